import { describe, expect, test } from '@jest/globals';
import { Client, emulate, list, OTHER_COMPOSE, value } from './support.ts';

describe('cancelling an operation', () => {
  test('fails it and leaves the CVM as it is, not busy', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a' });
    const client = new Client(emulator);
    cvm.behaviour.lagSteps = 0;
    await client.update(cvm, { docker_compose_file: OTHER_COMPOSE });
    await client.get('/cvms/a');
    expect(await client.send('POST', '/cvms/a/operations/cancel')).toMatchObject({
      status: 200,
      json: { cancelled: true, correlation_id: cvm.operations[0]?.correlationId },
    });
    expect(await client.watch(cvm, 3)).toEqual(['stopped']);
    expect((await client.get('/cvms/a/operations')).json).toMatchObject({
      items: [{ status: 'failed', error_message: 'Cancelled' }],
    });
  });

  test('in the pace of time nothing goes on afterwards', async () => {
    const emulator = await emulate({ pace: { by: 'time', stepMs: 30 } });
    const cvm = emulator.addCvm({ name: 'a' });
    const client = new Client(emulator);
    await client.update(cvm, { docker_compose_file: OTHER_COMPOSE });
    await client.send('POST', '/cvms/a/operations/cancel');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await client.watch(cvm, 2)).toEqual(['running']);
    expect(cvm.boots).toBe(0);
  });

  test('says so when there is nothing to cancel, and 409 when it cannot be cancelled', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a' });
    const client = new Client(emulator);
    const cancel = (): ReturnType<Client['send']> =>
      client.send('POST', '/cvms/a/operations/cancel');
    expect(await cancel()).toMatchObject({
      status: 200,
      json: { cancelled: false, correlation_id: null },
    });
    cvm.behaviour.cancellable = false;
    cvm.startOtherOperation();
    const refused = await cancel();
    expect(refused.status).toBe(409);
    expect(value(refused.json, 'error_code')).toBeUndefined();
    expect(cvm.operations[0]?.status).toBe('in_progress');
  });
});

describe('the events of an operation', () => {
  const events = async (client: Client): Promise<unknown> => {
    const [newest] = list((await client.get('/cvms/a/operations')).json, 'items');
    return list(newest, 'events').map((event) => [
      value(event, 'event_type'),
      value(event, 'state'),
    ]);
  };

  test('grow with it, to its end', async () => {
    let now = Date.parse('2026-09-01T10:00:00Z');
    const emulator = await emulate({ now: () => new Date((now += 1000)) });
    const cvm = emulator.addCvm({ name: 'a' });
    const client = new Client(emulator);
    await client.update(cvm, { docker_compose_file: OTHER_COMPOSE });
    expect(await events(client)).toEqual([['instance.compose_update.start', 'running']]);
    await client.watch(cvm, 3);
    expect(await events(client)).toEqual([
      ['instance.compose_update.start', 'running'],
      ['instance.stop.start', 'stopping'],
      ['instance.stop.complete', 'stopped'],
    ]);
    await client.watch(cvm);
    expect(await events(client)).toEqual([
      ['instance.compose_update.start', 'running'],
      ['instance.stop.start', 'stopping'],
      ['instance.stop.complete', 'stopped'],
      ['instance.start.start', 'starting'],
      ['instance.start.complete', 'running'],
      ['instance.compose_update.complete', 'running'],
    ]);
    const times = cvm.operations[0]?.events.map(({ timestamp }) => timestamp) ?? [];
    expect([...times].sort()).toEqual(times);
    expect(new Set(times).size).toBe(times.length);
    expect((await client.get('/cvms/a/operations')).json).toMatchObject({
      items: [{ duration_ms: expect.any(Number), sub_operations: ['stop', 'update', 'start'] }],
    });
  });

  test('end in a failed one when it fails', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a' });
    const client = new Client(emulator);
    cvm.behaviour.boot = { kind: 'operation-fails', errorMessage: 'No capacity on node' };
    await client.update(cvm, { docker_compose_file: OTHER_COMPOSE });
    await client.watch(cvm);
    expect(await events(client)).toEqual([
      ['instance.compose_update.start', 'running'],
      ['instance.stop.start', 'stopping'],
      ['instance.stop.complete', 'stopped'],
      ['instance.compose_update.failed', 'stopped'],
    ]);
    cvm.behaviour.boot = { kind: 'fails', bootError: 'docker login failed' };
    await client.update(cvm, { docker_compose_file: OTHER_COMPOSE });
    await client.watch(cvm);
    expect(await events(client)).toEqual([
      ['instance.compose_update.start', 'stopped'],
      ['instance.start.start', 'starting'],
      ['instance.start.failed', 'running'],
      ['instance.compose_update.failed', 'running'],
    ]);
  });

  test('of the guest are in the batch', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a' });
    const client = new Client(emulator);
    const told = async (): Promise<unknown> => {
      const { json } = await client.send('POST', '/status/batch', { vm_uuids: [cvm.vmUuid] });
      const events = list(value(json, cvm.vmUuid), 'events');
      return events.map((event) => [value(event, 'event'), value(event, 'body')]);
    };
    expect(await told()).toEqual([['boot.progress', 'done']]);
    cvm.behaviour.boot = { kind: 'fails', bootError: 'docker login failed' };
    await client.update(cvm, { docker_compose_file: OTHER_COMPOSE });
    await client.watch(cvm);
    expect(await told()).toEqual([
      ['boot.progress', 'data disk ready'],
      ['boot.progress', 'setting up dstack-gateway'],
      ['boot.progress', 'pre-launch'],
      ['boot.progress', 'docker compose pull completed'],
      ['boot.progress', 'starting containers'],
      ['boot.error', 'docker login failed'],
    ]);
  });
});

