import { describe, expect, test } from '@jest/globals';

import type { CvmSetup, EmulatedCvm } from '../../emulator/phala/emulator.ts';
import type { StepResult } from '../../scripts/runner-step.ts';
import { attesting } from './attestation/attesting.ts';
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
  composeAnswering,
  composeUsing,
  expectGreen,
  imageOf,
  jsonObject,
  pathOf,
  ROUTES,
  theError,
  useStage,
  type Inputs,
} from './stage.ts';

const stage = useStage();

let down: Down = { most: 0 };

/** Three instances, oldest first, and what watches that no two of them are down together. */
function three(setup: CvmSetup = {}): readonly [EmulatedCvm, EmulatedCvm, EmulatedCvm] {
  const [first, second, third] = addInstances(stage(), ['web-a', 'web-b', 'web-c'], setup);
  if (first === undefined || second === undefined || third === undefined) {
    throw new Error('There are no three instances');
  }
  const cvms = [first, second, third] as const;
  down = watchDown(stage(), cvms);
  return cvms;
}

async function roll(inputs: Inputs = {}, env = {}): Promise<StepResult> {
  return stage().deploy({ cvm_id: APP, instances: 'all', ...inputs }, env);
}

function triggered(cvms: readonly EmulatedCvm[]): string[] {
  return triggeredOf(stage(), cvms);
}

/** What happens when the nth update arrives. */
function onUpdate(nth: number, work: () => void): void {
  const seen = { updates: 0 };
  stage().emulator.onRequest(({ method }) => {
    if (method !== 'PATCH') return;
    seen.updates += 1;
    if (seen.updates === nth) work();
  });
}

const HEALTH: Inputs = { health_url: '{instance_url}/health', health_timeout: '1' };

/** Somebody else makes a CVM go down, and it does not come up again. */
async function takeDown(cvm: EmulatedCvm): Promise<void> {
  const { apiKey, url } = stage().emulator;
  const headers = { 'x-api-key': apiKey, 'content-type': 'application/json' };
  cvm.behaviour.boot = { kind: 'stops' };
  await fetch(`${url}/cvms/${cvm.name}/restart`, {
    method: 'POST',
    headers,
    body: '{"force":false}',
  });
  while (cvm.status !== 'stopped')
    await (await fetch(`${url}/cvms/${cvm.name}`, { headers })).text();
}

/** Answers of the list of the app, changed on their way. */
function rewriteList(
  rewrite: (items: readonly Readonly<Record<string, unknown>>[]) => unknown,
): void {
  stage().emulator.faults.next.push({
    ...ROUTES.appCvms,
    times: 1000,
    action: {
      kind: 'rewritten',
      rewrite: (body) =>
        Array.isArray(body) ? rewrite(body.map((item) => jsonObject(JSON.stringify(item)))) : body,
    },
  });
}

describe('an instance that is not up', () => {
  test.each(['running', 'exited'] as const)(
    'and %s, since an update to it failed, is where the next run goes on',
    async (status) => {
      const cvms = three();
      cvms[1].behaviour.boot = { kind: 'fails', bootError: 'no space', status };
      theError(await roll());
      cvms[1].behaviour.boot = { kind: 'ok' };
      const result = await roll();
      expectGreen(result);
      expect(result.log).toContain('web-b is not up (');
      expect(statusesOf(result)).toEqual(['unchanged', 'deployed', 'deployed']);
      expect(cvms.map((cvm) => cvm.status)).toEqual(['running', 'running', 'running']);
      expect(down.most).toBe(1);
    },
  );

  test('and stays so, keeps those that are up from being touched', async () => {
    const cvms = three();
    cvms[1].behaviour.boot = { kind: 'fails', bootError: 'no space' };
    theError(await roll());
    stage().write('compose.yaml', composeAnswering({ body: 'no better' }));
    const result = await roll();
    expect(theError(result).message).toContain('web-b: ');
    expect(statusesOf(result)).toEqual(['pending', 'failed', 'pending']);
    expect(cvms[2].boots).toBe(0);
  });

  test('is shown by the plan to be started again', async () => {
    const cvms = three();
    expectGreen(await roll());
    cvms[1].behaviour.boot = { kind: 'fails', bootError: 'no space' };
    theError(await stage().deploy({ cvm_id: 'web-b', mode: 'restart' }));
    const result = await roll({ mode: 'plan' });
    expectGreen(result);
    expect(result.log).toContain('would change 1 of 3 instances, one at a time: web-b');
  });

  test('but runs, unhealthy with what is shipped, stops the next run before anything is started', async () => {
    const cvms = three();
    cvms[1].behaviour.neverHealthy = true;
    stage().write('compose.yaml', composeAnswering({ body: 'new' }));
    theError(await roll(HEALTH));
    const before = triggered(cvms).length;
    const result = await roll(HEALTH);
    expect(theError(result).message).toMatch(/^web-b: The CVM already has .* not healthy/);
    expect(triggered(cvms)).toHaveLength(before);
    expect(statusesOf(result)).toEqual(['unchanged', 'failed', 'pending']);
  });
});

