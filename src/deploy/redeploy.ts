import type { EnvKeyDiff } from '../env/key-diff.ts';
import { Failure } from '../base/failure.ts';
import type { PhalaApi } from '../phala/api.ts';
import { bareHash, sameHash } from '../phala/cvm-id.ts';
import type { Accepted, AppCompose, Cvm } from '../phala/cvm.ts';
import type { Revision } from '../phala/revision.ts';
import type { BusyQueue } from './busy-queue.ts';
import type { Change, WatchedChange } from './change.ts';
import { hashOf } from './drift.ts';
import type { Pace } from './pace.ts';
import type { Before } from './readiness.ts';
import { attempted } from '../phala/attempt.ts';
import { triggerChange, type TriggerState } from './trigger.ts';
import { verifyUpdate } from './verify.ts';
import { lookBefore, watchChange } from './watch.ts';

/** A change failed, and the CVM runs the revision before again, or still. */
export class Undone extends Failure {
  /** Whether the app answers as it did; else that is in doubt. */
  readonly isWell: boolean;

  constructor(message: string, options: { next: string; cause: unknown; isWell: boolean }) {
    super(message, options);
    this.isWell = options.isWell;
  }
}

/** An earlier state of the CVM, and the revision that holds it. */
export interface EarlierRevision {
  readonly revision: Revision;
  /** Undefined where the API does not give it; then only its hash can be verified. */
  readonly appCompose: AppCompose | undefined;
}

/** The CVM as it was before an update, and what the update does to its env. */
export interface Predecessor {
  readonly cvm: Cvm;
  readonly appCompose: AppCompose;
  /** Why it did not run, to follow "but" in a sentence; undefined: it ran. */
  readonly whyNotUp: string | undefined;
  /** Newest first; undefined when they cannot be read. */
  readonly revisions: readonly Revision[] | undefined;
  readonly envKeys: EnvKeyDiff | undefined;
}

/**
 * The revision to go back to when the update to `target` fails: the one whose hash ran before.
 *
 * @returns the revision, or why there is none, as a sentence
 */
export function findPredecessor(before: Predecessor, target: string): EarlierRevision | string {
  const { cvm, appCompose, whyNotUp, revisions, envKeys } = before;
  const ran = hashOf(cvm, appCompose, revisions ?? []);
  if (ran === undefined) {
    return 'The API did not say which compose hash ran before.';
  }
  if (sameHash(ran, target)) {
    return 'The revision before has the same compose hash, so going back would change nothing.';
  }
  if (whyNotUp !== undefined) return `The CVM did not run before this step: ${whyNotUp}.`;
  if (revisions === undefined) return 'The API does not let this login read the revisions.';
  const revision = revisions.find(({ composeHash }) => sameHash(composeHash, ran));
  if (revision === undefined) {
    return `The API knows no revision with the compose hash that ran before, ${bareHash(ran)}.`;
  }
  if (envKeys !== undefined && envKeys.removed.length > 0) {
    return `The update replaced the sealed env without names that the revision before needs: ${envKeys.removed.join(', ')}.`;
  }
  return { revision, appCompose };
}

/** The update that failed and is to be undone. */
export interface FailedUpdate {
  readonly change: WatchedChange;
  readonly before: Before;
  readonly accepted: Accepted;
}

/**
 * Undoes a failed update: puts the revision before back, waits until the CVM runs it, and verifies that. The update's
 * own operation is cancelled if it still holds the CVM. A CVM that has neither its hash nor the one before is somebody
 * else's, and left alone.
 *
 * @throws Failure when the CVM does not run the revision in the end
 */
