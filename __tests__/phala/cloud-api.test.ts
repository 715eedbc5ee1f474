import { describe, expect, test } from '@jest/globals';

import { UnexpectedAnswer } from '../../src/phala/answer.ts';
import { ApiError } from '../../src/phala/api-error.ts';
import { CloudApi, CreationUnclear, CreatedAtOnce } from '../../src/phala/cloud-api.ts';
import {
  clientOf,
  PATIENT,
  rejection,
  startServer,
  type Received,
  type Reply,
  type TestServer,
} from './support.ts';

interface Served {
  readonly cloud: CloudApi;
  readonly server: TestServer;
}

/** @param second what the old path of a provision does not answer */
async function serving(
  reply: Reply | ((request: Received, nth: number) => Reply),
  second?: Reply,
): Promise<Served> {
  const first = typeof reply === 'function' ? reply : () => reply;
  const server = await startServer((request, nth) =>
    second !== undefined && request.path.endsWith('/cvms') ? second : first(request, nth),
  );
  return { cloud: new CloudApi(clientOf(server.url, { retry: PATIENT }).client), server };
}

function sentBody({ received }: TestServer): unknown {
  return JSON.parse(received[0]?.body ?? 'null');
}

/** A list of so many CVMs, page by page. */
function pagesOf(total: number, size = 100): (request: Received) => Reply {
  return ({ path }) => {
    const page = Number(/page=(\d+)/.exec(path)?.[1]);
    const from = (page - 1) * size;
    const items = Array.from({ length: Math.max(0, Math.min(size, total - from)) }, (_, index) => ({
      id: `cvm_${from + index}`,
      name: `app-${from + index}`,
      app_id: 'ab'.repeat(20),
      vm_uuid: null,
      status: 'Running',
    }));
    const pages = Math.ceil(total / size);
    return { body: { items, total, page, page_size: size, pages } };
  };
}

