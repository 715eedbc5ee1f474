import { obtainEnvKey } from '../deploy/env-key.ts';
import { sealEnv } from '../env/seal.ts';
import type { EnvEntry } from '../env/sources.ts';
import type { SealedEnv } from '../phala/api.ts';
import { bareAppId } from '../phala/cvm-id.ts';
import type { Session } from '../step/session.ts';
import type { Proposal } from './proposal.ts';

/** Seals the env to the CVM's own key. */
export async function sealFor(
  { api, inputs, target, step }: Session,
  { cvm, provisioned, update }: Proposal,
  env: readonly EnvEntry[],
): Promise<SealedEnv> {
  const key = await obtainEnvKey(
    api,
    cvm,
    provisioned,
    inputs.kmsPublicKey,
    bareAppId(target.cvmId),
    step.log.info,
  );
  return { sealed: sealEnv(env, key), names: update.target.allowedEnvs };
}
