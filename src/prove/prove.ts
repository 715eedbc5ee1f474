import type { Collateral, CollateralSource } from '../attest/collateral.ts';
import { isEvidence, type Evidence, type NoEvidence } from '../attest/evidence.ts';
import type { Policy } from '../attest/policy.ts';
import { isNotYet, type Reason } from '../attest/reason.ts';
import type { Root } from '../attest/root.ts';
import {
  collateralFor,
  isProven,
  judge,
  type Expectation,
  type PlatformKind,
  type Verdict,
} from '../attest/verdict.ts';
import { wordsOf } from '../attest/words.ts';
import { elapsedText, pause, type Pace } from '../deploy/pace.ts';
import type { CollateralProblem, CollateralServers } from './collateral-servers.ts';
import type { EvidenceSources, Instance, Look } from './evidence-sources.ts';
import { TimeIsUp } from './patience.ts';

/** An instance that is to prove what it runs. */
export interface Candidate extends Instance {
  /** For people. */
  readonly name: string;
  readonly expectation: Expectation;
}

/** What became of a candidate: how it was judged, and by what. */
export interface Proof {
  readonly candidate: Candidate;
  readonly verdict: Verdict;
  /** Undefined where there is none. */
  readonly evidence: Evidence | undefined;
  /** What the evidence was judged by. */
  readonly collateral: Collateral | undefined;
}

/** What evidence is judged by, and where collateral comes from. */
export interface Standard {
  readonly policy: Policy;
  readonly root: Root;
  /** From a file: then no server is asked. */
  readonly collateral: CollateralSource | undefined;
  readonly servers: CollateralServers;
}

/** Until when evidence may still come. */
export interface Waiting {
  readonly pace: Pace;
  /** A time of the clock. */
  readonly deadline: number;
  /** Whether the hash that a CVM measured may still become the expected one: it was changed just now. */
  readonly mayChange: boolean;
}

/**
 * Has every candidate prove what it runs: looks for its evidence until that is conclusive or time is up, and judges it.
 * In the order of the candidates.
 */
export async function prove(
  candidates: readonly Candidate[],
  sources: EvidenceSources,
  standard: Standard,
  waiting: Waiting,
): Promise<readonly Proof[]> {
  const { pace, deadline, mayChange } = waiting;
  const { clock, log } = pace;
  const started = clock.now();
  const said = new Map<Candidate, string>();
  const proofs = new Map<Candidate, Proof>();
  for (;;) {
    const look = sources.look();
    const open = candidates.filter((one) => isOpen(proofs.get(one), mayChange));
    const seen = await Promise.all(open.map((one) => examine(one, look, standard, waiting)));
    for (const proof of seen) {
      proofs.set(proof.candidate, better(proof, proofs.get(proof.candidate)));
    }
    const still = seen.filter((proof) => isOpen(proof, mayChange));
    if (still.length === 0 || clock.now() >= deadline) break;
    for (const { candidate, verdict } of still) {
      const what = verdict.reasons.map((reason) => wordsOf(reason).message).join(' ');
      if (said.get(candidate) !== what) {
        log(`  ${elapsedText(clock.now() - started).padStart(5)}  ${candidate.name}: ${what}`);
      }
      said.set(candidate, what);
    }
    await pause(pace, deadline);
  }
  return candidates.flatMap((one) => proofs.get(one) ?? []);
}

function isOpen(proof: Proof | undefined, mayChange: boolean): boolean {
  if (proof === undefined) return true;
  const { reasons } = proof.verdict;
  return isNotYet(reasons) && (mayChange || reasons.every(({ kind }) => kind !== 'other-hash'));
}

/** What was shown outweighs what was not, also when the next look finds nothing, or is cut short. */
function better(now: Proof, before: Proof | undefined): Proof {
  if (before === undefined) return now;
  const isLess = now.evidence === undefined && before.evidence !== undefined;
  return isLess || isCutShort(now) ? before : now;
}

function isCutShort({ verdict }: Proof): boolean {
  return verdict.reasons.some(
    (reason) => reason.kind === 'no-evidence' && reason.missing === TOO_LATE.missing,
  );
}

/** One look at one candidate: the first place that shows something conclusive decides. */
async function examine(
  candidate: Candidate,
  look: Look,
  standard: Standard,
  { pace, mayChange }: Waiting,
): Promise<Proof> {
  let best: Proof | undefined;
  try {
    for await (const found of look.of(candidate)) {
      const proof = await judged(candidate, found, standard, pace);
      if (proof.evidence !== undefined && !isOpen(proof, mayChange)) return proof;
      best = moreTelling(best, proof, mayChange);
    }
  } catch (error) {
    if (!(error instanceof TimeIsUp)) throw error;
  }
  return best ?? (await judged(candidate, TOO_LATE, standard, pace));
}

const TOO_LATE: NoEvidence = { kind: 'no-evidence', missing: 'too-late' };

/** Evidence tells more than none, and what may still come more than what will not. */
function moreTelling(best: Proof | undefined, next: Proof, mayChange: boolean): Proof {
  if (best === undefined) return next;
  const rank = (proof: Proof): number =>
    proof.evidence !== undefined ? 2 : isOpen(proof, mayChange) ? 1 : toldOf(proof);
  return rank(next) > rank(best) ? next : best;
}

/** That the CVM keeps its evidence to itself says more than that a place does not show any. */
function toldOf({ verdict }: Proof): number {
  const isOfPlace = ({ kind, ...rest }: Reason): boolean =>
    kind === 'no-evidence' &&
    'missing' in rest &&
    (rest.missing === 'not-offered' || rest.missing === 'not-reached');
  return verdict.reasons.some(isOfPlace) ? 0 : 0.5;
}

async function judged(
  candidate: Candidate,
  found: Evidence | NoEvidence,
  standard: Standard,
  { clock }: Pace,
): Promise<Proof> {
  const { policy, root, servers } = standard;
  const now = clock.date().getTime();
  const verdictBy = (source: CollateralSource, problem?: string): Verdict =>
    judge(found, candidate.expectation, {
      ...{ policy, root, now },
      collateral: source,
      collateralProblem: problem,
    });
  const evidence = isEvidence(found) ? found : undefined;
  const kind = evidence && collateralFor(evidence, { root, now });
  if (evidence === undefined || kind === undefined || standard.collateral !== undefined) {
    const source = standard.collateral ?? (() => undefined);
    const collateral = kind && source(kind.fmspc);
    return { candidate, verdict: verdictBy(source), evidence, collateral };
  }
  const problems: string[] = [];
  let last: Proof | undefined;
  for await (const one of collateralOf(servers, kind)) {
    if ('problem' in one) {
      problems.push(one.problem);
      continue;
    }
    const verdict = verdictBy((fmspc) => (one.fmspc === fmspc ? one : undefined));
    last = { candidate, verdict, evidence, collateral: one };
    if (isProven(verdict) || !verdict.reasons.every(isOfCollateral)) return last;
  }
  return (
    last ?? {
      candidate,
      verdict: verdictBy(() => undefined, problems.join('; ')),
      evidence,
      collateral: undefined,
    }
  );
}

/** What the servers give; that time is up is one more problem. */
async function* collateralOf(
  servers: CollateralServers,
  kind: PlatformKind,
): AsyncGenerator<Collateral | CollateralProblem> {
  try {
    yield* servers.for(kind);
  } catch (error) {
    if (!(error instanceof TimeIsUp)) throw error;
    yield { problem: error.message };
  }
}

/** Whether another server may have what is better. */
function isOfCollateral({ kind }: Reason): boolean {
  return kind.startsWith('collateral-');
}
