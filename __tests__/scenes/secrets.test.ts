import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from '@jest/globals';

import type {
  CvmSetup,
  EmulatedCvm,
  FaultAction,
  RecordedRequest,
} from '../../emulator/phala/emulator.ts';
import type { StepResult } from '../../scripts/runner-step.ts';
import { IMAGE, pathOf, ROUTES, Stage, withoutMasks, type Inputs } from './stage.ts';

/*
 * Every secret here begins and ends with the mark, so that a part of one is found, too. The mark must not be in
 * anything that is no secret: names, hosts, paths.
 */
const MARK = /canary/i;

const API_KEY = 'phak_canary0Key/9f8e+7d_canary';
const SECRETS = {
  MULTI_LINE:
    '-----BEGIN PRIVATE KEY-----\nMIIcanaryLineOne/abc+canary\nMIIcanaryLineTwo/def+canary\n-----END PRIVATE KEY-----\n',
  JSON_VALUE: '{"user":"canary-user-canary","password":"canary pa\\"ss\\\\w/rd canary"}',
  BASE64: 'canaryQmFzZTY0IHZhbHVl/+canary==',
  REGEX: 'canary.*+?^${}()|[]\\/\\d+(?:x)-canary',
  SPACED: 'canary  two  spaces\tand/a tab, "quoted" ünïcode 🚀 canary',
} as const;
/** In the env file. */
const FROM_FILE = 'canary$HOME `id` / from the file canary';
/** In `secrets_json`, and not asked for. */
const UNLISTED = 'canary unlisted / secret canary';

/** Of a prepared update; whoever has it can commit that. */
const COMMIT_TOKEN = 'canaryCommit-token/0+1=more_canary';
/** In the URL of a log; whoever has it can read that. */
const LOG_TOKEN = 'canaryLog-token/0+1=more_canary';

const ALL = [
  ...[API_KEY, ...Object.values(SECRETS), FROM_FILE, UNLISTED],
  ...[COMMIT_TOKEN, LOG_TOKEN],
];
/** What the action seals or sends; the unlisted one it never reads. */
const KNOWN = ALL.filter((value) => ![UNLISTED, COMMIT_TOKEN, LOG_TOKEN].includes(value));

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

/** Every form of a secret that must not be found; the forms in the clear have the mark. */
const FORMS = ALL.flatMap((value) => {
  const lines = value.split('\n').filter((line) => MARK.test(line));
  return [value, ...lines].flatMap((text) => [
    text,
    JSON.stringify(text).slice(1, -1),
    encodeURIComponent(text),
  ]);
}).concat(
  ALL.flatMap((value) => [
    base64(value).replace(/=+$/, ''),
    Buffer.from(value).toString('base64url'),
  ]),
);

/** A server's text about a secret, in several forms. */
function echoes(value: string): string[] {
  return [
    `The value ${value} is wrong`,
    `The value ${JSON.stringify(value)} is wrong`,
    `Value: ${base64(value)}`,
    `https://api.example/?value=${encodeURIComponent(value)}`,
  ];
}

const TEXTS = KNOWN.flatMap(echoes);

/** A structured error that says every secret wherever it has text. */
function sayingAll(status: number): FaultAction {
  const [first = ''] = TEXTS;
  return {
    kind: 'status',
    status,
    headers: { 'x-request-id': API_KEY },
    body: {
      error_code: `ERR-${API_KEY}`,
      message: first,
      request_id: API_KEY,
      details: TEXTS.map((text) => ({ field: text, value: text, message: text })),
      suggestions: TEXTS,
      links: TEXTS.map((text) => ({ url: text, label: text })),
    },
  };
}

/** The same JSON, written as some servers write it. */
function writtenAs(write: (json: string) => string, body: unknown): FaultAction {
  return { kind: 'status', status: 400, body: write(JSON.stringify(body)) };
}

/** Every character that is not part of JSON's own syntax as `\uXXXX`. */
function allEscaped(json: string): string {
  return json.replaceAll(/"((?:[^"\\]|\\.)*)"/g, (_match, inside: string) => {
    const text: unknown = JSON.parse(`"${inside}"`);
    const escaped = String(text).replaceAll(
      /[^]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    return `"${escaped}"`;
  });
}

function slashesEscaped(json: string): string {
  return json.replaceAll('/', '\\/');
}

interface Scenario {
  readonly name: string;
  readonly ends: 'green' | 'red';
  /** Sets the scene; the inputs it gives are laid over those that bring the secrets in. */
  readonly set: (
    stage: Stage,
    cvm: EmulatedCvm,
  ) => Inputs | undefined | Promise<Inputs | undefined>;
  readonly setup?: CvmSetup;
  /** The CVM has every secret in what is not sealed, and gets it back. */
  readonly sendsBack?: true;
  /** Stops the step when it has printed this. */
  readonly cancelAt?: string;
}

function faults(
  name: string,
  ends: Scenario['ends'],
  route: keyof typeof ROUTES,
  action: FaultAction,
  times = 1000,
): Scenario {
  return {
    name,
    ends,
    set: (stage) => {
      stage.emulator.faults.next.push({ ...ROUTES[route], times, action });
      return undefined;
    },
  };
}

