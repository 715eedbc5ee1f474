import { describe, expect, test } from '@jest/globals';

import { StalePlan } from '../../src/deploy/busy-queue.ts';
import type { Before } from '../../src/deploy/readiness.ts';
import { attempted, readable } from '../../src/phala/attempt.ts';
import { triggerChange, UnclearTrigger, type TriggerState } from '../../src/deploy/trigger.ts';
import { Failure } from '../../src/base/failure.ts';
import { UnexpectedAnswer } from '../../src/phala/answer.ts';
import { ApiError } from '../../src/phala/api-error.ts';
import type { Accepted } from '../../src/phala/cvm.ts';
import { parseProblem } from '../../src/phala/problem.ts';
import { rejection, type Reply } from '../phala/support.ts';
import {
  BEFORE,
  change,
  cvmJson,
  json,
  NEW,
  OLD,
  OLD_OPERATION,
  operationJson,
  operationsJson,
  OTHER,
  queueOf,
  scripted,
  times,
  type Scripted,
} from './support.ts';

const accepted = json({ correlation_id: 'op-new' }, 202);
const bare409 = json({ detail: 'Another operation is in progress' }, 409);
const idle = json(cvmJson());
const busy = json(
  cvmJson({ in_progress: true, progress: { target: 'running', correlation_id: 'op-new' } }),
);
const oldOperations = json(operationsJson(OLD_OPERATION));

/** What the last call said of the trigger, in order. */
let states: TriggerState[] = [];

function trigger(
  run: Scripted,
  composeHash = NEW,
  before: Before = BEFORE,
  timeoutMs = 60_000,
): Promise<Accepted> {
  states = [];
  const send = (): Promise<Accepted> => run.api.trigger({ composeHash, env: undefined });
  return triggerChange(
    run.api,
    change({ composeHash, send }),
    before,
    queueOf(run, timeoutMs),
    run.pace,
    (state) => {
      states.push(state);
    },
  );
}

const triggers = (run: Scripted): number => run.calls().filter((call) => call === 'trigger').length;

test.each([
  ['without an id', operationJson({ correlation_id: null })],
  ['without a status', operationJson({ status: null })],
])('a newest operation %s may be its sign: nothing is sent again', async (_, unreadable) => {
  const run = await scripted({
    trigger: [{ status: 502, body: '<p>Bad Gateway</p>' }, accepted],
    cvm: busy,
    operations: json(operationsJson(unreadable, OLD_OPERATION)),
  });
  expect(await rejection(trigger(run, OLD))).toBeInstanceOf(UnclearTrigger);
  expect(triggers(run)).toBe(1);
});

test('accepted at once: one request', async () => {
  const run = await scripted({ trigger: accepted });
  expect(await trigger(run)).toEqual({ correlationId: 'op-new', noChange: false });
  expect(run.calls()).toEqual(['trigger']);
  expect(run.lines).toEqual([]);
});

test.each([400, 401, 403, 404, 422, 468, 503])('%i is final', async (status) => {
  const run = await scripted({ trigger: [json({ detail: 'No' }, status), accepted], cvm: idle });
  expect(await rejection(trigger(run))).toMatchObject({ status });
  expect(run.calls()).toEqual(['trigger']);
});

test('a 409 with a code is final', async () => {
  const refusal = json({ error_code: 'ERR-03-007', message: 'Conflict' }, 409);
  const run = await scripted({ trigger: [refusal, accepted], cvm: idle });
  expect(await rejection(trigger(run))).toMatchObject({ status: 409, code: 'ERR-03-007' });
  expect(run.calls()).toEqual(['trigger']);
});

