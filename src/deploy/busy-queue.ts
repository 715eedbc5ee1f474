import { Failure } from '../base/failure.ts';
import type { PhalaApi } from '../phala/api.ts';
import type { Cvm } from '../phala/cvm.ts';
import { sameHash } from '../phala/cvm-id.ts';
import { elapsedText, pause, type Pace } from './pace.ts';

/** How often a wait says that it goes on although nothing changes, in milliseconds. */
const STILL_WAITING_MS = 60_000;

/** The CVM is not any more what the change was planned on, so that has to be planned again. */
export class StalePlan extends Failure {
  constructor(message: string) {
    super(message, { next: 'Run the step again.' });
  }
}

/**
 * What must hold besides, right before something is started on the CVM; waits for it.
 *
 * @returns whether it had to wait: then the CVM may have changed meanwhile
 */
export type MayStart = () => Promise<boolean>;

/** Waits for other operations on the CVM to end, over several rounds that share one time limit. */
export class BusyQueue {
  readonly #api: PhalaApi;
  readonly #timeoutMs: number;
  readonly #pace: Pace;
  readonly #mayStart: MayStart | undefined;
  #waitedMs = 0;
  #hasLooked = false;

  constructor(api: PhalaApi, timeoutMs: number, pace: Pace, mayStart?: MayStart) {
    this.#api = api;
    this.#timeoutMs = timeoutMs;
    this.#pace = pace;
    this.#mayStart = mayStart;
  }

  /**
   * Waits until what must hold besides does, and the CVM is as it was planned: what is started then is sent at once.
   *
   * @throws StalePlan when the CVM has another compose hash by then
   */
  async takeTurn(composeHash: string | undefined): Promise<void> {
    while ((await this.#mayStart?.()) === true) {
      const cvm = await this.#api.cvm();
      requireHash(cvm.busy ? await this.waitUntilIdle() : cvm, composeHash);
    }
  }

  /**
   * Waits until no operation is under way, and says what it sees meanwhile.
   *
   * @param isFirst whether nothing was triggered so far, for the message
   * @returns the CVM as it is then
   * @throws Failure when the time that was spent waiting, in all rounds, exceeds the limit
   */
  async waitUntilIdle(isFirst = true): Promise<Cvm> {
    const { clock, log } = this.#pace;
    const started = clock.now();
    const deadline = started + Math.max(0, this.#timeoutMs - this.#waitedMs);
    if (deadline > started) {
      log(
        isFirst
          ? 'Another operation is under way on the CVM: waiting for it to end.'
          : 'An operation is still under way on the CVM: waiting for it to end.',
      );
    } else if (this.#hasLooked) {
      // Without time left, one look is all there is: the API may refuse every trigger although nothing shows.
      throw this.#tookTooLong(0, isFirst);
    }
    this.#hasLooked = true;
    let saw = '';
    let saidMs = started;
    try {
      for (;;) {
        await pause(this.#pace, deadline);
        const cvm = await this.#api.cvm();
        if (!cvm.busy) return cvm;
        const now = clock.now();
        if (now >= deadline) throw this.#tookTooLong(now - started, isFirst);
        if (cvm.status === saw && now - saidMs < STILL_WAITING_MS) continue;
        const elapsed = elapsedText(now - started).padStart(5);
        log(`  ${elapsed}  the other operation goes on: ${cvm.status}`);
        saw = cvm.status;
        saidMs = now;
      }
    } finally {
      this.#waitedMs += clock.now() - started;
    }
  }

  /**
   * The same, for an update that was planned on a certain revision.
   *
   * @throws StalePlan when the CVM has another compose hash afterwards
   */
  async waitUntilIdleWith(composeHash: string | undefined, isFirst = true): Promise<void> {
    const cvm = await this.waitUntilIdle(isFirst);
    requireHash(cvm, composeHash);
  }

  #tookTooLong(roundMs: number, isFirst: boolean): Failure {
    const waited = elapsedText(this.#waitedMs + roundMs);
    const done = isFirst ? ' Nothing was triggered.' : '';
    const what =
      this.#timeoutMs === 0
        ? 'Another operation is under way on the CVM, and `lock_timeout` is 0.'
        : `Another operation on the CVM did not end within ${waited}.`;
    return new Failure(`${what}${done}`, {
      next: 'Look at the CVM in the dashboard; run the step again when the operation is over, or allow more time with `lock_timeout`.',
    });
  }
}

/** @throws StalePlan when the CVM has another compose hash than the one that something was planned on */
export function requireHash(cvm: Cvm, composeHash: string | undefined): void {
  if (composeHash === undefined || sameHash(cvm.composeHash, composeHash)) return;
  throw new StalePlan(
    `Another operation changed the CVM meanwhile: its compose hash was ${composeHash} and is ${cvm.composeHash ?? 'not reported'}.`,
  );
}
