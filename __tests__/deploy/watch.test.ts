import { describe, expect, test } from '@jest/globals';

import { ChangeFailed, lookBefore, watchChange, WatchLost } from '../../src/deploy/watch.ts';
import type { Reply } from '../phala/support.ts';
import { rejection } from '../phala/support.ts';
import {
  BEFORE,
  bootJson,
  change,
  cvm,
  cvmJson,
  json,
  NEW,
  OLD,
  OLD_OPERATION,
  operationJson,
  operationsJson,
  OTHER,
  scripted,
  times,
  UUID,
  type Scripted,
} from './support.ts';

const idle = json(cvmJson());
const busy = json(cvmJson({ status: 'restarting', in_progress: true }));
const starting = json(cvmJson({ status: 'starting', in_progress: true, compose_hash: NEW }));
const updated = json(cvmJson({ compose_hash: NEW }));
const done = json(bootJson());
const preLaunch = json(bootJson({ status: 'starting', boot_progress: 'pre-launch' }));
const oldOperations = json(operationsJson(OLD_OPERATION));
const down: Reply = { status: 502, body: '<p>Bad Gateway</p>' };

function watch(run: Scripted, timeoutMs = 900_000): Promise<void> {
  const accepted = { correlationId: 'op-new', noChange: false };
  return watchChange(run.api, change(), BEFORE, accepted, timeoutMs, run.pace);
}

test('a whole update, one line per change of state', async () => {
  const run = await scripted({
    cvm: [...times(3, idle), ...times(3, busy), ...times(20, starting), updated],
    boot: [...times(6, done), ...times(20, preLaunch), done],
    operations: oldOperations,
  });
  await watch(run);
  expect(run.lines).toEqual([
    '   0:00  running, the update has not started yet',
    '   0:09  restarting',
    '   0:18  starting: pre-launch',
    '   1:18  running, and the update is over',
  ]);
  expect(run.clock.sleeps).toEqual(Array.from({ length: 26 }, () => 3000));
});

test('operations are not asked for while the CVM is busy', async () => {
  const run = await scripted({ cvm: [busy, updated], boot: done, operations: oldOperations });
  await watch(run);
  expect(run.calls().filter((call) => call === 'operations')).toHaveLength(1);
});

test.each([
  [
    'a boot error',
    {
      cvm: busy,
      boot: json(bootJson({ boot_error: 'docker login failed' })),
      operations: oldOperations,
    },
    /failed after 0:00: the CVM did not boot: docker login failed\.$/,
  ],
  [
    'a failed operation',
    {
      cvm: idle,
      boot: done,
      operations: json(
        operationsJson(operationJson({ status: 'failed', error_message: 'Disk full.' })),
      ),
    },
    /failed after 0:00: the update failed: Disk full\.$/,
  ],
  [
    'a stopped CVM',
    { cvm: [busy, json(cvmJson({ status: 'stopped' }))], boot: done, operations: oldOperations },
    /failed after 0:03: the CVM is stopped and nothing is under way\.$/,
  ],
] as const)('%s ends the watch at once', async (_, script, message) => {
  const run = await scripted(script);
  const error = await rejection(watch(run));
  expect(error).toBeInstanceOf(ChangeFailed);
  expect(error).toMatchObject({ message: expect.stringMatching(message) });
  expect(run.clock.now()).toBeLessThanOrEqual(3000);
});

describe('a timeout', () => {
  test('says what was last seen', async () => {
    const run = await scripted({
      cvm: [idle, starting],
      boot: [done, preLaunch],
      operations: oldOperations,
    });
    const error = await rejection(watch(run, 30_000));
    expect(error).toBeInstanceOf(ChangeFailed);
    expect(error).toMatchObject({
      message:
        'The update was triggered, but did not finish within 30 s. Last seen: starting: pre-launch.',
      next: expect.stringMatching(/`wait_timeout`/),
    });
    expect(run.clock.now()).toBe(30_000);
  });

  test('a stale `running` is not accepted until then', async () => {
    const run = await scripted({ cvm: idle, boot: done, operations: oldOperations });
    expect(await rejection(watch(run, 60_000))).toMatchObject({
      message: expect.stringMatching(/Last seen: running, the update has not started yet\.$/),
    });
  });

  test('it comes at its time also when the pauses are long', async () => {
    const run = await scripted({ cvm: busy, boot: done }, 300_000);
    await rejection(watch(run, 60_000));
    expect(run.clock.now()).toBeLessThanOrEqual(60_000 + 30_000);
  });
});

