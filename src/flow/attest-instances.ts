import { isProven } from '../attest/verdict.ts';
import { TEST_ROOT_WORDS } from '../attest/words.ts';
import { Failure } from '../base/failure.ts';
import type { Finding } from '../base/finding.ts';
import { composeHashOf } from '../deploy/drift.ts';
import { bareAppId, sameHash } from '../phala/cvm-id.ts';
import type { Candidate, Proof } from '../prove/prove.ts';
import { outcomeOfAll, whyNot } from '../report/attestation-text.ts';
import type { Session } from '../step/session.ts';
import { Contradicted, type AttestGroup, type Subject } from './attestation.ts';
import { candidateOf, proveInstances, type Demand } from './proofs.ts';
import { tellProofs } from './tell-proofs.ts';

/** Has one CVM prove what this step made of it; see `attest`. */
export async function attestCvm(session: Session<AttestGroup>, subject: Subject): Promise<void> {
  const { inputs } = session;
  const demand = inputs.attestation.level === 'require' ? 'require' : 'report';
  const { cvm, composeHash, appCompose, freshness, isChanged, isShipped } = subject;
  // Whoever names the app by its id means that one, whatever the API says.
  const appId = bareAppId(session.target.cvmId) ?? cvm.appId;
  if (appId === undefined) {
    throw new Failure(
      `The API gives no app id for the CVM ${cvm.name}, so nothing can be proven.`,
      {
        next: 'Look in the dashboard whether the CVM has one; `mode: verify` takes it as `cvm_id`.',
      },
    );
  }
  if (composeHash === undefined && appCompose === undefined) {
    throw new Failure(
      `The API shows neither the compose hash nor the app compose of ${cvm.name}, so there is nothing to compare a proof with.`,
      {
        next: 'Use an API key that may read the CVM, or give `expected_compose_hash` to `mode: verify`.',
      },
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
  tellProofs(session, appId, { proofs, standard }, freshness, isShipped ? text : undefined);
  judgeOutcome(session, proofs, demand);
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
