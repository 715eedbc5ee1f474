import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import type { Finding } from '../../src/base/finding.ts';
import { Checkout } from '../../src/step/checkout.ts';

let top = '';
let root = '';
// Links to files need a privilege on Windows.
const onPosix = process.platform === 'win32' ? test.skip : test;

beforeAll(() => {
  top = realpathSync.native(mkdtempSync(path.join(tmpdir(), 'work space-')));
  root = path.join(top, 'repo ü');
  mkdirSync(path.join(root, 'sub dir', 'deep'), { recursive: true });
  mkdirSync(path.join(top, 'repo ü-other'));
  const write = (file: string, text: string): void => {
    writeFileSync(path.join(top, file), text);
  };
  write('outside.txt', 'outside');
  write('repo ü-other/file.txt', 'other');
  write('repo ü/compose.yaml', 'in root\r\n');
  write('repo ü/sub dir/fïle.yaml', 'in sub');
  write('repo ü/..dots.yaml', 'dots');
  write('repo ü/mark.yaml', '\ufeffmark');
  writeFileSync(path.join(root, 'latin.yaml'), Buffer.from([0x61, 0xe9]));
  if (process.platform === 'win32') return;
  symlinkSync(path.join(top, 'outside.txt'), path.join(root, 'link-out'));
  symlinkSync(path.join(root, 'compose.yaml'), path.join(root, 'link-in'));
  symlinkSync(top, path.join(root, 'dir-out'));
  symlinkSync(path.join(root, 'sub dir'), path.join(root, 'dir-in'));
  symlinkSync(path.join(root, 'nowhere'), path.join(root, 'broken'));
  symlinkSync(path.join(root, 'loop'), path.join(root, 'loop'));
  symlinkSync(root, path.join(top, 'root-link'));
});

afterAll(() => {
  rmSync(top, { recursive: true });
});

function open(workingDirectory = '.', at = root): Checkout {
  const checkout = Checkout.open(at, workingDirectory);
  if (checkout instanceof Checkout) return checkout;
  throw new Error(checkout.message);
}

function refusal(workingDirectory: string): Finding {
  const finding = Checkout.open(root, workingDirectory);
  if (finding instanceof Checkout) throw new Error('It was opened.');
  return finding;
}

/** What was read, or the rule that forbids it. */
function read(file: string, checkout = open()): string {
  const result = checkout.read(file, 'some_input');
  return 'bytes' in result ? result.bytes.toString() : result.finding.rule;
}

describe('the working directory', () => {
  test.each(['.', '', './', 'sub dir', 'sub dir/', './sub dir/../sub dir/deep'])(
    '%j is taken',
    (directory) => {
      expect(Checkout.open(root, directory)).toBeInstanceOf(Checkout);
    },
  );

  test.each([
    ['..', /leaves the checkout/],
    ['../repo ü-other', /leaves the checkout/],
    ['sub dir/../..', /leaves the checkout/],
    ['nowhere', /does not exist/],
    ['compose.yaml', /is not a directory/],
  ])('%j is refused', (directory, message) => {
    expect(refusal(directory)).toMatchObject({ level: 'error', rule: 'input-invalid' });
    expect(refusal(directory).message).toMatch(message);
    expect(refusal(directory).message).toContain(directory);
  });

  test('an absolute path is judged by where it leads', () => {
    expect(Checkout.open(root, path.join(root, 'sub dir'))).toBeInstanceOf(Checkout);
    expect(refusal(top).message).toMatch(/leaves the checkout/);
  });

  onPosix('a link is judged by where it leads', () => {
    expect(Checkout.open(root, 'dir-in')).toBeInstanceOf(Checkout);
    expect(refusal('dir-out').message).toMatch(/out of the checkout/);
  });
});

