import { describe, expect, test } from '@jest/globals';

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
  ['Prod-EU', false, true],
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
