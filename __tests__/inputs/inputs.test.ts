import { inspect } from 'node:util';

import { describe, expect, test } from '@jest/globals';

import { readApiKey } from '../../src/inputs/api.ts';
import type { Finding } from '../../src/base/finding.ts';
import { reveal } from '../../src/base/secret.ts';
import { credentialsOf } from '../../src/inputs/credentials.ts';
import type { Login, Target } from '../../src/inputs/requirements.ts';
import { rows, secretTexts } from '../../src/inputs/read.ts';
import { inputText } from '../../src/inputs/reader.ts';
import type { Inputs } from '../../src/inputs/table.ts';
import { readStep, type StepRead } from '../../src/modes/read-step.ts';
import { modeNames, MODES } from '../../src/modes/table.ts';

const LEAST = { api_key: 'phak_canary', cvm_id: 'my-app' };
const SIGNER = '034f355bdcb7cc0af728ef3cceb9615d90684bb5b2ca5f859ab0f0b704075871aa';

function environment(
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const named = Object.entries(inputs).map(([name, value]): [string, string] => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ]);
  return { ...env, ...Object.fromEntries<string>(named) };
}

function readAll(
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): StepRead {
  return readStep(environment({ ...LEAST, ...inputs }, env), undefined);
}

function read(
  inputs: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
): Inputs {
  const { findings, inputs: values } = readAll(inputs, env);
  if (findings.length === 0) return values;
  throw new Error(findings.map(({ message }) => message).join('\n'));
}

function refusals(
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): readonly Finding[] {
  const { findings } = readAll(inputs, env);
  if (findings.length === 0) throw new Error('The inputs were accepted.');
  return findings;
}

/** The target of a deploy. */
function target(
  inputs: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
): Target {
  read(inputs, env);
  const found = readAll(inputs, env).target;
  if (found === undefined) throw new Error('There is no target.');
  return found;
}

function keyOf(login: Login | undefined): string {
  if (login?.by !== 'key') throw new Error('The login is no API key.');
  return reveal(login.key);
}

test('the defaults', () => {
  const { login, apiUrl, ...where } = target();
  expect(keyOf(login)).toBe('phak_canary');
  expect(apiUrl.href).toBe('https://cloud-api.phala.com/api/v1');
  expect(where).toEqual({ cvmId: 'my-app', workspace: undefined });
  expect(readAll({}).name).toBe('deploy');
  expect(read()).toMatchObject({
    api: { pollIntervalMs: 3000 },
    checkout: { workingDirectory: '.' },
    compose: { files: [], images: new Map(), variables: new Map() },
    lint: { ignores: { everywhere: new Set(), byService: new Map() }, strict: false },
    settings: {
      preLaunchScript: undefined,
      publicLogs: undefined,
      publicSysinfo: undefined,
      publicTcbinfo: undefined,
    },
    env: {
      given: { entries: undefined, listed: [], findings: [] },
      files: [],
      allowRemoval: false,
      kmsPublicKey: undefined,
    },
    review: { expectedComposeHash: undefined },
    force: { force: false },
    queue: { timeoutMs: 600_000 },
    wait: { wait: true },
    waiting: { timeoutMs: 900_000 },
    health: { check: undefined },
    rollback: { rollback: false },
    approval: {
      failOnPending: false,
      timeoutMs: 0,
      privateKey: undefined,
      rpcUrl: undefined,
      mostWeiPerGas: 100_000_000_000,
    },
    tell: { comment: false, githubToken: undefined },
    deployments: { environment: undefined },
  });
});

test('every input that is empty counts as not given', () => {
  const names = rows().flatMap(([, row]) => Object.keys(row.inputs));
  const optional = ['mode', ...names].filter((name) => !(name in LEAST));
  for (const blank of ['', ' \n']) {
    expect(read(Object.fromEntries(optional.map((name) => [name, blank])))).toEqual(read());
  }
});

/** The order of secp256k1: the least number that is no key any more. */
const ORDER = 'fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141';

function withKey(key: string): Record<string, string> {
  return { chain_private_key: key, chain_rpc_url: 'https://rpc.example' };
}

