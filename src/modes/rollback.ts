import { requireHash } from '../deploy/busy-queue.ts';
import { findChanges } from '../deploy/changes.ts';
import { findDrift, hashOf } from '../deploy/drift.ts';
import { timeOf } from '../deploy/history.ts';
import { redeployRevision, requireEnvNames, type EarlierRevision } from '../deploy/redeploy.ts';
import { findDifferences } from '../deploy/verify.ts';
import { attempted } from '../phala/attempt.ts';
import { ChangeFailed, lookBefore } from '../deploy/watch.ts';
import { Failure } from '../base/failure.ts';
import type { Finding } from '../base/finding.ts';
import { bareHash, sameHash } from '../phala/cvm-id.ts';
import { quoted } from '../inputs/reader.ts';
import type { AppCompose, Cvm, Operation } from '../phala/cvm.ts';
import type { Revision } from '../phala/revision.ts';
import { envText } from '../report/plan-text.ts';
import type { Plan } from '../report/report.ts';
import type { Session } from '../step/session.ts';
import { imagesIn, modelOf, portsOf } from '../compose/text/live-text.ts';
import { attest } from '../flow/attest.ts';
import type { AttestGroup, Subject } from '../flow/attestation.ts';
import { readIdle, readRevisions, type Live } from '../flow/live.ts';
import { makeMove } from '../flow/make-move.ts';
import type { Move } from '../flow/move.ts';
import { checkHealthOfEarlier } from '../flow/app-health.ts';
import { whyNotUp } from '../flow/up.ts';

type RollbackGroup = 'revision' | 'review' | 'force' | 'waiting' | 'health' | AttestGroup;

/** The most that the API takes (OpenAPI), to tell how the last update to a revision ended. */
const RECENT_OPERATIONS = 500;

/** Names the newest revision that the CVM may go back to. */
const PREVIOUS = 'previous';

/** Puts an earlier revision back on request, on the CVM or on every instance of its app. */
export async function rollBack(
  session: Session<RollbackGroup | 'instances' | 'pause'>,
): Promise<void> {
  await makeMove(session, planRollback);
}

async function planRollback(session: Session<RollbackGroup>): Promise<Move> {
  const { api, inputs, step } = session;
  const live = await readIdle(session);
  const { cvm, appCompose } = live;
  const wanted = inputs.revision.revision;
  const failed =
    wanted === PREVIOUS
      ? failedHashes((await attempted(api.operations(RECENT_OPERATIONS))) ?? [])
      : [];
  const history = await readRevisions(
    session,
    cvm,
    (own) => findWanted(wanted, live, own, failed) !== undefined,
  );
  const revisions = history?.revisions;
  const revision = chooseRevision(wanted, live, revisions, failed);
  const { composeHash } = revision;
  step.announceHash(composeHash);
  const document =
    cvm.appId === undefined
      ? undefined
      : await attempted(api.revisionDocument(cvm.appId, revision.id));
  const when = revision.createdAt === undefined ? '' : ` of ${revision.createdAt}`;
  step.log.info(`Revision: ${revision.id}${when}, compose hash ${bareHash(composeHash)}`);
  const isUp = whyNotUp(cvm, await lookBefore(api, cvm)) === undefined;
  const isSame = findDifferences(cvm, appCompose, composeHash, document).length === 0;
  const changed = !isSame || !isUp || inputs.force.force;
  if (document === undefined) step.showFindings([UNREADABLE]);
  else step.announceScript(document.preLaunchScript);
  const earlier = { revision, appCompose: document };
  return {
    cvm,
    plan:
      document === undefined
        ? undefined
        : planOf(session, live, document, { revision, revisions, changed }),
    reviewed: {
      composeHash,
      next: 'Set `revision` to the revision that was reviewed: others may have been deployed since.',
    },
    ports: portsOf(modelOf((document ?? appCompose).composeText)),
    approval: undefined,
    envNames: undefined,
    changed,
    seal: () => Promise.resolve(),
    leave: async () => {
      step.setOutputs({ changed: 'false' });
      await checkHealthOfEarlier(
        session,
        cvm,
        portsOf(modelOf((document ?? appCompose).composeText)),
      );
      await attest(session, { ...attestedOf(earlier), cvm, isChanged: false });
      step.finish('unchanged', 'Unchanged: the CVM runs this revision already.');
    },
    carryOut: () => carryOut(session, live, earlier),
  };
}

/** What the proof must show of a revision. */
function attestedOf({
  revision,
  appCompose,
}: EarlierRevision): Pick<Subject, 'composeHash' | 'appCompose' | 'freshness' | 'isShipped'> {
  const { composeHash } = revision;
  return { composeHash, appCompose, freshness: 'none', isShipped: false };
}

interface Chosen {
  readonly revision: Revision;
  readonly revisions: readonly Revision[] | undefined;
  readonly changed: boolean;
}

