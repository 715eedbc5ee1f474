import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, test } from '@jest/globals';

import type { CollateralState } from '../../emulator/phala/attestation/collateral.ts';
import type { EvidenceFault } from '../../emulator/phala/attestation/evidence.ts';
import { startStep } from '../../scripts/action-runner.ts';
import { attesting } from '../scenes/attestation/attesting.ts';
import { annotations, expectGreen, factOf, jsonObject, useStage } from '../scenes/stage.ts';

/** Verified in the bundle, in the chunk that only steps load that attest. */
const stage = useStage({ start: startStep });

type Expected = readonly [outcome: 'true' | 'false' | 'unknown', words: RegExp];

const FAULTS: Readonly<Record<Exclude<EvidenceFault, 'none'>, Expected>> = {
  'swapped-payload': ['false', /The event log does not give RTMR3 of the quote/],
  'retyped-event': ['false', /belongs to RTMR3, but has the type 1/],
  'fake-early-event': ['false', /booted the compose hash/],
  'event-of-app': ['false', /booted the compose hash/],
  'log-cut': ['false', /does not give RTMR3/],
  'compose-hash-missing': ['false', /measured no `compose-hash`/],
  'compose-hash-twice': ['false', /more than once/],
  'quote-before-ready': ['false', /ends before the boot does/],
  'app-event': ['true', /^$/],
  'later-app-event': ['true', /^$/],
  'other-app': ['false', /that of app/],
  'other-instance': ['false', /that of instance/],
  'old-hash': ['false', /booted the compose hash/],
  'other-config-id': ['false', /The host configured the CVM for the compose hash/],
  'other-app-compose': ['unknown', /is not the one that was measured/],
  debug: ['false', /debug mode/],
  unprotected: ['false', /not those of a protected one/],
  'foreign-module': ['false', /mr_signer_seam/],
  'module-attributes': ['false', /seam_attributes/],
  offline: ['unknown', /offline/],
  private: ['unknown', /keeps its evidence to itself/],
  'no-quote': ['unknown', /no quote of the CVM yet/],
  'no-tcb-info': ['unknown', /nothing about what it measured yet/],
  'api-error': ['unknown', /could not get the evidence/],
};

describe.each(Object.entries(FAULTS) as [EvidenceFault, Expected][])(
  'evidence with the fault %s',
  (fault, [outcome, words]) => {
    test.each(['report', 'require'] as const)('under `attestation: %s`', async (attestation) => {
      const cvm = stage().addCvm();
      cvm.behaviour.evidence = fault;
      const result = await stage().deploy(
        attesting(stage(), { attestation, attestation_timeout: '1', rollback: 'true' }),
      );
      expect(result.outputs['attested']).toBe(outcome);
      const isProven = outcome === 'true';
      const isRed = attestation === 'require' && !isProven;
      expect(result.exitCode).toBe(isRed ? 1 : 0);
      // What contradicts undoes the deploy; where there is no proof, the app stays up.
      expect(result.outputs['status']).toBe(
        isRed ? (outcome === 'false' ? 'rolled_back' : undefined) : 'deployed',
      );
      const said = annotations(result).filter(({ message }) => words.test(message));
      const level = isRed ? 'error' : outcome === 'false' ? 'warning' : 'notice';
      expect(said.map((one) => one.level)).toEqual(isProven ? [] : [level]);
      expect(factOf(result, 'Attested')).toMatch(
        { true: /^yes.*test root, proves nothing/, false: /^NO/, unknown: /^unknown/ }[outcome],
      );
      expect(stage().emulator.contractViolations).toEqual([]);
    });
  },
);

