import { describe, expect, test } from '@jest/globals';

import { MACHINE, machineExtension } from '../../emulator/phala/attestation/authority.ts';
import {
  createSigner,
  issueCertificate,
  issueCrl,
  signRaw,
  type Signer,
} from '../../emulator/phala/attestation/certificate.ts';
import type { CollateralState } from '../../emulator/phala/attestation/collateral.ts';
import { signQuote, usualTd } from '../../emulator/phala/attestation/quote.ts';
import { readCollateral } from '../../src/attest/collateral.ts';
import { intelRoot } from '../../src/attest/root.ts';
import {
  AUTHORITY,
  collateralJson,
  evidenceOf,
  judged,
  libraryAlone,
  NOW,
  onlyReason,
  rootOf,
  vectorCollateral,
  vectorText,
} from './support.ts';

const DATES = { from: new Date(NOW - 86_400_000), until: new Date(NOW + 86_400_000) };

/** What the library takes for good, and what we say of it. */
const ACCEPTED_ALONE: readonly (readonly [string, Partial<CollateralState>, object])[] = [
  ['a PCK revocation list that is junk', { pckCrl: 'junk' }, malformed('pck_crl')],
  ['a list of authorities that is junk', { rootCrl: 'junk' }, malformed('root_ca_crl')],
  ['a PCK revocation list of a stranger', { pckCrl: 'foreign' }, unsigned('pck_crl')],
  ['a list of authorities of a stranger', { rootCrl: 'foreign' }, unsigned('root_ca_crl')],
  ['an expired PCK revocation list', { pckCrl: 'expired' }, outdated('pck_crl')],
  ['an expired list of authorities', { rootCrl: 'expired' }, outdated('root_ca_crl')],
  [
    'TCB info that the machine itself signed',
    { tcbInfo: 'signed-by-machine' },
    { kind: 'collateral-chain', part: 'tcb_info', fault: 'count' },
  ],
];

