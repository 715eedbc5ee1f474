/**
 * What a deploy costs: the bundled action beside the official CLI, both against the emulator. `npm run bench`, or
 * `npm run bench -- --runs 20`. Prints a report in Markdown; fails when a target is missed.
 *
 * The emulator runs in this process, idle but for the requests of the one process that is measured. Nothing is waited
 * for: the CLI does not wait by itself, and the action runs with `wait: false`.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';

import { startEmulator, type EmulatedCvm } from '../emulator/phala/emulator.ts';
import { readActionFile } from '../scripts/runner-step.ts';
import { findLoadedScripts, measure, type Command, type Ended } from './measure.ts';

const TARGETS = { timesFaster: 10, requests: 6, javaScriptBytes: 1_600_000, coldStart: 4 };

const root = path.resolve(import.meta.dirname, '..');
const action = readActionFile();
const actionScript = path.join(root, action.runs.main);
const cliFolder = path.join(import.meta.dirname, 'node_modules', 'phala');
const cliScript = path.join(cliFolder, 'dist', 'index.js');
const compose = readFileSync(path.join(root, 'examples', 'web-app', 'compose.yaml'), 'utf8');
const secrets = {
  DATABASE_URL: `postgresql://umami:${randomBytes(24).toString('hex')}@db:5432/umami`,
  SIGNING_KEY: randomBytes(32).toString('hex'),
};

const { values: options } = parseArgs({ options: { runs: { type: 'string', default: '10' } } });
const runs = Number(options.runs);
if (!Number.isInteger(runs) || runs < 1) stop(`--runs must be a whole number, not ${options.runs}`);
if (`node${process.versions.node.split('.')[0] ?? ''}` !== action.runs.using) {
  stop(`action.yml says ${action.runs.using}, this is Node ${process.version}: use npm run bench`);
}
if (!existsSync(actionScript)) stop(`${action.runs.main} is missing: npm run build`);
if (!existsSync(cliScript)) stop('The official CLI is not installed: npm ci --prefix bench');

const temp = mkdtempSync(path.join(os.tmpdir(), 'bench-'));
const emulator = await startEmulator();
let count = 0;

/** One CVM to deploy to, and the folder that holds what to deploy. */
interface Job {
  readonly cvm: EmulatedCvm;
  readonly composeText: string;
  readonly folder: string;
}

interface Subject {
  readonly name: string;
  readonly command: (job: Job) => Command;
}

interface Deploy {
  readonly ms: number;
  readonly peakBytes: number;
  readonly requests: number;
}

const theAction: Subject = {
  name: 'the action',
  command: ({ cvm, folder }) => ({
    script: actionScript,
    args: [],
    cwd: folder,
    env: {
      ...stepEnvironment(folder, {
        api_key: emulator.apiKey,
        api_url: emulator.url,
        cvm_id: cvm.id,
        compose_files: 'compose.yaml',
        env_names: Object.keys(secrets).join('\n'),
        wait: 'false',
      }),
      ...secrets,
    },
  }),
};

const theCli: Subject = {
  name: `phala ${version(path.join(cliFolder, 'package.json'))}`,
  command: ({ cvm, folder }) => ({
    script: cliScript,
    args: ['deploy', '--cvm-id', cvm.id, '-c', 'compose.yaml', '-e', '.env', '--json'],
    cwd: folder,
    env: {
      ...machineEnvironment(folder),
      PHALA_CLOUD_API_KEY: emulator.apiKey,
      PHALA_CLOUD_API_PREFIX: emulator.url,
      PHALA_DISABLE_UPDATE_CHECK: '1',
    },
  }),
};

/** What both get of this machine's environment. HOME is an empty folder. */
function machineEnvironment(folder: string): Record<string, string> {
  const kept = ['PATH', 'SYSTEMROOT', 'TEMP', 'TMP', 'TMPDIR'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), HOME: folder, USERPROFILE: folder, CI: 'true' };
}

/** What GitHub's runner sets for a step. */
function stepEnvironment(
  folder: string,
  inputs: Readonly<Record<string, string>>,
): Record<string, string> {
  const commandFiles = {
    GITHUB_OUTPUT: path.join(folder, 'output'),
    GITHUB_STEP_SUMMARY: path.join(folder, 'summary'),
  };
  for (const file of Object.values(commandFiles)) writeFileSync(file, '');
  const given = Object.entries(action.inputs).map(
    ([name, input]) =>
      [`INPUT_${name.toUpperCase()}`, inputs[name] ?? input?.default ?? ''] as const,
  );
  return {
    ...machineEnvironment(folder),
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: folder,
    RUNNER_TEMP: folder,
    ...commandFiles,
    ...Object.fromEntries(given),
  };
}

