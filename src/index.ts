import { Cancelled } from './base/failure.ts';
import { systemClock } from './base/clock.ts';
import { run } from './run.ts';

// What bundled packages use of Node's deprecated functions is not for users to read.
process.noDeprecation = true;

const cancellation = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    cancellation.abort(new Cancelled(signal));
  });
}

await run({
  environment: process.env,
  clock: systemClock,
  random: Math.random,
  signal: cancellation.signal,
});
// A connection through a proxy may hang on for long; what was printed is flushed first.
process.stdout.write('', () => {
  process.exit();
});
