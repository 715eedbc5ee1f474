import { describe, expect, test } from '@jest/globals';
import { Client, emulate, OTHER_COMPOSE, text, value } from './support.ts';

describe('an update', () => {
  test('lags, then stops, starts and runs', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a', env: { A: '1' } });
    const old = cvm.composeHash;
    const client = new Client(emulator);
    const hash = await client.update(cvm, { docker_compose_file: OTHER_COMPOSE });

    const seen: unknown[] = [];
    for (let reads = 0; reads < 11; reads += 1) {
      const { json } = await client.get('/cvms/a');
      const shown = text(json, 'compose_hash') === old ? 'old' : 'new';
      seen.push([value(json, 'status'), value(json, 'in_progress'), shown]);
    }
    expect(seen).toEqual([
      ['running', false, 'old'],
      ['running', false, 'old'],
      ['stopping', true, 'old'],
      ['stopped', true, 'old'],
      ['starting', true, 'old'],
      ['starting', true, 'old'],
      ['running', true, 'old'],
      ['running', true, 'old'],
      ['running', true, 'old'],
      ['running', false, 'new'],
      ['running', false, 'new'],
    ]);
    expect(cvm.composeHash).toBe(hash);
    expect(cvm.boots).toBe(1);
    expect(cvm.guest).toMatchObject({ composeText: OTHER_COMPOSE, env: { A: '1' } });
  });

  test('other endpoints show the same and move nothing', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a' });
    cvm.behaviour.lagSteps = 0;
    const client = new Client(emulator);
    await client.update(cvm, { docker_compose_file: OTHER_COMPOSE });
    for (let looks = 0; looks < 3; looks += 1) {
      const batch = await client.send('POST', '/status/batch', { vm_uuids: [cvm.vmUuid] });
      expect(value(batch.json, cvm.vmUuid)).toMatchObject({
        status: 'stopping',
        in_progress: true,
        operation_type: 'compose_update',
        correlation_id: cvm.operations[0]?.correlationId,
      });
      expect((await client.get('/cvms/a/stats')).json).toMatchObject({ in_progress: true });
      expect((await client.get('/cvms/a/state')).json).toMatchObject({ status: 'stopping' });
      expect((await client.get('/cvms/a/operation-status')).json).toMatchObject({
        status: 'in_progress',
      });
    }
  });

  test('its operation is listed first, from the acceptance to the end', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a' });
    const client = new Client(emulator);
    const first = await client.update(cvm, { docker_compose_file: OTHER_COMPOSE });
    const running = await client.get('/cvms/a/operations?limit=1');
    expect(running.json).toMatchObject({
      items: [{ status: 'in_progress', compose_hash: first, completed_at: null }],
    });
    await client.watch(cvm);
    const second = await client.update(cvm, { public_sysinfo: false });
    await client.watch(cvm);
    const done = await client.get('/cvms/a/operations');
    expect(done.json).toMatchObject({
      items: [
        { status: 'completed', compose_hash: second, operation_type: 'compose_update' },
        { status: 'completed', compose_hash: first },
      ],
      total: 2,
    });
    const page = await client.get('/cvms/a/operations?limit=1');
    const next = await client.get(
      `/cvms/a/operations?limit=1&cursor=${text(page.json, 'next_cursor')}`,
    );
    expect(next.json).toMatchObject({ items: [{ compose_hash: first }], next_cursor: null });
    expect((await client.get('/cvms/a/operations?operation_types=resize')).json).toMatchObject({
      items: [],
    });
  });

  test('the progress names the operation', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a' });
    cvm.behaviour.lagSteps = 0;
    const client = new Client(emulator);
    await client.update(cvm, { docker_compose_file: OTHER_COMPOSE });
    expect((await client.get('/cvms/a')).json).toMatchObject({
      progress: { target: 'running', correlation_id: cvm.operations[0]?.correlationId },
    });
  });

  test('the hash may flip at acceptance', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a' });
    cvm.behaviour.hashFlips = 'at-acceptance';
    const client = new Client(emulator);
    const hash = await client.update(cvm, { docker_compose_file: OTHER_COMPOSE });
    expect((await client.get('/cvms/a')).json).toMatchObject({
      compose_hash: hash,
      status: 'running',
      in_progress: false,
    });
  });

  test('meets a bare 409 from the acceptance to the end of another one', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a' });
    const client = new Client(emulator);
    const hash = await client.update(cvm, { docker_compose_file: OTHER_COMPOSE });
    const again = await client.trigger(cvm, { compose_hash: hash });
    expect(again.status).toBe(409);
    expect(value(again.json, 'error_code')).toBeUndefined();
    await client.watch(cvm);
    expect((await client.trigger(cvm, { compose_hash: hash })).status).toBe(202);
  });

  test('meets a bare 409 while somebody else is at it', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a' });
    const client = new Client(emulator);
    const hash = await client.provision(cvm, { docker_compose_file: OTHER_COMPOSE });
    cvm.startOtherOperation(2);
    expect((await client.trigger(cvm, { compose_hash: hash })).status).toBe(409);
    expect((await client.send('PATCH', '/cvms/a', { public_logs: true })).status).toBe(409);
    expect(await client.watch(cvm, 4)).toEqual(['running busy', 'running']);
    expect((await client.trigger(cvm, { compose_hash: hash })).status).toBe(202);
    expect(cvm.boots).toBe(0);
  });

  test('one after the other, each boots once', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a' });
    const client = new Client(emulator);
    for (const [index, image] of ['a', 'b', 'c'].entries()) {
      const compose = `services:\n  web:\n    image: ${image}\n`;
      await client.update(cvm, { docker_compose_file: compose });
      expect(await client.watch(cvm)).toEqual([
        'running',
        'stopping busy',
        'stopped busy',
        'starting busy',
        'running busy',
        'running',
      ]);
      expect(cvm.guest.composeText).toBe(compose);
      expect(cvm.boots).toBe(index + 1);
    }
  });

  test('starts a stopped CVM', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a', status: 'stopped' });
    const client = new Client(emulator);
    await client.update(cvm, {});
    expect(await client.watch(cvm)).toEqual([
      'stopped',
      'starting busy',
      'running busy',
      'running',
    ]);
  });

  test('in the pace of time nobody needs to look', async () => {
    const emulator = await emulate({ pace: { by: 'time', stepMs: 1 } });
    const cvm = emulator.addCvm({ name: 'a' });
    const client = new Client(emulator);
    await client.update(cvm, { docker_compose_file: OTHER_COMPOSE });
    // The stream ends when the CVM is at its target; by then it has gone through an update.
    await client.get('/cvms/a/state?target=starting');
    await client.get('/cvms/a/state?target=running');
    expect(cvm.boots).toBe(1);
  });
});

