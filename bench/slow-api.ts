import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';

/** How far away the API is for the figures that need it to be, in milliseconds. */
export const FAR_MS = 100;

/** A request, and when it was under way: `performance.now()` of this process. */
export interface Timed {
  readonly method: string;
  readonly path: string;
  readonly from: number;
  readonly to: number;
  readonly answer: string;
}

export interface SlowApi {
  readonly url: string;
  /** Ordered by when they were answered. */
  readonly requests: readonly Timed[];
  close(): Promise<void>;
}

/**
 * The API as far away as the real one: every answer comes `delayMs` late. On loopback an answer is there before a
 * second request could be seen to have been sent at once with the first.
 */
export async function startSlowApi(url: string, delayMs: number): Promise<SlowApi> {
  const target = new URL(url);
  const requests: Timed[] = [];
  const pass = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const from = performance.now();
    const { method = '', url: path = '', headers } = incoming;
    const body = await incoming.toArray();
    const forwarded = request({ host: target.hostname, port: target.port, method, path, headers });
    forwarded.end(Buffer.concat(body as Buffer[]));
    const [answered] = (await once(forwarded, 'response')) as [IncomingMessage];
    const answer = Buffer.concat((await answered.toArray()) as Buffer[]);
    await setTimeout(delayMs);
    outgoing.writeHead(answered.statusCode ?? 502, answered.headers).end(answer);
    requests.push({ method, path, from, to: performance.now(), answer: answer.toString() });
  };
  const server = createServer((incoming, outgoing) => {
    pass(incoming, outgoing).catch(() => outgoing.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port to listen on');
  return {
    url: `http://127.0.0.1:${address.port}${target.pathname}`,
    requests,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** The longest row of requests of which each was sent only when the one before it was answered. */
export function longestSequence(requests: readonly Timed[]): readonly Timed[] {
  const ending: (readonly Timed[])[] = [];
  for (const each of requests.toSorted((a, b) => a.from - b.from)) {
    const before = ending.filter((row) => (row.at(-1)?.to ?? 0) <= each.from);
    ending.push([...longest(before), each]);
  }
  return longest(ending);
}

function longest(rows: readonly (readonly Timed[])[]): readonly Timed[] {
  return rows.reduce((best, row) => (row.length > best.length ? row : best), []);
}
