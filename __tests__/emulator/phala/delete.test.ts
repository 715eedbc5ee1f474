import { describe, expect, test } from '@jest/globals';
import type { EmulatedCvm, Emulator, EmulatorOptions } from '../../../emulator/phala/emulator.ts';
import { Client, emulate, list, OTHER_COMPOSE, value, type Reply } from './support.ts';

async function prepared(
  options?: EmulatorOptions,
): Promise<{ emulator: Emulator; cvm: EmulatedCvm; client: Client }> {
  const emulator = await emulate(options);
  const cvm = emulator.addCvm({ name: 'doomed' });
  return { emulator, cvm, client: new Client(emulator) };
}

function remove(client: Client, path = '/cvms/doomed'): Promise<Reply> {
  return client.send('DELETE', path);
}

const GONE = { status: 404, json: { error_code: 'ERR-03-001' } };

describe('deleting a CVM', () => {
  test('is accepted, and it is there for a while', async () => {
    const { emulator, cvm, client } = await prepared();
    emulator.addCvm({ name: 'other' });
    expect(await remove(client)).toMatchObject({ status: 204, text: '' });
    expect([cvm.deleting, cvm.deleted]).toEqual([true, false]);
    expect((await client.get('/cvms/doomed')).json).toMatchObject({
      status: 'deleting',
      in_progress: true,
      progress: { target: 'deleted', correlation_id: cvm.operations[0]?.correlationId },
    });
    expect((await client.get('/cvms')).json).toMatchObject([
      { name: 'doomed', status: 'removing', in_progress: true },
      { name: 'other' },
    ]);
    expect((await client.get('/cvms/paginated')).json).toMatchObject({
      items: [{ name: 'doomed', status: 'removing' }, { name: 'other' }],
      total: 2,
    });
    expect(await client.get('/cvms/doomed')).toMatchObject(GONE);
    expect((await client.get('/cvms')).json).toMatchObject([{ name: 'other' }]);
    expect((await client.get('/cvms/paginated')).json).toMatchObject({ total: 1 });
    expect((await client.get(`/apps/${cvm.appId}/cvms`)).status).toBe(404);
    for (const identifier of [cvm.id, cvm.vmUuid, `app_${cvm.appId}`]) {
      expect(await client.get(`/cvms/${identifier}`)).toMatchObject(GONE);
    }
    expect(await remove(client)).toMatchObject(GONE);
    expect([cvm.deleting, cvm.deleted]).toEqual([true, true]);
    expect(cvm.operations).toMatchObject([{ type: 'delete', status: 'completed' }]);
    expect(emulator.cvms.map(({ name }) => name)).toEqual(['other']);
  });

  test.each([
    ['GET of the CVM', (cvm: EmulatedCvm) => `/cvms/${cvm.id}`],
    ['list', () => '/cvms'],
    ['page', () => '/cvms/paginated?page=1&page_size=100'],
    ['list of the app', (cvm: EmulatedCvm) => `/apps/${cvm.appId}/cvms`],
  ])('every %s is a look', async (_, path) => {
    const { emulator, cvm, client } = await prepared();
    cvm.behaviour.deletionSteps = 2;
    await remove(client);
    await client.get('/cvms/doomed/operations');
    await client.get('/cvms/doomed/stats');
    await client.get(path(cvm));
    expect(emulator.cvms).toEqual([cvm]);
    await client.get(path(cvm));
    expect(emulator.cvms).toEqual([]);
  });

  test('a page without it is no look', async () => {
    const { emulator, cvm, client } = await prepared();
    emulator.addCvm();
    cvm.behaviour.deletionSteps = 1;
    await remove(client);
    await client.get('/cvms/paginated?page=2&page_size=1');
    expect(cvm.deleted).toBe(false);
    await client.get('/cvms/paginated?page=1&page_size=1');
    expect(cvm.deleted).toBe(true);
  });

  test('may be done at once, or never', async () => {
    const { emulator, cvm, client } = await prepared();
    cvm.behaviour.deletionSteps = 0;
    expect((await remove(client)).status).toBe(204);
    expect(await client.get('/cvms/doomed')).toMatchObject(GONE);
    const stubborn = emulator.addCvm({ name: 'stubborn' });
    stubborn.behaviour.deletionSteps = Infinity;
    await remove(client, '/cvms/stubborn');
    expect(await client.watch(stubborn)).toEqual(['deleting busy']);
  });

  test('in the pace of time it goes by itself', async () => {
    const { emulator, cvm, client } = await prepared({ pace: { by: 'time', stepMs: 5 } });
    await remove(client);
    while (!cvm.deleted) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(emulator.cvms).toEqual([]);
  });

  test('a second time, while it goes on', async () => {
    const { cvm, client } = await prepared();
    await remove(client);
    const refused = await remove(client);
    expect(refused.status).toBe(409);
    expect(value(refused.json, 'error_code')).toBeUndefined();
    cvm.behaviour.deletingAgain = 204;
    expect((await remove(client)).status).toBe(204);
    expect(cvm.operations).toHaveLength(1);
    expect(await client.watch(cvm, 3)).toEqual(['deleting busy', 'removing busy']);
    expect(await remove(client)).toMatchObject(GONE);
  });

  test('goes on although its answer was lost', async () => {
    const { emulator, cvm, client } = await prepared();
    emulator.faults.next.push({ method: 'DELETE', action: { kind: 'reset-after-accept' } });
    await expect(remove(client)).rejects.toThrow('fetch failed');
    expect(cvm.deleting).toBe(true);
  });

  test('does not begin when it is not handled', async () => {
    const { emulator, cvm, client } = await prepared();
    emulator.faults.next.push({ method: 'DELETE', action: { kind: 'maintenance' } });
    expect((await remove(client)).status).toBe(503);
    expect(cvm.deleting).toBe(false);
  });

  test('refuses everything else meanwhile', async () => {
    const { cvm, client } = await prepared();
    cvm.behaviour.deletionSteps = Infinity;
    const hash = await client.provision(cvm, { docker_compose_file: OTHER_COMPOSE });
    await remove(client);
    const refused = [
      await client.trigger(cvm, { compose_hash: hash }),
      await client.send('PATCH', '/cvms/doomed', { public_logs: true }),
      await client.send('PATCH', '/cvms/doomed/envs', { encrypted_env: '' }),
      await client.send('POST', '/cvms/doomed/restart'),
      await client.send('POST', '/cvms/doomed/operations/cancel'),
      await client.send('PATCH', '/cvms/doomed/scheduled-delete', { scheduled_delete_at: null }),
    ];
    expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 409));
    for (const { json } of refused) expect(value(json, 'error_code')).toBeUndefined();
    expect(() => {
      cvm.changeByHand({ composeText: OTHER_COMPOSE });
    }).toThrow('busy');
    expect(cvm.boots).toBe(0);
  });

  test('gives up what else runs', async () => {
    const { cvm, client } = await prepared();
    await client.update(cvm, { docker_compose_file: OTHER_COMPOSE });
    expect((await remove(client)).status).toBe(204);
    expect(cvm.operations).toMatchObject([
      { type: 'delete', status: 'in_progress' },
      { type: 'compose_update', status: 'failed', errorMessage: 'Cancelled' },
    ]);
    expect(await client.watch(cvm, 3)).toEqual(['deleting busy', 'removing busy']);
    expect(cvm.deleted).toBe(true);
  });

  test('frees the name, and not before it is gone', async () => {
    const { emulator, cvm, client } = await prepared();
    await remove(client);
    expect((await client.order('doomed')).status).toBe(409);
    await client.watch(cvm, 3);
    const order = await client.order('doomed');
    expect((await client.create(order)).status).toBe(200);
    const [again] = emulator.cvms;
    expect(again?.name).toBe('doomed');
    expect(again?.appId).not.toBe(cvm.appId);
  });

  test('of a CVM that is being created, and a create while it goes on', async () => {
    const { emulator, client } = await prepared();
    const order = await client.order('short-lived');
    await client.create(order);
    const created = emulator.cvms[1];
    expect((await remove(client, '/cvms/short-lived')).status).toBe(204);
    expect(await client.create(order)).toMatchObject({
      status: 409,
      json: { error_code: 'ERR-03-007' },
    });
    for (let looks = 0; looks < 3; looks += 1) await client.get('/cvms');
    expect(created?.deleted).toBe(true);
    expect(created?.boots).toBe(0);
  });

  test('by hand it is gone at once, whatever goes on', async () => {
    const { emulator, cvm, client } = await prepared();
    cvm.startOtherOperation();
    cvm.deleteByHand();
    cvm.deleteByHand();
    expect(await client.get('/cvms/doomed')).toMatchObject(GONE);
    expect(emulator.cvms).toEqual([]);
  });

  test('one instance of an app leaves the others', async () => {
    const { emulator, cvm, client } = await prepared();
    const other = emulator.addCvm({ name: 'twin', appId: cvm.appId });
    cvm.behaviour.deletionSteps = 1;
    await remove(client);
    await client.get('/cvms/doomed');
    expect((await client.get(`/cvms/app_${cvm.appId}`)).json).toMatchObject({ id: other.id });
  });
});

