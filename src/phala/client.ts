import { HttpClient } from '@actions/http-client';

import type { Clock } from '../base/clock.ts';
import { ConnectionProblem, exchange, type HttpAnswer } from '../http/exchange.ts';
import { withoutTrailingSlashes } from '../base/trailing-slashes.ts';
import { ApiError, type CanSet } from './api-error.ts';
import { NoCredentials, type Credentials } from './credentials.ts';
import { parseProblem } from './problem.ts';
import { requestTarget, type Query } from './request-target.ts';
import { retryAfterMs, withRetries, type RetryPolicy } from '../http/retry.ts';

/** Fixed for all requests: the newest version that the official OpenAPI document describes. */
const API_VERSION = '2026-01-21';
const DEFAULT_TIMEOUT_MS = 30_000;
const LARGEST_ANSWER_BYTES = 10 * 1024 * 1024;

/** The provision endpoints answer this 400 for a moment while another request is being handled. */
const TRANSIENT_BAD_REQUEST = /configuration parameters are not compatible with each other/i;

/** Whether a request may be sent again after a failure that leaves open what the server did. */
export type Repeat = 'always' | 'when-refused';

export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** The segments of the path below the base URL, not encoded. */
  readonly path: readonly string[];
  readonly query?: Query;
  /** What this request does, as the start of an error message: "Reading the CVM my-app". */
  readonly doing: string;
  readonly body?: unknown;
  readonly repeat: Repeat;
  readonly headers?: Readonly<Record<string, string>>;
  /** An error status whose body is an answer to this request, and no refusal. */
  readonly answeredBy?: number;
}

export interface ApiClientOptions {
  readonly baseUrl: URL;
  readonly credentials: Credentials;
  readonly workspace: string | undefined;
  readonly userAgent: string;
  /** Of one request, in milliseconds. */
  readonly timeoutMs?: number;
  readonly retry: RetryPolicy;
  readonly clock: Clock;
  readonly random: () => number;
  /** Ends every request at once when the step is cancelled. */
  readonly signal: AbortSignal;
  /** Takes secrets out of a server's text. */
  readonly scrub: (text: string) => string;
  readonly log: (line: string) => void;
  readonly canSet: CanSet;
}

/** The one place that talks to Phala Cloud: authentication, time limits, retries, error answers. */
export class ApiClient {
  readonly #options: ApiClientOptions;
  readonly #http: HttpClient;
  readonly #base: string;
  readonly #timeoutMs: number;

  constructor(options: ApiClientOptions) {
    this.#options = options;
    this.#timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    this.#base = withoutTrailingSlashes(options.baseUrl.href);
    this.#http = new HttpClient(options.userAgent, [], {
      // A redirect would carry the credentials to wherever it points.
      allowRedirects: false,
      allowRetries: false,
      keepAlive: true,
      socketTimeout: this.#timeoutMs,
    });
    options.signal.addEventListener('abort', () => {
      this.close();
    });
  }

  close(): void {
    this.#http.dispose();
  }

  /** The body of the answer to {@link exchange}. */
  async send(request: ApiRequest): Promise<unknown> {
    return (await this.exchange(request)).body;
  }

  /**
   * Sends a request and gives the status and the parsed JSON of its answer (undefined for an empty body). Retries what may be
   * retried, within the budget of the retry policy, and logs each retry.
   *
   * @throws ApiError when the API refuses or cannot be reached; Cancelled when the step is cancelled; UnexpectedAnswer when
   *   the API gave an id that cannot be part of a path
   */
  async exchange(
    request: ApiRequest,
  ): Promise<{ readonly status: number; readonly body: unknown }> {
    const { clock, random, retry, log } = this.#options;
    const target = requestTarget(request.doing, request.path, request.query);
    let retryAfter: number | undefined;
    return withRetries(
      async () => {
        retryAfter = undefined;
        const answer = await this.#exchange(request, target);
        retryAfter = retryAfterMs(answer.header('retry-after'), clock.date());
        return { status: answer.status, body: this.#accept(request, target, answer) };
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

  #accept(request: ApiRequest, target: string, answer: HttpAnswer): unknown {
    const { doing } = request;
    const { canSet, credentials, scrub } = this.#options;
    const host = this.#options.baseUrl.host;
    if (answer.status >= 300 && answer.status < 400) {
      throw ApiError.redirected(doing, answer.status, host);
    }
    const judged = { target, status: answer.status, isRead: request.method === 'GET' };
    if (answer.status >= 400 && answer.status !== request.answeredBy) {
      const problem = parseProblem(answer.body, answer.header('x-request-id'), scrub);
      const missing = credentials.judge({ ...judged, words: problem.words });
      throw ApiError.refused(doing, answer.status, problem, canSet, missing);
    }
    credentials.judge({ ...judged, words: '' });
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

  async #exchange({ doing, ...request }: ApiRequest, target: string): Promise<HttpAnswer> {
    const { baseUrl, credentials, signal, workspace } = this.#options;
    try {
      return await credentials.sendWith((login) =>
        exchange(
          this.#http,
          {
            method: request.method,
            url: `${this.#base}${target}`,
            ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
            headers: {
              accept: 'application/json',
              ...login,
              'x-phala-version': API_VERSION,
              ...request.headers,
              ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
              ...(workspace === undefined ? {} : { 'x-phala-workspace': workspace }),
            },
          },
          {
            timeoutMs: this.#timeoutMs,
            maxBytes: LARGEST_ANSWER_BYTES,
            longer: 'refuse',
            signal,
          },
        ),
      );
    } catch (error) {
      if (error instanceof NoCredentials) throw ApiError.notSent(doing, error);
      if (!(error instanceof ConnectionProblem)) throw error;
      throw ApiError.unreachable(doing, baseUrl.host, error.message, {
        cause: error.cause,
        permanent: error.permanent,
      });
    }
  }
}

function isRepeatable(error: ApiError, request: ApiRequest): boolean {
  const { status } = error;
  // Refused before anything was done: too many requests, or the node is under maintenance.
  if (status === 429 || status === 503) return true;
  if (error.permanent) return false;
  if (error.missing?.mayPass === true) return true;
  if (request.repeat === 'when-refused') return false;
  if (status === undefined) return true;
  if (status === 400) return TRANSIENT_BAD_REQUEST.test(error.message);
  return status === 408 || status === 425 || status >= 500 || error.busy;
}
