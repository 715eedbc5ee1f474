import { describe, expect, test } from '@jest/globals';

import type { EmulatedCvm, FaultAction, Refusal } from '../../emulator/phala/emulator.ts';
import type { StepResult } from '../../scripts/runner-step.ts';
import { bodyOf, CLOUD, isAt, NAME_TAKEN, NO_CVMS } from './github-stage.ts';
import {
  changingRequests,
  composeAnswering,
  COMPOSE,
  expectGreen,
  expectReadable,
  factOf,
  imageOf,
  jsonObject,
  planOf,
  posixTest,
  refusedAtOnce,
  ROUTES,
  theError,
  useStage,
  type Inputs,
} from './stage.ts';

const stage = useStage();

const CREATE: Inputs = { create: 'true', instance_type: 'tdx.small' };

async function deploy(inputs: Inputs = {}): Promise<StepResult> {
  return stage().deploy({ ...CREATE, ...inputs });
}

async function plan(inputs: Inputs = {}): Promise<StepResult> {
  return deploy({ mode: 'plan', ...inputs });
}

function asked(route: keyof typeof CLOUD): ReturnType<typeof bodyOf>[] {
  return stage().emulator.requests.filter(isAt(CLOUD[route])).map(bodyOf);
}

/** Checks that there is one CVM with the name of the app, and that it was made once. */
function expectOne(): EmulatedCvm {
  const found = stage().emulator.cvms.filter(({ name }) => name === 'my-app');
  expect(found).toHaveLength(1);
  const [cvm] = found;
  if (cvm === undefined) throw new Error('There is no CVM my-app');
  return cvm;
}

/** Checks that nothing was made or changed. */
function expectNothingMade(cvms = 0): void {
  expect(changingRequests(stage())).toEqual([]);
  expect(stage().emulator.cvms).toHaveLength(cvms);
}

function fault(route: keyof typeof CLOUD, action: FaultAction, times = 1): void {
  stage().emulator.faults.next.push({ ...CLOUD[route], times, action });
}

/** What happens right after the first request to a route has arrived. */
function once(route: keyof typeof CLOUD, work: () => void): void {
  let done = false;
  stage().emulator.onRequest((request) => {
    if (done || !isAt(CLOUD[route])(request)) return;
    done = true;
    work();
  });
}

const OWN = { app_id: 'ab'.repeat(20), nonce: '17' };

describe('a deploy of a CVM that does not exist', () => {
  test('creates it with the env, and runs what was shipped', async () => {
    const result = await deploy({ env: 'TOKEN=of production' });
    expectGreen(result);
    const cvm = expectOne();
    expect(cvm).toMatchObject({ status: 'running', boots: 1, listed: false });
    expect(cvm.guest.env).toEqual({ TOKEN: 'of production' });
    expect(cvm.appCompose).toMatchObject({ docker_compose_file: COMPOSE, public_logs: false });
    expect(result.outputs).toMatchObject({
      status: 'deployed',
      changed: 'true',
      app_id: cvm.appId,
      cvm_id: cvm.id,
      vm_uuid: cvm.vmUuid,
      compose_hash: cvm.composeHash,
      env_keys: 'TOKEN',
    });
    expect(result.outputs['previous_compose_hash'] ?? '').toBe('');
  });

  test('gives it no time to live', async () => {
    const result = await deploy();
    expectGreen(result);
    expect(changingRequests(stage())).toEqual(['POST /api/v1/cvms']);
    expect(expectOne().scheduledDeleteAt).toBeUndefined();
    expect(result.outputs['delete_at'] ?? '').toBe('');
  });

  test('shows the price of an hour and of a month, before and after', async () => {
    const result = await deploy();
    const price =
      'Cost: tdx.small costs $0.058 per hour, $42.34 per month of 730 hours, until it is deleted.';
    const [before = '', after = ''] = result.log.split('Created: my-app');
    expect(before).toContain(price);
    expect(after).toContain(price);
    expect(factOf(result, 'Cost')).toMatch(/0\.058 per hour, .*42\.34 per month of 730 hours/);
  });

  test('does not depend on the price', async () => {
    fault('prices', { kind: 'status', status: 500 }, 1000);
    const result = await deploy();
    expectGreen(result);
    expect(result.log).toContain('Cost: Its price is not known.');
  });

  test('has everything that the inputs say', async () => {
    expectGreen(
      await deploy({
        instance_type: 'tdx.medium',
        region: 'eu-west-1',
        node_id: '26',
        os_image: 'dstack-0.5.6',
        disk_size: '55',
        storage_fs: 'ext4',
        listed: 'true',
        public_logs: 'true',
        public_sysinfo: 'false',
        public_tcbinfo: 'false',
      }),
    );
    expect(expectOne()).toMatchObject({
      instanceType: 'tdx.medium',
      region: 'eu-west-1',
      osImage: 'dstack-0.5.6',
      diskSize: 55,
      listed: true,
      appCompose: {
        storage_fs: 'ext4',
        public_logs: true,
        public_sysinfo: false,
        public_tcbinfo: false,
      },
    });
  });

  test('is made like the CVM that `copy_of` names', async () => {
    stage().emulator.addCvm({
      name: 'staging',
      instanceType: 'tdx.large',
      region: 'eu-west-1',
      osImage: 'dstack-0.5.6',
      diskSize: 40,
      appCompose: { public_sysinfo: false, pre_launch_script: 'echo like\n', storage_fs: 'ext4' },
    });
    expectGreen(await deploy({ instance_type: '', copy_of: 'staging' }));
    expect(expectOne()).toMatchObject({
      instanceType: 'tdx.large',
      region: 'eu-west-1',
      osImage: 'dstack-0.5.6',
      diskSize: 40,
      appCompose: { public_sysinfo: false, pre_launch_script: 'echo like\n', storage_fs: 'ext4' },
    });
  });

  test('with `wait: false` ends when it exists', async () => {
    stage().emulator.newCvmBehaviour.boot = { kind: 'never-finishes' };
    const result = await deploy({ wait: 'false' });
    expectGreen(result);
    expect(result.outputs['status']).toBe('accepted');
    expectOne();
  });

  test('asks the app itself', async () => {
    stage().emulator.newCvmSetup.appUrl = 'emulated';
    stage().write('compose.yaml', composeAnswering({ body: 'hello', after: 2 }));
    expectGreen(await deploy({ health_url: '{app_url}/health', health_body: 'hello' }));
    expectOne();
  });

  test('whose CVM goes meanwhile does not advise what the step has', async () => {
    stage().addCvm();
    const body = { error_code: 'ERR-03-001', message: 'CVM not found' };
    stage().emulator.faults.next.push({
      ...ROUTES.cvm,
      times: 1000,
      action: { kind: 'status', status: 404, body },
    });
    const { message } = theError(await deploy());
    expect(message).toMatch(/may have been deleted meanwhile: run the step again/);
    expect(message).not.toContain('a deploy does with');
  });

  test('without `create` says how it can be created', async () => {
    const { message } = theError(await stage().deploy());
    expect(message).toMatch(
      /404.*the CVM must exist, and only .*a deploy does with `create: true`/,
    );
    expectNothingMade();
  });
});

