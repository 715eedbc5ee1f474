import { Failure } from '../failure.ts';
import { ApiError } from '../phala/api-error.ts';
import type { PhalaApi } from '../phala/api.ts';
import type { Cvm, Provisioned } from '../phala/cvm.ts';
import { bareHash } from '../phala/cvm-id.ts';
import type { UpdatePlan } from './plan.ts';

/**
 * Provisions the planned document. Documents made by Phala's CLI have an empty `name`, which is hashed and therefore
 * kept; whether every server takes it back is undocumented, so a refusal of just that field is answered with the
 * CVM's name.
 */
export async function provisionUpdate(
  api: PhalaApi,
  plan: UpdatePlan,
  cvm: Cvm,
  log: (line: string) => void,
): Promise<Provisioned> {
  try {
    return await api.provision(plan.provisionBody);
  } catch (error) {
    if (plan.provisionBody['name'] !== '' || !refusesName(error)) throw error;
    log(
      `The API refuses the empty \`name\` in the app compose; using the CVM's name, ${cvm.name}.`,
    );
    return await api.provision({ ...plan.provisionBody, name: cvm.name });
  }
}

function refusesName(error: unknown): boolean {
  const fields = error instanceof ApiError ? (error.problem?.fields ?? []) : [];
  return fields.length > 0 && fields.every((field) => field === 'name');
}

/**
 * With an on-chain KMS the guest gets its keys only for a hash that the app contract allows: triggering before would
 * stop the app.
 *
 * @throws Failure naming hash, contract and chain when the hash is not registered
 */
export function requireRegistered(provisioned: Provisioned, cvm: Cvm): void {
  const chainId = provisioned.kms?.chainId ?? cvm.chainId;
  if (chainId === undefined || provisioned.registered) return;
  const appId = provisioned.appId ?? cvm.appId;
  const contract = appId === undefined ? 'unknown' : `0x${appId}`;
  throw new Failure(
    `The compose hash 0x${bareHash(provisioned.composeHash)} is not registered on the app contract ${contract} (chain ${chainId}), so the CVM would not get its keys and would not boot. Nothing was triggered.`,
    {
      next: `Register it: the contract's owner calls addComposeHash(0x${bareHash(provisioned.composeHash)}) on ${contract}; then run this step again, which gives the same hash.`,
    },
  );
}
