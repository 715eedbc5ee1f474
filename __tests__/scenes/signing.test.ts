import { setImmediate } from 'node:timers/promises';

import { describe, expect, test } from '@jest/globals';

import { parseTransaction, serializeTransaction } from 'viem';

import type { CvmSetup, EmulatedCvm } from '../../emulator/phala/emulator.ts';
import type { StepResult } from '../../scripts/runner-step.ts';
import { etherText } from '../../src/chain/fees.ts';
import { GAS_PRICE_ORACLE, RPC_KEY, useChain, type Account } from './chain-stage.ts';
import {
  expectGreen,
  expectUntouched,
  expectUpdatedOnce,
  factOf,
  goesTo,
  jsonObject,
  messages,
  ROUTES,
  seenOf,
  theError,
  useStage,
  type Inputs,
} from './stage.ts';

const stage = useStage();
const chain = useChain();

interface Scene {
  readonly owner: Account;
  readonly cvm: EmulatedCvm;
  readonly appId: string;
  /** A deploy that signs with the owner's key. */
  readonly deploy: (inputs?: Inputs) => Promise<StepResult>;
}

/** An app whose contract is owned by a plain key, and which allows the device of its CVM, unless told otherwise. */
async function scene(
  setup: {
    readonly device?: 'missing';
    readonly balance?: string;
    readonly owner?: string;
    readonly appCompose?: CvmSetup['appCompose'];
  } = {},
): Promise<Scene> {
  const owner = await chain().account(setup.balance);
  const device = setup.device === undefined ? await usualDevice() : '';
  const appId = await chain().app(setup.owner ?? owner.address, { device });
  const { appCompose = {} } = setup;
  const cvm = stage().addCvm({ kms: 'on-chain', appId, appCompose });
  if (setup.device !== undefined) cvm.behaviour.deviceAllowed = false;
  chain().seenBy(cvm);
  const deploy = (inputs: Inputs = {}): Promise<StepResult> =>
    stage().deploy({ ...chain().inputsOf(owner), ...inputs });
  return { owner, cvm, appId, deploy };
}

/** The device of every CVM that says nothing else. */
async function usualDevice(): Promise<string> {
  const { id } = stage().addCvm({ name: 'probe' });
  const headers = { 'x-api-key': stage().emulator.apiKey };
  const response = await fetch(`${stage().emulator.url}/cvms/${id}`, { headers });
  const [, device = ''] = /"device_id":"(?:0x)?([0-9a-f]{64})"/.exec(await response.text()) ?? [];
  return device;
}

/** How often the RPC server was asked for something. */
function asked(name: string): number {
  return chain().methods.filter((method) => method === name).length;
}

function sent(): number {
  return asked('eth_sendRawTransaction');
}

/** Checks that a step was refused before anything was sent or triggered. Gives the error. */
function refused(result: StepResult, cvm: EmulatedCvm): string {
  const { message } = theError(result);
  expect(sent()).toBe(0);
  expect(message).toContain('No transaction was sent.');
  expect(result.outputs['transaction_hash'] ?? '').toBe('');
  expectUntouched(stage(), cvm);
  return message;
}

/** Checks that the step ended well without a trigger, and waits. Gives the log. */
function pending(result: StepResult, cvm: EmulatedCvm): string {
  expectGreen(result);
  expect(result.outputs['status']).toBe('pending_approval');
  expectUntouched(stage(), cvm);
  return result.log;
}

describe('a deploy that needs an approval, with the key of the owner', () => {
  test('signs it, waits for it, and triggers', async () => {
    const { appId, cvm, deploy, owner } = await scene();
    const result = await deploy();
    expectGreen(result);
    expectUpdatedOnce(cvm);
    const hash = String(result.outputs['compose_hash']);
    expect(await chain().allows(appId, hash)).toBe(true);
    expect(await chain().sentBy(owner)).toBe(1);
    const { transaction_hash: transaction = '' } = result.outputs;
    expect(transaction).toMatch(/^0x[0-9a-f]{64}$/);
    expect(await chain().rpc('eth_getTransactionByHash', transaction)).toMatchObject({
      type: '0x2',
      from: owner.address.toLowerCase(),
      to: `0x${appId}`,
      input: `0xdfc77223${hash}`,
    });
    expect(result.outputs).toMatchObject({
      status: 'deployed',
      changed: 'true',
      approver: owner.address,
    });
    expect(factOf(result, 'Signed by')).toContain(owner.address);
    expect(factOf(result, 'Transaction (addComposeHash)')).toContain(transaction);
    for (const secret of [owner.key, `0x${owner.key}`, chain().rpcUrl]) {
      expect(result.masks).toContain(secret);
    }
    expect(seenOf(result)).not.toContain(owner.key);
    expect(seenOf(result)).not.toContain(RPC_KEY);
    expect(result.log).toMatch(/Estimated cost: 0\.0\d+ ETH; at most 0\.0\d+ ETH, at [\d.]+ gwei/);
  });
});

