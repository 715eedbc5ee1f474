import { describe, expect, test } from '@jest/globals';

import {
  findPredecessor,
  redeployRevision,
  requireEnvNames,
  undoUpdate,
  type FailedUpdate,
  type Predecessor,
} from '../../src/deploy/redeploy.ts';
import { StalePlan } from '../../src/deploy/busy-queue.ts';
import { UnclearTrigger, type TriggerState } from '../../src/deploy/trigger.ts';
import { ChangeFailed, lookBefore } from '../../src/deploy/watch.ts';
import { Failure } from '../../src/base/failure.ts';
import type { AppCompose, Cvm } from '../../src/phala/cvm.ts';
import { rejection, type Reply } from '../phala/support.ts';
import {
  appCompose,
  BEFORE,
  bootJson,
  change,
  cvm,
  cvmJson,
  json,
  NEW,
  OLD,
  operationJson,
  operationsJson,
  OTHER,
  queueOf,
  revision,
  scripted,
  type Script,
  type Scripted,
} from './support.ts';

const TEXT = 'services: {web: {image: old}}\n';
const EARLIER = appCompose({ composeText: TEXT });

describe('findPredecessor', () => {
  const predecessor = (fields: Partial<Predecessor> = {}): Predecessor => ({
    cvm: cvm(),
    appCompose: EARLIER,
    whyNotUp: undefined,
    revisions: [revision({ id: 'rev-x', composeHash: OTHER }), revision()],
    envKeys: undefined,
    ...fields,
  });

  test('the revision whose hash ran before, wherever it stands', () => {
    expect(findPredecessor(predecessor(), NEW)).toEqual({
      revision: revision(),
      appCompose: EARLIER,
    });
  });

  test('of several with this hash the newest', () => {
    const revisions = [revision({ id: 'newer' }), revision({ id: 'older' })];
    expect(findPredecessor(predecessor({ revisions }), NEW)).toMatchObject({
      revision: { id: 'newer' },
    });
  });

  test('the hash in another form', () => {
    const revisions = [revision({ composeHash: `0x${OLD.toUpperCase()}` })];
    expect(findPredecessor(predecessor({ revisions }), NEW)).toMatchObject({ revision: {} });
  });

  test.each([
    ['the env is kept', undefined],
    ['names were added', { added: ['A'], removed: [], kept: ['B'] }],
    ['the values are new', { added: [], removed: [], kept: ['B'] }],
  ])('it can go back when %s', (_, envKeys) => {
    expect(findPredecessor(predecessor({ envKeys }), NEW)).toMatchObject({ revision: {} });
  });

  test.each<[string, Partial<Predecessor>, string, RegExp]>([
    [
      'the hash before is not known',
      { cvm: cvm({ composeHash: undefined }) },
      NEW,
      /did not say which compose hash ran before\.$/,
    ],
    ['only the env was new', {}, OLD, /same compose hash.*would change nothing\.$/],
    ['only the env was new, in another form', {}, `0x${OLD.toUpperCase()}`, /same compose hash/],
    [
      'it did not run before',
      { whyNotUp: 'it is stopped' },
      NEW,
      /^The CVM did not run before this step: it is stopped\.$/,
    ],
    ['revisions cannot be read', { revisions: undefined }, NEW, /not let this login read/],
    ['there is none', { revisions: [] }, NEW, new RegExp(`no revision.* ${OLD}\\.$`)],
    [
      'there is none with this hash: no other one is guessed',
      { revisions: [revision({ composeHash: OTHER }), revision({ composeHash: NEW })] },
      NEW,
      new RegExp(`no revision.* ${OLD}\\.$`),
    ],
    [
      'names that it needs are gone',
      { envKeys: { added: ['C'], removed: ['A', 'B'], kept: [] } },
      NEW,
      /without names that the revision before needs: A, B\.$/,
    ],
  ])('%s: there is none, and why', (_, fields, target, reason) => {
    expect(findPredecessor(predecessor(fields), target)).toMatch(reason);
  });
});

