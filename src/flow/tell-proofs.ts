import { evidenceFileText } from '../attest/evidence-file.ts';
import { measurementLines } from '../attest/policy.ts';
import { predicateText } from '../attest/predicate.ts';
import { documentOf, isProven, type Platform, type ProvenVerdict } from '../attest/verdict.ts';
import { imagesIn } from '../compose/text/live-text.ts';
import { parseImageReference } from '../compose/text/image-reference.ts';
import type { Proof } from '../prove/prove.ts';
import {
  attestationReport,
  outcomeOfAll,
  provenLine,
  type Described,
  type Judged,
} from '../report/attestation-text.ts';
import type { Freshness } from '../report/report.ts';
import type { Session } from '../step/session.ts';
import type { Proofs } from './proofs.ts';

/**
 * Says what was proven, in the log, the outputs, the summary and the files for later steps.
 *
 * @param shippedText the text of the checkout that was shipped; undefined: the commit says nothing of what runs
 */
export function tellProofs(
  { step }: Session,
  appId: string,
  { proofs, standard }: Proofs,
  freshness: Freshness,
  shippedText: string | undefined,
): void {
  const judged: readonly Judged[] = proofs.map(({ candidate, evidence, verdict }) => ({
    name: candidate.name,
    verdict,
    instanceId: candidate.instanceId,
    appCompose: evidence?.appCompose,
  }));
  const verdicts = judged.map(({ verdict }) => verdict);
  const text = textOf(proofs);
  const described: Described = {
    policy: standard.policy,
    freshness,
    withoutDigest: withoutDigest(text),
  };
  step.report.attestation = attestationReport(judged, described);
  const proven = verdicts.filter(isProven);
  for (const { name, verdict } of judged) {
    if (isProven(verdict)) step.log.info(provenLine(name, verdict, freshness));
  }
  const outcome = outcomeOfAll(verdicts);
  step.setOutputs({
    attested: { proven: 'true', contradicted: 'false', unknown: 'unknown' }[outcome],
    attestation_freshness: outcome === 'proven' ? freshness : 'none',
    ...factsOf(proofs),
  });
  step.setOutputs({
    evidence_path: keptEvidence(step, appId, proofs),
    predicate_path:
      outcome === 'proven' && shippedText !== undefined
        ? keptPredicate(step, shippedText, proven)
        : undefined,
  });
}

/** Facts for later steps: of several instances what they have in common, and lists of what each has. */
function factsOf(proofs: readonly Proof[]): Record<string, string | undefined> {
  const platforms = proofs.flatMap(({ verdict }) => verdict.platform ?? []);
  const boots = proofs.flatMap(({ verdict }) => verdict.boot ?? []);
  const common = (values: readonly (string | undefined)[]): string | undefined =>
    new Set(values).size === 1 ? values[0] : undefined;
  const list = (values: readonly string[], separator: string): string | undefined =>
    values.length === 0 ? undefined : [...new Set(values)].join(separator);
  return {
    tcb_status: list(
      platforms.map(({ tcb }) => tcb.status),
      ',',
    ),
    tcb_advisories:
      platforms.length === 0
        ? undefined
        : [...new Set(platforms.flatMap(({ tcb }) => tcb.advisories))].join(','),
    os_measurements: common(platforms.map(linesOf)),
    os_image_hash: common(boots.map(({ osImageHash }) => osImageHash)),
    key_provider_id: common(
      boots.map(({ keyProvider }) => (keyProvider?.id === '' ? undefined : keyProvider?.id)),
    ),
    quote_sha256: list(
      platforms.map(({ quoteSha256 }) => quoteSha256),
      '\n',
    ),
  };
}

function linesOf({ measurements }: Platform): string {
  return measurementLines(measurements).join('\n');
}

/** The Compose text that was measured, where the instances show one. */
function textOf(proofs: readonly Proof[]): string | undefined {
  for (const { evidence } of proofs) {
    const text = evidence?.appCompose && documentOf(evidence.appCompose)['docker_compose_file'];
    if (typeof text === 'string') return text;
  }
  return undefined;
}

function withoutDigest(text: string | undefined): readonly string[] | undefined {
  const images = text === undefined ? undefined : imagesIn(text);
  return images && [...images].flatMap(([service, image]) => (hasDigest(image) ? [] : [service]));
}

function hasDigest(image: string): boolean {
  return parseImageReference(image)?.digest !== undefined;
}

function keptEvidence(
  step: Session['step'],
  appId: string,
  proofs: readonly Proof[],
): string | undefined {
  const shownOnes = proofs.flatMap(({ candidate, evidence, collateral, verdict }) =>
    evidence === undefined
      ? []
      : [
          {
            kept: {
              instanceId: candidate.instanceId,
              vmUuid: candidate.vmUuid,
              evidence,
              collateral,
            },
            verdict,
          },
        ],
  );
  if (shownOnes.length === 0) return undefined;
  const file = evidenceFileText(
    { createdAt: step.clock.date(), appId, instances: shownOnes.map(({ kept }) => kept) },
    shownOnes.map(({ verdict }) => verdict),
  );
  return step.keep('evidence_path', 'evidence.json', file);
}

function keptPredicate(
  step: Session['step'],
  composeText: string,
  proven: readonly ProvenVerdict[],
): string | undefined {
  const { commit } = step.report;
  if (commit === undefined) return undefined;
  const images = [...(imagesIn(composeText)?.values() ?? [])].filter(hasDigest);
  const text = predicateText({ commit, composeText, images }, proven);
  return text === undefined ? undefined : step.keep('predicate_path', 'predicate.json', text);
}
