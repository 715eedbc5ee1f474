import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import type { Inputs } from '../../src/inputs/table.ts';
import { readStep } from '../../src/modes/read-step.ts';
import { judge } from '../../src/compose/lint/judge.ts';
import { checkEnv } from '../../src/prepare/whole-env.ts';
import { checkShipment, type CheckedShipment } from '../../src/prepare/shipment.ts';
import type { Env } from '../../src/env/sources.ts';
import { reveal } from '../../src/base/secret.ts';
import { Checkout } from '../../src/step/checkout.ts';

const PINNED = `a@sha256:${'0f'.repeat(32)}`;
/** A file in which the lint finds nothing. */
const COMPOSE = `services:\n  web: {image: '${PINNED}'}\n`;
const USES = COMPOSE.replace('}', ', environment: {A: "${A}", B: "${B}"}}');

let root = '';

beforeEach(() => {
  root = realpathSync.native(mkdtempSync(path.join(tmpdir(), 'prepare-')));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(files: Readonly<Record<string, string | Buffer>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), content);
  }
}

function prepared(
  given: Readonly<Record<string, string>> = {},
  stepEnv: Readonly<Record<string, string>> = {},
): CheckedShipment {
  const inputs = inputsOf(given, stepEnv);
  return checkShipment(inputs, checkoutOf(inputs), given['mode'] === 'check');
}

function checkoutOf(inputs: Inputs): Checkout {
  const checkout = Checkout.open(root, inputs.checkout.workingDirectory);
  if (!(checkout instanceof Checkout)) throw new Error(checkout.message);
  return checkout;
}

function inputsOf(
  given: Readonly<Record<string, string>>,
  stepEnv: Readonly<Record<string, string>> = {},
): Inputs {
  const environment: Record<string, string> = {
    INPUT_API_KEY: 'key',
    INPUT_CVM_ID: 'cvm',
    ...stepEnv,
  };
  for (const [name, value] of Object.entries(given)) {
    environment[`INPUT_${name.toUpperCase()}`] = value;
  }
  const { inputs, findings } = readStep(environment, undefined);
  if (findings.length > 0) throw new Error('The inputs are wrong.');
  return inputs;
}

const isError = ({ level }: { readonly level: string }): boolean => level === 'error';
const rules = ({ findings }: CheckedShipment): string[] => findings.map(({ rule }) => rule);

test('without any env input the sealed env is kept', () => {
  write({ 'compose.yaml': COMPOSE });
  expect(prepared()).toEqual({
    files: ['compose.yaml'],
    compose: expect.objectContaining({ text: COMPOSE, findings: [] }),
    unjudged: expect.arrayContaining(['variables']),
    preLaunchScript: undefined,
    env: undefined,
    findings: [],
  });
});

test('the default names in their order', () => {
  const names = ['docker-compose.yml', 'docker-compose.yaml', 'compose.yml', 'compose.yaml'];
  for (const name of names) {
    write({ [name]: COMPOSE });
    expect(prepared().files).toEqual([name]);
  }
});

test('the default names are looked for in the working directory', () => {
  write({ 'compose.yaml': 'x: 1\n', 'deploy/docker-compose.yml': COMPOSE });
  expect(prepared({ working_directory: 'deploy' })).toMatchObject({
    files: ['deploy/docker-compose.yml'],
    compose: { text: COMPOSE },
    findings: [],
  });
});

test('compose text and script come byte for byte', () => {
  const compose = `\ufeff# note \r\nservices:\r\n  web: {image: "${PINNED}", tty: "\${TTY}"}   \r\n\r\n`;
  const script = '#!/bin/sh\r\necho "$X" \n\n';
  write({ 'compose.yaml': compose, 'pre.sh': script });
  const { compose: read, preLaunchScript, findings } = prepared({ pre_launch_script: 'pre.sh' });
  expect(Buffer.from(read?.text ?? '')).toEqual(Buffer.from(compose));
  expect(Buffer.from(preLaunchScript ?? '')).toEqual(Buffer.from(script));
  expect(findings).toEqual([]);
});

