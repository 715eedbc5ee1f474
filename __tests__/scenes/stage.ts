import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from '@jest/globals';

import {
  startEmulator,
  type CvmSetup,
  type EmulatedCvm,
  type Emulator,
  type EmulatorOptions,
  type RecordedRequest,
} from '../../emulator/phala/emulator.ts';
import { modesTaking } from '../../src/modes/table.ts';
import type { RunningStep, StepResult, StepSetup } from '../../scripts/runner-step.ts';
import { startInProcess } from './in-process.ts';

/** An image that the lint has nothing against. */
export const IMAGE = `nginx:1.28@sha256:${'5a'.repeat(32)}`;

/** The compose file that a test ships when it does not matter which: the lint finds nothing, with and without TOKEN. */
export const COMPOSE = `services:
  web:
    image: ${IMAGE}
    environment:
      TOKEN: \${TOKEN:-}
`;

/** A compose file that uses exactly these env names, and has nothing else for the lint. */
export function composeUsing(...names: readonly string[]): string {
  const environment = names.map((name) => `      ${name}: \${${name}:-}\n`).join('');
  return `services:\n  web:\n    image: ${IMAGE}\n    environment:\n${environment}`;
}

/** An image of its own for each hexadecimal digit. */
export function imageOf(digit: string): string {
  return `nginx:1.28@sha256:${digit.repeat(64)}`;
}

/** What an app answers to a health check, see `emulator/health.ts`. */
export interface Health {
  readonly status?: number;
  readonly body?: string;
  readonly location?: string;
  /** So many requests after each boot are answered with 503. */
  readonly after?: number;
}

/** A compose file of an app that answers so. */
export function composeAnswering(health: Health, image = IMAGE): string {
  const labels = Object.entries(health).map(
    ([name, value]) => `      emulator.health.${name}: ${JSON.stringify(String(value))}\n`,
  );
  const block = labels.length === 0 ? '' : `    labels:\n${labels.join('')}`;
  return `services:\n  web:\n    image: ${image}\n${block}`;
}

/** The modes that take `attestation`, or do not look at it. */
const ATTESTING: ReadonlySet<string> = new Set(modesTaking('attestation'));

