import type { components } from '@octokit/openapi-types';

type Schemas = components['schemas'];

const DOCUMENTATION = 'https://docs.github.com/rest';

/** An answer of GitHub that is no success; operations throw it. */
export class Refusal extends Error {
  readonly status: 401 | 403 | 404 | 409 | 422 | 429;
  readonly body: Schemas['basic-error'] | Schemas['validation-error'];
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: Refusal['status'], message: string, headers: Refusal['headers'] = {}) {
    super(message);
    this.status = status;
    this.body = { message, documentation_url: DOCUMENTATION, status: String(status) };
    this.headers = headers;
  }
}

/** A value that its field may not have. */
export class InvalidField extends Refusal {
  override readonly body: Schemas['validation-error'];

  constructor(resource: string, field: string, why: string) {
    super(422, 'Validation Failed');
    const errors = [{ resource, code: 'custom', field, message: `${field} ${why}` }];
    this.body = { message: this.message, documentation_url: DOCUMENTATION, errors };
  }
}

export function secondaryLimit(status: 403 | 429, wait?: number | Date): Refusal {
  return new Refusal(
    status,
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to GitHub Support for help, please include the request ID.',
    retryAfter(wait),
  );
}

/** @param wait in seconds, or until when; GitHub does not always say it */
export function retryAfter(wait: number | Date | undefined): Refusal['headers'] {
  if (wait === undefined) return {};
  return { 'retry-after': typeof wait === 'number' ? String(wait) : wait.toUTCString() };
}
