import { describe, expect, test } from '@jest/globals';

import type { EmulatedCvm } from '../../emulator/phala/emulator.ts';
import type { StepResult } from '../../scripts/runner-step.ts';
import {
  COMPOSE,
  composeUsing,
  expectGreen,
  expectUntouched,
  expectUpdatedOnce,
  factOf,
  IMAGE,
  imageOf,
  logGroup,
  messages,
  outsideFences,
  planOf,
  refusedAtOnce,
  seenOf,
  theError,
  useStage,
} from './stage.ts';

const stage = useStage();

const PLAN = { mode: 'plan' } as const;
const SEALED = 'Env values cannot be compared';

/** The line of the log that begins with a word. */
function logLine({ log }: StepResult, start: string): string {
  return log.split('\n').find((line) => line.startsWith(start)) ?? '';
}

/** The lines of the diff that the summary shows for the compose text. */
function shownDiff({ summary }: StepResult): string[] {
  const [, block = ''] = /Compose text[^]*?^`{3,}diff\n([^]*?)\n^`{3,}$/m.exec(summary) ?? [];
  return block.split('\n');
}

function textOf(cvm: EmulatedCvm): string {
  return String(cvm.appCompose['docker_compose_file']);
}

describe('`mode: plan`', () => {
  test('goes as far as provision, and starts nothing', async () => {
    const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
    const before = {
      hash: cvm.composeHash,
      env: cvm.encryptedEnv,
      revisions: cvm.revisions.length,
    };
    const result = await stage().deploy({ ...PLAN, env: 'TOKEN=new-token-value' });
    expectGreen(result);
    expectUntouched(stage(), cvm);
    expect(stage().sent('provision')).toHaveLength(1);
    expect({
      hash: cvm.composeHash,
      env: cvm.encryptedEnv,
      revisions: cvm.revisions.length,
    }).toEqual(before);
    expect(result.outputs).toMatchObject({
      status: 'planned',
      changed: 'true',
      previous_compose_hash: before.hash,
      env_keys: 'TOKEN',
    });
    expect(result.outputs['compose_hash']).toMatch(/^[0-9a-f]{64}$/);
    expect(result.outputs['correlation_id']).toBeUndefined();
    expect(result.summary).toContain('### Planned: nothing was triggered (my-app)');
  });

  test('says that nothing changes, and triggers nothing although an env is given', async () => {
    const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
    stage().write('compose.yaml', textOf(cvm));
    const same = await stage().deploy(PLAN);
    expectGreen(same);
    expect(same.outputs).toMatchObject({ status: 'planned', changed: 'false' });
    expect(planOf(same)).toMatchObject({
      changed: false,
      restart: false,
      settings: [],
      compose: null,
      pre_launch_script: null,
      images: [],
    });
    expect(same.log).toContain('Restart: no');
    expect(factOf(same, 'Restart')).toMatch(/^no/);
    expect(same.log).toContain('Settings: no change');
    expect(same.log).toContain('Images: no change');
    expect(same.log).toContain('Compose text: no change');

    const withEnv = await stage().deploy({ ...PLAN, env: 'TOKEN=new-token-value' });
    expect(withEnv.outputs).toMatchObject({ status: 'planned', changed: 'true' });
    expect(withEnv.log).toContain('Restart: yes');
    expect(factOf(withEnv, 'Restart')).toMatch(/^yes/);
    expectUntouched(stage(), cvm);
  });

  test('with `force` says that the CVM restarts although nothing changes', async () => {
    const cvm = stage().addCvm();
    stage().write('compose.yaml', textOf(cvm));
    const result = await stage().deploy({ ...PLAN, force: 'true' });
    expectGreen(result);
    expect(planOf(result)).toMatchObject({ changed: true, restart: true, compose: null });
    expectUntouched(stage(), cvm);
  });

  test('does not wait for another operation: nothing is triggered', async () => {
    const cvm = stage().addCvm();
    cvm.startOtherOperation(1_000_000);
    const result = await stage().deploy({ ...PLAN, lock_timeout: '0' });
    expectGreen(result);
    expect(result.log).toContain('an operation is under way');
    expect(result.outputs['status']).toBe('planned');
  });

  test('of a CVM that is not there, and of what the lint refuses, is an error', async () => {
    theError(await stage().deploy(PLAN));
    stage().addCvm();
    stage().write('compose.yaml', 'services:\n  web:\n    build: .\n');
    const result = await stage().deploy(PLAN);
    expect(result.exitCode).toBe(1);
    expect(messages(result, 'error').join()).toMatch(/build/);
    expect(stage().sent('provision')).toEqual([]);
  });

  test('refuses an env that would lose names, as the deploy would', async () => {
    const cvm = stage().addCvm({ env: { GONE: 'x', TOKEN: 'old' } });
    const { message } = theError(await stage().deploy({ ...PLAN, env: 'TOKEN=new' }));
    expect(message).toContain('GONE');
    expectUntouched(stage(), cvm);
  });
});

