import { describe, expect, test } from '@jest/globals';

import {
  newOperation,
  Readiness,
  settlingAt,
  type Before,
  type Look,
} from '../../src/deploy/readiness.ts';
import type { Accepted } from '../../src/phala/cvm.ts';
import { BEFORE, boot, change, cvm, look, NEW, OLD, operation, OTHER } from './support.ts';

const SETTLE_MS = 15_000;
const SETTLING = { ms: SETTLE_MS, looks: 3 };

const ACCEPTED: Accepted = { correlationId: 'op-new', noChange: false };
const ANONYMOUS: Accepted = { correlationId: undefined, noChange: false };
const NO_CHANGE: Accepted = { correlationId: undefined, noChange: true };

const busy = cvm({ busy: true, status: 'restarting' });
const updated = cvm({ composeHash: NEW });
const stopped = cvm({ status: 'stopped' });
const oldOperation = operation({ correlationId: 'op-old', status: 'completed', composeHash: OLD });
const completed = operation({ status: 'completed' });

interface Case {
  readonly name: string;
  readonly looks: readonly Look[];
  /** One word per look: `waiting`, `running`, or `failed: ` and the start of a reason. */
  readonly verdicts: readonly string[];
  readonly before?: Before;
  readonly accepted?: Accepted;
  readonly target?: string;
}

