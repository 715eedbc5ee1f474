import { expect, test } from '@jest/globals';

import { matches } from '../../src/deploy/match.ts';

const NEVER = new AbortController().signal;

/** More than a machine needs for it, however busy it is. */
const LONG_MS = 60_000;

/** On which `^(a+)+$` tries every way to divide the letters. */
const ENDLESS = `${'a'.repeat(100)}!`;

test.each([
  [/^ok$/, 'ok', true],
  [/^ok$/, 'ok!', false],
  [/^OK.x$/imsu, 'a\nok\nx', true],
  [/(?<=a)b(?!c)/, 'abd', true],
  [/^(a+)+$/, 'aaa', true],
])('%s and %j: %s', async (expression, text, found) => {
  expect(await matches(expression, text, LONG_MS, NEVER)).toBe(found);
});

test('one that does not come to an end is given up in time', async () => {
  expect(await matches(/^(a+)+$/, ENDLESS, 100, NEVER)).toBeUndefined();
});

test('a cancellation ends it at once', async () => {
  const cancellation = new AbortController();
  const reason = new Error('cancelled');
  const matching = matches(/^(a+)+$/, ENDLESS, LONG_MS, cancellation.signal);
  cancellation.abort(reason);
  await expect(matching).rejects.toBe(reason);
  await expect(matches(/a/, 'a', LONG_MS, cancellation.signal)).rejects.toBe(reason);
});
