import { describe, expect, test } from '@jest/globals';
import { getComposeHash } from '@phala/dstack-sdk/get-compose-hash';
import { verifyEnvEncryptPublicKey } from '@phala/dstack-sdk/verify-env-encrypt-public-key';
import type { SignatureForm } from '../../../emulator/phala/emulator.ts';
import { Client, emulate, legacySigner, OTHER_COMPOSE, text, value } from './support.ts';

describe('authentication and routing', () => {
  test.each<[string, Record<string, string>, number]>([
    ['no key', {}, 401],
    ['a wrong key', { 'x-api-key': 'phak_other' }, 401],
    ['the key', { 'x-api-key': 'phak_emulator' }, 200],
    ['the key as a bearer', { authorization: 'Bearer phak_emulator' }, 200],
  ])('%s', async (_, headers, status) => {
    const emulator = await emulate();
    const response = await fetch(`${emulator.url}/cvms`, { headers });
    expect(response.status).toBe(status);
    if (status === 401) expect(value(await response.json(), 'detail')).toEqual(expect.any(String));
  });

  test('an unknown path is 404, an unknown method 405', async () => {
    const client = new Client(await emulate());
    expect((await client.get('/nothing')).status).toBe(404);
    expect((await client.send('PUT', '/cvms/x', {})).status).toBe(405);
  });

  test('every request is recorded, with its answer and the workspace', async () => {
    const emulator = await emulate();
    await new Client(emulator, { 'x-phala-workspace': 'acme' }).get('/cvms?user_id=0');
    const recorded = await emulator.nextRequest(({ path }) => path.includes('/cvms'));
    expect(recorded).toMatchObject({
      method: 'GET',
      path: '/api/v1/cvms?user_id=0',
      headers: { 'x-phala-workspace': 'acme' },
      body: '',
      status: 200,
      response: '[]',
    });
    expect(emulator.requests).toEqual([recorded]);
  });

  test('a request is awaited before it is sent', async () => {
    const emulator = await emulate();
    const awaited = emulator.nextRequest(({ method }) => method === 'POST');
    const client = new Client(emulator);
    await client.get('/cvms');
    await client.send('POST', '/status/batch', { vm_uuids: [] });
    expect((await awaited).path).toBe('/api/v1/status/batch');
  });
});

describe('identifiers', () => {
  test('all forms of one CVM', async () => {
    const emulator = await emulate();
    const client = new Client(emulator);
    const cvm = emulator.addCvm({ name: 'wanted' });
    emulator.addCvm({ name: 'other' });
    for (const identifier of [
      cvm.id,
      cvm.vmUuid,
      cvm.vmUuid.toUpperCase(),
      cvm.vmUuid.replaceAll('-', ''),
      `app_${cvm.appId}`,
      `instance_${cvm.instanceId}`,
      String(cvm.numericId),
      'wanted',
    ]) {
      const { json } = await client.get(`/cvms/${identifier}`);
      expect([identifier, value(json, 'id')]).toEqual([identifier, cvm.id]);
    }
  });

  test.each(['nothing', 'cvm_nothing', 'app_', '7'])('%s is not found', async (identifier) => {
    const client = new Client(await emulate());
    const { status, json } = await client.get(`/cvms/${identifier}`);
    expect(status).toBe(404);
    expect(json).toMatchObject({ error_code: 'ERR-03-001', request_id: expect.any(String) });
  });

  test('40 hex without app_ is not found', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm();
    const client = new Client(emulator);
    expect((await client.get(`/cvms/${cvm.appId}`)).status).toBe(404);
    expect((await client.get(`/cvms/0x${cvm.appId}`)).status).toBe(404);
  });

  test('a name of several CVMs, and an app with several instances', async () => {
    const emulator = await emulate();
    const first = emulator.addCvm({ name: 'twin' });
    emulator.addCvm({ name: 'twin', appId: first.appId });
    const client = new Client(emulator);
    expect(await client.get('/cvms/twin')).toMatchObject({
      status: 400,
      json: { error_code: 'ERR-03-002' },
    });
    expect(await client.get(`/cvms/app_${first.appId}`)).toMatchObject({
      status: 400,
      json: { error_code: 'ERR-03-010' },
    });
    const instances = await client.get(`/apps/${first.appId}/cvms`);
    expect(instances.json).toHaveLength(2);
    expect((await client.get(`/apps/${'0'.repeat(40)}/cvms`)).status).toBe(404);
  });
});