function inputs(name: string, given: Inputs): Scenario {
  return { name, ends: 'red', set: () => given };
}

function envFile(name: string, content: string): Scenario {
  return {
    name,
    ends: 'red',
    set: (stage) => {
      stage.write('prod.env', content);
      return undefined;
    },
  };
}

function behaves(
  name: string,
  ends: Scenario['ends'],
  set: (cvm: EmulatedCvm) => Inputs | undefined,
): Scenario {
  return { name, ends, set: (_stage, cvm) => set(cvm) };
}

/** A compose text, as `compose.yaml`, that the secrets must not come out of. */
function compose(name: string, text: string, given: Inputs = {}): Scenario {
  return {
    name,
    ends: 'red',
    set: (stage) => {
      stage.write('compose.yaml', text);
      return given;
    },
  };
}

/** A service that has nothing wrong with it, and more lines of it. */
function service(...lines: readonly string[]): string {
  return ['services:', '  web:', `    image: ${IMAGE}`, ...lines, ''].join('\n');
}

/** As a quoted text in YAML. */
const quote = (value: string): string => JSON.stringify(value);

/** Every form in which a secret may have come into a text. */
function forms(value: string): readonly (readonly [string, string])[] {
  return [
    ['as it is', value],
    ['in base64', base64(value)],
    ['in base64 without padding', base64(value).replace(/=+$/, '')],
    ['in base64 for URLs', Buffer.from(value).toString('base64url')],
    ['for URLs', encodeURIComponent(value)],
  ];
}

/** One more secret, by the env file; and the inputs and the compose text that go with it. */
function withSecret(
  value: string,
  text: (value: string) => string,
  given: Inputs = {},
): Scenario['set'] {
  return (stage) => {
    stage.write('prod.env', `FROM_FILE='${value}'\n`);
    stage.write('compose.yaml', text(value));
    return given;
  };
}

const NO_ENV: Inputs = { env_files: '', env_names: '', secrets_json: '' };
const ONE_TEXT = TEXTS.join(' ');