const cases: readonly Case[] = [
  {
    name: 'a stale `running` with the old hash is never enough',
    looks: [look(0), look(3000), look(60_000), look(800_000)],
    verdicts: ['waiting', 'waiting', 'waiting', 'waiting'],
  },
  {
    name: 'busy was seen, then it runs with the new hash',
    looks: [look(0), look(3000, { cvm: busy }), look(6000, { cvm: updated })],
    verdicts: ['waiting', 'waiting', 'running'],
  },
  {
    name: 'where the API shows no hash, a CVM that went down and came up is enough',
    looks: [
      look(0, { cvm: cvm({ composeHash: undefined, status: 'starting' }), operations: undefined }),
      look(3000, { cvm: cvm({ composeHash: undefined }), operations: undefined }),
    ],
    verdicts: ['waiting', 'running'],
    before: { ...BEFORE, status: 'running', newestOperation: undefined },
    accepted: ANONYMOUS,
  },
  {
    name: 'busy was seen in the boot state only',
    looks: [look(0, { boot: boot({ busy: true }) }), look(3000, { cvm: updated })],
    verdicts: ['waiting', 'running'],
  },
  {
    name: 'the boot state is still busy although the CVM is not',
    looks: [look(0, { cvm: updated, boot: boot({ busy: true }) })],
    verdicts: ['waiting'],
  },
  {
    name: 'a hash that flips at acceptance does not count at once',
    looks: [
      look(0, { cvm: updated }),
      look(3000, { cvm: updated }),
      look(6000, { cvm: cvm({ busy: true, composeHash: NEW }) }),
      look(9000, { cvm: cvm({ composeHash: NEW, status: 'starting' }) }),
      look(12_000, { cvm: updated }),
    ],
    verdicts: ['waiting', 'waiting', 'waiting', 'waiting', 'running'],
  },
  {
    name: 'a new hash without any operation counts after a while',
    looks: [
      look(1000, { cvm: updated }),
      look(SETTLE_MS, { cvm: updated }),
      look(SETTLE_MS + 1000, { cvm: updated }),
    ],
    verdicts: ['waiting', 'waiting', 'running'],
  },
  {
    name: 'the while starts anew when the CVM is not up in between',
    looks: [
      look(0, { cvm: updated }),
      look(9000, { cvm: cvm({ composeHash: NEW, status: 'starting' }) }),
      look(12_000, { cvm: updated }),
      look(SETTLE_MS + 1000, { cvm: updated }),
      look(SETTLE_MS + 12_000, { cvm: updated }),
    ],
    verdicts: ['waiting', 'waiting', 'waiting', 'waiting', 'running'],
  },
  {
    name: 'the operation was over between two looks',
    looks: [look(0), look(3000, { cvm: updated, operations: [completed, oldOperation] })],
    verdicts: ['waiting', 'running'],
  },
  {
    name: 'an operation that was there before says nothing',
    looks: [look(0, { operations: [oldOperation] }), look(60_000, { operations: [oldOperation] })],
    verdicts: ['waiting', 'waiting'],
  },
  {
    name: 'the own operation is found by its id behind newer ones',
    looks: [
      look(0, {
        cvm: updated,
        operations: [operation({ correlationId: 'x', composeHash: OTHER }), completed],
      }),
    ],
    verdicts: ['running'],
  },
  {
    name: 'a known id that is not listed: no other operation counts',
    looks: [
      look(0, {
        cvm: updated,
        operations: [operation({ correlationId: 'x', status: 'completed', composeHash: NEW })],
      }),
      look(3000, {
        operations: [operation({ correlationId: 'x', status: 'failed', composeHash: NEW })],
      }),
      look(6000, { operations: [operation({ correlationId: 'x', status: 'completed' })] }),
    ],
    verdicts: ['waiting', 'waiting', 'waiting'],
  },
  {
    name: 'a known id that is not listed at first',
    looks: [
      look(0, { cvm: updated, operations: [operation({ correlationId: 'x' })] }),
      look(3000, {
        cvm: updated,
        operations: [operation({ correlationId: 'x' }), completed],
      }),
    ],
    verdicts: ['waiting', 'running'],
  },
  ...['resize', 'power_on', undefined].map((type) => ({
    name: `without an id, an operation without a hash and of type ${type} is not the own one`,
    accepted: ANONYMOUS,
    looks: [
      look(0, {
        operations: [operation({ correlationId: 'x', type, status: 'failed' })],
      }),
      look(3000, {
        cvm: updated,
        operations: [operation({ correlationId: 'x', type, status: 'completed' })],
      }),
    ],
    verdicts: ['waiting', 'waiting'],
  })),
  {
    name: 'without an id, an operation for this hash is the own one, whatever its type',
    accepted: ANONYMOUS,
    looks: [
      look(0, {
        cvm: updated,
        operations: [
          operation({
            correlationId: 'x',
            type: undefined,
            status: 'completed',
            composeHash: NEW,
          }),
        ],
      }),
    ],
    verdicts: ['running'],
  },
  {
    name: 'without an id, the first new operation is taken as the own one',
    accepted: ANONYMOUS,
    looks: [
      look(0, {
        cvm: updated,
        operations: [operation({ correlationId: 'x', status: 'completed' })],
      }),
    ],
    verdicts: ['running'],
  },
  {
    name: 'without an id, an operation for another hash is not the own one',
    accepted: ANONYMOUS,
    looks: [
      look(0, {
        operations: [operation({ correlationId: 'x', status: 'failed', composeHash: OTHER })],
      }),
    ],
    verdicts: ['waiting'],
  },
  {
    name: 'the same hash again (force, or new values only): the operation decides',
    target: OLD,
    looks: [look(0), look(60_000), look(63_000, { operations: [completed] })],
    verdicts: ['waiting', 'waiting', 'running'],
  },
  {
    name: 'the same hash again, and busy was seen',
    target: OLD,
    looks: [look(0), look(3000, { cvm: busy }), look(6000)],
    verdicts: ['waiting', 'waiting', 'running'],
  },
  {
    name: 'the operation is under way although the CVM does not look busy',
    looks: [
      look(0, { cvm: updated, operations: [operation()] }),
      look(60_000, { cvm: updated, operations: [operation()] }),
      look(63_000, { cvm: updated, operations: [completed] }),
    ],
    verdicts: ['waiting', 'waiting', 'running'],
  },
  {
    name: 'the wrong hash at the end settles to a failure',
    looks: [look(0, { cvm: busy }), look(3000), look(3000 + SETTLE_MS - 1), look(3000 + SETTLE_MS)],
    verdicts: [
      'waiting',
      'waiting',
      'waiting',
      `failed: the update is over, but the CVM reports the compose hash ${OLD}`,
    ],
  },
  {
    name: 'a hash that comes late, but in time',
    looks: [look(0, { cvm: busy }), look(3000), look(9000, { cvm: updated })],
    verdicts: ['waiting', 'waiting', 'running'],
  },
  {
    name: 'busy again in between: the wrong hash settles anew',
    looks: [
      look(0, { cvm: busy }),
      look(3000),
      look(6000, { cvm: busy }),
      look(9000),
      look(3000 + SETTLE_MS),
      look(9000 + SETTLE_MS),
    ],
    verdicts: ['waiting', 'waiting', 'waiting', 'waiting', 'waiting', 'failed: the update is over'],
  },
  {
    name: 'the hash may have another form',
    target: `0x${NEW.toUpperCase()}`,
    looks: [look(0, { cvm: busy }), look(3000, { cvm: updated })],
    verdicts: ['waiting', 'running'],
  },
  {
    name: 'an API that gives no hash',
    looks: [
      look(0, { cvm: cvm({ composeHash: undefined }) }),
      look(3000, { cvm: cvm({ composeHash: undefined, busy: true }) }),
      look(6000, { cvm: cvm({ composeHash: undefined }) }),
    ],
    verdicts: ['waiting', 'waiting', 'running'],
  },
  {
    name: 'the guest has not finished booting',
    looks: [
      look(0, { cvm: busy }),
      look(3000, { cvm: updated, boot: boot({ bootProgress: 'pre-launch' }) }),
      look(6000, { cvm: updated, boot: boot({ bootProgress: 'starting containers' }) }),
      look(9000, { cvm: updated, boot: boot({ bootProgress: 'Done' }) }),
    ],
    verdicts: ['waiting', 'waiting', 'waiting', 'running'],
  },
  {
    name: 'no boot progress counts as booted',
    looks: [
      look(0, { cvm: busy }),
      look(3000, { cvm: updated, boot: boot({ bootProgress: undefined }) }),
    ],
    verdicts: ['waiting', 'running'],
  },
  {
    name: 'a boot state that cannot be read',
    looks: [look(0, { cvm: busy, boot: undefined }), look(3000, { cvm: updated, boot: undefined })],
    verdicts: ['waiting', 'running'],
  },
  {
    name: 'operations that cannot be read',
    before: { ...BEFORE, newestOperation: undefined },
    looks: [
      look(0, { operations: undefined }),
      look(3000, { cvm: busy, operations: undefined }),
      look(6000, { cvm: updated, operations: undefined }),
    ],
    verdicts: ['waiting', 'waiting', 'running'],
  },
  {
    name: 'operations unknown before: a completed one may be an old one',
    before: { ...BEFORE, newestOperation: undefined },
    accepted: ANONYMOUS,
    looks: [look(0, { operations: [completed] }), look(60_000, { operations: [completed] })],
    verdicts: ['waiting', 'waiting'],
  },
  {
    name: 'operations unknown before: one under way is the own one',
    before: { ...BEFORE, newestOperation: undefined },
    accepted: ANONYMOUS,
    looks: [look(0, { operations: [operation()] }), look(3000, { cvm: updated })],
    verdicts: ['waiting', 'running'],
  },
  {
    name: 'no operations before: any is new',
    before: { ...BEFORE, newestOperation: { id: undefined } },
    accepted: ANONYMOUS,
    looks: [look(0, { cvm: updated, operations: [completed] })],
    verdicts: ['running'],
  },
  {
    name: 'a boot error fails at once, even while busy',
    looks: [look(0, { cvm: busy, boot: boot({ bootError: 'docker login failed' }) })],
    verdicts: ['failed: the CVM did not boot: docker login failed'],
  },
  {
    name: 'the boot error of an earlier boot does not count before the start',
    before: { ...BEFORE, boot: boot({ bootError: 'old error' }) },
    looks: [
      look(0, { boot: boot({ bootError: 'old error' }) }),
      look(60_000, { boot: boot({ bootError: 'old error' }) }),
    ],
    verdicts: ['waiting', 'waiting'],
  },
  {
    name: 'the boot error of an earlier boot may still show at the start',
    before: { ...BEFORE, boot: boot({ bootError: 'old error' }) },
    looks: [
      look(0, { boot: boot({ bootError: 'old error' }) }),
      look(3000, { cvm: busy, boot: boot({ bootError: 'old error' }) }),
      look(6000, { cvm: busy }),
      look(9000, { cvm: updated }),
    ],
    verdicts: ['waiting', 'waiting', 'waiting', 'running'],
  },
  {
    name: 'the same boot error again after it was gone',
    before: { ...BEFORE, boot: boot({ bootError: 'failed to start containers' }) },
    looks: [
      look(0, { cvm: busy, boot: boot({ bootError: 'failed to start containers' }) }),
      look(3000, { cvm: busy }),
      look(6000, { cvm: busy, boot: boot({ bootError: 'failed to start containers' }) }),
    ],
    verdicts: ['waiting', 'waiting', 'failed: the CVM did not boot: failed to start containers'],
  },
  {
    name: 'another boot error than before',
    before: { ...BEFORE, boot: boot({ bootError: 'old error' }) },
    looks: [look(0, { cvm: busy, boot: boot({ bootError: 'new error' }) })],
    verdicts: ['failed: the CVM did not boot: new error'],
  },
  {
    name: 'the old boot error that stays when all is over',
    before: { ...BEFORE, boot: boot({ bootError: 'old error' }) },
    looks: [
      look(0, { cvm: busy, boot: boot({ bootError: 'old error' }) }),
      look(3000, { cvm: updated, boot: boot({ bootError: 'old error' }) }),
    ],
    verdicts: ['waiting', 'failed: the CVM did not boot: old error'],
  },
  {
    name: 'stopped before anything was seen to start is no verdict',
    looks: [look(0, { cvm: stopped }), look(3000, { cvm: cvm({ status: 'exited' }) })],
    verdicts: ['waiting', 'waiting'],
  },
  {
    name: 'stopped while busy is a part of a restart',
    looks: [
      look(0, { cvm: cvm({ status: 'stopped', busy: true }) }),
      look(3000, { cvm: cvm({ status: 'exited', busy: true }) }),
      look(6000, { cvm: updated }),
    ],
    verdicts: ['waiting', 'waiting', 'running'],
  },
  ...['stopped', 'exited'].map((status) => ({
    name: `${status} after the start, and nothing under way`,
    looks: [look(0, { cvm: busy }), look(3000, { cvm: cvm({ status, composeHash: NEW }) })],
    verdicts: ['waiting', `failed: the CVM is ${status} and nothing is under way`],
  })),
  {
    name: 'stopped, and the own operation still under way',
    looks: [
      look(0, { cvm: stopped, operations: [operation()] }),
      look(3000, { cvm: updated, operations: [completed] }),
    ],
    verdicts: ['waiting', 'running'],
  },
  {
    name: 'the operation failed',
    looks: [look(0, { operations: [operation({ status: 'failed', errorMessage: 'disk full' })] })],
    verdicts: ['failed: the update failed: disk full'],
  },
  {
    name: 'the operation failed without a reason',
    looks: [look(0, { operations: [operation({ status: 'failed' })] })],
    verdicts: ['failed: the update failed: the API gives no reason'],
  },
  {
    name: 'no change, and it runs',
    accepted: NO_CHANGE,
    target: OLD,
    looks: [look(0)],
    verdicts: ['running'],
  },
  {
    name: 'no change, but another hash',
    accepted: NO_CHANGE,
    looks: [look(0)],
    verdicts: ['waiting'],
  },
  {
    name: 'no change, but a boot error',
    accepted: NO_CHANGE,
    target: OLD,
    looks: [look(0, { boot: boot({ bootError: 'docker login failed' }) })],
    verdicts: ['waiting'],
  },
  {
    name: 'no change, but it is not running',
    accepted: NO_CHANGE,
    target: OLD,
    looks: [look(0, { cvm: stopped })],
    verdicts: ['waiting'],
  },
  {
    name: 'no change, but busy',
    accepted: NO_CHANGE,
    target: OLD,
    looks: [look(0, { cvm: busy }), look(3000)],
    verdicts: ['waiting', 'running'],
  },
];

