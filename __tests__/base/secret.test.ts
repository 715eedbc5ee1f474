import { format, inspect } from 'node:util';
import { runInNewContext } from 'node:vm';

import { describe, expect, test } from '@jest/globals';

import { reveal, Secret } from '../../src/base/secret.ts';

const VALUE = 'canary-value';
const secret = new Secret(VALUE);

test('reveal opens it', () => {
  expect(reveal(secret)).toBe(VALUE);
  expect(reveal(new Secret(''))).toBe('');
});

describe('every other way to a text hides it', () => {
  const loose: unknown = secret;

  test.each([
    ['String()', String(loose), '***'],
    ['toString()', secret.toString(), '***'],
    ['join', [loose, loose].join(), '***,***'],
    ['JSON', JSON.stringify({ secret, list: [secret] }), '{"secret":"***","list":["***"]}'],
    ['inspect', inspect({ secret }), '{ secret: *** }'],
    ['format %s', format('%s', secret), '***'],
    ['format %o', format('%o', secret), '***'],
    ['format %O', format('%O', [secret]), '[ *** ]'],
    ['format %j', format('%j', secret), '"***"'],
    ['format %d', format('%d', secret), 'NaN'],
    ['format without directive', format('x', secret), 'x ***'],
    ['an error', String(new Error(String(secret))), 'Error: ***'],
    ['inspect of a cause', inspect(new Error('x', { cause: secret })).includes(VALUE), false],
  ])('%s', (_, text, expected) => {
    expect(text).toBe(expected);
  });

  test('a template and a careless +', () => {
    // As code without types would do it.
    const careless: unknown = runInNewContext('`${secret}` + secret + (secret + 1) + [secret]', {
      secret,
    });
    expect(careless).toBe('*********1***');
  });

  test('a thrown message', () => {
    expect(() => {
      throw new Error(`Bad value ${String(secret)}`);
    }).toThrow('Bad value ***');
  });

  test.each([
    ['its keys', Object.keys(secret)],
    ['its own properties', Reflect.ownKeys(secret)],
    ['its entries', Object.entries(secret)],
    ['an assigned copy', Object.entries(Object.assign({}, secret))],
    ['a structured clone', Object.entries(structuredClone(secret))],
  ])('%s hold nothing', (_, list) => {
    expect(list).toEqual([]);
  });

  test('inspect without its own form, and with hidden properties', () => {
    const options = { customInspect: false, showHidden: true, depth: 9, getters: true };
    expect(inspect(secret, options)).not.toContain(VALUE);
    expect(inspect([{ secret }], options)).not.toContain(VALUE);
    expect(inspect(structuredClone({ secret }))).not.toContain(VALUE);
  });

  test('no method of it gives the value', () => {
    for (const key of Reflect.ownKeys(Secret.prototype)) {
      if (key === 'constructor') continue;
      const method: unknown = Reflect.get(secret, key);
      if (typeof method !== 'function') continue;
      expect(String(Reflect.apply(method, secret, ['string']))).toBe('***');
    }
  });
});
