/**
 * A step of a workflow as GitHub's runner has it: the inputs with action.yml's defaults as `INPUT_…` variables, the
 * files for outputs and the summary, and the log with its commands carried out.
 */
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

import { parse } from 'yaml';

export const root = path.resolve(import.meta.dirname, '..');

interface ActionFile {
  readonly inputs: Readonly<
    Record<string, { readonly description: string; readonly default?: string } | undefined>
  >;
  readonly outputs: Readonly<Record<string, { readonly description: string } | undefined>>;
  readonly runs: { readonly using: string; readonly main: string };
}

let actionFile: ActionFile | undefined;

export function readActionFile(): ActionFile {
  actionFile ??= parse(readFileSync(path.join(root, 'action.yml'), 'utf8')) as ActionFile;
  return actionFile;
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

/** What a step gets from its runner, and what the runner sees of it. */
export class RunnerStep {
  readonly environment: Readonly<Record<string, string>>;
  readonly #setup: StepSetup;
  readonly #temp = mkdtempSync(path.join(tmpdir(), 'runner-'));
  readonly #files: Readonly<Record<string, string>>;
  readonly #view = new LogView();
  readonly #log: string[] = [];
  #stdout = '';
  #stderr = '';

  constructor(setup: StepSetup) {
    this.#setup = setup;
    const inputs = inputVariables(setup);
    const file = (name: string): string => path.join(this.#temp, name);
    this.#files = {
      GITHUB_OUTPUT: file('output'),
      GITHUB_STEP_SUMMARY: file('summary'),
      GITHUB_STATE: file('state'),
      GITHUB_ENV: file('env'),
      GITHUB_PATH: file('path'),
    };
    for (const name of Object.values(this.#files)) writeFileSync(name, '');
    this.environment = {
      ...machineEnvironment(),
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: setup.workspace,
      RUNNER_TEMP: this.#temp,
      ...this.#files,
      ...setup.env,
      ...inputs,
    };
  }

  /** Reads what the step prints; resolves when all of its log was shown. */
  async watch(stdout: Readable, stderr: Readable): Promise<void> {
    const lines = createInterface({ input: stdout }).on('line', (line) => {
      const shown = this.#view.show(line);
      if (shown === undefined) return;
      this.#log.push(shown);
      this.#setup.onLogLine?.(shown);
    });
    stdout.setEncoding('utf8').on('data', (text: string) => {
      this.#stdout += text;
    });
    stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr += text;
    });
    await once(lines, 'close');
  }

  /** Takes what the ended step left, and removes the runner's files. */
  end(exitCode: number | null): StepResult {
    const texts = Object.values(this.#files).map((name) => readFileSync(name, 'utf8'));
    const [output = '', summary = ''] = texts;
    rmSync(this.#temp, { recursive: true, force: true });
    return {
      exitCode,
      stdout: this.#stdout,
      stderr: this.#stderr,
      outputs: readOutputs(output),
      summary,
      masks: this.#view.masks,
      log: this.#log.join('\n'),
      files: texts.join('\n'),
    };
  }
}

/** The inputs as the runner hands them over, defaults included. */
function inputVariables({ inputs, githubToken = '' }: StepSetup): Record<string, string> {
  const action = readActionFile();
  const unknown = Object.keys(inputs).filter((name) => !(name in action.inputs));
  if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown.join(', ')}`);
  return Object.fromEntries(
    Object.entries(action.inputs).map(([name, input]) => [
      `INPUT_${name.toUpperCase()}`,
      inputs[name] ?? (input?.default ?? '').replace('${{ github.token }}', githubToken),
    ]),
  );
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
