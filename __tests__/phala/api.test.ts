import { describe, expect, test } from '@jest/globals';

import { UnexpectedAnswer } from '../../src/phala/answer.ts';
import { ApiError } from '../../src/phala/api-error.ts';
import { PhalaApi } from '../../src/phala/api.ts';
import { reveal, Secret } from '../../src/base/secret.ts';
import {
  clientOf,
  PATIENT,
  rejection,
  startServer,
  type Reply,
  type TestServer,
} from './support.ts';

interface Served {
  readonly api: PhalaApi;
  readonly server: TestServer;
}

async function serving(reply: Reply, cvmId = 'my-app'): Promise<Served> {
  const server = await startServer(() => reply);
  return { api: new PhalaApi(clientOf(server.url, { retry: PATIENT }).client, cvmId), server };
}

const sentBody = ({ received }: TestServer): unknown => JSON.parse(received[0]?.body ?? 'null');

describe('paths', () => {
  test.each([
    ['cvm', (api: PhalaApi) => api.cvm(), 'GET /cvms/a%20b%2F%C3%BC'],
    ['appCompose', (api: PhalaApi) => api.appCompose(), 'GET /cvms/a%20b%2F%C3%BC/compose_file'],
    [
      'provision',
      (api: PhalaApi) => api.provision({}),
      'POST /cvms/a%20b%2F%C3%BC/compose_file/provision',
    ],
    [
      'trigger',
      (api: PhalaApi) => api.trigger({ composeHash: 'h', env: undefined }),
      'PATCH /cvms/a%20b%2F%C3%BC/compose_file',
    ],
    ['envKey', (api: PhalaApi) => api.envKey('kms/1', 'a?b'), 'GET /kms/kms%2F1/pubkey/a%3Fb'],
    ['bootState', (api: PhalaApi) => api.bootState('uuid'), 'POST /status/batch'],
    [
      'operations',
      (api: PhalaApi) => api.operations(5),
      'GET /cvms/a%20b%2F%C3%BC/operations?limit=5',
    ],
    [
      'operationRecords',
      (api: PhalaApi) => api.operationRecords(5),
      'GET /cvms/a%20b%2F%C3%BC/operations?limit=5',
    ],
    [
      'cancelOperation',
      (api: PhalaApi) => api.cancelOperation(),
      'POST /cvms/a%20b%2F%C3%BC/operations/cancel',
    ],
    [
      'revisions',
      (api: PhalaApi) => api.revisions('ab', 2, 50),
      'GET /apps/ab/revisions?page=2&page_size=50',
    ],
    [
      'revisionDocument',
      (api: PhalaApi) => api.revisionDocument('ab', 'r/1'),
      'GET /apps/ab/revisions/r%2F1',
    ],
    [
      'redeploy',
      (api: PhalaApi) => api.redeploy('../r?1'),
      'POST /cvms/a%20b%2F%C3%BC/revisions/..%2Fr%3F1/redeploy',
    ],
    ['restart', (api: PhalaApi) => api.restart(), 'POST /cvms/a%20b%2F%C3%BC/restart'],
    [
      'replaceEnv',
      (api: PhalaApi) => api.replaceEnv({ sealed: 'beef', names: [] }, undefined),
      'PATCH /cvms/a%20b%2F%C3%BC/envs',
    ],
    ['prepareUpdate', (api: PhalaApi) => api.prepareUpdate({}), 'PATCH /cvms/a%20b%2F%C3%BC'],
    [
      'preparedHash',
      (api: PhalaApi) => api.preparedHash(new Secret('t&o=k+en')),
      'GET /cvms/a%20b%2F%C3%BC/commit-update?token=t%26o%3Dk%2Ben',
    ],
    [
      'commitUpdate',
      (api: PhalaApi) => api.commitUpdate(new Secret('t'), undefined, undefined),
      'POST /cvms/a%20b%2F%C3%BC/commit-update',
    ],
    [
      'allowance',
      (api: PhalaApi) => api.allowance('ab', 'h', undefined),
      'POST /apps/ab/is-allowed',
    ],
    ['appOwner', (api: PhalaApi) => api.appOwner('ab'), 'GET /apps/ab/kms-info'],
    ['containers', (api: PhalaApi) => api.containers(), 'GET /cvms/a%20b%2F%C3%BC/composition'],
    ['logUrls', (api: PhalaApi) => api.logUrls(), 'GET /cvms/a%20b%2F%C3%BC'],
  ] as const)('%s encodes its segments', async (_, call, expected) => {
    const { api, server } = await serving({ status: 404 }, 'a b/ü');
    await rejection(call(api));
    expect(server.calls).toEqual([expected]);
  });
});