test('no compose file', () => {
  const found = prepared();
  expect(rules(found)).toEqual(['compose-not-found']);
  expect(found).toMatchObject({ files: [], compose: undefined });
  expect(found.findings[0]?.message).toMatch(/compose\.yaml, compose\.yml, docker-compose\.yaml/);
});

test('several compose files are merged in order', () => {
  write({
    'a.yaml': `services:\n  web:\n    image: ${PINNED}\n    tty: true\n`,
    'b.yaml': 'services:\n  web:\n    tty: false\n',
  });
  const found = prepared({ compose_files: 'a.yaml\nb.yaml' });
  expect(found.findings).toEqual([]);
  expect(found.files).toEqual(['a.yaml', 'b.yaml']);
  expect(found.compose?.text).toBe(`services:\n  web:\n    image: ${PINNED}\n    tty: false\n`);
  expect(prepared({ compose_files: 'b.yaml\na.yaml' }).compose?.text).toContain('tty: true');
});

test('of several files, each that cannot be read is named', () => {
  write({ 'a.yaml': COMPOSE, 'bad.yaml': Buffer.from([0xff]) });
  const found = prepared({ compose_files: 'a.yaml\nnone.yaml\nbad.yaml' });
  expect(rules(found)).toEqual(['file-not-found', 'file-not-utf8']);
  expect(found).toMatchObject({
    files: ['a.yaml', 'none.yaml', 'bad.yaml'],
    compose: undefined,
  });
});

test('files that others refer to are read from the checkout only', () => {
  write({
    'deploy/compose.yaml': 'services:\n  web: {extends: {file: ../base.yaml, service: web}}\n',
    'base.yaml': COMPOSE,
  });
  const found = prepared({ working_directory: 'deploy' });
  expect(found.findings).toEqual([]);
  expect(found.compose?.text).toContain(PINNED);
  write({
    'deploy/compose.yaml': 'services:\n  web: {extends: {file: ../../base.yaml, service: web}}\n',
  });
  expect(rules(prepared({ working_directory: 'deploy' }))).toEqual(['compose-extends-outside']);
});

describe('what is no compose file', () => {
  test.each([
    ['empty', ''],
    ['comments only', '# nothing\n'],
    ['a text', 'just words\n'],
    ['a list', '- services\n'],
    ['null', 'null\n'],
    ['a document start only', '---\n'],
    ['without services', 'name: x\n'],
    ['without services, with others', 'version: "3"\nvolumes: {}\n'],
    ['an extension only', 'x-a: 1\n'],
    ['services of another case', 'Services: {web: {image: a}}\n'],
    ['services without any', 'name: x\nservices: {}\n'],
    ['services of null', 'services:\n'],
    ['services as a list', 'name: x\nservices:\n  - web\n'],
    ['services as a text', 'name: x\nservices: web\n'],
    ['an unclosed list', 'services:\n  web:\n    command: [a, b\n'],
    ['a tab as indentation', 'services:\n\tweb: {}\n'],
    ['a duplicate key', 'services:\n  web: {image: a}\nservices:\n  db: {image: b}\n'],
    ['an unknown alias', 'services:\n  web: *nobody\n'],
  ])('%s', (_, text) => {
    write({ 'compose.yaml': text });
    const found = prepared();
    expect(found.compose === undefined || found.findings.some(isError)).toBe(true);
    expect(found.findings).toContainEqual(
      expect.objectContaining({
        level: 'error',
        message: expect.stringMatching(/\S/),
        place: expect.objectContaining({ file: 'compose.yaml', line: expect.any(Number) }),
      }),
    );
  });
});

