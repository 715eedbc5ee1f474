import { describe, expect, test } from '@jest/globals';
import type { EmulatedCvm, Emulator } from '../../../emulator/phala/emulator.ts';
import { Client, emulate, list, OTHER_COMPOSE, text, value } from './support.ts';

interface Stage {
  readonly emulator: Emulator;
  readonly cvm: EmulatedCvm;
  readonly client: Client;
}

/** A CVM with a history of two: its creation, and an update that went well. */
async function updated(): Promise<Stage & { readonly first: string; readonly second: string }> {
  const emulator = await emulate();
  const cvm = emulator.addCvm({ name: 'a', env: { A: '1' } });
  const client = new Client(emulator);
  const first = cvm.composeHash;
  const second = await client.update(cvm, { docker_compose_file: OTHER_COMPOSE });
  await client.watch(cvm);
  return { emulator, cvm, client, first, second };
}

function idOf(cvm: EmulatedCvm, composeHash: string): string {
  const revision = cvm.revisions.find((each) => each.composeHash === composeHash);
  if (revision === undefined) throw new Error(`No revision ${composeHash}`);
  return revision.revisionId;
}

function redeploy({ client, cvm }: Stage, composeHash: string): ReturnType<Client['send']> {
  return client.send('POST', `/cvms/a/revisions/${idOf(cvm, composeHash)}/redeploy`);
}

describe('the revisions of an app', () => {
  test('are made by its creation and by each update, newest first', async () => {
    const { client, cvm, first, second } = await updated();
    const { status, json } = await client.get(`/apps/${cvm.appId}/revisions`);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      revisions: [
        {
          app_id: cvm.appId,
          vm_uuid: cvm.vmUuid,
          compose_hash: second,
          operation_type: 'compose_update',
          trace_id: cvm.operations[0]?.correlationId,
          triggered_by: { username: 'emulator' },
          cvm: { name: 'a' },
          workspace: { slug: 'emulator' },
        },
        { compose_hash: first, operation_type: 'create', trace_id: null },
      ],
      total: 2,
      page: 1,
      page_size: 50,
      total_pages: 1,
    });
    // The creation of a CVM is no operation of it.
    expect(cvm.operations).toHaveLength(1);
  });

  test('have times that differ although the clock stands still', async () => {
    const emulator = await emulate({ now: () => new Date('2026-09-01T10:00:00Z') });
    const cvm = emulator.addCvm({ name: 'a' });
    for (const image of ['b', 'c', 'd']) {
      cvm.changeByHand({ composeText: `services:\n  web:\n    image: ${image}\n` });
    }
    const times = cvm.revisions.map(({ createdAt }) => createdAt);
    expect(new Set(times).size).toBe(4);
    expect([...times].sort().reverse()).toEqual(times);
  });

  test('come in pages, for an app id in any form', async () => {
    const { client, cvm, first } = await updated();
    for (const app of [cvm.appId, `app_${cvm.appId}`, `0x${cvm.appId.toUpperCase()}`]) {
      const { json } = await client.get(`/apps/${app}/revisions?page=2&page_size=1`);
      expect(json).toMatchObject({
        revisions: [{ compose_hash: first }],
        page: 2,
        page_size: 1,
        total_pages: 2,
      });
    }
    expect((await client.get(`/apps/${cvm.appId}/revisions?page_size=1001`)).status).toBe(422);
    expect((await client.get(`/apps/${cvm.appId}/revisions?page=0`)).status).toBe(422);
  });

  test('come oldest first, or fewer in a page than were asked for, if the server is like that', async () => {
    const { client, cvm, first } = await updated();
    cvm.behaviour.revisionsOrder = 'oldest-first';
    cvm.behaviour.mostRevisionsOfPage = 1;
    const { json } = await client.get(`/apps/${cvm.appId}/revisions?page=1&page_size=1000`);
    expect(json).toMatchObject({
      revisions: [{ compose_hash: first }],
      total: 2,
      page_size: 1,
      total_pages: 2,
    });
  });

  test('one of them, with the document as an object or as the text that is hashed', async () => {
    const { client, cvm, first } = await updated();
    const path = `/apps/${cvm.appId}/revisions/${idOf(cvm, first)}`;
    expect((await client.get(path)).json).toMatchObject({
      compose_hash: first,
      compose_file: { docker_compose_file: expect.stringContaining('1.27'), allowed_envs: ['A'] },
      encrypted_env: cvm.encryptedEnv,
      user_config: '',
    });
    const raw = text((await client.get(`${path}?raw_compose_file=true`)).json, 'compose_file');
    expect(raw).toMatch(/^\{"allowed_envs":\["A"\],/);
  });

  test('of a CVM whose creation nobody recorded begin with the first update', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a', revisions: false });
    const client = new Client(emulator);
    const path = `/apps/${cvm.appId}/revisions`;
    expect((await client.get(path)).json).toMatchObject({ revisions: [], total: 0 });
    const hash = await client.update(cvm, { docker_compose_file: OTHER_COMPOSE });
    expect((await client.get(path)).json).toMatchObject({ revisions: [{ compose_hash: hash }] });
  });

  test('are shared by the CVMs of the app', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a' });
    const twin = emulator.addCvm({ name: 'b', appId: cvm.appId });
    const { json } = await new Client(emulator).get(`/apps/${cvm.appId}/revisions`);
    expect(list(json, 'revisions')).toMatchObject([
      { vm_uuid: twin.vmUuid },
      { vm_uuid: cvm.vmUuid },
    ]);
  });

  test('may not exist, or be forbidden', async () => {
    const { client, cvm, first } = await updated();
    expect((await client.get(`/apps/${'0'.repeat(40)}/revisions`)).status).toBe(404);
    expect((await client.get(`/apps/${cvm.appId}/revisions/rev_nothing`)).status).toBe(404);
    cvm.behaviour.revisionsForbidden = true;
    for (const path of ['', `/${idOf(cvm, first)}`]) {
      expect((await client.get(`/apps/${cvm.appId}/revisions${path}`)).status).toBe(403);
    }
  });

  test('move nothing when they are read', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a' });
    cvm.behaviour.lagSteps = 0;
    const client = new Client(emulator);
    await client.update(cvm, { docker_compose_file: OTHER_COMPOSE });
    for (let looks = 0; looks < 3; looks += 1) {
      await client.get(`/apps/${cvm.appId}/revisions`);
      await client.get('/cvms/a/composition');
      await fetch(cvm.healthUrl);
      expect(cvm.status).toBe('stopping');
    }
  });
});

