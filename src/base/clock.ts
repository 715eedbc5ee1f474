import { setTimeout as delay } from 'node:timers/promises';

/** Time, as far as this action needs it. A parameter, so that tests do not wait. */
export interface Clock {
  /** Milliseconds since some fixed moment; never goes back. */
  now(): number;
  /** The time of day, for `Retry-After` dates. */
  date(): Date;
  /** Resolves after `ms` milliseconds; rejects with the signal's reason when the step is cancelled. */
  sleep(ms: number): Promise<void>;
}

/** The machine's clock. `signal` ends every sleep at once. */
export function systemClock(signal: AbortSignal): Clock {
  return {
    now: () => performance.now(),
    date: () => new Date(),
    sleep: async (ms) => {
      try {
        await delay(ms, undefined, { signal });
      } catch (error) {
        signal.throwIfAborted();
        throw error;
      }
    },
  };
}