describe('the env of an update', () => {
  test('arrives in the guest', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a', env: { OLD: '1' } });
    const client = new Client(emulator);
    await client.updateEnv(cvm, { TOKEN: 's3cret "quoted" $x', EMPTY: '' });
    await client.watch(cvm);
    expect(cvm.guest.env).toEqual({ TOKEN: 's3cret "quoted" $x', EMPTY: '' });
    expect(cvm.allowedEnvs).toEqual(['TOKEN', 'EMPTY']);
    expect(cvm.appCompose).toMatchObject({ allowed_envs: ['TOKEN', 'EMPTY'] });
  });

  test('keeps the stored blob when none is sent', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a', env: { KEPT: 'as it was' } });
    const client = new Client(emulator);
    await client.update(cvm, { docker_compose_file: OTHER_COMPOSE });
    await client.watch(cvm);
    expect(cvm.guest.env).toEqual({ KEPT: 'as it was' });
  });

  test('drops names that the document does not allow', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a', env: { A: '1' } });
    const client = new Client(emulator);
    await client.updateEnv(cvm, { A: '1', B: '2' }, ['A']);
    await client.watch(cvm);
    expect(cvm.guest.env).toEqual({ A: '1' });
    expect(cvm.guest.log).toEqual(['Skipping unauthorized environment variable: B']);
  });

  test('with a bad name stops the boot', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a' });
    const client = new Client(emulator);
    await client.updateEnv(cvm, { 'with-dash': '1' });
    expect((await client.watch(cvm)).at(-1)).toBe('exited');
    expect((await client.get('/cvms/a/state')).json).toMatchObject({
      boot_error: expect.stringContaining('Invalid env key: with-dash'),
    });
    expect(cvm.operations[0]).toMatchObject({
      status: 'failed',
      errorMessage: expect.stringContaining('with-dash'),
    });
  });

  test('sealed for another key stops the boot', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a' });
    cvm.behaviour.pubkey = 'other-key';
    const client = new Client(emulator);
    await client.updateEnv(cvm, { A: '1' });
    expect((await client.watch(cvm)).at(-1)).toBe('exited');
  });

  test('an update repairs what an update broke', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a' });
    const client = new Client(emulator);
    await client.updateEnv(cvm, { '1A': '1' });
    await client.watch(cvm);
    await client.updateEnv(cvm, { A: '1' });
    expect((await client.watch(cvm)).at(-1)).toBe('running');
    expect((await client.get('/cvms/a/state')).json).toMatchObject({ boot_error: '' });
  });
});

