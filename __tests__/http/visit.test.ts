import { describe, expect, test } from '@jest/globals';

import { createVisit, type Visited } from '../../src/http/visit.ts';
import { rejection, startServer, type Reply, type TestServer } from '../phala/support.ts';

interface Seen {
  readonly server: TestServer;
  readonly visited: Visited;
}

const LIMITS = { timeoutMs: 2000, maxBytes: 100 };

async function visit(reply: Reply, limits = LIMITS): Promise<Seen> {
  const server = await startServer(() => reply);
  const visiting = createVisit('test/1.2.3', new AbortController().signal);
  return { server, visited: await visiting(new URL(`${server.url}/health?t=secret`), limits) };
}

describe('an answer', () => {
  test.each([200, 204, 302, 401, 503])('%i', async (status) => {
    const { server, visited } = await visit({ status, headers: { location: '/x' } });
    expect(visited).toMatchObject({ answer: { status } });
    expect(server.received).toHaveLength(1);
  });

  test('its body is cut where it becomes too long', async () => {
    const { visited } = await visit({ body: 'x'.repeat(200_000) });
    expect(visited).toMatchObject({ answer: { body: 'x'.repeat(100) } });
  });
});

test('no credential goes with it', async () => {
  const { server } = await visit({});
  const { method, path, headers, body } = server.received[0] ?? {};
  expect([method, path, body]).toEqual(['GET', '/api/v1/health?t=secret', '']);
  expect(Object.keys(headers ?? {}).toSorted()).toEqual([
    'accept',
    'connection',
    'content-length',
    'host',
    'user-agent',
  ]);
});

describe('no answer', () => {
  test.each<[string, Reply, RegExp]>([
    ['a lost connection', 'reset', /^127\.0\.0\.1:\d+ closed the connection without an answer$/],
    ['half an answer', { body: 'x', cutShort: true }, /^127\.0\.0\.1:\d+ closed the connection/],
    ['a server that hangs', 'hang', /^127\.0\.0\.1:\d+ did not answer within 0\.1 s$/],
  ])('%s is a problem, with the host but not the query', async (_, reply, problem) => {
    const { visited } = await visit(reply, { ...LIMITS, timeoutMs: 100 });
    expect(visited).toEqual({ problem: expect.stringMatching(problem) });
    expect(JSON.stringify(visited)).not.toContain('secret');
  });

  test('a cancelled step is no problem of the host', async () => {
    const reason = new Error('cancelled');
    const cancelling = new AbortController();
    const server = await startServer(() => 'hang');
    const visited = createVisit('test/1.2.3', cancelling.signal)(new URL(server.url), LIMITS);
    await server.nextRequest();
    cancelling.abort(reason);
    expect(await rejection(visited)).toBe(reason);
  });
});