const SCENARIOS: readonly Scenario[] = [
  // Good ends.
  behaves('deployed', 'green', () => undefined),
  behaves('accepted', 'green', () => ({ wait: 'false' })),
  {
    name: 'unchanged',
    ends: 'green',
    set: (stage, cvm) => {
      stage.write('compose.yaml', String(cvm.appCompose['docker_compose_file']));
      return NO_ENV;
    },
  },
  behaves('forced', 'green', () => ({ ...NO_ENV, force: 'true' })),
  behaves('env as JSON', 'green', () => ({ ...NO_ENV, env: JSON.stringify(SECRETS) })),
  faults('one 503 with every secret, then fine', 'green', 'cvm', { ...sayingAll(503) }, 1),
  faults('a trigger that was lost', 'green', 'trigger', { kind: 'reset-after-accept' }, 1),
  faults('a provision that broke off', 'green', 'provision', { kind: 'truncated-json' }, 1),

  // Refusals that repeat what was sent.
  ...[400, 404, 422, 465, 500].map((status) =>
    faults(`provision: ${status} with every secret`, 'red', 'provision', sayingAll(status)),
  ),
  ...[400, 409].map((status) =>
    faults(`trigger: ${status} with every secret`, 'red', 'trigger', sayingAll(status)),
  ),
  faults('reading: 429 with every secret', 'red', 'cvm', sayingAll(429)),
  faults('pubkey: 404 with every secret', 'red', 'pubkey', sayingAll(404)),
  faults('422 list with input', 'red', 'provision', {
    kind: 'status',
    status: 422,
    body: {
      detail: TEXTS.map((text) => ({
        loc: ['body', text],
        msg: text,
        type: 'value_error',
        input: { value: text },
        ctx: { value: text },
      })),
    },
  }),
  faults('string detail', 'red', 'provision', {
    kind: 'status',
    status: 400,
    body: { detail: ONE_TEXT },
  }),
  ...KNOWN.map((value, index) =>
    faults(`bare message ${index}`, 'red', 'provision', {
      kind: 'status',
      status: 400,
      body: { message: echoes(value).join(' ') },
    }),
  ),
  faults('object detail', 'red', 'cvm', {
    kind: 'status',
    status: 403,
    body: { detail: { message: `Key ${API_KEY} may not`, code: API_KEY } },
  }),
  faults('HTML page', 'red', 'cvm', {
    kind: 'status',
    status: 502,
    body: `<html><title>${API_KEY}</title><body>${ONE_TEXT}</body></html>`,
  }),
  faults('text page', 'red', 'provision', { kind: 'status', status: 504, body: ONE_TEXT }),
  faults(
    'JSON with escaped slashes',
    'red',
    'provision',
    writtenAs(slashesEscaped, { message: 'x', suggestions: TEXTS }),
  ),
  faults(
    'JSON with everything escaped',
    'red',
    'provision',
    writtenAs(allEscaped, { message: 'x', suggestions: TEXTS }),
  ),
  ...KNOWN.map((value, index) =>
    faults(
      `a long message that ends within secret ${index}`,
      'red',
      'provision',
      writtenAs(allEscaped, { message: `${'x'.repeat(488)} ${value}` }),
    ),
  ),
  faults('JSON inside JSON', 'red', 'provision', {
    kind: 'status',
    status: 400,
    body: { message: 'x', suggestions: KNOWN.map((value) => JSON.stringify({ value })) },
  }),

  // Answers that are none.
  faults('200 with text', 'red', 'provision', { kind: 'status', status: 200, body: ONE_TEXT }),
  faults('200 with other types', 'red', 'cvm', {
    kind: 'status',
    status: 200,
    body: { id: { value: ONE_TEXT }, name: [ONE_TEXT], status: 'running' },
  }),
  faults('a key that is a secret', 'red', 'pubkey', {
    kind: 'status',
    status: 200,
    body: { public_key: API_KEY, signature: API_KEY },
  }),
  faults('a redirect that names the key', 'red', 'cvm', {
    kind: 'redirect',
    location: `http://127.0.0.1:9/${encodeURIComponent(API_KEY)}`,
  }),
  faults('an answer that is too large', 'red', 'cvm', { kind: 'huge' }),
  faults('connections that are reset', 'red', 'cvm', { kind: 'reset' }),
  {
    name: 'a CVM that is called like a secret',
    ends: 'green',
    set: (stage, cvm) => {
      const body = {
        id: API_KEY,
        name: API_KEY,
        app_id: cvm.appId,
        vm_uuid: cvm.vmUuid,
        status: 'running',
        compose_hash: API_KEY,
        endpoints: [{ app: `https://app.example/${API_KEY}`, instance: API_KEY }],
      };
      const action = { kind: 'status', status: 200, body } as const;
      stage.emulator.faults.next.push({ ...ROUTES.cvm, action });
      return undefined;
    },
  },

  // What the CVM says.
  ...KNOWN.map((value, index) =>
    behaves(`boot error with secret ${index}`, 'red', (cvm) => {
      cvm.behaviour.boot = { kind: 'fails', bootError: echoes(value).join(' ') };
      return undefined;
    }),
  ),
  behaves('failed operation', 'red', (cvm) => {
    cvm.behaviour.boot = { kind: 'operation-fails', errorMessage: ONE_TEXT };
    return undefined;
  }),
  {
    name: 'boot progress',
    ends: 'red',
    set: (stage, cvm) => {
      const state = { vm_uuid: cvm.vmUuid, status: 'running', boot_progress: ONE_TEXT };
      const body = { [cvm.vmUuid]: { ...state, boot_error: '', events: [] } };
      const action = { kind: 'status', status: 200, body } as const;
      stage.emulator.faults.next.push({ ...ROUTES.bootState, times: 1_000_000, action });
      return { wait_timeout: '1' };
    },
  },
  behaves('never finishes', 'red', (cvm) => {
    cvm.behaviour.boot = { kind: 'never-finishes' };
    return { wait_timeout: '1' };
  }),
  behaves('ends stopped', 'red', (cvm) => {
    cvm.behaviour.boot = { kind: 'stops' };
    return undefined;
  }),
  behaves('runs the old text', 'red', (cvm) => {
    cvm.behaviour.runsOther = 'old-text';
    return undefined;
  }),
  behaves('runs with the old names', 'red', (cvm) => {
    cvm.behaviour.runsOther = 'old-allowed-envs';
    return undefined;
  }),
  behaves('another hash of the text', 'red', (cvm) => {
    cvm.behaviour.dockerComposeHash = 'wrong';
    return undefined;
  }),
  behaves('signed by somebody else', 'red', (cvm) => {
    cvm.behaviour.pubkey = 'signed-by-other';
    return undefined;
  }),
  behaves('another key', 'red', (cvm) => {
    cvm.behaviour.pubkey = 'other-key';
    return undefined;
  }),
  {
    name: 'cancelled',
    ends: 'red',
    set: (_stage, cvm) => {
      cvm.behaviour.boot = { kind: 'never-finishes' };
      return undefined;
    },
    ...(process.platform === 'win32' ? {} : { cancelAt: 'starting containers' }),
  },

  // What the user gets wrong.
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
];

/** A secret that is a word: it can stand where only names can. */
const WORD = 'canary_Word_9f8e7d_canary';
const LONG_WORD = `canary${'v'.repeat(140)}canary`;
/** One that a path normaliser would change. */
const PATH_LIKE = 'canary//to/./the/../a canary';

