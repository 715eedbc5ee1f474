import { Failure } from '../failure.ts';
import { ApiError } from '../phala/api-error.ts';
import type { PhalaApi, Trigger } from '../phala/api.ts';
import type { Accepted, Cvm } from '../phala/cvm.ts';
import { sameHash } from '../phala/cvm-id.ts';
import { elapsedText, pause, type Pace } from './pace.ts';
import { newOperation, type Before } from './readiness.ts';

/** How often the CVM is looked at for a sign of an update whose trigger got no clear answer. */
const LOOKS_FOR_A_SIGN = 4;
const MOST_UNCLEAR_TRIGGERS = 3;

/**
 * Triggers the update. When another operation holds the CVM, waits for it, up to `busyTimeoutMs`. When it is unclear
 * whether the API accepted the update (connection lost, 502, 504), looks at the CVM before anything is sent again.
 *
 * @throws ApiError when the API refuses; Failure when the other operation does not end in time
 */
export async function triggerUpdate(
  api: PhalaApi,
  trigger: Trigger,
  before: Before,
  busyTimeoutMs: number,
  pace: Pace,
): Promise<Accepted> {
  const deadline = pace.clock.now() + busyTimeoutMs;
  for (let unclear = 0; ;) {
    try {
      return await api.trigger(trigger);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.busy) {
        await waitUntilIdle(api, before, deadline, pace);
      } else if (error.ambiguous) {
        unclear += 1;
        pace.log(
          `${error.message} It is unclear whether the update was accepted: looking at the CVM.`,
        );
        const sign = await lookForStart(api, trigger.composeHash, before, pace);
        if (sign !== undefined) {
          pace.log('The update was accepted: the CVM shows it.');
          return sign;
        }
        if (unclear >= MOST_UNCLEAR_TRIGGERS) throw error;
        pace.log('The CVM shows no sign of the update: triggering it again.');
      } else {
        throw error;
      }
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
    await pause(pace);
    const cvm = await api.cvm();
    const waited = elapsedText(pace.clock.now() - started);
    if (!cvm.busy) {
      pace.log(`The other operation ended after ${waited}; the CVM is ${cvm.status}.`);
      sayIfChanged(cvm, before, pace);
      return;
    }
    if (pace.clock.now() >= deadline) {
      throw new Failure(
        `Another operation on the CVM did not end within ${waited}. Nothing was triggered.`,
        {
          next: 'Look at the CVM in the dashboard; run the step again when the operation is over.',
        },
      );
    }
  }
}

function sayIfChanged(cvm: Cvm, before: Before, pace: Pace): void {
  if (before.composeHash === undefined || sameHash(cvm.composeHash, before.composeHash)) return;
  pace.log(
    `The other operation changed the compose hash from ${before.composeHash} to ${cvm.composeHash ?? 'unknown'}; this update replaces it.`,
  );
}

/** Any sign that the update was accepted: the CVM is busy, has the new hash, or lists a new operation for it. */
async function lookForStart(
  api: PhalaApi,
  composeHash: string,
  before: Before,
  pace: Pace,
): Promise<Accepted | undefined> {
  const canTellByHash = !sameHash(before.composeHash, composeHash);
  for (let look = 0; look < LOOKS_FOR_A_SIGN; look++) {
    if (look > 0) await pause(pace);
    const [cvm, operations] = await Promise.all([api.cvm(), readable(api.operations(3))]);
    const operation = newOperation(operations, before, composeHash);
    const hasHash = canTellByHash && sameHash(cvm.composeHash, composeHash);
    if (operation !== undefined || cvm.busy || hasHash) {
      return { correlationId: operation?.correlationId ?? cvm.correlationId, noChange: false };
    }
  }
  return undefined;
}

/** The result, or undefined when the API refuses it: some API keys may not read everything. */
export async function readable<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}
