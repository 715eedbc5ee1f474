import { pause, type Pace } from '../deploy/pace.ts';
import type { HttpAnswer } from '../http/exchange.ts';
import type { Visit, Visited } from '../http/visit.ts';
import type { Patience } from './patience.ts';

/** Reads a URL, again where what went wrong may pass. Gives the answer 200, or why there is none. */
export async function visitPatiently(
  url: URL,
  maxBytes: number,
  visit: Visit,
  { deadline, requestMs, tries }: Patience,
  pace: Pace,
): Promise<HttpAnswer | { readonly problem: string }> {
  for (let tried = 1; ; tried++) {
    const visited = await visit(url, { timeoutMs: requestMs, maxBytes });
    if ('answer' in visited && visited.answer.status === 200) return visited.answer;
    const isLast = tried >= tries || !mayPass(visited);
    if (!isLast) await pause(pace, deadline);
    if (isLast || pace.clock.now() >= deadline) {
      return {
        problem:
          'answer' in visited
            ? `${url.host} answered HTTP ${visited.answer.status}`
            : visited.problem,
      };
    }
  }
}

function mayPass(visited: Visited): boolean {
  if (!('answer' in visited)) return true;
  const { status } = visited.answer;
  return status >= 500 || [408, 425, 429].includes(status);
}
