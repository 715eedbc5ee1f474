import { describe, expect, test } from '@jest/globals';

import { diagnose, type Diagnosis } from '../../src/deploy/diagnosis.ts';
import { createVisit, type Visit } from '../../src/http/visit.ts';
import { PhalaApi } from '../../src/phala/api.ts';
import { reveal } from '../../src/base/secret.ts';
import {
  clientOf,
  FakeClock,
  startServer,
  type Received,
  type Reply,
  type TestServer,
} from '../phala/support.ts';
import { bootJson, cvmJson, json, operationJson, operationsJson } from './support.ts';

const TOKEN = 'tok_canary+/0123456789==';
const refused = json({ detail: 'No' }, 403);

/** What the API answers, by the end of the path; what is not given answers 403. */
interface Served {
  readonly operations?: Reply;
  readonly boot?: Reply;
  readonly composition?: Reply;
  readonly cvm?: Reply;
  readonly appCompose?: Reply;
}

interface Diagnosed {
  readonly diagnosis: Diagnosis;
  readonly api: TestServer;
  readonly masked: readonly string[];
  /** What was masked when the first log was asked for. */
  readonly maskedBefore: readonly string[];
  readonly limits: readonly { readonly timeoutMs: number; readonly maxBytes: number }[];
}

/** A clock that says when time runs out: after nothing but a real answer, or at once. */
function clockOf(runsOut: boolean): FakeClock {
  const clock = new FakeClock();
  if (!runsOut) clock.sleep = () => new Promise(() => undefined);
  return clock;
}

async function diagnosed(
  served: Served,
  given: { apiUrl?: URL; correlationId?: string; isLogPublic?: boolean; runsOut?: boolean } = {},
): Promise<Diagnosed> {
  const api = await startServer(({ path }) => {
    if (path.endsWith('/status/batch')) return served.boot ?? refused;
    if (path.includes('/operations')) return served.operations ?? refused;
    if (path.endsWith('/composition')) return served.composition ?? refused;
    if (path.endsWith('/compose_file')) return served.appCompose ?? json({ allowed_envs: [] });
    return served.cvm ?? refused;
  });
  const masked: string[] = [];
  let maskedBefore: readonly string[] | undefined;
  const limits: { timeoutMs: number; maxBytes: number }[] = [];
  const real = createVisit('test/1.2.3', new AbortController().signal);
  const visit: Visit = (url, limit) => {
    maskedBefore ??= [...masked];
    limits.push(limit);
    return real(url, { ...limit, timeoutMs: 1500 });
  };
  const diagnosis = await diagnose(
    new PhalaApi(clientOf(api.url).client, 'my-app'),
    {
      apiUrl: given.apiUrl ?? new URL(api.url),
      correlationId: given.correlationId,
      isLogPublic: given.isLogPublic ?? false,
      timeLimitMs: 30_000,
    },
    visit,
    (secrets) => masked.push(...secrets.map((secret) => reveal(secret))),
    clockOf(given.runsOut === true),
  );
  return { diagnosis, api, masked, maskedBefore: maskedBefore ?? [], limits };
}

interface WithLog extends Diagnosed {
  readonly logs: TestServer;
}

/** A diagnosis whose one container has the given log. */
async function withLog(answer: Reply | ((request: Received) => Reply)): Promise<WithLog> {
  const logs = await startServer(typeof answer === 'function' ? answer : () => answer);
  const url = `http://127.0.0.1:${logs.port}/logs/web?token=${encodeURIComponent(TOKEN)}`;
  const composition = json({ containers: [container({ log_endpoint: url })] });
  return { ...(await diagnosed({ composition, cvm: json(cvmJson()) })), logs };
}

function container(fields: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id: '1f',
    names: ['/web-1'],
    image: 'web:1',
    state: 'exited',
    status: 'Exited (1) 2 minutes ago',
    ...fields,
  };
}