function newFolder(): string {
  count += 1;
  const folder = path.join(temp, String(count));
  mkdirSync(folder);
  return folder;
}

/** A CVM of its own for every run: each is idle, runs an older text, and has both names. */
function newJob(): Job {
  const folder = newFolder();
  const composeText = `${compose}# run ${count}\n`;
  const env = { DATABASE_URL: 'old', SIGNING_KEY: 'old' };
  const cvm = emulator.addCvm({ env, appCompose: { docker_compose_file: compose } });
  writeFileSync(path.join(folder, 'compose.yaml'), composeText);
  const lines = Object.entries(secrets).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(path.join(folder, '.env'), lines.join(''));
  return { cvm, composeText, folder };
}

async function deploy(subject: Subject): Promise<Deploy> {
  const job = newJob();
  const before = emulator.requests.length;
  const measured = await measure(subject.command(job));
  const requests = emulator.requests.length - before;
  await requireDeployed(subject, job, measured);
  return { ms: measured.ms, peakBytes: measured.peakBytes, requests };
}

/** A run counts only if it did the work: the guest boots with the new text and has both secrets. */
async function requireDeployed(
  subject: Subject,
  { cvm, composeText }: Job,
  ended: Ended,
): Promise<void> {
  // A CVM of the emulator moves on when it is looked at.
  for (let looks = 0; looks < 50 && cvm.operations[0]?.status === 'in_progress'; looks += 1) {
    const headers = { 'X-API-Key': emulator.apiKey };
    await (await fetch(`${emulator.url}/cvms/${cvm.id}`, { headers })).text();
  }
  const isDeployed =
    cvm.operations[0]?.status === 'completed' &&
    cvm.guest.composeText === composeText &&
    isDeepStrictEqual({ ...cvm.guest.env }, secrets);
  if (ended.exitCode === 0 && isDeployed) return;
  const what = ended.exitCode === 0 ? 'the CVM does not run the update' : 'it failed';
  throw new Error(`${subject.name}: ${what}\n${ended.stdout}\n${ended.stderr}`);
}

async function startWithoutInputs(): Promise<number> {
  const folder = newFolder();
  const env = stepEnvironment(folder, {});
  const { exitCode, ms, stdout } = await measure({
    script: actionScript,
    args: [],
    cwd: folder,
    env,
  });
  if (exitCode !== 1)
    throw new Error(`The action without inputs: exit code ${exitCode}\n${stdout}`);
  return ms;
}

async function startEmptyScript(): Promise<number> {
  const folder = newFolder();
  const script = path.join(folder, 'empty.mjs');
  writeFileSync(script, '');
  const env = machineEnvironment(folder);
  return (await measure({ script, args: [], cwd: folder, env })).ms;
}

/** Measures two things in turn, each first in every other round. The first round warms up and does not count. */
async function alternate<A, B>(
  first: () => Promise<A>,
  second: () => Promise<B>,
): Promise<readonly [readonly A[], readonly B[]]> {
  const a: A[] = [];
  const b: B[] = [];
  for (let round = 0; round <= runs; round += 1) {
    if (round % 2 === 0) a.push(await first());
    b.push(await second());
    if (round % 2 === 1) a.push(await first());
  }
  return [a.slice(1), b.slice(1)];
}

async function loadedScripts(subject: Subject): Promise<{ files: number; bytes: number }> {
  const job = newJob();
  const loaded = await findLoadedScripts(subject.command(job));
  await requireDeployed(subject, job, loaded);
  return loaded;
}

