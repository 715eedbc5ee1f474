import { BusyQueue } from '../deploy/busy-queue.ts';
import { diagnose } from '../deploy/diagnosis.ts';
import { undoUpdate, Undone, type EarlierRevision } from '../deploy/redeploy.ts';
import type { TriggerState } from '../deploy/trigger.ts';
import type { ChangeFailed } from '../deploy/watch.ts';
import { Cancelled, Failure } from '../base/failure.ts';
import { ApiError } from '../phala/api-error.ts';
import { PhalaApi } from '../phala/api.ts';
import { bareHash } from '../phala/cvm-id.ts';
import { diagnosisLines } from '../report/diagnosis-text.ts';
import type { Report } from '../report/report.ts';
import { modelOf, portsOf } from '../compose/text/live-text.ts';
import type { Session } from '../step/session.ts';
import type { Triggered } from './triggering.ts';
import { Contradicted } from './attestation.ts';
import { checkHealthOfEarlier } from './app-health.ts';

/** How long is asked why a change failed, in milliseconds. */
const DIAGNOSIS_MS = 30_000;

/**
 * The same where the revision before is put back afterwards, and the app is down until then. It is asked first all the
 * same: the boot of the other revision takes the boot error, the containers and their logs away.
 */
const EVIDENCE_MS = 5_000;

/** What the API's own refusal has to say is about the request, and not about the CVM. */
const AFTER_REFUSAL =
  'The CVM stays as the failed update left it: deploy a commit that works, or resolve the refusal and use `mode: rollback`.';

/** How long the failed update may take to let go of the CVM, in milliseconds. */
const LETTING_GO_MS = 120_000;

/**
 * After a change that failed: finds out why, and puts the revision before back where that was asked for.
 *
 * @returns the failure to report: what went wrong, and what became of the CVM
 * @throws Cancelled; then the CVM is left to whoever cancelled the step
 */
export async function recover(
  session: Session<'waiting' | 'health'>,
  triggered: Triggered,
  failed: ChangeFailed,
): Promise<Failure> {
  const { step } = session;
  step.report.leftBehind = notPutBack(failed);
  step.log.info(failed.message);
  const { accepted, earlier } = triggered;
  const timeLimitMs = typeof earlier === 'object' ? EVIDENCE_MS : DIAGNOSIS_MS;
  if (!(failed instanceof Contradicted)) {
    await showDiagnosis(session, accepted.correlationId, timeLimitMs);
  }
  step.signal.throwIfAborted();
  if (earlier === undefined) return failed;
  return typeof earlier === 'string'
    ? notRolledBack(failed, earlier, undefined)
    : putBack(session, triggered, failed, earlier);
}

/**
 * @param why a sentence
 * @param next what to do about that; undefined: what to do about the change that failed
 */
function notRolledBack(failed: ChangeFailed, why: string, next: string | undefined): Failure {
  return new Failure(`${failed.message} It was not rolled back. ${why}`, {
    next: next ?? failed.next,
    cause: failed,
  });
}

async function putBack(
  session: Session<'waiting' | 'health'>,
  triggered: Triggered,
  failed: ChangeFailed,
  earlier: EarlierRevision,
): Promise<Failure> {
  const { api, inputs, pace, step } = session;
  const { revision } = earlier;
  const hash = bareHash(revision.composeHash);
  step.log.info(`Rolling back to revision ${revision.id}, compose hash ${hash}`);
  const queue = new BusyQueue(api, Math.max(LETTING_GO_MS, inputs.queue.timeoutMs), pace);
  const rollback: { state: TriggerState } = { state: 'no' };
  const undone = await outcome(
    step.timed('rolling back', () =>
      undoUpdate(api, earlier, triggered, queue, inputs.waiting.timeoutMs, pace, (state) => {
        rollback.state = state;
        noteRollback(session, triggered, failed, earlier, state);
      }),
    ),
  );
  if (undone instanceof Failure) {
    if (rollback.state === 'no') {
      const next = undone instanceof ApiError ? AFTER_REFUSAL : undone.next;
      return notRolledBack(failed, undone.message, next);
    }
    return new Failure(`${failed.message} The rollback failed, too. ${undone.message}`, {
      next: 'Look at the CVM in the dashboard: it may run neither the new revision nor the one before.',
      cause: undone,
    });
  }
  step.report.aftermath = rollback.state === 'no' ? 'untouched' : 'put back';
  step.setStatus('rolled_back');
  step.noteCvm(undone);
  const health = await outcome(
    checkHealthOfEarlier(session, undone, portsOf(modelOf(earlier.appCompose?.composeText))).then(
      () => undefined,
    ),
  );
  const doubt = health instanceof Failure ? ` But its health is in doubt. ${health.message}` : '';
  const result =
    rollback.state === 'no'
      ? 'Nothing had to be rolled back: the CVM still runs the revision before'
      : 'It was rolled back: the CVM runs the revision before again';
  return new Undone(`${failed.message} ${result}, compose hash ${hash}.${doubt}`, {
    next: 'Correct the cause and run the step again. Env values are no part of a revision: the CVM keeps those that it was given last.',
    cause: failed,
    isWell: health === undefined,
  });
}

