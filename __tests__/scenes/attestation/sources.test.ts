import { once } from 'node:events';
import { createServer } from 'node:net';

import { afterEach, describe, expect, test } from '@jest/globals';

import type { FaultAction } from '../../../emulator/phala/emulator.ts';
import { systemClock, type Clock } from '../../../src/base/clock.ts';
import { startInProcess } from '../in-process.ts';
import {
  annotations,
  expectGreen,
  goesTo,
  messages,
  ROUTES,
  theError,
  useStage,
  type Inputs,
} from '../stage.ts';
import { attesting } from './attesting.ts';

/** Where evidence and collateral come from, and what becomes of a step when they do not. */

let clock: ((signal: AbortSignal) => Clock) | undefined;
afterEach(() => {
  clock = undefined;
});
const stage = useStage({
  start: (setup) => startInProcess(setup, clock === undefined ? {} : { clock }),
});

type Route = 'appAttestations' | 'cvmAttestation' | 'guestInfo' | 'pccs';

const EVIDENCE = ['appAttestations', 'cvmAttestation', 'guestInfo'] as const;

function goesWrong(route: Route, action: FaultAction, times = 1000): void {
  stage().emulator.faults.next.push({ ...ROUTES[route], times, action });
}

/** The places that were asked for evidence, in order. */
function asked(): string[] {
  return stage().emulator.requests.flatMap((request) =>
    EVIDENCE.filter((route) => goesTo(request, route)),
  );
}

/** A port on which nobody listens. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** A clock that runs fast, and the latest moment until which somebody slept since the first look for evidence. */
function fastClock(speed: number): { readonly overrun: () => number } {
  const now = (): number => performance.now() * speed;
  let first: number | undefined;
  let latest = 0;
  stage().emulator.onRequest((request) => {
    if (EVIDENCE.some((route) => goesTo(request, route))) first ??= now();
  });
  clock = (signal) => ({
    ...systemClock(signal),
    now,
    sleep: async (ms) => {
      if (first !== undefined) latest = Math.max(latest, now() + ms);
      await systemClock(signal).sleep(ms / speed);
    },
  });
  return { overrun: () => latest - (first ?? 0) };
}

const both = ['require', 'report'] as const;

describe('the places that show evidence', () => {
  test('the list of the app is enough, and each is asked once', async () => {
    stage().addCvm();
    expectGreen(await stage().deploy(attesting(stage())));
    expect(asked()).toEqual(['appAttestations']);
    expect(stage().sent('pccs')).toHaveLength(4);
  });

  test.each([404, 405, 401, 403])(
    '%i is final for a place, which is asked once, and the next is asked',
    async (status) => {
      const cvm = stage().addCvm({ appUrl: 'emulated' });
      cvm.behaviour.quoteLate = 2;
      goesWrong('appAttestations', { kind: 'status', status, body: { detail: 'No' } });
      goesWrong('cvmAttestation', { kind: 'status', status, body: { detail: 'No' } });
      const result = await stage().deploy(attesting(stage()));
      expectGreen(result);
      expect(result.outputs['attested']).toBe('true');
      expect(asked()).toEqual([
        'appAttestations',
        'cvmAttestation',
        'guestInfo',
        'guestInfo',
        'guestInfo',
      ]);
    },
  );

  test.each([
    ['require', 3],
    ['report', 1],
  ] as const)('500 under `%s`: %i tries, and the next is asked', async (attestation, tries) => {
    stage().addCvm();
    goesWrong('appAttestations', { kind: 'status', status: 500, body: {} });
    const result = await stage().deploy(attesting(stage(), { attestation }));
    expectGreen(result);
    expect(asked()).toEqual([
      ...Array.from({ length: tries }, () => 'appAttestations'),
      'cvmAttestation',
    ]);
  });

  test.each(both)('nobody offers any, under `%s`: over at once', async (attestation) => {
    stage().addCvm();
    for (const route of EVIDENCE) {
      goesWrong(route, { kind: 'status', status: 404, body: { detail: 'Not Found' } });
    }
    const result = await stage().deploy(attesting(stage(), { attestation }));
    expect(result.outputs['attested']).toBe('unknown');
    expect(asked().filter((route) => route === 'appAttestations')).toHaveLength(1);
    expect(asked().filter((route) => route === 'cvmAttestation')).toHaveLength(1);
    expect(result.exitCode).toBe(attestation === 'require' ? 1 : 0);
    expect(messages(result, 'warning')).toEqual([]);
  });

  test('a CVM that keeps its TCB info to itself: unknown at once', async () => {
    stage().addCvm({ appCompose: { public_tcbinfo: false } });
    const result = await stage().deploy(attesting(stage(), { attestation: 'report' }));
    expectGreen(result);
    expect(result.outputs['attested']).toBe('unknown');
    expect(messages(result, 'notice').join()).toMatch(/keeps its evidence to itself/);
    expect(asked().filter((route) => route === 'appAttestations')).toHaveLength(1);
  });

  test('a late quote is waited for', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.quoteLate = 5;
    const result = await stage().deploy(attesting(stage(), { attestation: 'report' }));
    expect(result.outputs['attested']).toBe('true');
    expect(asked().length).toBeGreaterThan(3);
  });
});