test('an answer that is no object is no success', async () => {
  for (const body of ['[]', '"x"', '']) {
    const { api } = await serving({ body });
    for (const call of [api.cvm(), api.appCompose(), api.provision({}), api.operations(1)]) {
      expect(await rejection(call)).toBeInstanceOf(UnexpectedAnswer);
    }
  }
});

test('provision sends the document as it is', async () => {
  const document = { name: '', docker_compose_file: 'a: 1\r\n', future: { x: null } };
  const { api, server } = await serving({
    body: { compose_hash: `0x${'AB'.repeat(32)}`, app_id: null },
  });
  expect(await api.provision(document)).toMatchObject({
    composeHash: `0x${'AB'.repeat(32)}`,
    appId: undefined,
  });
  expect(sentBody(server)).toEqual(document);
});

describe('trigger', () => {
  test('without env it sends the hash only', async () => {
    const { api, server } = await serving({ status: 202, body: {} });
    await api.trigger({ composeHash: '0xAB', env: undefined });
    expect(sentBody(server)).toEqual({ compose_hash: '0xAB' });
  });

  test('with env it sends the blob, the names and that they count', async () => {
    const { api, server } = await serving({ status: 202, body: {} });
    await api.trigger({ composeHash: 'ab', env: { sealed: 'beef', names: ['B', 'A'] } });
    expect(sentBody(server)).toEqual({
      compose_hash: 'ab',
      encrypted_env: 'beef',
      env_keys: ['B', 'A'],
      update_env_vars: true,
    });
  });

  test('an env without names is sent, too', async () => {
    const { api, server } = await serving({ status: 202, body: {} });
    await api.trigger({ composeHash: 'ab', env: { sealed: 'beef', names: [] } });
    expect(sentBody(server)).toMatchObject({ env_keys: [], update_env_vars: true });
  });

  test.each([
    ['an empty object', {}, { correlationId: undefined, noChange: false }],
    ['an empty body', '', { correlationId: undefined, noChange: false }],
    ['null', 'null', { correlationId: undefined, noChange: false }],
    ['a list', '[]', { correlationId: undefined, noChange: false }],
    ['a correlation id', { correlation_id: 'c' }, { correlationId: 'c', noChange: false }],
    [
      'no change',
      { status: 'no_change', message: 'unchanged' },
      { correlationId: undefined, noChange: true },
    ],
    [
      'a status in progress',
      { status: 'in_progress', correlation_id: 'c' },
      { correlationId: 'c', noChange: false },
    ],
  ])('accepted with %s', async (_, body, expected) => {
    const { api } = await serving({ status: 202, body });
    expect(await api.trigger({ composeHash: 'ab', env: undefined })).toEqual(expected);
  });
});

test('envKey reads both forms of signature', async () => {
  const { api } = await serving({
    body: { public_key: 'k', signature: 's', signature_v1: 'v', timestamp: 7 },
  });
  expect(await api.envKey('kms', 'app')).toEqual({
    publicKey: 'k',
    signature: 's',
    signatureV1: 'v',
    timestamp: 7,
  });
  const { api: least } = await serving({ body: { public_key: 'k' } });
  expect(await least.envKey('kms', 'app')).toEqual({
    publicKey: 'k',
    signature: undefined,
    signatureV1: undefined,
    timestamp: undefined,
  });
});

