import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import {
  bareAppId,
  bareHash,
  isCvmName,
  normaliseCvmId,
  sameHash,
} from '../../src/phala/cvm-id.ts';

const HEX40 = '1234567890abcdef1234567890abcdef12345678';
const UUID = '6d4a3f9e-9c1b-4f6e-8a53-0c2b7a8f1e21';
const BARE_UUID = '6d4a3f9e9c1b4f6e8a530c2b7a8f1e21';

describe('isCvmName', () => {
  test.each(['my-app', 'My-App2', 'abcde', 'x'.repeat(63), 'deadbeef', 'web-pr-7'])(
    '%s is one',
    (name) => {
      expect(isCvmName(name)).toBe(true);
    },
  );

  test.each([
    ...['', 'abcd', 'x'.repeat(64), '1-app', 'my_app', 'my--app', 'my-app-', '-my-app', 'my app'],
    ...['4711', 'cvm_Ab12Cd', `app_${HEX40}`, `instance_${HEX40}`, `a${HEX40.slice(1)}`],
    // UUIDs of any version, which begin with a letter.
    'ad4a3f9e-9c1b-4f6e-8a53-0c2b7a8f1e21',
    'ad4a3f9e-9c1b-1f6e-ca53-0c2b7a8f1e21',
    'ad4a3f9e9c1b4f6e8a530c2b7a8f1e21',
  ])('%j is none', (id) => {
    expect(isCvmName(id)).toBe(false);
  });
});

describe('normaliseCvmId', () => {
  test.each([
    ['a UUID loses its dashes', UUID, BARE_UUID],
    ['a UUID without dashes stays', BARE_UUID, BARE_UUID],
    ['a UUID in upper case becomes lower case', UUID.toUpperCase(), BARE_UUID],
    ['a bare UUID in upper case', BARE_UUID.toUpperCase(), BARE_UUID],
    ['white space around it does not count', ` \t${UUID}\n`, BARE_UUID],
    [
      'a UUID of another version keeps its dashes',
      '6d4a3f9e-9c1b-1f6e-8a53-0c2b7a8f1e21',
      '6d4a3f9e-9c1b-1f6e-8a53-0c2b7a8f1e21',
    ],
    [
      'a UUID of another variant keeps its dashes',
      '6d4a3f9e-9c1b-4f6e-ca53-0c2b7a8f1e21',
      '6d4a3f9e-9c1b-4f6e-ca53-0c2b7a8f1e21',
    ],
    ['40 hex digits are an app id', HEX40, `app_${HEX40}`],
    ['0x and 40 hex digits are an app id', `0x${HEX40}`, `app_${HEX40}`],
    ['0X counts, too', `0X${HEX40.toUpperCase()}`, `app_${HEX40}`],
    ['an app id with its prefix', `app_${HEX40}`, `app_${HEX40}`],
    ['upper-case digits after app_', `app_${HEX40.toUpperCase()}`, `app_${HEX40}`],
    ['an instance id', `instance_${HEX40}`, `instance_${HEX40}`],
    ['a hashid keeps its case', 'cvm_8kQ2m', 'cvm_8kQ2m'],
    ['an integer', '4711', '4711'],
    ['a name', 'my-app', 'my-app'],
    ['a name keeps its case', 'My-App', 'My-App'],
    ['39 hex digits are a name', HEX40.slice(1), HEX40.slice(1)],
    ['41 hex digits are a name', `${HEX40}0`, `${HEX40}0`],
    ['32 hex digits that are no UUID', 'f'.repeat(32), 'f'.repeat(32)],
  ])('%s', (_, given, sent) => {
    expect(normaliseCvmId(given)).toBe(sent);
  });

  test('normalising twice is the same as once', () => {
    const id = fc.oneof(
      fc.uuid({ version: 4 }),
      fc.uuid(),
      fc.string(),
      fc
        .tuple(
          fc.constantFrom('', '0x', 'app_', 'instance_', 'cvm_', 'APP_'),
          fc.stringMatching(/^[0-9a-fA-F]{38,42}$/),
        )
        .map(([prefix, hex]) => prefix + hex),
    );
    fc.assert(
      fc.property(id, (text) => {
        const once = normaliseCvmId(text);
        expect(normaliseCvmId(once)).toBe(once);
      }),
    );
  });
});

test.each([
  ['bare', HEX40, HEX40],
  ['with 0x', `0x${HEX40}`, HEX40],
  ['with app_', `app_${HEX40}`, HEX40],
  ['in upper case', HEX40.toUpperCase(), HEX40],
  ['too short', HEX40.slice(2), undefined],
  ['empty', '', undefined],
  ['a name', 'my-app', undefined],
])('bareAppId: %s', (_, given, expected) => {
  expect(bareAppId(given)).toBe(expected);
});

test.each([
  ['the same', 'ab12', 'ab12', true],
  ['another case', 'AB12', 'ab12', true],
  ['0x on one side', '0xab12', 'ab12', true],
  ['0X on one side', '0XAB12', 'ab12', true],
  ['different', 'ab12', 'ab13', false],
  ['one unknown', undefined, 'ab12', false],
  ['both unknown', undefined, undefined, false],
])('sameHash: %s', (_, a, b, expected) => {
  expect(sameHash(a, b)).toBe(expected);
  expect(sameHash(b, a)).toBe(expected);
});

test('bareHash has no prefix and no capitals', () => {
  expect(bareHash('0xABcd')).toBe('abcd');
  expect(bareHash('abcd')).toBe('abcd');
});

test.each(['', '0x', 'Unknown', '0xZZ', 'AB CD', '***', 'AB-CD', ' ABCD'])(
  'bareHash leaves %j, which is no hex, as it is',
  (text) => {
    expect(bareHash(text)).toBe(text);
  },
);