describe('a repeated run', () => {
  test('updates the CVM', async () => {
    expectGreen(await deploy({ env: 'TOKEN=1' }));
    const { id } = expectOne();
    stage().write('compose.yaml', COMPOSE.replace(/5a/g, '6b'));
    const second = await deploy({ env: 'TOKEN=2' });
    expectGreen(second);
    const cvm = expectOne();
    expect([cvm.id, cvm.boots]).toEqual([id, 2]);
    expect(cvm.guest.env).toEqual({ TOKEN: '2' });
    expect(second.outputs).toMatchObject({ status: 'deployed', changed: 'true' });
    expect(asked('create')).toHaveLength(1);
    expect(asked('newCvm')).toHaveLength(1);
  });

  test('with nothing to change changes nothing', async () => {
    expectGreen(await deploy());
    const second = await deploy();
    expectGreen(second);
    expect(second.outputs).toMatchObject({ status: 'unchanged', changed: 'false' });
    expect(expectOne().boots).toBe(1);
  });

  test('does not resize what exists, and says so', async () => {
    const first = await deploy();
    expectGreen(first);
    expect(first.log).not.toContain('is not what the inputs say');
    const second = await deploy({ instance_type: 'tdx.large', disk_size: '500', force: 'true' });
    expectGreen(second);
    expect(expectOne()).toMatchObject({ instanceType: 'tdx.small', diskSize: 20, boots: 2 });
    expect(second.log).toContain(
      'Notice: my-app exists and is not what the inputs say of a new CVM: `instance_type` is tdx.large, the CVM has tdx.small; `disk_size` is 500, the CVM has 20. An update leaves that as it is.',
    );
    const third = await plan();
    expect(third.log).not.toContain('is not what the inputs say');
  });

  test('finds the CVM on the last of many pages', async () => {
    for (let index = 0; index < 230; index++) {
      stage().emulator.addCvm({ name: `other-${index}` });
    }
    const cvm = stage().addCvm();
    expectGreen(await deploy());
    expect(cvm.boots).toBe(1);
    expect(asked('newCvm')).toEqual([]);
  });

  test('waits until one that is being deleted is gone, and creates a new one', async () => {
    const old = stage().addCvm();
    old.behaviour.deletionSteps = 25;
    old.deleteByHand();
    const result = await deploy();
    expectGreen(result);
    expect(expectOne().id).not.toBe(old.id);
  });
});

