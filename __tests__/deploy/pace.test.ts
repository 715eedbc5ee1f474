import { expect, test } from '@jest/globals';

import { elapsedText, pause, SpentTime } from '../../src/deploy/pace.ts';

test.each([
  [0, '0:00'],
  [999, '0:00'],
  [1000, '0:01'],
  [59_999, '0:59'],
  [60_000, '1:00'],
  [754_321, '12:34'],
  [3_600_000, '60:00'],
])('elapsedText(%i) is %s', (ms, text) => {
  expect(elapsedText(ms)).toBe(text);
});

test.each([
  [0, 3000],
  [0.5, 2625],
  [0.999, 2250.75],
])('a pause is never longer than the poll interval (random %d)', async (random, ms) => {
  const slept: number[] = [];
  const clock = {
    now: () => 0,
    date: () => new Date(0),
    sleep: (time: number) => {
      slept.push(time);
      return Promise.resolve();
    },
  };
  await pause({ clock, random: () => random, pollIntervalMs: 3000, log: () => undefined });
  await pause({ clock, random: () => random, pollIntervalMs: 3000, log: () => undefined }, 10);
  expect(slept).toEqual([ms, 10]);
});

test('several rounds share one time limit, and what happens between them does not count', async () => {
  const time = { now: 1000 };
  const spent = new SpentTime({
    now: () => time.now,
    date: () => new Date(time.now),
    sleep: () => Promise.resolve(),
  });
  const round = (takes: number): Promise<number> =>
    spent.within(100, (deadline) => {
      const left = deadline - time.now;
      time.now += takes;
      return Promise.resolve(left);
    });
  expect(await round(30)).toBe(100);
  time.now += 500;
  const failing = spent.within(100, () => {
    time.now += 50;
    return Promise.reject(new Error('stale'));
  });
  await expect(failing).rejects.toThrow('stale');
  expect(await round(40)).toBe(20);
  expect(await round(1)).toBe(0);
});
