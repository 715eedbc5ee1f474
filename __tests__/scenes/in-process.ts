/**
 * Runs the action's sources in this process, in the surroundings that a process of its own would get: what the step
 * sees of `process` is its own environment, output and exit code. Several steps may run at the same time. What only a
 * process can show (signals, the bundle, the exit itself) is tested in `process/`.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { PassThrough } from 'node:stream';

import {
  RunnerStep,
  type RunningStep,
  type StepResult,
  type StepSetup,
} from '../../scripts/runner-step.ts';
import { systemClock } from '../../src/base/clock.ts';
import { Cancelled } from '../../src/base/failure.ts';
import { run } from '../../src/run.ts';
import type { Host } from '../../src/step/step.ts';

/** What the action and its packages read and write of `process`. */
interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  exitCode: typeof process.exitCode;
}

const steps = new AsyncLocalStorage<Surroundings>();
const { env, stdout, stderr, exitCode } = process;
const ownSurroundings: Surroundings = { env, stdout, stderr, exitCode };

function surroundings(): Surroundings {
  return steps.getStore() ?? ownSurroundings;
}

// Jest gives each test file a `process` of its own, so nothing has to be put back.
Object.defineProperties(process, {
  env: { get: () => surroundings().env },
  stdout: { get: () => surroundings().stdout },
  stderr: { get: () => surroundings().stderr },
  exitCode: {
    get: () => surroundings().exitCode,
    set: (code: Surroundings['exitCode']) => {
      surroundings().exitCode = code;
    },
  },
});

/** What of its machine a test gives the step in another form. */
export type HostPart = Partial<Pick<Host, 'clock' | 'random'>>;

export function startInProcess(setup: StepSetup, part: HostPart = {}): RunningStep {
  const step = new RunnerStep(setup);
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const own: Surroundings = { env: { ...step.environment }, stdout, stderr, exitCode: undefined };
  const cancellation = new AbortController();
  const host = {
    environment: own.env,
    clock: systemClock,
    random: Math.random,
    signal: cancellation.signal,
    ...part,
  };
  const end = async (): Promise<StepResult> => {
    const shown = step.watch(stdout, stderr);
    await steps.run(own, async () => run(host));
    stdout.end();
    stderr.end();
    await shown;
    return step.end(Number(own.exitCode ?? 0));
  };
  return {
    result: end(),
    kill: (signal) => {
      cancellation.abort(new Cancelled(signal));
    },
  };
}