/** Where the requests of a step go, for faults. */
export const ROUTES = {
  cvm: { method: 'GET', path: /\/cvms\/[^/]+$/ },
  appCompose: { method: 'GET', path: /\/compose_file$/ },
  provision: { method: 'POST', path: /\/provision$/ },
  pubkey: { method: 'GET', path: /\/pubkey\// },
  trigger: { method: 'PATCH', path: /\/compose_file$/ },
  bootState: { method: 'POST', path: /\/status\/batch$/ },
  operations: { method: 'GET', path: /\/operations$/ },
  revisions: { method: 'GET', path: /\/revisions$/ },
  revision: { method: 'GET', path: /\/revisions\/[^/]+$/ },
  redeploy: { method: 'POST', path: /\/redeploy$/ },
  cancel: { method: 'POST', path: /\/operations\/cancel$/ },
  restart: { method: 'POST', path: /\/restart$/ },
  envs: { method: 'PATCH', path: /\/envs$/ },
  composition: { method: 'GET', path: /\/composition$/ },
  logs: { method: 'GET', path: /^\/logs\// },
  app: { method: 'GET', path: /^\/app\/(?![^/]+\/prpc\/)/ },
  guestInfo: { method: 'GET', path: /^\/app\/[^/]+\/prpc\// },
  appAttestations: { method: 'GET', path: /\/apps\/[^/]+\/attestations$/ },
  cvmAttestation: { method: 'GET', path: /\/cvms\/[^/]+\/attestation$/ },
  pccs: { method: 'GET', path: /^\/pccs\// },
  appCvms: { method: 'GET', path: /\/apps\/[^/]+\/cvms$/ },
  isAllowed: { method: 'POST', path: /\/is-allowed$/ },
  owner: { method: 'GET', path: /\/kms-info$/ },
  prepare: { method: 'PATCH', path: /\/cvms\/[^/]+$/ },
  commitInfo: { method: 'GET', path: /\/commit-update$/ },
  commit: { method: 'POST', path: /\/commit-update$/ },
} as const;

export type Inputs = Readonly<Record<string, string>>;

/** A step that runs. */
export interface Step extends RunningStep {
  /** Resolves when the step's output holds the text; rejects when the step ends without it. */
  printed(text: string): Promise<void>;
}

export interface StageSetup {
  readonly emulator?: EmulatorOptions;
  /** Name of the workspace's folder. */
  readonly folder?: string;
  /** How steps run; in this process by default. */
  readonly start?: (setup: StepSetup) => RunningStep;
}

/** What a test of the whole action needs: Phala Cloud on loopback, and a checked-out repository with a compose file. */
export class Stage {
  readonly emulator: Emulator;
  readonly workspace: string;
  /** The runner's temporary folder; what a step leaves there can be read as long as the stage is open. */
  readonly temp: string;

  readonly #start: (setup: StepSetup) => RunningStep;

  private constructor(
    emulator: Emulator,
    workspace: string,
    start: (setup: StepSetup) => RunningStep,
  ) {
    this.emulator = emulator;
    this.workspace = workspace;
    this.#start = start;
    this.temp = path.join(path.dirname(workspace), 'temp');
    mkdirSync(this.temp);
    this.write('compose.yaml', COMPOSE);
  }

  static async open(setup: StageSetup = {}): Promise<Stage> {
    const {
      emulator = {},
      folder = 'repo',
      start = (step: StepSetup) => startInProcess(step),
    } = setup;
    const workspace = path.join(mkdtempSync(path.join(tmpdir(), 'scene-')), folder);
    mkdirSync(workspace);
    return new Stage(await startEmulator(emulator), workspace, start);
  }

  /** Also checks that the emulator kept to the contract of the API. */
  async close(): Promise<void> {
    await this.emulator.close();
    rmSync(path.dirname(this.workspace), { recursive: true, force: true });
    expect(this.emulator.contractViolations).toEqual([]);
  }

  /** A CVM with the name that steps use by default. */
  addCvm(setup: CvmSetup = {}): EmulatedCvm {
    return this.emulator.addCvm({ name: 'my-app', ...setup });
  }

  /** Writes a file of the repository; gives its absolute path. */
  write(file: string, content: string | Uint8Array): string {
    const absolute = path.join(this.workspace, file);
    mkdirSync(path.dirname(absolute), { recursive: true });
    writeFileSync(absolute, content);
    return absolute;
  }

  start(inputs: Inputs = {}, env: Readonly<Record<string, string>> = {}): Step {
    let output = '';
    const listeners = new Set<() => void>();
    const running = this.#start({
      inputs: {
        api_key: this.emulator.apiKey,
        api_url: this.emulator.url,
        cvm_id: 'my-app',
        // Also shortens the waits between retries.
        poll_interval: '0.01',
        // What is not about attestation does without: nothing then waits for quotes, or asks other servers.
        ...(ATTESTING.has(inputs['mode'] ?? 'deploy') ? { attestation: 'off' } : {}),
        ...inputs,
      },
      env: { RUNNER_TEMP: this.temp, ...env },
      workspace: this.workspace,
      onLogLine: (line) => {
        output += `${line}\n`;
        for (const listener of listeners) listener();
      },
    });
    const { result } = running;
    const printed = (text: string): Promise<void> =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (output.includes(text)) resolve();
        };
        listeners.add(look);
        look();
        result.then(({ stdout }) => {
          reject(new Error(`The step ended without printing "${text}":\n${stdout.slice(-5000)}`));
        }, reject);
      });
    const kill = (signal: NodeJS.Signals): void => {
      running.kill(signal);
    };
    return { result, kill, printed };
  }

  async deploy(
    inputs: Inputs = {},
    env: Readonly<Record<string, string>> = {},
  ): Promise<StepResult> {
    return this.start(inputs, env).result;
  }

  /** The requests that arrived at a route, in order. */
  sent(route: keyof typeof ROUTES): readonly RecordedRequest[] {
    return this.emulator.requests.filter((request) => goesTo(request, route));
  }

  /** The JSON bodies of those requests. */
  bodies(route: keyof typeof ROUTES): readonly Readonly<Record<string, unknown>>[] {
    return this.sent(route).map(({ body }) => jsonObject(body));
  }
}

