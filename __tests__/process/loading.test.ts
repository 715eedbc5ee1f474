import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { describe, expect, test } from '@jest/globals';

import { root, type StepResult } from '../../scripts/runner-step.ts';
import { startStep } from '../../scripts/action-runner.ts';
import { expectGreen, theError, useStage, type Inputs } from '../scenes/stage.ts';

const stage = useStage({ start: startStep });

/** Keeps the names of all files that Node loads. */
const HOOK = `import { appendFileSync } from 'node:fs';
  import { registerHooks } from 'node:module';
  registerHooks({
    load(url, context, next) {
      appendFileSync(new URL('loaded', import.meta.url), url.replace(/^.*\\//, '') + '\\n');
      return next(url, context);
    },
  });`;

/** The files of the bundle that ask a chain, and those that sign. */
const CHAIN = holding('eth_sendRawTransaction', "'eip1559'");

function holding(...texts: readonly string[]): readonly string[] {
  const dist = path.join(root, 'dist');
  return readdirSync(dist).filter((name) => {
    const file = readFileSync(path.join(dist, name), 'utf8').replaceAll('"', "'");
    return name.endsWith('.js') && texts.some((text) => file.includes(text));
  });
}

const KEY: Inputs = {
  chain_private_key: 'ab'.repeat(32),
  // Nobody is there.
  chain_rpc_url: 'http://127.0.0.1:9/',
  approval_timeout: '1',
};

/** Runs a deploy; gives also which files its process loaded. */
async function deploy(inputs: Inputs): Promise<{
  readonly result: StepResult;
  readonly loaded: readonly string[];
}> {
  const file = stage().write('hook.mjs', HOOK);
  const env = { NODE_OPTIONS: `--import ${pathToFileURL(file).href}` };
  const result = await stage().deploy(inputs, env);
  const loaded = readFileSync(path.join(path.dirname(file), 'loaded'), 'utf8').split('\n');
  expect(loaded).toContain('index.js');
  return { result, loaded };
}

describe('a run that signs nothing loads nothing of a chain:', () => {
  test.each([
    ['the central KMS', 'central', {}],
    ['the central KMS, and a key', 'central', KEY],
    ['an approval by somebody else', 'on-chain', {}],
    ['an approval that is there, and a key', 'on-chain', KEY],
  ] as const)('%s', async (_, kms, inputs) => {
    const cvm = stage().addCvm({ kms });
    if (kms === 'on-chain' && inputs === KEY) cvm.approveAfter('any', 0);
    const { loaded, result } = await deploy(inputs);
    expectGreen(result);
    expect(CHAIN).not.toEqual([]);
    expect(loaded.filter((name) => CHAIN.includes(name))).toEqual([]);
  });

  test('and one that signs loads it', async () => {
    stage().addCvm({ kms: 'on-chain' });
    const { loaded, result } = await deploy(KEY);
    expect(theError(result).message).toContain('Reading the chain id failed');
    expect(loaded).toEqual(expect.arrayContaining([...CHAIN]));
  });
});