const document = json({ docker_compose_file: TEXT, allowed_envs: [] });
const accepted = json({ correlation_id: 'op-back' }, 202);
const bare409 = json({ detail: 'Another operation is in progress' }, 409);
const done = json(bootJson());
const failedIdle = json(cvmJson({ compose_hash: NEW }));
const failedBusy = json(cvmJson({ compose_hash: NEW, in_progress: true, status: 'starting' }));
const goingBack = json(cvmJson({ in_progress: true, status: 'restarting' }));
const back = json(cvmJson());
const theirs = json(cvmJson({ compose_hash: OTHER }));
const theirsBusy = json(cvmJson({ compose_hash: OTHER, in_progress: true }));
const failedOperation = operationJson({ correlation_id: 'op-new', status: 'failed' });
const ownUnderWay = json(operationsJson(operationJson({ correlation_id: 'op-new' })));
const theirsUnderWay = json(
  operationsJson(operationJson({ correlation_id: 'op-x', compose_hash: OTHER }), failedOperation),
);

/** How a rollback of one's own update goes when nobody interferes. */
const SMOOTH: Script = {
  cvm: [failedIdle, goingBack, back],
  boot: done,
  operations: json(operationsJson(failedOperation)),
  redeploy: accepted,
  compose: document,
};

const FAILED: FailedUpdate = {
  change: change(),
  before: BEFORE,
  accepted: { correlationId: 'op-new', noChange: false },
};

interface Back {
  readonly run: Scripted;
  readonly states: TriggerState[];
  readonly result: Promise<Cvm>;
}

async function goBack(
  script: Script,
  failed: FailedUpdate | 'on request' = FAILED,
  given: { appCompose?: AppCompose | undefined; lockMs?: number; waitMs?: number } = {},
): Promise<Back> {
  const run = await scripted(script);
  const states: TriggerState[] = [];
  const earlier = {
    revision: revision({ id: 'rev/1 ä' }),
    appCompose: 'appCompose' in given ? given.appCompose : EARLIER,
  };
  const queue = queueOf(run, given.lockMs);
  const waitMs = given.waitMs ?? 60_000;
  const onState = (state: TriggerState): void => {
    states.push(state);
  };
  if (failed === 'on request') {
    const before = await lookBefore(run.api, await run.api.cvm());
    const result = redeployRevision(run.api, earlier, before, queue, waitMs, run.pace, onState);
    return { run, states, result };
  }
  const result = undoUpdate(run.api, earlier, failed, queue, waitMs, run.pace, onState);
  return { run, states, result };
}

const called = (run: Scripted, name: string): number =>
  run.calls().filter((call) => call === name).length;