describe('what is missing', () => {
  test('the device too: both are sent, the device first', async () => {
    const { cvm, deploy, owner } = await scene({ device: 'missing' });
    const result = await deploy();
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(await chain().sentBy(owner)).toBe(2);
    expect(result.log).toMatch(/In block \d+: addDevice[^]*In block \d+: addComposeHash/);
    const block = await transaction(result.outputs['transaction_hash']);
    expect(block).toMatchObject({ input: `0xdfc77223${String(result.outputs['compose_hash'])}` });
  });

  test('the device alone: it is sent, and no hash', async () => {
    const { appId, cvm, deploy, owner } = await scene({ device: 'missing' });
    const planned = await stage().deploy({ mode: 'plan' });
    const hash = String(planned.outputs['compose_hash']);
    await chain().callAs(owner.address, `0x${appId}`, `0xdfc77223${hash}`);
    cvm.registerOnChain(hash);
    const result = await deploy();
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(sent()).toBe(1);
    expect(result.log).toContain('addDevice(0x');
    expect(result.outputs['transaction_hash'] ?? '').toBe('');
  });

  test('nothing, as Phala Cloud sees it: the chain is not even asked', async () => {
    const { cvm, deploy } = await scene();
    cvm.approveAfter('any', 0);
    const result = await deploy();
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(chain().methods).toEqual([]);
  });

  test.each([
    ['could not ask the contract', { compose_hash_allowed: false, error: 'RPC timeout' }],
    ['does not let itself be asked', undefined],
  ])('nothing, as it was provisioned, while Phala Cloud %s: it is triggered', async (_, fields) => {
    const { cvm, deploy } = await scene();
    cvm.registerOnChain(String((await stage().deploy({ mode: 'plan' })).outputs['compose_hash']));
    if (fields === undefined) cvm.behaviour.onChainForbidden = true;
    else saying('isAllowed', { ...fields, is_allowed: false });
    const result = await deploy();
    expectGreen(result);
    expect(result.outputs['status']).toBe('deployed');
    expectUpdatedOnce(cvm);
    expect(chain().methods).toEqual([]);
    expect(result.log).not.toContain('must be approved on chain');
  });

  test('nothing on the chain, while Phala Cloud lags: nothing is sent, and it is waited for', async () => {
    const { appId, cvm, deploy, owner } = await scene();
    const planned = await stage().deploy({ mode: 'plan' });
    const hash = String(planned.outputs['compose_hash']);
    await chain().callAs(owner.address, `0x${appId}`, `0xdfc77223${hash}`);
    cvm.approveAfter(hash, 4);
    const result = await deploy();
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(sent()).toBe(0);
    expect(result.log).toContain('nothing: the contract allows it already');
  });

  test('nothing with the central KMS: the chain is not asked', async () => {
    const owner = await chain().account();
    const cvm = stage().addCvm();
    expectGreen(await stage().deploy(chain().inputsOf(owner)));
    expectUpdatedOnce(cvm);
    expect(chain().methods).toEqual([]);
  });

  test('what any device may run needs no device', async () => {
    const owner = await chain().account();
    const appId = await chain().app(owner.address, { anyDevice: true });
    const cvm = stage().addCvm({ kms: 'on-chain', appId });
    chain().seenBy(cvm);
    expectGreen(await stage().deploy(chain().inputsOf(owner)));
    expect(sent()).toBe(1);
  });

  test('new names of the env are approved by `mode: env` as well', async () => {
    const { cvm, deploy } = await scene();
    const result = await deploy({ mode: 'env', env: 'NEW=value', lint_ignore: 'all' });
    expectGreen(result);
    expect(sent()).toBe(1);
    expect(cvm.guest.env).toMatchObject({ NEW: 'value' });
  });
});

describe('`mode: plan`', () => {
  test('shows what would be sent and what it costs, and sends nothing', async () => {
    const { cvm, deploy, owner } = await scene({ device: 'missing' });
    const result = await deploy({ mode: 'plan' });
    expectGreen(result);
    expect(sent()).toBe(0);
    expect(await chain().sentBy(owner)).toBe(0);
    expectUntouched(stage(), cvm);
    const hash = String(result.outputs['compose_hash']);
    for (const text of [`addComposeHash(0x${hash})`, 'addDevice(0x', 'Estimated cost']) {
      expect(result.log).toContain(text);
      expect(result.summary).toContain(text);
    }
    expect(result.outputs).toMatchObject({ status: 'planned', approver: owner.address });
    expect(result.outputs['transaction_hash'] ?? '').toBe('');
  });

  test('is refused where the deploy would be', async () => {
    const { cvm, deploy } = await scene({ owner: `0x${'77'.repeat(20)}` });
    expect(refused(await deploy({ mode: 'plan' }), cvm)).toContain('is not the owner');
  });
});

describe('what the chain takes for data on Ethereum', () => {
  /** In wei: then it is more than the gas of an approval, and not so much more that only it is seen. */
  const PER_BYTE = 10n ** 13n;

  /** How long a transaction is that was sent, without its signature, and with a nonce of two bytes in place of none. */
  function lengthOf(raw: string): bigint {
    const [, digits = ''] = /^\["0x02([0-9a-f]+)"\]$/.exec(raw) ?? [];
    const { chainId, data, gas, maxFeePerGas, maxPriorityFeePerGas, to } = parseTransaction(
      `0x02${digits}`,
    );
    const fees = { maxFeePerGas, maxPriorityFeePerGas };
    const unsigned = { type: 'eip1559', chainId, nonce: 0xffff, to, data, gas, ...fees } as const;
    return BigInt(serializeTransaction(unsigned).length / 2 - 1);
  }

  test('is part of the cost that the plan and the deploy show', async () => {
    await chain().takesForData(PER_BYTE);
    const { deploy } = await scene();
    const planned = await deploy({ mode: 'plan' });
    const done = await deploy();
    expectGreen(done);
    const fee = lengthOf(chain().raw[0] ?? '') * PER_BYTE;
    for (const result of [planned, done]) {
      expectGreen(result);
      const [, estimate = '', forData, most = ''] =
        /(0\.\d+) ETH, of which (0\.\d+ ETH) for data on Ethereum; at most (0\.\d+) ETH/.exec(
          factOf(result, 'Estimated cost'),
        ) ?? [];
      expect(forData).toBe(etherText(fee));
      expect(Number(estimate)).toBeGreaterThan(Number(fee) / 1e18);
      expect(Number(most)).toBeGreaterThan((2 * Number(fee)) / 1e18);
    }
  });

  test('counts for each transaction, and when there is not enough money', async () => {
    const perByte = 10n ** 15n;
    await chain().takesForData(perByte);
    // Enough for the hash alone.
    const balance = `0x${(200n * perByte).toString(16)}`;
    const { cvm, deploy } = await scene({ device: 'missing', balance });
    const message = refused(await deploy(), cvm);
    expect(message).toMatch(
      /has 0\.2 ETH; addDevice and addComposeHash may take 0\.\d+ ETH \(at [\d.]+ gwei per gas, and 0\.\d+ ETH for data on Ethereum\)/,
    );
  });

  test.each([
    ['no such contract', '0x'],
    ['a contract there that reverts', '0x5f5ffd'],
  ])('is not spoken of where there is %s', async (_, code) => {
    await chain().rpc('anvil_setCode', GAS_PRICE_ORACLE, code);
    const { deploy } = await scene();
    const result = await deploy();
    expectGreen(result);
    expect(result.log).toMatch(/Estimated cost: 0\.0\d+ ETH; at most/);
    expect(seenOf(result)).not.toContain('for data on Ethereum');
  });
});