describe('a change by hand', () => {
  test('runs and shows at once, and is a revision', async () => {
    const { cvm, client } = await updated();
    const compose = 'services:\n  web:\n    image: by-hand\n';
    cvm.changeByHand({ composeText: compose, appCompose: { public_logs: true } });
    expect(cvm.guest.composeText).toBe(compose);
    expect(cvm.boots).toBe(2);
    expect((await client.get('/cvms/a')).json).toMatchObject({
      compose_hash: cvm.composeHash,
      public_logs: true,
      status: 'running',
      in_progress: false,
    });
    expect(cvm.revisions[0]).toMatchObject({
      composeHash: cvm.composeHash,
      operationType: 'dashboard_edit',
    });
    expect(cvm.operations[0]).toMatchObject({ type: 'dashboard_edit', status: 'completed' });
  });

  test('may leave no trace but the document', async () => {
    const { cvm, second } = await updated();
    cvm.changeByHand({ appCompose: { public_logs: true }, revision: false });
    expect(cvm.composeHash).not.toBe(second);
    expect(cvm.revisions[0]?.composeHash).toBe(second);
    expect(cvm.operations).toHaveLength(1);
  });

  test('of the names may bring the guest down', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({
      name: 'a',
      env: { '1A': 'x' },
      appCompose: { allowed_envs: [] },
    });
    cvm.changeByHand({ appCompose: { allowed_envs: ['1A'] }, operationType: 'update' });
    expect(cvm.status).toBe('exited');
    expect(cvm.operations[0]).toMatchObject({ type: 'update', status: 'failed' });
  });

  test('waits for nobody', async () => {
    const { cvm, client } = await updated();
    await client.update(cvm, { public_sysinfo: false });
    expect(() => {
      cvm.changeByHand({});
    }).toThrow('already busy');
  });
});

