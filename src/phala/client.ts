import type { IncomingMessage } from 'node:http';

import { HttpClient } from '@actions/http-client';

import type { Clock } from '../clock.ts';
import { reasonOf } from '../failure.ts';
import { reveal, type Secret } from '../secret.ts';
import { ApiError } from './api-error.ts';
import { parseProblem } from './problem.ts';
import { retryAfterMs, withRetries, type RetryPolicy } from './retry.ts';

/** Fixed for all requests: the newest version that the official OpenAPI document describes. */
const API_VERSION = '2026-01-21';
const REQUEST_TIMEOUT_MS = 30_000;
const LARGEST_ANSWER_BYTES = 10 * 1024 * 1024;

/** The provision endpoints answer this 400 for a moment while another request is being handled. */
const TRANSIENT_BAD_REQUEST = /configuration parameters are not compatible with each other/i;

/** Whether a request may be sent again after a failure that leaves open what the server did. */
export type Repeat = 'always' | 'when-refused';

export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Path below the base URL, segments already encoded. */
  readonly path: string;
  /** What this request does, as the start of an error message: "Reading the CVM my-app". */
  readonly doing: string;
  readonly body?: unknown;
  readonly repeat: Repeat;
}

export interface ApiClientOptions {
  readonly baseUrl: URL;
  readonly apiKey: Secret;
  readonly workspace: string | undefined;
  readonly userAgent: string;
  readonly retry: RetryPolicy;
  readonly clock: Clock;
  readonly random: () => number;
  /** Ends every request at once when the step is cancelled. */
  readonly signal: AbortSignal;
  /** Takes secrets out of a server's text. */
  readonly scrub: (text: string) => string;
  readonly log: (line: string) => void;
}

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly header: (name: string) => string | undefined;
}

/** The one place that talks to Phala Cloud: authentication, time limits, retries, error answers. */
export class ApiClient {
  readonly #options: ApiClientOptions;
  readonly #http: HttpClient;
  readonly #base: string;

  constructor(options: ApiClientOptions) {
    this.#options = options;
    this.#base = options.baseUrl.href.replace(/\/+$/, '');
    this.#http = new HttpClient(options.userAgent, [], {
      // A redirect would carry X-API-Key to wherever it points.
      allowRedirects: false,
      allowRetries: false,
      keepAlive: true,
      socketTimeout: REQUEST_TIMEOUT_MS,
    });
    options.signal.addEventListener('abort', () => {
      this.close();
    });
  }

  close(): void {
    this.#http.dispose();
  }

  /**
   * Sends a request and gives the parsed JSON of its answer (undefined for an empty body). Retries what may be
   * retried, within the budget of the retry policy, and logs each retry.
   *
   * @throws ApiError when the API refuses or cannot be reached; Cancelled when the step is cancelled.
   */
  async send(request: ApiRequest): Promise<unknown> {
    const { clock, random, retry, log } = this.#options;
    let retryAfter: number | undefined;
    return withRetries(
      async () => {
        retryAfter = undefined;
        const answer = await this.#exchange(request);
        retryAfter = retryAfterMs(answer.header('retry-after'), clock.date());
        return this.#accept(request, answer);
      },
      (error) =>
        error instanceof ApiError
          ? { error, repeatable: isRepeatable(error, request), retryAfterMs: retryAfter }
          : undefined,
      (error, attempt, delayMs) => {
        log(`Retry ${attempt} in ${(delayMs / 1000).toFixed(1)} s: ${error.message}`);
      },
      retry,
      clock,
      random,
    );
  }

  #accept(request: ApiRequest, answer: Answer): unknown {
    const { doing } = request;
    const host = this.#options.baseUrl.host;
    if (answer.status >= 300 && answer.status < 400) {
      throw ApiError.redirected(doing, answer.status, host);
    }
    if (answer.status >= 400) {
      const { scrub } = this.#options;
      const problem = parseProblem(answer.body, answer.header('x-request-id'), scrub);
      throw ApiError.refused(doing, answer.status, problem);
    }
    if (answer.body.trim() === '') return undefined;
    try {
      // Not scrubbed: the answer may hold the compose text, which must come back byte for byte.
      return JSON.parse(answer.body);
    } catch {
      // 202 says that the request was accepted, whatever else the answer says.
      if (answer.status === 202) return undefined;
      // The parser's own message quotes the text, so it is left out.
      throw ApiError.unreachable(doing, host, 'sent an answer that is not complete JSON');
    }
  }

  async #exchange(request: ApiRequest): Promise<Answer> {
    const { doing } = request;
    const { baseUrl, signal } = this.#options;
    signal.throwIfAborted();
    try {
      return await limited(this.#receive(request), REQUEST_TIMEOUT_MS, signal);
    } catch (error) {
      signal.throwIfAborted();
      throw ApiError.unreachable(doing, baseUrl.host, connectionReason(error), {
        cause: error,
        permanent: PERMANENT_REASONS.has(codeOf(error)),
      });
    }
  }

  async #receive(request: ApiRequest): Promise<Answer> {
    const { apiKey, workspace } = this.#options;
    const response = await this.#http.request(
      request.method,
      `${this.#base}${request.path}`,
      request.body === undefined ? '' : JSON.stringify(request.body),
      {
        accept: 'application/json',
        'x-api-key': reveal(apiKey),
        'x-phala-version': API_VERSION,
        ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(workspace === undefined ? {} : { 'x-phala-workspace': workspace }),
      },
    );
    const { message } = response;
    return {
      status: message.statusCode ?? 0,
      body: await readBounded(message),
      header: (name) => {
        const value = message.headers[name];
        return Array.isArray(value) ? value[0] : value;
      },
    };
  }
}

