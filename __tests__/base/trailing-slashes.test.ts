import { expect, test } from '@jest/globals';

import { withoutTrailingSlashes } from '../../src/base/trailing-slashes.ts';

test.each([
  ['https://a.example/b', 'https://a.example/b'],
  ['https://a.example/b/', 'https://a.example/b'],
  ['https://a.example//', 'https://a.example'],
  ['', ''],
])('%j', (text, expected) => {
  expect(withoutTrailingSlashes(text)).toBe(expected);
});

test('what it takes grows with the text, not with its square', () => {
  const text = `${'/'.repeat(200_000)}x`;
  expect(withoutTrailingSlashes(text)).toBe(text);
});