describe('a rollback', () => {
  test('puts the revision back, watches it and verifies it', async () => {
    const { run, states, result } = await goBack(SMOOTH);
    expect(await result).toMatchObject({ composeHash: OLD, status: 'running' });
    expect(run.server.calls.filter((call) => call.startsWith('POST /cvms'))).toEqual([
      'POST /cvms/my-app/revisions/rev%2F1%20%C3%A4/redeploy',
    ]);
    expect(states).toEqual(['unclear', 'yes']);
    expect(run.lines).toEqual([
      `Rolling back: the API accepted revision rev/1 ä (compose hash ${OLD})`,
      '   0:00  restarting',
      '   0:03  running, and the rollback is over',
    ]);
  });

  test('a stale `running` of the failed revision is not taken for the old one', async () => {
    const { run, result } = await goBack({ ...SMOOTH, cvm: failedIdle }, FAILED, { waitMs: 9000 });
    const error = await rejection(result);
    expect(error).toBeInstanceOf(ChangeFailed);
    expect(error).toMatchObject({
      message: expect.stringMatching(/^The rollback was triggered, but did not finish within 9 s/),
    });
    expect(run.clock.now()).toBe(9000);
  });

  test.each<[string, Script, RegExp]>([
    [
      'the old revision fails to boot, too',
      {
        ...SMOOTH,
        cvm: [failedIdle, goingBack],
        boot: [json(bootJson({ boot_error: 'new' })), json(bootJson({ boot_error: 'no disk' }))],
      },
      /the CVM did not boot: no disk/,
    ],
    [
      'its operation fails',
      {
        ...SMOOTH,
        cvm: failedIdle,
        operations: [
          json(operationsJson(failedOperation)),
          json(
            operationsJson(
              operationJson({ correlation_id: 'op-back', status: 'failed', error_message: 'No' }),
            ),
          ),
        ],
      },
      /the rollback failed: No/,
    ],
  ])('%s', async (_, script, message) => {
    const { result } = await goBack(script);
    const error = await rejection(result);
    expect(error).toBeInstanceOf(ChangeFailed);
    expect(error).toMatchObject({ message: expect.stringMatching(message) });
  });

  test('the boot error of the failed update is not that of the rollback', async () => {
    const { result } = await goBack({
      ...SMOOTH,
      cvm: [failedIdle, goingBack, goingBack, back],
      boot: [
        json(bootJson({ boot_error: 'the update did not boot' })),
        json(bootJson({ boot_error: 'the update did not boot' })),
        json(bootJson({ boot_progress: 'starting containers' })),
        done,
      ],
    });
    expect(await result).toMatchObject({ composeHash: OLD });
  });

  test.each([
    ['another text', { compose: json({ docker_compose_file: 'x\n', allowed_envs: [] }) }],
    ['other env names', { compose: json({ docker_compose_file: TEXT, allowed_envs: ['A'] }) }],
  ])('green only if the CVM runs it: %s is an error', async (_, script) => {
    const { result } = await goBack({ ...SMOOTH, ...script });
    expect(await rejection(result)).toMatchObject({
      message: expect.stringMatching(/does not run what it should/),
    });
  });

  test('without the document of the revision its hash is verified', async () => {
    const { result } = await goBack(SMOOTH, FAILED, { appCompose: undefined });
    expect(await result).toMatchObject({ composeHash: OLD });
  });

  test.each([400, 403, 404, 465])('a trigger that is refused with %i is final', async (status) => {
    const { run, states, result } = await goBack({
      ...SMOOTH,
      redeploy: json({ detail: 'No' }, status),
    });
    expect(await rejection(result)).toMatchObject({ status });
    expect(called(run, 'redeploy')).toBe(1);
    expect(states.at(-1)).toBe('no');
  });

  test('a trigger without an answer is looked for before anything is sent again', async () => {
    const { run, result } = await goBack({
      ...SMOOTH,
      cvm: [failedIdle, goingBack, back],
      redeploy: 'reset',
      operations: [
        json(operationsJson(failedOperation)),
        json(
          operationsJson(
            operationJson({ correlation_id: 'op-back', operation_type: 'redeploy' }),
            failedOperation,
          ),
        ),
        json(
          operationsJson(
            operationJson({
              correlation_id: 'op-back',
              operation_type: 'redeploy',
              status: 'completed',
            }),
          ),
        ),
      ],
    });
    expect(await result).toMatchObject({ composeHash: OLD });
    expect(called(run, 'redeploy')).toBe(1);
  });

  test('and whose fate stays unknown is said to be so', async () => {
    const { result } = await goBack({ ...SMOOTH, cvm: failedIdle, redeploy: 'reset' });
    const error = await rejection(result);
    expect(error).toBeInstanceOf(UnclearTrigger);
    expect(error).toMatchObject({ message: expect.stringMatching(/Whether the rollback was/) });
  });
});