describe('what others do meanwhile', () => {
  test('two runs with different shipments never take two down', async () => {
    const cvms = three();
    const results = await Promise.all(
      ['1', '2'].map((version) => roll({ images: `web=${imageOf(version)}`, instance_pause: '1' })),
    );
    expect(down.most).toBe(1);
    const runs = cvms.map(({ composeHash }) => composeHash);
    expect(new Set(runs).size).toBe(1);
    const claims = results.map((result) => rowsOf(result).map((row) => row['compose_hash']));
    expect(claims).toContainEqual(runs);
  });

  test('a sister that goes down while an instance is waited for leaves that one alone', async () => {
    const cvms = three();
    const seen = { updated: false, done: false };
    stage().emulator.onRequest((request) => {
      seen.updated ||= request.method === 'PATCH';
      if (!seen.updated || seen.done || !ROUTES.appCvms.path.test(pathOf(request))) return;
      seen.done = true;
      cvms[1].startOtherOperation(80);
      void takeDown(cvms[2]);
    });
    const result = await roll();
    const { message } = theError(result);
    expect(message).toContain('web-c is stopped meanwhile. web-b was left alone');
    expect(message).toContain('Have it: web-a.');
    expect(cvms[1].boots).toBe(0);
    expect(statusesOf(result)).toEqual(['deployed', 'pending', 'pending']);
    expect(down.most).toBe(1);
  });

  test('a sister that is busy too long is named, and nobody is taken for failed', async () => {
    const cvms = three();
    onUpdate(1, () => {
      cvms[2].startOtherOperation(100_000);
    });
    const result = await roll({ lock_timeout: '1' });
    expect(theError(result).message).toMatch(/^web-c: Another operation on the CVM did not end/);
    expect(statusesOf(result)).toEqual(['deployed', 'pending', 'pending']);
  });

  test('an instance that somebody stopped before its turn is not started', async () => {
    const cvms = three();
    onUpdate(2, () => void takeDown(cvms[2]));
    const result = await roll();
    theError(result);
    expect(cvms[2].status).toBe('stopped');
    expect(triggered(cvms).filter((line) => line === 'web-c compose_file')).toEqual([]);
  });

  test('an instance that others changed has the hash that they gave it, in its row', async () => {
    const cvms = three();
    onUpdate(1, () => {
      cvms[1].changeByHand({ composeText: composeAnswering({ status: 418 }) });
    });
    const result = await roll({ rollback: 'true' });
    theError(result);
    expect(rowsOf(result)[1]).toMatchObject({
      status: 'failed',
      compose_hash: cvms[1].composeHash,
    });
  });

  test.each(['true', 'false'])(
    'an instance that others removed is said to be, with `rollback: %s`',
    async (rollback) => {
      const cvms = three();
      onUpdate(1, () => {
        cvms[1].deleteByHand();
      });
      const result = await roll({ rollback });
      const { message } = theError(result);
      expect(message).toContain('Somebody else removed it meanwhile');
      expect(message).not.toContain('Check `cvm_id`');
      expect(rowsOf(result)[1]).toMatchObject({ status: 'failed', compose_hash: null });
    },
  );

  test('one that others change after its turn makes the step say so', async () => {
    const cvms = three();
    onUpdate(3, () => {
      cvms[0].changeByHand({ composeText: composeAnswering({ status: 418 }) });
    });
    const result = await roll();
    expect(theError(result).message).toContain('Somebody else changed web-a meanwhile');
    expect(rowsOf(result)[0]).toMatchObject({
      status: 'failed',
      compose_hash: cvms[0].composeHash,
    });
  });

  test('a plan that others overtook leaves nothing of itself in the report', async () => {
    const cvms = three();
    const seen = { provisions: 0 };
    stage().emulator.onRequest((request) => {
      if (!ROUTES.provision.path.test(pathOf(request))) return;
      seen.provisions += 1;
      if (seen.provisions !== 3) return;
      cvms[2].changeByHand({ composeText: composeAnswering({ status: 418 }, imageOf('9')) });
    });
    const result = await roll();
    expectGreen(result);
    const { summary } = result;
    expect(summary).toContain('#### Plan for web-c');
    expect(summary.slice(0, summary.indexOf('| Instance |'))).not.toContain('Drift');
  });

  test.each([
    ['goes on too long', /^web-b: Another operation on the CVM did not end/],
    ['deletes it', undefined],
  ])('an operation before the start that %s', async (how, message) => {
    const cvms = three();
    cvms[1].startOtherOperation(100_000);
    if (message === undefined) {
      const { emulator } = stage();
      void emulator
        .nextRequest((request) => pathOf(request).endsWith(cvms[1].vmUuid.replaceAll('-', '')))
        .then(() => {
          cvms[1].deleteByHand();
        });
    }
    const result = await roll({ lock_timeout: message === undefined ? '60' : '1' });
    if (message === undefined) {
      expectGreen(result);
      expect(rowsOf(result).map(({ name }) => name)).toEqual(['web-a', 'web-c']);
      return;
    }
    expect([how, theError(result).message]).toEqual([how, expect.stringMatching(message)]);
    expect(statusesOf(result)).toEqual(['pending', 'failed', 'pending']);
  });

  test('one that others add is named, and not updated', async () => {
    three();
    onUpdate(1, () => {
      stage().addCvm({ name: 'web-d', appId: APP });
    });
    const result = await roll();
    expectGreen(result);
    expect(result.log).toContain('Instances were added after this step began');
  });
});