describe('reading', () => {
  test('the version selects the shape', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a' });
    const old = await new Client(emulator, { 'x-phala-version': '2025-10-28' }).get('/cvms/a');
    expect(old.json).toMatchObject({
      id: cvm.numericId,
      encrypted_env_pubkey: expect.stringMatching(/^[0-9a-f]{64}$/),
      kms_info: { slug: 'phala-prod5' },
    });
    expect(value(old.json, 'compose_hash')).toBeUndefined();
    const recent = await new Client(emulator, { 'x-phala-version': '2026-01-21' }).get('/cvms/a');
    expect(recent.json).toMatchObject({
      id: cvm.id,
      compose_hash: cvm.composeHash,
      kms_info: { encrypted_env_pubkey: value(old.json, 'encrypted_env_pubkey') },
    });
    expect(value(value(recent.json, 'kms_info'), 'slug')).toBeUndefined();
  });

  test('every reading endpoint keeps the contract, in both shapes', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a', kms: 'on-chain', env: { A: '1' } });
    for (const version of ['2025-10-28', '2026-01-21', '2026-06-23']) {
      const client = new Client(emulator, { 'x-phala-version': version });
      for (const path of [
        '/cvms',
        '/cvms/paginated?page=1&page_size=100',
        '/cvms/a',
        '/cvms/a/compose_file',
        '/cvms/a/docker-compose.yml',
        '/cvms/a/pre-launch-script',
        '/cvms/a/state',
        '/cvms/a/stats',
        '/cvms/a/operations',
        '/cvms/a/operation-status',
        `/apps/${cvm.appId}/cvms`,
        `/kms/kms-base-prod5/pubkey/0x${cvm.appId}`,
      ]) {
        expect([path, (await client.get(path)).status]).toEqual([path, 200]);
      }
    }
  });

  test('pages of CVMs', async () => {
    const emulator = await emulate();
    for (const name of ['a', 'b', 'c']) emulator.addCvm({ name });
    const client = new Client(emulator);
    expect((await client.get('/cvms/paginated?page=2&page_size=2')).json).toMatchObject({
      items: [{ name: 'c' }],
      total: 3,
      page: 2,
      page_size: 2,
      pages: 2,
    });
    const tooMany = await client.get('/cvms/paginated?page_size=101');
    expect(tooMany.status).toBe(422);
    expect(tooMany.json).toMatchObject({ detail: [{ loc: ['query', 'page_size'] }] });
  });

  test('the texts come byte for byte', async () => {
    const emulator = await emulate();
    const compose = 'services:\r\n  web: # ü\r\n    image: x\r\n';
    emulator.addCvm({ name: 'a', appCompose: { docker_compose_file: compose } });
    const client = new Client(emulator);
    expect((await client.get('/cvms/a/docker-compose.yml')).text).toBe(compose);
    expect(text((await client.get('/cvms/a/compose_file')).json, 'docker_compose_file')).toBe(
      compose,
    );
  });

  test('the batch is keyed by the vm_uuid as it was asked', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm();
    const plain = cvm.vmUuid.replaceAll('-', '');
    const client = new Client(emulator);
    const { json } = await client.send('POST', '/status/batch', {
      vm_uuids: [cvm.vmUuid, plain, 'unknown'],
    });
    expect(json).toMatchObject({
      [cvm.vmUuid]: { vm_uuid: cvm.vmUuid, status: 'running', in_progress: false },
      [plain]: { vm_uuid: plain },
    });
    expect(value(json, 'unknown')).toBeUndefined();
  });

  test('settings of a CVM hide what older servers do not give', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({
      name: 'a',
      encryptedEnvPubkeyShown: false,
      kmsNamedByProvision: false,
    });
    cvm.behaviour.dockerComposeHash = 'hidden';
    const client = new Client(emulator);
    expect((await client.get('/cvms/a')).json).toMatchObject({
      docker_compose_hash: null,
      kms_info: { encrypted_env_pubkey: null },
    });
    const provision = await client.send('POST', '/cvms/a/compose_file/provision', cvm.appCompose);
    expect(provision.json).toMatchObject({ kms_info: null });
  });

  test('operations may be forbidden', async () => {
    const emulator = await emulate();
    emulator.addCvm({ name: 'a' }).behaviour.operationsForbidden = true;
    const client = new Client(emulator);
    expect((await client.get('/cvms/a/operations')).status).toBe(403);
    expect((await client.get('/cvms/a/operation-status')).status).toBe(403);
  });
});