test.each(cases)('$name', ({ looks, verdicts, before, accepted, target }) => {
  const readiness = new Readiness(
    change({ composeHash: target ?? NEW }),
    before ?? BEFORE,
    accepted ?? ACCEPTED,
    SETTLING,
  );
  const given = looks.map((one) => readiness.observe(one));
  expect(given).toHaveLength(verdicts.length);
  for (const [index, verdict] of given.entries()) {
    const text = verdict.state === 'failed' ? `failed: ${verdict.reason}` : verdict.state;
    expect(`look ${index} ${text}`).toMatch(new RegExp(`^look ${index} ${verdicts[index] ?? ''}`));
  }
});

describe('what was seen', () => {
  const saw = (...looks: readonly Look[]): string => sawOf('update', ...looks);
  const sawOf = (name: string, ...looks: readonly Look[]): string => {
    const readiness = new Readiness(change({ name }), BEFORE, ACCEPTED, SETTLING);
    const verdict = looks.map((one) => readiness.observe(one)).at(-1);
    return verdict?.state === 'waiting' ? verdict.saw : '';
  };

  test('not started', () => {
    expect(saw(look(0))).toBe('running, the update has not started yet');
  });

  test('it is called what it is', () => {
    expect(sawOf('rollback', look(0))).toBe('running, the rollback has not started yet');
    expect(sawOf('restart', look(0, { cvm: cvm({ busy: true }) }))).toBe(
      'running, the restart is under way',
    );
  });

  test('status and boot progress', () => {
    const starting = cvm({ status: 'starting', busy: true });
    expect(saw(look(0, { cvm: starting, boot: boot({ bootProgress: 'pre-launch' }) }))).toBe(
      'starting: pre-launch',
    );
    expect(saw(look(0, { cvm: starting, boot: undefined }))).toBe('starting');
  });

  test('the old hash at the end', () => {
    expect(saw(look(0, { cvm: busy }), look(1))).toContain(OLD);
  });
});

