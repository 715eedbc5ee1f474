import { waitForApproval, type ApprovalRequest } from '../deploy/approval.ts';
import { missingApproval } from '../phala/chain.ts';
import type { Session } from '../step/session.ts';
import { namesOf, type Fleet, type Member } from './instances.ts';
import { isMissing, type Approval, type Move } from './move.ts';
import { announceApproval, finishPending, keepApproval } from './seek-approval.ts';

/** A hash that a device must be allowed to run, and the instances for which that is asked. */
interface Question {
  readonly approval: Approval;
  readonly members: Member[];
  request: ApprovalRequest;
}

type Planned = Member & { readonly move: Move };

/**
 * Asks the contract for every hash and every device, and waits as long as `approval_timeout` says, all in all.
 *
 * @returns whether all are allowed; if not, the step is over
 * @throws Failure with `fail_on_pending`
 */
export async function allowed(fleet: Fleet, changing: readonly Planned[]): Promise<boolean> {
  const questions = await sayMissing(fleet, changing);
  const asking = questions[0]?.approval.session;
  if (asking === undefined) return true;
  await waitFor(asking, questions);
  const missing = questions.filter(isOpen);
  const [first] = missing;
  if (first === undefined) return true;
  keepApproval(fleet.session.step, first.request);
  // The inputs are the same for all; the step and what it is about are those of the whole.
  const { step, target } = fleet.session;
  finishPending({ ...asking, step, target }, first.request, {
    composeHashes: [...new Set(questions.map(({ request }) => request.composeHash))],
    isSigned: false,
    state: missing.map(stateText).join('; '),
  });
  return false;
}

/** Asks, and says what is missing. */
export async function sayMissing(
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
  if (shown !== undefined) keepApproval(step, shown.request);
  for (const question of all.filter(isOpen)) step.log.info(`  ${stateText(question)}`);
  return all;
}

async function waitFor(
  session: Session<'approval'>,
  questions: readonly Question[],
): Promise<void> {
  const { inputs, pace, step } = session;
  const { timeoutMs } = inputs.approval;
  if (timeoutMs === 0 || !questions.some(isOpen)) return;
  step.log.info(`Waiting up to ${timeoutMs / 1000} s for the approvals.`);
  const deadline = pace.clock.now() + timeoutMs;
  await step.timed('awaiting approval', async () => {
    for (const question of questions.filter(isOpen)) {
      const { api } = question.approval.session;
      const left = Math.max(0, deadline - pace.clock.now());
      const allowance = await waitForApproval(api, question.request, left, pace);
      question.request = { ...question.request, allowance };
    }
  });
}

function isOpen({ approval, request }: Question): boolean {
  return isMissing(approval, request.allowance);
}

function stateText({ members, request }: Question): string {
  return `${namesOf(members)}: ${missingApproval(request.allowance)}`;
}
