import type { IncomingMessage } from 'node:http';

import type { HttpClient } from '@actions/http-client';

import { reasonOf } from '../base/failure.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly body?: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface HttpAnswer {
  readonly status: number;
  readonly bytes: Buffer;
  /** The bytes as UTF-8. */
  readonly body: string;
  /** A header's value; the first, if it was sent several times. */
  header(name: string): string | undefined;
}

export interface Limits {
  readonly timeoutMs: number;
  readonly maxBytes: number;
  /** What happens to a longer answer: `refuse` makes it a ConnectionProblem, `cut` keeps its start. */
  readonly longer: 'refuse' | 'cut';
  readonly signal: AbortSignal;
}

/** No whole answer came. The message follows the host's name in a sentence: "refused the connection". */
export class ConnectionProblem extends Error {
  /** Trying again at once cannot help: the name does not exist, the certificate is not trusted. */
  readonly permanent: boolean;

  constructor(cause: unknown, timeoutMs: number) {
    super(connectionReason(cause, timeoutMs), { cause });
    this.name = new.target.name;
    this.permanent = PERMANENT_REASONS.has(codeOf(cause));
  }
}

/**
 * Sends one request and reads its answer, bounded in time and size. Follows nothing, repeats nothing.
 *
 * @throws ConnectionProblem; the signal's reason when that aborts
 */
export async function exchange(
  http: HttpClient,
  request: HttpRequest,
  limits: Limits,
): Promise<HttpAnswer> {
  const { signal, timeoutMs } = limits;
  signal.throwIfAborted();
  try {
    return await limited(receive(http, request, limits), timeoutMs, signal);
  } catch (error) {
    signal.throwIfAborted();
    throw new ConnectionProblem(error, timeoutMs);
  }
}

async function receive(
  http: HttpClient,
  { method, url, body, headers }: HttpRequest,
  limits: Limits,
): Promise<HttpAnswer> {
  const { message } = await http.request(method, url, body ?? '', { ...headers });
  const bytes = await readBounded(message, limits);
  return {
    status: message.statusCode ?? 0,
    bytes,
    get body() {
      return bytes.toString('utf8');
    },
    header: (name) => {
      const value = message.headers[name];
      return Array.isArray(value) ? value[0] : value;
    },
  };
}

async function readBounded(
  message: IncomingMessage,
  { maxBytes, longer }: Limits,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    chunks.push(chunk);
    if (size <= maxBytes) continue;
    message.destroy();
    if (longer === 'cut') return Buffer.concat(chunks).subarray(0, maxBytes);
    throw new Error(`sent an answer of more than ${maxBytes / 1024 / 1024} MiB`);
  }
  if (!message.complete) throw new Error('closed the connection in the middle of its answer');
  return Buffer.concat(chunks);
}

/** Settles as `work` does, but not later than after `ms`, and at once when the signal aborts. */
async function limited<T>(work: Promise<T>, ms: number, signal: AbortSignal): Promise<T> {
  const gate = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    gate.reject(new Error(`did not answer within ${Math.round(ms / 100) / 10} s`));
  }, ms);
  const abort = (): void => {
    gate.reject(new Error('the step was cancelled'));
  };
  signal.addEventListener('abort', abort);
  try {
    return await Promise.race([work, gate.promise]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}

const CONNECTION_REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refused the connection',
  ECONNRESET: 'closed the connection without an answer',
  EPIPE: 'closed the connection without an answer',
  UND_ERR_SOCKET: 'closed the connection without an answer',
  ENOTFOUND: 'has no address (the name is not known)',
  EAI_AGAIN: 'could not be looked up (DNS did not answer)',
  ETIMEDOUT: 'could not be reached in time',
  UND_ERR_CONNECT_TIMEOUT: 'could not be reached in time',
  EHOSTUNREACH: 'cannot be reached from this machine',
  ENETUNREACH: 'cannot be reached from this machine',
  CERT_HAS_EXPIRED: 'has a TLS certificate that has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'has a TLS certificate that nobody trusted signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'has a TLS certificate that nobody trusted signed',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'has a TLS certificate that cannot be verified',
  UNABLE_TO_GET_ISSUER_CERT: 'has a TLS certificate that nobody trusted signed',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'has a TLS certificate that nobody trusted signed',
  CERT_NOT_YET_VALID: 'has a TLS certificate that is not valid yet',
  CERT_REVOKED: 'has a TLS certificate that was revoked',
  ERR_TLS_CERT_ALTNAME_INVALID: 'has a TLS certificate for another name',
};

const PERMANENT_REASONS = new Set([
  'ENOTFOUND',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'CERT_NOT_YET_VALID',
  'CERT_REVOKED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Why no whole answer came, to follow the host's name in a sentence. */
function connectionReason(error: unknown, timeoutMs: number): string {
  const throughProxy =
    /tunneling socket could not be established, (?:statusCode=(\d+)|cause=)/.exec(reasonOf(error));
  if (throughProxy !== null) {
    const status = throughProxy[1];
    return `could not be reached through the proxy${status === undefined ? '' : `, which answered HTTP ${status}`}`;
  }
  const code = codeOf(error);
  const known = Object.hasOwn(CONNECTION_REASONS, code) ? CONNECTION_REASONS[code] : undefined;
  if (known !== undefined) return known;
  const reason = reasonOf(error);
  if (reason.startsWith('Request timeout'))
    return `did not answer within ${Math.round(timeoutMs / 100) / 10} s`;
  return /^(sent|closed|did not)/.test(reason) ? reason : `could not be reached (${reason})`;
}
