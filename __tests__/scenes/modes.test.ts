import { rmSync } from 'node:fs';
import path from 'node:path';

import { beforeEach, describe, expect, test } from '@jest/globals';

import type { EmulatedCvm, FaultAction } from '../../emulator/phala/emulator.ts';
import {
  annotations,
  changingRequests,
  expectGreen,
  expectReadable,
  expectUntouched,
  IMAGE,
  messages,
  planOf,
  refusedAtOnce,
  ROUTES,
  seenOf,
  theError,
  useStage,
  type Inputs,
} from './stage.ts';

const stage = useStage();

const FAILS = { kind: 'fails', bootError: 'docker login failed' } as const;

/** Neither mode reads the repository. */
function withoutComposeFile(): void {
  rmSync(path.join(stage().workspace, 'compose.yaml'));
}

function operationsOf(cvm: EmulatedCvm): string[] {
  return cvm.operations.map(({ type, status }) => `${type} ${status}`);
}

describe('`mode: restart`', () => {
  beforeEach(withoutComposeFile);

  const RESTART = { mode: 'restart' } as const;

  test('restarts the CVM with what it has, and waits until it runs', async () => {
    const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
    const before = { hash: cvm.composeHash, app: cvm.appCompose, env: cvm.encryptedEnv };
    cvm.behaviour.lagSteps = 15;
    const result = await stage().deploy(RESTART);
    expectGreen(result);
    expect(stage().bodies('restart')).toEqual([{ force: false }]);
    expect(changingRequests(stage())).toHaveLength(1);
    expect({ boots: cvm.boots, status: cvm.status }).toEqual({ boots: 1, status: 'running' });
    expect(operationsOf(cvm)).toEqual(['restart completed']);
    expect({ hash: cvm.composeHash, app: cvm.appCompose, env: cvm.encryptedEnv }).toEqual(before);
    expect(cvm.guest.env).toEqual({ TOKEN: 'old' });
    expect(result.outputs).toMatchObject({
      status: 'restarted',
      changed: 'true',
      compose_hash: before.hash,
      previous_compose_hash: before.hash,
      cvm_id: cvm.id,
    });
    expect(result.log).toMatch(/^phala-cvm-deploy \S+: restart my-app at http:/m);
    expect(result.log).toMatch(/stopping[^]*starting containers[^]*the restart is over/);
    expect(result.summary).toMatch(/^### Restarted/);
  });

  test('that only waits for the acceptance', async () => {
    const cvm = stage().addCvm();
    const result = await stage().deploy({ ...RESTART, wait: 'false' });
    expectGreen(result);
    expect(result.outputs).toMatchObject({ status: 'accepted', changed: 'true' });
    expect(operationsOf(cvm)).toEqual(['restart in_progress']);
  });

  test('waits for another operation first', async () => {
    const cvm = stage().addCvm();
    cvm.startOtherOperation(8);
    const result = await stage().deploy(RESTART);
    expectGreen(result);
    expect(operationsOf(cvm)).toEqual(['restart completed', 'resize completed']);
    expect(result.log).toContain('Another operation is under way on the CVM');
  });

  test('waits for one that its trigger meets', async () => {
    const cvm = stage().addCvm();
    stage().emulator.faults.next.push({
      ...ROUTES.restart,
      times: 2,
      action: { kind: 'status', status: 409, body: { detail: 'Another operation' } },
    });
    expectGreen(await stage().deploy(RESTART));
    expect(cvm.boots).toBe(1);
    expect(
      stage()
        .sent('restart')
        .map(({ status }) => status),
    ).toEqual([409, 409, 200]);
  });

  test('of a CVM that then does not boot is red, with its words', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.boot = FAILS;
    const result = await stage().deploy(RESTART);
    expect(theError(result).message).toMatch(
      /The restart was triggered, but failed.*docker login failed/,
    );
    expect(result.outputs).toMatchObject({ changed: 'true' });
    expect(result.outputs['status'] ?? '').toBe('');
  });

  test('of one whose earlier boot failed can be green again', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.staleBootError = 'an old error';
    expectGreen(await stage().deploy(RESTART));
  });

  test('of a stopped CVM is refused by the API, in its words', async () => {
    const cvm = stage().addCvm({ status: 'stopped' });
    const result = await stage().deploy(RESTART);
    expect(theError(result).message).toContain('CVM is not running');
    expect(cvm.boots).toBe(0);
    expect(result.outputs['changed'] ?? 'false').toBe('false');
    expect(result.summary).toMatch(/nothing was changed/i);
  });

  const accepted: readonly (readonly [string, FaultAction])[] = [
    ['the connection is reset', { kind: 'reset-after-accept' }],
    ['a gateway answers 502', { kind: 'status-after-accept', status: 502, body: 'bad gateway' }],
    ['the answer breaks off', { kind: 'truncated-json' }],
  ];
  test.each(accepted)('%s after it was accepted: it is not sent twice', async (_name, action) => {
    const cvm = stage().addCvm();
    stage().emulator.faults.next.push({ ...ROUTES.restart, action });
    expectGreen(await stage().deploy(RESTART));
    expect(cvm.boots).toBe(1);
    expect(stage().sent('restart')).toHaveLength(1);
  });

  test('that was lost before it was accepted is sent again', async () => {
    const cvm = stage().addCvm();
    stage().emulator.faults.next.push({ ...ROUTES.restart, action: { kind: 'reset' } });
    expectGreen(await stage().deploy(RESTART));
    expect(cvm.boots).toBe(1);
    expect(stage().sent('restart')).toHaveLength(2);
  });

  test('that is not over in time is red', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.boot = { kind: 'never-finishes' };
    const { message } = theError(await stage().deploy({ ...RESTART, wait_timeout: '1' }));
    expect(message).toMatch(/The restart was triggered, but did not finish within 1 s/);
  });

  test('although the operations cannot be read', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.operationsForbidden = true;
    // The CVM as it was is taken for restarted after 15 intervals: a slow machine must see it stop before.
    cvm.behaviour.lagSteps = 3;
    expectGreen(await stage().deploy({ ...RESTART, poll_interval: '0.05' }));
    expect({ boots: cvm.boots, status: cvm.status }).toEqual({ boots: 1, status: 'running' });
  });
});

