import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from '@jest/globals';

import { expectGoodManners, play, storyOf } from './scenes.ts';
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

test.each(Object.entries(STORIES))('examples/workflows/%s runs', async (file, stories) => {
  const workflow = await readWorkflow(readFileSync(path.join(FOLDER, file), 'utf8'));
  const played = await play(workflow, 'web-app');
  expect(Object.fromEntries([...played].map(([run, jobs]) => [run, storyOf(jobs)]))).toEqual(
    stories,
  );
  expectGoodManners(workflow, played);
});
