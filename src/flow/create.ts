import { Cancelled, Failure } from '../base/failure.ts';
import { ApiError } from '../phala/api-error.ts';
import { attempted } from '../phala/attempt.ts';
import type { CloudApi, Creation, ListedCvm } from '../phala/cloud-api.ts';
import type { Shipment } from '../prepare/shipment.ts';
import { portsOf } from '../compose/text/live-text.ts';
import { sessionFor, type Session } from '../step/session.ts';
import { NAME_TAKEN, type CreationProposal } from './creation-proposal.ts';
import { follow, type FollowGroup } from './follow.ts';
import { lookFor, unknownFate } from './look-for.ts';
import { seal } from './seal-env.ts';
import { refusedReading } from './unread.ts';

/** Of an app id that another CVM has. */
const APP_ID_TAKEN = 'ERR-03-007';

/**
 * Makes a proposed CVM real: seals its env, creates it. It bills from then on.
 *
 * @returns what names the CVM to the API; `taken` when another CVM has the name or the app id by now
 */
export async function create(
  session: Session<'env'>,
  cloud: CloudApi,
  { name, appId, provisioned, update, cost }: CreationProposal,
  { env: entries = [] }: Shipment,
): Promise<{ readonly id: string } | 'taken'> {
  const { step } = session;
  step.report.appId = appId;
  step.setOutputs({ app_id: appId });
  const env = await step.timed('sealing', async () => {
    const cvm = { name, appId, envPublicKey: provisioned.envPublicKey };
    const names = update.target.allowedEnvs;
    return entries.length === 0 ? undefined : seal(session, { cvm, provisioned, names }, entries);
  });
  // Somebody else may have created it since the list was read.
  const all = await cloud.cvms();
  if (all.some((cvm) => cvm.name === name || cvm.appId === appId)) return 'taken';
  const { composeHash, kmsId, token } = provisioned;
  const created = await step.timed('creating', () =>
    createOnce(session, cloud, name, { appId, composeHash, env, kmsId, token }),
  );
  if (created === 'taken') return 'taken';
  step.report.triggered = 'yes';
  step.report.cost = cost;
  step.setOutputs({ changed: 'true' });
  step.log.info(`Created: ${name}, app ${appId}. Cost: ${cost}`);
  return created;
}

/**
 * Sees a new CVM through: waits until it runs what it was created with, verifies that, asks the app. When it fails, it
 * is kept: what it says and has is what tells why.
 *
 * @param id what names it to the API
 * @param bills until when it bills, as the rest of a sentence about it
 */
export async function followCreation(
  session: Session<FollowGroup | 'rollback'>,
  id: string,
  { name, provisioned: { composeHash }, update }: CreationProposal,
  shipment: Shipment,
  bills: string,
): Promise<void> {
  const own = sessionFor(session, id);
  own.step.report.leftBehind = {
    yes: `The CVM ${name} was created and goes on starting. It ${bills}`,
  };
  const seen = await attempted(own.api.cvm());
  if (seen !== undefined) own.step.announceCvm(seen, { isNew: true });
  try {
    await follow(own, {
      change: { name: 'creation', composeHash, operationType: /create|deploy|power|start/i },
      before: {
        composeHash: undefined,
        status: undefined,
        boot: undefined,
        newestOperation: { id: undefined },
      },
      accepted: { correlationId: undefined, noChange: false },
      appCompose: update.target,
      history: { revisions: [], isWhole: true },
      isShipped: true,
      ports: portsOf(shipment.compose.model),
      earlier: session.inputs.rollback.rollback
        ? 'The CVM is new, so there is no revision to go back to.'
        : undefined,
      status: 'deployed',
      done: 'Created',
    });
  } catch (error) {
    if (!(error instanceof Failure) || error instanceof Cancelled) throw error;
    // That it may not be watched says nothing against it.
    if (refusedReading(error) !== undefined) throw error;
    throw new Failure(
      `${error.message} The new CVM ${name} (${seen?.id ?? id}) was not deleted and ${bills}`,
      { next: error.next, cause: error },
    );
  }
}

/**
 * Creates the CVM, and never a second one: when it is unclear whether it was created, it is looked for by name and app
 * id before anything else is sent. The API takes a repeated creation of the same app for the same CVM.
 *
 * @returns what names the CVM to the API
 */
async function createOnce(
  session: Session,
  cloud: CloudApi,
  name: string,
  creation: Creation,
): Promise<{ readonly id: string } | 'taken'> {
  const { step } = session;
  const { report } = step;
  report.change = { name: `creation of ${name}`, composeHash: undefined };
  report.triggered = 'unclear';
  for (let tries = 1; ; tries++) {
    try {
      const created = await cloud.createCvm(creation);
      if (created === name) return { id: `app_${creation.appId}` };
      return await requireOwn(session, cloud, name, creation.appId, created);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      // What is refused clearly was not created, unless an earlier try did it.
      if (!error.ambiguous && tries === 1) {
        report.triggered = 'no';
        if (error.code === NAME_TAKEN || error.code === APP_ID_TAKEN) return 'taken';
        throw error;
      }
      step.log.info(`${error.message} It is unclear whether the CVM was created: looking for it.`);
      const unknown = (): Failure => unknownFate(name, error);
      const found = await lookFor(session, cloud, isIt(name, creation.appId), unknown);
      if (found !== undefined) return found;
      if (tries >= 2) throw unknown();
      step.log.info('The workspace has no such CVM: creating it again, as the same app.');
    }
  }
}

function isIt(name: string, appId: string): (cvm: ListedCvm) => boolean {
  return (cvm) => cvm.appId === appId && cvm.name === name;
}

/**
 * The CVM that was created, where the API's answer does not say so.
 *
 * @param answered the name in that answer
 * @throws Failure when there is another one instead
 */
async function requireOwn(
  session: Session,
  cloud: CloudApi,
  name: string,
  appId: string,
  answered: string | undefined,
): Promise<ListedCvm> {
  const said = answered === undefined ? 'names no CVM' : `is the CVM ${answered}`;
  const why = `The API's answer to the creation of ${name} ${said}, and there is no CVM ${name} with the app id ${appId}.`;
  const other = (): Failure =>
    new Failure(`${why} Whether this step created one is not known.`, {
      next: 'Look in the dashboard: what exists bills. Give each CVM an `app_id` and `nonce` of its own, or none, then run this step again.',
    });
  const found = await lookFor(session, cloud, isIt(name, appId), other);
  if (found === undefined) throw other();
  return found;
}
