import { ECDH } from 'node:crypto';

import { Failure } from '../base/failure.ts';

/** The key that the env would be sealed to cannot be trusted. Nothing was sealed or triggered. */
export class UntrustedKey extends Failure {}

/**
 * The 32 bytes of an X25519 public key given as hex, `0x` allowed.
 *
 * @throws UntrustedKey for any other length or alphabet.
 */
export function parseEnvPublicKey(hex: string, source: string): Uint8Array {
  const bytes = hexBytes(hex);
  if (bytes?.length !== 32) {
    throw new UntrustedKey(`The env encryption key of ${source} is not 32 bytes of hex.`, {
      next: 'Nothing was changed. Try again; if it stays, ask Phala for help.',
    });
  }
  return bytes;
}

/**
 * A secp256k1 public key (33 or 65 bytes, with or without `0x`) in its compressed form, as lower-case hex.
 * Undefined when it is no such key.
 */
export function compressedSigner(hex: string): string | undefined {
  const bytes = hexBytes(hex);
  if (bytes === undefined || !isPointForm(bytes)) return undefined;
  try {
    return Buffer.from(
      ECDH.convertKey(bytes, 'secp256k1', undefined, undefined, 'compressed'),
    ).toString('hex');
  } catch {
    return undefined;
  }
}

/** Whether bytes are as long as their first one says. OpenSSL would take a third, hybrid form, too. */
function isPointForm({ length, 0: form }: Uint8Array): boolean {
  return length === 33 ? form === 2 || form === 3 : length === 65 && form === 4;
}

/** The bytes of hex, `0x` allowed; undefined when it is no hex. */
export function hexBytes(hex: string): Uint8Array | undefined {
  const digits = hex.trim().replace(/^0x/i, '');
  return /^(?:[0-9a-f]{2})*$/i.test(digits)
    ? Uint8Array.from(Buffer.from(digits, 'hex'))
    : undefined;
}
