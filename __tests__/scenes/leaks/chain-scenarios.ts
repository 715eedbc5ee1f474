import { parseTransaction } from 'viem';
import { privateKeyToAddress } from 'viem/accounts';

import type { CvmSetup, FaultAction } from '../../../emulator/phala/emulator.ts';
import { ROUTES, type Inputs, type Stage } from '../stage.ts';
import { sayingAll, service, type Scenario, faulty } from './scenario.ts';
import {
  API_KEY,
  CHAIN_KEY,
  CHAIN_KEYS,
  COMMIT_TOKEN,
  echoes,
  RPC_HOST_KEY,
  RPC_KEY,
  TEXTS,
  ONE_TEXT,
} from './values.ts';

const ON_CHAIN: CvmSetup = { kms: 'on-chain' };

/** Everything that the API says of a chain has every secret. */
function sayingChain(stage: Stage): void {
  const owner = {
    deployer_type: ONE_TEXT,
    deployer_address: API_KEY,
    safe_app_url: `https://app.safe.global/?safe=${encodeURIComponent(API_KEY)}`,
  };
  const allowance = { compose_hash_allowed: false, is_allowed: false, error: ONE_TEXT };
  stage.emulator.faults.next.push(
    { ...ROUTES.owner, times: 1000, action: { kind: 'status', status: 200, body: owner } },
    { ...ROUTES.isAllowed, times: 1000, action: { kind: 'status', status: 200, body: allowance } },
  );
}

/** What the API answers to a preparation, in both of its forms. */
function sayingPrepared(details: Readonly<Record<string, string>>, flat: boolean): FaultAction {
  const list = Object.entries(details).map(([field, value]) => ({ field, value }));
  const body = flat
    ? { message: ONE_TEXT, ...details }
    : { error_code: 'ERR-01-005', message: ONE_TEXT, details: list, suggestions: TEXTS };
  return { kind: 'status', status: 465, body };
}

/** A refusal that says the commit token in several forms. */
function sayingToken(status: number): FaultAction {
  const texts = echoes(COMMIT_TOKEN);
  return {
    kind: 'status',
    status,
    body: {
      message: texts.join(' '),
      request_id: COMMIT_TOKEN,
      details: texts.map((text) => ({ field: text, message: text, value: text })),
      suggestions: texts,
      links: texts.map((text) => ({ url: text, label: text })),
    },
  };
}

/** A deploy that signs, by an RPC server that answers each of its requests with the next of these, the last for ever. */
function signing(
  name: string,
  answers: readonly FaultAction[],
  given: Inputs = {},
  ends: Scenario['ends'] = 'red',
): Scenario {
  return {
    name: `signed: ${name}`,
    ends,
    setup: ON_CHAIN,
    set: (stage) => {
      const rules = answers.map((action, index) => ({
        path: /^\/rpc\//,
        times: index === answers.length - 1 ? 1000 : 1,
        action,
      }));
      stage.emulator.faults.next.push(...rules);
      return {
        chain_private_key: `0x${CHAIN_KEY}`,
        chain_rpc_url: new URL(`/rpc/${RPC_KEY}?token=${RPC_KEY}`, stage.emulator.url).href,
        approval_timeout: '1',
        ...given,
      };
    },
  };
}

/** Everything that an RPC server could know of a step, and more. */
const RPC_TEXT = [
  ONE_TEXT,
  ...[CHAIN_KEY, `0x${CHAIN_KEY.toUpperCase()}`, RPC_KEY].flatMap(echoes),
].join(' ');

function rpcAnswer(fields: object): FaultAction {
  return { kind: 'status', status: 200, body: { jsonrpc: '2.0', id: 1, ...fields } };
}

const BASE = rpcAnswer({ result: '0x2105' });

/** `Error(string)` of Solidity with the text. */
function revertedWith(text: string): string {
  const words = [32, text.length].map((number) => number.toString(16).padStart(64, '0'));
  return `0x08c379a0${words.join('')}${Buffer.from(text).toString('hex')}`;
}

const NOTHING = `0x${'0'.repeat(64)}`;
const OWNER = privateKeyToAddress(`0x${CHAIN_KEY}`);

