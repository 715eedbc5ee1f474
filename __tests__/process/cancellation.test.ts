import { describe, expect } from '@jest/globals';

import { startStep } from '../../scripts/action-runner.ts';
import {
  expectReadable,
  expectUntouched,
  posixTest,
  ROUTES,
  theError,
  useStage,
  type Step,
} from '../scenes/stage.ts';

const stage = useStage({ start: startStep });

/** The runner kills a step that has not ended 7.5 s after SIGINT. */
const PROMPTLY_MS = 5000;

/** Stops the process as the runner does; gives its last word. */
async function cancel(step: Step, signal: NodeJS.Signals): Promise<string> {
  const started = performance.now();
  step.kill(signal);
  const result = await step.result;
  expect(performance.now() - started).toBeLessThan(PROMPTLY_MS);
  expectReadable(result);
  return theError(result).message;
}

describe.each(['SIGINT', 'SIGTERM'] as const)('%s ends the process promptly', (signal) => {
  posixTest('while the update runs, with what goes on', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.boot = { kind: 'never-finishes' };
    const step = stage().start({ poll_interval: '300' });
    await step.printed('under way');
    expect(await cancel(step, signal)).toMatch(new RegExp(`${signal}.*triggered and goes on`));
  });

  posixTest('while a request has no answer', async () => {
    const cvm = stage().addCvm();
    stage().emulator.faults.next.push({ ...ROUTES.provision, action: { kind: 'hang' } });
    const step = stage().start();
    await stage().emulator.nextRequest(({ path }) => ROUTES.provision.path.test(path));
    expect(await cancel(step, signal)).toMatch(/nothing had been triggered/i);
    expectUntouched(stage(), cvm);
  });
});

posixTest('a second signal changes nothing', async () => {
  const cvm = stage().addCvm();
  cvm.behaviour.boot = { kind: 'never-finishes' };
  const step = stage().start();
  await step.printed('starting containers');
  step.kill('SIGINT');
  expect(await cancel(step, 'SIGTERM')).toMatch(/SIG(?:INT|TERM).*triggered and goes on/);
});
