import { bareAppId } from '../phala/cvm-id.ts';
import type { PhalaApi } from '../phala/api.ts';
import type { Cvm, Kms, Provisioned } from '../phala/cvm.ts';
import { compressedSigner, parseEnvPublicKey, UntrustedKey } from '../phala/kms-key.ts';

const STOPPED = 'Nothing was sealed or triggered.';

/**
 * Gets the X25519 key that the env is sealed to, and makes sure that it is the CVM's own: both sources of the key must
 * agree, and who signed it must be the trusted signer, which is the user's pin, else the key that the API names.
 * The log says what the trust rests on.
 *
 * @param pinnedSigner compressed secp256k1 public key in hex
 * @param requestedAppId the app id that the user named the CVM by, if they did: then the key must be of that app
 * @throws UntrustedKey when anything does not match
 */
export async function obtainEnvKey(
  api: PhalaApi,
  cvm: Pick<Cvm, 'name' | 'appId' | 'envPublicKey'>,
  provisioned: Provisioned,
  pinnedSigner: string | undefined,
  requestedAppId: string | undefined,
  log: (line: string) => void,
): Promise<Uint8Array> {
  const own =
    cvm.envPublicKey === undefined ? undefined : parseEnvPublicKey(cvm.envPublicKey, 'the CVM');
  const { kms } = provisioned;
  const appId = oneAppId([requestedAppId, cvm.appId, provisioned.appId], cvm.name);
  if (kms === undefined) return unsignedKey(own, pinnedSigner, log);
  if (appId === undefined) {
    throw new UntrustedKey(`The API gives no app id for the CVM ${cvm.name}. ${STOPPED}`);
  }
  const [answer, { recoverSigner }] = await Promise.all([
    api.envKey(kms.ref, appId),
    import('../phala/kms-signer.ts'),
  ]);
  const key = parseEnvPublicKey(answer.publicKey, `the KMS ${kms.ref}`);
  if (own !== undefined && !Buffer.from(own).equals(key)) {
    throw new UntrustedKey(
      `The KMS ${kms.ref} and the CVM give different env encryption keys, so one of them is not the app's. ${STOPPED}`,
      { next: 'Do not deploy secrets until this is understood; ask Phala for help.' },
    );
  }

  const signer = recoverSigner(answer, appId);
  const trusted = pinnedSigner ?? namedSigner(kms);
  if (trusted === undefined) {
    log(
      signer === undefined
        ? `Env key: from the KMS ${kms.ref}, unsigned. Trust rests on the API alone.`
        : `Env key: signed by ${signer}, which nothing vouches for. Trust rests on the API alone; set \`kms_public_key\` to pin the signer.`,
    );
    return key;
  }
  const anchor = pinnedSigner === undefined ? 'the signer that the API names' : '`kms_public_key`';
  if (signer !== trusted) {
    throw new UntrustedKey(
      `The env encryption key is ${signer === undefined ? 'not signed' : `signed by ${signer}`}, but ${anchor} is ${trusted}. ${STOPPED}`,
      {
        next: 'Do not deploy secrets until this is understood: the key may have been replaced. If the KMS really changed its signer, update `kms_public_key`.',
      },
    );
  }
  log(
    pinnedSigner === undefined
      ? `Env key: signed by ${trusted}, the key that the API names for the KMS ${kms.ref}`
      : `Env key: signed by ${trusted}, as \`kms_public_key\` demands`,
  );
  return key;
}

/** The app id that all who name one agree on: the signature binds the key to it. */
function oneAppId(named: readonly (string | undefined)[], cvmName: string): string | undefined {
  const ids = new Set(named.flatMap((id) => bareAppId(id ?? '') ?? []));
  const [appId, ...others] = ids;
  if (others.length > 0) {
    throw new UntrustedKey(
      `There are different app ids for the CVM ${cvmName}: ${[...ids].join(', ')}. ${STOPPED}`,
      {
        next: 'Do not deploy secrets until this is understood: the key would be that of another app.',
      },
    );
  }
  return appId;
}

/** The signer that the API names for a KMS. One that cannot be read is no reason to go on without. */
function namedSigner(kms: Kms): string | undefined {
  if (kms.signerPublicKey === undefined) return undefined;
  const signer = compressedSigner(kms.signerPublicKey);
  if (signer === undefined) {
    throw new UntrustedKey(
      `The API names a signer for the KMS ${kms.ref} that is no secp256k1 public key. ${STOPPED}`,
      { next: 'Set `kms_public_key` to the signer that you trust, or ask Phala for help.' },
    );
  }
  return signer;
}

function unsignedKey(
  own: Uint8Array | undefined,
  pinnedSigner: string | undefined,
  log: (line: string) => void,
): Uint8Array {
  if (own === undefined) {
    throw new UntrustedKey(`The API names neither a KMS nor an env encryption key. ${STOPPED}`, {
      next: 'Check in the dashboard that the CVM has finished its creation.',
    });
  }
  if (pinnedSigner !== undefined) {
    throw new UntrustedKey(
      `\`kms_public_key\` is set, but the API names no KMS, so the env encryption key has no signature to check. ${STOPPED}`,
      { next: 'Remove `kms_public_key` only if you accept a key that rests on the API alone.' },
    );
  }
  log(
    "Env key: the CVM's own, unsigned, because the API names no KMS. Trust rests on the API alone.",
  );
  return own;
}