describe('the deadline', () => {
  test.each([...EVIDENCE, 'pccs'] as const)(
    'hanging requests to %s do not hold a step beyond it',
    async (route) => {
      stage().addCvm({ appUrl: 'emulated' });
      for (const before of EVIDENCE.slice(
        0,
        EVIDENCE.findIndex((one) => one === route),
      )) {
        goesWrong(before, { kind: 'status', status: 404, body: {} });
      }
      goesWrong(route, { kind: 'hang' });
      const error = theError(
        await stage().deploy(attesting(stage(), { attestation_timeout: '1' })),
      );
      expect(error.message).toMatch(/in time|time for it is up|could not be fetched|offers|shows/);
      expect(error.message).not.toMatch(/cancel/);
    },
  );

  test.each(['appAttestations', 'pccs'] as const)(
    'no try of %s is waited for beyond it',
    async (route) => {
      stage().addCvm({ appUrl: 'emulated' });
      const { overrun } = fastClock(20);
      // Whoever has the same to say again after 15 s has no third word in 20 s, and nobody after them a second.
      const action: FaultAction =
        route === 'pccs' ? { kind: 'status', status: 503 } : { kind: 'rate-limit', retryAfter: 15 };
      for (const one of route === 'pccs' ? ([route] as const) : EVIDENCE) goesWrong(one, action);
      const inputs = { attestation_timeout: '20', poll_interval: route === 'pccs' ? '15' : '1' };
      expect(theError(await stage().deploy(attesting(stage(), inputs))).message).toMatch(
        /no proof/,
      );
      expect(overrun()).toBeLessThanOrEqual(20_000);
    },
  );
});

