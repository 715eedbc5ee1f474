import { describe, expect, test } from '@jest/globals';

import type { EmulatedCvm } from '../../../emulator/phala/emulator.ts';
import type { StepResult } from '../../../scripts/runner-step.ts';
import { PREVIEW, usePullRequests } from '../github-stage.ts';
import {
  changingRequests,
  COMPOSE,
  composeAnswering,
  expectGreen,
  expectUntouched,
  factOf,
  imageOf,
  messages,
  refusedAtOnce,
  theError,
  type Inputs,
  type Stage,
} from '../stage.ts';
import { attesting } from './attesting.ts';

/** What each mode has a CVM prove, and what follows where it proves something else. */

const on = usePullRequests();
const stage = (): Stage => on().stage;

const TEXTS = ['a', 'b', 'c'].map((digit) => composeAnswering({}, imageOf(digit)));
const CREATE: Inputs = { create: 'true', instance_type: 'tdx.small' };
const SOURCES = ['appAttestations', 'cvmAttestation', 'guestInfo', 'pccs'] as const;

/** How often evidence or collateral was asked for. */
function looks(): number {
  return SOURCES.reduce((sum, route) => sum + stage().sent(route).length, 0);
}

async function run(inputs: Inputs = {}): Promise<StepResult> {
  return stage().deploy(attesting(stage(), { lint_ignore: '', ...inputs }));
}

/** Brings a text to run, with nothing proven. */
async function ship(index: number): Promise<void> {
  stage().write('compose.yaml', TEXTS[index] ?? '');
  expectGreen(await stage().deploy());
}

function expectProven(result: StepResult, freshness: 'new-hash' | 'none', cvm: EmulatedCvm): void {
  expectGreen(result);
  expect(result.outputs).toMatchObject({ attested: 'true', attestation_freshness: freshness });
  expect(result.summary).toContain(cvm.composeHash);
  expect(factOf(result, 'Fresh')).toMatch(freshness === 'none' ? /^not shown/ : /^yes/);
}