describe('provision', () => {
  const path = '/cvms/a/compose_file/provision';

  test('gives the hash that the CVM has for another document, if the server is like that', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a' });
    cvm.behaviour.provisionHash = 'live';
    const client = new Client(emulator);
    const body = { name: 'x', docker_compose_file: OTHER_COMPOSE };
    const { json } = await client.send('POST', path, body);
    expect(text(json, 'compose_hash')).toBe(cvm.composeHash);
  });

  test('what is left out takes the default of the schema', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a', env: { A: '1' } });
    expect(cvm.appCompose).toMatchObject({ public_logs: false });
    const client = new Client(emulator);
    const { json } = await client.send('POST', path, {
      name: 'x',
      docker_compose_file: OTHER_COMPOSE,
    });
    expect(text(json, 'compose_hash')).toBe(
      getComposeHash({
        name: 'x',
        docker_compose_file: OTHER_COMPOSE,
        allowed_envs: ['A'],
        public_logs: true,
        public_sysinfo: true,
        public_tcbinfo: true,
        kms_enabled: true,
        gateway_enabled: true,
        tproxy_enabled: true,
        local_key_provider_enabled: false,
        no_instance_id: false,
        secure_time: false,
        features: ['kms', 'tproxy-net'],
        manifest_version: 2,
        runner: 'docker-compose',
        storage_fs: 'zfs',
      }),
    );
  });

  test('the current document gives the current hash; unknown keys and nulls are kept', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({
      name: 'a',
      appCompose: { salt: null, pre_launch_script: null, 'x-owner': { team: 'web' } },
    });
    const client = new Client(emulator);
    const document = (await client.get('/cvms/a/compose_file')).json;
    const { json } = await client.send('POST', path, document);
    expect(text(json, 'compose_hash')).toBe(cvm.composeHash);
  });

  test('names change only with update_env_vars', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a', env: { A: '1' } });
    const client = new Client(emulator);
    expect(await client.provision(cvm, { allowed_envs: ['A', 'B'] })).toBe(cvm.composeHash);
    expect(
      await client.provision(cvm, { allowed_envs: ['A', 'B'], update_env_vars: true }),
    ).not.toBe(cvm.composeHash);
  });

  test.each<[string, unknown, number, unknown]>([
    ['no name', { docker_compose_file: OTHER_COMPOSE }, 422, ['body', 'name']],
    ['a wrong type', { name: 'x', docker_compose_file: 3 }, 422, ['body', 'docker_compose_file']],
    [
      'a wrong type inside',
      { name: 'x', docker_compose_file: OTHER_COMPOSE, allowed_envs: ['A', 1] },
      422,
      ['body', 'allowed_envs', 1],
    ],
    [
      'bad YAML',
      { name: 'x', docker_compose_file: 'services: [' },
      422,
      ['body', 'docker_compose_file'],
    ],
    [
      'no services',
      { name: 'x', docker_compose_file: 'web: {}\n' },
      422,
      ['body', 'docker_compose_file'],
    ],
    ['no compose text', { name: 'x' }, 400, undefined],
    ['an empty text', { name: 'x', docker_compose_file: ' \n' }, 400, undefined],
    [
      'a text that is too large',
      { name: 'x', docker_compose_file: `${OTHER_COMPOSE}#${'x'.repeat(204_800)}` },
      400,
      undefined,
    ],
  ])('%s', async (_, body, status, loc) => {
    const emulator = await emulate();
    emulator.addCvm({ name: 'a' });
    const reply = await new Client(emulator).send('POST', path, body);
    expect(reply.status).toBe(status);
    if (loc !== undefined) expect(reply.json).toMatchObject({ detail: [{ loc }] });
  });

  test('a body that is no JSON, or does not say so', async () => {
    const emulator = await emulate();
    emulator.addCvm({ name: 'a' });
    const headers = { 'x-api-key': emulator.apiKey };
    const broken = await fetch(emulator.url + path, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: '{"name":',
    });
    expect(broken.status).toBe(422);
    expect(await broken.json()).toMatchObject({ detail: [{ type: 'json_invalid' }] });
    const untyped = await fetch(emulator.url + path, { method: 'POST', headers, body: '{}' });
    expect(untyped.status).toBe(422);
  });

  test('the size limit counts bytes of compose text and script together', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a' });
    const client = new Client(emulator);
    const script = 'ü'.repeat((204_800 - OTHER_COMPOSE.length) / 2);
    const spare = 204_800 - OTHER_COMPOSE.length - Buffer.byteLength(script);
    const fits = { docker_compose_file: OTHER_COMPOSE, pre_launch_script: script };
    await client.provision(cvm, fits);
    const tooMuch = await client.send('POST', path, {
      ...cvm.appCompose,
      ...fits,
      pre_launch_script: script + 'x'.repeat(spare + 1),
    });
    expect(tooMuch.status).toBe(400);
  });
});