/**
 * Puts the revision before back on a CVM whose change went well: on another of its app, it did not. Waits until it runs,
 * and asks the app.
 *
 * @returns why it was not put back, or is not well, as sentences; undefined when all is well
 */
export async function takeBack(
  session: Session<'waiting' | 'health'>,
  triggered: Triggered,
): Promise<string | undefined> {
  const { api, inputs, pace, queue, step } = session;
  const { change, earlier } = triggered;
  if (typeof earlier !== 'object') return earlier ?? 'There is no revision to go back to.';
  const { revision } = earlier;
  step.log.info(
    `Rolling back to revision ${revision.id}, compose hash ${bareHash(revision.composeHash)}`,
  );
  const back = { name: 'rollback', composeHash: revision.composeHash };
  const done = await outcome(
    step.timed('rolling back', async () => {
      const cvm = await undoUpdate(
        api,
        earlier,
        triggered,
        queue,
        inputs.waiting.timeoutMs,
        pace,
        (state) => {
          step.report.change = state === 'no' ? change : back;
          step.report.triggered = state === 'no' ? 'yes' : state;
        },
      );
      step.noteCvm(cvm);
      step.setStatus('rolled_back');
      await checkHealthOfEarlier(session, cvm, portsOf(modelOf(earlier.appCompose?.composeText)));
    }),
  );
  return done instanceof Failure ? done.message : undefined;
}

/** Keeps what a step that ends now has to say: a rollback that is not triggered leaves the change that failed. */
function noteRollback(
  { step: { report } }: Session,
  { change }: Triggered,
  failed: ChangeFailed,
  { revision }: EarlierRevision,
  state: TriggerState,
): void {
  if (state === 'no') {
    report.change = change;
    report.triggered = 'yes';
    report.leftBehind = notPutBack(failed);
  } else {
    report.change = { name: 'rollback', composeHash: revision.composeHash };
    report.triggered = state;
    delete report.leftBehind;
  }
}

function notPutBack({ message }: ChangeFailed): NonNullable<Report['leftBehind']> {
  return { yes: `${message} Nothing was rolled back.` };
}

/** What some work gives, or why it failed; a cancellation and a bug of this action go through. */
async function outcome<T>(work: Promise<T>): Promise<T | Failure> {
  try {
    return await work;
  } catch (problem) {
    if (problem instanceof Failure && !(problem instanceof Cancelled)) return problem;
    throw problem;
  }
}

/** Finds out and says what can be known of a CVM that did not come up. */
export async function showDiagnosis(
  session: Session,
  correlationId: string | undefined,
  timeLimitMs = DIAGNOSIS_MS,
): Promise<void> {
  const { step, target, visit } = session;
  const { log } = step;
  const diagnosis = await step.timed('diagnosing', () =>
    diagnose(
      new PhalaApi(session.hastyClient, target.cvmId),
      { apiUrl: target.apiUrl, correlationId, isLogPublic: step.isLogPublic(), timeLimitMs },
      visit,
      step.mask,
      step.clock,
    ),
  );
  step.report.diagnosis = diagnosis;
  for (const line of diagnosisLines(diagnosis)) log.info(line);
  for (const { name, text } of diagnosis.logs) log.block(`The end of the log of ${name}`, text);
}