describe('images and variables', () => {
  test('are in the text, which otherwise keeps its bytes', () => {
    write({
      'compose.yaml': '# v ${V}\r\nservices:\r\n  web: {image: old, tty: "${V:-x}"} # x\r\n',
    });
    const found = prepared({ images: `web=${PINNED}`, variables: 'V=true' });
    expect(found.findings).toEqual([]);
    expect(found.compose?.text).toBe(
      `# v \${V}\r\nservices:\r\n  web: {image: ${PINNED}, tty: "true"} # x\r\n`,
    );
  });

  test('an unknown service and an unused variable are errors', () => {
    write({ 'compose.yaml': COMPOSE });
    const found = prepared({ images: 'db=b', variables: 'V=1' });
    expect(rules(found).toSorted()).toEqual(['image-unknown-service', 'variable-not-found']);
    expect(found.compose).toBeUndefined();
  });

  test.each([
    ['the name of a secret', 'V=x', { env: 'V=y' }, /also a name of the secret env/],
    ['the value of a short secret', 'V=abc', { env: 'S=abc' }, /value of the secret `S`/],
    ['a secret inside', 'V=x canary-12 y', { env: 'S=canary-12' }, /value of the secret `S`/],
    ['its base64', 'V=Y2FuYXJ5LTEy', { env: 'S=canary-12' }, /value of the secret `S`/],
    ['its URL-encoding', 'V=canary%2F12', { env: 'S=canary/12' }, /value of the secret `S`/],
    ['a listed name', 'V=x', { env_names: 'V' }, /also a name of the secret env/],
  ])('%s in `variables` is an error', (_, variables, given, message) => {
    write({ 'compose.yaml': `${COMPOSE}x-v: $V\n` });
    const found = prepared({ variables, ...given }, { V: 'from-step' });
    expect(found.compose).toBeUndefined();
    expect(found.findings).toContainEqual(
      expect.objectContaining({
        level: 'error',
        rule: 'variable-is-secret',
        message: expect.stringMatching(message),
      }),
    );
    expect(JSON.stringify(found.findings)).not.toMatch(/canary|abc|Y2Fu/);
  });

  test('an empty value and an empty secret are not the same', () => {
    write({ 'compose.yaml': `${COMPOSE}x-v: $V\n` });
    expect(rules(prepared({ variables: 'V=', env: 'S=' }))).not.toContain('variable-is-secret');
  });

  test('in a check a listed name without a value is a secret all the same', () => {
    write({ 'compose.yaml': `${COMPOSE}x-v: $V\n` });
    expect(rules(prepared({ mode: 'check', variables: 'V=x', env_names: 'V' }))).toContain(
      'variable-is-secret',
    );
  });
});

describe('mode: check', () => {
  test('names without a value are a notice, and count as given', () => {
    write({ 'compose.yaml': USES });
    const check = prepared({ mode: 'check', env_names: 'A\nB' });
    expect(check.compose?.text).toBe(USES);
    expect(check.findings).toMatchObject([{ rule: 'env-missing-value', level: 'notice' }]);
    expect(prepared({ env_names: 'A\nB' }).findings).toContainEqual(
      expect.objectContaining({ rule: 'env-missing-value', level: 'error' }),
    );
  });

  test('without env inputs the names that are needed are one notice', () => {
    write({ 'compose.yaml': USES });
    const { findings } = prepared({ mode: 'check' });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ level: 'notice', message: expect.stringMatching(/A.*B/) });
  });

  test('a deploy that keeps the sealed env judges the names later', () => {
    write({ 'compose.yaml': USES });
    expect(prepared().findings).toEqual([]);
  });

  test('other errors of the env stay errors', () => {
    write({ 'compose.yaml': COMPOSE });
    const { findings } = prepared({ mode: 'check', env: 'nonsense\n' });
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'env-unparsed-line', level: 'error' }),
    );
  });
});

