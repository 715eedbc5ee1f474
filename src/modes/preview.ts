import { Failure } from '../base/failure.ts';
import { bareUuid } from '../base/uuid.ts';
import { portsOf } from '../compose/text/live-text.ts';
import { costText } from '../deploy/cost.ts';
import { create, followCreation, readTemplate } from '../flow/create.ts';
import { findCvm, isGoing, waitUntilGone } from '../flow/find-cvm.ts';
import { requireHealthPort } from '../flow/app-health.ts';
import { ApiError } from '../phala/api-error.ts';
import { attempted } from '../phala/attempt.ts';
import { CloudApi, type ListedCvm } from '../phala/cloud-api.ts';
import type { Shipment } from '../prepare/shipment.ts';
import { sessionFor, type Session } from '../step/session.ts';
import { update, type UpdateGroup } from '../flow/update.ts';

type PreviewGroup = UpdateGroup | 'creation';

/** Brings the pull request's own CVM to run the shipment: updates it where it exists, creates it where not. */
export async function preview(session: Session<PreviewGroup>, shipment: Shipment): Promise<void> {
  const { step, target } = session;
  requireHealthPort(session.inputs, portsOf(shipment.compose.model));
  const cloud = new CloudApi(session.client);
  const existing = await step.timed('finding the preview', () => settled(session, cloud));
  if (existing !== undefined) {
    await updateExisting(session, cloud, existing, shipment);
    return;
  }
  step.log.info(`There is no CVM named ${target.cvmId}: creating it.`);
  if ((await createNew(session, cloud, shipment)) === 'created') return;
  const other = await findCvm(session, cloud, target.cvmId);
  if (other === undefined) {
    throw new Failure(
      `The name ${target.cvmId} is taken, but this workspace has no CVM with that name.`,
      { next: 'Set another `name_prefix`, or delete the CVM in the dashboard.' },
    );
  }
  step.log.info('Another run created the CVM meanwhile: updating it.');
  await updateExisting(session, cloud, other, shipment);
}

/** The preview's CVM; undefined when there is none, also after one that is being deleted is gone. */
async function settled(session: Session, cloud: CloudApi): Promise<ListedCvm | undefined> {
  const { target, inputs } = session;
  const found = await findCvm(session, cloud, target.cvmId);
  if (found === undefined || !isGoing(found)) return found;
  session.step.log.info(`The CVM ${found.name} is being deleted: waiting until it is gone.`);
  await waitUntilGone(session, cloud, found, inputs.queue.timeoutMs);
  return undefined;
}

async function updateExisting(
  session: Session<PreviewGroup>,
  cloud: CloudApi,
  { id, vmUuid }: ListedCvm,
  shipment: Shipment,
): Promise<void> {
  const own = sessionFor(session, vmUuid === undefined ? id : bareUuid(vmUuid));
  const { instanceType } = await own.api.cvm();
  await limitLife(session, cloud, id, instanceType, (message) => ({
    message: `The time to live of ${session.target.cvmId} could not be renewed, so it ends as set before. Nothing was shipped. ${message}`,
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
  const { inputs, step, target } = session;
  const { copyOf, instanceType, region, osImage, diskSizeGb } = inputs.creation;
  const name = target.cvmId;
  const like =
    copyOf === undefined ? undefined : await readTemplate(session, copyOf, 'copy_of');
  const wanted = { name, like, instanceType, region, osImage, diskSizeGb };
  const remedy = 'Run this step again, or delete the CVM with `mode: teardown`.';
  step.report.leftBehind = {
    unclear: `The CVM ${name} was just being created. It may exist: then it bills, and has no time to live yet. ${remedy}`,
    yes: `The CVM ${name} was created, bills, and has no time to live yet. ${remedy}`,
  };
  const created = await create(session, cloud, shipment, wanted);
  if (created === 'taken') {
    delete step.report.leftBehind;
    return 'taken';
  }
  const deleteAt = await limitLife(session, cloud, created.id, created.instanceType, (message) => ({
    message: `The CVM ${name} (${created.id}) was created, bills, and has no time to live. ${message}`,
    next: remedy,
  }));
  step.report.leftBehind = {
    yes: `The CVM ${name} was created and goes on starting. It bills until it is deleted at ${deleteAt}.`,
  };
  const noWayBack = inputs.rollback.rollback
    ? 'The CVM is new, so there is no revision to go back to.'
    : undefined;
  await followCreation(session, created, portsOf(shipment.compose.model), noWayBack);
  return 'created';
}

/**
 * Has Phala Cloud delete the preview by itself when nobody updates it any more, and says what it costs until then.
 *
 * @param refused what to say when the API does not take the time
 * @returns when it is deleted
 */
async function limitLife(
  { hastyClient, inputs, step }: Session<'creation'>,
  cloud: CloudApi,
  id: string,
  instanceType: string | undefined,
  refused: (message: string) => { readonly message: string; readonly next: string },
): Promise<string> {
  const { ttlMs } = inputs.creation;
  const date = new Date(step.clock.date().getTime() + ttlMs);
  const deleteAt = date.toISOString();
  const [rates] = await step
    .timed('setting the time to live', () =>
      Promise.all([
        attempted(new CloudApi(hastyClient).hourlyRates()),
        cloud.scheduleDeletion(id, date),
      ]),
    )
    .catch((error: unknown) => {
      if (!(error instanceof ApiError)) throw error;
      const { message, next } = refused(error.message);
      throw new Failure(message, { next, cause: error });
    });
  const rate = instanceType === undefined ? undefined : rates?.get(instanceType);
  const cost = costText(instanceType, rate, ttlMs, date);
  step.report.cost = cost;
  step.setOutputs({ delete_at: deleteAt });
  step.log.info(`Cost: ${cost}`);
  return deleteAt;
}
