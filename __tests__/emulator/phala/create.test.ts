import { describe, expect, test } from '@jest/globals';
import { encryptEnvVars } from '@phala/dstack-sdk/encrypt-env-vars';
import { getComposeHash } from '@phala/dstack-sdk/get-compose-hash';
import type { EmulatedCvm, Emulator, EmulatorOptions } from '../../../emulator/phala/emulator.ts';
import { Client, emulate, legacySigner, list, OTHER_COMPOSE, text, value } from './support.ts';

async function prepared(
  options?: EmulatorOptions,
): Promise<{ emulator: Emulator; client: Client }> {
  const emulator = await emulate(options);
  return { emulator, client: new Client(emulator) };
}

function only(emulator: Emulator): EmulatedCvm {
  const [cvm, ...others] = emulator.cvms;
  if (cvm === undefined || others.length > 0) throw new Error('There is not exactly one CVM');
  return cvm;
}

const ENV_COMPOSE = { name: '', docker_compose_file: OTHER_COMPOSE, allowed_envs: ['A', 'B'] };

describe('provisioning a new CVM', () => {
  test('answers with the defaults of the schema, and creates nothing', async () => {
    const { emulator, client } = await prepared();
    const order = await client.order('acme-web-pr-42');
    expect(order).toMatchObject({
      status: 200,
      json: {
        app_id: expect.stringMatching(/^[0-9a-f]{40}$/),
        app_env_encrypt_pubkey: expect.stringMatching(/^[0-9a-f]{64}$/),
        kms_id: 'phala-prod5',
        kms_info: { slug: 'phala-prod5', chain_id: null },
        instance_type: 'tdx.small',
        teepod_id: 18,
        node_id: 18,
        fmspc: expect.any(String),
        device_id: expect.any(String),
        os_image_hash: expect.any(String),
      },
    });
    expect(value(order.json, 'token')).toBeUndefined();
    expect(emulator.cvms).toEqual([]);
    await client.create(order);
    const cvm = only(emulator);
    expect(cvm.appCompose).toMatchObject({
      name: '',
      public_logs: true,
      public_sysinfo: true,
      runner: 'docker-compose',
      storage_fs: 'zfs',
    });
    expect(text(order.json, 'compose_hash')).toBe(
      getComposeHash({ ...cvm.appCompose, name: '', runner: 'docker-compose' }),
    );
    expect(cvm).toMatchObject({
      name: 'acme-web-pr-42',
      appId: text(order.json, 'app_id'),
      listed: true,
      instanceType: 'tdx.small',
      vcpu: 1,
      memory: 2048,
      diskSize: 20,
      region: 'us-west-1',
      osImage: 'dstack-dev-0.5.7',
    });
  });

  test('takes size, place and image as they are ordered', async () => {
    const { emulator, client } = await prepared();
    const order = await client.order('sized', {
      instance_type: 'tdx.medium',
      disk_size: 40,
      region: 'eu-west-1',
      image: 'dstack-0.5.6',
      kms: 'PHALA',
      kms_id: 'phala-prod5',
      listed: false,
    });
    await client.create(order);
    expect(only(emulator)).toMatchObject({
      instanceType: 'tdx.medium',
      vcpu: 2,
      memory: 4096,
      diskSize: 40,
      region: 'eu-west-1',
      osImage: 'dstack-0.5.6',
      listed: false,
    });
    expect((await client.get('/cvms/sized')).json).toMatchObject({
      resource: {
        instance_type: 'tdx.medium',
        vcpu: 2,
        memory_in_gb: 4,
        disk_in_gb: 40,
        compute_billing_price: '0.116',
      },
      node_info: { name: 'prod9', region: 'eu-west-1' },
      os: { name: 'dstack-0.5.6', version: '0.5.6', is_dev: false },
      listed: false,
    });
    const old = new Client(emulator, { 'x-phala-version': '2025-10-28' });
    expect((await old.get('/cvms/sized')).json).toMatchObject({
      instance_type: 'tdx.medium',
      vcpu: 2,
      memory: 4096,
      disk_size: 40,
      base_image: 'dstack-0.5.6',
      teepod: { region_identifier: 'eu-west-1' },
    });
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['by CPUs and memory', { vcpu: 4, memory: 8192 }, 'tdx.large'],
    ['by CPUs', { vcpu: 2 }, 'tdx.medium'],
    ['by its name and what it has', { instance_type: 'tdx.small', vcpu: 1 }, 'tdx.small'],
  ])('a size %s', async (_, changes, instanceType) => {
    const { client } = await prepared();
    expect(value((await client.order('sized', changes)).json, 'instance_type')).toBe(instanceType);
  });

  test.each([
    [true, 'dstack-dev-0.5.7'],
    [false, 'dstack-0.5.7'],
    [null, 'dstack-dev-0.5.7'],
  ])('without an image, prefer_dev %s decides', async (preferDev, osImage) => {
    const { emulator, client } = await prepared();
    await client.create(await client.order('imaged', { prefer_dev: preferDev }));
    expect(only(emulator).osImage).toBe(osImage);
  });

  test.each<[Record<string, unknown>, number, string]>([
    [{ instance_type: 'tdx.tiny' }, 400, 'ERR-02-001'],
    [{ vcpu: 3 }, 400, 'ERR-02-003'],
    [{ memory: 1000 }, 400, 'ERR-02-004'],
    [{ instance_type: 'tdx.small', vcpu: 2 }, 400, 'ERR-02-009'],
    [{ image: 'dstack-0.3.0' }, 400, 'ERR-02-010'],
    [{ kms_id: 'kms-base-prod5' }, 400, 'ERR-02-011'],
    [{ kms: 'BASE' }, 400, 'ERR-02-008'],
    [{ teepod_id: 7 }, 400, 'ERR-01-001'],
    [{ region: 'mars-1' }, 400, 'ERR-02-002'],
    [{ region: 'eu-west-1', teepod_id: 18 }, 400, 'ERR-02-002'],
    [{ compose_file: { name: '' } }, 400, 'ERR-01-002'],
    [{ compose_file: { name: '', docker_compose_file: ' \n' } }, 400, 'ERR-01-002'],
    [{ compose_file: { name: '', docker_compose_file: 'services: [' } }, 400, 'ERR-01-003'],
    [
      { compose_file: { name: '', docker_compose_file: `#${'x'.repeat(204_800)}` } },
      400,
      'ERR-02-008',
    ],
  ])('%j is refused', async (changes, status, code) => {
    const { client } = await prepared();
    const refused = await client.order('refused', changes);
    expect(refused).toMatchObject({ status, json: { error_code: code } });
  });

  test.each<[Record<string, unknown>, (string | number)[]]>([
    [{ name: 'four' }, ['body', 'name']],
    [{ name: 'x'.repeat(64) }, ['body', 'name']],
    [{ name: '1-more' }, ['body', 'name']],
    [{ name: 'a--two' }, ['body', 'name']],
    [{ name: 'ends-' }, ['body', 'name']],
    [{ name: 'under_score' }, ['body', 'name']],
    [{ name: undefined }, ['body', 'name']],
    [{ compose_file: undefined }, ['body', 'compose_file']],
    [{ compose_file: {} }, ['body', 'compose_file', 'name']],
    [{ compose_file: { name: '', allowed_envs: 'A' } }, ['body', 'compose_file', 'allowed_envs']],
    [{ disk_size: '20' }, ['body', 'disk_size']],
    [{ disk_size: 0 }, ['body', 'disk_size']],
    [{ kms: 'other' }, ['body', 'kms']],
    [{ app_id: 'a'.repeat(40) }, ['body', 'nonce']],
    [{ nonce: 1 }, ['body', 'app_id']],
    [{ nonce: 1, app_id: 'short' }, ['body', 'app_id']],
  ])('%j is 422', async (changes, loc) => {
    const { client } = await prepared();
    const refused = await client.order('refused', changes);
    expect(refused.status).toBe(422);
    expect(list(refused.json, 'detail')).toContainEqual(expect.objectContaining({ loc }));
  });

  test.each(['abcde', `a${'b'.repeat(62)}`, 'A-b-3'])('the name %s will do', async (name) => {
    const { client } = await prepared();
    expect((await client.order(name)).status).toBe(200);
  });

  test('a taken name is 409, whoever has it', async () => {
    const { emulator, client } = await prepared();
    emulator.addCvm({ name: 'taken' });
    expect(await client.order('taken')).toMatchObject({
      status: 409,
      json: { error_code: 'ERR-01-004' },
    });
  });

  test('an app id may be brought along', async () => {
    const { emulator, client } = await prepared();
    const order = await client.order('known', { app_id: `0x${'Ab'.repeat(20)}`, nonce: 7 });
    expect(value(order.json, 'app_id')).toBe('ab'.repeat(20));
    await client.create(order);
    expect(only(emulator).appId).toBe('ab'.repeat(20));
  });
});