describe('whether a proof is fresh', () => {
  test('a deploy of a text that the CVM never had', async () => {
    const cvm = stage().addCvm();
    expectProven(await run(), 'new-hash', cvm);
  });

  describe.each(['false', 'true'])('with `rollback: %s`', (rollback) => {
    test('a text that the CVM had before is not', async () => {
      const cvm = stage().addCvm();
      for (const index of [0, 1]) await ship(index);
      stage().write('compose.yaml', TEXTS[0] ?? '');
      expectProven(await run({ rollback }), 'none', cvm);
    });

    test.each(['newest-first', 'oldest-first'] as const)(
      'nor is it when only part of a history that is %s was read',
      async (order) => {
        const cvm = stage().addCvm();
        for (const index of [0, 1, 2]) await ship(index);
        Object.assign(cvm.behaviour, { mostRevisionsOfPage: 1, revisionsOrder: order });
        stage().write('compose.yaml', TEXTS[0] ?? '');
        expectProven(await run({ rollback }), 'none', cvm);
      },
    );

    test('nor when a revision cannot be read', async () => {
      const cvm = stage().addCvm();
      for (const index of [0, 1]) await ship(index);
      const had = cvm.revisions.find(({ app }) => app['docker_compose_file'] === TEXTS[0]);
      stage().emulator.faults.next.push({
        method: 'GET',
        path: /\/revisions$/,
        times: 1000,
        action: {
          kind: 'rewritten',
          rewrite: (body) => {
            const text = JSON.stringify(body).replaceAll(`"${had?.composeHash ?? '?'}"`, 'null');
            return JSON.parse(text) as unknown;
          },
        },
      });
      stage().write('compose.yaml', TEXTS[0] ?? '');
      expectProven(await run({ rollback }), 'none', cvm);
    });

    test('nor when no revision can be read', async () => {
      const cvm = stage().addCvm();
      cvm.behaviour.revisionsForbidden = true;
      expectProven(await run({ rollback }), 'none', cvm);
    });
  });

  test('nothing that was there already: `unchanged`, a restart, a rollback', async () => {
    const cvm = stage().addCvm();
    await ship(0);
    const unchanged = await run();
    expect(unchanged.outputs['status']).toBe('unchanged');
    expectProven(unchanged, 'none', cvm);
    expectProven(await run({ mode: 'restart' }), 'none', cvm);
    expectProven(await run({ mode: 'rollback' }), 'none', cvm);
    const again = await run({ mode: 'rollback', revision: cvm.composeHash });
    expect(again.outputs['status']).toBe('unchanged');
    expectProven(again, 'none', cvm);
  });

  test('an env with the same names is none, with other names it is', async () => {
    const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
    stage().write('compose.yaml', COMPOSE);
    expectGreen(await stage().deploy());
    expectProven(await run({ mode: 'env', env: 'TOKEN=new-value' }), 'none', cvm);
    expectProven(await run({ mode: 'env', env: 'TOKEN=new-value\nMORE=value' }), 'new-hash', cvm);
  });

  test.each(['false', 'true'])('a committed update, with `rollback: %s`', async (rollback) => {
    const cvm = stage().addCvm({ kms: 'on-chain' });
    const { outputs } = await stage().deploy({ mode: 'prepare' });
    const { compose_hash: hash = '', commit_token: token = '' } = outputs;
    cvm.registerOnChain(hash);
    const result = await run({
      mode: 'commit',
      commit_token: token,
      expected_compose_hash: hash,
      rollback,
    });
    expectProven(result, 'new-hash', cvm);
    expect(result.outputs).not.toHaveProperty('predicate_path');
  });

  test('a new CVM of a deploy', async () => {
    const result = await run(CREATE);
    const [cvm] = stage().emulator.cvms;
    if (cvm === undefined) throw new Error('Nothing was created');
    expectProven(result, 'new-hash', cvm);
  });

  test('a new preview, and its update', async () => {
    stage().addCvm();
    const first = await on().run(attesting(stage(), PREVIEW));
    expectProven(first, 'new-hash', on().thePreview());
    stage().write('compose.yaml', TEXTS[0] ?? '');
    expectProven(await on().run(attesting(stage(), PREVIEW)), 'new-hash', on().thePreview());
  });
});

describe('what asks for nothing', () => {
  test.each<[string, Inputs]>([
    ['`attestation: off`', { attestation: 'off' }],
    ['`wait: false`', { attestation: 'report', wait: 'false' }],
    ['`wait: false`, without `attestation`', { attestation: '', wait: 'false' }],
    ['`mode: plan`', { mode: 'plan' }],
  ])('%s', async (_what, inputs) => {
    stage().addCvm();
    const result = await run(inputs);
    expectGreen(result);
    expect(looks()).toBe(0);
    expect(result.outputs['attested'] ?? '').toBe('');
    expect(result.summary).not.toMatch(/attest/i);
  });

  test('`attestation: off` for what is unchanged', async () => {
    stage().addCvm();
    await ship(0);
    expectGreen(await run({ attestation: 'off' }));
    expect(looks()).toBe(0);
  });

  test.each(['deploy', 'env', 'restart'])(
    '`wait: false` and `require` exclude each other in `mode: %s`',
    async (mode) => {
      stage().addCvm();
      const env = mode === 'env' ? { env: 'TOKEN=some-value' } : {};
      const result = await run({ mode, ...env, wait: 'false' });
      expect(refusedAtOnce(stage(), result).message).toMatch(
        /`attestation: require` and `wait: false`/,
      );
    },
  );

  test.each(['prepare', 'teardown', 'verify'])('`mode: %s` refuses the input', async (mode) => {
    stage().addCvm();
    const result = await stage().deploy({ mode, attestation: 'require' });
    expect(refusedAtOnce(stage(), result).message).toMatch(/`attestation`/);
  });
});