/** What an RPC server answers of an app of which the signer is the owner, by what the request has in it. */
const WELL: readonly (readonly [body: RegExp, result: unknown])[] = [
  [/eth_chainId/, '0x2105'],
  [/eth_getBalance/, '0xde0b6b3a7640000'],
  [/eth_getTransactionCount/, '0x0'],
  [/eth_estimateGas/, '0xd6d8'],
  [/eth_maxPriorityFeePerGas/, '0x5f5e100'],
  [/eth_getBlockByNumber/, { baseFeePerGas: '0x5f5e100' }],
  // The owner, and that any device is allowed.
  [/"0x8da5cb5b"/, `0x${OWNER.slice(2).padStart(64, '0')}`],
  [/"0x3440a16a"/, `0x${'1'.padStart(64, '0')}`],
  [/eth_call/, NOTHING],
  [/eth_sendRawTransaction/, RPC_TEXT],
  [/eth_getTransaction/, null],
];

/** A deploy that sends a transaction, to a server that does this instead, and all else well; the last for ever. */
function sending(
  name: string,
  ends: Scenario['ends'],
  instead: readonly (readonly [body: RegExp, action: FaultAction, times?: number])[],
  given: Inputs = {},
): Scenario {
  // Long enough to be no matter of how loaded the machine is.
  const inputs = { approval_timeout: '60', ...given };
  const { set, ...rest } = signing(`sent: ${name}`, [{ kind: 'reset' }], inputs, ends);
  return {
    ...rest,
    set: async (stage, cvm) => {
      const all = await set(stage, cvm);
      const { next } = stage.emulator.faults;
      const well = WELL.map(([body, result]) => [body, rpcAnswer({ result })] as const);
      const rules = [...instead, ...well].map(([body, action, times = 1000]) => ({
        path: /^\/rpc\//,
        body,
        action,
        times,
      }));
      next.unshift(...rules);
      stage.emulator.onRequest(({ body, path }) => {
        if (!path.startsWith('/rpc/')) return;
        const [, raw] = /eth_sendRawTransaction.*"0x(02[0-9a-f]+)"/.exec(body) ?? [];
        if (raw === undefined) return;
        const { data = '0x', to } = parseTransaction(`0x02${raw.slice(2)}`);
        const hash = data.slice(10);
        cvm.registerOnChain(hash);
        const log = { address: to, topics: [ADDED], data: `0x${hash}` };
        const result = { status: '0x1', blockNumber: '0x1', logs: [log], more: RPC_TEXT };
        next.splice(instead.length, 0, {
          path: /^\/rpc\//,
          body: /eth_getTransactionReceipt/,
          action: rpcAnswer({ result }),
          times: 1000,
        });
      });
      return all;
    },
  };
}

/** The topic of `ComposeHashAdded`. */
const ADDED = '0xfecb34306dd9d8b785b54d65489d06afc8822a0893ddacedff40c50a4942d0af';

/** The server's refusals of a transaction, each with every secret. */
function refusing(message: string, more: object = {}): FaultAction {
  return rpcAnswer({ error: { code: -32000, message: `${message} ${RPC_TEXT}`, ...more } });
}

const RECEIPT = /eth_getTransactionReceipt/;
const SEND = /eth_sendRawTransaction/;

const UP_SOON = { approval_timeout: '1' };

const SENDING_SCENARIOS: readonly Scenario[] = [
  sending('all is well', 'green', []),
  sending('a plan', 'green', [], { mode: 'plan' }),
  sending('refused', 'red', [[SEND, refusing('insufficient funds')]]),
  sending('the nonce is taken again and again', 'red', [[SEND, refusing('nonce too low')]]),
  sending('known already', 'green', [[SEND, refusing('already known')]]),
  sending('nobody knows', 'red', [[SEND, { kind: 'status', status: 500, body: RPC_TEXT }]]),
  sending('no receipt for now', 'green', [[RECEIPT, refusing('header not found'), 2]]),
  sending(
    'no receipt',
    'green',
    [[RECEIPT, { kind: 'status', status: 401, body: RPC_TEXT }]],
    UP_SOON,
  ),
  sending('a receipt that is none', 'green', [[RECEIPT, rpcAnswer({ result: RPC_TEXT })]], UP_SOON),
  sending('a receipt without an event', 'red', [
    [RECEIPT, rpcAnswer({ result: { status: '0x1', blockNumber: '0x1', logs: [RPC_TEXT] } })],
  ]),
  sending('reverted, with a reason', 'red', [
    [/eth_call.*0xdfc77223/, rpcAnswer({ result: NOTHING }), 1],
    [/eth_call.*0xdfc77223/, refusing('execution reverted', { data: revertedWith(RPC_KEY) })],
    [RECEIPT, rpcAnswer({ result: { status: '0x0', blockNumber: '0x1', logs: [] } })],
  ]),
];

