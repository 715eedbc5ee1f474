import { obtainEnvKey } from '../deploy/env-key.ts';
import { sealEnv } from '../env/seal.ts';
import type { EnvEntry } from '../env/sources.ts';
import type { SealedEnv } from '../phala/api.ts';
import { bareAppId } from '../phala/cvm-id.ts';
import type { Cvm, Provisioned } from '../phala/cvm.ts';
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
  { api, inputs, step, target }: Session<'env'>,
  { cvm, provisioned, names }: Sealed,
  env: readonly EnvEntry[],
): Promise<SealedEnv> {
  const key = await obtainEnvKey(
    api,
    cvm,
    provisioned,
    inputs.env.kmsPublicKey,
    bareAppId(target.cvmId),
    step.log.info,
  );
  return { sealed: sealEnv(env, key), names };
}
