import type { Call, Schemas } from './operation.ts';

/** GitHub repeats the status in the body; the published schemas do not have it everywhere. */
interface WithStatus {
  readonly status: string;
}

/** The published description has no body for 409: this one is what GitHub is known to answer. */
interface FailedContexts {
  readonly message: string;
  readonly errors: readonly {
    readonly contexts: readonly { readonly context: string; readonly state: string }[];
    readonly resource: 'Deployment';
    readonly field: 'required_contexts';
    readonly code: 'invalid';
  }[];
  readonly documentation_url: string;
}

export type RefusalBody = WithStatus &
  (
    | Schemas['basic-error']
    | Schemas['validation-error']
    | Schemas['validation-error-simple']
    | FailedContexts
  );

/** An answer of GitHub that is no success. */
export interface Refusal {
  readonly status: 400 | 401 | 403 | 404 | 409 | 422 | 429;
  readonly body: RefusalBody;
  readonly headers?: Readonly<Record<string, string>>;
}

type ValidationError = NonNullable<Schemas['validation-error']['errors']>[number];

type Documented = Pick<Call, 'documentation'>;

export const REST = 'https://docs.github.com/rest';

export function refuse(
  status: Refusal['status'],
  message: string,
  documentation: string = REST,
  headers: Readonly<Record<string, string>> = {},
): Refusal {
  return {
    status,
    body: { message, documentation_url: documentation, status: String(status) },
    headers,
  };
}

export function notFound({ documentation }: Documented): Refusal {
  return refuse(404, 'Not Found', documentation);
}

/** 422 for a value that its field may not have. */
export function invalidField(
  { documentation }: Documented,
  error: ValidationError | string,
): Refusal {
  const said = { message: 'Validation Failed', documentation_url: documentation, status: '422' };
  return {
    status: 422,
    body: typeof error === 'string' ? { ...said, errors: [error] } : { ...said, errors: [error] },
  };
}

/** 422 for a body that is not of the operation's schema. */
export function invalidRequest({ documentation }: Documented, why: string): Refusal {
  return refuse(422, `Invalid request.\n\n${why}`, documentation);
}

/** 409 for a commit that has not passed what a deployment of it requires. */
export function failedContexts(
  { documentation }: Documented,
  ref: string,
  contexts: readonly { readonly context: string; readonly state: string }[],
): Refusal {
  return {
    status: 409,
    body: {
      message: `Conflict: Commit status checks failed for ${ref}.`,
      errors: [{ contexts, resource: 'Deployment', field: 'required_contexts', code: 'invalid' }],
      documentation_url: documentation,
      status: '409',
    },
  };
}
