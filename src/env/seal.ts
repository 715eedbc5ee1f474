import {
  createCipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { Failure } from '../base/failure.ts';
import { reveal } from '../base/secret.ts';
import type { EnvEntry } from './sources.ts';

/** Gives that many random bytes. Asked for the ephemeral private key (32) first, then for the IV (12). */
export type SealRandom = (size: number) => Uint8Array;

/** The env could not be sealed for the given key. Its message holds no value. */
export class SealError extends Failure {}

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Bytes that sealing adds to the plaintext: ephemeral public key, IV and tag. */
export const SEAL_OVERHEAD_BYTES = KEY_BYTES + IV_BYTES + TAG_BYTES;

/** DER headers that make raw X25519 bytes a key that `node:crypto` imports (RFC 8410). */
const PKCS8_X25519 = Buffer.from('302e020100300506032b656e04220420', 'hex');
const SPKI_X25519 = Buffer.from('302a300506032b656e032100', 'hex');

/** What is sealed: `{"env":[{"key":…,"value":…},…]}` in the order of the entries. Clear text, for sealing and measuring. */
export function sealedPlaintext(entries: readonly EnvEntry[]): Uint8Array {
  const env = entries.map((entry) => ({ key: entry.name, value: reveal(entry.value) }));
  return Buffer.from(JSON.stringify({ env }), 'utf8');
}

/**
 * Seals the env so that only the holder of the private key to `publicKey` (32 bytes, X25519) can open it: lower-case
 * hex of ephemeral public key (32 bytes) ‖ IV (12) ‖ AES-256-GCM ciphertext ‖ tag (16). The AES key is the raw shared
 * secret and there is no associated data: that is what dstack's guest expects.
 *
 * @throws SealError if the key is not 32 bytes long, or is a point of low order, whose shared secret everybody knows.
 */
export function sealEnv(
  entries: readonly EnvEntry[],
  publicKey: Uint8Array,
  random: SealRandom = randomBytes,
): string {
  if (publicKey.length !== KEY_BYTES) {
    throw new SealError(
      `The env encryption key has ${publicKey.length} bytes; an X25519 key has ${KEY_BYTES}.`,
    );
  }
  const ephemeral = createPrivateKey({
    key: Buffer.concat([PKCS8_X25519, random(KEY_BYTES)]),
    format: 'der',
    type: 'pkcs8',
  });
  const iv = random(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', sharedSecret(ephemeral, publicKey), iv);
  return Buffer.concat([
    rawPublicKey(ephemeral),
    iv,
    cipher.update(sealedPlaintext(entries)),
    cipher.final(),
    cipher.getAuthTag(),
  ]).toString('hex');
}

function sharedSecret(ephemeral: KeyObject, publicKey: Uint8Array): Uint8Array {
  try {
    return diffieHellman({
      privateKey: ephemeral,
      publicKey: createPublicKey({
        key: Buffer.concat([SPKI_X25519, publicKey]),
        format: 'der',
        type: 'spki',
      }),
    });
  } catch (cause) {
    throw new SealError(
      'The env encryption key is not usable: it gives a shared secret that everybody knows.',
      { cause },
    );
  }
}

function rawPublicKey(privateKey: KeyObject): Uint8Array {
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return spki.subarray(SPKI_X25519.length);
}