const COMPOSE_SCENARIOS: readonly Scenario[] = [
  // A secret in the text, wherever it stands; `lint_ignore` does not help.
  ...KNOWN.flatMap((value, index) =>
    forms(value).flatMap(([how, text]) => [
      compose(
        `secret ${index} in the text, ${how}`,
        service(`    environment: {A: ${quote(`before ${text} after`)}}`),
        { lint_ignore: 'all' },
      ),
      // A comment cuts a text of several lines into pieces.
      ...(text.includes('\n')
        ? []
        : [
            compose(`secret ${index} in a comment, ${how}`, `# ${text}\n${service()}`, {
              lint_ignore: 'all',
            }),
            compose(
              `secret ${index} in a comment of a text that is checked, ${how}`,
              `# ${text}\n${service()}`,
              { lint_ignore: 'all', mode: 'check' },
            ),
          ]),
    ]),
  ),
  ...KNOWN.flatMap((value, index) => [
    compose(
      `secret ${index} as keys, as a list item and as an image`,
      [
        'services:',
        `  ${quote(value)}: {image: ${quote(value)}}`,
        '  web:',
        `    image: ${quote(`app:${value}`)}`,
        `    labels: {${quote(value)}: x}`,
        `    volumes: [${quote(`./${value}:/data`)}, ${quote(`${value}:/more`)}]`,
        `    command: [run, ${quote(value)}]`,
        '',
      ].join('\n'),
    ),
    compose(
      `secret ${index} in a variable`,
      service(`    command: [${quote(`\${${value}}`)}, ${quote(`\${A:?${value}}`)}]`),
      { lint_ignore: 'image-mutable' },
    ),
    compose(
      `secret ${index} in a default`,
      service(`    scale: ${quote(`\${A:-${value}}`)}`, `    privileged: ${quote(value)}`),
    ),
    compose(`secret ${index} as the image of a pin`, service(), {
      images: `web=${value.replaceAll('\n', '')}`,
    }),
  ]),
  compose(
    'every secret in a block',
    service(
      '    configs: [c]',
      'configs:',
      '  c:',
      '    content: |',
      ...KNOWN.flatMap((value) => value.split('\n').map((line) => `      ${line}`)),
    ),
    { strict: 'true' },
  ),
  {
    name: 'secrets in files that are merged, extended and included',
    ends: 'red',
    set: (stage) => {
      stage.write('a.yaml', `include: [c.yaml]\n${service(`    command: ${quote(API_KEY)}`)}`);
      stage.write('b.yaml', service(`    extends: {file: d.yaml, service: web}`));
      stage.write('c.yaml', service(`    hostname: ${quote(FROM_FILE)}`).replace('web', 'db'));
      stage.write('d.yaml', service(`    labels: [${quote(SECRETS.SPACED)}]`));
      return { compose_files: 'a.yaml\nb.yaml' };
    },
  },

  // Public variables that are secrets.
  ...KNOWN.filter((value) => !value.includes('\n')).flatMap((value, index) =>
    forms(value).map(([how, text]) =>
      compose(
        `secret ${index} as a public variable, ${how}`,
        service('    command: "${PUBLIC} ${PUBLIC:?}"'),
        { variables: `PUBLIC=${text}`, lint_ignore: 'all' },
      ),
    ),
  ),
  compose('a public variable that holds a secret', service('    command: $PUBLIC'), {
    variables: `PUBLIC=before-${FROM_FILE}-after`,
  }),
  compose('a public variable with the name of a secret', service('    command: $BASE64'), {
    variables: `BASE64=${SECRETS.BASE64}`,
  }),
  compose('a public variable that does not occur', service(), {
    variables: `PUBLIC=${SECRETS.SPACED}`,
  }),

  // What Compose refuses, with secrets in the words of the error.
  ...KNOWN.flatMap((value, index) => {
    const text = quote(value);
    return [
      ['a key twice', service(`    labels: {${text}: 1, ${text}: 2}`)],
      ['an attribute that there is not', service(`    ${text}: x`)],
      ['a word that there is not', service(`    pull_policy: ${text}`)],
      ['a container name', service(`    container_name: ${text}`)],
      ['a number', service(`    cpu_count: ${text}`)],
      ['a port', service(`    ports: [${text}, ${quote(`${value}:80`)}]`)],
      ['a volume', service(`    volumes: [${quote(`a:b:c:${value}`)}]`)],
      ['a service that extends it', service(`    extends: ${text}`)],
      ['a file that extends it', service(`    extends: {file: ${text}, service: x}`)],
      ['an include', `include: [${text}]\n${service()}`],
      ['an include outside', `include: [${quote(`../${value}`)}]\n${service()}`],
      ['an include with a variable', `include: [${quote(`\${A}${value}`)}]\n${service()}`],
      ['an item twice', service(`    cap_add: [${text}, ${text}]`)],
      ['a quote that stays open', service(`    command: ${text.slice(0, -1)}`)],
      ['text behind a quote', service(`    command: ${text} ${text}`)],
      ['a plain text that is none', service(`    command: ${value}: ${value}: x`, '  - x')],
      ['an alias to nothing', service(`    command: *${value}`, '  - x')],
      ['a tag that cannot be', service(`    command: !!int ${text}`)],
      ['a tag that is none', service(`    command: !<${value} x`, '  - x')],
      ['a tab before it', service(`\tcommand: ${text}`)],
      ['a list for a mapping', service(`    environment: {A: [${text}]}`)],
      ['no mapping at all', text],
    ].map(([how = '', yaml = '']) =>
      compose(`secret ${index} in a text that Compose refuses: ${how}`, yaml),
    );
  }),
  {
    name: 'a service that no pin names, and that is called like a secret',
    ends: 'red',
    set: withSecret(WORD, (value) => service().replace('web', value), { images: `no=${IMAGE}` }),
  },
  ...[WORD, LONG_WORD].flatMap((word): readonly Scenario[] => {
    const what = word === WORD ? 'a word' : 'a long word';
    return [
      {
        name: `${what} that is a secret as a variable`,
        ends: 'red',
        set: withSecret(word, (value) => service(`    command: "$${value} \${${value}:?}"`)),
      },
      {
        name: `${what} that is a secret as a variable, in a text that the CVM judges`,
        ends: 'red',
        set: withSecret(word, (value) => service(`    environment: [${value}]`)),
      },
      {
        name: `${what} that is a secret as names`,
        ends: 'red',
        set: withSecret(word, (value) =>
          service(
            `    depends_on: [${value}]`,
            `    networks: [${value}]`,
            `    secrets: [${value}]`,
            `    profiles: [${value}]`,
          ),
        ),
      },
      {
        name: `${what} that is a secret, in what the CVM runs now`,
        ends: 'red',
        set: (stage, cvm) => {
          const text = `name: ${word.toLowerCase()}\n${service(`    volumes: [${word}:/data]`)}volumes: {${word}: }\n`;
          stage.write('prod.env', `FROM_FILE='${word}'\nLOWER='${word.toLowerCase()}'\n`);
          const body = { ...cvm.appCompose, docker_compose_file: text };
          const action = { kind: 'status', status: 200, body } as const;
          stage.emulator.faults.next.push({ ...ROUTES.appCompose, times: 1000, action });
          return undefined;
        },
      },
    ];
  }),
  {
    name: 'a path that is a secret, mounted',
    ends: 'red',
    set: withSecret(PATH_LIKE, (value) =>
      service(`    volumes: [${quote(`./${value}:/data`)}, ${quote(`/opt/${value}:/more`)}]`),
    ),
  },
  {
    name: 'a path that is a secret, included',
    ends: 'red',
    set: withSecret(PATH_LIKE, (value) => `include: [${quote(value)}]\n${service()}`),
  },
  {
    name: 'a path that is a secret, as an env file of an included file',
    ends: 'red',
    set: (stage) => {
      stage.write('prod.env', `FROM_FILE='${PATH_LIKE}'\n`);
      stage.write('sub/c.yaml', service(`    env_file: [${quote(PATH_LIKE)}]`));
      stage.write('compose.yaml', 'include: [sub/c.yaml]\n');
      return undefined;
    },
  },

  // Checks.
  {
    name: 'a check with every secret',
    ends: 'green',
    set: (stage) => {
      stage.write('compose.yaml', service('    command: "${BASE64} ${REGEX:?}"'));
      return { mode: 'check' };
    },
  },
  compose('a check of a text that the lint refuses', service('    env_file: .env'), {
    mode: 'check',
  }),
  {
    name: 'a check of two files',
    ends: 'green',
    set: (stage) => {
      stage.write('b.yaml', 'services:\n  web: {command: "${BASE64} ${FROM_FILE}"}\n');
      return { mode: 'check', compose_files: 'compose.yaml\nb.yaml' };
    },
  },
  {
    name: 'a check without a key',
    ends: 'green',
    set: () => ({ mode: 'check', api_key: '', cvm_id: '' }),
  },
];

