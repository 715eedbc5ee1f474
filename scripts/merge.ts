/**
 * Prints what compose files become when they are merged: `npm run -s merge -- FILE…`. Exits with 1, and the reasons on
 * stderr, where they cannot be. Paths are relative to where it was called; what the files refer to is read only below
 * that folder.
 */
import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';

import { decodeText } from '../src/compose/text/compose-file.ts';
import { ComposeError, findingText } from '../src/compose/yaml/error.ts';
import { mergeComposeFiles, type ComposeFile } from '../src/compose/merge/merge-files.ts';
import { Failure, reasonOf } from '../src/base/failure.ts';
import { placeText, type Finding } from '../src/base/finding.ts';
import { Checkout } from '../src/step/checkout.ts';

const folder = process.env['INIT_CWD'] ?? process.cwd();

function read(name: string): ComposeFile {
  const file = relative(folder, resolve(folder, name)).split(sep).join('/');
  let bytes: Buffer;
  try {
    bytes = readFileSync(resolve(folder, name));
  } catch (error) {
    throw new Failure(`${file}: cannot be read (${reasonOf(error)})`);
  }
  const text = decodeText(file, bytes);
  if (typeof text !== 'string') throw new Failure(text.message);
  return { file, text };
}

function say({ level, message, place }: Finding): void {
  console.error(`${level}: ${place === undefined ? '' : `${placeText(place)}: `}${message}`);
}

function main(names: readonly string[]): number {
  if (names.length === 0) {
    console.error('Usage: npm run -s merge -- FILE…');
    return 1;
  }
  const checkout = Checkout.open(folder, '.');
  if (!(checkout instanceof Checkout)) {
    say(checkout);
    return 1;
  }
  try {
    const { text, findings } = mergeComposeFiles(names.map(read), {
      readFile: (path) => checkout.readReferenced(path),
      isDirectory: (path) => checkout.isDirectory(path),
      variables: 'as-written',
    });
    findings.forEach(say);
    process.stdout.write(text);
    return 0;
  } catch (error) {
    if (error instanceof ComposeError) {
      for (const finding of error.findings) {
        const hint = finding.hint === undefined ? '' : ` (${finding.hint})`;
        console.error(findingText(finding) + hint);
      }
      return 1;
    }
    if (!(error instanceof Failure)) throw error;
    console.error(error.message);
    return 1;
  }
}

process.exitCode = main(process.argv.slice(2));
