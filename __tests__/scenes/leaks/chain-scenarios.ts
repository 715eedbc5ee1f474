import type { CvmSetup, FaultAction } from '../../../emulator/phala/emulator.ts';
import { ROUTES, type Stage } from '../stage.ts';
import { sayingAll, type Scenario, faulty } from './scenario.ts';
import { API_KEY, COMMIT_TOKEN, echoes, TEXTS, ONE_TEXT } from './values.ts';

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

export const CHAIN_SCENARIOS: readonly Scenario[] = [
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