// --- Safe rollout ---

const ON_CHAIN: CvmSetup = { kms: 'on-chain' };

/** A live text that has every secret in it, as it is and in its other forms. */
const LIVE_WITH_ALL = `${service(
  `    command: [${KNOWN.map((value) => quote(value)).join(', ')}]`,
)}${[...TEXTS, ...KNOWN]
  .flatMap((value) => value.split('\n'))
  .map((line) => `# ${line}\n`)
  .join('')}`;

/** A log, or an answer of the app, that has every secret. */
const LOG_WITH_ALL = [...TEXTS, ...KNOWN.flatMap((value) => value.split('\n'))].join('\n');

/** What the containers would be, if the API said so. */
function sayingContainers(stage: Stage, logEndpoint: string): void {
  const text = ONE_TEXT;
  const container = { id: text, image: text, state: text, status: text };
  const body = {
    is_online: true,
    is_public: false,
    containers: [
      { ...container, names: [`/${text}`], log_endpoint: logEndpoint },
      { ...container, names: [`/${API_KEY}`], log_endpoint: LOG_TOKEN },
      { ...container, names: KNOWN, log_endpoint: null },
    ],
  };
  const action = { kind: 'status', status: 200, body } as const;
  stage.emulator.faults.next.push({ ...ROUTES.composition, times: 1000, action });
}

function logUrl(stage: Stage, origin = stage.emulator.origin): string {
  const token = encodeURIComponent(LOG_TOKEN);
  return `${origin}/logs/x/y?token=${token}`;
}

function failing(cvm: EmulatedCvm, bootError: string): void {
  cvm.behaviour.boot = { kind: 'fails', bootError };
  cvm.behaviour.containers = { web: { logs: LOG_WITH_ALL, state: ONE_TEXT, status: ONE_TEXT } };
  cvm.behaviour.logs = { serial: LOG_WITH_ALL, stdout: LOG_WITH_ALL, stderr: LOG_WITH_ALL };
}

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

function faulty(
  name: string,
  ends: Scenario['ends'],
  route: keyof typeof ROUTES,
  action: FaultAction,
  given: Inputs,
  set: (cvm: EmulatedCvm, stage: Stage) => void = () => undefined,
  setup: CvmSetup = {},
): Scenario {
  return {
    name,
    ends,
    setup,
    set: (stage, cvm) => {
      stage.emulator.faults.next.push({ ...ROUTES[route], times: 1000, action });
      set(cvm, stage);
      return given;
    },
  };
}

const ROLLOUT_SCENARIOS: readonly Scenario[] = [
  // Plans.
  behaves('planned', 'green', () => ({ mode: 'plan' })),
  ...['plan', 'deploy'].map((mode): Scenario => ({
    name: `${mode} on a live text and script with every secret`,
    ends: 'green',
    setup: {
      appCompose: { docker_compose_file: LIVE_WITH_ALL, pre_launch_script: LIVE_WITH_ALL },
    },
    set: (stage) => {
      stage.write('pre.sh', '#!/bin/sh\ntrue\n');
      return { mode, pre_launch_script: 'pre.sh' };
    },
  })),
  faulty(
    'revisions that say every secret',
    'green',
    'revisions',
    {
      kind: 'status',
      status: 200,
      body: {
        revisions: TEXTS.map((text) => ({
          revision_id: text,
          compose_hash: text,
          operation_type: text,
          created_at: text,
        })),
      },
    },
    { mode: 'plan' },
  ),
  faulty('revisions: 400 with every secret', 'green', 'revisions', sayingAll(400), {
    mode: 'plan',
  }),
  behaves('another hash than expected', 'red', () => ({
    expected_compose_hash: 'ee'.repeat(32),
  })),

  // The wait for other operations.
  {
    name: 'another operation whose state is every secret',
    ends: 'green',
    set: (stage, cvm) => {
      const body = {
        id: cvm.id,
        name: cvm.name,
        app_id: cvm.appId,
        vm_uuid: cvm.vmUuid,
        status: ONE_TEXT,
        in_progress: true,
        compose_hash: API_KEY,
      };
      const action = { kind: 'status', status: 200, body } as const;
      stage.emulator.faults.next.push({ ...ROUTES.cvm, times: 5, action });
      return undefined;
    },
  },
  behaves('another operation that does not end', 'red', (cvm) => {
    cvm.startOtherOperation(1_000_000);
    return { lock_timeout: '1' };
  }),

  // Health.
  ...[500, 200].map((status) =>
    faulty(
      `an app that answers ${status} with every secret`,
      'red',
      'app',
      { kind: 'status', status, body: LOG_WITH_ALL },
      { health_timeout: '1', health_body: 'no such text', health_url: '{app_url}/x' },
      undefined,
      { appUrl: 'emulated' },
    ),
  ),
  ...KNOWN.map((value, index) =>
    faulty(
      `a long answer of the app that is cut within secret ${index}`,
      'red',
      'app',
      { kind: 'status', status: 500, body: `${'x'.repeat(488)} ${value}` },
      { health_timeout: '1', health_url: '{app_url}/x' },
      undefined,
      { appUrl: 'emulated' },
    ),
  ),
  faulty(
    'an app that redirects to every secret',
    'red',
    'app',
    {
      kind: 'redirect',
      location: `https://elsewhere.example/${encodeURIComponent(ONE_TEXT)}`,
      status: 302,
    },
    { health_timeout: '1', health_url: '{app_url}/x' },
    undefined,
    { appUrl: 'emulated' },
  ),
  {
    name: 'a secret as the body that is expected',
    ends: 'red',
    setup: { appUrl: 'emulated' },
    set: () => ({ health_timeout: '1', health_url: '{app_url}/x', health_body: SECRETS.REGEX }),
  },

  // Diagnosis and rollback.
  ...['false', 'true'].map((rollback) =>
    behaves(`a failed boot whose logs have every secret, rollback ${rollback}`, 'red', (cvm) => {
      failing(cvm, ONE_TEXT);
      return { rollback };
    }),
  ),
  behaves('a rollback that fails with every secret', 'red', (cvm) => {
    failing(cvm, ONE_TEXT);
    cvm.behaviour.redeployBoot = { kind: 'fails', bootError: ONE_TEXT };
    return { rollback: 'true' };
  }),
  ...[400, 409, 465, 500].map((status) =>
    faulty(
      `a rollback that is refused: ${status} with every secret`,
      'red',
      'redeploy',
      sayingAll(status),
      { rollback: 'true' },
      (cvm) => {
        failing(cvm, ONE_TEXT);
      },
    ),
  ),
  behaves('an operation that hangs and is cancelled', 'red', (cvm) => {
    failing(cvm, ONE_TEXT);
    cvm.behaviour.boot = { kind: 'never-finishes' };
    return { rollback: 'true', wait_timeout: '1' };
  }),
  {
    name: 'cancelled while it rolls back',
    ends: 'red',
    set: (_stage, cvm) => {
      failing(cvm, ONE_TEXT);
      cvm.behaviour.redeployBoot = { kind: 'never-finishes' };
      return { rollback: 'true' };
    },
    ...(process.platform === 'win32' ? {} : { cancelAt: 'the API accepted revision' }),
  },
  ...(
    [
      ['a log that has them', { kind: 'status', status: 200, body: LOG_WITH_ALL }],
      ['a log that is refused', { kind: 'status', status: 403, body: ONE_TEXT }],
      ['a log that is reset', { kind: 'reset' }],
      ['a log that is never answered', { kind: 'hang' }],
      [
        'a log that redirects to them',
        { kind: 'redirect', location: `http://127.0.0.1:9/?k=${encodeURIComponent(ONE_TEXT)}` },
      ],
    ] as const
  ).map(([name, action]) =>
    faulty(`containers of every secret, and ${name}`, 'red', 'logs', action, {}, (cvm, stage) => {
      failing(cvm, 'failed to start containers');
      sayingContainers(stage, logUrl(stage));
    }),
  ),
  ...['http://127.0.0.1:9', 'http://logs.example', 'https://127.0.0.1:9'].map(
    (origin): Scenario => ({
      name: `a log at ${origin}`,
      ends: 'red',
      set: (stage, cvm) => {
        failing(cvm, 'failed to start containers');
        sayingContainers(stage, logUrl(stage, origin));
        return undefined;
      },
    }),
  ),
  faulty('diagnostics: 400 with every secret', 'red', 'composition', sayingAll(400), {}, (cvm) => {
    failing(cvm, ONE_TEXT);
  }),

  // On chain.
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
      return { ...NO_ENV, mode: 'commit', commit_token, rollback: 'true' };
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

  // New values only, a restart, an earlier revision.
  behaves('other values', 'green', () => ({ mode: 'env' })),
  behaves('other values, with which the CVM does not boot', 'red', (cvm) => {
    failing(cvm, ONE_TEXT);
    return { mode: 'env', rollback: 'true' };
  }),
  ...[400, 409, 422, 466, 500].map((status) =>
    faulty(`other values: ${status} with every secret`, 'red', 'envs', sayingAll(status), {
      mode: 'env',
    }),
  ),
  {
    name: 'other values, for a text that has every secret',
    ends: 'green',
    sendsBack: true,
    setup: { appCompose: { docker_compose_file: LIVE_WITH_ALL } },
    set: () => ({ mode: 'env', lint_ignore: 'all' }),
  },
  behaves('restarted', 'green', () => ({ mode: 'restart' })),
  behaves('restarted, and does not boot', 'red', (cvm) => {
    cvm.behaviour.boot = { kind: 'fails', bootError: echoes(API_KEY).join(' ') };
    cvm.behaviour.logs = { serial: echoes(API_KEY).join('\n') };
    return { ...NO_ENV, mode: 'restart' };
  }),
  faulty(
    'restart: 400 with the key',
    'red',
    'restart',
    { kind: 'status', status: 400, body: { detail: echoes(API_KEY).join(' ') } },
    { ...NO_ENV, mode: 'restart' },
  ),
  {
    name: 'an earlier revision is put back, and does not boot',
    ends: 'red',
    set: (_stage, cvm) => {
      cvm.changeByHand({ composeText: service('    command: [x]') });
      cvm.behaviour.redeployBoot = { kind: 'fails', bootError: echoes(API_KEY).join(' ') };
      cvm.behaviour.logs = { serial: echoes(API_KEY).join('\n') };
      return { ...NO_ENV, mode: 'rollback' };
    },
  },

  // What the user gets wrong.
  ...[
    ...['revision', 'health_url', 'health_status', 'health_timeout', 'lock_timeout'],
    ...['approval_timeout', 'rollback', 'fail_on_pending', 'expected_compose_hash'],
    ...['commit_token', 'transaction_hash'],
  ].map((name) => inputs(`the key in \`${name}\``, { [name]: API_KEY })),
  inputs('the key as a revision', { mode: 'rollback', revision: API_KEY }),
  inputs('the key as a transaction', {
    mode: 'commit',
    commit_token: COMMIT_TOKEN,
    transaction_hash: API_KEY,
  }),
  inputs('the token with another mode', { commit_token: COMMIT_TOKEN }),
  inputs('the token as its own hash', {
    mode: 'commit',
    commit_token: COMMIT_TOKEN,
    expected_compose_hash: COMMIT_TOKEN,
  }),
  inputs('a password in the health URL', { health_url: 'https://u:canary-pass-canary@h.example/' }),
];

