import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { createInterface } from 'node:readline';

import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import { privateKeyToAddress } from 'viem/accounts';

import type { EmulatedCvm } from '../../emulator/phala/emulator.ts';
import { compileContracts } from './contracts.ts';
import { jsonObject, type Inputs } from './stage.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The packages of anvil name processors as Go does. */
const PROCESSORS: Readonly<Record<string, string>> = { x64: 'amd64' };

/** The chain id that the emulator's on-chain KMS names: Base. */
export const CHAIN_ID = 8453;

export const GAS_PRICE_ORACLE = '0x420000000000000000000000000000000000000F';

/** Stands in the URL of the RPC server, as a provider's key does. */
export const RPC_KEY = 'rpc0Key9of8a7provider6';

const ONE_ETHER = `0x${(10n ** 18n).toString(16)}`;

/** What the RPC server does with one request instead of its work, or after it. */
export type RpcFault =
  | { readonly kind: 'status'; readonly status: number; readonly body?: string }
  | { readonly kind: 'error'; readonly message: string; readonly code?: number }
  /** Without doing anything. */
  | { readonly kind: 'reset' | 'hang' }
  | { readonly kind: 'result'; readonly result: unknown }
  /** Does its work, and then closes the connection without an answer, or answers with this status. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'lost-status'; readonly status: number };

interface FaultRule {
  readonly method: string;
  readonly fault: RpcFault;
  times: number;
}

export interface Account {
  /** 64 hex digits. */
  readonly key: string;
  readonly address: `0x${string}`;
}

/** An Ethereum chain on loopback, and before it the RPC server that steps know, whose answers can go wrong. */
export class ChainStage {
  /** The methods that arrived at the RPC server, in order. */
  readonly methods: string[] = [];
  /** The signed transactions that arrived there. */
  readonly raw: string[] = [];
  readonly #anvil: ChildProcess;
  readonly #url: string;
  readonly #contracts = compileContracts();
  readonly #faults: FaultRule[] = [];
  #server: Server | undefined;
  #before: ((method: string) => Promise<void>) | undefined;
  #seen: (name: 'hash' | 'device', value: string) => void = () => undefined;

  private constructor(anvil: ChildProcess, url: string) {
    this.#anvil = anvil;
    this.#url = url;
  }

