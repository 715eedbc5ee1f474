/**
 * What `mode: check` costs for large applications, each time in a new process on `dist/index.js`: `npm run
 * bench-compose`, or `npm run bench-compose -- --runs 10`. Prints a table in Markdown; fails when a target is missed.
 *
 * The whole process is timed. Where a series doubles, its work should double, too: compared is the least CPU time of all
 * runs, which other work of the machine distorts least, without that of one service, which is the start of the process.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';

import { readActionFile, root, RunnerStep } from '../scripts/runner-step.ts';

const PRELOAD = path.join(import.meta.dirname, 'cpu-time.cjs');

const TARGETS = { ms: 1000, timesPerDoubling: 2.3 };

/** What is checked. */
interface Case {
  readonly name: string;
  readonly files: readonly string[];
  readonly variables?: string;
  readonly targetMs?: number;
  /** The case that is half of this one. */
  readonly half?: Case;
}

const start: Case = { name: '1 service', files: [appOf(1, shortService)] };
const cases: readonly Case[] = [
  start,
  { name: '500 services', files: [appOf(500, longService)], targetMs: TARGETS.ms },
  {
    name: '500 services, a variable filled into each',
    files: [appOf(500, longService)],
    variables: 'RELEASE=v1.2.3',
  },
  ...doubling([100, 200, 400, 800], (services) => ({
    name: `${services} small services`,
    files: [appOf(services, shortService)],
  })),
  ...doubling([50, 100, 200], (overrides) => ({
    name: `20 services, ${overrides} overrides of each`,
    files: [appOf(20, longService), ...numbers(overrides).map(overrideOf)],
  })),
];

const { values: options } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
const runs = Number(options.runs);
if (!Number.isInteger(runs) || runs < 1) {
  throw new Error(`--runs must be a whole number, not ${options.runs}`);
}

/** One run, in milliseconds. */
interface Run {
  readonly wall: number;
  readonly cpu: number;
}

const results = new Map(cases.map((one): [Case, Run[]] => [one, []]));
for (let run = 0; run < runs; run += 1) {
  for (const [one, list] of results) list.push(await check(one));
}

const missed = cases.flatMap(missedBy);
printTable();
if (missed.length > 0) {
  console.error(`\nMissed: ${missed.join('; ')}`);
  process.exitCode = 1;
}

function missedBy(one: Case): readonly string[] {
  const { wall } = spreadOf(one);
  const ratio = ratioOf(one);
  return [
    ...(one.targetMs !== undefined && wall.median >= one.targetMs
      ? [`${one.name}: ${wall.median.toFixed(0)} ms, not under ${one.targetMs}`]
      : []),
    ...(ratio !== undefined && ratio > TARGETS.timesPerDoubling
      ? [`${one.name}: ${ratio.toFixed(2)} times its half, more than ${TARGETS.timesPerDoubling}`]
      : []),
  ];
}

function ratioOf(one: Case): number | undefined {
  if (one.half === undefined) return undefined;
  const least = spreadOf(start).cpu.min;
  return (spreadOf(one).cpu.min - least) / (spreadOf(one.half).cpu.min - least);
}

interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

function spreadOf(one: Case): Readonly<Record<keyof Run, Spread>> {
  const list = results.get(one) ?? [];
  return { wall: spread(list.map(({ wall }) => wall)), cpu: spread(list.map(({ cpu }) => cpu)) };
}

function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number): number => sorted.at(index) ?? Number.NaN;
  return { min: at(0), median: at(Math.floor(sorted.length / 2)), max: at(-1) };
}

function printTable(): void {
  const cpu = os.cpus()[0]?.model.trim() ?? 'unknown CPU';
  console.log(
    `Node ${process.version}, ${os.availableParallelism()} cores of ${cpu}, ${runs} runs\n`,
  );
  console.log(
    '| `mode: check` of | KB | ms, median | least to most | least CPU ms | times its half |',
  );
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
  for (const one of cases) {
    const { wall, cpu } = spreadOf(one);
    const cells = [
      one.name,
      (one.files.reduce((sum, file) => sum + file.length, 0) / 1000).toFixed(0),
      wall.median.toFixed(0),
      `${wall.min.toFixed(0)} to ${wall.max.toFixed(0)}`,
      cpu.min.toFixed(0),
      ratioOf(one)?.toFixed(2) ?? '',
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

/** Runs one step in a process of its own. */
async function check({ name, files, variables = '' }: Case): Promise<Run> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  const names = files.map((_, index) => (index === 0 ? 'compose.yaml' : `override-${index}.yaml`));
  for (const [index, file] of files.entries()) {
    writeFileSync(path.join(folder, names[index] ?? ''), file);
  }
  const step = new RunnerStep({
    workspace: folder,
    inputs: { mode: 'check', compose_files: names.join('\n'), variables },
  });
  try {
    const started = performance.now();
    const child = spawn(
      process.execPath,
      ['--require', PRELOAD, path.join(root, readActionFile().runs.main)],
      { cwd: folder, env: step.environment, stdio: ['ignore', 'pipe', 'inherit', 'pipe'] },
    );
    const [, , , cpuTime] = child.stdio;
    if (!(cpuTime instanceof Readable) || child.stdout === null) throw new Error('Nothing to read');
    const ended = once(child, 'exit').then(() => performance.now());
    const [log, cpu, now] = await Promise.all([text(child.stdout), text(cpuTime), ended]);
    if (child.exitCode !== 0) throw new Error(`${name}: not checked\n${log.slice(-2000)}`);
    return { wall: now - started, cpu: Number(cpu) / 1000 };
  } finally {
    step.end(null);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Cases of a series, each of which is twice the one before. */
function doubling(sizes: readonly number[], make: (size: number) => Case): readonly Case[] {
  const made: Case[] = [];
  for (const size of sizes) {
    const half = made.at(-1);
    made.push({ ...make(size), ...(half === undefined ? {} : { half }) });
  }
  return made;
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function appOf(services: number, service: (n: number) => string): string {
  return `services:\n${numbers(services).map(service).join('')}volumes:\n  data:\n`;
}

function longService(n: number): string {
  return `  app-${n}:
    image: ghcr.io/acme/app-${n}:\${RELEASE:-v1}
    restart: unless-stopped
${n === 0 ? '' : '    depends_on: [app-0]\n'}    environment:
      DATABASE_URL: \${DATABASE_URL}
      TOKEN: \${TOKEN}
      LEVEL: \${LEVEL:-info} # of the log
    ports:
      - '${20_000 + n}:8080'
    volumes:
      - data:/var/lib/app-${n}
    healthcheck:
      test: ['CMD', 'curl', '-fsS', 'http://127.0.0.1:8080/']
`;
}

/** So small that 800 of them may be shipped. */
function shortService(n: number): string {
  return `  app-${n}:
    image: ghcr.io/acme/app-${n}:\${RELEASE:-v1}
    environment:
      TOKEN: \${TOKEN}
      LEVEL: \${LEVEL:-info} # of the log
    ports:
      - '${20_000 + n}:8080'
    volumes:
      - data:/var/lib/app-${n}
`;
}

/** Touches each of 20 services: replaces a value, and adds to two lists. */
function overrideOf(n: number): string {
  const services = numbers(20).map(
    (service) => `  app-${service}:
    environment: { LEVEL: level-${n}, OPTION_${n}: 'on' }
    volumes: ['data:/mnt/${n}']
`,
  );
  return `services:\n${services.join('')}`;
}