/** @throws Failure when the revision needs env names that the CVM does not have any more */
function planOf(
  { step }: Session,
  { cvm, appCompose }: Live,
  document: AppCompose,
  { revision, revisions, changed }: Chosen,
): Plan {
  requireEnvNames(appCompose.allowedEnvs, document.allowedEnvs);
  const env = { kind: 'kept', names: document.allowedEnvs } as const;
  step.log.info(envText(env));
  const images = {
    live: imagesIn(appCompose.composeText),
    target: imagesIn(document.composeText) ?? new Map<string, string>(),
  };
  return {
    composeHash: bareHash(revision.composeHash),
    previousComposeHash: cvm.composeHash && bareHash(cvm.composeHash),
    changed,
    creation: undefined,
    changes: { ...findChanges(appCompose, document, images), env },
    approval: undefined,
    drift: findDrift(cvm, appCompose, revisions),
  };
}

async function carryOut(
  session: Session<RollbackGroup>,
  { cvm, appCompose }: Live,
  earlier: EarlierRevision,
): Promise<undefined> {
  const { api, inputs, pace, queue, step } = session;
  const { composeHash } = earlier.revision;
  const ports = portsOf(modelOf((earlier.appCompose ?? appCompose).composeText));
  let running: Cvm;
  try {
    const now = await api.cvm();
    const idle = now.busy ? await queue.waitUntilIdle() : now;
    requireHash(idle, cvm.composeHash);
    const before = await lookBefore(api, idle);
    running = await step.timed('rolling back', () =>
      redeployRevision(api, earlier, before, queue, inputs.waiting.timeoutMs, pace, (state) => {
        step.report.change = { name: 'rollback', composeHash };
        step.report.triggered = state;
        if (state === 'yes') step.setOutputs({ changed: 'true' });
      }),
    );
    step.noteCvm(running);
    await checkHealthOfEarlier(session, running, ports);
  } catch (error) {
    if (!(error instanceof ChangeFailed)) throw error;
    const { showDiagnosis } = await import('../flow/recover.ts');
    step.log.info(error.message);
    await showDiagnosis(session, undefined);
    throw error;
  }
  await attest(session, { ...attestedOf(earlier), cvm: running, isChanged: true });
  step.finish('rolled_back', `Rolled back: ${cvm.name} runs ${bareHash(composeHash)}`);
  return undefined;
}

/**
 * The revision that the input means.
 *
 * @param revisions of the CVM, newest first
 * @param failed the compose hashes to which the last update failed
 * @throws Failure when there is none
 */
export function chooseRevision(
  wanted: string,
  live: Live,
  revisions: readonly Revision[] | undefined,
  failed: readonly string[],
): Revision {
  const next = 'See the revisions of the app in the dashboard, and name one with `revision`.';
  if (revisions === undefined) {
    throw new Failure('The revisions of the app cannot be read, so none can be put back.', {
      next: 'Check that the API key or token may read the app, then run the step again.',
    });
  }
  const found = findWanted(wanted, live, revisions, failed);
  if (found !== undefined) return found;
  if (wanted !== PREVIOUS) {
    throw new Failure(
      `None of the ${revisions.length} revisions of the CVM has the id or the compose hash that \`revision\` names, ${isHash(wanted) ? bareHash(wanted) : quoted(wanted)}.`,
      { next },
    );
  }
  const composeHash = hashOf(live.cvm, live.appCompose, revisions);
  throw new Failure(
    composeHash === undefined
      ? 'The API does not say which compose hash the CVM has, so it is not clear which revision is the previous one.'
      : revisions.some((revision) => timeOf(revision) === undefined)
        ? 'The API does not say when each revision was made, so it is not clear which one is the previous one.'
        : `The CVM has no other revision than ${bareHash(composeHash)} that it came up with.`,
    { next },
  );
}

function isHash(text: string): boolean {
  return /^(?:0x)?[0-9a-f]{64}$/i.test(text);
}

/**
 * The revision with this id or compose hash; for `previous`, the newest one with another hash than the CVM has now to
 * which the last update did not fail.
 */
function findWanted(
  wanted: string,
  { cvm, appCompose }: Live,
  revisions: readonly Revision[],
  failed: readonly string[],
): Revision | undefined {
  if (wanted !== PREVIOUS) {
    return revisions.find(({ id, composeHash }) => id === wanted || sameHash(composeHash, wanted));
  }
  const now = hashOf(cvm, appCompose, revisions);
  if (now === undefined) return undefined;
  const others = revisions.filter(
    ({ composeHash }) => !sameHash(composeHash, now) && !failed.includes(bareHash(composeHash)),
  );
  return isOrderClear(others) ? others[0] : undefined;
}

/** The list itself has no order that a source states: without dates, one revision alone is surely the newest. */
function isOrderClear(revisions: readonly Revision[]): boolean {
  const hashes = new Set(revisions.map(({ composeHash }) => bareHash(composeHash)));
  return hashes.size <= 1 || revisions.every((revision) => timeOf(revision) !== undefined);
}

/** The revisions to which the newest operation failed: `previous` does not mean them. */
function failedHashes(operations: readonly Operation[]): readonly string[] {
  const newest = new Map<string, string>();
  for (const { composeHash, status } of operations) {
    if (composeHash !== undefined && !newest.has(bareHash(composeHash))) {
      newest.set(bareHash(composeHash), status);
    }
  }
  return [...newest].flatMap(([hash, status]) => (status === 'failed' ? [hash] : []));
}

const UNREADABLE: Finding = {
  level: 'warning',
  rule: 'revision-unreadable',
  message:
    'The API does not give the document of the revision, so what it changes and which env names it needs could not be checked.',
};