describe('settings', () => {
  test('are shown only where they change, old → new', async () => {
    const cvm = stage().addCvm({
      appCompose: { public_logs: false, public_sysinfo: true, public_tcbinfo: true },
    });
    stage().write('compose.yaml', textOf(cvm));
    const result = await stage().deploy({ ...PLAN, public_logs: 'true', public_sysinfo: 'true' });
    expectGreen(result);
    expect(logLine(result, 'Settings')).toBe('Settings: public_logs false → true');
    expect(factOf(result, 'Settings')).toBe('`public_logs` `false` → `true`');
    expect(result.summary).not.toContain('public_sysinfo');
    expect(planOf(result)['settings']).toEqual([
      { name: 'public_logs', old: 'false', new: 'true' },
    ]);
  });

  test('the pre-launch script has a diff of its own', async () => {
    const cvm = stage().addCvm();
    stage().write('compose.yaml', textOf(cvm));
    stage().write('pre.sh', '#!/bin/bash\necho "another"\n');
    const result = await stage().deploy({ ...PLAN, pre_launch_script: 'pre.sh' });
    expectGreen(result);
    expect(result.log).toMatch(/Pre-launch script: \+1 −1 lines\n[^]*^\+echo "another"$/m);
    expect(result.summary).toMatch(
      /Pre-launch script: \+1 −1 lines[^]*```diff[^]*\+echo "another"/,
    );
    expect(result.summary).toContain('**Compose text:** no change.');
    expect(planOf(result)).toMatchObject({ compose: null, pre_launch_script: { added: 1 } });
  });
});

describe('the diff of the compose text', () => {
  test('is open when it is short, against the live text', async () => {
    const cvm = stage().addCvm();
    const result = await stage().deploy(PLAN);
    expectGreen(result);
    const diff = [
      '@@ -1,5 +1,5 @@',
      ' services:',
      '   web:',
      '-    image: nginx:1.27',
      '-    ports:',
      '-      - "80:80"',
      `+    image: ${IMAGE}`,
      '+    environment:',
      '+      TOKEN: ${TOKEN:-}',
    ];
    expect(textOf(cvm)).toContain('nginx:1.27');
    expect(result.log).toContain(`Compose text: +3 −3 lines\n${diff.join('\n')}\n`);
    expect(shownDiff(result)).toEqual(diff);
    expect(result.summary).toContain('**Compose text: +3 −3 lines**');
    expect(planOf(result)['compose']).toEqual({ added: 3, removed: 3, diff: diff.join('\n') });
  });

  test('is folded when it is long', async () => {
    stage().addCvm();
    const names = Array.from({ length: 60 }, (_, index) => `NAME_${index}`);
    stage().write('compose.yaml', composeUsing(...names));
    const result = await stage().deploy(PLAN);
    expectGreen(result);
    const title = 'Compose text: +62 −3 lines';
    expect(logGroup(result, title)).toContain('+      NAME_59: ${NAME_59:-}');
    expect(result.summary).toMatch(
      /<details>\n<summary>Compose text: \+62 −3 lines<\/summary>\n\n```diff\n[^]*NAME_59[^]*```\n\n<\/details>/,
    );
  });

  test('is never cut within a line, however long it is, and says how much is left out', async () => {
    const text = (word: string): string =>
      `services:\n  web:\n    image: ${IMAGE}\n${Array.from(
        { length: 1500 },
        (_, line) => `# ${word} ${line} ${'Zeilenänderung '.repeat(6)}ENDE\n`,
      ).join('')}`;
    stage().addCvm({ appCompose: { docker_compose_file: text('old') } });
    stage().write('compose.yaml', text('new'));
    const result = await stage().deploy({ ...PLAN, lint_ignore: 'all' });
    expectGreen(result);
    const whole = new Set([
      ...text('old')
        .split('\n')
        .map((line) => `-${line}`),
      ...text('new')
        .split('\n')
        .map((line) => `+${line}`),
      ...text('new')
        .split('\n')
        .map((line) => ` ${line}`),
    ]);
    const isWhole = (line: string): boolean => line.startsWith('@@ ') || whole.has(line);

    const shown = shownDiff(result);
    expect(shown.filter((line) => !isWhole(line))).toEqual([]);
    expect(shown.length).toBeLessThan(3000);
    expect(result.summary).toMatch(/^\d+ more lines stand in the log of the step\.$/m);
    // GitHub takes 1 MiB of summary from a step, and refuses the whole of a longer one.
    expect(Buffer.byteLength(result.summary)).toBeLessThan(1024 * 1024);

    const logged = logGroup(result, 'Compose text: +1500 −1500 lines').split('\n');
    expect(logged.filter((line) => !isWhole(line))).toEqual([]);
    expect(logged.filter((line) => line.startsWith('+'))).toHaveLength(1500);

    const { compose } = planOf(result) as { compose: { diff: string; lines_left_out: number } };
    expect(compose.diff.split('\n').filter((line) => !isWhole(line))).toEqual([]);
    expect(compose.diff.split('\n').length + compose.lines_left_out).toBe(logged.length);
    // An output that becomes an environment variable must fit into one (128 KiB on Linux).
    expect(Buffer.byteLength(result.outputs['plan'] ?? '')).toBeLessThan(128 * 1024);
  });

  test('has no secret, also where the live text holds one', async () => {
    const SECRET = 'hunter2-live-and-well';
    const KEY =
      '-----BEGIN KEY-----\nMIIfirstLineOfTheKey\nMIIsecondLineOfTheKey\n-----END KEY-----\n';
    const live = `services:\n  web:\n    image: ${IMAGE}\n    environment:\n      PASSWORD: ${SECRET}\n      KEY: |\n        MIIfirstLineOfTheKey\n        MIIsecondLineOfTheKey\n      URL: https://h.example/?p=${encodeURIComponent(`${SECRET}&`)}\n`;
    stage().addCvm({ appCompose: { docker_compose_file: live } });
    const result = await stage().deploy(
      { ...PLAN, env_names: 'TOKEN\nPEM', lint_ignore: 'all' },
      { TOKEN: SECRET, PEM: KEY },
    );
    expectGreen(result);
    expect(result.log).toContain('-      PASSWORD: ***');
    expect(result.summary).toContain('-      PASSWORD: ***');
    expect(result.outputs['plan']).toContain('-      PASSWORD: ***');
    const seen = seenOf(result);
    for (const secret of [SECRET, 'MIIfirstLine', 'MIIsecondLine']) {
      expect(seen).not.toContain(secret);
    }
  });

  test('with fences, HTML and commands in the texts stays a diff', async () => {
    const hostile =
      '```\n</details><script>alert(1)</script>\n::error::pwned\n##[error]pwned\n[x](https://evil.example)\n';
    const asComment = (text: string): string => text.replaceAll(/^/gm, '# ').trimEnd();
    // A block scalar lets a line begin as it likes.
    const live = `services:\n  web:\n    image: ${IMAGE}\n    command: |\n      ::error::pwned\n      ##[error]pwned\n${asComment(hostile)}\n`;
    stage().addCvm({ appCompose: { docker_compose_file: live } });
    stage().write('compose.yaml', COMPOSE);
    const result = await stage().deploy(PLAN);
    expectGreen(result);
    expect(outsideFences(result.summary)).not.toMatch(/script|evil|pwned/);
    expect(result.stdout).not.toContain('##[error]');
    expect(result.stdout).not.toMatch(/^\s*::error/m);
  });

  test('shows a change of nothing but the line ends', async () => {
    const text = `services:\n  web:\n    image: ${IMAGE}\n`;
    stage().addCvm({ appCompose: { docker_compose_file: text } });
    stage().write('compose.yaml', text.replaceAll('\n', '\r\n'));
    const result = await stage().deploy(PLAN);
    expectGreen(result);
    expect(planOf(result)).toMatchObject({ changed: true, compose: { added: 3, removed: 3 } });
    expect(shownDiff(result)).toContain('+services:␍');
  });
});

describe('images', () => {
  test('per service, old → new, with shortened digests', async () => {
    const live = `services:\n  gone:\n    image: busybox:1\n  kept:\n    image: redis:8\n  web:\n    image: ${imageOf('a')}\n`;
    stage().addCvm({ appCompose: { docker_compose_file: live } });
    stage().write(
      'compose.yaml',
      `services:\n  kept:\n    image: redis:8\n  added:\n    image: alpine:3\n  web:\n    image: ${imageOf('b')}\n`,
    );
    const result = await stage().deploy({ ...PLAN, lint_ignore: 'all' });
    expectGreen(result);
    const [from, to] = ['a', 'b'].map((digit) => `nginx:1.28@sha256:${digit.repeat(12)}…`);
    expect(logLine(result, 'Images')).toBe(
      `Images: gone busybox:1 → none; web ${from} → ${to}; added none → alpine:3`,
    );
    expect(factOf(result, 'Images').replaceAll('<br>→', ' →').split('<br>')).toEqual([
      '`gone` `busybox:1` → none',
      `\`web\` \`${from}\` → \`${to}\``,
      '`added` none → `alpine:3`',
    ]);
    // For machines, nothing is shortened.
    expect(planOf(result)['images']).toContainEqual({
      service: 'web',
      old: imageOf('a'),
      new: imageOf('b'),
    });
  });

  test('of a live text that cannot be read are just not known', async () => {
    stage().addCvm({ appCompose: { docker_compose_file: 'services: [' } });
    const result = await stage().deploy(PLAN);
    expectGreen(result);
    expect(logLine(result, 'Images')).toContain('cannot be compared');
    expect(factOf(result, 'Images')).toContain('cannot be compared');
  });
});

describe('env names', () => {
  test('added, removed and kept, and that values cannot be compared', async () => {
    stage().addCvm({ env: { GONE: 'was-here', KEPT: 'old-kept-value' } });
    stage().write('compose.yaml', composeUsing('KEPT', 'ADDED'));
    const result = await stage().deploy({
      ...PLAN,
      env: 'KEPT=kept-secret-value\nADDED=added-secret-value',
      allow_env_removal: 'true',
    });
    expectGreen(result);
    expect(logLine(result, 'Env:')).toMatch(
      /Names added: ADDED\. Names removed: GONE\. Names that stay: KEPT\./,
    );
    expect(logLine(result, 'Env:')).toContain(SEALED);
    expect(factOf(result, 'Env names')).toMatch(/added `ADDED`.*removed `GONE`.*kept.*`KEPT`/);
    expect(result.summary).toContain(SEALED);
    expect(planOf(result)['env']).toMatchObject({
      replaced: true,
      added: ['ADDED'],
      removed: ['GONE'],
      kept: ['KEPT'],
    });
    expect(seenOf(result)).not.toMatch(/(?:kept|added)-secret-value/);
  });

  test('without an env input: the sealed env is kept', async () => {
    stage().addCvm({ env: { TOKEN: 'old' } });
    const result = await stage().deploy(PLAN);
    expectGreen(result);
    expect(logLine(result, 'Env:')).toMatch(/kept.*TOKEN/);
    expect(factOf(result, 'Env names')).toMatch(/kept \(`TOKEN`\)/);
    expect(planOf(result)['env']).toEqual({ replaced: false, kept: ['TOKEN'] });
  });
});

describe('the approval on chain', () => {
  test('is not needed with the central KMS', async () => {
    stage().addCvm();
    const result = await stage().deploy(PLAN);
    expect(result.log).toContain('On-chain approval: not needed');
    expect(factOf(result, 'On-chain approval')).toMatch(/^not needed/);
    expect(planOf(result)['approval']).toBe('not needed');
    expect(result.outputs['call_data']).toBeUndefined();
  });

  test('is needed for a hash that the contract does not allow, and says of whom', async () => {
    const cvm = stage().addCvm({ kms: 'on-chain' });
    const result = await stage().deploy(PLAN);
    expectGreen(result);
    expectUntouched(stage(), cvm);
    expect(planOf(result)['approval']).toBe('needed');
    expect(result.log).toContain('On-chain approval: needed');
    expect(factOf(result, 'On-chain approval')).toMatch(/^needed/);
    for (const shown of [result.log, result.summary]) expect(shown).toContain(`0x${cvm.appId}`);
    const hash = String(result.outputs['compose_hash']);
    expect(result.outputs).toMatchObject({
      status: 'planned',
      app_contract: `0x${cvm.appId}`,
      call_data: `0xdfc77223${hash}`,
    });
  });

  test('is given for one that it allows', async () => {
    const cvm = stage().addCvm({ kms: 'on-chain' });
    const first = await stage().deploy(PLAN);
    cvm.registerOnChain(String(first.outputs['compose_hash']));
    const result = await stage().deploy(PLAN);
    expectGreen(result);
    expect(planOf(result)['approval']).toBe('given');
    expect(result.log).toContain('On-chain approval: given');
    expect(factOf(result, 'On-chain approval')).toMatch(/^given/);
  });
});

describe('drift', () => {
  async function planned(): Promise<{ readonly state: string; readonly reason: string }> {
    const result = await stage().deploy(PLAN);
    expectGreen(result);
    const { drift } = planOf(result) as { drift: { state: string; reason: string } };
    expect(result.log).toContain(`Drift: ${drift.reason}`);
    expect(factOf(result, 'Drift').replaceAll(/\\(?=[`_*])/g, '')).toBe(drift.reason);
    // What somebody else did is part of what to read first.
    const isFirst = result.summary.indexOf('| Drift |') < result.summary.indexOf('Compose text');
    expect(isFirst).toBe(true);
    return drift;
  }

  test('is none after the creation, and after a deploy', async () => {
    stage().addCvm();
    expect(await planned()).toMatchObject({ state: 'none' });
    expectGreen(await stage().deploy());
    expect(await planned()).toMatchObject({ state: 'none' });
  });

  test('is a change by hand that the API has no revision of', async () => {
    const cvm = stage().addCvm();
    expectGreen(await stage().deploy());
    const deployed = cvm.composeHash;
    cvm.changeByHand({ appCompose: { public_logs: true }, revision: false });
    const { state, reason } = await planned();
    expect(state).toBe('drifted');
    expect(reason).toContain(cvm.composeHash);
    expect(reason).toContain(deployed);
    expect(reason).toMatch(/outside of an update/);
  });

  test('is not known of a newest revision that was made by who knows what', async () => {
    const cvm = stage().addCvm();
    expectGreen(await stage().deploy());
    cvm.changeByHand({ composeText: COMPOSE.replace('1.28', '1.29') });
    const { state, reason } = await planned();
    expect(state).toBe('unknown');
    expect(reason).toContain('dashboard_edit');
  });

  test.each(['deploy', 'update', 'restart'])(
    'is none where the API calls what made the newest revision `%s`, in either order',
    async (operationType) => {
      const cvm = stage().addCvm();
      cvm.changeByHand({ composeText: `${COMPOSE}# once\n`, operationType: 'deploy' });
      cvm.changeByHand({ composeText: `${COMPOSE}# again\n`, operationType });
      expect(await planned()).toMatchObject({ state: 'none' });
      cvm.behaviour.revisionsOrder = 'oldest-first';
      expect(await planned()).toMatchObject({ state: 'none' });
    },
  );

  test('is said after an update that failed before it touched the CVM, without an accusation', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.boot = { kind: 'operation-fails', errorMessage: 'No capacity' };
    theError(await stage().deploy());
    const { reason } = await planned();
    expect(reason).toMatch(/that one did not come to run, or/);
  });

  test('is an earlier revision that was put back', async () => {
    stage().addCvm();
    expectGreen(await stage().deploy());
    expectGreen(await stage().deploy({ mode: 'rollback' }));
    const { state, reason } = await planned();
    expect(state).toBe('drifted');
    expect(reason).toMatch(/^The last change was a rollback: .*`revision_redeploy`/);
  });

  test('is shown by a deploy as well, which then ends it', async () => {
    const cvm = stage().addCvm();
    cvm.changeByHand({ appCompose: { public_logs: true }, revision: false });
    const result = await stage().deploy();
    expectGreen(result);
    expect(planOf(result)).toMatchObject({ drift: { state: 'drifted' } });
    expect(factOf(result, 'Drift')).toMatch(/outside of an update/);
    expect(await planned()).toMatchObject({ state: 'none' });
  });

  test('is not known where the revisions cannot be read, and where there are none', async () => {
    const cvm = stage().addCvm({ revisions: false });
    expect(await planned()).toEqual({
      state: 'unknown',
      reason: expect.stringContaining('no revision'),
    });
    cvm.behaviour.revisionsForbidden = true;
    expect(await planned()).toMatchObject({ state: 'unknown' });
  });

  test("is not what happens to the app's other instances", async () => {
    const appId = 'ab'.repeat(20);
    stage().addCvm({ appId });
    const other = stage().addCvm({ name: 'other-one', appId });
    other.changeByHand({ composeText: COMPOSE });
    expect(await planned()).toMatchObject({ state: 'none' });
  });
});

describe('the output `plan`', () => {
  test('is compact JSON with the facts, also of a deploy', async () => {
    const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
    const before = cvm.composeHash;
    const inputs = { env: 'TOKEN=new-token-value', public_logs: 'true' };
    const plan = await stage().deploy({ ...PLAN, ...inputs });
    const deploy = await stage().deploy(inputs);
    expectGreen(deploy);
    expect(plan.outputs['plan']).not.toContain('\n');
    expect(JSON.stringify(planOf(plan))).toBe(plan.outputs['plan']);
    expect(planOf(deploy)).toEqual(planOf(plan));
    expect(planOf(plan)).toMatchObject({
      compose_hash: cvm.composeHash,
      previous_compose_hash: before,
      changed: true,
      restart: true,
    });
    for (const result of [plan, deploy]) expect(seenOf(result)).not.toContain('new-token-value');
  });

  test('of a deploy that is unchanged says so', async () => {
    const cvm = stage().addCvm();
    stage().write('compose.yaml', textOf(cvm));
    const result = await stage().deploy();
    expectGreen(result);
    expect(result.outputs['status']).toBe('unchanged');
    expect(planOf(result)).toMatchObject({ changed: false, restart: false });
    expect(factOf(result, 'Restart')).toMatch(/^no/);
  });
});

describe('the summary of a deploy', () => {
  test('begins with the plan', async () => {
    stage().addCvm({ env: { TOKEN: 'old' } });
    const inputs = { env: 'TOKEN=new', public_logs: 'true' };
    const plan = await stage().deploy({ ...PLAN, ...inputs });
    const deploy = await stage().deploy(inputs);
    expectGreen(deploy);
    expect(deploy.summary).toMatch(/^### Deployed.*\n\n\|/);
    for (const fact of ['Settings', 'Images', 'Env names', 'Restart', 'Drift']) {
      expect(factOf(deploy, fact)).toBe(factOf(plan, fact));
      expect(factOf(deploy, fact)).not.toBe('');
    }
    expect(shownDiff(deploy)).toEqual(shownDiff(plan));
    expect(shownDiff(deploy).length).toBeGreaterThan(5);
  });

  test('that fails has it, too, below the reason', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.boot = { kind: 'fails', bootError: 'docker login failed' };
    const result = await stage().deploy();
    expect(result.summary).toMatch(
      /\[!CAUTION\][^]*docker login failed[^]*\| Restart \| yes[^]*```diff/,
    );
  });
});

describe('`expected_compose_hash`', () => {
  test.each([
    ['as the plan gave it', (hash: string) => hash],
    ['with 0x', (hash: string) => `0x${hash}`],
    ['in upper case', (hash: string) => hash.toUpperCase()],
  ])('%s lets the deploy of the reviewed plan through', async (_how, write) => {
    const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
    const plan = await stage().deploy({ ...PLAN, env: 'TOKEN=new' });
    const expected = write(String(plan.outputs['compose_hash']));
    const result = await stage().deploy({ env: 'TOKEN=new', expected_compose_hash: expected });
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(cvm.composeHash).toBe(plan.outputs['compose_hash']);
  });

  const changes: readonly (readonly [
    string,
    (cvm: EmulatedCvm) => Readonly<Record<string, string>>,
  ])[] = [
    [
      'the compose file changed',
      () => {
        stage().write('compose.yaml', `${COMPOSE}# one more comment\n`);
        return {};
      },
    ],
    ['the env names changed', () => ({ env: 'TOKEN=new\nMORE=x' })],
    ['a setting changed', () => ({ public_logs: 'true' })],
    [
      'a setting of the CVM changed, which a deploy keeps',
      (cvm) => {
        cvm.changeByHand({ appCompose: { public_sysinfo: false } });
        return {};
      },
    ],
  ];
  test.each(changes)('stops the deploy when %s since', async (_what, change) => {
    const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
    const plan = await stage().deploy({ ...PLAN, env: 'TOKEN=new' });
    const expected = String(plan.outputs['compose_hash']);
    const changed = change(cvm);
    const { boots } = cvm;
    const result = await stage().deploy({
      env: 'TOKEN=new',
      expected_compose_hash: expected,
      ...changed,
    });
    const { message } = theError(result);
    expect(message).toContain(expected);
    expect(message).toContain(String(result.outputs['compose_hash']));
    expect(message).toMatch(/not what was reviewed.*Nothing was triggered/s);
    expect(result.outputs['compose_hash']).not.toBe(expected);
    expect(result.outputs['status'] ?? '').toBe('');
    expectUntouched(stage());
    expect(cvm.boots).toBe(boots);
    // What differs can be read.
    expect(factOf(result, 'Restart')).toMatch(/^yes/);
  });

  test('of other values only is not affected: values are no part of the hash', async () => {
    const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
    const plan = await stage().deploy({ ...PLAN, env: 'TOKEN=one' });
    const result = await stage().deploy({
      env: 'TOKEN=two',
      expected_compose_hash: String(plan.outputs['compose_hash']),
    });
    expectGreen(result);
    expect(cvm.guest.env).toEqual({ TOKEN: 'two' });
  });

  test('stops a deploy that would change nothing, and a plan', async () => {
    const cvm = stage().addCvm();
    stage().write('compose.yaml', textOf(cvm));
    const expected_compose_hash = 'e1'.repeat(32);
    for (const mode of ['deploy', 'plan']) {
      const { message } = theError(await stage().deploy({ mode, expected_compose_hash }));
      expect(message).toContain(expected_compose_hash);
    }
    expectUntouched(stage(), cvm);
  });

  test.each(['e1', 'e1'.repeat(33), `${'e1'.repeat(31)}zz`, 'sha256:'.padEnd(64, 'a')])(
    'that is none is refused at once: %s',
    async (expected_compose_hash) => {
      stage().addCvm();
      const result = await stage().deploy({ expected_compose_hash });
      expect(refusedAtOnce(stage(), result).message).toContain('expected_compose_hash');
    },
  );
});