describe('the fate of the trigger is unknown', () => {
  const unclear: readonly (readonly [string, Reply])[] = [
    ['a lost connection', 'reset'],
    ['502', { status: 502, body: '<p>Bad Gateway</p>' }],
    ['504', { status: 504 }],
    ['500', json({ detail: 'Oops' }, 500)],
    ['501', { status: 501 }],
    ['408', { status: 408 }],
    ['a cut page', { status: 502, body: '<p>Bad' }],
  ];

  test.each(unclear)('%s: looks first, and finds the operation', async (_, reply) => {
    const run = await scripted({
      trigger: [reply, accepted],
      cvm: busy,
      operations: json(operationsJson(operationJson(), OLD_OPERATION)),
    });
    expect(await trigger(run)).toEqual({ correlationId: 'op-new', noChange: false });
    expect(triggers(run)).toBe(1);
    expect(run.calls()[1]).not.toBe('trigger');
    expect(run.lines.join('\n')).toMatch(/unclear.*looking at the CVM[^]*was accepted/);
  });

  test('a 202 is an acceptance, however its body ends', async () => {
    const run = await scripted({ trigger: [{ status: 202, body: '{"corr' }, bare409] });
    expect(await trigger(run)).toEqual({ correlationId: undefined, noChange: false });
    expect(run.calls()).toEqual(['trigger']);
  });

  test('a busy CVM is a sign only where operations cannot be read', async () => {
    const refused = json({ detail: 'No' }, 403);
    const blind = await scripted({ trigger: ['reset', bare409], cvm: busy, operations: refused });
    expect(await trigger(blind)).toEqual({ correlationId: 'op-new', noChange: false });
    const seeing = await scripted({
      trigger: ['reset', accepted],
      cvm: busy,
      operations: oldOperations,
    });
    await trigger(seeing);
    expect(triggers(seeing)).toBe(2);
  });

  test('what is known is told: unclear, then yes or no', async () => {
    await trigger(await scripted({ trigger: accepted }));
    expect(states).toEqual(['unclear', 'yes']);
    await rejection(trigger(await scripted({ trigger: json({ detail: 'No' }, 400) })));
    expect(states).toEqual(['unclear', 'no']);
    const lost = await scripted({ trigger: 'reset', cvm: idle, operations: oldOperations });
    await rejection(trigger(lost));
    expect(states.at(-1)).toBe('unclear');
  });

  test('the new hash is a sign', async () => {
    const run = await scripted({
      trigger: ['reset', accepted],
      cvm: json(cvmJson({ compose_hash: `0x${NEW.toUpperCase()}` })),
      operations: oldOperations,
    });
    expect(await trigger(run)).toEqual({ correlationId: undefined, noChange: false });
    expect(triggers(run)).toBe(1);
  });

  test('a new operation is a sign, and gives its id', async () => {
    const run = await scripted({
      trigger: ['reset', accepted],
      cvm: idle,
      operations: json(
        operationsJson(
          operationJson({ correlation_id: 'op-7', status: 'completed' }),
          OLD_OPERATION,
        ),
      ),
    });
    expect(await trigger(run)).toEqual({ correlationId: 'op-7', noChange: false });
    expect(triggers(run)).toBe(1);
  });

  test('a sign that comes late is seen', async () => {
    const run = await scripted({
      trigger: ['reset', accepted],
      cvm: [idle, idle, idle, json(cvmJson({ compose_hash: NEW }))],
      operations: oldOperations,
    });
    await trigger(run);
    expect(triggers(run)).toBe(1);
    expect(run.clock.sleeps).toEqual([3000, 3000, 3000]);
  });

  test.each([
    ['the old hash', cvmJson(), oldOperations],
    ['the hash of somebody else', cvmJson({ compose_hash: OTHER }), oldOperations],
    [
      'an operation of somebody else',
      cvmJson(),
      json(
        operationsJson(
          operationJson({ correlation_id: 'x', status: 'completed', compose_hash: OTHER }),
        ),
      ),
    ],
    [
      'a resize without a hash',
      cvmJson(),
      json(operationsJson(operationJson({ correlation_id: 'x', operation_type: 'resize' }))),
    ],
    [
      'a power_on without a hash',
      cvmJson(),
      json(operationsJson(operationJson({ correlation_id: 'x', operation_type: 'power_on' }))),
    ],
    ['operations that cannot be read', cvmJson(), json({ detail: 'No' }, 403)],
  ])('%s is no sign: it looks for a while, then triggers again', async (_, cvm, operations) => {
    const run = await scripted({ trigger: ['reset', accepted], cvm: json(cvm), operations });
    expect(await trigger(run)).toEqual({ correlationId: 'op-new', noChange: false });
    expect(triggers(run)).toBe(2);
    expect(run.clock.sleeps.length).toBeGreaterThanOrEqual(2);
    expect(run.lines.at(-1)).toMatch(/no sign.*again/);
  });

  test('a hash that the CVM had before says nothing', async () => {
    const run = await scripted({
      trigger: ['reset', accepted],
      cvm: idle,
      operations: oldOperations,
    });
    await trigger(run, OLD);
    expect(triggers(run)).toBe(2);
  });

  test('operations unknown before: one that is over is no sign', async () => {
    const run = await scripted({
      trigger: ['reset', accepted],
      cvm: idle,
      operations: json(
        operationsJson(operationJson({ correlation_id: 'op-7', status: 'completed' })),
      ),
    });
    await trigger(run, NEW, { ...BEFORE, newestOperation: undefined });
    expect(triggers(run)).toBe(2);
  });

  test('it is not tried for ever', async () => {
    const run = await scripted({ trigger: 'reset', cvm: idle, operations: oldOperations });
    const error = await rejection(trigger(run));
    expect(error).toBeInstanceOf(UnclearTrigger);
    expect(error).toMatchObject({ message: expect.stringMatching(/accepted is not known/) });
    expect(triggers(run)).toBe(3);
  });

  test('a look that fails ends it: nothing is sent blindly', async () => {
    const run = await scripted({ trigger: ['reset', accepted], cvm: 'reset', operations: 'reset' });
    expect(await rejection(trigger(run))).toBeInstanceOf(UnclearTrigger);
    expect(triggers(run)).toBe(1);
  });
});

