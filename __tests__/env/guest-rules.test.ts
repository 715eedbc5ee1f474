import { describe, expect, test } from '@jest/globals';
import { checkGuestRules } from '../../src/env/guest-rules.ts';
import { sealEnv } from '../../src/env/seal.ts';
import type { EnvEntry } from '../../src/env/sources.ts';
import { Secret } from '../../src/base/secret.ts';
import { brief } from './shown.ts';

const entry = (name: string, value = 'v'): EnvEntry => ({
  name,
  value: new Secret(value),
  source: 'env',
});
const rulesOf = (...entries: EnvEntry[]): string[] => brief(checkGuestRules(entries));

describe('names', () => {
  test.each([
    ['A', []],
    ['_a1', []],
    ['with-dash', ['error env-bad-name']],
    ['a.b', ['error env-bad-name']],
    ['9A', ['error env-bad-name']],
    ['', ['error env-bad-name']],
    ['É', ['error env-bad-name']],
    ['A\n', ['error env-bad-name']],
    ['A'.repeat(255), []],
    ['A'.repeat(256), ['error env-name-too-long']],
    ...[
      'PATH',
      'HOME',
      'LD_PRELOAD',
      'LD_LIBRARY_PATH',
      'DOCKER_HOST',
      'DOCKER_CONFIG',
      'COMPOSE_FILE',
      'COMPOSE_X',
      'BASH_ENV',
      'SHELLOPTS',
      'HTTPS_PROXY',
      'https_proxy',
      'SSL_CERT_FILE',
    ].map((name): [string, string[]] => [name, ['warning env-affects-boot']]),
    ...[
      'IFS',
      'ENV',
      'SHELL',
      'PATHS',
      'MY_PATH',
      'DOCKER_USERNAME',
      'LDAP_URL',
      'COMPOSE',
      'TZ',
      'LANG',
      'DSTACK_DOCKER_USERNAME',
      'DSTACK_AUTHORIZED_KEYS_2',
    ].map((name): [string, string[]] => [name, []]),
    ['DSTACK_ROOT_PASSWORD', ['notice env-grants-root']],
    ['DSTACK_ROOT_PUBLIC_KEY', ['notice env-grants-root']],
    ['DSTACK_AUTHORIZED_KEYS', ['notice env-grants-root']],
    ['DSTACK_APP_ID', ['notice env-set-by-guest']],
    ['DSTACK_APP_DOMAIN', ['notice env-set-by-guest']],
    ['DSTACK_GATEWAY_DOMAIN', ['notice env-set-by-guest']],
  ])('%j', (name, rules) => {
    expect(rulesOf(entry(name))).toEqual(rules);
  });

  test('the finding stands at the place of the entry', () => {
    expect(rulesOf({ ...entry('a-b'), place: { file: 'x.env', line: 3 } })).toEqual([
      'error env-bad-name x.env:3',
    ]);
  });
});

describe('values', () => {
  test.each([
    ['newline', 'a\nb', /line breaks/],
    ['two backslashes', 'a\\\\b', /holds `\\\\`, which arrives as one/],
    ['backslash and quote', '{"a":"\\"x"}', /holds `\\"`/],
    ['backslash at the end', 'C:\\', /ends in a backslash/],
    ['CR', 'a\r', /carriage returns/],
    ['NUL', 'a\0b', /control characters/],
    ['escape', '\u001b[0m', /control characters/],
    ['DEL', 'a\u007f', /control characters/],
  ])('%s does not arrive unchanged', (_, value, words) => {
    const [finding, ...others] = checkGuestRules([entry('A', value)]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ level: 'warning', rule: 'env-value-altered' });
    expect(finding?.message).toMatch(/^The value of `A` /);
    expect(finding?.message).toMatch(words);
    expect(finding?.hint).toContain('base64');
  });

  test('several reasons are one finding', () => {
    const [finding, ...others] = checkGuestRules([entry('A', 'a\r\nb\\\\')]);
    expect(others).toEqual([]);
    expect(finding?.message).toMatch(/line breaks.*one backslash.*ends in.*carriage/);
  });

  test.each([
    'plain',
    '',
    '$HOME `x` "y" \'z\' # =',
    'tab\there',
    'C:\\path',
    '\\d+\\.',
    'é😀',
    '\u0085',
    ' x ',
    '{"a":"\\n"}',
  ])('%j arrives unchanged', (value) => {
    expect(rulesOf(entry('A', value))).toEqual([]);
  });

  test('half a surrogate pair stops the guest', () => {
    expect(rulesOf(entry('A', 'x\ud800'))).toEqual(['error env-bad-unicode']);
  });

  test('no finding holds a value', () => {
    const value = `CANARY\n\r\\\\"\\"\u0001CANARY${'x'.repeat(140_000)}\\`;
    const findings = checkGuestRules([entry('PATH', value), entry('a-b', value)]);
    expect(findings.length).toBeGreaterThan(5);
    expect(JSON.stringify(findings)).not.toMatch(/CANARY|xxx/);
    // What is no name at all may be a value in the wrong place.
    expect(JSON.stringify(checkGuestRules([entry('postgres://u:CANARY@h')]))).not.toContain(
      'CANARY',
    );
  });
});

describe('limits: at the limit nothing, beyond it an error', () => {
  const bytes = (count: number): string => 'x'.repeat(count);
  /** `{"env":[{"key":"A","value":""}…]}` around values of `count` bytes in all, in values that are not too long. */
  const sealedOf = (blobBytes: number): EnvEntry[] => {
    const frame = (names: string[]): number =>
      JSON.stringify({ env: names.map((key) => ({ key, value: '' })) }).length;
    const rest = blobBytes - 60 - frame(['A', 'B']);
    return [entry('A', bytes(131_000)), entry('B', bytes(rest - 131_000))];
  };
  const many = (count: number): EnvEntry[] =>
    Array.from({ length: count }, (_, index) => entry(`A${index}`));

  test.each([
    ['value of 131,072 bytes', [entry('A', bytes(131_072))], []],
    ['value of 131,073 bytes', [entry('A', bytes(131_073))], ['error env-value-too-long']],
    ['bytes, not characters', [entry('A', 'é'.repeat(65_537))], ['error env-value-too-long']],
    ['1,024 names', many(1024), []],
    ['1,025 names', many(1025), ['error env-too-many']],
    ['sealed 262,144 bytes', sealedOf(262_144), []],
    ['sealed 262,145 bytes', sealedOf(262_145), ['error env-sealed-too-large']],
    [
      '1 MiB in all',
      [
        ...Array.from({ length: 7 }, (_, i) => entry(`A${i}`, bytes(131_070))),
        entry('B7', bytes(131_070)),
      ],
      ['error env-sealed-too-large'],
    ],
    [
      '1 MiB and a byte',
      [
        ...Array.from({ length: 7 }, (_, i) => entry(`A${i}`, bytes(131_070))),
        entry('B7', bytes(131_071)),
      ],
      ['error env-too-large', 'error env-sealed-too-large'],
    ],
  ])('%s', (_, entries, rules) => {
    expect(rulesOf(...entries)).toEqual(rules);
  });

  test('the measured blob is the sealed one', () => {
    const key = Buffer.alloc(32, 9);
    expect(sealEnv(sealedOf(262_144), key)).toHaveLength(2 * 262_144);
    // Escapes count as they are written.
    const escaped = [entry('A', '"'.repeat(131_000)), entry('B', 'x'.repeat(100))];
    expect(sealEnv(escaped, key).length).toBeGreaterThan(2 * 262_000);
  });
});
