import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { visible } from '../../src/report/visible.ts';

describe('what could make a reader see something else is shown as its code', () => {
  test.each([
    ['a\rb', 'a<U+000D>b'],
    ['a\u001b[2Kb', 'a<U+001B>[2Kb'],
    ['a\bb', 'a<U+0008>b'],
    ['a\u0000b\u007fc\u009bd', 'a<U+0000>b<U+007F>c<U+009B>d'],
    ['a\u202eb\u2066c\u200fd', 'a<U+202E>b<U+2066>c<U+200F>d'],
    ['a\u2028b\u2029c', 'a<U+2028>b<U+2029>c'],
    ['a\u200bb\u200cc\u200dd\u2060e\ufefff', 'a<U+200B>b<U+200C>c<U+200D>d<U+2060>e<U+FEFF>f'],
    ['a\u00adb\u034fc\u180ed\u3164e', 'a<U+00AD>b<U+034F>c<U+180E>d<U+3164>e'],
    ['a\u{e0041}\u{e007f}b\u{e0100}', 'a<U+E0041><U+E007F>b<U+E0100>'],
    ['a\ufff9b\ufffac\ufffb', 'a<U+FFF9>b<U+FFFA>c<U+FFFB>'],
    ['a\ufe0fb', 'a<U+FE0F>b'],
  ])('%j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });
});

test.each([
  '',
  'plain',
  'two\nlines\r\nthree\tx',
  'ü😀 漢字 عربي',
  '👨\u200d👩\u200d👧',
  '❤\ufe0f ✔\ufe0f',
])('%j stays as it is', (text) => {
  expect(visible(text)).toBe(text);
});

test('done twice it is the same, and no line is added or lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = visible(text);
      expect(visible(once)).toBe(once);
      expect(once.split(/\r\n|\n/)).toHaveLength(text.split(/\r\n|\n/).length);
      expect(once).not.toMatch(/\r(?!\n)|[\u202a-\u202e]/);
    }),
  );
});