describe('the key of a new app', () => {
  test('is there before its CVM, and signed', async () => {
    const { emulator, client } = await prepared();
    const order = await client.order('keyed');
    const appId = text(order.json, 'app_id');
    const { status, json } = await client.get(`/kms/${text(order.json, 'kms_id')}/pubkey/${appId}`);
    expect(status).toBe(200);
    expect(text(json, 'public_key')).toBe(text(order.json, 'app_env_encrypt_pubkey'));
    const signer = legacySigner(
      Buffer.from(text(json, 'public_key'), 'hex'),
      Buffer.from(text(json, 'signature'), 'hex'),
      appId,
    );
    expect(signer).toBe(`0x${emulator.kms.signerPublicKey}`);
    await client.create(order);
    expect((await client.get(`/kms/phala/pubkey/${appId}`)).json).toEqual(json);
  });

  test('may be another one in the provision, or missing there', async () => {
    const { emulator, client } = await prepared();
    emulator.workspace.provisionPubkey = 'other';
    const order = await client.order('keyed');
    const signed = await client.get(`/kms/phala/pubkey/${text(order.json, 'app_id')}`);
    expect(text(order.json, 'app_env_encrypt_pubkey')).not.toBe(text(signed.json, 'public_key'));
    emulator.workspace.provisionPubkey = 'hidden';
    const bare = await client.order('keyed');
    expect(value(bare.json, 'app_env_encrypt_pubkey')).toBeUndefined();
  });

  test('is as wrong as that of an existing CVM, when told so', async () => {
    const { emulator, client } = await prepared();
    emulator.newCvmBehaviour.pubkey = 'other-key';
    emulator.newCvmSetup.signature = 'timestamped';
    const order = await client.order('keyed');
    const { json } = await client.get(`/kms/phala/pubkey/${text(order.json, 'app_id')}`);
    expect(text(json, 'public_key')).not.toBe(text(order.json, 'app_env_encrypt_pubkey'));
    expect(json).toMatchObject({ signature_v1: expect.any(String), timestamp: expect.any(Number) });
  });
});