describe('valid', () => {
  type Expected = { readonly [G in keyof Inputs]?: Partial<Inputs[G]> };
  test.each<[string, Record<string, string>, Expected]>([
    ['a revision', { mode: 'rollback', revision: ' rev_1 ' }, { revision: { revision: 'rev_1' } }],
    ['the previous revision', { mode: 'rollback' }, { revision: { revision: 'previous' } }],
    [
      'expected_compose_hash',
      { expected_compose_hash: ` 0x${'AB'.repeat(32)} ` },
      { review: { expectedComposeHash: 'ab'.repeat(32) } },
    ],
    ['lock_timeout 0', { lock_timeout: '0' }, { queue: { timeoutMs: 0 } }],
    ['the longest lock_timeout', { lock_timeout: '21600' }, { queue: { timeoutMs: 21_600_000 } }],
    ['rollback', { rollback: 'true' }, { rollback: { rollback: true } }],
    ['fail_on_pending', { fail_on_pending: 'true' }, { approval: { failOnPending: true } }],
    ['approval_timeout', { approval_timeout: '3600' }, { approval: { timeoutMs: 3_600_000 } }],
    [
      'a key, which also makes the step wait',
      { chain_private_key: ` 0x${'Ab'.repeat(32)} `, chain_rpc_url: 'https://rpc.example/v2/key' },
      { approval: { timeoutMs: 180_000 } },
    ],
    [
      'a key with a wait of its own',
      {
        chain_private_key: 'ab'.repeat(32),
        chain_rpc_url: 'http://127.0.0.1:8545',
        approval_timeout: '60',
      },
      { approval: { timeoutMs: 60_000 } },
    ],
    [
      'the usual ceiling, without a key',
      { chain_max_fee_gwei: '100' },
      { approval: { mostWeiPerGas: 100_000_000_000, timeoutMs: 0 } },
    ],
    [
      'a ceiling with a fraction',
      { ...withKey('ab'.repeat(32)), chain_max_fee_gwei: '0.05' },
      { approval: { mostWeiPerGas: 50_000_000 } },
    ],
    [
      'a transaction of mode commit',
      { mode: 'commit', commit_token: 'x', transaction_hash: `0x${'aB'.repeat(32)}` },
      { commit: { transactionHash: `0x${'aB'.repeat(32)}` } },
    ],
    [
      'an approval that was there before',
      { mode: 'commit', commit_token: 'x', transaction_hash: 'already-registered' },
      { commit: { transactionHash: 'already-registered' } },
    ],
    [
      'no transaction',
      { mode: 'commit', commit_token: 'x' },
      { commit: { transactionHash: undefined } },
    ],
    ['strict', { strict: 'TRUE' }, { lint: { strict: true } }],
    ['one compose file', { compose_files: ' a b.yaml \n' }, { compose: { files: ['a b.yaml'] } }],
    [
      'a list with comments, blank lines and any line end',
      { compose_files: 'a.yaml\r\n\n# note\r  # more\rb.yaml\n' },
      { compose: { files: ['a.yaml', 'b.yaml'] } },
    ],
    [
      'working_directory',
      { working_directory: ' deploy ' },
      { checkout: { workingDirectory: 'deploy' } },
    ],
    ['pre_launch_script', { pre_launch_script: 'x.sh' }, { settings: { preLaunchScript: 'x.sh' } }],
    ['public_logs', { public_logs: 'false' }, { settings: { publicLogs: false } }],
    ['public_sysinfo', { public_sysinfo: 'TRUE' }, { settings: { publicSysinfo: true } }],
    ['public_tcbinfo', { public_tcbinfo: ' true ' }, { settings: { publicTcbinfo: true } }],
    ['env_files', { env_files: '.env\n.env.prod' }, { env: { files: ['.env', '.env.prod'] } }],
    ['allow_env_removal', { allow_env_removal: 'true' }, { env: { allowRemoval: true } }],
    [
      'kms_public_key',
      { kms_public_key: `0x${SIGNER.toUpperCase()}` },
      { env: { kmsPublicKey: SIGNER } },
    ],
    ['force', { force: 'True' }, { force: { force: true } }],
    ['wait', { wait: 'False' }, { wait: { wait: false } }],
    ['wait_timeout', { wait_timeout: '1' }, { waiting: { timeoutMs: 1000 } }],
    ['the longest wait_timeout', { wait_timeout: '21600' }, { waiting: { timeoutMs: 21_600_000 } }],
    ['poll_interval', { poll_interval: '1' }, { api: { pollIntervalMs: 1000 } }],
    ['a fraction', { poll_interval: '2.5' }, { api: { pollIntervalMs: 2500 } }],
    ['the longest poll_interval', { poll_interval: '300' }, { api: { pollIntervalMs: 300_000 } }],
    [
      'a short poll_interval on loopback',
      { poll_interval: '0.02', api_url: 'http://127.0.0.1:8080' },
      { api: { pollIntervalMs: 20 } },
    ],
    [
      'the shortest poll_interval on loopback',
      { poll_interval: '0.001', api_url: 'http://localhost:1/api/v1' },
      { api: { pollIntervalMs: 1 } },
    ],
  ])('%s', (_, given, expected) => {
    expect(read(given)).toMatchObject(expected);
  });

  test.each<[string, Record<string, string>, string]>([
    ['none', {}, 'deploy'],
    ['in any case', { mode: ' Deploy ' }, 'deploy'],
    ['restart', { mode: 'RESTART' }, 'restart'],
  ])('mode: %s', (_, given, name) => {
    expect(readAll(given).name).toBe(name);
  });

  test.each<[string, Record<string, string>, Partial<Target>]>([
    ['an app id', { cvm_id: `0x${'AB'.repeat(20)}` }, { cvmId: `app_${'ab'.repeat(20)}` }],
    ['white space around the id', { cvm_id: ' my-app\n' }, { cvmId: 'my-app' }],
    ['a name with a space', { cvm_id: 'my app' }, { cvmId: 'my app' }],
    ['workspace', { workspace: ' acme ' }, { workspace: 'acme' }],
  ])('%s', (_, given, expected) => {
    expect(target(given)).toMatchObject(expected);
  });
});

