import { createServer } from 'node:http';

import { HttpClient } from '@actions/http-client';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';

import { Cancelled } from '../../src/base/failure.ts';
import { ApiError } from '../../src/phala/api-error.ts';
import type { ApiRequest } from '../../src/phala/client.ts';
import { createScrub } from '../../src/report/scrub.ts';
import {
  API_KEY,
  clientOf,
  PATIENT,
  rejection,
  startServer,
  type Handler,
  type Reply,
} from './support.ts';

const GET: ApiRequest = {
  method: 'GET',
  path: ['cvms', 'a'],
  doing: 'Reading it',
  repeat: 'always',
};
const POST: ApiRequest = { ...GET, method: 'POST', doing: 'Storing it', body: { a: 'ü', b: [1] } };
const PATCH: ApiRequest = {
  method: 'PATCH',
  path: ['cvms', 'a', 'compose_file'],
  doing: 'Triggering it',
  body: {},
  repeat: 'when-refused',
};
const ok: Reply = { body: { fine: true } };

/** Gives the replies in order, the last one for ever. */
function inOrder(...replies: readonly Reply[]): Handler {
  return (_, nth) => replies[Math.min(nth, replies.length) - 1] ?? 'reset';
}

describe('what is sent', () => {
  test('the headers of every request', async () => {
    const server = await startServer(() => ok);
    const { client } = clientOf(server.url, { workspace: 'acme' });
    await client.send(GET);
    expect(server.calls).toEqual(['GET /cvms/a']);
    const [request] = server.received;
    expect(request?.headers).toMatchObject({
      'x-api-key': API_KEY,
      'x-phala-version': '2026-01-21',
      'x-phala-workspace': 'acme',
      'user-agent': 'test/1.2.3',
      accept: 'application/json',
      host: `127.0.0.1:${server.port}`,
    });
    expect(request?.headers).not.toHaveProperty('content-type');
    expect(request?.headers).not.toHaveProperty('authorization');
    expect(request?.body).toBe('');
  });

  test('no workspace, no header for it', async () => {
    const server = await startServer(() => ok);
    await clientOf(server.url).client.send(GET);
    expect(server.received[0]?.headers).not.toHaveProperty('x-phala-workspace');
  });

  test.each(['POST', 'PATCH'] as const)('%s sends JSON', async (method) => {
    const server = await startServer(() => ok);
    await clientOf(server.url).client.send({ ...POST, method });
    const [request] = server.received;
    expect(request?.method).toBe(method);
    expect(request?.headers['content-type']).toMatch(/^application\/json/);
    expect(request?.body).toBe('{"a":"ü","b":[1]}');
  });

  test.each(['', '/', '//'])('the base URL ends with %j', async (end) => {
    const server = await startServer(() => ok);
    await clientOf(server.url + end).client.send(GET);
    expect(server.received.map(({ path }) => path)).toEqual(['/api/v1/cvms/a']);
  });

  test('a base URL without a path', async () => {
    const server = await startServer(() => ok);
    await clientOf(`http://127.0.0.1:${server.port}`).client.send(GET);
    expect(server.received.map(({ path }) => path)).toEqual(['/cvms/a']);
  });
});

