import { describe, expect, test } from '@jest/globals';
import { withDefaults } from '../../../emulator/phala/contract/requests.ts';
import { readEnvFile, writeEnvFile } from '../../../emulator/phala/env-file.ts';
import { bootGuest, type Boot } from '../../../emulator/phala/guest.ts';
import { x25519PrivateKey } from '../../../emulator/phala/kms.ts';
import { sealBlob, sealText } from '../../../emulator/phala/sealed-env.ts';

const key = x25519PrivateKey(Buffer.alloc(32, 0x07));

function boot(
  env: Record<string, string>,
  allowed: readonly string[] = Object.keys(env),
  sealed = sealBlob(env, key),
): Boot {
  const app = withDefaults({
    name: '',
    docker_compose_file: 'services: {}\n',
    allowed_envs: [...allowed],
  });
  return bootGuest(app, sealed, key);
}

function roundTrip(value: string): string | undefined {
  return readEnvFile(writeEnvFile(new Map([['A', value]]))).get('A');
}

describe('the guest’s env file', () => {
  test.each([
    'plain',
    '',
    'with space',
    '  edge spaces  ',
    'tab\there',
    'a#b',
    '#first',
    ';first',
    '$HOME ${X} $$',
    '`date`',
    'say "hi"',
    "it's",
    "'quoted'",
    'a=b=c',
    'https://u:p@h/x?a=1&b=2;c',
    '{"a":1,"b":[true,null]}',
    String.raw`{"a":"x\ny"}`,
    String.raw`C:\path`,
    String.raw`^\d+\.\w*$`,
    'äöü €  😀',
    'aGVsbG8gd29ybGQ+/w==',
  ])('carries %j unchanged', (value) => {
    expect(roundTrip(value)).toBe(value);
  });

  test.each([
    ['a line break', 'a\nb', String.raw`a\nb`],
    ['two backslashes', String.raw`a\\b`, String.raw`a\b`],
    ['a trailing CR', 'abc\r', 'abc'],
    ['a CR in a bare value', 'a\rb', 'a'],
    ['a CR in a quoted value', 'a b\rc', 'a b\rc'],
    ['a NUL', 'a\0b', 'a'],
  ])('changes %s', (_, value, arrives) => {
    expect(roundTrip(value)).toBe(arrives);
  });

  test('a backslash before a quote breaks the line', () => {
    expect(roundTrip(String.raw`{"a":"\""}`)).not.toBe(String.raw`{"a":"\""}`);
  });

  test('a trailing backslash swallows the next variable', () => {
    const env = readEnvFile(
      writeEnvFile(
        new Map([
          ['A', 'ends\\'],
          ['B', 'lost'],
          ['C', 'with space'],
        ]),
      ),
    );
    expect([...env.keys()]).toEqual(['A']);
    expect(env.get('A')).toContain('B=lost');
  });

  test('variables are written in the order of their names', () => {
    expect(
      writeEnvFile(
        new Map([
          ['B', '2'],
          ['A', '1'],
        ]),
      ),
    ).toBe('A=1\nB=2\n');
  });

  test.each([
    ['# comment\nA=1\n', { A: '1' }],
    ['no assignment\nA=1', { A: '1' }],
    ['  A = 1  \n', { A: '1' }],
    [`A='x'"y"z\n`, { A: 'xyz' }],
    ['A=x\\\ny\n', { A: 'xy' }],
    ['A="x\\\ny"\n', { A: 'xy' }],
    ['A="x\ny"\n', { A: 'x\ny' }],
    ['1A=x\nB=y\n', { B: 'y' }],
    ['A=1\nA=2\n', { A: '2' }],
    ['A=', { A: '' }],
    ['A', {}],
  ])('systemd reads %j', (text, env) => {
    expect(Object.fromEntries(readEnvFile(text))).toEqual(env);
  });
});

describe('the guest’s rules', () => {
  test('shows what the blob held and what Compose sees', () => {
    const { view, error } = boot({ B: 'two words', A: '1' });
    expect(error).toBeUndefined();
    expect(view.env).toEqual({ A: '1', B: 'two words' });
    expect(view.sealedEnv).toEqual([
      { key: 'B', value: 'two words' },
      { key: 'A', value: '1' },
    ]);
    expect(view.composeText).toBe('services: {}\n');
  });

  test('skips names that are not allowed, with a warning, also bad ones', () => {
    const { view, error } = boot({ A: '1', 'with-dash': 'x', C: '3' }, ['A']);
    expect(error).toBeUndefined();
    expect(view.env).toEqual({ A: '1' });
    expect(view.log).toEqual([
      'Skipping unauthorized environment variable: with-dash',
      'Skipping unauthorized environment variable: C',
    ]);
  });

  test('an empty blob is no env', () => {
    expect(boot({ A: '1' }, ['A'], '')).toMatchObject({ error: undefined, view: { env: {} } });
  });

  test('the last of two entries wins', () => {
    const twice = '{"env":[{"key":"A","value":"1"},{"key":"A","value":"2"}]}';
    const { view } = boot({}, ['A'], sealPlain(twice));
    expect(view.env).toEqual({ A: '2' });
  });

  const limit = 131_072;
  test.each<[string, Record<string, string>, string]>([
    ['a bad name', { 'with-dash': '1' }, 'Invalid env key: with-dash'],
    ['a name that begins with a digit', { '1A': '1' }, 'Invalid env key: 1A'],
    ['a long name', { ['A'.repeat(256)]: '1' }, 'name too long'],
    ['a long value', { A: 'x'.repeat(limit + 1) }, 'value too long for key: A'],
    ['a long value, in bytes', { A: 'ü'.repeat(limit / 2 + 1) }, 'value too long for key: A'],
    [
      'too many',
      Object.fromEntries(Array.from({ length: 1025 }, (_, index) => [`A${index}`, ''])),
      'Too many environment variables: 1025',
    ],
    [
      'a blob over 256 KiB',
      { A: 'x'.repeat(limit), B: 'x'.repeat(limit) },
      'Encrypted env file too large',
    ],
  ])('%s stops the boot', (_, env, message) => {
    expect(boot(env).error).toContain(message);
  });

  test('what is at a limit boots', () => {
    expect(boot({ ['A'.repeat(255)]: '1', B: 'x'.repeat(limit) }).error).toBeUndefined();
    const many = Object.fromEntries(Array.from({ length: 1024 }, (_, index) => [`A${index}`, '']));
    expect(boot(many).error).toBeUndefined();
  });

  test.each([
    ['a blob for another key', sealBlob({ A: '1' }, x25519PrivateKey(Buffer.alloc(32, 9)))],
    ['a blob that is too short', 'abcd'],
  ])('%s stops the boot', (_, sealed) => {
    expect(boot({}, ['A'], sealed).error).toContain('Failed to decrypt');
  });

  test.each(['[]', '{"env":{}}', '{"env":[{"key":"A"}]}', 'no json'])(
    'a blob that holds %s stops the boot',
    (plain) => {
      expect(boot({}, ['A'], sealPlain(plain)).error).toContain('Failed to parse env');
    },
  );
});

function sealPlain(plain: string): string {
  return sealText(plain, key);
}
