import { expect, test } from '@jest/globals';

import { startStep } from '../../scripts/action-runner.ts';
import { API_SCENARIOS } from '../scenes/leaks/api-scenarios.ts';
import { CHAIN_SCENARIOS } from '../scenes/leaks/chain-scenarios.ts';
import { COMPOSE_SCENARIOS } from '../scenes/leaks/compose-scenarios.ts';
import { CREATION_SCENARIOS } from '../scenes/leaks/creation-scenarios.ts';
import { INPUT_SCENARIOS } from '../scenes/leaks/input-scenarios.ts';
import { KEYLESS_SCENARIOS } from '../scenes/leaks/keyless-scenarios.ts';
import { play, faultsOf } from '../scenes/leaks/play.ts';
import { ROLLOUT_SCENARIOS } from '../scenes/leaks/rollout-scenarios.ts';

/** One of every way out that a step of the canary matrix has, with the real output, files and end of a process. */
const REPRESENTATIVE: ReadonlySet<string> = new Set([
  'deployed',
  'env as JSON',
  'a trigger that was lost',
  'provision: 422 with every secret',
  'HTML page',
  'boot error with secret 1',
  'cancelled',
  'connections that are reset',
  'a key with a line break',
  'the key in `mode`',
  'secrets that are no JSON',
  'a value of 130,000 bytes',
  'secret 0 in the text, as it is',
  'a check with every secret',
  'a failed boot whose logs have every secret, rollback true',
  'committed, and does not boot',
  'created',
  'without a key: deployed',
  'without a key: cvm: 403 with the token',
  'signed: an RPC server that says every secret',
]);

const SCENARIOS = [
  ...API_SCENARIOS,
  ...INPUT_SCENARIOS,
  ...COMPOSE_SCENARIOS,
  ...ROLLOUT_SCENARIOS,
  ...CHAIN_SCENARIOS,
  ...CREATION_SCENARIOS,
  ...KEYLESS_SCENARIOS,
].filter(({ name }) => REPRESENTATIVE.has(name));

test('the scenarios are there', () => {
  expect(new Set(SCENARIOS.map(({ name }) => name))).toEqual(REPRESENTATIVE);
});

test.each(SCENARIOS)('no secret leaves a process: $name', async (scenario) => {
  expect(faultsOf(scenario, await play(scenario, startStep))).toEqual([]);
});