describe('what comes back', () => {
  test.each([
    ['an object', '{"a":{"b":null}}', { a: { b: null } }],
    ['a list', '[1]', [1]],
    ['nothing', '', undefined],
    ['white space', ' \n', undefined],
  ])('%s', async (_, body, expected) => {
    const server = await startServer(() => ({ body }));
    expect(await clientOf(server.url).client.send(GET)).toEqual(expected);
  });

  test.each([200, 202, 204])('%i is a success', async (status) => {
    const server = await startServer(() => ({ status }));
    expect(await clientOf(server.url).client.send(GET)).toBeUndefined();
  });

  test('a JSON answer is not scrubbed, an error is', async () => {
    const secret = 'services';
    const text = `${secret}:\r\n  web: { image: "a" } # ${secret}\n`;
    const server = await startServer(
      inOrder(
        { body: { docker_compose_file: text } },
        { status: 400, body: { detail: `bad ${secret}` } },
        { status: 502, body: `<p>${secret}</p>` },
      ),
    );
    const { client } = clientOf(server.url, { scrub: createScrub([secret]) });
    expect(await client.send(GET)).toEqual({ docker_compose_file: text });
    expect(await rejection(client.send(GET))).toMatchObject({
      message: 'Reading it failed: HTTP 400 Bad Request: bad ***.',
    });
    expect(await rejection(client.send(GET))).toMatchObject({
      message: 'Reading it failed: HTTP 502 Bad Gateway: ***.',
    });
  });

  test('a secret that JSON escapes is taken out of an error, and so is one in the request id', async () => {
    const secret = 'two\nlines "quoted" \\ ü';
    const server = await startServer(
      inOrder(
        { status: 400, body: { detail: `bad ${secret}` } },
        { status: 400, headers: { 'x-request-id': 'req-canary-1' }, body: { detail: 'x' } },
      ),
    );
    const { client } = clientOf(server.url, { scrub: createScrub([secret, 'canary']) });
    expect(await rejection(client.send(GET))).toMatchObject({
      message: 'Reading it failed: HTTP 400 Bad Request: bad ***.',
    });
    expect(await rejection(client.send(GET))).toMatchObject({
      message: 'Reading it failed: HTTP 400 Bad Request: x. Request id: req-***-1.',
    });
  });

  test.each([
    [
      'a JSON error',
      { status: 404, body: { error_code: 'ERR-03-001', message: 'Not found', request_id: 'r1' } },
      'Reading it failed: HTTP 404 Not Found ERR-03-001: Not found. Request id: r1.',
    ],
    [
      'a request id in the header',
      { status: 404, headers: { 'X-Request-ID': 'r2' }, body: { detail: 'CVM not found' } },
      'Reading it failed: HTTP 404 Not Found: CVM not found. Request id: r2.',
    ],
    [
      'an HTML page',
      { status: 502, body: '<html><h1>Bad Gateway</h1></html>' },
      'Reading it failed: HTTP 502 Bad Gateway: Bad Gateway.',
    ],
    [
      'an empty body',
      { status: 500 },
      'Reading it failed: HTTP 500 Internal Server Error: no reason given.',
    ],
  ] as const)('%s', async (_, reply, message) => {
    const server = await startServer(() => reply);
    const error = await rejection(clientOf(server.url).client.send(GET));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ message, status: reply.status });
  });

  test.each([
    ['truncated JSON', '{"status":"runn'],
    ['no JSON', 'OK'],
  ])('%s is an error that does not quote it, and leaves the fate open', async (_, body) => {
    const server = await startServer(() => ({ body }));
    const error = await rejection(clientOf(server.url).client.send(GET));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: undefined, ambiguous: true });
    expect(String(error)).toMatch(/sent an answer that is not complete JSON/);
    expect(String(error)).not.toContain(body);
  });

  test('a body that is cut short', async () => {
    const server = await startServer(() => ({ body: '{"status":', cutShort: true }));
    const error = await rejection(clientOf(server.url).client.send(GET));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: undefined, ambiguous: true });
  });

  test('a lost connection names the host', async () => {
    const server = await startServer(() => 'reset');
    const error = await rejection(clientOf(server.url).client.send(GET));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      message: `Reading it failed: 127.0.0.1:${server.port} closed the connection without an answer.`,
      ambiguous: true,
    });
  });

  test('a refused connection', async () => {
    const server = await startServer(() => ok);
    const { url } = server;
    await server.close();
    expect(String(await rejection(clientOf(url).client.send(GET)))).toMatch(
      /127\.0\.0\.1:\d+ refused the connection/,
    );
  });

  describe('through a proxy', () => {
    const before = process.env['https_proxy'];

    afterEach(() => {
      if (before === undefined) delete process.env['https_proxy'];
      else process.env['https_proxy'] = before;
    });

    /** What a request ends with when the proxy answers CONNECT with this; undefined: not at all. */
    async function throughProxy(status: number | undefined): Promise<unknown> {
      const proxy = createServer();
      proxy.on('connect', (_, socket) => {
        if (status === undefined) socket.destroy();
        else socket.end(`HTTP/1.1 ${status} No\r\nContent-Length: 0\r\n\r\n`);
      });
      await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
      const address = proxy.address();
      if (typeof address !== 'object' || address === null) throw new Error('It does not listen.');
      process.env['https_proxy'] = `http://user:canary@127.0.0.1:${address.port}`;
      try {
        return await rejection(clientOf('https://api.example/api/v1').client.send(GET));
      } finally {
        await new Promise((resolve) => proxy.close(resolve));
      }
    }

    test.each([407, 403, 502])('that answers %i', async (status) => {
      const error = await throughProxy(status);
      expect(error).toBeInstanceOf(ApiError);
      expect(error).toMatchObject({
        message: `Reading it failed: api.example could not be reached through the proxy, which answered HTTP ${status}.`,
        status: undefined,
      });
    });

    test('that closes the connection', async () => {
      const error = await throughProxy(undefined);
      expect(error).toBeInstanceOf(ApiError);
      expect(error).toMatchObject({
        message: 'Reading it failed: api.example could not be reached through the proxy.',
      });
      expect(JSON.stringify(error) + String(error)).not.toContain('canary');
    });
  });

  test('an answer of 10 MiB is taken, a larger one is refused', async () => {
    const largest = 10 * 1024 * 1024;
    const server = await startServer(
      inOrder({ body: `"${'x'.repeat(largest - 2)}"` }, { body: `"${'x'.repeat(largest - 1)}"` }),
    );
    const { client } = clientOf(server.url);
    const text = await client.send(GET);
    expect(typeof text === 'string' && text.length).toBe(largest - 2);
    expect(String(await rejection(client.send(GET)))).toMatch(/sent an answer of more than 10 MiB/);
  });
});

