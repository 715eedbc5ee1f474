import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import {
  retryAfterMs,
  retryDelayMs,
  withRetries,
  type FailedAttempt,
  type RetryPolicy,
} from '../../src/http/retry.ts';
import { FakeClock, PATIENT, rejection } from '../phala/support.ts';

describe('retryDelayMs', () => {
  test.each([
    [1, 1000],
    [2, 2000],
    [3, 4000],
    [4, 8000],
    [5, 16_000],
    [6, 20_000],
    [7, 20_000],
    [2000, 20_000],
  ])('before retry %i it waits from half of %i ms up to all of it', (retry, ceiling) => {
    expect(retryDelayMs(retry, PATIENT, () => 0, undefined)).toBe(ceiling / 2);
    expect(retryDelayMs(retry, PATIENT, () => 0.5, undefined)).toBe(ceiling * 0.75);
    expect(retryDelayMs(retry, PATIENT, () => 1, undefined)).toBe(ceiling);
  });

  test('what the server asked for goes before all that, above the cap as well', () => {
    expect(retryDelayMs(1, PATIENT, () => 0, 0)).toBe(0);
    expect(retryDelayMs(6, PATIENT, () => 0, 45_000)).toBe(45_000);
  });

  test('it stays within the bounds for every random number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.float({ min: 0, max: 1, noNaN: true }),
        (n, r) => {
          const ceiling = Math.min(PATIENT.capMs, PATIENT.baseMs * 2 ** (n - 1));
          const delay = retryDelayMs(n, PATIENT, () => r, undefined);
          expect(delay).toBeGreaterThanOrEqual(ceiling / 2);
          expect(delay).toBeLessThanOrEqual(ceiling);
        },
      ),
    );
  });
});

describe('retryAfterMs', () => {
  const now = new Date('2026-09-01T10:00:00Z');

  test.each([
    ['absent', undefined, undefined],
    ['empty', '', undefined],
    ['blank', '  ', undefined],
    ['seconds', '7', 7000],
    ['seconds with white space', ' 120 ', 120_000],
    ['zero seconds', '0', 0],
    ['a date', 'Tue, 01 Sep 2026 10:00:30 GMT', 30_000],
    ['a date in the obsolete form of RFC 850', 'Tuesday, 01-Sep-26 10:00:30 GMT', 30_000],
    ['the date of now', 'Tue, 01 Sep 2026 10:00:00 GMT', 0],
    ['a past date', 'Tue, 01 Sep 2026 09:00:00 GMT', 0],
    ['a word', 'later', undefined],
  ])('%s', (_, header, expected) => {
    expect(retryAfterMs(header, now)).toBe(expected);
  });

  // Neither seconds nor an HTTP date: without a usable wish of the server the backoff must hold.
  test.each(['-5', '1.5', 'soon 5', '5s', 'in 3 minutes', '+5'])('garbage: %s', (header) => {
    expect(retryAfterMs(header, now)).toBeUndefined();
  });
});

describe('withRetries', () => {
  interface Run {
    readonly attempts: number;
    readonly sleeps: readonly number[];
    readonly told: readonly string[];
    readonly outcome: unknown;
  }

  async function run(
    failures: number,
    policy: RetryPolicy,
    assess?: (error: Error, clock: FakeClock) => FailedAttempt<Error> | undefined,
    attemptMs = 0,
  ): Promise<Run> {
    const clock = new FakeClock();
    const told: string[] = [];
    let attempts = 0;
    const result = withRetries(
      () => {
        attempts += 1;
        clock.advance(attemptMs);
        return attempts <= failures
          ? Promise.reject(new Error(`attempt ${attempts}`))
          : Promise.resolve('done');
      },
      (error) => {
        if (!(error instanceof Error)) return undefined;
        return assess === undefined
          ? { error, repeatable: true, retryAfterMs: undefined }
          : assess(error, clock);
      },
      (error, retry, delayMs) => {
        told.push(`${retry} ${delayMs} ${error.message}`);
      },
      policy,
      clock,
      () => 1,
    );
    const outcome = await result.catch((error: unknown) => error);
    return { attempts, sleeps: clock.sleeps, told, outcome };
  }

  test('a success at once: no wait, no word', async () => {
    expect(await run(0, PATIENT)).toEqual({ attempts: 1, sleeps: [], told: [], outcome: 'done' });
  });

  test('every retry is told before its wait', async () => {
    const { attempts, sleeps, told, outcome } = await run(3, PATIENT);
    expect(outcome).toBe('done');
    expect(attempts).toBe(4);
    expect(sleeps).toEqual([1000, 2000, 4000]);
    expect(told).toEqual(['1 1000 attempt 1', '2 2000 attempt 2', '3 4000 attempt 3']);
  });

  test('after maxRetries it gives up with the last error', async () => {
    const { attempts, told, outcome } = await run(99, { ...PATIENT, maxRetries: 2 });
    expect(attempts).toBe(3);
    expect(told).toHaveLength(2);
    expect(outcome).toEqual(new Error('attempt 3'));
  });

  test('no retry starts later than the budget allows', async () => {
    const { attempts, sleeps, outcome } = await run(99, { ...PATIENT, budgetMs: 6999 });
    expect(sleeps).toEqual([1000, 2000]);
    expect(attempts).toBe(3);
    expect(outcome).toEqual(new Error('attempt 3'));
  });

  test('a retry exactly at the end of the budget is allowed', async () => {
    const { sleeps } = await run(99, { ...PATIENT, budgetMs: 7000 });
    expect(sleeps).toEqual([1000, 2000, 4000]);
  });

  test('the time that attempts take counts', async () => {
    const { attempts } = await run(99, { ...PATIENT, budgetMs: 30_000 }, undefined, 30_000);
    expect(attempts).toBe(1);
  });

  test('what may not be repeated is thrown at once', async () => {
    const { attempts, outcome } = await run(9, PATIENT, (error) => ({
      error,
      repeatable: false,
      retryAfterMs: undefined,
    }));
    expect(attempts).toBe(1);
    expect(outcome).toEqual(new Error('attempt 1'));
  });

  test('an error that is not understood is thrown at once', async () => {
    expect((await run(9, PATIENT, () => undefined)).attempts).toBe(1);
  });

  test('the wait that the server asks for is kept, and ends the retries when it is beyond the budget', async () => {
    const asked = (retryAfterMs: number) => (error: Error) => ({
      error,
      repeatable: true,
      retryAfterMs,
    });
    expect((await run(2, PATIENT, asked(5000))).sleeps).toEqual([5000, 5000]);
    const { attempts, sleeps } = await run(2, PATIENT, asked(600_000));
    expect(attempts).toBe(1);
    expect(sleeps).toEqual([]);
  });

  test('a cancelled wait ends everything', async () => {
    const clock = new FakeClock();
    clock.sleep = () => Promise.reject(new Error('cancelled'));
    const error = await rejection(
      withRetries(
        () => Promise.reject(new Error('broken')),
        () => ({ error: new Error('broken'), repeatable: true, retryAfterMs: undefined }),
        () => undefined,
        PATIENT,
        clock,
        () => 1,
      ),
    );
    expect(error).toEqual(new Error('cancelled'));
  });
});