describe('refused before any transaction', () => {
  test('another owner', async () => {
    const other = await chain().account();
    const { appId, cvm, deploy, owner } = await scene({ owner: other.address });
    const message = refused(await deploy(), cvm);
    expect(message).toContain(
      `${owner.address}, the account of \`chain_private_key\`, is not the owner`,
    );
    expect(message).toContain(`0x${appId}`);
    expect(message.toLowerCase()).toContain(other.address.toLowerCase());
  });

  test('an owner to be, who has not accepted it', async () => {
    const other = await chain().account();
    const { appId, cvm, deploy, owner } = await scene({ owner: other.address });
    // transferOwnership(address)
    const data = `0xf2fde38b${owner.address.slice(2).padStart(64, '0')}`;
    await chain().callAs(other.address, `0x${appId}`, data);
    const message = refused(await deploy(), cvm);
    expect(message).toMatch(/has not accepted it.*acceptOwnership/s);
  });

  test.each([
    ['Safe', /a Safe: no single key.*propose the call.*`mode: prepare`.*`mode: commit`/s],
    ['Plain', /a contract: no single key.*`mode: prepare`/s],
  ] as const)('a contract as owner: %s', async (kind, words) => {
    const { cvm, deploy } = await scene({ owner: await chain().deploy(kind) });
    expect(refused(await deploy(), cvm)).toMatch(words);
  });

  test('another chain', async () => {
    const { cvm, deploy } = await scene();
    const result = deploy();
    chain().fail('eth_chainId', { kind: 'result', result: '0x1' });
    expect(refused(await result, cvm)).toMatch(/leads to chain 1, and.*on chain 8453/);
  });

  test('an address without a contract', async () => {
    const owner = await chain().account();
    const cvm = stage().addCvm({ kms: 'on-chain' });
    const result = await stage().deploy(chain().inputsOf(owner));
    expect(refused(result, cvm)).toMatch(/There is no contract with an owner at 0x/);
  });

  test.each([
    ['none', '0x0', /has 0 ETH; addComposeHash may take 0\.0/],
    ['too little', '0x1000', /has 0\.0+\d+ ETH/],
  ])('no money for gas: %s', async (_, balance, words) => {
    const { cvm, deploy, owner } = await scene({ balance });
    const message = refused(await deploy(), cvm);
    expect(message).toMatch(words);
    expect(message).toContain(`Send some ether to ${owner.address}`);
  });

  test('a fee above the ceiling', async () => {
    const { cvm, deploy } = await scene();
    const message = refused(await deploy({ chain_max_fee_gwei: '0.0001' }), cvm);
    expect(message).toMatch(/asks for \d[\d.]* gwei.*`chain_max_fee_gwei` is 0\.0001/);
  });

  test('a call that the contract would not take', async () => {
    const { cvm, deploy } = await scene();
    chain().fail('eth_estimateGas', {
      kind: 'error',
      code: 3,
      message: 'execution reverted: paused',
    });
    expect(refused(await deploy(), cvm)).toMatch(/Simulating addComposeHash.*paused/);
  });

  test.each([
    ['an app that has no owner', 'VM execution error.', -32015],
    ['one that has no such function', 'execution reverted', 3],
  ])('%s: it is not the RPC server that is blamed', async (_, message, code) => {
    const { cvm, deploy } = await scene();
    chain().fail('eth_call', { kind: 'error', code, message });
    expect(refused(await deploy(), cvm)).toContain('There is no contract with an owner at');
  });

  test('a call that takes far more gas than an approval', async () => {
    const { cvm, deploy } = await scene();
    chain().fail('eth_estimateGas', { kind: 'result', result: '0x493e1' });
    expect(refused(await deploy(), cvm)).toMatch(
      /addComposeHash would take 300001 gas.*more than 300000 is never paid for/,
    );
  });
});

/** The answers of a route have these fields from now on. */
function saying(route: keyof typeof ROUTES, fields: object): void {
  const rewrite = (body: unknown): unknown => ({ ...(body as object), ...fields });
  const action = { kind: 'rewritten', rewrite } as const;
  stage().emulator.faults.next.push({ ...ROUTES[route], times: 99, action });
}

describe('what stops the deploy stops it before anything is signed', () => {
  const ENV = { env: 'TOKEN=new-token-value', lint_ignore: 'all' };

  test('a key of the env that is signed by another KMS than the pinned one', async () => {
    const { cvm, deploy } = await scene();
    const kms_public_key = '034f355bdcb7cc0af728ef3cceb9615d90684bb5b2ca5f859ab0f0b704075871aa';
    const { message } = theError(await deploy({ ...ENV, kms_public_key }));
    expect(message).toContain('kms_public_key');
    expect(chain().methods).toEqual([]);
    expectUntouched(stage(), cvm);
  });
});

