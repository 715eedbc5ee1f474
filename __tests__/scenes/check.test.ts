import { existsSync } from 'node:fs';

import { describe, expect, test } from '@jest/globals';

import type { StepResult } from '../../scripts/runner-step.ts';
import {
  annotations,
  COMPOSE,
  expectGreen,
  expectReadable,
  IMAGE,
  logGroup,
  messages,
  placeOf,
  sha256,
  shippedBytes,
  theError,
  useStage,
  type Inputs,
} from './stage.ts';

const stage = useStage();

/** A check as a pull request from a fork runs it: no key, no CVM; the API is there and must not be asked. */
async function check(
  inputs: Inputs = {},
  env: Readonly<Record<string, string>> = {},
): Promise<StepResult> {
  const result = await stage().deploy({ mode: 'check', api_key: '', cvm_id: '', ...inputs }, env);
  expect(stage().emulator.requests).toEqual([]);
  return result;
}

const NEEDS = `services:\n  web:\n    image: ${IMAGE}\n    environment:\n      A: \${TOKEN}\n      B: \${DB_URL:?}\n      C: \${LEVEL:-info}\n      D: \${DSTACK_APP_ID}\n`;

describe('a check', () => {
  test('needs neither key nor CVM, asks nobody, and gives text and hash', async () => {
    const result = await check();
    expectGreen(result);
    expect(annotations(result)).toEqual([]);
    expect(result.outputs).toEqual({
      status: 'checked',
      docker_compose_hash: sha256(COMPOSE),
      compose_path: expect.stringMatching(/compose\.yaml$/),
    });
    expect(shippedBytes(result).toString()).toBe(COMPOSE);
    expect(logGroup(result, 'The compose text to ship')).toBe(COMPOSE);
    expect(result.log).toContain('Checked: no error, no warning. Nothing was sent.');
    expect(result.summary).toContain('Checked');
    expect(result.summary).toContain(sha256(COMPOSE));
    expect(result.summary).not.toMatch(/Failed|Deployed/);
  });

  test('does not look at the address of the API, and takes the name of the mode in any case', async () => {
    const result = await check({ mode: ' Check\n', api_url: 'no address', cvm_id: 'https://x/' });
    expectGreen(result);
    expect(result.outputs['status']).toBe('checked');
  });

  test('does not use a key that is there, and masks it', async () => {
    const key = 'phak_not_used_here';
    const result = await check({ api_key: key, cvm_id: 'my-app' });
    expectGreen(result);
    expect(result.masks).toContain(key);
    const other = await check({}, { PHALA_CLOUD_API_KEY: key });
    expectGreen(other);
    expect(other.masks).toContain(key);
  });

  test('merges, fills and pins as a deploy does', async () => {
    stage().write('a.yaml', 'include: [c.yaml]\nservices:\n  web: {image: "app:${TAG}"}\n');
    stage().write('b.yaml', `services:\n  web: {command: run}\n`);
    stage().write('c.yaml', 'services:\n  db: {image: db}\n');
    const inputs = {
      compose_files: 'a.yaml\nb.yaml',
      images: `db=${IMAGE}`,
      variables: `TAG=1@sha256:${'ab'.repeat(32)}`,
    };
    const checked = await check(inputs);
    expectGreen(checked);
    const text = shippedBytes(checked).toString();
    expect(text).toContain(`app:1@sha256:${'ab'.repeat(32)}`);
    expect(text).toContain(IMAGE);
    expect(text).toContain('command: run');
    expect(checked.outputs['docker_compose_hash']).toBe(sha256(text));
  });

  test('shows warnings and notices, and is green', async () => {
    stage().write('compose.yaml', 'services:\n  web: {image: nginx, privileged: true}\n');
    const result = await check();
    expectGreen(result);
    expect(annotations(result).map(({ level }) => level)).toEqual(['warning', 'notice']);
    expect(result.summary).toContain('image-mutable');
    expect(result.log).toContain('Checked: no error, 1 warning. Nothing was sent.');
  });

  test('is red where the lint finds an error, and shows it at its place', async () => {
    stage().write('compose.yaml', `services:\n  web:\n    image: nginx\n    env_file: .env\n`);
    const result = await check();
    const error = theError(result);
    expect(result.log.trimEnd()).toMatch(
      /Stopped before the first request: 1 error, 1 warning\. Nothing was changed\.$/,
    );
    expect(placeOf(error)).toBe('compose.yaml:4:15');
    expect(result.outputs['status'] ?? '').toBe('');
    expect(result.summary).toContain('env-file');
  });

  test('is red where the merge is refused', async () => {
    stage().write('a.yaml', COMPOSE);
    stage().write('b.yaml', 'services: []\n');
    const error = theError(await check({ compose_files: 'a.yaml\nb.yaml' }));
    expect(placeOf(error)).toBe('b.yaml:1:11');
  });

  test('is red for a warning with `strict`', async () => {
    stage().write('compose.yaml', 'services:\n  web: {image: nginx}\n');
    expect(theError(await check({ strict: 'true' })).properties['title']).toBe('image-mutable');
  });

  test('finds a secret in the text where the step has the value', async () => {
    const value = 'secret-value-in-text';
    stage().write('compose.yaml', `${COMPOSE}# ${value}\n`);
    const result = await check({ env_names: 'TOKEN' }, { TOKEN: value });
    expect(theError(result).properties['title']).toBe('secret-in-text');
    const seen = result.stdout.replaceAll(/^::add-mask::.*$/gm, '') + result.files;
    expect(seen).not.toContain(value);
  });

  test('checks the env as a deploy does', async () => {
    const error = theError(await check({ env: '9LIVES=x' }));
    expect(error.message).toContain('9LIVES');
  });

  test('refuses a mode that there is not', async () => {
    const result = await check({ mode: 'lint', api_key: 'phak_key', cvm_id: 'my-app' });
    expect(theError(result).message).toMatch(/mode.*lint.*deploy, check/);
  });
});

