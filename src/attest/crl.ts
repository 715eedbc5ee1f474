import { verify } from 'node:crypto';

import type { Certificate } from './certificate.ts';
import {
  bitsOf,
  childrenOf,
  type Element,
  NotDer,
  readElement,
  TAG,
  timeOf,
  unsignedOf,
  withTag,
} from './der.ts';

/** A certificate revocation list, read strictly and not yet authenticated. */
export interface Crl {
  /** The issuer's name as it is encoded. */
  readonly issuer: Buffer;
  /** Milliseconds, both inclusive. */
  readonly thisUpdate: number;
  readonly nextUpdate: number;
  readonly revoked: ReadonlySet<string>;
  readonly signed: Buffer;
  readonly signature: Buffer;
}

// ecdsa-with-SHA256, without parameters.
const ALGORITHM = '300a06082a8648ce3d040302';
const VERSION_2 = '01';
// Number of the list, and the key of its issuer: neither changes what it says.
const KNOWN_EXTENSIONS = ['551d14', '551d23'];

/**
 * Reads a CRL as RFC 5280 has it: version 2, ECDSA over P-256, with a date of the next one, without a critical
 * extension that would change its meaning. Throws NotDer otherwise.
 */
export function readCrl(der: Buffer): Crl {
  const [list, algorithm, signature, ...after] = childrenOf(readElement(der), TAG.sequence);
  const fields = childrenOf(list, TAG.sequence);
  const [version, inner, issuer, thisUpdate, nextUpdate, ...rest] = fields;
  if (
    after.length > 0 ||
    withTag(version, TAG.integer).content.toString('hex') !== VERSION_2 ||
    inner?.bytes.toString('hex') !== ALGORITHM ||
    algorithm?.bytes.toString('hex') !== ALGORITHM
  ) {
    throw new NotDer('another kind of CRL');
  }
  const entries = rest[0]?.tag === TAG.sequence ? childrenOf(rest.shift(), TAG.sequence) : [];
  const extensions = rest.shift();
  if (rest.length > 0) throw new NotDer('more than a CRL');
  if (extensions !== undefined) {
    checkExtensions(readElement(withTag(extensions, TAG.context0).content));
  }
  return {
    issuer: withTag(issuer, TAG.sequence).bytes,
    thisUpdate: timeOf(thisUpdate),
    nextUpdate: timeOf(nextUpdate),
    revoked: new Set(entries.map(serialOf)),
    signed: withTag(list, TAG.sequence).bytes,
    signature: bitsOf(signature),
  };
}

/** Whether this authority issued the list: by its name and its signature. */
export function isIssuedBy(crl: Crl, authority: Certificate): boolean {
  const { publicKey } = authority.x509;
  return crl.issuer.equals(authority.subject) && isSigned(crl, publicKey);
}

function isSigned({ signed, signature }: Crl, key: Certificate['x509']['publicKey']): boolean {
  return key.asymmetricKeyType === 'ec' && verify('sha256', signed, key, signature);
}

function serialOf(entry: Element): string {
  const [serial, date, extensions, ...rest] = childrenOf(entry, TAG.sequence);
  timeOf(date);
  if (rest.length > 0) throw new NotDer('more than a revoked certificate');
  if (extensions !== undefined && childrenOf(extensions, TAG.sequence).some(isCritical)) {
    throw new NotDer('a critical extension of an entry');
  }
  return unsignedOf(serial);
}

function checkExtensions(extensions: Element): void {
  const isUnknown = (extension: Element): boolean => {
    const [oid] = childrenOf(extension, TAG.sequence);
    return !KNOWN_EXTENSIONS.includes(withTag(oid, TAG.oid).content.toString('hex'));
  };
  const others = childrenOf(extensions, TAG.sequence).filter(isUnknown);
  if (others.some(isCritical)) throw new NotDer('a critical extension');
}

function isCritical(extension: Element): boolean {
  const [, second] = childrenOf(extension, TAG.sequence);
  return second?.tag === TAG.boolean && second.content[0] !== 0;
}
