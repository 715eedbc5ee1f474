import { requireHash } from '../deploy/busy-queue.ts';
import {
  askedAgain,
  describeApproval,
  deviceCall,
  waitForApproval,
  type ApprovalRequest,
} from '../deploy/approval.ts';
import { Failure } from '../base/failure.ts';
import { missingApproval } from '../phala/chain.ts';
import type { Cvm, Provisioned } from '../phala/cvm.ts';
import type { Plan } from '../report/report.ts';
import { approvalFacts, chainText, missingCalls } from '../report/approval-text.ts';
import type { Session } from '../step/session.ts';
import type { Step } from '../step/step.ts';
import { keepPlan } from './draft.ts';
import { isMissing, type Approval } from './move.ts';
import type { Proposal } from './proposal.ts';
import type { Signable } from './signable.ts';

/**
 * With an on-chain KMS, a CVM gets its keys only for a hash that the app's contract allows; triggering another one
 * would stop the app. Asks the contract, and waits for it as long as `approval_timeout` says.
 *
 * @returns `pending` when the step ends here, because somebody must approve first
 * @throws StalePlan when the CVM changed while the approval was waited for; Failure with `fail_on_pending`
 */
export async function seekApproval(approval: Approval): Promise<'approved' | 'pending'> {
  const { proposal, session } = approval;
  const { approvalTime, inputs } = session;
  const request = await announceApproval(session, proposal);
  if (!isMissing(approval, request.allowance)) return 'approved';
  const outcome = await approvalTime.within(inputs.approval.timeoutMs, (deadline) =>
    signAndWait(approval, request, deadline),
  );
  if (outcome === 'approved') await requireUnchanged(session, proposal);
  return outcome;
}

/** @param deadline a time of the clock */
async function signAndWait(
  approval: Approval,
  announced: ApprovalRequest,
  deadline: number,
): Promise<'approved' | 'pending'> {
  const { session } = approval;
  const { api, inputs, pace, step } = session;
  let request = announced;
  const signed = await signMissing(session, [{ approval, request }], deadline);
  if (inputs.approval.timeoutMs > 0) {
    if (signed !== undefined) request = await askedAgain(api, request);
    const leftMs = sayTimeLeft(session, deadline);
    const allowance = await step.timed('awaiting approval', () =>
      waitForApproval(api, request, leftMs, pace),
    );
    request = { ...request, allowance };
    keepApproval(step, request, allowance?.whole !== true);
    if (allowance?.whole === true) {
      keepPlanApproval(step, 'given');
      step.log.info('The compose hash was approved.');
      return 'approved';
    }
  }
  finishPending(session, [request], {
    isSigned: signed !== undefined,
    state: signed ?? missingApproval(request.allowance),
  });
  return 'pending';
}

/**
 * Signs what the contract does not allow yet, where the step has a key for that.
 *
 * @param missing of one app
 * @param deadline a time of the clock
 * @returns what is still missing, in a few words, should Phala Cloud not come to allow it; undefined without a key
 */
export async function signMissing(
  session: Session<'approval' | 'review'>,
  missing: readonly Signable[],
  deadline: number,
): Promise<string | undefined> {
  if (session.inputs.approval.privateKey === undefined) return undefined;
  const { signApproval } = await import('./sign-approval.ts');
  return session.step.timed('signing the approval', () => signApproval(session, missing, deadline));
}

/** @returns for how long the contract may still be waited for, in milliseconds */
export function sayTimeLeft({ pace, step }: Session, deadline: number): number {
  const leftMs = Math.max(0, deadline - pace.clock.now());
  step.log.info(`Waiting up to ${Math.ceil(leftMs / 1000)} s for the approval.`);
  return leftMs;
}

/** Shows what a step with a key would sign, and sends nothing. */
export async function showMissing(
  session: Session<'approval' | 'review'>,
  missing: readonly Signable[],
): Promise<void> {
  if (session.inputs.approval.privateKey === undefined || missing.length === 0) return;
  const { showSigning } = await import('./sign-approval.ts');
  await showSigning(session, missing);
}