describe('the plan of a creation', () => {
  test('shows everything that there will be, and makes nothing', async () => {
    stage().write('pre.sh', 'echo first\n');
    const result = await plan({
      env: 'TOKEN=1',
      region: 'eu-west-1',
      os_image: 'dstack-0.5.6',
      disk_size: '55',
      storage_fs: 'ext4',
      listed: 'true',
      public_sysinfo: 'false',
      pre_launch_script: 'pre.sh',
      ...OWN,
    });
    expectGreen(result);
    expectNothingMade();
    expect(result.outputs).toMatchObject({ status: 'planned', changed: 'true', env_keys: 'TOKEN' });
    const { creation, settings, images, env, restart } = planOf(result);
    expect(creation).toEqual({
      name: 'my-app',
      app_id: OWN.app_id,
      instance_type: 'tdx.small',
      vcpu: 1,
      memory_mb: 2048,
      disk_size: 55,
      storage_fs: 'ext4',
      region: 'eu-west-1',
      node_id: 26,
      os_image: 'dstack-0.5.6',
      os_image_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      listed: true,
      kms: 'phala-prod5',
      hourly_rate: '0.058',
    });
    expect(restart).toBe(false);
    expect(settings).toEqual(
      expect.arrayContaining([
        { name: 'public_logs', new: 'false' },
        { name: 'public_sysinfo', new: 'false' },
        { name: 'storage_fs', new: '"ext4"' },
      ]),
    );
    expect(images).toEqual([{ service: 'web', new: expect.stringMatching(/^nginx:1\.28@/) }]);
    expect(env).toMatchObject({ replaced: true, added: ['TOKEN'] });
    for (const line of [
      'New CVM: my-app, listed: everybody sees that it exists',
      'Size: tdx.small, 1 vCPU, 2 GB of memory',
      'Disk: 55 GB, ext4',
      'Place: eu-west-1, node 26',
      'KMS: phala-prod5',
      `App id of its own: ${OWN.app_id}`,
      'Left to Phala Cloud: public_tcbinfo',
      'Restart: no, the CVM is new',
      'Cost: tdx.small costs $0.058 per hour, $42.34 per month of 730 hours',
      'Pre-launch script: +1 −0 lines',
      `Compose text: +${COMPOSE.trimEnd().split('\n').length} −0 lines`,
    ]) {
      expect(result.log).toContain(line);
    }
    expect(factOf(result, 'Size')).toBe('tdx.small, 1 vCPU, 2 GB of memory');
    expect(result.summary).toMatch(/^### Planned.*\(my-app\)/);
  });

  test('says what Phala Cloud chooses', async () => {
    const result = await plan();
    expect(result.log).toContain(
      'Left to Phala Cloud: os_image, storage_fs, app_id, public_sysinfo, public_tcbinfo',
    );
    // An app id that only this plan got would mislead whoever stores it.
    expect(result.outputs['app_id'] ?? '').toBe('');
  });

  test('is what the deploy then creates', async () => {
    const planned = await plan({ env: 'TOKEN=1' });
    const { compose_hash: hash = '' } = planned.outputs;
    expectGreen(await deploy({ env: 'TOKEN=2', expected_compose_hash: hash }));
    expect(expectOne().composeHash).toBe(hash);
  });

  test('stops the deploy that would create something else', async () => {
    const { message } = theError(await deploy({ expected_compose_hash: 'ab'.repeat(32) }));
    expect(message).toMatch(/reviewed/);
    expectNothingMade();
  });

  test('of a CVM that exists is that of an update', async () => {
    stage().addCvm();
    const result = await plan();
    expectGreen(result);
    expect(planOf(result)).not.toHaveProperty('creation');
    expect(asked('newCvm')).toEqual([]);
    expectNothingMade(1);
  });
});

describe('an app id of its own', () => {
  test('goes into the provision with its nonce, and the CVM has it', async () => {
    expectGreen(await deploy({ ...OWN, app_id: `0x${OWN.app_id.toUpperCase()}` }));
    expect(asked('newCvm')).toEqual([expect.objectContaining({ app_id: OWN.app_id, nonce: 17 })]);
    expect(expectOne().appId).toBe(OWN.app_id);
    expect((await deploy(OWN)).outputs['status']).toBe('unchanged');
  });

  test('that the API does not give stops the step', async () => {
    fault('newCvm', {
      kind: 'rewritten',
      rewrite: (body) => ({ ...jsonObject(JSON.stringify(body)), app_id: 'cd'.repeat(20) }),
    });
    const { message } = theError(await deploy(OWN));
    expect(message).toMatch(/app id cdcd.* and not abab.* as `app_id` says/);
    expectNothingMade();
  });

  test('that the CVM does not have stops the step', async () => {
    const cvm = stage().addCvm();
    const { message } = theError(await deploy(OWN));
    expect(message).toContain(cvm.appId);
    expect(message).toMatch(/exists already.*and not abab.*remove `app_id` and `nonce`/);
    expectNothingMade(1);
  });

  test.each(['plan', 'deploy'])('that another CVM has stops the step (%s)', async (mode) => {
    const other = stage().emulator.addCvm({ name: 'elsewhere', appId: OWN.app_id });
    const { message } = theError(await deploy({ mode, ...OWN }));
    expect(message).toContain(
      `There is no CVM named my-app, and the app id ${OWN.app_id} is that of the CVM elsewhere (${other.id}). Nothing was created.`,
    );
    expect(message).toMatch(/`cvm_id: elsewhere`.*another `app_id` with its `nonce`/);
    expectNothingMade(1);
  });

  test.each(['prices', 'newCvm'] as const)(
    'that another CVM takes meanwhile stops the step (%s)',
    async (route) => {
      once(route, () => {
        stage().emulator.addCvm({ name: 'elsewhere', appId: OWN.app_id });
      });
      const { message } = theError(await deploy(OWN));
      expect(message).toMatch(/is that of the CVM elsewhere .*Nothing was created/);
      expectNothingMade(1);
    },
  );

  test('that is answered with another CVM is no creation', async () => {
    fault('create', {
      kind: 'rewritten',
      rewrite: (body) => {
        for (const cvm of stage().emulator.cvms) cvm.deleteByHand();
        return { ...jsonObject(JSON.stringify(body)), name: 'production' };
      },
    });
    const result = await deploy(OWN);
    expect(theError(result).message).toMatch(
      /answer to the creation of my-app is the CVM production, and there is no CVM my-app with the app id abab.*not known.*`app_id` and `nonce` of its own/,
    );
    expect(result.log).not.toContain('Created:');
    expect(factOf(result, 'Cost')).toBe('');
  });

  test('whose CVM the answer does not name is looked for', async () => {
    fault('create', { kind: 'rewritten', rewrite: () => ({}) });
    expectGreen(await deploy(OWN));
    expect(expectOne().appId).toBe(OWN.app_id);
  });

  test('of two runs with different names makes one CVM, and only one says that it made it', async () => {
    const names = ['staging', 'production'];
    const results = await Promise.all(names.map((cvm_id) => deploy({ ...OWN, cvm_id })));
    const [cvm, ...more] = stage().emulator.cvms;
    expect(more).toEqual([]);
    for (const [index, result] of results.entries()) {
      expect(result.exitCode).toBe(names[index] === cvm?.name ? 0 : 1);
      if (result.exitCode === 1) expect(result.log).not.toContain('Created:');
    }
  });

  test.each<[string, Inputs]>([
    ['without its nonce', { app_id: OWN.app_id }],
    ['that is only a nonce', { nonce: '17' }],
  ])('%s is refused', async (_name, inputs) => {
    const { message } = refusedAtOnce(stage(), await deploy(inputs));
    expect(message).toMatch(/given together or not at all/);
  });

  test.each<[string, Inputs, RegExp]>([
    ['app id', { ...OWN, app_id: 'my-app' }, /`app_id` is not an app id/],
    ['nonce', { ...OWN, nonce: '-1' }, /`nonce` is not a nonce/],
  ])('that is no %s is refused', async (_name, inputs, words) => {
    expect(refusedAtOnce(stage(), await deploy(inputs)).message).toMatch(words);
  });
});

describe('what stops the step before the first request', () => {
  test.each([
    '2f4d7a52-6e3c-4b7a-9f10-0123456789ab',
    'af4d7a526e3c4b7a9f100123456789ab',
    `app_${'1'.repeat(40)}`,
    'f'.repeat(40),
    `0x${'2'.repeat(40)}`,
    `instance_${'3'.repeat(40)}`,
    'cvm_Ab12Cd',
    '4711',
    'app',
    'my_app',
    'my--app',
    'my-app-',
    'x'.repeat(64),
  ])('an id creates nothing, nor what cannot be a name: %s', async (id) => {
    const { message } = refusedAtOnce(stage(), await deploy({ cvm_id: id }));
    expect(message).toMatch(/`create: true` needs a `cvm_id` that can be the name of a new CVM/);
  });

  test.each(['deploy', 'plan', 'check'])('no size (%s)', async (mode) => {
    const { message } = refusedAtOnce(stage(), await deploy({ mode, instance_type: '' }));
    expect(message).toMatch(/`create: true` needs `copy_of` or `instance_type`/);
  });

  test.each<[string, string]>([
    ['copy_of', 'staging'],
    ['instance_type', 'tdx.small'],
    ['region', 'us-west-1'],
    ['node_id', '18'],
    ['os_image', 'dstack-0.5.7'],
    ['disk_size', '20'],
    ['storage_fs', 'zfs'],
    ['listed', 'true'],
  ])('%s without `create: true`', async (name, value) => {
    const result = await stage().deploy({ [name]: value });
    expect(refusedAtOnce(stage(), result).message).toContain(
      `\`${name}\` does nothing without \`create: true\`.`,
    );
  });

  test.each<[string, string, RegExp]>([
    ['storage_fs', 'btrfs', /`storage_fs` has an unknown value/],
    ['node_id', 'prod5', /`node_id` is not the number of a node/],
    ['listed', 'yes', /`listed` is neither true nor false/],
    ['disk_size', '20GB', /`disk_size` is not a number of gigabytes/],
  ])('%s: %s', async (name, value, words) => {
    expect(refusedAtOnce(stage(), await deploy({ [name]: value })).message).toMatch(words);
  });
});

describe('a name that is nearly that of another CVM', () => {
  test.each(['My-App', 'MY-APP', 'my-app-replica', 'my-app-replica-1', 'My-App-replica-2a'])(
    'stops with the question: %s',
    async (name) => {
      const other = stage().emulator.addCvm({ name });
      for (const run of [plan, deploy]) {
        const { message } = theError(await run());
        expect(message).toContain(`one named ${name}. Is that the one that is meant?`);
        expect(message).toContain(`\`cvm_id: ${name}\``);
      }
      expectNothingMade(1);
      expect(other.boots).toBe(0);
      expect(asked('newCvm')).toEqual([]);
    },
  );

  test('stops also where the step names the replica', async () => {
    stage().addCvm();
    const { message } = theError(await deploy({ cvm_id: 'my-app-replica-1' }));
    expect(message).toContain('one named my-app. Is that the one that is meant?');
    expectNothingMade(1);
  });

  test('does not matter beside one with exactly the name', async () => {
    const cvm = stage().addCvm();
    stage().emulator.addCvm({ name: 'my-app-replica-1', appId: cvm.appId });
    expectGreen(await deploy());
    expect(cvm.boots).toBe(1);
  });

  test('is another name where it says something else', async () => {
    for (const name of ['my-app-2', 'my-app-db', 'my-apps']) stage().emulator.addCvm({ name });
    expectGreen(await deploy());
    expectOne();
  });
});

describe('an API that does not answer is never taken for "there is none"', () => {
  test.each<[string, FaultAction]>([
    ['500', { kind: 'status', status: 500 }],
    ['401', { kind: 'status', status: 401 }],
    ['403', { kind: 'status', status: 403 }],
    ['404', { kind: 'status', status: 404, body: { error_code: 'ERR-03-001', message: 'm' } }],
    ['a reset', { kind: 'reset' }],
    ['JSON that breaks off', { kind: 'truncated-json' }],
    ['HTML', { kind: 'status', status: 200, body: '<html></html>' }],
    ['an empty object', { kind: 'status', status: 200, body: {} }],
    [
      'a total that it does not hold',
      { kind: 'status', status: 200, body: { ...NO_CVMS, total: 1 } },
    ],
  ])('%s', async (_name, action) => {
    fault('list', action, 1000);
    for (const run of [plan, deploy]) {
      const result = await run();
      theError(result);
      expect(result.summary).toMatch(/nothing was changed/);
    }
    expect(asked('newCvm')).toEqual([]);
    expectNothingMade();
  });
});

describe('a name that is taken in the race', () => {
  /** Somebody else's CVM comes into being when the first request to the route has arrived. */
  function takenAt(route: keyof typeof CLOUD, appId?: string): { cvm: EmulatedCvm | undefined } {
    const other: { cvm: EmulatedCvm | undefined } = { cvm: undefined };
    once(route, () => {
      other.cvm = stage().addCvm(appId === undefined ? {} : { appId });
    });
    return other;
  }

  test.each(['prices', 'newCvm'] as const)('by somebody else is an error (%s)', async (route) => {
    const other = takenAt(route);
    const result = await deploy({ env: 'TOKEN=1' });
    const { message } = theError(result);
    expect(message).toMatch(/Another CVM took the name my-app/);
    expect(message).toContain(other.cvm?.id);
    expect(result.summary).toMatch(/nothing was changed/);
    expect(other.cvm?.boots).toBe(0);
    expectNothingMade(1);

    // Whoever finds it to be the right one runs the step again.
    expectGreen(await deploy({ env: 'TOKEN=1' }));
    expect(expectOne().boots).toBe(1);
  });

  test('by somebody else at the last moment is an error', async () => {
    fault('create', { kind: 'status', status: 409, body: NAME_TAKEN });
    once('create', () => {
      stage().addCvm();
    });
    const result = await deploy();
    expect(theError(result).message).toMatch(/Another CVM took the name my-app/);
    expect(result.summary).toMatch(/nothing was changed/);
    expect(expectOne().boots).toBe(0);
    expect(asked('create')).toHaveLength(1);
  });

  test.each(['newCvm', 'create'] as const)(
    'by another run of the same app id: that one is updated (%s)',
    async (route) => {
      if (route === 'create') {
        fault('create', { kind: 'status', status: 409, body: NAME_TAKEN });
      }
      const other = takenAt(route, OWN.app_id);
      const result = await deploy({ ...OWN, env: 'TOKEN=1' });
      expectGreen(result);
      expect(result.log).toMatch(
        /Another run created my-app as the same app meanwhile: updating it/,
      );
      expect(other.cvm?.guest.env).toEqual({ TOKEN: '1' });
      expect(expectOne().boots).toBe(1);
      expect(result.summary).not.toContain('per month');
    },
  );

  test.each(['newCvm', 'create'] as const)(
    'by another workspace is an error (%s)',
    async (route) => {
      fault(route, { kind: 'status', status: 409, body: NAME_TAKEN }, 1000);
      const { message } = theError(await deploy());
      expect(message).toMatch(/my-app or its app id is taken, but this workspace has no CVM/);
      expect(message).toMatch(/another `cvm_id`/);
      expect(stage().emulator.cvms).toEqual([]);
    },
  );

  test('two runs at once make one CVM; the one that loses says so', async () => {
    const results = await Promise.all([deploy({ env: 'TOKEN=1' }), deploy({ env: 'TOKEN=1' })]);
    const failed = results.filter(({ exitCode }) => exitCode !== 0);
    expect(failed.length).toBeLessThanOrEqual(1);
    for (const result of failed) {
      expect(theError(result).message).toMatch(/took the name my-app.*run this step again/);
    }
    expect(expectOne().guest.env).toEqual({ TOKEN: '1' });
  });

  test('two runs at once with the same app id make one CVM and are both green', async () => {
    const inputs = { ...OWN, env: 'TOKEN=1' };
    for (const result of await Promise.all([deploy(inputs), deploy(inputs)])) expectGreen(result);
    expect(expectOne().guest.env).toEqual({ TOKEN: '1' });
  });
});

describe('lost answers', () => {
  const routes = {
    list: CLOUD.list,
    prices: CLOUD.prices,
    provision: CLOUD.newCvm,
    'env key': ROUTES.pubkey,
    create: CLOUD.create,
    'look at the CVM': ROUTES.cvm,
    'boot state': ROUTES.bootState,
    'app compose': ROUTES.appCompose,
  };
  describe.each(Object.entries(routes))('%s', (_name, route) => {
    test.each<FaultAction>([
      { kind: 'reset-after-accept' },
      { kind: 'status-after-accept', status: 502, body: '<html>' },
      { kind: 'truncated-json' },
    ])('$kind: one CVM, and green', async (action) => {
      stage().emulator.faults.next.push({ ...route, action });
      expectGreen(await deploy({ env: 'TOKEN=1' }));
      expect(expectOne().guest.env).toEqual({ TOKEN: '1' });
      expect(asked('create')).toHaveLength(1);
    });
  });

  test('all of the creation: it is found, and not sent again', async () => {
    fault('create', { kind: 'reset-after-accept' }, 1000);
    expectGreen(await deploy());
    expect(asked('create')).toHaveLength(1);
    expectOne();
  });

  test('of a creation that did not arrive: sent again as the same app', async () => {
    fault('create', { kind: 'reset' });
    expectGreen(await deploy());
    const [first, second, ...more] = asked('create');
    expect(more).toEqual([]);
    expect(second).toEqual(first);
    expectOne();
  });

  test('of everything after the creation: the step says that it may exist', async () => {
    fault('create', { kind: 'reset-after-accept' });
    once('create', () => {
      fault('list', { kind: 'status', status: 500 }, 1000);
    });
    const result = await deploy();
    expect(theError(result).message).toMatch(
      /Whether the CVM my-app was created is not known.*it bills/,
    );
    expect(result.summary).toMatch(/creation of my-app may have been triggered/);
    expect(asked('create')).toHaveLength(1);

    stage().emulator.faults.clear();
    expectGreen(await deploy());
    expectOne();
    expect(asked('create')).toHaveLength(1);
  });
});

describe('a refusal', () => {
  const refusals: readonly (readonly [Refusal, string])[] = [
    ['no-resources', 'ERR-02-002'],
    ['no-capacity', 'ERR-02-014'],
    ['quota', 'ERR-02-015'],
    ['no-balance', 'ERR-04-001'],
    ['cvm-limit', 'ERR-04-002'],
  ];
  describe.each(refusals)('%s', (refusal, code) => {
    test.each(['refusesProvision', 'refusesCreate'] as const)('%s', async (at) => {
      stage().emulator.workspace[at] = refusal;
      const result = await deploy({ env: 'TOKEN=1' });
      const { message } = theError(result);
      expect(message).toContain(code);
      expect(result.summary).toMatch(/nothing was changed/);
      expect(stage().emulator.cvms).toEqual([]);
    });
  });

  test('of a size names the input', async () => {
    const { message } = theError(await deploy({ instance_type: 'tdx.huge' }));
    expect(message).toMatch(/ERR-02-001.*Set `instance_type`/);
    expectNothingMade();
  });

  test('of an update does not advise what a new CVM has', async () => {
    stage().addCvm();
    const body = { error_code: 'ERR-02-014', message: 'Not enough capacity' };
    stage().emulator.faults.next.push({
      ...ROUTES.trigger,
      action: { kind: 'status', status: 400, body },
    });
    const { message } = theError(await stage().deploy());
    expect(message).not.toMatch(/`region`|`instance_type`/);
  });

  test('to take the node that was named', async () => {
    fault('newCvm', {
      kind: 'rewritten',
      rewrite: (body) => ({ ...jsonObject(JSON.stringify(body)), teepod_id: 26, node_id: 109 }),
    });
    const { message } = theError(await deploy({ node_id: '18' }));
    expect(message).toMatch(/chose the node 109 or 26, and not 18 as `node_id` says/);
    expectNothingMade();
  });
});

describe('a provision that is not what it should be', () => {
  const provision = (fields: object): void => {
    fault('newCvm', {
      kind: 'rewritten',
      rewrite: (body) => ({ ...jsonObject(JSON.stringify(body)), ...fields }),
    });
  };

  test.each<[string, object, RegExp]>([
    ['a hash', { compose_hash: 'not a hash' }, /`compose_hash` is not 64 hex digits/],
    ['an app id', { app_id: '../x' }, /`app_id` is not an app id of 40 hex digits/],
  ])('names what is no %s', async (_what, fields, words) => {
    provision(fields);
    const result = await deploy();
    expect(theError(result).message).toMatch(words);
    expect(result.summary).toMatch(/nothing was changed/);
    expectNothingMade();
  });

  test('is one for a contract also where the chain is not said', async () => {
    stage().emulator.workspace.provisionsOnChain = true;
    provision({
      kms_info: { id: 'kms_x', chain_id: null, kms_contract_address: `0x${'1'.repeat(40)}` },
    });
    const { message } = theError(await deploy());
    expect(message).toMatch(/provisioned the CVM my-app with an on-chain KMS.*`phala deploy`/);
    expectNothingMade();
  });
});

describe('a first boot that fails', () => {
  test.each<[string, EmulatedCvm['behaviour']['boot']]>([
    ['a failed boot', { kind: 'fails', bootError: 'no such image' }],
    ['a boot that ends the VM', { kind: 'fails', bootError: 'no such image', status: 'exited' }],
    ['an operation that fails', { kind: 'operation-fails', errorMessage: 'no host' }],
    ['a CVM that stops', { kind: 'stops' }],
    ['a boot without an end', { kind: 'never-finishes' }],
  ])('keeps the CVM and names it: %s', async (_name, boot) => {
    stage().emulator.newCvmBehaviour.boot = boot;
    const result = await deploy({ rollback: 'true', wait_timeout: '1' });
    const { message } = theError(result);
    const cvm = expectOne();
    expect(cvm.deleting).toBe(false);
    expect(message).toContain(
      `The new CVM my-app (${cvm.id}) was not deleted and bills until it is deleted.`,
    );
    expect(message).toContain('The CVM is new, so there is no revision to go back to.');
    expect(message).toContain(cvm.vmUuid);
    expect(result.outputs).toMatchObject({ changed: 'true', cvm_id: cvm.id, app_id: cvm.appId });
    expect(changingRequests(stage())).toEqual(['POST /api/v1/cvms']);
  });

  test('is repaired by the next run', async () => {
    stage().emulator.newCvmBehaviour.boot = { kind: 'fails', bootError: 'no such image' };
    theError(await deploy());
    const broken = expectOne();
    const unchanged = await deploy();
    expect(unchanged.exitCode).toBe(1);
    expectReadable(unchanged);
    broken.behaviour.boot = { kind: 'ok' };
    stage().write('compose.yaml', COMPOSE.replace(/5a/g, '6b'));
    expectGreen(await deploy());
    expect(expectOne().id).toBe(broken.id);
    expect(asked('create')).toHaveLength(1);
  });

  test('counts as failed where the app is not healthy', async () => {
    stage().emulator.newCvmSetup.appUrl = 'emulated';
    stage().write('compose.yaml', composeAnswering({ status: 500 }, imageOf('c')));
    const { message } = theError(
      await deploy({ health_url: '{app_url}/health', health_timeout: '1' }),
    );
    expect(message).toMatch(/500.*was not deleted and bills/);
    expectOne();
  });
});

describe('an on-chain KMS', () => {
  test('of the CVM to copy is refused, and what to do first is said', async () => {
    stage().emulator.addCvm({ name: 'staging', kms: 'on-chain' });
    const { message } = theError(await deploy({ instance_type: '', copy_of: 'staging' }));
    expect(message).toMatch(/staging has an on-chain KMS/);
    expect(message).toMatch(/dashboard or with `phala deploy`, which deploy its contract/);
    expect(asked('newCvm')).toEqual([]);
    expectNothingMade(1);
  });

  test.each(['plan', 'deploy'])('that the API chooses is refused, too (%s)', async (mode) => {
    stage().emulator.workspace.provisionsOnChain = true;
    const { message } = theError(await deploy({ mode }));
    expect(message).toMatch(/provisioned the CVM my-app with an on-chain KMS/);
    expect(message).toMatch(/dashboard or with `phala deploy`, which deploy its contract/);
    expectNothingMade();
  });

  test('of a CVM that exists is no matter', async () => {
    const cvm = stage().addCvm({ kms: 'on-chain' });
    cvm.registerOnChain('any');
    const result = await deploy();
    if (result.exitCode === 0) expectReadable(result);
    expect(asked('newCvm')).toEqual([]);
  });
});

describe('servers that take both steps at one path', () => {
  test.each([404, 410] as const)(
    'are asked there where the old path answers %i',
    async (status) => {
      stage().emulator.workspace.provisionPath = status;
      stage().emulator.workspace.provisionToken = true;
      expectGreen(await deploy({ env: 'TOKEN=1', node_id: '109', ...OWN }));
      const cvm = expectOne();
      expect(cvm.region).toBe('eu-west-1');
      expect(cvm.guest.env).toEqual({ TOKEN: '1' });
      const [first, second, ...more] = asked('create');
      expect(more).toEqual([]);
      expect(first).toMatchObject({ name: 'my-app', node_id: 109, app_id: OWN.app_id });
      expect(first).not.toHaveProperty('teepod_id');
      expect(second).toMatchObject({ app_id: cvm.appId, token: expect.any(String) });
      expect(second).not.toHaveProperty('name');
    },
  );

  test('are asked there without a token, too', async () => {
    stage().emulator.workspace.provisionPath = 410;
    expectGreen(await deploy());
    expectOne();
  });

  test('plan there and make nothing', async () => {
    stage().emulator.workspace.provisionPath = 410;
    expectGreen(await plan());
    expect(stage().emulator.cvms).toEqual([]);
  });

  test('that have the old path as well are asked there', async () => {
    stage().emulator.workspace.provisionPath = 'both';
    expectGreen(await deploy());
    expect(asked('newCvm')).toHaveLength(1);
    expect(asked('create')).toHaveLength(1);
  });

  test('lose no answer', async () => {
    stage().emulator.workspace.provisionPath = 410;
    stage().emulator.workspace.provisionToken = true;
    fault('create', { kind: 'reset-after-accept' }, 2);
    expectGreen(await deploy({ env: 'TOKEN=1' }));
    expect(expectOne().guest.env).toEqual({ TOKEN: '1' });
  });

  test.each(['reset', 'truncated-json'] as const)(
    'may create at once, and the answer is lost: it is not asked again (%s)',
    async (kind) => {
      stage().emulator.workspace.provisionPath = 410;
      fault('create', { kind });
      once('create', () => {
        stage().addCvm();
      });
      const result = await deploy();
      expect(theError(result).message).toMatch(
        /Whether the CVM my-app was created is not known.*bills/,
      );
      expect(result.summary).toMatch(/creation of my-app may have been triggered/);
      expect(asked('create')).toHaveLength(1);
    },
  );

  test('tell why they refuse, also after an answer that was lost', async () => {
    stage().emulator.workspace.provisionPath = 410;
    stage().emulator.workspace.refusesProvision = 'quota';
    fault('create', { kind: 'reset' });
    const result = await deploy();
    expect(theError(result).message).toContain('ERR-02-015');
    expect(result.summary).toMatch(/nothing was changed/);
  });

  test('are not asked there for what the old path does not find', async () => {
    const body = { error_code: 'ERR-01-001', message: 'Node not found' };
    fault('newCvm', { kind: 'status', status: 404, body });
    const { message } = theError(await deploy({ node_id: '18' }));
    expect(message).toMatch(/ERR-01-001: Node not found\..* Set another `node_id`/);
    expect(asked('create')).toEqual([]);
  });

  test('are not found where the server has neither: the first refusal is told', async () => {
    fault('newCvm', { kind: 'status', status: 404, body: { detail: 'Not Found' } }, 1000);
    const { message } = theError(await deploy());
    expect(message).toMatch(
      /Provisioning a new CVM failed: HTTP 404 Not Found: Not Found\..* Check `api_url`/,
    );
    expect(stage().emulator.cvms).toEqual([]);
  });

  test('tell what is wrong with the request', async () => {
    stage().emulator.workspace.provisionPath = 410;
    stage().emulator.workspace.refusesProvision = 'quota';
    expect(theError(await deploy()).message).toContain('ERR-02-015');
    expect(asked('create')).toHaveLength(1);
  });

  test('must not create at once: the step says that something exists', async () => {
    stage().emulator.workspace.provisionPath = 410;
    fault('create', {
      kind: 'rewritten',
      rewrite: () => ({ id: 7, name: 'my-app', status: 'starting', vm_uuid: null }),
    });
    const result = await deploy();
    const { message } = theError(result);
    expect(message).toMatch(/of a CVM which was created.*exists without its env, and bills/);
    expect(result.summary).not.toMatch(/nothing was changed/);
    expect(asked('create')).toHaveLength(1);
  });
});

describe('a step that is cancelled', () => {
  posixTest.each(['hang', 'hang-after-accept'] as const)(
    'while the creation gets no answer (%s) says that it may exist',
    async (kind) => {
      fault('create', { kind });
      const step = stage().start(CREATE);
      await stage().emulator.nextRequest(isAt(CLOUD.create));
      step.kill('SIGTERM');
      const { message } = theError(await step.result);
      expect(message).toMatch(/my-app was just being created. It may exist: then it bills/);
      expect(asked('create')).toHaveLength(1);

      expectGreen(await deploy());
      expectOne();
    },
  );

  posixTest('while the CVM boots says that it exists', async () => {
    stage().emulator.newCvmBehaviour.boot = { kind: 'never-finishes' };
    const step = stage().start(CREATE);
    await step.printed('starting containers');
    step.kill('SIGTERM');
    const { message } = theError(await step.result);
    expect(message).toMatch(
      /my-app was created and goes on starting. It bills until it is deleted/,
    );
    expectOne();
  });

  posixTest('before that says that nothing was triggered', async () => {
    fault('newCvm', { kind: 'hang' });
    const step = stage().start(CREATE);
    await stage().emulator.nextRequest(isAt(CLOUD.newCvm));
    step.kill('SIGINT');
    expect(theError(await step.result).message).toMatch(/[Nn]othing had been triggered/);
    expectNothingMade();
  });
});
