import { describe, expect, test } from '@jest/globals';

import { waitUntilHealthy, Unhealthy } from '../../src/deploy/wait-healthy.ts';
import {
  parseBodyExpectation,
  parseStatuses,
  type HealthCheck,
} from '../../src/deploy/health-check.ts';
import { Secret } from '../../src/base/secret.ts';
import type { Pace } from '../../src/deploy/pace.ts';
import { ChangeFailed } from '../../src/deploy/watch.ts';
import { createVisit, type Visit } from '../../src/http/visit.ts';
import { createScrub, type Scrub } from '../../src/report/scrub.ts';
import {
  FakeClock,
  rejection,
  startServer,
  type Received,
  type Reply,
  type TestServer,
} from '../phala/support.ts';

const SHA = 'c0ffee'.repeat(6);
const asItIs: Scrub = (text) => text;

function check(fields: { statuses?: string; body?: string; timeoutMs?: number } = {}): HealthCheck {
  const { statuses = '200', body, timeoutMs = 30_000 } = fields;
  return {
    url: new Secret('{app_url}/health'),
    statuses: parseStatuses(statuses) ?? [],
    body: body === undefined ? undefined : parseBodyExpectation(body, SHA),
    timeoutMs,
  };
}

interface Asked {
  readonly server: TestServer;
  readonly clock: FakeClock;
  readonly lines: string[];
  readonly limits: { readonly timeoutMs: number; readonly maxBytes: number }[];
  readonly result: Promise<void>;
}

/** Paths are without the API's prefix; an answer that is missing is 200. */
async function ask(
  answers: readonly Reply[] | ((request: Received) => Reply),
  given: HealthCheck = check(),
  { scrub = asItIs, path = '/health?token=query-secret' } = {},
): Promise<Asked> {
  const server = await startServer((request, nth) =>
    typeof answers === 'function'
      ? answers(request)
      : (answers[Math.min(nth, answers.length) - 1] ?? {}),
  );
  const clock = new FakeClock();
  const lines: string[] = [];
  const limits: Asked['limits'] = [];
  const real = createVisit('test/1.2.3', new AbortController().signal);
  // The clock stands still while a real answer is waited for, so the real limit is another one.
  const visit: Visit = (url, limit) => {
    limits.push(limit);
    return real(url, { ...limit, timeoutMs: 2000 });
  };
  const pace: Pace = {
    clock,
    random: () => 0,
    pollIntervalMs: 3000,
    log: (line) => lines.push(line),
  };
  const url = new URL(`http://127.0.0.1:${server.port}${path}`);
  return {
    server,
    clock,
    lines,
    limits,
    result: waitUntilHealthy(url, given, visit, scrub, pace, NEVER),
  };
}

/** The failure of an app that never becomes healthy. */
async function unhealthy(
  answers: readonly Reply[] | ((request: Received) => Reply),
  given: HealthCheck = check({ timeoutMs: 6000 }),
  options: { scrub?: Scrub; path?: string } = {},
): Promise<Unhealthy & { readonly asked: Asked }> {
  const asked = await ask(answers, given, options);
  const error = await rejection(asked.result);
  if (!(error instanceof Unhealthy)) throw error;
  return Object.assign(error, { asked });
}

/** Nobody cancels. */
const NEVER = new AbortController().signal;

const ok: Reply = { body: 'ok' };
const down: Reply = { status: 503, body: 'starting' };

