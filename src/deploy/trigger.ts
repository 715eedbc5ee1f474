import { Failure } from '../failure.ts';
import { UnexpectedAnswer } from '../phala/answer.ts';
import { ApiError } from '../phala/api-error.ts';
import type { PhalaApi, Trigger } from '../phala/api.ts';
import type { Accepted, Cvm } from '../phala/cvm.ts';
import { sameHash } from '../phala/cvm-id.ts';
import { elapsedText, pause, type Pace } from './pace.ts';
import { newOperation, type Before } from './readiness.ts';

/** How often the CVM is looked at for a sign of an update whose trigger got no clear answer. */
const LOOKS_FOR_A_SIGN = 4;
const MOST_UNCLEAR_TRIGGERS = 3;

/** Whether the update was triggered. */
export type TriggerState = 'no' | 'unclear' | 'yes';

/** It is not known whether the API accepted the update. */
export class UnclearTrigger extends Failure {
  constructor(cause: ApiError) {
    super(`${cause.message} Whether the update was accepted is not known.`, {
      next: 'Look at the CVM in the dashboard before you run the step again.',
      cause,
    });
  }
}

/**
 * Triggers the update. When another operation holds the CVM, waits for it, up to `busyTimeoutMs`. When it is unclear
 * whether the API accepted the update (connection lost, 502, 504), looks at the CVM before anything is sent again.
 *
 * @param onState is told what is known whenever that changes, so that a step that is cancelled can say it
 * @throws ApiError when the API refuses; Failure when the other operation does not end in time; UnclearTrigger
 */
export async function triggerUpdate(
  api: PhalaApi,
  trigger: Trigger,
  before: Before,
  busyTimeoutMs: number,
  pace: Pace,
  onState: (state: TriggerState) => void,
): Promise<Accepted> {
  const deadline = pace.clock.now() + busyTimeoutMs;
  for (let unclear = 0; ;) {
    try {
      onState('unclear');
      const accepted = await api.trigger(trigger);
      onState('yes');
      return accepted;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (!error.ambiguous && unclear === 0) onState('no');
      if (error.busy) {
        await waitUntilIdle(api, before, deadline, pace);
        continue;
      }
      if (!error.ambiguous) throw error;
      pace.log(
        `${error.message} It is unclear whether the update was accepted: looking at the CVM.`,
      );
      const sign = await lookForStart(api, trigger.composeHash, before, pace);
      if (sign === 'no view') throw new UnclearTrigger(error);
      if (sign !== 'no sign') {
        onState('yes');
        pace.log('The update was accepted: the CVM shows it.');
        return sign;
      }
      unclear += 1;
      if (unclear >= MOST_UNCLEAR_TRIGGERS) throw new UnclearTrigger(error);
      pace.log('The CVM shows no sign of the update: triggering it again.');
    }
  }
}

async function waitUntilIdle(
  api: PhalaApi,
  before: Before,
  deadline: number,
  pace: Pace,
): Promise<void> {
  const started = pace.clock.now();
  pace.log('Another operation is under way on the CVM: waiting for it to end.');
  for (;;) {
    const waited = elapsedText(pace.clock.now() - started);
    if (pace.clock.now() >= deadline) {
      throw new Failure(
        `Another operation on the CVM did not end within ${waited}. Nothing was triggered.`,
        {
          next: 'Look at the CVM in the dashboard; run the step again when the operation is over.',
        },
      );
    }
    await pause(pace, deadline);
    const cvm = await api.cvm();
    if (!cvm.busy) {
      pace.log(`The CVM is ${cvm.status}, and no operation is under way.`);
      sayIfChanged(cvm, before, pace);
      return;
    }
  }
}

function sayIfChanged(cvm: Cvm, before: Before, pace: Pace): void {
  if (before.composeHash === undefined || sameHash(cvm.composeHash, before.composeHash)) return;
  pace.log(
    `The other operation changed the compose hash from ${before.composeHash} to ${cvm.composeHash ?? 'unknown'}; this update replaces it.`,
  );
}

/**
 * Looks for a sign that the update was accepted: the new hash, or a new operation for it; where operations cannot be
 * read, a CVM that is busy. A busy CVM alone may be somebody else's doing.
 */
async function lookForStart(
  api: PhalaApi,
  composeHash: string,
  before: Before,
  pace: Pace,
): Promise<Accepted | 'no sign' | 'no view'> {
  const canTellByHash = !sameHash(before.composeHash, composeHash);
  let hasView = false;
  for (let look = 0; look < LOOKS_FOR_A_SIGN; look++) {
    if (look > 0) await pause(pace);
    const [cvm, operations] = await Promise.all([readable(api.cvm()), readable(api.operations(3))]);
    if (cvm === undefined) continue;
    hasView = true;
    const operation = newOperation(operations, before, composeHash);
    const hasHash = canTellByHash && sameHash(cvm.composeHash, composeHash);
    if (operation !== undefined || hasHash || (operations === undefined && cvm.busy)) {
      return { correlationId: operation?.correlationId ?? cvm.correlationId, noChange: false };
    }
  }
  return hasView ? 'no sign' : 'no view';
}

/** The result, or undefined when the API does not give it: some API keys may not read everything. */
export async function readable<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof ApiError || error instanceof UnexpectedAnswer) return undefined;
    throw error;
  }
}
