import { describe, expect, test } from '@jest/globals';

import type { CollateralState } from '../../emulator/phala/attestation/collateral.ts';
import type { EvidenceFault } from '../../emulator/phala/attestation/evidence.ts';
import { measurementLines, readMeasurementPins } from '../../src/attest/policy.ts';
import { isNotYet, type Reason } from '../../src/attest/reason.ts';
import { documentOf, type Expectation, type Verdict } from '../../src/attest/verdict.ts';
import { sha256 } from '../../src/base/hash.ts';
import {
  collateralOf,
  COMPOSE_TEXT,
  DEFAULT_POLICY,
  EXPECTED,
  evidenceOf,
  GUEST,
  judged,
  kindsOf,
  NOW,
  onlyReason,
} from './support.ts';

const DAY = 86_400_000;

test('what is as expected is proven, with everything that was shown', () => {
  const verdict = judged();
  expect(verdict).toMatchObject({
    outcome: 'proven',
    reasons: [],
    configId: 'same-hash',
    isTestRoot: true,
    platform: {
      tcb: { status: 'UpToDate', advisories: [] },
      quoteSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      collateral: { issued: NOW - DAY, until: NOW + 29 * DAY },
    },
    boot: {
      appId: GUEST.appId,
      composeHash: EXPECTED.composeHash,
      instanceId: GUEST.instanceId,
      osImageHash: GUEST.osImageHash,
      keyProvider: GUEST.keyProvider,
      appEvents: 0,
      laterEvents: 0,
    },
  });
});

test.each(['app_', '0x', ''])('an app id may begin with %p', (prefix) => {
  const appId = prefix + GUEST.appId.toUpperCase();
  expect(judged({ expectation: { ...EXPECTED, appId } }).outcome).toBe('proven');
});

test('what nobody expects is not compared', () => {
  expect(judged({ expectation: { appId: GUEST.appId } }).outcome).toBe('proven');
});

describe('where the hash was computed by somebody else, the app compose is compared', () => {
  const measured = documentOf(GUEST.appCompose);
  const judgedBy = (document: Record<string, unknown>): Verdict =>
    judged({
      expectation: { appId: GUEST.appId, composeHash: sha256(GUEST.appCompose), document },
    });

  test('and is the same with another name, a field less, or one that is null', () => {
    const nameless = Object.fromEntries(Object.entries(measured).filter(([key]) => key !== 'name'));
    expect(judgedBy(measured).outcome).toBe('proven');
    expect(judgedBy({ ...measured, name: '' }).outcome).toBe('proven');
    expect(judgedBy({ ...nameless, pre_launch_script: null }).outcome).toBe('proven');
  });

  test.each([
    ['docker_compose_file', 'services: {}\n'],
    ['pre_launch_script', 'curl evil.example'],
    ['init_script', 'true'],
    ['bash_script', 'true'],
    ['runner', 'bash'],
    ['allowed_envs', ['LD_PRELOAD']],
  ])('and differs in %s', (field, value) => {
    const verdict = judgedBy({ ...measured, [field]: value });
    expect(verdict.outcome).toBe('contradicted');
    expect(onlyReason(verdict)).toEqual({ kind: 'document', fields: [field] });
  });
});

test('an app compose that is not shown as it was measured proves nothing, and contradicts nothing', () => {
  const verdict = judged({ evidence: evidenceOf('other-app-compose') });
  expect(verdict.outcome).toBe('unknown');
  expect(onlyReason(verdict)).toMatchObject({ kind: 'app-compose' });
});

describe('genuine evidence that contradicts', () => {
  test.each<readonly [EvidenceFault, Partial<Reason>]>([
    ['other-app', { kind: 'other-app', expected: GUEST.appId }],
    ['other-instance', { kind: 'other-instance', expected: GUEST.instanceId }],
    ['old-hash', { kind: 'other-hash', expected: EXPECTED.composeHash ?? '' }],
    ['other-config-id', { kind: 'config-id', measured: EXPECTED.composeHash ?? '' }],
    ['debug', { kind: 'td-debug', attributes: '0100001000000000' }],
    ['unprotected', { kind: 'td-attributes', attributes: '0000000000000000' }],
    ['foreign-module', { kind: 'tdx-module' }],
    ['module-attributes', { kind: 'tdx-module' }],
  ])('%s', (fault, reason) => {
    const verdict = judged({ evidence: evidenceOf(fault) });
    expect(verdict.outcome).toBe('contradicted');
    expect(onlyReason(verdict)).toMatchObject(reason);
  });

  test('another text under the right hash', () => {
    const verdict = judged({ expectation: { ...EXPECTED, composeText: `${COMPOSE_TEXT}#` } });
    expect(verdict.outcome).toBe('contradicted');
    expect(onlyReason(verdict)).toEqual({
      kind: 'compose-text',
      expected: sha256(`${COMPOSE_TEXT}#`),
      measured: sha256(COMPOSE_TEXT),
    });
  });
});

