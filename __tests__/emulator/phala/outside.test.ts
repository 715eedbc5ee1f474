import { describe, expect, test } from '@jest/globals';
import {
  startEmulator,
  type EmulatedCvm,
  type Emulator,
} from '../../../emulator/phala/emulator.ts';
import { Client, emulate, list, OTHER_COMPOSE, text, value } from './support.ts';

const TWO_SERVICES = `services:
  web:
    image: acme/web:1
    command: ["serve", "--port", "80"]
  db:
    image: postgres:17
    container_name: database
`;

interface Stage {
  readonly emulator: Emulator;
  readonly cvm: EmulatedCvm;
  readonly client: Client;
}

async function running(composeText: string): Promise<Stage> {
  const emulator = await emulate();
  const appCompose = { docker_compose_file: composeText };
  const cvm = emulator.addCvm({ name: 'a', appCompose });
  return { emulator, cvm, client: new Client(emulator) };
}

async function containers(client: Client): Promise<unknown[]> {
  return list((await client.get('/cvms/a/composition')).json, 'containers');
}

async function logUrl(client: Client, channel: string): Promise<string> {
  return text(value((await client.get('/cvms/a')).json, 'logs'), channel);
}

describe('the containers', () => {
  test('are those of the text that runs', async () => {
    const { client, cvm } = await running(TWO_SERVICES);
    expect((await client.get('/cvms/a/composition')).json).toMatchObject({
      is_online: true,
      is_public: true,
      error: null,
      docker_compose_file: TWO_SERVICES,
    });
    expect(await containers(client)).toMatchObject([
      {
        names: ['/dstack-web-1'],
        image: 'acme/web:1',
        command: 'serve --port 80',
        state: 'running',
        status: 'Up 2 minutes',
      },
      { names: ['/database'], image: 'postgres:17' },
    ]);
    await client.update(cvm, { docker_compose_file: OTHER_COMPOSE });
    expect(await containers(client)).toHaveLength(2);
    await client.watch(cvm);
    expect(await containers(client)).toMatchObject([{ image: 'nginx:1.29' }]);
  });

  test('are as a failed boot leaves them', async () => {
    const { client, cvm } = await running(OTHER_COMPOSE);
    cvm.behaviour.boot = { kind: 'fails', bootError: 'failed to start containers' };
    await client.update(cvm, { docker_compose_file: TWO_SERVICES });
    await client.watch(cvm);
    expect(await containers(client)).toMatchObject([
      { state: 'exited', status: expect.stringMatching(/^Exited \(1\)/) },
      { state: 'running' },
    ]);
  });

  test('are created while they are being started, and not there before', async () => {
    const { client, cvm } = await running(OTHER_COMPOSE);
    cvm.behaviour.boot = { kind: 'never-finishes' };
    cvm.behaviour.lagSteps = 0;
    await client.update(cvm, { docker_compose_file: TWO_SERVICES });
    expect((await client.get('/cvms/a/composition')).json).toMatchObject({
      is_online: false,
      error: 'CVM is not running',
      containers: null,
    });
    await client.watch(cvm);
    expect(await containers(client)).toMatchObject([{ state: 'created' }, { state: 'created' }]);
  });

  test('are as they are told to be', async () => {
    const { client, cvm } = await running(TWO_SERVICES);
    cvm.behaviour.containers['db'] = {
      state: 'restarting',
      status: 'Restarting (2) 5 seconds ago',
    };
    expect(await containers(client)).toMatchObject([
      { state: 'running' },
      { state: 'restarting', status: 'Restarting (2) 5 seconds ago' },
    ]);
  });

  test('may be hidden, with all logs', async () => {
    const { client, cvm } = await running(TWO_SERVICES);
    cvm.behaviour.diagnostics = 'forbidden';
    expect((await client.get('/cvms/a/composition')).status).toBe(403);
    expect((await client.get('/cvms/a')).json).toMatchObject({
      logs: { serial: null, stdout: null, stderr: null, container_log_base: null },
    });
  });
});

