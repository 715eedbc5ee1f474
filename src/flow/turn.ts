import { StalePlan } from '../deploy/busy-queue.ts';
import { pause } from '../deploy/pace.ts';
import { Cancelled, Failure } from '../base/failure.ts';
import { ApiError } from '../phala/api-error.ts';
import { CloudApi, type ListedCvm } from '../phala/cloud-api.ts';
import { bareHash, sameHash } from '../phala/cvm-id.ts';
import type { Session } from '../step/session.ts';
import { isLeftDown, liveOf, seenIn, type Fleet, type Member } from './instances.ts';
import { named } from './plan-fleet.ts';

/** What others do to an instance keeps this step from going on with the next one, which it has not touched. */
export class SisterInTheWay extends Failure {}

/** The same, because it runs something else now. */
export class SisterChanged extends SisterInTheWay {}

/**
 * Whether it is an instance's turn: it is still there, and all others are up, so that at most one is down at any time,
 * whoever works on them. Waits for what others do.
 *
 * @returns whether it had to wait
 * @throws StalePlan when somebody removed or stopped the instance; SisterInTheWay when another one is down and nobody
 *   works on it; SisterChanged
 */
export async function isKeptWaiting(fleet: Fleet, member: Member): Promise<boolean> {
  const list = await new CloudApi(fleet.session.client).cvmsOf(fleet.appId);
  requireThere(list, member);
  // What is down takes nothing down.
  const wasDown = member.move !== undefined && member.move.cvm.status !== 'running';
  if (wasDown && member.triggered === undefined) return false;
  const waited: boolean[] = [];
  for (const other of liveOf(fleet)) {
    if (other === member) continue;
    const seen = seenIn(list, other);
    // One that somebody deleted is no instance any more.
    if (seen !== undefined) waited.push(await waitForSister(other, seen, member));
  }
  return waited.includes(true);
}

function requireThere(list: readonly ListedCvm[], member: Member): void {
  const seen = seenIn(list, member);
  if (seen === undefined) throw new StalePlan('Somebody else removed it meanwhile.');
  if (member.whyNotUp === undefined && isLeftDown(seen)) {
    throw new StalePlan(`Somebody else made it ${seen.status} meanwhile.`);
  }
}

async function waitForSister(other: Member, seen: ListedCvm, member: Member): Promise<boolean> {
  if (!seen.busy && seen.status === 'running' && isOurs(other, seen.composeHash)) return false;
  const { name } = other;
  if (seen.busy) other.session.step.log.info(`Somebody else works on ${name}.`);
  // The list may be behind.
  const now = seen.busy ? seen : await other.session.api.cvm();
  const { status, composeHash } = now.busy ? await untilIdle(other, member) : now;
  if (status !== 'running') {
    const next = `Look at ${name} in the dashboard, then run the step again.`;
    throw new SisterInTheWay(`${name} is ${status} meanwhile. ${leftAlone(member)}`, { next });
  }
  requireOurs(other, composeHash);
  return now.busy;
}

async function untilIdle(
  { name, session }: Member,
  member: Member,
): Promise<Pick<ListedCvm, 'status' | 'composeHash'>> {
  try {
    return await session.queue.waitUntilIdle(false);
  } catch (error) {
    if (!(error instanceof Failure) || error instanceof Cancelled) throw error;
    throw new SisterInTheWay(`${name}: ${error.message} ${leftAlone(member)}`, {
      next: error.next,
      cause: error,
    });
  }
}

function leftAlone({ name }: Member): string {
  return `${name} was left alone: two instances would have been down.`;
}

/** For so many looks nobody may work on an instance, and for twice the pause between two, until another roll-out is over. */
const QUIET_LOOKS = 10;

/**
 * Waits until nobody has worked on any instance for a while, as long as `lock_timeout` says: another step that rolls out
 * takes one after the other, and would be met at each of them.
 */
export async function waitUntilQuiet(fleet: Fleet<Session<'pause'>>): Promise<void> {
  const { inputs, pace, step } = fleet.session;
  const { clock, pollIntervalMs } = pace;
  const quietMs = Math.max(2 * inputs.pause.pause.ms, QUIET_LOOKS * pollIntervalMs);
  const deadline = clock.now() + inputs.queue.timeoutMs;
  step.log.info('Somebody else works on the instances: waiting until that is over.');
  await step.timed('queueing', async () => {
    let before = await lookAtAll(fleet);
    let since = clock.now();
    while (clock.now() < deadline && clock.now() - since < quietMs) {
      await pause(pace, deadline);
      const seen = await lookAtAll(fleet);
      if (seen !== before) since = clock.now();
      before = seen;
    }
  });
}

/** @returns what all instances have, once nobody works on one of them */
async function lookAtAll(fleet: Fleet): Promise<string> {
  const { appId, session } = fleet;
  const list = await new CloudApi(session.client).cvmsOf(appId);
  for (const member of liveOf(fleet)) {
    if (seenIn(list, member)?.busy === true) await named(member, untilIdleOrGone(member));
  }
  return list.map(({ busy, composeHash, id }) => [id, busy, composeHash].join()).join();
}

async function untilIdleOrGone({ session }: Member): Promise<void> {
  try {
    await session.queue.waitUntilIdle();
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 404)) throw error;
  }
}

/** Whether an instance has what it had when it was planned, or what this step made of it. */
export function isOurs(member: Member, composeHash: string | undefined): boolean {
  const known = knownOf(member);
  return known === undefined || composeHash === undefined || sameHash(known, composeHash);
}

/**
 * Whoever else rolls out at the same time changes instances: then what was planned does not hold any more, and what was
 * done does not last.
 *
 * @throws SisterChanged when the instance is not `isOurs`
 */
export function requireOurs(member: Member, composeHash: string | undefined): void {
  if (isOurs(member, composeHash)) return;
  throw new SisterChanged(
    `Somebody else changed ${member.name} meanwhile: its compose hash was ${bareHash(knownOf(member) ?? '')} and is ${bareHash(composeHash ?? '')}.`,
    {
      next: 'See who deploys the app at the same time, give all of them the same `concurrency` group, and run the step again.',
    },
  );
}

function knownOf({ move, runs }: Member): string | undefined {
  return runs ?? move?.cvm.composeHash;
}
