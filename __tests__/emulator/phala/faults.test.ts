import { describe, expect, test } from '@jest/globals';
import type { EmulatedCvm, Emulator, FaultAction } from '../../../emulator/phala/emulator.ts';
import { Client, emulate, OTHER_COMPOSE, value } from './support.ts';

const ONE = { method: 'PATCH', path: /\/compose_file$/ };

async function prepared(): Promise<{
  emulator: Emulator;
  cvm: EmulatedCvm;
  client: Client;
  hash: string;
}> {
  const emulator = await emulate();
  const cvm = emulator.addCvm({ name: 'a' });
  const client = new Client(emulator);
  const hash = await client.provision(cvm, { docker_compose_file: OTHER_COMPOSE });
  return { emulator, cvm, client, hash };
}

describe('rules', () => {
  test('a rule applies once, to what it fits, unless it says otherwise', async () => {
    const { emulator, client } = await prepared();
    emulator.faults.next.push(
      { path: /operations$/, times: 2, action: { kind: 'status', status: 500, body: 'oops' } },
      { method: 'POST', action: { kind: 'status', status: 502 } },
    );
    expect((await client.get('/cvms/a')).status).toBe(200);
    expect((await client.get('/cvms/a/operations?limit=1')).status).toBe(500);
    expect((await client.get('/cvms/a/operations')).status).toBe(500);
    expect((await client.get('/cvms/a/operations')).status).toBe(200);
    expect((await client.send('POST', '/status/batch', { vm_uuids: [] })).status).toBe(502);
    expect(emulator.faults.next).toEqual([]);
  });

  test('a rule may hold for ever, until it is cleared', async () => {
    const { emulator, client } = await prepared();
    emulator.faults.next.push({ times: Infinity, action: { kind: 'status', status: 500 } });
    for (let looks = 0; looks < 3; looks += 1) {
      expect((await client.get('/cvms/a')).status).toBe(500);
    }
    emulator.faults.clear();
    expect((await client.get('/cvms/a')).status).toBe(200);
  });
});

describe('answers instead of handling', () => {
  test.each<[unknown, string]>([
    [{ detail: 'CVM not found' }, 'application/json'],
    [{ detail: { message: 'x', code: 'y' } }, 'application/json'],
    [{ error_code: 'ERR-02-009', message: 'x', details: null }, 'application/json'],
    [{ message: 'x' }, 'application/json'],
    ['<html>Bad Gateway</html>', 'text/html'],
    ['upstream connect error', 'text/plain'],
  ])('any body: %j', async (body, type) => {
    const { emulator, client, cvm, hash } = await prepared();
    emulator.faults.next.push({ ...ONE, action: { kind: 'status', status: 502, body } });
    const reply = await client.trigger(cvm, { compose_hash: hash });
    expect(reply.status).toBe(502);
    expect(reply.headers.get('content-type')).toBe(type);
    expect(reply.text).toBe(typeof body === 'string' ? body : JSON.stringify(body));
    expect(cvm.operations).toEqual([]);
  });

  test.each<[FaultAction, number, string | null]>([
    [{ kind: 'rate-limit', retryAfter: 7 }, 429, '7'],
    [
      { kind: 'rate-limit', retryAfter: new Date('2026-09-01T10:00:00Z') },
      429,
      'Tue, 01 Sep 2026 10:00:00 GMT',
    ],
    [{ kind: 'rate-limit' }, 429, null],
    [{ kind: 'maintenance', retryAfter: 3 }, 503, '3'],
    [{ kind: 'maintenance' }, 503, null],
  ])('%j', async (action, status, retryAfter) => {
    const { emulator, client, cvm, hash } = await prepared();
    emulator.faults.next.push({ ...ONE, action });
    const reply = await client.trigger(cvm, { compose_hash: hash });
    expect(reply.status).toBe(status);
    expect(reply.headers.get('retry-after')).toBe(retryAfter);
    expect(cvm.operations).toEqual([]);
  });

  test('a redirect to another origin, which records what it gets', async () => {
    const { emulator } = await prepared();
    const elsewhere = await emulate({ apiKey: 'another' });
    emulator.faults.next.push({
      action: { kind: 'redirect', location: `${elsewhere.url}/cvms`, status: 302 },
    });
    const response = await fetch(`${emulator.url}/cvms`, {
      headers: { 'x-api-key': emulator.apiKey },
    });
    expect(response.status).toBe(401);
    // A client that follows redirects gives its key away: that is what this fault is for.
    expect(elsewhere.requests[0]?.headers['x-api-key']).toBe(emulator.apiKey);
  });
});

