import { Failure } from '../base/failure.ts';
import type { Secret } from '../base/secret.ts';
import type { AllowingCall, Wanted } from '../chain/app-contract.ts';
import { approve, planApproval, type ApprovalPlan, type SentCall } from '../chain/approval.ts';
import { Chain } from '../chain/chain.ts';
import { etherText, gweiText } from '../chain/fees.ts';
import { isHex } from '../chain/hex.ts';
import { Rpc } from '../chain/rpc.ts';
import { signerOf, type Signer } from '../chain/signer.ts';
import { pause } from '../deploy/pace.ts';
import { USER_AGENT, type Session } from '../step/session.ts';
import { requireSignable, type Signable } from './signable.ts';

/**
 * Signs and sends what the app's contract needs to allow the requests, which are of one app, and sees it into a block.
 *
 * @param deadline a time of the clock
 * @returns what is still missing, in a few words, should Phala Cloud not come to allow it
 * @throws Failure with the reason why it cannot; what was sent until then is said, and can be looked up
 */
export async function signApproval(
  session: Session<'approval' | 'review'>,
  missing: readonly Signable[],
  deadline: number,
): Promise<string> {
  requireSignable(session, missing);
  const { inputs, pace, step } = session;
  const { chain, signer } = open(session, deadline);
  const sent = new Map<string, SentCall>();
  const approved = await approve(
    chain,
    signer,
    wantedBy(missing),
    BigInt(inputs.approval.mostWeiPerGas),
    {
      clock: pace.clock,
      deadline,
      log: step.log.info,
      pause: () => pause(pace, deadline),
      planned: (plan) => {
        show(session, plan);
      },
      keep: (call) => {
        keep(session, call, sent);
      },
    },
  );
  return stateOf(approved);
}

/** Shows what {@link signApproval} would send now, and what that would cost; sends nothing. */
export async function showSigning(
  session: Session<'approval' | 'review'>,
  missing: readonly Signable[],
): Promise<void> {
  requireSignable(session, missing);
  const { inputs, pace, step } = session;
  const { mostWeiPerGas, timeoutMs } = inputs.approval;
  const { chain, signer } = open(session, pace.clock.now() + timeoutMs);
  const plan = await step.timed('asking the chain', () =>
    planApproval(chain, signer.address, wantedBy(missing), BigInt(mostWeiPerGas)),
  );
  show(session, plan);
}

function open(
  { inputs, pace, step }: Session<'approval'>,
  deadline: number,
): { readonly chain: Chain; readonly signer: Signer } {
  const { clock, log, signal } = step;
  const rpc = new Rpc({
    url: given(inputs.approval.rpcUrl),
    userAgent: USER_AGENT,
    clock,
    random: step.host.random,
    signal,
    scrub: log.scrub,
    log: log.info,
    baseMs: Math.min(1000, pace.pollIntervalMs),
    deadline,
  });
  return { chain: new Chain(rpc), signer: signerOf(given(inputs.approval.privateKey)) };
}

/** Both are there where one is: the inputs were checked. */
function given(secret: Secret | undefined): Secret {
  if (secret === undefined) throw new TypeError('Signing needs a key and an RPC server');
  return secret;
}

function wantedBy(missing: readonly Signable[]): Wanted {
  const requests = missing.map(({ request }) => request);
  const [first] = requests;
  if (first === undefined || !isHex(first.appContract)) {
    throw new TypeError('There is something to be approved, and the address of a contract is hex');
  }
  const deviceIds = distinct(requests.flatMap(({ deviceId }) => deviceId ?? []));
  if (!deviceIds.every((id) => /^(?:0x)?[0-9a-f]{64}$/i.test(id))) {
    throw new Failure(
      'The API names the device of the CVM in a form that no contract takes. No transaction was sent.',
      { next: 'Look at the CVM in the dashboard, or ask Phala for help.' },
    );
  }
  return {
    chainId: first.chainId,
    contract: first.appContract,
    composeHashes: distinct(requests.map(({ composeHash }) => composeHash)),
    deviceIds,
  };
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

function show(
  { step }: Session,
  { signer, calls, fees, dataFee, estimate, most }: ApprovalPlan,
): void {
  const forData = dataFee === 0n ? '' : `, of which ${etherText(dataFee)} for data on Ethereum`;
  step.setOutputs({ approver: signer });
  const facts = [
    ['Signed by', signer],
    ...(calls.length === 0
      ? [['To be sent', 'nothing: the contract allows it already']]
      : [
          ...calls.map((call) => ['To be sent', callText(call)]),
          [
            'Estimated cost',
            `${etherText(estimate)}${forData}; at most ${etherText(most)}, at ${gweiText(fees.maxFeePerGas)} gwei per gas`,
          ],
        ]),
  ] as const;
  step.report.signing = facts.map(([name = '', value = '']) => [name, value] as const);
  for (const [name, value] of step.report.signing) step.log.info(`  ${name}: ${value}`);
}

/**
 * Whatever happens next, people and the next run can look the transaction up.
 *
 * @param all by what they call; one that is signed anew takes the place of the first
 */
function keep({ step }: Session, sent: SentCall, all: Map<string, SentCall>): void {
  const { report } = step;
  const { call, hash } = sent;
  all.set(call.data, sent);
  report.signing = [...(report.signing ?? []), [`Transaction (${call.name})`, hash]];
  report.leftBehind = {
    no: `Nothing had been triggered. The transaction ${hash} (${call.name}) was signed, and may take effect.`,
  };
  const forHashes = [...all.values()].filter((one) => one.call.name === 'addComposeHash');
  if (forHashes.length === 0) return;
  step.setOutputs({ transaction_hash: forHashes.map((one) => one.hash).join('\n') });
}

function stateOf(approved: Awaited<ReturnType<typeof approve>>): string {
  if (approved.kind === 'allowed') {
    return 'the contract allows it, but Phala Cloud does not see that yet';
  }
  const { waitingFor } = approved;
  return waitingFor === undefined
    ? 'there was no time left to send what is missing'
    : `the transaction ${waitingFor.hash} (${waitingFor.call.name}) was sent, and is in no block yet`;
}

function callText({ name, argument }: AllowingCall): string {
  return `${name}(${argument})`;
}