describe("somebody else's deploy in between", () => {
  test('its hash on the CVM: nothing is triggered', async () => {
    const { run, states, result } = await goBack({ ...SMOOTH, cvm: theirs });
    const error = await rejection(result);
    expect(error).toBeInstanceOf(Failure);
    expect(error).toMatchObject({
      message: expect.stringMatching(new RegExp(`${OTHER}.*somebody else.*left as it is`)),
    });
    expect(called(run, 'redeploy') + called(run, 'cancel')).toBe(0);
    expect(states).toEqual([]);
  });

  test('under way: it is waited for, not cancelled, and then left alone', async () => {
    const { run, result } = await goBack({
      ...SMOOTH,
      cvm: [failedBusy, theirsBusy, theirs],
      operations: theirsUnderWay,
    });
    expect(await rejection(result)).toMatchObject({
      message: expect.stringMatching(/somebody else/),
    });
    expect(called(run, 'redeploy') + called(run, 'cancel')).toBe(0);
  });

  test('under way, and it changes nothing: then the revision is put back', async () => {
    const { run, result } = await goBack({
      ...SMOOTH,
      cvm: [failedBusy, failedIdle, goingBack, back],
      operations: theirsUnderWay,
    });
    expect(await result).toMatchObject({ composeHash: OLD });
    expect(called(run, 'cancel')).toBe(0);
  });

  test('that comes right before the trigger: the API says 409, and it is left alone', async () => {
    const { run, result } = await goBack({
      ...SMOOTH,
      cvm: [failedIdle, theirsBusy, theirs],
      redeploy: [bare409, accepted],
    });
    expect(await rejection(result)).toBeInstanceOf(StalePlan);
    expect(called(run, 'redeploy')).toBe(1);
  });

  test('that never ends is waited for as long as it may be', async () => {
    const { run, result } = await goBack(
      { ...SMOOTH, cvm: failedBusy, operations: theirsUnderWay },
      FAILED,
      { lockMs: 30_000 },
    );
    const error = await rejection(result);
    expect(error).toMatchObject({
      message: 'Another operation on the CVM did not end within 0:30.',
    });
    expect(run.clock.now()).toBe(30_000);
    expect(called(run, 'redeploy') + called(run, 'cancel')).toBe(0);
  });

  test('on request (nothing failed), whatever hash the CVM has is rolled back', async () => {
    const { result } = await goBack({ ...SMOOTH, cvm: [theirs, goingBack, back] }, 'on request');
    expect(await result).toMatchObject({ composeHash: OLD });
  });

  test('on request, no operation is cancelled', async () => {
    const { run, result } = await goBack(
      { ...SMOOTH, cvm: [failedBusy, failedIdle, goingBack, back], operations: ownUnderWay },
      'on request',
    );
    await result;
    expect(called(run, 'cancel')).toBe(0);
  });

  test.each([
    ['the CVM tells no hash', { compose_hash: null }],
    ['the hash in another form', { compose_hash: `0x${NEW.toUpperCase()}` }],
  ])('%s: that is nobody else', async (_, fields) => {
    const { run, result } = await goBack({
      ...SMOOTH,
      cvm: [json(cvmJson(fields)), goingBack, back],
    });
    expect(await result).toMatchObject({ composeHash: OLD });
    expect(called(run, 'redeploy')).toBe(1);
  });
});

