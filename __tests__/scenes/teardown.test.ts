import { rmSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from '@jest/globals';

import type { EmulatedCvm, FaultAction } from '../../emulator/phala/emulator.ts';
import type { StepResult } from '../../scripts/runner-step.ts';
import { CLOUD, isAt, NO_CVMS, PREVIEW, usePullRequests } from './github-stage.ts';
import {
  changingRequests,
  expectGreen,
  expectReadable,
  posixTest,
  refusedAtOnce,
  theError,
  type Inputs,
} from './stage.ts';

const on = usePullRequests();

/** The CVM of pull request 7, and one that nobody may touch. */
function addPreview(name = 'web-pr-7'): EmulatedCvm {
  on().stage.addCvm();
  return on().emulator.addCvm({ name });
}

function expectGone(result: StepResult, cvm: EmulatedCvm): void {
  expectGreen(result);
  expect(result.outputs['status']).toBe('torn_down');
  expect(cvm.deleted).toBe(true);
  expect(on().emulator.cvms.map(({ name }) => name)).toEqual(['my-app']);
}

/** Checks that the step failed and that the CVM was not told to go. */
function expectKept(result: StepResult, cvm: EmulatedCvm): string {
  const { message } = theError(result);
  expect(result.outputs['status'] ?? '').toBe('');
  expect([cvm.deleting, cvm.deleted]).toEqual([false, false]);
  expect(on().asked('remove')).toEqual([]);
  expect(result.summary).toMatch(/nothing was changed/i);
  return message;
}

describe('a pull request that is closed', () => {
  test('takes its CVM with it', async () => {
    const cvm = addPreview();
    const result = await on().teardown();
    expectGone(result, cvm);
    expect(result.outputs).toMatchObject({
      changed: 'true',
      app_id: cvm.appId,
      cvm_id: cvm.id,
      vm_uuid: cvm.vmUuid,
    });
    expect(result.summary).toMatch(/^### Torn down.*\(web-pr-7\)/);
    expect(changingRequests(on().stage)).toEqual([`DELETE /api/v1/cvms/${cvm.id}`]);
  });

  test('whose CVM was made by a preview', async () => {
    on().stage.addCvm();
    expectGreen(await on().preview());
    const cvm = on().thePreview();
    expectGone(await on().teardown(), cvm);
  });

  test('waits until the API does not list the CVM any more', async () => {
    const cvm = addPreview();
    cvm.behaviour.deletionSteps = 20;
    const result = await on().teardown();
    expectGone(result, cvm);
    expect(on().asked('list').length).toBeGreaterThanOrEqual(20);
    expect(result.log).toMatch(/^\s+\d+:\d\d {2}deleting$/m);
    expect(result.log).toMatch(/^\s+\d+:\d\d {2}gone$/m);
  });

  test('twice is green twice', async () => {
    const cvm = addPreview();
    expectGone(await on().teardown(), cvm);
    const again = await on().teardown();
    expectGone(again, cvm);
    expect(again.outputs['changed']).toBe('false');
    expect(again.log).toMatch(/no CVM web-pr-7/);
    expect(on().asked('remove')).toHaveLength(1);
  });

  test('that never had a CVM is green', async () => {
    on().stage.addCvm();
    const result = await on().teardown();
    expectGreen(result);
    expect(result.outputs).toMatchObject({ status: 'torn_down', changed: 'false' });
    expect(changingRequests(on().stage)).toEqual([]);
  });

  test('twice at once is green twice, and deletes once', async () => {
    const cvm = addPreview();
    cvm.behaviour.deletionSteps = 20;
    const [one, two] = await Promise.all([on().teardown(), on().teardown()]);
    expectGone(one, cvm);
    expectGone(two, cvm);
  });

  test('leaves the CVMs of other pull requests alone', async () => {
    const cvm = addPreview();
    const others = ['web-pr-77', 'web-pr-8', 'api-pr-7', 'Web-pr-7'].map((name) =>
      on().emulator.addCvm({ name }),
    );
    expectGreen(await on().teardown());
    expect(cvm.deleted).toBe(true);
    for (const other of others) expect([other.deleting, other.deleted]).toEqual([false, false]);
  });

  test('finds the CVM on the third page of many', async () => {
    for (let index = 0; index < 230; index++) on().emulator.addCvm({ name: `other-${index}` });
    const cvm = addPreview();
    expectGreen(await on().teardown());
    expect(cvm.deleted).toBe(true);
    expect(on().emulator.cvms).toHaveLength(231);
  });

  test('needs no compose file and no env', async () => {
    const cvm = addPreview();
    rmSync(path.join(on().stage.workspace, 'compose.yaml'));
    expectGone(await on().teardown(), cvm);
  });

  test('while its CVM is being created', async () => {
    on().stage.addCvm();
    on().emulator.newCvmBehaviour.boot = { kind: 'slow', steps: 10 };
    expectGreen(await on().preview({ wait: 'false' }));
    const cvm = on().thePreview();
    expectGone(await on().teardown(), cvm);
  });

  /** The API says that another operation holds the CVM. */
  function holdTheCvm(times: number): void {
    on().emulator.faults.next.push({
      ...CLOUD.remove,
      times,
      action: { kind: 'status', status: 409, body: { detail: 'Another operation is in progress' } },
    });
  }

  test('while another operation is under way', async () => {
    const cvm = addPreview();
    cvm.startOtherOperation(5);
    expectGone(await on().teardown(), cvm);
  });

  test('while another operation holds the CVM waits for it', async () => {
    const cvm = addPreview();
    holdTheCvm(12);
    expectGone(await on().teardown(), cvm);
    expect(on().asked('remove')).toHaveLength(13);
  });

  test('while an operation holds the CVM that does not end fails', async () => {
    const cvm = addPreview();
    holdTheCvm(1_000_000);
    const result = await on().teardown({ lock_timeout: '0' });
    expect(theError(result).message).toMatch(/409.*[Aa]nother operation/);
    expect(result.outputs['status'] ?? '').toBe('');
    expect([cvm.deleting, cvm.deleted]).toEqual([false, false]);
  });

  test('whose CVM did not boot', async () => {
    on().stage.addCvm();
    on().emulator.newCvmBehaviour.boot = { kind: 'fails', bootError: 'no', status: 'exited' };
    theError(await on().preview());
    const cvm = on().thePreview();
    expectGone(await on().teardown(), cvm);
  });

  test('whose CVM somebody has just deleted is green', async () => {
    const cvm = addPreview();
    on().emulator.onRequest((request) => {
      if (isAt(CLOUD.list)(request) && !cvm.deleted) cvm.deleteByHand();
    });
    expectGone(await on().teardown(), cvm);
  });

  test.each([204, 409] as const)(
    'whose CVM somebody is just deleting waits (a second DELETE answers %i)',
    async (deletingAgain) => {
      const cvm = addPreview();
      cvm.behaviour.deletionSteps = 20;
      cvm.behaviour.deletingAgain = deletingAgain;
      const first = on().start({ mode: 'teardown' });
      await first.printed('Deleting: the API accepted it');
      const second = await on().teardown();
      expectGone(second, cvm);
      expectGreen(await first.result);
      expect(second.outputs['changed'] ?? 'false').toBe('false');
    },
  );

  test('a deletion that does not end fails the step', async () => {
    const cvm = addPreview();
    cvm.behaviour.deletionSteps = Infinity;
    const result = await on().teardown({ wait_timeout: '1' });
    const { message } = theError(result);
    expect(message).toMatch(/web-pr-7.*still lists it/);
    expect(message).toContain(cvm.id);
    expect(message).toMatch(/bills/);
    expect(result.outputs['status'] ?? '').toBe('');
    expect(result.outputs['changed']).toBe('true');
    expect(result.summary).not.toMatch(/nothing was changed/i);
  });

  const accepted: readonly (readonly [string, FaultAction])[] = [
    ['the connection breaks after it', { kind: 'reset-after-accept' }],
    ['the connection breaks before it', { kind: 'reset' }],
    ['a gateway says 502 after it', { kind: 'status-after-accept', status: 502, body: '<html>' }],
    ['a gateway says 504', { kind: 'status', status: 504 }],
    ['the API is under maintenance', { kind: 'maintenance' }],
    ['there are too many requests', { kind: 'rate-limit' }],
  ];
  describe.each(accepted)('although %s', (_name, action) => {
    test.each([204, 409] as const)('(a second DELETE answers %i)', async (deletingAgain) => {
      const cvm = addPreview();
      cvm.behaviour.deletingAgain = deletingAgain;
      on().emulator.faults.next.push({ ...CLOUD.remove, action });
      expectGone(await on().teardown(), cvm);
    });
  });

  const refusals: readonly (readonly [number, RegExp])[] = [
    [400, /400/],
    [401, /api_key/],
    [403, /may not do this/],
    [500, /500/],
  ];
  test.each(refusals)('fails when the API answers the deletion with %i', async (status, words) => {
    const cvm = addPreview();
    on().emulator.faults.next.push({
      ...CLOUD.remove,
      times: 1000,
      action: { kind: 'status', status, body: { detail: 'No' } },
    });
    const result = await on().teardown();
    expect(theError(result).message).toMatch(words);
    expect(result.outputs['status'] ?? '').toBe('');
    expect([cvm.deleting, cvm.deleted]).toEqual([false, false]);
    if (status >= 500) expect(result.summary).not.toMatch(/nothing was changed/i);
  });
});

describe('which CVM', () => {
  const forms: readonly (readonly [string, (cvm: EmulatedCvm) => string])[] = [
    ['name', ({ name }) => name],
    ['id', ({ id }) => id],
    ['UUID', ({ vmUuid }) => vmUuid],
    ['UUID without dashes', ({ vmUuid }) => vmUuid.replaceAll('-', '')],
    ['UUID in capitals', ({ vmUuid }) => vmUuid.toUpperCase()],
    ['app id', ({ appId }) => `app_${appId}`],
    ['bare app id', ({ appId }) => appId],
    ['app id with 0x', ({ appId }) => `0x${appId}`],
  ];
  test.each(forms)('by its %s', async (_form, form) => {
    const cvm = addPreview('web-pr-8');
    expectGone(await on().teardown({ cvm_id: form(cvm) }), cvm);
  });

  test('by its name, where there is no pull request', async () => {
    const cvm = addPreview();
    const result = await on().stage.deploy(
      { mode: 'teardown', cvm_id: 'web-pr-7' },
      on().runOfPush(),
    );
    expectGone(result, cvm);
  });

  test('neither a pull request nor a name is refused at once', async () => {
    const result = await on().stage.deploy({ mode: 'teardown', cvm_id: '' }, on().runOfPush());
    expect(refusedAtOnce(on().stage, result).message).toMatch(/pull request.*cvm_id/);
  });

  test('two CVMs with the name: nothing is deleted', async () => {
    const cvm = addPreview();
    const other = on().emulator.addCvm({ name: 'web-pr-7' });
    const message = expectKept(await on().teardown(), cvm);
    expect(message).toContain(cvm.id);
    expect(message).toContain(other.id);
    expect(message).toMatch(/Set `cvm_id` to the `cvm_…` id of one of them/);
    expect(other.deleting).toBe(false);
  });

  test('two CVMs of one app: nothing is deleted', async () => {
    const cvm = addPreview();
    on().emulator.addCvm({ name: 'web-pr-9', appId: cvm.appId });
    expectKept(await on().teardown({ cvm_id: cvm.appId }), cvm);
  });

  const kept: readonly (readonly [string, string, Inputs])[] = [
    ['any CVM', 'my-database', {}],
    ['one that only looks like a preview', 'web-pr-7-db', {}],
    ['one with a number that no pull request has', 'web-pr-007', {}],
    ['one without a number', 'web-pr-', {}],
    ['one of another prefix', 'api-pr-7', {}],
    ['one of another prefix than the given one', 'web-pr-7', { name_prefix: 'api' }],
    ['one in capitals', 'WEB-pr-7', {}],
    ['a wrong confirmation', 'my-database', { confirm: 'my-data' }],
    ['a confirmation in capitals', 'my-database', { confirm: 'MY-DATABASE' }],
    ['`true` as the confirmation', 'my-database', { confirm: 'true' }],
    ['the name of the preview as the confirmation', 'my-database', { confirm: 'web-pr-7' }],
  ];
  test.each(kept)('refuses %s', async (_what, name, inputs) => {
    const cvm = addPreview(name);
    const message = expectKept(await on().teardown({ cvm_id: name, ...inputs }), cvm);
    expect(message).toContain(name);
    expect(message).toMatch(/confirm/);
  });

  test('refuses it by its id, too, also when the id is repeated', async () => {
    const cvm = addPreview('my-database');
    expectKept(await on().teardown({ cvm_id: cvm.id, confirm: cvm.id }), cvm);
  });

  test('refuses CVMs that previews are made like', async () => {
    const cvm = on().stage.addCvm();
    expectKept(await on().teardown({ cvm_id: 'my-app' }), cvm);
  });

  test('deletes any CVM whose name is repeated', async () => {
    const cvm = addPreview('my-database');
    expectGone(await on().teardown({ cvm_id: 'my-database', confirm: 'my-database' }), cvm);
  });

  test('deletes it by its id, when its name is repeated', async () => {
    const cvm = addPreview('my-database');
    expectGone(await on().teardown({ cvm_id: cvm.vmUuid, confirm: 'my-database' }), cvm);
  });

  test('deletes a preview of another prefix that is given', async () => {
    const cvm = addPreview('api-pr-7');
    expectGone(await on().teardown({ name_prefix: 'api' }), cvm);
  });
});

describe('a list that cannot be read is not read as gone', () => {
  const failures: readonly (readonly [string, FaultAction])[] = [
    ['500', { kind: 'status', status: 500 }],
    ['401', { kind: 'status', status: 401 }],
    ['403', { kind: 'status', status: 403, body: { detail: 'Forbidden' } }],
    ['404', { kind: 'status', status: 404, body: { detail: 'Not Found' } }],
    ['a reset', { kind: 'reset' }],
    ['JSON that breaks off', { kind: 'truncated-json' }],
    ['nothing', { kind: 'status', status: 200, body: '' }],
    ['an empty object', { kind: 'status', status: 200, body: {} }],
    ['items that are null', { kind: 'status', status: 200, body: { ...NO_CVMS, items: null } }],
    ['an error in a 200', { kind: 'status', status: 200, body: { error: 'database is down' } }],
  ];
  test.each(failures)('before the deletion: %s', async (_name, action) => {
    const cvm = addPreview();
    on().emulator.faults.next.push({ ...CLOUD.list, times: 1000, action });
    expectKept(await on().teardown(), cvm);
  });

  test.each(failures)('after it: %s', async (_name, action) => {
    const cvm = addPreview();
    cvm.behaviour.deletionSteps = Infinity;
    on().emulator.onRequest((request) => {
      if (!isAt(CLOUD.remove)(request)) return;
      on().emulator.faults.next.push({ ...CLOUD.list, times: 1000, action });
    });
    const result = await on().teardown();
    theError(result);
    expect(result.outputs['status'] ?? '').toBe('');
    expect(result.summary).not.toMatch(/nothing was changed/i);
  });

  test('a hiccup while it waits is no reason to fail', async () => {
    const cvm = addPreview();
    on().emulator.onRequest((request) => {
      if (!isAt(CLOUD.remove)(request)) return;
      on().emulator.faults.next.push({
        ...CLOUD.list,
        times: 2,
        action: { kind: 'status', status: 502 },
      });
    });
    expectGone(await on().teardown(), cvm);
  });
});

describe('a step that is cancelled', () => {
  posixTest('while the CVM goes says that it goes on', async () => {
    const cvm = addPreview();
    cvm.behaviour.deletionSteps = Infinity;
    const step = on().start({ mode: 'teardown' });
    await step.printed('Deleting: the API accepted it');
    step.kill('SIGTERM');
    const result = await step.result;
    const { message } = theError(result);
    expect(message).toMatch(/deletion of web-pr-7/);
    expect(message).toMatch(/had been triggered/);
    // What goes on is no compose hash, and not inside of the CVM.
    expect(message).not.toMatch(/compose hash|in the CVM/);
    expect(message).toMatch(/bills until it is gone/);
    expect(cvm.deleting).toBe(true);
  });

  posixTest.each(['hang', 'hang-after-accept'] as const)(
    'while the deletion gets no answer (%s) says that it may go on',
    async (kind) => {
      addPreview();
      on().emulator.faults.next.push({ ...CLOUD.remove, action: { kind } });
      const step = on().start({ mode: 'teardown' });
      await on().emulator.nextRequest(isAt(CLOUD.remove));
      step.kill('SIGTERM');
      const result = await step.result;
      const { message } = theError(result);
      expect(message).toMatch(/deletion of web-pr-7/);
      expect(message).toMatch(/may go on at Phala Cloud.*run this step again/);
      expect(result.summary).not.toMatch(/nothing was changed/i);
    },
  );

  posixTest('before that says that nothing was triggered', async () => {
    const cvm = addPreview();
    on().emulator.faults.next.push({ ...CLOUD.list, action: { kind: 'hang' } });
    const step = on().start({ mode: 'teardown' });
    await on().emulator.nextRequest(isAt(CLOUD.list));
    step.kill('SIGINT');
    expect(theError(await step.result).message).toMatch(/[Nn]othing had been triggered/);
    expect(cvm.deleting).toBe(false);
  });
});

test('a preview and the teardown of another pull request do not meet', async () => {
  const cvm = addPreview();
  const [gone, made] = await Promise.all([
    on().teardown(),
    on().run({ ...PREVIEW }, { number: 8 }),
  ]);
  expectGreen(gone);
  expectGreen(made);
  expectReadable(made);
  expect(cvm.deleted).toBe(true);
  on().thePreview('web-pr-8');
});
