import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import {
  startEmulator,
  type EmulatedCvm,
  type Emulator,
  type EmulatorOptions,
} from '../emulator/phala/emulator.ts';
import { readActionFile, root } from '../scripts/runner-step.ts';
import type { Command, Ended } from './measure.ts';

const action = readActionFile();
export const actionScript = path.join(root, action.runs.main);
const cliFolder = path.join(import.meta.dirname, 'node_modules', 'phala');
export const cliScript = path.join(cliFolder, 'dist', 'index.js');

const compose = readFileSync(path.join(root, 'examples', 'web-app', 'compose.yaml'), 'utf8');
const secrets = {
  DATABASE_URL: `postgresql://umami:${randomBytes(24).toString('hex')}@db:5432/umami`,
  SIGNING_KEY: randomBytes(32).toString('hex'),
};
export const secretCount = Object.keys(secrets).length;

/** One CVM to deploy to, and the folder that holds what to deploy. */
export interface Job {
  readonly cvm: EmulatedCvm;
  readonly composeText: string;
  readonly folder: string;
  readonly apiUrl: string;
}

/** What can deploy. */
export interface Subject {
  readonly name: string;
  readonly command: (job: Job) => Command;
}

/** Phala Cloud in this process, idle but for the requests of the one process that is measured. */
export class Ground {
  readonly emulator: Emulator;
  readonly #temp = mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  #count = 0;

  private constructor(emulator: Emulator) {
    this.emulator = emulator;
  }

  static async open(options: EmulatorOptions = {}): Promise<Ground> {
    return new Ground(await startEmulator(options));
  }

  async close(): Promise<void> {
    await this.emulator.close();
    rmSync(this.#temp, { recursive: true, force: true });
  }

  newFolder(): string {
    this.#count += 1;
    const folder = path.join(this.#temp, String(this.#count));
    mkdirSync(folder);
    return folder;
  }

  /** A CVM of its own for every run: each is idle, runs an older text, and has both names. */
  newJob(apiUrl = this.emulator.url): Job {
    const folder = this.newFolder();
    const composeText = `${compose}# run ${this.#count}\n`;
    const env = { DATABASE_URL: 'old', SIGNING_KEY: 'old' };
    const cvm = this.emulator.addCvm({ env, appCompose: { docker_compose_file: compose } });
    writeFileSync(path.join(folder, 'compose.yaml'), composeText);
    const lines = Object.entries(secrets).map(([name, value]) => `${name}=${value}\n`);
    writeFileSync(path.join(folder, '.env'), lines.join(''));
    return { cvm, composeText, folder, apiUrl };
  }

  /** With an attestation only where it is asked for: neither the floor nor the CLI has one. */
  action(
    inputs: Readonly<Record<string, string>> = { wait: 'false', attestation: 'off' },
  ): Subject {
    return {
      name: 'the action',
      command: ({ cvm, folder, apiUrl }) => ({
        script: actionScript,
        args: [],
        cwd: folder,
        env: {
          ...stepEnvironment(folder, {
            api_key: this.emulator.apiKey,
            api_url: apiUrl,
            cvm_id: cvm.id,
            compose_files: 'compose.yaml',
            env_names: Object.keys(secrets).join('\n'),
            ...inputs,
          }),
          ...secrets,
        },
      }),
    };
  }

  floor(): Subject {
    const script = path.join(this.newFolder(), 'floor.mjs');
    const source = readFileSync(path.join(import.meta.dirname, 'floor.ts'), 'utf8');
    writeFileSync(script, stripTypeScriptTypes(source));
    return {
      name: 'the floor',
      command: ({ cvm, folder, apiUrl }) => ({
        script,
        args: [],
        cwd: folder,
        env: {
          ...machineEnvironment(folder),
          FLOOR_API: apiUrl,
          FLOOR_KEY: this.emulator.apiKey,
          FLOOR_CVM: cvm.id,
          FLOOR_FILE: 'compose.yaml',
          FLOOR_ENV: Object.keys(secrets).join(','),
          ...secrets,
        },
      }),
    };
  }

  cli(script = cliScript): Subject {
    return {
      name: `phala ${cliVersion()}`,
      command: ({ cvm, folder, apiUrl }) => ({
        script,
        args: ['deploy', '--cvm-id', cvm.id, '-c', 'compose.yaml', '-e', '.env', '--json'],
        cwd: folder,
        env: {
          ...machineEnvironment(folder),
          PHALA_CLOUD_API_KEY: this.emulator.apiKey,
          PHALA_CLOUD_API_PREFIX: apiUrl,
          PHALA_DISABLE_UPDATE_CHECK: '1',
        },
      }),
    };
  }

  /** A run counts only if it did the work: the guest boots with the new text and has both secrets. */
  async requireDeployed(subject: Subject, job: Job, ended: Ended): Promise<void> {
    const { cvm, composeText } = job;
    // A CVM of the emulator moves on when it is looked at.
    for (let looks = 0; looks < 50 && cvm.operations[0]?.status === 'in_progress'; looks += 1) {
      const headers = { 'X-API-Key': this.emulator.apiKey };
      await (await fetch(`${this.emulator.url}/cvms/${cvm.id}`, { headers })).text();
    }
    const isDeployed =
      cvm.operations[0]?.status === 'completed' &&
      cvm.guest.composeText === composeText &&
      isDeepStrictEqual({ ...cvm.guest.env }, secrets);
    if (ended.exitCode === 0 && isDeployed) return;
    const what = ended.exitCode === 0 ? 'the CVM does not run the update' : 'it failed';
    throw new Error(`${subject.name}: ${what}\n${ended.stdout}\n${ended.stderr}`);
  }

  /** The action with every input at its default, which stops at the first check. */
  startWithoutInputs(): Command {
    const folder = this.newFolder();
    return { script: actionScript, args: [], cwd: folder, env: stepEnvironment(folder, {}) };
  }

  emptyScript(): Command {
    const folder = this.newFolder();
    const script = path.join(folder, 'empty.mjs');
    writeFileSync(script, '');
    return { script, args: [], cwd: folder, env: machineEnvironment(folder) };
  }
}

/** Which Node the action runs on: `node24`. */
export const runsUsing = action.runs.using;

export function cliVersion(): string {
  const data: unknown = JSON.parse(readFileSync(path.join(cliFolder, 'package.json'), 'utf8'));
  return (data as { readonly version: string }).version;
}

/** What all get of this machine's environment. HOME is an empty folder. */
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