describe('redirects', () => {
  test.each([301, 302, 303, 307, 308])('%i is not followed', async (status) => {
    const other = await startServer(() => ok);
    const server = await startServer(() => ({ status, headers: { location: `${other.url}/x` } }));
    const { client, lines } = clientOf(server.url, { retry: PATIENT });
    for (const request of [GET, POST, PATCH]) {
      const error = await rejection(client.send(request));
      expect(error).toBeInstanceOf(ApiError);
      expect(error).toMatchObject({ status, ambiguous: false });
    }
    expect(server.received).toHaveLength(3);
    expect(other.received).toEqual([]);
    expect(lines).toEqual([]);
  });
});

describe('retries', () => {
  const repeatable: readonly (readonly [string, Reply])[] = [
    ['429', { status: 429, body: { detail: 'Slow down' } }],
    ['503', { status: 503, body: { detail: 'Maintenance' } }],
    ['500', { status: 500, body: { detail: 'Oops' } }],
    ['502', { status: 502, body: '<p>Bad Gateway</p>' }],
    ['504', { status: 504 }],
    ['408', { status: 408 }],
    ['425', { status: 425 }],
    ['a bare 409', { status: 409, body: { detail: 'Operation in progress' } }],
    ['a lost connection', 'reset'],
    ['truncated JSON', { body: '{"a":' }],
    ['a body cut short', { body: '{"a":', cutShort: true }],
    [
      'the transient 400',
      {
        status: 400,
        body: {
          error_code: 'ERR-02-009',
          message: 'The configuration parameters are not compatible with each other',
        },
      },
    ],
  ];

  test.each(repeatable)('GET and POST are sent again after %s', async (_, reply) => {
    for (const request of [GET, POST]) {
      const server = await startServer(inOrder(reply, reply, ok));
      const { client, clock, lines } = clientOf(server.url, { retry: PATIENT });
      expect(await client.send(request)).toEqual({ fine: true });
      expect(server.received).toHaveLength(3);
      expect(new Set(server.received.map(({ body }) => body)).size).toBe(1);
      expect(clock.sleeps).toEqual([1000, 2000]);
      expect(lines).toEqual([
        expect.stringMatching(new RegExp(`^Retry 1 in 1\\.0 s: ${request.doing} failed: `)),
        expect.stringMatching(new RegExp(`^Retry 2 in 2\\.0 s: ${request.doing} failed: `)),
      ]);
    }
  });

  test.each([
    ['400', { status: 400, body: { detail: 'Bad' } }],
    ['401', { status: 401 }],
    ['403', { status: 403 }],
    ['404', { status: 404 }],
    ['422', { status: 422 }],
    ['465', { status: 465 }],
    ['409 with a code', { status: 409, body: { error_code: 'ERR-01-004', message: 'Taken' } }],
  ])('nothing is sent again after %s', async (_, reply) => {
    for (const request of [GET, POST, PATCH]) {
      const server = await startServer(inOrder(reply, ok));
      const { client, lines } = clientOf(server.url, { retry: PATIENT });
      expect(await rejection(client.send(request))).toMatchObject({ status: reply.status });
      expect(server.received).toHaveLength(1);
      expect(lines).toEqual([]);
    }
  });

  test.each([
    ['500', { status: 500 }],
    ['502', { status: 502 }],
    ['504', { status: 504 }],
    ['408', { status: 408 }],
    ['a bare 409', { status: 409 }],
    ['a lost connection', 'reset'],
    ['truncated JSON', { body: '{"a":' }],
  ] as const)('PATCH is not sent again blindly after %s', async (_, reply) => {
    const server = await startServer(inOrder(reply, ok));
    const { client } = clientOf(server.url, { retry: PATIENT });
    expect(await rejection(client.send(PATCH))).toBeInstanceOf(ApiError);
    expect(server.calls).toEqual(['PATCH /cvms/a/compose_file']);
  });

  describe('when no connection comes about', () => {
    afterEach(() => {
      jest.restoreAllMocks();
    });

    /** Lets every request end with a connection error of this code. */
    function failWith(code: string): { readonly sent: () => number; readonly cause: Error } {
      const cause = Object.assign(new Error(`low level ${code}`), { code });
      const spy = jest.spyOn(HttpClient.prototype, 'request').mockRejectedValue(cause);
      return { sent: () => spy.mock.calls.length, cause };
    }

    test.each([
      ['ENOTFOUND', /has no address/],
      ['CERT_HAS_EXPIRED', /certificate that has expired/],
      ['DEPTH_ZERO_SELF_SIGNED_CERT', /nobody trusted signed/],
      ['SELF_SIGNED_CERT_IN_CHAIN', /nobody trusted signed/],
      ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', /cannot be verified/],
      ['ERR_TLS_CERT_ALTNAME_INVALID', /certificate for another name/],
    ])('nothing is sent again after %s', async (code, reason) => {
      for (const [nth, request] of [GET, POST, PATCH].entries()) {
        const { sent, cause } = failWith(code);
        const { client, clock, lines } = clientOf('https://api.example/v1', { retry: PATIENT });
        const error = await rejection(client.send(request));
        expect(error).toBeInstanceOf(ApiError);
        expect(error).toMatchObject({
          message: expect.stringMatching(reason),
          status: undefined,
          permanent: true,
          cause,
        });
        expect(sent()).toBe(nth + 1);
        expect(clock.sleeps).toEqual([]);
        expect(lines).toEqual([]);
      }
    });

    test.each(['EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EHOSTUNREACH'])(
      'GET is sent again after %s',
      async (code) => {
        const { sent, cause } = failWith(code);
        const { client } = clientOf('https://api.example/v1', { retry: PATIENT });
        const error = await rejection(client.send(GET));
        expect(error).toMatchObject({ ambiguous: true, permanent: false, cause });
        expect(sent()).toBe(7);
      },
    );
  });

  test.each([429, 503])('PATCH is sent again after %i, which did nothing', async (status) => {
    const server = await startServer(inOrder({ status, headers: { 'Retry-After': '7' } }, ok));
    const { client, clock } = clientOf(server.url, { retry: PATIENT });
    expect(await client.send(PATCH)).toEqual({ fine: true });
    expect(server.received).toHaveLength(2);
    expect(clock.sleeps).toEqual([7000]);
  });

  test.each([
    ['seconds', '3', 3000],
    ['a date', new Date(Date.UTC(2026, 0, 1, 0, 0, 12)).toUTCString(), 12_000],
    ['garbage', 'later', 1000],
  ])('Retry-After as %s', async (_, header, delay) => {
    const server = await startServer(
      inOrder({ status: 503, headers: { 'Retry-After': header } }, ok),
    );
    const { client, clock } = clientOf(server.url, { retry: PATIENT });
    await client.send(GET);
    expect(clock.sleeps).toEqual([delay]);
  });

  test("an earlier answer's Retry-After does not count for a later failure", async () => {
    const server = await startServer(
      inOrder({ status: 503, headers: { 'Retry-After': '30' } }, 'reset', ok),
    );
    const { client, clock } = clientOf(server.url, { retry: PATIENT });
    await client.send(GET);
    expect(clock.sleeps).toEqual([30_000, 2000]);
  });

  test('it gives up after the last retry, with the last error', async () => {
    const server = await startServer(() => ({ status: 503, body: { detail: 'Maintenance' } }));
    const { client, clock } = clientOf(server.url, { retry: PATIENT });
    expect(await rejection(client.send(GET))).toMatchObject({ status: 503 });
    expect(server.received).toHaveLength(7);
    expect(clock.sleeps).toEqual([1000, 2000, 4000, 8000, 16_000, 20_000]);
  });

  test('a wait beyond the budget is not begun', async () => {
    const server = await startServer(() => ({ status: 429, headers: { 'Retry-After': '121' } }));
    const { client, clock } = clientOf(server.url, { retry: PATIENT });
    expect(await rejection(client.send(GET))).toMatchObject({ status: 429 });
    expect(server.received).toHaveLength(1);
    expect(clock.sleeps).toEqual([]);
  });
});

