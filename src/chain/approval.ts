import type { Clock } from '../base/clock.ts';
import { Failure } from '../base/failure.ts';
import { AppContract, type AllowingCall, type Wanted } from './app-contract.ts';
import type { Chain } from './chain.ts';
import { dataFeeOf } from './data-fee.ts';
import { etherText, feesUnder, gweiText, type ChainFees, type Fees } from './fees.ts';
import { sameAddress, type Hex } from './hex.ts';
import { NotTaken, sendOnce, type Sending } from './send.ts';
import { unsigned, type Signer } from './signer.ts';

/** What the chain may cost more than estimated until the transaction is in a block, in percent. */
const GAS_MARGIN = 25n;

/**
 * A call takes about 55,000 gas: 21,000 of any transaction, 22,100 for a new entry of a list, the event, and what a proxy
 * in between takes. What takes much more is another contract than an app's, or a server that wants the account emptied:
 * what is paid is the gas times the fee, and `chain_max_fee_gwei` bounds the fee alone.
 */
const MOST_GAS = 300_000n;

/** How often a nonce is taken that another transaction of the same key may have taken, too. */
const MOST_NONCES = 3;

/** As long as most are: the next one is not asked for before something is sent. */
const ANY_NONCE = 0xffff;

/** What is to be sent so that the contract allows what is wanted. */
export interface ApprovalPlan {
  readonly signer: Hex;
  /** Empty: everything is allowed already. */
  readonly calls: readonly PlannedCall[];
  readonly fees: Fees;
  /** What all calls cost as the chain is now, in wei. */
  readonly estimate: bigint;
  /** The part of the estimate that is for data on Ethereum; nothing on a chain that takes no such fee. */
  readonly dataFee: bigint;
  /** What they cost at most, in wei. */
  readonly most: bigint;
}

export interface PlannedCall extends AllowingCall {
  readonly gas: bigint;
}

/** What a call became. */
export interface SentCall {
  readonly call: AllowingCall;
  readonly hash: Hex;
}

/** How a step is told of what is sent, and how it waits. */
export interface Approving {
  readonly clock: Clock;
  readonly log: (line: string) => void;
  /** Waits a moment, not beyond the deadline. */
  readonly pause: () => Promise<void>;
  /** A time of the clock: nothing is sent or waited for later. */
  readonly deadline: number;
  /** Told of each plan, before anything of it is sent. */
  readonly planned: (plan: ApprovalPlan) => void;
  /** Told of each transaction before it is sent, so that it can be looked up whatever happens. */
  readonly keep: (sent: SentCall) => void;
  /** Told of a transaction that cannot take effect any more. */
  readonly drop: (sent: SentCall) => void;
}

/** How sending ended. */
export type Approved =
  /** The contract allows everything. */
  | { readonly kind: 'allowed' }
  /** Time is up; the transaction that is in no block yet, if one was sent. */
  | { readonly kind: 'late'; readonly waitingFor: SentCall | undefined }
  /** Time is up, and an earlier transaction of the account, of this nonce, is in no block yet: no later one can be. */
  | { readonly kind: 'held up'; readonly nonce: number };

/**
 * Finds out what an account would have to send, and that it can: its chain, its rights, its money, and what the contract
 * makes of each call.
 *
 * @param ceiling the most that may be paid per gas, in wei
 * @throws Failure with the reason why nothing can be sent; RpcProblem
 */
export async function planApproval(
  chain: Chain,
  signer: Hex,
  wanted: Wanted,
  ceiling: bigint,
): Promise<ApprovalPlan> {
  const contract = new AppContract(chain, wanted);
  await requireChain(chain, wanted.chainId);
  await requireOwner(chain, contract, wanted.contract, signer);
  const [missing, balance, chainFees] = await Promise.all([
    contract.missing(),
    chain.balance(signer),
    chain.fees(),
  ]);
  if (missing.length === 0) {
    const fees = { maxFeePerGas: 0n, maxPriorityFeePerGas: 0n };
    return { signer, calls: [], fees, estimate: 0n, dataFee: 0n, most: 0n };
  }
  const estimates = await Promise.all(missing.map((call) => contract.simulate(call, signer)));
  const fees = feesUnder(ceiling, chainFees);
  const calls = missing.map((call, index) => {
    const estimate = estimates[index] ?? 0n;
    requireUsualGas(call, estimate, wanted.contract);
    return { ...call, gas: estimate + (estimate * GAS_MARGIN) / 100n };
  });
  const { chainId, contract: to } = wanted;
  const transactions = calls.map(({ data, gas }) =>
    unsigned({ chainId, nonce: ANY_NONCE, to, data, gas, fees }),
  );
  const dataFee = await dataFeeOf(chain, transactions);
  const plan = {
    signer,
    calls,
    fees,
    dataFee,
    ...costOf(estimates, calls, fees, chainFees, dataFee),
  };
  requireMoney(plan, balance);
  return plan;
}

