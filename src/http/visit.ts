import { HttpClient } from '@actions/http-client';

import { ConnectionProblem, exchange, type HttpAnswer } from './exchange.ts';

/** What visiting a URL gave: an answer, or why none came. */
export type Visited = { readonly answer: HttpAnswer } | { readonly problem: string };

/** Reads a URL that is not the API's: without any credential, bounded in time and size, following nothing. */
export type Visit = (
  url: URL,
  limits: { readonly timeoutMs: number; readonly maxBytes: number },
) => Promise<Visited>;

/** @param signal ends every visit at once */
export function createVisit(userAgent: string, signal: AbortSignal): Visit {
  return async (url, { timeoutMs, maxBytes }) => {
    const http = new HttpClient(userAgent, [], {
      allowRedirects: false,
      allowRetries: false,
      socketTimeout: timeoutMs,
    });
    try {
      const request = { method: 'GET', url: url.href, headers: { accept: '*/*' } } as const;
      const limits = { timeoutMs, maxBytes, longer: 'cut', signal } as const;
      return { answer: await exchange(http, request, limits) };
    } catch (error) {
      if (!(error instanceof ConnectionProblem)) throw error;
      return { problem: `${url.host} ${error.message}` };
    } finally {
      http.dispose();
    }
  };
}
