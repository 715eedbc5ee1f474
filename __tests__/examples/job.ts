/** Runs one job of a workflow, step by step. */
import { data } from '@actions/expressions';
import { isRunStep } from '@actions/workflow-parser/model/type-guards';

import { readActionFile, type StepResult } from '../../scripts/runner-step.ts';
import {
  evaluate,
  holds,
  Names,
  namesOf,
  textsOf,
  valueOf,
  type Conclusion,
  type Value,
} from './expression.ts';
import type { ExampleStage } from './stage.ts';
import { ACTIONS, CHECKOUT, SCRIPTS } from './stand-ins.ts';
import { isThisAction, type ExampleJob, type ExampleStep, type Workflow } from './workflow.ts';

/** A step of this action that has run. */
export interface ActionRun {
  readonly inputs: Readonly<Record<string, string>>;
  readonly result: StepResult;
}

export interface Concurrency {
  readonly group: string;
  readonly cancelsOthers: boolean;
}

/** A job that has run, once per value of its matrix. */
export interface JobRun {
  readonly id: string;
  readonly conclusion: Conclusion;
  readonly outputs: Readonly<Record<string, string>>;
  /** Of the job, else of the workflow; `undefined` as well for a job that was skipped. */
  readonly concurrency: Concurrency | undefined;
  readonly actions: readonly ActionRun[];
}

/** By name: `github`, `needs`, … */
export type Contexts = Readonly<Record<string, Value>>;

export class RunningJob {
  readonly #workflow: Workflow;
  readonly #example: ExampleJob;
  readonly #stage: ExampleStage;
  readonly #contexts: Contexts;
  readonly #folder: string;
  readonly #steps: Record<string, Value> = {};
  readonly #actions: ActionRun[] = [];
  #env: Readonly<Record<string, string>> = {};
  #soFar: Conclusion = 'success';

  constructor(workflow: Workflow, example: ExampleJob, stage: ExampleStage, contexts: Contexts) {
    this.#workflow = workflow;
    this.#example = example;
    this.#stage = stage;
    this.#contexts = contexts;
    this.#folder = stage.newFolder();
  }

  async run(): Promise<JobRun> {
    const { job, permissions, steps } = this.#example;
    this.#stage.permit(permissions && textsOf(permissions, this.#names(), 'success'));
    const workflowEnv = textsOf(this.#workflow.env, this.#names(), 'success');
    this.#env = { ...workflowEnv, ...textsOf(job.env, this.#names(), 'success') };
    const concurrency = this.#concurrency();
    for (const step of steps) await this.#runStep(step);
    if (job.environment !== undefined) evaluate(job.environment, this.#names(), this.#soFar);
    if (job.name !== undefined) evaluate(job.name, this.#names(), this.#soFar);
    const outputs = textsOf(job.outputs, this.#names(), this.#soFar);
    for (const [name, value] of Object.entries(outputs)) this.#refuseSecret(name, value);
    return {
      id: job.id.value,
      conclusion: this.#soFar,
      outputs,
      concurrency,
      actions: this.#actions,
    };
  }

  #names(env = this.#env): Names {
    return new Names('An expression', {
      ...this.#contexts,
      env: namesOf('env', env),
      steps: new Names('steps', this.#steps),
    });
  }

  #concurrency(): Concurrency | undefined {
    const token = this.#example.job.concurrency ?? this.#workflow.concurrency;
    if (token === undefined) return undefined;
    const value = evaluate(token, this.#names(), 'success');
    if (!(value instanceof data.Dictionary)) {
      return { group: value.coerceString(), cancelsOthers: false };
    }
    const text = (name: string): string => value.get(name)?.coerceString() ?? '';
    return { group: text('group'), cancelsOthers: text('cancel-in-progress') === 'true' };
  }

  async #runStep({ step, inputs }: ExampleStep): Promise<void> {
    const isDue = holds(step.if, this.#names(), this.#soFar);
    const { outputs, conclusion } = await this.#outcome({ step, inputs }, isDue);
    if (conclusion === 'failure') this.#soFar = 'failure';
    if (step.id.startsWith('__')) return;
    this.#steps[step.id] = new Names(`steps.${step.id}`, {
      outputs: namesOf(`steps.${step.id}.outputs`, outputs),
      outcome: valueOf(conclusion),
      conclusion: valueOf(conclusion),
    });
  }

  async #outcome(
    { step, inputs: token }: ExampleStep,
    isDue: boolean,
  ): Promise<{
    readonly outputs: Readonly<Record<string, string>>;
    readonly conclusion: Conclusion;
  }> {
    const env = { ...this.#env, ...textsOf(step.env, this.#names(), this.#soFar) };
    const inputs = textsOf(token, this.#names(env), this.#soFar);
    if (isRunStep(step) || !isThisAction(step.uses.value)) {
      const known = isRunStep(step)
        ? SCRIPTS[step.id]
        : ACTIONS[step.uses.value.split('@')[0] ?? ''];
      if (known === undefined && !step.id.startsWith('__')) {
        throw new Error(`No stand-in for the outputs of the step ${step.id}`);
      }
      return this.#stoodIn(step, known ?? {}, isDue);
    }
    const blank = Object.fromEntries(
      Object.keys(readActionFile().outputs).map((name) => [name, '']),
    );
    if (!isDue) return { outputs: blank, conclusion: 'skipped' };
    const result = await this.#stage.run(
      inputs,
      { ...this.#runnerEnvironment(), ...env },
      this.#folder,
    );
    this.#actions.push({ inputs, result });
    return {
      outputs: { ...blank, ...result.outputs },
      conclusion: result.exitCode === 0 ? 'success' : 'failure',
    };
  }

  #stoodIn(
    step: ExampleStep['step'],
    outputs: Readonly<Record<string, string>>,
    isDue: boolean,
  ): { readonly outputs: Readonly<Record<string, string>>; readonly conclusion: Conclusion } {
    if (isDue && !isRunStep(step) && step.uses.value.startsWith(`${CHECKOUT}@`)) {
      this.#stage.checkOut(this.#folder);
    }
    return { outputs, conclusion: isDue ? 'success' : 'skipped' };
  }

  /** `GITHUB_…` as the runner sets them, out of the context. */
  #runnerEnvironment(): Readonly<Record<string, string>> {
    const github = this.#contexts['github'];
    if (!(github instanceof Names)) throw new Error('There is no context `github`');
    const variables = github
      .pairs()
      .filter(({ key }) => key !== 'event' && key !== 'token')
      .map(({ key, value }): [string, string] => [
        `GITHUB_${key.toUpperCase()}`,
        value.coerceString(),
      ]);
    const event = JSON.stringify(github.get('event'), data.replacer);
    return {
      ...Object.fromEntries(variables),
      GITHUB_EVENT_PATH: this.#stage.writeFile(event),
      GITHUB_JOB: this.#example.job.id.value,
    };
  }

  /** GitHub drops an output of a job that holds a masked value, with nothing but a warning. */
  #refuseSecret(name: string, value: string): void {
    const masks = this.#actions.flatMap(({ result }) => result.masks);
    if (masks.some((mask) => value.includes(mask))) {
      throw new Error(`GitHub drops the output ${name} of the job: it holds a secret`);
    }
  }
}
