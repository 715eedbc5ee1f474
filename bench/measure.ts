import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const PRELOAD = path.join(import.meta.dirname, 'peak-memory.cjs');

/** A script to run on the Node that runs this, with no environment but the one given. */
export interface Command {
  readonly script: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

export interface Ended {
  readonly exitCode: number | null;
  /** From before the spawn to the exit. */
  readonly ms: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Measured extends Ended {
  readonly peakBytes: number;
}

export interface LoadedScripts {
  readonly files: number;
  readonly bytes: number;
}

export async function measure(command: Command): Promise<Measured> {
  const { piped, ...ended } = await run(command, ['--require', PRELOAD], {});
  return { ...ended, peakBytes: Number(piped) };
}

/** Runs a command, and adds up the files of JavaScript that V8 says it executed. */
export async function findLoadedScripts(command: Command): Promise<Ended & LoadedScripts> {
  const folder = mkdtempSync(path.join(tmpdir(), 'coverage-'));
  try {
    const ended = await run(command, [], { NODE_V8_COVERAGE: folder });
    const urls = readdirSync(folder).flatMap((name) => {
      const coverage: unknown = JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
      return (coverage as { readonly result: readonly { readonly url: string }[] }).result.map(
        ({ url }) => url,
      );
    });
    const files = [...new Set(urls)].filter((url) => url.startsWith('file:'));
    const bytes = files.reduce((sum, url) => sum + statSync(fileURLToPath(url)).size, 0);
    return { ...ended, files: files.length, bytes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(
  { script, args, cwd, env }: Command,
  nodeOptions: readonly string[],
  extraEnv: Readonly<Record<string, string>>,
): Promise<Ended & { readonly piped: string }> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, [...nodeOptions, script, ...args], {
      cwd,
      env: { ...env, ...extraEnv },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    let ms = 0;
    const [stdout, stderr, piped] = [collect(child, 1), collect(child, 2), collect(child, 3)];
    child.on('error', reject);
    child.on('exit', () => {
      ms = performance.now() - start;
    });
    child.on('close', (exitCode) => {
      resolve({ exitCode, ms, stdout: stdout(), stderr: stderr(), piped: piped() });
    });
  });
}

/** Reads a stream of a process to its end; gives what was read so far. */
function collect({ stdio }: ChildProcess, descriptor: 1 | 2 | 3): () => string {
  const stream = stdio[descriptor];
  if (!(stream instanceof Readable)) throw new Error(`Nothing to read from ${descriptor}`);
  let text = '';
  stream.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
  });
  return () => text;
}
