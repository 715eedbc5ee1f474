import { requireHash, StalePlan } from '../deploy/busy-queue.ts';
import type { Change, WatchedChange } from '../deploy/change.ts';
import type { Before } from '../deploy/readiness.ts';
import type { EarlierRevision } from '../deploy/redeploy.ts';
import { triggerChange } from '../deploy/trigger.ts';
import { verifyUpdate } from '../deploy/verify.ts';
import { ChangeFailed, watchChange } from '../deploy/watch.ts';
import { Failure } from '../base/failure.ts';
import { bareHash } from '../phala/cvm-id.ts';
import type { Accepted, AppCompose, Cvm } from '../phala/cvm.ts';
import type { Status } from '../report/report.ts';
import type { Session } from '../step/session.ts';
import { modelOf, portsOf } from '../prepare/shipment.ts';
import { checkHealth } from './health.ts';

/** How often a change is planned again because others change the CVM meanwhile. */
const MOST_PLANS = 3;

/** Does the work, and again from its start when another operation changed the CVM before anything was triggered. */
export async function withFreshPlan(session: Session, work: () => Promise<void>): Promise<void> {
  for (let plans = 1; ; plans++) {
    try {
      await work();
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
export async function trigger(session: Session, change: Change, before: Before): Promise<Accepted> {
  const { api, inputs, pace, queue, step } = session;
  const accepted = await step.timed('triggering', async () => {
    // A step that does not wait has no time for a look; then only the API's own refusal stops it.
    if (inputs.wait) await requireIdle(session, before);
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
  /** The ports that it publishes; undefined: to be read from what it runs in the end. */
  readonly ports: readonly number[] | undefined;
  /** What to go back to if it fails, or why that cannot be; undefined: nothing is to be undone. */
  readonly earlier: EarlierRevision | string | undefined;
  /** How the step ends when all is well, and the words for it. */
  readonly status: Status;
  readonly done: string;
}

/**
 * Sees a triggered change through: waits until the CVM runs it, verifies that, asks the app. When it fails, says why
 * and undoes it where that was asked for.
 *
 * @throws Failure when the change does not end well, rolled back or not
 */
export async function follow(session: Session, triggered: Triggered): Promise<void> {
  const { inputs, step } = session;
  const { accepted, change, done, status } = triggered;
  if (accepted.noChange) {
    throw new Failure(
      `The API says that the ${change.name} changes nothing, and did not take it.`,
      {
        next: 'Look at the CVM in the dashboard, or ask Phala for help.',
      },
    );
  }
  if (!inputs.wait) {
    step.finish(
      'accepted',
      'Accepted. `wait` is false: whether the CVM comes up was not looked at.',
    );
    return;
  }
  try {
    const cvm = await settle(session, triggered);
    const hash = change.composeHash ?? cvm.composeHash;
    step.finish(
      status,
      `${done}: ${cvm.name} runs ${hash === undefined ? 'again' : bareHash(hash)}`,
    );
  } catch (error) {
    if (!(error instanceof ChangeFailed)) throw error;
    const { recover } = await import('./recover.ts');
    throw await recover(session, triggered, error);
  }
}

async function settle(session: Session, triggered: Triggered): Promise<Cvm> {
  const { api, inputs, pace, step } = session;
  const { change, before, accepted, appCompose, ports } = triggered;
  await step.timed('waiting', () =>
    watchChange(api, change, before, accepted, inputs.waitTimeoutMs, pace),
  );
  const cvm = await step.timed('verifying', () =>
    verifyUpdate(api, change.composeHash, appCompose),
  );
  step.noteCvm(cvm);
  if (inputs.health !== undefined) {
    await checkHealth(
      session,
      cvm,
      ports ?? portsOf(modelOf((await api.appCompose()).composeText)),
    );
  }
  return cvm;
}
