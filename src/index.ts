import { asFailure, Cancelled } from './base/failure.ts';
import { systemClock } from './base/clock.ts';
import { lastWords, run } from './run.ts';

// What bundled packages use of Node's deprecated functions is not for users to read.
process.noDeprecation = true;

const cancellation = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    cancellation.abort(new Cancelled(signal));
  });
}

// What nobody waited for ends the step as well, in its own way: with its error and its summary.
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (thrown: unknown) => {
    cancellation.abort(asFailure(thrown));
  });
}
let hasEnded = false;
process.on('exit', () => {
  // Node ends when nothing is left to wait for, also where a promise was forgotten.
  if (!hasEnded) lastWords(undefined, process.env);
});

await run({
  environment: process.env,
  clock: systemClock,
  random: Math.random,
  signal: cancellation.signal,
});
hasEnded = true;
// A connection through a proxy may hang on for long; what was printed is flushed first.
process.stdout.write('', () => {
  process.exit();
});