describe('lint', () => {
  const MUTABLE = 'services:\n  web: {image: nginx}\n';

  test('warnings, errors with `strict`, nothing with `lint_ignore`', () => {
    write({ 'compose.yaml': MUTABLE });
    const place = { file: 'compose.yaml', line: 2, column: 16 };
    const found = (given: Record<string, string> = {}): CheckedShipment['findings'] =>
      prepared(given).findings;
    expect(found()).toMatchObject([{ rule: 'image-mutable', level: 'warning', place }]);
    expect(found({ strict: 'true' })).toMatchObject([{ level: 'error', place }]);
    expect(found({ strict: 'true', lint_ignore: 'image-mutable:web' })).toEqual([]);
    expect(found({ lint_ignore: 'image-mutable:db' })).toHaveLength(1);
    expect(found({ lint_ignore: 'all' })).toEqual([]);
  });

  test('a secret of the env or the API key in the text is an error that does not show it', () => {
    const text = `${COMPOSE}# phak_canary_1 and canary-value-2\n`;
    write({ 'compose.yaml': text });
    const found = prepared(
      { api_key: 'phak_canary_1', lint_ignore: 'all', env_names: 'S' },
      { S: 'canary-value-2' },
    );
    const secrets = found.findings.filter(({ rule }) => rule === 'secret-in-text');
    expect(secrets.length).toBeGreaterThanOrEqual(1);
    const said = JSON.stringify(secrets);
    expect(said).toMatch(/api_key/);
    expect(said).toMatch(/`S`/);
    expect(said).not.toContain('canary');
    expect(secrets.every(isError)).toBe(true);
  });

  test('after a merge each finding is in the file that it comes from', () => {
    write({
      'a.yaml': COMPOSE,
      'b.yaml': '# over\nservices:\n  db: {ipc: "${V}${V}", image: nginx}\n',
    });
    const found = prepared({ compose_files: 'a.yaml\nb.yaml', variables: 'V=long-value' });
    expect(found.findings).toMatchObject([
      { rule: 'image-mutable', place: { file: 'b.yaml', line: 3, column: 32 } },
    ]);
  });

  test('an image of the input `images` is in no file', () => {
    write({ 'compose.yaml': COMPOSE });
    const [finding] = prepared({ images: 'web=nginx' }).findings;
    expect(finding).toMatchObject({
      rule: 'image-mutable',
      message: expect.stringMatching(/`images`/),
    });
    expect(finding).not.toHaveProperty('place');
  });

  test('each entry of `lint_ignore` that is wrong is an error, whatever else is wrong', () => {
    const given = { lint_ignore: 'no-such-rule\nsecret-in-text\nimage-mutable:' };
    const wrong = [
      { rule: 'lint-ignore', level: 'error', message: expect.stringMatching(/no such rule/) },
      { rule: 'lint-ignore', level: 'error', message: expect.stringMatching(/cannot be ignored/) },
      { rule: 'lint-ignore', level: 'error', message: expect.stringMatching(/without a service/) },
    ];
    expect(prepared(given).findings).toMatchObject([...wrong, { rule: 'compose-not-found' }]);
  });

  test('what waits for the CVM is left to be judged, and nothing else', () => {
    write({ 'compose.yaml': USES, 'pre.sh': 'true\n' });
    const unjudged = (given: Record<string, string>): CheckedShipment['unjudged'] =>
      prepared(given).unjudged;
    const script = { pre_launch_script: 'pre.sh' };
    expect(unjudged({})).toEqual(['unused env', 'variables', 'externals', 'live']);
    expect(unjudged(script)).toEqual(['unused env', 'variables', 'externals', 'live']);
    expect(unjudged({ env: 'A=1\nB=2' })).toEqual(['unused env', 'externals', 'live']);
    expect(unjudged({ env: 'A=1\nB=2', ...script })).toEqual(['live']);
    expect(unjudged({ mode: 'check' })).toEqual(['live']);
  });

  test('what is found later is placed in the file as the user wrote it', () => {
    write({ 'compose.yaml': 'services:\n  web: {tty: "${V}", command: "$A", image: nginx}\n' });
    const given = { variables: 'V=true', strict: 'true' };
    const { compose, unjudged } = prepared(given);
    if (compose === undefined) throw new Error('There is no compose text.');
    const known = { envNames: new Set<string>(), script: '' };
    const { findings } = judge(compose.model, known, inputsOf(given).lint, unjudged);
    expect(findings.map(compose.locate)).toMatchObject([
      { rule: 'variable-undefined', level: 'error', place: { line: 2, column: 32 } },
    ]);
  });
});

test('all that is wrong in files and env is said at once', () => {
  write({ 'c.yaml': 'a: [\n', '.env': 'A=1\nnonsense\n', 'pre.sh': Buffer.from([0xff]) });
  const found = prepared({
    compose_files: 'c.yaml',
    pre_launch_script: 'pre.sh',
    env_files: '.env\n.env.none\n../.env',
    env: 'with-dash=1',
    env_names: 'MISSING',
  });
  expect(rules(found)).toEqual(
    expect.arrayContaining([
      'compose-yaml',
      'file-not-utf8',
      'env-unparsed-line',
      'file-not-found',
      'file-outside-checkout',
      'env-bad-name',
      'env-missing-value',
    ]),
  );
});

