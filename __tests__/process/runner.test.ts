import { spawnSync } from 'node:child_process';
import path from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { runStep, startStep } from '../../scripts/action-runner.ts';
import { readActionFile } from '../../scripts/runner-step.ts';
import { startInProcess } from '../scenes/in-process.ts';
import { expectGreen, ROUTES, theError, useStage } from '../scenes/stage.ts';

const stage = useStage({ start: startStep });

describe('the process', () => {
  test('ends with 0 when all is well, and says nothing on stderr', async () => {
    stage().addCvm();
    const result = await stage().deploy();
    expect([result.exitCode, result.stderr]).toEqual([0, '']);
  });

  test('ends with 1 when the checks find an error', async () => {
    stage().write('compose.yaml', 'services: []\n');
    const result = await stage().deploy();
    expect([result.exitCode, result.stderr]).toEqual([1, '']);
  });

  test('ends with 1 when the deploy fails', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.boot = { kind: 'fails', bootError: 'docker login failed' };
    expect(theError(await stage().deploy()).message).toContain('docker login failed');
  });

  test('does not wait for a connection that hangs', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.boot = { kind: 'fails', bootError: 'docker login failed' };
    stage().emulator.faults.next.push({ ...ROUTES.logs, times: 100, action: { kind: 'hang' } });
    const step = stage().start();
    await step.printed('Error: ');
    const failed = performance.now();
    await step.result;
    expect(performance.now() - failed).toBeLessThan(5000);
  });

  test.each(['--pending-deprecation', '--throw-deprecation', '--trace-warnings'])(
    'runs where a job sets NODE_OPTIONS to %s',
    async (flag) => {
      stage().addCvm();
      expectGreen(await stage().deploy({ env: 'TOKEN=new-value' }, { NODE_OPTIONS: flag }));
    },
  );

  test('runs where a repository is no package, or one of CommonJS', async () => {
    stage().addCvm();
    stage().write('package.json', '{"type": "commonjs"}');
    expectGreen(await stage().deploy());
  });

  test('prints a large text to its end', async () => {
    stage().addCvm();
    const comments = `# ${'x'.repeat(98)}\n`.repeat(1500);
    stage().write(
      'compose.yaml',
      `services:\n  web:\n    image: nginx:1.28\n${comments}# the end\n`,
    );
    const result = await stage().deploy({ mode: 'check' });
    expect(result.exitCode).toBe(0);
    expect(result.log).toContain('# the end');
    expect(result.log).toMatch(/Checked: no error/);
  });

  test('masks a secret before any line that could show it', async () => {
    stage().addCvm();
    const result = await stage().deploy({ env: 'TOKEN=canary-secret-value' });
    expect(result.stdout.indexOf('::add-mask::canary-secret-value')).toBeGreaterThanOrEqual(0);
    expect(result.stdout.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('canary-secret');
    expect(result.stdout.indexOf('::add-mask::')).toBe(0);
  });
});

describe('what a scene sees in process is what a process gives:', () => {
  /** Without what differs from run to run. */
  function settled(text: string): string {
    return text
      .replaceAll(/ghadelimiter_[\w-]+/g, 'delimiter')
      .replaceAll(/\d+\.\d s|\d+:\d\d/g, 'TIME')
      .replaceAll(/[\w./-]*phala-cvm-deploy-\w+/g, 'FOLDER');
  }

  test.each([
    ['a check', {}],
    ['a check that fails', { env: '=' }],
    ['a wrong input', { wait_timeout: 'soon' }],
  ])('%s', async (_name, inputs) => {
    const setup = {
      inputs: { mode: 'check', ...inputs },
      workspace: stage().workspace,
      env: { RUNNER_TEMP: stage().temp },
    };
    const [scene, real] = [await startInProcess(setup).result, await runStep(setup)];
    for (const name of ['exitCode', 'stdout', 'stderr', 'log', 'summary', 'files'] as const) {
      expect(settled(String(scene[name]))).toBe(settled(String(real[name])));
    }
    expect(scene.masks).toEqual(real.masks);
  });
});

test('a scene leaves nothing behind in its process', async () => {
  const before = { env: { ...process.env }, exitCode: process.exitCode };
  const setup = { inputs: { mode: 'check', wait: 'maybe' }, workspace: stage().workspace };
  const results = await Promise.all([
    startInProcess(setup).result,
    startInProcess({ ...setup, inputs: { mode: 'check' } }).result,
  ]);
  expect(results.map(({ exitCode }) => exitCode)).toEqual([1, 0]);
  expect(results.map(({ summary }) => summary.includes('wait'))).toEqual([true, false]);
  expect({ env: { ...process.env }, exitCode: process.exitCode }).toEqual(before);
});

test('the entry is a file that Node can parse', () => {
  const entry = path.resolve(import.meta.dirname, '../..', readActionFile().runs.main);
  expect(spawnSync(process.execPath, ['--check', entry]).status).toBe(0);
});
