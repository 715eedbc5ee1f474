import { describe, expect, test } from '@jest/globals';

import type { FaultAction } from '../../emulator/github/github.ts';
import {
  deactivate,
  endDeployment,
  startDeployment,
  stateOf,
  type DeploymentPlace,
} from '../../src/tell/deployment.ts';
import { SHA, telling, type Told } from './support.ts';

const PLACE: DeploymentPlace = {
  environment: 'preview',
  sha: SHA,
  target: 'web-pr-7',
  isTransient: true,
  logUrl: 'https://github.com/acme/web/actions/runs/1',
  key: 'own',
};

async function deployed(told: Told, fields: Partial<DeploymentPlace> = {}): Promise<number> {
  const place = { ...PLACE, ...fields };
  const id = await startDeployment(told.github, place);
  if (id === undefined) throw new Error('It was not taken');
  await endDeployment(told.github, place, id, 'success', 'https://app.example/');
  return id;
}

function states({ emulator }: Told): string[][] {
  return emulator.deployments().map(({ statuses }) => statuses.map(({ state }) => state).reverse());
}

describe('stateOf', () => {
  test.each([
    ['deployed', 'success'],
    ['accepted', 'success'],
    ['unchanged', 'success'],
    ['restarted', 'success'],
    ['rolled_back', 'success'],
    ['pending_approval', 'inactive'],
    ['planned', 'inactive'],
    ['skipped', 'inactive'],
  ] as const)('%s: %s', (status, state) => {
    expect(stateOf(status, false)).toBe(state);
    expect(stateOf(status, true)).toBe('failure');
  });

  test('of a step without an end', () => {
    expect(stateOf(undefined, true)).toBe('failure');
    expect(stateOf(undefined, false)).toBe('inactive');
  });
});

test('a deployment starts in progress and ends', async () => {
  const told = await telling();
  const id = await deployed(told);
  const [deployment] = told.emulator.deployments();
  expect(deployment).toMatchObject({ id, sha: SHA, transient: true, production: false });
  expect(states(told)).toEqual([['in_progress', 'success']]);
  expect(deployment?.statuses[0]).toMatchObject({
    environmentUrl: 'https://app.example/',
    logUrl: PLACE.logUrl,
  });
  expect(told.notices).toEqual([]);
});

test.each([
  ['production', false, true],
  // GitHub's own rule: this name, and no other.
  ['production-eu', false, false],
  ['product-docs', false, false],
  ['staging', false, false],
  ['production', true, false],
])('%s, transient %s: production %s', async (environment, isTransient, production) => {
  const told = await telling();
  await deployed(told, { environment, isTransient });
  expect(told.emulator.deployments()[0]).toMatchObject({ production, transient: isTransient });
});

test('a long name of a CVM fits into the description', async () => {
  const told = await telling();
  await deployed(told, { target: 'x'.repeat(500) });
  expect(told.notices).toEqual([]);
});

test('without a run there is no link to it', async () => {
  const told = await telling();
  await deployed(told, { logUrl: undefined });
  expect(told.emulator.deployments()[0]?.statuses[0]?.logUrl).toBe('');
});

test('a newer one replaces that of the same CVM only', async () => {
  const told = await telling();
  await deployed(told);
  await deployed(told, { target: 'web-pr-8' });
  await deployed(told, { environment: 'other' });
  await deployed(told);
  expect(states(told)).toEqual([
    ['in_progress', 'success'],
    ['in_progress', 'success'],
    ['in_progress', 'success'],
    ['in_progress', 'success', 'inactive'],
  ]);
});

test('one that fails replaces none', async () => {
  const told = await telling();
  await deployed(told);
  const id = await startDeployment(told.github, PLACE);
  await endDeployment(told.github, PLACE, id ?? 0, 'failure', undefined);
  expect(states(told)).toEqual([
    ['in_progress', 'failure'],
    ['in_progress', 'success'],
  ]);
});

test('deactivating does it once', async () => {
  const told = await telling();
  await deployed(told);
  await deactivate(told.github, PLACE);
  await deactivate(told.github, PLACE);
  expect(states(told)).toEqual([['in_progress', 'success', 'inactive']]);
});

test('a commit that GitHub does not know is a notice', async () => {
  const told = await telling();
  expect(await startDeployment(told.github, { ...PLACE, sha: 'f'.repeat(40) })).toBeUndefined();
  expect(told.notices).toMatchObject([{ message: expect.stringMatching(/No ref found/) }]);
  expect(told.notices[0]?.hint).toBeUndefined();
});