describe('what the API says of what is to be signed', () => {
  const EVIL = 'ee'.repeat(32);

  test.each(['deploy', 'plan'])(
    'another hash than that of the document (`mode: %s`)',
    async (mode) => {
      const { cvm, deploy } = await scene();
      saying('provision', { compose_hash: EVIL });
      const result = await deploy({ mode });
      const message = refused(result, cvm);
      expect(message).toContain(`The API gives the compose hash ${EVIL}`);
      expect(message).toContain(`set \`expected_compose_hash: ${EVIL}\``);
      expect(message).toContain('approve by hand');
      expect(chain().methods).toEqual([]);
    },
  );

  test('another hash, which was reviewed: that is signed', async () => {
    const { appId, deploy, owner } = await scene();
    saying('provision', { compose_hash: EVIL });
    await deploy({ expected_compose_hash: EVIL });
    expect(await chain().allows(appId, EVIL)).toBe(true);
    expect(await chain().sentBy(owner)).toBe(1);
  });

  test('another hash, while yet another one was reviewed', async () => {
    const { cvm, deploy } = await scene();
    saying('provision', { compose_hash: EVIL });
    const { message } = theError(await deploy({ expected_compose_hash: 'dd'.repeat(32) }));
    expect(message).toContain('this is not what was reviewed');
    expect(sent()).toBe(0);
    expectUntouched(stage(), cvm);
  });

  test('the name of the CVM in place of an empty one is part of what was sent', async () => {
    const { deploy } = await scene({ appCompose: { name: '' } });
    stage().emulator.faults.next.push({
      ...ROUTES.provision,
      action: {
        kind: 'status',
        status: 422,
        body: { detail: [{ loc: ['body', 'name'], msg: 'String should have at least 5' }] },
      },
    });
    const result = await deploy();
    expectGreen(result);
    expect(result.log).toContain('refuses the empty `name`');
    expect(sent()).toBe(1);
  });

  const OTHER_APP = '55'.repeat(20);
  const OTHER_CONTRACT = `0x${OTHER_APP}`;

  test.each([
    ['another app by the provisioning', 'provision', { app_id: OTHER_APP }, 'the app'],
    ['another app by the CVM', 'cvm', { app_id: OTHER_APP }, 'the app'],
    ['another contract by its owner', 'owner', { app_contract_address: OTHER_CONTRACT }, 'the app'],
    [
      'another contract that was asked',
      'isAllowed',
      { app_contract_address: OTHER_CONTRACT },
      'the app',
    ],
    ['another chain by its owner', 'owner', { chain_id: 1 }, 'the chain'],
    [
      'another device by the provisioning',
      'provision',
      { device_id: EVIL },
      'the device of my-app',
    ],
    [
      'another device by the CVM',
      'cvm',
      { node_info: { device_id: EVIL } },
      'the device of my-app',
    ],
  ] as const)('%s', async (_, route, fields, what) => {
    const { cvm, deploy } = await scene();
    saying(route, fields);
    const message = refused(await deploy(), cvm);
    expect(message).toContain(`What is to be approved is not clear: ${what} is `);
    expect(chain().methods).toEqual([]);
  });

  test('another chain of the KMS than of the CVM', async () => {
    const { cvm, deploy } = await scene();
    const rewrite = (body: unknown): unknown =>
      JSON.parse(JSON.stringify(body).replace('"chain_id":8453', '"chain_id":1'));
    const action = { kind: 'rewritten', rewrite } as const;
    stage().emulator.faults.next.push({ ...ROUTES.provision, times: 99, action });
    expect(refused(await deploy(), cvm)).toContain('the chain is 8453 by the CVM my-app, and 1 by');
  });

  test('another app everywhere, where `cvm_id` is the app id', async () => {
    const { appId, cvm, deploy } = await scene();
    saying('provision', { app_id: OTHER_APP });
    saying('cvm', { app_id: OTHER_APP });
    saying('owner', { app_contract_address: OTHER_CONTRACT });
    saying('isAllowed', { app_contract_address: OTHER_CONTRACT });
    const message = refused(await deploy({ cvm_id: appId }), cvm);
    expect(message).toContain(`the app is ${appId} by \`cvm_id\`, and ${OTHER_APP} by`);
  });
});

describe('a fee below the ceiling', () => {
  test('is what the chain suggests, and never above the ceiling', async () => {
    const { deploy } = await scene();
    const ceiling = await lowestCeiling();
    const result = await deploy({ chain_max_fee_gwei: ceiling.gwei });
    expectGreen(result);
    const { maxFeePerGas, maxPriorityFeePerGas } = await transaction(
      result.outputs['transaction_hash'],
    );
    expect(BigInt(String(maxFeePerGas))).toBeLessThanOrEqual(ceiling.wei);
    expect(BigInt(String(maxPriorityFeePerGas))).toBeGreaterThan(0n);
  });
});

