import { elapsedText, pause } from '../deploy/pace.ts';
import { bareUuid, sameUuid } from '../base/uuid.ts';
import { Failure } from '../base/failure.ts';
import type { Group } from '../inputs/table.ts';
import type { CloudApi, ListedCvm } from '../phala/cloud-api.ts';
import { sessionFor, type Session } from '../step/session.ts';

/**
 * The one CVM of the workspace with exactly this name, or this id; undefined when there is none. That comes from the
 * list, never from an error: an API that cannot answer says nothing about what exists.
 *
 * @throws Failure when there are several
 */
export async function findCvm(
  { canSet }: Session,
  cloud: CloudApi,
  identifier: string,
): Promise<ListedCvm | undefined> {
  const wanted = identifier.toLowerCase();
  const found = (await cloud.cvms()).filter(
    ({ id, name, appId, vmUuid }) =>
      name === identifier ||
      id === identifier ||
      (appId !== undefined && `app_${appId}` === wanted) ||
      sameUuid(vmUuid, wanted),
  );
  if (found.length <= 1) return found[0];
  throw new Failure(
    `${identifier} names ${found.length} CVMs: ${found.map(({ id }) => id).join(', ')}. Nothing was changed.`,
    {
      next: canSet('cvm_id')
        ? 'Set `cvm_id` to the `cvm_…` id of one of them, or delete in the dashboard those that are not needed.'
        : 'Delete in the dashboard those that are not needed, or set another `name_prefix`.',
    },
  );
}

/**
 * The CVM with exactly this name; undefined when there is none, also after one that is being deleted is gone.
 *
 * @throws Failure when there are several, or when the one that is being deleted stays
 */
export async function findSettled(
  session: Session,
  cloud: CloudApi,
  name: string,
): Promise<ListedCvm | undefined> {
  const found = await findCvm(session, cloud, name);
  if (found === undefined || !isGoing(found)) return found;
  session.step.log.info(`The CVM ${found.name} is being deleted: waiting until it is gone.`);
  await waitUntilGone(session, cloud, found, session.inputs.queue.timeoutMs);
  return undefined;
}

/** A session for a CVM of the list. */
export function sessionOf<G extends Group>(
  session: Session<G>,
  { id, vmUuid }: ListedCvm,
): Session<G> {
  return sessionFor(session, vmUuid === undefined ? id : bareUuid(vmUuid));
}

/** Whether a CVM is being deleted. */
export function isGoing({ status }: Pick<ListedCvm, 'status'>): boolean {
  return /^(?:delet|remov|terminat|destroy)/i.test(status);
}

/** Whether nobody expects a CVM to run: it is deleted, or stopped, and not just on its way down and up again. */
export function isDown(cvm: Pick<ListedCvm, 'status' | 'busy'>): boolean {
  return isGoing(cvm) || (/^(?:stop|exited$)/i.test(cvm.status) && !cvm.busy);
}

/** @throws Failure when the API still lists the CVM after the time */
export async function waitUntilGone(
  { pace }: Session,
  cloud: CloudApi,
  { id, name }: ListedCvm,
  timeoutMs: number,
): Promise<void> {
  const { clock, log } = pace;
  const started = clock.now();
  const deadline = started + timeoutMs;
  let saw = '';
  for (;;) {
    const cvm = (await cloud.cvms()).find((listed) => listed.id === id);
    const elapsed = elapsedText(clock.now() - started);
    if (cvm === undefined) {
      log(`  ${elapsed.padStart(5)}  gone`);
      return;
    }
    if (cvm.status !== saw) log(`  ${elapsed.padStart(5)}  ${cvm.status}`);
    saw = cvm.status;
    if (clock.now() >= deadline) {
      throw new Failure(
        `The CVM ${name} (${id}) was told to go, but the API still lists it after ${elapsed}.`,
        { next: 'Look at it in the dashboard: it bills until it is gone.' },
      );
    }
    await pause(pace, deadline);
  }
}
