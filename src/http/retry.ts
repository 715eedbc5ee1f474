import type { Clock } from '../base/clock.ts';

/** How long and how patiently a request is tried again. */
export interface RetryPolicy {
  /** Longest wait before the first retry, in milliseconds; doubles with each further one. */
  readonly baseMs: number;
  /** Upper bound of one wait that the server did not ask for, in milliseconds. */
  readonly capMs: number;
  readonly maxRetries: number;
  /** No retry starts later than this after the first attempt, in milliseconds. */
  readonly budgetMs: number;
  /** Nor than this, a time of the clock, whenever the first attempt was. */
  readonly deadline?: number;
}

/**
 * How long to wait before retry number `retry` (from 1), in milliseconds: what the server asked for, else a random
 * share ("equal jitter") of an exponentially growing wait, so that many runners do not come back in step.
 */
export function retryDelayMs(
  retry: number,
  policy: RetryPolicy,
  random: () => number,
  retryAfterMs: number | undefined,
): number {
  if (retryAfterMs !== undefined) return retryAfterMs;
  const ceiling = Math.min(policy.capMs, policy.baseMs * 2 ** (retry - 1));
  return Math.round(ceiling / 2 + (ceiling / 2) * random());
}

/** The `Retry-After` header in milliseconds from now: seconds or an HTTP date (RFC 9110, section 10.2.3). */
export function retryAfterMs(header: string | undefined, now: Date): number | undefined {
  const text = header?.trim();
  if (text === undefined || text === '') return undefined;
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  // All three forms of an HTTP date begin with the day of the week; JavaScript would read `-5` as a date, too.
  const date = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}

/** What one failed attempt means for the next one. */
export interface FailedAttempt<E extends Error> {
  readonly error: E;
  readonly repeatable: boolean;
  readonly retryAfterMs: number | undefined;
}

/**
 * Runs `attempt` until it succeeds, fails for good, or the budget is used up; then throws the last error.
 * `assess` says of an error whether it may be tried again; `onRetry` is told before each wait.
 */
export async function withRetries<T, E extends Error>(
  attempt: () => Promise<T>,
  assess: (error: unknown) => FailedAttempt<E> | undefined,
  onRetry: (error: E, retry: number, delayMs: number) => void,
  policy: RetryPolicy,
  clock: Clock,
  random: () => number,
): Promise<T> {
  const started = clock.now();
  for (let retry = 1; ; retry++) {
    try {
      return await attempt();
    } catch (error) {
      const failed = assess(error);
      if (!failed?.repeatable) throw error;
      const delayMs = retryDelayMs(retry, policy, random, failed.retryAfterMs);
      const next = clock.now() + delayMs;
      const late = next - started > policy.budgetMs || next > (policy.deadline ?? Infinity);
      if (late || retry > policy.maxRetries) throw error;
      onRetry(failed.error, retry, delayMs);
      await clock.sleep(delayMs);
    }
  }
}