/**
 * Makes the contract allow what is wanted: plans, sends what is missing one after the other, and sees each into a block.
 * Plans again when another transaction of the same key came in between.
 *
 * @throws Failure with what is wrong; RpcProblem; Cancelled
 */
export async function approve(
  chain: Chain,
  signer: Signer,
  wanted: Wanted,
  ceiling: bigint,
  approving: Approving,
): Promise<Approved> {
  for (let nonces = 1; ; nonces++) {
    const plan = await planApproval(chain, signer.address, wanted, ceiling);
    approving.planned(plan);
    if (plan.calls.length === 0) return { kind: 'allowed' };
    const nonce = await freeNonce(chain, signer.address, approving);
    if (typeof nonce === 'object') return nonce;
    // What the account had sent before may have been the very thing.
    if (nonce === 'others') continue;
    const ended = await sendAll(chain, signer, wanted, plan, nonce, approving);
    if (ended !== 'nonce taken') return ended;
    if (nonces >= MOST_NONCES) {
      throw new Failure(
        `Other transactions of ${signer.address} took the nonce ${MOST_NONCES} times in a row.`,
        { next: 'Let one run at a time use this key (`concurrency`), and run this step again.' },
      );
    }
    approving.log(
      `Another transaction of ${signer.address} has taken the nonce ${nonce}, so this one cannot take effect: looking again at what is missing.`,
    );
    await approving.pause();
  }
}

async function sendAll(
  chain: Chain,
  signer: Signer,
  { chainId, contract: to, ...wanted }: Wanted,
  { calls, fees }: ApprovalPlan,
  firstNonce: number,
  approving: Approving,
): Promise<Approved | 'nonce taken'> {
  const contract = new AppContract(chain, { chainId, contract: to, ...wanted });
  for (const [index, call] of calls.entries()) {
    if (isLate(approving)) return { kind: 'late', waitingFor: undefined };
    const { data, gas } = call;
    const nonce = firstNonce + index;
    const signed = await signer.sign({ chainId, nonce, to, data, gas, fees });
    const own = { call, hash: signed.hash };
    approving.log(`Signed: ${call.name}(${call.argument}), transaction ${signed.hash}`);
    approving.keep(own);
    const sending: Sending = { ...approving, account: signer.address };
    const receipt = await sendOnce(chain, signed, call.name, sending).catch((error: unknown) => {
      if (error instanceof NotTaken) approving.drop(own);
      throw error;
    });
    if (receipt === 'nonce taken') {
      approving.drop(own);
      return receipt;
    }
    if (receipt === 'late') return { kind: 'late', waitingFor: own };
    if (!receipt.succeeded) throw await reverted(contract, own, signer.address);
    if (!contract.confirms(call, receipt)) {
      throw new Failure(
        `The transaction ${signed.hash} is in block ${receipt.blockNumber}, but the contract ${to} does not say that it did ${call.name}.`,
        { next: 'Look at the contract: it may be another version than dstack’s `DstackApp`.' },
      );
    }
    approving.log(`In block ${receipt.blockNumber}: ${call.name}, transaction ${signed.hash}`);
  }
  return { kind: 'allowed' };
}

/**
 * The next nonce of an account that has nothing under way.
 *
 * @returns `others` after transactions that were under way
 */
async function freeNonce(
  chain: Chain,
  account: Hex,
  approving: Approving,
): Promise<number | 'others' | Approved> {
  for (let looks = 0; ; looks++) {
    const [latest, pending] = await Promise.all([
      chain.transactionCount(account, 'latest'),
      chain.transactionCount(account, 'pending'),
    ]);
    if (pending <= latest) return looks === 0 ? latest : 'others';
    if (looks === 0) {
      approving.log(
        `${account} has sent transactions that are in no block yet (nonce ${latest}): waiting for them.`,
      );
    }
    if (isLate(approving)) return { kind: 'held up', nonce: latest };
    await approving.pause();
  }
}

