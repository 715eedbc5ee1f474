import { describe, expect, test } from '@jest/globals';

import type { CvmSetup, EmulatedCvm, FaultAction, Refusal } from '../../emulator/phala/emulator.ts';
import type { StepResult } from '../../scripts/runner-step.ts';
import {
  bodyOf,
  CLOUD,
  isAt,
  NAME_TAKEN,
  NO_CVMS,
  PREVIEW,
  usePullRequests,
  type PullRequestEvent,
} from './github-stage.ts';
import {
  annotations,
  changingRequests,
  composeAnswering,
  composeUsing,
  expectGreen,
  expectReadable,
  factOf,
  imageOf,
  messages,
  planOf,
  posixTest,
  refusedAtOnce,
  theError,
  type Inputs,
} from './stage.ts';

const on = usePullRequests();

function withImage(digit: string): string {
  return `services:\n  web:\n    image: ${imageOf(digit)}\n    environment:\n      TOKEN: \${TOKEN:-}\n`;
}

function ship(text: string): void {
  on().stage.write('compose.yaml', text);
}

function template(setup: CvmSetup = {}): EmulatedCvm {
  return on().stage.addCvm(setup);
}

/** Checks that there is one preview, and that nothing was ever created besides it. */
function expectOne(name = 'web-pr-7'): EmulatedCvm {
  const cvm = on().thePreview(name);
  expect(cvm).toMatchObject({ status: 'running', deleting: false, deleted: false });
  return cvm;
}

/** Checks that nothing was ordered, created or changed. */
function expectNothingMade(): void {
  expect(on().previews()).toEqual([]);
  expect(on().asked('create')).toEqual([]);
}

