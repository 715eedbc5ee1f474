import type { IncomingHttpHeaders } from 'node:http';
import { commentRoutes } from './comments.ts';
import { deploymentRoutes } from './deployments.ts';
import type { Limits } from './limits.ts';
import type { Answer, Links, Route } from './operation.ts';
import { acceptedPermissions, permissionRefusal, type Permissions } from './permissions.ts';
import { notFound, refuse, REST } from './refusal.ts';
import type { Repository } from './repository.ts';
import { surroundingRoutes } from './surroundings.ts';

const routes: readonly Route[] = [...commentRoutes, ...deploymentRoutes, ...surroundingRoutes];

/** What all requests share. */
export interface Service {
  readonly repository: Repository;
  readonly permissions: Permissions;
  readonly limits: Limits;
  readonly token: string;
  readonly violated: (message: string) => void;
}

export interface Received {
  readonly method: string;
  /** Without `/api/v3`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly links: Links;
  readonly requestId: string;
}

/** From a request to its answer, in GitHub's order: who asks, how often, for what, and whether they may. */
export function handle(service: Service, received: Received): Answer {
  const { method, headers, requestId } = received;
  if (headers['user-agent'] === undefined) return withoutUserAgent();
  const refused = authenticationRefusal(headers.authorization, service.token);
  if (refused !== undefined) return refused;
  const free = received.path === '/rate_limit';
  if (!free) service.limits.count();
  return service.limits.refusal(method, requestId, free) ?? routed(service, received);
}

function routed(service: Service, received: Received): Answer {
  const { repository, permissions, limits, violated } = service;
  const path = named(received.path, repository);
  for (const route of routes) {
    const match = route.method === received.method ? route.path.exec(path) : null;
    if (match === null) continue;
    const parameters = { ...match.groups };
    if (!isThis(repository, parameters)) return notFound(route);
    const { documentation, needs } = route;
    const answer =
      permissionRefusal(permissions, needs, documentation, !repository.isPrivate) ??
      route.handle({
        repository,
        permissions,
        limits,
        parameters,
        query: received.query,
        body: received.body,
        path,
        documentation,
        links: received.links,
        violated,
      });
    return { ...answer, headers: { ...acceptedPermissions(needs), ...answer.headers } };
  }
  return refuse(404, 'Not Found');
}

/** A repository has a name and a number; the links of a list are by number. */
export function named(path: string, { id, fullName }: Repository): string {
  const byNumber = `/repositories/${id}`;
  return path === byNumber || path.startsWith(`${byNumber}/`)
    ? `/repos/${fullName}${path.slice(byNumber.length)}`
    : path;
}

function isThis({ fullName }: Repository, parameters: Readonly<Record<string, string>>): boolean {
  const { owner, repo } = parameters;
  if (owner === undefined || repo === undefined) return true;
  return `${owner}/${repo}`.toLowerCase() === fullName.toLowerCase();
}

function authenticationRefusal(given: string | undefined, token: string): Answer | undefined {
  if (given === undefined) return refuse(401, 'Requires authentication');
  return /^(?:token|bearer) (.+)$/i.exec(given)?.[1] === token
    ? undefined
    : refuse(401, 'Bad credentials');
}

function withoutUserAgent(): Answer {
  return {
    status: 403,
    body: `\r\nRequest forbidden by administrative rules. Please make sure your request has a User-Agent header (${REST}/overview/resources-in-the-rest-api#user-agent-required). Check https://developer.github.com for other possible causes.\r\n`,
  };
}
