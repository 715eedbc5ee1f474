import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import path from 'node:path';

import { describe, expect, test } from '@jest/globals';

import type { StepResult } from '../../scripts/runner-step.ts';
import {
  annotations,
  COMPOSE,
  composeUsing,
  expectReadable,
  expectUntouched,
  posixTest,
  refusedAtOnce as refusedOnStage,
  theError,
  useStage,
  type Annotation,
  type Inputs,
  type Stage,
} from './stage.ts';

const stage = useStage();

/** One clear error, exit code 1, and not one request. */
function refusedAtOnce(result: StepResult): Annotation {
  return refusedOnStage(stage(), result);
}

/** Another API than the emulator, with a poll interval that is right for it. */
function at(apiUrl: string): Inputs {
  return { api_url: apiUrl, poll_interval: '3' };
}

describe('an input that is wrong is refused before the first request', () => {
  const cases: readonly (readonly [string, Inputs, RegExp])[] = [
    [
      'a pause of one CVM',
      { instance_pause: '5' },
      /`instance_pause` does nothing without `instances: all`/,
    ],
    ['no API key', { api_key: '' }, /api_key/],
    ['an API key of spaces', { api_key: '   ' }, /api_key/],
    ['an API key with a line break inside', { api_key: 'phak_a\nphak_b' }, /api_key/],
    ['an API key that is not ASCII', { api_key: 'phak_schlüssel' }, /api_key/],
    ['no CVM', { cvm_id: '' }, /cvm_id/],
    ['a CVM with a slash', { cvm_id: '../kms' }, /cvm_id/],
    ['a CVM given as a URL', { cvm_id: 'https://cloud.phala.com/dashboard/cvms/x' }, /cvm_id/],
    ['two CVMs', { cvm_id: 'one\ntwo' }, /cvm_id/],
    ['an API address that is no URL', at('cloud-api.phala.com'), /api_url/],
    ['plain http to another machine', at('http://cloud-api.phala.com/api/v1'), /https/],
    ['plain http to a private network', at('http://10.0.0.1/api/v1'), /https/],
    ['plain http to a name like loopback', at('http://127.0.0.1.example/v1'), /https/],
    ['another protocol', at('ftp://127.0.0.1/'), /https/],
    ['an API address with a password', at('https://u:p4ssw0rd@h.example/'), /user name/],
    ['a workspace that no header can carry', { workspace: 'a\r\nx-evil: 1' }, /workspace/],
    ['a word for a flag', { force: 'yes' }, /force.*yes/],
    ['a word for `wait`', { wait: '1' }, /wait/],
    ['a word for `public_logs`', { public_logs: 'on' }, /public_logs.*on/],
    ['a word for `public_sysinfo`', { public_sysinfo: 'no' }, /public_sysinfo/],
    ['a word for `public_tcbinfo`', { public_tcbinfo: 'maybe' }, /public_tcbinfo/],
    ['a word for `allow_env_removal`', { allow_env_removal: 'ok' }, /allow_env_removal/],
    ['a timeout with a unit', { wait_timeout: '15m' }, /wait_timeout.*15m/],
    ['no timeout at all', { wait_timeout: '0' }, /wait_timeout/],
    ['a negative timeout', { wait_timeout: '-1' }, /wait_timeout/],
    ['a poll interval of nothing', { poll_interval: '0' }, /poll_interval/],
    [
      'a poll interval below one second against a real host',
      { api_url: 'https://cloud-api.phala.com/api/v1', poll_interval: '0.5' },
      /poll_interval/,
    ],
    ['an unknown env format', { env_format: 'toml' }, /env_format.*toml/],
    ['a KMS key that is not hex', { kms_public_key: 'not-a-key' }, /kms_public_key/],
    ['a KMS key of the wrong length', { kms_public_key: '02'.repeat(32) }, /kms_public_key/],
    ['a KMS key that is no point', { kms_public_key: `02${'ff'.repeat(32)}` }, /kms_public_key/],
    [
      'one of two compose files that is not there',
      { compose_files: 'compose.yaml\nother.yaml' },
      /other\.yaml/,
    ],
    ['a compose file that is not there', { compose_files: 'nowhere.yaml' }, /nowhere\.yaml/],
    ['a compose file that is a directory', { compose_files: '.' }, /directory/],
    ['a compose file above the workspace', { compose_files: '../compose.yaml' }, /outside/],
    ['a compose file of the system', { compose_files: '/etc/hostname' }, /outside/],
    ['a working directory above the workspace', { working_directory: '..' }, /working_directory/],
    ['a working directory that is a file', { working_directory: 'compose.yaml' }, /directory/],
    ['a working directory that is not there', { working_directory: 'gone' }, /gone/],
    ['a script that is not there', { pre_launch_script: 'boot.sh' }, /boot\.sh/],
    ['a script above the workspace', { pre_launch_script: '../boot.sh' }, /outside/],
    ['an env file that is not there', { env_files: 'prod.env' }, /prod\.env/],
    ['an env file above the workspace', { env_files: '../prod.env' }, /outside/],
  ];
  test.each(cases)('%s', async (_case, inputs, expected) => {
    const result = await stage().deploy(inputs);
    const { message } = refusedAtOnce(result);
    expect(message).toMatch(expected);
    expect(result.stdout).not.toContain('p4ssw0rd');
  });

  test('several wrong inputs are told at once', async () => {
    const result = await stage().deploy({ cvm_id: '', force: 'yes', wait_timeout: 'long' });
    expect(result.exitCode).toBe(1);
    expect(stage().emulator.requests).toEqual([]);
    const text = annotations(result, 'error')
      .map(({ message }) => message)
      .join('\n');
    for (const name of ['cvm_id', 'force', 'wait_timeout']) expect(text).toContain(name);
    expectReadable(result);
  });

  test('the summary says what is wrong, too', async () => {
    const result = await stage().deploy({ compose_files: 'nowhere.yaml' });
    refusedAtOnce(result);
    expect(result.summary).toContain('nowhere.yaml');
  });

  posixTest('a link that leads out of the workspace', async () => {
    const outside = path.join(path.dirname(stage().workspace), 'outside.yaml');
    writeFileSync(outside, COMPOSE);
    symlinkSync(outside, path.join(stage().workspace, 'link.yaml'));
    const { message } = refusedAtOnce(await stage().deploy({ compose_files: 'link.yaml' }));
    expect(message).toMatch(/link\.yaml|outside/);
  });

  posixTest('a folder that is a link out of the workspace', async () => {
    const outside = path.join(path.dirname(stage().workspace), 'outside');
    mkdirSync(outside);
    writeFileSync(path.join(outside, 'prod.env'), 'A=value-outside\n');
    symlinkSync(outside, path.join(stage().workspace, 'env'));
    const result = await stage().deploy({ env_files: 'env/prod.env' });
    expect(refusedAtOnce(result).message).toMatch(/outside/);
    expect(result.stdout).not.toContain('value-outside');
  });

  const service = (line: string): string => `services:\n  web:\n    image: nginx\n${line}\n`;
  posixTest.each<[string, Inputs, string]>([
    ['env_files', { env_files: 'pipe' }, COMPOSE],
    ['compose_files', { compose_files: 'compose.yaml\npipe' }, COMPOSE],
    ['pre_launch_script', { pre_launch_script: 'pipe' }, COMPOSE],
    ['extends', {}, service('    extends: {file: pipe, service: web}')],
    ['include', {}, `include: [pipe]\n${COMPOSE}`],
  ])('a pipe that nobody writes to, for `%s`', async (what, inputs, compose) => {
    execFileSync('mkfifo', [path.join(stage().workspace, 'pipe')]);
    stage().write('compose.yaml', compose);
    const { message } = refusedAtOnce(await stage().deploy(inputs));
    expect(message).toContain(what);
    expect(message).toContain('it is a named pipe');
    expect(message).toContain('regular file');
  });

  posixTest('a link to a file inside the workspace is fine', async () => {
    const cvm = stage().addCvm();
    rmSync(path.join(stage().workspace, 'compose.yaml'));
    symlinkSync(
      stage().write('real/app.yaml', COMPOSE),
      path.join(stage().workspace, 'compose.yaml'),
    );
    expect((await stage().deploy()).exitCode).toBe(0);
    expect(cvm.guest.composeText).toBe(COMPOSE);
  });
});

