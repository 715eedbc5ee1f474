import { rmSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from '@jest/globals';

import type { EmulatedCvm, FaultAction } from '../../emulator/phala/emulator.ts';
import type { StepResult } from '../../scripts/runner-step.ts';
import {
  changingRequests,
  COMPOSE,
  composeAnswering,
  expectGreen,
  expectUntouched,
  factOf,
  pathOf,
  planOf,
  refusedAtOnce,
  ROUTES,
  theError,
  useStage,
  type Inputs,
  goesTo,
} from './stage.ts';

const stage = useStage();

const FAILS = { kind: 'fails', bootError: 'docker login failed' } as const;
const ROLLBACK = { rollback: 'true' } as const;

/** The ids of the revisions that were put back, or were to be. */
function redeployed(): string[] {
  return stage()
    .sent('redeploy')
    .map((request) => /\/revisions\/([^/]+)\/redeploy$/.exec(pathOf(request))?.[1] ?? '');
}

/** A CVM whose first revision is known, and what it is. */
function addKnown(setup: Parameters<ReturnType<typeof stage>['addCvm']>[0] = {}): {
  readonly cvm: EmulatedCvm;
  readonly text: string;
  readonly hash: string;
  readonly id: string;
} {
  const cvm = stage().addCvm(setup);
  return {
    cvm,
    text: String(cvm.appCompose['docker_compose_file']),
    hash: cvm.composeHash,
    id: cvm.revisions[0]?.revisionId ?? '',
  };
}

/** Checks that the step failed, and that the CVM runs what it ran before. Gives the message. */
function rolledBack(
  result: StepResult,
  { cvm, text, hash, id }: ReturnType<typeof addKnown>,
): string {
  const { message } = theError(result);
  expect(message).toContain(
    `It was rolled back: the CVM runs the revision before again, compose hash ${hash}`,
  );
  expect(result.outputs).toMatchObject({ status: 'rolled_back', changed: 'true' });
  expect(cvm.composeHash).toBe(hash);
  expect(cvm.guest.composeText).toBe(text);
  expect(cvm.status).toBe('running');
  expect(cvm.operations[0]).toMatchObject({ type: 'revision_redeploy', status: 'completed' });
  expect(redeployed()).toEqual([id]);
  expect(result.summary).toContain('### Failed and rolled back');
  expect(factOf(result, 'Compose hash')).toBe('');
  expect(factOf(result, 'Compose hash that runs')).toBe(`\`${hash}\``);
  const tried = result.outputs['compose_hash'] ?? '';
  expect(factOf(result, 'Compose hash that was tried')).toBe(`\`${tried}\``);
  return message;
}

/** Checks that the step failed and nothing was put back. Gives the message. */
function notRolledBack(result: StepResult, why: RegExp): string {
  const { message } = theError(result);
  expect(message).toContain('It was not rolled back.');
  expect(message).toMatch(why);
  expect(redeployed()).toEqual([]);
  expect(result.outputs['status'] ?? '').toBe('');
  expect(result.outputs['changed']).toBe('true');
  expect(result.summary).toMatch(/^### Failed after the [\w ]+ was triggered/);
  return message;
}

/** Checks that the rollback was tried, and failed, too. Gives the message. */
function rollbackFailed(result: StepResult, why: RegExp): string {
  const { message } = theError(result);
  expect(message).toContain('The rollback failed, too.');
  expect(message).not.toContain('It was rolled back');
  expect(message).toMatch(why);
  expect(message).toMatch(/neither the new revision nor the one before/);
  expect(result.outputs['status'] ?? '').toBe('');
  expect(result.outputs['changed']).toBe('true');
  expect(result.summary).not.toMatch(/^### .*rolled back/);
  return message;
}

/** Checks that the rollback was surely not accepted, and that nobody is told that it failed. Gives the message. */
function rollbackRefused(result: StepResult, why: RegExp): string {
  const { message } = theError(result);
  expect(message).toContain('It was not rolled back.');
  expect(message).toMatch(why);
  expect(message).not.toMatch(/rollback failed|neither the new revision/);
  expect(result.outputs['status'] ?? '').toBe('');
  expect(result.outputs['changed']).toBe('true');
  expect(result.summary).toMatch(/^### Failed after the update was triggered/);
  return message;
}

describe('`rollback: true` puts the revision before back', () => {
  test('when the CVM does not boot, with both reasons', async () => {
    const known = addKnown({ env: { TOKEN: 'old' } });
    known.cvm.behaviour.boot = FAILS;
    const result = await stage().deploy({ ...ROLLBACK, env: 'TOKEN=new-token-value' });
    const message = rolledBack(result, known);
    expect(message).toMatch(/the CVM did not boot: docker login failed\. It was rolled back/);
    expect(message).toContain(known.cvm.vmUuid);
    expect(result.summary).toContain('docker login failed');
    expect(result.log).toContain(
      `Rolling back to revision ${known.id}, compose hash ${known.hash}`,
    );
    expect(result.log).toMatch(/the API accepted revision[^]*stopping[^]*the rollback is over/);
    // Values are no part of a revision, which the message says.
    expect(known.cvm.guest.env).toEqual({ TOKEN: 'new-token-value' });
    expect(message).toMatch(/Env values are no part of a revision/);
    // The hash that the step is about is still that of the update.
    expect(result.outputs['compose_hash']).not.toBe(known.hash);
    expect(result.outputs['previous_compose_hash']).toBe(known.hash);
  });

  test('also when the failed boot takes the VM down', async () => {
    const known = addKnown();
    known.cvm.behaviour.boot = { ...FAILS, status: 'exited' };
    rolledBack(await stage().deploy(ROLLBACK), known);
  });

  test('when the operation fails and leaves it stopped', async () => {
    const known = addKnown();
    known.cvm.behaviour.boot = {
      kind: 'operation-fails',
      errorMessage: 'No capacity',
      status: 'stopped',
    };
    expect(rolledBack(await stage().deploy(ROLLBACK), known)).toContain('No capacity');
  });

  test('when the operation fails before it touched the CVM: nothing is to be put back', async () => {
    const { cvm, hash, text } = addKnown();
    cvm.behaviour.boot = {
      kind: 'operation-fails',
      errorMessage: 'No capacity',
      status: 'running',
    };
    const result = await stage().deploy(ROLLBACK);
    expect(theError(result).message).toMatch(/No capacity.*the CVM still runs the revision before/);
    expect(result.outputs['status']).toBe('rolled_back');
    expect({ hash: cvm.composeHash, text: cvm.guest.composeText }).toEqual({ hash, text });
    expect(cvm.status).toBe('running');
    expect(redeployed()).toEqual([]);
    expect(result.log).toContain('nothing is to be put back');
    expect(result.summary).toMatch(
      /^### Failed, and nothing had to be rolled back: the update never touched the CVM/,
    );
    expect(factOf(result, 'Compose hash that runs')).toBe(`\`${hash}\``);
  });

  test('after the evidence of the failed boot is read, which takes little time', async () => {
    const known = addKnown();
    known.cvm.behaviour.boot = FAILS;
    stage().emulator.faults.next.push({ ...ROUTES.composition, action: { kind: 'hang' } });
    const result = await stage().deploy(ROLLBACK);
    rolledBack(result, known);
    expect(result.log).toContain('The containers did not come in time.');
    expect(result.log).toMatch(/The end of the log of CVM [^]*Rolling back to revision/);
    const [, seconds] = /diagnosing (\d+)\.\d s/.exec(result.summary) ?? [];
    expect(Number(seconds)).toBeLessThan(15);
  });

  test('when it ends stopped', async () => {
    const known = addKnown();
    known.cvm.behaviour.boot = { kind: 'stops' };
    expect(rolledBack(await stage().deploy(ROLLBACK), known)).toContain('the CVM is stopped');
  });

  test('when it is not up in time: the operation that hangs is cancelled first', async () => {
    const known = addKnown();
    known.cvm.behaviour.boot = { kind: 'never-finishes' };
    const result = await stage().deploy({ ...ROLLBACK, wait_timeout: '5' });
    expect(rolledBack(result, known)).toMatch(/did not finish within 5 s.*starting containers/);
    expect(stage().sent('cancel')).toHaveLength(1);
    expect(result.log).toContain('The failed update still holds the CVM: cancelling it.');
    expect(known.cvm.operations.map(({ type, status }) => `${type} ${status}`)).toEqual([
      'revision_redeploy completed',
      'compose_update failed',
    ]);
  });

  test('when the app is not healthy, and asks the earlier app as well', async () => {
    const known = addKnown();
    stage().write('compose.yaml', composeAnswering({ status: 500, body: 'no database' }));
    const result = await stage().deploy({
      ...ROLLBACK,
      health_url: `${known.cvm.healthUrl}/health`,
      health_timeout: '1',
    });
    expect(rolledBack(result, known)).toMatch(/The CVM runs, but .* did not answer with 200/);
    expect(stage().sent('app').at(-1)).toMatchObject({ status: 200, response: 'ok' });
  });

  test('although the health check asks for the commit, which the earlier app cannot have', async () => {
    const known = addKnown();
    const result = await stage().deploy(
      {
        ...ROLLBACK,
        health_url: `${known.cvm.healthUrl}/health`,
        health_body: 'commit {sha}',
        health_timeout: '1',
      },
      { GITHUB_SHA: 'ab'.repeat(20) },
    );
    expect(rolledBack(result, known)).toContain('without the expected body');
  });

  test('that ran before, not the newest one', async () => {
    const known = addKnown();
    // Somebody put the first revision back after another one.
    expectGreen(await stage().deploy());
    expectGreen(await stage().deploy({ mode: 'rollback' }));
    expect(known.cvm.composeHash).toBe(known.hash);
    stage().write('compose.yaml', `${COMPOSE}# more\n`);
    known.cvm.behaviour.boot = FAILS;
    const sentBefore = redeployed().length;
    const { message } = theError(await stage().deploy(ROLLBACK));
    expect(message).toContain('It was rolled back');
    expect(redeployed()).toHaveLength(sentBefore + 1);
    const id = redeployed().at(-1);
    expect(known.cvm.revisions.find(({ revisionId }) => revisionId === id)?.composeHash).toBe(
      known.hash,
    );
    expect(known.cvm.composeHash).toBe(known.hash);
  });

  test('when `mode: env` added names and the CVM does not boot with them', async () => {
    const known = addKnown({ env: { TOKEN: 'old' } });
    known.cvm.behaviour.boot = FAILS;
    const result = await stage().deploy({ mode: 'env', ...ROLLBACK, env: 'TOKEN=new\nMORE=x' });
    rolledBack(result, known);
    expect(known.cvm.guest.env).toEqual({ TOKEN: 'new' });
  });

  test('after names were added: the revision before just does not read them', async () => {
    const known = addKnown({ env: { TOKEN: 'old' } });
    known.cvm.behaviour.boot = FAILS;
    rolledBack(await stage().deploy({ ...ROLLBACK, env: 'TOKEN=new\nMORE=x' }), known);
    expect(known.cvm.guest.env).toEqual({ TOKEN: 'new' });
  });

  test('and changes nothing about an update that works', async () => {
    const { cvm } = addKnown();
    const result = await stage().deploy(ROLLBACK);
    expectGreen(result);
    expect(result.outputs['status']).toBe('deployed');
    expect(redeployed()).toEqual([]);
    expect(cvm.boots).toBe(1);
  });

  test('without it, an update that fails is left as it is', async () => {
    const { cvm, hash } = addKnown();
    cvm.behaviour.boot = FAILS;
    const { message } = theError(await stage().deploy());
    expect(message).not.toMatch(/roll/i);
    expect(redeployed()).toEqual([]);
    expect(cvm.composeHash).not.toBe(hash);
  });

  test('not when the API refuses the update: nothing is to be undone', async () => {
    const { cvm } = addKnown();
    stage().emulator.faults.next.push({
      ...ROUTES.trigger,
      action: { kind: 'status', status: 400, body: { detail: 'Provision not found' } },
    });
    expect(theError(await stage().deploy(ROLLBACK)).message).not.toMatch(/rolled back/);
    expect(redeployed()).toEqual([]);
    expect(cvm.boots).toBe(0);
  });

  test('and `wait: false` exclude each other', async () => {
    addKnown();
    const result = await stage().deploy({ ...ROLLBACK, wait: 'false' });
    expect(refusedAtOnce(stage(), result).message).toMatch(/rollback.*wait/s);
  });
});

describe.each(['newest-first', 'oldest-first'] as const)(
  'in the history of an app with several CVMs, listed %s in several pages,',
  (revisionsOrder) => {
    const appId = 'cd'.repeat(20);

    /** The CVM was there first; its sister was deployed to often since. */
    function addSisters(): ReturnType<typeof addKnown> {
      const known = addKnown({ appId });
      const sister = stage().addCvm({ name: 'sister', appId });
      for (const { behaviour } of [known.cvm, sister]) {
        Object.assign(behaviour, { revisionsOrder, mostRevisionsOfPage: 3 });
      }
      for (let nth = 0; nth < 10; nth += 1) {
        sister.changeByHand({ composeText: `${COMPOSE}# ${nth} of the sister\n` });
      }
      return { ...known, id: known.cvm.revisions.at(-1)?.revisionId ?? '' };
    }

    test('the revision that ran before is found and put back', async () => {
      const known = addSisters();
      known.cvm.behaviour.boot = FAILS;
      rolledBack(await stage().deploy(ROLLBACK), known);
    });

    test('`previous` is the one before, and not the oldest', async () => {
      const { cvm } = addSisters();
      expectGreen(await stage().deploy());
      stage().write('compose.yaml', `${COMPOSE}# more\n`);
      expectGreen(await stage().deploy());
      expectGreen(await stage().deploy({ mode: 'rollback' }));
      expect(cvm.guest.composeText).toBe(COMPOSE);
    });

    test('an old one is found by its id', async () => {
      const { cvm, id, text } = addSisters();
      expectGreen(await stage().deploy());
      expectGreen(await stage().deploy({ mode: 'rollback', revision: id }));
      expect(cvm.guest.composeText).toBe(text);
    });

    test('the drift is that of the CVM itself, and what is newest is read only', async () => {
      addSisters();
      expectGreen(await stage().deploy());
      const result = await stage().deploy({ mode: 'plan' });
      expect(planOf(result)).toMatchObject({ drift: { state: 'none' } });
      const pages = stage().sent('revisions').slice(-2);
      expect(pages.map(({ path: target }) => /[?&]page=(\d+)/.exec(target)?.[1])).toEqual(
        revisionsOrder === 'newest-first' ? [expect.anything(), '1'] : ['1', '5'],
      );
    });
  },
);

describe('what cannot be rolled back is said, and not guessed:', () => {
  const cases: readonly (readonly [string, RegExp, () => { cvm: EmulatedCvm; inputs?: Inputs }])[] =
    [
      [
        'the API has no revision of what ran',
        /knows no revision with the compose hash that ran before/,
        () => ({ cvm: addKnown({ revisions: false }).cvm }),
      ],
      [
        'what ran was changed by hand, without a revision',
        /knows no revision with the compose hash that ran before/,
        () => {
          const { cvm } = addKnown();
          cvm.changeByHand({ composeText: `${COMPOSE}# by hand\n`, revision: false });
          return { cvm };
        },
      ],
      [
        'the key may not read the revisions',
        /does not let this login read the revisions/,
        () => {
          const { cvm } = addKnown();
          cvm.behaviour.revisionsForbidden = true;
          return { cvm };
        },
      ],
      [
        'the update removed env names that the revision before needs',
        /without names that the revision before needs: GONE/,
        () => ({
          cvm: addKnown({ env: { TOKEN: 'old', GONE: 'x' } }).cvm,
          inputs: { env: 'TOKEN=new', allow_env_removal: 'true' },
        }),
      ],
      [
        'the hash is the same, since only values changed',
        /has the same compose hash/,
        () => {
          const { cvm, text } = addKnown({ env: { TOKEN: 'old' } });
          stage().write('compose.yaml', text);
          return { cvm, inputs: { env: 'TOKEN=new' } };
        },
      ],
      [
        'the hash is the same, since the update was forced',
        /has the same compose hash/,
        () => {
          const { cvm, text } = addKnown();
          stage().write('compose.yaml', text);
          return { cvm, inputs: { force: 'true' } };
        },
      ],
      [
        'the CVM was stopped before',
        /did not run before this step: it is stopped/,
        () => ({ cvm: addKnown({ status: 'stopped' }).cvm }),
      ],
      [
        'the CVM had not booted before',
        /did not run before this step: it did not boot: an old error/,
        () => {
          const { cvm } = addKnown();
          cvm.behaviour.staleBootError = 'an old error';
          return { cvm };
        },
      ],
      [
        'new values of `mode: env` are no revision',
        /has the same compose hash/,
        () => ({
          cvm: addKnown({ env: { TOKEN: 'old' } }).cvm,
          inputs: { mode: 'env', env: 'TOKEN=new' },
        }),
      ],
    ];
  test.each(cases)('%s', async (_name, why, set) => {
    const { cvm, inputs } = set();
    cvm.behaviour.boot = FAILS;
    const result = await stage().deploy({ ...ROLLBACK, lint_ignore: 'all', ...inputs });
    expect(notRolledBack(result, why)).toContain('docker login failed');
  });

  test('which is said before the update is triggered, too', async () => {
    addKnown({ revisions: false });
    const result = await stage().deploy(ROLLBACK);
    expectGreen(result);
    expect(result.log).toMatch(/it cannot be rolled back\.[^]*Triggered:/);
  });
});

describe('a rollback whose own trigger fails', () => {
  function failing(): ReturnType<typeof addKnown> {
    const known = addKnown();
    known.cvm.behaviour.boot = FAILS;
    return known;
  }

  function fault(action: FaultAction, times = 1): void {
    stage().emulator.faults.next.push({ ...ROUTES.redeploy, times, action });
  }

  const refusals: readonly (readonly [string, FaultAction, RegExp])[] = [
    [
      '409 with a code',
      {
        kind: 'status',
        status: 409,
        body: { error_code: 'ERR-03-007', message: 'app_id conflict' },
      },
      /409.*ERR-03-007.*app_id conflict/,
    ],
    [
      '404',
      { kind: 'status', status: 404, body: { detail: 'Revision not found' } },
      /Revision not found/,
    ],
    ['403', { kind: 'status', status: 403, body: { detail: 'Not yours' } }, /Not yours/],
    ['401', { kind: 'status', status: 401, body: { detail: 'Key revoked' } }, /Key revoked/],
    ['a redirect', { kind: 'redirect', location: 'http://127.0.0.1:9/' }, /redirect/],
  ];
  test.each(refusals)('by %s: both reasons, and red', async (_name, action, why) => {
    const { cvm } = failing();
    fault(action);
    const result = await stage().deploy(ROLLBACK);
    const message = rollbackRefused(result, why);
    expect(message).toContain('docker login failed');
    expect(message).toContain('The CVM stays as the failed update left it: deploy a commit that');
    expect(redeployed()).toHaveLength(1);
    expect(cvm.boots).toBe(1);
  });

  test.each([
    ['500', { kind: 'status', status: 500, body: { detail: 'boom' } }],
    ['a reset', { kind: 'reset' }],
  ] as const)(
    'by %s again and again: it is not known whether it was accepted',
    async (_n, action) => {
      failing();
      fault(action, 1000);
      const result = await stage().deploy(ROLLBACK);
      rollbackFailed(result, /Whether the rollback was accepted is not known/);
      expect(redeployed().length).toBeLessThanOrEqual(4);
    },
  );

  test.each([
    ['500', { kind: 'status', status: 500, body: { detail: 'boom' } }],
    ['502', { kind: 'status', status: 502, body: '<html>bad gateway</html>' }],
    ['a reset', { kind: 'reset' }],
  ] as const)('by one %s: the CVM is looked at, then it is sent again', async (_n, action) => {
    const { cvm, hash } = failing();
    fault(action);
    const { message } = theError(await stage().deploy(ROLLBACK));
    expect(message).toContain('It was rolled back');
    expect(redeployed()).toHaveLength(2);
    expect(cvm.composeHash).toBe(hash);
    expect(cvm.boots).toBe(2);
  });

  test.each([
    ['500', { kind: 'status-after-accept', status: 500, body: { detail: 'boom' } }],
    ['a reset', { kind: 'reset-after-accept' }],
    ['an answer that breaks off', { kind: 'truncated-json' }],
  ] as const)('by %s although it was accepted: it is not sent again', async (_n, action) => {
    const known = failing();
    fault(action);
    rolledBack(await stage().deploy(ROLLBACK), known);
    expect(known.cvm.boots).toBe(2);
  });

  test("by somebody else's operation (a bare 409): that is waited for", async () => {
    const known = failing();
    fault({ kind: 'status', status: 409, body: { detail: 'Another operation' } });
    const { message } = theError(await stage().deploy(ROLLBACK));
    expect(message).toContain('It was rolled back');
    expect(redeployed()).toHaveLength(2);
    expect(known.cvm.composeHash).toBe(known.hash);
  });

  test('by its own update, which cannot be cancelled: that is waited for', async () => {
    const known = addKnown();
    known.cvm.behaviour.boot = { kind: 'slow', steps: 400 };
    known.cvm.behaviour.cancellable = false;
    const { message } = theError(await stage().deploy({ ...ROLLBACK, wait_timeout: '1' }));
    expect(message).toMatch(/The update was triggered, but did not finish within 1 s/);
    expect(stage().sent('cancel')).toHaveLength(1);
    expect(known.cvm.operations.map(({ type, status }) => `${type} ${status}`)).toContain(
      'compose_update completed',
    );
    expect(redeployed()).toEqual([known.id]);
  });

  test('because the CVM cannot be read any more', async () => {
    const { cvm } = failing();
    stage().emulator.onRequest((request) => {
      if (!goesTo(request, 'composition')) return;
      const action = { kind: 'status', status: 403, body: { detail: 'Not yours now' } } as const;
      stage().emulator.faults.next.push({ ...ROUTES.cvm, times: 1000, action });
    });
    rollbackRefused(await stage().deploy(ROLLBACK), /Not yours now/);
    expect(cvm.boots).toBe(1);
  });
});

describe('a rollback that was accepted', () => {
  function failing(): ReturnType<typeof addKnown> {
    const known = addKnown();
    known.cvm.behaviour.boot = FAILS;
    return known;
  }

  test('to a revision that does not boot either: both reasons', async () => {
    const { cvm } = failing();
    cvm.behaviour.redeployBoot = { kind: 'fails', bootError: 'no space left on device' };
    const result = await stage().deploy(ROLLBACK);
    const message = rollbackFailed(
      result,
      /docker login failed.*The rollback was triggered, but failed.*no space left on device/,
    );
    expect(message).toContain(cvm.vmUuid);
    expect(result.summary).toMatch(/docker login failed.*no space left on device/);
    expect(redeployed()).toHaveLength(1);
  });

  test('whose operation fails', async () => {
    const { cvm } = failing();
    cvm.behaviour.redeployBoot = { kind: 'operation-fails', errorMessage: 'No capacity' };
    rollbackFailed(await stage().deploy(ROLLBACK), /the rollback failed: No capacity/);
  });

  test('that does not end in time', async () => {
    const { cvm } = failing();
    cvm.behaviour.redeployBoot = { kind: 'never-finishes' };
    const result = await stage().deploy({ ...ROLLBACK, wait_timeout: '3' });
    rollbackFailed(result, /The rollback was triggered, but did not finish within 3 s/);
  });

  test.each(['old-text', 'other-public-logs'] as const)(
    'after which something else runs: %s',
    async (redeployRunsOther) => {
      const { cvm } = failing();
      cvm.behaviour.redeployRunsOther = redeployRunsOther;
      rollbackFailed(await stage().deploy(ROLLBACK), /does not run what it should/);
    },
  );

  test('whose app is not healthy either: the revision runs, and both answers are said', async () => {
    const known = addKnown();
    const { cvm } = known;
    stage().write('compose.yaml', composeAnswering({ status: 500 }));
    const result = await stage().deploy({
      ...ROLLBACK,
      health_url: `${cvm.healthUrl}/health`,
      health_status: '204',
      health_timeout: '1',
    });
    expect(rolledBack(result, known)).toMatch(
      /HTTP 500.*It was rolled back.*health is in doubt.*HTTP 200/s,
    );
  });
});

describe('somebody else, who deployed meanwhile, is left alone', () => {
  /** While the step asks why its update failed. */
  function meanwhile(act: () => void): void {
    stage().emulator.onRequest((request) => {
      if (goesTo(request, 'composition')) act();
    });
  }

  test('after the update failed', async () => {
    const { cvm } = addKnown();
    cvm.behaviour.boot = FAILS;
    const theirs = `${COMPOSE}# theirs\n`;
    meanwhile(() => {
      cvm.changeByHand({ composeText: theirs });
    });
    const result = await stage().deploy(ROLLBACK);
    const message = rollbackRefused(result, /somebody else deployed, so it was left as it is/);
    expect(message).toContain('Look at what the others deployed');
    expect(redeployed()).toEqual([]);
    expect(cvm.guest.composeText).toBe(theirs);
  });

  test('between the look and the trigger of the rollback', async () => {
    const { cvm } = addKnown();
    cvm.behaviour.boot = FAILS;
    const theirs = `${COMPOSE}# theirs\n`;
    stage().emulator.faults.next.push({
      ...ROUTES.redeploy,
      action: { kind: 'status', status: 409, body: { detail: 'Another operation' } },
    });
    stage().emulator.onRequest((request) => {
      if (goesTo(request, 'redeploy') && request.status === 409) {
        cvm.changeByHand({ composeText: theirs });
      }
    });
    rollbackRefused(await stage().deploy(ROLLBACK), /Another operation changed the CVM meanwhile/);
    expect(redeployed()).toHaveLength(1);
    expect(cvm.guest.composeText).toBe(theirs);
  });

  test('and an operation of theirs is waited for, and never cancelled', async () => {
    const known = addKnown();
    known.cvm.behaviour.boot = FAILS;
    meanwhile(() => {
      known.cvm.startOtherOperation(8);
    });
    rolledBack(await stage().deploy(ROLLBACK), known);
    expect(stage().sent('cancel')).toEqual([]);
    expect(known.cvm.operations.map(({ type, status }) => `${type} ${status}`)).toContain(
      'resize completed',
    );
  });
});

describe('`mode: rollback`', () => {
  const MODE = { mode: 'rollback' } as const;

  /** A CVM that was deployed to once more. */
  async function deployedTwice(
    setup: Parameters<typeof addKnown>[0] = {},
    inputs: Inputs = {},
  ): Promise<ReturnType<typeof addKnown>> {
    const known = addKnown(setup);
    expectGreen(await stage().deploy(inputs));
    expect(known.cvm.composeHash).not.toBe(known.hash);
    return known;
  }

  function expectBack(
    result: StepResult,
    { cvm, text, hash, id }: ReturnType<typeof addKnown>,
  ): void {
    expectGreen(result);
    expect(redeployed()).toEqual([id]);
    expect(cvm.guest.composeText).toBe(text);
    expect(cvm.composeHash).toBe(hash);
    expect(result.outputs).toMatchObject({
      status: 'rolled_back',
      changed: 'true',
      compose_hash: hash,
    });
    expect(result.summary).toMatch(/^### Rolled back: the CVM runs an earlier revision/);
  }

  const ways: readonly (readonly [string, (known: ReturnType<typeof addKnown>) => Inputs])[] = [
    ['nothing, which is `previous`', () => ({})],
    ['`previous`', () => ({ revision: 'previous' })],
    ['its id', ({ id }) => ({ revision: id })],
    ['its hash', ({ hash }) => ({ revision: hash })],
    ['its hash with 0x', ({ hash }) => ({ revision: `0x${hash}` })],
    ['its hash in upper case', ({ hash }) => ({ revision: hash.toUpperCase() })],
  ];
  test.each(ways)('puts the revision back that `revision` names by %s', async (_how, name) => {
    const known = await deployedTwice();
    expectBack(await stage().deploy({ ...MODE, ...name(known) }), known);
  });

  test('shows first what that changes', async () => {
    const known = await deployedTwice(
      { appCompose: { public_logs: false } },
      { public_logs: 'true' },
    );
    const result = await stage().deploy(MODE);
    expectBack(result, known);
    expect(factOf(result, 'Settings')).toBe('`public_logs` `true` → `false`');
    expect(factOf(result, 'Images')).toContain('→ `nginx:1.27`');
    expect(result.summary).toMatch(/```diff[^]*\+ {4}image: nginx:1\.27/);
    expect(planOf(result)).toMatchObject({
      changed: true,
      compose_hash: known.hash,
      env: { replaced: false },
    });
  });

  test('twice goes there and back again', async () => {
    const { cvm, text } = await deployedTwice();
    expectGreen(await stage().deploy(MODE));
    expectGreen(await stage().deploy(MODE));
    expect(cvm.guest.composeText).toBe(COMPOSE);
    expectGreen(await stage().deploy(MODE));
    expect(cvm.guest.composeText).toBe(text);
  });

  test('does not mean by `previous` what did not come up', async () => {
    const { cvm, hash, text } = addKnown();
    cvm.behaviour.boot = FAILS;
    theError(await stage().deploy());
    cvm.behaviour.boot = { kind: 'ok' };
    stage().write('compose.yaml', `${COMPOSE}# corrected\n`);
    expectGreen(await stage().deploy());
    expectGreen(await stage().deploy(MODE));
    expect({ hash: cvm.composeHash, text: cvm.guest.composeText }).toEqual({ hash, text });
  });

  test('waits in the queue like a deploy: what others made of the CVM is read again', async () => {
    const { cvm, id } = await deployedTwice();
    stage().emulator.faults.next.push({
      ...ROUTES.redeploy,
      action: { kind: 'status', status: 409, body: { detail: 'Another operation' } },
    });
    stage().emulator.onRequest((request) => {
      if (goesTo(request, 'redeploy') && request.status === 409) {
        cvm.changeByHand({ composeText: `${COMPOSE}# theirs\n` });
      }
    });
    const result = await stage().deploy({ ...MODE, revision: id });
    expectGreen(result);
    expect(result.log).toContain('Another operation changed the CVM meanwhile');
    expect(redeployed()).toEqual([id, id]);
    expect(planOf(result)['compose']).toMatchObject({ removed: 4 });
  });

  test('needs no compose file and no env', async () => {
    const known = await deployedTwice({ env: { TOKEN: 'old' } });
    rmSync(path.join(stage().workspace, 'compose.yaml'));
    const result = await stage().deploy(MODE);
    expectBack(result, known);
    expect(known.cvm.guest.env).toEqual({ TOKEN: 'old' });
    expect(stage().sent('provision')).toHaveLength(1);
  });

  test.each(['rev_000000000000', 'ee'.repeat(32), 'main', '../../cvms'])(
    'of a revision that there is not is an error: %s',
    async (revision) => {
      const { cvm } = await deployedTwice();
      const { boots } = cvm;
      const { message } = theError(await stage().deploy({ ...MODE, revision }));
      expect(message).toMatch(/None of the 2 revisions/);
      expect(message).toContain(revision);
      expect(redeployed()).toEqual([]);
      expect(cvm.boots).toBe(boots);
    },
  );

  test("of another instance's revision is an error, and `previous` is the CVM's own", async () => {
    const appId = 'cd'.repeat(20);
    const other = stage().addCvm({ name: 'other-one', appId });
    const known = await deployedTwice({ appId });
    other.changeByHand({ composeText: `${COMPOSE}# the other\n` });
    const theirs = other.revisions[0]?.revisionId ?? '';
    const refused = await stage().deploy({ ...MODE, revision: theirs });
    expect(theError(refused).message).toMatch(/None of the/);
    expectBack(await stage().deploy(MODE), known);
  });

  test('without a revision before is an error', async () => {
    const { cvm } = addKnown();
    const { message } = theError(await stage().deploy(MODE));
    expect(message).toMatch(/no other revision than/);
    expectUntouched(stage(), cvm);
  });

  test('without the right to read revisions is an error', async () => {
    const { cvm } = addKnown();
    cvm.behaviour.revisionsForbidden = true;
    const { message } = theError(await stage().deploy(MODE));
    expect(message).toMatch(/revisions of the app cannot be read/);
    expectUntouched(stage(), cvm);
  });

  test('to what the CVM runs already does nothing, but with `force`', async () => {
    const { cvm, hash } = addKnown();
    const same = await stage().deploy({ ...MODE, revision: hash });
    expectGreen(same);
    expect(same.outputs).toMatchObject({ status: 'unchanged', changed: 'false' });
    expectUntouched(stage(), cvm);
    const forced = await stage().deploy({ ...MODE, revision: hash, force: 'true' });
    expectGreen(forced);
    expect(forced.outputs).toMatchObject({ status: 'rolled_back', changed: 'true' });
    expect(cvm.boots).toBe(1);
  });

  test('to what the CVM has already, but does not run, starts it', async () => {
    const { cvm, hash } = addKnown({ status: 'stopped' });
    const result = await stage().deploy({ ...MODE, revision: hash });
    expectGreen(result);
    expect(result.outputs['status']).toBe('rolled_back');
    expect(cvm.status).toBe('running');
  });

  test('to a revision that needs env names which the CVM lost is refused', async () => {
    const { cvm } = await deployedTwice(
      { env: { TOKEN: 'old', LOST: 'x', GONE: 'y' } },
      { env: 'TOKEN=new', allow_env_removal: 'true' },
    );
    const { boots } = cvm;
    const { message } = theError(await stage().deploy(MODE));
    expect(message).toMatch(/does not have any more: LOST, GONE\./);
    expect(redeployed()).toEqual([]);
    expect(cvm.boots).toBe(boots);
  });

  test('to a revision with fewer env names takes the others away', async () => {
    const known = await deployedTwice({ env: { TOKEN: 'old' } }, { env: 'TOKEN=new\nMORE=x' });
    const result = await stage().deploy(MODE);
    expectBack(result, known);
    expect(known.cvm.allowedEnvs).toEqual(['TOKEN']);
    expect(known.cvm.guest.env).toEqual({ TOKEN: 'new' });
  });

  test('with another `expected_compose_hash` is refused', async () => {
    const { cvm, hash } = await deployedTwice();
    const { boots } = cvm;
    const expected_compose_hash = 'ee'.repeat(32);
    expect(theError(await stage().deploy({ ...MODE, expected_compose_hash })).message).toContain(
      expected_compose_hash,
    );
    expect(cvm.boots).toBe(boots);
    expectGreen(await stage().deploy({ ...MODE, expected_compose_hash: hash }));
  });

  test('waits for another operation first', async () => {
    const known = await deployedTwice();
    known.cvm.startOtherOperation(8);
    const result = await stage().deploy(MODE);
    expectBack(result, known);
    expect(result.log).toContain('Another operation is under way on the CVM');
  });

  test('that was accepted without a clear answer is not sent again', async () => {
    const known = await deployedTwice();
    const { boots } = known.cvm;
    stage().emulator.faults.next.push({
      ...ROUTES.redeploy,
      action: { kind: 'reset-after-accept' },
    });
    expectBack(await stage().deploy(MODE), known);
    expect(known.cvm.boots).toBe(boots + 1);
  });

  test('checks the health of what runs then', async () => {
    const known = await deployedTwice();
    const health_url = `${known.cvm.healthUrl}/health`;
    const result = await stage().deploy({ ...MODE, health_url, health_body: 'ok' });
    expectBack(result, known);
    expect(stage().sent('app')).toHaveLength(1);
  });

  test('that does not boot is red, and says why', async () => {
    const { cvm } = await deployedTwice();
    cvm.behaviour.redeployBoot = { kind: 'fails', bootError: 'no space left on device' };
    const result = await stage().deploy(MODE);
    const { message } = theError(result);
    expect(message).toMatch(/The rollback was triggered, but failed.*no space left on device/);
    expect(result.outputs['status'] ?? '').toBe('');
    expect(result.outputs['changed']).toBe('true');
    expect(result.summary).toContain('What the CVM says');
    expect(redeployed()).toHaveLength(1);
  });

  test('after which something else runs is red', async () => {
    const { cvm } = await deployedTwice();
    cvm.behaviour.redeployRunsOther = 'old-text';
    expect(theError(await stage().deploy(MODE)).message).toMatch(/does not run what it should/);
  });

  test('is what `revision` is for: with other modes it is refused', async () => {
    addKnown();
    for (const mode of ['deploy', 'plan', 'restart', 'env']) {
      const result = await stage().deploy({ mode, revision: 'previous' });
      expect(refusedAtOnce(stage(), result).message).toContain('`revision`');
    }
    expect(changingRequests(stage())).toEqual([]);
  });
});
