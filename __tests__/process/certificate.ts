import { createHash, generateKeyPairSync, sign } from 'node:crypto';

/** A TLS server's key and certificate, as PEM. */
export interface Identity {
  readonly key: string;
  readonly cert: string;
}

/** A self-signed certificate for a host name, made here, so that no private key lies in the repository. */
export function selfSigned(host: string): Identity {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'));
  const name = sequence(set(sequence(oid('550403'), tag(0x0c, Buffer.from(host)))));
  const validity = sequence(utcTime('200101000000Z'), utcTime('491231235959Z'));
  const alternativeNames = sequence(oid('551d11'), octets(sequence(tag(0x82, Buffer.from(host)))));
  const isAuthority = sequence(oid('551d13'), octets(sequence(tag(0x01, Buffer.from([0xff])))));
  const body = sequence(
    tag(0xa0, integer(Buffer.from([2]))),
    integer(createHash('sha256').update(host).digest().subarray(0, 8)),
    ecdsaWithSha256,
    name,
    validity,
    name,
    publicKey.export({ format: 'der', type: 'spki' }),
    tag(0xa3, sequence(alternativeNames, isAuthority)),
  );
  const signature = tag(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', body, privateKey)]));
  const der = sequence(body, ecdsaWithSha256, signature);
  return {
    key: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`,
  };
}

/** DER: a type, a length, and the content. */
function tag(type: number, content: Uint8Array): Buffer {
  const { length } = content;
  const size =
    length < 0x80
      ? [length]
      : length < 0x100
        ? [0x81, length]
        : [0x82, Math.floor(length / 0x100), length % 0x100];
  return Buffer.concat([Buffer.from([type, ...size]), content]);
}

function sequence(...parts: readonly Uint8Array[]): Buffer {
  return tag(0x30, Buffer.concat(parts));
}

function set(...parts: readonly Uint8Array[]): Buffer {
  return tag(0x31, Buffer.concat(parts));
}

function octets(content: Uint8Array): Buffer {
  return tag(0x04, content);
}

function oid(hex: string): Buffer {
  return tag(0x06, Buffer.from(hex, 'hex'));
}

function utcTime(text: string): Buffer {
  return tag(0x17, Buffer.from(text));
}

/** Never negative: a leading zero keeps the first bit clear. */
function integer(bytes: Uint8Array): Buffer {
  return tag(
    0x02,
    Buffer.concat([Buffer.from([0]), bytes]).subarray((bytes[0] ?? 0) < 0x80 ? 1 : 0),
  );
}
