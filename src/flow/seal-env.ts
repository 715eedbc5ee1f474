import { obtainEnvKey } from '../deploy/env-key.ts';
import { sealEnv } from '../env/seal.ts';
import type { EnvEntry } from '../env/sources.ts';
import type { SealedEnv } from '../phala/api.ts';
import { bareAppId } from '../phala/cvm-id.ts';
import type { Cvm, Provisioned } from '../phala/cvm.ts';
import { parseEnvPublicKey, UntrustedKey } from '../phala/kms-key.ts';
import type { Session } from '../step/session.ts';

/** Whose env is sealed. */
export interface Sealed {
  readonly cvm: Pick<Cvm, 'name' | 'appId' | 'envPublicKey'>;
  readonly provisioned: Provisioned;
  /** The env names that the guest accepts. */
  readonly names: readonly string[];
}

/** Seals the env to the CVM's own key. */
export async function seal(
  session: Session<'env'>,
  sealed: Sealed,
  env: readonly EnvEntry[],
): Promise<SealedEnv> {
  const key = await keyOf(session, sealed);
  return { sealed: sealEnv(env, key), names: sealed.names };
}

/**
 * Seals an env once, for however many instances of one app: they all have the key of the app, and so the same blob. An
 * instance that shows another key gets none.
 */
export class Sealer {
  readonly #env: readonly EnvEntry[];
  #done: Promise<{ readonly key: Uint8Array; readonly blob: string }> | undefined;

  constructor(env: readonly EnvEntry[]) {
    this.#env = env;
  }

  /** @throws UntrustedKey when the key is not the CVM's, or not the one that was sealed to before */
  async seal(session: Session<'env'>, whose: Sealed): Promise<SealedEnv> {
    this.#done ??= keyOf(session, whose).then((key) => ({ key, blob: sealEnv(this.#env, key) }));
    const { key, blob } = await this.#done;
    const { envPublicKey, name } = whose.cvm;
    const own = envPublicKey === undefined ? key : parseEnvPublicKey(envPublicKey, 'the CVM');
    if (!Buffer.from(own).equals(key)) {
      throw new UntrustedKey(
        `${name} shows another env encryption key than the app has. Nothing was sealed to it.`,
        { next: 'Do not deploy secrets until this is understood; ask Phala for help.' },
      );
    }
    return { sealed: blob, names: whose.names };
  }
}

async function keyOf(
  { api, inputs, step, target }: Session<'env'>,
  { cvm, provisioned }: Sealed,
): Promise<Uint8Array> {
  return obtainEnvKey(
    api,
    cvm,
    provisioned,
    inputs.env.kmsPublicKey,
    bareAppId(target.cvmId),
    step.log.info,
  );
}