/** Whether a request arrived at a route. */
export function goesTo(request: RecordedRequest, route: keyof typeof ROUTES): boolean {
  const { method, path: pattern } = ROUTES[route];
  return request.method === method && pattern.test(pathOf(request));
}

/** The path of a request without its query. */
export function pathOf({ path: target }: RecordedRequest): string {
  return target.replace(/\?.*$/, '');
}

/** The compose text that a step left for later steps, byte for byte. */
export function shippedBytes(result: StepResult): Buffer {
  return readFileSync(result.outputs['compose_path'] ?? '');
}

/** What the log shows folded under a title. */
export function logGroup(result: StepResult, title: string): string {
  const [, group = ''] = result.stdout.split(`::group::${title}\n`);
  return group.split('\n::endgroup::')[0] ?? '';
}

/** The output `plan`. */
export function planOf(result: StepResult): Readonly<Record<string, unknown>> {
  return jsonObject(result.outputs['plan'] ?? '');
}

/** What the summary says of something, in the cell beside its name. */
export function factOf({ summary }: StepResult, name: string): string {
  const row = summary.split('\n').find((line) => line.startsWith(`| ${name} | `));
  return row === undefined ? '' : row.slice(`| ${name} | `.length, -' |'.length);
}

/** A summary without what stands in code blocks, where nothing has a meaning. */
export function outsideFences(summary: string): string {
  const open: { fence: string | undefined } = { fence: undefined };
  const outside = summary.split('\n').filter((line) => {
    const run = /^(`{3,})([^`]*)$/.exec(line);
    if (open.fence === undefined) {
      open.fence = run?.[1];
      return run === null;
    }
    if (run?.[2]?.trim() === '' && (run[1] ?? '').length >= open.fence.length) {
      open.fence = undefined;
    }
    return false;
  });
  if (open.fence !== undefined) throw new Error('A code block of the summary does not end');
  return outside.join('\n');
}

/** What a step printed, without the commands that hand secrets to the runner. */
export function withoutMasks({ stdout }: StepResult): string {
  return stdout
    .split(/\r\n|\n|\r/)
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n');
}

/** Everything that people and other steps can see of a step. */
export function seenOf(result: StepResult): string {
  return [withoutMasks(result), result.stderr, result.files].join('\n');
}

export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A new stage for each test of a file. */
export function useStage(setup?: StageSetup): () => Stage {
  let stage: Stage | undefined;
  beforeEach(async () => {
    stage = await Stage.open(setup);
  });
  afterEach(async () => {
    await stage?.close();
    stage = undefined;
  });
  return () => {
    if (stage === undefined) throw new Error('A stage is there inside a test only');
    return stage;
  };
}

/** For what Windows does not have: signals that a process can catch, and links that everybody may make. */
export const posixTest = process.platform === 'win32' ? test.skip : test;

export function jsonObject(text: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) throw new Error(`Not an object: ${text}`);
  return Object.fromEntries(Object.entries(value));
}

// --- What a step printed ---

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  /** `title`, `file`, `line`, `col`. */
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** The annotations of a step, as the runner takes them from its output. */
export function annotations(result: StepResult, level?: Annotation['level']): Annotation[] {
  return result.stdout.split(/\r?\n/).flatMap((line) => {
    const command = /^::(error|warning|notice)(?: (.*?))?::(.*)$/s.exec(line);
    if (command === null) return [];
    const [, found = '', properties = '', data = ''] = command;
    if (found !== 'error' && found !== 'warning' && found !== 'notice') return [];
    if (level !== undefined && found !== level) return [];
    return [
      { level: found, properties: readProperties(properties), message: commandText(data) } as const,
    ];
  });
}

