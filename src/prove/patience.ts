import type { Clock } from '../base/clock.ts';

/** How long and how often a server is asked for evidence or collateral. */
export interface Patience {
  /** Of one request, in milliseconds. */
  readonly requestMs: number;
  /** Of one request that fails in a way that may pass. */
  readonly tries: number;
  /** The time of the clock at which nothing is tried any more. */
  readonly deadline: number;
}

/** Ends the requests that are still under way when everything must be over. */
export class TimeIsUp extends Error {
  constructor() {
    super('the time for it is up');
    this.name = new.target.name;
  }
}

/**
 * A signal that ends requests at a time of the clock, with `TimeIsUp`, and when the step ends.
 *
 * @param step ends the sleeps of the clock, too
 */
export function untilDeadline(clock: Clock, deadline: number, step: AbortSignal): AbortSignal {
  const over = new AbortController();
  clock.sleep(Math.max(0, deadline - clock.now())).then(
    () => {
      over.abort(new TimeIsUp());
    },
    // The step has ended, and so has every request.
    () => undefined,
  );
  return AbortSignal.any([over.signal, step]);
}
