/**
 * Runs the action as GitHub's runner does: a process of its own on the entry that action.yml names. Used by the tests of
 * what only a process can show, the demo and the pictures.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

import {
  readActionFile,
  root,
  RunnerStep,
  type RunningStep,
  type StepResult,
  type StepSetup,
} from './runner-step.ts';

export function startStep(setup: StepSetup): RunningStep {
  const step = new RunnerStep(setup);
  const child = spawn(
    setup.node ?? process.execPath,
    [path.join(root, readActionFile().runs.main)],
    { cwd: setup.workspace, env: step.environment, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const end = async (): Promise<StepResult> => {
    const shown = step.watch(child.stdout, child.stderr);
    await Promise.all([shown, once(child, 'close')]);
    return step.end(child.exitCode);
  };
  return {
    result: end(),
    kill: (signal) => {
      child.kill(signal);
    },
  };
}

export async function runStep(setup: StepSetup): Promise<StepResult> {
  return startStep(setup).result;
}
