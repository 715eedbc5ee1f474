import { once } from 'node:events';
import { createServer, type Server } from 'node:http';

import { describe, expect, test } from '@jest/globals';

import type { FaultAction } from '../../emulator/phala/emulator.ts';
import {
  expectGreen,
  expectUntouched,
  expectUpdatedOnce,
  pathOf,
  posixTest,
  ROUTES,
  theError,
  useStage,
} from './stage.ts';

const stage = useStage();

type Route = keyof typeof ROUTES;

/** Puts faults in the way of a route, one after the other. */
function fault(route: Route, ...actions: readonly FaultAction[]): void {
  stage().emulator.faults.next.push(...actions.map((action) => ({ ...ROUTES[route], action })));
}

function retriesIn(log: string): number {
  return log.match(/Retry \d+ in [\d.]+ s/g)?.length ?? 0;
}

/** Method and last part of the path of every request from the first trigger on. */
function fromTheTriggerOn(): string[] {
  const { requests } = stage().emulator;
  const first = requests.findIndex(({ method }) => method === 'PATCH');
  return requests.slice(first).map((request) => {
    const last = pathOf(request).split('/').at(-1) ?? '';
    return `${request.method} ${last}`;
  });
}

describe('a request that only reads or provisions is sent again', () => {
  const rows: readonly (readonly [Route, string, FaultAction])[] = [
    ['cvm', '429', { kind: 'rate-limit' }],
    [
      'provision',
      'a connection that is reset after the work was done',
      { kind: 'reset-after-accept' },
    ],
    ['pubkey', 'JSON that breaks off', { kind: 'truncated-json' }],
  ];
  test.each(rows)(
    '%s: after %s, twice, and each time is a line in the log',
    async (route, _n, action) => {
      const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
      fault(route, action, action);
      const result = await stage().deploy({ env: 'TOKEN=new' });
      expectGreen(result);
      expectUpdatedOnce(cvm);
      expect(retriesIn(result.log)).toBe(2);
    },
  );

  test('but not after 422', async () => {
    stage().addCvm();
    fault('provision', { kind: 'status', status: 422, body: { detail: 'no' } });
    const result = await stage().deploy();
    theError(result);
    expect(retriesIn(result.log)).toBe(0);
    expect(stage().sent('provision')).toHaveLength(1);
  });

  test('until the retries are used up, then the last reason is the error', async () => {
    stage().addCvm();
    fault('cvm', ...Array.from({ length: 50 }, (): FaultAction => ({ kind: 'reset' })));
    const result = await stage().deploy({ poll_interval: '0.001' });
    theError(result);
    const sent = stage().sent('cvm').length;
    expect(sent).toBeGreaterThan(2);
    expect(sent).toBeLessThanOrEqual(30);
    expect(retriesIn(result.log)).toBe(sent - 1);
    expectUntouched(stage());
  });
});

describe('Retry-After', () => {
  test('in seconds is waited for', async () => {
    const cvm = stage().addCvm();
    const times: number[] = [];
    stage().emulator.onRequest(({ path: target }) => {
      if (ROUTES.provision.path.test(target)) times.push(performance.now());
    });
    fault('provision', { kind: 'rate-limit', retryAfter: 1 });
    const result = await stage().deploy();
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(result.log).toMatch(/Retry 1 in 1\.0 s/);
    const [first = 0, second = 0] = times;
    // A timer may fire a moment early.
    expect(second - first).toBeGreaterThan(980);
  });

  posixTest('as a date is waited for', async () => {
    stage().addCvm();
    fault('provision', { kind: 'maintenance', retryAfter: new Date(Date.now() + 90_000) });
    const step = stage().start();
    await step.printed('Retry 1 in ');
    step.kill('SIGTERM');
    const { log } = await step.result;
    const [, seconds = '0'] = /Retry 1 in ([\d.]+) s/.exec(log) ?? [];
    expect(Number(seconds)).toBeGreaterThan(30);
    expect(Number(seconds)).toBeLessThanOrEqual(90);
  });

  test('as a date that is past means at once', async () => {
    const cvm = stage().addCvm();
    fault('cvm', { kind: 'rate-limit', retryAfter: new Date(Date.now() - 60_000) });
    const result = await stage().deploy();
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(result.log).toMatch(/Retry 1 in 0\.0 s/);
  });

  test('at the trigger is waited for, and the trigger goes through once', async () => {
    const cvm = stage().addCvm();
    fault('trigger', { kind: 'maintenance', retryAfter: 0 }, { kind: 'rate-limit', retryAfter: 0 });
    const result = await stage().deploy();
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(retriesIn(result.log)).toBe(2);
    expect(
      stage()
        .sent('trigger')
        .map(({ status }) => status),
    ).toEqual([503, 429, 202]);
  });
});

