import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Faults } from '../server/faults.ts';
import type { Journal, RecordedRequest } from '../server/journal.ts';
import {
  checkLimit,
  checkPermission,
  checkToken,
  type Exceeded,
  type Permissions,
} from './access.ts';
import { mishap } from './fault.ts';
import type { Answer } from './operation.ts';
import { Refusal } from './refusal.ts';
import type { Repository } from './repository.ts';
import { ROUTES } from './routes.ts';

interface Parts {
  readonly repository: Repository;
  readonly token: string;
  /** Whose token it is. */
  readonly login: string;
  readonly permissions: Permissions;
  readonly limits: { readonly exceeded: Exceeded | undefined };
  readonly faults: Faults;
  readonly journal: Journal;
  readonly violated: (message: string) => void;
}

/** The API over HTTP, with faults, and the journal of it. */
export function createApi(parts: Parts): Server {
  return createServer((request, response) => {
    respond(parts, request, response).catch((reason: unknown) => {
      // A client that goes away is no failure of the stand-in.
      if (request.destroyed && !request.complete) return;
      parts.violated(`${request.method ?? ''} ${request.url ?? ''}: ${String(reason)}`);
      response.destroy();
    });
  });
}

async function respond(
  parts: Parts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { journal, faults, token, violated } = parts;
  const { method = '', url: path = '' } = request;
  const headers = new Map<string, string>();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  const body = await text(request);
  const entry = journal.arrived({ method, path, headers: Object.fromEntries(headers), body });
  response.on('close', () => {
    journal.settle(entry);
  });
  if (path.includes(token) || body.includes(token)) {
    violated(`${method}: the token stands outside of the Authorization header`);
  }
  // Everything is also below the prefixes of GitHub Enterprise.
  const published = path.replace(/^\/api\/(?:v3\/|(?=graphql$))/, '/');
  const url = new URL(published, `http://${headers.get('host') ?? ''}`);
  const fault = faults.take(method, url.pathname);
  const answer =
    fault === undefined || fault.kind === 'rewritten'
      ? handle(parts, entry, url)
      : mishap(fault, () => handle(parts, entry, url));
  if (answer === 'hang') {
    journal.settle(entry);
  } else if (answer === 'reset') {
    response.destroy();
  } else {
    const { status, headers: extra = {} } = answer;
    const sent =
      fault?.kind === 'rewritten' && status < 400 ? fault.rewrite(answer.body) : answer.body;
    const [type, shown] =
      typeof sent === 'string' ? ['text/html', sent] : ['application/json', JSON.stringify(sent)];
    entry.status = status;
    entry.response = shown;
    response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, ...extra });
    response.end(shown);
  }
}

/** From a request to its answer, in GitHub's order: who asks, how often, for what, and whether they may. */
function handle(parts: Parts, { method, headers, body }: RecordedRequest, url: URL): Answer {
  const { repository, login, violated } = parts;
  try {
    checkToken(headers['authorization'], parts.token);
    checkLimit(parts.limits.exceeded, method);
    for (const route of ROUTES) {
      const match = route.method === method ? route.path.exec(url.pathname) : null;
      if (match === null) continue;
      checkPermission(parts.permissions, route);
      return route.handle({ repository, login, id: Number(match[1]), url, body, violated });
    }
    violated(`${method} ${url.pathname} is nothing that the stand-in for GitHub knows`);
    throw new Refusal(404, 'Not Found');
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
