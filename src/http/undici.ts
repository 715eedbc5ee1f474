/**
 * What `undici` is in the bundle: `paths` in tsconfig.json puts this file in its place.
 *
 * `@actions/http-client` and `@actions/github` import that package at their top, so every run would load its 700 KB. Only
 * calls to GitHub use it, and only a proxy needs more than Node's own fetch. Then it is loaded, from a chunk of its own.
 */
import type { Dispatcher, ProxyAgent as RealProxyAgent } from 'undici/index.js';

/** The way through a proxy: what it is made of, until the first request goes through it. */
export class ProxyAgent {
  readonly #options: RealProxyAgent.Options;
  #dispatcher: Promise<Dispatcher> | undefined;

  constructor(options: RealProxyAgent.Options) {
    this.#options = options;
  }

  dispatcher(): Promise<Dispatcher> {
    this.#dispatcher ??= import('undici/index.js').then(
      (undici) => new undici.ProxyAgent(this.#options),
    );
    return this.#dispatcher;
  }
}

/** Node's fetch, or undici's where there is a proxy. */
export async function fetch(
  url: string,
  {
    dispatcher,
    ...init
  }: Pick<RequestInit, 'method' | 'redirect'> & {
    readonly headers?: Record<string, string>;
    readonly body?: string;
    readonly signal?: AbortSignal;
    readonly dispatcher?: ProxyAgent;
  },
): Promise<unknown> {
  if (dispatcher === undefined) return globalThis.fetch(url, init);
  const undici = await import('undici/index.js');
  return undici.fetch(url, { ...init, dispatcher: await dispatcher.dispatcher() });
}
