import { readFileSync } from 'node:fs';

import { afterEach, describe, expect, test } from '@jest/globals';

import type { CvmSetup, EmulatedCvm } from '../../emulator/phala/emulator.ts';
import {
  addInstances,
  APP,
  rowsOf,
  statusesOf,
  triggeredOf,
  watchDown,
  type Down,
} from './fleet-stage.ts';
import {
  changingRequests,
  composeAnswering,
  composeUsing,
  expectGreen,
  goesTo,
  jsonObject,
  messages,
  pathOf,
  ROUTES,
  theError,
  useStage,
  type Inputs,
} from './stage.ts';
import type { StepResult } from '../../scripts/runner-step.ts';
import { attesting } from './attestation/attesting.ts';

const stage = useStage();

/** Three CVMs of one app, oldest first, and what watches that no two of them are down together. */
function threeInstances(setup: CvmSetup = {}): EmulatedCvm[] {
  const cvms = addInstances(stage(), ['web-a', 'web-b', 'web-c'], setup);
  down = watchDown(stage(), cvms);
  return cvms;
}

let down: Down = { most: 0 };

/** Whatever happened: never were two of them down. */
afterEach(() => {
  expect(down.most).toBeLessThanOrEqual(1);
  down = { most: 0 };
});

async function roll(inputs: Inputs = {}, env = {}): Promise<StepResult> {
  return stage().deploy({ cvm_id: APP, instances: 'all', ...inputs }, env);
}

/** As it stands in paths. */
function uuidOf({ vmUuid }: EmulatedCvm): string {
  return vmUuid.replaceAll('-', '');
}

function part<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error(`There is no item ${index}`);
  return found;
}

/** The instances in the order in which they were told to change. */
function triggered(cvms: readonly EmulatedCvm[]): string[] {
  return triggeredOf(stage(), cvms);
}