describe('what may go wrong with an update', () => {
  test('a boot that fails', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a' });
    cvm.behaviour.boot = { kind: 'fails', bootError: 'docker login failed' };
    const client = new Client(emulator);
    await client.update(cvm, { docker_compose_file: OTHER_COMPOSE });
    expect((await client.watch(cvm)).at(-1)).toBe('running');
    expect((await client.get('/cvms/a/stats')).json).toMatchObject({
      boot_error: 'docker login failed',
      in_progress: false,
    });
    expect(cvm.operations[0]).toMatchObject({
      status: 'failed',
      errorMessage: 'docker login failed',
    });
  });

  test('a boot that never finishes', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a' });
    cvm.behaviour.boot = { kind: 'never-finishes' };
    const client = new Client(emulator);
    await client.update(cvm, { docker_compose_file: OTHER_COMPOSE });
    expect((await client.watch(cvm, 60)).at(-1)).toBe('running busy');
    expect(cvm.operations[0]?.status).toBe('in_progress');
  });

  test('a slow boot', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a' });
    cvm.behaviour.boot = { kind: 'slow', steps: 20 };
    const client = new Client(emulator);
    await client.update(cvm, { docker_compose_file: OTHER_COMPOSE });
    expect((await client.watch(cvm, 25)).at(-1)).toBe('running busy');
    expect((await client.watch(cvm, 10)).at(-1)).toBe('running');
  });

  test('an operation that fails before the guest starts', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a' });
    const old = cvm.composeHash;
    cvm.behaviour.boot = { kind: 'operation-fails', errorMessage: 'No capacity on node' };
    cvm.behaviour.hashFlips = 'at-acceptance';
    const client = new Client(emulator);
    await client.update(cvm, { docker_compose_file: OTHER_COMPOSE });
    expect((await client.watch(cvm)).at(-1)).toBe('stopped');
    expect((await client.get('/cvms/a/operations')).json).toMatchObject({
      items: [{ status: 'failed', error_message: 'No capacity on node' }],
    });
    expect(cvm.composeHash).toBe(old);
    expect(cvm.boots).toBe(0);
  });

  test('a CVM that stops without a word', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a' });
    cvm.behaviour.boot = { kind: 'stops' };
    const client = new Client(emulator);
    await client.update(cvm, { docker_compose_file: OTHER_COMPOSE });
    expect((await client.watch(cvm)).at(-1)).toBe('stopped');
    expect((await client.get('/cvms/a/stats')).json).toMatchObject({ boot_error: '' });
    expect(cvm.operations[0]?.status).toBe('completed');
  });

  test('the error of an earlier boot shows until the restart', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a' });
    cvm.behaviour.staleBootError = 'failed to start containers';
    const client = new Client(emulator);
    const bootError = async (): Promise<string> =>
      text((await client.get('/cvms/a/state')).json, 'boot_error');
    await client.update(cvm, { docker_compose_file: OTHER_COMPOSE });
    expect(await bootError()).toBe('failed to start containers');
    await client.watch(cvm, 2);
    expect(await bootError()).toBe('');
    await client.watch(cvm);
    expect(await bootError()).toBe('');
  });

  test.each<['old-document' | 'old-text' | 'old-allowed-envs' | 'other-public-logs']>([
    ['old-document'],
    ['old-text'],
    ['old-allowed-envs'],
    ['other-public-logs'],
  ])('something else runs: %s', async (runsOther) => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a', env: { A: '1' } });
    const old = { ...cvm.appCompose };
    const oldHash = cvm.composeHash;
    cvm.behaviour.runsOther = runsOther;
    const client = new Client(emulator);
    const changes = { docker_compose_file: OTHER_COMPOSE, allowed_envs: [], update_env_vars: true };
    const hash = await client.update(cvm, changes, { env_keys: [], update_env_vars: true });
    expect((await client.watch(cvm)).at(-1)).toBe('running');
    expect(cvm.operations[0]?.status).toBe('completed');
    expect(cvm.composeHash).toBe(runsOther === 'old-document' ? oldHash : hash);
    const shown = (await client.get('/cvms/a/compose_file')).json;
    expect(shown).toEqual(
      {
        'old-document': old,
        'old-text': { ...old, allowed_envs: [] },
        'old-allowed-envs': { ...old, docker_compose_file: OTHER_COMPOSE },
        'other-public-logs': {
          ...old,
          docker_compose_file: OTHER_COMPOSE,
          allowed_envs: [],
          public_logs: true,
        },
      }[runsOther],
    );
    expect(cvm.guest.composeText).toBe(text(shown, 'docker_compose_file'));
  });

  test('a wrong docker_compose_hash', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a' });
    const client = new Client(emulator);
    const right = text((await client.get('/cvms/a')).json, 'docker_compose_hash');
    cvm.behaviour.dockerComposeHash = 'wrong';
    expect(text((await client.get('/cvms/a')).json, 'docker_compose_hash')).not.toBe(right);
  });
});

