import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { createScrub } from '../../src/report/scrub.ts';

describe('createScrub', () => {
  test.each([
    ['nothing to scrub', [], 'as it is', 'as it is'],
    ['empty forms do not count', [''], 'as it is', 'as it is'],
    ['every occurrence', ['abcd'], 'abcd-abcdabcd', '***-******'],
    ['the longest first', ['pass', 'password1'], 'password1 pass', '*** ***'],
    ['the longest first, in whatever order', ['password1', 'pass'], 'password1 pass', '*** ***'],
    [
      'regex characters',
      ['a.c', '(x|y)*', '[z]', '\\d+', '^$'],
      'abc a.c (x|y)* [z] \\d+ 5 ^$',
      'abc *** *** *** *** 5 ***',
    ],
    ['a slash and a dash', ['a/b-c'], 'a/b-c', '***'],
    ['a leading digit or letter', ['0abc', 'nabc'], '0abc nabc \nabc', '*** *** \nabc'],
    ['several lines', ['one\ntwo'], 'x one\ntwo y', 'x *** y'],
    ['beyond the basic plane', ['pa😀ss'], 'pa😀ss', '***'],
    ['case counts', ['abcd'], 'ABCD', 'ABCD'],
    ['a dollar sign in the form', ['$&$1'], 'x$&$1y', 'x***y'],
  ])('%s', (_, forms, text, expected) => {
    expect(createScrub(forms)(text)).toBe(expected);
  });

  test('of two forms that overlap in a text nothing is left', () => {
    expect(createScrub(['abcd', 'cdefgh'])('x abcdefgh y')).not.toMatch(/[efgh]{2}/);
    expect(createScrub(['cdefgh', 'abcd'])('x abcdefgh y')).not.toMatch(/[efgh]{2}/);
  });

  test('no form is left, whatever the text', () => {
    // A small alphabet, so that forms occur, touch and hold each other.
    const form = fc.string({
      unit: fc.constantFrom('a', 'b', '.', '\\', '(', '\n'),
      minLength: 1,
      maxLength: 5,
    });
    const pieces = fc.array(fc.oneof(form, fc.string()), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(form, { minLength: 1, maxLength: 5 }), pieces, (forms, parts) => {
        const scrubbed = createScrub(forms)([...parts, ...forms].join(''));
        for (const one of forms) expect(scrubbed).not.toContain(one);
      }),
      { numRuns: 500 },
    );
  });

  test('what holds no form stays as it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(createScrub(['\u0001form\u0001'])(text)).toBe(text);
      }),
    );
  });
});