describe('scheduling a deletion', () => {
  const NOW = { now: () => new Date('2026-09-01T00:00:00Z') };
  const schedule = (client: Client, at: unknown): Promise<Reply> =>
    client.send('PATCH', '/cvms/doomed/scheduled-delete', { scheduled_delete_at: at });

  test('is shown in the flat shape, and can be cleared', async () => {
    const { emulator, cvm, client } = await prepared(NOW);
    const shown = async (): Promise<unknown> => {
      const old = new Client(emulator, { 'x-phala-version': '2025-10-28' });
      return value((await old.get('/cvms/doomed')).json, 'scheduled_delete_at');
    };
    expect(await shown()).toBeNull();
    expect(await schedule(client, '2026-09-04T02:00:00+02:00')).toMatchObject({
      status: 200,
      json: { id: cvm.numericId, name: 'doomed' },
    });
    expect(cvm.scheduledDeleteAt).toBe('2026-09-04T00:00:00Z');
    expect(await shown()).toBe('2026-09-04T00:00:00Z');
    expect(value((await client.get('/cvms/doomed')).json, 'scheduled_delete_at')).toBeUndefined();
    expect((await schedule(client, null)).status).toBe(200);
    expect(cvm.scheduledDeleteAt).toBeUndefined();
    expect(await shown()).toBeNull();
  });

  test.each([
    '2026-09-01T00:00:00Z',
    '2020-01-01T00:00:00Z',
    'tomorrow',
    '2026-13-41T00:00:00Z',
    7,
  ])('%j is 422', async (at) => {
    const { cvm, client } = await prepared(NOW);
    const refused = await schedule(client, at);
    expect(refused.status).toBe(422);
    expect(list(refused.json, 'detail')).toMatchObject([{ loc: ['body', 'scheduled_delete_at'] }]);
    expect(cvm.scheduledDeleteAt).toBeUndefined();
  });

  test('is possible while the CVM is busy, and from the start', async () => {
    const { emulator, cvm, client } = await prepared(NOW);
    cvm.startOtherOperation();
    expect((await schedule(client, '2026-09-02T00:00:00Z')).status).toBe(200);
    const other = emulator.addCvm({ scheduledDeleteAt: '2026-09-03T00:00:00Z' });
    expect(other.scheduledDeleteAt).toBe('2026-09-03T00:00:00Z');
  });

  test('fails as any other request does', async () => {
    const { emulator, cvm, client } = await prepared(NOW);
    emulator.faults.next.push({
      method: 'PATCH',
      path: /scheduled-delete$/,
      action: { kind: 'status', status: 403, body: { detail: 'Forbidden' } },
    });
    expect((await schedule(client, '2026-09-02T00:00:00Z')).status).toBe(403);
    expect(cvm.scheduledDeleteAt).toBeUndefined();
  });
});