describe('`mode: env`', () => {
  beforeEach(withoutComposeFile);

  const ENV = { mode: 'env' } as const;
  const text = (...names: readonly string[]): string =>
    `services:\n  web:\n    image: ${IMAGE}\n    environment:\n${names.map((name) => `      ${name}: \${${name}:-}\n`).join('')}`;

  test('replaces the values, and touches nothing else', async () => {
    const cvm = stage().addCvm({ env: { TOKEN: 'old', MORE: 'old' } });
    const before = { hash: cvm.composeHash, app: cvm.appCompose };
    cvm.behaviour.lagSteps = 15;
    const result = await stage().deploy(
      { ...ENV, env: 'TOKEN=new-token-value', env_names: 'MORE', lint_ignore: 'all' },
      { MORE: 'more-token-value' },
    );
    expectGreen(result);
    expect(cvm.guest.env).toEqual({ TOKEN: 'new-token-value', MORE: 'more-token-value' });
    expect({ hash: cvm.composeHash, app: cvm.appCompose }).toEqual(before);
    expect({ boots: cvm.boots, status: cvm.status }).toEqual({ boots: 1, status: 'running' });
    expect(operationsOf(cvm)).toEqual(['envs_update completed']);
    expect(changingRequests(stage())).toEqual([
      expect.stringMatching(/^PATCH \/api\/v1\/cvms\/[^/]+\/envs$/),
    ]);
    const [body] = stage().bodies('envs');
    expect(body?.['encrypted_env']).toMatch(/^[0-9a-f]+$/);
    expect(result.outputs).toMatchObject({
      status: 'deployed',
      changed: 'true',
      compose_hash: before.hash,
      env_keys: cvm.allowedEnvs.join(','),
    });
    expect(result.log).toMatch(
      /Env: this step replaces all values.*Names added: none.*that stay: .*MORE.*cannot be compared/,
    );
    expect(planOf(result)).toMatchObject({
      changed: true,
      restart: true,
      compose: null,
      settings: [],
    });
    expect(seenOf(result)).not.toMatch(/(?:new|more)-token-value/);
  });

  test('adds names: the list changes with the hash, the text does not', async () => {
    const cvm = stage().addCvm({
      env: { TOKEN: 'old' },
      appCompose: { docker_compose_file: text('TOKEN', 'ADDED') },
    });
    const before = { hash: cvm.composeHash, app: cvm.appCompose };
    const result = await stage().deploy({ ...ENV, env: 'TOKEN=new\nADDED=too' });
    expectGreen(result);
    expect(cvm.guest.env).toEqual({ TOKEN: 'new', ADDED: 'too' });
    expect(cvm.composeHash).not.toBe(before.hash);
    expect(result.outputs['compose_hash']).toBe(cvm.composeHash);
    expect({ ...cvm.appCompose, allowed_envs: [] }).toEqual({ ...before.app, allowed_envs: [] });
    expect([...cvm.allowedEnvs].sort()).toEqual(['ADDED', 'TOKEN']);
    expect(result.log).toMatch(
      /Names added: ADDED\. Names removed: none\. Names that stay: .*TOKEN/,
    );
    expect(messages(result, 'warning')).toEqual([]);
  });

  test('refuses to remove names, unless that is allowed', async () => {
    const cvm = stage().addCvm({ env: { TOKEN: 'old', GONE: 'x' } });
    const refused = await stage().deploy({ ...ENV, env: 'TOKEN=new' });
    expect(theError(refused).message).toMatch(/GONE.*allow_env_removal/s);
    expectUntouched(stage(), cvm);
    const result = await stage().deploy({ ...ENV, env: 'TOKEN=new', allow_env_removal: 'true' });
    expectGreen(result);
    expect(cvm.allowedEnvs).toEqual(['TOKEN']);
    expect(cvm.guest.env).toEqual({ TOKEN: 'new' });
  });

  test.each([
    ['no env input', {}],
    ['an empty one', { env: '' }],
    ['a secret that is not there', { env_names: 'TOKEN' }],
  ])('%s is refused before the first request', async (_name, inputs) => {
    stage().addCvm({ env: { TOKEN: 'old' } });
    refusedAtOnce(stage(), await stage().deploy({ ...ENV, ...inputs }));
  });

  test.each([
    ['{}', 'json'],
    ['# only a comment', 'dotenv'],
  ])(
    'an env without a name (%s) never empties that of the CVM by itself',
    async (env, env_format) => {
      const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
      const result = await stage().deploy({ ...ENV, env, env_format });
      theError(result);
      expectUntouched(stage(), cvm);
    },
  );

  test('has the rules of the guest for values and names', async () => {
    stage().addCvm({ env: { TOKEN: 'old' } });
    const result = await stage().deploy({ ...ENV, env: JSON.stringify({ 'bad-name': 'x' }) });
    expect(result.exitCode).toBe(1);
    expect(messages(result, 'error').join()).toContain('bad-name');
    expect(stage().emulator.requests).toEqual([]);
  });

  test('refuses an env without what the text of the CVM needs', async () => {
    const cvm = stage().addCvm({
      env: { TOKEN: 'old' },
      appCompose: {
        docker_compose_file: `services:\n  web:\n    image: ${IMAGE}\n    environment:\n      A: \${NEEDED:?}\n`,
      },
    });
    const result = await stage().deploy({ ...ENV, env: 'TOKEN=new' });
    expect(theError(result).message).toContain('NEEDED');
    expectUntouched(stage(), cvm);
  });

  test('checks the key as a deploy does', async () => {
    const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
    cvm.behaviour.pubkey = 'signed-by-other';
    theError(await stage().deploy({ ...ENV, env: 'TOKEN=new' }));
    expectUntouched(stage(), cvm);
  });

  test('waits for another operation first, and for one that its trigger meets', async () => {
    const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
    cvm.startOtherOperation(8);
    stage().emulator.faults.next.push({
      ...ROUTES.envs,
      action: { kind: 'status', status: 409, body: { detail: 'Another operation' } },
    });
    const result = await stage().deploy({ ...ENV, env: 'TOKEN=new' });
    expectGreen(result);
    expect(cvm.guest.env).toEqual({ TOKEN: 'new' });
    expect(
      stage()
        .sent('envs')
        .map(({ status }) => status),
    ).toEqual([409, 202]);
  });

  test.each([
    ['reset', { kind: 'reset-after-accept' }, 1],
    ['reset before it was accepted', { kind: 'reset' }, 2],
  ] as const)('whose trigger is %s restarts the CVM once', async (_name, action, times) => {
    const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
    stage().emulator.faults.next.push({ ...ROUTES.envs, action });
    expectGreen(await stage().deploy({ ...ENV, env: 'TOKEN=new' }));
    expect(cvm.boots).toBe(1);
    expect(cvm.guest.env).toEqual({ TOKEN: 'new' });
    expect(stage().sent('envs')).toHaveLength(times);
  });

  test('that the CVM does not boot with is red', async () => {
    const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
    cvm.behaviour.boot = FAILS;
    const { message } = theError(await stage().deploy({ ...ENV, env: 'TOKEN=new' }));
    expect(message).toMatch(/The env update was triggered, but failed.*docker login failed/);
  });

  test('starts nothing where `expected_compose_hash` is another', async () => {
    const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
    const expected_compose_hash = 'ee'.repeat(32);
    const result = await stage().deploy({ ...ENV, env: 'TOKEN=new', expected_compose_hash });
    expect(theError(result).message).toContain(expected_compose_hash);
    expectUntouched(stage(), cvm);
  });

  test('on chain: new values go through, new names wait for their approval', async () => {
    const cvm = stage().addCvm({ kms: 'on-chain', env: { TOKEN: 'old' } });
    expectGreen(await stage().deploy({ ...ENV, env: 'TOKEN=new' }));
    expect(cvm.guest.env).toEqual({ TOKEN: 'new' });
    const { boots } = cvm;

    const inputs = { ...ENV, env: 'TOKEN=newer\nADDED=too' };
    const pending = await stage().deploy(inputs);
    expectGreen(pending);
    expect(pending.outputs).toMatchObject({ status: 'pending_approval', changed: 'false' });
    expect(cvm.boots).toBe(boots);
    const hash = String(pending.outputs['compose_hash']);
    expect(pending.outputs['call_data']).toBe(`0xdfc77223${hash}`);

    cvm.registerOnChain(hash);
    expectGreen(await stage().deploy(inputs));
    expect(cvm.composeHash).toBe(hash);
    expect(cvm.guest.env).toEqual({ TOKEN: 'newer', ADDED: 'too' });
  });
});

