import { HttpClient } from '@actions/http-client';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import {
  ConnectionProblem,
  exchange,
  type HttpAnswer,
  type HttpRequest,
  type Limits,
} from '../../src/http/exchange.ts';
import { rejection, startServer, type Reply, type TestServer } from '../phala/support.ts';

let http: HttpClient;

beforeEach(() => {
  http = new HttpClient('test/1.2.3', [], { allowRedirects: false, allowRetries: false });
});

afterEach(() => {
  http.dispose();
});

interface Sent {
  readonly server: TestServer;
  readonly result: Promise<HttpAnswer>;
}

async function send(
  reply: Reply,
  limits: Partial<Limits> = {},
  request: Partial<HttpRequest> = {},
): Promise<Sent> {
  const server = await startServer(() => reply);
  const result = exchange(
    http,
    { method: 'GET', url: `${server.url}/x?y=1`, headers: {}, ...request },
    {
      timeoutMs: 5000,
      maxBytes: 1024,
      longer: 'refuse',
      signal: new AbortController().signal,
      ...limits,
    },
  );
  return { server, result };
}

async function problem(reply: Reply, limits: Partial<Limits> = {}): Promise<ConnectionProblem> {
  const { result } = await send(reply, limits);
  const error = await rejection(result);
  if (!(error instanceof ConnectionProblem)) throw error;
  return error;
}

describe('an answer', () => {
  test('status, body and headers', async () => {
    const { result } = await send({
      status: 418,
      body: 'tea ü',
      headers: { 'X-Request-Id': 'r1' },
    });
    const answer = await result;
    expect(answer).toMatchObject({ status: 418, body: 'tea ü' });
    expect(answer.header('x-request-id')).toBe('r1');
    expect(answer.header('location')).toBeUndefined();
  });

  test.each([204, 304, 301, 404, 500])(
    '%i is an answer, too; nothing is followed',
    async (status) => {
      const { result, server } = await send({ status, headers: { location: '/other' } });
      expect((await result).status).toBe(status);
      expect(server.received).toHaveLength(1);
    },
  );

  test('what is sent', async () => {
    const { result, server } = await send(
      {},
      {},
      { method: 'PATCH', body: '{"ü":1}', headers: { 'x-a': 'b' } },
    );
    await result;
    expect(server.received[0]).toMatchObject({
      method: 'PATCH',
      path: '/api/v1/x?y=1',
      body: '{"ü":1}',
      headers: { 'x-a': 'b', 'user-agent': 'test/1.2.3' },
    });
  });
});

describe('the size', () => {
  test('as much as it may is taken whole, either way', async () => {
    for (const longer of ['refuse', 'cut'] as const) {
      const { result } = await send({ body: 'x'.repeat(1024) }, { longer });
      expect((await result).body).toHaveLength(1024);
    }
  });

  test('one byte more is refused', async () => {
    const limits = { maxBytes: 1024 * 1024 } as const;
    const error = await problem({ body: 'x'.repeat(1024 * 1024 + 1) }, limits);
    expect(error.message).toBe('sent an answer of more than 1 MiB');
    expect(error.permanent).toBe(false);
  });

  test('or cut: its start is kept, byte for byte', async () => {
    const { result } = await send({ body: `${'ab'.repeat(512)}cd` }, { longer: 'cut' });
    expect((await result).body).toBe('ab'.repeat(512));
  });

  test('a huge answer is not read to its end', async () => {
    const { result } = await send(
      { body: Buffer.alloc(64 * 1024 * 1024, 'x') },
      { longer: 'cut', maxBytes: 10 },
    );
    expect((await result).body).toBe('xxxxxxxxxx');
  });
});

describe('no answer', () => {
  test('a closed connection', async () => {
    expect((await problem('reset')).message).toBe('closed the connection without an answer');
  });

  test('a connection that is closed in the middle', async () => {
    for (const longer of ['refuse', 'cut'] as const) {
      const error = await problem({ body: 'half', cutShort: true }, { longer });
      expect(error.message).toMatch(/^closed the connection/);
    }
  });

  test('a server that hangs', async () => {
    const error = await problem('hang', { timeoutMs: 100 });
    expect(error.message).toBe('did not answer within 0.1 s');
    expect(error.permanent).toBe(false);
  });

  test('nobody listens', async () => {
    const { server, result } = await send({});
    await result;
    const { url } = server;
    await server.close();
    const again = exchange(
      http,
      { method: 'GET', url, headers: {} },
      { timeoutMs: 5000, maxBytes: 1, longer: 'cut', signal: new AbortController().signal },
    );
    expect(await rejection(again)).toMatchObject({
      message: 'refused the connection',
      permanent: false,
    });
  });

  test.each([
    ['ENOTFOUND', true, /name is not known/],
    ['CERT_HAS_EXPIRED', true, /expired/],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', true, /nobody trusted/],
    ['ERR_TLS_CERT_ALTNAME_INVALID', true, /another name/],
    ['EAI_AGAIN', false, /DNS did not answer/],
    ['ETIMEDOUT', false, /in time/],
    ['ECONNRESET', false, /closed the connection/],
    ['ESOMETHING', false, /could not be reached \(Oops\)/],
  ])('%s: trying again at once cannot help: %s', (code, permanent, message) => {
    const error = new ConnectionProblem(Object.assign(new Error('Oops'), { code }), 5000);
    expect(error.permanent).toBe(permanent);
    expect(error.message).toMatch(message);
  });
});

describe('a cancelled step', () => {
  test('sends nothing', async () => {
    const reason = new Error('cancelled');
    const { server, result } = await send({}, { signal: AbortSignal.abort(reason) });
    expect(await rejection(result)).toBe(reason);
    expect(server.received).toEqual([]);
  });

  test('does not wait for an answer', async () => {
    const cancelling = new AbortController();
    const reason = new Error('cancelled');
    const { server, result } = await send('hang', { signal: cancelling.signal });
    await server.nextRequest();
    cancelling.abort(reason);
    expect(await rejection(result)).toBe(reason);
  });
});