describe('when the RPC server', () => {
  test.each([
    ['asks for patience (429)', { kind: 'status', status: 429, body: 'slow down' }],
    ['is down for a moment', { kind: 'status', status: 503 }],
    ['breaks the connection', { kind: 'reset' }],
    ['says that there were too many', { kind: 'error', code: -32005, message: 'limit exceeded' }],
  ] as const)('%s, the reads are repeated', async (_, fault) => {
    const { cvm, deploy } = await scene();
    for (const method of ['eth_chainId', 'eth_call', 'eth_getTransactionReceipt']) {
      chain().fail(method, fault, 2);
    }
    const result = await deploy();
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(sent()).toBe(1);
    expect(result.log).toMatch(/Retry 1 in .* s: Reading the chain id/);
  });

  test('has another way to say that it suggests no tip, a usual one is taken', async () => {
    const { deploy } = await scene();
    chain().fail('eth_maxPriorityFeePerGas', { kind: 'error', message: 'Method not supported' });
    expectGreen(await deploy());
  });

  test('does not know the method, the contract is not blamed', async () => {
    const { cvm, deploy } = await scene();
    const message = 'the method eth_estimateGas does not exist';
    chain().fail('eth_estimateGas', { kind: 'error', code: -32601, message });
    const error = theError(await deploy());
    expect(error.message).toContain(`was refused by the RPC server: ${message}`);
    expect(error.message).toContain('Check `chain_rpc_url`');
    expect(error.message).not.toContain('Look at the contract');
    expectUntouched(stage(), cvm);
  });

  test.each([
    ['a chain id', 'eth_chainId', `0x${'f'.repeat(64)}`],
    ['a nonce', 'eth_getTransactionCount', '0x20000000000001'],
    ['a balance', 'eth_getBalance', `0x${'1'.repeat(65)}`],
  ])('gives %s that is none, nothing is sent', async (_, method, answer) => {
    const { cvm, deploy } = await scene();
    chain().fail(method, { kind: 'result', result: answer }, 9);
    expect(theError(await deploy()).message).toContain(
      'the RPC server sent an answer of another form',
    );
    expect(sent()).toBe(0);
    expectUntouched(stage(), cvm);
  });

  test('does not answer for a while after it took the transaction, it is waited for', async () => {
    const { cvm, deploy, owner } = await scene();
    chain().fail('eth_getTransactionReceipt', { kind: 'status', status: 401 }, 2);
    chain().fail('eth_getTransactionReceipt', { kind: 'status', status: 200, body: '<html>' }, 2);
    const result = await deploy();
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(await chain().sentBy(owner)).toBe(1);
    expect(result.log.match(/^.*Signed: /gm)).toHaveLength(1);
  });

  test('does not answer any more after it took the transaction: pending, with its hash', async () => {
    const { cvm, deploy, owner } = await scene();
    chain().fail('eth_getTransactionReceipt', { kind: 'status', status: 401 }, 9999);
    const result = await deploy({ approval_timeout: '1' });
    const log = pending(result, cvm);
    expect(log).toContain(String(result.outputs['transaction_hash']));
    expect(await chain().sentBy(owner)).toBe(1);
  });

  test('breaks off and then does not say whether it has it, the very same is sent again', async () => {
    const { cvm, deploy, owner } = await scene();
    chain().fail('eth_sendRawTransaction', { kind: 'error', message: 'nonce too low' });
    chain().fail('eth_getTransactionByHash', { kind: 'status', status: 401 }, 3);
    const result = await deploy();
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(new Set(chain().raw).size).toBe(1);
    expect(await chain().sentBy(owner)).toBe(1);
  });

  test.each([
    ['does not let the key in', { kind: 'status', status: 401, body: 'bad key' }, /HTTP 401/],
    ['is no RPC server', { kind: 'status', status: 200, body: '<html>' }, /not JSON-RPC/],
    ['leads elsewhere', { kind: 'status', status: 302 }, /HTTP 302/],
  ] as const)('%s, the step fails at once', async (_, fault, words) => {
    const { cvm, deploy } = await scene();
    chain().fail('eth_chainId', fault, 9);
    const result = await deploy();
    const { message } = theError(result);
    expect(message).toMatch(words);
    expect(message).toContain('Check `chain_rpc_url`');
    expect(sent()).toBe(0);
    expectUntouched(stage(), cvm);
    expect(chain().methods.filter((method) => method === 'eth_chainId')).toHaveLength(1);
  });

  test.each([
    ['the answer is lost', { kind: 'lost' }],
    ['the server fails after it took it', { kind: 'lost-status', status: 502 }],
  ] as const)('sends: %s, the transaction is looked up and not signed again', async (_, fault) => {
    const { cvm, deploy, owner } = await scene();
    chain().fail('eth_sendRawTransaction', fault);
    const result = await deploy();
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(sent()).toBe(1);
    expect(await chain().sentBy(owner)).toBe(1);
    expect(result.log.match(/^.*Signed: /gm)).toHaveLength(1);
    expect(result.log).toMatch(/Looking for the transaction 0x[0-9a-f]{64} before anything else/);
  });

  test.each([
    ['loses the request itself', { kind: 'reset' }],
    ['asks for patience (429)', { kind: 'status', status: 429, body: 'slow down' }],
    ['says that there were too many', { kind: 'error', code: -32005, message: 'exceeds the rate' }],
  ] as const)('sends: it %s, the very same transaction is sent again', async (_, fault) => {
    const { cvm, deploy, owner } = await scene();
    chain().fail('eth_sendRawTransaction', fault);
    const result = await deploy();
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(sent()).toBe(2);
    expect(await chain().sentBy(owner)).toBe(1);
    expect(result.log.match(/^.*Signed: /gm)).toHaveLength(1);
    expect(new Set(chain().raw).size).toBe(1);
  });

  test.each([
    ['never takes it', { kind: 'reset' }, {}],
    ['does not answer in time', { kind: 'hang' }, { approval_timeout: '1' }],
  ] as const)('%s, nobody pretends to know', async (_, fault, inputs) => {
    const { cvm, deploy } = await scene();
    chain().fail('eth_sendRawTransaction', fault, 99);
    const result = await deploy(inputs);
    const { message } = theError(result);
    expect(message).toMatch(/Whether the transaction 0x[0-9a-f]{64} was taken is not known/);
    expect(new Set(chain().raw).size).toBe(1);
    expect(message).toContain(String(result.outputs['transaction_hash']));
    expectUntouched(stage(), cvm);
  });

  test('sends more than any answer is long, that is not read', async () => {
    const { cvm, deploy } = await scene();
    const body = ' '.repeat(5 * 1024 * 1024);
    chain().fail('eth_chainId', { kind: 'status', status: 200, body }, 99);
    const { message } = theError(await deploy({ approval_timeout: '1' }));
    expect(message).toMatch(/the RPC server sent an answer of more than 4 MiB/);
    expectUntouched(stage(), cvm);
  });

  test('refuses it for a reason, that is said', async () => {
    const { cvm, deploy } = await scene();
    const reason = 'insufficient funds for gas * price + value';
    chain().fail('eth_sendRawTransaction', { kind: 'error', message: reason });
    const { message } = theError(await deploy());
    expect(message).toContain(reason);
    expect(message).toContain('Send some ether');
    expect(sent()).toBe(1);
    expectUntouched(stage(), cvm);
  });
});

