import { StalePlan } from '../deploy/busy-queue.ts';
import { Undone } from '../deploy/redeploy.ts';
import { ChangeFailed } from '../deploy/watch.ts';
import { Failure } from '../base/failure.ts';
import { ApiError } from '../phala/api-error.ts';
import { attempted } from '../phala/attempt.ts';
import { CloudApi } from '../phala/cloud-api.ts';
import type { Session } from '../step/session.ts';
import { fateOf } from './fleet-report.ts';
import { pauseBetween, seenIn, type Fleet, type Member } from './instances.ts';
import type { MoveGroup } from './move.ts';
import { SisterChanged, SisterInTheWay } from './turn.ts';
import type { Planned } from './plan-fleet.ts';

/** The first failure stops the roll-out; what went well before goes back with the one that failed. */
export async function stopRollOut(
  fleet: Fleet<Session<MoveGroup>>,
  member: Planned,
  done: readonly Planned<Session<MoveGroup>>[],
  error: unknown,
): Promise<never> {
  const { session } = fleet;
  session.step.host.signal.throwIfAborted();
  if (!(error instanceof Failure)) throw error;
  const { name } = member;
  const isUntouched = member.session.step.report.triggered === 'no';
  if (done.length === 0 && isUntouched) {
    if (error instanceof StalePlan) throw new StalePlan(`${name}: ${error.message}`);
    if (error instanceof SisterChanged) throw new StalePlan(error.message);
  }
  if (error instanceof SisterInTheWay) {
    throw new Failure(`${error.message} ${fateOf(fleet, member)}`, {
      next: error.next,
      cause: error,
    });
  }
  member.status = error instanceof Undone ? 'rolled_back' : 'failed';
  if (error instanceof Undone) member.isTakenBack = true;
  const others = await doneByOthers(fleet, member, error);
  const back = done.filter(({ triggered }) => triggered?.earlier !== undefined);
  const stay = whyTheyStay(member, error, isUntouched);
  const ending =
    others ?? (back.length === 0 ? undefined : (stay ?? (await takeAllBack(fleet, back))));
  // What became of the others is known only now.
  const sentences = [error.message, fateOf(fleet, member), ending];
  throw new Failure(`${name}: ${sentences.filter(Boolean).join(' ')}`, {
    next: others === undefined ? error.next : OTHERS_FIRST,
    cause: error,
  });
}

const OTHERS_FIRST = 'See who works on the app at the same time, then run the step again.';

/** What others did to the instance, so that nothing more is done; undefined: the failure is of this step's own making. */
async function doneByOthers(
  { appId, session }: Fleet,
  member: Member,
  error: Failure,
): Promise<string | undefined> {
  const wasMissed = causesOf(error).some(
    (cause) => cause instanceof ApiError && cause.status === 404,
  );
  const list = wasMissed
    ? await attempted(new CloudApi(session.hastyClient).cvmsOf(appId))
    : undefined;
  const isGone = list !== undefined && seenIn(list, member) === undefined;
  if (isGone) return 'Somebody else removed it meanwhile, and the others stay as they are.';
  return error instanceof StalePlan
    ? 'It was left alone, and the others stay as they are.'
    : undefined;
}

/** The error itself, and what it came of. */
function causesOf(error: Error): readonly Error[] {
  const { cause } = error;
  return [error, ...(cause instanceof Error ? causesOf(cause) : [])];
}

/** Why those that went well are not put back; undefined: nothing speaks against it. */
function whyTheyStay({ name }: Member, error: Failure, isUntouched: boolean): string | undefined {
  if (isUntouched || (error instanceof Undone && error.isWell)) return undefined;
  const isNotWell = causesOf(error).some((cause) => cause instanceof ChangeFailed);
  return isNotWell
    ? `The others stay: ${name} is not well, and to put them back would have taken a second instance down.`
    : 'The others stay: this does not say that the update is at fault.';
}

/**
 * Puts back what went well, the newest first, one at a time.
 *
 * @returns why that stopped half-way
 */
async function takeAllBack(
  fleet: Fleet<Session<MoveGroup>>,
  done: readonly Planned<Session<MoveGroup>>[],
): Promise<string | undefined> {
  const { takeBack } = await import('./recover.ts');
  for (const member of done.toReversed()) {
    const { triggered, session } = member;
    if (triggered === undefined) continue;
    await pauseBetween(fleet.session, fleet.session.inputs.pause.pause.ms);
    fleet.session.step.log.info(`Rolling back ${member.name} as well`);
    delete member.runs;
    const problem = await takeBack(session, triggered);
    fleet.session.step.host.signal.throwIfAborted();
    const { change, status } = session.step.report;
    member.isTakenBack = status === 'rolled_back';
    if (member.isTakenBack) member.status = 'rolled_back';
    else if (change?.name === 'rollback') member.status = 'failed';
    if (problem !== undefined) {
      return `The rollback stopped at ${member.name}: ${problem}`;
    }
  }
  return undefined;
}
