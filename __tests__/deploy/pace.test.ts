import { expect, test } from '@jest/globals';

import { elapsedText } from '../../src/deploy/pace.ts';

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
