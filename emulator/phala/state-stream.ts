import type { ServerResponse } from 'node:http';
import type { Cvm } from './cvm.ts';
import { cvmState } from './views.ts';

/** Phala Cloud API: streams of one user at the same time. */
export const MAX_STREAMS = 5;

/**
 * The server-sent events of `GET /cvms/{id}/state?target=…`. It completes as soon as the status *is* the target, and so
 * may report the state from before the update: that is how the real one works. Lines end in CRLF, comments stand
 * between the events, and an event arrives in two pieces, as proxies make of it.
 */
export function streamState(
  response: ServerResponse,
  cvm: Cvm,
  target: string,
  timeoutSeconds: number,
  done: () => void,
): void {
  const started = Date.now();
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  response.write(': connected\r\n\r\n');

  const send = (event: string, data: object): void => {
    response.write(`event: ${event}\r\ndata: `);
    response.write(`${JSON.stringify(data)}\r\n\r\n: still here\r\n\r\n`);
  };
  const end = (event: 'complete' | 'timeout'): void => {
    const elapsed = (Date.now() - started) / 1000;
    if (event === 'complete') send(event, { status: cvm.status, elapsed, target });
    else send(event, { error: 'Timeout waiting for the target status', elapsed, target });
    response.end();
  };
  const look = (): void => {
    const state = cvmState(cvm);
    const lies = cvm.behaviour.stateStreamLies;
    send('state', lies ? { ...state, status: target } : state);
    if (lies || cvm.status === target) end('complete');
  };

  const timer = setTimeout(() => {
    end('timeout');
  }, timeoutSeconds * 1000);
  const forget = cvm.onChange(look);
  response.on('close', () => {
    clearTimeout(timer);
    forget();
    done();
  });
  look();
}
