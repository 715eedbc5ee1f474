import { setImmediate as turn } from 'node:timers/promises';

import { afterEach, beforeEach } from '@jest/globals';

import { startIssuer, type Issuer } from '../../emulator/github/issuer.ts';
import type { StepResult } from '../../scripts/runner-step.ts';
import type { Clock } from '../../src/base/clock.ts';
import { startInProcess } from './in-process.ts';
import { Stage, type Inputs, type StageSetup, type Step } from './stage.ts';

/** One time for the step, the API and the issuer, in which only waits take any, and are over at once. */
class SharedTime {
  #skippedMs = 0;

  readonly now = (): Date => new Date(Date.now() + this.#skippedMs);

  readonly clock = (signal: AbortSignal): Clock => ({
    now: () => performance.now() + this.#skippedMs,
    date: this.now,
    sleep: async (ms) => {
      signal.throwIfAborted();
      this.#skippedMs += ms;
      await turn();
      signal.throwIfAborted();
    },
  });
}

/** A workspace that trusts the repository, and a job with `id-token: write`. */
export class KeylessStage {
  readonly stage: Stage;
  readonly issuer: Issuer;
  /** How far the clock of the API is ahead of that of the issuer, in seconds. May be changed. */
  readonly apiClock: { aheadS: number };

  private constructor(stage: Stage, issuer: Issuer, apiClock: { aheadS: number }) {
    this.stage = stage;
    this.issuer = issuer;
    this.apiClock = apiClock;
  }

  static async open(setup: Pick<StageSetup, 'start'> = {}): Promise<KeylessStage> {
    const { clock, now } = new SharedTime();
    const apiClock = { aheadS: 0 };
    const stage = await Stage.open({
      emulator: { now: () => new Date(now().getTime() + 1000 * apiClock.aheadS) },
      start: (step) => startInProcess(step, { clock }),
      ...setup,
    });
    const issuer = await startIssuer({ now });
    const { oidc } = stage.emulator;
    oidc.accepts = 'all';
    oidc.issuerKey = issuer.publicKey;
    oidc.trusted.push({ repository: 'acme/web', workspace: 'emulator' });
    return new KeylessStage(stage, issuer, apiClock);
  }

  async close(): Promise<void> {
    await this.issuer.close();
    await this.stage.close();
  }

  /** A step without an API key. */
  start(inputs: Inputs = {}): Step {
    return this.stage.start({ api_key: '', ...inputs }, this.issuer.environment);
  }

  async deploy(inputs: Inputs = {}): Promise<StepResult> {
    return this.start(inputs).result;
  }
}

/** A new one for each test of a file. */
export function useKeyless(setup?: Pick<StageSetup, 'start'>): () => KeylessStage {
  let keyless: KeylessStage | undefined;
  beforeEach(async () => {
    keyless = await KeylessStage.open(setup);
  });
  afterEach(async () => {
    await keyless?.close();
    keyless = undefined;
  });
  return () => {
    if (keyless === undefined) throw new Error('A stage is there inside a test only');
    return keyless;
  };
}
