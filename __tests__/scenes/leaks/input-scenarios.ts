import { NO_ENV, type Scenario, foreign, inputs, envFile } from './scenario.ts';
import { API_KEY, SECRETS, UNLISTED, COMMIT_TOKEN } from './values.ts';

/** What the user gets wrong. */
export const INPUT_SCENARIOS: readonly Scenario[] = [
  inputs('unknown CVM', { cvm_id: 'another-app' }),
  inputs('refused key', { api_key: 'phak_canary_another_canary' }),
  inputs('nobody listens', { api_url: 'http://127.0.0.1:9/api/v1' }),
  inputs('names would disappear', { ...NO_ENV, env: `TOKEN=${SECRETS.BASE64}` }),
  inputs('a compose file that is not there', { compose_files: 'compose.yaml\nother.yaml' }),
  inputs('a key with a line break', { api_key: 'phak_canary_one_canary\nphak_canary_two_canary' }),
  ...[
    ...['force', 'wait', 'wait_timeout', 'poll_interval', 'env_format', 'kms_public_key'],
    ...['mode', 'strict', 'lint_ignore', 'images', 'variables'],
  ].map((name) => inputs(`the key in \`${name}\``, { [name]: API_KEY })),
  ...['images', 'variables'].flatMap((name) => [
    inputs(`the key as a name in \`${name}\``, { [name]: `${API_KEY}=x` }),
    inputs(`the key as a value in \`${name}\``, { [name]: `web=${API_KEY}` }),
    inputs(`a value in \`${name}\``, { [name]: SECRETS.BASE64 }),
    inputs(`a value of several lines in \`${name}\``, { [name]: SECRETS.MULTI_LINE }),
  ]),
  ...[
    ['is no JSON', `{"web": ${SECRETS.BASE64}}`],
    ['breaks off', `web={"a": "${SECRETS.BASE64}"`],
    ['is no metadata', JSON.stringify({ TOKEN: SECRETS.BASE64 })],
    ['is called like the key', JSON.stringify({ [API_KEY]: {} })],
    ['has the key as a name', `web=${JSON.stringify({ 'containerimage.digest': API_KEY })}`],
    [
      'has a value beside a name',
      `web=${JSON.stringify({ 'containerimage.digest': `sha256:${'0f'.repeat(32)}`, 'image.name': SECRETS.MULTI_LINE })}`,
    ],
  ].map(([what, images = '']) => inputs(`JSON in \`images\` that ${what ?? ''}`, { images })),
  inputs('a rule for a service that is the key', { lint_ignore: `nothing:${API_KEY}` }),
  inputs('a long key in `lint_ignore`', {
    api_key: `phak_canary${'v'.repeat(150)}canary`,
    lint_ignore: `phak_canary${'v'.repeat(150)}canary`,
  }),
  ...['workspace', 'working_directory', 'compose_files', 'pre_launch_script', 'env_files'].map(
    (name) => inputs(`the key in \`${name}\`, and more`, { [name]: `${API_KEY} x` }),
  ),
  inputs('a password in the address', { api_url: 'https://u:canary-pass-canary@h.example/' }),
  inputs('a value in `env_names`', { env_names: `A=${SECRETS.BASE64}` }),
  inputs('a value as a name', { env_names: 'canaryLooksLikeAName_canary'.repeat(12) }),
  inputs('names without values', { env_names: 'NOT_THERE\nMULTI_LINE' }),
  inputs('secrets that are no JSON', { secrets_json: `{"A": ${UNLISTED}}` }),
  inputs('secrets that are a list', { secrets_json: JSON.stringify([UNLISTED]) }),
  inputs('JSON env that breaks off', { env: `{"A":"${SECRETS.BASE64}"` }),
  inputs('JSON env with a list', { env: JSON.stringify({ A: [SECRETS.BASE64] }) }),
  inputs('YAML env with a list', { env: `A:\n  - ${SECRETS.BASE64}\n` }),
  inputs('YAML env that does not parse', { env: `A: "${SECRETS.BASE64}\nB: 1\n` }),
  inputs('env with a value alone', { env: `A=1\n${SECRETS.BASE64}` }),
  envFile('a key file without quotes', `KEY=${SECRETS.MULTI_LINE}`),
  envFile('a quote that stays open', `KEY="${SECRETS.BASE64}\n`),
  envFile('text after a quote', `KEY="${SECRETS.BASE64}"${SECRETS.BASE64}\n`),
  envFile('a YAML line', `KEY: ${SECRETS.BASE64}\n`),
  envFile('a name twice', `KEY=${SECRETS.BASE64}\nKEY=${SECRETS.BASE64}\n`),
  envFile('a value in the place of a name', 'canary/value+canary=x\n'),
  envFile('a value that is too long', `KEY=canary${'v'.repeat(131_072)}canary\n`),
  envFile(
    'values that are too long together',
    ['A', 'B', 'C'].map((name) => `${name}=canary${'v'.repeat(100_000)}canary\n`).join(''),
  ),
  {
    name: 'a value that is cut at #',
    ends: 'green',
    set: (stage) => {
      stage.write('prod.env', 'FROM_FILE=canary-one-canary #canary-two-canary\n');
      return { wait: 'false' };
    },
  },
  {
    name: 'a value of 130,000 bytes',
    ends: 'green',
    set: (stage) => {
      stage.write('prod.env', `FROM_FILE=canary${'v'.repeat(130_000)}canary\n`);
      return { wait: 'false' };
    },
  },

  // Of the rollout, and on chain.
  ...[
    ...['health_url', 'health_status', 'health_timeout', 'lock_timeout'],
    ...['approval_timeout', 'rollback', 'fail_on_pending', 'expected_compose_hash'],
  ].map((name) => inputs(`the key in \`${name}\``, { [name]: API_KEY })),
  inputs('the key as a revision', { mode: 'rollback', revision: API_KEY }),
  inputs('the key as a transaction', {
    mode: 'commit',
    commit_token: COMMIT_TOKEN,
    transaction_hash: API_KEY,
  }),
  ...['revision', 'commit_token', 'transaction_hash', 'confirm', 'ttl'].map((name) =>
    foreign(`the key in \`${name}\``, { [name]: API_KEY }),
  ),
  foreign('the token with another mode', { commit_token: COMMIT_TOKEN }),
  ...['restart', 'rollback', 'commit', 'teardown'].map((mode) =>
    foreign(`every secret with \`mode: ${mode}\``, { mode }),
  ),
  inputs('the token as its own hash', {
    mode: 'commit',
    commit_token: COMMIT_TOKEN,
    expected_compose_hash: COMMIT_TOKEN,
  }),
  inputs('a password in the health URL', { health_url: 'https://u:canary-pass-canary@h.example/' }),
];
