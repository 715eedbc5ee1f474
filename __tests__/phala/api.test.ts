import { describe, expect, test } from '@jest/globals';

import { UnexpectedAnswer } from '../../src/phala/answer.ts';
import { PhalaApi } from '../../src/phala/api.ts';
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
  const { api, server } = await serving({ body: { compose_hash: '0xAB', app_id: null } });
  expect(await api.provision(document)).toMatchObject({ composeHash: '0xAB', appId: undefined });
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
