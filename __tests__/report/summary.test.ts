import { describe, expect, test } from '@jest/globals';

import type { ApprovalRequest } from '../../src/deploy/approval.ts';
import type { Diagnosis } from '../../src/deploy/diagnosis.ts';
import { diffTexts } from '../../src/deploy/text-diff.ts';
import type { Finding } from '../../src/base/finding.ts';
import type { Plan, Report } from '../../src/report/report.ts';
import { createScrub } from '../../src/report/scrub.ts';
import { renderSummary } from '../../src/report/summary.ts';

const HASH = 'bb'.repeat(32);
const OLD = 'aa'.repeat(32);

const plan: Plan = {
  composeHash: HASH,
  previousComposeHash: OLD,
  changed: true,
  creation: undefined,
  approval: 'not needed',
  drift: { state: 'none', reason: 'The CVM has what its newest revision made of it.' },
  changes: {
    settings: [{ name: 'public_logs', old: 'true', new: undefined }],
    images: [{ name: 'web', old: `web@sha256:${'0123456789abcdef'.repeat(4)}`, new: 'web:2' }],
    env: { kind: 'replaced', added: ['NEW_ONE'], removed: ['GONE'], kept: ['A', 'B'] },
    compose: diffTexts('a\nb\n', 'a\nc\n'),
    preLaunchScript: undefined,
  },
};

const changing = (changes: Partial<Plan['changes']>): Plan => ({
  ...plan,
  changes: { ...plan.changes, ...changes },
});

const deployed: Report = {
  target: { cvmId: 'my-app', apiUrl: 'https://api.example' },
  cvmName: 'my-app',
  appId: '12'.repeat(20),
  status: 'deployed',
  headline: 'Deployed: the CVM runs what was shipped',
  composeFile: 'deploy/compose.yaml',
  previousComposeHash: OLD,
  composeHash: HASH,
  dockerComposeHash: 'cc'.repeat(32),
  plan,
  appUrl: 'https://app.example/',
  dashboardUrl: 'https://cloud.phala.com/dashboard/cvms/u',
  phases: [
    { name: 'reading', ms: 120 },
    { name: 'waiting', ms: 61_000 },
  ],
  findings: [],
  hasErrors: false,
  triggered: 'yes',
};

const approval: ApprovalRequest = {
  appId: '12'.repeat(20),
  chainId: 8453,
  appContract: `0x${'12'.repeat(20)}`,
  kmsContract: '0x2f83',
  composeHash: HASH,
  deviceId: '7b'.repeat(32),
  callData: `0xdfc77223${HASH}`,
  owner: { kind: 'safe', address: '0x5afe', safeUrl: 'https://app.safe.global/x' },
  allowance: { hash: false, device: true, whole: false, problem: undefined },
};

const diagnosis: Diagnosis = {
  operation: {
    correlationId: 'op-1',
    type: 'compose_update',
    status: 'failed',
    errorMessage: 'no disk',
    composeHash: HASH,
    events: [{ type: 'instance.start', time: '2026-01-02T03:04:05Z', state: 'running' }],
  },
  bootProgress: 'pre-launch',
  bootError: 'docker login failed',
  containers: [
    { name: 'web-1', image: 'web:1', state: 'exited', status: 'Exited (1)', log: undefined },
  ],
  logs: [{ name: 'web-1', text: 'starting\npanic: no database' }],
  missing: ['The log of db could not be read: HTTP 403.'],
};

const asItIs = (text: string): string => text;
const render = (report: Report, scrub = asItIs): string => renderSummary(report, scrub);
const lines = (report: Report): string[] => render(report).split('\n');

/** The cells of a table row, split as GitHub does: at each bar without a backslash before it. */
const cells = (row: string): string[] => row.split(/(?<!\\)\|/).slice(1, -1);

