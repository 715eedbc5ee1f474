import { describe, expect, test } from '@jest/globals';

import type { ApprovalRequest } from '../../src/deploy/approval.ts';
import { approvalFacts, chainText } from '../../src/report/approval-text.ts';

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