describe('healthy', () => {
  test('at once: one request, one line', async () => {
    const { server, result, lines, clock } = await ask([ok]);
    await result;
    expect(server.received).toHaveLength(1);
    expect(server.received[0]).toMatchObject({ method: 'GET', path: '/health?token=query-secret' });
    expect(clock.now()).toBe(0);
    expect(lines).toEqual([
      `   0:00  healthy: http://127.0.0.1:${server.port}/health answers as expected`,
    ]);
  });

  test('after a while: each new state is said once', async () => {
    const { result, lines, clock } = await ask([down, down, { status: 500 }, 'reset', ok]);
    await result;
    expect(clock.now()).toBe(12_000);
    expect(lines).toEqual([
      '   0:00  not healthy yet: HTTP 503',
      '   0:06  not healthy yet: HTTP 500',
      expect.stringMatching(/^ {3}0:09 {2}not healthy yet: 127\.0\.0\.1:\d+ closed the connection/),
      expect.stringMatching(/^ {3}0:12 {2}healthy: /),
    ]);
  });

  test.each([
    ['200', 200],
    ['200,204', 204],
    ['200-299', 250],
    ['401', 401],
    ['500-599', 503],
  ])('status %s takes %i', async (statuses, status) => {
    const { result, server } = await ask([{ status }], check({ statuses }));
    await result;
    expect(server.received).toHaveLength(1);
  });

  test.each([
    ['ok', '{"status":"ok"}'],
    ['/"status": *"OK"/i', '{"status": "ok"}'],
    ['{sha}', `{"commit":"${SHA}"}`],
    ['/^{sha}$/m', `version 7\n${SHA}\n`],
  ])('a body with %s', async (body, answer) => {
    const { result, server } = await ask([{ body: answer }], check({ body }));
    await result;
    expect(server.received).toHaveLength(1);
  });

  test('the body is looked at in full, not only the part that is shown', async () => {
    const { result } = await ask([{ body: `${'x'.repeat(100_000)}ok` }], check({ body: 'ok' }));
    await result;
  });

  test('a body of the wrong revision is not healthy, however green its status', async () => {
    const { result, lines } = await ask(
      [{ body: 'old' }, { body: 'old' }, { body: SHA }],
      check({ body: '{sha}' }),
    );
    await result;
    expect(lines).toEqual([
      '   0:00  not healthy yet: HTTP 200, without the expected body',
      expect.stringMatching(/0:06 {2}healthy/),
    ]);
  });

  test('the right body with another status is not', async () => {
    const error = await unhealthy(
      [{ status: 503, body: 'ok' }],
      check({ body: 'ok', timeoutMs: 1 }),
    );
    expect(error.last).toEqual({ what: 'HTTP 503', body: 'ok' });
  });
});

test('no credential is sent, whatever the environment holds', async () => {
  process.env['PHALA_CLOUD_API_KEY'] = 'phak_canary';
  try {
    const { server, result } = await ask([
      { status: 302, headers: { location: '/next', 'set-cookie': 'session=1' } },
      down,
      ok,
    ]);
    await result;
    for (const { headers, body } of server.received) {
      expect(Object.keys(headers).toSorted()).toEqual(
        expect.not.arrayContaining(['authorization', 'cookie', 'x-api-key', 'x-phala-version']),
      );
      expect(JSON.stringify(headers)).not.toContain('phak');
      expect(body).toBe('');
      expect(headers['user-agent']).toBe('test/1.2.3');
    }
    expect(server.received.length).toBe(3);
  } finally {
    delete process.env['PHALA_CLOUD_API_KEY'];
  }
});

