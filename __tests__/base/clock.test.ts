import { expect, test } from '@jest/globals';

import { systemClock } from '../../src/base/clock.ts';
import { Cancelled } from '../../src/base/failure.ts';

const AGES = 2_000_000_000;

async function rejectionOf(promise: Promise<void>): Promise<unknown> {
  return promise.then(
    () => 'it was not rejected',
    (error: unknown) => error,
  );
}

test('now never goes back, date is a date', () => {
  const clock = systemClock(new AbortController().signal);
  const first = clock.now();
  expect(clock.now()).toBeGreaterThanOrEqual(first);
  expect(Number.isNaN(clock.date().getTime())).toBe(false);
});

test('a sleep of no time is soon over', async () => {
  await expect(systemClock(new AbortController().signal).sleep(0)).resolves.toBeUndefined();
});

test('cancelling ends a sleep at once, with the reason itself', async () => {
  const cancellation = new AbortController();
  const clock = systemClock(cancellation.signal);
  const sleep = rejectionOf(clock.sleep(AGES));
  const reason = new Cancelled('SIGINT');
  cancellation.abort(reason);
  expect(await sleep).toBe(reason);
});

test('after a cancellation no sleep begins', async () => {
  const reason = new Cancelled('SIGINT');
  const clock = systemClock(AbortSignal.abort(reason));
  expect(await rejectionOf(clock.sleep(AGES))).toBe(reason);
});
