import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type CollateralState,
  GOOD_COLLATERAL,
} from '../../../emulator/phala/attestation/collateral.ts';
import {
  startEmulator,
  type EmulatedCvm,
  type Emulator,
} from '../../../emulator/phala/emulator.ts';
import { readCollateralFile } from '../../../src/attest/collateral.ts';
import { judge } from '../../../src/attest/verdict.ts';
import { APP, collateral, expectationOf, inShort, INTEL, judged, rootOf } from './proof.ts';
import { emulate } from './support.ts';

const YEAR = 365 * 86_400_000;

let emulator: Emulator;
let cvm: EmulatedCvm;
beforeAll(async () => {
  emulator = await startEmulator();
  cvm = emulator.addCvm({ name: 'a' });
});
afterEach(() => {
  const { attestation, faults } = emulator;
  Object.assign(attestation.collateral, GOOD_COLLATERAL);
  Object.assign(attestation.pccs, { tcbInfoChain: 'TCB-Info-Issuer-Chain', rootCrl: 'hex' });
  faults.clear();
});
afterAll(async () => {
  await emulator.close();
  expect(emulator.contractViolations).toEqual([]);
});

async function ask(path: string): Promise<Response> {
  return fetch(emulator.attestation.pccsUrl + path);
}

describe('what is served', () => {
  test.each([
    ['/sgx/certification/v4/pckcrl?ca=platform&encoding=der', 'SGX-PCK-CRL-Issuer-Chain'],
    ['/sgx/certification/v4/pckcrl?ca=PLATFORM', 'SGX-PCK-CRL-Issuer-Chain'],
    ['/tdx/certification/v4/tcb?fmspc=50806F000000', 'TCB-Info-Issuer-Chain'],
    ['/tdx/certification/v4/qe/identity?update=early', 'SGX-Enclave-Identity-Issuer-Chain'],
  ])('%s, with the chain of its signer as %s', async (path, header) => {
    const response = await ask(path);
    expect(response.status).toBe(200);
    await response.text();
    const chain = response.headers.get(header) ?? '';
    expect(chain).not.toMatch(/[\s=+/]/);
    expect(decodeURIComponent(chain).endsWith(emulator.attestation.rootPem)).toBe(true);
  });

  test('is TCB info under either name of its header', async () => {
    emulator.attestation.pccs.tcbInfoChain = 'SGX-TCB-Info-Issuer-Chain';
    const { headers } = await ask(`/tdx/certification/v4/tcb?fmspc=${emulator.attestation.fmspc}`);
    expect(headers.has('TCB-Info-Issuer-Chain')).toBe(false);
    expect(headers.has('SGX-TCB-Info-Issuer-Chain')).toBe(true);
    expect(inShort(await judged({ emulator, cvm }))).toBe('proven');
  });

  test('is the list of the root as hex, as a cache has it, or as it is, as Intel has it', async () => {
    const path = '/sgx/certification/v4/rootcacrl';
    expect(await (await ask(path)).text()).toMatch(/^30[0-9a-f]+$/);
    emulator.attestation.pccs.rootCrl = 'der';
    expect(Buffer.from(await (await ask(path)).arrayBuffer())[0]).toBe(0x30);
    expect(inShort(await judged({ emulator, cvm }))).toBe('proven');
  });

  test('is also to be had as a file', async () => {
    const found = await APP.ask(emulator, cvm);
    const verdict = judge(found, expectationOf(cvm), {
      collateral: readCollateralFile(emulator.attestation.collateralFile()),
      policy: { acceptedTcb: ['UpToDate'], pins: {} },
      root: rootOf(emulator),
      now: Date.now(),
    });
    expect(inShort(verdict)).toBe('proven');
  });

  test.each([
    [404, '/tdx/certification/v4/tcb?fmspc=90c06f000000'],
    [404, '/sgx/certification/v4/pckcrl?ca=processor&encoding=der'],
    [404, '/sgx/certification/v3/pckcrl?ca=platform'],
    [404, ''],
    [400, '/sgx/certification/v4/pckcrl?ca=intel'],
    [400, '/sgx/certification/v4/pckcrl'],
    [400, '/tdx/certification/v4/tcb'],
    [400, '/tdx/certification/v4/tcb?fmspc=50806f'],
    [400, '/tdx/certification/v4/tcb?fmspc=50806f000000&update=late'],
    [400, '/tdx/certification/v4/qe/identity?update=late'],
  ])('is %i for %s', async (status, path) => {
    expect((await ask(path)).status).toBe(status);
  });
});