describe('a list of the app that is wrong', () => {
  test('because it has another app, touches nothing', async () => {
    three();
    const foreign = stage().addCvm({ name: 'other-app', appId: 'cd'.repeat(20) });
    rewriteList((items) => [
      ...items,
      {
        ...items[0],
        id: foreign.id,
        name: 'web-x',
        vm_uuid: foreign.vmUuid,
        app_id: foreign.appId,
      },
    ]);
    expect(theError(await roll()).message).toContain('web-x, which is of the app cdcd');
    expect(foreign.boots).toBe(0);
  });

  test('because it lies about the app of one, triggers nothing', async () => {
    const cvms = three();
    const foreign = stage().addCvm({ name: 'other-app', appId: 'cd'.repeat(20) });
    rewriteList((items) => [
      ...items,
      { ...items[0], id: foreign.id, name: 'web-x', vm_uuid: foreign.vmUuid },
    ]);
    expect(theError(await roll()).message).toContain('a CVM of the app cdcd');
    expect(triggered(cvms)).toEqual([]);
  });

  test('because one has a name for its id, touches nothing', async () => {
    const cvms = three();
    const foreign = stage().addCvm({ name: 'other-app', appId: 'cd'.repeat(20) });
    rewriteList((items) =>
      items.map((item, index) =>
        index === 0 ? { ...item, id: 'other-app', vm_uuid: null } : item,
      ),
    );
    expect(theError(await roll()).message).toContain('web-a without an id');
    expect(triggered([...cvms, foreign])).toEqual([]);
  });

  test('because it has one twice, takes that once', async () => {
    const cvms = three();
    rewriteList((items) => [...items, ...items.slice(0, 1)]);
    expectGreen(await roll({ mode: 'restart' }));
    expect(cvms.map(({ boots }) => boots)).toEqual([1, 1, 1]);
  });

  test('because it is behind, does not stop the step', async () => {
    const cvms = three();
    rewriteList((items) => items.map((item) => ({ ...item, compose_hash: 'f'.repeat(64) })));
    expectGreen(await roll());
    expect(cvms.map(({ boots }) => boots)).toEqual([1, 1, 1]);
    const lists = stage().emulator.requests.filter((one) => ROUTES.appCvms.path.test(pathOf(one)));
    expect(lists.length).toBeLessThan(10);
  });
});

