/** What is expected of every example that runs. */
import { expect } from '@jest/globals';

import { runsOf } from './event.ts';
import type { ActionRun, JobRun } from './job.ts';
import type { Repository } from './repository.ts';
import { runWorkflow } from './run.ts';
import { ExampleStage } from './stage.ts';
import { isThisAction, type Workflow } from './workflow.ts';

/** What the output `status` says when all is well. */
const STATUS: Readonly<Record<string, string>> = {
  deploy: 'deployed',
  check: 'checked',
  plan: 'planned',
  env: 'deployed',
  restart: 'restarted',
  rollback: 'rolled_back',
  prepare: 'prepared',
  commit: 'deployed',
  preview: 'deployed',
  teardown: 'torn_down',
  verify: 'verified',
};

const CHANGE_A_CVM = ['deploy', 'env', 'restart', 'rollback', 'commit'];

/**
 * Runs a workflow for each of its events, each time on a new stage; the runs of one pull request share it. Fails when a
 * step does not end as its mode should, and when a job that uses this action never ran. Gives the jobs of each run.
 */
export async function play(
  workflow: Workflow,
  repository: Repository,
): Promise<ReadonlyMap<string, readonly JobRun[]>> {
  const played = new Map<string, readonly JobRun[]>();
  for (const runs of runsOf(workflow.events)) {
    const stage = await ExampleStage.open(repository, workflow);
    try {
      for (const run of runs) {
        const jobs = await runWorkflow(workflow, run, stage);
        for (const { actions } of jobs) actions.forEach(expectGood);
        played.set(run.name, jobs);
      }
      stage.expectGoodCalls();
    } finally {
      await stage.close();
    }
  }
  const busy = [...played.values()].flat().filter(({ actions }) => actions.length > 0);
  const ran = new Set(busy.map(({ id }) => id));
  expect(jobsWithThisAction(workflow).filter((id) => !ran.has(id))).toEqual([]);
  return played;
}

/** What the jobs of a run did: `plan: planned`, `deploy: skipped`. */
export function storyOf(jobs: readonly JobRun[]): readonly string[] {
  return jobs.map(({ id, conclusion, actions }) => {
    const statuses = actions.map(({ result }) => result.outputs['status'] ?? '');
    return `${id}: ${statuses.join(', ') || conclusion}`;
  });
}

/** One job at a time changes a CVM, whichever workflow it belongs to, and a push ships only when the app changed. */
export function expectGoodManners(
  { events }: Workflow,
  played: ReadonlyMap<string, readonly JobRun[]>,
): void {
  const changes = [...played].flatMap(([run, jobs]) =>
    jobs.flatMap(({ actions, concurrency }) =>
      actions
        .filter(({ inputs }) => CHANGE_A_CVM.includes(modeOf(inputs)))
        .map(({ inputs }) => ({ run, cvm: inputs['cvm_id'] ?? '', concurrency })),
    ),
  );
  for (const { cvm, concurrency } of changes) {
    expect(concurrency).toEqual({ group: `cvm-${cvm}`, cancelsOthers: false });
  }
  const ships = changes.some(({ run }) => run.startsWith('push'));
  if (ships && events.push?.branches) expect(events.push.paths ?? []).toContain('compose.yaml');
}

function jobsWithThisAction({ jobs }: Workflow): readonly string[] {
  return jobs
    .filter(({ steps }) =>
      steps.some(({ step }) => 'uses' in step && isThisAction(step.uses.value)),
    )
    .map(({ job }) => job.id.value);
}

function expectGood({ inputs, result }: ActionRun): void {
  const mode = modeOf(inputs);
  const expected = inputs['wait'] === 'false' ? 'accepted' : STATUS[mode];
  const { exitCode, outputs } = result;
  const end = { mode, exitCode, status: outputs['status'] };
  const told = exitCode === 0 ? {} : { log: result.log };
  expect({ ...end, ...told }).toEqual({ mode, exitCode: 0, status: expected });
}

function modeOf(inputs: Readonly<Record<string, string>>): string {
  return inputs['mode'] ?? 'deploy';
}
