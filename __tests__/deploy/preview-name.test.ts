import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import {
  isNamePrefix,
  isPreviewName,
  previewName,
  toNamePrefix,
} from '../../src/deploy/preview-name.ts';

/** Phala Cloud: 5 to 63 characters, letters, digits and single hyphens, a letter first. */
const CVM_NAME = /^(?=.{5,63}$)[a-z](?:-?[a-z0-9])*$/i;

const prefixes = fc.stringMatching(/^[a-z](?:-?[a-z0-9]){0,90}$/);
const numbers = fc.integer({ min: 1, max: 2 ** 31 });

describe('previewName', () => {
  test('is the prefix and the number', () => {
    expect(previewName('web', 7)).toBe('web-pr-7');
    expect(previewName('a', 1)).toBe('a-pr-1');
  });

  test('of a prefix that just fits is not cut', () => {
    const prefix = 'x'.repeat(63 - '-pr-7'.length);
    expect(previewName(prefix, 7)).toBe(`${prefix}-pr-7`);
    expect(previewName(`${prefix}x`, 7)).not.toContain(prefix);
  });

  test('of a longer one is cut and marked', () => {
    const name = previewName('x'.repeat(100), 123);
    expect(name).toMatch(/^x+-[0-9a-f]{8}-pr-123$/);
    expect(name).toHaveLength(63);
  });

  test('that is cut at a hyphen has no two of them', () => {
    for (let length = 40; length < 60; length++) {
      expect(previewName(`${'x'.repeat(length)}-${'y'.repeat(40)}`, 7)).toMatch(CVM_NAME);
    }
  });

  test('is always a name that Phala Cloud takes, and always the same', () => {
    fc.assert(
      fc.property(prefixes, numbers, (prefix, number) => {
        const name = previewName(prefix, number);
        expect(name).toMatch(CVM_NAME);
        expect(previewName(prefix, number)).toBe(name);
        expect(isPreviewName(name, prefix)).toBe(true);
      }),
    );
  });

  test('is another one for another pull request or another prefix', () => {
    fc.assert(
      fc.property(prefixes, prefixes, numbers, numbers, (one, two, first, second) => {
        const isSame = one === two && first === second;
        expect(previewName(one, first) === previewName(two, second)).toBe(isSame);
      }),
    );
  });
});

describe('isPreviewName', () => {
  test.each([
    ['web-pr-7', true],
    ['web-pr-12345', true],
    ['web', false],
    ['web-pr-', false],
    ['web-pr-x', false],
    ['web-pr-7-db', false],
    ['web-pr-07', false],
    ['web-pr-7 ', false],
    ['web-pr-7\n', false],
    ['my-web-pr-7', false],
    ['Web-pr-7', false],
    ['web-PR-7', false],
    ['web-pr--7', false],
    ['web-pr-1e3', false],
    ['', false],
  ])('%j: %s', (name, expected) => {
    expect(isPreviewName(name, 'web')).toBe(expected);
  });
});

describe('isNamePrefix', () => {
  test.each(['a', 'web', 'my-web-2', 'Web', 'x'.repeat(200)])('takes %j', (prefix) => {
    expect(isNamePrefix(prefix)).toBe(true);
  });

  test.each(['', '1web', '-web', 'web-', 'my--web', 'my_web', 'my web', 'ünïcode', 'a/b', 'a\nb'])(
    'does not take %j',
    (prefix) => {
      expect(isNamePrefix(prefix)).toBe(false);
    },
  );
});

describe('toNamePrefix', () => {
  test.each([
    ['web', 'web'],
    ['My_Repo.js', 'my-repo-js'],
    ['.github', 'github'],
    ['9lives', 'app-9lives'],
    ['---', 'preview'],
    ['', 'preview'],
    ['日本', 'preview'],
  ])('%j becomes %j', (text, expected) => {
    expect(toNamePrefix(text)).toBe(expected);
  });

  test('always makes a prefix', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => isNamePrefix(toNamePrefix(text))),
    );
  });
});
