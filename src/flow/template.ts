import { Failure } from '../base/failure.ts';
import { ApiError } from '../phala/api-error.ts';
import { PhalaApi } from '../phala/api.ts';
import type { AppCompose, Cvm } from '../phala/cvm.ts';
import type { Shipment } from '../prepare/shipment.ts';
import type { Session } from '../step/session.ts';

/** A CVM that another one is made like. */
export interface Template {
  readonly cvm: Cvm;
  readonly appCompose: AppCompose;
}

/** Reads the CVM that `copy_of` names, to take size and settings of; undefined when it names none. */
export async function readTemplate({
  client,
  inputs,
  step,
}: Session<'creation'>): Promise<Template | undefined> {
  const { copyOf } = inputs.creation;
  if (copyOf === undefined) return undefined;
  const api = new PhalaApi(client, copyOf);
  const [cvm, appCompose] = await step.timed('reading', () =>
    Promise.all([api.cvm(), api.appCompose()]).catch((error: unknown) => {
      if (!(error instanceof ApiError)) throw error;
      throw new Failure(error.message, {
        next: error.status === 404 ? 'Check `copy_of`: it names the CVM to copy.' : error.next,
        cause: error,
      });
    }),
  );
  if (cvm.chainId !== undefined) {
    throw new Failure(
      `${cvm.name} has an on-chain KMS, and new CVMs are made with the central KMS only: each new app would need a contract of its own. Nothing was created.`,
      {
        next: `Set \`instance_type\` instead of \`copy_of\`, or name a CVM with the central KMS. ${ON_CHAIN_FIRST}`,
      },
    );
  }
  const { diskSizeGb } = cvm;
  const size = [
    ...[cvm.instanceType, cvm.region, cvm.osImage],
    diskSizeGb === undefined ? undefined : `${diskSizeGb} GB`,
  ].filter((part) => part !== undefined);
  step.log.info(`Like ${cvm.name}: ${size.join(', ')}`);
  return { cvm, appCompose };
}

/** What to do where the app needs a contract. */
export const ON_CHAIN_FIRST =
  'An app with an on-chain KMS is created in the dashboard or with `phala deploy`, which deploy its contract; this action updates it from then on.';

/**
 * A sealed env cannot be copied: it is sealed to the other app.
 *
 * @throws Failure when the new CVM would lack env names that the other one has, and that was not allowed
 */
export function requireEnvOf(
  { inputs }: Session<'env'>,
  like: Template | undefined,
  { env = [] }: Shipment,
): void {
  if (like === undefined || inputs.env.allowRemoval) return;
  const given = new Set(env.map(({ name }) => name));
  const missing = like.appCompose.allowedEnvs.filter((name) => !given.has(name));
  if (missing.length === 0) return;
  throw new Failure(
    `${like.cvm.name} has env names that this step does not give, and its sealed env cannot be copied: ${missing.join(', ')}. Nothing was created.`,
    {
      next: 'Add them to the env inputs, or set `allow_env_removal: true` for a CVM without them.',
    },
  );
}
