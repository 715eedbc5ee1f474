/**
 * Prints what several compose files become when they are merged: `npm run -s merge -- FILE…`. Exits with 1, and the
 * reasons on stderr, where they cannot be. Paths are relative to where it was called; nothing outside is read.
 */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { placeText } from '../src/finding.ts';
import { ComposeError, findingText, mergeComposeFiles } from '../src/compose/index.ts';

const workspace = process.env['INIT_CWD'] ?? process.cwd();

function read(path: string): string | undefined {
  try {
    return readFileSync(resolve(workspace, path), 'utf8');
  } catch {
    return undefined;
  }
}

/** Reads a file of the workspace; a link that leads out of it is treated as no file. */
function readInside(path: string): string | undefined {
  try {
    const inside = relative(realpathSync(workspace), realpathSync(resolve(workspace, path)));
    return inside === '..' || inside.startsWith(`..${sep}`) ? undefined : read(path);
  } catch {
    return undefined;
  }
}

function isDirectory(path: string): boolean {
  return statSync(resolve(workspace, path), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function main(names: readonly string[]): number {
  if (names.length === 0) {
    console.error('Usage: npm run -s merge -- FILE…');
    return 1;
  }
  const files = names.map((name) => ({
    file: relative(workspace, resolve(workspace, name)).split(sep).join('/'),
    text: read(name),
  }));
  const found = files.flatMap(({ file, text }) => (text === undefined ? [] : [{ file, text }]));
  for (const { file, text } of files) {
    if (text === undefined) console.error(`${file}: no such file`);
  }
  if (found.length < files.length) return 1;
  try {
    const merged = mergeComposeFiles(found, {
      readFile: readInside,
      isDirectory,
      variables: 'as-written',
    });
    for (const { level, message, place } of merged.findings) {
      console.error(`${level}: ${place === undefined ? '' : `${placeText(place)}: `}${message}`);
    }
    process.stdout.write(merged.text);
    return 0;
  } catch (error) {
    if (!(error instanceof ComposeError)) throw error;
    for (const finding of error.findings) {
      console.error(
        findingText(finding) + (finding.hint === undefined ? '' : ` (${finding.hint})`),
      );
    }
    return 1;
  }
}

process.exitCode = main(process.argv.slice(2));