const failed = operationJson({
  correlation_id: 'op-new',
  status: 'failed',
  error_message: 'no disk',
  events: [
    { event_type: 'instance.update.start', timestamp: '2026-01-02T03:04:05Z', state: 'running' },
    { event_type: 'instance.update.failed', timestamp: '2026-01-02T03:05:05Z' },
  ],
});

describe('what can be read', () => {
  test('operation with events, boot state and containers', async () => {
    const { diagnosis } = await diagnosed({
      operations: json(operationsJson(failed)),
      boot: json(bootJson({ boot_progress: 'pre-launch', boot_error: 'docker login failed' })),
      composition: json({ containers: [container(), container({ names: [], state: null })] }),
      cvm: json(cvmJson()),
    });
    expect(diagnosis).toMatchObject({
      operation: {
        correlationId: 'op-new',
        status: 'failed',
        errorMessage: 'no disk',
        events: [
          { type: 'instance.update.start', time: '2026-01-02T03:04:05Z', state: 'running' },
          { type: 'instance.update.failed', time: '2026-01-02T03:05:05Z', state: undefined },
        ],
      },
      bootProgress: 'pre-launch',
      bootError: 'docker login failed',
      containers: [
        { name: 'web-1', image: 'web:1', state: 'exited', status: 'Exited (1) 2 minutes ago' },
        { name: '1f', state: undefined },
      ],
      logs: [],
      missing: ['The API gives no address of a log.'],
    });
  });

  test('the own operation, not somebody else’s newer one', async () => {
    const newer = operationJson({ correlation_id: 'op-x' });
    const operations = json(operationsJson(newer, failed));
    const own = await diagnosed({ operations }, { correlationId: 'op-new' });
    expect(own.diagnosis.operation).toMatchObject({ correlationId: 'op-new' });
    const unknown = await diagnosed({ operations });
    expect(unknown.diagnosis.operation).toMatchObject({ correlationId: 'op-x' });
    const lost = await diagnosed({ operations }, { correlationId: 'op-gone' });
    expect(lost.diagnosis.operation).toBeUndefined();
  });

  test('logs of containers and of the CVM, by name', async () => {
    const logs = await startServer(({ path }) => ({
      body: `log of ${path.split('?')[0] ?? ''}\n`,
    }));
    const at = (name: string): string => `http://127.0.0.1:${logs.port}/${name}`;
    const { diagnosis } = await diagnosed({
      composition: json({ containers: [container({ log_endpoint: at('web') })] }),
      cvm: json(cvmJson({ logs: { serial: at('serial'), stdout: at('stdout'), stderr: null } })),
    });
    expect(diagnosis.logs).toEqual([
      { name: 'web-1', text: 'log of /web' },
      { name: 'CVM stdout', text: 'log of /stdout' },
      { name: 'CVM serial', text: 'log of /serial' },
    ]);
  });

  test('what has stopped comes first, and not every log is fetched', async () => {
    const logs = await startServer(() => ({ body: 'x\n' }));
    const one = (name: string, state: string): Record<string, unknown> =>
      container({
        names: [`/${name}`],
        state,
        log_endpoint: `http://127.0.0.1:${logs.port}/${name}`,
      });
    const { diagnosis, masked } = await diagnosed({
      composition: json({
        containers: [
          ...Array.from({ length: 8 }, (_, index) => one(`up-${index}`, 'running')),
          one('down', 'exited'),
        ],
      }),
    });
    expect(diagnosis.logs[0]?.name).toBe('down');
    expect(diagnosis.logs.length).toBeLessThan(9);
    expect(logs.received.length).toBe(diagnosis.logs.length);
    // Those that are not fetched give access just the same.
    expect(masked.filter((secret) => secret.startsWith('http'))).toHaveLength(9);
  });
});

