import { keccak_256 } from '@noble/hashes/sha3.js';
import { Point, recoverPublicKey } from '@noble/secp256k1';

import { Failure } from '../base/failure.ts';
import type { EnvKeyAnswer } from './cvm.ts';

/** The key that the env would be sealed to cannot be trusted. Nothing was sealed or triggered. */
export class UntrustedKey extends Failure {}

const DOMAIN = new TextEncoder().encode('dstack-env-encrypt-pubkey:');

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
  if (bytes === undefined) return undefined;
  try {
    return Point.fromBytes(bytes).toHex(true);
  } catch {
    return undefined;
  }
}

/**
 * Recovers who signed an env encryption key, from every signature that the answer holds: the legacy one over
 * `keccak256("dstack-env-encrypt-pubkey:" ‖ app id ‖ key)` and the one with an 8-byte big-endian timestamp between
 * app id and key (dstack, kms/src/crypto.rs). Recovering proves nothing by itself: compare the result with a signer
 * that is trusted. The timestamp's age is not judged: the key of an app never changes, so an old answer is as good.
 *
 * @returns the compressed public key as hex, or undefined when there is no signature
 * @throws UntrustedKey when a signature is malformed or two signatures come from different signers
 */
export function recoverSigner(answer: EnvKeyAnswer, appId: string): string | undefined {
  const key = parseEnvPublicKey(answer.publicKey, 'the KMS');
  const app = hexBytes(appId);
  if (app?.length !== 20) throw new UntrustedKey(`The app id ${appId} is not 20 bytes of hex.`);

  const signers = new Set<string>();
  if (answer.signature !== undefined) {
    signers.add(recover(answer.signature, Buffer.concat([DOMAIN, app, key])));
  }
  if (answer.signatureV1 !== undefined && answer.timestamp !== undefined) {
    if (!Number.isSafeInteger(answer.timestamp) || answer.timestamp < 0) {
      throw badSignature('its timestamp is not a number of seconds');
    }
    const time = Buffer.alloc(8);
    time.writeBigUInt64BE(BigInt(answer.timestamp));
    signers.add(recover(answer.signatureV1, Buffer.concat([DOMAIN, app, time, key])));
  }
  if (signers.size > 1) throw badSignature('its two signatures come from different signers');
  const [signer] = signers;
  return signer;
}

function recover(signatureHex: string, message: Uint8Array): string {
  const signature = hexBytes(signatureHex);
  const v = signature?.[64];
  if (signature?.length !== 65 || v === undefined) throw badSignature('it is not 65 bytes of hex');
  // Ethereum's form is r ‖ s ‖ v with v 0/1 or 27/28; the library wants v in front, as 0/1.
  const recovery = v >= 27 ? v - 27 : v;
  try {
    const signer = recoverPublicKey(
      Uint8Array.from([recovery, ...signature.subarray(0, 64)]),
      keccak_256(message),
      { prehash: false },
    );
    return Buffer.from(signer).toString('hex');
  } catch (error) {
    throw badSignature('no signer can be recovered from it', error);
  }
}

function badSignature(reason: string, cause?: unknown): UntrustedKey {
  return new UntrustedKey(
    `The KMS's signature of the env encryption key is not valid: ${reason}.`,
    {
      next: 'Nothing was changed. Do not deploy secrets until this is understood: the key may have been replaced.',
      cause,
    },
  );
}

function hexBytes(hex: string): Uint8Array | undefined {
  const digits = hex.trim().replace(/^0x/i, '');
  return /^(?:[0-9a-f]{2})*$/i.test(digits)
    ? Uint8Array.from(Buffer.from(digits, 'hex'))
    : undefined;
}
