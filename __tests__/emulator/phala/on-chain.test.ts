import { describe, expect, test } from '@jest/globals';
import type { EmulatedCvm, Emulator, Owner } from '../../../emulator/phala/emulator.ts';
import { Client, emulate, list, OTHER_COMPOSE, value, type Reply } from './support.ts';

const HASH = 'ab'.repeat(32);

interface Stage {
  readonly emulator: Emulator;
  readonly cvm: EmulatedCvm;
  readonly client: Client;
}

async function onChain(now?: () => Date): Promise<Stage> {
  const emulator = await emulate(now === undefined ? {} : { now });
  const cvm = emulator.addCvm({ name: 'a', kms: 'on-chain', env: { A: '1' } });
  return { emulator, cvm, client: new Client(emulator) };
}

describe('what the chain allows', () => {
  const ask = ({ client, cvm }: Stage, hash: string): Promise<Reply> =>
    client.send('POST', `/apps/app_${cvm.appId}/is-allowed`, { compose_hash: hash });

  test('a hash is allowed once it is registered', async () => {
    const stage = await onChain();
    expect(await ask(stage, `0x${HASH}`)).toMatchObject({
      status: 200,
      json: {
        app_contract_address: `0x${stage.cvm.appId}`,
        compose_hash: `0x${HASH}`,
        compose_hash_allowed: false,
        device_id_allowed: true,
        allow_any_device: false,
        is_allowed: false,
      },
    });
    stage.cvm.registerOnChain(HASH);
    expect((await ask(stage, HASH)).json).toMatchObject({ is_allowed: true });
    stage.cvm.behaviour.deviceAllowed = false;
    expect((await ask(stage, HASH)).json).toMatchObject({
      compose_hash_allowed: true,
      device_id_allowed: false,
      is_allowed: false,
    });
  });

  test('each device of an app is allowed on its own', async () => {
    const { emulator, cvm, client } = await onChain();
    const { appId } = cvm;
    const there = emulator.addCvm({ name: 'b', appId, kms: 'on-chain', region: 'eu-west-1' });
    there.behaviour.deviceAllowed = false;
    cvm.registerOnChain(HASH);
    const answers: unknown[] = [];
    for (const name of ['a', 'b']) {
      const node = value((await client.get(`/cvms/${name}`)).json, 'node_info');
      const body = { compose_hash: HASH, device_id: value(node, 'device_id') };
      answers.push((await client.send('POST', `/apps/${appId}/is-allowed`, body)).json);
    }
    expect(answers).toMatchObject([
      { compose_hash_allowed: true, device_id_allowed: true, is_allowed: true },
      { compose_hash_allowed: true, device_id_allowed: false, is_allowed: false },
    ]);
  });

  test('to all CVMs of an app is asked for what they have, in one request', async () => {
    const { emulator, cvm, client } = await onChain();
    const { appId } = cvm;
    const there = emulator.addCvm({ name: 'b', appId, kms: 'on-chain', region: 'eu-west-1' });
    const other = emulator.addCvm({ name: 'c', appId, kms: 'on-chain' });
    there.behaviour.deviceAllowed = false;
    other.changeByHand({ composeText: OTHER_COMPOSE });
    other.unregisterOnChain(other.composeHash);
    const { status, json } = await client.send('POST', `/apps/app_${appId}/cvms/is-allowed`, {});
    expect(status).toBe(200);
    expect(json).toMatchObject({
      is_onchain: true,
      results: [
        { cvm_id: cvm.numericId, compose_hash: `0x${cvm.composeHash}`, is_allowed: true },
        { cvm_id: there.numericId, compose_hash_allowed: true, device_id_allowed: false },
        { cvm_id: other.numericId, compose_hash_allowed: false, is_allowed: false },
      ],
      total: 3,
      allowed_count: 1,
      denied_count: 2,
      error_count: 0,
      skipped_cvm_ids: [],
    });
    other.behaviour.onChainForbidden = true;
    expect((await client.send('POST', `/apps/${appId}/cvms/is-allowed`)).status).toBe(403);
    expect((await client.send('POST', `/apps/${'0'.repeat(40)}/cvms/is-allowed`)).status).toBe(404);
    const central = emulator.addCvm({ name: 'd' });
    expect((await client.send('POST', `/apps/${central.appId}/cvms/is-allowed`)).json).toEqual({
      is_onchain: false,
      results: [],
      total: 0,
      allowed_count: 0,
      denied_count: 0,
      error_count: 0,
      skipped_cvm_ids: [],
    });
  });

  test.each(['any', HASH, `0x${HASH.toUpperCase()}`])(
    'an approval comes by itself while one waits for it: %s',
    async (hash) => {
      const stage = await onChain();
      stage.cvm.approveAfter(hash, 2);
      const seen = [];
      for (let looks = 0; looks < 4; looks += 1) {
        seen.push(value((await ask(stage, HASH)).json, 'is_allowed'));
      }
      expect(seen).toEqual([false, false, true, true]);
      expect((await ask(stage, 'cd'.repeat(32))).json).toMatchObject({ is_allowed: false });
    },
  );

  test('an approval may be there at once', async () => {
    const stage = await onChain();
    stage.cvm.approveAfter('any', 0);
    expect((await ask(stage, HASH)).json).toMatchObject({ is_allowed: true });
  });

  test('has nothing to say of an app without a chain', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a' });
    const client = new Client(emulator);
    expect((await ask({ emulator, cvm, client }, HASH)).status).toBe(400);
    expect((await client.get(`/apps/${cvm.appId}/kms-info`)).json).toMatchObject({
      is_onchain_kms: false,
      chain_id: null,
    });
    expect((await client.get(`/apps/${'0'.repeat(40)}/kms-info`)).status).toBe(404);
  });

  test('may be forbidden to know, and is not asked with nonsense', async () => {
    const stage = await onChain();
    expect((await ask(stage, 'abc')).status).toBe(422);
    stage.cvm.behaviour.onChainForbidden = true;
    expect((await ask(stage, HASH)).status).toBe(403);
    expect((await stage.client.get(`/apps/${stage.cvm.appId}/kms-info`)).status).toBe(403);
  });

  test.each<[Owner, string | null, boolean]>([
    ['eoa', 'eoa', false],
    ['safe', 'safe', true],
    ['legacy_multisig', 'legacy_multisig', true],
    ['erc4337', 'erc4337', true],
    ['contract', 'contract', true],
    ['unknown', null, false],
  ])('an app owned by %s', async (owner, type, isContract) => {
    const { cvm, client } = await onChain();
    cvm.behaviour.owner = owner;
    expect((await client.get(`/apps/${cvm.appId}/kms-info`)).json).toMatchObject({
      is_onchain_kms: true,
      chain_id: 8453,
      app_contract_address: `0x${cvm.appId}`,
      deployer_type: type,
      is_contract: isContract,
      safe_app_url: owner === 'safe' ? expect.stringContaining('https://safe.example/') : null,
    });
  });
});