const COLLATERAL: readonly (readonly [string, Partial<CollateralState>, ...Expected])[] = [
  ['out of date', { tcbStatus: 'OutOfDate', advisories: ['INTEL-SA-1'] }, 'unknown', /OutOfDate/],
  ['revoked', { tcbStatus: 'Revoked' }, 'false', /revoked the level/],
  ['an outdated module', { moduleStatus: 'OutOfDate' }, 'unknown', /OutOfDate/],
  ['hardening needed', { tcbStatus: 'SWHardeningNeeded' }, 'true', /^$/],
  ['a revoked key', { revoked: 'pck' }, 'false', /is revoked/],
  ['a revoked signer', { revoked: 'tcb-signing' }, 'unknown', /is revoked/],
  ['stale', { ageDays: 40 }, 'unknown', /has expired/],
  ['from the future', { ageDays: -1 }, 'unknown', /not valid yet/],
  ['a junk list', { pckCrl: 'junk' }, 'unknown', /cannot be read/],
  ['an empty list', { rootCrl: 'empty' }, 'unknown', /cannot be read|no collateral/],
  ['a foreign list', { pckCrl: 'foreign' }, 'unknown', /not signed by who must sign it/],
  ['changed TCB info', { tcbInfo: 'changed' }, 'unknown', /not signed by who must/],
  ['of other machines', { fmspc: 'other' }, 'unknown', /other machines|no collateral/],
];

describe.each(COLLATERAL)('collateral: %s', (_what, state, outcome, words) => {
  test.each(['report', 'require'] as const)('under `attestation: %s`', async (attestation) => {
    stage().addCvm();
    Object.assign(stage().emulator.attestation.collateral, state);
    const result = await stage().deploy(attesting(stage(), { attestation }));
    expect(result.outputs['attested']).toBe(outcome);
    const isRed = attestation === 'require' && outcome !== 'true';
    expect(result.exitCode).toBe(isRed ? 1 : 0);
    const texts = annotations(result).map(({ message }) => message);
    expect(texts.filter((text) => words.test(text))).toHaveLength(outcome === 'true' ? 0 : 1);
  });
});

test('the proof, its facts and its files', async () => {
  const cvm = stage().addCvm();
  cvm.behaviour.quoteLate = 2;
  cvm.behaviour.quoteOfBefore = 2;
  const result = await stage().deploy(attesting(stage()), { GITHUB_SHA: 'c0ffee'.repeat(6) });
  expectGreen(result);
  expect(result.outputs).toMatchObject({
    attested: 'true',
    attestation_freshness: 'new-hash',
    compose_hash: cvm.composeHash,
    tcb_status: 'UpToDate',
    tcb_advisories: '',
    os_measurements: expect.stringMatching(
      /^mrtd=\w{96}\nrtmr0=\w{96}\nrtmr1=\w{96}\nrtmr2=\w{96}$/,
    ),
    os_image_hash: expect.stringMatching(/^\w{64}$/),
    key_provider_id: expect.stringMatching(/^3059/),
    quote_sha256: expect.stringMatching(/^\w{64}$/),
  });
  const { evidence_path: evidence = '', predicate_path: predicate = '' } = result.outputs;
  expect(jsonObject(readFileSync(evidence, 'utf8'))).toMatchObject({
    version: 1,
    warning: 'test root, proves nothing',
    app_id: cvm.appId,
    instances: [{ instance_id: cvm.instanceId, vm_uuid: cvm.vmUuid }],
  });
  expect(jsonObject(readFileSync(predicate, 'utf8'))).toMatchObject({
    warning: 'test root, proves nothing',
    commit: 'c0ffee'.repeat(6),
    compose_hash: cvm.composeHash,
    docker_compose_hash: result.outputs['docker_compose_hash'],
  });
  expect(existsSync(evidence)).toBe(true);
});

test('without a root of its own nothing of the emulator is genuine, and no collateral is asked for', async () => {
  stage().addCvm();
  const { pccs_url = '' } = attesting(stage());
  const result = await stage().deploy({ attestation: 'require', pccs_url });
  expect(result.exitCode).toBe(1);
  expect(result.outputs['attested']).toBe('false');
  expect(stage().sent('pccs')).toEqual([]);
});
