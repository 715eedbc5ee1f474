import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { EmulatedCvm, RecordedRequest } from '../../../emulator/phala/emulator.ts';
import type { StepResult } from '../../../scripts/runner-step.ts';
import { PullRequestStage } from '../github-stage.ts';
import { startInProcess } from '../in-process.ts';
import { pathOf } from '../stage.ts';
import { hurriedClock } from './hurried-clock.ts';
import { mutated, type Mutation } from './mutants.ts';
import { SHIPPED, type Play } from './plays.ts';

/** An answer that a step reads, and what is changed in it. */
export interface Case {
  readonly of: 'Phala Cloud' | 'GitHub';
  readonly method: string;
  readonly path: RegExp;
  readonly mutation: Mutation;
  /** Whether only answers are changed that come after something was triggered. */
  readonly isLate: boolean;
}

/** How a play ended. */
export interface End {
  readonly result: StepResult;
  /** What it was about, as it is in the emulator; undefined: it was not made. */
  readonly cvm: EmulatedCvm | undefined;
  /** The compose text that it was to bring to run. */
  readonly shipped: string | undefined;
  /** What the step sent to Phala Cloud and to GitHub. */
  readonly asked: readonly RecordedRequest[];
  readonly told: readonly RecordedRequest[];
}

const HURRY = { poll_interval: '1', wait_timeout: '30', lock_timeout: '10' } as const;

/** Plays a run, in which the answers of a case are changed. */
export async function play({ set, ofPullRequest, ships }: Play, change?: Case): Promise<End> {
  const on = await PullRequestStage.open({
    start: (setup) => startInProcess(setup, { clock: hurriedClock }),
  });
  try {
    on.stage.write('compose.yaml', SHIPPED);
    const inputs = { ...HURRY, ...(await set(on)) };
    const [asked, told] = [on.emulator.requests.length, on.github.requests.length];
    const { cvms } = on.emulator;
    if (change !== undefined) {
      const { of, method, path: pattern, mutation, isLate } = change;
      const rewrite = (body: unknown): unknown =>
        isLate && triggersIn(on.emulator.requests.slice(asked)) === 0
          ? body
          : mutated(body, mutation);
      const { faults } = of === 'GitHub' ? on.github : on.emulator;
      faults.next.push({
        method,
        path: pattern,
        times: Infinity,
        action: { kind: 'rewritten', rewrite },
      });
    }
    const result = ofPullRequest === true ? await on.run(inputs) : await on.stage.deploy(inputs);
    const name = ofPullRequest === true ? 'web-pr-7' : 'my-app';
    return {
      result,
      cvm: [...on.emulator.cvms, ...cvms].find((cvm) => cvm.name === name),
      shipped:
        ships === true
          ? readFileSync(path.join(on.stage.workspace, 'compose.yaml'), 'utf8')
          : undefined,
      asked: on.emulator.requests.slice(asked),
      told: on.github.requests.slice(told),
    };
  } finally {
    await on.close();
  }
}

/** The requests that make a CVM restart, come or go. */
const TRIGGERS: readonly (readonly [method: string, path: RegExp])[] = [
  ['PATCH', /\/cvms\/[^/]+\/(?:compose_file|envs)$/],
  ['POST', /\/cvms\/[^/]+\/(?:restart|commit-update|revisions\/[^/]+\/redeploy)$/],
  ['POST', /\/cvms$/],
  ['DELETE', /\/cvms\/[^/]+$/],
];

/** How many changes the API accepted. The first step of a creation, at the path of the second, is none. */
export function triggersIn(requests: readonly RecordedRequest[]): number {
  return requests.filter(
    (request) =>
      (request.status ?? 500) < 400 &&
      !request.body.startsWith('{"name":') &&
      TRIGGERS.some(([method, at]) => request.method === method && at.test(pathOf(request))),
  ).length;
}
