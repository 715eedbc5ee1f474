import { Failure } from '../base/failure.ts';
import { imagesByService } from '../compose/text/services.ts';
import type { Changes } from '../deploy/changes.ts';
import { priceText } from '../deploy/cost.ts';
import { factsOf, requestFor, resolved, type NewCvm } from '../deploy/new-cvm.ts';
import type { UpdatePlan } from '../deploy/update-plan.ts';
import { ApiError } from '../phala/api-error.ts';
import { attempted } from '../phala/attempt.ts';
import {
  CloudApi,
  CreatedAtOnce,
  CreationUnclear,
  type ProvisionedCvm,
} from '../phala/cloud-api.ts';
import { bareHash } from '../phala/cvm-id.ts';
import type { AppCompose } from '../phala/cvm.ts';
import type { Shipment } from '../prepare/shipment.ts';
import type { Session } from '../step/session.ts';
import { changesOf, draft, requireExpected, showPlan, wishOf } from './draft.ts';
import { checkAgainstLive } from './live-check.ts';
import { lookFor, unknownFate } from './look-for.ts';
import { ON_CHAIN_FIRST, readTemplate, requireEnvOf } from './template.ts';

/** What planning a new CVM reads of the inputs. */
export type CreateGroup = 'compose' | 'lint' | 'settings' | 'env' | 'review' | 'creation';

/** A CVM as it would be created now: provisioned, and nothing made. */
export interface CreationProposal {
  readonly name: string;
  readonly appId: string;
  readonly provisioned: ProvisionedCvm;
  readonly update: UpdatePlan;
  readonly instanceType: string | undefined;
  /** What it costs as long as it exists, in a sentence. */
  readonly cost: string;
}

/** Of a name that another CVM has. */
export const NAME_TAKEN = 'ERR-01-004';

/** How often a CVM is provisioned where each answer was lost and nothing was created. */
const MOST_PROVISIONS = 3;

/** The app compose of a CVM that there is none of yet. */
const NOTHING: AppCompose = {
  document: {},
  composeText: undefined,
  preLaunchScript: undefined,
  allowedEnvs: [],
  publicLogs: undefined,
  publicSysinfo: undefined,
  publicTcbinfo: undefined,
};

/**
 * Plans a CVM with exactly this shipment and provisions it, which makes nothing; shows the plan and the price.
 *
 * @returns `taken` when another CVM has the name by now
 * @throws Failure when what would be created is not what was reviewed, or has an on-chain KMS
 */
export async function proposeCreation(
  session: Session<CreateGroup>,
  cloud: CloudApi,
  shipment: Shipment,
  name: string,
  ownAppId?: NewCvm['ownAppId'],
): Promise<CreationProposal | 'taken'> {
  const { inputs, step } = session;
  const like = await readTemplate(session);
  requireEnvOf(session, like, shipment);
  const base = like?.appCompose ?? NOTHING;
  checkAgainstLive(session, { ...NOTHING, preLaunchScript: base.preLaunchScript }, shipment);
  const asked = wishOf(session, shipment);
  const update = draft(session, startingFrom(base, inputs.creation.storageFs), '', {
    ...asked,
    envNames: asked.envNames ?? [],
    // The API would make the logs of a CVM public that nobody asked to be.
    publicLogs: asked.publicLogs ?? (like === undefined ? false : undefined),
  });
  const { document } = update.target;
  const wanted = resolved({ ...inputs.creation, name, ownAppId }, like?.cvm);
  const [provisioned, types] = await step.timed('provisioning', () =>
    Promise.all([
      provision(session, cloud, name, requestFor(wanted, document)),
      attempted(new CloudApi(session.hastyClient).instanceTypes()),
    ]),
  );
  if (provisioned === 'taken') return 'taken';
  const appId = requireCreatable(provisioned, name, ownAppId?.appId);
  const creation = factsOf(wanted, document, provisioned, types);
  const { composeHash } = provisioned;
  step.announceHash(composeHash);
  step.report.cvmName = name;
  step.log.info(`Provisioned: compose hash ${bareHash(composeHash)}`);
  const images = {
    live: new Map<string, string>(),
    target: imagesByService(shipment.compose.model),
  };
  const cost = priceText(creation);
  showPlan(session, {
    composeHash: bareHash(composeHash),
    previousComposeHash: undefined,
    changed: true,
    creation,
    changes: withoutName(changesOf(NOTHING, update, images)),
    approval: 'not needed',
    drift: { state: 'none', reason: 'The CVM is new.' },
  });
  requireExpected(session, composeHash);
  return { name, appId, provisioned, update, instanceType: creation.instanceType, cost };
}

