import { describe, expect } from '@jest/globals';

import type { StepResult } from '../../scripts/runner-step.ts';
import {
  annotations,
  composeAnswering,
  expectReadable,
  expectUntouched,
  posixTest,
  ROUTES,
  useStage,
  type Step,
} from './stage.ts';

const stage = useStage();

/** The runner kills a step that has not ended 7.5 s after SIGINT. */
const PROMPTLY_MS = 5000;

/** Stops the step as the runner does; gives how it ended, and its last word. */
async function cancel(
  step: Step,
  signal: NodeJS.Signals,
): Promise<{ readonly result: StepResult; readonly message: string }> {
  const started = performance.now();
  step.kill(signal);
  const result = await step.result;
  expect(performance.now() - started).toBeLessThan(PROMPTLY_MS);
  expect(result.exitCode).toBe(1);
  const errors = annotations(result, 'error');
  expect(errors).toHaveLength(1);
  expectReadable(result);
  return { result, message: errors[0]?.message ?? '' };
}

const signals = ['SIGINT', 'SIGTERM'] as const;

describe('a step that is cancelled', () => {
  posixTest.each(signals)(
    'by %s while it waits says what it triggered, and ends promptly',
    async (signal) => {
      const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
      cvm.behaviour.boot = { kind: 'never-finishes' };
      const step = stage().start({ env: 'TOKEN=new' });
      await step.printed('starting containers');
      const { result, message } = await cancel(step, signal);

      expect(message).toMatch(/cancelled/i);
      expect(message).toContain(signal);
      expect(message).toMatch(/triggered and goes on/);
      expect(message).toContain(String(result.outputs['compose_hash']));
      expect(message).toContain(cvm.vmUuid);
      expect(result.outputs['changed']).toBe('true');
      expect(result.outputs['status'] ?? '').toBe('');
      expect(result.summary).toMatch(/cancelled/i);
    },
  );

  posixTest.each(signals)(
    'by %s while an expression does not come to an end on what the app answers',
    async (signal) => {
      stage().addCvm({ env: { TOKEN: 'old' }, appUrl: 'emulated' });
      stage().write('compose.yaml', composeAnswering({ body: `${'a'.repeat(100)}!` }));
      const step = stage().start({
        health_url: '{app_url}/',
        health_body: '/^(a+)+$/',
        lint_ignore: 'all',
      });
      await stage().emulator.nextRequest(({ path }) => ROUTES.app.path.test(path));
      const { message } = await cancel(step, signal);
      expect(message).toContain(signal);
      expect(message).toMatch(/triggered and goes on/);
    },
  );

  posixTest.each(signals)(
    'by %s between two looks does not wait for the next one',
    async (signal) => {
      const cvm = stage().addCvm();
      cvm.behaviour.boot = { kind: 'never-finishes' };
      const step = stage().start({ poll_interval: '300' });
      await step.printed('under way');
      const { message } = await cancel(step, signal);
      expect(message).toMatch(/triggered and goes on/);
    },
  );

  posixTest.each(signals)(
    'by %s before the trigger says that nothing was triggered',
    async (signal) => {
      const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
      stage().emulator.faults.next.push({ ...ROUTES.provision, action: { kind: 'hang' } });
      const step = stage().start({ env: 'TOKEN=new' });
      await stage().emulator.nextRequest(({ path }) => ROUTES.provision.path.test(path));
      const { message } = await cancel(step, signal);
      expect(message).toMatch(/nothing had been triggered/i);
      expectUntouched(stage(), cvm);
    },
  );

  posixTest.each(signals)('by %s while it reads the CVM', async (signal) => {
    const cvm = stage().addCvm();
    stage().emulator.faults.next.push({ ...ROUTES.cvm, action: { kind: 'hang' } });
    const step = stage().start();
    await stage().emulator.nextRequest(({ path }) => ROUTES.cvm.path.test(path));
    const { message } = await cancel(step, signal);
    expect(message).toMatch(/nothing had been triggered/i);
    expectUntouched(stage(), cvm);
  });

  posixTest.each(signals)('by %s while it waits for a retry', async (signal) => {
    const cvm = stage().addCvm();
    stage().emulator.faults.next.push({
      ...ROUTES.provision,
      action: { kind: 'maintenance', retryAfter: 60 },
    });
    const step = stage().start();
    await step.printed('Retry 1 in 60');
    const { message } = await cancel(step, signal);
    expect(message).toMatch(/nothing had been triggered/i);
    expectUntouched(stage(), cvm);
  });

  posixTest.each(['hang', 'hang-after-accept'] as const)(
    'while the trigger gets no answer (%s) says that the update may go on',
    async (kind) => {
      const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
      stage().emulator.faults.next.push({ ...ROUTES.trigger, action: { kind } });
      const step = stage().start({ env: 'TOKEN=new' });
      await stage().emulator.nextRequest(({ method }) => method === 'PATCH');
      const { result, message } = await cancel(step, 'SIGTERM');
      expect(message).toMatch(/may go on/);
      expect(message).not.toMatch(/nothing had been triggered/i);
      expect(message).toContain(String(result.outputs['compose_hash']));
      expect(stage().sent('trigger')).toHaveLength(1);
      expect(result.summary).not.toMatch(/nothing was changed/i);
      expect(cvm.operations).toHaveLength(kind === 'hang' ? 0 : 1);
    },
  );

  posixTest('while it waits for another operation says that nothing was triggered', async () => {
    const cvm = stage().addCvm();
    cvm.startOtherOperation(1_000_000);
    const step = stage().start();
    await step.printed('Another operation is under way on the CVM');
    const { message } = await cancel(step, 'SIGINT');
    expect(message).toMatch(/nothing had been triggered/i);
    expect(cvm.boots).toBe(0);
  });

  posixTest('twice still ends with one error', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.boot = { kind: 'never-finishes' };
    const step = stage().start();
    await step.printed('starting containers');
    step.kill('SIGINT');
    const { message } = await cancel(step, 'SIGTERM');
    expect(message).toMatch(/triggered and goes on/);
  });
});
