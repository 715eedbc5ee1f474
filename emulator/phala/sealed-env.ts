import {
  createCipheriv,
  createDecipheriv,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { rawPublicKey } from './kms.ts';

/** DER around a raw X25519 public key (RFC 8410). */
const X25519_SPKI = Buffer.from('302a300506032b656e032100', 'hex');
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Opens a blob as the guest does (dstack `dh_decrypt`): ephemeral public key, IV, AES-256-GCM ciphertext, tag; the raw
 * shared secret is the key. Throws when it is not for this key.
 */
export function openBlob(blob: Uint8Array, privateKey: KeyObject): Buffer {
  if (blob.length < KEY_BYTES + IV_BYTES + TAG_BYTES) throw new Error('Invalid encrypted data');
  const publicKey = createPublicKey({
    key: Buffer.concat([X25519_SPKI, blob.subarray(0, KEY_BYTES)]),
    format: 'der',
    type: 'spki',
  });
  const secret = diffieHellman({ privateKey, publicKey });
  const decipher = createDecipheriv(
    'aes-256-gcm',
    secret,
    blob.subarray(KEY_BYTES, KEY_BYTES + IV_BYTES),
  );
  decipher.setAuthTag(blob.subarray(-TAG_BYTES));
  return Buffer.concat([
    decipher.update(blob.subarray(KEY_BYTES + IV_BYTES, -TAG_BYTES)),
    decipher.final(),
  ]);
}

/** Seals what a CVM already holds when it is added. */
export function sealBlob(env: Readonly<Record<string, string>>, privateKey: KeyObject): string {
  const entries = Object.entries(env).map(([key, value]) => ({ key, value }));
  return sealText(JSON.stringify({ env: entries }), privateKey);
}

export function sealText(plain: string, privateKey: KeyObject): string {
  const ephemeral = generateKeyPairSync('x25519').privateKey;
  const secret = diffieHellman({
    privateKey: ephemeral,
    publicKey: createPublicKey(privateKey),
  });
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', secret, iv);
  return Buffer.concat([
    rawPublicKey(ephemeral),
    iv,
    cipher.update(plain, 'utf8'),
    cipher.final(),
    cipher.getAuthTag(),
  ]).toString('hex');
}
