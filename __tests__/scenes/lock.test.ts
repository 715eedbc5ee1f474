import { describe, expect, test } from '@jest/globals';

import type { EmulatedCvm } from '../../emulator/phala/emulator.ts';
import type { StepResult } from '../../scripts/runner-step.ts';
import {
  annotations,
  changingRequests,
  COMPOSE,
  composeAnswering,
  expectGreen,
  expectReadable,
  expectUpdatedOnce,
  imageOf,
  jsonObject,
  planOf,
  posixTest,
  ROUTES,
  theError,
  useStage,
  type Step,
  goesTo,
} from './stage.ts';

const stage = useStage();

const BUSY = { kind: 'status', status: 409, body: { detail: 'Another operation' } } as const;

/** What the step's own triggers were answered. */
function triggers(): (number | undefined)[] {
  return stage()
    .sent('trigger')
    .filter(({ headers }) => headers['user-agent']?.startsWith('phala-cvm-deploy'))
    .map(({ status }) => status);
}

/** The lines that tell how a wait for another operation goes. */
function waitLines({ log }: StepResult): string[] {
  return log.split('\n').filter((line) => line.includes('the other operation goes on'));
}

/** Somebody else's deploy by the same API; it has just been accepted when this resolves. */
async function somebodyDeploys(cvm: EmulatedCvm, composeText: string): Promise<string> {
  const { url, apiKey } = stage().emulator;
  const send = async (method: string, path: string, body: object): Promise<string> => {
    const response = await fetch(`${url}/cvms/${cvm.vmUuid}/compose_file${path}`, {
      method,
      headers: {
        'x-api-key': apiKey,
        'content-type': 'application/json',
        'x-phala-version': '2026-06-23',
      },
      body: JSON.stringify(body),
    });
    expect(response.ok).toBe(true);
    return response.text();
  };
  const document = { ...cvm.appCompose, docker_compose_file: composeText };
  const answer = jsonObject(await send('POST', '/provision', document));
  const hash = String(answer['compose_hash']);
  await send('PATCH', '', { compose_hash: hash });
  return hash;
}

