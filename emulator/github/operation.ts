import type { components, paths } from '@octokit/openapi-types';
import type { Need, Permissions } from './permissions.ts';
import type { Limits } from './limits.ts';
import type { Refusal } from './refusal.ts';
import type { Repository } from './repository.ts';

/**
 * Ties a route to GitHub's published description of its API: a path that is not published, a status that the operation
 * does not have and a body that is not of its schema do not compile.
 */

export type Schemas = components['schemas'];

export type Method<Path extends keyof paths> = keyof paths[Path] & string;

type Json<Response> = Response extends { readonly content: infer Content }
  ? [Content] extends [never]
    ? undefined
    : Content extends { readonly 'application/json': infer Body }
      ? Body
      : undefined
  : undefined;

type SuccessStatus = 200 | 201 | 202 | 204;

/** What an operation may answer when it did what it was asked. */
export type Success<
  Path extends keyof paths,
  Verb extends Method<Path>,
> = paths[Path][Verb] extends {
  readonly responses: infer Responses;
}
  ? {
      [Status in Extract<keyof Responses, SuccessStatus>]: {
        readonly status: Status;
        readonly body: Json<Responses[Status]>;
        readonly headers?: Readonly<Record<string, string>>;
      };
    }[Extract<keyof Responses, SuccessStatus>]
  : never;

/** What an operation takes. */
export type RequestBody<
  Path extends keyof paths,
  Verb extends Method<Path>,
> = paths[Path][Verb] extends {
  readonly requestBody: { readonly content: { readonly 'application/json': infer Body } };
}
  ? Body
  : never;

/** A request, as far as an operation needs it. */
export interface Call {
  readonly repository: Repository;
  readonly permissions: Permissions;
  readonly limits: Limits;
  /** What the path of the operation has in braces. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: string;
  /** Without `/api/v3`, with the name of the repository. */
  readonly path: string;
  readonly documentation: string;
  readonly links: Links;
  /** Told of what GitHub would let pass although its description has no such thing. */
  readonly violated: (message: string) => void;
}

/** Where URLs in answers point to. */
export interface Links {
  /** The API as the client called it, with `/api/v3` if it did. */
  readonly api: string;
  /** The web site. */
  readonly html: string;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Route {
  readonly method: string;
  readonly path: RegExp;
  readonly documentation: string;
  /** One of these is enough. */
  readonly needs: readonly Need[];
  readonly handle: (call: Call) => Answer;
}

interface About {
  /** Below `https://docs.github.com/rest/`. */
  readonly documentation: string;
  readonly needs?: readonly Need[];
}

/** An operation, by its published path. */
export function route<Path extends keyof paths, Verb extends Method<Path>>(
  method: Verb,
  path: Path,
  { documentation, needs = [{ permission: 'metadata', level: 'read' }] }: About,
  handle: (call: Call) => Success<Path, Verb> | Refusal,
): Route {
  return {
    method: method.toUpperCase(),
    path: new RegExp(`^${path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
    documentation: `https://docs.github.com/rest/${documentation}`,
    needs,
    handle,
  };
}

/** A number in a path; anything else is nothing that exists. */
export function numberIn(call: Call, parameter: string): number {
  const text = call.parameters[parameter] ?? '';
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}