describe('a restart', () => {
  test('stops and starts what runs anyway', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a', env: { A: '1' } });
    const client = new Client(emulator);
    const hash = cvm.composeHash;
    expect(await client.send('POST', '/cvms/a/restart', { force: false })).toMatchObject({
      status: 200,
      json: { id: cvm.numericId, status: 'restarting', app_id: cvm.appId },
    });
    expect(await client.watch(cvm)).toEqual([
      'running',
      'stopping busy',
      'stopped busy',
      'starting busy',
      'running busy',
      'running',
    ]);
    expect(cvm.composeHash).toBe(hash);
    expect(cvm.guest.env).toEqual({ A: '1' });
    expect(cvm.boots).toBe(1);
    expect(cvm.operations[0]).toMatchObject({ type: 'restart', status: 'completed' });
    expect(cvm.revisions).toHaveLength(1);
  });

  test('by force skips the way down; the body may be left out', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a' });
    cvm.behaviour.lagSteps = 0;
    const client = new Client(emulator);
    await client.send('POST', '/cvms/a/restart', { force: true });
    expect((await client.watch(cvm))[0]).toBe('stopped busy');
    expect((await client.send('POST', '/cvms/a/restart')).status).toBe(200);
    expect((await client.watch(cvm))[0]).toBe('stopping busy');
    expect((await client.send('POST', '/cvms/a/restart', { force: 'yes' })).status).toBe(422);
  });

  test('is refused while the CVM is busy, and when it is stopped', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a' });
    emulator.addCvm({ name: 'b', status: 'stopped' });
    const client = new Client(emulator);
    cvm.startOtherOperation();
    expect((await client.send('POST', '/cvms/a/restart', {})).status).toBe(409);
    expect((await client.send('POST', '/cvms/b/restart', {})).status).toBe(400);
  });

  test('boots as updates do', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a' });
    cvm.behaviour.boot = { kind: 'fails', bootError: 'docker login failed' };
    const client = new Client(emulator);
    await client.send('POST', '/cvms/a/restart', {});
    await client.watch(cvm);
    expect((await client.get('/cvms/a/stats')).json).toMatchObject({
      boot_error: 'docker login failed',
    });
  });
});

describe('new values', () => {
  test('alone change neither names nor hash, and are no revision', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a', env: { A: '1' } });
    const client = new Client(emulator);
    const hash = cvm.composeHash;
    const reply = await client.send('PATCH', '/cvms/a/envs', {
      encrypted_env: await client.seal(cvm, { A: '2' }),
      env_keys: ['A'],
    });
    expect(reply).toMatchObject({
      status: 202,
      json: {
        status: 'in_progress',
        correlation_id: cvm.operations[0]?.correlationId,
        allowed_envs_changed: false,
      },
    });
    await client.watch(cvm);
    expect(cvm.guest.env).toEqual({ A: '2' });
    expect(cvm.composeHash).toBe(hash);
    expect(cvm.operations[0]).toMatchObject({ type: 'envs_update', status: 'completed' });
    expect(cvm.revisions).toHaveLength(1);
  });

  test('with new names change the document', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a', env: { A: '1' } });
    const client = new Client(emulator);
    const reply = await client.send('PATCH', '/cvms/a/envs', {
      encrypted_env: await client.seal(cvm, { B: '2' }),
      env_keys: ['B'],
    });
    expect(reply.json).toMatchObject({ allowed_envs_changed: true });
    await client.watch(cvm);
    expect(cvm.guest.env).toEqual({ B: '2' });
    expect(cvm.appCompose).toMatchObject({ allowed_envs: ['B'] });
    expect(cvm.revisions[0]).toMatchObject({
      operationType: 'envs_update',
      composeHash: cvm.composeHash,
      encryptedEnv: cvm.encryptedEnv,
    });
  });

  test('with new names need the chain, where one decides', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a', env: { A: '1' }, kms: 'on-chain' });
    const client = new Client(emulator);
    const send = (names: string[], more = {}): ReturnType<Client['send']> =>
      client.send('PATCH', '/cvms/a/envs', { encrypted_env: '00', env_keys: names, ...more });
    const refused = await send(['B']);
    expect(refused).toMatchObject({ status: 465, json: { error_code: 'ERR-01-005' } });
    const [first] = list(refused.json, 'details');
    const hash = String(value(first, 'value'));
    cvm.registerOnChain(hash);
    expect((await send(['B'], { compose_hash: '0'.repeat(64) })).status).toBe(466);
    expect((await send(['B'], { compose_hash: `0x${hash}` })).status).toBe(202);
    expect((await send(['B'])).status).toBe(409);
  });

  test('are a blob in hex', async () => {
    const emulator = await emulate();
    emulator.addCvm({ name: 'a' });
    const client = new Client(emulator);
    for (const body of [{}, { encrypted_env: 'xyz' }, { encrypted_env: null }]) {
      expect((await client.send('PATCH', '/cvms/a/envs', body)).status).toBe(422);
    }
  });
});