describe('the logs', () => {
  test('need their token and no key', async () => {
    const { client, cvm, emulator } = await running(TWO_SERVICES);
    const url = await logUrl(client, 'serial');
    expect(url).toBe(`${emulator.origin}/logs/${cvm.instanceId}/serial?token=${cvm.logToken}`);
    const response = await fetch(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(await response.text()).toContain('boot.progress: done');
    for (const wrong of [url.replace(cvm.logToken, 'x'), url.replace(/\?.*/, '')]) {
      expect((await fetch(wrong)).status).toBe(403);
    }
    expect((await fetch(url.replace('/serial', '/other'))).status).toBe(404);
    expect((await fetch(url.replace(cvm.instanceId, '0'))).status).toBe(404);
  });

  test('say what they are told to, and as much of it as is asked for', async () => {
    const { client, cvm } = await running(TWO_SERVICES);
    cvm.behaviour.logs.stdout = 'one\ntwo\nthree\n';
    const url = await logUrl(client, 'stdout');
    const read = async (query: string): Promise<string> => (await fetch(url + query)).text();
    expect(await read('')).toBe('one\ntwo\nthree\n');
    expect(await read('&tail=2&text&bare')).toBe('two\nthree\n');
    expect(await read('&tail=2&lines=1&text=true')).toBe('three\n');
    expect(await read('&lines=0')).toBe('');
    expect(await read('&timestamps&tail=1')).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z three\n$/);
    expect(await (await fetch(await logUrl(client, 'stderr'))).text()).toBe('');
  });

  test('of a container are where the composition says', async () => {
    const { client, cvm } = await running(TWO_SERVICES);
    cvm.behaviour.containers['db'] = { logs: 'FATAL: no password\n' };
    const urls = (await containers(client)).map((each) => text(each, 'log_endpoint'));
    const logs = await Promise.all(urls.map(async (url) => (await fetch(url)).text()));
    expect(logs).toEqual([expect.stringContaining('web: ready'), 'FATAL: no password\n']);
    const base = await logUrl(client, 'container_log_base');
    expect(urls[0]?.startsWith(base.replace(/\?.*/, '/'))).toBe(true);
  });

  test('are recorded, and faults apply to them', async () => {
    const { client, emulator } = await running(TWO_SERVICES);
    const url = await logUrl(client, 'stdout');
    emulator.faults.next.push(
      { path: /^\/logs\//, action: { kind: 'status', status: 500, body: 'oops' } },
      { path: /^\/logs\//, action: { kind: 'truncated-json' } },
      { path: /^\/logs\//, action: { kind: 'hang' } },
    );
    expect((await fetch(url)).status).toBe(500);
    expect((await (await fetch(url)).text()).length).toBeGreaterThan(0);
    await expect(fetch(url, { signal: AbortSignal.timeout(200) })).rejects.toThrow();
    const recorded = emulator.requests.filter(({ path }) => path.startsWith('/logs/'));
    expect(recorded.map(({ status }) => status)).toEqual([500, 200, undefined]);
  });
});

describe('the app itself', () => {
  const labelled = (...labels: string[]): string =>
    [
      'services:',
      '  web:',
      '    image: acme/web:1',
      '    labels:',
      ...labels.map((label) => `      ${label}`),
      '',
    ].join('\n');
  const ask = async (cvm: EmulatedCvm, path = '/health'): Promise<[number, string]> => {
    const response = await fetch(cvm.healthUrl + path, { redirect: 'manual' });
    return [response.status, await response.text()];
  };

  test('is well by default, at any path', async () => {
    const { cvm } = await running(OTHER_COMPOSE);
    expect(await ask(cvm)).toEqual([200, 'ok']);
    expect(await ask(cvm, '')).toEqual([200, 'ok']);
    expect(await ask(cvm, '/a/b?c')).toEqual([200, 'ok']);
  });

  test('is what the running text says, from the boot on', async () => {
    const { cvm, client } = await running(
      labelled('emulator.health.status: 503', 'emulator.health.body: "{image} is ill"'),
    );
    expect(await ask(cvm)).toEqual([503, 'acme/web:1 is ill']);
    cvm.behaviour.lagSteps = 1;
    await client.update(cvm, {
      docker_compose_file: labelled('- emulator.health.body=v2 {image}', '- other'),
    });
    expect(await ask(cvm)).toEqual([503, 'acme/web:1 is ill']);
    await client.watch(cvm, 3);
    expect((await ask(cvm))[0]).toBe(502);
    await client.watch(cvm);
    expect(await ask(cvm)).toEqual([200, 'v2 acme/web:1']);
  });

  test('may need some requests after each boot', async () => {
    const { cvm, client } = await running(labelled('emulator.health.after: "2"'));
    const statuses = async (): Promise<number[]> => {
      const seen = [];
      for (let looks = 0; looks < 4; looks += 1) seen.push((await ask(cvm))[0]);
      return seen;
    };
    expect(await statuses()).toEqual([503, 503, 200, 200]);
    await client.send('POST', '/cvms/a/restart', {});
    await client.watch(cvm);
    expect(await statuses()).toEqual([503, 503, 200, 200]);
  });

  test('may send the client elsewhere', async () => {
    const { cvm } = await running(labelled('emulator.health.location: https://example.com/'));
    const response = await fetch(cvm.healthUrl, { redirect: 'manual' });
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('https://example.com/');
  });

  test('is not there when nothing runs', async () => {
    const emulator = await emulate();
    const cvm = emulator.addCvm({ name: 'a', status: 'stopped' });
    expect((await ask(cvm))[0]).toBe(502);
    expect((await fetch(`${emulator.origin}/app/${'0'.repeat(40)}/`)).status).toBe(502);
  });

  test('is not there after a boot that failed', async () => {
    const { cvm, client } = await running(OTHER_COMPOSE);
    cvm.behaviour.boot = { kind: 'fails', bootError: 'failed to start containers' };
    await client.update(cvm, { public_sysinfo: false });
    await client.watch(cvm);
    expect((await ask(cvm))[0]).toBe(502);
  });

  test('is where the API says that app and CVM answer, when that is wanted', async () => {
    const { client, cvm, emulator } = await running(OTHER_COMPOSE);
    const other = emulator.addCvm({ name: 'b', appUrl: 'emulated' });
    const urls = async (name: string): Promise<unknown> =>
      list((await client.get(`/cvms/${name}`)).json, 'endpoints')[0];
    const gateway = 'dstack-pha-prod5.example';
    expect(await urls('a')).toEqual({
      app: `https://${cvm.appId}-80.${gateway}`,
      instance: `https://${cvm.instanceId}-80.${gateway}`,
    });
    expect(await urls('b')).toEqual({ app: other.healthUrl, instance: other.instanceHealthUrl });
  });

  test('is any CVM of the app at its own URL, and one alone at that of the CVM', async () => {
    const { cvm, emulator } = await running(OTHER_COMPOSE);
    const sister = emulator.addCvm({ name: 'b', appId: cvm.appId });
    sister.behaviour.neverHealthy = true;
    const statusAt = async (url: string): Promise<number> => (await fetch(url)).status;
    expect(await statusAt(sister.healthUrl)).toBe(200);
    expect(await statusAt(sister.instanceHealthUrl)).toBe(503);
  });

  test('is part of the journal', async () => {
    const { cvm, emulator } = await running(OTHER_COMPOSE);
    await ask(cvm, '/health?x=1');
    expect(emulator.requests).toMatchObject([
      { method: 'GET', path: `/app/${cvm.appId}/health?x=1`, status: 200, response: 'ok' },
    ]);
  });
});

test.each(['x-api-key', 'authorization'])(
  'a client that gives its %s away is found out',
  async (header) => {
    const emulator = await startEmulator();
    const cvm = emulator.addCvm({ name: 'a' });
    emulator.faults.next.push({ path: /^\/app\//, action: { kind: 'status', status: 500 } });
    const headers = { [header]: 'secret' };
    await fetch(`${cvm.healthUrl}/health`, { headers });
    await fetch(`${emulator.origin}/logs/${cvm.instanceId}/stdout?token=x`, { headers });
    await emulator.close();
    expect(emulator.contractViolations).toEqual([
      `GET /app/${cvm.appId}/health was sent ${header}`,
      `GET /logs/${cvm.instanceId}/stdout was sent ${header}`,
    ]);
  },
);

describe('the address of an app with several instances', () => {
  async function three(): Promise<readonly [EmulatedCvm, EmulatedCvm, EmulatedCvm]> {
    const emulator = await emulate();
    const first = emulator.addCvm({ name: 'a' });
    const { appId } = first;
    return [first, emulator.addCvm({ name: 'b', appId }), emulator.addCvm({ name: 'c', appId })];
  }

  async function statusAt(url: string): Promise<number> {
    const answer = await fetch(url);
    await answer.text();
    return answer.status;
  }

  test('answers while one of them does, so that a broken one hides', async () => {
    const [first, second, third] = await three();
    second.behaviour.neverHealthy = true;
    expect(await statusAt(first.healthUrl)).toBe(200);
    expect(await statusAt(second.instanceHealthUrl)).not.toBe(200);
    expect(await statusAt(third.instanceHealthUrl)).toBe(200);
    first.behaviour.neverHealthy = true;
    third.behaviour.neverHealthy = true;
    expect(await statusAt(first.healthUrl)).not.toBe(200);
  });
});
