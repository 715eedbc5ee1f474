import type { Clock } from '../base/clock.ts';

/** How often to look while something is under way, and where to say what was seen. */
export interface Pace {
  readonly clock: Clock;
  readonly random: () => number;
  readonly pollIntervalMs: number;
  readonly log: (line: string) => void;
}

/**
 * Waits one poll interval, or up to a quarter less, so that parallel jobs do not look in step; not beyond
 * `deadline` (a time of the clock).
 */
export async function pause(
  { clock, random, pollIntervalMs }: Pace,
  deadline = Number.POSITIVE_INFINITY,
): Promise<void> {
  const untilDeadline = Math.max(0, deadline - clock.now());
  await clock.sleep(Math.min(untilDeadline, pollIntervalMs * (1 - 0.25 * random())));
}

/** A duration as people read it: `m:ss`. */
export function elapsedText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** How long something has taken that may be begun several times, so that all rounds share one time limit. */
export class SpentTime {
  readonly #clock: Clock;
  #spentMs = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Does one round; what it is given is the time of the clock at which the limit is reached. */
  async within<T>(limitMs: number, round: (deadline: number) => Promise<T>): Promise<T> {
    const started = this.#clock.now();
    try {
      return await round(started + Math.max(0, limitMs - this.#spentMs));
    } finally {
      this.#spentMs += this.#clock.now() - started;
    }
  }
}
