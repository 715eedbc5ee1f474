import { randomBytes } from 'node:crypto';
import { json, plainError, type Answer } from './answer.ts';
import type { Cloud } from './cloud.ts';
import type { SignatureForm } from './update.ts';
import { findKms, keyMessage, rawPublicKey, signRecoverable, x25519PrivateKey } from './kms.ts';

/** `GET /kms/{kms}/pubkey/{app_id}`: the key of an app, signed by the KMS. A key exists for any app id, also before a CVM. */
export function publicKeyAnswer(cloud: Cloud, kmsName: string, appIdText: string): Answer {
  const kms = findKms(kmsName);
  if (kms === undefined) return plainError(404, 'KMS not found');
  const appId = /^(?:0x)?([0-9a-fA-F]{40})$/.exec(appIdText)?.[1]?.toLowerCase();
  if (appId === undefined) return plainError(400, 'Invalid app ID format');

  const cvm = cloud.cvms.find((candidate) => candidate.appId === appId);
  const wrong = cvm?.behaviour.pubkey ?? cloud.newCvmBehaviour.pubkey ?? 'ok';
  const key =
    wrong === 'other-key' ? x25519PrivateKey(randomBytes(32)) : cloud.keys.appKey(kms, appId);
  const publicKey = rawPublicKey(key);
  const sign = (message: Uint8Array): string => {
    // A signature of something else is well-formed, and recovers to a key that nobody has.
    if (wrong === 'wrong-signature') return cloud.keys.sign(randomBytes(32));
    if (wrong === 'signed-by-other') return signRecoverable(message, randomBytes(32));
    return cloud.keys.sign(message);
  };
  return json(200, {
    public_key: publicKey.toString('hex'),
    ...signatures(
      cvm?.parts.signature ?? cloud.newCvmSetup.signature ?? 'legacy',
      cloud.now(),
      (timestamp) => sign(keyMessage(appId, publicKey, timestamp)),
    ),
  });
}

function signatures(
  form: SignatureForm,
  now: Date,
  sign: (timestamp?: number) => string,
): Record<string, string | number> {
  const timestamp = Math.floor(now.getTime() / 1000);
  const legacy = form === 'legacy' || form === 'both' ? { signature: sign() } : {};
  const timestamped =
    form === 'timestamped' || form === 'both' ? { timestamp, signature_v1: sign(timestamp) } : {};
  return { ...legacy, ...timestamped };
}
