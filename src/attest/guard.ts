import { type Certificate, platformOf, readPemChain } from './certificate.ts';
import { type Collateral, periodOf, type SignedText } from './collateral.ts';
import { type Crl, isIssuedBy, readCrl } from './crl.ts';
import { NotDer } from './der.ts';
import type { Quote } from './quote.ts';
import {
  type ChainFault,
  type ChainPart,
  type CollateralChainFault,
  type CollateralPart,
  type Period,
  Refused,
} from './reason.ts';
import type { Root } from './root.ts';

/** How Intel names the certificates of a platform and of the collateral. */
const PCK_NAME = 'Intel SGX PCK Certificate';
const PCK_AUTHORITY = /^Intel SGX PCK (?:Platform|Processor) CA$/;
const TCB_SIGNING_NAME = 'Intel SGX TCB Signing';

/** The certificates of the platform that made a quote. */
export interface PlatformChain {
  readonly pck: Certificate;
  readonly authority: Certificate;
  readonly top: Certificate;
  /** The kind of platform, in lower-case hex. */
  readonly fmspc: string;
  readonly pceId: string;
  /** The `ca` that a collateral server is asked with for the revocation list. */
  readonly ca: 'platform' | 'processor';
}

/**
 * The certificates in a quote: exactly three, Intel's to the last, each issued by the next, and valid now. Whether one
 * is revoked, and whether its key made the quote, is not looked at.
 */
export function platformChain(quote: Quote, root: Root, now: number): PlatformChain {
  const chain = readPlatformChain(quote);
  checkPlatformChain(chain, root, now);
  return chain;
}

function readPlatformChain(quote: Quote): PlatformChain {
  const chain = readPemChain(quote.pckChain);
  if (chain === undefined) {
    throw new Refused({ kind: 'quote-malformed', what: 'its certificates cannot be read' });
  }
  const [pck, authority, top, ...others] = chain;
  if (!pck || !authority || !top || others.length > 0) throw badChain('count');
  try {
    const ca = authority.commonName?.includes('Processor') === true ? 'processor' : 'platform';
    return { pck, authority, top, ca, ...platformOf(pck) };
  } catch (error) {
    throw error instanceof NotDer ? badChain('extension') : error;
  }
}

/**
 * What the library leaves open: that the chain is Intel's to the last certificate, that the revocation lists are
 * authentic, that the collateral was signed by who may sign it, and that it is for this platform and this time.
 */
export function guard(quote: Quote, collateral: Collateral, root: Root, now: number): void {
  const chain = platformChain(quote, root, now);
  const rootCrl = authenticCrl('root_ca_crl', collateral.rootCrl, root.certificate, now);
  checkRevoked('PCK authority', chain.authority, rootCrl);
  const pckCrl = authenticCrl('pck_crl', collateral.pckCrl, chain.authority, now);
  checkRevoked('PCK certificate', chain.pck, pckCrl);
  checkSigned('tcb_info', collateral.tcbInfo, rootCrl, root, now);
  checkSigned('qe_identity', collateral.qeIdentity, rootCrl, root, now);
  checkPlatform(chain, collateral);
}

function checkPlatformChain({ pck, authority, top }: PlatformChain, root: Root, now: number): void {
  if (!top.x509.raw.equals(root.der)) {
    const found = top.x509.fingerprint256.replaceAll(':', '').toLowerCase();
    throw new Refused({ kind: 'other-root', expected: root.fingerprint, found });
  }
  if (pck.commonName !== PCK_NAME || !PCK_AUTHORITY.test(authority.commonName ?? '')) {
    throw badChain('names');
  }
  if (pck.x509.ca || !authority.x509.ca || !top.x509.ca) throw badChain('authority');
  if (!isIssued(pck, authority) || !isIssued(authority, top)) throw badChain('issuer');
  checkDate('PCK certificate', pck, now);
  checkDate('PCK authority', authority, now);
  checkDate('root', top, now);
}

function authenticCrl(part: CollateralPart, der: Buffer, authority: Certificate, now: number): Crl {
  let crl: Crl;
  try {
    crl = readCrl(der);
  } catch (error) {
    if (!(error instanceof NotDer)) throw error;
    throw new Refused({ kind: 'collateral-malformed', part, what: error.message });
  }
  if (!isIssuedBy(crl, authority)) throw new Refused({ kind: 'collateral-signature', part });
  checkPeriod(part, { from: crl.thisUpdate, until: crl.nextUpdate, now });
  return crl;
}

function checkSigned(
  part: 'tcb_info' | 'qe_identity',
  signed: SignedText,
  rootCrl: Crl,
  root: Root,
  now: number,
): void {
  const refuse = (fault: CollateralChainFault): Refused =>
    new Refused({ kind: 'collateral-chain', part, fault });
  const chain = readPemChain(signed.issuerChain);
  if (chain === undefined) throw refuse('unreadable');
  const [signer, top, ...others] = chain;
  if (!signer || !top || others.length > 0) throw refuse('count');
  if (!top.x509.raw.equals(root.der)) throw refuse('other-root');
  if (signer.commonName !== TCB_SIGNING_NAME) throw refuse('names');
  if (signer.x509.ca || !top.x509.ca) throw refuse('authority');
  if (!isIssued(signer, top)) throw refuse('issuer');
  checkDate('TCB signing certificate', signer, now);
  if (rootCrl.revoked.has(signer.serial)) {
    throw new Refused({ kind: 'collateral-signer-revoked', serial: signer.serial });
  }
  const period = periodOf(signed);
  if (period === undefined) {
    throw new Refused({ kind: 'collateral-malformed', part, what: 'it has no dates' });
  }
  checkPeriod(part, { ...period, now });
}

function checkPlatform(chain: PlatformChain, { tcbInfo, fmspc }: Collateral): void {
  const pceId = /"pceId"\s*:\s*"([0-9a-fA-F]{4})"/.exec(tcbInfo.text)?.[1]?.toLowerCase();
  if (chain.fmspc === fmspc && chain.pceId === pceId) return;
  throw new Refused({
    kind: 'collateral-other-platform',
    expected: `FMSPC ${chain.fmspc}, PCEID ${chain.pceId}`,
    found: `FMSPC ${fmspc}, PCEID ${pceId ?? 'missing'}`,
  });
}

function isIssued(certificate: Certificate, issuer: Certificate): boolean {
  return (
    certificate.x509.checkIssued(issuer.x509) && certificate.x509.verify(issuer.x509.publicKey)
  );
}

function checkDate(part: ChainPart, { notBefore, notAfter }: Certificate, now: number): void {
  const period: Period = { from: notBefore, until: notAfter, now };
  if (isOutside(period)) throw new Refused({ kind: 'certificate-date', part, period });
}

function checkPeriod(part: CollateralPart, period: Period): void {
  if (isOutside(period)) throw new Refused({ kind: 'collateral-date', part, period });
}

function isOutside({ from, until, now }: Period): boolean {
  // Whatever is no number lies outside, too.
  return !(from <= now && now <= until);
}

function checkRevoked(part: ChainPart, { serial }: Certificate, crl: Crl): void {
  if (crl.revoked.has(serial)) throw new Refused({ kind: 'revoked', part, serial });
}

function badChain(fault: ChainFault): Refused {
  return new Refused({ kind: 'chain', fault });
}