  static async start(): Promise<ChainStage> {
    const name = `anvil-${process.platform}-${PROCESSORS[process.arch] ?? process.arch}`;
    const binary = path.join(ROOT, 'node_modules/@foundry-rs', name, 'bin/anvil');
    const anvil = spawn(binary, ['--port', '0', '--chain-id', String(CHAIN_ID)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const line of createInterface(anvil.stdout)) {
      const [, address] = /^Listening on (.+)$/.exec(line) ?? [];
      if (address !== undefined) return new ChainStage(anvil, `http://${address}`);
    }
    throw new Error(`${binary} did not start`);
  }

  async stop(): Promise<void> {
    const ended = once(this.#anvil, 'exit');
    this.#anvil.kill();
    await ended;
  }

  /** A new RPC server, without faults. */
  async open(): Promise<void> {
    this.methods.length = 0;
    this.raw.length = 0;
    this.#faults.length = 0;
    this.#before = undefined;
    this.#seen = () => undefined;
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        this.#answer(Buffer.concat(chunks).toString('utf8'), response).catch((error: unknown) => {
          response.destroy(error instanceof Error ? error : undefined);
        });
      });
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    this.#server = server;
  }

  async close(): Promise<void> {
    await this.rpc('evm_setAutomine', true);
    await this.rpc('anvil_setCode', GAS_PRICE_ORACLE, '0x');
    this.#server?.closeAllConnections();
    this.#server?.close();
  }

  get rpcUrl(): string {
    const address = this.#server?.address();
    if (typeof address !== 'object' || address === null) throw new Error('The stage is not open');
    return `http://127.0.0.1:${address.port}/v2/${RPC_KEY}`;
  }

  /** The inputs of a step that signs. */
  inputsOf({ key }: Account): Inputs {
    return { chain_private_key: `0x${key}`, chain_rpc_url: this.rpcUrl };
  }

  /** An account with a key of its own, and money. */
  async account(balance = ONE_ETHER): Promise<Account> {
    const key = randomBytes(32).toString('hex');
    const address = privateKeyToAddress(`0x${key}`);
    await this.rpc('anvil_setBalance', address, balance);
    return { key, address };
  }

  /** Puts a contract on the chain; gives its address. */
  async deploy(
    name: 'App' | 'Safe' | 'Plain' | 'GasPriceOracle',
    ...words: readonly string[]
  ): Promise<string> {
    const { address } = await this.account();
    await this.rpc('anvil_impersonateAccount', address);
    const data = `${this.#contracts.get(name) ?? ''}${words.map((one) => one.replace(/^0x/, '').padStart(64, '0')).join('')}`;
    const hash = await this.rpc('eth_sendTransaction', { from: address, data, gas: '0x2dc6c0' });
    return String((await this.#mined(hash))['contractAddress']);
  }

  /** An app's contract; gives what it must be called in the emulator. */
  async app(owner: string, { device = '', hash = '', anyDevice = false } = {}): Promise<string> {
    const address = await this.deploy('App', owner, anyDevice ? '1' : '', device, hash);
    return address.slice(2).toLowerCase();
  }

  /** The chain says from now on, as Base does, that it takes so much for each byte of a transaction; it does not take it. */
  async takesForData(weiPerByte: bigint): Promise<void> {
    const price = weiPerByte.toString(16);
    const code = await this.rpc(
      'eth_getCode',
      await this.deploy('GasPriceOracle', price),
      'latest',
    );
    await this.rpc('anvil_setCode', GAS_PRICE_ORACLE, code);
    const slots = ['0'.repeat(64), price.padStart(64, '0')].map((word) => `0x${word}`);
    await this.rpc('anvil_setStorageAt', GAS_PRICE_ORACLE, ...slots);
  }

  /** Has an account call a contract by hand. */
  async callAs(from: string, to: string, data: string): Promise<void> {
    await this.rpc('anvil_impersonateAccount', from);
    await this.#mined(await this.rpc('eth_sendTransaction', { from, to, data }));
  }

  /** Another owner from now on, whatever the contract says to that. */
  async setOwner(appId: string, owner: string): Promise<void> {
    await this.rpc(
      'anvil_setStorageAt',
      `0x${appId}`,
      `0x${'0'.repeat(64)}`,
      `0x${owner.slice(2).padStart(64, '0')}`,
    );
  }

  async allows(appId: string, hash: string): Promise<boolean> {
    const call = { to: `0x${appId}`, data: `0x2f6622e5${hash}` };
    return String(await this.rpc('eth_call', call, 'latest')).endsWith('1');
  }

  /** How many transactions of an account are in blocks. */
  async sentBy({ address }: Account): Promise<number> {
    return Number(await this.rpc('eth_getTransactionCount', address, 'latest'));
  }

  /** Phala Cloud sees what is on the chain as soon as the step does. */
  seenBy(...cvms: readonly EmulatedCvm[]): void {
    this.#seen = (name, value) => {
      for (const cvm of cvms) {
        if (name === 'hash') cvm.registerOnChain(value);
        else if (cvm.deviceId === value) cvm.behaviour.deviceAllowed = true;
      }
    };
  }

  /** Phala Cloud sees nothing of the chain by itself. */
  unseen(): void {
    this.#seen = () => undefined;
  }

  /** What the RPC server does with the next requests of a method. */
  fail(method: string, fault: RpcFault, times = 1): void {
    this.#faults.push({ method, fault, times });
  }

  /** Something happens on the chain before the first request of a method is carried out. */
  before(method: string, happens: () => Promise<void>): void {
    this.#before = async (arrived) => {
      if (arrived !== method) return;
      this.#before = undefined;
      await happens();
    };
  }

  /** Asks the chain itself, past the RPC server of the steps. */
  async rpc(method: string, ...params: readonly unknown[]): Promise<unknown> {
    const { error, result } = jsonObject(
      await this.#forward(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })),
    );
    if (error !== undefined) throw new Error(`${method}: ${JSON.stringify(error)}`);
    return result;
  }

  async #mined(hash: unknown): Promise<Readonly<Record<string, unknown>>> {
    for (;;) {
      const receipt = await this.rpc('eth_getTransactionReceipt', hash);
      if (receipt !== null) return jsonObject(JSON.stringify(receipt));
    }
  }

  async #answer(body: string, response: ServerResponse): Promise<void> {
    const { id, method, params } = jsonObject(body);
    const name = String(method);
    this.methods.push(name);
    if (name === 'eth_sendRawTransaction') this.raw.push(JSON.stringify(params));
    await this.#before?.(name);
    const rule = this.#faults.find((each) => each.method === name && each.times > 0);
    if (rule !== undefined) rule.times -= 1;
    const fault = rule?.fault;
    switch (fault?.kind) {
      case 'hang':
        return;
      case 'reset':
        response.destroy();
        return;
      case 'status':
        response.writeHead(fault.status).end(fault.body ?? '');
        return;
      case 'error': {
        const error = { code: fault.code ?? -32000, message: fault.message };
        response.end(JSON.stringify({ jsonrpc: '2.0', id, error }));
        return;
      }
      case 'result':
        response.end(JSON.stringify({ jsonrpc: '2.0', id, result: fault.result }));
        return;
      case 'lost':
      case 'lost-status':
      case undefined:
    }
    const answer = await this.#forward(body);
    if (fault?.kind === 'lost') response.destroy();
    else if (fault?.kind === 'lost-status') response.writeHead(fault.status).end();
    else response.end(answer);
    if (name === 'eth_getTransactionReceipt') this.#look(answer);
  }

  #look(answer: string): void {
    const found = /"topics":\["0x(fecb3430|67fc71ab)[0-9a-f]+"\],"data":"0x([0-9a-f]{64})"/g;
    for (const [, topic, value = ''] of answer.matchAll(found)) {
      this.#seen(topic === 'fecb3430' ? 'hash' : 'device', value);
    }
  }

  async #forward(body: string): Promise<string> {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(this.#url, { method: 'POST', headers, body });
    return response.text();
  }
}

/** A chain for a test file, with a new RPC server for each test. */
export function useChain(): () => ChainStage {
  let chain: ChainStage | undefined;
  beforeAll(async () => {
    chain = await ChainStage.start();
  });
  beforeEach(async () => {
    await chain?.open();
  });
  afterEach(async () => {
    await chain?.close();
  });
  afterAll(async () => {
    await chain?.stop();
  });
  return () => {
    if (chain === undefined) throw new Error('The chain is there inside a test only');
    return chain;
  };
}
