import type { components, paths } from '@octokit/openapi-types';
import { Ajv2020, type SchemaObject } from 'ajv/dist/2020.js';
import { Refusal } from './refusal.ts';
import type { Repository } from './repository.ts';

/**
 * Ties a route to GitHub's published description of its API: a path that is not published, a status that the operation
 * does not have, and a body or a field that is not of its schema do not compile.
 */

export type Schemas = components['schemas'];

export interface Answer<Status = number, Body = unknown> {
  readonly status: Status;
  readonly body: Body;
  readonly headers?: Readonly<Record<string, string>>;
}

type Json<Message> = Message extends {
  readonly content: { readonly 'application/json': infer Body };
}
  ? Body
  : never;

/** What an operation may answer when it did what it was asked. */
type AnswerOf<Operation> = Operation extends { readonly responses: infer Responses }
  ? {
      [Status in keyof Responses & (200 | 201 | 202)]: Answer<Status, Json<Responses[Status]>>;
    }[keyof Responses & (200 | 201 | 202)]
  : never;

/** What an operation takes. */
type BodyOf<Operation> = Operation extends { readonly requestBody: infer Body }
  ? Json<Body>
  : never;

/** A request, as far as an operation needs it. */
export interface Call {
  readonly repository: Repository;
  /** Whose token it is. */
  readonly login: string;
  /** The number that the path has, NaN if it has none. */
  readonly id: number;
  readonly url: URL;
  readonly body: string;
  /** Told of what a client does that the stand-in does not know. */
  readonly violated: (message: string) => void;
}

export type Permission = 'issues' | 'pull_requests' | 'deployments';

export interface Route {
  readonly method: string;
  readonly path: RegExp;
  /** One of these is enough: to read for GET, to write for the others; none: every token may. */
  readonly permissions: readonly Permission[];
  /** Throws a `Refusal`. */
  readonly handle: (call: Call) => Answer;
}

/** An operation, by its published path. */
export function route<Path extends keyof paths, Verb extends keyof paths[Path] & string>(
  method: Verb,
  path: Path,
  permissions: readonly Permission[],
  handle: (call: Call) => AnswerOf<paths[Path][Verb]>,
): Route {
  const pattern = path.replace('{owner}/{repo}', 'acme/web').replace(/\{\w+\}/, '(\\d+)');
  return { method: method.toUpperCase(), path: new RegExp(`^${pattern}$`), permissions, handle };
}

const ajv = new Ajv2020({ allowUnionTypes: true });

/**
 * Reads and checks what an operation is given.
 *
 * @param properties the published fields that mean something here; others are noted
 */
export function bodyReader<Operation>(
  required: keyof BodyOf<Operation> & string,
  properties: Readonly<Partial<Record<keyof BodyOf<Operation> & string, SchemaObject>>>,
): (call: Call) => BodyOf<Operation> {
  const schema = { type: 'object', required: [required], properties };
  const validate = ajv.compile<BodyOf<Operation>>(schema);
  return ({ body, url, violated }) => {
    const json: unknown = JSON.parse(body);
    if (!validate(json)) {
      const why = ajv.errorsText(validate.errors, { dataVar: 'properties' });
      throw new Refusal(422, `Invalid request.\n\n${why}`);
    }
    for (const name in json) {
      if (!(name in properties)) violated(`${url.pathname}: unknown field ${name}`);
    }
    return json;
  };
}

export function answer<Status, Body>(status: Status, body: Body): Answer<Status, Body> {
  return { status, body };
}

/** What a path names; a refusal if it is not there. */
export function found<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Refusal(404, 'Not Found');
  return thing;
}