describe('the env of the inputs', () => {
  const entriesOf = (given: Record<string, string>, env: Record<string, string> = {}): unknown =>
    read(given, env).env.given.entries?.map(({ name, value }) => [name, reveal(value)]);

  test('is parsed as it stands', () => {
    expect(entriesOf({ env: '  A=1 \r\n' })).toEqual([['A', '1']]);
    expect(entriesOf({ env: 'A: x', env_format: 'YAML' })).toEqual([['A', 'x']]);
    expect(entriesOf({ env_names: 'A\n# no\n B ' }, { A: ' 1', B: '2' })).toEqual([
      ['A', ' 1'],
      ['B', '2'],
    ]);
    expect(entriesOf({ env_names: 'A', secrets_json: '{ "A": " x " }\n' })).toEqual([['A', ' x ']]);
  });

  test('holds only what the step was given, not what every JavaScript object has', () => {
    const names = 'constructor\n__proto__\ntoString';
    const [missing] = read({ env_names: names }).env.given.findings;
    expect(missing?.message).toContain('3 names that have no value');
    const env = Object.fromEntries(names.split('\n').map((name) => [name, 'x']));
    expect(entriesOf({ env_names: names }, env)).toEqual(Object.entries(env));
  });

  test('is undefined when none was given', () => {
    expect(entriesOf({})).toBeUndefined();
    expect(entriesOf({ env: ' \n' })).toBeUndefined();
  });
});

describe('an input that the mode does not take', () => {
  const notTaken = (given: Record<string, string>): readonly Finding[] =>
    readAll(given).findings.filter(({ rule }) => rule === 'input-not-taken');

  test.each<[string, Record<string, string>]>([
    ['env', { mode: 'restart', env: 'A=canary' }],
    ['env_names', { mode: 'rollback', env_names: 'A' }],
    ['compose_files', { mode: 'env', env: 'A=1', compose_files: 'compose.yaml' }],
    ['ttl', { mode: 'deploy', ttl: '3d' }],
    ['confirm', { mode: 'deploy', confirm: 'my-app' }],
    ['revision', { revision: 'rev_1' }],
    ['commit_token', { commit_token: 'canary' }],
    ['transaction_hash', { transaction_hash: 'already-registered' }],
    ['rollback', { mode: 'restart', rollback: 'true' }],
    ['wait', { mode: 'rollback', wait: 'false' }],
    ['wait', { mode: 'teardown', wait: 'false' }],
    ['cvm_id', { mode: 'preview', instance_type: 'tdx.small', cvm_id: 'my-app' }],
    ['environment', { mode: 'restart', environment: 'production' }],
  ])('%s', (name, given) => {
    const found = notTaken(given);
    expect(found).toMatchObject([
      {
        level: 'error',
        message: `\`${name}\` does nothing with \`mode: ${given['mode'] ?? 'deploy'}\`.`,
        hint: expect.stringMatching(/^Remove it\. The modes that take it: \w/),
      },
    ]);
    expect(JSON.stringify(found)).not.toContain('canary');
  });

  test('names the modes that take it', () => {
    expect(notTaken({ mode: 'restart', compose_files: 'x' })[0]?.hint).toBe(
      'Remove it. The modes that take it: deploy, check, plan, prepare, preview, verify.',
    );
  });

  test('at its default it does no harm: the runner passes every default', () => {
    const defaults = rows().flatMap(([, { inputs }]) => Object.entries(inputs));
    const given = Object.fromEntries(
      defaults.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    );
    for (const mode of modeNames()) expect(notTaken({ ...given, mode, cvm_id: '' })).toEqual([]);
    expect(notTaken({ mode: 'restart', rollback: 'False' })).toEqual([]);
  });

  test('what a shared workflow passes is taken by every mode', () => {
    const shared = { github_token: 'ghs_canary', comment: 'true', working_directory: 'x' };
    for (const mode of modeNames()) {
      expect(notTaken({ mode, cvm_id: '', ...shared, poll_interval: '5' })).toEqual([]);
    }
  });

  test('plan takes what deploy takes', () => {
    expect([...MODES.plan.takes].toSorted()).toEqual([...MODES.deploy.takes].toSorted());
  });

  test.each(['deploy', 'preview'] as const)('the same step may be a check or a %s', (mode) => {
    const { takes, ignores } = MODES.check;
    const allowed = new Set([...takes, ...ignores]);
    expect(MODES[mode].takes.filter((group) => !allowed.has(group))).toEqual([]);
  });

  test('is not asked for where the mode itself is misspelt', () => {
    const { findings } = readAll({ mode: 'previw', ttl: '3d', cvm_id: '', wait: 'x' });
    expect(findings.map(({ message }) => message)).toEqual([
      '`mode` has an unknown value: "previw".',
      '`wait` is neither true nor false: "x".',
    ]);
  });

  test('is not checked any further', () => {
    expect(readAll({ mode: 'restart', ttl: 'soon' }).findings).toHaveLength(1);
  });
});

test('nothing that is read can print a secret', () => {
  const all = readStep(
    environment(
      {
        ...LEAST,
        env: 'A=canary-env',
        env_names: 'B',
        secrets_json: '{"B":"canary-json"}',
        commit_token: 'canary-commit',
        github_token: 'canary-github',
        health_url: '{app_url}/health?token=canary-health',
      },
      { PHALA_CLOUD_API_KEY: 'canary-other' },
    ),
    7,
  );
  const { env, api, commit, tell, health } = all.inputs;
  expect(env.given.entries).toHaveLength(2);
  expect([api.key, commit.token, tell.githubToken, health.check]).not.toContain(undefined);
  for (const text of [JSON.stringify(all), inspect(all, { depth: null, showHidden: true })]) {
    expect(text).not.toContain('canary');
  }
});