describe('earlier deployments of the CVM', () => {
  const STAGING = { environment: 'staging', isTransient: false } as const;

  /** Deployments that are active although newer ones exist. */
  async function leftActive(told: Told, count: number): Promise<void> {
    for (let index = 0; index < count; index++) {
      const place = { ...PLACE, ...STAGING, target: `left-${index}` };
      await startDeployment(told.github, { ...place, target: 'app' });
      const [deployment] = told.emulator.deployments();
      await endDeployment(told.github, place, deployment?.id ?? 0, 'success', undefined);
    }
  }

  function newestStates({ emulator }: Told): (string | undefined)[] {
    return emulator.deployments().map(({ statuses }) => statuses[0]?.state);
  }

  test('are marked by GitHub where the environment has no others', async () => {
    const told = await telling();
    await leftActive(told, 40);
    expect(newestStates(told)).toEqual(Array.from({ length: 40 }, () => 'success'));
    const before = told.emulator.requests.length;
    await deployed(told, { ...STAGING, target: 'app' });
    expect(newestStates(told)).toEqual([
      'success',
      ...Array.from({ length: 40 }, () => 'inactive'),
    ]);
    expect(told.emulator.requests.length - before).toBeLessThan(6);
  });

  test.each(['staging', 'production'])(
    'are marked one by one beside another CVM in %s',
    async (environment) => {
      const told = await telling();
      const place = { environment, isTransient: false };
      await deployed(told, { ...place, target: 'app' });
      await deployed(told, { ...place, target: 'other' });
      await deployed(told, { ...place, target: 'app' });
      expect(newestStates(told)).toEqual(['success', 'success', 'inactive']);
    },
  );

  test('are found behind those of many other CVMs', async () => {
    const told = await telling();
    await deployed(told);
    for (let index = 0; index < 120; index++) {
      await startDeployment(told.github, { ...PLACE, target: `web-pr-${100 + index}` });
    }
    await deployed(told);
    expect(newestStates(told).at(-1)).toBe('inactive');
  });

  test('are found behind many that were cancelled', async () => {
    const told = await telling();
    await deployed(told);
    for (let index = 0; index < 15; index++) {
      const id = await startDeployment(told.github, PLACE);
      await endDeployment(told.github, PLACE, id, 'inactive', undefined);
    }
    await deployed(told);
    expect(newestStates(told).slice(1)).toEqual(Array.from({ length: 16 }, () => 'inactive'));
  });

  test('are not looked at again behind one that was replaced', async () => {
    const told = await telling();
    for (let index = 0; index < 12; index++) await deployed(told);
    const before = told.emulator.requests.length;
    await deployed(told);
    expect(told.emulator.requests.length - before).toBeLessThan(10);
    expect(newestStates(told).slice(1)).toEqual(Array.from({ length: 12 }, () => 'inactive'));
  });

  test('that are marked only in part are marked by the next one', async () => {
    const told = await telling();
    await deployed(told);
    const failed = await startDeployment(told.github, PLACE);
    await endDeployment(told.github, PLACE, failed, 'failure', undefined);
    const isMark = { method: 'POST', path: /statuses$/ };
    const refused = { kind: 'status', status: 403 } as const;
    const id = await startDeployment(told.github, PLACE);
    let posts = 0;
    told.emulator.onRequest(({ method, path }) => {
      if (method !== isMark.method || !isMark.path.test(path)) return;
      posts += 1;
      // After the success and the first mark.
      if (posts === 2) told.emulator.faults.next.push({ ...isMark, action: refused });
    });
    await endDeployment(told.github, PLACE, id, 'success', undefined);
    expect(newestStates(told)).toContain('failure');
    await deployed(told);
    expect(newestStates(told)).toEqual(['success', 'inactive', 'inactive', 'inactive']);
  });
});

describe('when an answer is lost', () => {
  const LOST: readonly FaultAction[] = [
    { kind: 'reset-after-accept' },
    { kind: 'status-after-accept', status: 502 },
  ];

  test.each(LOST)('the deployment is made once ($kind)', async (action) => {
    const told = await telling();
    await deployed(told, { key: 'earlier' });
    told.emulator.faults.next.push({ method: 'POST', path: /deployments$/, action });
    await deployed(told);
    expect(states(told)).toEqual([
      ['in_progress', 'success'],
      ['in_progress', 'success', 'inactive'],
    ]);
    expect(told.notices).toEqual([]);
  });

  test('for good, the end finds the deployment', async () => {
    const told = await telling();
    await startDeployment(told.github, { ...PLACE, key: 'other' });
    await startDeployment(told.github, PLACE);
    await endDeployment(told.github, PLACE, undefined, 'failure', undefined);
    expect(states(told)).toEqual([['in_progress', 'failure'], ['in_progress']]);
  });

  test('and nothing was made, nothing ends', async () => {
    const told = await telling();
    await startDeployment(told.github, { ...PLACE, key: 'other' });
    await endDeployment(told.github, PLACE, undefined, 'success', undefined);
    expect(states(told)).toEqual([['in_progress']]);
    expect(told.notices).toEqual([]);
  });

  test.each<FaultAction>([{ kind: 'status', status: 502 }, { kind: 'reset' }])(
    'the end is said again ($kind)',
    async (action) => {
      const told = await telling();
      const id = await startDeployment(told.github, PLACE);
      told.emulator.faults.next.push({ method: 'POST', path: /statuses$/, times: 2, action });
      await endDeployment(told.github, PLACE, id, 'success', undefined);
      expect(states(told)).toEqual([['in_progress', 'success']]);
      expect(told.notices).toEqual([]);
    },
  );
});

test('a name that is too long is cut between characters', async () => {
  const told = await telling();
  for (const before of [120, 121]) await deployed(told, { target: 'x'.repeat(before) + '🚀🚀🚀' });
  for (const { description } of told.emulator.deployments()) {
    expect(description.isWellFormed()).toBe(true);
    expect(description).not.toContain('�');
  }
});
