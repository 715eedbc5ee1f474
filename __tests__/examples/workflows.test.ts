import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from '@jest/globals';

import type { EmulatedCvm } from '../../emulator/phala/emulator.ts';
import { runsOf } from './event.ts';
import type { JobRun } from './job.ts';
import { runWorkflow } from './run.ts';
import { expectGoodManners, play, storyOf } from './scenes.ts';
import { ExampleStage } from './stage.ts';
import { readWorkflow } from './workflow.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../examples/workflows');

/** What the jobs of each workflow do in each run, in order. */
const STORIES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'attested-release.yml': { 'push of v1.2.3': ['image: success', 'deploy: deployed'] },
  'bake.yml': { 'push of main': ['deploy: deployed'] },
  'check.yml': { 'pull_request, synchronize': ['check: checked'] },
  'deploy.yml': {
    'push of main': ['deploy: deployed'],
    workflow_dispatch: ['deploy: deployed'],
  },
  'keyless.yml': {
    'push of main': ['deploy: deployed'],
    workflow_dispatch: ['deploy: deployed'],
  },
  'matrix.yml': { workflow_dispatch: ['deploy: deployed', 'deploy: deployed', 'deploy: deployed'] },
  'preview.yml': {
    'pull_request, opened': ['preview: deployed', 'teardown: skipped'],
    'pull_request, synchronize': ['preview: deployed', 'teardown: skipped'],
    'pull_request, reopened': ['preview: deployed', 'teardown: skipped'],
    'pull_request, closed': ['preview: skipped', 'teardown: torn_down'],
  },
  'production.yml': {
    'pull_request, synchronize': ['plan: planned', 'deploy: skipped'],
    'push of main': ['plan: planned', 'deploy: deployed'],
  },
  'release.yml': { 'push of v1.2.3': ['image: success', 'deploy: deployed'] },
  'rollback.yml': { workflow_dispatch: ['rollback: rolled_back'] },
  'verify.yml': {
    schedule: ['verify: verified', 'tell: skipped'],
    workflow_dispatch: ['verify: verified', 'tell: skipped'],
  },
};

test('every workflow has its story', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(STORIES));
});

describe('examples/workflows/production.yml, where the app has three instances already', () => {
  async function pushTo(
    setUp: (cvms: readonly EmulatedCvm[]) => void,
  ): Promise<{ readonly cvms: readonly EmulatedCvm[]; readonly jobs: readonly JobRun[] }> {
    const text = readFileSync(path.join(FOLDER, 'production.yml'), 'utf8');
    const workflow = await readWorkflow(text);
    const push = runsOf(workflow.events)
      .flat()
      .find(({ name }) => name.startsWith('push'));
    if (push === undefined) throw new Error('It runs when main is pushed to');
    const stage = await ExampleStage.open('web-app', workflow);
    try {
      const cvms = stage.addInstances('my-app', 3, ['DATABASE_URL', 'SIGNING_KEY']);
      setUp(cvms);
      return { cvms, jobs: await runWorkflow(workflow, push, stage) };
    } finally {
      await stage.close();
    }
  }

  function instancesOf(jobs: readonly JobRun[]): unknown {
    const deploy = jobs.find(({ id }) => id === 'deploy')?.actions[0];
    return JSON.parse(deploy?.result.outputs['instances'] ?? '[]');
  }

  test('updates all of them, and each proves it', async () => {
    const { cvms, jobs } = await pushTo(() => undefined);
    expect(storyOf(jobs)).toEqual(['plan: planned', 'deploy: deployed']);
    expect(instancesOf(jobs)).toMatchObject(
      cvms.map(({ composeHash: hash }) => ({
        ...{ status: 'deployed', attested: true, compose_hash: hash },
      })),
    );
  });

  test('puts them back when the second lies about what it runs', async () => {
    const before: string[] = [];
    const { cvms, jobs } = await pushTo((all) => {
      before.push(...all.map(({ composeHash }) => composeHash));
      const [, second] = all;
      if (second !== undefined) second.behaviour.evidence = 'swapped-payload';
    });
    expect(storyOf(jobs)).toEqual(['plan: planned', 'deploy: rolled_back']);
    expect(instancesOf(jobs)).toMatchObject([
      { status: 'rolled_back' },
      { status: 'rolled_back', attested: false },
      { status: 'pending' },
    ]);
    expect(cvms.map(({ composeHash }) => composeHash)).toEqual(before);
  });
});

test.each(Object.entries(STORIES))('examples/workflows/%s runs', async (file, stories) => {
  const workflow = await readWorkflow(readFileSync(path.join(FOLDER, file), 'utf8'));
  const played = await play(workflow, 'web-app');
  expect(Object.fromEntries([...played].map(([run, jobs]) => [run, storyOf(jobs)]))).toEqual(
    stories,
  );
  expectGoodManners(workflow, played);
});
