import { Failure } from '../base/failure.ts';
import type { Secret } from '../base/secret.ts';
import type { AllowingCall, Wanted } from '../chain/app-contract.ts';
import {
  approve,
  planApproval,
  type ApprovalPlan,
  type Approved,
  type SentCall,
} from '../chain/approval.ts';
import { Chain } from '../chain/chain.ts';
import { etherText, gweiText } from '../chain/fees.ts';
import { isHex } from '../chain/hex.ts';
import { Rpc } from '../chain/rpc.ts';
import { signerOf, type Signer } from '../chain/signer.ts';
import { pause } from '../deploy/pace.ts';
import { sameHash } from '../phala/cvm-id.ts';
import type { Transaction } from '../report/report.ts';
import { USER_AGENT, type Session } from '../step/session.ts';
import type { Step } from '../step/step.ts';
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
  const { inputs, pace, step } = session;
  return sayingWhatWasSent(step, async () => {
    requireSignable(session, missing);
    const { chain, signer } = open(session, deadline);
    const wanted = wantedBy(missing);
    const approved = await approve(chain, signer, wanted, BigInt(inputs.approval.mostWeiPerGas), {
      clock: pace.clock,
      deadline,
      log: step.log.info,
      pause: () => pause(pace, deadline),
      planned: (plan) => {
        show(session, plan);
      },
      keep: (sent) => {
        keep(step, sent, wanted);
      },
      drop: (sent) => {
        drop(step, sent, wanted);
      },
    });
    return stateOf(approved, signer.address);
  });
}

/** Shows what {@link signApproval} would send now, and what that would cost; sends nothing. */
export async function showSigning(
  session: Session<'approval' | 'review'>,
  missing: readonly Signable[],
): Promise<void> {
  const { inputs, pace, step } = session;
  const { mostWeiPerGas, timeoutMs } = inputs.approval;
  await sayingWhatWasSent(step, async () => {
    requireSignable(session, missing);
    const { chain, signer } = open(session, pace.clock.now() + timeoutMs);
    const plan = await step.timed('asking the chain', () =>
      planApproval(chain, signer.address, wantedBy(missing), BigInt(mostWeiPerGas)),
    );
    show(session, plan);
  });
}

/** Whatever fails, in whichever plan: what the step has sent until then is said with it. */
async function sayingWhatWasSent<T>({ report }: Step, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { transactions = [] } = report;
    const sent =
      transactions.length === 0
        ? 'No transaction was sent.'
        : `Sent by this step: ${transactions.map(transactionText).join(', ')}.`;
    throw new Failure(`${error.message} ${sent}`, { next: error.next, cause: error });
  }
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
    throw new Failure('The API names the device of the CVM in a form that no contract takes.', {
      next: 'Look at the CVM in the dashboard, or ask Phala for help.',
    });
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
  step.report.signer = signer;
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

/** Whatever happens next, people and the next run can look the transaction up. */
function keep(step: Step, { call, hash }: SentCall, wanted: Wanted): void {
  const { transactions = [] } = step.report;
  const { argument, name } = call;
  tellSent(step, [...transactions, { name, argument, hash }], wanted);
}

/** Nobody shall look for what never came to be. */
function drop(step: Step, { hash }: SentCall, wanted: Wanted): void {
  const { transactions = [] } = step.report;
  tellSent(
    step,
    transactions.filter((each) => each.hash !== hash),
    wanted,
  );
}

function tellSent(
  step: Step,
  transactions: readonly Transaction[],
  { composeHashes }: Wanted,
): void {
  const { report } = step;
  report.transactions = transactions;
  const list = transactions.map(transactionText).join(', ');
  report.leftBehind = {
    no: `Nothing had been triggered.${list === '' ? '' : ` Signed, so that it may take effect: ${list}.`}`,
  };
  const forHashes = transactions.filter(
    ({ argument, name }) =>
      name === 'addComposeHash' && composeHashes.some((hash) => sameHash(hash, argument)),
  );
  step.setOutputs({ transaction_hash: forHashes.map(({ hash }) => hash).join('\n') });
}

function transactionText({ name, hash }: Transaction): string {
  return `the transaction ${hash} (${name})`;
}

function stateOf(approved: Approved, signer: string): string {
  switch (approved.kind) {
    case 'allowed':
      return 'the contract allows it, but Phala Cloud does not see that yet';
    case 'held up':
      return `an earlier transaction of ${signer}, with the nonce ${approved.nonce}, is in no block yet and holds up all later ones (if it stays so, replace it by one with this nonce and a higher fee)`;
    case 'late': {
      const { waitingFor } = approved;
      return waitingFor === undefined
        ? 'there was no time left to send what is missing'
        : `the transaction ${waitingFor.hash} (${waitingFor.call.name}) was sent, and is not seen in a block yet`;
    }
  }
}

function callText({ name, argument }: AllowingCall): string {
  return `${name}(${argument})`;
}