describe('an old hash', () => {
  test('is not yet', () => {
    expect(isNotYet(judged({ evidence: evidenceOf('old-hash') }).reasons)).toBe(true);
  });

  test('hides what else that boot was', () => {
    const pins = { mrtd: '00'.repeat(48) };
    const verdict = judged({
      evidence: evidenceOf('old-hash'),
      judgement: { policy: { ...DEFAULT_POLICY, pins } },
    });
    expect(kindsOf(verdict)).toEqual(['other-hash']);
  });

  test('of another app is a contradiction at once', () => {
    const expectation: Expectation = { ...EXPECTED, appId: '99'.repeat(20) };
    const verdict = judged({ evidence: evidenceOf('old-hash'), expectation });
    expect(kindsOf(verdict)).toEqual(['other-app', 'other-hash']);
    expect(isNotYet(verdict.reasons)).toBe(false);
  });
});

describe('pins', () => {
  test('that were copied from a verdict are proven', () => {
    const measured = judged().platform?.measurements;
    if (measured === undefined) throw new Error('nothing was measured');
    const pins = {
      ...readMeasurementPins(measurementLines(measured)),
      os_image_hash: '33'.repeat(32),
      key_provider_id: GUEST.keyProvider.id,
    };
    const verdict = judged({ judgement: { policy: { ...DEFAULT_POLICY, pins } } });
    expect(verdict.outcome).toBe('proven');
  });

  test.each(['mrtd', 'rtmr0', 'rtmr1', 'rtmr2', 'os_image_hash', 'key_provider_id'] as const)(
    'a wrong %s contradicts',
    (pin) => {
      const pins = { [pin]: '00'.repeat(48) };
      const verdict = judged({ judgement: { policy: { ...DEFAULT_POLICY, pins } } });
      expect(verdict.outcome).toBe('contradicted');
      expect(onlyReason(verdict)).toMatchObject({ kind: 'pin', pin, expected: '00'.repeat(48) });
    },
  );

  test('an image hash that was never measured contradicts its pin', () => {
    const pins = { os_image_hash: '33'.repeat(32) };
    const verdict = judged({
      evidence: evidenceOf('none', { ...GUEST, osImageHash: null }),
      judgement: { policy: { ...DEFAULT_POLICY, pins } },
    });
    expect(verdict.outcome).toBe('contradicted');
    expect(onlyReason(verdict)).toMatchObject({ kind: 'pin', measured: undefined });
  });
});

describe('the level of the machine', () => {
  test.each([
    'UpToDate',
    'SWHardeningNeeded',
    'ConfigurationNeeded',
    'ConfigurationAndSWHardeningNeeded',
  ])('%s is accepted by default', (tcbStatus) => {
    const advisories = ['INTEL-SA-00837'];
    const verdict = judged({ collateral: collateralOf({ tcbStatus, advisories }) });
    expect(verdict).toMatchObject({
      outcome: 'proven',
      platform: { tcb: { status: tcbStatus, advisories } },
    });
  });

  test.each(['OutOfDate', 'OutOfDateConfigurationNeeded'])('%s is not', (tcbStatus) => {
    const collateral = collateralOf({ tcbStatus, advisories: ['INTEL-SA-01036'] });
    const verdict = judged({ collateral });
    expect(verdict.outcome).toBe('unknown');
    expect(onlyReason(verdict)).toMatchObject({
      kind: 'tcb-not-accepted',
      status: tcbStatus,
      advisories: ['INTEL-SA-01036'],
    });
    const policy = { ...DEFAULT_POLICY, acceptedTcb: ['OutOfDate', tcbStatus] as never };
    expect(judged({ collateral, judgement: { policy } }).outcome).toBe('proven');
  });

  test('revoked is a contradiction, whatever is accepted', () => {
    const policy = { ...DEFAULT_POLICY, acceptedTcb: ['Revoked'] as never };
    const collateral = collateralOf({ tcbStatus: 'Revoked' });
    const verdict = judged({ collateral, judgement: { policy } });
    expect(verdict.outcome).toBe('contradicted');
    expect(onlyReason(verdict)).toMatchObject({ kind: 'tcb-revoked' });
  });

  test('a status that nobody knows is none', () => {
    const verdict = judged({ collateral: collateralOf({ tcbStatus: 'Fine' }) });
    expect(verdict.outcome).toBe('unknown');
    expect(onlyReason(verdict)).toMatchObject({ kind: 'tcb-unknown' });
  });
});