describe('time', () => {
  test('is up before the RPC server answers: red, and nothing is sent', async () => {
    const { cvm, deploy } = await scene();
    chain().fail('eth_chainId', { kind: 'hang' });
    const { message } = theError(await deploy({ approval_timeout: '1' }));
    expect(message).toMatch(
      /Reading the chain id failed: the RPC server did not answer within 1 s/,
    );
    expect(sent()).toBe(0);
    expectUntouched(stage(), cvm);
  });

  test('is up before the transaction is in a block: pending, with its hash; the next run finishes', async () => {
    const { cvm, deploy, owner } = await scene();
    await chain().rpc('evm_setAutomine', false);
    const result = await deploy({ approval_timeout: '1' });
    const log = pending(result, cvm);
    const hash = String(result.outputs['transaction_hash']);
    expect(log).toContain(
      `the transaction ${hash} (addComposeHash) was sent, and is not seen in a block yet`,
    );
    const again = stage().start({ ...chain().inputsOf(owner) });
    await again.printed('that are in no block yet (nonce 0): waiting for them');
    await chain().rpc('evm_mine');
    await chain().rpc('evm_setAutomine', true);
    cvm.registerOnChain(String(result.outputs['compose_hash']));
    const done = await again.result;
    expectGreen(done);
    expectUpdatedOnce(cvm);
    expect(await chain().sentBy(owner)).toBe(1);
  });

  test('is up before Phala Cloud sees it: pending; red with `fail_on_pending`', async () => {
    const { appId, cvm, deploy, owner } = await scene();
    chain().unseen();
    const result = await deploy({ approval_timeout: '1' });
    expect(pending(result, cvm)).toContain(
      'the contract allows it, but Phala Cloud does not see that yet',
    );
    expect(await chain().allows(appId, String(result.outputs['compose_hash']))).toBe(true);
    const red = theError(await deploy({ approval_timeout: '1', fail_on_pending: 'true' }));
    expect(red.message).toMatch(/does not see that yet.*nothing is sent twice/s);
    expect(await chain().sentBy(owner)).toBe(1);
  });

  test('Phala Cloud may lag: it is waited for, and then triggered', async () => {
    const { cvm, deploy } = await scene();
    chain().unseen();
    cvm.approveAfter('any', 5);
    const result = await deploy();
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(sent()).toBe(1);
  });

  test('a cancelled step says which transaction it leaves behind', async () => {
    const { cvm, owner } = await scene();
    await chain().rpc('evm_setAutomine', false);
    const step = stage().start(chain().inputsOf(owner));
    await step.printed('Signed: addComposeHash');
    step.kill('SIGTERM');
    const result = await step.result;
    expect(theError(result).message).toMatch(
      /cancelled.*Signed, so that it may take effect: the transaction 0x[0-9a-f]{64} \(addComposeHash\)/s,
    );
    expectUntouched(stage(), cvm);
  });

  test('a cancelled step names all that it has signed', async () => {
    const { cvm, owner } = await scene({ device: 'missing' });
    const step = stage().start(chain().inputsOf(owner));
    await step.printed('Signed: addComposeHash');
    step.kill('SIGTERM');
    expect(theError(await step.result).message).toMatch(
      /Signed, so that it may take effect: the transaction \w+ \(addDevice\), the transaction \w+ \(addComposeHash\)/,
    );
    expectUntouched(stage(), cvm);
  });

  test('is up while an earlier transaction of the account is in no block: pending, with what to do', async () => {
    const { cvm, deploy, owner } = await scene();
    await chain().rpc('evm_setAutomine', false);
    await chain().rpc('anvil_impersonateAccount', owner.address);
    const other = { from: owner.address, to: `0x${'55'.repeat(20)}` };
    await chain().rpc('eth_sendTransaction', other);
    const log = pending(await deploy({ approval_timeout: '1' }), cvm);
    expect(log).toMatch(
      /an earlier transaction of 0x\w{40}, with the nonce 0, is in no block yet and holds up.*replace it/,
    );
    expect(sent()).toBe(0);
  });
});

test('the hash of a transaction is in the log before it is sent', async () => {
  const { cvm, owner } = await scene();
  const step = stage().start(chain().inputsOf(owner));
  // Sending goes on when it was printed, and not before.
  chain().before('eth_sendRawTransaction', () => step.printed('Signed: addComposeHash'));
  const result = await step.result;
  expectGreen(result);
  expectUpdatedOnce(cvm);
  expect(sent()).toBe(1);
});

