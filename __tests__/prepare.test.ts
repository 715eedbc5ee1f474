import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from '@jest/globals';

import { readInputs } from '../src/inputs.ts';
import { prepare, type Prepared } from '../src/prepare.ts';
import { reveal } from '../src/secret.ts';
import { Workspace } from '../src/workspace.ts';
import './phala/node-errors.ts';

const COMPOSE = 'services:\n  web: {image: a}\n';

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
): Prepared {
  const environment: Record<string, string> = {
    INPUT_API_KEY: 'key',
    INPUT_CVM_ID: 'cvm',
    ...stepEnv,
  };
  for (const [name, value] of Object.entries(given)) {
    environment[`INPUT_${name.toUpperCase()}`] = value;
  }
  const inputs = readInputs(environment);
  if (!('apiKey' in inputs)) throw new Error('The inputs are wrong.');
  const workspace = Workspace.open(root, inputs.workingDirectory);
  if (!(workspace instanceof Workspace)) throw new Error(workspace.message);
  return prepare(inputs, workspace, environment);
}

const rules = ({ findings }: Prepared): string[] => findings.map(({ rule }) => rule);

test('without any env input the sealed env is kept', () => {
  write({ 'compose.yaml': COMPOSE });
  expect(prepared()).toEqual({
    composeFile: 'compose.yaml',
    composeText: COMPOSE,
    preLaunchScript: undefined,
    env: [],
    envGiven: false,
    findings: [],
  });
});

test('the default names in their order', () => {
  const names = ['docker-compose.yml', 'docker-compose.yaml', 'compose.yml', 'compose.yaml'];
  for (const name of names) {
    write({ [name]: COMPOSE });
    expect(prepared().composeFile).toBe(name);
  }
});

test('the default names are looked for in the working directory', () => {
  write({ 'compose.yaml': 'x: 1\n', 'deploy/docker-compose.yml': COMPOSE });
  expect(prepared({ working_directory: 'deploy' })).toMatchObject({
    composeFile: 'deploy/docker-compose.yml',
    composeText: COMPOSE,
    findings: [],
  });
});

test('compose text and script come byte for byte', () => {
  const compose = '\ufeff# note \r\nservices:\r\n  web: {image: "a:${TAG}"}   \r\n\r\n';
  const script = '#!/bin/sh\r\necho "$X" \n\n';
  write({ 'compose.yaml': compose, 'pre.sh': script });
  const { composeText, preLaunchScript, findings } = prepared({ pre_launch_script: 'pre.sh' });
  expect(Buffer.from(composeText ?? '')).toEqual(Buffer.from(compose));
  expect(Buffer.from(preLaunchScript ?? '')).toEqual(Buffer.from(script));
  expect(findings).toEqual([]);
});

test('no compose file', () => {
  const found = prepared();
  expect(rules(found)).toEqual(['compose-not-found']);
  expect(found.composeText).toBeUndefined();
  expect(found.findings[0]?.message).toMatch(/compose\.yaml, compose\.yml, docker-compose\.yaml/);
});

test('two compose files are a clear error', () => {
  write({ 'a.yaml': COMPOSE, 'b.yaml': COMPOSE });
  const found = prepared({ compose_files: 'a.yaml\nb.yaml' });
  expect(rules(found)).toEqual(['compose-several-files']);
  expect(found.composeText).toBeUndefined();
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
      'file-outside-workspace',
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
  const { env, envGiven } = prepared(
    { env_files: '.env', env: 'B=inline\nC=inline', env_names: 'C' },
    { C: 'step' },
  );
  expect(envGiven).toBe(true);
  expect(env.map(({ name, value, source }) => [name, reveal(value), source])).toEqual([
    ['A', 'file', '.env'],
    ['B', 'inline', 'env'],
    ['C', 'step', 'env_names'],
  ]);
});
