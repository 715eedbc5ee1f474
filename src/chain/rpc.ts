import { HttpClient } from '@actions/http-client';

import type { Clock } from '../base/clock.ts';
import { cut } from '../base/cut.ts';
import { isJsonObject } from '../base/json.ts';
import { reveal, type Secret } from '../base/secret.ts';
import { ConnectionProblem, exchange, type HttpAnswer } from '../http/exchange.ts';
import { retryAfterMs, withRetries } from '../http/retry.ts';
import { isHex } from './hex.ts';
import { isTooMany, RpcProblem, type RpcRefusal } from './problem.ts';

const REQUEST_TIMEOUT_MS = 10_000;
/** What a request has also when the step's own time is nearly up: less says nothing of the server. */
const SHORTEST_TIMEOUT_MS = 1000;
/** Of what is asked here, a block with its hashes is the largest. */
const LARGEST_ANSWER_BYTES = 4 * 1024 * 1024;
const LONGEST_TEXT = 300;

/** What is wanted of an RPC server. */
export interface RpcRequest {
  readonly method: string;
  readonly params: readonly unknown[];
  /** What this request does, as the start of an error message: "Reading the owner of the contract". */
  readonly doing: string;
}

export interface RpcOptions {
  /** Often holds a key. */
  readonly url: Secret;
  readonly userAgent: string;
  readonly clock: Clock;
  readonly random: () => number;
  /** Ends every request at once. */
  readonly signal: AbortSignal;
  /** Takes secrets out of a server's text. */
  readonly scrub: (text: string) => string;
  readonly log: (line: string) => void;
  /** Longest wait before the first retry. */
  readonly baseMs: number;
  /** A time of the clock: nothing is tried again later. */
  readonly deadline: number;
}

/** The one place that talks to a chain: JSON-RPC, with time limits and retries. Never says where its server is. */
export class Rpc {
  readonly #options: RpcOptions;
  readonly #http: HttpClient;
  #id = 0;

  constructor(options: RpcOptions) {
    this.#options = options;
    this.#http = new HttpClient(options.userAgent, [], {
      allowRedirects: false,
      allowRetries: false,
      keepAlive: true,
      socketTimeout: REQUEST_TIMEOUT_MS,
    });
    options.signal.addEventListener('abort', () => {
      this.#http.dispose();
    });
  }

  /**
   * What the server answers to a question, which is asked again while that may help.
   *
   * @throws RpcProblem; Cancelled when the step is cancelled
   */
  async read(request: RpcRequest): Promise<unknown> {
    const { baseMs, clock, deadline, log, random } = this.#options;
    return withRetries(
      () => this.once(request),
      (error) =>
        error instanceof RpcProblem
          ? { error, repeatable: error.passing, retryAfterMs: error.retryAfterMs }
          : undefined,
      (error, retry, delayMs) => {
        log(`Retry ${retry} in ${(delayMs / 1000).toFixed(1)} s: ${error.message}`);
      },
      { baseMs, capMs: 5_000, maxRetries: 6, budgetMs: Math.max(0, deadline - clock.now()) },
      clock,
      random,
    );
  }

  /** The same, sent once: for what changes something. */
  async once({ method, params, doing }: RpcRequest): Promise<unknown> {
    this.#id += 1;
    const body = JSON.stringify({ jsonrpc: '2.0', id: this.#id, method, params });
    const answer = await this.#exchange(doing, body);
    return this.#resultOf(doing, answer);
  }

  async #exchange(doing: string, body: string): Promise<HttpAnswer> {
    const { clock, deadline, scrub, signal, url } = this.#options;
    const leftMs = Math.min(REQUEST_TIMEOUT_MS, deadline - clock.now());
    try {
      return await exchange(
        this.#http,
        {
          method: 'POST',
          url: reveal(url),
          body,
          headers: { accept: 'application/json', 'content-type': 'application/json' },
        },
        {
          timeoutMs: Math.max(SHORTEST_TIMEOUT_MS, leftMs),
          maxBytes: LARGEST_ANSWER_BYTES,
          longer: 'refuse',
          signal,
        },
      );
    } catch (error) {
      if (!(error instanceof ConnectionProblem)) throw error;
      throw new RpcProblem(`${doing} failed: the RPC server ${scrub(error.message)}.`, {
        passing: !error.permanent,
        cause: error.cause,
      });
    }
  }

  #resultOf(doing: string, answer: HttpAnswer): unknown {
    const { status } = answer;
    const retryAfter = retryAfterMs(answer.header('retry-after'), this.#options.clock.date());
    const parsed = jsonOf(answer.body);
    const refusal = this.#refusalIn(parsed);
    if (refusal !== undefined) {
      throw new RpcProblem(`${doing} was refused by the RPC server: ${refusal.text}.`, {
        refusal,
        passing: isTooMany(refusal) || status === 429 || status >= 500,
        retryAfterMs: retryAfter,
      });
    }
    if (status === 200 && isJsonObject(parsed) && 'result' in parsed) return parsed['result'];
    const problem =
      status === 200 ? 'sent an answer that is not JSON-RPC' : `answered HTTP ${status}`;
    throw new RpcProblem(`${doing} failed: the RPC server ${problem}.`, {
      passing: status === 429 || status === 408 || status >= 500,
      retryAfterMs: retryAfter,
    });
  }

  #refusalIn(parsed: unknown): RpcRefusal | undefined {
    const error = isJsonObject(parsed) ? parsed['error'] : undefined;
    if (!isJsonObject(error)) return undefined;
    const { code, data, message } = error;
    const text = typeof message === 'string' ? message : 'no reason given';
    return {
      code: typeof code === 'number' ? code : undefined,
      text: cut(this.#options.scrub(text).replaceAll(/\s+/g, ' '), LONGEST_TEXT).replace(/\.$/, ''),
      data: isHex(data) ? data : undefined,
    };
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