const SIGNING_SCENARIOS: readonly Scenario[] = [
  signing('an RPC server that says every secret', [
    rpcAnswer({ error: { code: -32000, message: RPC_TEXT } }),
  ]),
  // However the key is given, no way to write it is shown.
  ...CHAIN_KEYS.map((given) =>
    signing(
      `the key ${given.slice(0, 3)}, said in every way`,
      [rpcAnswer({ error: { code: -32000, message: CHAIN_KEYS.toReversed().join(' ') } })],
      { chain_private_key: given },
    ),
  ),
  signing('a contract that says every secret', [
    BASE,
    rpcAnswer({ error: { code: 3, message: RPC_TEXT, data: revertedWith(RPC_KEY) } }),
  ]),
  signing('a chain id that is a secret', [rpcAnswer({ result: `0x${CHAIN_KEY}` })]),
  signing('an answer of another form', [rpcAnswer({ result: RPC_TEXT })]),
  signing('an owner that is a secret', [BASE, rpcAnswer({ result: RPC_TEXT })]),
  ...[401, 429, 500].map((status) =>
    signing(`${status} with every secret`, [{ kind: 'status', status, body: RPC_TEXT }]),
  ),
  signing('a page with every secret', [{ kind: 'status', status: 200, body: `<p>${RPC_TEXT}` }]),
  signing('a redirect to every secret', [
    { kind: 'redirect', location: `http://127.0.0.1:9/${encodeURIComponent(RPC_TEXT)}` },
  ]),
  signing('a connection that is reset', [{ kind: 'reset' }]),
  signing('nobody listens', [{ kind: 'reset' }], {
    chain_rpc_url: `http://127.0.0.1:9/rpc/${RPC_KEY}`,
  }),
  signing('no such host', [{ kind: 'reset' }], {
    chain_rpc_url: `https://no-such-host.invalid/rpc/${RPC_KEY}`,
  }),
  signing('a key in the name of the host', [{ kind: 'reset' }], {
    chain_rpc_url: `https://${RPC_HOST_KEY}.invalid/`,
  }),
  signing('a plan', [rpcAnswer({ error: { code: -32000, message: RPC_TEXT } })], { mode: 'plan' }),
  ...['http://h.example/', 'https://u:canary-pass-canary@h.example/', 'canary no URL '].map(
    (start) =>
      signing(`refused: a URL of another kind, ${start.slice(0, 12)}`, [{ kind: 'reset' }], {
        chain_rpc_url: `${start}${RPC_KEY}`,
      }),
  ),
  ...[CHAIN_KEY.slice(1), `0x${CHAIN_KEY}00`, `${CHAIN_KEY}canary`].map((key) =>
    signing(`refused: a key of ${key.length} characters`, [{ kind: 'reset' }], {
      chain_private_key: key,
    }),
  ),
  // Short enough to be quoted.
  signing('refused: a key that is none, and its rest in another input', [{ kind: 'reset' }], {
    chain_private_key: '0xcanary-key-canary',
    force: 'canary-key-canary',
  }),
  ...['chain_max_fee_gwei', 'approval_timeout', 'mode', 'workspace', 'force'].flatMap((name) =>
    CHAIN_KEYS.map((key) =>
      signing(`refused: the key ${key.slice(0, 3)} in \`${name}\``, [{ kind: 'reset' }], {
        [name]: `${key} x`,
      }),
    ),
  ),
  ...[...CHAIN_KEYS, RPC_KEY, RPC_HOST_KEY].map((key): Scenario => {
    const { set, ...rest } = signing(
      `${key.slice(0, 6)} in the compose text`,
      [{ kind: 'reset' }],
      key === RPC_HOST_KEY ? { chain_rpc_url: `https://${key}.invalid/` } : {},
    );
    return {
      ...rest,
      set: (stage, cvm) => {
        stage.write('compose.yaml', service(`    command: ["${key}"]`));
        return set(stage, cvm);
      },
    };
  }),
];