describe('what cannot be read is said, and fails nothing', () => {
  const NOTHING = {
    operation: undefined,
    bootProgress: undefined,
    bootError: undefined,
    containers: [],
    logs: [],
  };

  test('nothing at all, with a key that may read nothing', async () => {
    const { diagnosis } = await diagnosed({});
    expect(diagnosis).toEqual({
      ...NOTHING,
      missing: expect.arrayContaining([
        'The operations may not be read with this login.',
        'The boot state may not be read with this login.',
        'The containers may not be read with this login.',
        'The addresses of the logs may not be read with this login.',
        'The API gives no address of a log.',
      ]),
    });
    expect(diagnosis.missing).toHaveLength(5);
  });

  test.each<[string, Reply]>([
    ['5xx', json({ detail: 'Oops' }, 500)],
    ['no answer', 'reset'],
    ['an undocumented form', json([])],
    ['no JSON', { body: '<html>' }],
    ['an empty answer', { body: '' }],
  ])('%s everywhere', async (_, reply) => {
    const served = { operations: reply, boot: reply, composition: reply, cvm: reply };
    const { diagnosis } = await diagnosed(served);
    expect(diagnosis).toMatchObject(NOTHING);
    expect(diagnosis.missing.filter((what) => what.endsWith('could not be read.'))).toHaveLength(4);
  });

  test('an API that hangs', async () => {
    const served = { operations: 'hang', boot: 'hang', composition: 'hang', cvm: 'hang' } as const;
    const { diagnosis } = await diagnosed(served, { runsOut: true });
    expect(diagnosis).toMatchObject(NOTHING);
    expect(diagnosis.missing.filter((what) => /did not come in time\.$/.test(what))).toHaveLength(
      5,
    );
  });

  test('one part that fails takes no other one with it', async () => {
    const { diagnosis } = await diagnosed({
      operations: json([]),
      boot: json(bootJson({ boot_error: 'docker login failed' })),
      composition: json({ error: 'offline', is_online: false }),
      cvm: json(cvmJson()),
    });
    expect(diagnosis.bootError).toBe('docker login failed');
    expect(diagnosis.missing).toContain('The operations could not be read.');
  });

  test('without a UUID the boot state is not asked for', async () => {
    const { api, diagnosis } = await diagnosed({ cvm: json(cvmJson({ vm_uuid: null })) });
    expect(api.received.some(({ path }) => path.endsWith('/status/batch'))).toBe(false);
    expect(diagnosis.bootError).toBeUndefined();
  });

  test('a log that hangs: its name is said, and the others are shown', async () => {
    const logs = await startServer(({ path }) =>
      path.startsWith('/a') ? 'hang' : { body: 'x\n' },
    );
    const at = (name: string): string => `http://127.0.0.1:${logs.port}/${name}`;
    const { diagnosis, limits } = await diagnosed({
      composition: json({
        containers: [
          container({ names: ['a'], log_endpoint: at('a') }),
          container({ names: ['b'], log_endpoint: at('b') }),
        ],
      }),
    });
    expect(diagnosis.logs).toEqual([{ name: 'b', text: 'x' }]);
    expect(diagnosis.missing).toContainEqual(
      expect.stringMatching(/^The log of a could not be read: .*did not answer within/),
    );
    expect(limits.every(({ timeoutMs }) => timeoutMs <= 10_000)).toBe(true);
  });

  test.each<[string, Reply, RegExp]>([
    ['403', { status: 403, body: TOKEN }, /HTTP 403\.$/],
    ['404', { status: 404 }, /HTTP 404\.$/],
    ['500', { status: 500, body: 'x' }, /HTTP 500\.$/],
    [
      'a redirect, which is not followed',
      { status: 302, headers: { location: '/b' } },
      /HTTP 302\.$/,
    ],
    ['a lost connection', 'reset', /closed the connection/],
    ['half an answer', { body: 'x', cutShort: true }, /closed the connection/],
  ])('a log that answers with %s', async (_, reply, problem) => {
    const { diagnosis, logs } = await withLog(reply);
    expect(diagnosis.logs).toEqual([]);
    expect(diagnosis.missing).toHaveLength(3);
    expect(diagnosis.missing[2]).toMatch(/^The log of web-1 could not be read: /);
    expect(diagnosis.missing[2]).toMatch(problem);
    expect(diagnosis.missing.join()).not.toContain('canary');
    expect(logs.received).toHaveLength(1);
  });

  test.each([
    'http://logs.example/x',
    'ftp://logs.example/x',
    'file:///etc/passwd',
    '/logs/x',
    'not a url',
  ])('the address %s is not asked', async (log) => {
    const { diagnosis, limits, masked } = await diagnosed({
      composition: json({ containers: [container({ log_endpoint: `${log}?t=${TOKEN}` })] }),
    });
    expect(limits).toEqual([]);
    expect(diagnosis.missing).toContain('The log of web-1 has an address that is not https.');
    expect(masked).toContain(`${log}?t=${TOKEN}`);
  });
});