describe('the library alone accepts, and the guard refuses', () => {
  test.each(ACCEPTED_ALONE)('%s', (_, state, reason) => {
    const collateral = collateralJson(state);
    const evidence = evidenceOf();
    expect(libraryAlone(evidence.quote, collateral)).toBe('UpToDate');
    const verdict = judged({ evidence, collateral: readCollateral(collateral) });
    expect(verdict.outcome).toBe('unknown');
    expect(onlyReason(verdict)).toMatchObject(reason);
  });

  test('an empty revocation list, which is no collateral at all', () => {
    const collateral = collateralJson({ pckCrl: 'empty' });
    expect(libraryAlone(evidenceOf().quote, collateral)).toBe('UpToDate');
    expect(() => readCollateral(collateral)).toThrow('`pck_crl` is missing');
  });

  test('a revoked PCK certificate, where the list that says so is replaced', () => {
    const evidence = evidenceOf();
    const revoked = collateralJson({ revoked: 'pck' });
    expect(libraryAlone(evidence.quote, revoked)).toBe('Certificate is revoked');
    const replaced = { ...revoked, pck_crl: Buffer.from('junk').toString('hex') };
    expect(libraryAlone(evidence.quote, replaced)).toBe('UpToDate');
    expect(judged({ evidence, collateral: readCollateral(replaced) }).outcome).toBe('unknown');
  });

  test('the list of another authority, which names no certificate of this one', () => {
    const evidence = evidenceOf();
    const good = collateralJson();
    const swapped = { ...good, pck_crl: good['root_ca_crl'] ?? '' };
    expect(libraryAlone(evidence.quote, swapped)).toBe('UpToDate');
    const verdict = judged({ evidence, collateral: readCollateral(swapped) });
    expect(onlyReason(verdict)).toMatchObject(unsigned('pck_crl'));
  });

  test('a list that only the name of its authority does not fit', () => {
    const evidence = evidenceOf();
    const renamed: Signer = { ...AUTHORITY.pckAuthority, name: 'Intel SGX PCK Processor CA' };
    const crl = issueCrl(renamed, { ...DATES, revoked: [] });
    const collateral = { ...collateralJson(), pck_crl: crl.toString('hex') };
    expect(libraryAlone(evidence.quote, collateral)).toBe('UpToDate');
    const verdict = judged({ evidence, collateral: readCollateral(collateral) });
    expect(onlyReason(verdict)).toMatchObject(unsigned('pck_crl'));
  });

  test('TCB info that somebody else below the root signed', () => {
    const other = createSigner('Intel SGX Something Else');
    const { pem } = issueCertificate(other, AUTHORITY.root, DATES);
    const collateral = resigned((text) => text, other, pem);
    const evidence = evidenceOf();
    expect(libraryAlone(evidence.quote, collateral)).toBe('UpToDate');
    const verdict = judged({ evidence, collateral: readCollateral(collateral) });
    expect(verdict.outcome).toBe('unknown');
    expect(onlyReason(verdict)).toMatchObject({ kind: 'collateral-chain', fault: 'names' });
  });

  test('TCB info for another PCE', () => {
    const { tcbSigning, tcbSigningCertificate } = AUTHORITY;
    const otherPce = (text: string): string => text.replace('"pceId":"0000"', '"pceId":"0001"');
    const collateral = resigned(otherPce, tcbSigning, tcbSigningCertificate.pem);
    const evidence = evidenceOf();
    expect(libraryAlone(evidence.quote, collateral)).toBe('UpToDate');
    const verdict = judged({ evidence, collateral: readCollateral(collateral) });
    expect(verdict.outcome).toBe('unknown');
    expect(onlyReason(verdict)).toMatchObject({ kind: 'collateral-other-platform' });
  });

  test('a certificate that a machine issued itself with its own key', () => {
    const forger = createSigner('Intel SGX PCK Certificate');
    const forged = issueCertificate(forger, AUTHORITY.pck, {
      ...DATES,
      extensions: [['1.2.840.113741.1.13.1', machineExtension()]],
    });
    const authority = {
      ...AUTHORITY,
      pck: forger,
      pckCertificate: { ...forged, pem: forged.pem + AUTHORITY.pckCertificate.pem },
    };
    refusedChain(authority, 'count');
  });

  test('an authority that may not be one', () => {
    const pckAuthorityCertificate = issueCertificate(AUTHORITY.pckAuthority, AUTHORITY.root, DATES);
    refusedChain({ ...AUTHORITY, pckAuthorityCertificate }, 'authority');
  });

  test('an authority whose name is not that of the issuer', () => {
    const renamed = { ...AUTHORITY.pckAuthority, name: 'Intel SGX PCK Processor CA' };
    const pckAuthorityCertificate = issueCertificate(renamed, AUTHORITY.root, {
      ...DATES,
      isAuthority: true,
    });
    refusedChain({ ...AUTHORITY, pckAuthorityCertificate }, 'issuer');
  });

  test('a machine whose certificate is for something else', () => {
    const signer = { ...AUTHORITY.pck, name: 'Intel SGX TCB Signing' };
    const pckCertificate = issueCertificate(signer, AUTHORITY.pckAuthority, {
      ...DATES,
      extensions: [['1.2.840.113741.1.13.1', machineExtension()]],
    });
    refusedChain({ ...AUTHORITY, pckCertificate }, 'names');
  });

  test.each([
    ['foreign-module', 'mr_signer_seam'],
    ['module-attributes', 'seam_attributes'],
  ] as const)('another TDX module: %s', (fault, field) => {
    const evidence = evidenceOf(fault);
    expect(libraryAlone(evidence.quote, collateralJson())).toBe('UpToDate');
    const verdict = judged({ evidence });
    expect(verdict.outcome).toBe('contradicted');
    expect(onlyReason(verdict)).toEqual({ kind: 'tdx-module', field });
  });

  test('a TDX module that is out of date', () => {
    const evidence = evidenceOf();
    const collateral = collateralJson({ moduleStatus: 'OutOfDate' });
    expect(libraryAlone(evidence.quote, collateral)).toBe('UpToDate');
    const verdict = judged({ evidence, collateral: readCollateral(collateral) });
    expect(verdict).toMatchObject({
      outcome: 'unknown',
      platform: { tcb: { status: 'OutOfDate', advisories: ['INTEL-SA-01192'] } },
    });
    expect(onlyReason(verdict)).toMatchObject({ kind: 'tcb-not-accepted', status: 'OutOfDate' });
  });

  test('a TDX module that is revoked', () => {
    const evidence = evidenceOf();
    const collateral = collateralJson({ moduleStatus: 'Revoked' });
    expect(libraryAlone(evidence.quote, collateral)).toBe('UpToDate');
    const verdict = judged({ evidence, collateral: readCollateral(collateral) });
    expect(verdict.outcome).toBe('contradicted');
    expect(onlyReason(verdict)).toMatchObject({ kind: 'tcb-revoked' });
  });

  test('a real machine, whose revocation list says nothing to the library', () => {
    const quote = vectorText('near-mpc.quote.hex').trim();
    const good = vectorCollateral('near-mpc.collateral.json');
    const at = Date.parse('2026-08-13T12:00:00Z');
    const junk = { ...good, pck_crl: '00', root_ca_crl: '00' };
    expect(libraryAlone(quote, junk, intelRoot(), at)).toBe('UpToDate');
    const verdict = judged({
      evidence: { quote, eventLog: [], appCompose: undefined },
      collateral: readCollateral(junk),
      judgement: { root: intelRoot(), now: at },
    });
    expect(onlyReason(verdict)).toMatchObject(malformed('root_ca_crl'));
  });
});

