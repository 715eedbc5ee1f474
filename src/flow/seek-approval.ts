import { requireHash } from '../deploy/busy-queue.ts';
import {
  describeApproval,
  deviceCall,
  waitForApproval,
  type ApprovalRequest,
} from '../deploy/approval.ts';
import { Failure } from '../base/failure.ts';
import { missingApproval } from '../phala/chain.ts';
import { approvalFacts, chainText, missingCalls } from '../report/approval-text.ts';
import type { Session } from '../step/session.ts';
import type { Step } from '../step/step.ts';
import type { Proposal } from './proposal.ts';

/**
 * With an on-chain KMS, a CVM gets its keys only for a hash that the app's contract allows; triggering another one
 * would stop the app. Asks the contract, and waits for it as long as `approval_timeout` says.
 *
 * @returns `pending` when the step ends here, because somebody must approve first
 * @throws StalePlan when the CVM changed while the approval was waited for; Failure with `fail_on_pending`
 */
export async function seekApproval(
  session: Session<'approval'>,
  proposal: Proposal,
): Promise<'approved' | 'pending'> {
  const { api, inputs, pace, step } = session;
  const request = await announceApproval(session, proposal);
  if (request.allowance?.whole === true) return 'approved';
  if (inputs.approval.timeoutMs > 0) {
    step.log.info(`Waiting up to ${inputs.approval.timeoutMs / 1000} s for the approval.`);
    const allowance = await step.timed('awaiting approval', () =>
      waitForApproval(api, request, inputs.approval.timeoutMs, pace),
    );
    step.report.approval = { ...request, allowance };
    if (allowance?.whole === true) {
      step.log.info('The compose hash was approved.');
      await requireUnchanged(session, proposal);
      return 'approved';
    }
  }
  finishPending(session, { ...request, allowance: step.report.approval?.allowance });
  return 'pending';
}

/** Says what must be approved where and by whom, in the log, the outputs and the summary. */
export async function announceApproval(
  { api, step }: Session,
  { provisioned, cvm }: Pick<Proposal, 'provisioned' | 'cvm'>,
): Promise<ApprovalRequest> {
  const request = await step.timed('asking the contract', () =>
    describeApproval(api, provisioned, cvm),
  );
  keepApproval(step, request);
  if (request.allowance?.whole === true) {
    if (step.report.plan) step.report.plan = { ...step.report.plan, approval: 'given' };
    step.log.info(
      `On-chain approval: the app's contract on ${chainText(request.chainId)} allows the compose hash.`,
    );
    return request;
  }
  step.log.info('The compose hash must be approved on chain before the CVM can run it:');
  for (const [name, value] of approvalFacts(request)) step.log.info(`  ${name}: ${value}`);
  return request;
}

/** Keeps what must be approved, for the outputs and the summary. */
export function keepApproval(step: Step, request: ApprovalRequest): void {
  step.report.approval = request;
  step.setOutputs({
    app_contract: request.appContract,
    chain_id: String(request.chainId),
    device_id: request.deviceId,
    call_data: request.callData,
    device_call_data: deviceCall(request)?.data,
    approver: request.owner?.address,
    approval_url: request.owner?.safeUrl,
  });
}

/**
 * Ends the step where somebody must approve first.
 *
 * @param of the instances that it is about, where it is about several
 * @throws Failure with `fail_on_pending`
 */
export function finishPending(
  { inputs, step, target }: Session<'approval'>,
  request: ApprovalRequest,
  of?: { readonly composeHashes: readonly string[]; readonly state: string },
): void {
  const hashes = of?.composeHashes ?? [request.composeHash];
  step.report.nextStep = [
    '# After the approval, run this step again, with its other inputs as they are now:',
    'with:',
    ...(step.report.mode === 'deploy' ? [] : [`  mode: ${step.report.mode ?? ''}`]),
    `  cvm_id: ${target.cvmId}`,
    ...(of === undefined ? [] : ['  instances: all']),
    ...(hashes.length === 1
      ? [`  expected_compose_hash: ${hashes[0] ?? ''}`]
      : ['  expected_compose_hash: |', ...hashes.map((hash) => `    ${hash}`)]),
  ].join('\n');
  // What is asked again while waiting may say more of the device.
  step.setOutputs({ changed: 'false', device_call_data: deviceCall(request)?.data });
  const state = of?.state ?? missingApproval(request.allowance);
  const line = `Pending approval: ${state}. Nothing was triggered; after the approval, run this step again.`;
  if (!inputs.approval.failOnPending) {
    step.finish('pending_approval', line);
    return;
  }
  step.setStatus('pending_approval');
  throw new Failure(
    `The compose hash 0x${request.composeHash} waits for its approval on chain: ${state}. Nothing was triggered.`,
    {
      next: `The owner of ${request.appContract} on ${chainText(request.chainId)} must call ${missingCalls(request)}; then run this step again.`,
    },
  );
}

/** Somebody else may have deployed while people approved. */
async function requireUnchanged({ api, queue }: Session, { cvm }: Proposal): Promise<void> {
  const now = await api.cvm();
  requireHash(now.busy ? await queue.waitUntilIdle() : now, cvm.composeHash);
}