/** Prints the report; gives the targets that were missed. */
async function bench(): Promise<readonly string[]> {
  const [ours, theirs] = await alternate(
    () => deploy(theAction),
    () => deploy(theCli),
  );
  const [cold, empty] = await alternate(startWithoutInputs, startEmptyScript);
  const scripts = { ours: await loadedScripts(theAction), theirs: await loadedScripts(theCli) };

  const time = spread(ours.map(({ ms }) => ms));
  const cliTime = spread(theirs.map(({ ms }) => ms));
  const memory = spread(ours.map(({ peakBytes }) => peakBytes));
  const cliMemory = spread(theirs.map(({ peakBytes }) => peakBytes));
  const requests = spread(ours.map((each) => each.requests));
  const cliRequests = spread(theirs.map((each) => each.requests));
  const coldTime = spread(cold);
  const emptyTime = spread(empty);
  const faster = cliTime.median / time.median;
  const coldRatio = coldTime.median / emptyTime.median;

  print(`A deploy of one compose file and ${Object.keys(secrets).length} secrets, not waited for`, [
    ['', 'the action', theCli.name, 'ratio'],
    ['wall time, median', ms(time.median), ms(cliTime.median), ratio(faster)],
    ['wall time, min to max', range(time, ms), range(cliTime, ms), ''],
    [
      'peak memory, median',
      mb(memory.median),
      mb(cliMemory.median),
      ratio(cliMemory.median / memory.median),
    ],
    ['peak memory, min to max', range(memory, mb), range(cliMemory, mb), ''],
    ['requests', `${requests.max}`, `${cliRequests.max}`, ''],
    [
      'JavaScript loaded',
      `${mb(scripts.ours.bytes)} in ${files(scripts.ours.files)}`,
      `${mb(scripts.theirs.bytes)} in ${files(scripts.theirs.files)}`,
      ratio(scripts.theirs.bytes / scripts.ours.bytes),
    ],
  ]);
  print('Cold start', [
    ['', 'the action without inputs', 'an empty script', 'ratio'],
    ['wall time, median', ms(coldTime.median), ms(emptyTime.median), ratio(coldRatio)],
    ['wall time, min to max', range(coldTime, ms), range(emptyTime, ms), ''],
  ]);

  const targets = [
    {
      target: `at least ${TARGETS.timesFaster} times faster than the CLI's own run`,
      measured: `${ratio(faster)} times`,
      met: faster >= TARGETS.timesFaster,
    },
    {
      target: `at most ${TARGETS.requests} requests`,
      measured: `${requests.max}`,
      met: requests.max <= TARGETS.requests,
    },
    {
      target: `at most ${mb(TARGETS.javaScriptBytes)} of JavaScript loaded`,
      measured: mb(scripts.ours.bytes),
      met: scripts.ours.bytes <= TARGETS.javaScriptBytes,
    },
    {
      target: `cold start within ${TARGETS.coldStart} times an empty script's`,
      measured: `${ratio(coldRatio)} times`,
      met: coldRatio <= TARGETS.coldStart,
    },
  ];
  print('Targets', [
    ['target', 'measured', ''],
    ...targets.map(({ target, measured, met }) => [target, measured, met ? 'met' : 'not met']),
  ]);
  console.log(
    `${runs} runs of each after one that does not count, in alternation; whole processes from spawn to exit, on Node ` +
      `${process.version}; the CLI's install is not counted. The emulator runs in the benchmark's process. ` +
      `Machine: ${machine()}.`,
  );
  return targets.filter(({ met }) => !met).map(({ target }) => target);
}

interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

function spread(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  const half = (sorted.length - 1) / 2;
  return {
    min: at(0),
    median: (at(Math.floor(half)) + at(Math.ceil(half))) / 2,
    max: at(sorted.length - 1),
  };
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}

/** Of a million bytes. */
function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 1e7 ? 2 : 0)} MB`;
}

function ratio(value: number): string {
  return value.toFixed(1);
}

function range({ min, max }: Spread, format: (value: number) => string): string {
  return `${format(min)} to ${format(max)}`;
}

function files(number: number): string {
  return number === 1 ? '1 file' : `${number} files`;
}

function machine(): string {
  const model = os.cpus()[0]?.model.trim() ?? 'unknown CPU';
  const memory = (os.totalmem() / 2 ** 30).toFixed(0);
  return `${os.availableParallelism()} cores of ${model}, ${memory} GiB, ${os.type()} ${os.release()} ${os.arch()}`;
}

function version(packageFile: string): string {
  if (!existsSync(packageFile)) return '';
  const data: unknown = JSON.parse(readFileSync(packageFile, 'utf8'));
  return (data as { readonly version: string }).version;
}

function print(title: string, rows: readonly (readonly string[])[]): void {
  const [head = [], ...body] = rows;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  console.log([`### ${title}\n`, line(head), line(rule), ...body.map(line), ''].join('\n'));
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

try {
  const missed = await bench();
  if (missed.length > 0) {
    console.error(`\nMissed: ${missed.join('; ')}`);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await emulator.close();
  rmSync(temp, { recursive: true, force: true });
}
