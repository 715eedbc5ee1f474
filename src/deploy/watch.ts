import { Failure } from '../base/failure.ts';
import { UnexpectedAnswer } from '../phala/answer.ts';
import { ApiError } from '../phala/api-error.ts';
import type { PhalaApi } from '../phala/api.ts';
import type { Accepted, Cvm } from '../phala/cvm.ts';
import type { WatchedChange } from './change.ts';
import { elapsedText, pause, type Pace } from './pace.ts';
import { Readiness, settlingAt, type Before } from './readiness.ts';
import { attempted, readable } from '../phala/attempt.ts';

/** The change was accepted, and the CVM did not come up with it: it failed, or time ran out. */
export class ChangeFailed extends Failure {}

/** The change was accepted, but how it ends cannot be seen. */
export class WatchLost extends Failure {}

/** Looks at the CVM itself that may fail one after the other before the watch gives up. */
const MOST_FAILED_LOOKS = 10;
/** The same for what only helps; then it counts as not readable, and the CVM's own word decides. */
const MOST_FAILED_AIDS = 3;

const RECENT_OPERATIONS = 5;

/** Reads what {@link Before} holds and only the live state tells. */
export async function lookBefore(api: PhalaApi, cvm: Cvm): Promise<Before> {
  const { vmUuid } = cvm;
  const [boot, operations] = await Promise.all([
    vmUuid === undefined ? undefined : attempted(api.bootState(vmUuid)),
    attempted(api.operations(RECENT_OPERATIONS)),
  ]);
  return {
    composeHash: cvm.composeHash,
    status: cvm.status,
    boot,
    newestOperation: operations && {
      id: operations[0]?.correlationId,
      status: operations[0]?.status,
      composeHash: operations[0]?.composeHash,
    },
  };
}

/**
 * Waits until the change is over and the CVM runs, and says each new state in one line.
 *
 * @throws ChangeFailed when it fails, or is not over within `timeoutMs`; WatchLost when the CVM cannot be read any more
 */
export async function watchChange(
  api: PhalaApi,
  change: WatchedChange,
  before: Before,
  accepted: Accepted,
  timeoutMs: number,
  pace: Pace,
): Promise<void> {
  const { clock, log } = pace;
  const started = clock.now();
  const readiness = new Readiness(change, before, accepted, settlingAt(pace.pollIntervalMs));
  let lastSaw = 'nothing yet';
  let failedLooks = 0;
  const aids = { boot: new Aid(), operations: new Aid() };
  let bootWasRead = false;
  let lastKind = '';
  const say = (saw: string, kind = saw): void => {
    if (kind !== lastKind) log(`  ${elapsedText(clock.now() - started).padStart(5)}  ${saw}`);
    lastSaw = saw;
    lastKind = kind;
  };
  for (;;) {
    try {
      const cvm = await api.cvm();
      failedLooks = 0;
      const { vmUuid, busy } = cvm;
      const [boot, operations] = await Promise.all([
        vmUuid === undefined ? undefined : aids.boot.read(() => api.bootState(vmUuid)),
        // While the CVM is busy, its operations add nothing.
        busy ? undefined : aids.operations.read(() => api.operations(RECENT_OPERATIONS)),
      ]);
      const look = { elapsedMs: clock.now() - started, cvm, boot, operations };
      bootWasRead ||= look.boot !== undefined;
      const verdict = readiness.observe(look);
      if (verdict.state === 'running') {
        say(`running, and the ${change.name} is over`);
        if (!bootWasRead && look.cvm.vmUuid !== undefined) {
          log('How the CVM booted could not be read. Its status says that it runs.');
        }
        return;
      }
      if (verdict.state === 'failed') {
        throw changeFailed(change, verdict.reason, clock.now() - started);
      }
      say(verdict.saw);
    } catch (error) {
      if (!(error instanceof ApiError || error instanceof UnexpectedAnswer)) throw error;
      failedLooks += 1;
      const isRefused = error instanceof ApiError && (error.status === 401 || error.status === 403);
      if (isRefused || failedLooks >= MOST_FAILED_LOOKS) {
        throw new WatchLost(
          `The ${change.name} was triggered, but the CVM can no longer be watched. ${error.message}`,
          { next: error.next, cause: error },
        );
      }
      // The message holds a request id, which is new each time.
      say(
        `cannot look at the CVM: ${error.message}`,
        `${error.name} ${error instanceof ApiError ? (error.status ?? '') : ''}`,
      );
    }
    if (clock.now() - started >= timeoutMs) {
      throw new ChangeFailed(
        `The ${change.name} was triggered, but did not finish within ${timeoutMs / 1000} s. Last seen: ${lastSaw.replace(/\.$/, '')}.`,
        {
          next: 'The CVM may still be working on it: look at its logs in the dashboard, or allow more time with `wait_timeout`.',
        },
      );
    }
    await pause(pace, started + timeoutMs);
  }
}

/** What a look takes in beside the CVM itself: the boot state, for one, tells a good boot from a bad one. */
class Aid {
  #failures = 0;

  /**
   * What is read; undefined where it cannot be read, also once that failed too often in a row.
   *
   * @throws ApiError when it fails and may work the next time
   */
  async read<T>(reading: () => Promise<T>): Promise<T | undefined> {
    if (this.#failures >= MOST_FAILED_AIDS) return undefined;
    try {
      const value = await readable(reading());
      this.#failures = 0;
      return value;
    } catch (error) {
      if (error instanceof ApiError) this.#failures += 1;
      throw error;
    }
  }
}

function changeFailed({ name }: WatchedChange, reason: string, elapsedMs: number): ChangeFailed {
  return new ChangeFailed(
    `The ${name} was triggered, but failed after ${elapsedText(elapsedMs)}: ${/[.!?]$/.test(reason) ? reason : `${reason}.`}`,
    {
      next: "See the CVM's state and logs in the dashboard, correct the cause and run the step again.",
    },
  );
}
