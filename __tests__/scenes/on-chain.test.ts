import { describe, expect, test } from '@jest/globals';

import type { EmulatedCvm, Owner } from '../../emulator/phala/emulator.ts';
import type { StepResult } from '../../scripts/runner-step.ts';
import {
  changingRequests,
  COMPOSE,
  expectGreen,
  expectUntouched,
  expectUpdatedOnce,
  factOf,
  logGroup,
  messages,
  outsideFences,
  planOf,
  ROUTES,
  seenOf,
  Stage,
  theError,
  useStage,
  type Inputs,
  goesTo,
} from './stage.ts';

const stage = useStage();

const OWNER = '0x71C7656EC7ab88b098defB751B7401B5f6d8976F';
const TRANSACTION = `0x${'ab'.repeat(32)}`;

function addOnChain(setup: Parameters<Stage['addCvm']>[0] = {}): EmulatedCvm {
  return stage().addCvm({ kms: 'on-chain', env: { TOKEN: 'old' }, ...setup });
}

/** Checks that the step ended well and waits for an approval. Gives the hash. */
function pending(result: StepResult): string {
  expectGreen(result);
  expect(result.outputs).toMatchObject({ status: 'pending_approval', changed: 'false' });
  expect(result.summary).toMatch(/^### Pending approval: nothing was triggered/);
  expect(stage().sent('trigger')).toEqual([]);
  return String(result.outputs['compose_hash']);
}

describe('a hash that the contract does not allow', () => {
  test('is never triggered: the step ends well, and says what to do', async () => {
    const cvm = addOnChain();
    const before = cvm.composeHash;
    const result = await stage().deploy({ env: 'TOKEN=new-token-value' });
    const hash = pending(result);
    expectUntouched(stage(), cvm);
    expect(cvm.guest.env).toEqual({ TOKEN: 'old' });
    expect(result.outputs).toMatchObject({
      previous_compose_hash: before,
      app_contract: `0x${cvm.appId}`,
      chain_id: '8453',
      kms_type: 'base',
      device_id: expect.stringMatching(/^(?:0x)?[0-9a-f]{64}$/),
      call_data: `0xdfc77223${hash}`,
      approver: OWNER,
    });
    expect(result.outputs['approval_url']).toBeUndefined();
    const facts: readonly (readonly [string, string])[] = [
      ['State', 'the compose hash is not approved yet'],
      ['Chain', 'Base (chain 8453)'],
      ['App contract', `0x${cvm.appId}`],
      ['Compose hash', `0x${hash}`],
      ['Device', String(result.outputs['device_id'])],
      ['Call', `addComposeHash(0x${hash})`],
      ['Call data', `0xdfc77223${hash}`],
    ];
    for (const [name, value] of facts) {
      expect(result.log).toContain(`${name}: ${value}`);
      expect(result.summary).toContain(`| ${name} | \`${value}\` |`);
    }
    // The exact step to run afterwards.
    expect(result.summary).toMatch(
      new RegExp(
        `\\*\\*Next:\\*\\*\\n\\n\`\`\`yaml\\n[^]*expected_compose_hash: ${hash}[^]*\`\`\``,
      ),
    );
    expect(seenOf(result)).not.toContain('new-token-value');
  });

  test('is triggered by the same step once it is approved', async () => {
    const cvm = addOnChain();
    const inputs = { env: 'TOKEN=new' };
    const hash = pending(await stage().deploy(inputs));
    cvm.registerOnChain(hash);
    const result = await stage().deploy({ ...inputs, expected_compose_hash: hash });
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(cvm.composeHash).toBe(hash);
    expect(cvm.guest.env).toEqual({ TOKEN: 'new' });
    expect(result.outputs).toMatchObject({ status: 'deployed', changed: 'true' });
  });

  test('that is approved between provision and the look at the contract is triggered at once', async () => {
    const cvm = addOnChain();
    cvm.approveAfter('any', 0);
    const result = await stage().deploy();
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(stage().sent('isAllowed').length).toBeGreaterThan(0);
  });

  test('with `fail_on_pending: true` makes the step red, with the same facts', async () => {
    const cvm = addOnChain();
    const result = await stage().deploy({ fail_on_pending: 'true' });
    const { message } = theError(result);
    const hash = String(result.outputs['compose_hash']);
    expect(message).toContain(`0x${hash} waits for its approval on chain`);
    expect(message).toMatch(/Nothing was triggered/);
    expect(message).toContain(`0x${cvm.appId}`);
    expect(result.outputs).toMatchObject({
      status: 'pending_approval',
      changed: 'false',
      call_data: `0xdfc77223${hash}`,
    });
    expect(result.summary).toContain('| App contract |');
    expectUntouched(stage(), cvm);
  });

  test('of a CVM with the central KMS is of no concern', async () => {
    const cvm = stage().addCvm();
    const result = await stage().deploy({ fail_on_pending: 'true' });
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(stage().sent('isAllowed')).toEqual([]);
    expect(result.outputs['app_contract']).toBeUndefined();
  });

  test('although provision names no KMS: the CVM does', async () => {
    const cvm = addOnChain({ kmsNamedByProvision: false });
    const result = await stage().deploy();
    pending(result);
    expectUntouched(stage(), cvm);
    expect(result.outputs['chain_id']).toBe('8453');
  });

  test('of a CVM that is busy: the other operation is waited for first', async () => {
    const cvm = addOnChain();
    cvm.startOtherOperation(8);
    pending(await stage().deploy());
    expect(cvm.boots).toBe(0);
  });
});

describe('who must approve', () => {
  const SAFE = `https://safe.example/home?safe=base:${OWNER}`;
  const owners: readonly (readonly [Owner, RegExp])[] = [
    ['eoa', /a plain key/],
    ['safe', /a Safe/],
    ['legacy_multisig', /a multisig wallet/],
    ['erc4337', /a smart account/],
    ['contract', /a contract/],
    ['unknown', /does not say what kind of account/],
  ];
  test.each(owners)('%s', async (owner, words) => {
    addOnChain().behaviour.owner = owner;
    const result = await stage().deploy();
    pending(result);
    const line = result.log.split('\n').find((each) => each.includes('Who must approve')) ?? '';
    expect(line).toContain(OWNER);
    expect(line).toMatch(words);
    expect(factOf(result, 'Who must approve')).toMatch(words);
    expect(result.outputs['approver']).toBe(OWNER);
    expect(result.outputs['approval_url']).toBe(owner === 'safe' ? SAFE : undefined);
    expect(result.summary.includes(`<${SAFE}>`)).toBe(owner === 'safe');
    expect(result.log.includes(SAFE)).toBe(owner === 'safe');
  });

  test('where the API does not let the key see it, that is said', async () => {
    const cvm = addOnChain();
    cvm.behaviour.onChainForbidden = true;
    const result = await stage().deploy();
    const hash = pending(result);
    expect(result.log).toContain('whether the hash is approved cannot be read');
    expect(result.outputs['approver']).toBeUndefined();
    expect(result.outputs['call_data']).toBe(`0xdfc77223${hash}`);
    expectUntouched(stage(), cvm);
  });

  test('as a hostile API says it, is only text', async () => {
    const text = '::error::pwned\n<script>x</script> | [x](https://evil.example) `';
    addOnChain();
    stage().emulator.faults.next.push({
      ...ROUTES.owner,
      action: {
        kind: 'status',
        status: 200,
        body: { deployer_address: text, deployer_type: text, safe_app_url: text },
      },
    });
    const result = await stage().deploy();
    pending(result);
    expect(result.stdout).not.toMatch(/^\s*::error::pwned/m);
    expect(outsideFences(result.summary).replaceAll(/`[^`\n]*`/g, '')).not.toMatch(
      /<script|\]\(http/,
    );
  });
});

describe('a device that the contract does not allow', () => {
  test('is part of what must be approved', async () => {
    const cvm = addOnChain();
    cvm.behaviour.deviceAllowed = false;
    cvm.approveAfter('any', 2);
    const result = await stage().deploy({ approval_timeout: '1' });
    pending(result);
    expect(result.log).toContain('the compose hash is approved, but the device of the CVM is not');
    expect(factOf(result, 'State')).toContain('the device of the CVM is not');
    const device = String(result.outputs['device_id']).replace(/^0x/, '');
    const callData = `0x2a819728${device}`;
    expect(result.outputs['device_call_data']).toBe(callData);
    expect(factOf(result, 'Call for the device')).toBe(`\`addDevice(0x${device})\``);
    expect(factOf(result, 'Call data for the device')).toBe(`\`${callData}\``);
    expect(result.log).toContain(`Call data for the device: ${callData}`);
    expectUntouched(stage(), cvm);
  });

  test.each([
    [false, /must call addComposeHash\(0x\w{64}\) and addDevice\(0x\w{64}\);/],
    [true, /must call addDevice\(0x\w{64}\);/],
  ])('is named by the error, where the hash is allowed: %s', async (isHashAllowed, next) => {
    const cvm = addOnChain();
    cvm.behaviour.deviceAllowed = false;
    if (isHashAllowed) cvm.approveAfter('any', 0);
    const result = await stage().deploy({ fail_on_pending: 'true' });
    expect(theError(result).message).toMatch(next);
    expect(result.outputs).toHaveProperty('device_call_data');
  });

  test('stops a step whose hash provision says is registered: the CVM would get no keys', async () => {
    const cvm = addOnChain();
    cvm.registerOnChain(pending(await stage().deploy()));
    cvm.behaviour.deviceAllowed = false;
    for (const mode of ['plan', 'deploy']) {
      const result = await stage().deploy({ mode });
      expectGreen(result);
      expect(result.outputs['device_call_data']).toMatch(/^0x2a819728/);
    }
    expectUntouched(stage(), cvm);
  });

  test('is all that is asked for where the hash is allowed', async () => {
    const cvm = addOnChain();
    cvm.registerOnChain(pending(await stage().deploy()));
    cvm.behaviour.deviceAllowed = false;
    const result = await stage().deploy({ mode: 'plan' });
    expect(planOf(result)).toMatchObject({ approval: 'needed' });
    expect(result.log).toContain('The device of the CVM must be approved on chain');
    expect(result.summary).toContain('| Call for the device |');
    expect(result.summary).not.toContain('addComposeHash');
  });

  test('that is allowed while the step waits leaves no call behind', async () => {
    const cvm = addOnChain();
    cvm.registerOnChain(pending(await stage().deploy()));
    cvm.behaviour.deviceAllowed = false;
    const { emulator } = stage();
    emulator.onRequest((request) => {
      if (emulator.requests.filter(isAllowedAsked).length > 3 && isAllowedAsked(request)) {
        cvm.behaviour.deviceAllowed = true;
      }
    });
    const result = await stage().deploy({ approval_timeout: '60' });
    expectGreen(result);
    expect(result.outputs).toMatchObject({ status: 'deployed', device_call_data: '' });
    expect(result.summary).not.toContain('Who must approve');
  });

  test('that it allows needs no call', async () => {
    addOnChain();
    const result = await stage().deploy();
    pending(result);
    expect(result.outputs).not.toHaveProperty('device_call_data');
    expect(result.summary).not.toContain('addDevice');
  });
});

test('a registered hash whose contract cannot be asked is no open approval', async () => {
  const cvm = addOnChain();
  cvm.registerOnChain(pending(await stage().deploy()));
  stage().emulator.faults.next.push({
    ...ROUTES.isAllowed,
    times: 100,
    action: { kind: 'status', status: 403, body: { detail: 'no' } },
  });
  const result = await stage().deploy();
  expectGreen(result);
  expectUpdatedOnce(cvm);
  expect(result.summary).not.toContain('Who must approve');
  expect(result.summary).toContain('given');
});

test('what to run after the approval is as the user named the CVM', async () => {
  addOnChain({ name: 'my-app' });
  const result = await stage().deploy({ create: 'true', instance_type: 'tdx.small' });
  pending(result);
  expect(result.summary).toContain('  cvm_id: my-app\n');
});

function isAllowedAsked({ method, path }: { method: string; path: string }): boolean {
  return method === 'POST' && ROUTES.isAllowed.path.test(path);
}

describe('`approval_timeout`', () => {
  test('waits for the approval, then triggers in the same run', async () => {
    const cvm = addOnChain();
    cvm.approveAfter('any', 4);
    const result = await stage().deploy({ env: 'TOKEN=new', approval_timeout: '600' });
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(cvm.guest.env).toEqual({ TOKEN: 'new' });
    expect(result.outputs).toMatchObject({ status: 'deployed', changed: 'true' });
    expect(result.log).toMatch(
      /Waiting up to 600 s for the approval[^]*not approved yet[^]*The compose hash was approved\.[^]*Triggered/,
    );
    // One line while nothing changes.
    expect(result.log.match(/^ +0:0\d +the compose hash is not approved yet$/gm)).toHaveLength(1);
    expect(result.summary).toMatch(/awaiting approval \d/);
  });

  test('ends pending when nobody approves in time', async () => {
    const cvm = addOnChain();
    const result = await stage().deploy({ approval_timeout: '1' });
    pending(result);
    expect(stage().sent('isAllowed').length).toBeGreaterThan(1);
    expectUntouched(stage(), cvm);
  });

  test('ends red when nobody approves in time, with `fail_on_pending`', async () => {
    addOnChain();
    const result = await stage().deploy({ approval_timeout: '1', fail_on_pending: 'true' });
    expect(theError(result).message).toContain('waits for its approval');
    expect(result.outputs['status']).toBe('pending_approval');
  });

  test('goes on when the contract cannot be asked for a while', async () => {
    const cvm = addOnChain();
    cvm.approveAfter('any', 3);
    stage().emulator.onRequest((request) => {
      if (goesTo(request, 'owner')) {
        stage().emulator.faults.next.push({
          ...ROUTES.isAllowed,
          times: 9,
          action: { kind: 'status', status: 502, body: 'bad gateway' },
        });
      }
    });
    expectGreen(await stage().deploy({ approval_timeout: '600' }));
    expectUpdatedOnce(cvm);
  });

  test('plans again when somebody else changed the CVM meanwhile', async () => {
    const cvm = addOnChain();
    let looks = 0;
    stage().emulator.onRequest((request) => {
      if (!goesTo(request, 'isAllowed')) return;
      looks += 1;
      if (looks === 2) cvm.changeByHand({ appCompose: { public_logs: true } });
      if (looks === 3)
        for (const { compose_hash: hash } of stage().bodies('isAllowed')) {
          cvm.registerOnChain(String(hash));
        }
      // The new plan has another hash, to be approved on its own.
      if (looks > 4)
        cvm.registerOnChain(String(stage().bodies('isAllowed').at(-1)?.['compose_hash']));
    });
    const result = await stage().deploy({ approval_timeout: '600' });
    expectGreen(result);
    expect(result.log).toMatch(/changed the CVM meanwhile[^]*Planning again/);
    expect(cvm.appCompose).toMatchObject({ public_logs: true, docker_compose_file: COMPOSE });
  });
});

const PREPARE = { mode: 'prepare' } as const;

/** Prepares an update; gives its token and hash. */
async function prepared(
  inputs: Inputs = {},
): Promise<{ readonly token: string; readonly hash: string; readonly result: StepResult }> {
  const result = await stage().deploy({ ...PREPARE, ...inputs });
  expectGreen(result);
  const { commit_token: token = '', compose_hash: hash = '' } = result.outputs;
  expect(result.outputs['status']).toBe('prepared');
  return { token, hash, result };
}

describe('`mode: prepare`', () => {
  test('stores the update, starts nothing, and gives the token as an output only', async () => {
    const cvm = addOnChain();
    const before = { hash: cvm.composeHash, env: cvm.encryptedEnv };
    const { token, hash, result } = await prepared({ env: 'TOKEN=new-token-value' });
    expect(cvm.preparedUpdate).toMatchObject({ token, composeHash: hash });
    expect({ boots: cvm.boots, operations: cvm.operations.length }).toEqual({
      boots: 0,
      operations: 0,
    });
    expect({ hash: cvm.composeHash, env: cvm.encryptedEnv }).toEqual(before);
    const [request, ...others] = stage().sent('prepare');
    expect(others).toEqual([]);
    expect(request?.headers['x-prepare-only']).toBe('true');
    expect(changingRequests(stage())).toHaveLength(1);

    expect(result.outputs['commit_url']).toContain(token);
    expect(result.outputs['changed']).toBe('false');
    expect(result.masks).toContain(token);
    expect(result.masks).toContain(result.outputs['commit_url']);
    expect(result.log).not.toContain(token);
    expect(result.summary).not.toContain(token);
    expect(seenOf({ ...result, files: '' })).not.toContain(token);
    const holding = Object.entries(result.outputs).filter(([, value]) => value.includes(token));
    expect(holding.map(([name]) => name).sort()).toEqual(['commit_token', 'commit_url']);
    expect(seenOf(result)).not.toContain('new-token-value');

    // What to approve, and what to run afterwards.
    expect(result.outputs).toMatchObject({
      app_contract: `0x${cvm.appId}`,
      call_data: `0xdfc77223${hash}`,
    });
    expect(result.summary).toMatch(
      new RegExp(`mode: commit[^]*cvm_id: ${cvm.id}[^]*expected_compose_hash: ${hash}`),
    );
    expect(result.summary).toContain('### Prepared');
  });

  test('has the hash of the plan and of a deploy', async () => {
    const cvm = addOnChain();
    const plan = await stage().deploy({
      mode: 'plan',
      env: 'TOKEN=new\nMORE=x',
      public_logs: 'true',
    });
    const { hash, result } = await prepared({ env: 'TOKEN=new\nMORE=x', public_logs: 'true' });
    expect(hash).toBe(plan.outputs['compose_hash']);
    expect(messages(result, 'warning').filter((text) => text.includes('hash'))).toEqual([]);
    expect(cvm.boots).toBe(0);
  });

  test('is refused with the central KMS, which would apply the update at once', async () => {
    const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
    const result = await stage().deploy({ ...PREPARE, env: 'TOKEN=new' });
    expect(theError(result).message).toMatch(/on-chain KMS only.*Nothing was sent/s);
    expectUntouched(stage(), cvm);
  });

  test('is refused where the hash is approved already', async () => {
    const cvm = addOnChain();
    const { hash } = await prepared();
    cvm.registerOnChain(hash);
    const result = await stage().deploy(PREPARE);
    expect(theError(result).message).toMatch(/approved on chain already.*mode: deploy/s);
    expect(stage().sent('prepare')).toHaveLength(1);
  });

  test('and another `expected_compose_hash` exclude each other', async () => {
    const cvm = addOnChain();
    const expected_compose_hash = 'ee'.repeat(32);
    const result = await stage().deploy({ ...PREPARE, expected_compose_hash });
    expect(theError(result).message).toContain(expected_compose_hash);
    expectUntouched(stage(), cvm);
  });

  test.each([
    [
      'under `detail`',
      (details: object[]) => ({ detail: { message: 'x', error_code: 'ERR-01-005', details } }),
    ],
    [
      'flat, as older servers do',
      (details: { field: string; value: string }[]) => ({
        message: 'x',
        ...Object.fromEntries(details.map(({ field, value }) => [field, value])),
      }),
    ],
  ])('reads the token where the API puts it: %s', async (_name, write) => {
    addOnChain();
    const plan = await stage().deploy({ mode: 'plan' });
    const composeHash = `0x${String(plan.outputs['compose_hash'])}`;
    const body = write([
      { field: 'compose_hash', value: composeHash },
      { field: 'commit_token', value: 'the-token-of-it' },
      { field: 'commit_url', value: 'https://cloud.phala.com/x?token=the-token-of-it' },
    ]);
    stage().emulator.faults.next.push({
      ...ROUTES.prepare,
      action: { kind: 'status', status: 465, body },
    });
    const { token, result } = await prepared();
    expect(token).toBe('the-token-of-it');
    expect(seenOf({ ...result, files: result.summary })).not.toContain('the-token-of-it');
  });

  test('of a hash other than provision gave is a warning, and that hash is to be approved', async () => {
    const cvm = addOnChain();
    const other = 'cd'.repeat(32);
    const action = {
      kind: 'status',
      status: 465,
      body: {
        message: 'x',
        compose_hash: other,
        app_id: cvm.appId,
        commit_token: 'the-token-of-it',
      },
    } as const;
    stage().emulator.faults.next.push({ ...ROUTES.prepare, action });
    const { hash, result } = await prepared();
    expect(hash).toBe(other);
    expect(result.outputs['call_data']).toBe(`0xdfc77223${other}`);
    expect(messages(result, 'warning').join()).toContain(other);
  });

  test('that the API carries out at once all the same is red, and says so', async () => {
    addOnChain();
    stage().emulator.faults.next.push({
      ...ROUTES.prepare,
      action: { kind: 'status', status: 202, body: { correlation_id: 'c1' } },
    });
    const result = await stage().deploy(PREPARE);
    expect(theError(result).message).toMatch(/accepted the update at once/);
    expect(result.outputs['status'] ?? '').toBe('');
    expect(result.summary).not.toMatch(/nothing was changed/i);
  });
});

describe('`mode: commit`', () => {
  const commit = (token: string, inputs: Inputs = {}): Promise<StepResult> =>
    stage().deploy({ mode: 'commit', commit_token: token, ...inputs });

  /** Checks that nothing was committed. Gives the message. */
  function refused(result: StepResult, cvm: EmulatedCvm): string {
    const { message } = theError(result);
    expect({ boots: cvm.boots, operations: cvm.operations.length }).toEqual({
      boots: 0,
      operations: 0,
    });
    expect(result.outputs['status'] ?? '').toBe('');
    expect(result.outputs['changed'] ?? 'false').toBe('false');
    expect(result.summary).toMatch(/nothing was changed/i);
    return message;
  }

  test.each([
    ['without a transaction', {}],
    ['with its transaction', { transaction_hash: TRANSACTION }],
    ['with `already-registered`', { transaction_hash: 'already-registered' }],
  ])('finishes a prepared update after its approval, %s', async (_name, inputs) => {
    const cvm = addOnChain();
    const { token, hash } = await prepared({ env: 'TOKEN=new' });
    cvm.registerOnChain(hash);
    const result = await commit(token, { ...inputs, expected_compose_hash: hash });
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(cvm.composeHash).toBe(hash);
    expect(cvm.guest.composeText).toBe(COMPOSE);
    expect(cvm.guest.env).toEqual({ TOKEN: 'new' });
    expect(result.outputs).toMatchObject({
      status: 'deployed',
      changed: 'true',
      compose_hash: hash,
      correlation_id: cvm.operations[0]?.correlationId,
    });
    expect(stage().bodies('commit')).toMatchObject([
      { token, transaction_hash: 'transaction_hash' in inputs ? inputs.transaction_hash : '' },
    ]);
    expect(result.masks).toContain(token);
    expect(seenOf(result)).not.toContain(token);
    expect(result.summary).toMatch(/^### Deployed/);
    expect(result.log).toMatch(/stopping[^]*the update is over/);
  });

  test('needs no `expected_compose_hash`: the token says it', async () => {
    const cvm = addOnChain();
    const { token, hash } = await prepared();
    cvm.registerOnChain(hash);
    const result = await commit(token);
    expectGreen(result);
    expect(result.outputs['compose_hash']).toBe(hash);
    expectUpdatedOnce(cvm);
  });

  test('needs no compose file', async () => {
    const cvm = addOnChain();
    const { token, hash } = await prepared();
    cvm.registerOnChain(hash);
    stage().write('compose.yaml', 'services: [');
    expectGreen(await commit(token, { expected_compose_hash: hash }));
  });

  test('of a hash other than expected is refused before anything is committed', async () => {
    const cvm = addOnChain();
    const { token, hash } = await prepared();
    cvm.registerOnChain(hash);
    const expected = 'ee'.repeat(32);
    const message = refused(await commit(token, { expected_compose_hash: expected }), cvm);
    // This log has no plan that could be compared.
    expect(message).toMatch(/from the same step with `mode: prepare`/);
    expect(message).not.toMatch(/plan/);
    expect(message).toContain(expected);
    expect(message).toContain(hash);
    expect(stage().sent('commit')).toEqual([]);
  });

  const NO_LONGER = /no longer valid.*(?:prepare|deploy)/is;

  test.each([
    ['with the hash', true],
    ['without', false],
  ])('with a wrong token (466), %s', async (_name, withHash) => {
    const cvm = addOnChain();
    const { hash } = await prepared();
    cvm.registerOnChain(hash);
    const inputs: Inputs = withHash ? { expected_compose_hash: hash } : {};
    const result = await commit('another-token-altogether', inputs);
    expect(refused(result, cvm)).toMatch(NO_LONGER);
    expect(seenOf(result)).not.toContain('another-token-altogether');
  });

  test('with a token that a newer preparation replaced (466)', async () => {
    const cvm = addOnChain();
    const { token, hash } = await prepared();
    cvm.registerOnChain(hash);
    stage().write('compose.yaml', `${COMPOSE}# newer\n`);
    await prepared();
    expect(refused(await commit(token, { expected_compose_hash: hash }), cvm)).toMatch(NO_LONGER);
  });

  test('with a token that was used (466)', async () => {
    const cvm = addOnChain();
    const { token, hash } = await prepared();
    cvm.registerOnChain(hash);
    expectGreen(await commit(token, { expected_compose_hash: hash }));
    const { message } = theError(await commit(token, { expected_compose_hash: hash }));
    expect(message).toMatch(NO_LONGER);
    expect(cvm.boots).toBe(1);
  });

  test('with a token that has expired (466)', async () => {
    let days = 0;
    const now = (): Date => new Date(Date.now() + days * 24 * 60 * 60 * 1000);
    const later = await Stage.open({ emulator: { now } });
    try {
      const cvm = later.addCvm({ kms: 'on-chain' });
      const first = await later.deploy(PREPARE);
      expectGreen(first);
      const { commit_token = '', compose_hash = '' } = first.outputs;
      cvm.registerOnChain(compose_hash);
      days = 15;
      const result = await later.deploy({
        mode: 'commit',
        commit_token,
        expected_compose_hash: compose_hash,
      });
      expect(refused(result, cvm)).toMatch(NO_LONGER);
    } finally {
      await later.close();
    }
  });

  test('whose transaction is not seen yet (467) is tried again', async () => {
    const cvm = addOnChain();
    const { token, hash } = await prepared();
    cvm.registerOnChain(hash);
    cvm.behaviour.unverifiedCommits = 3;
    const result = await commit(token, { transaction_hash: TRANSACTION });
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(
      stage()
        .sent('commit')
        .map(({ status }) => status),
    ).toEqual([467, 467, 467, 202]);
    expect(result.log).toContain('Trying again');
  });

  test('whose transaction is never seen (467) is red, with what to do', async () => {
    const cvm = addOnChain();
    const { token, hash } = await prepared();
    cvm.registerOnChain(hash);
    cvm.behaviour.unverifiedCommits = 1_000_000;
    const result = await commit(token, { transaction_hash: TRANSACTION });
    expect(refused(result, cvm)).toMatch(/467.*could not be verified yet/s);
    expect(stage().sent('commit').length).toBeLessThan(40);
  });

  test('of a hash that is not approved (468) is red, with what to do', async () => {
    const cvm = addOnChain();
    const { token, hash } = await prepared();
    const message = refused(await commit(token, { expected_compose_hash: hash }), cvm);
    expect(message).toMatch(/468.*not allowed by the app contract/s);
    expect(stage().sent('commit')).toHaveLength(1);
    // Approved, the same token still works.
    cvm.registerOnChain(hash);
    expectGreen(await commit(token, { expected_compose_hash: hash }));
  });

  test('waits for another operation, before and at the commit', async () => {
    const cvm = addOnChain();
    const { token, hash } = await prepared();
    cvm.registerOnChain(hash);
    cvm.startOtherOperation(8);
    stage().emulator.onRequest((request) => {
      if (goesTo(request, 'commitInfo')) cvm.startOtherOperation(8);
    });
    const action = { kind: 'status', status: 409, body: { detail: 'Another operation' } } as const;
    stage().emulator.faults.next.push({ ...ROUTES.commit, action });
    expectGreen(await commit(token));
    expect(cvm.boots).toBe(1);
    expect(cvm.operations.map(({ type, status }) => `${type} ${status}`)).toEqual([
      'compose_update completed',
      'resize completed',
      'resize completed',
    ]);
  });

  test.each([
    ['a reset', { kind: 'reset-after-accept' }],
    ['a 502', { kind: 'status-after-accept', status: 502, body: 'bad gateway' }],
  ] as const)(
    'that ends in %s although it was accepted is not sent twice',
    async (_name, action) => {
      const cvm = addOnChain();
      const { token, hash } = await prepared();
      cvm.registerOnChain(hash);
      stage().emulator.faults.next.push({ ...ROUTES.commit, action });
      expectGreen(await commit(token));
      expectUpdatedOnce(cvm);
      expect(stage().sent('commit')).toHaveLength(1);
    },
  );

  test('of an update that does not boot is red, and rolled back where that is asked for', async () => {
    const cvm = addOnChain();
    const before = cvm.composeHash;
    const { token, hash } = await prepared();
    cvm.registerOnChain(hash);
    cvm.behaviour.boot = { kind: 'fails', bootError: 'docker login failed' };
    const result = await commit(token, { rollback: 'true' });
    expect(theError(result).message).toMatch(/docker login failed.*It was rolled back/);
    expect(result.outputs['status']).toBe('rolled_back');
    expect(cvm.composeHash).toBe(before);
    expect(logGroup(result, 'The end of the log of dstack-web-1')).toContain('fatal');
  });
});

describe('an earlier revision whose hash is not approved any more (465)', () => {
  test('is not put back by `mode: rollback`, which says what to approve', async () => {
    const cvm = addOnChain();
    const earlier = cvm.composeHash;
    cvm.approveAfter('any', 0);
    expectGreen(await stage().deploy());
    const { boots } = cvm;
    cvm.unregisterOnChain(earlier);
    const result = await stage().deploy({ mode: 'rollback' });
    expect(theError(result).message).toMatch(/465.*must be registered on chain first/s);
    expect(cvm.boots).toBe(boots);
    expect(result.outputs['status'] ?? '').toBe('');
    expect(result.outputs['changed'] ?? 'false').toBe('false');
  });

  test('is not put back after an update that failed: both reasons', async () => {
    const cvm = addOnChain();
    const earlier = cvm.composeHash;
    cvm.approveAfter('any', 0);
    cvm.unregisterOnChain(earlier);
    cvm.behaviour.boot = { kind: 'fails', bootError: 'docker login failed' };
    const result = await stage().deploy({ rollback: 'true' });
    expect(theError(result).message).toMatch(/docker login failed.*It was not rolled back\..*465/s);
    expect(result.outputs['status'] ?? '').toBe('');
  });
});
