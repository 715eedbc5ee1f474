import type { Clock } from '../base/clock.ts';
import { Failure } from '../base/failure.ts';
import type { Chain, Receipt } from './chain.ts';
import type { Hex } from './hex.ts';
import { isTooMany, RpcProblem } from './problem.ts';
import type { SignedTransaction } from './signer.ts';

/** How often the same bytes are sent, when it is not clear whether they arrived. */
const MOST_SENDS = 4;

/** How often a transaction is looked for after an answer that leaves open whether it arrived. */
const LOOKS_FOR_A_SIGN = 3;

/** The chain refused a transaction, and does not have it. */
export class NotTaken extends Failure {}

/** What sending a transaction needs to know of the step. */
export interface Sending {
  readonly account: Hex;
  readonly clock: Clock;
  readonly log: (line: string) => void;
  readonly pause: () => Promise<void>;
  readonly deadline: number;
}

/**
 * Sends a signed transaction and waits until it is in a block. When it is not clear whether it arrived, it is looked for by
 * its hash, and then the very same bytes are sent again: they can take effect once only. It is never signed anew here.
 *
 * @returns its receipt; `late` when time is up before; `nonce taken` when it cannot take effect any more, because another
 *   transaction has its nonce
 * @throws NotTaken when the chain refuses it; Failure when nobody knows whether it arrived
 */
export async function sendOnce(
  chain: Chain,
  signed: SignedTransaction,
  name: string,
  sending: Sending,
): Promise<Receipt | 'late' | 'nonce taken'> {
  const arrived = await handOver(chain, signed, name, sending);
  return arrived ? receiptOf(chain, signed, sending) : 'nonce taken';
}

/** @returns false when the server surely did not take it, because its nonce is not free */
async function handOver(
  chain: Chain,
  { hash, raw }: SignedTransaction,
  name: string,
  sending: Sending,
): Promise<boolean> {
  for (let sends = 1; ; sends++) {
    try {
      await chain.send(raw, `Sending ${name}`);
      return true;
    } catch (error) {
      if (!(error instanceof RpcProblem)) throw error;
      if (meaningOf(error) === 'known') return true;
      sending.log(`${error.message} Looking for the transaction ${hash} before anything else.`);
      // Another nonce is out of the question as long as this one may be on its way.
      const isKnown = await lookFor(chain, hash, sending);
      if (isKnown === true) return true;
      // What the server said stands only if it says that it does not have it.
      const meaning = isKnown === 'unanswered' ? 'unclear' : meaningOf(error);
      if (meaning === 'nonce') {
        // An earlier try may have arrived, and be in a block that this server does not show yet.
        if (sends === 1) return false;
        return true;
      }
      if (meaning === 'refused' && sends === 1) {
        throw new NotTaken(`${error.message} The chain does not have the transaction ${hash}.`, {
          next: nextAfter(error),
          cause: error,
        });
      }
      if (sends >= MOST_SENDS || sending.clock.now() >= sending.deadline) {
        throw new Failure(
          `${error.message} Whether the transaction ${hash} was taken is not known: the RPC server does not show it.`,
          {
            next: 'Look it up in a block explorer. Running this step again is harmless: it looks first, and sends only what is missing.',
            cause: error,
          },
        );
      }
      sending.log(`The RPC server does not have it: sending the same transaction again.`);
    }
  }
}

/** @returns whether the server has it, as far as it answers that */
async function lookFor(
  chain: Chain,
  hash: Hex,
  { log, pause }: Sending,
): Promise<boolean | 'unanswered'> {
  for (let looks = 1; ; looks++) {
    const isKnown = await answered(chain.knows(hash), log);
    if (isKnown === true) return true;
    if (looks >= LOOKS_FOR_A_SIGN) return isKnown;
    await pause();
  }
}

/**
 * Waits until the transaction is in a block, or another one with its nonce. It was sent: a server that does not answer
 * changes nothing of that, and ends the wait only when time is up.
 */
async function receiptOf(
  chain: Chain,
  { hash, nonce }: SignedTransaction,
  { account, clock, deadline, log, pause }: Sending,
): Promise<Receipt | 'late' | 'nonce taken'> {
  for (let misses = 0; ;) {
    const receipt = await answered(chain.receipt(hash), log);
    if (typeof receipt === 'object') return receipt;
    const count = await answered(chain.transactionCount(account, 'latest'), log);
    const isMiss = receipt !== 'unanswered' && count !== 'unanswered' && count > nonce;
    // Blocks may be ahead of receipts for a moment, on a server that is several.
    misses = isMiss ? misses + 1 : 0;
    if (misses > LOOKS_FOR_A_SIGN) return 'nonce taken';
    if (clock.now() >= deadline) return 'late';
    await pause();
  }
}

async function answered<T>(
  reading: Promise<T>,
  log: (line: string) => void,
): Promise<T | 'unanswered'> {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof RpcProblem)) throw error;
    log(error.message);
    return 'unanswered';
  }
}

/** What a server's refusal of a transaction says, in the words of go-ethereum, of other nodes, and of anvil. */
function meaningOf({ refusal }: RpcProblem): 'known' | 'nonce' | 'refused' | 'unclear' {
  if (refusal === undefined || isTooMany(refusal)) return 'unclear';
  const { text } = refusal;
  if (/already.?known|already imported|known transaction|already exists/i.test(text)) {
    return 'known';
  }
  if (/nonce.?too.?low|old.?nonce|replacement transaction underpriced|nonce.*used/i.test(text)) {
    return 'nonce';
  }
  return NOT_TAKEN.test(text) ? 'refused' : 'unclear';
}

/** What a node says before it takes a transaction; anything else may have been said after. */
const NOT_TAKEN =
  /insufficient funds|underpriced|less than block base fee|max fee per gas|intrinsic gas|gas limit|exceeds|invalid sender|chain ?id|not supported|method not found/i;

function nextAfter({ refusal }: RpcProblem): string {
  return /insufficient funds/i.test(refusal?.text ?? '')
    ? 'Send some ether to the account of `chain_private_key`: the chain asks for more than was estimated.'
    : 'Run this step again; if it stays, look at `chain_max_fee_gwei` and at the RPC server.';
}