describe('redirects', () => {
  const to = (location: string, status = 302): Reply => ({
    status,
    headers: { location },
    body: 'moved',
  });

  test.each([301, 302, 303, 307, 308])('%i within the origin is followed', async (status) => {
    const { server, result, clock } = await ask(({ path }) =>
      path === '/ready' ? ok : to('/ready', status),
    );
    await result;
    expect(server.received.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /health?token=query-secret',
      'GET /ready',
    ]);
    expect(clock.now()).toBe(0);
  });

  test('a relative one starts from where it was found', async () => {
    const { server, result } = await ask(
      ({ path }) =>
        path === '/a/b?x=1' ? to('c/') : path === '/a/c/' ? to('../d') : path === '/a/d' ? ok : {},
      check({ body: 'ok' }),
      { path: '/a/b?x=1' },
    );
    await result;
    expect(server.received.map(({ path }) => path)).toEqual(['/a/b?x=1', '/a/c/', '/a/d']);
  });

  test.each([
    ['another host', () => 'http://localhost:1/health'],
    ['another scheme', (port: number) => `https://127.0.0.1:${port}/health`],
    ['without a scheme', () => '//evil.example/health'],
    ['a user name in front of another host', () => 'http://127.0.0.1@evil.example/'],
    ['javascript', () => 'javascript:alert(1)'],
    ['data', () => 'data:text/plain,ok'],
  ])('to %s is not followed', async (_, location) => {
    const error = await unhealthy(({ headers }) =>
      to(location(Number(/:(\d+)$/.exec(headers.host ?? '')?.[1]))),
    );
    expect(error.last.what).toBe('HTTP 302, a redirect to another origin, which is not followed');
    expect(error.message).not.toContain('evil');
  });

  test('to another port is not followed, and nobody is asked there', async () => {
    const other = await startServer(() => ok);
    const error = await unhealthy([to(`http://127.0.0.1:${other.port}/health`)]);
    expect(error.last.what).toMatch(/another origin/);
    expect(other.received).toEqual([]);
  });

  test('a second hop that leaves the origin is not followed either', async () => {
    const other = await startServer(() => ok);
    const error = await unhealthy(({ path }) =>
      path === '/b' ? to(`http://127.0.0.1:${other.port}/`, 307) : to('/b'),
    );
    expect(error.last.what).toMatch(/^HTTP 307, a redirect to another origin/);
    expect(other.received).toEqual([]);
  });

  test.each([
    ['to itself', () => to('/health')],
    ['in a circle', ({ path }: Received) => to(path === '/a' ? '/b' : '/a')],
    ['without end', ({ path }: Received) => to(`${path.split('?')[0] ?? ''}/x`)],
  ])('%s end', async (_, answers) => {
    const error = await unhealthy(answers, check({ timeoutMs: 1 }));
    expect(error.last.what).toBe('more than 5 redirects');
    // Each look starts from the beginning.
    expect(error.asked.server.received.length % 6).toBe(0);
  });

  test('five in a row are followed', async () => {
    const { server, result } = await ask(({ path }) => {
      const step = Number(/\d/.exec(path)?.[0] ?? 0);
      return step === 5 ? ok : to(`/${step + 1}`);
    });
    await result;
    expect(server.received).toHaveLength(6);
  });

  test('a redirect that is what is expected is not followed', async () => {
    const { server, result } = await ask([to('/login')], check({ statuses: '302' }));
    await result;
    expect(server.received).toHaveLength(1);
  });

  test('with a status that is healthy for its target only, the target decides', async () => {
    const error = await unhealthy(({ path }) => (path === '/next' ? down : to('/next')));
    expect(error.last).toEqual({ what: 'HTTP 503', body: 'starting' });
  });

  test.each([
    ['without a target', { status: 302 }],
    ['to what is no URL', { status: 302, headers: { location: 'http://[' } }],
    ['by 200, which is none', { status: 404, headers: { location: '/health' } }],
  ])('%s is an answer like any other', async (_, reply) => {
    const error = await unhealthy([reply], check({ timeoutMs: 1 }));
    expect(error.last.what).toBe(`HTTP ${reply.status}`);
  });
});

