import type { Before } from '../deploy/readiness.ts';
import { ChangeFailed, lookBefore } from '../deploy/watch.ts';
import { Failure } from '../base/failure.ts';
import { sameHash } from '../phala/cvm-id.ts';
import type { Cvm } from '../phala/cvm.ts';
import type { Session } from '../step/session.ts';
import { checkHealthOfEarlier } from './app-health.ts';

/**
 * Green means running, also when nothing is to be done: what has this hash already may have failed to boot.
 *
 * @throws Failure when the CVM, on which nobody is working, is not up
 */
export async function requireUp({ api }: Session, cvm: Cvm): Promise<void> {
  const problem = whyNotUp(cvm, await lookBefore(api, cvm));
  if (problem === undefined) return;
  throw new Failure(
    `The CVM already has this compose hash, but ${problem}. Nothing was triggered.`,
    { next: 'Correct the cause, or set `force: true` to start it again with this revision.' },
  );
}

/**
 * The same of the app, where the step has a health check.
 *
 * @throws Failure when it does not answer as it should
 */
export async function requireHealthy(
  session: Session<'health'>,
  cvm: Cvm,
  ports: readonly number[],
): Promise<void> {
  try {
    await checkHealthOfEarlier(session, cvm, ports);
  } catch (error) {
    if (!(error instanceof ChangeFailed)) throw error;
    throw new Failure(
      `The CVM already has this compose hash, but is not healthy. ${error.message} Nothing was triggered.`,
      {
        next: 'Correct the cause, or set `force: true` to start it again with this revision.',
        cause: error,
      },
    );
  }
}

/** Why a CVM that nobody is working on does not run, to follow "but" in a sentence. */
export function whyNotUp(cvm: Cvm, { boot, newestOperation }: Before): string | undefined {
  if (cvm.status !== 'running') return `it is ${cvm.status}`;
  if (boot?.bootError !== undefined) return `it did not boot: ${boot.bootError}`;
  const isFailed = newestOperation?.status === 'failed';
  return isFailed && sameHash(newestOperation.composeHash, cvm.composeHash)
    ? 'the update to it failed'
    : undefined;
}

export function nothingKnownBefore(cvm: Cvm): Before {
  return {
    composeHash: cvm.composeHash,
    status: undefined,
    boot: undefined,
    newestOperation: undefined,
  };
}
