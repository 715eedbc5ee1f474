import { ApiError } from '../phala/api-error.ts';
import type { PhalaApi } from '../phala/api.ts';
import type { JsonObject } from '../phala/answer.ts';
import type { Cvm, Provisioned } from '../phala/cvm.ts';
import type { UpdatePlan } from './update-plan.ts';
import type { BusyQueue } from './busy-queue.ts';

/** What provision answered, and to what. */
export interface ProvisionedUpdate extends Provisioned {
  /** The document that was sent: its hash is to be the one in the answer. */
  readonly document: JsonObject;
}

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
): Promise<ProvisionedUpdate> {
  let body = plan.provisionBody;
  let { document } = plan.target;
  for (;;) {
    try {
      return { ...(await api.provision(body)), document };
    } catch (error) {
      if (error instanceof ApiError && error.busy) {
        await queue.waitUntilIdleWith(cvm.composeHash);
      } else if (body['name'] === '' && refusesName(error)) {
        log(`The API refuses the empty \`name\` in the app compose; using the CVM's, ${cvm.name}.`);
        body = { ...body, name: cvm.name };
        document = { ...document, name: cvm.name };
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

/** Whether the hash must be approved on chain before it may be triggered, by what provision said. */
export function needsApproval(provisioned: Provisioned, cvm: Cvm): boolean {
  return chainOf(provisioned, cvm) !== undefined && !provisioned.registered;
}

/** The chain that the KMS is on; undefined for the central one. */
export function chainOf(provisioned: Provisioned, cvm: Cvm): number | undefined {
  return provisioned.kms?.chainId ?? cvm.chainId;
}