describe('trigger', () => {
  test('a hash nobody provisioned, one for another CVM, and an expired one', async () => {
    let now = new Date('2026-09-01T10:00:00Z');
    const emulator = await emulate({ now: () => now });
    const cvm = emulator.addCvm({ name: 'a' });
    const other = emulator.addCvm({ name: 'b' });
    const client = new Client(emulator);
    const refused = { status: 400, json: { detail: 'Provision not found or invalid CVM' } };
    expect(await client.trigger(cvm, { compose_hash: '0'.repeat(64) })).toMatchObject(refused);
    const hash = await client.provision(cvm, { docker_compose_file: OTHER_COMPOSE });
    expect(await client.trigger(other, { compose_hash: hash })).toMatchObject(refused);
    now = new Date('2026-09-15T10:00:00Z');
    expect(await client.trigger(cvm, { compose_hash: hash })).toMatchObject(refused);
    now = new Date('2026-09-15T09:59:59Z');
    expect((await client.trigger(cvm, { compose_hash: hash })).status).toBe(202);
  });

  test.each([
    [{}, ['body', 'compose_hash']],
    [{ compose_hash: 'x', encrypted_env: '0x00' }, ['body', 'encrypted_env']],
    [{ compose_hash: 'x', encrypted_env: 'abc' }, ['body', 'encrypted_env']],
    [{ compose_hash: 'x', env_keys: 'A' }, ['body', 'env_keys']],
  ])('%j is refused', async (body, loc) => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a' });
    const reply = await new Client(emulator).trigger(cvm, body);
    expect(reply).toMatchObject({ status: 422, json: { detail: [{ loc }] } });
  });

  test.each<['empty-object' | 'empty' | 'correlation-id', RegExp]>([
    ['empty-object', /^\{\}$/],
    ['empty', /^$/],
    ['correlation-id', /^\{"correlation_id":".+"\}$/],
  ])('the answer may be %s', async (form, body) => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a' });
    cvm.behaviour.patchAnswer = form;
    const client = new Client(emulator);
    const hash = await client.provision(cvm, { docker_compose_file: OTHER_COMPOSE });
    const reply = await client.trigger(cvm, { compose_hash: hash });
    expect(reply.status).toBe(202);
    expect(reply.text).toMatch(body);
  });

  test('no change may start nothing', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a' });
    cvm.behaviour.patchAnswer = 'no-change';
    const client = new Client(emulator);
    const hash = await client.provision(cvm, {});
    expect(await client.trigger(cvm, { compose_hash: hash })).toMatchObject({
      status: 202,
      json: { status: 'no_change' },
    });
    expect(cvm.operations).toEqual([]);
  });

  test.each<[400 | 468]>([[400], [468]])(
    'a hash that is not registered on the chain: %i',
    async (status) => {
      const emulator = await emulate();
      const cvm = emulator.addCvm({ name: 'a', kms: 'on-chain' });
      cvm.behaviour.unregistered = status;
      const client = new Client(emulator);
      const hash = await client.provision(cvm, { docker_compose_file: OTHER_COMPOSE });
      expect((await client.trigger(cvm, { compose_hash: hash })).status).toBe(status);
      cvm.registerOnChain(`0x${hash}`);
      const again = await client.send('POST', '/cvms/a/compose_file/provision', {
        ...cvm.appCompose,
        docker_compose_file: OTHER_COMPOSE,
      });
      expect(again.json).toMatchObject({
        compose_hash: hash,
        compose_hash_registered: true,
        kms_info: { chain_id: 8453 },
      });
      expect((await client.trigger(cvm, { compose_hash: hash })).status).toBe(202);
    },
  );
});

