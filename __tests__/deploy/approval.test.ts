import { describe, expect, test } from '@jest/globals';

import {
  describeApproval,
  waitForApproval,
  type ApprovalRequest,
} from '../../src/deploy/approval.ts';
import { Failure } from '../../src/base/failure.ts';
import { missingApproval, type Allowance } from '../../src/phala/chain.ts';
import type { Cvm, Provisioned } from '../../src/phala/cvm.ts';
import { rejection } from '../phala/support.ts';
import { APP_ID, cvm, json, NEW, scripted, type Script, type Scripted } from './support.ts';

const DEVICE = '7b'.repeat(32);
const SAFE = '0x5afe000000000000000000000000000000000001';

function provisioned(fields: Partial<Provisioned> = {}): Provisioned {
  return {
    composeHash: NEW,
    appId: APP_ID,
    deviceId: DEVICE,
    kms: { ref: 'kms-base', chainId: 8453, contract: '0x2f83', signerPublicKey: undefined },
    registered: false,
    ...fields,
  };
}

const unapproved = json({
  compose_hash_allowed: false,
  device_id_allowed: true,
  allow_any_device: false,
  is_allowed: false,
});
const wrongDevice = json({
  compose_hash_allowed: true,
  device_id_allowed: false,
  allow_any_device: false,
  is_allowed: false,
});
const approved = json({
  compose_hash_allowed: true,
  device_id_allowed: true,
  allow_any_device: false,
  is_allowed: true,
});
const owner = json({
  is_onchain_kms: true,
  deployer_type: 'safe',
  deployer_address: SAFE,
  safe_app_url: 'https://app.safe.global/home?safe=base:0x5afe',
});
const refused = json({ detail: 'No' }, 403);
const broken = json({ detail: 'Oops' }, 500);

async function describeWith(
  script: Script,
  given: Partial<Provisioned> = {},
  of: Partial<Cvm> = {},
): Promise<{ readonly run: Scripted; readonly request: ApprovalRequest }> {
  const run = await scripted(script);
  return { run, request: await describeApproval(run.api, provisioned(given), cvm(of)) };
}

describe('describeApproval', () => {
  test('says all that is needed to approve', async () => {
    const { request } = await describeWith({ owner, allowance: unapproved });
    expect(request).toEqual({
      appId: APP_ID,
      chainId: 8453,
      appContract: `0x${APP_ID}`,
      kmsContract: '0x2f83',
      composeHash: NEW,
      deviceId: DEVICE,
      // The selector of addComposeHash(bytes32), and its one argument.
      callData: `0xdfc77223${NEW}`,
      owner: {
        kind: 'safe',
        address: SAFE,
        safeUrl: 'https://app.safe.global/home?safe=base:0x5afe',
      },
      allowance: { hash: false, device: true, whole: false, problem: undefined },
    });
  });

  test('asks the contract of the app for this hash on this device', async () => {
    const { run } = await describeWith({ owner, allowance: unapproved });
    expect(run.server.calls.toSorted()).toEqual([
      `GET /apps/${APP_ID}/kms-info`,
      `POST /apps/${APP_ID}/is-allowed`,
    ]);
    const asked = run.server.received.find(({ method }) => method === 'POST');
    expect(JSON.parse(asked?.body ?? '')).toEqual({ compose_hash: NEW, device_id: DEVICE });
  });

  test('an unknown device is not asked for', async () => {
    const { run, request } = await describeWith(
      { owner, allowance: approved },
      { deviceId: undefined },
    );
    expect(request.deviceId).toBeUndefined();
    const asked = run.server.received.find(({ method }) => method === 'POST');
    expect(JSON.parse(asked?.body ?? '')).toEqual({ compose_hash: NEW });
  });

  test.each([
    ['with 0x and in upper case', `0x${NEW.toUpperCase()}`],
    ['bare', NEW],
  ])('a hash %s has one form, so the call data has 32 bytes', async (_, composeHash) => {
    const { request } = await describeWith({ owner, allowance: approved }, { composeHash });
    expect(request.composeHash).toBe(NEW);
    expect(request.callData).toMatch(/^0xdfc77223[0-9a-f]{64}$/);
  });

  test('what provision does not say, the CVM does', async () => {
    const { request } = await describeWith(
      { owner, allowance: approved },
      { appId: undefined, kms: undefined },
      { chainId: 1 },
    );
    expect(request).toMatchObject({
      appContract: `0x${APP_ID}`,
      chainId: 1,
      kmsContract: undefined,
    });
  });

  test.each([
    ['refuses', refused],
    ['fails', broken],
    ['does not answer', 'reset' as const],
    ['answers what it does not document', json([])],
  ])('an API that %s leaves owner and state unknown, and fails nothing', async (_, reply) => {
    const { request } = await describeWith({ owner: reply, allowance: reply });
    expect(request).toMatchObject({ owner: undefined, allowance: undefined, composeHash: NEW });
    expect(missingApproval(request.allowance)).toMatch(/cannot be read/);
  });

  test.each([
    ['no app id', { appId: undefined }, { appId: undefined }],
    ['no chain', { kms: undefined }, { chainId: undefined }],
    ['a hash that is too short', { composeHash: NEW.slice(2) }, {}],
    ['a hash that is too long', { composeHash: `${NEW}00` }, {}],
    ['a hash that is none', { composeHash: 'latest' }, {}],
  ] as const)('%s: nothing is asked, and no call data is made up', async (_, given, of) => {
    const run = await scripted({ owner, allowance: approved });
    const error = await rejection(describeApproval(run.api, provisioned(given), cvm(of)));
    expect(error).toBeInstanceOf(Failure);
    expect(error).toMatchObject({ message: expect.stringMatching(/Nothing was triggered\.$/) });
    expect(run.calls()).toEqual([]);
  });
});

