import { expect, test } from '@jest/globals';

import { cut } from '../../src/base/cut.ts';

test.each([
  ['', 3, ''],
  ['abc', 3, 'abc'],
  ['abcd', 3, 'abc'],
  ['a🚀', 3, 'a🚀'],
  ['ab🚀', 3, 'ab'],
  ['🚀🚀', 3, '🚀'],
  ['🚀', 1, ''],
  ['abc', 0, ''],
])('%j to %i units', (text, most, expected) => {
  expect(cut(text, most)).toBe(expected);
});
