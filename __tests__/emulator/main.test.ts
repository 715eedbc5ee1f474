import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { SCENES } from '../../emulator/scenes/table.ts';

const MAIN = fileURLToPath(new URL('../../emulator/main.ts', import.meta.url));

function start(...options: readonly string[]): ChildProcessByStdio<null, Readable, Readable> {
  return spawn(process.execPath, [MAIN, ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
}

async function outcome(
  ...options: readonly string[]
): Promise<{ readonly exitCode: unknown; readonly stdout: string; readonly stderr: string }> {
  const command = start(...options);
  const texts = { stdout: '', stderr: '' };
  command.stdout.on('data', (chunk) => (texts.stdout += String(chunk)));
  command.stderr.on('data', (chunk) => (texts.stderr += String(chunk)));
  const closed: unknown[] = await once(command, 'close');
  return { exitCode: closed[0], ...texts };
}

// Windows knows no signal that a program can answer.
const whereSignalsExist = process.platform === 'win32' ? test.skip : test;

whereSignalsExist('the command says how to use it, logs requests and stops cleanly', async () => {
  const command = start();
  const closed = once(command, 'close');
  let output = '';
  const printed = async (pattern: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const match = pattern.exec(output);
      if (match !== null) return match;
      const chunk: unknown[] = await once(command.stdout, 'data');
      output += String(chunk[0]);
    }
  };

  const [, url = ''] = await printed(
    /API URL {3}(http:\/\/127\.0\.0\.1:\d+\/api\/v1)\n[^]*Requests:/,
  );
  expect(output).toContain('The scene: healthy.');
  expect(output).toContain(`INPUT_API_URL=${url} \\\nINPUT_API_KEY=phak_emulator \\\n`);
  const [, rootFile = ''] =
    /INPUT_ATTESTATION_ROOT_CA=(\S+) \\\nINPUT_PCCS_URL=http/.exec(output) ?? [];
  expect(readFileSync(rootFile, 'utf8')).toMatch(/^-----BEGIN CERTIFICATE-----\n/);
  const response = await fetch(`${url}/cvms/my-app`, { headers: { 'x-api-key': 'phak_emulator' } });
  expect(response.status).toBe(200);
  await response.text();
  await printed(/200 {2}GET \/api\/v1\/cvms\/my-app\n/);
  command.kill('SIGTERM');
  expect(await closed).toEqual([0, null]);
  expect(existsSync(rootFile)).toBe(false);
});

const NAMES = Object.keys(SCENES);

test('--list names every scene with its description', async () => {
  const lines = Object.entries(SCENES).map(([name, { description }]) =>
    expect.stringMatching(new RegExp(`^ +${name} +${description}$`)),
  );
  const { stdout, exitCode } = await outcome('--list');
  expect(exitCode).toBe(0);
  expect(stdout.trimEnd().split('\n')).toEqual(lines);
});

test('an unknown scene is refused with the names of those that there are', async () => {
  const { stderr, stdout, exitCode } = await outcome('--scene', 'sunny');
  expect(exitCode).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain('There is no scene sunny.');
  expect(NAMES.filter((name) => !stderr.includes(name))).toEqual([]);
});

test('a scene is named and set up', async () => {
  const command = start('--scene', 'boot-error');
  const chunk: unknown[] = await once(command.stdout, 'data');
  expect(String(chunk[0])).toContain(`The scene: boot-error. ${SCENES['boot-error'].description}`);
  command.kill();
  await once(command, 'close');
});

test('a port that is none is refused', async () => {
  expect(await outcome('--port', 'http')).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('--port must be a number'),
  });
});