describe('what the step says when it fails', () => {
  test('a refusal with status 404 is not taken for a removal: those done go back', async () => {
    three();
    onUpdate(1, () => {
      stage().emulator.faults.next.push({
        ...ROUTES.trigger,
        action: { kind: 'status', status: 404, body: { detail: 'Compose hash not found' } },
      });
    });
    const result = await roll({ rollback: 'true' });
    expect(theError(result).message).not.toContain('removed');
    expect(statusesOf(result)).toEqual(['rolled_back', 'failed', 'pending']);
  });

  test('a rollback on request that stops half-way has not rolled back', async () => {
    three();
    expectGreen(await roll());
    const seen = { redeploys: 0 };
    stage().emulator.onRequest((request) => {
      if (!ROUTES.redeploy.path.test(pathOf(request))) return;
      seen.redeploys += 1;
      if (seen.redeploys !== 1) return;
      const action = { kind: 'status', status: 422, body: { detail: 'no' } } as const;
      stage().emulator.faults.next.push({ ...ROUTES.redeploy, action });
    });
    const result = await roll({ mode: 'rollback' });
    theError(result);
    expect(statusesOf(result)).toEqual(['rolled_back', 'failed', 'pending']);
    expect(result.outputs['status'] ?? '').toBe('');
    expect(result.summary).toContain('### Failed after the rollback was triggered');
  });

  test('what fails before the first trigger names its instance', async () => {
    three();
    stage().addCvm({ name: 'web-d', appId: APP, env: { OLD: 'x' } });
    stage().write('compose.yaml', composeUsing('TOKEN'));
    const result = await roll({ env_names: 'TOKEN' }, { TOKEN: 'a new value' });
    expect(theError(result).message).toMatch(/^web-d: /);
    expect(statusesOf(result)).toEqual(['pending', 'pending', 'pending', 'failed']);
  });

  test('a missing proof does not say that an instance is down', async () => {
    const cvms = three();
    cvms[1].behaviour.quoteLate = Infinity;
    const result = await roll(attesting(stage(), { rollback: 'true', attestation_timeout: '2' }));
    const { message } = theError(result);
    expect(message).toContain('The others stay: this does not say that the update is at fault.');
    expect(message).not.toContain('instance down');
  });

  test('one that went back is not said to have proven what it has', async () => {
    const cvms = three();
    cvms[1].behaviour.boot = { kind: 'fails', bootError: 'no space' };
    const result = await roll(attesting(stage(), { rollback: 'true' }));
    theError(result);
    expect(rowsOf(result).map(({ attested }) => attested)).toEqual([null, null, null]);
  });

  test('each distinct plan is in the summary, and whose it is', async () => {
    const cvms = three();
    cvms[1].changeByHand({ composeText: composeAnswering({ status: 418 }, imageOf('9')) });
    const { summary } = await roll({ mode: 'plan' });
    expect(summary).toContain('#### Plan for web-a, web-c');
    expect(summary).toContain('#### Plan for web-b');
    expect(summary).toContain('418');
  });

  test('a step that is cancelled while it looks at what failed says what was triggered', async () => {
    const cvms = three();
    cvms[1].behaviour.boot = { kind: 'fails', bootError: 'no space' };
    const step = stage().start({ cvm_id: APP, instances: 'all' });
    const path = new RegExp(`/cvms/${cvms[1].vmUuid.replaceAll('-', '')}$`);
    // The logs are the last that the diagnosis fetches.
    await stage().emulator.nextRequest((request) => pathOf(request).startsWith('/logs/'));
    stage().emulator.faults.next.push({ method: 'GET', path, times: 5, action: { kind: 'hang' } });
    stage().emulator.onRequest((request) => {
      if (path.test(pathOf(request))) step.kill('SIGTERM');
    });
    const result = await step.result;
    expect(theError(result).message).not.toContain('Nothing had been triggered');
    expect(result.outputs['changed']).toBe('true');
    expect(statusesOf(result)).toEqual(['deployed', 'failed', 'pending']);
  });
});

