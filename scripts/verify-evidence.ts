/**
 * Verifies an evidence file again: `npm run -s verify-evidence -- FILE`. Needs no network. Exits with 0 if every instance
 * in it is proven, 1 if not, 2 if it cannot be judged at all.
 *
 * `--at TIME` judges as of another time (ISO 8601), since collateral holds about 30 days; `--root-ca FILE` uses another
 * root than Intel's, for evidence of tests.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { type EvidenceFile, judgeAgain, readEvidenceFile } from '../src/attest/evidence-file.ts';
import { Malformed } from '../src/attest/malformed.ts';
import { TCB_STATUSES } from '../src/attest/tcb.ts';
import { intelRoot, readRoot, type Root } from '../src/attest/root.ts';
import { isProven, type Verdict } from '../src/attest/verdict.ts';
import { dateText, shown, TEST_ROOT_WORDS, wordsOf } from '../src/attest/words.ts';
import { Failure, reasonOf } from '../src/base/failure.ts';

const USAGE = 'Usage: npm run -s verify-evidence -- FILE [--at TIME] [--root-ca FILE]';

function read(name: string): string {
  try {
    return readFileSync(resolve(process.env['INIT_CWD'] ?? process.cwd(), name), 'utf8');
  } catch (error) {
    throw new Failure(`${name} cannot be read: ${reasonOf(error)}`);
  }
}

function readFile(name: string): EvidenceFile {
  try {
    return readEvidenceFile(read(name));
  } catch (error) {
    if (error instanceof Malformed)
      throw new Failure(`${name} is no evidence file: ${error.message}.`);
    throw error;
  }
}

function readRootFile(name: string): Root {
  const root = readRoot(read(name));
  if (root === undefined) throw new Failure(`${name} is not the certificate of one root in PEM.`);
  return root;
}

function readTime(text: string): number {
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new Failure(`${text} is no time, such as 2026-11-26T12:00:00Z.`);
  return time;
}

function* linesOf(verdict: Verdict): Generator<string> {
  const { outcome, reasons, platform, boot } = verdict;
  yield outcome + (verdict.isTestRoot ? ` (${TEST_ROOT_WORDS})` : '');
  for (const { message, next } of reasons.map(wordsOf)) {
    yield `  ${message}`;
    if (next !== undefined) yield `  ${next}`;
  }
  if (platform !== undefined) {
    const { tcb, measurements, collateral, quoteSha256 } = platform;
    const advisories =
      tcb.advisories.length === 0 ? '' : ` (${tcb.advisories.map(shown).join(', ')})`;
    yield `  TCB status: ${tcb.status}${advisories}, as Intel said on ${dateText(collateral.issued)}`;
    for (const [register, value] of Object.entries(measurements)) yield `  ${register}=${value}`;
    yield `  quote SHA-256: ${quoteSha256}`;
  }
  if (boot === undefined) return;
  yield `  app id: ${boot.appId}`;
  yield `  instance id: ${boot.instanceId ?? 'none'}`;
  yield `  compose hash: ${boot.composeHash}`;
  yield `  OS image hash: ${boot.osImageHash ?? 'not measured'}`;
  const { keyProvider } = boot;
  yield `  key provider: ${keyProvider === undefined ? 'none' : `${keyProvider.name} ${keyProvider.id}`}`;
}

interface Arguments {
  readonly file: string;
  readonly at: string | undefined;
  readonly root: string | undefined;
}

function readArguments(): Arguments {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { at: { type: 'string' }, 'root-ca': { type: 'string' } },
    });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new Failure(USAGE);
    return { file, at: values.at, root: values['root-ca'] };
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(`${reasonOf(error)}\n${USAGE}`);
  }
}

function main(): number {
  const { file: name, at, root } = readArguments();
  const file = readFile(name);
  const now = at === undefined ? Date.now() : readTime(at);
  const verdicts = judgeAgain(file, {
    // The level is told and not judged: whoever reads this decides what is good enough.
    policy: { acceptedTcb: TCB_STATUSES, pins: {} },
    root: root === undefined ? intelRoot() : readRootFile(root),
    now,
  });
  verdicts.forEach((verdict, index) => {
    console.log(`Instance ${index + 1} of ${verdicts.length}: ${[...linesOf(verdict)].join('\n')}`);
  });
  const isOutdated = verdicts.some(({ reasons }) =>
    reasons.some(({ kind }) => kind === 'collateral-date'),
  );
  if (isOutdated && at === undefined) {
    const made = dateText(file.createdAt.getTime());
    console.log(`To verify as of when the file says that it was made: --at ${made}`);
  }
  return verdicts.every(isProven) ? 0 : 1;
}

try {
  process.exitCode = main();
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