describe('another operation', () => {
  test('under way at the start is waited for, with progress, before anything is planned', async () => {
    const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
    cvm.startOtherOperation(8);
    const result = await stage().deploy({ env: 'TOKEN=new' });
    expectGreen(result);
    expect(cvm.boots).toBe(1);
    expect(cvm.guest.env).toEqual({ TOKEN: 'new' });
    expect(triggers()).toEqual([202]);
    expect(stage().sent('provision')).toHaveLength(1);
    expect(result.log).toMatch(
      /Another operation is under way on the CVM[^]*goes on: running[^]*Provisioned:/,
    );
    // One line while nothing changes, not one per look.
    expect(waitLines(result)).toHaveLength(1);
    expect(waitLines(result)[0]).toMatch(/^\s+0:0\d\s/);
    expect(result.summary).toMatch(/queueing \d+\.\d s/);
  });

  test('that begins between provision and trigger is waited for, then the update is triggered', async () => {
    const cvm = stage().addCvm();
    stage().emulator.onRequest((request) => {
      if (goesTo(request, 'provision')) cvm.startOtherOperation(8);
    });
    const result = await stage().deploy();
    expectGreen(result);
    expect(cvm.operations.map(({ type, status }) => `${type} ${status}`)).toEqual([
      'compose_update completed',
      'resize completed',
    ]);
    expect(cvm.boots).toBe(1);
    expect(triggers().filter((status) => status === 202)).toHaveLength(1);
    // Nothing changed meanwhile, so the plan holds.
    expect(stage().sent('provision')).toHaveLength(1);
    expect(waitLines(result)).toHaveLength(1);
  });

  test('that the trigger meets (a bare 409) is waited for', async () => {
    const cvm = stage().addCvm();
    stage().emulator.faults.next.push({ ...ROUTES.trigger, times: 2, action: BUSY });
    const result = await stage().deploy();
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(triggers()).toEqual([409, 409, 202]);
    expect(stage().sent('provision')).toHaveLength(1);
    expect(result.log).toContain('Another operation is under way on the CVM');
  });

  test('that provision meets is waited for', async () => {
    const cvm = stage().addCvm();
    stage().emulator.faults.next.push({ ...ROUTES.provision, times: 10, action: BUSY });
    const result = await stage().deploy();
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(result.log).toContain('Another operation is under way on the CVM');
  });

  test("is somebody else's deploy: its states are shown, and the update is planned on what it leaves", async () => {
    const cvm = stage().addCvm();
    const was = cvm.composeHash;
    cvm.behaviour.lagSteps = 0;
    const theirs = await somebodyDeploys(cvm, `${COMPOSE}# theirs\n`);
    const result = await stage().deploy();
    expectGreen(result);
    expect(cvm.boots).toBe(2);
    expect(cvm.guest.composeText).toBe(COMPOSE);
    expect(waitLines(result).length).toBeGreaterThan(2);
    expect(result.log).toContain(
      `The other operation changed the CVM: its compose hash was ${was} and is ${theirs}.`,
    );
    expect(result.outputs['previous_compose_hash']).toBe(theirs);
    expect(planOf(result)['compose']).toMatchObject({ added: 0, removed: 1 });
  });

  test("is somebody else's deploy of the same: nothing is left to do", async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.lagSteps = 0;
    await somebodyDeploys(cvm, COMPOSE);
    const result = await stage().deploy();
    expectGreen(result);
    expect(result.outputs).toMatchObject({ status: 'unchanged', changed: 'false' });
    expect(triggers()).toEqual([]);
    expect(cvm.boots).toBe(1);
  });

  test('that does not show yet changes the CVM: the plan is made again, and that is said', async () => {
    const cvm = stage().addCvm();
    const was = cvm.composeHash;
    cvm.behaviour.lagSteps = 8;
    const theirs = await somebodyDeploys(cvm, `${COMPOSE}# theirs\n`);
    const result = await stage().deploy();
    expectGreen(result);
    const [last, ...earlier] = triggers().toReversed();
    expect(last).toBe(202);
    expect(new Set(earlier)).toEqual(new Set([409]));
    expect(result.log).toContain(
      `Another operation changed the CVM meanwhile: its compose hash was ${was} and is ${theirs}. Planning again`,
    );
    expect(cvm.guest.composeText).toBe(COMPOSE);
    expect(result.outputs['previous_compose_hash']).toBe(theirs);
    expect(planOf(result)).toMatchObject({
      previous_compose_hash: theirs,
      compose: { added: 0, removed: 1 },
    });
  });

  test('that changed a setting which a deploy keeps: the new plan keeps it', async () => {
    const cvm = stage().addCvm();
    stage().emulator.faults.next.push({ ...ROUTES.trigger, action: BUSY });
    stage().emulator.onRequest(({ method, status }) => {
      if (method === 'PATCH' && status === 409) {
        cvm.changeByHand({ appCompose: { public_logs: true } });
      }
    });
    const result = await stage().deploy();
    expectGreen(result);
    expect(cvm.appCompose).toMatchObject({ public_logs: true, docker_compose_file: COMPOSE });
    expect(stage().bodies('provision')).toMatchObject([
      { public_logs: false },
      { public_logs: true },
    ]);
  });

  test('that changes what was reviewed: the new plan is refused', async () => {
    const cvm = stage().addCvm();
    const plan = await stage().deploy({ mode: 'plan' });
    stage().emulator.faults.next.push({ ...ROUTES.trigger, action: BUSY });
    stage().emulator.onRequest(({ method, status }) => {
      if (method === 'PATCH' && status === 409) {
        cvm.changeByHand({ appCompose: { public_logs: true } });
      }
    });
    const result = await stage().deploy({
      expected_compose_hash: String(plan.outputs['compose_hash']),
    });
    expect(theError(result).message).toMatch(/not what was reviewed/);
    expect(triggers()).toEqual([409]);
    expect(cvm.operations.map(({ type }) => type)).toEqual(['dashboard_edit']);
  });

  test('again and again ends with an error', async () => {
    const cvm = stage().addCvm();
    stage().emulator.faults.next.push({ ...ROUTES.trigger, times: 100, action: BUSY });
    let edits = 0;
    stage().emulator.onRequest(({ method, status }) => {
      if (method !== 'PATCH' || status !== 409) return;
      edits += 1;
      cvm.changeByHand({ composeText: `${COMPOSE}# edit ${edits}\n` });
    });
    const { message } = theError(await stage().deploy());
    expect(message).toMatch(/Another operation changed the CVM meanwhile.*Run the step again/s);
    expect(triggers().length).toBeLessThanOrEqual(5);
    expect(cvm.guest.composeText).toBe(`${COMPOSE}# edit ${edits}\n`);
  });
});

