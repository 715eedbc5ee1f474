import { Failure } from '../base/failure.ts';
import { portsOf } from '../compose/text/live-text.ts';
import { costText } from '../deploy/cost.ts';
import { requireHealthPort } from '../flow/app-health.ts';
import { create, followCreation } from '../flow/create.ts';
import { proposeCreation } from '../flow/creation-proposal.ts';
import { findCvm, findSettled, sessionOf } from '../flow/find-cvm.ts';
import { sayUnlike } from '../flow/unlike.ts';
import { update, type UpdateGroup } from '../flow/update.ts';
import { ApiError } from '../phala/api-error.ts';
import { attempted } from '../phala/attempt.ts';
import { CloudApi, type ListedCvm } from '../phala/cloud-api.ts';
import type { Shipment } from '../prepare/shipment.ts';
import type { Session } from '../step/session.ts';

type PreviewGroup = UpdateGroup | 'creation' | 'lifetime';

/** Brings the pull request's own CVM to run the shipment: updates it where it exists, creates it where not. */
export async function preview(session: Session<PreviewGroup>, shipment: Shipment): Promise<void> {
  const { step, target } = session;
  const name = target.cvmId;
  requireHealthPort(session.inputs, portsOf(shipment.compose.model));
  const cloud = new CloudApi(session.client);
  const existing = await step.timed('finding the preview', () => findSettled(session, cloud, name));
  if (existing !== undefined) {
    await updateExisting(session, cloud, existing, shipment);
    return;
  }
  step.log.info(`There is no CVM named ${name}: creating it.`);
  if ((await createNew(session, cloud, shipment)) === 'created') return;
  const other = await findCvm(session, cloud, name);
  if (other === undefined) {
    throw new Failure(`The name ${name} is taken, but this workspace has no CVM with that name.`, {
      next: 'Set another `name_prefix`, or delete the CVM in the dashboard.',
    });
  }
  step.log.info('Another run created the CVM meanwhile: updating it.');
  await updateExisting(session, cloud, other, shipment);
}

async function updateExisting(
  session: Session<PreviewGroup>,
  cloud: CloudApi,
  listed: ListedCvm,
  shipment: Shipment,
): Promise<void> {
  const own = sessionOf(session, listed);
  sayUnlike(session, listed);
  const { instanceType } = await own.api.cvm();
  await limitLife(session, cloud, listed.id, instanceType, (message) => ({
    message: `The time to live of ${listed.name} could not be renewed, so it ends as set before. Nothing was shipped. ${message}`,
    next: 'Run this step again.',
  }));
  await update(own, shipment);
}

/** @returns `taken` when somebody else has a CVM of that name by now */
async function createNew(
  session: Session<PreviewGroup>,
  cloud: CloudApi,
  shipment: Shipment,
): Promise<'created' | 'taken'> {
  const { step, target } = session;
  const name = target.cvmId;
  const proposal = await proposeCreation(session, cloud, shipment, name);
  if (proposal === 'taken') return 'taken';
  const remedy = 'Run this step again, or delete the CVM with `mode: teardown`.';
  step.report.leftBehind = {
    unclear: `The CVM ${name} was just being created. It may exist: then it bills, and has no time to live yet. ${remedy}`,
    yes: `The CVM ${name} was created, bills, and has no time to live yet. ${remedy}`,
  };
  const created = await create(session, cloud, proposal, shipment);
  if (created === 'taken') {
    delete step.report.leftBehind;
    return 'taken';
  }
  const { id } = created;
  const deleteAt = await limitLife(session, cloud, id, proposal.instanceType, (message) => ({
    message: `The CVM ${name} (${id}) was created, bills, and has no time to live. ${message}`,
    next: remedy,
  }));
  const bills = `bills until it is deleted at ${deleteAt}.`;
  await followCreation(session, id, proposal, shipment, bills);
  return 'created';
}

/**
 * Has Phala Cloud delete the preview by itself when nobody updates it any more, and says what it costs until then.
 *
 * @param refused what to say when the API does not take the time
 * @returns when it is deleted
 */
async function limitLife(
  { hastyClient, inputs, step }: Session<'lifetime'>,
  cloud: CloudApi,
  id: string,
  instanceType: string | undefined,
  refused: (message: string) => { readonly message: string; readonly next: string },
): Promise<string> {
  const { ttlMs } = inputs.lifetime;
  const date = new Date(step.clock.date().getTime() + ttlMs);
  const deleteAt = date.toISOString();
  const [types] = await step
    .timed('setting the time to live', () =>
      Promise.all([
        attempted(new CloudApi(hastyClient).instanceTypes()),
        cloud.scheduleDeletion(id, date),
      ]),
    )
    .catch((error: unknown) => {
      if (!(error instanceof ApiError)) throw error;
      const { message, next } = refused(error.message);
      throw new Failure(message, { next, cause: error });
    });
  const hourlyRate = instanceType === undefined ? undefined : types?.get(instanceType)?.hourlyRate;
  const cost = costText({ instanceType, hourlyRate }, ttlMs, date);
  step.report.cost = cost;
  step.setOutputs({ delete_at: deleteAt });
  step.log.info(`Cost: ${cost}`);
  return deleteAt;
}
