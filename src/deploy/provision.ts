import { Failure } from '../failure.ts';
import { ApiError } from '../phala/api-error.ts';
import type { PhalaApi } from '../phala/api.ts';
import type { Cvm, Provisioned } from '../phala/cvm.ts';
import { bareHash } from '../phala/cvm-id.ts';
import type { UpdatePlan } from './plan.ts';
import type { BusyQueue } from './trigger.ts';

/**
 * Provisions the planned document. Documents made by Phala's CLI have an empty `name`, which is hashed and therefore
 * kept; whether every server takes it back is undocumented, so a refusal of just that field is answered with the
 * CVM's name. While another operation holds the CVM, it is waited for.
 */
export async function provisionUpdate(
  api: PhalaApi,
  plan: UpdatePlan,
  cvm: Cvm,
  queue: BusyQueue,
  log: (line: string) => void,
): Promise<Provisioned> {
  let body = plan.provisionBody;
  for (;;) {
    try {
      return await api.provision(body);
    } catch (error) {
      if (error instanceof ApiError && error.busy) {
        const stale = await queue.waitUntilIdle();
        if (stale !== undefined) throw stale;
      } else if (body['name'] === '' && refusesName(error)) {
        log(`The API refuses the empty \`name\` in the app compose; using the CVM's, ${cvm.name}.`);
        body = { ...body, name: cvm.name };
      } else {
        throw error;
      }
    }
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
  const kms =
    provisioned.kms?.contract === undefined ? '' : `, KMS contract ${provisioned.kms.contract}`;
  throw new Failure(
    `The compose hash 0x${bareHash(provisioned.composeHash)} is not registered on the app contract ${contract} (chain ${chainId}${kms}), so the CVM would not get its keys and would not boot. Nothing was triggered.`,
    {
      next: `Register it: the contract's owner calls addComposeHash(0x${bareHash(provisioned.composeHash)}) on ${contract}; then run this step again, which gives the same hash.`,
    },
  );
}