describe('`lock_timeout`', () => {
  test('ends the wait for an operation that was there before', async () => {
    const cvm = stage().addCvm();
    cvm.startOtherOperation(1_000_000);
    const result = await stage().deploy({ lock_timeout: '1' });
    const { message } = theError(result);
    expect(message).toMatch(/did not end within \d+:\d\d\. Nothing was triggered\./);
    expect(message).toContain('lock_timeout');
    expect(changingRequests(stage())).toEqual([]);
    expect(cvm.boots).toBe(0);
    expect(result.outputs['status'] ?? '').toBe('');
    expect(result.summary).toMatch(/nothing was changed/i);
  });

  test('ends the wait for one that the trigger met', async () => {
    const cvm = stage().addCvm();
    stage().emulator.onRequest((request) => {
      if (goesTo(request, 'provision')) cvm.startOtherOperation(1_000_000);
    });
    const result = await stage().deploy({ lock_timeout: '1' });
    expect(theError(result).message).toMatch(
      /did not end within \d+:\d\d\. Nothing was triggered\./,
    );
    expect(triggers()).not.toContain(202);
    expect(cvm.boots).toBe(0);
    expect(result.outputs['changed'] ?? 'false').toBe('false');
  });

  test('ends it also where every trigger meets another operation that is over at once', async () => {
    stage().addCvm();
    stage().emulator.faults.next.push({ ...ROUTES.trigger, times: 1_000_000, action: BUSY });
    const result = await stage().deploy({ lock_timeout: '1', poll_interval: '0.05' });
    expect(theError(result).message).toMatch(
      /did not end within \d+:\d\d\. Nothing was triggered\./,
    );
  });

  test.each(['deploy', 'restart', 'rollback'])('0 does not wait at all: %s', async (mode) => {
    const cvm = stage().addCvm();
    cvm.startOtherOperation(1_000_000);
    const result = await stage().deploy({ mode, lock_timeout: '0' });
    expect(theError(result).message).toMatch(/Another operation.*Nothing was triggered/s);
    expect(changingRequests(stage())).toEqual([]);
    // One look to find it busy, and perhaps one to be sure.
    expect(stage().sent('cvm').length).toBeLessThanOrEqual(2);
  });
});

