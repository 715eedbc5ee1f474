import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readFileSync,
  statSync,
  type Stats,
} from 'node:fs';

/** No text, script or env that can be shipped comes near it. */
export const LARGEST_FILE_BYTES = 8 * 1024 * 1024;

/** A path leads to something that is not read. The message says what it is, as a sentence without its full stop. */
export class NotReadable extends Error {}

/**
 * Reads a file that is one: a pipe or a device may keep the step waiting for ever, and need not end.
 *
 * @throws NotReadable; what Node throws when there is nothing, or nothing that may be opened
 */
export function readRegularFile(target: string, mostBytes = LARGEST_FILE_BYTES): Buffer {
  // Looked at before it is opened: opening a device can act on it.
  requireRegular(statSync(target), mostBytes);
  // A pipe may have taken its place since. Windows has no pipes in folders.
  const waitsForNobody = process.platform === 'win32' ? 0 : constants.O_NONBLOCK;
  const file = openSync(target, constants.O_RDONLY | waitsForNobody);
  try {
    requireRegular(fstatSync(file), mostBytes);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

function requireRegular(stats: Stats, mostBytes: number): void {
  if (!stats.isFile()) throw new NotReadable(`it is ${kindOf(stats)}`);
  if (stats.size <= mostBytes) return;
  throw new NotReadable(
    `it has ${stats.size} bytes, and files of up to ${mostBytes / 1024 / 1024} MiB are read`,
  );
}

function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return 'a directory';
  if (stats.isFIFO()) return 'a named pipe';
  if (stats.isSocket()) return 'a socket';
  return 'a device';
}