export async function undoUpdate(
  api: PhalaApi,
  earlier: EarlierRevision,
  failed: FailedUpdate,
  queue: BusyQueue,
  waitTimeoutMs: number,
  pace: Pace,
  onState: (state: TriggerState) => void,
): Promise<Cvm> {
  let cvm = await api.cvm();
  const wasBusy = cvm.busy;
  if (wasBusy) {
    if (await isUnderWay(api, failed)) {
      pace.log('The failed update still holds the CVM: cancelling it.');
      await attempted(api.cancelOperation());
    }
    cvm = await queue.waitUntilIdle(false);
  }
  requireOwn(cvm, failed);
  await requireNamesOf(api, earlier);
  const before = await lookBefore(api, cvm);
  if (!wasBusy && neverLeft(cvm, before, earlier.revision)) {
    pace.log('The CVM still runs the revision before: nothing is to be put back.');
    return verifyUpdate(api, earlier.revision.composeHash, earlier.appCompose);
  }
  return redeployRevision(api, earlier, before, queue, waitTimeoutMs, pace, onState);
}

/**
 * Puts an earlier revision back, waits until the CVM runs it, and verifies that.
 *
 * @throws StalePlan when another operation changed the CVM meanwhile; Failure when it does not run the revision in the end
 */
export async function redeployRevision(
  api: PhalaApi,
  { revision, appCompose }: EarlierRevision,
  before: Before,
  queue: BusyQueue,
  waitTimeoutMs: number,
  pace: Pace,
  onState: (state: TriggerState) => void,
): Promise<Cvm> {
  const change: Change = {
    name: 'rollback',
    composeHash: revision.composeHash,
    operationType: /redeploy|rollback|revision|update/i,
    send: () => api.redeploy(revision.id),
  };
  const accepted = await triggerChange(api, change, before, queue, pace, onState);
  pace.log(
    `Rolling back: the API accepted revision ${revision.id} (compose hash ${bareHash(revision.composeHash)})`,
  );
  await watchChange(api, change, before, accepted, waitTimeoutMs, pace);
  return verifyUpdate(api, revision.composeHash, appCompose);
}

/** Whether what holds the CVM is the failed update itself, and not somebody else's operation. */
async function isUnderWay(api: PhalaApi, { change, accepted }: FailedUpdate): Promise<boolean> {
  const newest = (await attempted(api.operations(1)))?.[0];
  if (newest?.status !== 'in_progress') return false;
  return accepted.correlationId === undefined
    ? sameHash(newest.composeHash, change.composeHash)
    : newest.correlationId === accepted.correlationId;
}

function requireOwn(cvm: Cvm, { change, before }: FailedUpdate): void {
  const { composeHash } = cvm;
  if (composeHash === undefined || before.composeHash === undefined) return;
  if ([change.composeHash, before.composeHash].some((own) => sameHash(own, composeHash))) return;
  throw new Failure(
    `The CVM has the compose hash ${bareHash(composeHash)} meanwhile, which this step did not ship: somebody else deployed, so it was left as it is.`,
    { next: 'Look at what the others deployed before you run the step again.' },
  );
}

/** The sealed env stays as it is, so what the revision reads must be in it. */
async function requireNamesOf(api: PhalaApi, { appCompose }: EarlierRevision): Promise<void> {
  const live = await attempted(api.appCompose());
  if (live === undefined || appCompose === undefined) return;
  requireEnvNames(live.allowedEnvs, appCompose.allowedEnvs);
}

/** @throws Failure when a revision needs env names that the sealed env of the CVM does not have */
export function requireEnvNames(has: readonly string[], needs: readonly string[]): void {
  const missing = needs.filter((name) => !has.includes(name));
  if (missing.length === 0) return;
  throw new Failure(
    `The revision needs env names that the CVM's sealed env does not have any more: ${missing.join(', ')}.`,
    { next: 'Deploy the commit of that revision with `mode: deploy` and its env instead.' },
  );
}

/** Whether the update failed before it touched the CVM: it runs the revision before, and came up with it. */
function neverLeft(cvm: Cvm, { boot }: Before, { composeHash }: Revision): boolean {
  return (
    sameHash(cvm.composeHash, composeHash) &&
    cvm.status === 'running' &&
    boot !== undefined &&
    boot.bootError === undefined &&
    boot.bootProgress === 'done'
  );
}