test.each([
  ['https://x.example/health?token=canary-health', 'canary-health'],
  ['{app_url}/health?a=b&token=canary-health#top', 'canary-health'],
  ['{app_url}/health?next=/x?y&token=canary-health', 'canary-health'],
  ['{app_url}/health#?token=canary-health', undefined],
])('the credential in the query of the health URL %s', (health_url, secret) => {
  const found = credentialsOf(read({ health_url })).filter(({ name }) => name === 'health_url');
  expect(found.map(({ value }) => reveal(value))).toEqual(secret === undefined ? [] : [secret]);
});

test('the credentials of a chain are the digits of the key, and what is a key in the URL', () => {
  const found = credentialsOf(
    read({
      chain_private_key: `0x${'AB'.repeat(32)}`,
      chain_rpc_url:
        'https://fedcba9876543210.base-mainnet-rpc1.example/base-mainnet/v2/0123456789abcdef?apikey=canary-query',
    }),
  ).filter(({ name }) => name.startsWith('chain_'));
  expect(found.map(({ name, value }) => [name, reveal(value)])).toEqual([
    ['chain_private_key', 'ab'.repeat(32)],
    ['chain_private_key', 'AB'.repeat(32)],
    ['chain_rpc_url', 'fedcba9876543210'],
    ['chain_rpc_url', '0123456789abcdef'],
    ['chain_rpc_url', 'canary-query'],
  ]);
});

test.each([
  ['https://rpc.example/abc12345xyz', ['abc12345xyz']],
  ['https://rpc.example/v2/base-mainnet', []],
  ['https://rpc.example/?k=abc12345xyz', ['abc12345xyz']],
  ['https://rpc.example/?network=mainnet&key=abcdefgh', ['abcdefgh']],
  ['https://0a1b2c3d4e5f6a7b.rpc.example/', ['0a1b2c3d4e5f6a7b']],
  ['https://base-mainnet8453.rpc.example/', []],
  ['https://1234567890.rpc.example/', []],
  ['https://rpc.example/0123456789abcdef/?key=0123456789abcdef', ['0123456789abcdef']],
])('what is a key in %s', (chain_rpc_url, expected) => {
  const found = credentialsOf(read({ chain_private_key: 'ab'.repeat(32), chain_rpc_url }));
  expect(
    found.filter(({ name }) => name === 'chain_rpc_url').map(({ value }) => reveal(value)),
  ).toEqual(expected);
});

test('the whole texts of secret inputs are known before anything is parsed', () => {
  const secrets = secretTexts(
    environment(
      {
        mode: 'nonsense',
        api_key: 'phak_canary',
        commit_token: ' tok_canary\n',
        env: 'A: [canary',
        secrets_json: '{"B"',
        github_token: 'ghs_canary',
        health_url: 'https://x.example/',
        chain_private_key: '0xcanary',
        chain_rpc_url: 'wss://rpc.example/canary',
      },
      { PHALA_CLOUD_API_KEY: 'phak_other' },
    ),
  );
  expect(secrets.map((secret) => reveal(secret)).toSorted()).toEqual(
    [
      ...['phak_canary', 'tok_canary', 'A: [canary', '{"B"', 'ghs_canary', 'phak_other'],
      // With and without its prefix.
      ...['0xcanary', 'canary', 'wss://rpc.example/canary'],
    ].toSorted(),
  );
});

test('what copy_of names is an identifier, too', () => {
  const { findings } = readAll({ mode: 'preview', cvm_id: '', copy_of: '..' });
  expect(findings).toContainEqual(
    expect.objectContaining({ message: '`copy_of` is not an identifier of a CVM.' }),
  );
});

