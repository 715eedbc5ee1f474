import { ecdsa } from '@noble/curves/abstract/weierstrass.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { keccak_256 } from '@noble/hashes/sha3.js';

import type { EnvKeyAnswer } from './cvm.ts';
import { hexBytes, parseEnvPublicKey, UntrustedKey } from './kms-key.ts';

const DOMAIN = new TextEncoder().encode('dstack-env-encrypt-pubkey:');

// One or two multiplications are cheaper without the table that many would share. Nothing here is secret.
secp256k1.Point.BASE.precompute(1);
const ethereum = ecdsa(secp256k1.Point, keccak_256);

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
    const signer = ethereum.recoverPublicKey(
      Uint8Array.from([recovery, ...signature.subarray(0, 64)]),
      message,
      { prehash: true },
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