test('the loopback of the runner is read only for an API that is there, too', async () => {
  const logs = await startServer(() => ({ body: 'a service of the runner\n' }));
  const log_endpoint = `http://127.0.0.1:${logs.port}/x`;
  const composition = json({ containers: [container({ log_endpoint })] });
  const { diagnosis, limits } = await diagnosed(
    { composition },
    { apiUrl: new URL('https://cloud-api.phala.com/api/v1') },
  );
  expect(limits).toEqual([]);
  expect(diagnosis.logs).toEqual([]);
  expect(diagnosis.missing).toContain(
    'The log of web-1 has an address on the machine that runs this step.',
  );
});

describe('who may read the log of this step', () => {
  const served = async (
    publicLogs: Reply | undefined,
    isLogPublic: boolean,
  ): Promise<Diagnosed> => {
    const logs = await startServer(() => ({ body: 'private\n' }));
    const log_endpoint = `http://127.0.0.1:${logs.port}/x`;
    const composition = json({ containers: [container({ log_endpoint })] });
    return diagnosed(
      { composition, ...(publicLogs === undefined ? {} : { appCompose: publicLogs }) },
      { isLogPublic },
    );
  };

  test.each<[string, Reply, boolean, boolean]>([
    ['everybody, and the logs are private', json({ public_logs: false }), true, false],
    ['everybody, and whether they are is not said', json({}), true, false],
    ['everybody, and whether they are cannot be read', refused, true, false],
    ['everybody, and the logs are public', json({ public_logs: true }), true, true],
    ['few, and the logs are private', json({ public_logs: false }), false, true],
    ['few, and whether they are cannot be read', refused, false, true],
  ])('%s', async (_, publicLogs, isLogPublic, shown) => {
    const { diagnosis, limits } = await served(publicLogs, isLogPublic);
    expect(diagnosis.logs).toEqual(shown ? [{ name: 'web-1', text: 'private' }] : []);
    expect(limits).toHaveLength(shown ? 1 : 0);
    expect(diagnosis.missing.some((what) => /logs are private/.test(what))).toBe(!shown);
  });
});

describe('the address of a log is a credential', () => {
  test('it and its token are masked before it is used', async () => {
    const { maskedBefore, logs } = await withLog({ body: 'x\n' });
    expect(maskedBefore).toContain(TOKEN);
    expect(maskedBefore).toContain(
      `http://127.0.0.1:${logs.port}/logs/web?token=${encodeURIComponent(TOKEN)}`,
    );
  });

  test('ordinary values of its query are not: they would take words out of every log', async () => {
    const { masked } = await diagnosed({
      composition: json({
        containers: [
          container({ log_endpoint: `https://x.invalid/l?ch=stdout&token=${'a'.repeat(32)}` }),
        ],
      }),
    });
    expect(masked).not.toContain('stdout');
    expect(masked).toContain('a'.repeat(32));
  });

  test('it needs no other credential, and none is sent', async () => {
    const { logs } = await withLog({ body: 'x\n' });
    const [request] = logs.received;
    expect(request?.headers).not.toHaveProperty('x-api-key');
    expect(request?.headers).not.toHaveProperty('authorization');
    expect(JSON.stringify(request?.headers)).not.toContain('phak');
    expect(request?.method).toBe('GET');
  });

  test('its own query stays, and the end of the log is asked for, as plain text', async () => {
    const { logs } = await withLog({ body: 'x\n' });
    const { searchParams, pathname } = new URL(logs.received[0]?.path ?? '', 'http://x');
    expect(pathname).toBe('/logs/web');
    expect(searchParams.get('token')).toBe(TOKEN);
    expect(Number(searchParams.get('tail'))).toBeGreaterThan(0);
    expect(searchParams.has('follow')).toBe(false);
  });

  test('the diagnosis does not hold it', async () => {
    const { diagnosis } = await withLog({ body: 'x\n' });
    expect(JSON.stringify(diagnosis)).not.toContain('canary');
  });
});

