import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

import {
  bits,
  boolean,
  context,
  integer,
  octets,
  oid,
  pem,
  sequence,
  set,
  time,
  utf8,
} from './der.ts';

/** Who signs: a name and its key on P-256. */
export interface Signer {
  readonly name: string;
  readonly privateKey: KeyObject;
  /** The public key as SubjectPublicKeyInfo. */
  readonly spki: Buffer;
}

export interface IssuedCertificate {
  readonly der: Buffer;
  readonly pem: string;
  readonly serial: Buffer;
}

export interface CertificateOptions {
  readonly isAuthority?: boolean;
  readonly from: Date;
  readonly until: Date;
  /** Extensions beside the usual: OID and value. */
  readonly extensions?: readonly (readonly [string, Buffer])[];
}

const ECDSA_SHA256 = sequence(oid('1.2.840.10045.4.3.2'));

export function createSigner(name: string): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { name, privateKey, spki: publicKey.export({ type: 'spki', format: 'der' }) };
}

export function issueCertificate(
  subject: Signer,
  issuer: Signer,
  { isAuthority = false, from, until, extensions = [] }: CertificateOptions,
): IssuedCertificate {
  // Intel's are 20 bytes, and positive.
  const serial = Buffer.concat([Buffer.from([0x40]), randomBytes(19)]);
  const constraints = sequence(...(isAuthority ? [boolean(true)] : []));
  const usage = Buffer.from(isAuthority ? '03020106' : '030206c0', 'hex');
  const tbs = sequence(
    context(0, integer(2)),
    integer(serial),
    ECDSA_SHA256,
    nameOf(issuer.name),
    sequence(time(from), time(until)),
    nameOf(subject.name),
    subject.spki,
    context(
      3,
      sequence(
        extension('2.5.29.35', sequence(contextPrimitive(0, keyId(issuer)))),
        extension('2.5.29.14', octets(keyId(subject))),
        extension('2.5.29.15', usage, true),
        extension('2.5.29.19', constraints, true),
        ...extensions.map(([id, value]) => extension(id, value)),
      ),
    ),
  );
  const der = signed(tbs, issuer);
  return { der, pem: pem('CERTIFICATE', der), serial };
}

export interface CrlOptions {
  readonly from: Date;
  readonly until: Date;
  readonly revoked: readonly Buffer[];
}

/** A revocation list, version 2. */
export function issueCrl(issuer: Signer, { from, until, revoked }: CrlOptions): Buffer {
  const entries = revoked.map((serial) => sequence(integer(serial), time(from)));
  const tbs = sequence(
    integer(1),
    ECDSA_SHA256,
    nameOf(issuer.name),
    time(from),
    time(until),
    ...(entries.length === 0 ? [] : [sequence(...entries)]),
    context(
      0,
      sequence(
        extension('2.5.29.20', integer(1)),
        extension('2.5.29.35', sequence(contextPrimitive(0, keyId(issuer)))),
      ),
    ),
  );
  return signed(tbs, issuer);
}

/** A signature as Intel writes it: r and s, 32 bytes each. */
export function signRaw(data: Buffer, { privateKey }: Signer): Buffer {
  return sign('sha256', data, { key: privateKey, dsaEncoding: 'ieee-p1363' });
}

/** The public key as x and y, 32 bytes each. */
export function rawPublicKey({ spki }: Signer): Buffer {
  return spki.subarray(-64);
}

function signed(tbs: Buffer, issuer: Signer): Buffer {
  return sequence(tbs, ECDSA_SHA256, bits(sign('sha256', tbs, issuer.privateKey)));
}

function nameOf(commonName: string): Buffer {
  const part = (id: string, text: string): Buffer => set(sequence(oid(id), utf8(text)));
  return sequence(part('2.5.4.3', commonName), part('2.5.4.10', 'Emulator'));
}

function extension(id: string, value: Buffer, isCritical = false): Buffer {
  return sequence(oid(id), ...(isCritical ? [boolean(true)] : []), octets(value));
}

function contextPrimitive(number: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0x80 | number, content.length]), content]);
}

function keyId({ spki }: Signer): Buffer {
  return createHash('sha1').update(spki).digest();
}