describe('bootState', () => {
  const uuid = '6d4a3f9e-9c1b-4f6e-8a53-0c2b7a8f1e21';
  const state = { vm_uuid: uuid, status: 'running', boot_progress: 'done', in_progress: true };

  test.each([
    ['with dashes', uuid],
    ['without dashes', uuid.replaceAll('-', '')],
    ['in upper case', uuid.toUpperCase()],
  ])('an answer keyed %s', async (_, key) => {
    const { api, server } = await serving({ body: { other: {}, [key]: state } });
    expect(await api.bootState(uuid)).toEqual({
      bootProgress: 'done',
      bootError: undefined,
      busy: true,
    });
    expect(sentBody(server)).toEqual({ vm_uuids: [uuid] });
  });

  test.each([
    ['not in it', {}],
    ['null', { [uuid]: null }],
  ])('a CVM that is %s', async (_, body) => {
    const { api } = await serving({ body });
    expect(await api.bootState(uuid)).toBeUndefined();
  });
});

test('operations come in the order of the API', async () => {
  const item = (id: string): unknown => ({ correlation_id: id, status: 'completed' });
  const { api } = await serving({ body: { items: [item('b'), item('a')], total: 2 } });
  expect((await api.operations(2)).map(({ correlationId }) => correlationId)).toEqual(['b', 'a']);
});

describe('what makes the CVM restart', () => {
  const changes = [
    ['trigger', (api: PhalaApi) => api.trigger({ composeHash: 'h', env: undefined })],
    ['redeploy', (api: PhalaApi) => api.redeploy('r')],
    ['restart', (api: PhalaApi) => api.restart()],
    ['replaceEnv', (api: PhalaApi) => api.replaceEnv({ sealed: 'beef', names: [] }, undefined)],
    ['commitUpdate', (api: PhalaApi) => api.commitUpdate(new Secret('t'), 'h', undefined)],
    ['cancelOperation', (api: PhalaApi) => api.cancelOperation()],
    ['prepareUpdate', (api: PhalaApi) => api.prepareUpdate({})],
  ] as const;

  test.each(changes)('%s is not sent again when its fate is unclear', async (_, call) => {
    for (const reply of ['reset', { status: 502 }, { status: 409, body: {} }] as const) {
      const { api, server } = await serving(reply);
      expect(await rejection(call(api))).toBeInstanceOf(ApiError);
      expect(server.calls).toHaveLength(1);
    }
  });

  test.each(changes)('%s is sent again when it was refused for the moment', async (_, call) => {
    const { api, server } = await serving({ status: 503 });
    await rejection(call(api));
    expect(server.calls.length).toBeGreaterThan(1);
  });

  test.each([
    ['redeploy', (api: PhalaApi) => api.redeploy('r'), ''],
    ['restart', (api: PhalaApi) => api.restart(), '{"force":false}'],
    [
      'replaceEnv',
      (api: PhalaApi) => api.replaceEnv({ sealed: 'beef', names: ['B', 'A'] }, undefined),
      '{"encrypted_env":"beef","env_keys":["B","A"]}',
    ],
    [
      'replaceEnv with new names, approved on chain',
      (api: PhalaApi) => api.replaceEnv({ sealed: 'beef', names: ['A'] }, 'ab'),
      '{"encrypted_env":"beef","env_keys":["A"],"compose_hash":"ab","transaction_hash":"already-registered"}',
    ],
    [
      'commitUpdate',
      (api: PhalaApi) => api.commitUpdate(new Secret('tok'), 'ab', '0xcd'),
      '{"token":"tok","compose_hash":"ab","transaction_hash":"0xcd"}',
    ],
    [
      'commitUpdate with nothing but the token',
      (api: PhalaApi) => api.commitUpdate(new Secret('tok'), undefined, undefined),
      '{"token":"tok","compose_hash":"","transaction_hash":""}',
    ],
  ] as const)('%s: what is sent', async (_, call, body) => {
    const { api, server } = await serving({ status: 202, body: { correlation_id: 'c' } });
    expect(await call(api)).toEqual({ correlationId: 'c', noChange: false });
    expect(server.received[0]?.body).toBe(body);
  });

  test.each([465, 466, 467, 468])('%i has a message of its own', async (status) => {
    const { api } = await serving({ status, body: { error_code: 'ERR-01-005', message: 'No' } });
    const error = await rejection(api.commitUpdate(new Secret('tok-canary'), 'ab', undefined));
    expect(error).toMatchObject({ status, next: expect.stringMatching(/\S/) });
    expect(String(error)).not.toContain('canary');
  });

  test('465 to 468 say different things to do', async () => {
    const next = new Set<unknown>();
    for (const status of [465, 466, 467, 468]) {
      const { api } = await serving({ status, body: { message: 'No' } });
      const error = await rejection(api.redeploy('r'));
      next.add(error instanceof ApiError ? error.next : undefined);
    }
    expect(next.size).toBe(4);
  });
});