describe('newOperation', () => {
  test.each([
    ['unreadable', undefined, BEFORE, false],
    ['none', [], BEFORE, false],
    ['the one from before', [oldOperation], BEFORE, false],
    ['a new one', [operation()], BEFORE, true],
    ['a new one that is over', [completed], BEFORE, true],
    ['a new one for this hash', [operation({ composeHash: `0x${NEW}` })], BEFORE, true],
    ['a new one for another hash', [operation({ composeHash: OTHER })], BEFORE, false],
    ['a new resize without a hash', [operation({ type: 'resize' })], BEFORE, false],
    ['a new power_on without a hash', [operation({ type: 'power_on' })], BEFORE, false],
    ['a new one of no type and no hash', [operation({ type: undefined })], BEFORE, false],
    [
      'a new one of another type for this hash',
      [operation({ type: 'restart', composeHash: NEW })],
      BEFORE,
      true,
    ],
    [
      'a resize under way, unknown before',
      [operation({ type: 'resize' })],
      { ...BEFORE, newestOperation: undefined },
      false,
    ],
    ['one over, unknown before', [completed], { ...BEFORE, newestOperation: undefined }, false],
    [
      'one under way, unknown before',
      [operation()],
      { ...BEFORE, newestOperation: undefined },
      true,
    ],
  ])('%s', (_, operations, before, found) => {
    expect(newOperation(operations, before, change())).toBe(found ? operations?.[0] : undefined);
  });

  test.each([
    ['a restart', /restart|power/i, 'restart', true],
    ['a restart by another name', /restart|power/i, 'power_cycle', true],
    ['an update by somebody else', /restart|power/i, 'compose_update', false],
    ['a redeploy', /redeploy|revision/i, 'revision_redeploy', true],
  ])('without a hash the type decides: %s', (_, operationType, type, found) => {
    const one = operation({ type });
    expect(newOperation([one], BEFORE, change({ operationType }))).toBe(found ? one : undefined);
  });
});