describe('another operation holds the CVM', () => {
  test('it waits for its end, then triggers', async () => {
    const run = await scripted({ trigger: [bare409, accepted], cvm: [busy, busy, idle] });
    expect(await trigger(run)).toEqual({ correlationId: 'op-new', noChange: false });
    expect(run.calls()).toEqual(['trigger', 'cvm', 'cvm', 'cvm', 'trigger']);
    expect(run.clock.sleeps).toEqual([3000, 3000, 3000]);
    expect(run.lines).toEqual([
      'Another operation is under way on the CVM: waiting for it to end.',
      '   0:03  the other operation goes on: running',
    ]);
  });

  test('another one may come after it', async () => {
    const run = await scripted({
      trigger: [bare409, bare409, accepted],
      cvm: [busy, idle, busy, idle],
    });
    await trigger(run);
    expect(triggers(run)).toBe(3);
    expect(run.clock.sleeps).toEqual([3000, 3000, 3000, 3000]);
    expect(run.lines).toEqual([
      'Another operation is under way on the CVM: waiting for it to end.',
      '   0:03  the other operation goes on: running',
      'Another operation is under way on the CVM: waiting for it to end.',
      '   0:03  the other operation goes on: running',
    ]);
  });

  test('the time limit holds for all of them together', async () => {
    const run = await scripted({
      trigger: [bare409, bare409, accepted],
      cvm: [...times(6, busy), idle, busy],
    });
    expect(await rejection(trigger(run, NEW, BEFORE, 30_000))).toMatchObject({
      message: 'Another operation on the CVM did not end within 0:30. Nothing was triggered.',
    });
    expect(triggers(run)).toBe(2);
    expect(run.clock.now()).toBe(30_000);
  });

  test('the plan is stale when the other operation changed the hash', async () => {
    const run = await scripted({
      trigger: [bare409, accepted],
      cvm: json(cvmJson({ compose_hash: OTHER })),
    });
    const error = await rejection(trigger(run));
    expect(error).toBeInstanceOf(StalePlan);
    expect(error).toMatchObject({
      message: expect.stringMatching(new RegExp(`hash was ${OLD} and is ${OTHER}\\.$`)),
      next: expect.stringMatching(/again/),
    });
    expect(triggers(run)).toBe(1);
    expect(states.at(-1)).toBe('no');
  });

  test('the plan is stale when the CVM has no hash any more', async () => {
    const run = await scripted({
      trigger: [bare409, accepted],
      cvm: json(cvmJson({ compose_hash: null })),
    });
    const error = await rejection(trigger(run));
    expect(error).toBeInstanceOf(StalePlan);
    expect(error).toMatchObject({ message: expect.stringMatching(/is not reported\.$/) });
  });

  test('the same hash in another form, and one unknown before, are no change', async () => {
    const other = await scripted({
      trigger: [bare409, accepted],
      cvm: json(cvmJson({ compose_hash: `0x${OLD.toUpperCase()}` })),
    });
    await trigger(other);
    expect(triggers(other)).toBe(2);
    const unknown = await scripted({
      trigger: [bare409, accepted],
      cvm: json(cvmJson({ compose_hash: OTHER })),
    });
    await trigger(unknown, NEW, { ...BEFORE, composeHash: undefined });
    expect(triggers(unknown)).toBe(2);
  });

  test('after an unclear trigger it may be this update: a sign is looked for first', async () => {
    const run = await scripted({
      trigger: ['reset', bare409, accepted],
      cvm: busy,
      operations: [
        ...times(4, oldOperations),
        json(operationsJson(operationJson({ correlation_id: 'op-7' }), OLD_OPERATION)),
      ],
    });
    expect(await trigger(run)).toEqual({ correlationId: 'op-7', noChange: false });
    expect(triggers(run)).toBe(2);
    expect(states.at(-1)).toBe('yes');
    expect(run.lines.at(-1)).toMatch(/was accepted/);
    expect(run.lines.join('\n')).not.toMatch(/waiting for it to end/);
  });

  test('after an unclear trigger, without a sign, it is waited for', async () => {
    const run = await scripted({
      trigger: ['reset', bare409, accepted],
      cvm: [...times(8, busy), idle],
      operations: oldOperations,
    });
    expect(await trigger(run)).toEqual({ correlationId: 'op-new', noChange: false });
    expect(triggers(run)).toBe(3);
    expect(run.lines.join('\n')).toMatch(/waiting for it to end/);
    expect(states).not.toContain('no');
  });

  test('without an unclear trigger no sign is looked for', async () => {
    const run = await scripted({ trigger: [bare409, accepted], cvm: idle });
    await trigger(run);
    expect(run.calls()).not.toContain('operations');
  });

  test('it does not wait longer than it may', async () => {
    const run = await scripted({ trigger: [bare409, accepted], cvm: busy });
    const error = await rejection(trigger(run, NEW, BEFORE, 30_000));
    expect(error).toBeInstanceOf(Failure);
    expect(error).toMatchObject({
      message: 'Another operation on the CVM did not end within 0:30. Nothing was triggered.',
    });
    expect(triggers(run)).toBe(1);
    expect(run.clock.now()).toBe(30_000);
  });

  test('it ends in time also when the CVM never looks busy', async () => {
    // The last answer only keeps a waiter that ignores the time from going on for ever.
    const run = await scripted({
      trigger: [...times(100, bare409), json({ detail: 'End of the test' }, 400)],
      cvm: idle,
    });
    const error = await rejection(trigger(run, NEW, BEFORE, 30_000));
    expect(error).toBeInstanceOf(Failure);
    expect(error).not.toMatchObject({ status: 400 });
    expect(run.clock.now()).toBeLessThan(60_000);
  });

  test('a CVM that cannot be read meanwhile is an error', async () => {
    const run = await scripted({ trigger: [bare409, accepted], cvm: json({ detail: 'No' }, 403) });
    expect(await rejection(trigger(run))).toMatchObject({ status: 403 });
    expect(triggers(run)).toBe(1);
  });
});

