import { X509Certificate } from 'node:crypto';

import { childrenOf, NotDer, readElement, TAG, timeOf, unsignedOf, withTag } from './der.ts';

/** An X.509 certificate: what Node knows of it, and what a CRL and the checks of names need beyond that. */
export interface Certificate {
  readonly x509: X509Certificate;
  /** The subject as it is encoded, to compare with the issuer of a CRL. */
  readonly subject: Buffer;
  readonly commonName: string | undefined;
  readonly serial: string;
  /** Milliseconds, both inclusive. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** What stands in its extensions, by the bytes of their OID in hex. */
  readonly extensions: ReadonlyMap<string, Buffer>;
}

const OID = {
  commonName: '550403',
  crlDistributionPoints: '551d1f',
  intelSgx: '2a864886f84d010d01',
  intelPceId: '2a864886f84d010d0103',
  intelFmspc: '2a864886f84d010d0104',
} as const;

/** Reads a certificate; throws NotDer where the bytes are none. */
export function readCertificate(der: Buffer): Certificate {
  const tbs = childrenOf(childrenOf(readElement(der), TAG.sequence)[0], TAG.sequence);
  // Version 3, the only one with extensions, is the one that is written.
  withTag(tbs[0], TAG.context0);
  const [, serial, , , validity, subject] = tbs;
  const [notBefore, notAfter] = childrenOf(validity, TAG.sequence);
  return {
    x509: readX509(der),
    subject: withTag(subject, TAG.sequence).bytes,
    commonName: commonNameOf(withTag(subject, TAG.sequence).bytes),
    serial: unsignedOf(serial),
    notBefore: timeOf(notBefore),
    notAfter: timeOf(notAfter),
    extensions: extensionsOf(tbs.find(({ tag }) => tag === TAG.context3)?.content),
  };
}

/**
 * The certificates of a text that holds nothing but certificates in PEM; undefined where it holds anything else. The
 * pattern is the library's, so that both see the same certificates.
 */
export function readPemChain(text: string): Certificate[] | undefined {
  const block =
    /-----BEGIN CERTIFICATE-----\r?\n?([A-Za-z0-9+/=\r\n]+)\r?\n?-----END CERTIFICATE-----/g;
  const between = text.replace(block, '');
  if (!/^[\s\0]*$/.test(between)) return undefined;
  try {
    return [...text.matchAll(block)].map(([, base64 = '']) =>
      readCertificate(Buffer.from(base64.replace(/[\r\n]/g, ''), 'base64')),
    );
  } catch (error) {
    if (error instanceof NotDer) return undefined;
    throw error;
  }
}

/** Where the authority of a certificate says that its list of revoked ones is (RFC 5280, 4.2.1.13). */
export function crlUrlOf({ extensions }: Certificate): URL | undefined {
  const extension = extensions.get(OID.crlDistributionPoints);
  if (extension === undefined) return undefined;
  try {
    const [point] = childrenOf(readElement(extension), TAG.sequence);
    const [name] = childrenOf(point, TAG.sequence);
    const [fullName] = childrenOf(name, TAG.context0);
    const [address] = childrenOf(fullName, TAG.context0);
    return URL.parse(withTag(address, TAG.context6).content.toString('latin1')) ?? undefined;
  } catch (error) {
    if (error instanceof NotDer) return undefined;
    throw error;
  }
}

/** Which platform a PCK certificate is for, by Intel's extension; throws NotDer where it has none. */
export function platformOf(pck: Certificate): { fmspc: string; pceId: string } {
  const extension = pck.extensions.get(OID.intelSgx);
  if (extension === undefined) throw new NotDer('no Intel SGX extension');
  const fields = childrenOf(readElement(extension), TAG.sequence).map((field) => {
    const [oid, value] = childrenOf(field, TAG.sequence);
    return [withTag(oid, TAG.oid).content.toString('hex'), value] as const;
  });
  const field = (oid: string): string => {
    const found = fields.filter(([name]) => name === oid);
    if (found.length !== 1) throw new NotDer('no such field, or more than one');
    return withTag(found[0]?.[1], TAG.octetString).content.toString('hex');
  };
  return { fmspc: field(OID.intelFmspc), pceId: field(OID.intelPceId) };
}

function readX509(der: Buffer): X509Certificate {
  try {
    return new X509Certificate(der);
  } catch {
    throw new NotDer('no certificate');
  }
}

function commonNameOf(name: Buffer): string | undefined {
  const attributes = childrenOf(readElement(name), TAG.sequence).flatMap((set) =>
    childrenOf(set, TAG.set).map((attribute) => childrenOf(attribute, TAG.sequence)),
  );
  const [, value] =
    attributes.find(([oid]) => oid?.content.toString('hex') === OID.commonName) ?? [];
  return value?.content.toString('utf8');
}

function extensionsOf(content: Buffer | undefined): Map<string, Buffer> {
  if (content === undefined) return new Map();
  return new Map(
    childrenOf(readElement(content), TAG.sequence).map((extension) => {
      // Between the OID and the value may stand whether it is critical.
      const parts = childrenOf(extension, TAG.sequence);
      const value = withTag(parts.at(-1), TAG.octetString).content;
      return [withTag(parts[0], TAG.oid).content.toString('hex'), value];
    }),
  );
}
