import {
  createServer,
  type IncomingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';

import { afterEach } from '@jest/globals';

import type { Clock } from '../../src/base/clock.ts';
import { ApiClient, type ApiClientOptions } from '../../src/phala/client.ts';
import { keyCredentials } from '../../src/phala/credentials.ts';
import type { RetryPolicy } from '../../src/http/retry.ts';
import { Secret } from '../../src/base/secret.ts';

/** A clock on which every sleep is over at once. */
export class FakeClock implements Clock {
  static readonly START = Date.UTC(2026, 0, 1);
  readonly sleeps: number[] = [];
  #ms = 0;

  now(): number {
    return this.#ms;
  }

  date(): Date {
    return new Date(FakeClock.START + this.#ms);
  }

  sleep(ms: number): Promise<void> {
    this.sleeps.push(ms);
    this.advance(ms);
    return Promise.resolve();
  }

  advance(ms: number): void {
    this.#ms += ms;
  }
}

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What the server does with a request; `reset` closes the connection, `hang` never answers. */
export type Reply =
  | 'reset'
  | 'hang'
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      /** A string or bytes go out as they are, anything else as JSON. */
      readonly body?: unknown;
      /** Closes the connection after the body, which is shorter than announced. */
      readonly cutShort?: boolean;
    };

export type Handler = (request: Received, nth: number) => Reply;

/** A server on loopback that does what a test tells it and remembers what it got. */
export class TestServer {
  readonly received: Received[] = [];
  readonly #server: Server;
  readonly #arrivals: (() => void)[] = [];

  constructor(handler: Handler) {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const received = {
          method: request.method ?? '',
          path: request.url ?? '',
          headers: request.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        };
        this.received.push(received);
        answer(response, handler(received, this.received.length));
        for (const arrived of this.#arrivals.splice(0)) arrived();
      });
    });
  }

  get port(): number {
    const address = this.#server.address();
    if (typeof address !== 'object' || address === null) throw new Error('It does not listen.');
    return address.port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/api/v1`;
  }

  /** `METHOD path` of every request. */
  get calls(): string[] {
    return this.received.map(({ method, path }) => `${method} ${path.replace('/api/v1', '')}`);
  }

  /** Resolves when the next request has come in whole. */
  nextRequest(): Promise<void> {
    return new Promise((resolve) => {
      this.#arrivals.push(resolve);
    });
  }

  async listen(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

function answer(response: ServerResponse, reply: Reply): void {
  if (reply === 'hang') return;
  if (reply === 'reset') {
    response.socket?.destroy();
    return;
  }
  const { status = 200, headers = {}, body = '', cutShort = false } = reply;
  const bytes = Buffer.isBuffer(body)
    ? body
    : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  response.writeHead(status, {
    ...headers,
    'content-length': String(cutShort ? bytes.length + 10 : bytes.length),
  });
  if (!cutShort) {
    response.end(bytes);
    return;
  }
  response.write(bytes, () => response.socket?.destroy());
}

const cleanups: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** Starts a server that ends with the test. */
export async function startServer(handler: Handler): Promise<TestServer> {
  const server = await new TestServer(handler).listen();
  cleanups.push(() => server.close());
  return server;
}

export const API_KEY = 'phak_canary_0123456789';

export const NO_RETRY: RetryPolicy = { baseMs: 1000, capMs: 20_000, maxRetries: 0, budgetMs: 0 };
export const PATIENT: RetryPolicy = {
  baseMs: 1000,
  capMs: 20_000,
  maxRetries: 6,
  budgetMs: 120_000,
};

export interface TestClient {
  readonly client: ApiClient;
  readonly clock: FakeClock;
  readonly lines: string[];
}

/** A client of the server at `url`, on a fake clock; it ends with the test. */
export function clientOf(url: string, options: Partial<ApiClientOptions> = {}): TestClient {
  const clock = new FakeClock();
  const lines: string[] = [];
  const client = new ApiClient({
    baseUrl: new URL(url),
    credentials: keyCredentials(new Secret(API_KEY)),
    workspace: undefined,
    userAgent: 'test/1.2.3',
    retry: NO_RETRY,
    clock,
    random: () => 1,
    signal: new AbortController().signal,
    scrub: (text) => text,
    log: (line) => lines.push(line),
    canSet: () => true,
    ...options,
  });
  cleanups.push(() => {
    client.close();
  });
  return { client, clock, lines };
}

/** What a promise was rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('It was expected to be rejected.');
}