function readProperties(text: string): Record<string, string> {
  const parts = text.split(',').filter((part) => part.includes('='));
  return Object.fromEntries(
    parts.map((part) => {
      const [name = '', value = ''] = part.split(/=(.*)/s);
      return [name.trim(), commandText(value)];
    }),
  );
}

function commandText(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}

/** The messages of a level, for a comparison that shows them all when it fails. */
export function messages(result: StepResult, level: Annotation['level']): string[] {
  return annotations(result, level).map(({ message }) => message);
}

/** Checks that a step failed as it should: exit code 1, one error for people to read. Gives that error. */
export function theError(result: StepResult): Annotation {
  const errors = annotations(result, 'error');
  const [error] = errors;
  if (error === undefined || errors.length > 1 || result.exitCode !== 1) {
    throw new Error(
      `Expected one error and exit code 1, got ${errors.length} and ${String(result.exitCode)}:\n${outputOf(result)}`,
    );
  }
  expectReadable(result);
  return error;
}

/** What a step printed, for the message of a test that fails: without masks, long lines cut. */
function outputOf({ stdout, stderr }: StepResult): string {
  return `${stdout}\n${stderr}`
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .map((line) => line.slice(0, 500))
    .join('\n');
}

/** What no log may hold, whatever happened. */
export function expectReadable(result: StepResult): void {
  // The ids of some lint rules end so.
  const shown = `${result.log}\n${result.stderr}\n${result.summary}`.replaceAll(
    /`[a-z]+-undefined`/g,
    '',
  );
  expect(shown).not.toContain('[object ');
  expect(shown).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  expect(shown).not.toContain('Unexpected error');
  expect(shown).not.toMatch(/\b(?:undefined|NaN)\b/);
  expect(result.stderr).toBe('');
}

/** Checks that a step failed before its first request, with one error. Gives that error. */
export function refusedAtOnce(stage: Stage, result: StepResult): Annotation {
  const error = theError(result);
  expect(stage.emulator.requests).toEqual([]);
  expect(result.outputs['status'] ?? '').toBe('');
  return error;
}

/** Where an annotation points to, as `file:line:column`. */
export function placeOf({ properties }: Annotation): string {
  const { file = '', line = '', col = '' } = properties;
  return [file, line, col].join(':');
}

/** Checks that a step went through. */
export function expectGreen(result: StepResult): void {
  if (result.exitCode !== 0 || annotations(result, 'error').length > 0) {
    throw new Error(
      `Expected a green step, got exit code ${String(result.exitCode)}:\n${outputOf(result)}`,
    );
  }
  expectReadable(result);
}

/** What starts nothing although it is no GET. */
const HARMLESS_POSTS = /\/(?:provision|status\/batch|is-allowed)$/;

/** The requests that may have changed something in Phala Cloud. */
export function changingRequests({ emulator }: Stage): string[] {
  return emulator.requests
    .filter(
      (request) =>
        request.method !== 'GET' &&
        !(request.method === 'POST' && HARMLESS_POSTS.test(pathOf(request))),
    )
    .map((request) => `${request.method} ${pathOf(request)}`);
}

/** Checks that nothing was changed in Phala Cloud. */
export function expectUntouched(stage: Stage, cvm?: EmulatedCvm): void {
  expect(changingRequests(stage)).toEqual([]);
  if (cvm !== undefined) expect([cvm.boots, cvm.operations.length]).toEqual([0, 0]);
}

/** Checks that the CVM has finished exactly one update, and runs what it shows. */
export function expectUpdatedOnce(cvm: EmulatedCvm): void {
  expect({ boots: cvm.boots, status: cvm.status }).toEqual({ boots: 1, status: 'running' });
  expect(cvm.operations.map(({ type, status }) => `${type} ${status}`)).toEqual([
    'compose_update completed',
  ]);
}
