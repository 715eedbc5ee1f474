import { Failure } from '../base/failure.ts';
import { callData, SELECTORS, type AllowingFunction } from './calls.ts';
import type { Chain, Receipt } from './chain.ts';
import { sameAddress, word, type Hex } from './hex.ts';
import { isRevert, noneWhereReverted, RpcProblem } from './problem.ts';
import { reasonIn } from './revert.ts';

/** What must be allowed, and where: of one CVM, or of all of an app. */
export interface Wanted {
  readonly chainId: number;
  readonly contract: Hex;
  /** 64 hex digits each, as the next. */
  readonly composeHashes: readonly string[];
  /** One that is not known is left out: then the contract must allow any device, or this one already. */
  readonly deviceIds: readonly string[];
}

/** The selector of `getThreshold()`, which a Safe has. */
const GET_THRESHOLD = '0xe75235b8';

/** What a contract emits for what it allows from now on. */
const EVENTS: Readonly<Record<AllowingFunction, Hex>> = {
  addComposeHash: '0xfecb34306dd9d8b785b54d65489d06afc8822a0893ddacedff40c50a4942d0af',
  addDevice: '0x67fc71ab96fe3fa3c6f78e9a00e635d591b7333ce611c0380bc577aac702243b',
};

/** A call that makes the contract allow something. */
export interface AllowingCall {
  readonly name: AllowingFunction;
  /** 32 bytes as hex with `0x`. */
  readonly argument: Hex;
  readonly data: Hex;
}

/** The contract of an app, as its owner sees it. */
export class AppContract {
  readonly #chain: Chain;
  readonly #wanted: Wanted;

  constructor(chain: Chain, wanted: Wanted) {
    this.#chain = chain;
    this.#wanted = wanted;
  }

  /**
   * Who may change the contract.
   *
   * @throws Failure when there is no such contract
   */
  async owner(): Promise<Hex> {
    const { contract, chainId } = this.#wanted;
    const answer = await this.#read('owner').catch(noneWhereReverted);
    if (answer === undefined || answer === '0x') {
      throw new Failure(
        `There is no contract with an owner at ${contract} on chain ${chainId}, as the RPC server sees it.`,
        { next: 'Check that `chain_rpc_url` leads to the chain itself, and not to a copy of it.' },
      );
    }
    return addressIn(answer);
  }

  /** Who becomes the owner by accepting it; undefined where nobody does. */
  async pendingOwner(): Promise<Hex | undefined> {
    const answer = await this.#read('pendingOwner').catch(noneWhereReverted);
    return answer === undefined || isZero(answer) ? undefined : addressIn(answer);
  }

  /** The calls of what the contract does not allow yet: devices first, since a hash alone starts nothing. */
  async missing(): Promise<readonly AllowingCall[]> {
    const { composeHashes, deviceIds } = this.#wanted;
    const [anyDevice, devices, hashes] = await Promise.all([
      this.#allows('allowAnyDevice'),
      this.#notOn('allowedDeviceIds', deviceIds),
      this.#notOn('allowedComposeHashes', composeHashes),
    ]);
    return [
      ...(anyDevice ? [] : devices.map((device) => allowing('addDevice', device))),
      ...hashes.map((hash) => allowing('addComposeHash', hash)),
    ];
  }

  /** Whether an owner that is a contract is a Safe. */
  async isSafe(owner: Hex): Promise<boolean> {
    const answer = await this.#chain
      .call(owner, GET_THRESHOLD, `Reading what ${owner} is`)
      .catch(noneWhereReverted);
    return answer !== undefined && !isZero(answer);
  }

  /**
   * Has a call made as an account would make it, without sending anything.
   *
   * @returns how much gas it takes
   * @throws Failure with the contract's reason; RpcProblem where the server refuses
   */
  async simulate({ name, data }: AllowingCall, from: Hex): Promise<bigint> {
    const { contract } = this.#wanted;
    const doing = `Simulating ${name} as ${from}`;
    try {
      await this.#chain.call(contract, data, doing, from);
      return await this.#chain.estimateGas(contract, data, from, doing);
    } catch (error) {
      const refusal = error instanceof RpcProblem ? error.refusal : undefined;
      if (refusal === undefined || !isRevert(refusal)) throw error;
      throw new Failure(
        `${doing} failed, so it would fail on the chain as well: ${reasonIn(refusal)}.`,
        { next: `Look at the contract ${contract}: it does not take this call.`, cause: error },
      );
    }
  }

  /** Whether a receipt has the event of a call. */
  confirms({ name, argument }: AllowingCall, { logs }: Receipt): boolean {
    return logs.some(
      ({ address, data, topics }) =>
        sameAddress(address, this.#wanted.contract) &&
        topics[0] === EVENTS[name] &&
        word(data) === word(argument),
    );
  }

  async #notOn(
    list: 'allowedComposeHashes' | 'allowedDeviceIds',
    values: readonly string[],
  ): Promise<readonly string[]> {
    const allowed = await Promise.all(values.map((value) => this.#allows(list, value)));
    return values.filter((_, index) => allowed[index] !== true);
  }

  async #allows(
    name: 'allowedComposeHashes' | 'allowAnyDevice' | 'allowedDeviceIds',
    ...args: readonly string[]
  ): Promise<boolean> {
    // A contract of an older version may lack a list: then nothing is on it.
    const answer = await this.#read(name, ...args).catch(noneWhereReverted);
    return answer !== undefined && !isZero(answer);
  }

  #read(name: keyof typeof SELECTORS, ...args: readonly string[]): Promise<Hex> {
    const { contract } = this.#wanted;
    return this.#chain.call(contract, callData(name, ...args), `Reading ${name} of ${contract}`);
  }
}

function allowing(name: AllowingFunction, argument: string): AllowingCall {
  return { name, argument: `0x${word(argument)}`, data: callData(name, argument) };
}

function addressIn(answer: Hex): Hex {
  return `0x${word(answer).slice(-40)}`;
}

function isZero(answer: Hex): boolean {
  return /^0x0*$/.test(answer);
}