describe('time limit and cancellation', () => {
  beforeEach(() => {
    // Only the timer of the code under test: the sockets keep their own time.
    jest.useFakeTimers({
      doNotFake: [
        'Date',
        'hrtime',
        'nextTick',
        'performance',
        'queueMicrotask',
        'setImmediate',
        'clearImmediate',
        'setInterval',
        'clearInterval',
      ],
    });
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  test('no answer within 30 s', async () => {
    const server = await startServer(() => 'hang');
    const { client } = clientOf(server.url);
    const arrived = server.nextRequest();
    let settled = false;
    const outcome = rejection(client.send(GET)).finally(() => {
      settled = true;
    });
    await arrived;
    jest.advanceTimersByTime(29_999);
    await new Promise((resolve) => setImmediate(resolve));
    expect(settled).toBe(false);
    jest.advanceTimersByTime(1);
    const error = await outcome;
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      message: `Reading it failed: 127.0.0.1:${server.port} did not answer within 30 s.`,
      ambiguous: true,
    });
    expect(jest.getTimerCount()).toBe(0);
  });

  test('a cancelled step ends a hanging request at once, and nothing is sent again', async () => {
    const server = await startServer(() => 'hang');
    const cancellation = new AbortController();
    const { client, lines } = clientOf(server.url, { retry: PATIENT, signal: cancellation.signal });
    const arrived = server.nextRequest();
    const outcome = rejection(client.send(GET));
    await arrived;
    const reason = new Cancelled('SIGTERM');
    cancellation.abort(reason);
    expect(await outcome).toBe(reason);
    expect(await rejection(client.send(GET))).toBe(reason);
    expect(server.received).toHaveLength(1);
    expect(lines).toEqual([]);
    expect(jest.getTimerCount()).toBe(0);
  });

  test('after a success no timer is left', async () => {
    const server = await startServer(() => ok);
    await clientOf(server.url).client.send(GET);
    expect(jest.getTimerCount()).toBe(0);
  });
});

test('the API key is in no error', async () => {
  for (const reply of ['reset', { status: 500 }, { body: '{' }, { status: 302 }] as const) {
    const server = await startServer(() => reply);
    const error = await rejection(clientOf(server.url).client.send(POST));
    expect(error).toBeInstanceOf(ApiError);
    expect(JSON.stringify(error) + String(error)).not.toContain(API_KEY);
  }
});
