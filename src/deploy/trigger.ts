import { Failure } from '../failure.ts';
import { UnexpectedAnswer } from '../phala/answer.ts';
import { ApiError } from '../phala/api-error.ts';
import type { PhalaApi, Trigger } from '../phala/api.ts';
import type { Accepted } from '../phala/cvm.ts';
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

/** Another operation changed the CVM, so the update has to be planned again on what it runs now. */
export class StalePlan extends Failure {
  constructor(was: string, is: string | undefined) {
    super(
      `Another operation changed the CVM meanwhile: its compose hash was ${was} and is ${is ?? 'not reported'}.`,
      { next: 'Run the step again.' },
    );
  }
}

/**
 * Triggers the update. When another operation holds the CVM, waits for it, up to `busyTimeoutMs`. When it is unclear
 * whether the API accepted the update (connection lost, a gateway's error), looks at the CVM before anything is sent
 * again.
 *
 * @param onState is told what is known whenever that changes, so that a step that is cancelled can say it
 * @throws ApiError when the API refuses; StalePlan when the other operation changed the CVM; UnclearTrigger; Failure
 *   when the other operation does not end in time
 */
export async function triggerUpdate(
  api: PhalaApi,
  trigger: Trigger,
  before: Before,
  busyTimeoutMs: number,
  pace: Pace,
  onState: (state: TriggerState) => void,
): Promise<Accepted> {
  const queue = new BusyQueue(api, before, busyTimeoutMs, pace);
  const accept = (sign: Accepted): Accepted => {
    onState('yes');
    pace.log('The update was accepted: the CVM shows it.');
    return sign;
  };
  const look = (): ReturnType<typeof lookForStart> =>
    lookForStart(api, trigger.composeHash, before, pace);
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
        // What holds the CVM may be this very update, if an earlier trigger got no clear answer.
        const own = unclear > 0 ? await look() : 'no sign';
        if (typeof own === 'object') return accept(own);
        const stale = await queue.waitUntilIdle(unclear === 0);
        const done = unclear > 0 ? await look() : 'no sign';
        if (typeof done === 'object') return accept(done);
        if (stale !== undefined) throw stale;
        continue;
      }
      if (!error.ambiguous) throw error;
      pace.log(
        `${error.message} It is unclear whether the update was accepted: looking at the CVM.`,
      );
      const sign = await look();
      if (sign === 'no view') throw new UnclearTrigger(error);
      if (sign !== 'no sign') return accept(sign);
      unclear += 1;
      if (unclear >= MOST_UNCLEAR_TRIGGERS) throw new UnclearTrigger(error);
      pace.log('The CVM shows no sign of the update: triggering it again.');
    }
  }
}

/** Waits for other operations on the CVM, over several rounds within one time limit. */
export class BusyQueue {
  readonly #api: PhalaApi;
  readonly #before: Before;
  readonly #timeoutMs: number;
  readonly #pace: Pace;
  #startedMs: number | undefined;

  constructor(api: PhalaApi, before: Before, timeoutMs: number, pace: Pace) {
    this.#api = api;
    this.#before = before;
    this.#timeoutMs = timeoutMs;
    this.#pace = pace;
  }

  /**
   * @param isFirst whether nothing was triggered so far, for the message
   * @returns a StalePlan when the CVM has another compose hash afterwards
   * @throws Failure when time runs out
   */
  async waitUntilIdle(isFirst = true): Promise<StalePlan | undefined> {
    const { clock, log } = this.#pace;
    if (this.#startedMs === undefined) {
      log('Another operation is under way on the CVM: waiting for it to end.');
    }
    this.#startedMs ??= clock.now();
    const deadline = this.#startedMs + this.#timeoutMs;
    for (;;) {
      if (clock.now() >= deadline) {
        const waited = elapsedText(clock.now() - this.#startedMs);
        const done = isFirst ? ' Nothing was triggered.' : '';
        throw new Failure(`Another operation on the CVM did not end within ${waited}.${done}`, {
          next: 'Look at the CVM in the dashboard; run the step again when the operation is over.',
        });
      }
      await pause(this.#pace, deadline);
      const cvm = await this.#api.cvm();
      if (cvm.busy) continue;
      const { composeHash } = this.#before;
      if (composeHash !== undefined && !sameHash(cvm.composeHash, composeHash)) {
        return new StalePlan(composeHash, cvm.composeHash);
      }
      return undefined;
    }
  }
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
    const view = await attempted(Promise.all([api.cvm(), readable(api.operations(3))]));
    if (view === undefined) continue;
    const [cvm, operations] = view;
    hasView = true;
    const operation = newOperation(operations, before, composeHash);
    const hasHash = canTellByHash && sameHash(cvm.composeHash, composeHash);
    if (operation !== undefined || hasHash || (operations === undefined && cvm.busy)) {
      return { correlationId: operation?.correlationId ?? cvm.correlationId, noChange: false };
    }
  }
  return hasView ? 'no sign' : 'no view';
}

/** The result, or undefined when the API does not let this key read it: not every key may read everything. */
export async function readable<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    const refused = error instanceof ApiError && [401, 403, 404].includes(error.status ?? 0);
    if (refused) return undefined;
    throw error;
  }
}

/** The result, or undefined when the API does not give it, for whatever reason. */
export async function attempted<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof ApiError || error instanceof UnexpectedAnswer) return undefined;
    throw error;
  }
}