describe('an approval on chain', () => {
  test('that is missing is asked for with the hashes of all, also of those that lack nothing', async () => {
    three({ kms: 'on-chain' });
    const fourth = stage().addCvm({
      name: 'web-d',
      appId: APP,
      kms: 'on-chain',
      appCompose: { public_logs: true },
    });
    const own = await stage().deploy({ cvm_id: 'web-d', mode: 'plan' });
    fourth.registerOnChain(own.outputs['compose_hash'] ?? '');
    expectGreen(await stage().deploy({ cvm_id: 'web-d' }));
    const result = await roll();
    expectGreen(result);
    const hashes = result.outputs['compose_hash']?.split('\n') ?? [];
    expect(hashes).toHaveLength(2);
    const next = result.summary.slice(result.summary.indexOf('**Next:**'));
    expect(next).toContain(`expected_compose_hash: |\n    ${hashes.join('\n    ')}`);
    expect(statusesOf(result)).toEqual(['pending', 'pending', 'pending', 'unchanged']);
  });

  test('of several devices is shown for each of them', async () => {
    const cvms = three({ kms: 'on-chain' });
    const setup = { name: 'web-d', appId: APP, kms: 'on-chain', region: 'eu-west-1' } as const;
    const all = [...cvms, stage().addCvm(setup)];
    for (const { behaviour } of all) behaviour.deviceAllowed = false;
    const devices = new Set(all.map(({ deviceId }) => deviceId));
    expect(devices.size).toBe(2);
    const result = await roll({ fail_on_pending: 'true' });
    const { message } = theError(result);
    for (const device of devices) {
      expect(message).toContain(`addDevice(0x${device})`);
      expect(result.summary).toContain(`addDevice(0x${device})`);
    }
    expect(triggered(cvms)).toEqual([]);
  });
});

test('a fleet approved while the step waits is not told as one that is not', async () => {
  const cvms = three({ kms: 'on-chain' });
  for (const cvm of cvms) cvm.approveAfter('any', 4);
  const result = await roll({ approval_timeout: '60' });
  expectGreen(result);
  expect(result.outputs['status']).toBe('deployed');
  expect(result.summary).not.toContain('Who must approve');
});

describe('the first deploy of an app', () => {
  const CREATE: Inputs = { create: 'true', instance_type: 'tdx.small', instances: 'all' };

  test('has a row for the one instance that there is', async () => {
    const result = await stage().deploy(CREATE);
    expectGreen(result);
    const [cvm] = stage().emulator.cvms;
    expect(rowsOf(result)).toEqual([
      {
        vm_uuid: cvm?.vmUuid,
        name: 'my-app',
        status: 'deployed',
        compose_hash: cvm?.composeHash,
        instance_url: result.outputs['app_url']?.replace(
          /\/\/[0-9a-f]{40}/,
          `//${cvm?.instanceId ?? ''}`,
        ),
        attested: null,
      },
    ]);
  });

  test('has none in its plan', async () => {
    const result = await stage().deploy({ ...CREATE, mode: 'plan' });
    expect(result.outputs['instances']).toBe('[]');
  });
});