describe('what follows from what is not proven', () => {
  const CONTRADICTED = 'old-hash';
  const NO_PROOF = 'offline';

  function broken(fault: typeof CONTRADICTED | typeof NO_PROOF): EmulatedCvm {
    const cvm = stage().addCvm();
    cvm.behaviour.evidence = fault;
    return cvm;
  }
  const soon: Inputs = { attestation_timeout: '1' };

  test('a contradiction is put back under `require` with `rollback: true`', async () => {
    const cvm = broken(CONTRADICTED);
    const before = cvm.composeHash;
    const result = await run({ ...soon, rollback: 'true' });
    expect(theError(result).message).toMatch(/contradicts what should run.*It was rolled back/s);
    expect(result.outputs).toMatchObject({ attested: 'false', status: 'rolled_back' });
    expect(cvm.composeHash).toBe(before);
    expect(stage().sent('redeploy')).toHaveLength(1);
  });

  test.each<[string, typeof CONTRADICTED | typeof NO_PROOF, Inputs]>([
    ['a contradiction under `report`', CONTRADICTED, { attestation: 'report', rollback: 'true' }],
    ['no proof under `report`', NO_PROOF, { attestation: 'report', rollback: 'true' }],
    ['no proof under `require`', NO_PROOF, { rollback: 'true' }],
    ['a contradiction with `rollback: false`', CONTRADICTED, { rollback: 'false' }],
  ])('%s puts nothing back, and diagnoses nothing', async (_what, fault, inputs) => {
    const cvm = broken(fault);
    const before = cvm.composeHash;
    const result = await run({ ...soon, ...inputs });
    const isRed = inputs['attestation'] !== 'report';
    if (isRed) theError(result);
    else expectGreen(result);
    expect(result.outputs['attested']).toBe(fault === CONTRADICTED ? 'false' : 'unknown');
    expect(messages(result, 'warning')).toHaveLength(!isRed && fault === CONTRADICTED ? 1 : 0);
    expect(cvm.composeHash).not.toBe(before);
    expect(cvm.boots).toBe(1);
    for (const route of ['redeploy', 'composition', 'logs'] as const) {
      expect(stage().sent(route)).toEqual([]);
    }
  });

  test.each(['restart', 'rollback'])('`mode: %s` is red, and leaves the CVM', async (mode) => {
    const cvm = stage().addCvm();
    await ship(0);
    const { boots } = cvm;
    cvm.behaviour.evidence = CONTRADICTED;
    const result = await run({ ...soon, mode });
    expect(theError(result).message).toMatch(/contradicts/);
    expect([result.outputs['attested'], result.outputs['changed']]).toEqual(['false', 'true']);
    expect(cvm.boots).toBe(boots + 1);
    expect(stage().sent('composition')).toEqual([]);
  });

  test('what is unchanged is left alone, whatever it proves', async () => {
    const cvm = stage().addCvm();
    await ship(0);
    const { boots } = cvm;
    const before = changingRequests(stage()).length;
    cvm.behaviour.evidence = CONTRADICTED;
    const result = await run({ ...soon, rollback: 'true' });
    expect(theError(result).message).toMatch(/contradicts/);
    expect(result.outputs['changed']).toBe('false');
    expect(cvm.boots).toBe(boots);
    expect(changingRequests(stage())).toHaveLength(before);
  });

  test('a new CVM is kept, and said to bill', async () => {
    stage().emulator.newCvmBehaviour.evidence = CONTRADICTED;
    const result = await run({ ...soon, ...CREATE, rollback: 'true' });
    expect(theError(result).message).toMatch(/contradicts.*was not deleted and bills/s);
    expect(stage().emulator.cvms).toHaveLength(1);
  });

  test('a plan of the same step touches nothing', async () => {
    const cvm = broken(CONTRADICTED);
    expectGreen(await run({ mode: 'plan', rollback: 'true' }));
    expectUntouched(stage(), cvm);
  });
});
