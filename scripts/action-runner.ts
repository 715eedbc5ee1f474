/**
 * Runs the action as GitHub's runner does: the entry that action.yml names, the inputs with action.yml's defaults as
 * `INPUT_…` variables, and the files for outputs and the summary. Used by the end-to-end tests, the demo and the
 * benchmark.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

import { parse } from 'yaml';

const root = path.resolve(import.meta.dirname, '..');

interface ActionFile {
  readonly inputs: Readonly<
    Record<string, { readonly description: string; readonly default?: string } | undefined>
  >;
  readonly outputs: Readonly<Record<string, { readonly description: string } | undefined>>;
  readonly runs: { readonly using: string; readonly main: string };
}

export function readActionFile(): ActionFile {
  const file: unknown = parse(readFileSync(path.join(root, 'action.yml'), 'utf8'));
  return file as ActionFile;
}

export interface StepSetup {
  /** `with:` of the step. */
  readonly inputs: Readonly<Record<string, string>>;
  /** `env:` of the step. */
  readonly env?: Readonly<Record<string, string>>;
  /** `github.token` of the job. */
  readonly githubToken?: string;
  /** The checked-out repository. */
  readonly workspace: string;
  /** The Node binary; the one that runs this by default. */
  readonly node?: string;
  /** Called with every line of the log as a person sees it, as it comes. */
  readonly onLogLine?: (line: string) => void;
}

export interface StepResult {
  readonly exitCode: number | null;
  /** Raw output, workflow commands included. */
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** Markdown of the job summary. */
  readonly summary: string;
  /** What `::add-mask::` commands hid. */
  readonly masks: readonly string[];
  /** The log as a person sees it: masks applied, mask commands gone. */
  readonly log: string;
  /** All bytes that the step left in the runner's files. */
  readonly files: string;
}

export interface RunningStep {
  readonly result: Promise<StepResult>;
  kill(signal: NodeJS.Signals): void;
}

/** What a process needs to run at all, and nothing else of this machine's environment. */
function machineEnvironment(): Record<string, string> {
  const names = ['PATH', 'SYSTEMROOT', 'TEMP', 'TMP', 'TMPDIR'];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

export function startStep(setup: StepSetup): RunningStep {
  const action = readActionFile();
  const unknown = Object.keys(setup.inputs).filter((name) => !(name in action.inputs));
  if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown.join(', ')}`);
  const inputs = Object.fromEntries(
    Object.entries(action.inputs).map(([name, input]) => [
      `INPUT_${name.toUpperCase()}`,
      setup.inputs[name] ??
        (input?.default ?? '').replace('${{ github.token }}', setup.githubToken ?? ''),
    ]),
  );

  const temp = mkdtempSync(path.join(tmpdir(), 'runner-'));
  const file = (name: string): string => path.join(temp, name);
  const commandFiles = {
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_STATE: file('state'),
    GITHUB_ENV: file('env'),
    GITHUB_PATH: file('path'),
  };
  for (const name of Object.values(commandFiles)) writeFileSync(name, '');

  const child = spawn(setup.node ?? process.execPath, [path.join(root, action.runs.main)], {
    cwd: setup.workspace,
    env: {
      ...machineEnvironment(),
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: setup.workspace,
      RUNNER_TEMP: temp,
      ...commandFiles,
      ...setup.env,
      ...inputs,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const view = new LogView();
  const log: string[] = [];
  const showLine = (line: string): void => {
    const shown = view.show(line);
    if (shown === undefined) return;
    log.push(shown);
    setup.onLogLine?.(shown);
  };
  createInterface({ input: child.stdout }).on('line', showLine);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });

  const result = new Promise<StepResult>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => {
      const texts = Object.values(commandFiles).map((name) => readFileSync(name, 'utf8'));
      const [output = '', summary = ''] = texts;
      rmSync(temp, { recursive: true, force: true });
      resolve({
        exitCode,
        stdout,
        stderr,
        outputs: readOutputs(output),
        summary,
        masks: view.masks,
        log: log.join('\n'),
        files: texts.join('\n'),
      });
    });
  });
  return {
    result,
    kill: (signal) => {
      child.kill(signal);
    },
  };
}

export async function runStep(setup: StepSetup): Promise<StepResult> {
  return startStep(setup).result;
}

/** `name<<delimiter`, value, `delimiter`: the form in which @actions/core writes outputs. */
function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const [, name = '', , value = ''] of text.matchAll(
    /^(.+?)<<(.+)\r?\n([\s\S]*?)\r?\n\2$/gm,
  )) {
    outputs[name] = value;
  }
  return outputs;
}

/** The log as the runner shows it: commands carried out, masks applied from where they are set. */
class LogView {
  readonly masks: string[] = [];

  /** What is shown of a line of output; undefined for a command that shows nothing. */
  show(line: string): string | undefined {
    const command = /^::(add-mask|debug|error|warning|notice)(?: [^:]*)?::(.*)$/.exec(line);
    const [, name = '', data = ''] = command ?? [];
    const text = data.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
    if (name === 'debug') return undefined;
    if (name === 'add-mask') {
      this.masks.push(text);
      this.masks.sort((a, b) => b.length - a.length);
      return undefined;
    }
    const shown = name === '' ? line : `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${text}`;
    return this.masks.reduce((masked, mask) => masked.replaceAll(mask, '***'), shown);
  }
}