describe('on the chain', () => {
  test('a contract that took it and does not say so is not believed', async () => {
    const { cvm, deploy } = await scene();
    const receipt = { status: '0x1', blockNumber: '0x7', logs: [] };
    chain().fail('eth_getTransactionReceipt', { kind: 'result', result: receipt });
    const result = await deploy();
    const { message } = theError(result);
    expect(message).toMatch(/is in block 7, but the contract .* does not say that it did/);
    expect(message).toContain(String(result.outputs['transaction_hash']));
    expectUntouched(stage(), cvm);
  });

  test('the contract reverts what it took in the simulation: red, with its reason', async () => {
    const { appId, cvm, deploy } = await scene();
    const other = await chain().account();
    chain().before('eth_sendRawTransaction', () => chain().setOwner(appId, other.address));
    const result = await deploy();
    const { message } = theError(result);
    expect(message).toMatch(/reverted the transaction 0x[0-9a-f]{64}.*OwnableUnauthorizedAccount/);
    expect(message).toContain(String(result.outputs['transaction_hash']));
    expectUntouched(stage(), cvm);
  });

  test('the second of two calls is refused: red, and the first one is named', async () => {
    const { cvm, deploy } = await scene({ device: 'missing' });
    chain().before('eth_getTransactionReceipt', () => {
      chain().fail('eth_sendRawTransaction', { kind: 'error', message: 'insufficient funds' });
      return Promise.resolve();
    });
    const result = await deploy();
    const { message } = theError(result);
    expect(message).toMatch(/Sent by this step: the transaction 0x[0-9a-f]{64} \(addDevice\)\./);
    expect(message).not.toContain('No transaction was sent');
    expect(result.summary).toContain(
      '### Failed: nothing was triggered, but something was sent to the chain',
    );
    expect(factOf(result, 'Transaction (addDevice)')).not.toBe('');
    expect(factOf(result, 'Transaction (addComposeHash)')).toBe('');
    expect(result.outputs['transaction_hash']).toBe('');
    expectUntouched(stage(), cvm);
  });

  test('a second plan is refused: what the first one sent is named', async () => {
    const { appId, cvm, deploy, owner } = await scene({ device: 'missing' });
    const other = await chain().account();
    chain().before('eth_getTransactionReceipt', async () => {
      await chain().callAs(owner.address, `0x${'55'.repeat(20)}`, '0x');
      await chain().setOwner(appId, other.address);
    });
    const result = await deploy();
    const { message } = theError(result);
    expect(message).toContain('is not the owner');
    expect(message).toMatch(/Sent by this step: the transaction 0x[0-9a-f]{64} \(addDevice\)\./);
    expect(result.outputs['transaction_hash']).toBe('');
    expectUntouched(stage(), cvm);
  });

  test('a second plan that needs no approval leaves it said who signed', async () => {
    const { cvm, deploy, owner } = await scene();
    chain().before('eth_getTransactionReceipt', () => {
      cvm.changeByHand({ appCompose: { public_logs: true } });
      stage().emulator.onRequest((request) => {
        if (goesTo(request, 'provision')) cvm.approveAfter('any', 0);
      });
      return Promise.resolve();
    });
    const result = await deploy();
    expectGreen(result);
    expect(result.log).toMatch(/Planning again/);
    expect(sent()).toBe(1);
    expect(result.outputs['approver']).toBe(owner.address);
  });

  test('a second run takes the nonce: nothing is lost, and the next nonce is used', async () => {
    const { cvm, deploy, owner } = await scene();
    chain().before('eth_sendRawTransaction', () =>
      chain().callAs(owner.address, `0x${'55'.repeat(20)}`, '0x'),
    );
    const result = await deploy();
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(await chain().sentBy(owner)).toBe(2);
    expect(result.log).toMatch(/has taken the nonce 0.*looking again/);
  });

  test('two runs at once with one key: both end well, with a nonce each', async () => {
    const owner = await chain().account();
    const device = await usualDevice();
    const names = ['web', 'api'] as const;
    const cvms: EmulatedCvm[] = [];
    for (const name of names) {
      const appId = await chain().app(owner.address, { device });
      cvms.push(stage().addCvm({ name, kms: 'on-chain', appId }));
    }
    chain().seenBy(...cvms);
    // The first transaction goes on when the other run has signed one, with the same nonce.
    chain().before('eth_sendRawTransaction', async () => {
      while (asked('eth_sendRawTransaction') < 2) await setImmediate();
    });
    const results = await Promise.all(
      names.map((cvm_id) => stage().deploy({ ...chain().inputsOf(owner), cvm_id })),
    );
    for (const result of results) expectGreen(result);
    for (const cvm of cvms) expectUpdatedOnce(cvm);
    expect(await chain().sentBy(owner)).toBe(2);
    expect(results.filter(({ log }) => log.includes('has taken the nonce 0'))).toHaveLength(1);
  });

  test('a second run approved the same meanwhile: nothing more is sent', async () => {
    const { appId, cvm, deploy, owner } = await scene();
    chain().before('eth_sendRawTransaction', async () => {
      const hash = String((await stage().deploy({ mode: 'plan' })).outputs['compose_hash']);
      await chain().callAs(owner.address, `0x${appId}`, `0xdfc77223${hash}`);
      cvm.registerOnChain(hash);
    });
    const result = await deploy();
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(await chain().sentBy(owner)).toBe(1);
    // What was signed never came to be.
    expect(result.outputs['transaction_hash']).toBe('');
    expect(factOf(result, 'Transaction (addComposeHash)')).toBe('');
  });

  test('another transaction takes the place of one that was sent: it is signed anew only then', async () => {
    const { cvm, deploy, owner } = await scene();
    chain().before('eth_sendRawTransaction', () =>
      chain().callAs(owner.address, `0x${'55'.repeat(20)}`, '0x'),
    );
    // As a server that took it before the other one came first.
    chain().fail('eth_sendRawTransaction', { kind: 'result', result: `0x${'00'.repeat(32)}` });
    const result = await deploy();
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(sent()).toBe(2);
    expect(result.log).toMatch(/has taken the nonce 0, so this one cannot take effect/);
    const { hash } = await transaction(result.outputs['transaction_hash']);
    expect(hash).toBe(result.outputs['transaction_hash']);
  });
});