/** Checks that the step told when the server deletes the CVM. The server writes the moment in its own way. */
function expectToldDeletion(cvm: EmulatedCvm, result: StepResult): void {
  expect(new Date(cvm.scheduledDeleteAt ?? '').toISOString()).toBe(result.outputs['delete_at']);
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Runs a step; checks that the CVM's time to live was set to this long after the run. */
async function expectTtl(ttlMs: number, run: () => Promise<StepResult>): Promise<StepResult> {
  const from = Date.now();
  const result = await run();
  const to = Date.now();
  const at = on().thePreview().scheduledDeleteAt ?? '';
  expect(Date.parse(at)).toBeGreaterThanOrEqual(from + ttlMs - 1);
  expect(Date.parse(at)).toBeLessThanOrEqual(to + ttlMs + 1);
  expectToldDeletion(on().thePreview(), result);
  return result;
}

describe('the first push', () => {
  test('creates a CVM like the one that `copy_of` names', async () => {
    template({ env: { TOKEN: 'of production' } });
    const result = await on().preview({ env: 'TOKEN=of the preview' }, { action: 'opened' });
    expectGreen(result);
    const cvm = expectOne();
    expect(cvm.boots).toBe(1);
    expect(cvm.guest.env).toEqual({ TOKEN: 'of the preview' });
    expect(cvm.listed).toBe(false);
    expect(result.outputs).toMatchObject({
      status: 'deployed',
      changed: 'true',
      app_id: cvm.appId,
      cvm_id: cvm.id,
      vm_uuid: cvm.vmUuid,
      compose_hash: cvm.composeHash,
      env_keys: 'TOKEN',
      dashboard_url: expect.stringContaining(cvm.vmUuid),
      app_url: expect.stringMatching(/^https:/),
    });
    expect(result.outputs['previous_compose_hash'] ?? '').toBe('');
    // Created, and given a time to live: nothing else.
    expect(changingRequests(on().stage)).toEqual([
      'POST /api/v1/cvms',
      `PATCH /api/v1/cvms/app_${cvm.appId}/scheduled-delete`,
    ]);
  });

  test('ships the compose text byte for byte', async () => {
    template();
    const text = `# ünïcode 🚀\r\nservices:\n  web:\n    image: ${imageOf('c')} # here\n`;
    ship(text);
    expectGreen(await on().preview());
    expect(expectOne().appCompose['docker_compose_file']).toBe(text);
  });

  test('copies size, region, image, disk, settings and script', async () => {
    template({
      instanceType: 'tdx.medium',
      region: 'eu-west-1',
      osImage: 'dstack-0.5.6',
      diskSize: 40,
      appCompose: {
        public_logs: true,
        public_sysinfo: false,
        public_tcbinfo: false,
        pre_launch_script: '#!/bin/bash\necho "of the template"\n',
        features: ['kms', 'tproxy-net'],
      },
    });
    const result = await on().preview();
    expectGreen(result);
    const cvm = expectOne();
    expect(cvm).toMatchObject({
      instanceType: 'tdx.medium',
      region: 'eu-west-1',
      osImage: 'dstack-0.5.6',
      diskSize: 40,
    });
    expect(cvm.appCompose).toMatchObject({
      public_logs: true,
      public_sysinfo: false,
      public_tcbinfo: false,
      pre_launch_script: '#!/bin/bash\necho "of the template"\n',
      features: ['kms', 'tproxy-net'],
    });
    expect(result.log).toContain('tdx.medium, eu-west-1, dstack-0.5.6, 40 GB');
  });

  test('what the inputs say goes before what the other CVM has', async () => {
    template({
      instanceType: 'tdx.medium',
      region: 'us-west-1',
      osImage: 'dstack-0.5.7',
      diskSize: 40,
      appCompose: { public_logs: true },
    });
    on().stage.write('pre.sh', 'echo own\n');
    expectGreen(
      await on().preview({
        instance_type: 'tdx.small',
        region: 'eu-west-1',
        os_image: 'dstack-0.5.6',
        disk_size: '30',
        public_logs: 'false',
        pre_launch_script: 'pre.sh',
      }),
    );
    const cvm = expectOne();
    expect(cvm).toMatchObject({
      instanceType: 'tdx.small',
      region: 'eu-west-1',
      osImage: 'dstack-0.5.6',
      diskSize: 30,
    });
    expect(cvm.appCompose).toMatchObject({ public_logs: false, pre_launch_script: 'echo own\n' });
  });

  test('does not silently make a CVM of another size than `copy_of` has', async () => {
    template({ instanceType: null, vcpu: 2, memory: 4096 });
    const result = await on().preview();
    // Either it has that size, or the step says that it cannot have it.
    if (result.exitCode === 0) expect(expectOne()).toMatchObject({ vcpu: 2, memory: 4096 });
    else expect(theError(result).message).toMatch(/instance_type/);
  });

  test('needs no other CVM', async () => {
    const result = await on().preview({
      copy_of: '',
      instance_type: 'tdx.small',
      region: 'eu-west-1',
      disk_size: '25',
      os_image: 'dstack-0.5.7',
    });
    expectGreen(result);
    expect(expectOne()).toMatchObject({
      instanceType: 'tdx.small',
      region: 'eu-west-1',
      diskSize: 25,
      osImage: 'dstack-0.5.7',
      listed: false,
    });
  });

  test('never makes a CVM with a development image that nobody asked for', async () => {
    // On those anybody may log in; the API's default is one (OpenAPI document: `prefer_dev`).
    expectGreen(await on().preview({ copy_of: '', instance_type: 'tdx.small' }));
    expect(expectOne().osImage).not.toMatch(/dev/);
  });

  test('names the CVM by its id as well', async () => {
    const { vmUuid, appId } = template({ instanceType: 'tdx.large' });
    expectGreen(await on().preview({ copy_of: vmUuid }));
    expect(expectOne().instanceType).toBe('tdx.large');
    expectGreen(await on().preview({ copy_of: `0x${appId}` }, { number: 8 }));
    expect(on().previews()).toHaveLength(2);
  });

  test('brings the env in exactly, and every name of it', async () => {
    template();
    ship(composeUsing('MULTI', 'JSON', 'SPACES', 'DOLLAR', 'UNICODE'));
    const env = {
      MULTI: '-----BEGIN KEY-----\nline "two"\n-----END KEY-----\n',
      JSON: '{"a":"b\\"c"}',
      SPACES: '  two  spaces ',
      DOLLAR: '$HOME `id` $(id) %0A',
      UNICODE: 'ünïcode 🚀',
    };
    const result = await on().preview({ env_names: Object.keys(env).join('\n') }, {}, env);
    expectGreen(result);
    const cvm = expectOne();
    // What was sealed: the guest itself has rules of its own for quotes and backslashes.
    expect(Object.fromEntries(cvm.guest.sealedEnv.map(({ key, value }) => [key, value]))).toEqual(
      env,
    );
    expect([...cvm.allowedEnvs].sort()).toEqual(Object.keys(env).sort());
  });

  test('without any env', async () => {
    template();
    expectGreen(await on().preview());
    const cvm = expectOne();
    expect(cvm.allowedEnvs).toEqual([]);
    expect(bodyOf(on().asked('create')[0])).not.toHaveProperty('encrypted_env');
  });

  test('says in the plan that the CVM is new', async () => {
    template();
    const result = await on().preview();
    expect(planOf(result)).toMatchObject({ changed: true, restart: false });
    expect(factOf(result, 'Restart')).toBe('no, the CVM is new');
    expect(result.summary).toMatch(/^### Deployed.*\(web-pr-7\)/);
  });

  test('gives the API the token and the KMS that it named', async () => {
    template();
    on().emulator.workspace.provisionToken = true;
    expectGreen(await on().preview({ env: 'TOKEN=1' }));
    expectOne();
    expect(bodyOf(on().asked('create')[0])).toMatchObject({ token: expect.any(String) });
  });

  test('knows the UUID although the API does so late', async () => {
    template();
    on().emulator.newCvmBehaviour.vmUuidLate = 6;
    const result = await on().preview({ env: 'TOKEN=1' });
    expectGreen(result);
    const cvm = expectOne();
    expect(result.outputs).toMatchObject({ cvm_id: cvm.id, vm_uuid: cvm.vmUuid });
    expect(result.outputs['dashboard_url']).toContain(cvm.vmUuid);
  });

  test('with `wait: false` ends when the CVM exists and has its time to live', async () => {
    template();
    on().emulator.newCvmBehaviour.boot = { kind: 'never-finishes' };
    const result = await on().preview({ wait: 'false' });
    expectGreen(result);
    expect(result.outputs['status']).toBe('accepted');
    expectToldDeletion(on().thePreview(), result);
  });

  test('asks the app itself', async () => {
    template();
    on().emulator.newCvmSetup.appUrl = 'emulated';
    ship(composeAnswering({ body: 'hello', after: 3 }));
    const result = await on().preview({
      health_url: '{app_url}/health',
      health_body: 'hello',
    });
    expectGreen(result);
    expectOne();
    expect(result.outputs['status']).toBe('deployed');
  });

  test('fails when the app does not answer, and has nothing to go back to', async () => {
    template();
    on().emulator.newCvmSetup.appUrl = 'emulated';
    ship(composeAnswering({ status: 500 }));
    const result = await on().preview({
      health_url: '{app_url}/health',
      health_timeout: '1',
      rollback: 'true',
    });
    const { message } = theError(result);
    expect(message).toMatch(/500/);
    expect(message).toMatch(/no revision/);
    expectToldDeletion(on().thePreview(), result);
    expect(on().asked('create')).toHaveLength(1);
  });
});

describe('what stops the first push before anything exists', () => {
  const refused: readonly (readonly [string, Inputs, RegExp])[] = [
    ['neither `copy_of` nor `instance_type`', { copy_of: '' }, /copy_of.*instance_type/],
    ['a `cvm_id`', { cvm_id: 'my-app' }, /`cvm_id` does nothing with `mode: preview`/],
    ['a prefix with an underscore', { name_prefix: 'my_app' }, /name_prefix/],
    ['a prefix with a slash', { name_prefix: '../x' }, /name_prefix/],
    ['a prefix that ends with a hyphen', { name_prefix: 'x-' }, /name_prefix/],
    ['a prefix that starts with a digit', { name_prefix: '1x' }, /name_prefix/],
    ['a hostile branch as the prefix', { name_prefix: '`$(id)`|<img>' }, /name_prefix/],
    ['half a gigabyte', { disk_size: '0.5' }, /disk_size/],
    ['a disk in words', { disk_size: '20GB' }, /disk_size/],
    ['no time to live', { ttl: '0h' }, /ttl/],
    ['too short a time', { ttl: '9m' }, /ttl/],
    ['too long a time', { ttl: '91d' }, /ttl/],
    ['a time without a unit', { ttl: '72' }, /ttl/],
    ['half an hour too much', { ttl: '1.5h' }, /ttl/],
    ['a time in the past', { ttl: '-3h' }, /ttl/],
    ['a time in words', { ttl: 'forever' }, /ttl/],
  ];
  test.each(refused)('%s', async (_name, inputs, words) => {
    const result = await on().preview(inputs);
    expect(refusedAtOnce(on().stage, result).message).toMatch(words);
  });

  test('a run that is about no pull request', async () => {
    const result = await on().stage.deploy({ ...PREVIEW, cvm_id: '' }, on().runOfPush());
    expect(refusedAtOnce(on().stage, result).message).toMatch(/pull request/);
  });

  test('a CVM with an on-chain KMS as the model', async () => {
    template({ kms: 'on-chain' });
    const { message } = theError(await on().preview());
    expect(message).toMatch(/on-chain KMS/);
    expect(message).toMatch(/instance_type/);
    expectNothingMade();
    expect(on().asked('newCvm')).toEqual([]);
  });

  test('env names of the other CVM that are not given', async () => {
    template({ env: { TOKEN: '1', SECOND: '2', THIRD: '3' } });
    const { message } = theError(await on().preview({ env: 'TOKEN=x' }));
    expect(message).toMatch(/SECOND, THIRD/);
    expect(message).not.toMatch(/TOKEN/);
    expect(message).toMatch(/allow_env_removal/);
    expectNothingMade();
  });

  test('not so with `allow_env_removal`', async () => {
    template({ env: { TOKEN: '1', SECOND: '2' } });
    expectGreen(await on().preview({ env: 'TOKEN=x', allow_env_removal: 'true' }));
    expect(expectOne().guest.env).toEqual({ TOKEN: 'x' });
  });

  test('a compose text that needs env names which nobody gives', async () => {
    template();
    ship(
      `services:\n  web:\n    image: ${imageOf('c')}\n    environment:\n      TOKEN: \${TOKEN}\n`,
    );
    const result = await on().preview();
    // A deploy of the same text to a CVM without env is stopped by the lint.
    expect(theError(result).message).toMatch(/TOKEN/);
    expectNothingMade();
  });

  test('a CVM as the model that there is not', async () => {
    const { message } = theError(await on().preview({ copy_of: 'nowhere' }));
    expect(message).toMatch(/nowhere/);
    // The input that is wrong is not `cvm_id`, which previews do not even take.
    expect(message).not.toMatch(/`cvm_id`/);
    expect(message).toMatch(/`copy_of`/);
    expectNothingMade();
  });

  test('another compose hash than the one that was reviewed', async () => {
    template();
    const result = await on().preview({ expected_compose_hash: 'ab'.repeat(32) });
    expect(theError(result).message).toMatch(/reviewed/);
    expectNothingMade();
  });

  test('a signer of the env key that is not the pinned one', async () => {
    template();
    const result = await on().preview({
      env: 'TOKEN=1',
      kms_public_key: '034f355bdcb7cc0af728ef3cceb9615d90684bb5b2ca5f859ab0f0b704075871aa',
    });
    expect(theError(result).message).toMatch(/kms_public_key/);
    expectNothingMade();
  });

  test.each(['wrong-signature', 'other-key', 'signed-by-other'] as const)(
    'an env key that is not the app’s: %s',
    async (pubkey) => {
      template();
      on().emulator.newCvmBehaviour.pubkey = pubkey;
      theError(await on().preview({ env: 'TOKEN=1' }));
      expectNothingMade();
    },
  );

  test('an env key in the answer of the provision that the KMS does not know', async () => {
    template();
    on().emulator.workspace.provisionPubkey = 'other';
    theError(await on().preview({ env: 'TOKEN=1' }));
    expectNothingMade();
  });

  test('a lint error', async () => {
    template();
    ship('services:\n  web:\n    build: .\n');
    const result = await on().preview();
    expect(annotations(result, 'error').length).toBeGreaterThan(0);
    expect(result.exitCode).toBe(1);
    expect(on().emulator.requests).toEqual([]);
  });

  const unknown: readonly (readonly [string, Inputs, RegExp])[] = [
    ['size', { instance_type: 'tdx.huge' }, /tdx\.huge|[Ii]nstance type/],
    ['region', { region: 'mars-north-1' }, /mars-north-1|node/],
    ['image', { os_image: 'dstack-9' }, /dstack-9|image/],
  ];
  test.each(unknown)('a %s that there is not', async (_name, inputs, words) => {
    template();
    const { message } = theError(await on().preview(inputs));
    expect(message).toMatch(words);
    expectNothingMade();
  });

  const refusals: readonly (readonly [Refusal, string])[] = [
    ['no-resources', 'ERR-02-002'],
    ['no-capacity', 'ERR-02-014'],
    ['quota', 'ERR-02-015'],
    ['no-balance', 'ERR-04-001'],
    ['cvm-limit', 'ERR-04-002'],
  ];
  describe.each(refusals)('%s', (refusal, code) => {
    test.each(['refusesProvision', 'refusesCreate'] as const)('%s', async (at) => {
      template();
      on().emulator.workspace[at] = refusal;
      const result = await on().preview({ env: 'TOKEN=1' });
      const { message } = theError(result);
      expect(message).toContain(code);
      // What to do is not to look at an input that previews do not have.
      expect(message).not.toMatch(/`cvm_id`/);
      expect(result.summary).toMatch(/nothing was changed/);
      expect(on().previews()).toEqual([]);
    });
  });

  test('a workspace that is full', async () => {
    template();
    on().emulator.workspace.maxCvms = 1;
    expect(theError(await on().preview()).message).toMatch(/ERR-02-015.*[Qq]uota/);
    expectNothingMade();
  });
});

describe('the time to live', () => {
  test('is 72 hours by default', async () => {
    template();
    const result = await expectTtl(72 * HOUR_MS, () => on().preview());
    expectGreen(result);
    expect(result.log).toMatch(/Cost: .*\(in 72 h\)/);
  });

  test.each([
    ['10m', 10 * MINUTE_MS],
    ['90m', 90 * MINUTE_MS],
    ['5H', 5 * HOUR_MS],
    ['3d', 72 * HOUR_MS],
    ['90d', 90 * 24 * HOUR_MS],
  ])('is what `ttl: %s` says', async (ttl, ms) => {
    template();
    expectGreen(await expectTtl(ms, () => on().preview({ ttl })));
  });

  test('is renewed by an update, and by a push that changes nothing', async () => {
    template();
    expectGreen(await expectTtl(HOUR_MS, () => on().preview({ ttl: '1h' })));
    ship(withImage('b'));
    expectGreen(await expectTtl(2 * HOUR_MS, () => on().preview({ ttl: '2h' })));
    const unchanged = await expectTtl(3 * HOUR_MS, () => on().preview({ ttl: '3h' }));
    expectGreen(unchanged);
    expect(unchanged.outputs).toMatchObject({ status: 'unchanged', changed: 'false' });
    expect(on().thePreview().boots).toBe(2);
  });

  test('that cannot be set fails the step, says what exists, and the next run sets it', async () => {
    template();
    on().emulator.faults.next.push({
      ...CLOUD.ttl,
      times: 1000,
      action: { kind: 'status', status: 500, body: { detail: 'boom' } },
    });
    const result = await on().preview();
    const { message } = theError(result);
    const cvm = on().thePreview();
    expect(message).toContain(cvm.appId);
    expect(cvm.scheduledDeleteAt).toBeUndefined();
    expect(result.summary).not.toMatch(/nothing was changed/);

    on().emulator.faults.clear();
    expectGreen(await expectTtl(72 * HOUR_MS, () => on().preview()));
    expect(on().thePreview().id).toBe(cvm.id);
    expect(on().asked('create')).toHaveLength(1);
  });

  test.each([429, 503])('is set although the API says %i once', async (status) => {
    template();
    on().emulator.faults.next.push({ ...CLOUD.ttl, action: { kind: 'status', status } });
    expectGreen(await expectTtl(72 * HOUR_MS, () => on().preview()));
  });
});

describe('the price', () => {
  test('is what the size costs until the time to live is over, at worst', async () => {
    template({ instanceType: 'tdx.medium' });
    const result = await on().preview({ ttl: '10h' });
    // 10 hours of $0.116 each
    expect(result.log).toMatch(/Cost: tdx\.medium costs \$0\.116 per hour, at most \$1\.16 until/);
    expect(factOf(result, 'Cost')).toContain('at most \\$1.16 until it is deleted at ');
    const again = await on().preview({ ttl: '1d' });
    expect(again.log).toMatch(/tdx\.medium costs \$0\.116 per hour, at most \$2\.7[89] until/);
  });

  test('is never said to be less than it is', async () => {
    template({ instanceType: 'tdx.large' });
    const result = await on().preview({ ttl: '1h' });
    const [, most = ''] = /at most \$(\S+) until/.exec(result.log) ?? [];
    expect(Number(most)).toBeGreaterThanOrEqual(0.232);
  });

  const failures: readonly (readonly [string, FaultAction])[] = [
    ['500', { kind: 'status', status: 500 }],
    ['403', { kind: 'status', status: 403 }],
    ['404', { kind: 'status', status: 404 }],
    ['nothing', { kind: 'status', status: 200, body: {} }],
    ['another form', { kind: 'status', status: 200, body: [] }],
    [
      'a size without a price',
      { kind: 'status', status: 200, body: { result: [{ items: [{}] }] } },
    ],
    ['text', { kind: 'status', status: 200, body: '<html>' }],
  ];
  test.each(failures)('may be unknown: instance types answer %s', async (_name, action) => {
    template();
    on().emulator.faults.next.push({ ...CLOUD.prices, times: 1000, action });
    const result = await on().preview();
    expectGreen(result);
    expect(result.log).toMatch(/Cost: Its price is not known\. It is deleted at /);
    expectToldDeletion(expectOne(), result);
  });
});

describe('the second push', () => {
  test('updates the same CVM', async () => {
    template({ env: { TOKEN: 'old' } });
    const first = await on().preview({ env: 'TOKEN=1' }, { action: 'opened' });
    const before = on().thePreview();
    ship(withImage('b'));
    const second = await on().preview({ env: 'TOKEN=2' }, { action: 'synchronize' });
    expectGreen(second);
    const cvm = expectOne();
    expect([cvm.id, cvm.boots]).toEqual([before.id, 2]);
    expect(cvm.guest.env).toEqual({ TOKEN: '2' });
    expect(second.outputs).toMatchObject({
      status: 'deployed',
      changed: 'true',
      app_id: first.outputs['app_id'],
      previous_compose_hash: first.outputs['compose_hash'],
      compose_hash: cvm.composeHash,
    });
    expect(on().asked('create')).toHaveLength(1);
  });

  test('does not need the other CVM any more', async () => {
    const model = template();
    expectGreen(await on().preview());
    model.deleteByHand();
    ship(withImage('b'));
    expectGreen(await on().preview());
    expectOne();
  });

  test('is an ordinary update: env names do not disappear by accident', async () => {
    template();
    ship(composeUsing('TOKEN', 'SECOND'));
    expectGreen(await on().preview({ env: 'TOKEN=1\nSECOND=2' }));
    const result = await on().preview({ env: 'TOKEN=1' });
    expect(theError(result).message).toMatch(/SECOND/);
    expect(on().thePreview().boots).toBe(1);
  });

  test('finds the CVM on the third page of many', async () => {
    template();
    for (let index = 0; index < 230; index++) on().emulator.addCvm({ name: `other-${index}` });
    const cvm = on().emulator.addCvm({ name: 'web-pr-7' });
    for (let index = 230; index < 250; index++) on().emulator.addCvm({ name: `other-${index}` });
    expectGreen(await on().preview());
    expect(cvm.boots).toBe(1);
    expect(on().asked('create')).toEqual([]);
    expect(on().asked('newCvm')).toEqual([]);
  });

  test('waits for the first one to boot', async () => {
    template();
    on().emulator.newCvmBehaviour.boot = { kind: 'slow', steps: 10 };
    expectGreen(await on().preview({ wait: 'false' }));
    ship(withImage('b'));
    expectGreen(await on().preview());
    expect(expectOne().appCompose['docker_compose_file']).toBe(withImage('b'));
  });
});

describe('a new CVM that does not come up', () => {
  test('fails the step with what the CVM says; it has a time to live', async () => {
    template();
    on().emulator.newCvmBehaviour.boot = {
      kind: 'fails',
      bootError: 'GHCR pull access denied: acme/web (HTTP 403)',
    };
    const result = await on().preview({ env: 'TOKEN=1' });
    const { message } = theError(result);
    expect(message).toContain('GHCR pull access denied: acme/web (HTTP 403)');
    const cvm = on().thePreview();
    expect(message).toContain(cvm.vmUuid);
    expect(result.summary).toContain('What the CVM says');
    expect(result.outputs['changed']).toBe('true');
    expect(result.outputs['status'] ?? '').toBe('');
    expectToldDeletion(cvm, result);
  });

  test('is repaired by the next push, not made again', async () => {
    template();
    on().emulator.newCvmBehaviour.boot = { kind: 'fails', bootError: 'no such image' };
    theError(await on().preview());
    const broken = on().thePreview();
    broken.behaviour.boot = { kind: 'ok' };
    ship(withImage('b'));
    expectGreen(await on().preview());
    expect(expectOne().id).toBe(broken.id);
    expect(on().asked('create')).toHaveLength(1);
  });

  test.each<[string, EmulatedCvm['behaviour']['boot']]>([
    ['a failed boot', { kind: 'fails', bootError: 'no such image' }],
    ['a boot that ends the VM', { kind: 'fails', bootError: 'no such image', status: 'exited' }],
    ['an operation that fails', { kind: 'operation-fails', errorMessage: 'no host' }],
    ['a CVM that stops', { kind: 'stops' }],
  ])('is never green without a change, and never made twice: %s', async (_name, boot) => {
    template();
    on().emulator.newCvmBehaviour.boot = boot;
    theError(await on().preview());
    const again = await on().preview();
    expect(again.exitCode).toBe(1);
    expectReadable(again);
    expect(on().previews()).toHaveLength(1);
    expect(on().asked('create')).toHaveLength(1);
  });

  test.each(['old-text', 'other-public-logs'] as const)(
    'but to something else fails the step: %s',
    async (runsOther) => {
      template();
      on().emulator.newCvmBehaviour.runsOther = runsOther;
      const result = await on().preview();
      // What the API creates is what it was given, or the step says that it is not.
      if (result.exitCode !== 0) theError(result);
      expect(on().previews()).toHaveLength(1);
    },
  );
});

describe('close and reopen', () => {
  test('makes a new CVM', async () => {
    template();
    expectGreen(await on().preview({ env: 'TOKEN=1' }, { action: 'opened' }));
    const first = on().thePreview();
    expectGreen(await on().teardown());
    expect(on().previews()).toEqual([]);
    expectGreen(await on().preview({ env: 'TOKEN=2' }, { action: 'reopened' }));
    const second = expectOne();
    expect(second.id).not.toBe(first.id);
    expect(second.appId).not.toBe(first.appId);
    expect(second.guest.env).toEqual({ TOKEN: '2' });
  });

  test('while the deletion is still running waits for its end', async () => {
    template();
    expectGreen(await on().preview());
    const first = on().thePreview();
    first.behaviour.deletionSteps = 25;
    // Somebody else's deletion: only the looks of this step bring it forward.
    const { apiKey, url } = on().emulator;
    const accepted = await fetch(`${url}/cvms/${first.id}`, {
      method: 'DELETE',
      headers: { 'x-api-key': apiKey, 'x-phala-version': '2026-01-21' },
    });
    expect(accepted.status).toBe(204);
    const reopened = await on().preview({}, { action: 'reopened' });
    expectGreen(reopened);
    expect(reopened.log).toMatch(/web-pr-7 is being deleted: waiting/);
    const second = expectOne();
    expect(second.id).not.toBe(first.id);
    expect(first.deleted).toBe(true);
    expectToldDeletion(second, reopened);
  });

  test('while the teardown is still running: both go through, and one CVM is there', async () => {
    template();
    expectGreen(await on().preview());
    const first = on().thePreview();
    first.behaviour.deletionSteps = 100;
    const closing = on().start({ mode: 'teardown' }, { action: 'closed' });
    await closing.printed('Deleting: the API accepted it');
    const reopened = await on().preview({}, { action: 'reopened' });
    expectGreen(reopened);
    expectGreen(await closing.result);
    expect(expectOne().id).not.toBe(first.id);
  });

  test('while a deletion runs that does not end fails, and makes no second CVM', async () => {
    template();
    expectGreen(await on().preview());
    const first = on().thePreview();
    first.behaviour.deletionSteps = Infinity;
    const closing = on().start({ mode: 'teardown', wait_timeout: '1' }, { action: 'closed' });
    await closing.printed('Deleting: the API accepted it');
    const reopened = await on().preview({ lock_timeout: '0' }, { action: 'reopened' });
    expect(theError(reopened).message).toMatch(/still lists it/);
    theError(await closing.result);
    expect(on().thePreview().id).toBe(first.id);
    expect(on().asked('create')).toHaveLength(1);
  });
});

describe('several runs at once', () => {
  test('for two pull requests: each has its own CVM', async () => {
    template();
    const results = await Promise.all([
      on().preview({ env: 'TOKEN=seven' }, { number: 7 }),
      on().preview({ env: 'TOKEN=eight' }, { number: 8 }),
    ]);
    for (const result of results) expectGreen(result);
    const env = Object.fromEntries(
      on()
        .previews()
        .map((cvm) => [cvm.name, cvm.guest.env]),
    );
    expect(env).toEqual({ 'web-pr-7': { TOKEN: 'seven' }, 'web-pr-8': { TOKEN: 'eight' } });
  });

  test('for one pull request: one CVM', async () => {
    template();
    const results = await Promise.all([
      on().preview({ env: 'TOKEN=same' }),
      on().preview({ env: 'TOKEN=same' }),
      on().preview({ env: 'TOKEN=same' }),
    ]);
    for (const result of results) expectGreen(result);
    expect(expectOne().guest.env).toEqual({ TOKEN: 'same' });
  });

  test('for one pull request, the second while the first is just creating', async () => {
    template();
    const first = on().start({ ...PREVIEW });
    await on().emulator.nextRequest(isAt(CLOUD.newCvm));
    const [one, two] = await Promise.all([first.result, on().preview()]);
    expectGreen(one);
    expectGreen(two);
    expectOne();
  });
});

describe('names', () => {
  /** The API lists nothing once, as if the CVM came right after. */
  function listsNothingOnce(): void {
    on().emulator.faults.next.push({
      ...CLOUD.list,
      action: { kind: 'status', status: 200, body: NO_CVMS },
    });
  }

  test('two CVMs with the name: nothing is changed', async () => {
    template();
    const cvms = [1, 2].map(() => on().emulator.addCvm({ name: 'web-pr-7' }));
    const { message } = theError(await on().preview());
    // A preview takes no id of a CVM.
    expect(message).toMatch(/[Dd]elete.*or set another `name_prefix`/);
    expect(message).not.toMatch(/`cvm_id`/);
    for (const { id, boots } of cvms) {
      expect(message).toContain(id);
      expect(boots).toBe(0);
    }
    expect(changingRequests(on().stage)).toEqual([]);
  });

  test('CVMs with nearly the same name are others', async () => {
    template();
    const others = ['web-pr-77', 'web-pr-7-db', 'my-web-pr-7', 'Web-pr-7', 'web-pr-07'].map(
      (name) => on().emulator.addCvm({ name }),
    );
    expectGreen(await on().preview());
    expect(on().asked('create')).toHaveLength(1);
    for (const { boots, scheduledDeleteAt } of others) {
      expect([boots, scheduledDeleteAt]).toEqual([0, undefined]);
    }
  });

  test('one that is taken at the provision by another run of the same workspace', async () => {
    template();
    const cvm = on().emulator.addCvm({ name: 'web-pr-7' });
    listsNothingOnce();
    const result = await on().preview();
    expectGreen(result);
    expect(result.log).toMatch(/Another run created the CVM meanwhile/);
    expect(cvm.boots).toBe(1);
    expectToldDeletion(cvm, result);
    expect(result.outputs['app_id']).toBe(cvm.appId);
    expect(on().asked('create')).toEqual([]);
    expect(on().previews()).toHaveLength(1);
  });

  test('one that is taken between the provision and the creation', async () => {
    template();
    on().emulator.onRequest((request) => {
      if (isAt(CLOUD.newCvm)(request)) on().emulator.addCvm({ name: 'web-pr-7' });
    });
    const result = await on().preview({ env: 'TOKEN=1' });
    expectGreen(result);
    const cvm = expectOne();
    expect(cvm.guest.env).toEqual({ TOKEN: '1' });
    expect(result.outputs).toMatchObject({ app_id: cvm.appId, cvm_id: cvm.id });
    expectToldDeletion(cvm, result);
  });

  test.each(['newCvm', 'create'] as const)('one that another workspace has (%s)', async (route) => {
    template();
    on().emulator.faults.next.push({
      ...CLOUD[route],
      times: 1000,
      action: { kind: 'status', status: 409, body: NAME_TAKEN },
    });
    const result = await on().preview();
    const { message } = theError(result);
    expect(message).toMatch(/web-pr-7.* is taken/);
    expect(message).toMatch(/name_prefix/);
    expect(result.summary).toMatch(/nothing was changed/);
    expect(on().asked(route)).toHaveLength(1);
    expect(on().previews()).toEqual([]);
  });

  const repositories: readonly (readonly [string, string])[] = [
    ['acme/web', 'web-pr-7'],
    ['acme/My_Repo.js', 'my-repo-js-pr-7'],
    ['acme/.github', 'github-pr-7'],
    ['acme/9lives', 'app-9lives-pr-7'],
    ['acme/---', 'preview-pr-7'],
  ];
  test.each(repositories)('come from the repository: %s', async (repository, name) => {
    template();
    const env = { GITHUB_REPOSITORY: repository };
    expectGreen(await on().preview({}, {}, env));
    expectOne(name);
    expectGreen(await on().teardown({}, {}, env));
    expect(on().previews()).toEqual([]);
  });

  test('that are long are cut, always to the same', async () => {
    template();
    const prefix = `a-long-prefix-${'x'.repeat(80)}`;
    expectGreen(await on().preview({ name_prefix: prefix }, { number: 12_345 }));
    const [cvm] = on().previews();
    expect(cvm?.name).toMatch(/^a-long-prefix-x+-[0-9a-f]{8}-pr-12345$/);
    expect(cvm?.name.length).toBeLessThanOrEqual(63);
    ship(withImage('b'));
    expectGreen(await on().preview({ name_prefix: prefix }, { number: 12_345 }));
    expect(on().asked('create')).toHaveLength(1);
    expectGreen(await on().preview({ name_prefix: `${prefix}y` }, { number: 12_345 }));
    expect(on().previews()).toHaveLength(2);
    expectGreen(await on().teardown({ name_prefix: prefix }, { number: 12_345 }));
    expect(cvm?.deleted).toBe(true);
    expect(on().previews()).toHaveLength(1);
  });
});

describe('a creation whose fate is unknown', () => {
  const accepted: readonly (readonly [string, FaultAction])[] = [
    ['the connection breaks after it', { kind: 'reset-after-accept' }],
    ['a gateway says 502 after it', { kind: 'status-after-accept', status: 502, body: '<html>' }],
    ['a gateway says 504 after it', { kind: 'status-after-accept', status: 504 }],
    ['the API says 500 after it', { kind: 'status-after-accept', status: 500 }],
    ['the answer breaks off', { kind: 'truncated-json' }],
  ];
  test.each(accepted)('is found and not sent again: %s', async (_name, action) => {
    template();
    on().emulator.faults.next.push({ ...CLOUD.create, action });
    const result = await on().preview({ env: 'TOKEN=1' });
    expectGreen(result);
    expect(on().asked('create')).toHaveLength(1);
    const cvm = expectOne();
    expect(cvm.guest.env).toEqual({ TOKEN: '1' });
    expectToldDeletion(cvm, result);
    expect(result.log).toMatch(/unclear whether the CVM was created/);
  });

  const lost: readonly (readonly [string, FaultAction])[] = [
    ['the connection breaks before it', { kind: 'reset' }],
    ['a gateway says 502', { kind: 'status', status: 502 }],
    ['a gateway says 504', { kind: 'status', status: 504 }],
  ];
  test.each(lost)('is sent again as the same app: %s', async (_name, action) => {
    template();
    on().emulator.faults.next.push({ ...CLOUD.create, action });
    expectGreen(await on().preview({ env: 'TOKEN=1' }));
    const [first, second, ...more] = on()
      .asked('create')
      .map(({ body }) => body);
    expect(more).toEqual([]);
    expect(second).toBe(first);
    expectOne();
  });

  test('is looked for before it is sent again', async () => {
    template();
    on().emulator.faults.next.push({ ...CLOUD.create, action: { kind: 'reset' } });
    expectGreen(await on().preview());
    const requests = on().emulator.requests.filter(
      (request) => isAt(CLOUD.create)(request) || isAt(CLOUD.list)(request),
    );
    const methods = requests.map(({ method }) => method);
    const first = methods.indexOf('POST');
    expect(methods.slice(first, first + 2)).toEqual(['POST', 'GET']);
  });

  test('is the same CVM when the list shows it too late', async () => {
    template();
    on().emulator.faults.next.push({ ...CLOUD.create, action: { kind: 'reset-after-accept' } });
    on().emulator.onRequest((request) => {
      if (!isAt(CLOUD.create)(request) || on().asked('create').length > 1) return;
      on().emulator.faults.next.push({
        ...CLOUD.list,
        times: 5,
        action: { kind: 'status', status: 200, body: NO_CVMS },
      });
    });
    expectGreen(await on().preview());
    expect(on().asked('create')).toHaveLength(2);
    expectOne();
  });

  test('and that is refused the second time may still exist: the step says so', async () => {
    template();
    on().emulator.faults.next.push(
      { ...CLOUD.create, action: { kind: 'reset-after-accept' } },
      {
        ...CLOUD.create,
        action: {
          kind: 'status',
          status: 409,
          body: { error_code: 'ERR-03-007', message: 'App ID is already in use' },
        },
      },
    );
    on().emulator.onRequest((request) => {
      if (!isAt(CLOUD.create)(request) || on().asked('create').length > 1) return;
      on().emulator.faults.next.push({
        ...CLOUD.list,
        times: 5,
        action: { kind: 'status', status: 200, body: NO_CVMS },
      });
    });
    const result = await on().preview();
    // "App ID is already in use" means that it does.
    expect(on().previews()).toHaveLength(1);
    expect(result.summary).not.toMatch(/nothing was changed/i);
    if (result.exitCode !== 0) theError(result);
  });

  test('ends the step after two tries; nothing exists', async () => {
    template();
    on().emulator.faults.next.push({
      ...CLOUD.create,
      times: 1000,
      action: { kind: 'status', status: 504 },
    });
    const result = await on().preview();
    expect(theError(result).message).toMatch(/504/);
    expect(result.summary).not.toMatch(/nothing was changed/i);
    expect(on().asked('create')).toHaveLength(2);
    expect(on().previews()).toEqual([]);
    on().emulator.faults.clear();
    expectGreen(await on().preview());
    expectOne();
  });

  test('and that cannot be looked for is not sent again; the step says that it may exist', async () => {
    template();
    on().emulator.faults.next.push({ ...CLOUD.create, action: { kind: 'reset-after-accept' } });
    on().emulator.onRequest((request) => {
      if (!isAt(CLOUD.create)(request)) return;
      on().emulator.faults.next.push({
        ...CLOUD.list,
        times: 1000,
        action: { kind: 'status', status: 500 },
      });
    });
    const result = await on().preview();
    const { message } = theError(result);
    expect(on().asked('create')).toHaveLength(1);
    expect(result.summary).toMatch(/may have been/);
    expect(message).toMatch(/web-pr-7/);
    expect(message).toMatch(/may (?:exist|have been created)|bills/);

    on().emulator.faults.clear();
    expectGreen(await on().preview());
    expectOne();
    expect(on().asked('create')).toHaveLength(1);
  });

  test('that the API accepted is known by its app id, also before it is listed', async () => {
    template();
    on().emulator.onRequest((request) => {
      if (!isAt(CLOUD.create)(request)) return;
      on().emulator.faults.next.push({
        ...CLOUD.list,
        times: 1000,
        action: { kind: 'status', status: 200, body: NO_CVMS },
      });
    });
    const result = await on().preview();
    expectGreen(result);
    expect(result.outputs['status']).toBe('deployed');
    expect(on().asked('create')).toHaveLength(1);
    on().emulator.faults.clear();
    expectGreen(await on().preview());
    expectOne();
  });

  test.each([429, 503])('%i is a refusal, and tried again', async (status) => {
    template();
    on().emulator.faults.next.push({ ...CLOUD.create, action: { kind: 'status', status } });
    expectGreen(await on().preview());
    expectOne();
  });
});

describe('a list that cannot be read is not read as empty', () => {
  const OTHER_PAGE = { ...NO_CVMS, total: 1, pages: 1 };
  const failures: readonly (readonly [string, FaultAction])[] = [
    ['500', { kind: 'status', status: 500 }],
    ['502 with HTML', { kind: 'status', status: 502, body: '<html>bad gateway</html>' }],
    ['401', { kind: 'status', status: 401 }],
    ['403', { kind: 'status', status: 403, body: { detail: 'Forbidden' } }],
    ['404', { kind: 'status', status: 404, body: { detail: 'Not Found' } }],
    [
      '404 as if a CVM was not found',
      { kind: 'status', status: 404, body: { error_code: 'ERR-03-001', message: 'CVM not found' } },
    ],
    ['422', { kind: 'status', status: 422 }],
    ['429', { kind: 'rate-limit' }],
    ['a reset', { kind: 'reset' }],
    ['JSON that breaks off', { kind: 'truncated-json' }],
    ['a redirect', { kind: 'redirect', location: 'https://example.com/' }],
    ['nothing', { kind: 'status', status: 200, body: '' }],
    ['HTML', { kind: 'status', status: 200, body: '<html></html>' }],
    ['null', { kind: 'status', status: 200, body: 'null' }],
    ['a list', { kind: 'status', status: 200, body: [] }],
    ['an empty object', { kind: 'status', status: 200, body: {} }],
    ['items that are null', { kind: 'status', status: 200, body: { ...NO_CVMS, items: null } }],
    ['items that are no list', { kind: 'status', status: 200, body: { ...NO_CVMS, items: {} } }],
    ['an item without an id', { kind: 'status', status: 200, body: { ...NO_CVMS, items: [{}] } }],
    ['an error in a 200', { kind: 'status', status: 200, body: { error: 'database is down' } }],
    ['a total that it does not hold', { kind: 'status', status: 200, body: OTHER_PAGE }],
  ];
  test.each(failures)('%s', async (_name, action) => {
    template();
    on().emulator.faults.next.push({ ...CLOUD.list, times: 1000, action });
    const result = await on().preview();
    theError(result);
    expect(on().asked('newCvm')).toEqual([]);
    expectNothingMade();
    expect(result.summary).toMatch(/nothing was changed/);
  });

  test('nor is a page of it', async () => {
    for (let index = 0; index < 150; index++) on().emulator.addCvm({ name: `other-${index}` });
    template();
    const cvm = on().emulator.addCvm({ name: 'web-pr-7' });
    let pages = 0;
    on().emulator.onRequest((request) => {
      if (!isAt(CLOUD.list)(request)) return;
      pages += 1;
      if (pages > 1) return;
      on().emulator.faults.next.push({
        ...CLOUD.list,
        times: 1000,
        action: { kind: 'status', status: 403, body: { detail: 'Forbidden' } },
      });
    });
    theError(await on().preview());
    expect(on().asked('newCvm')).toEqual([]);
    expect(cvm.boots).toBe(0);
  });

  test('nor is a first page that does not say how many there are', async () => {
    for (let index = 0; index < 150; index++) on().emulator.addCvm({ name: `other-${index}` });
    template();
    const items = Array.from({ length: 100 }, (_, index) => ({
      id: `cvm_${index}`,
      name: `other-${index}`,
      status: 'running',
    }));
    on().emulator.faults.next.push({
      ...CLOUD.list,
      times: 1,
      action: { kind: 'status', status: 200, body: { items, total: 152, page: 1, page_size: 100 } },
    });
    const cvm = on().emulator.addCvm({ name: 'web-pr-7' });
    await on().preview();
    expect(on().asked('newCvm')).toEqual([]);
    expect(cvm.boots).toBe(1);
  });

  test('is read again', async () => {
    template();
    on().emulator.faults.next.push({
      ...CLOUD.list,
      times: 2,
      action: { kind: 'status', status: 502 },
    });
    expectGreen(await on().preview());
    expectOne();
  });
});

describe('a step that is cancelled', () => {
  posixTest.each(['hang', 'hang-after-accept'] as const)(
    'while the creation gets no answer (%s) says that it may exist',
    async (kind) => {
      template();
      on().emulator.faults.next.push({ ...CLOUD.create, action: { kind } });
      const step = on().start({ ...PREVIEW });
      await on().emulator.nextRequest(isAt(CLOUD.create));
      step.kill('SIGTERM');
      const result = await step.result;
      const { message } = theError(result);
      expect(message).toMatch(/web-pr-7 .*may exist.*bills, and has no time to live/);
      expect(message).toMatch(/[Rr]un this step again, or .*`mode: teardown`/);
      expect(message).not.toMatch(/[Nn]othing|in the CVM/);
      expect(on().asked('create')).toHaveLength(1);
      expect(on().previews()).toHaveLength(kind === 'hang' ? 0 : 1);

      // The next run finds what there is, or makes it.
      expectGreen(await on().preview());
      expectOne();
    },
  );

  posixTest('before that says that nothing was triggered', async () => {
    template();
    on().emulator.faults.next.push({ ...CLOUD.newCvm, action: { kind: 'hang' } });
    const step = on().start({ ...PREVIEW });
    await on().emulator.nextRequest(isAt(CLOUD.newCvm));
    step.kill('SIGINT');
    expect(theError(await step.result).message).toMatch(/[Nn]othing had been triggered/);
    expectNothingMade();
  });

  posixTest('before its time to live is set says that there is none', async () => {
    template();
    on().emulator.faults.next.push({ ...CLOUD.ttl, action: { kind: 'hang' } });
    const step = on().start({ ...PREVIEW });
    await on().emulator.nextRequest(isAt(CLOUD.ttl));
    step.kill('SIGTERM');
    const { message } = theError(await step.result);
    expect(message).toMatch(/web-pr-7 was created, bills, and has no time to live/);
    expect(message).toMatch(/`mode: teardown`/);
    expect(message).not.toMatch(/rolled back|in the CVM/);
  });

  posixTest('while another run creates it says nothing of a creation', async () => {
    template();
    on().emulator.faults.next.push({
      ...CLOUD.newCvm,
      action: { kind: 'status', status: 400, body: NAME_TAKEN },
    });
    const step = on().start({ ...PREVIEW });
    await on().emulator.nextRequest(isAt(CLOUD.newCvm));
    const other = on().emulator.addCvm({ name: 'web-pr-7' });
    other.behaviour.boot = { kind: 'never-finishes' };
    await step.printed('starting containers');
    step.kill('SIGTERM');
    const { message } = theError(await step.result);
    expect(message).toMatch(/The update .*goes on in the CVM/);
    expect(message).not.toMatch(/created/);
  });

  posixTest('while the CVM boots says that it exists; it has a time to live', async () => {
    template();
    on().emulator.newCvmBehaviour.boot = { kind: 'never-finishes' };
    const step = on().start({ ...PREVIEW });
    await step.printed('starting containers');
    step.kill('SIGTERM');
    const result = await step.result;
    const { message } = theError(result);
    const cvm = on().thePreview();
    expect(message).toMatch(/web-pr-7 was created .*bills until it is deleted at 20/);
    expect(message).toContain(result.outputs['delete_at']);
    expect(message).toContain(cvm.vmUuid);
    expectToldDeletion(cvm, result);
  });
});

describe('a fork', () => {
  const forks: readonly (readonly [string, PullRequestEvent])[] = [
    ['of somebody', { headRepository: 'evil/web' }],
    ['that was deleted', { headRepository: null }],
    ['with the same owner', { headRepository: 'acme/web-fork' }],
  ];
  describe.each(forks)('%s', (_name, event) => {
    test.each([
      ['preview', 'without secrets', ''],
      ['preview', 'with secrets', 'phak_emulator'],
      ['teardown', 'without secrets', ''],
      ['teardown', 'with secrets', 'phak_emulator'],
    ])('%s %s is skipped, green, and nothing is sent', async (mode, _secrets, apiKey) => {
      template();
      on().emulator.addCvm({ name: 'web-pr-7' });
      const result = await on().run(
        {
          ...PREVIEW,
          mode,
          api_key: apiKey,
          comment: 'true',
          environment: 'preview',
          env_names: 'TOKEN',
        },
        event,
      );
      expectGreen(result);
      expect(result.outputs['status']).toBe('skipped');
      expect(result.log).toMatch(/fork/);
      expect(result.log).toContain('mode: check');
      expect(result.summary).toMatch(/^### Skipped/);
      expect(result.summary).toMatch(/fork.*mode: check/);
      expect(on().emulator.requests).toEqual([]);
      expect(on().github.requests).toEqual([]);
      expect(annotations(result)).toEqual([]);
    });
  });

  test('or a pull request that is closed already: no preview, nothing is sent', async () => {
    template();
    const result = await on().run({ ...PREVIEW, env_names: 'TOKEN' }, { action: 'closed' });
    expectGreen(result);
    expect(result.outputs['status']).toBe('skipped');
    expect(result.log).toContain('closed');
    expect(on().emulator.requests).toEqual([]);
  });

  test('runs `mode: check` instead, without any secret', async () => {
    const result = await on().run(
      { mode: 'check', api_key: '', github_token: '', env_names: 'TOKEN' },
      { headRepository: 'evil/web' },
    );
    expectGreen(result);
    expect(result.outputs['status']).toBe('checked');
    expect(on().emulator.requests).toEqual([]);
  });

  test('that is deployed with the API key of another event is still a fork', async () => {
    template();
    const result = await on().preview(
      {},
      { headRepository: 'evil/web' },
      {
        GITHUB_EVENT_NAME: 'pull_request_target',
        GITHUB_REF: 'refs/heads/main',
      },
    );
    expectGreen(result);
    expect(result.outputs['status']).toBe('skipped');
    expect(on().emulator.requests).toEqual([]);
  });

  test('a pull request of Dependabot has no secrets either', async () => {
    template();
    const result = await on().preview(
      { api_key: '', comment: 'true', environment: 'preview' },
      {},
      { GITHUB_ACTOR: 'dependabot[bot]' },
    );
    expectGreen(result);
    expect(result.outputs['status']).toBe('skipped');
    expect(result.log).toMatch(/Dependabot.*mode: check/);
    expect(on().emulator.requests).toEqual([]);
    expect(on().github.requests).toEqual([]);
  });

  test('one of Dependabot with secrets of its own has a preview', async () => {
    template();
    expectGreen(await on().preview({}, {}, { GITHUB_ACTOR: 'dependabot[bot]' }));
    expectOne();
  });

  test('a branch of the repository without the API key is an error', async () => {
    const result = await on().preview({ api_key: '' });
    expect(messages(result, 'error').join('\n')).toMatch(/api_key/);
    expect(result.exitCode).toBe(1);
    expect(result.outputs['status'] ?? '').toBe('');
  });
});
