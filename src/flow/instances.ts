import { Failure } from '../base/failure.ts';
import { bareUuid, sameUuid } from '../base/uuid.ts';
import { CloudApi, type ListedCvm } from '../phala/cloud-api.ts';
import { bareAppId } from '../phala/cvm-id.ts';
import type { InstanceStatus } from '../report/report.ts';
import { sessionFor, type Session } from '../step/session.ts';
import { isDown, isGoing } from './find-cvm.ts';
import type { Move } from './move.ts';
import type { Triggered } from './triggering.ts';

/** One CVM of an app, and what becomes of it in this step. */
export interface Member<S extends Session = Session> {
  readonly listed: ListedCvm;
  /** For this CVM alone. */
  readonly session: S;
  status: InstanceStatus;
  /** What is about to be done to it; undefined for one that is skipped, or not planned yet. */
  move?: Move;
  /** What was done to it, and how it is undone. */
  triggered?: Triggered | undefined;
}

/** The CVMs of an app. */
export interface Fleet<S extends Session = Session> {
  readonly session: S;
  readonly appId: string;
  /** Oldest first, those that are skipped among them. */
  readonly members: readonly Member<S>[];
}

/** Lists the CVMs of the app that the step names, by its id or by any of them. */
export async function listFleet<S extends Session>(session: S): Promise<Fleet<S>> {
  const { client, step } = session;
  const { appId, listed } = await step.timed('listing the instances', async () => {
    const id = await appIdOf(session);
    return { appId: id, listed: await new CloudApi(client).cvmsOf(id) };
  });
  const members = oldestFirst(listed).map((cvm): Member<S> => ({
    listed: cvm,
    session: sessionFor(session, idOf(cvm), step.part()),
    status: isDown(cvm) ? 'skipped' : 'pending',
  }));
  return { session, appId, members };
}

async function appIdOf({ api, target }: Session): Promise<string> {
  const named = bareAppId(target.cvmId);
  if (named !== undefined) return named;
  const { appId, name } = await api.cvm();
  if (appId !== undefined) return appId;
  throw new Failure(
    `The API gives no app id for the CVM ${name}, so its instances are not known.`,
    {
      next: 'Check in the dashboard that the CVM has finished its creation, then run the step again.',
    },
  );
}

/** The list has no order that a source states. What is as old stays in its order. */
function oldestFirst(cvms: readonly ListedCvm[]): readonly ListedCvm[] {
  return cvms.toSorted((a, b) => (a.createdAt ?? 0) - (b.createdAt ?? 0));
}

function idOf({ id, vmUuid }: ListedCvm): string {
  return vmUuid === undefined ? id : bareUuid(vmUuid);
}

/** Those that the step is about. */
export function liveOf<S extends Session>({ members }: Fleet<S>): readonly Member<S>[] {
  return members.filter(({ status }) => status !== 'skipped');
}

export function namesOf(members: readonly Member[]): string {
  return members.map(({ listed }) => listed.name).join(', ');
}

/**
 * Waits until no other instance is down, or about to be: at most one may be at a time, whoever works on it.
 *
 * @throws Failure when one is down that ran when the step began, and nobody works on it
 */
export async function waitForSisters(fleet: Fleet, of: Member): Promise<void> {
  const others = liveOf(fleet).filter((member) => member !== of);
  if (others.length === 0) return;
  const now = await new CloudApi(fleet.session.client).cvmsOf(fleet.appId);
  for (const { listed, move, session } of others) {
    const seen = now.find(({ id, vmUuid }) => id === listed.id || sameUuid(vmUuid, listed.vmUuid));
    // One that somebody deleted is no instance any more.
    if (seen === undefined || isGoing(seen)) continue;
    if (seen.busy) session.step.log.info(`Somebody else works on ${listed.name}.`);
    const { status } = seen.busy ? await session.queue.waitUntilIdle(false) : seen;
    if (status === 'running' || move?.cvm.status !== 'running') continue;
    throw new Failure(
      `${listed.name} is ${status} meanwhile, so ${of.listed.name} was left alone: two instances would have been down.`,
      { next: `Look at ${listed.name} in the dashboard, then run the step again.` },
    );
  }
}

/** Gives the gateway time to find the instance that came up before the next goes down. */
export async function pauseBetween({ step, pace }: Session, ms: number): Promise<void> {
  if (ms === 0) return;
  step.log.info(`Waiting ${ms / 1000} s before the next instance.`);
  await step.timed('pausing', () => pace.clock.sleep(ms));
}
