import { Cancelled } from './failure.ts';
import { run } from './run.ts';

const cancellation = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    cancellation.abort(new Cancelled(signal));
  });
}

await run({
  environment: process.env,
  random: Math.random,
  signal: cancellation.signal,
});