describe('all instances of an app', () => {
  test('are updated one at a time, oldest first', async () => {
    const cvms = threeInstances();
    const result = await roll();
    expectGreen(result);
    expect(triggered(cvms)).toEqual([
      'web-a compose_file',
      'web-b compose_file',
      'web-c compose_file',
    ]);
    expect(statusesOf(result)).toEqual(['deployed', 'deployed', 'deployed']);
    expect(result.outputs).toMatchObject({ status: 'deployed', changed: 'true', app_id: APP });
    expect(rowsOf(result).map(({ compose_hash: hash }) => hash)).toEqual(
      cvms.map(({ composeHash }) => composeHash),
    );
    expect(rowsOf(result).map(({ instance_url: url }) => url)).toEqual(
      cvms.map(({ instanceHealthUrl }) => instanceHealthUrl),
    );
    expect(result.outputs['compose_hash']).toBe(cvms[0]?.composeHash);
    expect(down.most).toBe(1);
    expect(result.summary).toContain('| Instance | Status |');
  });

  test('are updated when any one of them is named', async () => {
    const cvms = threeInstances();
    const result = await roll({ cvm_id: 'web-b' });
    expectGreen(result);
    expect(triggered(cvms)).toHaveLength(3);
  });

  test('are all read and provisioned before the first is triggered, and planned once', async () => {
    const cvms = threeInstances();
    const result = await roll();
    const { requests } = stage().emulator;
    const first = requests.findIndex(({ method }) => method === 'PATCH');
    const provisions = requests.slice(0, first).filter(({ path }) => path.endsWith('/provision'));
    expect(provisions).toHaveLength(3);
    expect(result.stdout.match(/Compose text: \+/g)).toHaveLength(1);
    expect(result.stdout).toContain('Plan for web-a, web-b, web-c:');
    expect(cvms.map(({ boots }) => boots)).toEqual([1, 1, 1]);
  });

  test('are each asked at their own address, where no sister can answer', async () => {
    const cvms = threeInstances();
    part(cvms, 1).behaviour.neverHealthy = true;
    const health = { health_url: '{app_url}/health', health_timeout: '1' };
    expectGreen(await stage().deploy({ cvm_id: 'web-b', ...health }));
    const result = await roll({ ...health, force: 'true' });
    expect(theError(result).message).toContain('web-b: ');
    expect(statusesOf(result)).toEqual(['deployed', 'failed', 'pending']);
  });

  test('that have it already are not touched, so that a step continues where one stopped', async () => {
    const cvms = threeInstances();
    part(cvms, 1).behaviour.boot = { kind: 'fails', bootError: 'no space' };
    await roll();
    part(cvms, 1).behaviour.boot = { kind: 'ok' };
    // The one that failed has the hash and is not up.
    const again = await roll();
    expectGreen(again);
    expect(statusesOf(again)).toEqual(['unchanged', 'deployed', 'deployed']);
    const last = await roll();
    expectGreen(last);
    expect(last.outputs).toMatchObject({ status: 'unchanged', changed: 'false' });
    expect(statusesOf(last)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });

  test('that have one name are told apart by their ids', async () => {
    const cvms = addInstances(stage(), ['web', 'web', 'web-c']);
    part(cvms, 1).behaviour.boot = { kind: 'fails', bootError: 'no space' };
    const result = await roll();
    const [first, second] = cvms.map(({ id }) => `web (${id})`);
    const { message } = theError(result);
    expect(message).toContain(`${second}: The update was triggered, but failed`);
    expect(message).toContain(`Have it: ${first}. Not begun: web-c.`);
    expect(result.log).toContain(`Plan for ${first}, ${second}, web-c:`);
    expect(rowsOf(result).map(({ name }) => name)).toEqual(['web', 'web', 'web-c']);
  });

  test('that are not up are brought up before any other goes down', async () => {
    const cvms = threeInstances();
    part(cvms, 2).behaviour.boot = { kind: 'fails', bootError: 'no space' };
    theError(await roll());
    part(cvms, 2).behaviour.boot = { kind: 'ok' };
    stage().write('compose.yaml', composeAnswering({ body: 'mended' }));
    const before = triggered(cvms).length;
    const result = await roll();
    expectGreen(result);
    expect(triggered(cvms).slice(before)).toEqual([
      'web-c compose_file',
      'web-a compose_file',
      'web-b compose_file',
    ]);
    expect(rowsOf(result).map(({ name }) => name)).toEqual(['web-a', 'web-b', 'web-c']);
    expect(result.log).toContain('web-c is not up (it did not boot: no space), so it comes first.');
  });

  test('that are stopped or being deleted are skipped and named', async () => {
    const cvms = threeInstances();
    stage().addCvm({ name: 'web-d', appId: APP, status: 'stopped' });
    const gone = stage().addCvm({ name: 'web-e', appId: APP });
    gone.behaviour.deletionSteps = Infinity;
    await fetch(`${stage().emulator.url}/cvms/${gone.vmUuid}`, {
      method: 'DELETE',
      headers: { 'x-api-key': stage().emulator.apiKey },
    });
    const result = await roll();
    expectGreen(result);
    expect(statusesOf(result)).toEqual(['deployed', 'deployed', 'deployed', 'skipped', 'skipped']);
    expect(messages(result, 'notice').join()).toContain('web-d (stopped), web-e (deleting)');
    expect(triggered(cvms).slice(1)).toHaveLength(3);
  });

  test('none of which runs are an error', async () => {
    stage().addCvm({ name: 'web-a', appId: APP, status: 'stopped' });
    const result = await roll();
    expect(theError(result).message).toContain('web-a (stopped)');
    expect(changingRequests(stage())).toEqual([]);
  });

  test('that somebody else works on are waited for before the first is triggered', async () => {
    const cvms = threeInstances();
    part(cvms, 2).startOtherOperation(5);
    const result = await roll();
    expectGreen(result);
    expect(result.stdout).toContain('Another operation is under way');
    expect(statusesOf(result)).toEqual(['deployed', 'deployed', 'deployed']);
  });

  test('that differ before are said to, and have a plan per distinct change', async () => {
    const cvms = threeInstances();
    part(cvms, 1).changeByHand({ composeText: composeAnswering({ status: 418 }) });
    const result = await roll();
    expectGreen(result);
    expect(messages(result, 'warning').join()).toContain('do not run the same');
    expect(result.stdout).toContain('Plan for web-a, web-c:');
    expect(result.stdout).toContain('Plan for web-b:');
    expect(jsonObject(result.outputs['plan'] ?? '')['plans']).toHaveLength(2);
  });

  test('keep their own settings, and so each has its hash, all of which are reviewed', async () => {
    threeInstances();
    const other = stage().addCvm({ name: 'web-d', appId: APP, appCompose: { public_logs: true } });
    const planned = await roll({ mode: 'plan' });
    expectGreen(planned);
    expect(statusesOf(planned)).toEqual(['pending', 'pending', 'pending', 'pending']);
    expect(planned.outputs).toMatchObject({ status: 'planned', changed: 'true' });
    const hashes = planned.outputs['compose_hash'] ?? '';
    expect(hashes.split('\n')).toHaveLength(2);
    const [first = ''] = hashes.split('\n');
    expect(theError(await roll({ expected_compose_hash: first })).message).toContain(
      'not what was reviewed',
    );
    expect(other.operations).toEqual([]);
    expectGreen(await roll({ expected_compose_hash: hashes }));
    expect(hashes).toContain(other.composeHash);
  });

  test('get one sealed env, the same blob for all', async () => {
    const cvms = threeInstances({ env: { OLD: 'x' } });
    stage().write('compose.yaml', composeUsing('OLD', 'TOKEN'));
    const env = { OLD: 'an old one', TOKEN: 'a new value' };
    const result = await roll({ env_names: 'OLD\nTOKEN' }, env);
    expectGreen(result);
    const blobs = stage()
      .bodies('trigger')
      .map(({ encrypted_env: blob }) => blob);
    expect(new Set(blobs).size).toBe(1);
    expect(blobs).toHaveLength(3);
    expect(cvms.map(({ guest }) => guest.env['TOKEN'])).toEqual(Array(3).fill(env.TOKEN));
  });

  test('lose no env name without leave', async () => {
    threeInstances({ env: { OLD: 'x' } });
    stage().write('compose.yaml', composeUsing('TOKEN'));
    const given = { env_names: 'TOKEN' };
    const refused = await roll(given, { TOKEN: 'a new value' });
    expect(theError(refused).message).toContain('OLD');
    expect(changingRequests(stage())).toEqual([]);
    const allowed = await roll({ ...given, allow_env_removal: 'true' }, { TOKEN: 'a new value' });
    expectGreen(allowed);
    expect(statusesOf(allowed)).toEqual(['deployed', 'deployed', 'deployed']);
  });

  test('are those of a list, and of nothing else: no part of them is taken for all', async () => {
    const cvms = threeInstances();
    const page = (body: unknown): unknown => ({
      ...{ items: Array.isArray(body) ? body.slice(0, 2) : body, total: 3 },
      ...{ page: 1, page_size: 2, pages: 2 },
    });
    stage().emulator.faults.next.push({
      ...ROUTES.appCvms,
      action: { kind: 'rewritten', rewrite: page },
    });
    const result = await roll();
    expect(theError(result).message).toMatch(/Listing the CVMs of the app .* not a list/);
    expect(triggered(cvms)).toEqual([]);
  });

  test.each(['restart', 'env', 'rollback'])('can be told to %s', async (mode) => {
    const cvms = threeInstances({ env: { TOKEN: 'x' } });
    if (mode === 'rollback') expectGreen(await roll());
    const before = triggered(cvms).length;
    const given = mode === 'env' ? { env_names: 'TOKEN' } : {};
    const result = await roll({ mode, ...given }, { TOKEN: 'a new value' });
    expectGreen(result);
    expect(
      triggered(cvms)
        .slice(before)
        .map((line) => line.slice(0, 5)),
    ).toEqual(['web-a', 'web-b', 'web-c']);
    const status = { restart: 'restarted', env: 'deployed', rollback: 'rolled_back' }[mode];
    expect(result.outputs).toMatchObject({ status, changed: 'true' });
    const row = mode === 'rollback' ? 'rolled_back' : 'deployed';
    expect(statusesOf(result)).toEqual([row, row, row]);
    expect(down.most).toBe(1);
  });
});

describe('an earlier revision', () => {
  /** What three instances ran before, and the ids of its revisions. */
  async function updatedOnce(): Promise<{ cvms: readonly EmulatedCvm[]; before: string }> {
    const cvms = threeInstances();
    const before = part(cvms, 0).composeHash;
    expectGreen(await roll());
    return { cvms, before };
  }

  test('that all had is found by its hash, and is back on all', async () => {
    const { cvms, before } = await updatedOnce();
    expectGreen(await roll({ mode: 'rollback', revision: before }));
    expect(cvms.map(({ composeHash }) => composeHash)).toEqual([before, before, before]);
  });

  test('of one is none of the others, so its id changes nothing', async () => {
    const { cvms, before } = await updatedOnce();
    const lines = triggered(cvms).length;
    const own = part(cvms, 1).revisions.find(
      ({ composeHash, vmUuid }) => composeHash === before && vmUuid === part(cvms, 1).vmUuid,
    );
    const result = await roll({ mode: 'rollback', revision: own?.revisionId ?? '' });
    expect(theError(result).message).toContain('revisions of the CVM has the id');
    expect(triggered(cvms)).toHaveLength(lines);
    expect(statusesOf(result)).toEqual(['failed', 'pending', 'pending']);
  });
});

describe('when one of several fails', () => {
  /** Of three instances that ran one revision, the second does not come up with the next. */
  function failingSecond(): EmulatedCvm[] {
    const cvms = threeInstances();
    part(cvms, 1).behaviour.boot = { kind: 'fails', bootError: 'no space' };
    return cvms;
  }

  test('the others are not begun', async () => {
    const cvms = failingSecond();
    const result = await roll();
    const { message } = theError(result);
    expect(message).toContain('web-b: ');
    expect(message).toContain('Have it: web-a. Not begun: web-c.');
    expect(triggered(cvms)).toEqual(['web-a compose_file', 'web-b compose_file']);
    expect(statusesOf(result)).toEqual(['deployed', 'failed', 'pending']);
    expect(result.outputs).toMatchObject({ changed: 'true' });
    expect(result.outputs['status'] ?? '').toBe('');
  });

  test('it goes back, and then those that went well', async () => {
    const cvms = failingSecond();
    const old = cvms.map(({ composeHash }) => composeHash);
    const result = await roll({ rollback: 'true' });
    expect(theError(result).message).toContain('Rolled back: web-a.');
    expect(triggered(cvms)).toEqual([
      'web-a compose_file',
      'web-b compose_file',
      'web-b redeploy',
      'web-a redeploy',
    ]);
    expect(statusesOf(result)).toEqual(['rolled_back', 'rolled_back', 'pending']);
    expect(result.outputs['status']).toBe('rolled_back');
    expect(cvms.map(({ composeHash }) => composeHash)).toEqual(old);
    expect(result.summary).toContain('Failed and rolled back: the instances run the revision');
  });

  test('an unhealthy one goes back as well', async () => {
    const cvms = threeInstances();
    stage().write('compose.yaml', composeAnswering({ body: 'new' }));
    const third = part(cvms, 2);
    stage().emulator.onRequest((request) => {
      if (request.method === 'PATCH') third.behaviour.neverHealthy = true;
      if (pathOf(request).endsWith('/redeploy')) third.behaviour.neverHealthy = false;
    });
    const result = await roll({
      rollback: 'true',
      health_url: '{instance_url}/health',
      health_timeout: '1',
    });
    expect(theError(result).message).toContain('web-c: ');
    expect(triggered(cvms).slice(3)).toEqual([
      'web-c redeploy',
      'web-b redeploy',
      'web-a redeploy',
    ]);
    expect(statusesOf(result)).toEqual(['rolled_back', 'rolled_back', 'rolled_back']);
    expect(down.most).toBe(1);
  });

  test('and cannot go back, the others stay: no second one goes down', async () => {
    const cvms = failingSecond();
    part(cvms, 1).behaviour.redeployBoot = { kind: 'fails', bootError: 'no space either' };
    const result = await roll({ rollback: 'true' });
    expect(theError(result).message).toContain('a second instance down');
    expect(statusesOf(result)).toEqual(['deployed', 'failed', 'pending']);
    expect(triggered(cvms)).not.toContain('web-a redeploy');
  });

  test('a rollback that fails half-way stops there', async () => {
    const cvms = threeInstances();
    part(cvms, 2).behaviour.boot = { kind: 'fails', bootError: 'no space' };
    part(cvms, 1).behaviour.redeployBoot = { kind: 'fails', bootError: 'no space either' };
    const result = await roll({ rollback: 'true' });
    expect(theError(result).message).toContain('The rollback stopped at web-b');
    expect(statusesOf(result)).toEqual(['deployed', 'failed', 'rolled_back']);
    expect(triggered(cvms)).not.toContain('web-a redeploy');
    expect(result.outputs['status'] ?? '').toBe('');
  });

  test('because somebody else changed it, it is left alone, and the others stay', async () => {
    const cvms = threeInstances();
    const second = part(cvms, 1);
    const other = composeAnswering({ status: 418 });
    void stage()
      .emulator.nextRequest(({ method }) => method === 'PATCH')
      .then(() => {
        second.changeByHand({ composeText: other });
      });
    const result = await roll({ rollback: 'true' });
    expect(theError(result).message).toContain('It was left alone, and the others stay');
    expect(statusesOf(result)).toEqual(['deployed', 'failed', 'pending']);
    expect(triggered(cvms)).toEqual(['web-a compose_file']);
    expect(second.appCompose['docker_compose_file']).toBe(other);
  });

  test.each(['before it was begun', 'while it starts'])(
    'because somebody else removed it %s, the others stay',
    async (when) => {
      const cvms = threeInstances();
      const second = part(cvms, 1);
      const at = when === 'while it starts' ? 2 : 1;
      const seen = { patches: 0 };
      stage().emulator.onRequest(({ method }) => {
        if (method !== 'PATCH') return;
        seen.patches += 1;
        if (seen.patches === at) second.deleteByHand();
      });
      const result = await roll({ rollback: 'true' });
      expect(theError(result).message).toContain('Somebody else removed it meanwhile');
      expect(statusesOf(result)).toEqual(['deployed', 'failed', 'pending']);
      expect(triggered(cvms).filter((line) => line.includes('redeploy'))).toEqual([]);
    },
  );

  test('and its revision is gone, it is not said to be', async () => {
    const cvms = failingSecond();
    stage().emulator.faults.next.push({
      ...ROUTES.redeploy,
      times: 1000,
      action: { kind: 'status', status: 404, body: { detail: 'Revision not found' } },
    });
    const result = await roll({ rollback: 'true' });
    const { message } = theError(result);
    expect(message).toContain('It was not rolled back. Putting the revision back failed: HTTP 404');
    expect(message).toContain('a second instance down');
    expect(message).not.toContain('Somebody else removed it');
    expect(triggered(cvms)).not.toContain('web-a redeploy');
  });

  test.each(['restart', 'rollback'])('in `mode: %s`, the others are not begun', async (mode) => {
    const cvms = threeInstances();
    expectGreen(await roll());
    const { behaviour } = part(cvms, 1);
    behaviour.boot = { kind: 'fails', bootError: 'no space' };
    behaviour.redeployBoot = behaviour.boot;
    const result = await roll({ mode });
    const row = mode === 'restart' ? 'deployed' : 'rolled_back';
    expect(theError(result).message).toContain(`web-b: The ${mode} was triggered, but failed`);
    expect(statusesOf(result)).toEqual([row, 'failed', 'pending']);
    expect(triggered(cvms)).toHaveLength(5);
  });

  test('the summary says which instance has which env', async () => {
    const cvms = threeInstances({ env: { TOKEN: 'x' } });
    stage().write('compose.yaml', composeUsing('TOKEN'));
    part(cvms, 1).behaviour.boot = { kind: 'fails', bootError: 'no space' };
    const result = await roll({ env_names: 'TOKEN' }, { TOKEN: 'a new value' });
    theError(result);
    const table = result.summary.split('\n').filter((line) => line.startsWith('| web-'));
    expect(table.map((line) => /the values [^|]*/.exec(line)?.[0].trim())).toEqual([
      'the values of this step (TOKEN)',
      'the values of this step (TOKEN)',
      'the values before',
    ]);
  });
});

describe('where each has to prove what it runs', () => {
  function attested(result: StepResult): readonly unknown[] {
    return rowsOf(result).map((row) => row['attested']);
  }

  test('all do, each with a quote that can only be of its own new boot', async () => {
    threeInstances();
    const result = await roll(attesting(stage()));
    expectGreen(result);
    expect(attested(result)).toEqual([true, true, true]);
    expect(result.outputs).toMatchObject({ attested: 'true', attestation_freshness: 'new-hash' });
    expect(result.log.match(/Attested .*, fresh, since the hash is new/g)).toHaveLength(3);
    expect(result.summary).toMatch(/\| web-c \| `deployed` .* \| yes \|/);
    // One proof of all: in the outputs, the file and the summary.
    expect(result.outputs['quote_sha256']?.split('\n')).toHaveLength(3);
    const file = readFileSync(result.outputs['evidence_path'] ?? '', 'utf8');
    expect(JSON.parse(file)).toMatchObject({ version: 1, instances: [{}, {}, {}] });
    expect(result.summary).toContain('#### Attestation: proven by the CVM itself');
    for (const name of ['web-a', 'web-b', 'web-c']) {
      expect(result.summary).toContain(`| Instance ${name} | proven |`);
    }
  });

  test('one that ran that hash before may show an old quote, and its sisters may not', async () => {
    const cvms = threeInstances();
    const { composeHash: first } = part(cvms, 0);
    stage().write('compose.yaml', composeAnswering({ body: 'new' }));
    expectGreen(await stage().deploy({ cvm_id: 'web-b' }));
    const before = part(cvms, 0).appCompose['docker_compose_file'];
    part(cvms, 1).changeByHand({ composeText: String(before) });
    expect(part(cvms, 1).composeHash).toBe(first);
    const result = await roll(attesting(stage()));
    expectGreen(result);
    const fresh = result.log.split('\n').filter((line) => line.includes('Attested '));
    expect(fresh.map((line) => line.includes(', fresh'))).toEqual([true, false, true]);
  });

  test('one that contradicts stops the roll-out: the others stay', async () => {
    const cvms = threeInstances();
    part(cvms, 1).behaviour.evidence = 'swapped-payload';
    const result = await roll(attesting(stage()));
    const { message } = theError(result);
    expect(message).toContain('web-b: The evidence contradicts what should run');
    expect(message).toContain('Have it: web-a. Not begun: web-c.');
    expect(statusesOf(result)).toEqual(['deployed', 'failed', 'pending']);
    expect(attested(result)).toEqual([true, false, null]);
    expect(result.outputs['attested']).toBe('false');
    expect(triggered(cvms)).toEqual(['web-a compose_file', 'web-b compose_file']);
  });

  test('one that contradicts goes back, and then those that went well', async () => {
    const cvms = threeInstances();
    const old = cvms.map(({ composeHash }) => composeHash);
    part(cvms, 1).behaviour.evidence = 'swapped-payload';
    const result = await roll(attesting(stage(), { rollback: 'true' }));
    expect(theError(result).message).toContain('Rolled back: web-a.');
    expect(triggered(cvms).slice(2)).toEqual(['web-b redeploy', 'web-a redeploy']);
    expect(statusesOf(result)).toEqual(['rolled_back', 'rolled_back', 'pending']);
    expect(cvms.map(({ composeHash }) => composeHash)).toEqual(old);
    expect(down.most).toBe(1);
  });

  test('one that proves nothing stops the roll-out, and nothing goes back', async () => {
    const cvms = threeInstances();
    part(cvms, 1).behaviour.quoteLate = Infinity;
    const result = await roll(attesting(stage(), { rollback: 'true', attestation_timeout: '2' }));
    const { message } = theError(result);
    expect(message).toContain('web-b: There is no proof of what runs');
    expect(message).toContain('Have it: web-a. Not begun: web-c.');
    expect(statusesOf(result)).toEqual(['deployed', 'failed', 'pending']);
    expect(attested(result)).toEqual([true, null, null]);
    expect(triggered(cvms)).toEqual(['web-a compose_file', 'web-b compose_file']);
  });
});

describe('a step that is cancelled', () => {
  test('between two instances starts nothing more, and says who has it', async () => {
    const cvms = threeInstances();
    const step = stage().start({ cvm_id: APP, instances: 'all', instance_pause: '600' });
    await step.printed('Waiting 600 s before the next instance.');
    step.kill('SIGTERM');
    const result = await step.result;
    const { message } = theError(result);
    expect(message).toContain('Have it: web-a. Not begun: web-b, web-c. Nothing more is started.');
    expect(statusesOf(result)).toEqual(['deployed', 'pending', 'pending']);
    expect(triggered(cvms)).toEqual(['web-a compose_file']);
  });

  test('while the second starts says that it goes on there', async () => {
    const cvms = threeInstances();
    part(cvms, 1).behaviour.boot = { kind: 'never-finishes' };
    const step = stage().start({ cvm_id: APP, instances: 'all', rollback: 'true' });
    await step.printed('Taking web-b');
    await step.printed('starting containers');
    await stage().emulator.nextRequest(() => part(cvms, 1).boots === 1);
    step.kill('SIGINT');
    const result = await step.result;
    expect(theError(result).message).toContain(
      'web-b and goes on there. Have it: web-a. Not begun: web-c. Nothing more is started.',
    );
    expect(statusesOf(result)).toEqual(['deployed', 'pending', 'pending']);
    expect(triggered(cvms)).toEqual(['web-a compose_file', 'web-b compose_file']);
  });

  test('while the first goes back, too, says where it stands', async () => {
    const cvms = threeInstances();
    part(cvms, 1).behaviour.boot = { kind: 'fails', bootError: 'no space' };
    part(cvms, 0).behaviour.redeployBoot = { kind: 'never-finishes' };
    const step = stage().start({ cvm_id: APP, instances: 'all', rollback: 'true' });
    await step.printed('Rolling back web-a as well');
    await stage().emulator.nextRequest(() => part(cvms, 0).boots === 2);
    step.kill('SIGTERM');
    const result = await step.result;
    expect(theError(result).message).toContain(
      'The rollback had been triggered on web-a and goes on there. Rolled back: web-b. Not begun: web-c.',
    );
    expect(statusesOf(result)).toEqual(['pending', 'rolled_back', 'pending']);
    expect(triggered(cvms).slice(2)).toEqual(['web-b redeploy', 'web-a redeploy']);
  });
});

describe('two steps at once', () => {
  test('never take two instances down', async () => {
    const cvms = threeInstances();
    const results = await Promise.all([roll(), roll()]);
    expect(cvms.map(({ status }) => status)).toEqual(['running', 'running', 'running']);
    expect(new Set(cvms.map(({ composeHash }) => composeHash)).size).toBe(1);
    expect(results.some(({ exitCode }) => exitCode === 0)).toBe(true);
  });

  test('with two shipments leave each instance with one of them, and say what they did not do', async () => {
    const cvms = threeInstances();
    const first = stage().start({ cvm_id: APP, instances: 'all' });
    await stage().emulator.nextRequest(({ method }) => method === 'PATCH');
    stage().write('compose.yaml', composeAnswering({ body: 'of the second' }));
    const results = await Promise.all([first.result, roll()]);
    const hashes = results.map(({ outputs }) => outputs['compose_hash']);
    expect(new Set(hashes).size).toBe(2);
    for (const { composeHash, up } of cvms) {
      expect([up, hashes.includes(composeHash)]).toEqual([true, true]);
    }
    for (const result of results.filter(({ exitCode }) => exitCode !== 0)) {
      expect(theError(result).message).toMatch(/^web-[abc]: /);
    }
    // The API has no lock: what one step sees to be up, the other may just be triggering.
    down = { most: 0 };
  });

  test('name the instance that the other one was faster with', async () => {
    const cvms = threeInstances();
    const result = await roll();
    expectGreen(result);
    stage().write('compose.yaml', composeAnswering({ body: 'next' }));
    let changes = 0;
    stage().emulator.onRequest((request) => {
      // Between each plan and the first trigger, somebody else changes the last one.
      if (goesTo(request, 'provision') && request.path.includes(uuidOf(part(cvms, 2)))) {
        changes += 1;
        part(cvms, 2).changeByHand({ composeText: composeAnswering({ status: 400 + changes }) });
      }
    });
    const { message } = theError(await roll());
    expect(message).toMatch(/^web-c: Another operation changed the CVM meanwhile: .* and is /);
    expect(changes).toBe(3);
  });
});

describe('an instance that others work on while it is not its turn', () => {
  /** Does something once the first instance has the update and is up again. */
  function onceTheFirstIsDone(cvms: readonly EmulatedCvm[], work: () => void): void {
    const first = part(cvms, 0);
    let done = false;
    stage().emulator.onRequest(() => {
      if (done || first.boots === 0 || !first.up) return;
      done = true;
      work();
    });
  }

  test('is waited for before another one goes down', async () => {
    const cvms = threeInstances();
    onceTheFirstIsDone(cvms, () => {
      part(cvms, 2).startOtherOperation(5);
    });
    const others: unknown[] = [];
    stage().emulator.onRequest((request) => {
      const isSecond = request.path.includes(uuidOf(part(cvms, 1)));
      if (isSecond && goesTo(request, 'trigger')) others.push(part(cvms, 2).operations[0]?.status);
    });
    const result = await roll();
    expectGreen(result);
    expect(result.log).toContain('Somebody else works on web-c.');
    expect(others).toEqual(['completed']);
    expect(statusesOf(result)).toEqual(['deployed', 'deployed', 'deployed']);
  });

  test.each(['false', 'true'])(
    'and that does not run any more stops the roll-out (rollback: %s)',
    async (rollback) => {
      const cvms = threeInstances({ env: { '1A': 'x' }, appCompose: { allowed_envs: [] } });
      onceTheFirstIsDone(cvms, () => {
        // The guest refuses such a name, so it does not come up.
        part(cvms, 2).changeByHand({ appCompose: { allowed_envs: ['1A'] } });
      });
      const result = await roll({ rollback });
      expect(theError(result).message).toContain('web-c is exited meanwhile. web-b was left alone');
      expect(triggered(cvms)).toEqual(['web-a compose_file']);
    },
  );
});

test('an app on chain is not touched while one device is missing', async () => {
  const cvms = threeInstances({ kms: 'on-chain' });
  part(cvms, 0).approveAfter('any', 0);
  const lonely = stage().addCvm({
    name: 'web-d',
    appId: APP,
    kms: 'on-chain',
    region: 'eu-west-1',
  });
  lonely.behaviour.deviceAllowed = false;
  const result = await roll();
  expectGreen(result);
  expect(result.outputs).toMatchObject({ status: 'pending_approval', changed: 'false' });
  expect(result.stdout).toContain('web-d: ');
  expect(changingRequests(stage())).toEqual([]);
  lonely.behaviour.deviceAllowed = true;
  part(cvms, 0).registerOnChain(result.outputs['compose_hash'] ?? '');
  expectGreen(await roll());
});

test('an app id of several CVMs says how many there are, and what to write', async () => {
  threeInstances();
  const result = await stage().deploy({ cvm_id: APP });
  const { message } = theError(result);
  expect(message).toContain('3 CVMs: web-a, web-b, web-c');
  expect(message).toContain('`instances: all`');
  expect(changingRequests(stage())).toEqual([]);
});

test('`wait: false` cannot be one at a time', async () => {
  const result = await roll({ wait: 'false' });
  expect(theError(result).message).toContain('`instances: all`');
});
