import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { createSecretSearch } from '../../src/env/secret-search.ts';
import { Secret } from '../../src/base/secret.ts';

type Search = ReturnType<typeof createSecretSearch>;

function searchFor(secrets: Readonly<Record<string, string>>): Search {
  return createSecretSearch(
    Object.entries(secrets).map(([name, value]) => ({ name, value: new Secret(value) })),
  );
}

const names = (secrets: Readonly<Record<string, string>>, text: string): string[] =>
  searchFor(secrets)(text).map(({ name }) => name);

describe('forms', () => {
  const SECRET = 'pä/ss?w>rd~~1';
  const base64 = Buffer.from(SECRET).toString('base64');

  test.each([
    ['itself', SECRET],
    ['base64', base64],
    ['base64 without padding', base64.replace(/=+$/, '')],
    ['base64, url-safe', Buffer.from(SECRET).toString('base64url')],
    ['URL-encoded', encodeURIComponent(SECRET)],
    ['base64 with more behind it', Buffer.from(`${SECRET}:more`).toString('base64')],
  ])('%s', (_, form) => {
    expect(searchFor({ S: SECRET })(`a: "${form}" # b`)).toEqual([{ name: 'S', offset: 4 }]);
    expect(searchFor({ S: SECRET })(form)).toEqual([{ name: 'S', offset: 0 }]);
  });

  test('the value must be of the kind that the forms differ for', () => {
    expect(base64).toMatch(/[+/].*=|=/);
    expect(new Set([SECRET, base64, encodeURIComponent(SECRET)]).size).toBe(3);
  });

  test.each([
    ['in part', SECRET.slice(0, -1)],
    ['in another case', SECRET.toUpperCase()],
    ['in hex', Buffer.from(SECRET).toString('hex')],
  ])('not %s', (_, text) => {
    expect(names({ S: SECRET }, text)).toEqual([]);
  });

  test.each([0, 1, 2, 3])('base64 of values of every length modulo 3 (+%i)', (more) => {
    const value = `secret-value${'x'.repeat(more)}`;
    for (const encoding of ['base64', 'base64url'] as const) {
      expect(names({ S: value }, Buffer.from(value).toString(encoding))).toEqual(['S']);
    }
  });
});

describe('length', () => {
  test('from 8 characters on', () => {
    expect(names({ S: '1234567' }, '1234567')).toEqual([]);
    expect(names({ S: '12345678' }, '12345678')).toEqual(['S']);
  });

  test('white space around a value does not count', () => {
    expect(names({ S: ' 1234567\n' }, ' 1234567\n')).toEqual([]);
    expect(names({ S: '\n12345678 \n' }, 'x12345678x')).toEqual(['S']);
    expect(names({ S: `1234567${' '.repeat(10)}` }, '1234567')).toEqual([]);
  });

  test('an empty value is in no text', () => {
    expect(names({ S: '', T: ' '.repeat(20) }, ' '.repeat(40))).toEqual([]);
  });
});

test('each secret once, at its first place, whatever its form there', () => {
  const encoded = Buffer.from('value-one').toString('base64').replace(/=+$/, '');
  const found = searchFor({ A: 'value-one', B: 'value-two', C: 'value-three' })(
    `value-two ${encoded} value-one value-two`,
  );
  expect(found).toEqual([
    { name: 'A', offset: 10 },
    { name: 'B', offset: 0 },
  ]);
});

test('two names of one value are both found', () => {
  expect(names({ A: 'value-one', B: 'value-one' }, 'value-one')).toEqual(['A', 'B']);
});

test('characters that mean something elsewhere', () => {
  for (const value of ['a.c(x)*[y]$', '$&$1$$$$', '\\d+\\d+\\d', 'two\nlines']) {
    expect(names({ S: value }, `x${value}x`)).toEqual(['S']);
    expect(names({ S: value }, 'abc x y 12')).toEqual([]);
  }
});

test('a lone surrogate is no reason to fail', () => {
  expect(names({ S: 'secret-\ud800' }, 'x secret-\ud800')).toEqual(['S']);
  expect(names({ S: 'secret-value' }, '\udc00 secret-value')).toEqual(['S']);
});

test('no secrets, nothing to find', () => {
  expect(createSecretSearch([])('anything')).toEqual([]);
});

test('every form is found in every text, at the first place', () => {
  const value = fc
    .string({ unit: 'binary', minLength: 8, maxLength: 30 })
    .map((text) => text.toWellFormed().trim())
    .filter((text) => text.length >= 8);
  const form = fc.constantFrom(
    (text: string) => text,
    (text: string) => Buffer.from(text).toString('base64'),
    (text: string) => Buffer.from(text).toString('base64url'),
    (text: string) => encodeURIComponent(text),
  );
  fc.assert(
    fc.property(value, form, fc.string(), fc.string(), (secret, encode, before, after) => {
      const [found] = searchFor({ S: secret })(`${before}\0${encode(secret)}\0${after}`);
      expect(found?.name).toBe('S');
      expect(found?.offset).toBeLessThanOrEqual(before.length + 1);
    }),
  );
});
