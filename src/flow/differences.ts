import type { ReasonKind } from '../attest/reason.ts';
import { documentOf, isProven } from '../attest/verdict.ts';
import { sha256 } from '../base/hash.ts';
import { imagesIn } from '../compose/text/live-text.ts';
import { imagesByService } from '../compose/text/services.ts';
import { findChanges, type DocumentChanges } from '../deploy/changes.ts';
import { composeHashOf } from '../deploy/drift.ts';
import { diffEnvKeys } from '../env/key-diff.ts';
import { AnswerReader } from '../phala/answer.ts';
import { attempted } from '../phala/attempt.ts';
import { sameHash } from '../phala/cvm-id.ts';
import { readAppCompose, type AppCompose } from '../phala/cvm.ts';
import type { Wanted } from '../prepare/wanted.ts';
import type { Proof } from '../prove/prove.ts';
import { changeLines, envNamesText } from '../report/plan-text.ts';
import type { Difference } from '../report/report.ts';
import type { Session } from '../step/session.ts';
import { showDiffs } from './draft.ts';

/** The most that the API takes. */
const PAGE_SIZE = 1000;

/**
 * Shows how what was measured differs from what was expected, in the log and the summary, as far as both are known: a
 * hash alone says that they do, and not how.
 */
export async function showDifferences(
  session: Session<'review'>,
  appId: string,
  proofs: readonly Proof[],
  wanted: Wanted | undefined,
): Promise<void> {
  const { log, report } = session.step;
  const isOther = proofs.some(({ verdict }) =>
    verdict.reasons.some(({ kind }) => kind === 'other-hash'),
  );
  const expected = isOther ? await expectedDocument(session, appId) : undefined;
  if (expected === undefined && wanted === undefined) return;
  const differences = byHash(proofs)
    .map(({ instances, measured }) => ({ instances, ...compare(measured, expected, wanted) }))
    .filter(differs);
  report.differences = differences;
  for (const { instances, changes, env } of differences) {
    log.info(
      `What differs in ${instances.join(', ')}, as the plan of an update from what runs to what was expected:`,
    );
    for (const line of [...changeLines(changes), envNamesText(env)]) log.info(line);
    showDiffs(log, changes);
  }
}

/** What was measured, once each, and by which instances; as far as the text is shown whose hash that is. */
function byHash(
  proofs: readonly Proof[],
): readonly { readonly instances: readonly string[]; readonly measured: AppCompose }[] {
  const found = new Map<string, { readonly instances: string[]; readonly measured: AppCompose }>();
  for (const { candidate, evidence, verdict } of proofs) {
    const text = evidence?.appCompose;
    const hash = verdict.boot?.composeHash;
    if (text === undefined || hash === undefined || sha256(text) !== hash) continue;
    const known = found.get(hash);
    if (known === undefined) {
      const reader = new AnswerReader(documentOf(text), 'Reading what was measured');
      found.set(hash, { instances: [candidate.name], measured: readAppCompose(reader.lenient) });
    } else {
      known.instances.push(candidate.name);
    }
  }
  return [...found.values()];
}

/** The document with the expected hash; undefined where the API does not give it, or gives another one. */
async function expectedDocument(
  { api, inputs, target }: Session<'review'>,
  appId: string,
): Promise<AppCompose | undefined> {
  const { expectedComposeHash } = inputs.review;
  if (expectedComposeHash === undefined || target.login === undefined) return undefined;
  const page = await attempted(api.revisions(appId, 1, PAGE_SIZE));
  const revision = page?.revisions.find(({ composeHash }) =>
    sameHash(composeHash, expectedComposeHash),
  );
  const document = revision && (await attempted(api.revisionDocument(appId, revision.id)));
  return document !== undefined && sameHash(composeHashOf(document.document), expectedComposeHash)
    ? document
    : undefined;
}

function compare(
  measured: AppCompose,
  expected: AppCompose | undefined,
  wanted: Wanted | undefined,
): Omit<Difference, 'instances'> {
  const base = expected ?? measured;
  const target: AppCompose =
    wanted === undefined
      ? base
      : {
          ...base,
          document: { ...base.document, docker_compose_file: wanted.text },
          composeText: wanted.text,
        };
  const images = {
    live: imagesIn(measured.composeText),
    target: wanted === undefined ? imagesIn(target.composeText) : imagesByService(wanted.model),
  };
  return {
    changes: findChanges(measured, target, { ...images, target: images.target ?? new Map() }),
    env: { kind: 'replaced', ...diffEnvKeys(measured.allowedEnvs, target.allowedEnvs) },
  };
}

function differs({
  changes,
  env,
}: { changes: DocumentChanges } & Pick<Difference, 'env'>): boolean {
  const { settings, compose, preLaunchScript, images } = changes;
  const lists = [settings, images ?? [], env.added, env.removed];
  return (
    compose !== undefined || preLaunchScript !== undefined || lists.some((list) => list.length > 0)
  );
}

/** The compose hashes that were measured; none where that was not shown of every instance. */
export function measuredHashes(proofs: readonly Proof[]): readonly string[] {
  const hashes = proofs.map(({ verdict }) => verdict.boot?.composeHash);
  const known = hashes.filter((hash) => hash !== undefined);
  return known.length < hashes.length ? [] : [...new Set(known)];
}

/** Reasons of evidence that shows something else than what was expected. */
const DRIFTED: readonly ReasonKind[] = ['other-hash', 'compose-text', 'document'];

/**
 * Whether what was measured is something else than what was expected, as an output; undefined where neither the one nor
 * the other was shown.
 */
export function driftOf(proofs: readonly Proof[]): string | undefined {
  const isDrifted = proofs.some(({ verdict }) =>
    verdict.reasons.some(({ kind }) => DRIFTED.includes(kind)),
  );
  if (isDrifted) return 'true';
  return proofs.every(({ verdict }) => isProven(verdict)) ? 'false' : undefined;
}
