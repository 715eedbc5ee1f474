import { isJsonObject } from '../base/json.ts';
import type { ChainFees } from './fees.ts';
import { isHex, type Hex } from './hex.ts';
import { isNoSuchMethod, RpcProblem } from './problem.ts';
import type { Rpc } from './rpc.ts';

/** A tip for a server that suggests none, in wei: what Ethereum's and Base's own clients are content with. */
const USUAL_TIP = 10n ** 8n;

/** `0x` and the 64 digits of a word of the EVM: no number is longer. */
const LONGEST_QUANTITY = 66;

/** What became of a transaction. */
export interface Receipt {
  readonly succeeded: boolean;
  readonly blockNumber: bigint;
  readonly logs: readonly EventLog[];
}

export interface EventLog {
  readonly address: Hex;
  readonly topics: readonly Hex[];
  readonly data: Hex;
}

/** A chain's state, read by JSON-RPC; every answer is parsed here. */
export class Chain {
  readonly #rpc: Rpc;

  constructor(rpc: Rpc) {
    this.#rpc = rpc;
  }

  id(): Promise<number> {
    return this.#count('eth_chainId', [], 'Reading the chain id');
  }

  balance(account: Hex): Promise<bigint> {
    return this.#quantity(
      'eth_getBalance',
      [account, 'latest'],
      `Reading the balance of ${account}`,
    );
  }

  /** How many transactions an account has sent: `latest` those in blocks, `pending` also those that wait. */
  transactionCount(account: Hex, block: 'latest' | 'pending'): Promise<number> {
    const doing = `Reading the nonce of ${account}`;
    return this.#count('eth_getTransactionCount', [account, block], doing);
  }

  /** Whether there is a contract at an address. An account that delegates to one (EIP-7702) still has its plain key. */
  async isContract(address: Hex): Promise<boolean> {
    const doing = `Reading what is at ${address}`;
    const code = await this.#bytes('eth_getCode', [address, 'latest'], doing);
    return code !== '0x' && !code.startsWith('0xef0100');
  }

  /** What a call gives; nothing is sent. */
  call(to: Hex, data: Hex, doing: string, from?: Hex): Promise<Hex> {
    return this.#bytes('eth_call', [callOf(to, data, from), 'latest'], doing);
  }

  estimateGas(to: Hex, data: Hex, from: Hex, doing: string): Promise<bigint> {
    return this.#quantity('eth_estimateGas', [callOf(to, data, from)], doing);
  }

  async fees(): Promise<ChainFees> {
    const doing = 'Reading the fees of the chain';
    const [block, tip] = await Promise.all([
      this.#rpc.read({ method: 'eth_getBlockByNumber', params: ['latest', false], doing }),
      this.#quantity('eth_maxPriorityFeePerGas', [], doing).catch((error: unknown) => {
        const refusal = error instanceof RpcProblem ? error.refusal : undefined;
        if (refusal === undefined || !isNoSuchMethod(refusal)) throw error;
        return USUAL_TIP;
      }),
    ]);
    const base = isJsonObject(block) ? block['baseFeePerGas'] : undefined;
    return { base: quantity(base, doing), tip };
  }

  /** Undefined while the transaction is in no block. */
  async receipt(hash: Hex): Promise<Receipt | undefined> {
    const doing = `Looking for the transaction ${hash}`;
    const method = 'eth_getTransactionReceipt';
    const receipt = await this.#rpc.read({ method, params: [hash], doing });
    if (receipt === null) return undefined;
    if (!isJsonObject(receipt)) throw unexpected(doing);
    return {
      succeeded: quantity(receipt['status'], doing) === 1n,
      blockNumber: quantity(receipt['blockNumber'], doing),
      logs: logsOf(receipt['logs']),
    };
  }

  /** Whether the server has the transaction, in a block or waiting for one. */
  async knows(hash: Hex): Promise<boolean> {
    const doing = `Looking for the transaction ${hash}`;
    const found = await this.#rpc.read({
      method: 'eth_getTransactionByHash',
      params: [hash],
      doing,
    });
    return found !== null;
  }

  /**
   * Hands a signed transaction over, once.
   *
   * @throws RpcProblem, whose refusal says whether the server did not take it
   */
  async send(raw: Hex, doing: string): Promise<void> {
    await this.#rpc.once({ method: 'eth_sendRawTransaction', params: [raw], doing });
  }

  async #quantity(method: string, params: readonly unknown[], doing: string): Promise<bigint> {
    return quantity(await this.#rpc.read({ method, params, doing }), doing);
  }

  /** What is counted or named by number, and small. */
  async #count(method: string, params: readonly unknown[], doing: string): Promise<number> {
    const count = Number(await this.#quantity(method, params, doing));
    if (!Number.isSafeInteger(count)) throw unexpected(doing);
    return count;
  }

  async #bytes(method: string, params: readonly unknown[], doing: string): Promise<Hex> {
    const bytes = await this.#rpc.read({ method, params, doing });
    if (!isHex(bytes)) throw unexpected(doing);
    return bytes;
  }
}

function callOf(to: Hex, data: Hex, from: Hex | undefined): object {
  return { to, data, ...(from === undefined ? {} : { from }) };
}

/** @throws RpcProblem for what is no number that fits into a word */
export function quantity(value: unknown, doing: string): bigint {
  if (!isHex(value) || value === '0x' || value.length > LONGEST_QUANTITY) throw unexpected(doing);
  return BigInt(value);
}

function logsOf(value: unknown): readonly EventLog[] {
  const logs: readonly unknown[] = Array.isArray(value) ? value : [];
  return logs.filter(isJsonObject).flatMap(({ address, data, topics }) => {
    const list: readonly unknown[] = Array.isArray(topics) ? topics : [];
    return isHex(address) && isHex(data) ? [{ address, data, topics: list.filter(isHex) }] : [];
  });
}

function unexpected(doing: string): RpcProblem {
  return new RpcProblem(`${doing} failed: the RPC server sent an answer of another form.`, {
    passing: false,
  });
}