describe('a look that fails', () => {
  test('is tolerated, and said once', async () => {
    const run = await scripted({
      cvm: [busy, ...times(9, down), updated],
      boot: done,
      operations: oldOperations,
    });
    await watch(run);
    expect(run.lines).toHaveLength(3);
    expect(run.lines[1]).toMatch(/^ {3}0:03 {2}cannot look at the CVM: .*502/);
    expect(run.lines[2]).toMatch(/0:30 {2}running/);
  });

  test('counts anew after a good one', async () => {
    const run = await scripted({
      cvm: [...times(9, down), busy, ...times(9, down), updated],
      boot: done,
      operations: oldOperations,
    });
    await watch(run);
    expect(run.lines.at(-1)).toMatch(/running/);
  });

  test('ends the watch when there are too many in a row', async () => {
    const run = await scripted({ cvm: [busy, ...times(10, down), updated], boot: done });
    const error = await rejection(watch(run));
    expect(error).toBeInstanceOf(WatchLost);
    expect(error).toMatchObject({
      message: expect.stringMatching(/^The update was triggered, but .*502/),
    });
    expect(run.calls().filter((call) => call === 'cvm')).toHaveLength(11);
  });

  test.each([401, 403])('%i ends the watch at once', async (status) => {
    const run = await scripted({ cvm: [busy, json({ detail: 'No' }, status)], boot: done });
    const error = await rejection(watch(run));
    expect(error).toBeInstanceOf(WatchLost);
    expect(error).toMatchObject({
      message: expect.stringMatching(new RegExp(`can no longer be watched.*HTTP ${status}`)),
      next: expect.stringMatching(/API key|api_key/),
    });
    expect(run.clock.now()).toBe(3000);
  });

  test('boot state and operations may be unreadable all the time', async () => {
    const run = await scripted({
      cvm: [idle, busy, updated],
      boot: json({ detail: 'No' }, 403),
      operations: json({ detail: 'No' }, 403),
    });
    await watch(run);
    expect(run.lines.at(-2)).toMatch(/running, and the update is over/);
    expect(run.lines.at(-1)).toMatch(/How the CVM booted could not be read/);
  });

  test('a boot state that was read in the end needs no such line', async () => {
    const run = await scripted({
      cvm: [busy, updated],
      boot: [json({ detail: 'No' }, 403), done],
      operations: oldOperations,
    });
    await watch(run);
    expect(run.lines.at(-1)).toMatch(/running, and the update is over/);
  });

  test.each([
    ['the boot state', { boot: [done, down, done], operations: oldOperations }],
    ['the operations', { boot: done, operations: [down, oldOperations] }],
  ])('%s that answers 5xx is one, which decides nothing', async (_, script) => {
    const run = await scripted({ cvm: [busy, updated], ...script });
    await watch(run);
    expect(run.lines).toEqual([
      '   0:00  restarting',
      expect.stringMatching(/^ {3}0:03 {2}cannot look at the CVM: .*502/),
      '   0:06  running, and the update is over',
    ]);
  });

  test.each([
    ['boot state', { boot: down, operations: oldOperations }],
    ['operations', { boot: done, operations: down }],
  ])('a %s that answers 5xx all the time counts as not readable', async (_, script) => {
    const run = await scripted({ cvm: [busy, updated], ...script });
    await watch(run);
    expect(run.lines).toContainEqual(expect.stringMatching(/cannot look at the CVM: .*502/));
    expect(run.lines).toContainEqual(expect.stringMatching(/running, and the update is over/));
    expect(run.calls().filter((call) => call === 'cvm').length).toBeLessThan(10);
  });

  test.each([
    [
      'a text',
      json(bootJson({ boot_error: 'pull access denied' })),
      /did not boot: pull access denied/,
    ],
    [
      'no text',
      json(bootJson({ boot_error: { code: 1 } })),
      /did not boot: the API gives an error/,
    ],
  ])('a boot error that is %s ends it, also where operations fail', async (_, boot, reason) => {
    const run = await scripted({ cvm: [busy, updated], boot, operations: down });
    await expect(watch(run)).rejects.toThrow(reason);
  });

  test.each([
    ['operations that are a list', { boot: done, operations: json([]) }],
    ['operations that are none', { boot: done, operations: json({ items: {} }) }],
    [
      'an old operation without an id',
      {
        boot: done,
        operations: json(operationsJson({ ...OLD_OPERATION, correlation_id: null }, 7, null)),
      },
    ],
    [
      'a boot state of other types',
      {
        boot: json(bootJson({ boot_progress: {}, boot_error: [], in_progress: 'no' })),
        operations: oldOperations,
      },
    ],
    ['a boot state that is none', { boot: json({ [UUID]: 'done' }), operations: oldOperations }],
    ['no boot state', { boot: json([]), operations: oldOperations }],
  ])('%s does not end the watch', async (_, script) => {
    const run = await scripted({ cvm: [busy, updated], ...script });
    await watch(run);
    expect(run.lines).not.toContainEqual(expect.stringMatching(/cannot look at the CVM/));
  });

  test('is said once although each answer has a request id of its own', async () => {
    const failing = (id: string, status = 502): Reply => ({
      status,
      headers: { 'x-request-id': id },
      body: { detail: 'Oops' },
    });
    const run = await scripted({
      cvm: [busy, failing('r1'), failing('r2'), failing('r3', 500), failing('r4'), busy, updated],
      boot: done,
      operations: oldOperations,
    });
    await watch(run);
    expect(run.lines).toEqual([
      '   0:00  restarting',
      expect.stringMatching(/0:03 {2}cannot look at the CVM: .*502.*r1\.$/),
      expect.stringMatching(/0:09 {2}cannot look at the CVM: .*500.*r3\.$/),
      expect.stringMatching(/0:12 {2}cannot look at the CVM: .*502.*r4\.$/),
      '   0:15  restarting',
      '   0:18  running, and the update is over',
    ]);
  });

  test('as the last one before the timeout is what was last seen, with one full stop', async () => {
    const run = await scripted({ cvm: [busy, down], boot: done });
    expect(await rejection(watch(run, 6000))).toMatchObject({
      message: expect.stringMatching(/Last seen: cannot look at the CVM: .*[^.]\.$/),
    });
  });

  test('an answer of an undocumented form says that the update was triggered', async () => {
    const run = await scripted({ cvm: [busy, ...times(20, json([]))], boot: done });
    expect(await rejection(watch(run))).toBeInstanceOf(WatchLost);
  });

  test('a cancelled pause ends the watch with its reason', async () => {
    const run = await scripted({ cvm: busy, boot: done });
    const reason = new Error('cancelled');
    run.clock.sleep = () => Promise.reject(reason);
    expect(await rejection(watch(run))).toBe(reason);
  });
});