describe('collateral servers', () => {
  const good = (): string => stage().emulator.attestation.pccsUrl;

  test.each(both)('refused, under `%s`', async (attestation) => {
    stage().addCvm();
    const pccs_url = `http://127.0.0.1:${await freePort()}`;
    const result = await stage().deploy(attesting(stage(), { attestation, pccs_url }));
    expect(result.outputs['attested']).toBe('unknown');
    expect(result.exitCode).toBe(attestation === 'require' ? 1 : 0);
    const level = attestation === 'require' ? 'error' : 'notice';
    expect(messages(result, level).join()).toMatch(/no collateral.*refused the connection/);
    expect(annotations(result, 'warning')).toEqual([]);
  });

  test.each([
    ['require', 500, 3],
    ['report', 500, 1],
    ['require', 404, 1],
    ['report', 404, 1],
  ] as const)('under `%s`, %i: asked %i times', async (attestation, status, tries) => {
    stage().addCvm();
    stage().emulator.faults.next.push({
      path: /\/v4\/tcb$/,
      times: 1000,
      action: { kind: 'status', status, body: 'No' },
    });
    const result = await stage().deploy(attesting(stage(), { attestation }));
    expect(result.outputs['attested']).toBe('unknown');
    const sent = stage()
      .sent('pccs')
      .filter(({ path }) => path.includes('/v4/tcb'));
    expect(sent).toHaveLength(tries);
  });

  test('one that does not answer in time is left for the next', async () => {
    stage().addCvm();
    const dead = `http://127.0.0.1:${await freePort()}/pccs`;
    const result = await stage().deploy(attesting(stage(), { pccs_url: `${dead}\n${good()}` }));
    expectGreen(result);
    expect(result.outputs['attested']).toBe('true');
  });

  test('slow ones are waited for', async () => {
    stage().addCvm();
    const until = stage().emulator.nextRequest((request) => goesTo(request, 'cvm'));
    goesWrong('pccs', { kind: 'slow', until }, 4);
    expectGreen(await stage().deploy(attesting(stage())));
  });

  test('what is stale at the first is asked for at the second', async () => {
    stage().addCvm();
    const { collateral, pccsUrl } = stage().emulator.attestation;
    collateral.ageDays = 40;
    let answered = 0;
    stage().emulator.onRequest((request) => {
      if (goesTo(request, 'pccs')) answered += 1;
      if (answered === 4) collateral.ageDays = 1;
    });
    const result = await stage().deploy(
      attesting(stage(), { pccs_url: `${pccsUrl}\n${pccsUrl}/` }),
    );
    expectGreen(result);
    expect(result.outputs['attested']).toBe('true');
    expect(stage().sent('pccs')).toHaveLength(8);
  });

  test.each([-365, 365])('the clock of the runner is off by %i days', async (days) => {
    stage().addCvm();
    clock = (signal) => ({
      ...systemClock(signal),
      date: () => new Date(Date.now() + days * 86_400_000),
    });
    const result = await stage().deploy(attesting(stage(), { attestation: 'report' }));
    expectGreen(result);
    expect(result.outputs['attested']).toBe('unknown');
    const said = messages(result, 'notice').join();
    expect(said).toMatch(
      days < 0 ? /is not valid yet.*and now it is/ : /has expired.*and now it is/,
    );
    expect(said).toMatch(/set the runner's clock/);
  });

  test.each([
    ['one object', (file: string) => file],
    [
      'a map, with a chain that is ignored',
      (file: string) =>
        JSON.stringify({
          [stage().emulator.attestation.fmspc]: {
            ...(JSON.parse(file) as object),
            pck_certificate_chain: 'not even one',
          },
        }),
    ],
  ])('a file instead of any: %s', async (_what, write) => {
    stage().addCvm();
    const text = write(stage().emulator.attestation.collateralFile());
    const inputs: Inputs = { attestation_collateral: stage().write('collateral.json', text) };
    const result = await stage().deploy(attesting(stage(), inputs));
    expectGreen(result);
    expect(result.outputs['attested']).toBe('true');
    expect(stage().sent('pccs')).toEqual([]);
  });
});

test('what the API and the servers are asked carries the key to the API alone', async () => {
  const cvm = stage().addCvm({ appUrl: 'emulated' });
  cvm.behaviour.evidence = 'api-error';
  expectGreen(await stage().deploy(attesting(stage())));
  expect(asked()).toContain('guestInfo');
  const outside = [...stage().sent('pccs'), ...stage().sent('guestInfo')];
  expect(JSON.stringify(outside.map(({ headers, path }) => [headers, path]))).not.toContain(
    stage().emulator.apiKey,
  );
  expect(stage().emulator.contractViolations).toEqual([]);
});