test('the size counts bytes of compose file and script together', () => {
  const fill = (bytes: number): string =>
    `${COMPOSE}#${'é'.repeat((bytes - COMPOSE.length - 1) / 2)}`;
  const compose = fill(204_700);
  write({ 'compose.yaml': compose, 'fits.sh': 'x'.repeat(204_800 - Buffer.byteLength(compose)) });
  expect(rules(prepared({ pre_launch_script: 'fits.sh' }))).toEqual([]);
  write({ 'large.sh': 'x'.repeat(204_801 - Buffer.byteLength(compose)) });
  expect(rules(prepared({ pre_launch_script: 'large.sh' }))).toEqual(['payload-too-large']);
});

test('env of every source, the later one wins', () => {
  write({ 'compose.yaml': COMPOSE, '.env': 'A=file\nB=file\nC=file\n' });
  const { env = [] } = prepared(
    { env_files: '.env', env: 'B=inline\nC=inline', env_names: 'C' },
    { C: 'step' },
  );
  expect(env.map(({ name, value, source }) => [name, reveal(value), source])).toEqual([
    ['A', 'file', '.env'],
    ['B', 'inline', 'env'],
    ['C', 'step', 'env_names'],
  ]);
});

describe('the env alone', () => {
  function envOnly(
    given: Readonly<Record<string, string>>,
    stepEnv: Readonly<Record<string, string>> = {},
  ): Env {
    const inputs = inputsOf({ mode: 'env', ...given }, stepEnv);
    return checkEnv(inputs, checkoutOf(inputs));
  }
  const entriesOf = ({ entries = [] }: Env): [string, string][] =>
    entries.map(({ name, value }) => [name, reveal(value)]);

  test('needs no compose file', () => {
    const found = envOnly({ env_names: 'A\nB' }, { A: '1', B: '2' });
    expect(entriesOf(found)).toEqual([
      ['A', '1'],
      ['B', '2'],
    ]);
    expect(found.findings).toEqual([]);
  });

  test('a later source goes before an earlier one, as in a deploy', () => {
    write({ '.env': 'A=file\nB=file\n' });
    const found = envOnly({ env_files: '.env', env: 'B=text', env_names: 'C' }, { C: 'step' });
    expect(Object.fromEntries(entriesOf(found))).toEqual({ A: 'file', B: 'text', C: 'step' });
  });

  test('`lint_ignore` is checked here, too', () => {
    expect(envOnly({ env: 'A=1', lint_ignore: 'no-such-rule' }).findings).toMatchObject([
      { rule: 'lint-ignore', level: 'error' },
    ]);
  });

  test('there must be one', () => {
    const { entries, findings } = envOnly({});
    expect(entries).toBeUndefined();
    expect(findings).toEqual([
      expect.objectContaining({ level: 'error', rule: 'env-missing', hint: expect.any(String) }),
    ]);
  });

  test.each<[string, Record<string, string>, string]>([
    ['a name without a value', { env_names: 'GONE' }, 'GONE'],
    ['a name that the guest refuses', { env: '{"1A": "x"}', env_format: 'json' }, '1A'],
    ['a file that is not there', { env_files: 'no.env' }, 'no.env'],
    ['a line that is none', { env: 'canary' }, 'env'],
  ])('%s is an error, as in a deploy', (_, given, named) => {
    const { findings } = envOnly(given);
    expect(findings.filter(isError).length).toBeGreaterThan(0);
    expect(JSON.stringify(findings)).toContain(named);
    expect(JSON.stringify(findings)).not.toContain('canary');
  });
});

test('a commit token in the compose text is found there', () => {
  write({ 'compose.yaml': `${COMPOSE}x-note: tok-canary-0123456789abcdef\n` });
  const found = prepared({ mode: 'commit', commit_token: 'tok-canary-0123456789abcdef' });
  expect(found.findings.filter(isError)).toEqual([
    expect.objectContaining({ message: expect.stringContaining('commit_token') }),
  ]);
});
