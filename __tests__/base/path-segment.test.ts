import { expect, test } from '@jest/globals';

import { isPathSegment } from '../../src/base/path-segment.ts';

test.each([
  'my-app',
  'cvm_1',
  '...',
  '.hidden',
  'a b',
  '%2e%2e',
  'ünï',
  '🚀',
  'a?b#c',
  'a/b',
  '../x',
])('%j is a segment of a path', (text) => {
  expect(isPathSegment(text)).toBe(true);
});

test.each(['', '.', '..', '\ud800', 'x\udc00'])('%j is none', (text) => {
  expect(isPathSegment(text)).toBe(false);
});