describe('a compose file that cannot be shipped is refused before the first request', () => {
  test('no compose file at all', async () => {
    rmSync(path.join(stage().workspace, 'compose.yaml'));
    const { message } = refusedAtOnce(await stage().deploy());
    expect(message).toContain('compose.yaml');
    expect(message).toContain('docker-compose.yml');
  });

  test('bad YAML, with file, line and column', async () => {
    stage().write('app/stack.yaml', 'services:\n  web:\n    image: "nginx\n    ports: [80\n');
    const { message, properties } = refusedAtOnce(
      await stage().deploy({ compose_files: 'app/stack.yaml' }),
    );
    expect(properties['file']).toBe('app/stack.yaml');
    expect(Number(properties['line'])).toBeGreaterThanOrEqual(3);
    expect(Number(properties['col'])).toBeGreaterThanOrEqual(1);
    expect(message).toContain(
      `app/stack.yaml:${String(properties['line'])}:${String(properties['col'])}`,
    );
  });

  test('a tab as indentation, with its line', async () => {
    stage().write('compose.yaml', 'services:\n\tweb:\n\t\timage: nginx\n');
    const { properties } = refusedAtOnce(await stage().deploy());
    expect(properties).toMatchObject({ file: 'compose.yaml', line: '2' });
  });

  test('the same key twice, with its line', async () => {
    stage().write('compose.yaml', 'services:\n  web:\n    image: a\n    image: b\n');
    const { properties } = refusedAtOnce(await stage().deploy());
    expect(properties).toMatchObject({ file: 'compose.yaml', line: '4', col: '5' });
  });

  test('the path in an annotation is relative to the repository, also below `working_directory`', async () => {
    stage().write('deploy/compose.yaml', 'services: [\n');
    const { properties } = refusedAtOnce(await stage().deploy({ working_directory: 'deploy' }));
    expect(properties['file']).toBe('deploy/compose.yaml');
  });

  const texts: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    ['an empty file', '', /empty/],
    ['a comment only', '# nothing yet\n', /empty/],
    ['no services', 'volumes: {}\n', /services/],
    ['services that are empty', 'services: {}\n', /services/],
    ['services that are a list', 'services:\n  - web\n', /services/],
    ['a list', '- services\n', /mapping/],
    ['a second document with nothing in it', `${COMPOSE}---\n`, /mapping/],
    ['a file of two empty documents', '---\n---\n', /mapping/],
    ['an alias to nothing', 'services:\n  web: *missing\n', /compose\.yaml/],
    ['Latin-1 instead of UTF-8', Buffer.from(`# Gr\xFC\xDFe\n${COMPOSE}`, 'latin1'), /UTF-8/],
    ['UTF-16', Buffer.from(`\uFEFF${COMPOSE}`, 'utf16le'), /UTF-8/],
    ['204,801 bytes', sized(204_801), /204.?801/],
  ];
  test.each(texts)('%s', async (_case, text, expected) => {
    stage().write('compose.yaml', text);
    const { message, properties } = refusedAtOnce(await stage().deploy());
    expect(message).toMatch(expected);
    expect(properties['file']).toBe('compose.yaml');
  });

  test('204,800 bytes are fine', async () => {
    const cvm = stage().addCvm({ appCompose: { pre_launch_script: null } });
    stage().write('compose.yaml', sized(204_800));
    const result = await stage().deploy();
    expect(result.exitCode).toBe(0);
    expect(Buffer.byteLength(cvm.guest.composeText)).toBe(204_800);
  });

  test('too large together with the script that is shipped', async () => {
    stage().write('compose.yaml', sized(204_700));
    stage().write('boot.sh', 'x'.repeat(101));
    const { message } = refusedAtOnce(await stage().deploy({ pre_launch_script: 'boot.sh' }));
    expect(message).toMatch(/204.?801/);
  });

  test('too large together with the script that the CVM keeps: nothing is triggered', async () => {
    const cvm = stage().addCvm({ appCompose: { pre_launch_script: 'x'.repeat(101) } });
    stage().write('compose.yaml', sized(204_700));
    theError(await stage().deploy());
    expectUntouched(stage(), cvm);
  });

  test('a script that is not UTF-8', async () => {
    stage().write('boot.sh', Buffer.from([0x23, 0xff, 0xfe]));
    const { message } = refusedAtOnce(await stage().deploy({ pre_launch_script: 'boot.sh' }));
    expect(message).toMatch(/boot\.sh.*UTF-8/);
  });
});

