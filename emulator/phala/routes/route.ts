import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { plainError, type Answer } from '../answer.ts';
import type { Cloud } from '../cloud.ts';
import { contractOf, type AnswerContract, type Shape } from '../contract/answers.ts';
import type { Cvm } from '../cvm.ts';

/** A request, as far as a route needs it. */
export interface Call {
  readonly cloud: Cloud;
  readonly parameters: readonly string[];
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly shape: Shape;
  /** How many streams of events are open. */
  readonly openStreams: number;
}

/** An answer that is written bit by bit; `done` is called when its connection is over. */
export type Stream = (response: ServerResponse, done: () => void) => void;

type Handle = (call: Call) => Answer | Stream;

export interface Route {
  readonly method: string;
  readonly path: RegExp;
  /** Answered without a key. */
  readonly open: boolean;
  /** One of the routes that create and update, which an OIDC token may use before it may use the others. */
  readonly deploys: boolean;
  readonly answers: AnswerContract;
  readonly handle: Handle;
  /** Of two routes with one path, which one a request is for. */
  readonly takes: (cloud: Cloud, body: string) => boolean;
}

/** A guess: what a deploy sends besides reading, by the old update path and the unified one. */
const DEPLOYS: ReadonlySet<string> = new Set([
  'POST /cvms/provision',
  'POST /cvms',
  'POST /cvms/{cvm_id}/compose_file/provision',
  'PATCH /cvms/{cvm_id}/compose_file',
  'PATCH /cvms/{cvm_id}/envs',
  'PATCH /cvms/{cvm_id}',
]);

interface Extras {
  readonly open?: boolean;
  /** The contract of the answer where the OpenAPI document has none. */
  readonly answers?: AnswerContract;
}

/** An endpoint, named as in the OpenAPI document: `GET /cvms/{cvm_id}`. */
export function route(
  operation: string,
  handle: Handle,
  { open = false, answers }: Extras = {},
): Route {
  const [method = '', path = ''] = operation.split(' ');
  const pattern = path.replaceAll('.', String.raw`\.`).replaceAll(/\{[^}]+\}/g, '([^/]+)');
  return {
    method,
    path: new RegExp(`^${pattern}$`),
    open,
    deploys: DEPLOYS.has(operation),
    answers: contractOf(operation, answers),
    handle,
    takes: () => true,
  };
}

/** For a route whose first parameter is a `cvm_id`. */
export function onCvm(handle: (cvm: Cvm, call: Call) => Answer | Stream): Handle {
  return (call) => {
    const found = call.cloud.find(call.parameters[0] ?? '');
    return 'error' in found ? found.error : handle(found.cvm, call);
  };
}

/** For a route whose first parameter is the `app_id` of an app that has CVMs. */
export function onApp(handle: (cvm: Cvm, call: Call, cvms: readonly Cvm[]) => Answer): Handle {
  return (call) => {
    const cvms = call.cloud.ofApp(call.parameters[0] ?? '');
    const [cvm] = cvms;
    return cvm === undefined ? plainError(404, 'App not found') : handle(cvm, call, cvms);
  };
}