describe('the stream of states', () => {
  const events = (body: string): string[] =>
    [...body.matchAll(/^event: (\w+)/gm)].map(([, name]) => name ?? '');

  test('tells each state until the target is reached', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a' });
    cvm.behaviour.lagSteps = 0;
    const client = new Client(emulator);
    await client.update(cvm, { docker_compose_file: OTHER_COMPOSE });
    const response = await fetch(`${emulator.url}/cvms/a/state?target=running`);
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    await client.watch(cvm);
    const body = await response.text();
    expect(events(body)).toEqual(['state', 'state', 'state', 'state', 'state', 'complete']);
    expect(body).toContain(': connected\r\n');
  });

  test('completes falsely right after the acceptance, as the real one does', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a' });
    const client = new Client(emulator);
    await client.update(cvm, { docker_compose_file: OTHER_COMPOSE });
    const { text: body } = await client.get('/cvms/a/state?target=running');
    expect(events(body)).toEqual(['state', 'complete']);
    expect(cvm.boots).toBe(0);
  });

  test('may lie at any time', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a', status: 'stopped' });
    cvm.behaviour.stateStreamLies = true;
    const { text: body } = await new Client(emulator).get('/cvms/a/state?target=running');
    expect(events(body)).toEqual(['state', 'complete']);
  });

  test('has bounds for interval and timeout, and for the number of streams', async () => {
    const emulator = await emulate();
    emulator.addCvm({ name: 'a' });
    const client = new Client(emulator);
    for (const query of ['interval=4', 'interval=31', 'timeout=9', 'timeout=601', 'timeout=x']) {
      expect((await client.get(`/cvms/a/state?target=stopped&${query}`)).status).toBe(422);
    }
    const url = `${emulator.url}/cvms/a/state?target=stopped`;
    const abort = new AbortController();
    const open = await Promise.all(
      Array.from({ length: 5 }, () => fetch(url, { signal: abort.signal })),
    );
    expect(open.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect((await client.get('/cvms/a/state?target=stopped')).status).toBe(429);
    abort.abort();
  });
});