describe('connections', () => {
  test('reset before the request is handled', async () => {
    const { emulator, client, cvm, hash } = await prepared();
    emulator.faults.next.push({ ...ONE, action: { kind: 'reset' } });
    await expect(client.trigger(cvm, { compose_hash: hash })).rejects.toThrow();
    expect(cvm.operations).toEqual([]);
    const request = await emulator.nextRequest(({ method }) => method === 'PATCH');
    expect(request.status).toBeUndefined();
  });

  test('reset after it is handled', async () => {
    const { emulator, client, cvm, hash } = await prepared();
    emulator.faults.next.push({ ...ONE, action: { kind: 'reset-after-accept' } });
    await expect(client.trigger(cvm, { compose_hash: hash })).rejects.toThrow();
    expect(cvm.operations).toHaveLength(1);
  });

  test('another status after it is handled', async () => {
    const { emulator, client, cvm, hash } = await prepared();
    emulator.faults.next.push({ ...ONE, action: { kind: 'status-after-accept', status: 504 } });
    expect((await client.trigger(cvm, { compose_hash: hash })).status).toBe(504);
    expect(cvm.operations).toHaveLength(1);
  });

  test.each<['hang' | 'hang-after-accept', number]>([
    ['hang', 0],
    ['hang-after-accept', 1],
  ])('%s: no answer', async (kind, operations) => {
    const { emulator, cvm, hash } = await prepared();
    emulator.faults.next.push({ ...ONE, action: { kind } });
    const abort = new AbortController();
    const answer = fetch(`${emulator.url}/cvms/a/compose_file`, {
      method: 'PATCH',
      headers: { 'x-api-key': emulator.apiKey, 'content-type': 'application/json' },
      body: JSON.stringify({ compose_hash: hash }),
      signal: abort.signal,
    });
    const request = await emulator.nextRequest(({ method }) => method === 'PATCH');
    expect(request.status).toBeUndefined();
    expect(cvm.operations).toHaveLength(operations);
    abort.abort();
    await expect(answer).rejects.toThrow();
  });

  test('an emulator closes although a request hangs', async () => {
    const { emulator, client } = await prepared();
    emulator.faults.next.push({ action: { kind: 'hang' } });
    const answer = client.get('/cvms/a');
    const ended = expect(answer).rejects.toThrow();
    await emulator.nextRequest(({ path }) => path.endsWith('/cvms/a'));
    await emulator.close();
    await ended;
  });
});

describe('damaged answers', () => {
  test('slow, until whoever waits is told', async () => {
    const { emulator, client } = await prepared();
    const over = Promise.withResolvers<undefined>();
    emulator.faults.next.push({
      path: /\/cvms\/a$/,
      action: { kind: 'slow', until: over.promise },
    });
    const slow = client.get('/cvms/a');
    // Only this one waits.
    const first = await Promise.race([slow, client.get('/cvms/a/operations')]);
    expect(value(first.json, 'items')).toEqual([]);
    over.resolve(undefined);
    expect(await slow).toMatchObject({ status: 200, json: { name: 'a' } });
  });

  test('JSON that breaks off', async () => {
    const { emulator, client } = await prepared();
    emulator.faults.next.push({ action: { kind: 'truncated-json' } });
    const reply = await client.get('/cvms/a');
    expect(reply.status).toBe(200);
    expect(reply.text).toMatch(/^\{"id":/);
    expect(reply.json).toBeUndefined();
  });

  test('more than 20 MB', async () => {
    const { emulator, client } = await prepared();
    emulator.faults.next.push({ action: { kind: 'huge' } });
    const reply = await client.get('/cvms/a');
    expect(reply.text.length).toBeGreaterThan(20 * 1024 * 1024);
    expect(value(reply.json, 'padding')).toEqual(expect.any(String));
  });
});
