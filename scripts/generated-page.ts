/** Pages that a script writes: with `--check`, nothing is written, and a page that differs is an error. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/**
 * Writes a page, or compares it with what stands there.
 *
 * @param page its path from the root of the repository
 * @param command what to run when it is out of date
 */
export function keepPage(page: string, text: string, command: string): void {
  const file = path.join(root, page);
  if (!process.argv.includes('--check')) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  } else if (written(file) !== text) {
    console.error(`${page} is out of date. Run \`${command}\` and commit the file.`);
    process.exitCode = 1;
  }
}

function written(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
