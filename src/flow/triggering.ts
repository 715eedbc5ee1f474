import { requireHash, StalePlan } from '../deploy/busy-queue.ts';
import type { Change, WatchedChange } from '../deploy/change.ts';
import type { Before } from '../deploy/readiness.ts';
import type { History } from '../deploy/history.ts';
import type { EarlierRevision } from '../deploy/redeploy.ts';
import { triggerChange } from '../deploy/trigger.ts';
import type { Accepted, AppCompose } from '../phala/cvm.ts';
import type { Status } from '../report/report.ts';
import type { Session } from '../step/session.ts';

/** How often a change is planned again because others change the CVM meanwhile. */
const MOST_PLANS = 3;

/**
 * Does the work, and again from its start when another operation changed the CVM before anything was triggered.
 *
 * @param work is told how often it is done by now
 */
export async function withFreshPlan(
  session: Session,
  work: (plans: number) => Promise<void>,
): Promise<void> {
  for (let plans = 1; ; plans++) {
    try {
      await work(plans);
      return;
    } catch (error) {
      if (!(error instanceof StalePlan) || plans >= MOST_PLANS) throw error;
      session.step.log.info(`${error.message} Planning again on what it runs now.`);
    }
  }
}

/**
 * Triggers a change, and keeps what a cancelled step has to say of it.
 *
 * @throws StalePlan when the CVM is not what the change was planned on any more
 */
export async function trigger(
  session: Session<'wait'>,
  change: Change,
  before: Before,
): Promise<Accepted> {
  const { api, inputs, pace, queue, step } = session;
  const accepted = await step.timed('triggering', async () => {
    // A step that does not wait has no time for a look; then only the API's own refusal stops it.
    if (inputs.wait.wait) await requireIdle(session, before);
    return triggerChange(api, change, before, queue, pace, (state) => {
      step.report.change = change;
      step.report.triggered = state;
    });
  });
  if (accepted.noChange) {
    step.report.triggered = 'no';
    return accepted;
  }
  step.setOutputs({ changed: 'true', correlation_id: accepted.correlationId });
  const operation =
    accepted.correlationId === undefined ? '' : `, operation ${accepted.correlationId}`;
  step.log.info(`Triggered: the API accepted the ${change.name}${operation}`);
  return accepted;
}

async function requireIdle({ api, queue }: Session, { composeHash }: Before): Promise<void> {
  const now = await api.cvm();
  requireHash(now.busy ? await queue.waitUntilIdle() : now, composeHash);
}

/** A change that was triggered, and what is to come of it. */
export interface Triggered {
  readonly change: WatchedChange;
  readonly before: Before;
  readonly accepted: Accepted;
  /** What the CVM shall run; undefined: only the hash is known. */
  readonly appCompose: AppCompose | undefined;
  /** What the CVM had before; undefined: not known. */
  readonly history: History | undefined;
  /** Whether what it shall run is the text of the checkout. */
  readonly isShipped: boolean;
  /** The ports that it publishes; undefined: to be read from what it runs in the end. */
  readonly ports: readonly number[] | undefined;
  /** What to go back to if it fails, or why that cannot be; undefined: nothing is to be undone. */
  readonly earlier: EarlierRevision | string | undefined;
  /** How the step ends when all is well, and the words for it. */
  readonly status: Status;
  readonly done: string;
}
