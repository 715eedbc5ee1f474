import { Failure } from '../base/failure.ts';
import { UnexpectedAnswer } from '../phala/answer.ts';
import { ApiError } from '../phala/api-error.ts';
import type { PhalaApi } from '../phala/api.ts';
import { attempted, isRefused } from '../phala/attempt.ts';
import type { Accepted, Operation } from '../phala/cvm.ts';
import { sameHash } from '../phala/cvm-id.ts';
import { StalePlan, type BusyQueue } from './busy-queue.ts';
import type { Change } from './change.ts';
import { pause, type Pace } from './pace.ts';
import { newOperation, type Before } from './readiness.ts';

/** How often the CVM is looked at for a sign of a change whose trigger got no clear answer. */
const LOOKS_FOR_A_SIGN = 4;
const MOST_UNCLEAR_TRIGGERS = 3;

/** Whether the change was triggered. */
export type TriggerState = 'no' | 'unclear' | 'yes';

/** It is not known whether the API accepted the change. */
export class UnclearTrigger extends Failure {
  constructor({ name }: Change, cause: ApiError) {
    super(`${cause.message} Whether the ${name} was accepted is not known.`, {
      next: 'Look at the CVM in the dashboard before you run the step again.',
      cause,
    });
  }
}

/**
 * Triggers a change. When another operation holds the CVM, waits for it in the queue. When it is unclear whether the
 * API accepted the change (connection lost, a gateway's error), looks at the CVM before anything is sent again.
 *
 * @param onState is told what is known whenever that changes, so that a step that is cancelled can say it
 * @throws ApiError when the API refuses; StalePlan when the other operation changed the CVM; UnclearTrigger; Failure
 *   when the other operation does not end in time
 */
export async function triggerChange(
  api: PhalaApi,
  change: Change,
  before: Before,
  queue: BusyQueue,
  pace: Pace,
  onState: (state: TriggerState) => void,
): Promise<Accepted> {
  const accept = (sign: Accepted): Accepted => {
    onState('yes');
    pace.log(`The ${change.name} was accepted: the CVM shows it.`);
    return sign;
  };
  const look = (): ReturnType<typeof lookForStart> => lookForStart(api, change, before, pace);
  for (let unclear = 0; ;) {
    await queue.takeTurn(before.composeHash);
    try {
      onState('unclear');
      const accepted = await change.send();
      onState('yes');
      return accepted;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (!error.ambiguous && unclear === 0) onState('no');
      if (error.busy) {
        // What holds the CVM may be this very change, if an earlier trigger got no clear answer.
        const own = unclear > 0 ? await look() : 'no sign';
        if (typeof own === 'object') return accept(own);
        const stale = await staleAfterWait(queue, before, unclear === 0);
        const done = unclear > 0 ? await look() : 'no sign';
        if (typeof done === 'object') return accept(done);
        if (stale !== undefined) throw stale;
        continue;
      }
      if (!error.ambiguous) throw error;
      pace.log(
        `${error.message} It is unclear whether the ${change.name} was accepted: looking at the CVM.`,
      );
      const sign = await look();
      if (sign === 'no view') throw new UnclearTrigger(change, error);
      if (sign !== 'no sign') return accept(sign);
      unclear += 1;
      if (unclear >= MOST_UNCLEAR_TRIGGERS) throw new UnclearTrigger(change, error);
      pace.log(`The CVM shows no sign of the ${change.name}: triggering it again.`);
    }
  }
}

async function staleAfterWait(
  queue: BusyQueue,
  before: Before,
  isFirst: boolean,
): Promise<StalePlan | undefined> {
  try {
    await queue.waitUntilIdleWith(before.composeHash, isFirst);
    return undefined;
  } catch (error) {
    if (error instanceof StalePlan) return error;
    throw error;
  }
}

/**
 * Looks for a sign that the change was accepted: the new hash, or a new operation for it; where operations cannot be
 * read, a CVM that is busy. A busy CVM alone may be somebody else's doing.
 */
async function lookForStart(
  api: PhalaApi,
  change: Change,
  before: Before,
  pace: Pace,
): Promise<Accepted | 'no sign' | 'no view'> {
  const { composeHash } = change;
  const canTellByHash = !sameHash(before.composeHash, composeHash);
  let hasView = false;
  for (let look = 0; look < LOOKS_FOR_A_SIGN; look++) {
    if (look > 0) await pause(pace);
    const [cvm, seen] = await Promise.all([attempted(api.cvm()), operationsSeen(api)]);
    if (cvm === undefined) continue;
    const operations = seen === 'not clear' ? undefined : seen;
    const operation = newOperation(operations, before, change);
    const hasHash = canTellByHash && sameHash(cvm.composeHash, composeHash);
    const isBlind = seen === undefined;
    hasView ||= seen !== 'not clear';
    if (operation !== undefined || hasHash || (isBlind && cvm.busy)) {
      return { correlationId: operation?.correlationId ?? cvm.correlationId, noChange: false };
    }
  }
  return hasView ? 'no sign' : 'no view';
}

/** The newest operations; undefined where this login may not read them. What is left out of a list may be the sign. */
async function operationsSeen(
  api: PhalaApi,
): Promise<readonly Operation[] | undefined | 'not clear'> {
  try {
    return await api.everyOperation(3);
  } catch (error) {
    if (isRefused(error)) return undefined;
    if (error instanceof ApiError || error instanceof UnexpectedAnswer) return 'not clear';
    throw error;
  }
}