describe('a CVM that ran before', () => {
  const before = { ...BEFORE, status: 'running' };
  const states = (target: string | undefined, ...looks: readonly Look[]): string[] => {
    const readiness = new Readiness(
      change({ name: 'restart', composeHash: target, operationType: /restart/i }),
      before,
      ANONYMOUS,
      SETTLING,
    );
    return looks.map((one) => readiness.observe(one).state);
  };
  const down = cvm({ status: 'starting' });

  test('is seen to start when it runs no more, and is over when it runs again', () => {
    expect(
      states(
        OLD,
        look(0, { operations: undefined }),
        look(3000, { cvm: down, operations: undefined }),
        look(6000, { operations: undefined }),
      ),
    ).toEqual(['waiting', 'waiting', 'running']);
  });

  test('of which the API shows no hash is judged by the rest', () => {
    const anonymous = cvm({ composeHash: undefined });
    const restart = operation({ correlationId: 'r', type: 'restart', status: 'completed' });
    expect(
      states(
        undefined,
        look(0, { cvm: anonymous, operations: [oldOperation] }),
        look(3000, { cvm: anonymous, operations: [restart, oldOperation] }),
      ),
    ).toEqual(['waiting', 'running']);
  });

  test('and of which operations can be read is not taken for restarted because time passes', () => {
    expect(
      states(OLD, look(0), look(60_000), look(800_000, { operations: [oldOperation] })),
    ).toEqual(['waiting', 'waiting', 'waiting']);
  });
});