describe('prepareUpdate', () => {
  const fields = { compose_hash: 'ab', commit_token: 'tok-canary', device_id: '7b' };
  const details = Object.entries(fields).map(([field, value]) => ({ field, value }));

  test.each([
    ['on top', { error_code: 'ERR-01-005', message: 'Registration required', details }],
    ['under detail', { detail: { error_code: 'ERR-01-005', details } }],
    ['flat', { message: 'Registration required', ...fields }],
  ])('465 is the answer, %s', async (_, body) => {
    const { api, server } = await serving({ status: 465, body });
    const prepared = await api.prepareUpdate({ docker_compose_file: 'a' });
    expect(prepared).toMatchObject({ composeHash: 'ab', deviceId: '7b' });
    expect('commitToken' in prepared && reveal(prepared.commitToken)).toBe('tok-canary');
    expect(server.received[0]).toMatchObject({
      headers: { 'x-prepare-only': 'true' },
      body: '{"docker_compose_file":"a"}',
    });
  });

  test('an API that applies it at once is not taken for one that prepared', async () => {
    const { api } = await serving({ status: 202, body: { correlation_id: 'c' } });
    expect(await api.prepareUpdate({})).toEqual({ correlationId: 'c', noChange: false });
  });

  test('465 with a code and without a token is no acceptance', async () => {
    const { api } = await serving({ status: 465, body: { error_code: 'ERR-01-005' } });
    expect(await rejection(api.prepareUpdate({}))).toBeInstanceOf(UnexpectedAnswer);
  });

  test.each([400, 403, 409, 466, 468])('%i is a refusal', async (status) => {
    const { api } = await serving({ status, body: { error_code: 'X', message: 'No' } });
    expect(await rejection(api.prepareUpdate({}))).toMatchObject({ status });
  });

  test('of other requests 465 is a refusal', async () => {
    const { api } = await serving({ status: 465, body: { ...fields } });
    expect(await rejection(api.redeploy('r'))).toMatchObject({ status: 465 });
  });
});

test('no other request asks to prepare only', async () => {
  const { api, server } = await serving({ status: 404 });
  await rejection(api.trigger({ composeHash: 'h', env: undefined }));
  expect(server.received[0]?.headers).not.toHaveProperty('x-prepare-only');
});

test('preparedHash: the hash, or nothing where the API does not say', async () => {
  const { api } = await serving({ body: { compose_hash: 'ab' } });
  expect(await api.preparedHash(new Secret('t'))).toBe('ab');
  const { api: silent } = await serving({ body: {} });
  expect(await silent.preparedHash(new Secret('t'))).toBeUndefined();
});

test('a token in the path is in no message', async () => {
  const { api } = await serving({ status: 404, body: { detail: 'No' } });
  const error = await rejection(api.preparedHash(new Secret('tok-canary')));
  expect(String(error)).not.toContain('canary');
});

test('allowance asks for the device only where it is known', async () => {
  const { api, server } = await serving({ body: { is_allowed: true } });
  await api.allowance('ab', 'h', undefined);
  await api.allowance('ab', 'h', '7b');
  expect(server.received.map(({ body }) => body)).toEqual([
    '{"compose_hash":"h"}',
    '{"compose_hash":"h","device_id":"7b"}',
  ]);
});

test('revisions and containers come in the order of the API', async () => {
  const revisions = ['b', 'a'].map((id) => ({ revision_id: id, compose_hash: 'ab' }));
  const { api } = await serving({
    body: { revisions, containers: [{ names: ['/b'] }, { names: ['/a'] }] },
  });
  const page = await api.revisions('ab', 1, 2);
  expect(page.revisions.map(({ id }) => id)).toEqual(['b', 'a']);
  expect(page.pages).toBe(1);
  expect((await api.containers()).map(({ name }) => name)).toEqual(['b', 'a']);
});