interface Ended {
  readonly result: StepResult;
  /** What the emulator made up, and what must not be seen either. */
  readonly tokens: readonly string[];
  /** What the step left in the runner's temporary folder. */
  readonly left: string;
  readonly requests: readonly RecordedRequest[];
}

async function play(scenario: Scenario): Promise<Ended> {
  const stage = await Stage.open({ emulator: { apiKey: API_KEY } });
  try {
    const cvm = stage.addCvm({
      ...scenario.setup,
      env: { ...Object.fromEntries(Object.keys(SECRETS).map((name) => [name, 'old'])), OLD: 'x' },
    });
    stage.write('prod.env', `FROM_FILE='${FROM_FILE}'\nOLD=new-value\n`);
    const given = await scenario.set(stage, cvm);
    const before = stage.emulator.requests.length;
    const step = stage.start({
      poll_interval: '0.005',
      env_files: 'prod.env',
      env_names: Object.keys(SECRETS).join('\n'),
      secrets_json: JSON.stringify({ ...SECRETS, UNLISTED, github_token: UNLISTED }),
      allow_env_removal: scenario.name.includes('disappear') ? 'false' : 'true',
      ...given,
    });
    if (scenario.cancelAt !== undefined) {
      await step.printed(scenario.cancelAt);
      step.kill('SIGTERM');
    }
    const result = await step.result;
    return {
      result,
      tokens: [cvm.logToken, cvm.preparedUpdate?.token, given?.['commit_token']].filter(
        (token): token is string => token !== undefined && token !== '',
      ),
      left: filesBelow(stage.temp),
      requests: scenario.sendsBack === true ? [] : stage.emulator.requests.slice(before),
    };
  } finally {
    await stage.close();
  }
}