test('where neither a new hash nor operations can show a start, a CVM that stays up is taken at its word', () => {
  const blind = { ...BEFORE, newestOperation: undefined };
  const readiness = new Readiness(
    change({ composeHash: OLD }),
    blind,
    { correlationId: undefined, noChange: false },
    SETTLING,
  );
  const states = [0, SETTLE_MS - 1, SETTLE_MS].map(
    (ms) => readiness.observe(look(ms, { operations: undefined })).state,
  );
  expect(states).toEqual(['waiting', 'waiting', 'running']);
});

test('time alone settles nothing: too few looks may have passed', () => {
  const before = { ...BEFORE, newestOperation: undefined };
  const readiness = new Readiness(change(), before, ANONYMOUS, SETTLING);
  const updated = cvm({ composeHash: NEW });
  const states = [0, 10 * SETTLE_MS, 10 * SETTLE_MS + 1].map(
    (ms) => readiness.observe(look(ms, { cvm: updated, operations: undefined })).state,
  );
  expect(states).toEqual(['waiting', 'waiting', 'running']);
});

test.each([
  [10, { ms: 150, looks: 15 }],
  [1000, { ms: 15_000, looks: 15 }],
  [3000, { ms: 15_000, looks: 5 }],
  [300_000, { ms: 15_000, looks: 3 }],
])('at a look every %d ms, a sign settles after %j', (pollIntervalMs, settling) => {
  expect(settlingAt(pollIntervalMs)).toEqual(settling);
});

describe('other changes', () => {
  const failure = (name: string, ...looks: readonly Look[]): string => {
    const readiness = new Readiness(change({ name }), BEFORE, ACCEPTED, SETTLING);
    const verdict = looks.map((one) => readiness.observe(one)).at(-1);
    return verdict?.state === 'failed' ? verdict.reason : '';
  };

  test('a failed operation is called what it is', () => {
    const failed = operation({ status: 'failed', errorMessage: 'Disk full' });
    expect(failure('rollback', look(0, { operations: [failed] }))).toBe(
      'the rollback failed: Disk full',
    );
  });

  test('a restart keeps the hash: it must be seen to start, and then to end', () => {
    const readiness = new Readiness(
      change({ name: 'restart', composeHash: OLD, operationType: /restart/i }),
      BEFORE,
      ANONYMOUS,
      SETTLING,
    );
    const restart = operation({ correlationId: 'r', type: 'restart' });
    const over = operation({ correlationId: 'r', type: 'restart', status: 'completed' });
    const states = [
      look(0, { operations: [oldOperation] }),
      look(60_000, { operations: [oldOperation] }),
      look(63_000, { operations: [restart, oldOperation] }),
      look(66_000, { operations: [over, oldOperation] }),
    ].map((one) => readiness.observe(one).state);
    expect(states).toEqual(['waiting', 'waiting', 'waiting', 'running']);
  });
});
