import { describe, expect, test } from '@jest/globals';

import type { ApprovalRequest } from '../../src/deploy/approval.ts';
import { approvalFacts, chainText, missingCalls } from '../../src/report/approval-text.ts';

const HASH = 'bb'.repeat(32);
const OWNER = '0x0000000000000000000000000000000000000001';
const REQUEST: ApprovalRequest = {
  appId: '12'.repeat(20),
  chainId: 8453,
  appContract: `0x${'12'.repeat(20)}`,
  kmsContract: '0x2f83',
  composeHash: HASH,
  deviceId: '7b'.repeat(32),
  callData: `0xdfc77223${HASH}`,
  owner: { kind: 'safe', address: OWNER, safeUrl: 'https://app.safe.global/x' },
  allowance: { hash: false, device: true, whole: false, problem: undefined },
};

const facts = (fields: Partial<ApprovalRequest> = {}): Record<string, string> =>
  Object.fromEntries(approvalFacts({ ...REQUEST, ...fields }));
const approver = (kind: string | undefined, address: string | undefined = OWNER): string =>
  facts({ owner: { kind, address, safeUrl: undefined } })['Who must approve'] ?? '';

test('everything that is needed to approve', () => {
  expect(facts()).toEqual({
    State: 'the compose hash is not approved yet',
    Chain: 'Base (chain 8453)',
    'App contract': `0x${'12'.repeat(20)}`,
    'KMS contract': '0x2f83',
    'Compose hash': `0x${HASH}`,
    Device: '7b'.repeat(32),
    Call: `addComposeHash(0x${HASH})`,
    'Call data': `0xdfc77223${HASH}`,
    'Who must approve': `${OWNER}, a Safe: propose the call to its owners`,
    Safe: 'https://app.safe.global/x',
  });
});

describe('a device that is not allowed', () => {
  const device = '7b'.repeat(32);
  const allowance = { hash: true, device: false, whole: false, problem: undefined };

  test.each([device, `0x${device.toUpperCase()}`])('%s has its own call', (deviceId) => {
    expect(facts({ deviceId, allowance })).toMatchObject({
      State: 'the compose hash is approved, but the device of the CVM is not',
      'Call for the device': `addDevice(0x${device})`,
      'Call data for the device': `0x2a819728${device}`,
    });
    expect(missingCalls([{ ...REQUEST, deviceId, allowance }])).toBe(`addDevice(0x${device})`);
  });

  test('beside the hash makes two calls', () => {
    const request = { ...REQUEST, allowance: { ...allowance, hash: false } };
    expect(facts(request)['State']).toBe(
      'neither the compose hash nor the device of the CVM is approved yet',
    );
    expect(missingCalls([request])).toBe(`addComposeHash(0x${HASH}) and addDevice(0x${device})`);
  });

  test.each<[string, Partial<ApprovalRequest>]>([
    ['is not known', { deviceId: undefined, allowance }],
    ['has no valid id', { deviceId: '7b', allowance }],
    ['may be allowed', { allowance: { ...allowance, device: undefined } }],
    ['is allowed as one of any', { allowance: { ...allowance, whole: true } }],
    ['could not be asked for', { allowance: { ...allowance, problem: 'RPC timeout' } }],
    ['is not told of', { allowance: undefined }],
  ])('has none where it %s', (_, fields) => {
    expect(Object.keys(facts(fields)).join()).not.toContain('device');
    expect(missingCalls([{ ...REQUEST, ...fields }])).toBe(`addComposeHash(0x${HASH})`);
  });
});

test('what the API does not say is left out', () => {
  const least = facts({
    kmsContract: undefined,
    deviceId: undefined,
    owner: undefined,
    allowance: undefined,
  });
  expect(Object.keys(least)).toEqual([
    'State',
    'Chain',
    'App contract',
    'Compose hash',
    'Call',
    'Call data',
    'Who must approve',
  ]);
  expect(least['State']).toMatch(/cannot be read/);
  expect(least['Who must approve']).toMatch(/^the owner of the app contract/);
});

describe('who must approve', () => {
  test.each([
    ['eoa', /plain key/],
    ['safe', /Safe/],
    ['legacy_multisig', /multisig wallet/],
    ['erc4337', /ERC-4337/],
    ['contract', /a contract \(contract\)/],
    ['governor_v2', /a contract \(governor_v2\)/],
    [undefined, /does not say what kind/],
  ])('%s', (kind, text) => {
    expect(approver(kind)).toMatch(text);
    expect(approver(kind)).toContain(OWNER);
  });

  test('an account whose address is not known', () => {
    const owner = { kind: 'eoa', address: undefined, safeUrl: undefined };
    expect(facts({ owner })['Who must approve']).toMatch(/^the owner of the app contract, a plain/);
  });
});

test.each([
  [1, 'Ethereum (chain 1)'],
  [8453, 'Base (chain 8453)'],
  [31_337, 'chain 31337'],
])('chain %i', (id, text) => {
  expect(chainText(id)).toBe(text);
});
