import { randomBytes } from 'node:crypto';

import {
  createSigner,
  issueCertificate,
  type IssuedCertificate,
  type Signer,
} from './certificate.ts';
import { enumerated, integer, octets, oid, sequence } from './der.ts';

/** What Intel knows of the emulated machine. The quote and the collateral must say the same. */
export const MACHINE = {
  fmspc: Buffer.from('50806f000000', 'hex'),
  pceId: Buffer.from('0000', 'hex'),
  /** Security versions of the 16 components, and of the PCE. */
  components: Buffer.from([3, 3, 2, 2, 3, 1, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0]),
  pceSvn: 13,
  /** Of the TDX module: its security version, its version, the update level. */
  teeTcbSvn: Buffer.from([6, 1, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
} as const;

/** A stand-in for Intel: a root of its own, and everything below it. Nothing that it signs is worth anything outside. */
export interface Authority {
  /** Between which all its certificates are valid. */
  readonly dates: { readonly from: Date; readonly until: Date };
  readonly root: Signer;
  readonly rootCertificate: IssuedCertificate;
  readonly pckAuthority: Signer;
  readonly pckAuthorityCertificate: IssuedCertificate;
  readonly pck: Signer;
  readonly pckCertificate: IssuedCertificate;
  readonly tcbSigning: Signer;
  readonly tcbSigningCertificate: IssuedCertificate;
}

const SGX = '1.2.840.113741.1.13.1';
const DAY = 86_400_000;

/** Makes the keys and certificates. They are valid around `now`. */
export function createAuthority(now: Date): Authority {
  const dates = {
    from: new Date(now.getTime() - 400 * DAY),
    until: new Date(now.getTime() + 2500 * DAY),
  };
  const root = createSigner('Intel SGX Root CA');
  const pckAuthority = createSigner('Intel SGX PCK Platform CA');
  const pck = createSigner('Intel SGX PCK Certificate');
  const tcbSigning = createSigner('Intel SGX TCB Signing');
  return {
    dates,
    root,
    rootCertificate: issueCertificate(root, root, { ...dates, isAuthority: true }),
    pckAuthority,
    pckAuthorityCertificate: issueCertificate(pckAuthority, root, { ...dates, isAuthority: true }),
    pck,
    pckCertificate: issueCertificate(pck, pckAuthority, {
      ...dates,
      extensions: [[SGX, machineExtension()]],
    }),
    tcbSigning,
    tcbSigningCertificate: issueCertificate(tcbSigning, root, dates),
  };
}

/** The chain that stands in a quote: PCK certificate, its authority, the root. */
export function pckChain(authority: Authority): string {
  const { pckCertificate, pckAuthorityCertificate, rootCertificate } = authority;
  return pckCertificate.pem + pckAuthorityCertificate.pem + rootCertificate.pem;
}

/** Intel's extension of a PCK certificate. */
export function machineExtension(): Buffer {
  const field = (id: string, value: Buffer): Buffer => sequence(oid(`${SGX}.${id}`), value);
  const components = [...MACHINE.components].map((svn, index) =>
    field(`2.${index + 1}`, integer(svn)),
  );
  return sequence(
    field('1', octets(randomBytes(16))),
    field(
      '2',
      sequence(
        ...components,
        field('2.17', integer(MACHINE.pceSvn)),
        field('2.18', octets(MACHINE.components)),
      ),
    ),
    field('3', octets(MACHINE.pceId)),
    field('4', octets(MACHINE.fmspc)),
    field('5', enumerated(1)),
  );
}