describe('waitForApproval', () => {
  async function wait(
    script: Script,
    timeoutMs = 60_000,
  ): Promise<{ readonly run: Scripted; readonly allowance: Allowance | undefined }> {
    const { run, request } = await describeWith({ owner, ...script });
    return { run, allowance: await waitForApproval(run.api, request, timeoutMs, run.pace) };
  }

  test('ends as soon as the hash is allowed, and says each new state once', async () => {
    const { run, allowance } = await wait({
      allowance: [unapproved, unapproved, unapproved, wrongDevice, wrongDevice, approved],
    });
    expect(allowance).toMatchObject({ whole: true });
    expect(run.clock.now()).toBe(15_000);
    expect(run.lines).toEqual([
      '   0:00  the compose hash is not approved yet',
      '   0:09  the compose hash is approved, but the device of the CVM is not',
    ]);
  });

  test('one that is allowed already is not waited for, nor asked for again', async () => {
    const { run, allowance } = await wait({ allowance: approved });
    expect(allowance).toMatchObject({ whole: true });
    expect(run.clock.sleeps).toEqual([]);
    expect(run.calls().filter((call) => call === 'allowance')).toHaveLength(1);
  });

  test('not longer than it may', async () => {
    const { run, allowance } = await wait({ allowance: unapproved }, 10_000);
    expect(allowance).toMatchObject({ whole: false, hash: false });
    expect(run.clock.now()).toBe(10_000);
  });

  test('an approval at the last moment counts', async () => {
    const { run, allowance } = await wait({ allowance: [unapproved, unapproved, approved] }, 6000);
    expect(allowance).toMatchObject({ whole: true });
    expect(run.clock.now()).toBe(6000);
  });

  test('a hash that is approved on the wrong device is not enough', async () => {
    const { allowance } = await wait({ allowance: wrongDevice }, 6000);
    expect(allowance).toMatchObject({ hash: true, device: false, whole: false });
  });

  test('a look that fails keeps what was known', async () => {
    const { run, allowance } = await wait({ allowance: [unapproved, broken, 'reset', approved] });
    expect(allowance).toMatchObject({ whole: true });
    expect(run.lines).toEqual(['   0:00  the compose hash is not approved yet']);
  });

  test('an API that never says', async () => {
    const { run, allowance } = await wait({ allowance: refused }, 9000);
    expect(allowance).toBeUndefined();
    expect(run.clock.now()).toBe(9000);
    expect(run.lines).toEqual(['   0:00  whether the hash is approved cannot be read']);
  });

  test('a cancelled pause ends it with its reason', async () => {
    const { run, request } = await describeWith({ owner, allowance: unapproved });
    const reason = new Error('cancelled');
    run.clock.sleep = () => Promise.reject(reason);
    expect(await rejection(waitForApproval(run.api, request, 60_000, run.pace))).toBe(reason);
  });
});