describe('a success', () => {
  test('the facts at a glance', () => {
    expect(lines(deployed)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^### Deployed: .*\(my-app\)$/),
        '| CVM | my-app |',
        `| App id | \`${'12'.repeat(20)}\` |`,
        '| Compose file | `deploy/compose.yaml` |',
        `| Compose hash | \`${HASH}\`<br>was \`${OLD}\` |`,
        `| SHA-256 of the compose text | \`${'cc'.repeat(32)}\` |`,
        '| App | <https://app.example/> |',
        '| Dashboard | <https://cloud.phala.com/dashboard/cvms/u> |',
        '| Time | 61.1 s (reading 0.1 s, waiting 61.0 s) |',
      ]),
    );
  });

  test('names in the words of a proof are code, and texts from outside are not', () => {
    const all = lines({
      ...deployed,
      attestation: {
        outcome: 'proven',
        freshness: 'none',
        rows: [['Instance my_app', 'no proof. There is no `system-ready` in it.']],
        notProven: ['Pin `os_measurements`, or `os_image_hash`.', 'Images: a_b.'],
      },
    });
    expect(all).toContain('| Instance my\\_app | no proof. There is no `system-ready` in it. |');
    expect(all).toContain('- Pin `os_measurements`, or `os_image_hash`.');
    expect(all).toContain('- Images: a\\_b.');
  });

  test('every table has its head, and a blank line before and after it', () => {
    const all = lines({ ...deployed, approval, diagnosis, findings: [FINDING] });
    for (const [index, line] of all.entries()) {
      if (!/^\|(?:-+\|)+$/.test(line)) continue;
      const columns = cells(all[index - 1] ?? '').length;
      expect(all[index - 2]).toBe('');
      const end = all.findIndex((row, at) => at > index && !row.startsWith('|'));
      expect(all[end]).toBe('');
      for (const row of all.slice(index - 1, end)) expect(cells(row)).toHaveLength(columns);
    }
  });

  test.each([
    ['accepted', /^### Accepted: .*\(my-app\)/],
    ['unchanged', /^### Unchanged: .*\(my-app\)/],
    ['pending_approval', /^### Pending approval: nothing was triggered \(my-app\)/],
    ['skipped', /^### Skipped: .*\(my-app\)/],
  ] as const)('%s', (status, headline) => {
    expect(render({ ...deployed, status })).toMatch(headline);
  });

  test('a step that did what its mode is for says so in the words of the mode', () => {
    const planned = {
      ...deployed,
      status: 'planned',
      headline: 'Planned: nothing happened',
    } as const;
    expect(render(planned)).toMatch(/^### Planned: nothing happened \(my-app\)/);
  });

  test('a hash that did not change', () => {
    expect(lines({ ...deployed, previousComposeHash: HASH })).toContain(
      `| Compose hash | \`${HASH}\` (as before) |`,
    );
  });

  test('an unknown previous hash', () => {
    expect(lines({ ...deployed, previousComposeHash: undefined })).toContain(
      `| Compose hash | \`${HASH}\` |`,
    );
  });

  test('findings, with place and hint', () => {
    const summary = lines({
      ...deployed,
      findings: [
        {
          level: 'warning',
          rule: 'env-cut-at-hash',
          message: 'Cut.',
          hint: 'Quote it.',
          place: { file: '.env', line: 3, column: 5 },
        },
        { level: 'notice', rule: 'env-root-access', message: 'Root.' },
      ],
    });
    expect(summary).toEqual(
      expect.arrayContaining([
        '| Finding | Where | What |',
        '| warning `env-cut-at-hash` | `.env:3:5` | Cut. Quote it. |',
        '| notice `env-root-access` |  | Root. |',
      ]),
    );
  });
});

const FINDING: Finding = { level: 'notice', rule: 'r', message: 'So.' };

describe('the plan', () => {
  test('says what changes, what does not, and whether it restarts', () => {
    const summary = render(deployed);
    for (const fact of [
      /public_logs` `true` → not set/,
      /`web` `web@sha256:0123456789ab…`.*→ `web:2`/,
      /added `NEW_ONE`.*removed `GONE`.*`A`, `B`/,
      /Restart.*yes/,
      /On-chain approval.*not needed/,
      /Drift.*The CVM has what its newest revision made of it\./,
      /Env values cannot be compared/,
    ]) {
      expect(summary).toMatch(fact);
    }
  });

  test.each([
    [['B', 'A'], '`B`, `A`'],
    [[], 'none'],
  ])('a kept env: %j', (names, shown) => {
    const summary = render({ ...deployed, plan: changing({ env: { kind: 'kept', names } }) });
    expect(summary).toContain(`the sealed env of the CVM is kept (${shown})`);
    expect(summary).not.toContain('cannot be compared');
  });

  test('no env names at all', () => {
    const none = changing({ env: { kind: 'replaced', added: [], removed: [], kept: [] } });
    expect(render({ ...deployed, plan: none })).toMatch(/Env names \| none/);
  });

  test('the diff is open while it is short', () => {
    const summary = render(deployed);
    expect(summary).toContain(
      '**Compose text: +1 −1 lines**\n\n```diff\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n```\n',
    );
    expect(summary.indexOf('```diff')).toBeLessThan(`${summary}<details>`.indexOf('<details>'));
  });

  test('and folded when it is long', () => {
    const long = Array.from({ length: 50 }, (_, index) => `line ${index}\n`).join('');
    const summary = render({ ...deployed, plan: changing({ compose: diffTexts('', long) }) });
    expect(summary).toMatch(/<details>\n<summary>Compose text: .*\+50.*<\/summary>\n\n```diff\n/);
    expect(summary).toContain('+line 49\n```\n\n</details>\n');
  });

  test('those of many instances have the room of one together', () => {
    const text = Array.from({ length: 2000 }, (_, line) => `line ${line} ${'x'.repeat(80)}\n`);
    const huge = changing({ compose: diffTexts('', text.join('')) });
    const plans = Array.from({ length: 120 }, (_, index) => ({
      names: [`web-${index}`],
      plan: huge,
    }));
    const summary = render({ ...deployed, plans });
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
    expect(summary).toContain('#### Plan for web-119');
  });

  test('a huge one is cut between lines: GitHub takes no more than 1 MiB', () => {
    const huge = Array.from({ length: 100_000 }, (_, index) => `line ${index}\n`).join('');
    const summary = render({
      ...deployed,
      plan: changing({ compose: diffTexts('', huge), preLaunchScript: diffTexts(huge, '') }),
    });
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
    const diff = summary.split('\n').filter((line) => /^[+-]/.test(line));
    for (const line of diff) expect(line).toMatch(/^[+-]line \d+$/);
    expect(summary).toMatch(/\d+ more lines stand in the log of the step\./);
  });

  test('texts that stay, and a script that changes', () => {
    expect(render({ ...deployed, plan: changing({ compose: undefined }) })).toContain(
      '**Compose text:** no change.',
    );
    expect(render(deployed)).not.toContain('Pre-launch script');
    const preLaunchScript = diffTexts('', 'x\n');
    expect(render({ ...deployed, plan: changing({ preLaunchScript }) })).toContain(
      '**Pre-launch script: +1 −0 lines**',
    );
  });

  test('backticks in the compose text do not end the block of the diff', () => {
    const compose = diffTexts('', '```\n````\n# <script>\n');
    const summary = lines({ ...deployed, plan: changing({ compose }) });
    const start = summary.indexOf('`````diff');
    expect(start).toBeGreaterThan(0);
    expect(summary.indexOf('`````')).toBe(start + 5);
  });
});

describe('an approval on chain', () => {
  const pending: Report = {
    ...deployed,
    status: 'pending_approval',
    approval,
    nextStep: 'with:\n  mode: deploy',
    triggered: 'no',
  };

  test('what, where, by whom, and the step to run afterwards', () => {
    const summary = lines(pending);
    expect(summary).toEqual(
      expect.arrayContaining([
        '| State | `the compose hash is not approved yet` |',
        '| Chain | `Base (chain 8453)` |',
        `| App contract | \`0x${'12'.repeat(20)}\` |`,
        `| Call data | \`0xdfc77223${HASH}\` |`,
        '| Who must approve | `0x5afe, a Safe: propose the call to its owners` |',
        '| Safe | <https://app.safe.global/x> |',
      ]),
    );
    expect(render(pending)).toContain('```yaml\nwith:\n  mode: deploy\n```');
  });
});

describe('a diagnosis', () => {
  test('shows everything that was found, and says what could not be', () => {
    const summary = render({ ...deployed, diagnosis });
    for (const part of [
      '| Boot error | `docker login failed` |',
      '| Boot progress | `pre-launch` |',
      '| Operation | `compose_update op-1: failed` |',
      '```text\n2026-01-02T03:04:05Z instance.start (running)\n```',
      '| `web-1` | `exited, Exited (1), image web:1` |',
      '```text\nstarting\npanic: no database\n```',
      '- The log of db could not be read: HTTP 403.',
    ]) {
      expect(summary).toContain(part);
    }
  });

  test('nothing found leaves no empty table', () => {
    const nothing: Diagnosis = {
      operation: undefined,
      bootProgress: undefined,
      bootError: undefined,
      containers: [],
      logs: [],
      missing: ['The operations could not be read.'],
    };
    expect(render({ ...deployed, diagnosis: nothing }).split('What the CVM says\n')[1]).toMatch(
      /^\n- The operations could not be read\.\n\n/,
    );
  });
});

describe('a failure', () => {
  const failed: Report = {
    target: { cvmId: 'my-app', apiUrl: 'https://api.example' },
    phases: [],
    findings: [],
    hasErrors: false,
    triggered: 'no',
    failure: { message: 'Reading failed.', next: 'Check it.' },
  };

  test('before the trigger', () => {
    expect(render(failed).trimEnd().split('\n')).toEqual([
      '### Failed, nothing was changed (my-app)',
      '',
      '> [!CAUTION]',
      '> Reading failed.',
      '>',
      '> **Next:** Check it.',
    ]);
  });

  test('while triggering', () => {
    expect(render({ ...failed, triggered: 'unclear' })).toMatch(
      /^### Failed; the update may have been triggered \(my-app\)/,
    );
  });

  test('without a target', () => {
    expect(lines({ ...failed, target: undefined })[0]).toBe('### Failed, nothing was changed');
  });

  test('after the trigger', () => {
    expect(render({ ...failed, triggered: 'yes' })).toMatch(
      /^### Failed after the update was triggered \(my-app\)/,
    );
  });

  test('that was rolled back', () => {
    const summary = render({ ...failed, aftermath: 'put back', triggered: 'yes' });
    expect(summary).toMatch(/^### Failed and rolled back: .*\(my-app\)/);
  });

  test('that never touched the CVM', () => {
    const restarting = { name: 'env update', composeHash: HASH };
    const summary = render({ ...failed, aftermath: 'untouched', change: restarting });
    expect(summary).toMatch(/nothing had to be rolled back: the env update never touched the CVM/);
  });

  test('after which the revision before runs: what was tried and what runs are two rows', () => {
    const both = { ...failed, composeHash: HASH, previousComposeHash: OLD } as const;
    const rows = lines({ ...both, aftermath: 'put back' }).filter((row) => /hash/.test(row));
    expect(rows).toEqual([
      `| Compose hash that was tried | \`${HASH}\` |`,
      `| Compose hash that runs | \`${OLD}\` |`,
    ]);
  });

  test('without a next step', () => {
    const summary = render({
      ...failed,
      failure: { message: 'Reading failed.', next: undefined },
    });
    expect(summary).toContain('> Reading failed.');
    expect(summary).not.toContain('Next');
  });

  test('a compose file that was not found leaves no empty row', () => {
    expect(render({ ...failed, composeFile: '' })).not.toContain('Compose file');
  });
});

/** A text in all places that hold texts from outside. */
function everywhere(text: string): Pick<Report, 'plan' | 'approval' | 'diagnosis' | 'failure'> & {
  findings: readonly Finding[];
} {
  const value = { name: text, old: text, new: text };
  return {
    plan: {
      ...changing({
        settings: [value],
        images: [value],
        env: { kind: 'replaced', added: [text], removed: [text, text], kept: [text] },
        // What a block holds is told below.
        compose: undefined,
      }),
      drift: { state: 'drifted', reason: text },
    },
    approval: {
      ...approval,
      kmsContract: text,
      deviceId: text,
      owner: { kind: text, address: text, safeUrl: text },
      allowance: { hash: false, device: undefined, whole: false, problem: text },
    },
    diagnosis: {
      operation: {
        correlationId: text,
        type: text,
        status: text,
        errorMessage: text,
        composeHash: text,
        events: [],
      },
      bootProgress: text,
      bootError: text,
      containers: [{ name: text, image: text, state: text, status: text, log: undefined }],
      logs: [],
      missing: [text],
    },
    findings: [{ level: 'error', rule: 'r', message: text, hint: text, place: { file: text } }],
    failure: { message: text, next: text },
  };
}

describe('hostile texts', () => {
  const hostile =
    'x`y`|z\\|w\n\r\n# h\n| a | b |\n<script>alert(1)</script><img src=x>&amp;[l](https://evil.example)![i](u) **b** _i_ ~~s~~ @octocat #1';
  const report: Report = {
    ...deployed,
    target: { cvmId: hostile, apiUrl: 'https://api.example' },
    cvmName: hostile,
    appId: hostile,
    composeFile: hostile,
    composeHash: hostile,
    previousComposeHash: `${hostile}2`,
    dockerComposeHash: hostile,
    appUrl: `https://evil.example/${hostile}`,
    dashboardUrl: hostile,
    ...everywhere(hostile),
  };
  const rendered = render(report);
  /** What is left outside code spans. */
  const prose = rendered.replace(/`[^`\n]*`/g, 'CODE').replaceAll('<br>', ' ');

  /** Without the action's own markup. */
  const foreign = prose
    .replace('[!CAUTION]', '')
    .replaceAll(/\*\*(?:Next|Compose text):\*\*/g, '')
    .replaceAll(/^<\/?details>$|^<summary>[\w ]+<\/summary>$/gm, '');

  test('add no lines', () => {
    const calm = render({ ...report, ...everywhere('x'), cvmName: 'x' });
    expect(rendered.split('\n')).toHaveLength(calm.split('\n').length);
    expect(rendered).not.toContain('\r');
    expect(rendered.split('\n').filter((line) => line.startsWith('#'))).toEqual([
      expect.stringMatching(/^### /),
      '#### What the CVM says',
    ]);
  });

  test('add no table cells', () => {
    const calm = render({ ...report, ...everywhere('x'), cvmName: 'x' });
    const counts = (text: string): number[] =>
      text
        .split('\n')
        .filter((line) => line.startsWith('|'))
        .map((row) => cells(row).length);
    expect(counts(rendered)).toEqual(counts(calm));
  });

  test('end no block: logs, events and diffs hold whatever they like', () => {
    const fences = '`````\n```\n</details>\n# h\n| a |\n';
    const summary = lines({
      ...deployed,
      plan: changing({ compose: diffTexts('', fences) }),
      diagnosis: {
        ...diagnosis,
        operation: {
          correlationId: 'c',
          type: 't',
          status: 's',
          errorMessage: undefined,
          composeHash: undefined,
          events: [{ type: fences, time: 't', state: undefined }],
        },
        logs: [{ name: '</summary><script>', text: fences }],
      },
    });
    let fence = '';
    const outside: string[] = [];
    for (const line of summary) {
      const [, run = ''] = /^(`{3,})\w*$/.exec(line) ?? [];
      if (fence === '' && run !== '') fence = run;
      else if (fence !== '' && line === fence) fence = '';
      else if (fence === '') outside.push(line);
    }
    expect(fence).toBe('');
    expect(outside.join('\n')).not.toMatch(/<script>|^# h|^\| a \|$/m);
    // Each of the action's own, the log and the events among them.
    expect(outside.filter((line) => line === '</details>')).toHaveLength(
      outside.filter((line) => line === '<details>').length,
    );
    expect(outside.filter((line) => line === '<details>').length).toBeGreaterThanOrEqual(2);
  });

  test('add no HTML, links, emphasis, mentions and references', () => {
    expect(foreign).not.toMatch(/<(?!https:)/);
    expect(prose).not.toMatch(/(?<!\\)\[(?!!CAUTION\])/);
    expect(foreign).not.toMatch(/(?<!\\)[*_~`]/);
    expect(prose).not.toMatch(/@\w/);
    expect(prose).not.toMatch(/(?<!\\|&)#\d/);
  });

  test('do not end their code spans', () => {
    for (const line of rendered.split('\n')) {
      expect((line.replace(/\\`/g, '').match(/`/g) ?? []).length % 2).toBe(0);
    }
  });

  test('a URL of another kind is no link', () => {
    for (const url of [
      'javascript:alert(1)',
      'https://a b',
      'https://a>b',
      'https://a|b',
      'data:x',
    ]) {
      expect(render({ ...deployed, appUrl: url })).not.toContain(`<${url}>`);
    }
  });
});

describe('a check', () => {
  test('has no target, no env and no CVM', () => {
    const report: Report = {
      status: 'checked',
      headline: 'Checked: nothing was sent',
      composeFile: 'compose.yaml',
      dockerComposeHash: HASH,
      phases: [],
      findings: [],
      hasErrors: false,
      triggered: 'no',
    };
    expect(lines(report)[0]).toBe('### Checked: nothing was sent');
    expect(lines(report).filter((line) => /^\| \w/.test(line))).toEqual([
      '| Compose file | `compose.yaml` |',
      `| SHA-256 of the compose text | \`${HASH}\` |`,
    ]);
  });
});

describe('secrets', () => {
  // Escaping and code spans change each of these, so that it could not be found afterwards.
  const secrets = [
    'p|pe-s3cret',
    'b`ck_s3cret',
    'am&p<s3cret>',
    'two\nl1nes-s3cret',
    '@s3cret*://w',
  ];
  const all = secrets.join(' ');
  // Each line of a secret is masked on its own, too.
  const scrub = createScrub([...secrets, 'l1nes-s3cret']);

  test('are taken out of every text before it is escaped', () => {
    const report: Report = {
      ...deployed,
      target: { cvmId: all, apiUrl: 'https://api.example' },
      cvmName: all,
      appId: all,
      composeFile: all,
      composeHash: all,
      previousComposeHash: `${all} old`,
      appUrl: `https://${all}`,
      dashboardUrl: `https://x/${secrets[0] ?? ''}`,
      ...everywhere(all),
    };
    for (const one of [
      report,
      { ...report, cvmName: undefined },
      { ...report, plan: changing({ env: { kind: 'kept', names: [all] } }) },
      { ...report, plan: changing({ compose: diffTexts('', `${all}\n`) }) },
      { ...report, nextStep: all },
      {
        ...report,
        diagnosis: { ...diagnosis, logs: [{ name: all, text: `a\n${all}` }], missing: [all] },
      },
    ]) {
      const rendered = render(one, scrub);
      expect(rendered).not.toContain('s3cret');
      expect(rendered).toContain('***');
    }
  });

  test('all else stays as it is', () => {
    expect(render(deployed, scrub)).toBe(render(deployed));
    const failed: Report = {
      phases: [],
      findings: [{ level: 'notice', rule: 'r', message: 'm' }],
      hasErrors: false,
      triggered: 'no',
      failure: { message: 'x', next: undefined },
    };
    expect(render(failed, scrub)).toBe(render(failed));
  });

  test('the report itself is not changed', () => {
    const before = structuredClone(deployed);
    render(deployed, () => '***');
    expect(deployed).toEqual(before);
  });
});