describe('the redeploy of a revision', () => {
  test('plays like an update and brings the old document back', async () => {
    const stage = await updated();
    const { cvm, client, first } = stage;
    const reply = await redeploy(stage, first);
    expect(reply.status).toBe(202);
    expect(text(reply.json, 'correlation_id')).toBe(cvm.operations[0]?.correlationId);
    expect(await client.watch(cvm)).toEqual([
      'running',
      'stopping busy',
      'stopped busy',
      'starting busy',
      'running busy',
      'running',
    ]);
    expect(cvm.composeHash).toBe(first);
    expect(cvm.guest.composeText).toContain('nginx:1.27');
    expect(cvm.operations[0]).toMatchObject({ type: 'revision_redeploy', status: 'completed' });
    expect(cvm.revisions[0]).toMatchObject({
      operationType: 'revision_redeploy',
      composeHash: first,
    });
  });

  test('keeps the present values, and takes the names of the revision', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a', env: { A: '1' } });
    const client = new Client(emulator);
    const first = cvm.composeHash;
    await client.updateEnv(cvm, { A: '2', B: '2' });
    await client.watch(cvm);
    const blob = cvm.encryptedEnv;
    expect((await redeploy({ emulator, cvm, client }, first)).status).toBe(202);
    await client.watch(cvm);
    expect(cvm.allowedEnvs).toEqual(['A']);
    expect(cvm.encryptedEnv).toBe(blob);
    expect(cvm.guest.env).toEqual({ A: '2' });
    expect(cvm.guest.log).toEqual(['Skipping unauthorized environment variable: B']);
  });

  test('boots well after an update that did not, unless told otherwise', async () => {
    const stage = await updated();
    const { cvm, client, first, second } = stage;
    cvm.behaviour.boot = { kind: 'fails', bootError: 'failed to start containers' };
    cvm.behaviour.runsOther = 'old-text';
    await client.update(cvm, { public_sysinfo: false });
    await client.watch(cvm);
    expect(cvm.operations[0]?.status).toBe('failed');
    await redeploy(stage, second);
    expect((await client.watch(cvm)).at(-1)).toBe('running');
    expect(cvm.operations[0]?.status).toBe('completed');
    expect(cvm.guest.composeText).toBe(OTHER_COMPOSE);
    expect((await client.get('/cvms/a/state')).json).toMatchObject({ boot_error: '' });

    cvm.behaviour.redeployBoot = { kind: 'fails', bootError: 'no space left on device' };
    await redeploy(stage, first);
    await client.watch(cvm);
    expect(cvm.operations[0]).toMatchObject({
      status: 'failed',
      errorMessage: 'no space left on device',
    });
  });

  test('may say done and run something else', async () => {
    const stage = await updated();
    stage.cvm.behaviour.redeployRunsOther = 'old-document';
    await redeploy(stage, stage.first);
    await stage.client.watch(stage.cvm);
    expect(stage.cvm.composeHash).toBe(stage.second);
    expect(stage.cvm.operations[0]?.status).toBe('completed');
  });

  test('meets 404 for a revision that the app does not have', async () => {
    const { emulator, client } = await updated();
    const other = emulator.addCvm({ name: 'b' });
    for (const id of ['rev_nothing', other.revisions[0]?.revisionId ?? '']) {
      const { status } = await client.send('POST', `/cvms/a/revisions/${id}/redeploy`);
      expect(status).toBe(404);
    }
  });

  test('meets a bare 409 until an update that never finishes is cancelled', async () => {
    const stage = await updated();
    const { cvm, client, first } = stage;
    cvm.behaviour.boot = { kind: 'never-finishes' };
    await client.update(cvm, { public_sysinfo: false });
    await client.watch(cvm);
    const refused = await redeploy(stage, first);
    expect(refused.status).toBe(409);
    expect(value(refused.json, 'error_code')).toBeUndefined();
    expect((await client.send('POST', '/cvms/a/operations/cancel')).status).toBe(200);
    expect((await redeploy(stage, first)).status).toBe(202);
    expect((await client.watch(cvm)).at(-1)).toBe('running');
    expect(cvm.composeHash).toBe(first);
  });

  test('meets 465 when the chain does not allow the hash', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a', kms: 'on-chain' });
    const stage = { emulator, cvm, client: new Client(emulator) };
    const first = cvm.composeHash;
    cvm.changeByHand({ composeText: OTHER_COMPOSE });
    cvm.unregisterOnChain(`0x${first}`);
    expect(await redeploy(stage, first)).toMatchObject({
      status: 465,
      json: { error_code: 'ERR-01-005' },
    });
    cvm.registerOnChain(first);
    expect((await redeploy(stage, first)).status).toBe(202);
  });
});