test('a change is called what it is', async () => {
  const run = await scripted({ redeploy: 'reset', cvm: idle, operations: oldOperations });
  const rollback = change({ name: 'rollback', send: () => run.api.redeploy('r') });
  const error = await rejection(
    triggerChange(run.api, rollback, BEFORE, queueOf(run), run.pace, () => undefined),
  );
  expect(error).toMatchObject({
    message: expect.stringMatching(/Whether the rollback was accepted is not known\.$/),
  });
  expect(run.lines.join('\n')).not.toContain('update');
});

const refusal = (status: number): ApiError =>
  ApiError.refused(
    'Reading it',
    status,
    parseProblem('', undefined, (text) => text),
    () => true,
  );
const unreachable = ApiError.unreachable('Reading it', 'host', 'is away');
const failing = (error: Error): Promise<number> => Promise.reject<number>(error);

describe('readable', () => {
  test('the result', async () => {
    expect(await readable(Promise.resolve(7))).toBe(7);
  });

  test.each([401, 403, 404])('undefined when the API refuses with %i', async (status) => {
    expect(await readable(failing(refusal(status)))).toBeUndefined();
  });

  const others: readonly (readonly [string, Error])[] = [
    ['400', refusal(400)],
    ['408', refusal(408)],
    ['409', refusal(409)],
    ['429', refusal(429)],
    ['500', refusal(500)],
    ['502', refusal(502)],
    ['503', refusal(503)],
    ['no answer', unreachable],
    ['every other error', new Failure('cancelled')],
  ];

  test('an answer of an undocumented form tells nothing', async () => {
    const odd = new UnexpectedAnswer('Reading it', 'it is odd');
    expect(await readable(failing(odd))).toBeUndefined();
  });

  test.each(others)('%s stays an error', async (_, error) => {
    expect(await rejection(readable(failing(error)))).toBe(error);
  });
});

describe('attempted', () => {
  test('the result', async () => {
    expect(await attempted(Promise.resolve(7))).toBe(7);
  });

  const errors: readonly (readonly [string, Error])[] = [
    ['403', refusal(403)],
    ['422', refusal(422)],
    ['500', refusal(500)],
    ['no answer', unreachable],
    ['an answer of an undocumented form', new UnexpectedAnswer('Reading it', 'it is odd')],
  ];

  test.each(errors)('undefined after %s', async (_, error) => {
    expect(await attempted(failing(error))).toBeUndefined();
  });

  test('every other error stays one', async () => {
    const error = new Failure('cancelled');
    expect(await rejection(attempted(failing(error)))).toBe(error);
  });
});