test('certificates in the collateral do not take the place of those in the quote', () => {
  const evidence = evidenceOf();
  const collateral = {
    ...collateralJson(),
    pck_certificate_chain: vectorCollateral('near-mpc.collateral.json')['pck_certificate_chain'],
  };
  expect(judged({ evidence, collateral: readCollateral(collateral) }).outcome).toBe('proven');
});

test('what the authority signs is worth nothing under Intel’s root', () => {
  const verdict = judged({ judgement: { root: intelRoot() } });
  expect(verdict).toMatchObject({ outcome: 'contradicted', isTestRoot: false });
  expect(onlyReason(verdict)).toMatchObject({
    kind: 'other-root',
    found: rootOf(AUTHORITY).fingerprint,
  });
});

/** A quote with this chain of certificates, which the library takes for good. */
function refusedChain(authority: typeof AUTHORITY, fault: string): void {
  const genuine = evidenceOf();
  const registers = [376, 424, 472, 520].map((at) =>
    Buffer.from(genuine.quote, 'hex').subarray(at, at + 48),
  );
  const quote = signQuote(authority, usualTd(registers, '')).toString('hex');
  expect(libraryAlone(quote, collateralJson())).toBe('UpToDate');
  const verdict = judged({ evidence: { ...genuine, quote } });
  expect(verdict.outcome).toBe('contradicted');
  expect(onlyReason(verdict)).toMatchObject({ kind: 'chain', fault });
}

/** Collateral whose TCB info is another, with the signature and certificate of this signer. */
function resigned(
  change: (text: string) => string,
  signer: Signer,
  certificate: string,
): Record<string, string> {
  const good = collateralJson();
  const text = change(good['tcb_info'] ?? '');
  return {
    ...good,
    tcb_info: text,
    tcb_info_signature: signRaw(Buffer.from(text), signer).toString('hex'),
    tcb_info_issuer_chain: certificate + AUTHORITY.rootCertificate.pem,
  };
}

function malformed(part: string): object {
  return { kind: 'collateral-malformed', part };
}

function unsigned(part: string): object {
  return { kind: 'collateral-signature', part };
}

function outdated(part: string): object {
  return { kind: 'collateral-date', part };
}

test('the emulated machine is one that the collateral is for', () => {
  expect(MACHINE.fmspc.toString('hex')).toBe(readCollateral(collateralJson()).fmspc);
});
