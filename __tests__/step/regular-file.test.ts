import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { LARGEST_FILE_BYTES, readRegularFile } from '../../src/step/regular-file.ts';

let folder = '';
const at = (name: string): string => path.join(folder, name);
const onPosix = process.platform === 'win32' ? test.skip : test;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'files-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('a file is read as it is, an empty one, too', () => {
  writeFileSync(at('file'), 'a\r\n\ufeffü');
  expect(readRegularFile(at('file')).toString()).toBe('a\r\n\ufeffü');
  writeFileSync(at('empty'), '');
  expect(readRegularFile(at('empty')).toString()).toBe('');
});

test('a file up to the limit is read, a longer one is not', () => {
  writeFileSync(at('large'), '');
  truncateSync(at('large'), LARGEST_FILE_BYTES);
  expect(readRegularFile(at('large'))).toHaveLength(LARGEST_FILE_BYTES);
  truncateSync(at('large'), LARGEST_FILE_BYTES + 1);
  expect(() => readRegularFile(at('large'))).toThrow(
    'it has 8388609 bytes, and files of up to 8 MiB are read',
  );
});

test('a folder is not read', () => {
  expect(() => readRegularFile(folder)).toThrow('it is a directory');
});

onPosix('a pipe that nobody writes to keeps nobody waiting, nor does a link to it', () => {
  execFileSync('mkfifo', [at('pipe')]);
  symlinkSync(at('pipe'), at('link'));
  expect(() => readRegularFile(at('pipe'))).toThrow('it is a named pipe');
  expect(() => readRegularFile(at('link'))).toThrow('it is a named pipe');
});

onPosix.each(['/dev/zero', '/dev/null', '/dev/tty'])('the device %s is not read', (device) => {
  expect(() => readRegularFile(device)).toThrow('it is a device');
});

onPosix('a socket is not read', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(at('socket'), resolve));
  try {
    expect(() => readRegularFile(at('socket'))).toThrow('it is a socket');
  } finally {
    server.close();
  }
});
