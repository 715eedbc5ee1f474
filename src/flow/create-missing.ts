import { Failure } from '../base/failure.ts';
import { namesNear } from '../deploy/near-names.ts';
import { CloudApi, type ListedCvm } from '../phala/cloud-api.ts';
import type { Shipment } from '../prepare/shipment.ts';
import type { Session } from '../step/session.ts';
import { create, followCreation } from './create.ts';
import { proposeCreation, type CreateGroup, type CreationProposal } from './creation-proposal.ts';
import { findCvm, findSettled, isGoing, sessionOf } from './find-cvm.ts';
import { sayUnlike } from './unlike.ts';
import type { UpdateGroup } from './update.ts';

/** What a deploy reads of the inputs, and so does its plan. */
export type DeployGroup = UpdateGroup | 'instances' | 'pause' | CreateGroup | 'create';

/**
 * A session for the CVM with exactly the name that the step gives; where there is none, its creation, planned and shown.
 *
 * @throws Failure when it is another app than the step names, or when another CVM may be meant
 */
export async function findOrPropose(
  session: Session<DeployGroup>,
  shipment: Shipment,
): Promise<Session<DeployGroup> | CreationProposal> {
  const { step, target } = session;
  const cloud = new CloudApi(session.client);
  const { ownAppId } = session.inputs.create;
  const name = target.cvmId;
  const found = await step.timed('finding the CVM', () => findSettled(session, cloud, name));
  if (found !== undefined) {
    requireSameApp(found, ownAppId?.appId);
    sayUnlike(session, found);
    return sessionOf(session, found);
  }
  const all = await cloud.cvms();
  requireNoneNear(all, name);
  requireFreeAppId(all, name, ownAppId?.appId);
  step.log.info(`There is no CVM named ${name}, and \`create\` is true.`);
  const proposal = await proposeCreation(session, cloud, shipment, name, ownAppId);
  return proposal === 'taken' ? requireOurs(session, cloud, ownAppId?.appId) : proposal;
}

/**
 * Creates the CVM of a deploy, and sees it through.
 *
 * @returns a session for the CVM to update instead, where another run created it
 */
export async function createProposed(
  session: Session<DeployGroup>,
  proposal: CreationProposal,
  shipment: Shipment,
): Promise<Session<DeployGroup> | undefined> {
  const { report } = session.step;
  const cloud = new CloudApi(session.client);
  const { name } = proposal;
  report.leftBehind = {
    unclear: `The CVM ${name} was just being created. It may exist: then it bills. Run this step again: it finds it by its name.`,
    yes: `The CVM ${name} was created and bills.`,
  };
  const created = await create(session, cloud, proposal, shipment);
  if (created === 'taken') {
    delete report.leftBehind;
    return requireOurs(session, cloud, proposal.appId);
  }
  try {
    await followCreation(session, created.id, proposal, shipment, 'bills until it is deleted.');
  } finally {
    await keepCreated(session, name);
  }
  return undefined;
}

/** With `instances: all`, later steps read a row for each: of a new app, there is one. */
async function keepCreated({ inputs, step }: Session<'instances'>, name: string): Promise<void> {
  if (!inputs.instances.all) return;
  const { keepInstances } = await import('./fleet-report.ts');
  const { attestation, composeHash, instanceUrl: url, status, vmUuid } = step.report;
  keepInstances(step, [
    {
      vmUuid,
      name,
      status: status === undefined ? 'failed' : 'deployed',
      composeHash,
      url,
      attested: { proven: true, contradicted: false, unknown: undefined }[
        attestation?.outcome ?? 'unknown'
      ],
      env: undefined,
    },
  ]);
}

/** @param appId that the inputs give */
function requireSameApp(found: ListedCvm, appId: string | undefined): void {
  if (appId === undefined || found.appId === appId) return;
  throw new Failure(
    `The CVM ${found.name} (${found.id}) exists already, as the app ${found.appId ?? 'that the API does not name'} and not ${appId} as \`app_id\` says. Nothing was changed.`,
    {
      next: 'To update this CVM, remove `app_id` and `nonce`; for an app of its own, set another `cvm_id`.',
    },
  );
}

/** A wrong name would make a second app, with other keys and no data, that bills beside the one that was meant. */
function requireNoneNear(all: readonly ListedCvm[], name: string): void {
  const others = all.filter((cvm) => !isGoing(cvm)).map((cvm) => cvm.name);
  const [near] = namesNear(name, others);
  if (near === undefined) return;
  throw new Failure(
    `There is no CVM named ${name}, but one named ${near}. Is that the one that is meant? Nothing was created.`,
    {
      next: `If it is, set \`cvm_id: ${near}\`. If a new one is wanted, give it a name that differs from ${near} in more than case and a replica's suffix.`,
    },
  );
}

/** An app has its id once: asked for another CVM with it, the API answers with the one that there is, or refuses. */
function requireFreeAppId(
  all: readonly ListedCvm[],
  name: string,
  appId: string | undefined,
): void {
  const other = all.find((cvm) => appId !== undefined && cvm.appId === appId);
  if (other === undefined) return;
  throw new Failure(
    `There is no CVM named ${name}, and the app id ${appId} is that of the CVM ${other.name} (${other.id}). Nothing was created.`,
    {
      next: `If that one is meant, set \`cvm_id: ${other.name}\`. For a new CVM, set another \`app_id\` with its \`nonce\`, or remove both.`,
    },
  );
}

/**
 * A session for the CVM that took the name while the step was about to create one, if it is the same app: then another run of the
 * same deploy was faster.
 *
 * @param appId of the CVM that was to be created; undefined: it has none yet, so the other one cannot be the same
 * @throws Failure when it is somebody else's
 */
async function requireOurs(
  session: Session<DeployGroup>,
  cloud: CloudApi,
  appId: string | undefined,
): Promise<Session<DeployGroup>> {
  const { step, target } = session;
  const name = target.cvmId;
  const other = await findCvm(session, cloud, name);
  if (other === undefined) {
    requireFreeAppId(await cloud.cvms(), name, appId);
    throw new Failure(
      `The name ${name} or its app id is taken, but this workspace has no CVM with that name. Nothing was created.`,
      { next: 'Set another `cvm_id`, and another `app_id` and `nonce` where they are given.' },
    );
  }
  if (appId !== undefined && other.appId === appId) {
    step.log.info(`Another run created ${name} as the same app meanwhile: updating it.`);
    return sessionOf(session, other);
  }
  throw new Failure(
    `Another CVM took the name ${name} while this step was about to create it: ${other.id}, app ${other.appId ?? 'unknown'}. This step created nothing and did not change that one.`,
    {
      next: 'If that is the one that is meant, for example because another run of this workflow created it, run this step again: it updates it. Else set another `cvm_id`.',
    },
  );
}
