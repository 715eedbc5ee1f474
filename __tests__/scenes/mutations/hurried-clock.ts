import { setTimeout as delay, setImmediate as turn } from 'node:timers/promises';

import type { Clock } from '../../../src/base/clock.ts';

/** A longer sleep is the limit of something that is under way meanwhile, and no wait. */
const LONGEST_WAIT_MS = 25_000;

/** A clock on which only waits take time, and are over at once. */
export function hurriedClock(signal: AbortSignal): Clock {
  let skippedMs = 0;
  return {
    now: () => skippedMs,
    date: () => new Date(Date.now() + skippedMs),
    sleep: async (ms) => {
      signal.throwIfAborted();
      if (ms > LONGEST_WAIT_MS) await delay(ms, undefined, { signal });
      skippedMs += ms;
      await turn();
      signal.throwIfAborted();
    },
  };
}
