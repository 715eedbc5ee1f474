import { randomBytes } from 'node:crypto';

/** What is sent back. `body` is an object for JSON, a string for text, a Buffer for bytes, undefined for nothing. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ErrorDetail {
  readonly field: string;
  readonly value: unknown;
  readonly message?: string;
}

/** One entry of a validation error, as FastAPI writes it. */
export interface InvalidField {
  readonly loc: readonly (string | number)[];
  readonly msg: string;
  readonly type: string;
}

export function json(status: number, body: unknown): Answer {
  return { status, body };
}

export function text(status: number, body: string): Answer {
  return { status, body, headers: { 'content-type': 'text/plain; charset=utf-8' } };
}

/** The shape of 400, 401, 403, 404 and 503 in most places: `{"detail":"…"}`. */
export function plainError(status: number, detail: string): Answer {
  return json(status, { detail });
}

/** The shape of 422. */
export function invalid(fields: readonly InvalidField[]): Answer {
  return json(422, { detail: fields });
}

/** A business error with the API's own code. */
export function codedError(
  status: number,
  code: string,
  message: string,
  more: {
    readonly details?: readonly ErrorDetail[];
    readonly suggestions?: readonly string[];
    readonly links?: readonly { readonly url: string; readonly label: string }[];
  } = {},
): Answer {
  return json(status, {
    error_code: code,
    message,
    request_id: requestId(),
    details: (more.details ?? []).map((detail) => ({ message: null, ...detail })),
    suggestions: more.suggestions ?? [],
    links: more.links ?? [],
  });
}

export function requestId(): string {
  return `req_${randomBytes(8).toString('hex')}`;
}