describe('creating a CVM', () => {
  test('starts it, and its guest opens what was sealed for it', async () => {
    const { emulator, client } = await prepared();
    const order = await client.order('acme-web', { compose_file: ENV_COMPOSE });
    const encryptedEnv = await encryptEnvVars(
      [
        { key: 'A', value: 'one' },
        { key: 'B', value: 'two words' },
        { key: 'C', value: 'not allowed' },
      ],
      text(order.json, 'app_env_encrypt_pubkey'),
    );
    const created = await client.create(order, {
      encrypted_env: encryptedEnv,
      env_keys: ['A', 'B', 'C'],
    });
    const cvm = only(emulator);
    expect(created).toMatchObject({
      status: 200,
      json: {
        id: cvm.numericId,
        name: 'acme-web',
        status: 'starting',
        app_id: cvm.appId,
        vm_uuid: cvm.vmUuid,
        instance_id: cvm.instanceId,
        teepod: { name: 'prod5' },
        vcpu: 1,
      },
    });
    expect(cvm).toMatchObject({ boots: 0, guest: { env: {}, composeText: '' } });
    expect((await client.get('/cvms/acme-web')).json).toMatchObject({
      status: 'starting',
      in_progress: true,
      progress: { target: 'running', correlation_id: cvm.operations[0]?.correlationId },
      compose_hash: cvm.composeHash,
    });
    expect(await client.watch(cvm)).toEqual(['starting busy', 'running busy', 'running']);
    expect(cvm.allowedEnvs).toEqual(['A', 'B']);
    expect(cvm.encryptedEnv).toBe(encryptedEnv);
    expect(cvm).toMatchObject({
      boots: 1,
      guest: {
        env: { A: 'one', B: 'two words' },
        composeText: OTHER_COMPOSE,
        log: ['Skipping unauthorized environment variable: C'],
      },
    });
    expect((await client.get('/cvms/acme-web/state')).json).toMatchObject({
      boot_progress: 'done',
      boot_error: '',
    });
  });

  test('is an operation and a revision', async () => {
    const { emulator, client } = await prepared();
    await client.create(await client.order('acme-web'));
    const cvm = only(emulator);
    expect((await client.get('/cvms/acme-web/operations')).json).toMatchObject({
      items: [{ operation_type: 'create', status: 'in_progress', compose_hash: cvm.composeHash }],
      total: 1,
    });
    await client.watch(cvm);
    expect((await client.get('/cvms/acme-web/operations')).json).toMatchObject({
      items: [{ status: 'completed', target_state: 'running' }],
    });
    expect((await client.get(`/apps/${cvm.appId}/revisions`)).json).toMatchObject({
      revisions: [
        {
          operation_type: 'create',
          compose_hash: cvm.composeHash,
          trace_id: cvm.operations[0]?.correlationId,
        },
      ],
      total: 1,
    });
  });

  test('shows it in all lists at once, under all its names', async () => {
    const { emulator, client } = await prepared();
    emulator.addCvm({ name: 'other' });
    await client.create(await client.order('acme-web'));
    const cvm = emulator.cvms[1];
    if (cvm === undefined) throw new Error('Not created');
    const fresh = { name: 'acme-web', status: 'starting', in_progress: true };
    expect((await client.get('/cvms')).json).toMatchObject([{ name: 'other' }, fresh]);
    expect((await client.get('/cvms/paginated')).json).toMatchObject({
      items: [{ name: 'other' }, fresh],
      total: 2,
    });
    expect((await client.get(`/apps/${cvm.appId}/cvms`)).json).toMatchObject([fresh]);
    for (const identifier of [cvm.id, cvm.vmUuid, `app_${cvm.appId}`, 'acme-web']) {
      expect(value((await client.get(`/cvms/${identifier}/stats`)).json, 'status')).toBe(
        'starting',
      );
    }
  });

  test('in the pace of time it boots by itself', async () => {
    const { emulator, client } = await prepared({ pace: { by: 'time', stepMs: 5 } });
    await client.create(await client.order('acme-web'));
    const cvm = only(emulator);
    while (cvm.status !== 'running' || cvm.operations[0]?.status !== 'completed') {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(cvm.boots).toBe(1);
  });

  test.each([
    ['a boot that fails', { kind: 'fails', bootError: 'pull failed' }, 'running', 'pull failed'],
    [
      'a host without room',
      { kind: 'operation-fails', errorMessage: 'No capacity on node' },
      'stopped',
      '',
    ],
  ] as const)('%s', async (_, boot, status, bootError) => {
    const { emulator, client } = await prepared();
    emulator.newCvmBehaviour.boot = boot;
    await client.create(await client.order('acme-web'));
    const cvm = only(emulator);
    await client.watch(cvm);
    expect((await client.get('/cvms/acme-web/state')).json).toMatchObject({
      status,
      boot_error: bootError,
    });
    expect(cvm.operations).toMatchObject([{ type: 'create', status: 'failed' }]);
  });

  test('an env that the guest cannot open stops the boot', async () => {
    const { emulator, client } = await prepared();
    const order = await client.order('acme-web', { compose_file: ENV_COMPOSE });
    await client.create(order, { encrypted_env: 'ab'.repeat(100) });
    await client.watch(only(emulator));
    expect((await client.get('/cvms/acme-web/state')).json).toMatchObject({
      status: 'exited',
      boot_error: expect.stringContaining('Failed to decrypt env file'),
    });
  });

  test('what it is not asked for is set on the emulator', async () => {
    const { emulator, client } = await prepared();
    emulator.newCvmSetup.appUrl = 'emulated';
    emulator.newCvmSetup.revisions = false;
    emulator.newCvmBehaviour.lagSteps = 0;
    await client.create(await client.order('acme-web'));
    const cvm = only(emulator);
    await client.watch(cvm);
    expect(cvm.revisions).toEqual([]);
    expect(cvm.behaviour.lagSteps).toBe(0);
    expect((await client.get('/cvms/acme-web')).json).toMatchObject({
      endpoints: [{ app: cvm.healthUrl }],
    });
    expect(await (await fetch(cvm.healthUrl)).text()).toBe('ok');
  });

  test('its uuid may come later', async () => {
    const { emulator, client } = await prepared();
    emulator.newCvmBehaviour.vmUuidLate = 2;
    const order = await client.order('acme-web');
    const nothing = { vm_uuid: null, instance_id: null };
    expect((await client.create(order)).json).toMatchObject(nothing);
    expect((await client.create(order)).json).toMatchObject(nothing);
    expect((await client.get('/cvms')).json).toMatchObject([{ ...nothing, endpoints: [] }]);
    expect((await client.get('/cvms/acme-web')).json).toMatchObject(nothing);
    const { vmUuid, instanceId } = only(emulator);
    expect((await client.get('/cvms/acme-web')).json).toMatchObject({
      vm_uuid: vmUuid,
      instance_id: instanceId,
    });
  });

  test('keeps the contract without a uuid, in both shapes', async () => {
    const { emulator, client } = await prepared();
    emulator.newCvmBehaviour.vmUuidLate = 99;
    const order = await client.order('acme-web');
    await client.create(order);
    const appId = text(order.json, 'app_id');
    for (const version of ['2025-10-28', '2026-01-21']) {
      const versioned = new Client(emulator, { 'x-phala-version': version });
      for (const path of [
        '/cvms',
        '/cvms/paginated',
        `/cvms/app_${appId}`,
        '/cvms/acme-web/state',
      ]) {
        expect([path, (await versioned.get(path)).status]).toEqual([path, 200]);
      }
    }
  });
});

describe('creating a CVM again', () => {
  test('with the same app id and hash gives the same CVM', async () => {
    const { emulator, client } = await prepared();
    const order = await client.order('acme-web');
    const first = await client.create(order);
    const second = await client.create(order);
    expect(second).toMatchObject({ status: 200, json: { id: value(first.json, 'id') } });
    const cvm = only(emulator);
    expect(cvm.operations).toHaveLength(1);
    await client.watch(cvm);
    await client.update(cvm, { public_logs: false });
    expect(await client.create(order)).toMatchObject({
      status: 200,
      json: { id: cvm.numericId },
    });
    expect(emulator.cvms).toHaveLength(1);
  });

  test('with another hash of the same app is 409', async () => {
    const { emulator, client } = await prepared();
    const order = await client.order('acme-web');
    await client.create(order);
    expect(await client.create(order, { compose_hash: 'a'.repeat(64) })).toMatchObject({
      status: 409,
      json: { error_code: 'ERR-03-007' },
    });
    expect(emulator.cvms).toHaveLength(1);
  });

  test('after its answer was lost', async () => {
    const { emulator, client } = await prepared();
    const order = await client.order('acme-web');
    for (const kind of ['reset-after-accept', 'truncated-json'] as const) {
      emulator.faults.next.push({ method: 'POST', path: /\/cvms$/, action: { kind } });
    }
    await expect(client.create(order)).rejects.toThrow('fetch failed');
    const cvm = only(emulator);
    expect((await client.create(order)).json).toBeUndefined();
    expect((await client.create(order)).json).toMatchObject({ id: cvm.numericId });
    expect((await client.get(`/cvms/app_${cvm.appId}`)).json).toMatchObject({ name: 'acme-web' });
    expect(emulator.cvms).toEqual([cvm]);
  });

  test('a create that never arrived leaves nothing', async () => {
    const { emulator, client } = await prepared();
    const order = await client.order('acme-web');
    emulator.faults.next.push(
      { method: 'POST', path: /\/cvms$/, action: { kind: 'reset' } },
      { method: 'POST', path: /\/cvms$/, action: { kind: 'status', status: 502, body: '<html>' } },
    );
    await expect(client.create(order)).rejects.toThrow('fetch failed');
    expect((await client.create(order)).status).toBe(502);
    expect(emulator.cvms).toEqual([]);
    expect((await client.get(`/cvms/app_${text(order.json, 'app_id')}`)).status).toBe(404);
    expect((await client.create(order)).status).toBe(200);
  });

  test('after it was deleted makes no second one', async () => {
    const { emulator, client } = await prepared();
    const order = await client.order('acme-web');
    await client.create(order);
    only(emulator).deleteByHand();
    expect(await client.create(order)).toMatchObject({
      status: 422,
      json: { detail: 'Provision data not found' },
    });
    expect(emulator.cvms).toEqual([]);
  });
});

describe('a create that is refused', () => {
  test('what was never provisioned is 422, what is too old is 400', async () => {
    let now = Date.parse('2026-09-01T00:00:00Z');
    const { emulator, client } = await prepared({ now: () => new Date(now) });
    const order = await client.order('acme-web');
    const unknown = await client.create(order, { app_id: 'b'.repeat(40) });
    expect(unknown).toMatchObject({ status: 422, json: { detail: 'Provision data not found' } });
    const missing = await client.send('POST', '/cvms', { app_id: 'b'.repeat(40) });
    expect(missing).toMatchObject({
      status: 422,
      json: { detail: [{ loc: ['body', 'compose_hash'] }] },
    });
    now += 14 * 24 * 60 * 60 * 1000;
    expect((await client.create(order)).status).toBe(400);
    expect(emulator.cvms).toEqual([]);
  });

  test('the name was taken meanwhile', async () => {
    const { emulator, client } = await prepared();
    const [first, second] = [await client.order('acme-web'), await client.order('acme-web')];
    expect((await client.create(first)).status).toBe(200);
    expect(await client.create(second)).toMatchObject({
      status: 409,
      json: { error_code: 'ERR-01-004' },
    });
    expect(emulator.cvms).toHaveLength(1);
  });

  test('the token of the provision is missing or wrong', async () => {
    const { emulator, client } = await prepared();
    emulator.workspace.provisionToken = true;
    const order = await client.order('acme-web');
    expect((await client.create(order)).status).toBe(400);
    expect((await client.create(order, { token: 'other' })).status).toBe(400);
    expect((await client.create(order, { token: text(order.json, 'token') })).status).toBe(200);
    expect(emulator.cvms).toHaveLength(1);
  });

  describe('both steps at one path', () => {
    const body = {
      name: 'acme-web',
      compose_file: { name: '', docker_compose_file: OTHER_COMPOSE },
    };

    test.each([404, 410] as const)('the old path answers %i', async (status) => {
      const { emulator, client } = await prepared();
      emulator.workspace.provisionPath = status;
      emulator.workspace.provisionToken = true;
      expect((await client.send('POST', '/cvms/provision', body)).status).toBe(status);
      const order = await client.send('POST', '/cvms', { ...body, node_id: 109 });
      expect(order).toMatchObject({
        status: 200,
        json: { node_id: 109, teepod_id: 26, token: expect.any(String) },
      });
      expect(value(order.json, 'vm_uuid')).toBeUndefined();
      expect(emulator.cvms).toEqual([]);
      expect((await client.create(order, { token: text(order.json, 'token') })).status).toBe(200);
      expect(only(emulator).region).toBe('eu-west-1');
    });

    test('or the first step at either', async () => {
      const { emulator, client } = await prepared();
      emulator.workspace.provisionPath = 'both';
      expect((await client.send('POST', '/cvms/provision', body)).status).toBe(200);
      expect((await client.send('POST', '/cvms', body)).status).toBe(200);
      expect(emulator.cvms).toEqual([]);
    });

    test('unless the server is older', async () => {
      const { client } = await prepared();
      const { status, json } = await client.send('POST', '/cvms', body);
      expect(status).toBe(422);
      expect(JSON.stringify(json)).toMatch(/app_id.*compose_hash/);
    });
  });

  test('an on-chain KMS gives no app id', async () => {
    const { emulator, client } = await prepared();
    emulator.workspace.provisionsOnChain = true;
    expect(await client.order('acme-web')).toMatchObject({
      status: 200,
      json: { app_id: null, kms_info: { chain_id: 8453 } },
    });
  });

  test('the workspace is full', async () => {
    const { emulator, client } = await prepared();
    const order = await client.order('acme-web');
    emulator.workspace.maxCvms = 1;
    emulator.addCvm();
    const full = { status: 400, json: { error_code: 'ERR-02-015' } };
    expect(await client.create(order)).toMatchObject(full);
    expect(await client.order('acme-api')).toMatchObject(full);
    emulator.workspace.maxCvms = 2;
    expect((await client.create(order)).status).toBe(200);
  });

  test.each([
    ['no-resources', 'ERR-02-002'],
    ['no-capacity', 'ERR-02-014'],
    ['quota', 'ERR-02-015'],
    ['no-balance', 'ERR-04-001'],
    ['cvm-limit', 'ERR-04-002'],
  ] as const)('%s', async (reason, code) => {
    const { emulator, client } = await prepared();
    const refused = { status: 400, json: { error_code: code } };
    const order = await client.order('acme-web');
    emulator.workspace.refusesCreate = reason;
    expect(await client.create(order)).toMatchObject(refused);
    emulator.workspace.refusesProvision = reason;
    expect(await client.order('acme-api')).toMatchObject(refused);
    expect(emulator.cvms).toEqual([]);
  });

  test('without a key', async () => {
    const { emulator } = await prepared();
    const client = new Client(emulator, { 'x-api-key': 'phak_other' });
    expect((await client.order('acme-web')).status).toBe(401);
    expect((await client.send('POST', '/cvms', {})).status).toBe(401);
  });
});

test('a created CVM is updated like any other', async () => {
  const { emulator, client } = await prepared();
  await client.create(await client.order('acme-web'));
  const cvm = only(emulator);
  expect((await client.send('PATCH', '/cvms/acme-web', { public_logs: false })).status).toBe(409);
  await client.watch(cvm);
  await client.updateEnv(cvm, { NEW: 'value' });
  await client.watch(cvm);
  expect(cvm.guest.env).toEqual({ NEW: 'value' });
  expect(cvm.boots).toBe(2);
});
