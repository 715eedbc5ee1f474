import { readCollateralFile } from '../attest/collateral.ts';
import { evidenceFileText } from '../attest/evidence-file.ts';
import { measurementLines } from '../attest/policy.ts';
import { predicateText } from '../attest/predicate.ts';
import { intelRoot, readRoot } from '../attest/root.ts';
import { documentOf, isProven, type Platform, type ProvenVerdict } from '../attest/verdict.ts';
import { TEST_ROOT_WORDS } from '../attest/words.ts';
import { Failure } from '../base/failure.ts';
import type { Finding } from '../base/finding.ts';
import { imagesIn } from '../compose/text/live-text.ts';
import { parseImageReference } from '../compose/text/image-reference.ts';
import { composeHashOf } from '../deploy/drift.ts';
import { isLoopback, whyNotVisited } from '../http/private-url.ts';
import { bareAppId, bareHash, sameHash } from '../phala/cvm-id.ts';
import type { Cvm } from '../phala/cvm.ts';
import { EvidenceApi } from '../phala/evidence-api.ts';
import { collateralServers } from '../prove/collateral-servers.ts';
import { EvidenceSources } from '../prove/evidence-sources.ts';
import { untilDeadline } from '../prove/patience.ts';
import { prove, type Candidate, type Proof, type Standard } from '../prove/prove.ts';
import {
  attestationReport,
  outcomeOfAll,
  provenLine,
  whyNot,
  type Described,
  type Judged,
} from '../report/attestation-text.ts';
import type { Freshness } from '../report/report.ts';
import type { Session } from '../step/session.ts';
import { Contradicted, type AttestGroup, type Subject } from './attestation.ts';

/** How long evidence is waited for where nobody says it, in milliseconds. */
const TIMEOUT_MS = { report: 30_000, require: 120_000 } as const;

/** One request, and how often it is tried. */
const PATIENCE = {
  report: { requestMs: 5_000, tries: 1 },
  require: { requestMs: 10_000, tries: 3 },
} as const;

/** Whether a proof is required, or wished for. */
export type Demand = keyof typeof PATIENCE;

/** The proofs of instances, and what they were judged by. */
export interface Proofs {
  readonly proofs: readonly Proof[];
  readonly standard: Standard;
}

/** Where evidence is looked for, until when, and what it is judged by. */
export interface Opened {
  readonly sources: EvidenceSources;
  readonly standard: Standard;
  /** A time of the clock. */
  readonly deadline: number;
}

/** Has one CVM prove what this step made of it; see `attest`. */
export async function attestCvm(session: Session<AttestGroup>, subject: Subject): Promise<void> {
  const { inputs } = session;
  const demand = inputs.attestation.level === 'require' ? 'require' : 'report';
  const { cvm, composeHash, appCompose, freshness, isChanged, isShipped } = subject;
  // Whoever names the app by its id means that one, whatever the API says.
  const appId = bareAppId(session.target.cvmId) ?? cvm.appId;
  if (appId === undefined) {
    throw new Failure(`The API gives no app id for the CVM ${cvm.name}, so nothing can be proven.`);
  }
  if (composeHash === undefined && appCompose === undefined) {
    throw new Failure(
      `The API shows neither the compose hash nor the app compose of ${cvm.name}, so there is nothing to compare a proof with.`,
    );
  }
  const text = appCompose?.composeText;
  // A hash that was computed here binds the text by itself, also where the CVM does not show it.
  const isBound = sameHash(appCompose && composeHashOf(appCompose.document), composeHash);
  const expectation = {
    appId,
    instanceId: cvm.instanceId,
    composeHash,
    document: isBound ? undefined : appCompose?.document,
  };
  const candidate: Candidate = { ...candidateOf(session, cvm), expectation };
  const { proofs, standard } = await proveInstances(session, appId, [candidate], {
    demand,
    isChanged,
  });
  tell(session, appId, { proofs, standard }, freshness, isShipped ? text : undefined);
  judgeOutcome(session, proofs, demand);
}

/** A CVM of which the API says where its evidence is. */
export function candidateOf(
  { target }: Pick<Session, 'target'>,
  cvm: Cvm,
): Omit<Candidate, 'expectation'> {
  const { name, vmUuid, instanceId } = cvm;
  const guestUrl = guestUrlOf(cvm);
  const isVisited = guestUrl !== undefined && whyNotVisited(guestUrl, target.apiUrl) === undefined;
  return {
    name,
    vmUuid,
    instanceId,
    cvmId: cvm.id,
    guestUrl: isVisited ? guestUrl : undefined,
  };
}

/** Looks for the evidence of instances and judges it; in sources that were opened before, by their deadline. */
export async function proveInstances(
  session: Session<'proof'>,
  appId: string,
  candidates: readonly Candidate[],
  { demand, isChanged }: { readonly demand: Demand; readonly isChanged: boolean },
  opened: Opened = openSources(session, appId, demand),
): Promise<Proofs> {
  const { inputs, pace, step } = session;
  const { sources, standard, deadline } = opened;
  const waiting = { pace, deadline, mayChange: isChanged };
  step.log.info(
    `Attestation: asking ${inputs.proof.rootFile === undefined ? '' : `(${TEST_ROOT_WORDS}) `}for the evidence of ${candidates.map(({ name }) => name).join(', ')}`,
  );
  return { proofs: await prove(candidates, sources, standard, waiting), standard };
}