describe('a trigger whose fate is unknown is never sent blindly again', () => {
  const accepted: readonly (readonly [string, FaultAction])[] = [
    ['the connection is reset after it was accepted', { kind: 'reset-after-accept' }],
    [
      'a gateway answers 502 after it was accepted',
      { kind: 'status-after-accept', status: 502, body: '<html>bad gateway</html>' },
    ],
    ['a gateway answers 504 after it was accepted', { kind: 'status-after-accept', status: 504 }],
  ];
  test.each(accepted)('%s: one trigger, one restart, green', async (_case, action) => {
    const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
    fault('trigger', action);
    const result = await stage().deploy({ env: 'TOKEN=new' });
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(stage().sent('trigger')).toHaveLength(1);
    expect(cvm.guest.env).toEqual({ TOKEN: 'new' });
    expect(result.outputs).toMatchObject({ status: 'deployed', changed: 'true' });
  });

  test('a 202 whose body breaks off was an acceptance all the same', async () => {
    const cvm = stage().addCvm();
    fault('trigger', { kind: 'truncated-json' });
    expectGreen(await stage().deploy());
    expectUpdatedOnce(cvm);
    expect(stage().sent('trigger')).toHaveLength(1);
  });

  test('the log says that it is unclear, and what was found', async () => {
    stage().addCvm();
    fault('trigger', { kind: 'reset-after-accept' });
    const result = await stage().deploy();
    expectGreen(result);
    expect(result.log).toMatch(/unclear[^]*accepted/i);
  });

  test('also when the update takes its time to show', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.lagSteps = 12;
    fault('trigger', { kind: 'reset-after-accept' });
    expectGreen(await stage().deploy());
    expectUpdatedOnce(cvm);
    expect(stage().sent('trigger')).toHaveLength(1);
  });

  test('also when neither an operation nor a busy CVM shows it at first: it is not restarted twice', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.lagSteps = 12;
    cvm.behaviour.operationsForbidden = true;
    fault('trigger', { kind: 'reset-after-accept' });
    expectGreen(await stage().deploy());
    expect(cvm.boots).toBe(1);
  });

  test('also when the hash stays the same', async () => {
    const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
    stage().write('compose.yaml', String(cvm.appCompose['docker_compose_file']));
    cvm.behaviour.lagSteps = 6;
    fault('trigger', { kind: 'reset-after-accept' });
    expectGreen(await stage().deploy({ env: 'TOKEN=new' }));
    expectUpdatedOnce(cvm);
    expect(stage().sent('trigger')).toHaveLength(1);
  });

  test('also without waiting for the end', async () => {
    const cvm = stage().addCvm();
    fault('trigger', { kind: 'reset-after-accept' });
    const result = await stage().deploy({ wait: 'false' });
    expectGreen(result);
    expect(stage().sent('trigger')).toHaveLength(1);
    expect(cvm.operations).toHaveLength(1);
    expect(result.outputs['status']).toBe('accepted');
  });

  const refused: readonly (readonly [string, FaultAction])[] = [
    ['the connection is reset before it was accepted', { kind: 'reset' }],
    ['a gateway answers 502 before it was accepted', { kind: 'status', status: 502 }],
  ];
  test.each(refused)('%s: the CVM is looked at, then it is sent again', async (_case, action) => {
    const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
    fault('trigger', action);
    expectGreen(await stage().deploy({ env: 'TOKEN=new' }));
    expectUpdatedOnce(cvm);
    const sent = fromTheTriggerOn();
    const second = sent.indexOf('PATCH compose_file', 1);
    expect(second).toBeGreaterThan(1);
    expect(sent.slice(1, second)).toContain('GET my-app');
    expect(stage().sent('trigger')).toHaveLength(2);
  });

  test('one that is lost again and again ends with an error that says so', async () => {
    const cvm = stage().addCvm();
    fault('trigger', ...Array.from({ length: 20 }, (): FaultAction => ({ kind: 'reset' })));
    const result = await stage().deploy();
    const { message } = theError(result);
    expect(message).toContain('Triggering');
    // Nobody knows whether one of them was accepted.
    expect(result.summary).not.toMatch(/nothing was changed/i);
    expect(cvm.operations).toEqual([]);
    expect(stage().sent('trigger').length).toBeLessThanOrEqual(5);
  });
});

test('a 409 with a code at the trigger is final', async () => {
  const cvm = stage().addCvm();
  fault('trigger', {
    kind: 'status',
    status: 409,
    body: { error_code: 'ERR-01-004', message: 'Duplicate name' },
  });
  const { message } = theError(await stage().deploy());
  for (const part of ['409', 'ERR-01-004', 'Duplicate name']) expect(message).toContain(part);
  expect(stage().sent('trigger')).toHaveLength(1);
  expect(cvm.operations).toEqual([]);
});

describe('a redirect to another origin', () => {
  const rows: readonly (readonly [Route, number])[] = [
    ['provision', 307],
    ['trigger', 308],
  ];
  test.each(rows)('of %s by %d must not receive anything', async (route, status) => {
    const seen: string[] = [];
    const other = createServer((request, response) => {
      seen.push(`${request.method ?? ''} ${request.url ?? ''}`);
      response.end('{}');
    });
    const location = `${await listen(other)}/api/v1/stolen`;
    try {
      const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
      fault(route, { kind: 'redirect', location, status });
      const { message } = theError(await stage().deploy({ env: 'TOKEN=new' }));
      expect(message).toMatch(/redirect/i);
      expect(message).toContain(String(status));
      expect(seen).toEqual([]);
      expect(cvm.operations).toEqual([]);
    } finally {
      other.close();
    }
  });
});

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return `http://127.0.0.1:${address.port}`;
}