describe('the end of a log', () => {
  const tail = async (body: string | Buffer): Promise<string | undefined> =>
    (await withLog({ body })).diagnosis.logs[0]?.text;

  test.each([
    ['lines as they are', 'one\n  two\tx\n', 'one\n  two\tx'],
    ['no line feed at the end', 'one\ntwo', 'one\ntwo'],
    ['CRLF and CR', 'one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['blank lines are left out', '\n\none\n \n\ntwo\n\n', 'one\ntwo'],
    ['colours', '\u001b[31mred\u001b[0m \u001b[1;2Hx\u001b]0;title\u0007y\n', 'red xy'],
    ['control characters', 'a\u0000b\u0008c\u007fd\u009be\n', 'abcde'],
    ['a carriage return hides nothing', 'error: x\rall is well\n', 'error: x\nall is well'],
    ['what is no UTF-8', Buffer.from([0x61, 0xff, 0x62]), 'a\ufffdb'],
    ['workflow commands come as they are: who prints them escapes', '::error::x\n', '::error::x'],
  ])('%s', async (_, body, expected) => {
    expect(await tail(body)).toBe(expected);
  });

  test('a secret that colours cut in two is whole again, so that it can be found', async () => {
    expect(await tail('key sk-can\u001b[0mary\u0000-1\n')).toBe('key sk-canary-1');
  });

  test('not more lines than a person reads, and the last ones', async () => {
    const text = (await tail(Array.from({ length: 5000 }, (_, n) => `line ${n}\n`).join(''))) ?? '';
    const lines = text.split('\n');
    expect(lines.at(-1)).toBe('line 4999');
    expect(lines.length).toBeLessThanOrEqual(100);
  });

  test('long lines make it fewer of them, none is cut', async () => {
    const line = (n: number): string => `${n}:${'x'.repeat(1000)}:end`;
    const text = (await tail(Array.from({ length: 40 }, (_, n) => `${line(n)}\n`).join(''))) ?? '';
    const lines = text.split('\n');
    expect(lines.at(-1)).toBe(line(39));
    for (const shown of lines) expect(shown).toMatch(/^\d+:x{1000}:end$/);
    expect(text.length).toBeLessThanOrEqual(20_000);
    expect(lines.length).toBeGreaterThan(5);
  });

  test('one line that is too long is not cut either: half a secret would not be recognised', async () => {
    const text = await tail(`${'x'.repeat(100_000)}sk-canary`);
    expect(text).not.toMatch(/x{5}|canary/);
    expect(text).toMatch(/too long/);
  });

  test.each([
    ['of many lines', 'sk-canary-0123456789 0123456789\n'.repeat(200_000)],
    ['of one line', 'x'.repeat(2 * 1024 * 1024)],
  ])('a huge log %s, whose end would not come, is not shown', async (_, body) => {
    const { diagnosis } = await withLog({ body });
    expect(diagnosis.logs).toEqual([]);
    expect(diagnosis.missing).toContain('The log of web-1 is too long to be read.');
  });

  test.each([
    ['nothing', ''],
    ['only white space', '\n \t\r\n'],
    ['only control characters', '\u001b[2J\u0000\n'],
  ])('a log that holds %s is said to be empty', async (_, body) => {
    const { diagnosis } = await withLog({ body });
    expect(diagnosis.logs).toEqual([]);
    expect(diagnosis.missing).toContain('The log of web-1 is empty.');
  });
});