describe('reading', () => {
  test.each([
    ['compose.yaml', 'in root\r\n'],
    ['./compose.yaml', 'in root\r\n'],
    ['sub dir/fïle.yaml', 'in sub'],
    ['sub dir/../compose.yaml', 'in root\r\n'],
    ['..dots.yaml', 'dots'],
    ['../outside.txt', 'file-outside-checkout'],
    ['../repo ü-other/file.txt', 'file-outside-checkout'],
    ['sub dir/../../outside.txt', 'file-outside-checkout'],
    ['..', 'file-outside-checkout'],
    ['nowhere.yaml', 'file-not-found'],
    ['compose.yaml/x', 'file-not-found'],
    ['nowhere/x.yaml', 'file-not-found'],
    ['sub dir', 'file-unreadable'],
    ['.', 'file-unreadable'],
  ])('%s: %s', (file, expected) => {
    expect(read(file)).toBe(expected);
  });

  test('paths are relative to the working directory, also upwards within the checkout', () => {
    const sub = open('sub dir');
    expect(read('fïle.yaml', sub)).toBe('in sub');
    expect(read('../compose.yaml', sub)).toBe('in root\r\n');
    expect(read('compose.yaml', sub)).toBe('file-not-found');
    expect(read('../../outside.txt', sub)).toBe('file-outside-checkout');
  });

  test('absolute paths', () => {
    expect(read(path.join(root, 'compose.yaml'))).toBe('in root\r\n');
    expect(read(path.join(top, 'outside.txt'))).toBe('file-outside-checkout');
  });

  onPosix.each([
    ['link-in', 'in root\r\n'],
    ['dir-in/fïle.yaml', 'in sub'],
    ['link-out', 'file-outside-checkout'],
    ['dir-out/outside.txt', 'file-outside-checkout'],
    ['dir-out/repo ü/compose.yaml', 'in root\r\n'],
    ['broken', 'file-not-found'],
    ['loop', 'file-unreadable'],
  ])('the link %s: %s', (file, expected) => {
    expect(read(file)).toBe(expected);
  });

  onPosix('a checkout that is reached by a link', () => {
    const link = path.join(top, 'root-link');
    const checkout = open('.', link);
    expect(read('compose.yaml', checkout)).toBe('in root\r\n');
    // As `${{ github.checkout }}/compose.yaml` gives it.
    expect(read(path.join(link, 'compose.yaml'), checkout)).toBe('in root\r\n');
    expect(Checkout.open(link, path.join(link, 'sub dir'))).toBeInstanceOf(Checkout);
  });

  test('a finding names the input and the path, and says what to do', () => {
    const result = open('sub dir').read('nowhere.yaml', 'env_files');
    expect(result).toMatchObject({
      file: 'sub dir/nowhere.yaml',
      finding: {
        level: 'error',
        message: '`env_files` names a file that does not exist: sub dir/nowhere.yaml.',
        hint: expect.stringMatching(/working_directory/),
      },
    });
    expect(open().read('sub dir', 'env_files')).toMatchObject({
      finding: { message: expect.stringMatching(/it is a directory/) },
    });
  });
});

test('display is relative to the checkout, with slashes', () => {
  expect(open().display('compose.yaml')).toBe('compose.yaml');
  expect(open('sub dir').display('fïle.yaml')).toBe('sub dir/fïle.yaml');
  expect(open('sub dir').display(path.join('deep', 'x'))).toBe('sub dir/deep/x');
  expect(open().display('.')).toBe('');
});

describe('files that another file refers to', () => {
  test.each([
    ['compose.yaml', 'in root\r\n'],
    ['sub dir/fïle.yaml', 'in sub'],
    ['sub dir/../compose.yaml', 'in root\r\n'],
    ['..dots.yaml', 'dots'],
    ['mark.yaml', '\ufeffmark'],
    ['nowhere.yaml', undefined],
    ['nowhere/x.yaml', undefined],
    ['compose.yaml/x', undefined],
    ['sub dir', { problem: 'it is a directory' }],
    ['', { problem: 'it is a directory' }],
    ['../outside.txt', undefined],
    ['../repo ü-other/file.txt', undefined],
    ['sub dir/../../outside.txt', undefined],
    ['a\0b', undefined],
  ])('%j', (file, expected) => {
    expect(open().readReferenced(file)).toEqual(expected);
  });

  test('paths start at the root, not at the working directory', () => {
    const sub = open('sub dir');
    expect(sub.readReferenced('compose.yaml')).toBe('in root\r\n');
    expect(sub.readReferenced('sub dir/fïle.yaml')).toBe('in sub');
    expect(sub.readReferenced('fïle.yaml')).toBeUndefined();
    expect(sub.isDirectory('sub dir/deep')).toBe(true);
    expect(sub.isDirectory('deep')).toBe(false);
  });

  onPosix.each([
    ['link-in', 'in root\r\n'],
    ['dir-in/fïle.yaml', 'in sub'],
    ['link-out', undefined],
    ['dir-out/outside.txt', undefined],
    ['broken', undefined],
    ['loop', undefined],
  ])('the link %s', (file, expected) => {
    expect(open().readReferenced(file)).toBe(expected);
    expect(open('.', path.join(top, 'root-link')).readReferenced(file)).toBe(expected);
  });

  // Read leniently, an `é` in Latin-1 would be shipped as a replacement character.
  test('what is not UTF-8 is not read as something else', () => {
    expect(() => open().readReferenced('latin.yaml')).toThrow('latin.yaml is not UTF-8 text.');
  });

  test.each([
    ['', true],
    ['.', true],
    ['sub dir', true],
    ['sub dir/deep', true],
    ['compose.yaml', false],
    ['compose.yaml/x', false],
    ['nowhere', false],
    ['nowhere/x', false],
    ['x'.repeat(300), false],
    ['a\0b', false],
  ])('isDirectory(%j) is %s', (directory, expected) => {
    expect(open().isDirectory(directory)).toBe(expected);
  });

  onPosix('isDirectory of a link', () => {
    expect(open().isDirectory('dir-in')).toBe(true);
    expect(open().isDirectory('broken')).toBe(false);
    expect(open().isDirectory('loop')).toBe(false);
  });
});

test.each([
  ['compose.yaml', true],
  ['sub dir', false],
  ['nowhere', false],
  ['compose.yaml/x', false],
])('isFile(%s) is %s', (file, expected) => {
  expect(open().isFile(file)).toBe(expected);
});

onPosix('isFile of a link that leads nowhere is false', () => {
  expect(open().isFile('broken')).toBe(false);
  expect(open().isFile('loop')).toBe(false);
});