describe('the redeploy of a revision for an app', () => {
  interface Apps extends Stage {
    readonly all: readonly EmulatedCvm[];
    readonly first: string;
    readonly send: (vmUuids?: readonly string[] | null) => ReturnType<Client['send']>;
  }

  /** Three CVMs of one app, of which the first one was updated. */
  async function three(kms: 'central' | 'on-chain' = 'central'): Promise<Apps> {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a', kms });
    const { appId, composeHash: first } = cvm;
    const sisters = ['b', 'c'].map((name) => emulator.addCvm({ name, kms, appId }));
    const client = new Client(emulator);
    for (const each of [cvm, ...sisters]) each.changeByHand({ composeText: OTHER_COMPOSE });
    const path = `/apps/${appId}/revisions/${idOf(cvm, first)}/redeploy`;
    const send: Apps['send'] = (vmUuids) =>
      client.send('POST', path, ...(vmUuids === undefined ? [] : [{ vm_uuids: vmUuids }]));
    return { emulator, cvm, client, all: [cvm, ...sisters], first, send };
  }

  const uuids = (cvms: readonly EmulatedCvm[]): string[] => cvms.map(({ vmUuid }) => vmUuid);
  const hashes = (cvms: readonly EmulatedCvm[]): string[] => cvms.map((cvm) => cvm.composeHash);

  test('takes all that are named down at once, and no other', async () => {
    const { all, client, first, send } = await three();
    const [a, b, c] = all;
    if (a === undefined || b === undefined || c === undefined) throw new Error('Three were made');
    expect((await send([a.vmUuid, c.vmUuid.replaceAll('-', '')])).status).toBe(202);
    expect(all.map(({ operations }) => operations[0]?.type)).toEqual([
      'revision_redeploy',
      'dashboard_edit',
      'revision_redeploy',
    ]);
    const statuses = async (): Promise<string[]> => {
      for (const cvm of all) await client.get(`/cvms/${cvm.id}`);
      return all.map(({ status }) => status);
    };
    expect([await statuses(), await statuses(), await statuses()]).toContainEqual([
      'stopping',
      'running',
      'stopping',
    ]);
    for (const cvm of all) await client.watch(cvm);
    expect(hashes(all)).toEqual([first, b.composeHash, first]);
    expect(b.composeHash).not.toBe(first);
  });

  test.each([undefined, null, []])(
    'of several CVMs needs the list of those that are meant: %j',
    async (list) => {
      const { all, send } = await three();
      expect((await send(list)).status).toBe(400);
      expect(all.every(({ operations }) => operations.length === 1)).toBe(true);
    },
  );

  test('of one CVM needs no list', async () => {
    const { client, cvm, first } = await updated();
    const path = `/apps/${cvm.appId}/revisions/${idOf(cvm, first)}/redeploy`;
    expect((await client.send('POST', path)).status).toBe(202);
    await client.watch(cvm);
    expect(cvm.composeHash).toBe(first);
    expect((await client.send('POST', path, { vm_uuids: null })).status).toBe(202);
  });

  test('meets 404, 400 and 422 for what is not there', async () => {
    const { all, client, cvm, emulator, first, send } = await three();
    const other = emulator.addCvm({ name: 'other' });
    expect((await send([cvm.vmUuid, other.vmUuid])).status).toBe(400);
    const path = (appId: string, revision: string): string =>
      `/apps/${appId}/revisions/${revision}/redeploy`;
    const id = idOf(cvm, first);
    const body = { vm_uuids: [cvm.vmUuid] };
    expect((await client.send('POST', path('0'.repeat(40), id), body)).status).toBe(404);
    expect((await client.send('POST', path(cvm.appId, 'rev_nothing'), body)).status).toBe(404);
    expect((await client.send('POST', path(cvm.appId, id), { vm_uuids: 'a' })).status).toBe(422);
    expect(all.every(({ operations }) => operations.length === 1)).toBe(true);
  });

  test('meets a bare 409 while one of them is busy, and then begins none', async () => {
    const { all, send } = await three();
    all[2]?.startOtherOperation();
    const { status, json } = await send(uuids(all));
    expect([status, value(json, 'error_code')]).toEqual([409, undefined]);
    expect(all.map(({ operations }) => operations[0]?.type)).toEqual([
      'dashboard_edit',
      'dashboard_edit',
      'resize',
    ]);
    expect((await send(uuids(all.slice(0, 2)))).status).toBe(202);
  });

  test('meets 465 when the chain does not allow the hash', async () => {
    const { all, cvm, first, send } = await three('on-chain');
    cvm.unregisterOnChain(first);
    expect(await send(uuids(all))).toMatchObject({
      status: 465,
      json: { error_code: 'ERR-01-005' },
    });
    cvm.registerOnChain(first);
    expect((await send(uuids(all))).status).toBe(202);
  });
});