describe('all instances of an app', () => {
  /** Three CVMs of one app; the contract allows the device of the first alone. */
  async function fleet(balance?: string): Promise<{
    readonly owner: Account;
    readonly cvms: readonly EmulatedCvm[];
    readonly roll: (inputs?: Inputs) => Promise<StepResult>;
  }> {
    const owner = await chain().account(balance);
    const appId = await chain().app(owner.address, { device: await usualDevice() });
    const cvms = ['us-west-1', 'eu-west-1', 'eu-west-1'].map((region, index) =>
      stage().addCvm({ name: `web-${index}`, appId, kms: 'on-chain', region }),
    );
    for (const cvm of cvms.slice(1)) cvm.behaviour.deviceAllowed = false;
    chain().seenBy(...cvms);
    const roll = (inputs: Inputs = {}): Promise<StepResult> =>
      stage().deploy({
        ...chain().inputsOf(owner),
        cvm_id: appId,
        instances: 'all',
        ...inputs,
      });
    return { owner, cvms, roll };
  }

  test('have every device and the hash allowed before the first is restarted', async () => {
    const { cvms, owner, roll } = await fleet();
    const sentBefore: number[] = [];
    stage().emulator.onRequest((request) => {
      if (goesTo(request, 'trigger')) sentBefore.push(sent());
    });
    const result = await roll();
    expectGreen(result);
    expect(result.outputs['status']).toBe('deployed');
    expect(sentBefore).toEqual([2, 2, 2]);
    expect(await chain().sentBy(owner)).toBe(2);
    for (const cvm of cvms) expectUpdatedOnce(cvm);
    expect(result.log.match(/Signed: \w+/g)).toEqual([
      'Signed: addDevice',
      'Signed: addComposeHash',
    ]);
    expect(result.outputs).toMatchObject({ approver: owner.address });
    expect(result.outputs['transaction_hash']).toMatch(/^0x[0-9a-f]{64}$/);
    expect(factOf(result, 'Transaction (addComposeHash)')).toContain(
      result.outputs['transaction_hash'],
    );
  });

  test('are planned with all that would be sent', async () => {
    const { cvms, roll } = await fleet();
    const result = await roll({ mode: 'plan' });
    expectGreen(result);
    expect(sent()).toBe(0);
    expect(result.log).toContain(`To be sent: addDevice(0x${cvms[1]?.deviceId ?? ''})`);
    expect(result.log).toContain('To be sent: addComposeHash(');
    for (const cvm of cvms) expectUntouched(stage(), cvm);
  });

  test('are refused before any transaction when the money is not enough for all', async () => {
    const { cvms, roll } = await fleet('0x1');
    const message = theError(await roll()).message;
    expect(message).toContain('addDevice and addComposeHash may take');
    expect(sent()).toBe(0);
    for (const cvm of cvms) expectUntouched(stage(), cvm);
  });

  test.each([
    ['another hash', { compose_hash: 'ee'.repeat(32) }, /The API gives the compose hash e{64}/],
    ['another app', { app_id: '55'.repeat(20) }, /the app is \w{40} by .*, and (?:55){20} by/],
  ])(
    'are refused before any transaction when the API names for one of them %s',
    async (_, fields, words) => {
      const { cvms, roll } = await fleet();
      const rewrites = [{}, fields, {}].map((more) => (body: unknown): unknown => ({
        ...(body as object),
        ...more,
      }));
      for (const rewrite of rewrites) {
        stage().emulator.faults.next.push({
          ...ROUTES.provision,
          action: { kind: 'rewritten', rewrite },
        });
      }
      const { message } = theError(await roll());
      expect(message).toMatch(words);
      expect(message).toContain('No transaction was sent.');
      expect(chain().methods).toEqual([]);
      for (const cvm of cvms) expectUntouched(stage(), cvm);
    },
  );

  test('are not signed for where the env cannot be sealed', async () => {
    const { cvms, roll } = await fleet();
    const kms_public_key = '034f355bdcb7cc0af728ef3cceb9615d90684bb5b2ca5f859ab0f0b704075871aa';
    const env = { env: 'TOKEN=new-token-value', lint_ignore: 'all', kms_public_key };
    expect(theError(await roll(env)).message).toContain('kms_public_key');
    expect(chain().methods).toEqual([]);
    for (const cvm of cvms) expectUntouched(stage(), cvm);
  });

  test('wait for Phala Cloud to see it, and are pending when it does not in time', async () => {
    const { cvms, roll } = await fleet();
    chain().unseen();
    const result = await roll({ approval_timeout: '2' });
    expectGreen(result);
    expect(result.outputs['status']).toBe('pending_approval');
    expect(result.log).toContain('but Phala Cloud does not see that yet');
    for (const cvm of cvms) expectUntouched(stage(), cvm);
  });
});

test('after a rollback nothing is to be approved again', async () => {
  const { cvm, deploy } = await scene();
  cvm.registerOnChain(cvm.composeHash);
  cvm.behaviour.boot = { kind: 'fails', bootError: 'no' };
  const result = await deploy({ rollback: 'true' });
  expect(messages(result, 'error')).toHaveLength(1);
  expect(result.outputs['status']).toBe('rolled_back');
  expect(sent()).toBe(1);
});

async function transaction(hash: string | undefined): Promise<Readonly<Record<string, unknown>>> {
  return jsonObject(JSON.stringify(await chain().rpc('eth_getTransactionByHash', hash)));
}

/** A ceiling that the chain's fees are just below. */
async function lowestCeiling(): Promise<{ readonly gwei: string; readonly wei: bigint }> {
  const block = jsonObject(
    JSON.stringify(await chain().rpc('eth_getBlockByNumber', 'latest', false)),
  );
  const tip = BigInt(String(await chain().rpc('eth_maxPriorityFeePerGas')));
  const wei = BigInt(String(block['baseFeePerGas'])) + tip + 1n;
  const fraction = (wei % 10n ** 9n).toString().padStart(9, '0');
  return { gwei: `${wei / 10n ** 9n}.${fraction}`, wei };
}