/** The document that a new CVM's begins as: without the other one's name and env names. */
function startingFrom(base: AppCompose, storageFs: string | undefined): AppCompose {
  const { document } = base;
  return {
    ...base,
    document: {
      ...document,
      name: '',
      ...(storageFs === undefined ? {} : { storage_fs: storageFs }),
    },
    allowedEnvs: [],
  };
}

/** The name in the document is empty: nobody reads that as something that there will be. */
function withoutName({ settings, ...changes }: Changes): Changes {
  return { ...changes, settings: settings.filter(({ name }) => name !== 'name') };
}

async function provision(
  session: Session<'creation'>,
  cloud: CloudApi,
  name: string,
  request: Parameters<CloudApi['provisionCvm']>[0],
): Promise<ProvisionedCvm | 'taken'> {
  const { inputs, step } = session;
  const { nodeId } = inputs.creation;
  try {
    const provisioned = await provisionOnce(session, cloud, name, () =>
      cloud.provisionCvm(request, nodeId),
    );
    const { nodeIds } = provisioned;
    if (nodeId === undefined || nodeIds.length === 0 || nodeIds.includes(nodeId))
      return provisioned;
    throw new Failure(
      `The API chose the node ${nodeIds.join(' or ')}, and not ${nodeId} as \`node_id\` says. Nothing was created.`,
      { next: 'Name a node that has room, or leave `node_id` out.' },
    );
  } catch (error) {
    if (error instanceof ApiError && error.code === NAME_TAKEN) return 'taken';
    if (error instanceof CreatedAtOnce) {
      step.report.change = { name: `creation of ${name}`, composeHash: undefined };
      step.report.triggered = 'yes';
      throw new Failure(`${error.message} It exists without its env, and bills.`, {
        next: 'Delete it in the dashboard, and report this with the version of this action.',
        cause: error,
      });
    }
    if (error instanceof ApiError && error.status === 404 && error.code === undefined) {
      throw new Failure(error.message, {
        next: 'Check `api_url`: the server that it names has no path to provision a new CVM.',
        cause: error,
      });
    }
    throw error;
  }
}

/**
 * Provisions. Where that may have created a CVM at once, looks for it before it asks again.
 *
 * @throws Failure when there is one, or when nobody knows
 */
async function provisionOnce(
  session: Session,
  cloud: CloudApi,
  name: string,
  ask: () => Promise<ProvisionedCvm>,
): Promise<ProvisionedCvm> {
  const { log, report } = session.step;
  for (let tries = 1; ; tries++) {
    try {
      return await ask();
    } catch (error) {
      const isUnclear = error instanceof CreationUnclear;
      if (!isUnclear && !(tries > 1 && error instanceof ApiError)) throw error;
      log.info(`${error.message} It is unclear whether a CVM was created: looking for it.`);
      const unknown = (): Failure => {
        report.change = { name: `creation of ${name}`, composeHash: undefined };
        report.triggered = 'unclear';
        return unknownFate(name, error);
      };
      const found = await lookFor(session, cloud, (cvm) => cvm.name === name, unknown);
      if (found !== undefined) throw unknown();
      if (!isUnclear) throw error;
      if (tries === MOST_PROVISIONS) throw unknown();
      log.info('The workspace has no such CVM: asking again.');
    }
  }
}

/** @returns the app id of the new CVM */
function requireCreatable(
  { appId, kms }: ProvisionedCvm,
  name: string,
  ownAppId: string | undefined,
): string {
  // A new app on chain has no id before its contract is deployed.
  if (kms?.chainId !== undefined || (kms?.contract !== undefined && appId === undefined)) {
    throw new Failure(
      `The API provisioned the CVM ${name} with an on-chain KMS, and new CVMs are made with the central KMS only: each new app would need a contract of its own. Nothing was created.`,
      { next: ON_CHAIN_FIRST },
    );
  }
  if (appId === undefined) {
    throw new Failure(`The API gives no app id for the new CVM ${name}. Nothing was created.`, {
      next: 'Try again; if it stays, ask Phala for help.',
    });
  }
  if (ownAppId === undefined || appId === ownAppId) return appId;
  throw new Failure(
    `The API gives the new CVM the app id ${appId}, and not ${ownAppId} as \`app_id\` says. Nothing was created.`,
    { next: 'Check that `app_id` and `nonce` belong together and to this workspace.' },
  );
}