/** A compose file of that many bytes of UTF-8, not all of them ASCII. */
function sized(bytes: number): string {
  const head = `${COMPOSE}# ü`;
  return head + '#'.repeat(bytes - Buffer.byteLength(head));
}

describe('env that is wrong is refused before the first request', () => {
  const SECRET = 'c4n4ry-v4lue';
  const cases: readonly (readonly [string, (on: Stage) => Inputs, RegExp, string?])[] = [
    ['a line that is no assignment', file(`A=1\n${SECRET}\n`), /prod\.env:2/, '2'],
    ['a name that is set twice', file(`A=${SECRET}\nB=1\nA=${SECRET}2\n`), /`A`/, '3'],
    ['a quote that is not closed', file(`A=1\nKEY="${SECRET}\nB=2\n`), /KEY/, '2'],
    ['`KEY: value` in dotenv text', file(`A=1\nKEY: ${SECRET}\n`), /prod\.env:2/, '2'],
    ['text after a quote', file(`KEY="${SECRET}" more${SECRET}\n`), /KEY/, '1'],
    ['a name that the guest refuses', file(`9LIVES=${SECRET}\n`), /9LIVES/, '1'],
    ['an env file that sets nothing', file('# empty\n'), /prod\.env/],
    ['an env file that is not UTF-8', file(Buffer.from('A=\xFF', 'latin1')), /UTF-8/],
    ['an unparsed line in `env`', input({ env: `A=1\n${SECRET} B` }), /line 2/],
    ['a name twice in JSON', input({ env: `{"A":"${SECRET}","A":"2"}` }), /`A`/],
    ['JSON that breaks off', input({ env: `{"A":"${SECRET}"` }), /env/],
    ['a list in JSON', input({ env: `{"A":["${SECRET}"]}` }), /`A`/],
    ['a map in YAML', input({ env: `A:\n  b: ${SECRET}` }), /`A`/],
    ['null in YAML', input({ env: 'A:\nB: 1' }), /`A`/],
    ['a YAML list', input({ env: `- ${SECRET}\n` }), /env/],
    [
      'dotenv text that is forced to be JSON',
      input({ env: `A=${SECRET}`, env_format: 'json' }),
      /json/i,
    ],
    ['a name that the guest refuses, in JSON', input({ env: `{"my-key":"${SECRET}"}` }), /my-key/],
    ['a name of 256 bytes', input({ env: `${'A'.repeat(256)}=${SECRET}` }), /256/],
    ['a value of 131,073 bytes', file(`A=${'v'.repeat(131_073)}`), /131.?073/, '1'],
    ['1,025 names', input({ env: many(1025) }), /1.?025/],
    ['a blob of more than 256 KiB', file(big(3, 100_000)), /262.?144|256/],
    ['`env_names` with a value in it', input({ env_names: `A=${SECRET}` }), /env_names/],
    ['`secrets_json` without `env_names`', input({ secrets_json: '{"A":"1"}' }), /env_names/],
    [
      '`secrets_json` that is no JSON',
      input({ env_names: 'A', secrets_json: SECRET }),
      /secrets_json/,
    ],
    [
      '`github_token` out of `secrets_json`',
      input({ env_names: 'github_token', secrets_json: `{"github_token":"${SECRET}"}` }),
      /github_token/,
    ],
    [
      '`GITHUB_TOKEN` out of `secrets_json`, however it is written',
      input({ env_names: 'GITHUB_TOKEN', secrets_json: `{"GITHUB_TOKEN":"${SECRET}"}` }),
      /GITHUB_TOKEN/,
    ],
  ];
  // Each row in full length: for an argument that is missing, jest would pass a callback.
  const rows = cases.map(
    ([name, prepare, expected, line]) => [name, prepare, expected, line] as const,
  );
  test.each(rows)('%s', async (_case, prepare, expected, line) => {
    const result = await stage().deploy(prepare(stage()));
    const { message, properties } = refusedAtOnce(result);
    expect(message).toMatch(expected);
    if (line !== undefined) expect(properties).toMatchObject({ file: 'prod.env', line });
    const visible = result.stdout.replaceAll(/^::add-mask::.*$/gm, '');
    expect((visible + result.stderr + result.files).includes(SECRET)).toBe(false);
  });

  test('names without a value are listed all at once', async () => {
    const result = await stage().deploy(
      { env_names: 'PRESENT\nFIRST_GONE\nSECOND_GONE\nEMPTY_ONE' },
      { PRESENT: 'value-here', EMPTY_ONE: '' },
    );
    const { message } = refusedAtOnce(result);
    for (const name of ['FIRST_GONE', 'SECOND_GONE', 'EMPTY_ONE']) expect(message).toContain(name);
    expect(message).not.toContain('PRESENT');
  });

  test('several names on one line are said to be that, before what follows from it', async () => {
    stage().write('compose.yaml', composeUsing('A', 'B').replaceAll(':-}', '}'));
    const result = await stage().deploy({ env_names: 'A, B' }, { A: '1', B: '2' });
    expect(result.exitCode).toBe(1);
    expect(annotations(result, 'error')[0]?.message).toMatch(
      /`env_names` has a comma or a space in it: names stand on lines of their own/,
    );
  });

  test('names that `secrets_json` lacks are listed all at once', async () => {
    const result = await stage().deploy(
      { env_names: 'PRESENT\nFIRST_GONE\nSECOND_GONE', secrets_json: '{"PRESENT":"value-here"}' },
      { FIRST_GONE: 'not looked at' },
    );
    const { message } = refusedAtOnce(result);
    for (const name of ['FIRST_GONE', 'SECOND_GONE']) expect(message).toContain(name);
  });
});