describe('an update that is prepared and committed', () => {
  interface Prepared {
    readonly token: string;
    readonly hash: string;
    readonly apiUrl: string;
  }

  async function prepare({ client, emulator }: Stage, body: object): Promise<Prepared> {
    const preparing = new Client(emulator, { ...client.headers, 'x-prepare-only': 'true' });
    const reply = await preparing.send('PATCH', '/cvms/a', body);
    expect(reply.status).toBe(465);
    const details = new Map(
      list(reply.json, 'details').map((each) => [
        String(value(each, 'field')),
        String(value(each, 'value')),
      ]),
    );
    return {
      token: details.get('commit_token') ?? '',
      hash: details.get('compose_hash') ?? '',
      apiUrl: details.get('api_commit_url') ?? '',
    };
  }

  /** Without a key: the token is all that is needed. */
  async function commit(
    { emulator }: Stage,
    body: object | undefined,
    query = '',
  ): Promise<{ status: number; json: unknown }> {
    const response = await fetch(`${emulator.url}/cvms/a/commit-update${query}`, {
      method: 'POST',
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    return { status: response.status, json: await response.json() };
  }

  test('is kept whole, and applied when the chain allows it', async () => {
    const stage = await onChain();
    const { cvm, client, emulator } = stage;
    const { token, hash, apiUrl } = await prepare(stage, {
      docker_compose_file: OTHER_COMPOSE,
      allowed_envs: ['B'],
      encrypted_env: cvm.encryptedEnv,
    });
    expect(cvm.preparedUpdate).toMatchObject({ token, composeHash: hash });
    expect(cvm.operations).toEqual([]);
    expect(apiUrl.startsWith(`${emulator.url}/cvms/`)).toBe(true);

    const info = await fetch(apiUrl);
    expect(await info.json()).toEqual({
      compose_hash: hash,
      app_id: cvm.appId,
      vm_uuid: cvm.vmUuid,
      on_chain: false,
    });

    const body = { token, compose_hash: `0x${hash}`, transaction_hash: '' };
    expect(await commit(stage, body)).toMatchObject({
      status: 468,
      json: { error_code: 'ERR-01-008' },
    });
    cvm.registerOnChain(hash);
    expect(await commit(stage, body)).toMatchObject({
      status: 202,
      json: { status: 'in_progress', correlation_id: cvm.operations[0]?.correlationId },
    });
    expect((await client.watch(cvm)).at(-1)).toBe('running');
    expect(cvm.composeHash).toBe(hash);
    expect(cvm.guest.composeText).toBe(OTHER_COMPOSE);
    expect(cvm.allowedEnvs).toEqual(['B']);
    expect((await commit(stage, body)).status).toBe(466);
    expect(cvm.preparedUpdate).toBeUndefined();
  });

  test('is prepared although the hash is registered, and while the CVM is busy', async () => {
    const stage = await onChain();
    const changes = { docker_compose_file: OTHER_COMPOSE };
    const { hash } = await prepare(stage, changes);
    stage.cvm.registerOnChain(hash);
    stage.cvm.startOtherOperation(4);
    const { token } = await prepare(stage, changes);
    expect((await commit(stage, undefined, `?token=${token}`)).status).toBe(409);
    await stage.client.watch(stage.cvm);
    expect((await commit(stage, undefined, `?token=${token}`)).status).toBe(202);
  });

  test('is one only, for 14 days, and for the hash that it has', async () => {
    let now = new Date('2026-09-01T10:00:00Z');
    const stage = await onChain(() => now);
    const older = await prepare(stage, { docker_compose_file: OTHER_COMPOSE });
    const newer = await prepare(stage, { public_logs: true });
    stage.cvm.registerOnChain(older.hash);
    stage.cvm.registerOnChain(newer.hash);
    expect(await commit(stage, { token: older.token })).toMatchObject({
      status: 466,
      json: { error_code: 'ERR-01-006' },
    });
    expect((await commit(stage, { token: 'unknown' })).status).toBe(466);
    expect((await commit(stage, { token: '' })).status).toBe(466);
    expect((await commit(stage, { ...newer, compose_hash: older.hash })).status).toBe(466);
    const info = await fetch(`${stage.emulator.url}/cvms/a/commit-update?token=${older.token}`);
    expect(info.status).toBe(466);
    expect((await fetch(`${stage.emulator.url}/cvms/a/commit-update`)).status).toBe(422);
    now = new Date('2026-09-16T10:00:00Z');
    expect((await commit(stage, { token: newer.token })).status).toBe(466);
  });

  test('its transaction may take a while to be seen', async () => {
    const stage = await onChain();
    const { token, hash } = await prepare(stage, { public_logs: true });
    stage.cvm.behaviour.unverifiedCommits = 2;
    const send = async (transaction: string): Promise<number> =>
      (await commit(stage, { token, compose_hash: hash, transaction_hash: transaction })).status;
    expect(await send('already-registered')).toBe(468);
    expect(await send('0x12')).toBe(467);
    stage.cvm.registerOnChain(hash);
    expect(await send('0x12')).toBe(467);
    expect(await send('0x12')).toBe(202);
  });

  test('without a change there is nothing to prepare; without a chain it is just applied', async () => {
    const { emulator } = await onChain();
    const central = emulator.addCvm({ name: 'b' });
    const client = new Client(emulator, { 'x-prepare-only': 'true' });
    expect((await client.send('PATCH', '/cvms/a', {})).json).toMatchObject({ status: 'no_change' });
    expect((await client.send('PATCH', '/cvms/b', { public_logs: true })).status).toBe(202);
    expect(central.operations).toHaveLength(1);
  });
});
