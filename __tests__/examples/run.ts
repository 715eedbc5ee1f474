/** Runs the jobs of a workflow in their order, as GitHub does, with stand-ins for everything that is not this action. */
import { data } from '@actions/expressions';
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token';

import { COMMIT, REPOSITORY, type WorkflowRun } from './event.ts';
import {
  evaluate,
  holds,
  Names,
  namesOf,
  valueOf,
  type Conclusion,
  type Value,
} from './expression.ts';
import { RunningJob, type Contexts, type JobRun } from './job.ts';
import type { ExampleStage } from './stage.ts';
import type { ExampleJob, Workflow } from './workflow.ts';

/** Throws where GitHub would go on with an empty value: for a secret, an output, a name that there is not. */
export async function runWorkflow(
  workflow: Workflow,
  run: WorkflowRun,
  stage: ExampleStage,
): Promise<readonly JobRun[]> {
  const done: JobRun[] = [];
  for (const example of workflow.jobs) {
    const { job } = example;
    const needs = (job.needs ?? []).map(({ value }) => {
      const needed = done.filter(({ id }) => id === value);
      if (needed.length === 0) throw new Error(`${job.id.value} stands before ${value}`);
      return needed;
    });
    const contexts = contextsOf(run, stage, needs.flat());
    const soFar = worstOf(needs.flat());
    if (!holds(job.if, new Names('An expression', contexts), soFar)) {
      done.push(skipped(job));
      continue;
    }
    for (const matrix of matrixOf(job.strategy, contexts)) {
      done.push(await new RunningJob(workflow, example, stage, { ...contexts, matrix }).run());
    }
  }
  return done;
}

function skipped({ id, outputs }: ExampleJob['job']): JobRun {
  const names = outputs === undefined ? [] : [...outputs].map(({ key }) => key.toString());
  return {
    id: id.value,
    conclusion: 'skipped',
    outputs: Object.fromEntries(names.map((name) => [name, ''])),
    concurrency: undefined,
    actions: [],
  };
}

function worstOf(jobs: readonly JobRun[]): Conclusion {
  const ends = jobs.map(({ conclusion }) => conclusion);
  if (ends.includes('failure')) return 'failure';
  return ends.includes('skipped') ? 'skipped' : 'success';
}

function contextsOf(
  { github, inputs }: WorkflowRun,
  stage: ExampleStage,
  needs: readonly JobRun[],
): Contexts {
  const needed = needs.map(({ id, outputs, conclusion }): [string, Value] => [
    id,
    new Names(`needs.${id}`, {
      outputs: namesOf(`needs.${id}.outputs`, outputs),
      result: valueOf(conclusion),
    }),
  ]);
  return {
    github: namesOf('github', {
      ...github,
      repository: REPOSITORY,
      repository_owner: 'acme',
      actor: 'octocat',
      sha: COMMIT,
      run_id: '4711',
      run_number: '12',
      run_attempt: '1',
      workflow: 'Example',
      server_url: 'https://github.com',
      api_url: stage.githubUrl,
      token: stage.githubToken,
    }),
    inputs: namesOf('inputs', inputs),
    needs: new Names('needs', Object.fromEntries(needed)),
    secrets: namesOf('secrets', { ...stage.secrets, github_token: stage.githubToken }),
    vars: namesOf('vars', {}),
    runner: namesOf('runner', { os: 'Linux', arch: 'X64', temp: '/tmp' }),
    env: namesOf('env', {}),
    matrix: namesOf('matrix', {}),
    steps: namesOf('steps', {}),
  };
}

/** One context per job of the matrix, one without names for a job that has none. */
function matrixOf(strategy: TemplateToken | undefined, contexts: Contexts): readonly Names[] {
  const token = strategy?.assertMapping('strategy').find('matrix');
  if (token === undefined) return [namesOf('matrix', {})];
  const matrix = evaluate(token, new Names('An expression', contexts), 'success');
  if (!(matrix instanceof data.Dictionary)) throw new Error('A matrix is a mapping');
  const vectors = matrix.pairs().filter(({ key }) => key !== 'include');
  const include = matrix.get('include');
  if (vectors.length > 0 && include !== undefined) {
    throw new Error('A matrix with vectors and `include` is not run here');
  }
  if (include !== undefined)
    return itemsOf(include).map((item) => new Names('matrix', entriesOf(item)));
  return vectors
    .reduce<readonly Record<string, Value>[]>(
      (soFar, { key, value }) =>
        soFar.flatMap((each) => itemsOf(value).map((item) => ({ ...each, [key]: item }))),
      [{}],
    )
    .map((values) => new Names('matrix', values));
}

function itemsOf(value: Value): readonly Value[] {
  if (!(value instanceof data.Array)) throw new Error('Not a list');
  return value.values();
}

function entriesOf(value: Value): Record<string, Value> {
  if (!(value instanceof data.Dictionary)) throw new Error('Not a mapping');
  return Object.fromEntries(value.pairs().map(({ key, value: each }) => [key, each]));
}