describe('inputs', () => {
  const MODES = ['deploy', 'plan', 'env', 'restart', 'rollback', 'prepare', 'commit'];
  const given = (mode: string): Inputs => ({
    mode,
    ...(mode === 'env' ? { env: 'TOKEN=new' } : {}),
    ...(mode === 'commit' ? { commit_token: 'a-commit-token' } : {}),
  });

  test.each(MODES)('`mode: %s` needs an API key and a CVM', async (mode) => {
    stage().addCvm();
    const result = await stage().deploy({ ...given(mode), api_key: '', cvm_id: '' });
    expect(result.exitCode).toBe(1);
    expectReadable(result);
    const shown = messages(result, 'error').join('\n');
    expect(shown).toContain('`api_key` is missing');
    expect(shown).toContain('`cvm_id` is missing');
    expect(stage().emulator.requests).toEqual([]);
  });

  test.each(['deploy', 'plan', 'prepare'])('`mode: %s` needs a compose file', async (mode) => {
    stage().addCvm();
    withoutComposeFile();
    expect(refusedAtOnce(stage(), await stage().deploy({ mode })).message).toMatch(/compose/);
  });

  test('`mode: commit` needs a token', async () => {
    stage().addCvm();
    const result = await stage().deploy({ mode: 'commit' });
    expect(refusedAtOnce(stage(), result).message).toContain('`commit_token` is missing');
  });

  test.each(['0x12', 'ab'.repeat(32), `0x${'zz'.repeat(32)}`, 'already'])(
    '`transaction_hash` that is none is refused: %s',
    async (transaction_hash) => {
      stage().addCvm();
      const result = await stage().deploy({ ...given('commit'), transaction_hash });
      expect(refusedAtOnce(stage(), result).message).toContain('`transaction_hash`');
    },
  );

  test.each(MODES.filter((mode) => mode !== 'commit'))(
    '`commit_token` and `transaction_hash` are for `commit`, not for `mode: %s`',
    async (mode) => {
      stage().addCvm();
      const result = await stage().deploy({
        ...given(mode),
        commit_token: 'canary-commit-token',
        transaction_hash: `0x${'ab'.repeat(32)}`,
      });
      expect(result.exitCode).toBe(1);
      const shown = messages(result, 'error').join('\n');
      for (const name of ['commit_token', 'transaction_hash']) {
        expect(shown).toContain(
          `\`${name}\` does nothing with \`mode: ${mode}\`. Remove it. The modes that take it: commit.`,
        );
      }
      expect(seenOf(result)).not.toContain('canary');
      expect(stage().emulator.requests).toEqual([]);
    },
  );

  const exclusive: readonly (readonly [string, Inputs, RegExp])[] = [
    ['`health_url` and no wait', { health_url: '{app_url}', wait: 'false' }, /health_url.*wait/],
    ['`rollback` and no wait', { rollback: 'true', wait: 'false' }, /rollback.*wait/],
    ['`mode: rollback` and no wait', { mode: 'rollback', wait: 'false' }, /wait.*rollback/],
    ['an unknown mode', { mode: 'undeploy' }, /deploy, check, plan, env, restart, rollback/],
    ['a `rollback` that is no flag', { rollback: 'previous' }, /`rollback`/],
    ['a `fail_on_pending` that is no flag', { fail_on_pending: 'maybe' }, /`fail_on_pending`/],
    ['a `lock_timeout` that is none', { lock_timeout: '-1' }, /`lock_timeout`/],
    ['an `approval_timeout` that is none', { approval_timeout: '1h' }, /`approval_timeout`/],
    ['a `health_timeout` that is none', { health_timeout: '0' }, /`health_timeout`/],
  ];
  test.each(exclusive)('%s: refused before the first request', async (_name, inputs, why) => {
    stage().addCvm();
    expect(refusedAtOnce(stage(), await stage().deploy(inputs)).message).toMatch(why);
  });

  test.each(MODES)('an unknown CVM is one error with `mode: %s`', async (mode) => {
    const result = await stage().deploy({ ...given(mode), cvm_id: 'nobody' });
    expect(theError(result).message).toMatch(/CVM not found/);
    expect(annotations(result, 'error')).toHaveLength(1);
  });

  test.each(MODES)('a key that is refused is one error with `mode: %s`', async (mode) => {
    stage().addCvm();
    const result = await stage().deploy({ ...given(mode), api_key: 'phak_another' });
    expect(theError(result).message).toMatch(/401/);
    expect(changingRequests(stage())).toEqual([]);
  });
});