/** Names and contents of all files below a folder. */
function filesBelow(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => {
      const name = path.join(entry.parentPath, entry.name);
      return `${entry.name}\n${entry.isFile() ? readFileSync(name, 'utf8') : ''}`;
    })
    .join('\n');
}

/** The runner's files without the two outputs that are credentials by themselves. */
function withoutOwnOutputs(files: string): string {
  return files.replaceAll(/^commit_(?:token|url)<<(.+)\r?\n[^]*?\r?\n\1$/gm, '');
}

/** Where a secret, or a part of one, can be read. */
function leaks({ result, tokens, left, requests }: Ended): string[] {
  const wire = requests
    // The token of a prepared update and that of a log are sent where they are for.
    .filter((request) => !/\/commit-update$|^\/logs\//.test(pathOf(request)))
    .map(({ path, headers, body }) => {
      const others = Object.entries(headers).filter(([name]) => name !== 'x-api-key');
      return [path, JSON.stringify(others), body].join('\n');
    })
    .join('\n');
  const places = {
    stdout: withoutMasks(result),
    stderr: result.stderr,
    // Outputs, summary, state, env and path.
    files: withoutOwnOutputs(result.files),
    left,
    wire,
  };
  return Object.entries(places).flatMap(([place, text]) => {
    const at = text.search(MARK);
    if (at !== -1) return [`${place}: …${text.slice(Math.max(0, at - 40), at + 30)}…`];
    const form = [...FORMS, ...tokens].find((candidate) => text.includes(candidate));
    return form === undefined ? [] : [`${place}: ${form.slice(0, 60)}`];
  });
}

/** Plays all scenarios; gives what is wrong with them. */
async function playAll(scenarios: readonly Scenario[]): Promise<string[]> {
  const found: string[] = [];
  const waiting = [...scenarios];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const ended = await play(next);
      const { exitCode, stdout } = ended.result;
      if (exitCode !== (next.ends === 'green' ? 0 : 1)) {
        const last = stdout.split('\n').slice(-6).join('\n').slice(0, 1000);
        found.push(`${next.name}: not ${next.ends}, but exit code ${String(exitCode)}\n${last}`);
      }
      if (ended.result.masks.length === 0) found.push(`${next.name}: nothing was masked`);
      found.push(...leaks(ended).map((leak) => `${next.name}: ${leak}`));
    }
  };
  await Promise.all([lane(), lane()]);
  return found;
}

test('no secret is seen but in masks, whatever happens', async () => {
  expect(await playAll(SCENARIOS)).toEqual([]);
}, 300_000);

test('nor is one that stands in the compose text, or in what is filled into it', async () => {
  expect(await playAll(COMPOSE_SCENARIOS)).toEqual([]);
}, 300_000);

test('nor in a plan, a wait, a rollback, a diagnosis, a health check, or on a chain', async () => {
  expect(await playAll(ROLLOUT_SCENARIOS)).toEqual([]);
}, 300_000);

test('the check above finds what it looks for', () => {
  const parts = [API_KEY, FROM_FILE].flatMap((value) => [value.slice(0, 15), value.slice(-10)]);
  for (const text of [...TEXTS, ...parts]) {
    const result: StepResult = {
      exitCode: 0,
      stdout: `Log: ${text}`,
      stderr: '',
      outputs: {},
      summary: '',
      masks: [],
      log: '',
      files: '',
    };
    expect(leaks({ result, tokens: [], left: '', requests: [] })).toHaveLength(1);
    expect(
      leaks({ result: { ...result, stdout: '' }, tokens: [], left: text, requests: [] }),
    ).toHaveLength(1);
  }
});