/** Says what must be approved where and by whom, in the log, the outputs and the summary. */
export async function announceApproval(
  { api, step }: Session,
  { provisioned, cvm }: { readonly provisioned: Provisioned; readonly cvm: Cvm },
): Promise<ApprovalRequest> {
  const request = await step.timed('asking the contract', () =>
    describeApproval(api, provisioned, cvm),
  );
  const isOpen = isMissing({ isNeeded: !provisioned.registered }, request.allowance);
  keepApproval(step, request, isOpen);
  keepPlanApproval(step, isOpen ? 'needed' : 'given');
  if (!isOpen) {
    const contract = `the app's contract on ${chainText(request.chainId)}`;
    step.log.info(
      request.allowance?.whole === true
        ? `On-chain approval: ${contract} allows the compose hash.`
        : `On-chain approval: Phala Cloud says that ${contract} allows the compose hash, but could not ask it now.`,
    );
    return request;
  }
  const what =
    request.allowance?.hash === true ? 'The device of the CVM' : 'The compose hash of the update';
  step.log.info(`${what} must be approved on chain before the CVM can run it:`);
  for (const [name, value] of approvalFacts(request)) step.log.info(`  ${name}: ${value}`);
  return request;
}

function keepPlanApproval(step: Step, approval: NonNullable<Plan['approval']>): void {
  const { plan } = step.report;
  if (plan !== undefined) keepPlan(step, { ...plan, approval });
}

/**
 * Keeps what the contract was asked for the outputs, and for the summary as long as it is open.
 *
 * @param isOpen whether anything is missing
 */
export function keepApproval(step: Step, request: ApprovalRequest, isOpen: boolean): void {
  const before = step.report.approval;
  const hadCall = before !== undefined && deviceCall(before) !== undefined;
  if (isOpen) step.report.approval = request;
  else delete step.report.approval;
  step.setOutputs({
    app_contract: request.appContract,
    chain_id: String(request.chainId),
    device_id: request.deviceId,
    call_data: request.callData,
    device_call_data: deviceCall(request)?.data ?? (hadCall ? '' : undefined),
    approver: step.report.signer ?? request.owner?.address,
    approval_url: request.owner?.safeUrl,
  });
}

/** What is not allowed yet when a step ends. */
export interface Pending {
  /** Of all instances, where the step is about all. */
  readonly composeHashes?: readonly string[];
  /** Whether the step has signed what is missing itself. */
  readonly isSigned: boolean;
  /** What is missing, in a few words. */
  readonly state: string;
}

/**
 * Ends the step where the contract must allow something first.
 *
 * @param requests of one app
 * @throws Failure with `fail_on_pending`
 */
export function finishPending(
  { canSet, inputs, step, target }: Session<'approval'>,
  requests: readonly [ApprovalRequest, ...ApprovalRequest[]],
  { composeHashes, isSigned, state }: Pending,
): void {
  const [request] = requests;
  const hashes = composeHashes ?? [request.composeHash];
  step.report.nextStep = [
    '# After the approval, run this step again, with its other inputs as they are now:',
    'with:',
    ...(step.report.mode === 'deploy' ? [] : [`  mode: ${step.report.mode ?? ''}`]),
    // As the user wrote it: a CVM that was found by its name is known by its id by now.
    ...(canSet('cvm_id') ? [`  cvm_id: ${step.report.target?.cvmId ?? target.cvmId}`] : []),
    ...(composeHashes === undefined ? [] : ['  instances: all']),
    ...(hashes.length === 1
      ? [`  expected_compose_hash: ${hashes[0] ?? ''}`]
      : ['  expected_compose_hash: |', ...hashes.map((hash) => `    ${hash}`)]),
  ].join('\n');
  // What is asked again while waiting may say more of the device.
  step.setOutputs({ changed: 'false', device_call_data: deviceCall(request)?.data });
  const line = `Pending approval: ${state}. Nothing was triggered; after the approval, run this step again.`;
  if (!inputs.approval.failOnPending) {
    step.finish('pending_approval', line);
    return;
  }
  step.setStatus('pending_approval');
  throw new Failure(
    `The update to the compose hash 0x${request.composeHash} waits for its approval on chain: ${state}. Nothing was triggered.`,
    {
      next: isSigned
        ? 'Run this step again, or give it a longer `approval_timeout`: nothing is sent twice.'
        : `The owner of ${request.appContract} on ${chainText(request.chainId)} must call ${missingCalls(requests)}; then run this step again.`,
    },
  );
}

/** Somebody else may have deployed while people approved. */
async function requireUnchanged({ api, queue }: Session, { cvm }: Proposal): Promise<void> {
  const now = await api.cvm();
  requireHash(now.busy ? await queue.waitUntilIdle() : now, cvm.composeHash);
}
