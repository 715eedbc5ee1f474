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
  const failures: readonly (readonly [string, FaultAction])[] = [
    ['429', { kind: 'rate-limit' }],
    ['503', { kind: 'maintenance' }],
    ['500', { kind: 'status', status: 500, body: { detail: 'oops' } }],
    ['502 with HTML', { kind: 'status', status: 502, body: '<html>502 Bad Gateway</html>' }],
    ['504', { kind: 'status', status: 504, body: 'timeout' }],
    ['408', { kind: 'status', status: 408, body: { detail: 'slow' } }],
    ['425', { kind: 'status', status: 425, body: { detail: 'early' } }],
    ['409 without a code', { kind: 'status', status: 409, body: { detail: 'busy' } }],
    ['a connection that is reset', { kind: 'reset' }],
    ['a connection that is reset after the work was done', { kind: 'reset-after-accept' }],
    ['JSON that breaks off', { kind: 'truncated-json' }],
  ];
  const routes: readonly Route[] = ['cvm', 'appCompose', 'provision', 'pubkey'];
  // Every failure once, the routes in turn.
  const rows = failures.map(([name, action], index) => {
    const route = routes[index % routes.length] ?? 'cvm';
    return [name, route, action] as const;
  });
  test.each(rows)(
    'after %s (%s), twice, and each time is a line in the log',
    async (_n, route, action) => {
      const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
      fault(route, action, action);
      const result = await stage().deploy({ env: 'TOKEN=new' });
      expectGreen(result);
      expectUpdatedOnce(cvm);
      expect(retriesIn(result.log)).toBe(2);
    },
  );

  test('after the 400 that passes: configuration parameters not compatible', async () => {
    const cvm = stage().addCvm();
    fault('provision', {
      kind: 'status',
      status: 400,
      body: {
        error_code: 'ERR-02-009',
        message: 'The configuration parameters are not compatible with each other',
      },
    });
    expectGreen(await stage().deploy());
    expectUpdatedOnce(cvm);
  });

  test.each([400, 401, 403, 404, 422])('but not after %d', async (status) => {
    stage().addCvm();
    fault('provision', { kind: 'status', status, body: { detail: 'no' } });
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

  test('beyond the time budget is not waited for', async () => {
    stage().addCvm();
    fault('provision', { kind: 'rate-limit', retryAfter: 3600 });
    const result = await stage().deploy();
    expect(theError(result).message).toContain('HTTP 429');
    expect(retriesIn(result.log)).toBe(0);
    expectUntouched(stage());
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

describe('another operation', () => {
  test('under way is waited for, then the update goes on', async () => {
    const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
    cvm.startOtherOperation(8);
    const result = await stage().deploy({ env: 'TOKEN=new' });
    expectGreen(result);
    expect(cvm.operations.map(({ type, status }) => `${type} ${status}`)).toEqual([
      'compose_update completed',
      'resize completed',
    ]);
    expect(cvm.boots).toBe(1);
    expect(cvm.guest.env).toEqual({ TOKEN: 'new' });
    expect(
      stage()
        .sent('trigger')
        .map(({ status }) => status),
    ).toEqual([202]);
    expect(result.log).toMatch(/other operation/i);
  });

  test('that does not end within the budget is an error', async () => {
    const cvm = stage().addCvm();
    cvm.startOtherOperation(1_000_000);
    const result = await stage().deploy({ lock_timeout: '1', poll_interval: '0.05' });
    expect(theError(result).message).toMatch(/other operation.*nothing was triggered/is);
    expect(cvm.boots).toBe(0);
    expect(
      stage()
        .sent('trigger')
        .map(({ status }) => status),
    ).toEqual([]);
  });

  test('that a 409 without a code tells of at the trigger is waited for', async () => {
    const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
    fault('trigger', { kind: 'status', status: 409, body: { detail: 'Another operation' } });
    const result = await stage().deploy({ env: 'TOKEN=new' });
    expectGreen(result);
    expect(cvm.boots).toBe(1);
    expect(
      stage()
        .sent('trigger')
        .map(({ status }) => status),
    ).toEqual([409, 202]);
    expect(result.log).toMatch(/other operation/i);
  });

  test('is not waited for when a 409 has a code: it is final', async () => {
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
});

describe('a redirect to another origin', () => {
  const rows: readonly (readonly [Route, number])[] = [
    ['cvm', 302],
    ['appCompose', 301],
    ['provision', 307],
    ['pubkey', 303],
    ['trigger', 308],
    ['trigger', 307],
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

  test('to the same origin is not followed either', async () => {
    stage().addCvm();
    fault('cvm', { kind: 'redirect', location: `${stage().emulator.url}/cvms/paginated` });
    theError(await stage().deploy());
    expect(stage().emulator.requests.map((request) => pathOf(request))).not.toContain(
      '/api/v1/cvms/paginated',
    );
  });
});

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return `http://127.0.0.1:${address.port}`;
}

test('an answer that is far too large is cut off', async () => {
  stage().addCvm();
  stage().emulator.faults.next.push({ ...ROUTES.cvm, times: 100, action: { kind: 'huge' } });
  const result = await stage().deploy({ poll_interval: '0.001' });
  expect(theError(result).message).toMatch(/MiB|large|bytes/);
  expectUntouched(stage());
});