describe('a step that is cancelled leaves the CVM to others', () => {
  async function cancelled(
    step: Step,
    signal: NodeJS.Signals = 'SIGTERM',
  ): Promise<{ readonly result: StepResult; readonly message: string }> {
    step.kill(signal);
    const result = await step.result;
    expect(result.exitCode).toBe(1);
    expectReadable(result);
    const errors = annotations(result, 'error');
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toContain(signal);
    expect(result.outputs['status'] ?? '').toBe('');
    return { result, message: errors[0]?.message ?? '' };
  }

  posixTest.each(['SIGINT', 'SIGTERM'] as const)(
    'while it waits for another operation (%s): nothing is triggered, now or later',
    async (signal) => {
      const cvm = stage().addCvm();
      cvm.startOtherOperation(1_000_000);
      const step = stage().start();
      await step.printed('the other operation goes on');
      const { message } = await cancelled(step, signal);
      expect(message).toMatch(/Nothing had been triggered/);
      expect(changingRequests(stage())).toEqual([]);
      expect(cvm.operations.map(({ status }) => status)).toEqual(['in_progress']);
    },
  );

  posixTest('while it waits for the one that its trigger met', async () => {
    const cvm = stage().addCvm();
    stage().emulator.onRequest((request) => {
      if (goesTo(request, 'provision')) cvm.startOtherOperation(1_000_000);
    });
    const step = stage().start();
    await step.printed('the other operation goes on');
    const { message } = await cancelled(step);
    expect(message).toMatch(/Nothing had been triggered/);
    expect(triggers()).not.toContain(202);
  });

  posixTest('while its update runs: no rollback starts, and nothing is stopped', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.boot = { kind: 'never-finishes' };
    const step = stage().start({ rollback: 'true' });
    await step.printed('starting containers');
    const { result, message } = await cancelled(step);
    expect(message).toContain(
      `The update to compose hash ${String(result.outputs['compose_hash'])} had been triggered and goes on`,
    );
    expect(changingRequests(stage())).toHaveLength(1);
    expect(cvm.operations[0]).toMatchObject({ type: 'compose_update', status: 'in_progress' });
  });

  posixTest('while it asks why the update failed: no rollback starts', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.boot = { kind: 'fails', bootError: 'docker login failed' };
    stage().emulator.faults.next.push({ ...ROUTES.logs, times: 100, action: { kind: 'hang' } });
    const step = stage().start({ rollback: 'true' });
    await stage().emulator.nextRequest((request) => goesTo(request, 'logs'));
    const { message } = await cancelled(step);
    expect(message).toMatch(/The update was triggered, but failed.*Nothing was rolled back/);
    expect(stage().sent('redeploy')).toEqual([]);
    expect(cvm.boots).toBe(1);
  });

  posixTest('while it checks the health: no rollback starts', async () => {
    const cvm = stage().addCvm();
    stage().write('compose.yaml', composeAnswering({ status: 503 }));
    const step = stage().start({ rollback: 'true', health_url: `${cvm.healthUrl}/x` });
    await step.printed('not healthy yet');
    const { message } = await cancelled(step);
    expect(message).toMatch(/The update to compose hash \w+ had been triggered/);
    expect(stage().sent('redeploy')).toEqual([]);
  });

  posixTest.each(['SIGINT', 'SIGTERM'] as const)(
    'while it rolls back (%s): says that, and leaves the rollback to run',
    async (signal) => {
      const cvm = stage().addCvm();
      const before = cvm.composeHash;
      cvm.behaviour.boot = { kind: 'fails', bootError: 'docker login failed' };
      cvm.behaviour.redeployBoot = { kind: 'never-finishes' };
      const step = stage().start({ rollback: 'true' });
      await step.printed('Rolling back: the API accepted');
      const { message } = await cancelled(step, signal);
      expect(message).toContain(
        `The rollback to compose hash ${before} had been triggered and goes on in the CVM.`,
      );
      expect(stage().sent('redeploy')).toHaveLength(1);
      expect(stage().sent('cancel')).toEqual([]);
      expect(cvm.operations[0]).toMatchObject({ type: 'revision_redeploy', status: 'in_progress' });
    },
  );

  posixTest(
    'while the trigger of the rollback gets no answer: says that it may go on',
    async () => {
      const cvm = stage().addCvm();
      const before = cvm.composeHash;
      cvm.behaviour.boot = { kind: 'fails', bootError: 'docker login failed' };
      stage().emulator.faults.next.push({
        ...ROUTES.redeploy,
        action: { kind: 'hang-after-accept' },
      });
      const step = stage().start({ rollback: 'true' });
      await stage().emulator.nextRequest((request) => goesTo(request, 'redeploy'));
      const { message } = await cancelled(step);
      expect(message).toMatch(new RegExp(`The rollback to compose hash ${before} .* may go on`));
      expect(stage().sent('redeploy')).toHaveLength(1);
    },
  );

  posixTest('while it waits to roll back: says that only the update was triggered', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.boot = { kind: 'fails', bootError: 'docker login failed' };
    stage().emulator.onRequest((request) => {
      if (goesTo(request, 'composition')) cvm.startOtherOperation(1_000_000);
    });
    const step = stage().start({ rollback: 'true' });
    await step.printed('the other operation goes on');
    const { message } = await cancelled(step);
    expect(message).toMatch(/The update was triggered, but failed.*Nothing was rolled back/);
    expect(stage().sent('redeploy')).toEqual([]);
  });

  posixTest(
    'and a newer run of the same step then finds the CVM as it is, and deploys',
    async () => {
      const cvm = stage().addCvm();
      cvm.behaviour.lagSteps = 0;
      cvm.behaviour.boot = { kind: 'slow', steps: 40 };
      const older = stage().start();
      await older.printed('starting containers');
      await cancelled(older);
      stage().write('compose.yaml', COMPOSE.replace(/nginx.*/, imageOf('b')));
      const result = await stage().deploy();
      expectGreen(result);
      expect(cvm.operations.map(({ type, status }) => `${type} ${status}`)).toEqual([
        'compose_update completed',
        'compose_update completed',
      ]);
      expect(cvm.guest.composeText).toContain(imageOf('b'));
    },
  );
});