export function isLate({ clock, deadline }: Pick<Approving, 'clock' | 'deadline'>): boolean {
  return clock.now() >= deadline;
}

/** Why the contract refused a transaction that is in a block: what it says to the same call now. */
async function reverted(
  contract: AppContract,
  { call, hash }: SentCall,
  from: Hex,
): Promise<Failure> {
  const why = await contract.simulate(call, from).then(
    () => 'the same call would go through now',
    (error: unknown) => {
      if (!(error instanceof Failure)) throw error;
      return error.message;
    },
  );
  return new Failure(
    `The contract reverted the transaction ${hash} (${call.name}), which cost its gas. ${why}`,
    {
      next: 'Look at the transaction in a block explorer; running this step again signs a new one.',
    },
  );
}

async function requireChain(chain: Chain, wanted: number): Promise<void> {
  const actual = await chain.id();
  if (actual === wanted) return;
  throw new Failure(
    `\`chain_rpc_url\` leads to chain ${actual}, and the app's contract is on chain ${wanted}.`,
    { next: `Set \`chain_rpc_url\` to an RPC server of chain ${wanted}.` },
  );
}

async function requireOwner(
  chain: Chain,
  contract: AppContract,
  address: Hex,
  signer: Hex,
): Promise<void> {
  const owner = await contract.owner();
  if (sameAddress(owner, signer)) return;
  if (await chain.isContract(owner)) {
    const isSafe = await contract.isSafe(owner);
    throw new Failure(
      `The owner of ${address} is ${owner}, ${isSafe ? 'a Safe' : 'a contract'}: no single key can approve for it.`,
      {
        next: `Remove \`chain_private_key\`, and ${isSafe ? 'propose the call to the owners of the Safe' : 'have the call made by the rules of that contract'}: with \`mode: prepare\` before and \`mode: commit\` after the vote, or with \`approval_timeout\`.`,
      },
    );
  }
  const isNext =
    (await contract.pendingOwner().then((next) => next && sameAddress(next, signer))) ?? false;
  throw new Failure(
    isNext
      ? `${signer}, the account of \`chain_private_key\`, is to become the owner of ${address}, but has not accepted it: the owner is still ${owner}.`
      : `${signer}, the account of \`chain_private_key\`, is not the owner of ${address}: that is ${owner}.`,
    {
      next: isNext
        ? 'Call `acceptOwnership()` of the contract with this key, then run this step again.'
        : 'Give the key of the owner, or make this account the owner (`transferOwnership`, then `acceptOwnership`).',
    },
  );
}

function requireUsualGas({ name }: AllowingCall, estimate: bigint, contract: Hex): void {
  if (estimate <= MOST_GAS) return;
  throw new Failure(
    `${name} would take ${estimate} gas, as the RPC server estimates it; it takes about 55,000, and more than ${MOST_GAS} is never paid for.`,
    {
      next: `Check \`chain_rpc_url\` with another server. If that says the same, look at the contract ${contract}: it is no app's contract of dstack.`,
    },
  );
}

function costOf(
  estimates: readonly bigint[],
  calls: readonly PlannedCall[],
  { maxFeePerGas }: Fees,
  { base, tip }: ChainFees,
  dataFee: bigint,
): Pick<ApprovalPlan, 'estimate' | 'most'> {
  const total = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, one) => sum + one, 0n);
  return {
    estimate: total(estimates) * (base + tip) + dataFee,
    // It may double before a block has the transaction, as the base fee may.
    most: total(calls.map(({ gas }) => gas)) * maxFeePerGas + 2n * dataFee,
  };
}

function requireMoney({ signer, calls, fees, dataFee, most }: ApprovalPlan, balance: bigint): void {
  if (balance >= most) return;
  const names = calls.map(({ name }) => name).join(' and ');
  const forData = dataFee === 0n ? '' : `, and ${etherText(2n * dataFee)} for data on Ethereum`;
  throw new Failure(
    `${signer}, the account of \`chain_private_key\`, has ${etherText(balance)}; ${names} may take ${etherText(most)} (at ${gweiText(fees.maxFeePerGas)} gwei per gas${forData}).`,
    { next: `Send some ether to ${signer} on this chain, then run this step again.` },
  );
}