describe('what it says of the machine', () => {
  test.each<readonly [Partial<CollateralState>, string]>([
    [{ tcbStatus: 'SWHardeningNeeded', advisories: ['INTEL-SA-01192'] }, 'proven'],
    [{ tcbStatus: 'ConfigurationNeeded' }, 'proven'],
    [{ tcbStatus: 'ConfigurationAndSWHardeningNeeded' }, 'proven'],
    [{ tcbStatus: 'OutOfDate' }, 'unknown tcb-not-accepted'],
    [{ tcbStatus: 'OutOfDateConfigurationNeeded' }, 'unknown tcb-not-accepted'],
    [{ tcbStatus: 'Revoked' }, 'contradicted tcb-revoked'],
    [{ moduleStatus: 'OutOfDate' }, 'unknown tcb-not-accepted'],
    [{ revoked: 'pck' }, 'contradicted revoked'],
    [{ revoked: 'pck-authority' }, 'contradicted revoked'],
    [{ revoked: 'tcb-signing' }, 'unknown collateral-signer-revoked'],
    [{ ageDays: 40 }, 'unknown collateral-date'],
    [{ ageDays: -1 }, 'unknown collateral-date'],
    [{ pckCrl: 'junk' }, 'unknown collateral-malformed'],
    [{ pckCrl: 'foreign' }, 'unknown collateral-signature'],
    [{ pckCrl: 'expired' }, 'unknown collateral-date'],
    [{ pckCrl: 'empty' }, 'unknown collateral-malformed'],
    [{ rootCrl: 'junk' }, 'unknown collateral-malformed'],
    [{ rootCrl: 'foreign' }, 'unknown collateral-signature'],
    [{ rootCrl: 'expired' }, 'unknown collateral-date'],
    [{ rootCrl: 'empty' }, 'unknown collateral-malformed'],
    [{ tcbInfo: 'changed' }, 'unknown collateral-signature'],
    [{ tcbInfo: 'signed-by-machine' }, 'unknown collateral-chain'],
    [{ qeIdentity: 'changed' }, 'unknown collateral-signature'],
  ])('%j is %s', async (state, expected) => {
    Object.assign(emulator.attestation.collateral, state);
    expect(inShort(await judged({ emulator, cvm }))).toBe(expected);
  });

  test('may be about another machine than was asked for', async () => {
    emulator.attestation.collateral.fmspc = 'other';
    expect(await collateral(emulator)).toMatchObject({ fmspc: '90c06f000000' });
  });
});

test('nothing of it counts under the root of Intel', async () => {
  expect(inShort(await judged({ emulator, cvm, root: INTEL }))).toBe('contradicted other-root');
});

test('faults apply to it', async () => {
  const path = /^\/pccs\//;
  emulator.faults.next.push(
    { path, action: { kind: 'status', status: 404, body: 'No cache data for this platform.' } },
    { path, action: { kind: 'status', status: 500 } },
    { path, action: { kind: 'truncated-json' } },
    { path, action: { kind: 'hang' } },
  );
  const list = '/sgx/certification/v4/pckcrl?ca=platform&encoding=der';
  expect((await ask(list)).status).toBe(404);
  expect((await ask(list)).status).toBe(500);
  const cut = (await (await ask(list)).arrayBuffer()).byteLength;
  const hanging = new AbortController();
  const arrived = emulator.nextRequest(
    ({ path: target, status }) => target.startsWith('/pccs/') && status === undefined,
  );
  const waiting = fetch(emulator.attestation.pccsUrl + list, { signal: hanging.signal });
  await arrived;
  hanging.abort();
  await expect(waiting).rejects.toThrow();
  expect((await (await ask(list)).arrayBuffer()).byteLength).toBeGreaterThan(cut);
});

describe('the clock', () => {
  test.each([-YEAR, YEAR])('of the emulator counts: %i ms off', async (off) => {
    const there = Date.now() + off;
    const elsewhen = await emulate({ now: () => new Date(there) });
    const other = elsewhen.addCvm({ name: 'a' });
    expect(inShort(await judged({ emulator: elsewhen, cvm: other, now: there }))).toBe('proven');
    // Whoever judges has another clock.
    expect(inShort(await judged({ emulator: elsewhen, cvm: other }))).toBe(
      'unknown collateral-date',
    );
  });
});

test.each(['x-api-key', 'authorization'])(
  'a client that sends its %s is found out',
  async (name) => {
    const other = await startEmulator();
    await fetch(`${other.attestation.pccsUrl}/sgx`, { headers: { [name]: 'secret' } });
    await other.close();
    expect(other.contractViolations).toEqual([`GET /pccs/sgx was sent ${name}`]);
  },
);
