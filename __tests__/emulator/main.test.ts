import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const MAIN = fileURLToPath(new URL('../../emulator/main.ts', import.meta.url));

// Windows knows no signal that a program can answer.
const whereSignalsExist = process.platform === 'win32' ? test.skip : test;

whereSignalsExist('the command says how to use it, logs requests and stops cleanly', async () => {
  const command = spawn(process.execPath, [MAIN], { stdio: ['ignore', 'pipe', 'inherit'] });
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

  const [, url = ''] = await printed(/at (http:\/\/127\.0\.0\.1:\d+\/api\/v1)\n[^]*Requests:/);
  expect(output).toContain('export PHALA_CLOUD_API_KEY=phak_emulator');
  expect(output).toContain(`export PHALA_CLOUD_API_PREFIX=${url}`);
  const response = await fetch(`${url}/cvms/my-app`, { headers: { 'x-api-key': 'phak_emulator' } });
  expect(response.status).toBe(200);
  await response.text();
  await printed(/200 {2}GET \/api\/v1\/cvms\/my-app\n/);
  command.kill('SIGTERM');
  expect(await closed).toEqual([0, null]);
});
