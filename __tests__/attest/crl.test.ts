import { describe, expect, test } from '@jest/globals';

import {
  bits,
  boolean,
  context,
  integer,
  octets,
  oid,
  sequence,
  time,
} from '../../emulator/phala/attestation/der.ts';
import { issueCrl } from '../../emulator/phala/attestation/certificate.ts';
import { readPemChain, platformOf } from '../../src/attest/certificate.ts';
import { isIssuedBy, readCrl } from '../../src/attest/crl.ts';
import { NotDer, readElement, readElements, timeOf, unsignedOf } from '../../src/attest/der.ts';
import { intelRoot, readRoot } from '../../src/attest/root.ts';
import { AUTHORITY, NOW, vectorCollateral } from './support.ts';

const REAL = vectorCollateral('near-mpc.collateral.json');
const DATES = { from: new Date(NOW), until: new Date(NOW + 86_400_000) };

describe('DER', () => {
  test.each([
    ['nothing', ''],
    ['no length', '30'],
    ['less than its length', '300201'],
    ['more than its length', '30000000'],
    ['an endless length', '3080010100'],
    ['a length in more bytes than it needs', '30810100'],
    ['another', `3082007f${'00'.repeat(127)}`],
    ['a length beyond everything', '3084ffffffff00'],
    ['a length cut short', '3082ff'],
    ['a tag of two bytes', '1f810100'],
  ])('%s is none', (_, hex) => {
    expect(() => readElement(Buffer.from(hex, 'hex'))).toThrow(NotDer);
  });

  test('elements follow each other', () => {
    expect(readElements(Buffer.from('0101ff02010a', 'hex')).map(({ tag }) => tag)).toEqual([1, 2]);
  });

  test.each([
    ['170d3236313132363132303030305a', '2026-11-26T12:00:00Z'],
    ['170d3530303130313030303030305a', '1950-01-01T00:00:00Z'],
    ['180f32303530303130313030303030305a', '2050-01-01T00:00:00Z'],
  ])('the time %s', (hex, date) => {
    expect(timeOf(readElement(Buffer.from(hex, 'hex')))).toBe(Date.parse(date));
  });

  test.each(['170b323631313236313230305a', '17113236313132363132303030302b30313030', '0c0161'])(
    '%s is no time',
    (hex) => {
      expect(() => timeOf(readElement(Buffer.from(hex, 'hex')))).toThrow(NotDer);
    },
  );

  test('numbers are compared without their leading zeros', () => {
    expect(unsignedOf(readElement(Buffer.from('020200ff', 'hex')))).toBe('ff');
    expect(unsignedOf(readElement(Buffer.from('020100', 'hex')))).toBe('0');
  });
});

describe('a revocation list', () => {
  test('of Intel is read, and is Intel’s', () => {
    const crl = readCrl(Buffer.from(REAL['pck_crl'] ?? '', 'hex'));
    expect(crl.revoked.size).toBe(57);
    expect(crl.revoked.has('6fc34e5023e728923435d61aa4b83c618166ad35')).toBe(true);
    expect(new Date(crl.thisUpdate).toISOString()).toBe('2026-08-12T23:57:11.000Z');
    expect(new Date(crl.nextUpdate).toISOString()).toBe('2026-09-11T23:57:11.000Z');
    const [authority, root] = readPemChain(REAL['pck_crl_issuer_chain'] ?? '') ?? [];
    if (!authority || !root) throw new Error('no chain');
    expect(isIssuedBy(crl, authority)).toBe(true);
    expect(isIssuedBy(crl, root)).toBe(false);
  });

  test('that revokes nothing is one, too', () => {
    const crl = readCrl(Buffer.from(REAL['root_ca_crl'] ?? '', 'hex'));
    expect(crl.revoked.size).toBe(0);
    expect(isIssuedBy(crl, intelRoot().certificate)).toBe(true);
  });

  test('is refused with any byte changed', () => {
    const der = issueCrl(AUTHORITY.root, { ...DATES, revoked: [Buffer.from('4001', 'hex')] });
    const authority = readRoot(AUTHORITY.rootCertificate.pem)?.certificate;
    if (authority === undefined) throw new Error('no root');
    expect(isIssuedBy(readCrl(der), authority)).toBe(true);
    for (let at = 0; at < der.length; at += 1) {
      const changed = Buffer.from(der);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(isGood(changed)).toBe(false);
    }
    function isGood(changed: Buffer): boolean {
      try {
        return authority !== undefined && isIssuedBy(readCrl(changed), authority);
      } catch (error) {
        expect(error).toBeInstanceOf(NotDer);
        return false;
      }
    }
  });

  test.each<readonly [string, (Buffer | undefined)[]]>([
    ['of version 1', [undefined, ecdsaSha256(), anyName(), time(DATES.from), time(DATES.until)]],
    ['without a next one', [integer(1), ecdsaSha256(), anyName(), time(DATES.from)]],
    [
      'with another algorithm',
      [integer(1), ecdsaSha384(), anyName(), time(DATES.from), time(DATES.until)],
    ],
    [
      'with a critical extension',
      [
        ...[integer(1), ecdsaSha256(), anyName(), time(DATES.from), time(DATES.until)],
        context(0, sequence(sequence(oid('2.5.29.28'), boolean(true), octets(sequence())))),
      ],
    ],
    [
      'with something behind it',
      [
        ...[integer(1), ecdsaSha256(), anyName(), time(DATES.from), time(DATES.until)],
        ...[sequence(), context(0, sequence()), context(1, sequence())],
      ],
    ],
  ])('%s is refused', (_, fields) => {
    const list = sequence(...fields.filter((field) => field !== undefined));
    const crl = sequence(list, ecdsaSha256(), bits(Buffer.from('00', 'hex')));
    expect(() => readCrl(crl)).toThrow(NotDer);
  });
});

describe('a root', () => {
  test('of Intel is built in', () => {
    expect(intelRoot()).toMatchObject({
      fingerprint: '44a0196b2b99f889b8e149e95b807a350e7424964399e885a7cbb8ccfab674d3',
      isTest: false,
    });
  });

  test('of anybody else is a test root', () => {
    expect(readRoot(AUTHORITY.rootCertificate.pem)).toMatchObject({ isTest: true });
  });

  test.each([
    '',
    'no certificate',
    AUTHORITY.pckAuthorityCertificate.pem,
    AUTHORITY.tcbSigningCertificate.pem,
    AUTHORITY.rootCertificate.pem + AUTHORITY.rootCertificate.pem,
    AUTHORITY.rootCertificate.pem.replace('MII', 'NII'),
    `text ${AUTHORITY.rootCertificate.pem}`,
  ])('that is none is refused (%#)', (pem) => {
    expect(readRoot(pem)).toBeUndefined();
  });
});

test('a PCK certificate says which platform it is for', () => {
  const [pck] = readPemChain(REAL['pck_certificate_chain'] ?? '') ?? [];
  if (pck === undefined) throw new Error('no certificate');
  expect(platformOf(pck)).toEqual({ fmspc: 'b0c06f000000', pceId: '0000' });
  expect(() => platformOf(intelRoot().certificate)).toThrow(NotDer);
});

function ecdsaSha256(): Buffer {
  return sequence(oid('1.2.840.10045.4.3.2'));
}

function ecdsaSha384(): Buffer {
  return sequence(oid('1.2.840.10045.4.3.3'));
}

function anyName(): Buffer {
  return sequence();
}