describe('invalid', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    ['no api_key', { api_key: '' }, /`api_key` is missing/],
    ['a space in api_key', { api_key: 'phak canary' }, /`api_key` has a character/],
    ['a line break in api_key', { api_key: 'phak\ncanary' }, /`api_key` has a character/],
    ['not ASCII in api_key', { api_key: 'phäk_canary' }, /`api_key` has a character/],
    ['no cvm_id', { cvm_id: '' }, /`cvm_id` is missing/],
    ['a blank cvm_id', { cvm_id: ' \n' }, /`cvm_id` is missing/],
    [
      'a URL as cvm_id',
      { cvm_id: 'https://cloud.phala.com/dashboard/cvms/x' },
      /`cvm_id` is not an identifier/,
    ],
    ['two lines in cvm_id', { cvm_id: 'a\nb' }, /`cvm_id` is not an identifier/],
    ['.. as cvm_id', { cvm_id: '..' }, /`cvm_id` is not an identifier/],
    ['. as cvm_id', { cvm_id: '.' }, /`cvm_id` is not an identifier/],
    ['a query in cvm_id', { cvm_id: 'a?b' }, /`cvm_id` is not an identifier/],
    ['a backslash in cvm_id', { cvm_id: 'a\\b' }, /`cvm_id` is not an identifier/],
    ['a space in workspace', { workspace: 'a b' }, /`workspace`/],
    ['a line break in workspace', { workspace: 'a\r\nX-Other: b' }, /`workspace`/],
    ['yes', { public_logs: 'yes' }, /`public_logs` is neither true nor false: "yes"/],
    ['1', { public_sysinfo: '1' }, /`public_sysinfo`/],
    ['0', { public_tcbinfo: '0' }, /`public_tcbinfo`/],
    ['on', { allow_env_removal: 'on' }, /`allow_env_removal`/],
    ['no', { force: 'no' }, /`force`/],
    ['null', { wait: 'null' }, /`wait`/],
    ['another mode', { mode: 'dry-run' }, /`mode` has an unknown value: "dry-run"/],
    ['a short compose hash', { expected_compose_hash: 'ab' }, /`expected_compose_hash`/],
    ['a long compose hash', { expected_compose_hash: 'ab'.repeat(33) }, /`expected_compose_hash`/],
    ['no hex', { expected_compose_hash: 'xy'.repeat(32) }, /`expected_compose_hash`/],
    ['lock_timeout', { lock_timeout: '-1' }, /`lock_timeout`.* from 0 to 21600/],
    ['rollback', { rollback: 'previous' }, /`rollback` is neither true nor false/],
    ['fail_on_pending', { fail_on_pending: 'yes' }, /`fail_on_pending`/],
    ['approval_timeout', { approval_timeout: '1h' }, /`approval_timeout`/],
    ['a short key', withKey('ab'.repeat(31)), /`chain_private_key` is not a private key/],
    ['a key that is no hex', withKey('xy'.repeat(32)), /`chain_private_key` is not a private key/],
    ['a key of zeros', withKey('00'.repeat(32)), /`chain_private_key` is not a private key/],
    ['a key that is the order', withKey(ORDER), /`chain_private_key` is not a private key/],
    [
      'an RPC server and an empty key',
      { chain_private_key: ' ', chain_rpc_url: 'https://rpc.example' },
      /`chain_rpc_url` is given, but `chain_private_key` is empty/,
    ],
    [
      'a ceiling and an empty key',
      { chain_private_key: '', chain_max_fee_gwei: '5' },
      /`chain_max_fee_gwei` is given, but `chain_private_key` is empty/,
    ],
    ['a key alone', { chain_private_key: 'ab'.repeat(32) }, /needs `chain_rpc_url`/],
    [
      'a key that nobody waits for',
      { ...withKey('ab'.repeat(32)), approval_timeout: '0' },
      /`chain_private_key` and `approval_timeout: 0` exclude/,
    ],
    [
      'http to an RPC server',
      { chain_rpc_url: 'http://rpc.example' },
      /`chain_rpc_url` is not https/,
    ],
    ['a websocket', { chain_rpc_url: 'wss://rpc.example' }, /`chain_rpc_url` is not https/],
    ['no URL', { chain_rpc_url: 'rpc.example' }, /`chain_rpc_url` is not a URL/],
    [
      'a user in the URL',
      { chain_rpc_url: 'https://a:b@rpc.example' },
      /`chain_rpc_url` has a user/,
    ],
    ['a ceiling of nothing', { chain_max_fee_gwei: '0' }, /`chain_max_fee_gwei` is not an amount/],
    [
      'a ceiling in words',
      { chain_max_fee_gwei: '5 gwei' },
      /`chain_max_fee_gwei` is not an amount/,
    ],
    ['health_timeout', { health_timeout: '0' }, /`health_timeout`/],
    ['a commit without a token', { mode: 'commit' }, /`commit_token` is missing/],
    [
      'a transaction that is none',
      { mode: 'commit', commit_token: 'canary', transaction_hash: '0xabc' },
      /`transaction_hash` is not the hash of a transaction/,
    ],
    ['rollback without wait', { rollback: 'true', wait: 'false' }, /`rollback: true`.*exclude/],
    [
      'health without wait',
      { health_url: 'https://x.example/', wait: 'false' },
      /`health_url`.*exclude/,
    ],
    ['strict', { strict: 'yes' }, /`strict` is neither true nor false: "yes"/],
    ['another format', { env_format: 'toml' }, /`env_format` has an unknown value: "toml"/],
    ['a private key', { kms_public_key: '11'.repeat(32) }, /`kms_public_key`/],
    ['a word as key', { kms_public_key: 'phala' }, /`kms_public_key`/],
    [
      'wait_timeout 0',
      { wait_timeout: '0' },
      /`wait_timeout` is not a number of seconds from 1 to 21600: "0"/,
    ],
    ['wait_timeout too long', { wait_timeout: '21601' }, /`wait_timeout`/],
    ['a unit', { wait_timeout: '10m' }, /`wait_timeout`.*"10m"/],
    ['a negative number', { wait_timeout: '-5' }, /`wait_timeout`/],
    ['an exponent', { wait_timeout: '1e3' }, /`wait_timeout`/],
    ['hex', { wait_timeout: '0x10' }, /`wait_timeout`/],
    ['infinity', { wait_timeout: 'Infinity' }, /`wait_timeout`/],
    ['a comma', { poll_interval: '1,5' }, /`poll_interval`/],
    [
      'a short poll_interval',
      { poll_interval: '0.5' },
      /`poll_interval` is not a number of seconds from 1 to 300/,
    ],
    [
      'poll_interval 0 on loopback',
      { poll_interval: '0', api_url: 'http://localhost' },
      /`poll_interval`/,
    ],
    ['poll_interval too long', { poll_interval: '301' }, /`poll_interval`/],
  ])('%s', (_, given, message) => {
    const found = refusals(given);
    expect(found).toEqual([
      expect.objectContaining({
        level: 'error',
        rule: 'input-invalid',
        message: expect.stringMatching(message),
      }),
    ]);
    expect(found[0]?.hint).toMatch(/\S/);
    expect(JSON.stringify(found)).not.toContain('canary');
    expect(found[0]?.message).not.toMatch(/[\r\n]/);
  });

  test('what the user wrote is shown as it is or not at all', () => {
    const shown = (wait: string): string | undefined => refusals({ wait })[0]?.message;
    const said = (what: string): string => `\`wait\` is neither true nor false: ${what}.`;
    expect(shown('x'.repeat(40))).toBe(said(`"${'x'.repeat(40)}"`));
    expect(shown('it`s"a\\$')).toBe(said('"it`s"a\\$"'));
    // Cut or changed, a secret in the wrong input would no longer be recognised.
    expect(shown('canary!!'.repeat(6))).toBe(said('a text of 48 characters'));
    expect(shown('canary\n::error::y')).toBe(said('a text of 17 characters'));
    expect(shown('canary one')).toBe(said('a text of 10 characters'));
    expect(shown('cänary')).toBe(said('a text of 6 characters'));
  });

  test('all that is wrong is said at once', () => {
    const found = refusals({
      images: 'x',
      variables: 'x',
      strict: 'x',
      api_key: '',
      cvm_id: '',
      api_url: 'nonsense',
      workspace: 'a b',
      public_logs: 'x',
      public_sysinfo: 'x',
      public_tcbinfo: 'x',
      env_format: 'x',
      allow_env_removal: 'x',
      kms_public_key: 'x',
      force: 'x',
      wait: 'x',
      wait_timeout: 'x',
      poll_interval: 'x',
    });
    const named = found.map(({ message }) => /`(\w+)`/.exec(message)?.[1]);
    expect(named.toSorted()).toEqual(
      [
        'images',
        'variables',
        'strict',
        'api_key',
        'cvm_id',
        'api_url',
        'workspace',
        'public_logs',
        'public_sysinfo',
        'public_tcbinfo',
        'env_format',
        'allow_env_removal',
        'kms_public_key',
        'force',
        'wait',
        'wait_timeout',
        'poll_interval',
      ].toSorted(),
    );
  });
});