describe('the env of a check', () => {
  test('without env inputs one notice lists the names that the text needs', async () => {
    stage().write('compose.yaml', NEEDS);
    const result = await check();
    expectGreen(result);
    const [notice, ...others] = annotations(result);
    expect(others).toEqual([]);
    expect(notice?.level).toBe('notice');
    expect(notice?.properties['title']).toBe('variables-needed');
    expect(notice?.message).toMatch(/`DB_URL` and `TOKEN`/);
    expect(notice?.message).not.toMatch(/LEVEL|DSTACK/);
  });

  test('that notice can be ignored', async () => {
    stage().write('compose.yaml', NEEDS);
    const result = await check({ lint_ignore: 'variables-needed' });
    expectGreen(result);
    expect(annotations(result)).toEqual([]);
  });

  test('with the names and no values, as in a fork, it passes with a notice', async () => {
    stage().write('compose.yaml', NEEDS);
    const result = await check({ env_names: 'TOKEN\nDB_URL' }, { TOKEN: '', DB_URL: '' });
    expectGreen(result);
    const [notice, ...others] = annotations(result);
    expect(others).toEqual([]);
    expect(notice?.level).toBe('notice');
    expect(notice?.message).toMatch(/TOKEN.*DB_URL/);
    expect(result.outputs['status']).toBe('checked');
  });

  test.each([
    ['empty', ''],
    ['without the names', '{"github_token":"x"}'],
    ['an empty object', '{}'],
  ])('so it does when `secrets_json` is %s', async (_what, secrets_json) => {
    stage().write('compose.yaml', NEEDS);
    const result = await check({ env_names: 'TOKEN\nDB_URL', secrets_json });
    expectGreen(result);
    expect(messages(result, 'notice')).toEqual([expect.stringMatching(/TOKEN.*DB_URL/)]);
  });

  test.each([
    ['a line that is no assignment', { env: 'TOKEN=x\nno assignment' }],
    ['a file that is not there', { env: 'TOKEN=x', env_files: 'gone.env' }],
    ['a name that the guest refuses', { env: 'TOKEN=x\nDB-URL=y' }],
  ])('after %s no variable is said to have no value', async (_what, inputs) => {
    stage().write('compose.yaml', NEEDS);
    for (const more of [{}, { mode: 'deploy', api_key: 'phak_key', cvm_id: 'my-app' }]) {
      const error = theError(await check({ ...inputs, ...more }));
      expect(error.properties['title']).not.toMatch(/variable|unused/);
    }
  });

  test('a name that is not among them is an error all the same', async () => {
    stage().write('compose.yaml', NEEDS);
    const result = await check({ env_names: 'TOKEN' });
    const error = theError(result);
    expect(placeOf(error)).toBe('compose.yaml:6:10');
    expect(error.message).toContain('`DB_URL`');
  });

  test('and one that the text does not use is a warning', async () => {
    stage().write('compose.yaml', NEEDS);
    const result = await check({ env_names: 'TOKEN\nDB_URL\nIDLE' });
    expectGreen(result);
    expect(messages(result, 'warning')).toEqual([expect.stringContaining('`IDLE`')]);
  });

  test('a deploy with the same names and no values is refused', async () => {
    stage().write('compose.yaml', NEEDS);
    const result = await check({
      mode: 'deploy',
      api_key: stage().emulator.apiKey,
      cvm_id: 'my-app',
      env_names: 'TOKEN\nDB_URL',
    });
    expect(theError(result).message).toMatch(/TOKEN.*DB_URL/);
    expectReadable(result);
  });

  test('leaves the text for later steps also when only warnings were found', async () => {
    stage().write('compose.yaml', 'services:\n  web: {image: nginx}\n');
    const result = await check();
    expect(existsSync(result.outputs['compose_path'] ?? '')).toBe(true);
  });
});