describe('unhealthy', () => {
  test('says what was asked for, how long, and what came last', async () => {
    const error = await unhealthy(
      [down],
      check({ statuses: '200,204', body: 'ok', timeoutMs: 65_000 }),
    );
    expect(error).toBeInstanceOf(ChangeFailed);
    const { port } = error.asked.server;
    expect(error.message).toBe(
      `The CVM runs, but http://127.0.0.1:${port}/health did not answer with 200, 204 and a body that has ok within 1:05. Last seen: HTTP 503. Its answer: starting.`,
    );
    expect(error.next).toMatch(/`health_timeout`/);
    expect(error.asked.clock.now()).toBe(65_000);
  });

  test('the query of the URL is not shown: it may hold a secret', async () => {
    const error = await unhealthy([down]);
    expect(`${error.message}${error.asked.lines.join('')}`).not.toContain('query-secret');
  });

  test.each([
    ['refuses the connection', 'reset' as const, /closed the connection/],
    ['an empty body', { status: 500 }, /Last seen: HTTP 500\.$/],
  ])('%s', async (_, reply, message) => {
    const error = await unhealthy([reply]);
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain('Its answer');
  });

  test('the last answer is shown, not an earlier one', async () => {
    const error = await unhealthy([{ status: 500, body: 'first' }, down]);
    expect(error.last).toEqual({ what: 'HTTP 503', body: 'starting' });
    expect(error.message).not.toContain('first');
  });

  test('no look takes much longer than the time that is left, and none more than ten seconds', async () => {
    const { asked } = await unhealthy([down], check({ timeoutMs: 12_000 }));
    const times = asked.limits.map(({ timeoutMs }) => timeoutMs);
    expect(times.slice(0, 4)).toEqual([10_000, 9000, 6000, 3000]);
    // Cut shorter, a look would say nothing of the app.
    expect(times[4]).toBe(1000);
    expect(asked.limits.every(({ maxBytes }) => maxBytes <= 1024 * 1024)).toBe(true);
  });

  test('a last look that the end of the time cuts short does not hide the answer before', async () => {
    const clock = new FakeClock();
    const body = 'no database';
    const answer = { status: 503, bytes: Buffer.from(body), body, header: () => undefined };
    const visit: Visit = (_, { timeoutMs }) =>
      Promise.resolve(
        timeoutMs < 10_000 ? { problem: 'did not answer', permanent: false } : { answer },
      );
    const pace: Pace = { clock, random: () => 0, pollIntervalMs: 3000, log: () => undefined };
    const url = new URL('https://app.example/');
    const error = await rejection(waitUntilHealthy(url, check(), visit, asItIs, pace, NEVER));
    expect(error).toMatchObject({ last: { what: 'HTTP 503', body: 'no database' } });
  });

  test('a cancelled pause ends it with its reason', async () => {
    const reason = new Error('cancelled');
    const clock = new FakeClock();
    clock.sleep = () => Promise.reject(reason);
    const visit: Visit = () => Promise.resolve({ problem: 'x', permanent: false });
    const pace: Pace = { clock, random: () => 0, pollIntervalMs: 1, log: () => undefined };
    const url = new URL('https://app.example/');
    expect(await rejection(waitUntilHealthy(url, check(), visit, asItIs, pace, NEVER))).toBe(
      reason,
    );
  });

  test('it does not end early because a problem looks permanent: names take time to appear', async () => {
    const clock = new FakeClock();
    const visit: Visit = () => Promise.resolve({ problem: 'app has no address', permanent: true });
    const pace: Pace = { clock, random: () => 0, pollIntervalMs: 3000, log: () => undefined };
    const url = new URL('https://app.example/');
    await rejection(waitUntilHealthy(url, check(), visit, asItIs, pace, NEVER));
    expect(clock.now()).toBe(30_000);
  });
});

describe('the answer that is shown', () => {
  const shown = async (body: string, scrub = asItIs): Promise<string> =>
    (await unhealthy([{ status: 500, body }], check({ timeoutMs: 1 }), { scrub })).last.body ?? '';

  test('the first 500 characters', async () => {
    expect(await shown('x'.repeat(500))).toBe('x'.repeat(500));
    expect(await shown(`${'x'.repeat(500)}yz`)).toBe(`${'x'.repeat(500)}…`);
    expect(await shown('x'.repeat(1024 * 1024))).toBe(`${'x'.repeat(500)}…`);
  });

  test('a secret is taken out before it is cut: half of one would not be recognised', async () => {
    const secret = 'sk-canary-0123456789';
    for (const before of [479, 480, 490, 499, 500]) {
      const body = await shown(`${'x'.repeat(before)}${secret}`, createScrub([secret]));
      expect(body).not.toMatch(/sk|canary|0123/);
    }
    expect(await shown(`a ${secret} b ${secret}`, createScrub([secret]))).toBe('a *** b ***');
  });

  test('a secret of several lines is taken out before lines become one', async () => {
    expect(await shown('a two\nlines b', createScrub(['two\nlines']))).toBe('a *** b');
  });

  test('one line, whatever the app answers', async () => {
    const body = await shown('a\r\n::error::x\u2028b\u001b[2Jc\u0000d\u202ee\n\n\nf\t');
    expect(body).toBe('a ::error::x b [2Jc d\u202ee f');
  });

  test('a secret in the message comes out scrubbed only', async () => {
    const error = await unhealthy(
      [{ status: 500, body: 'is sk-canary' }],
      check({ timeoutMs: 1 }),
      {
        scrub: createScrub(['sk-canary']),
      },
    );
    expect(error.message).toMatch(/Its answer: is \*\*\*\.$/);
  });
});