function input(inputs: Inputs): (on: Stage) => Inputs {
  return () => inputs;
}

function file(content: string | Uint8Array): (on: Stage) => Inputs {
  return (on) => {
    on.write('prod.env', content);
    return { env_files: 'prod.env' };
  };
}

function many(count: number): string {
  return Array.from({ length: count }, (_, index) => `NAME_${index}=v`).join('\n');
}

function big(count: number, bytes: number): string {
  return Array.from({ length: count }, (_, index) => `NAME_${index}=${'v'.repeat(bytes)}`).join(
    '\n',
  );
}

describe('what only the API can tell', () => {
  test('an unknown CVM', async () => {
    stage().addCvm();
    const { message } = theError(await stage().deploy({ cvm_id: 'your-app' }));
    for (const part of ['your-app', '404', 'ERR-03-001', 'CVM not found', '`mode: preview`']) {
      expect(message).toContain(part);
    }
    expectUntouched(stage());
  });

  test('a refused key', async () => {
    stage().addCvm();
    const result = await stage().deploy({ api_key: 'phak_someone_else' });
    const { message } = theError(result);
    for (const part of ['401', 'Invalid API key', 'api_key']) expect(message).toContain(part);
    expect(message).not.toContain('phak_someone_else');
    expectUntouched(stage());
  });

  test('a host where nothing listens', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    server.close();
    await once(server, 'close');
    const result = await stage().deploy({
      api_url: `http://127.0.0.1:${port}/api/v1`,
      poll_interval: '0.001',
    });
    const { message } = theError(result);
    expect(message).toContain(`127.0.0.1:${port}`);
    expect(message).toMatch(/refused/);
    expect(message).toMatch(/api_url|network|proxy/);
  });

  test('an address that is no API', async () => {
    const result = await stage().deploy({ api_url: stage().emulator.url.replace('/api/v1', '/') });
    expect(theError(result).message).toContain('404');
  });
});
