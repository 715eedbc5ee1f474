import { describe, expect, test } from '@jest/globals';

import { type Authority, machineExtension } from '../../emulator/phala/attestation/authority.ts';
import {
  issueCertificate,
  type IssuedCertificate,
  type Signer,
} from '../../emulator/phala/attestation/certificate.ts';
import { cvmAnswer, showEvidence } from '../../emulator/phala/attestation/evidence.ts';
import { evidenceOfCvm, isEvidence } from '../../src/attest/evidence.ts';
import { readRoot } from '../../src/attest/root.ts';
import { AUTHORITY, collateralOf, GUEST, judged, kindsOf } from './support.ts';

/** Keys in certificates that Node reads as certificates, and some of which it cannot even read. */
const KEYS: readonly (readonly [string, (spki: Buffer) => Buffer])[] = [
  ['an unknown algorithm', () => Buffer.from('300e300706052b0e03025903030002ff', 'hex')],
  ['half an RSA key', () => Buffer.from('3014300d06092a864886f70d01010105000303000500', 'hex')],
  // One bit of y, so that it is another point whatever the key is.
  [
    'a point beside the curve',
    (spki) => Buffer.from(spki.map((byte, index) => (index === spki.length - 1 ? byte ^ 1 : byte))),
  ],
  ['no point', () => Buffer.from('3019301306072a8648ce3d020106082a8648ce3d03010703020000', 'hex')],
  [
    'a key that signs nothing',
    () => Buffer.from(`302a300506032b656e032100${'09'.repeat(32)}`, 'hex'),
  ],
];

function withKey(signer: Signer, change: (spki: Buffer) => Buffer): Signer {
  return { ...signer, spki: change(signer.spki) };
}

const { dates, root, pckAuthority, pck } = AUTHORITY;

function issuedByRoot(signer: Signer, isAuthority: boolean): IssuedCertificate {
  return issueCertificate(signer, root, { ...dates, isAuthority });
}

describe.each(KEYS)('a certificate with %s', (_what, change) => {
  test('is no root', () => {
    const odd = withKey(root, change);
    const { pem } = issueCertificate(odd, odd, { ...dates, isAuthority: true });
    expect(readRoot(pem)).toBeUndefined();
  });

  test('vouches for no platform', () => {
    const odd = withKey(pckAuthority, change);
    const authority: Authority = {
      ...AUTHORITY,
      pckAuthorityCertificate: issuedByRoot(odd, true),
      pckCertificate: issueCertificate(pck, odd, {
        ...dates,
        extensions: [['1.2.840.113741.1.13.1', machineExtension()]],
      }),
    };
    const evidence = evidenceOfCvm(cvmAnswer(GUEST, showEvidence(GUEST, authority, 'none')));
    expect(isEvidence(evidence)).toBe(true);
    const verdict = judged({ evidence });
    expect([verdict.outcome, ...kindsOf(verdict)]).toEqual(['contradicted', 'chain']);
  });

  test('makes no quote', () => {
    const authority: Authority = {
      ...AUTHORITY,
      pckCertificate: issueCertificate(withKey(pck, change), pckAuthority, {
        ...dates,
        extensions: [['1.2.840.113741.1.13.1', machineExtension()]],
      }),
    };
    const evidence = evidenceOfCvm(cvmAnswer(GUEST, showEvidence(GUEST, authority, 'none')));
    expect(judged({ evidence }).outcome).not.toBe('proven');
  });

  test('signs no collateral', () => {
    const good = collateralOf();
    const signer = issuedByRoot(withKey(AUTHORITY.tcbSigning, change), false);
    const issuerChain = signer.pem + AUTHORITY.rootCertificate.pem;
    for (const part of ['tcbInfo', 'qeIdentity'] as const) {
      const collateral = { ...good, [part]: { ...good[part], issuerChain } };
      expect(judged({ collateral }).outcome).toBe('unknown');
    }
  });
});