describe('the own update that hangs', () => {
  const script: Script = {
    ...SMOOTH,
    cvm: [failedBusy, failedBusy, failedIdle, goingBack, back],
    operations: [ownUnderWay, json(operationsJson(failedOperation))],
    cancel: json({ cancelled: true }),
  };

  test('is cancelled, and then waited for', async () => {
    const { run, result } = await goBack(script);
    expect(await result).toMatchObject({ composeHash: OLD });
    expect(called(run, 'cancel')).toBe(1);
    expect(run.lines[0]).toMatch(/failed update still holds the CVM: cancelling it/);
    const order = run.calls().filter((call) => call === 'cancel' || call === 'redeploy');
    expect(order).toEqual(['cancel', 'redeploy']);
  });

  test.each<[string, Reply]>([
    ['409', bare409],
    ['no answer', 'reset'],
    ['403', json({ detail: 'No' }, 403)],
  ])('a cancel that gets %s does not end the rollback', async (_, cancel) => {
    const { result } = await goBack({ ...script, cancel });
    expect(await result).toMatchObject({ composeHash: OLD });
  });

  test.each<[string, Reply]>([
    ['operations cannot be read', json({ detail: 'No' }, 403)],
    ['there is no operation', json(operationsJson())],
    ['the newest operation is over', json(operationsJson(failedOperation))],
    ['the newest is not the own one', theirsUnderWay],
  ])('nothing is cancelled when %s', async (_, operations) => {
    const { run, result } = await goBack({ ...script, operations });
    await result;
    expect(called(run, 'cancel')).toBe(0);
  });

  test.each([
    ['its hash', { compose_hash: NEW }, 1],
    ['nothing', { compose_hash: null }, 0],
    ['the hash of another one', { compose_hash: OTHER }, 0],
  ])('without an id of its own it is known by %s', async (_, fields, cancels) => {
    const { run, result } = await goBack(
      { ...script, operations: json(operationsJson(operationJson(fields))) },
      { ...FAILED, accepted: { correlationId: undefined, noChange: false } },
    );
    // How it goes on is told above.
    await result.catch(() => undefined);
    expect(called(run, 'cancel')).toBe(cancels);
  });
});

describe('an update that failed before it touched the CVM', () => {
  test('there is nothing to put back: the CVM is not restarted for nothing', async () => {
    const { run, result, states } = await goBack({ ...SMOOTH, cvm: back });
    expect(await result).toMatchObject({ composeHash: OLD });
    expect(called(run, 'redeploy')).toBe(0);
    expect(states).toEqual([]);
    expect(run.lines).toEqual([expect.stringMatching(/still runs the revision before/)]);
  });

  test.each<[string, Script]>([
    ['is stopped', { cvm: [json(cvmJson({ status: 'stopped' })), goingBack, back] }],
    [
      'did not boot',
      { cvm: [back, goingBack, back], boot: [json(bootJson({ boot_error: 'x' })), done] },
    ],
    [
      'is still booting',
      { cvm: [back, goingBack, back], boot: [json(bootJson({ boot_progress: 'pull' })), done] },
    ],
    ['cannot be seen to have booted', { cvm: [back, goingBack, back], boot: json({}, 403) }],
  ])('a CVM with the hash before that %s is put back all the same', async (_, script) => {
    const { run, result } = await goBack({ ...SMOOTH, ...script });
    expect(await result).toMatchObject({ composeHash: OLD });
    expect(called(run, 'redeploy')).toBe(1);
  });
});

describe('env names', () => {
  test('that the revision needs and the sealed env has no more: nothing is triggered', async () => {
    const { run, result } = await goBack(SMOOTH, FAILED, {
      appCompose: appCompose({ composeText: TEXT, allowedEnvs: ['A', 'B'] }),
    });
    expect(await rejection(result)).toMatchObject({
      message: expect.stringMatching(/does not have any more: A, B\./),
      next: expect.stringMatching(/`mode: deploy`/),
    });
    expect(called(run, 'redeploy')).toBe(0);
  });

  test('that cannot be read do not stop it', async () => {
    const compose = [json({ detail: 'No' }, 403), document];
    const { result } = await goBack({ ...SMOOTH, compose });
    expect(await result).toMatchObject({ composeHash: OLD });
  });

  test.each([
    [[], [], undefined],
    [['A', 'B'], ['A'], undefined],
    [['A'], ['B', 'A', 'C'], /B, C/],
  ])('has %j, needs %j', (has, needs, message) => {
    const attempt = (): void => {
      requireEnvNames(has, needs);
    };
    if (message === undefined) expect(attempt).not.toThrow();
    else expect(attempt).toThrow(message);
  });
});