describe('collateral', () => {
  test.each<readonly [Partial<CollateralState>, Partial<Reason>]>([
    [{ ageDays: 40 }, { kind: 'collateral-date', part: 'root_ca_crl' }],
    [{ tcbInfo: 'changed' }, { kind: 'collateral-signature', part: 'tcb_info' }],
    [{ qeIdentity: 'changed' }, { kind: 'collateral-signature', part: 'qe_identity' }],
    [{ fmspc: 'other' }, { kind: 'collateral-other-platform' }],
    [{ revoked: 'tcb-signing' }, { kind: 'collateral-signer-revoked' }],
  ])('that is bad proves nothing: %p', (state, reason) => {
    const verdict = judged({ collateral: collateralOf(state) });
    expect(verdict.outcome).toBe('unknown');
    expect(onlyReason(verdict)).toMatchObject(reason);
  });

  test.each(['pck', 'pck-authority'] as const)('that revokes the %s contradicts', (revoked) => {
    const verdict = judged({ collateral: collateralOf({ revoked }) });
    expect(verdict.outcome).toBe('contradicted');
    expect(onlyReason(verdict)).toMatchObject({ kind: 'revoked' });
  });

  test('that is missing proves nothing', () => {
    const verdict = judged({
      judgement: { collateral: () => undefined, collateralProblem: 'HTTP 503' },
    });
    expect(verdict.outcome).toBe('unknown');
    expect(onlyReason(verdict)).toEqual({ kind: 'collateral-missing', told: 'HTTP 503' });
    expect(isNotYet(verdict.reasons)).toBe(false);
  });
});

test.each([-3, 12])('a clock that is off by %d years proves nothing, and is named', (years) => {
  const verdict = judged({ judgement: { now: NOW + years * 365 * DAY } });
  expect(verdict.outcome).toBe('unknown');
  expect(onlyReason(verdict)).toMatchObject({ kind: 'certificate-date' });
});

test.each([-1, 1])('a clock that is off by %d year proves nothing, and is named', (years) => {
  const verdict = judged({ judgement: { now: NOW + years * 365 * DAY } });
  expect(verdict.outcome).toBe('unknown');
  expect(onlyReason(verdict)).toMatchObject({ kind: 'collateral-date' });
});

describe('an app compose', () => {
  test('that is not public leaves the hash to be proven', () => {
    const evidence = { ...evidenceOf(), appCompose: undefined };
    const byHash = { ...EXPECTED, composeText: undefined };
    expect(judged({ evidence, expectation: byHash }).outcome).toBe('proven');
    const verdict = judged({ evidence });
    expect(verdict.outcome).toBe('unknown');
    expect(onlyReason(verdict)).toEqual({ kind: 'no-app-compose' });
  });

  test('that asks for no instance id has none to show', () => {
    const appCompose = JSON.stringify({ docker_compose_file: COMPOSE_TEXT, no_instance_id: true });
    const guest = { ...GUEST, appCompose, instanceId: '' };
    const expectation = { ...EXPECTED, composeHash: sha256(appCompose) };
    const evidence = evidenceOf('none', guest);
    expect(judged({ evidence, expectation }).outcome).toBe('proven');
  });

  test('that asks for one must show it', () => {
    const evidence = evidenceOf('none', { ...GUEST, instanceId: '' });
    expect(onlyReason(judged({ evidence }))).toMatchObject({
      kind: 'other-instance',
      measured: undefined,
    });
  });
});