describe('health', () => {
  const SHA = 'c0ffee'.repeat(6);

  test('the defaults', () => {
    const { url, ...rest } = read({ health_url: ' {app_url}/health ' }).health.check ?? {};
    expect(url && reveal(url)).toBe('{app_url}/health');
    expect(rest).toEqual({
      statuses: [{ least: 200, most: 200 }],
      body: undefined,
      timeoutMs: 300_000,
    });
  });

  test('everything given', () => {
    const { check: health } = read(
      {
        health_url: 'https://{app_id}-{port}.example/x?y=1',
        health_status: '200, 204',
        health_body: '/"commit":"{sha}"/i',
        health_timeout: '30',
      },
      { GITHUB_SHA: SHA },
    ).health;
    expect(health).toMatchObject({
      statuses: [
        { least: 200, most: 200 },
        { least: 204, most: 204 },
      ],
      timeoutMs: 30_000,
      body: { namesCommit: true },
    });
    expect(health?.body?.wanted).toEqual(expect.any(RegExp));
  });

  test.each(['http://127.0.0.1:8080/health', 'http://localhost:{port}/', 'https://127.0.0.1/x'])(
    '%s is taken',
    (url) => {
      const { check } = read({ health_url: url }).health;
      expect(check && reveal(check.url)).toBe(url);
    },
  );

  test.each([
    ['http://app.example/health', /not https/],
    ['http://localhost.evil.example/', /not https/],
    ['ftp://app.example/', /not https/],
    ['/health', /not a URL/],
    ['app.example/health', /not a URL/],
    ['{app_url', /not a URL/],
    ['https://user:canary@app.example/', /user name or a password/],
    ['https://canary@app.example/', /user name or a password/],
    ['{app_url}/{canary}', /placeholder that is unknown/],
    ['{APP_URL}/', /placeholder that is unknown/],
    ['https://x.example/{sha}', /placeholder that is unknown/],
  ])('%s is refused, and not shown', (url, message) => {
    const found = refusals({ health_url: url });
    expect(found).toEqual([expect.objectContaining({ message: expect.stringMatching(message) })]);
    expect(JSON.stringify(found)).not.toContain('canary');
  });

  test.each([
    [{ health_status: '2xx' }, /`health_status`/],
    [{ health_status: '299-200' }, /`health_status`/],
    [{ health_body: '/(canary/' }, /`health_body` starts and ends like a regular expression/],
    [{ health_body: 'is {sha}' }, /`GITHUB_SHA` is empty/],
  ])('%j is refused', (given, message) => {
    const found = refusals({ health_url: 'https://x.example/', ...given });
    expect(found).toEqual([expect.objectContaining({ message: expect.stringMatching(message) })]);
    expect(JSON.stringify(found)).not.toContain('canary');
  });
});

