import { readFileSync } from 'node:fs';
import path from 'node:path';

import { QuoteVerifier } from '@phala/dcap-qvl';

import { createAuthority, type Authority } from '../../emulator/phala/attestation/authority.ts';
import {
  collateralObject,
  type CollateralState,
  GOOD_COLLATERAL,
  issueCollateral,
} from '../../emulator/phala/attestation/collateral.ts';
import {
  type AttestedGuest,
  cvmAnswer,
  type EvidenceFault,
  showEvidence,
} from '../../emulator/phala/attestation/evidence.ts';
import { sha256 } from '../../src/base/hash.ts';
import { type Collateral, readCollateral } from '../../src/attest/collateral.ts';
import {
  type Evidence,
  evidenceOfCvm,
  isEvidence,
  type NoEvidence,
} from '../../src/attest/evidence.ts';
import { DEFAULT_TCB, type Policy } from '../../src/attest/policy.ts';
import type { Reason, ReasonKind } from '../../src/attest/reason.ts';
import { readRoot, type Root } from '../../src/attest/root.ts';
import { type Expectation, judge, type Judgement, type Verdict } from '../../src/attest/verdict.ts';

const VECTORS = path.join(import.meta.dirname, 'vectors');

export function vectorText(name: string): string {
  return readFileSync(path.join(VECTORS, name), 'utf8');
}

/** The object in a JSON file. */
export function vectorJson(name: string): Record<string, unknown> {
  return JSON.parse(vectorText(name)) as Record<string, unknown>;
}

/** A collateral file, all of whose fields are texts. */
export function vectorCollateral(name: string): Record<string, string> {
  return JSON.parse(vectorText(name)) as Record<string, string>;
}

export const DEFAULT_POLICY: Policy = { acceptedTcb: DEFAULT_TCB, pins: {} };

/** When everything in these tests that the emulator's authority issued is judged. */
export const NOW = Date.parse('2026-11-26T12:00:00Z');

/** One authority for all tests of a file; keys take a while to make. */
export const AUTHORITY: Authority = createAuthority(new Date(NOW));

export const TEST_ROOT: Root = rootOf(AUTHORITY);

export const COMPOSE_TEXT = 'services:\n  web:\n    image: nginx@sha256:' + 'ab'.repeat(32) + '\n';

export const GUEST: AttestedGuest = {
  appId: '11'.repeat(20),
  instanceId: '22'.repeat(20),
  vmUuid: '0b0f2a6e-2f0a-4c39-8a8e-0d6f3c1c9a11',
  name: 'web',
  image: 'dstack-0.5.8',
  appCompose: JSON.stringify({ docker_compose_file: COMPOSE_TEXT, name: 'web', public_logs: true }),
  keyProvider: { name: 'kms', id: '3059' + '77'.repeat(89) },
  osImageHash: '33'.repeat(32),
  logVersion: 1,
};

export const EXPECTED: Expectation = {
  appId: GUEST.appId,
  instanceId: GUEST.instanceId,
  composeHash: sha256(GUEST.appCompose),
  composeText: COMPOSE_TEXT,
};

export function rootOf(authority: Authority): Root {
  const root = readRoot(authority.rootCertificate.pem);
  if (root === undefined) throw new Error('the authority has no root');
  return root;
}

/** The evidence that the emulated guest shows, if it shows any. */
export function evidenceOf(fault: EvidenceFault = 'none', guest = GUEST): Evidence {
  const found = evidenceOfCvm(cvmAnswer(guest, showEvidence(guest, AUTHORITY, fault)));
  if (!isEvidence(found)) throw new Error('the guest shows nothing');
  return found;
}

export function collateralOf(state: Partial<CollateralState> = {}): Collateral {
  return readCollateral(collateralJson(state));
}

export function collateralJson(state: Partial<CollateralState> = {}): Record<string, string> {
  const documents = issueCollateral(AUTHORITY, { ...GOOD_COLLATERAL, ...state }, new Date(NOW));
  return collateralObject(documents);
}

export interface Asked {
  readonly evidence?: Evidence | NoEvidence;
  readonly collateral?: Collateral;
  readonly expectation?: Expectation;
  readonly judgement?: Partial<Judgement>;
}

/** Judges what the emulated guest shows; everything is as it should be but for what is given. */
export function judged({
  evidence = evidenceOf(),
  collateral = collateralOf(),
  expectation = EXPECTED,
  judgement = {},
}: Asked = {}): Verdict {
  return judge(evidence, expectation, {
    collateral: () => collateral,
    policy: DEFAULT_POLICY,
    root: TEST_ROOT,
    now: NOW,
    ...judgement,
  });
}

export function kindsOf({ reasons }: Verdict): readonly ReasonKind[] {
  return reasons.map(({ kind }) => kind);
}

export function onlyReason({ reasons }: Verdict): Reason {
  const [reason, ...others] = reasons;
  if (reason === undefined || others.length > 0) throw new Error('not exactly one reason');
  return reason;
}

/** What the library says without our guard: its status, or its error. */
export function libraryAlone(
  quote: string,
  collateral: Record<string, string>,
  root: Root = TEST_ROOT,
  now = NOW,
): string {
  const verifier = QuoteVerifier.newWithRootCa(root.der);
  // Its type asks for names that it does not need to be told.
  const typed = collateral as unknown as Parameters<typeof verifier.verify>[1];
  try {
    return verifier.verify(Buffer.from(quote, 'hex'), typed, now / 1000).status;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
