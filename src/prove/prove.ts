import type { Collateral, CollateralSource } from '../attest/collateral.ts';
import { isEvidence, type Evidence, type NoEvidence } from '../attest/evidence.ts';
import type { Policy } from '../attest/policy.ts';
import { isNotYet, type Missing, type Reason, type ReasonKind } from '../attest/reason.ts';
import type { Root } from '../attest/root.ts';
import {
  collateralFor,
  isProven,
  judge,
  type Expectation,
  type PlatformKind,
  type Verdict,
  withReason,
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
  const { pace, deadline } = waiting;
  const { clock, log } = pace;
  const started = clock.now();
  const states = candidates.map((candidate) => new State(candidate));
  for (;;) {
    const look = sources.look();
    const open = states.filter((state) => !state.isSettled);
    await Promise.all(
      open.map(async (state) => {
        state.see(await examine(state.candidate, look, standard, waiting), waiting);
      }),
    );
    const still = open.filter((state) => !state.isSettled);
    if (still.length === 0 || clock.now() >= deadline) break;
    for (const state of still) {
      const news = state.news();
      if (news !== undefined) log(`  ${elapsedText(clock.now() - started).padStart(5)}  ${news}`);
    }
    await pause(pace, deadline);
  }
  return eachByItsOwn(states.flatMap(({ proof }) => proof ?? []));
}

/** What is known of a candidate, look by look. */
class State {
  readonly candidate: Candidate;
  proof: Proof | undefined;
  isSettled = false;
  /** Whether it has shown a quote of the revision before: then evidence is on its way, whatever a look misses. */
  #wasOld = false;
  #said: string | undefined;

  constructor(candidate: Candidate) {
    this.candidate = candidate;
  }

  see(now: Proof, { mayChange }: Waiting): void {
    const { proof: before } = this;
    // A look that is cut short says nothing of what the look before it saw.
    if (before === undefined || !isMissing(now, 'too-late')) this.proof = now;
    this.#wasOld ||= mayChange && hasOnly(now, ['other-hash']);
    const isLate = now.evidence === undefined && this.#wasOld && !isMissing(now, 'private');
    // A place may put the quote of one boot beside the log of another for a moment.
    const isDoubtful = mayChange && hasOnly(now, MIXED_UP);
    const isConfirmed = before !== undefined && hasOnly(before, MIXED_UP);
    this.isSettled = !isOpen(now, mayChange) && !isLate && (!isDoubtful || isConfirmed);
  }

  /** What it waits for, where that was not said before. */
  news(): string | undefined {
    const reasons = this.proof?.verdict.reasons ?? [];
    const text = `${this.candidate.name}: ${reasons.map((reason) => wordsOf(reason).message).join(' ')}`;
    if (text === this.#said) return undefined;
    this.#said = text;
    return text;
  }
}

/** What evidence of two boots looks like. */
const MIXED_UP: readonly ReasonKind[] = ['replay', 'other-instance'];

function hasOnly({ verdict: { reasons } }: Proof, kinds: readonly ReasonKind[]): boolean {
  return reasons.length > 0 && reasons.every(({ kind }) => kinds.includes(kind));
}

function isMissing({ verdict: { reasons } }: Proof, missing: Missing): boolean {
  return reasons.some((reason) => reason.kind === 'no-evidence' && reason.missing === missing);
}

/** Whether evidence may still come, or another hash. */
function isOpen({ verdict: { reasons } }: Proof, mayChange: boolean): boolean {
  return isNotYet(reasons) && (mayChange || reasons.every(({ kind }) => kind !== 'other-hash'));
}

/** A quote is that of one instance: two that show the same one have not proven that both run. */
function eachByItsOwn(proofs: readonly Proof[]): readonly Proof[] {
  const shownBy = (proof: Proof): string | undefined => proof.verdict.platform?.reportData;
  return proofs.map((proof) => {
    const quote = shownBy(proof);
    const isShared =
      quote !== undefined && proofs.some((other) => other !== proof && shownBy(other) === quote);
    return isShared && isProven(proof.verdict)
      ? { ...proof, verdict: withReason(proof.verdict, { kind: 'shared-quote' }) }
      : proof;
  });
}

/**
 * One look at one candidate. The first place with a proof decides: a proof needs no trust in who passes it on. Where
 * there is none, the place decides that tells the most.
 */
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
      if (best === undefined || weightOf(proof, mayChange) > weightOf(best, mayChange)) {
        best = proof;
      }
      // What the machine or the collateral lacks, it lacks wherever the quote comes from.
      if (isProven(proof.verdict) || proof.verdict.reasons.some(isOfMachine)) return proof;
    }
  } catch (error) {
    if (!(error instanceof TimeIsUp)) throw error;
  }
  return best ?? (await judged(candidate, TOO_LATE, standard, pace));
}

const TOO_LATE: NoEvidence = { kind: 'no-evidence', missing: 'too-late' };

/** How much a proof, or the lack of one, tells. */
function weightOf(proof: Proof, mayChange: boolean): number {
  if (isProven(proof.verdict)) return 7;
  if (proof.evidence !== undefined) {
    if (isOpen(proof, mayChange)) return 5;
    return proof.verdict.outcome === 'contradicted' ? 6 : 3;
  }
  if (isMissing(proof, 'private')) return 4;
  if (isOpen(proof, mayChange)) return 2;
  if (isMissing(proof, 'not-offered')) return 0;
  return 1;
}

function isOfMachine({ kind }: Reason): boolean {
  return kind.startsWith('collateral-') || kind.startsWith('tcb-');
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
