import type { Allowance } from '../phala/chain.ts';
import type { Cvm } from '../phala/cvm.ts';
import type { Plan } from '../report/report.ts';
import type { Session } from '../step/session.ts';
import { requireHealthPlace } from './app-health.ts';
import { requireExpected, showPlan } from './draft.ts';
import type { Proposal } from './proposal.ts';
import type { Triggered } from './triggering.ts';

/** What a mode is about to do to one CVM: planned on what that runs, and nothing started. */
export interface Move {
  /** The CVM as the plan saw it. */
  readonly cvm: Cvm;
  /** What changes; undefined where nothing does, as with a restart. */
  readonly plan: Plan | undefined;
  /** What the reviewers saw of it; undefined where the API shows no hash. */
  readonly reviewed: Reviewed | undefined;
  /** The ports that the CVM will publish. */
  readonly ports: readonly number[];
  /** Undefined: no contract is to be asked. */
  readonly approval: Approval | undefined;
  /** The names in the env that the step gives; undefined: it gives none. */
  readonly envNames: readonly string[] | undefined;
  /** Whether anything is triggered. */
  readonly changed: boolean;
  /** Seals the env, if there is one: what can fail before anything is started. */
  readonly seal: () => Promise<void>;
  /** Ends well without a change. */
  readonly leave: () => Promise<void>;
  /**
   * Triggers the change and sees it through.
   *
   * @returns what was triggered; undefined when nothing had to be
   */
  readonly carryOut: () => Promise<Triggered | undefined>;
}

/** What the app's contract must allow before anything is triggered. */
export interface Approval {
  readonly session: Session<'approval' | 'review'>;
  readonly proposal: Proposal;
  /** False: provision says that the hash is allowed already. Of the CVM's device, it says nothing. */
  readonly isNeeded: boolean;
}

/**
 * Whether something is missing. Where the API does not say what the contract allows, or could not ask it, what provision
 * said counts.
 */
export function isMissing(
  { isNeeded }: Pick<Approval, 'isNeeded'>,
  allowance: Allowance | undefined,
): boolean {
  if (allowance?.whole === true) return false;
  return allowance === undefined || allowance.problem !== undefined ? isNeeded : true;
}

/** What `expected_compose_hash` is compared with. */
export interface Reviewed {
  readonly composeHash: string;
  /** What to do when another one was reviewed; undefined: compare the plans. */
  readonly next?: string;
}

/** Plans the move of one CVM. */
export type PlanMove<S extends Session> = (session: S) => Promise<Move>;

/** What making a move reads of the inputs. */
export type MoveGroup = 'instances' | 'pause' | 'review' | 'health' | 'waiting';

/**
 * Shows what changes, and stops what was not reviewed.
 *
 * @throws Failure when another compose hash was reviewed
 */
export function showMove(session: Session<'review'>, { plan, reviewed }: Move): void {
  if (plan !== undefined) showPlan(session, plan);
  if (reviewed !== undefined) requireExpected(session, reviewed.composeHash, reviewed.next);
}

/** What is known of where the app will be asked. A CVM that is down may have no URL yet. */
export function requirePlace(session: Session<'health'>, { cvm, ports }: Move): void {
  if (cvm.status === 'running') requireHealthPlace(session, cvm, ports);
}