test('a change is called what it is', async () => {
  const accepted = { correlationId: 'op-new', noChange: false };
  const failed = json(operationsJson(operationJson({ status: 'failed', error_message: 'No' })));
  const run = await scripted({ cvm: idle, boot: done, operations: [oldOperations, failed] });
  const rollback = change({ name: 'rollback' });
  const error = await rejection(watchChange(run.api, rollback, BEFORE, accepted, 60_000, run.pace));
  expect(error).toMatchObject({
    message: 'The rollback was triggered, but failed after 0:03: the rollback failed: No.',
  });
  expect(run.lines).toEqual(['   0:00  running, the rollback has not started yet']);
});

test('who can no longer look does not know that it failed', () => {
  const lost = new WatchLost('x');
  expect(lost).not.toBeInstanceOf(ChangeFailed);
});

describe('lookBefore', () => {
  test('reads the boot error and the newest operation', async () => {
    const run = await scripted({
      boot: json(bootJson({ boot_error: 'old error' })),
      operations: json(
        operationsJson(
          operationJson({ correlation_id: 'b', status: 'failed', compose_hash: OTHER }),
          OLD_OPERATION,
        ),
      ),
    });
    expect(await lookBefore(run.api, cvm({ status: 'stopped' }))).toEqual({
      composeHash: OLD,
      status: 'stopped',
      boot: expect.objectContaining({ bootError: 'old error' }),
      newestOperation: { id: 'b', status: 'failed', composeHash: OTHER },
    });
  });

  test('no operation, and operations that cannot be read, are not the same', async () => {
    const none = await scripted({ boot: done, operations: json(operationsJson()) });
    expect((await lookBefore(none.api, cvm())).newestOperation).toEqual({ id: undefined });
    const refused = await scripted({ boot: done, operations: json({ detail: 'No' }, 403) });
    expect((await lookBefore(refused.api, cvm())).newestOperation).toBeUndefined();
  });

  test.each([
    ['5xx', down],
    ['no answer', 'reset' as const],
    ['an undocumented form', json([])],
  ])('%s leaves both unknown', async (_, reply) => {
    const run = await scripted({ boot: reply, operations: reply });
    expect(await lookBefore(run.api, cvm({ status: 'stopped' }))).toEqual({
      composeHash: OLD,
      status: 'stopped',
      boot: undefined,
      newestOperation: undefined,
    });
  });

  test('without a UUID the boot state is not asked for', async () => {
    const run = await scripted({ operations: oldOperations });
    await lookBefore(run.api, cvm({ vmUuid: undefined }));
    expect(run.calls()).toEqual(['operations']);
  });

  test('the boot state is asked for by UUID', async () => {
    const run = await scripted({ boot: done, operations: oldOperations });
    await lookBefore(run.api, cvm());
    expect(run.server.received.map(({ body }) => body)).toContain(`{"vm_uuids":["${UUID}"]}`);
  });
});