/** Where evidence and collateral are to be had, until the time for it is up. */
export function openSources(
  { clientWith, inputs, material, pace, step, visitUntil }: Session<'proof'>,
  appId: string,
  demand: Demand,
): Opened {
  const { acceptedTcb, pins, pccsUrls, timeoutMs = TIMEOUT_MS[demand] } = inputs.proof;
  const deadline = pace.clock.now() + timeoutMs;
  const signal = untilDeadline(pace.clock, deadline, step.signal);
  const patience = { ...PATIENCE[demand], deadline };
  const visit = visitUntil(signal);
  const client = clientWith({
    maxRetries: patience.tries - 1,
    budgetMs: timeoutMs,
    deadline,
    timeoutMs: patience.requestMs,
    signal,
  });
  const root = material.root === undefined ? intelRoot() : readRoot(material.root);
  if (root === undefined) throw new TypeError('The root was checked before the first request');
  return {
    sources: new EvidenceSources(
      new EvidenceApi(client),
      appId,
      visit,
      patience,
      pace,
      step.log.scrub,
    ),
    standard: {
      policy: { acceptedTcb, pins },
      root,
      collateral:
        material.collateral === undefined ? undefined : readCollateralFile(material.collateral),
      servers: collateralServers(pccsUrls, root.crlUrl, visit, patience, pace, step.log.scrub),
    },
    deadline,
  };
}

/**
 * Says what was proven, in the log, the outputs, the summary and the files for later steps.
 *
 * @param shippedText the text of the checkout that was shipped; undefined: the commit says nothing of what runs
 */
export function tell(
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

/** What must stand beside everything that only a test root vouches for. */
export function testMark({ standard }: Proofs): string {
  return standard.root.isTest ? ` (${TEST_ROOT_WORDS})` : '';
}

/** @throws Contradicted, or a Failure where there is no proof, when one is required */
export function judgeOutcome({ step }: Session, proofs: readonly Proof[], demand: Demand): void {
  const open = proofs.filter(({ verdict }) => !isProven(verdict));
  const judged = open.map(({ candidate, verdict }) => ({ name: candidate.name, verdict }));
  const outcome = outcomeOfAll(proofs.map(({ verdict }) => verdict));
  if (outcome === 'proven') {
    step.showFindings(proofs.flatMap(behindIntel));
    return;
  }
  const isContradicted = outcome === 'contradicted';
  const reasons = judged.map((one) => whyNot(one));
  const what = isContradicted
    ? 'The evidence contradicts what should run'
    : 'There is no proof of what runs';
  const mark = judged.some(({ verdict }) => verdict.isTestRoot) ? ` (${TEST_ROOT_WORDS})` : '';
  const message = `${what}${mark}. ${reasons.map((one) => one.message).join(' ')}`;
  const next = reasons.find((one) => one.next !== undefined)?.next;
  if (demand === 'require') {
    throw isContradicted ? new Contradicted(message, { next }) : new Failure(message, { next });
  }
  if (isContradicted) step.log.info(`NOT ATTESTED: ${message}`);
  step.showFindings([
    {
      level: isContradicted ? 'warning' : 'notice',
      rule: isContradicted ? 'attestation-contradicted' : 'attestation-unknown',
      message,
      ...(next === undefined ? {} : { hint: next }),
    },
  ]);
}

/** A machine that is accepted although Intel has something to say of it. */
function behindIntel({ candidate, verdict }: Proof): readonly Finding[] {
  const tcb = verdict.platform?.tcb;
  if (tcb === undefined || tcb.status === 'UpToDate') return [];
  const advisories = tcb.advisories.length === 0 ? '' : ` (${tcb.advisories.join(', ')})`;
  return [
    {
      level: 'warning',
      rule: 'tcb-not-up-to-date',
      message: `${verdict.isTestRoot ? `(${TEST_ROOT_WORDS}) ` : ''}The machine of ${candidate.name} has the TCB status ${tcb.status}${advisories}, which \`attestation_tcb\` accepts.`,
      hint: 'docs/attestation.md says what each status means, and what can be done.',
    },
  ];
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

/**
 * Where the guest's own agent answers, on port 8090 (dstack: guest-agent). A gateway on loopback has no names below a
 * domain, so there it is a path of the instance's own URL.
 */
function guestUrlOf({ gatewayDomain, instanceId, instanceUrl }: Cvm): URL | undefined {
  const own = URL.parse(instanceUrl ?? '');
  if (own !== null && isLoopback(own.hostname)) {
    return new URL(`${own.href.replace(/\/+$/, '')}/prpc/Info`);
  }
  if (instanceId === undefined || gatewayDomain === undefined) return undefined;
  const url = URL.parse(
    `https://${bareHash(instanceId.replace(/^instance_/, ''))}-8090.${gatewayDomain}/prpc/Info`,
  );
  return url?.hostname.endsWith(gatewayDomain.toLowerCase()) === true ? url : undefined;
}