describe('cvms', () => {
  test.each([
    [0, 1],
    [1, 1],
    [100, 1],
    [101, 2],
    [250, 3],
  ])('%i of them are %i pages', async (total, pages) => {
    const { cloud, server } = await serving(pagesOf(total));
    expect(await cloud.cvms()).toHaveLength(total);
    expect(server.received).toHaveLength(pages);
  });

  test('of a server with smaller pages than were asked for are all there', async () => {
    const { cloud } = await serving(pagesOf(65, 30));
    expect(await cloud.cvms()).toHaveLength(65);
  });

  test('one that moves to the next page meanwhile is there once', async () => {
    const page = (ids: readonly string[]): Reply => ({
      body: { items: ids.map((id) => ({ id, name: id, status: 'running' })), total: 3, pages: 2 },
    });
    const { cloud } = await serving((_request, nth) =>
      nth === 1 ? page(['a', 'b']) : page(['b', 'c']),
    );
    expect((await cloud.cvms()).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  test('have a status in lower case, and a bare app id', async () => {
    const { cloud } = await serving({
      body: {
        items: [{ id: 'cvm_1', name: 'web', app_id: `0x${'AB'.repeat(20)}`, status: 'Deleting' }],
        total: 1,
        pages: 1,
      },
    });
    expect(await cloud.cvms()).toEqual([
      {
        id: 'cvm_1',
        name: 'web',
        appId: 'ab'.repeat(20),
        vmUuid: undefined,
        status: 'deleting',
        busy: false,
        createdAt: undefined,
      },
    ]);
  });

  test.each<[string, Reply]>([
    ['an empty object', { body: {} }],
    ['an empty answer', { body: '' }],
    ['a list', { body: [] }],
    ['items that are null', { body: { items: null, total: 0, pages: 0 } }],
    ['items that are no list', { body: { items: {}, total: 0, pages: 0 } }],
    ['an item without a name', { body: { items: [{ id: 'x' }], total: 1, pages: 1 } }],
    ['an item without an id', { body: { items: [{ name: 'x' }], total: 1, pages: 1 } }],
    ['an item that is a text', { body: { items: ['x'], total: 1, pages: 1 } }],
    ['no JSON', { body: '<html>' }],
    ['an error in a 200', { body: { error: 'database is down' } }],
    ['nothing where there is something', { body: { items: [], total: 1, pages: 1 } }],
  ])('%s is no list', async (_name, reply) => {
    const { cloud } = await serving(reply);
    const error = await rejection(cloud.cvms());
    expect(error instanceof UnexpectedAnswer || error instanceof ApiError).toBe(true);
  });

  test('a page that fails fails the list', async () => {
    const { cloud } = await serving((request, nth) =>
      nth === 1 ? pagesOf(150)(request) : { status: 403, body: { detail: 'Forbidden' } },
    );
    expect(await rejection(cloud.cvms())).toMatchObject({ status: 403 });
  });

  test('a list without an end has one', async () => {
    const { cloud, server } = await serving(({ path }) => ({
      body: { items: [{ id: path, name: path, status: 'x' }], total: 1e9, pages: 1e9 },
    }));
    await cloud.cvms().catch(() => []);
    expect(server.received.length).toBeLessThanOrEqual(200);
  });
});

describe('createCvm', () => {
  const creation = {
    appId: 'ab'.repeat(20),
    composeHash: 'cd'.repeat(32),
    env: undefined,
    kmsId: undefined,
    token: undefined,
  };

  test('sends what is known, and nothing else', async () => {
    const { cloud, server } = await serving({ body: {} });
    await cloud.createCvm(creation);
    expect(server.calls).toEqual(['POST /cvms']);
    expect(sentBody(server)).toEqual({
      app_id: creation.appId,
      compose_hash: creation.composeHash,
    });
  });

  test('sends env, KMS and token', async () => {
    const { cloud, server } = await serving({ body: {} });
    const env = { sealed: '00ff', names: ['A', 'B'] };
    await cloud.createCvm({ ...creation, env, kmsId: 'phala-prod5', token: 'a token' });
    expect(sentBody(server)).toMatchObject({
      encrypted_env: '00ff',
      env_keys: ['A', 'B'],
      kms_id: 'phala-prod5',
      token: 'a token',
    });
  });

  test.each<[string, Reply]>([
    ['a reset', 'reset'],
    ['500', { status: 500 }],
    ['502', { status: 502 }],
    ['504', { status: 504 }],
    ['408', { status: 408 }],
    ['an answer that breaks off', { body: '{"id":' }],
  ])('is not repeated after %s, which may have been a success', async (_name, reply) => {
    const { cloud, server } = await serving(reply);
    expect(await rejection(cloud.createCvm(creation))).toMatchObject({ ambiguous: true });
    expect(server.received).toHaveLength(1);
  });

  test.each([429, 503])('is repeated after %i, which is a refusal', async (status) => {
    const { cloud, server } = await serving((_request, nth) =>
      nth === 1 ? { status } : { body: {} },
    );
    await cloud.createCvm(creation);
    expect(server.received).toHaveLength(2);
  });
});

describe('deleteCvm', () => {
  test('encodes the id and takes an answer without a body', async () => {
    const { cloud, server } = await serving({ status: 204 });
    await cloud.deleteCvm('cvm_a/b');
    expect(server.calls).toEqual(['DELETE /cvms/cvm_a%2Fb']);
  });

  test('may be repeated', async () => {
    const { cloud, server } = await serving((_request, nth) =>
      nth < 3 ? { status: 502 } : { status: 204 },
    );
    await cloud.deleteCvm('cvm_1');
    expect(server.received).toHaveLength(3);
  });
});

test('scheduleDeletion sends the time in UTC', async () => {
  const { cloud, server } = await serving({ body: {} });
  await cloud.scheduleDeletion('cvm_1', new Date(Date.UTC(2026, 0, 2, 3, 4, 5)));
  expect(server.calls).toEqual(['PATCH /cvms/cvm_1/scheduled-delete']);
  expect(sentBody(server)).toEqual({ scheduled_delete_at: '2026-01-02T03:04:05.000Z' });
});

test.each([
  '-1',
  '0x10',
  '1e3',
  ' 0.05 ',
  '1e-7',
  1e-7,
  'free',
  'NaN',
  'Infinity',
  '.5',
  '1.',
  null,
])('a price that is no plain decimal number is not known: %j', async (hourly_rate) => {
  const families = [{ name: 'cpu', items: [{ id: 'tdx.small', hourly_rate }] }];
  const { cloud } = await serving({ body: { result: families } });
  expect((await cloud.instanceTypes()).get('tdx.small')).toMatchObject({ hourlyRate: undefined });
});

describe('provisionCvm', () => {
  test('reads what creation needs', async () => {
    const { cloud, server } = await serving({
      body: {
        app_id: 'ab'.repeat(20),
        compose_hash: 'cd'.repeat(32),
        app_env_encrypt_pubkey: 'ef'.repeat(32),
        kms_id: 'phala-prod5',
        instance_type: 'tdx.small',
        token: 'a token',
      },
    });
    expect(await cloud.provisionCvm({ name: 'web-pr-7' })).toMatchObject({
      appId: 'ab'.repeat(20),
      composeHash: 'cd'.repeat(32),
      envPublicKey: 'ef'.repeat(32),
      kmsId: 'phala-prod5',
      instanceType: 'tdx.small',
      token: 'a token',
    });
    expect(sentBody(server)).toEqual({ name: 'web-pr-7' });
  });

  describe('where both steps have one path', () => {
    const provisioned = { app_id: 'ab'.repeat(20), compose_hash: 'cd'.repeat(32) };
    const missing = {
      status: 422,
      body: { detail: [{ loc: ['body', 'app_id'], msg: 'Field required', type: 'missing' }] },
    };

    test.each([404, 410])('is asked there after %i', async (status) => {
      const { cloud, server } = await serving({ status }, { body: { ...provisioned, token: 't' } });
      const { token } = await cloud.provisionCvm({ name: 'my-app' }, 18);
      expect(token).toBe('t');
      expect(server.calls).toEqual(['POST /cvms/provision', 'POST /cvms']);
      expect(server.received.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
        { name: 'my-app', teepod_id: 18 },
        { name: 'my-app', node_id: 18 },
      ]);
    });

    test('is not asked there after 404 with a code: something else is missing', async () => {
      const body = { error_code: 'ERR-01-001', message: 'Node not found' };
      const { cloud, server } = await serving({ status: 404, body });
      expect(await rejection(cloud.provisionCvm({}))).toMatchObject({ code: 'ERR-01-001' });
      expect(server.received).toHaveLength(1);
    });

    test('is not asked there again when the answer was lost', async () => {
      const { cloud, server } = await serving({ status: 404 }, { status: 502 });
      expect(await rejection(cloud.provisionCvm({}))).toBeInstanceOf(CreationUnclear);
      expect(server.calls).toEqual(['POST /cvms/provision', 'POST /cvms']);
    });

    test.each([400, 403, 422])('is not asked there after %i', async (status) => {
      const { cloud, server } = await serving({ status });
      expect(await rejection(cloud.provisionCvm({}))).toMatchObject({ status });
      expect(server.received).toHaveLength(1);
    });

    test.each([{ status: 404 }, { status: 405 }, missing])(
      'tells the first refusal where that is no such path: %j',
      async (second) => {
        const { cloud } = await serving({ status: 410 }, second);
        expect(await rejection(cloud.provisionCvm({}))).toMatchObject({ status: 410 });
      },
    );

    test('tells the second one where that is about the request', async () => {
      const { cloud } = await serving({ status: 404 }, { status: 403 });
      expect(await rejection(cloud.provisionCvm({}))).toMatchObject({ status: 403 });
    });

    test.each([
      { vm_uuid: 'x', ...provisioned },
      { id: 7, name: 'my-app' },
    ])('a CVM is no answer: %j', async (body) => {
      const { cloud } = await serving({ status: 404 }, { body });
      expect(await rejection(cloud.provisionCvm({}))).toBeInstanceOf(CreatedAtOnce);
    });
  });

  test('without a hash is no answer', async () => {
    const { cloud } = await serving({ body: { app_id: 'ab'.repeat(20) } });
    expect(await rejection(cloud.provisionCvm({}))).toBeInstanceOf(UnexpectedAnswer);
  });

  test('a name that is taken is not tried again', async () => {
    const { cloud, server } = await serving({
      status: 409,
      body: { error_code: 'ERR-01-004', message: 'A CVM with this name already exists' },
    });
    expect(await rejection(cloud.provisionCvm({}))).toMatchObject({ code: 'ERR-01-004' });
    expect(server.received).toHaveLength(1);
  });
});

describe('instanceTypes', () => {
  test('has the prices of all families, as the API writes them', async () => {
    const { cloud } = await serving({
      body: {
        result: [
          { name: 'cpu', items: [{ id: 'tdx.small', hourly_rate: '0.058' }] },
          { name: 'gpu', items: [{ id: 'h200.small', hourly_rate: '3.50' }, { id: 'no.price' }] },
        ],
      },
    });
    const types = [...(await cloud.instanceTypes())].map(([id, type]) => [id, type.hourlyRate]);
    expect(types).toEqual([
      ['tdx.small', '0.058'],
      ['h200.small', '3.50'],
      ['no.price', undefined],
    ]);
  });

  test('of an answer without families are none', async () => {
    const { cloud } = await serving({ body: {} });
    expect((await cloud.instanceTypes()).size).toBe(0);
  });
});
