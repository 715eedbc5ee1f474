import { askedAgain, waitForApproval, type ApprovalRequest } from '../deploy/approval.ts';
import { missingApproval } from '../phala/chain.ts';
import type { Plan } from '../report/report.ts';
import { bareHash } from '../phala/cvm-id.ts';
import type { Session } from '../step/session.ts';
import type { Step } from '../step/step.ts';
import { keepPlan, keepPlans } from './draft.ts';
import { liveOf, namesOf, type Fleet, type Member } from './instances.ts';
import { isMissing, type Approval, type Move } from './move.ts';
import {
  announceApproval,
  finishPending,
  keepApproval,
  sayTimeLeft,
  showMissing,
  signMissing,
} from './seek-approval.ts';

/** A hash that a device must be allowed to run, and the instances for which that is asked. */
interface Question {
  readonly approval: Approval;
  readonly members: Member[];
  request: ApprovalRequest;
}

type Planned = Member & { readonly move: Move };

/**
 * Asks the contract for every hash and every device, and waits as long as `approval_timeout` says, all in all. A step
 * with a key signs all that is missing before.
 *
 * @returns whether all are allowed; if not, the step is over
 * @throws Failure with `fail_on_pending`, and where the key cannot sign
 */
export async function allowed(fleet: Fleet, changing: readonly Planned[]): Promise<boolean> {
  const questions = await sayMissing(fleet, changing);
  const open = questions.filter(isOpen);
  const [first] = open;
  if (first === undefined) return true;
  const session = wholeOf(fleet, first);
  const signed = await seek(session, open);
  const missing = open.filter(isOpen);
  const [shown, ...others] = missing.map(({ request }) => request);
  keepStates(session.step, questions);
  if (shown === undefined) {
    keepApproval(session.step, first.request, false);
    return true;
  }
  keepApproval(session.step, shown, true);
  session.step.report.otherApprovals = others;
  finishPending(session, [shown, ...others], {
    composeHashes: reviewedHashes(fleet),
    isSigned: signed !== undefined,
    state: signed ?? missing.map(stateText).join('; '),
  });
  return false;
}

/** What the next run is to compare with: the hashes of all, also of those that lack nothing. */
function reviewedHashes(fleet: Fleet): readonly string[] {
  const hashes = liveOf(fleet).flatMap(({ move }) => move?.reviewed?.composeHash ?? []);
  return [...new Set(hashes.map(bareHash))];
}

/** Asks, says what is missing, and what a step with a key would sign. */
export async function showAllMissing(fleet: Fleet, changing: readonly Planned[]): Promise<void> {
  const open = (await sayMissing(fleet, changing)).filter(isOpen);
  const [first] = open;
  if (first === undefined) return;
  await showMissing(wholeOf(fleet, first), open);
}

/** The inputs are the same for all; the step and what it is about are those of the whole. */
function wholeOf(
  { session: { step, target } }: Fleet,
  { approval }: Question,
): Session<'approval' | 'review'> {
  return { ...approval.session, step, target };
}

/** Asks, and says what is missing. */
async function sayMissing(
  { session: { step } }: Fleet,
  changing: readonly Planned[],
): Promise<readonly Question[]> {
  const questions = new Map<string, Question>();
  for (const member of changing) {
    const { approval } = member.move;
    if (approval === undefined) continue;
    const { composeHash, deviceId } = approval.proposal.provisioned;
    const key = `${composeHash} ${deviceId ?? member.listed.id}`;
    const known = questions.get(key);
    if (known !== undefined) {
      known.members.push(member);
      continue;
    }
    const request = await announceApproval(approval.session, approval.proposal);
    questions.set(key, { approval, members: [member], request });
  }
  const all = [...questions.values()];
  const shown = all.find(isOpen) ?? all[0];
  if (shown !== undefined) keepApproval(step, shown.request, isOpen(shown));
  keepStates(step, all);
  for (const question of all.filter(isOpen)) step.log.info(`  ${stateText(question)}`);
  return all;
}

/** Each plan says of its own instances whether they lack an approval. */
function keepStates(step: Step, questions: readonly Question[]): void {
  const { plan, plans } = step.report;
  const withState = (of: Plan, own: readonly Question[]): Plan =>
    own.length === 0 ? of : { ...of, approval: own.some(isOpen) ? 'needed' : 'given' };
  if (plan !== undefined) keepPlan(step, withState(plan, questions));
  if (plans === undefined) return;
  const isOf = (names: readonly string[], { members }: Question): boolean =>
    members.some(({ name }) => names.includes(name));
  keepPlans(
    step,
    plans.map(({ names, plan: one }) => ({
      names,
      plan: withState(
        one,
        questions.filter((question) => isOf(names, question)),
      ),
    })),
  );
}

/** @returns what is still missing, in a few words, where the step has signed */
async function seek(
  session: Session<'approval' | 'review'>,
  open: readonly Question[],
): Promise<string | undefined> {
  const { approvalTime, inputs } = session;
  const { timeoutMs } = inputs.approval;
  if (timeoutMs === 0) return undefined;
  return approvalTime.within(timeoutMs, (deadline) => signAndWait(session, open, deadline));
}

async function signAndWait(
  session: Session<'approval' | 'review'>,
  open: readonly Question[],
  deadline: number,
): Promise<string | undefined> {
  const { pace, step } = session;
  const signed = await signMissing(session, open, deadline);
  sayTimeLeft(session, deadline);
  await step.timed('awaiting approval', async () => {
    for (const question of open) {
      const { api } = question.approval.session;
      if (signed !== undefined) question.request = await askedAgain(api, question.request);
      const left = Math.max(0, deadline - pace.clock.now());
      const allowance = await waitForApproval(api, question.request, left, pace);
      question.request = { ...question.request, allowance };
    }
  });
  return signed;
}

function isOpen({ approval, request }: Question): boolean {
  return isMissing(approval, request.allowance);
}

function stateText({ members, request }: Question): string {
  return `${namesOf(members)}: ${missingApproval(request.allowance)}`;
}