export const CHAIN_SCENARIOS: readonly Scenario[] = [
  ...SIGNING_SCENARIOS,
  ...SENDING_SCENARIOS,
  ...['false', 'true'].map((fail_on_pending): Scenario => ({
    name: `pending, on a chain that says every secret, fail_on_pending ${fail_on_pending}`,
    ends: fail_on_pending === 'true' ? 'red' : 'green',
    setup: ON_CHAIN,
    set: (stage) => {
      sayingChain(stage);
      return { fail_on_pending, approval_timeout: '1' };
    },
  })),
  {
    name: 'approved in time',
    ends: 'green',
    setup: ON_CHAIN,
    set: (_stage, cvm) => {
      cvm.approveAfter('any', 3);
      return { approval_timeout: '600' };
    },
  },
  {
    name: 'prepared',
    ends: 'green',
    setup: ON_CHAIN,
    set: () => ({ mode: 'prepare' }),
  },
  ...[true, false].map((flat) =>
    faulty(
      `prepared, with every secret around the token, ${flat ? 'flat' : 'in details'}`,
      'green',
      'prepare',
      sayingPrepared(
        {
          compose_hash: 'cd'.repeat(32),
          commit_token: COMMIT_TOKEN,
          commit_url: `https://cloud.phala.com/x?token=${encodeURIComponent(COMMIT_TOKEN)}`,
        },
        flat,
      ),
      { mode: 'prepare' },
      (_cvm, stage) => {
        sayingChain(stage);
      },
      ON_CHAIN,
    ),
  ),
  ...[400, 409, 466, 500].map((status) =>
    faulty(
      `prepare: ${status} with every secret`,
      'red',
      'prepare',
      sayingAll(status),
      { mode: 'prepare' },
      undefined,
      ON_CHAIN,
    ),
  ),
  {
    name: 'prepare with the central KMS',
    ends: 'red',
    set: () => ({ mode: 'prepare' }),
  },
  ...['', '?'].map((boots): Scenario => ({
    name: `committed${boots === '' ? '' : ', and does not boot'}`,
    ends: boots === '' ? 'green' : 'red',
    setup: ON_CHAIN,
    set: async (stage, cvm) => {
      const { outputs } = await stage.deploy({ mode: 'prepare' });
      const { commit_token = '', compose_hash = '' } = outputs;
      cvm.registerOnChain(compose_hash);
      if (boots !== '') {
        const texts = [API_KEY, commit_token].flatMap(echoes);
        cvm.behaviour.boot = { kind: 'fails', bootError: texts.join(' ') };
        cvm.behaviour.logs = { serial: texts.join('\n'), stdout: texts.join(' ') };
      }
      return { mode: 'commit', commit_token, rollback: 'true' };
    },
  })),
  {
    name: 'a commit with a token that is none',
    ends: 'red',
    setup: ON_CHAIN,
    set: () => ({ mode: 'commit', commit_token: COMMIT_TOKEN }),
  },
  ...[400, 409, 465, 466, 467, 468, 500].map((status) =>
    faulty(
      `commit: ${status} that says the token`,
      'red',
      'commit',
      sayingToken(status),
      {
        mode: 'commit',
        commit_token: COMMIT_TOKEN,
        expected_compose_hash: 'cd'.repeat(32),
        lock_timeout: '1',
        transaction_hash: `0x${'ab'.repeat(32)}`,
      },
      undefined,
      ON_CHAIN,
    ),
  ),
  ...[500, 404].map((status) =>
    faulty(
      `the prepared update: ${status} that says the token`,
      'red',
      'commitInfo',
      sayingToken(status),
      { mode: 'commit', commit_token: COMMIT_TOKEN },
      undefined,
      ON_CHAIN,
    ),
  ),
  faulty(
    'the prepared update: a hash that is the token',
    'red',
    'commitInfo',
    { kind: 'status', status: 200, body: { compose_hash: COMMIT_TOKEN } },
    { mode: 'commit', commit_token: COMMIT_TOKEN, expected_compose_hash: 'cd'.repeat(32) },
    undefined,
    ON_CHAIN,
  ),
];