describe('the unified update', () => {
  test('changes only what is named', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a', env: { A: '1' } });
    const before = cvm.appCompose;
    const client = new Client(emulator);
    const reply = await client.send('PATCH', '/cvms/a', { docker_compose_file: OTHER_COMPOSE });
    expect(reply.status).toBe(202);
    text(reply.json, 'correlation_id');
    await client.watch(cvm);
    expect(cvm.appCompose).toEqual({ ...before, docker_compose_file: OTHER_COMPOSE });
    expect(cvm.guest.env).toEqual({ A: '1' });
  });

  test('replaces names and values', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a', env: { A: '1' } });
    const client = new Client(emulator);
    const encryptedEnv = await client.seal(cvm, { B: '2' });
    await client.send('PATCH', '/cvms/a', { allowed_envs: ['B'], encrypted_env: encryptedEnv });
    await client.watch(cvm);
    expect(cvm.guest.env).toEqual({ B: '2' });
    expect(cvm.allowedEnvs).toEqual(['B']);
  });

  test('without a change nothing starts', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a' });
    const reply = await new Client(emulator).send('PATCH', '/cvms/a', { public_logs: false });
    expect(reply).toMatchObject({ status: 202, json: { status: 'no_change' } });
    expect(cvm.operations).toEqual([]);
  });

  test('a hash that is not registered: 465 with all that is needed to register it', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a', kms: 'on-chain' });
    const body = { docker_compose_file: OTHER_COMPOSE };
    const reply = await new Client(emulator).send('PATCH', '/cvms/a', body);
    expect(reply).toMatchObject({
      status: 465,
      json: {
        error_code: 'ERR-01-005',
        details: [
          { field: 'compose_hash' },
          { field: 'app_id', value: cvm.appId },
          { field: 'device_id' },
          { field: 'kms_info', value: { chain_id: 8453 } },
        ],
      },
    });
    const prepared = await new Client(emulator, { 'x-prepare-only': 'true' }).send(
      'PATCH',
      '/cvms/a',
      body,
    );
    expect(value(prepared.json, 'details')).toHaveLength(8);
  });

  test('says that it does not resize', async () => {
    const emulator = await emulate();
    emulator.addCvm({ name: 'a' });
    const reply = await new Client(emulator).send('PATCH', '/cvms/a', { vcpu: 2 });
    expect(reply).toMatchObject({ status: 400, json: { error_code: 'ERR-02-008' } });
  });
});

describe('the public key of an app', () => {
  async function ask(
    signature: SignatureForm,
    pubkey: 'ok' | 'wrong-signature' | 'other-key' | 'signed-by-other' = 'ok',
  ): Promise<{ json: unknown; appId: string; shown: string; signer: string }> {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a', signature });
    cvm.behaviour.pubkey = pubkey;
    const client = new Client(emulator);
    const info = value((await client.get('/cvms/a')).json, 'kms_info');
    return {
      json: (await client.get(`/kms/kms_q7Xk2/pubkey/${cvm.appId}`)).json,
      appId: cvm.appId,
      shown: text(info, 'encrypted_env_pubkey'),
      signer: `0x${emulator.kms.signerPublicKey}`,
    };
  }

  function bytes(json: unknown, name: string): Buffer {
    return Buffer.from(text(json, name), 'hex');
  }

  test('is the one that the CVM shows, with a legacy signature', async () => {
    const { json, appId, shown, signer } = await ask('legacy');
    expect(text(json, 'public_key')).toBe(shown);
    expect(value(json, 'timestamp')).toBeUndefined();
    expect(legacySigner(bytes(json, 'public_key'), bytes(json, 'signature'), appId)).toBe(signer);
  });

  test('or with a timestamped one', async () => {
    const { json, appId, signer } = await ask('timestamped');
    expect(value(json, 'signature')).toBeUndefined();
    expect(
      verifyEnvEncryptPublicKey(
        bytes(json, 'public_key'),
        bytes(json, 'signature_v1'),
        appId,
        Number(value(json, 'timestamp')),
      ),
    ).toBe(signer);
  });

  test('or with both, or with none', async () => {
    const both = await ask('both');
    expect(Object.keys(both.json ?? {}).sort()).toEqual([
      'public_key',
      'signature',
      'signature_v1',
      'timestamp',
    ]);
    const none = await ask('none');
    expect(Object.keys(none.json ?? {})).toEqual(['public_key']);
  });

  test.each<['wrong-signature' | 'other-key' | 'signed-by-other']>([
    ['wrong-signature'],
    ['other-key'],
    ['signed-by-other'],
  ])('wrong on purpose: %s', async (pubkey) => {
    const { json, appId, shown, signer } = await ask('legacy', pubkey);
    const recovered = legacySigner(bytes(json, 'public_key'), bytes(json, 'signature'), appId);
    expect(recovered === signer).toBe(pubkey === 'other-key');
    expect(text(json, 'public_key') === shown).toBe(pubkey !== 'other-key');
  });

  test('needs a KMS that exists and an app id without prefix', async () => {
    const emulator = await emulate();
    const { appId } = emulator.addCvm();
    const client = new Client(emulator);
    expect((await client.get(`/kms/base/pubkey/${appId}`)).status).toBe(404);
    expect((await client.get(`/kms/phala/pubkey/app_${appId}`)).status).toBe(400);
  });
});
