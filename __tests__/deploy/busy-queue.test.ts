import { describe, expect, test } from '@jest/globals';

import { StalePlan } from '../../src/deploy/busy-queue.ts';
import { Failure } from '../../src/base/failure.ts';
import { rejection } from '../phala/support.ts';
import { cvmJson, json, NEW, OLD, OTHER, queueOf, scripted, times } from './support.ts';

const idle = json(cvmJson());
const busy = json(cvmJson({ status: 'restarting', in_progress: true }));
const starting = json(cvmJson({ status: 'starting', progress: { target: 'running' } }));
const WAITS = 'Another operation is under way on the CVM: waiting for it to end.';

describe('waitUntilIdle', () => {
  test('gives the CVM as it is when the other operation is over', async () => {
    const run = await scripted({ cvm: [busy, json(cvmJson({ compose_hash: OTHER }))] });
    expect(await queueOf(run).waitUntilIdle()).toMatchObject({ composeHash: OTHER, busy: false });
    expect(run.clock.sleeps).toEqual([3000, 3000]);
  });

  test('says each new state once, with the time', async () => {
    const run = await scripted({ cvm: [...times(3, busy), ...times(3, starting), idle] });
    await queueOf(run).waitUntilIdle();
    expect(run.lines).toEqual([
      WAITS,
      '   0:03  the other operation goes on: restarting',
      '   0:12  the other operation goes on: starting',
    ]);
  });

  test('says every minute that it goes on, although nothing changes', async () => {
    const run = await scripted({ cvm: [...times(45, busy), idle] });
    await queueOf(run, 600_000).waitUntilIdle();
    expect(run.lines).toEqual([
      WAITS,
      '   0:03  the other operation goes on: restarting',
      '   1:03  the other operation goes on: restarting',
      '   2:03  the other operation goes on: restarting',
    ]);
  });

  test('a progress with a target is an operation as well', async () => {
    const run = await scripted({ cvm: [starting, starting, idle] });
    await queueOf(run).waitUntilIdle();
    expect(run.clock.now()).toBe(9000);
  });

  test('a CVM that is idle at the first look costs one look and no progress line', async () => {
    const run = await scripted({ cvm: idle });
    await queueOf(run).waitUntilIdle();
    expect(run.calls()).toEqual(['cvm']);
    expect(run.lines).toEqual([WAITS]);
  });

  test('several rounds share one time limit', async () => {
    const run = await scripted({ cvm: [idle, busy, idle, busy] });
    const queue = queueOf(run, 12_000);
    await queue.waitUntilIdle();
    await queue.waitUntilIdle();
    expect(run.clock.now()).toBe(9000);
    expect(await rejection(queue.waitUntilIdle())).toMatchObject({
      message: 'Another operation on the CVM did not end within 0:12. Nothing was triggered.',
      next: expect.stringMatching(/dashboard.*`lock_timeout`/),
    });
    expect(run.clock.now()).toBe(12_000);
  });

  test('only what is spent waiting counts: what happens in between takes no time from a later wait', async () => {
    const run = await scripted({ cvm: [busy, idle, busy, idle] });
    const queue = queueOf(run, 12_001);
    run.clock.advance(100_000);
    await queue.waitUntilIdle();
    run.clock.advance(900_000);
    await queue.waitUntilIdle(false);
    expect(run.clock.now()).toBe(1_012_000);
  });

  test('it does not wait longer than it may, whatever the poll interval is', async () => {
    const run = await scripted({ cvm: busy }, 300_000);
    expect(await rejection(queueOf(run, 60_000).waitUntilIdle())).toBeInstanceOf(Failure);
    expect(run.clock.now()).toBe(60_000);
  });

  test('with no time at all it does not wait', async () => {
    const run = await scripted({ cvm: busy });
    expect(await rejection(queueOf(run, 0).waitUntilIdle())).toBeInstanceOf(Failure);
    expect(run.clock.now()).toBe(0);
    expect(run.calls().length).toBeLessThanOrEqual(1);
    expect(run.lines).toEqual([]);
  });

  test('what was triggered before is not denied', async () => {
    const run = await scripted({ cvm: busy });
    expect(await rejection(queueOf(run, 6000).waitUntilIdle(false))).toMatchObject({
      message: 'Another operation on the CVM did not end within 0:06.',
    });
  });

  test('a cancelled pause ends the wait with its reason', async () => {
    const run = await scripted({ cvm: busy });
    const reason = new Error('cancelled');
    run.clock.sleep = () => Promise.reject(reason);
    expect(await rejection(queueOf(run).waitUntilIdle())).toBe(reason);
  });

  test('a CVM that cannot be read is an error', async () => {
    const run = await scripted({ cvm: json({ detail: 'No' }, 403) });
    expect(await rejection(queueOf(run).waitUntilIdle())).toMatchObject({ status: 403 });
  });
});

describe('waitUntilIdleWith', () => {
  test.each([
    ['the same hash', OLD, OLD],
    ['the same hash in another form', OLD, `0x${OLD.toUpperCase()}`],
    ['a hash that was not known before', undefined, NEW],
  ])('%s is the plan still', async (_, before, after) => {
    const run = await scripted({ cvm: [busy, json(cvmJson({ compose_hash: after }))] });
    await queueOf(run).waitUntilIdleWith(before);
    expect(run.clock.now()).toBe(6000);
  });

  test.each([
    ['another hash', OTHER, OTHER],
    ['no hash any more', null, 'not reported'],
  ])('with %s the plan is stale', async (_, after, said) => {
    const run = await scripted({ cvm: [busy, json(cvmJson({ compose_hash: after }))] });
    const error = await rejection(queueOf(run).waitUntilIdleWith(OLD));
    expect(error).toBeInstanceOf(StalePlan);
    expect(error).toMatchObject({
      message: `Another operation changed the CVM meanwhile: its compose hash was ${OLD} and is ${said}.`,
    });
  });
});