function isRepeatable(error: ApiError, request: ApiRequest): boolean {
  const { status } = error;
  // Refused before anything was done: too many requests, or the node is under maintenance.
  if (status === 429 || status === 503) return true;
  if (error.permanent) return false;
  if (request.repeat === 'when-refused') return false;
  if (status === undefined) return true;
  if (status === 400) return TRANSIENT_BAD_REQUEST.test(error.message);
  return status === 408 || status === 425 || status >= 500 || error.busy;
}

async function readBounded(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > LARGEST_ANSWER_BYTES) {
      message.destroy();
      throw new Error(`sent an answer of more than ${LARGEST_ANSWER_BYTES / 1024 / 1024} MiB`);
    }
    chunks.push(chunk);
  }
  if (!message.complete) throw new Error('closed the connection in the middle of its answer');
  return Buffer.concat(chunks).toString('utf8');
}

/** Settles as `work` does, but not later than after `ms`, and at once when the signal aborts. */
async function limited<T>(work: Promise<T>, ms: number, signal: AbortSignal): Promise<T> {
  const gate = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    gate.reject(new Error(`did not answer within ${ms / 1000} s`));
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
  ENOTFOUND: 'has no address (the name is not known)',
  EAI_AGAIN: 'could not be looked up (DNS did not answer)',
  ETIMEDOUT: 'could not be reached in time',
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
function connectionReason(error: unknown): string {
  const throughProxy =
    /tunneling socket could not be established, (?:statusCode=(\d+)|cause=)/.exec(reasonOf(error));
  if (throughProxy !== null) {
    const status = throughProxy[1];
    return `could not be reached through the proxy${status === undefined ? '' : `, which answered HTTP ${status}`}`;
  }
  const known = CONNECTION_REASONS[codeOf(error)];
  if (known !== undefined) return known;
  const reason = reasonOf(error);
  if (reason.startsWith('Request timeout'))
    return `did not answer within ${REQUEST_TIMEOUT_MS / 1000} s`;
  return /^(sent|closed|did not)/.test(reason) ? reason : `could not be reached (${reason})`;
}
