import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { getPublicKey, hashes, sign } from '@noble/secp256k1';

// The curve library brings no hash of its own; deterministic signing needs these two.
hashes.sha256 = (message) => new Uint8Array(createHash('sha256').update(message).digest());
hashes.hmacSha256 = (key, message) =>
  new Uint8Array(createHmac('sha256', key).update(message).digest());

/** DER around a raw X25519 private key (RFC 8410). */
const X25519_PKCS8 = Buffer.from('302e020100300506032b656e04220420', 'hex');

/** dstack signs an env encryption key under this label (kms/src/crypto.rs). */
const SIGNED_AS = 'dstack-env-encrypt-pubkey:';

/** A KMS as the API names it (Phala Cloud API: `KMSInfo`). */
export interface KmsNode {
  readonly id: string;
  readonly slug: string;
  readonly url: string;
  readonly version: string;
  readonly chainId: number | null;
  readonly contract: string | null;
  readonly gatewayAppId: string | null;
}

/** The KMS of Phala itself: no chain decides what may run. */
export const CENTRAL: KmsNode = {
  id: 'kms_q7Xk2',
  slug: 'phala-prod5',
  url: 'https://kms.prod5.example:12001',
  version: 'v0.5.7',
  chainId: null,
  contract: null,
  gatewayAppId: null,
};

/** A KMS whose contract on Base decides which compose hashes may run. */
export const ON_CHAIN: KmsNode = {
  id: 'kms_b1Zz9',
  slug: 'kms-base-prod5',
  url: 'https://kms-base.prod5.example:12001',
  version: 'v0.5.7',
  chainId: 8453,
  contract: '0x2f83172A49584C017F2B256F0FB2Dca14126Ba9C',
  gatewayAppId: '0x39F2f3373CEcFf85BD8BBd985adeeF32547a302c',
};

/** What `{kms}` in a path may be: a hashid or a slug; `phala` is reported to work for the central one. */
export function findKms(name: string): KmsNode | undefined {
  if (name === 'phala') return CENTRAL;
  return [CENTRAL, ON_CHAIN].find((kms) => kms.id === name || kms.slug === name);
}

/** The keys of one KMS: an X25519 key per app, and the secp256k1 key that signs their public halves. */
export class KmsKeys {
  readonly #root: Uint8Array;
  readonly #signer: Uint8Array;
  #rootCa: string | undefined;

  constructor(root: Uint8Array = randomBytes(32), signer: Uint8Array = randomBytes(32)) {
    this.#root = root;
    this.#signer = signer;
  }

  /** 33 bytes, compressed, as hex. */
  get signerPublicKey(): string {
    return Buffer.from(getPublicKey(this.#signer, true)).toString('hex');
  }

  /** The key of the CA that the certificates of all guests end at, as hex of its SubjectPublicKeyInfo. */
  get rootCaPublicKey(): string {
    this.#rootCa ??= generateKeyPairSync('ec', { namedCurve: 'P-256' })
      .publicKey.export({ format: 'der', type: 'spki' })
      .toString('hex');
    return this.#rootCa;
  }

  /** The same for every CVM of an app, whatever it runs (dstack kms/src/main_service.rs). */
  appKey(kms: KmsNode, appId: string): KeyObject {
    const seed = createHash('sha256').update(this.#root).update(`${kms.id}/${appId}`).digest();
    return x25519PrivateKey(seed);
  }

  sign(message: Uint8Array): string {
    return signRecoverable(message, this.#signer);
  }
}

export function x25519PrivateKey(raw: Uint8Array): KeyObject {
  return createPrivateKey({
    key: Buffer.concat([X25519_PKCS8, raw]),
    format: 'der',
    type: 'pkcs8',
  });
}

/** The 32 bytes of the public half. */
export function rawPublicKey(privateKey: KeyObject): Buffer {
  return createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32);
}

/** What a KMS signs for an app's key; with a time, that stands as 8 big-endian bytes between app id and key. */
export function keyMessage(appId: string, publicKey: Uint8Array, timestamp?: number): Buffer {
  const time = Buffer.alloc(timestamp === undefined ? 0 : 8);
  if (timestamp !== undefined) time.writeBigUInt64BE(BigInt(timestamp));
  return Buffer.concat([Buffer.from(SIGNED_AS), Buffer.from(appId, 'hex'), time, publicKey]);
}

/** `r‖s‖v` with v 0 or 1, over the Keccak-256 of the message. */
export function signRecoverable(message: Uint8Array, privateKey: Uint8Array): string {
  const signature = sign(keccak_256(message), privateKey, { prehash: false, format: 'recovered' });
  // The library puts the recovery byte first, the KMS puts it last.
  return Buffer.concat([signature.subarray(1), signature.subarray(0, 1)]).toString('hex');
}