describe('commit_token', () => {
  const token = (given: string): string | undefined => {
    const found = read({ mode: 'commit', commit_token: given }).commit.token;
    return found === undefined ? undefined : reveal(found);
  };

  test('white space around it does not count', () => {
    expect(token(' canary \n')).toBe('canary');
  });
});

describe('mode: check', () => {
  const check = (given: Record<string, string>): StepRead =>
    readStep(environment({ mode: 'Check', ...given }), undefined);

  test('needs nothing of the target, and looks at nothing of it', () => {
    const wrong = {
      api_key: 'phak\ncanary',
      cvm_id: 'https://x',
      api_url: 'ftp://x',
      workspace: 'a b',
      poll_interval: '0',
    };
    for (const given of [{}, wrong]) {
      expect(check(given)).toMatchObject({ name: 'check', target: undefined, findings: [] });
    }
  });

  test('all else is checked as ever', () => {
    expect(check({ wait: 'x', images: 'web' }).findings).toHaveLength(2);
  });
});

describe('images', () => {
  const DIGEST = `sha256:${'0f'.repeat(32)}`;

  test('one service per line; only the first `=` separates', () => {
    const given = ` web = ghcr.io/acme/app@${DIGEST} \r\n\n# note\n  worker=localhost:5000/a/b:1.2\n`;
    expect([...read({ images: given }).compose.images]).toEqual([
      ['web', `ghcr.io/acme/app@${DIGEST}`],
      ['worker', 'localhost:5000/a/b:1.2'],
    ]);
  });

  test.each([
    ['no `=`', 'web', /^Entry 1 of `images` has nothing before a `=`\.$/],
    ['no service', '=nginx', /^Entry 1 of `images` has nothing before a `=`\.$/],
    ['no reference', 'web=', /^Entry 1 of `images` has no image reference/],
    ['upper case', 'web=Nginx', /^Entry 1 of `images` has no image reference/],
    ['a template', 'web=ghcr.io/acme/app:{{TAG}}', /^Entry 1 of `images` has no image reference/],
    ['a variable', 'web=nginx:${TAG}', /^Entry 1 of `images` has no image reference/],
    ['a short digest', 'web=nginx@sha256:abc', /^Entry 1 of `images` has no image reference/],
    ['a space', 'web=nginx:1 2', /^Entry 1 of `images` has no image reference/],
    [
      'a service twice',
      'web=nginx:1\nweb=nginx:1',
      /^Entry 2 of `images` names something that an earlier one names already\.$/,
    ],
  ])('%s', (_, images, message) => {
    expect(refusals({ images })).toMatchObject([
      {
        level: 'error',
        rule: 'input-invalid',
        message: expect.stringMatching(message),
        hint: expect.stringContaining('service=reference'),
      },
    ]);
  });
});

describe('variables', () => {
  test('one value per line, as it stands between the white space', () => {
    const given = ' A = x=y # z \n_b2=\n# C=1\n\nD="q" $E\n';
    expect([...read({ variables: given }).compose.variables]).toEqual([
      ['A', 'x=y # z'],
      ['_b2', ''],
      ['D', '"q" $E'],
    ]);
  });

  test('names that objects have anyway are names like others', () => {
    const given = '__proto__=a\nconstructor=b\ntoString=c';
    expect([...read({ variables: given }).compose.variables.keys()]).toEqual([
      '__proto__',
      'constructor',
      'toString',
    ]);
  });

  test.each([
    ['no `=`', 'A', /^Entry 1 of `variables` has nothing before a `=`\.$/],
    ['no name', '=x', /^Entry 1 of `variables` has nothing before a `=`\.$/],
    ['a dash', 'A-B=x', /^Entry 1 of `variables` has no name of a variable before its `=`\.$/],
    ['a digit first', '1A=x', /^Entry 1 of `variables` has no name of a variable/],
    ['a space', 'A B=x', /^Entry 1 of `variables` has no name of a variable/],
    ['with a dollar', '${A}=x', /^Entry 1 of `variables` has no name of a variable/],
    [
      'twice',
      'A=1\nA=2',
      /^Entry 2 of `variables` names something that an earlier one names already\.$/,
    ],
  ])('%s', (_, variables, message) => {
    expect(refusals({ variables })).toMatchObject([
      {
        level: 'error',
        rule: 'input-invalid',
        message: expect.stringMatching(message),
        hint: expect.stringContaining('NAME=value'),
      },
    ]);
  });
});

describe('lint_ignore', () => {
  test('rules, rules of a service, all', () => {
    const { ignores } = read({ lint_ignore: 'image-mutable\n# x\nimage-mutable:web\nall:db' }).lint;
    expect(ignores).toEqual({
      everywhere: new Set(['image-mutable']),
      byService: new Map([
        ['web', new Set(['image-mutable'])],
        ['db', new Set(['all'])],
      ]),
    });
  });
});

