import { expect, test } from '@jest/globals';

import type { StepResult } from '../../scripts/runner-step.ts';
import { API_SCENARIOS } from './leaks/api-scenarios.ts';
import { CHAIN_SCENARIOS } from './leaks/chain-scenarios.ts';
import { COMPOSE_SCENARIOS } from './leaks/compose-scenarios.ts';
import { CREATION_SCENARIOS } from './leaks/creation-scenarios.ts';
import { EVIDENCE_SCENARIOS } from './leaks/evidence-scenarios.ts';
import { FLEET_SCENARIOS } from './leaks/fleet-scenarios.ts';
import { INPUT_SCENARIOS } from './leaks/input-scenarios.ts';
import { KEYLESS_SCENARIOS } from './leaks/keyless-scenarios.ts';
import { play, leaks, faultsOf } from './leaks/play.ts';
import { ROLLOUT_SCENARIOS } from './leaks/rollout-scenarios.ts';
import type { Scenario } from './leaks/scenario.ts';
import { VERIFY_SCENARIOS } from './leaks/verify-scenarios.ts';
import { API_KEY, FROM_FILE, TEXTS } from './leaks/values.ts';

/** Plays all scenarios; gives what is wrong with them. */
async function playAll(scenarios: readonly Scenario[]): Promise<string[]> {
  const found: string[] = [];
  const waiting = [...scenarios];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      found.push(...faultsOf(next, await play(next)));
    }
  };
  // Some wait for a time limit of a second.
  await Promise.all([lane(), lane(), lane(), lane()]);
  return found;
}

test('no secret is seen but in masks, whatever the API and the CVM say', async () => {
  expect(await playAll(API_SCENARIOS)).toEqual([]);
}, 300_000);

test('nor whatever the user gets wrong', async () => {
  expect(await playAll(INPUT_SCENARIOS)).toEqual([]);
}, 300_000);

test('nor is one that stands in the compose text, or in what is filled into it', async () => {
  expect(await playAll(COMPOSE_SCENARIOS)).toEqual([]);
}, 300_000);

test('nor in a plan, a wait, a rollback, a diagnosis or a health check', async () => {
  expect(await playAll(ROLLOUT_SCENARIOS)).toEqual([]);
}, 300_000);

test('nor in what a CVM proves, or in how that differs from what was expected', async () => {
  expect(await playAll(VERIFY_SCENARIOS)).toEqual([]);
}, 300_000);

test('nor on a chain', async () => {
  expect(await playAll(CHAIN_SCENARIOS)).toEqual([]);
}, 300_000);

test('nor in evidence, in collateral, or in what a step makes of them', async () => {
  expect(await playAll(EVIDENCE_SCENARIOS)).toEqual([]);
}, 300_000);

test('nor where a CVM is created', async () => {
  expect(await playAll(CREATION_SCENARIOS)).toEqual([]);
}, 300_000);

test('nor where an app has several instances', async () => {
  expect(await playAll(FLEET_SCENARIOS)).toEqual([]);
}, 300_000);

test('nor one of a login without a key', async () => {
  expect(await playAll(KEYLESS_SCENARIOS)).toEqual([]);
}, 300_000);

test('the check of all of these finds what it looks for', () => {
  const parts = [API_KEY, FROM_FILE].flatMap((value) => [value.slice(0, 15), value.slice(-10)]);
  for (const text of [...TEXTS, ...parts]) {
    const result: StepResult = {
      exitCode: 0,
      stdout: `Log: ${text}`,
      stderr: '',
      outputs: {},
      summary: '',
      masks: [],
      log: '',
      files: '',
    };
    expect(leaks({ result, tokens: [], left: '', requests: [] })).toHaveLength(1);
    expect(
      leaks({ result: { ...result, stdout: '' }, tokens: [], left: text, requests: [] }),
    ).toHaveLength(1);
  }
});
