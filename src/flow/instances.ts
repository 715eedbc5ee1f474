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
  /** What people read of it: its name, and its id where a sister has the same name. */
  readonly name: string;
  /** For this CVM alone. */
  readonly session: S;
  status: InstanceStatus;
  /** What is about to be done to it; undefined for one that is skipped, or not planned yet. */
  move?: Move;
  /** Why it was not up before the step; undefined: it was. */
  whyNotUp?: string | undefined;
  /** What was done to it, and how it is undone. */
  triggered?: Triggered | undefined;
  /** Whether this step brought it to something else, and back to what it had. */
  isTakenBack?: boolean;
  /** The compose hash that the step brought it to, in hex without prefix. */
  runs?: string | undefined;
}

/** The CVMs of an app. */
export interface Fleet<S extends Session = Session> {
  readonly session: S;
  readonly appId: string;
  /** Oldest first, those that are skipped among them. */
  readonly members: readonly Member<S>[];
}

/**
 * Lists the CVMs of the app that the step names, by its id or by any of them.
 *
 * @param mayStart what must hold before anything is started on one of them, see `BusyQueue`; undefined: nothing is started
 */
export async function listFleet<S extends Session>(
  session: S,
  mayStart?: (fleet: Fleet, member: Member) => Promise<boolean>,
): Promise<Fleet<S>> {
  const { client, step } = session;
  const { appId, listed } = await step.timed('listing the instances', async () => {
    const id = await appIdOf(session);
    return { appId: id, listed: await new CloudApi(client).cvmsOf(id) };
  });
  const byName = Map.groupBy(listed, ({ name }) => name);
  const members = oldestFirst(listed).map((cvm): Member<S> => {
    const member: Member<S> = {
      listed: cvm,
      name: byName.get(cvm.name)?.length === 1 ? cvm.name : `${cvm.name} (${cvm.id})`,
      session: sessionFor(
        session,
        idOf(cvm),
        step.part(),
        mayStart && (() => mayStart(fleet, member)),
      ),
      status: isLeftDown(cvm) ? 'skipped' : 'pending',
    };
    return member;
  });
  const fleet: Fleet<S> = { session, appId, members };
  return fleet;
}

/** Whether nobody expects it to run. One that exited by itself is to run: that is not a decision of anybody. */
export function isLeftDown(cvm: Pick<ListedCvm, 'status' | 'busy'>): boolean {
  return isDown(cvm) && cvm.status !== 'exited';
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

/** An instance in a later list; undefined where somebody deleted it. */
export function seenIn(list: readonly ListedCvm[], member: Member): ListedCvm | undefined {
  // Nearly always it has the same id, which is compared faster than two spellings of a UUID.
  const seen =
    list.find(({ id }) => id === member.listed.id) ?? list.find((cvm) => isSame(cvm, member));
  return seen === undefined || isGoing(seen) ? undefined : seen;
}

export function isSame({ id, vmUuid }: ListedCvm, { listed }: Member): boolean {
  return id === listed.id || sameUuid(vmUuid, listed.vmUuid);
}

/** Those that the step is about. */
export function liveOf<S extends Session>({ members }: Fleet<S>): readonly Member<S>[] {
  return members.filter(({ status }) => status !== 'skipped');
}

export function namesOf(members: readonly Member[]): string {
  return members.map(({ name }) => name).join(', ');
}

/** Gives the gateway time to find the instance that came up before the next goes down. */
export async function pauseBetween({ step, pace }: Session, ms: number): Promise<void> {
  if (ms === 0) return;
  step.log.info(`Waiting ${ms / 1000} s before the next instance.`);
  await step.timed('pausing', () => pace.clock.sleep(ms));
}