describe('api_key', () => {
  test('the input goes before the environment, white space does not count', () => {
    const env = { PHALA_CLOUD_API_KEY: 'from-env\n' };
    expect(keyOf(target({ api_key: ' from-input \n' }, env).login)).toBe('from-input');
    expect(keyOf(target({ api_key: '' }, env).login)).toBe('from-env');
    expect(readApiKey({ PHALA_CLOUD_API_KEY: '  ' })).toBeUndefined();
    expect(readApiKey({})).toBeUndefined();
  });

  test('a key from the environment is checked as well', () => {
    const found = refusals({ api_key: '' }, { PHALA_CLOUD_API_KEY: 'phak\ncanary' });
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toMatch(/has a character/);
  });

  test('it is not in the JSON of the inputs', () => {
    expect(JSON.stringify(read())).not.toContain('canary');
  });
});

describe("GitHub's issuer of tokens", () => {
  /** What a job without a key is told, where the runner names this issuer. */
  function told(url: string, inputs: Readonly<Record<string, string>> = {}): readonly string[] {
    const env = {
      ACTIONS_ID_TOKEN_REQUEST_URL: url,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'runner_canary',
    };
    const { findings } = readAll({ api_key: '', ...inputs }, env);
    return findings.map(({ message }) => message);
  }

  test.each([
    'https://pipelines.example/idtoken/1/2?api-version=2.0',
    'https://ghes.corp.example:8443/_services/pipelines/idtoken',
    'http://127.0.0.1:8080/idtoken',
    'http://[::1]:8080/idtoken',
  ])('may be at %s', (url) => {
    expect(told(url)).toEqual([]);
  });

  test.each([
    'http://pipelines.example/idtoken',
    'http://127.0.0.1.example/idtoken',
    'http://[::2]/idtoken',
    'https://canary@pipelines.example/idtoken',
  ])('may not be at %s', (url) => {
    const [message = '', ...more] = told(url);
    expect(more).toEqual([]);
    expect(message).toContain('`ACTIONS_ID_TOKEN_REQUEST_URL`');
    expect(message).not.toContain('canary');
  });

  test.each([{ api_key: 'phak_canary' }, { mode: 'verify', cvm_id: 'ab'.repeat(20) }])(
    'may be anywhere where nobody asks it: %j',
    (inputs) => {
      expect(told('http://pipelines.example/idtoken', inputs)).toEqual([]);
    },
  );
});

describe('api_url', () => {
  test.each([
    ['https://api.example/api/v1', 'https://api.example/api/v1'],
    [' https://api.example ', 'https://api.example/'],
    ['HTTPS://API.example', 'https://api.example/'],
    ['https://api.example:8443/x/', 'https://api.example:8443/x/'],
    ['http://localhost:3000/api/v1', 'http://localhost:3000/api/v1'],
    ['http://LOCALHOST', 'http://localhost/'],
    ['http://127.0.0.1:1', 'http://127.0.0.1:1/'],
    ['http://127.9.8.7', 'http://127.9.8.7/'],
    ['http://127.1', 'http://127.0.0.1/'],
    ['http://[::1]:80/x', 'http://[::1]/x'],
    ['https://127.0.0.1', 'https://127.0.0.1/'],
  ])('%s is taken', (given, href) => {
    expect(target({ api_url: given }).apiUrl.href).toBe(href);
  });

  test.each([
    ['http://cloud-api.phala.com/api/v1', /not https/],
    ['http://localhost.evil.example', /not https/],
    ['http://127.0.0.1.evil.example', /not https/],
    ['http://evil.example/127.0.0.1', /not https/],
    ['http://localhost@evil.example', /not https/],
    ['http://10.0.0.1', /not https/],
    ['http://192.168.1.1', /not https/],
    ['http://0.0.0.0', /not https/],
    ['http://[::2]', /not https/],
    ['ftp://localhost', /not https/],
    ['file:///etc/passwd', /not https/],
    ['javascript:alert(1)', /not https/],
    ['cloud-api.phala.com', /not a URL/],
    ['/api/v1', /not a URL/],
    ['https://', /not a URL/],
    ['https://user@api.example', /user name/],
    ['https://user:canary@api.example', /user name/],
    ['https://:canary@api.example', /user name/],
    ['https://api.example?x=1', /query/],
    ['https://api.example#x', /fragment/],
    ['https://api.example/?', /query/],
    ['https://api.example/#', /fragment/],
    ['http://user@localhost', /user name/],
  ])('%s is refused', (given, message) => {
    const found = refusals({ api_url: given });
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toMatch(message);
    expect(JSON.stringify(found)).not.toContain('canary');
  });

  test('the environment gives the default, and is held to the same rules', () => {
    const env = { PHALA_CLOUD_API_PREFIX: ' https://other.example/api/v1 ' };
    expect(target({}, env).apiUrl.href).toBe('https://other.example/api/v1');
    expect(target({ api_url: 'https://api.example' }, env).apiUrl.href).toBe(
      'https://api.example/',
    );
    expect(target({}, { PHALA_CLOUD_API_PREFIX: ' ' }).apiUrl.href).toBe(
      'https://cloud-api.phala.com/api/v1',
    );
    expect(refusals({}, { PHALA_CLOUD_API_PREFIX: 'http://evil.example' })).toHaveLength(1);
  });
});

test('inputText gives the text untouched', () => {
  expect(inputText({ INPUT_SOME_NAME: ' x\r\n' }, 'some_name')).toBe(' x\r\n');
  expect(inputText({ INPUT_SOME_NAME: ' \r\n' }, 'some_name')).toBeUndefined();
  expect(inputText({}, 'some_name')).toBeUndefined();
});
