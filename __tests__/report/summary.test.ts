import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { Report } from '../../src/report/report.ts';
import { createScrub } from '../../src/report/scrub.ts';
import { escapeMarkdown, renderSummary } from '../../src/report/summary.ts';

const HASH = 'bb'.repeat(32);
const OLD = 'aa'.repeat(32);

const deployed: Report = {
  target: 'my-app',
  cvmName: 'my-app',
  appId: '12'.repeat(20),
  status: 'deployed',
  composeFile: 'deploy/compose.yaml',
  previousComposeHash: OLD,
  composeHash: HASH,
  dockerComposeHash: 'cc'.repeat(32),
  envKeys: { added: ['NEW_ONE'], removed: ['GONE'], kept: ['A', 'B'] },
  appUrl: 'https://app.example/',
  dashboardUrl: 'https://cloud.phala.com/dashboard/cvms/u',
  phases: [
    { name: 'reading', ms: 120 },
    { name: 'waiting', ms: 61_000 },
  ],
  findings: [],
  triggered: 'yes',
};

const asItIs = (text: string): string => text;
const render = (report: Report, scrub = asItIs): string => renderSummary(report, scrub);
const lines = (report: Report): string[] => render(report).split('\n');

/** The cells of a table row, split as GitHub does: at each bar without a backslash before it. */
const cells = (row: string): string[] => row.split(/(?<!\\)\|/).slice(1, -1);

describe('a success', () => {
  test('the whole text', () => {
    expect(lines(deployed)).toEqual(
      [
        '### Deployed: the CVM runs the new revision (my-app)',
        '',
        '| | |',
        '|---|---|',
        '| CVM | my-app |',
        `| App id | \`${'12'.repeat(20)}\` |`,
        '| Compose file | `deploy/compose.yaml` |',
        `| Compose hash | \`${HASH}\`<br>was \`${OLD}\` |`,
        `| SHA-256 of the compose text | \`${'cc'.repeat(32)}\` |`,
        '| App | <https://app.example/> |',
        '| Dashboard | <https://cloud.phala.com/dashboard/cvms/u> |',
        '',
        '| Env names | |',
        '|---|---|',
        '| Added | `NEW_ONE` |',
        '| Removed | `GONE` |',
        '| Kept, with the values of this step | `A`, `B` |',
        '',
        'Time: 61.1 s (reading 0.1 s, waiting 61.0 s)',
        '',
        '',
      ].slice(0, lines(deployed).length),
    );
    expect(lines(deployed).length).toBeGreaterThanOrEqual(20);
  });

  test.each([
    ['accepted', /^### Accepted: .*not waited for \(my-app\)/],
    ['unchanged', /^### Unchanged: .*\(my-app\)/],
    ['checked', /^### Checked: nothing was sent \(my-app\)/],
  ] as const)('%s', (status, headline) => {
    expect(render({ ...deployed, status })).toMatch(headline);
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

  test.each([
    [['B', 'A'], '`B`, `A`'],
    [[], 'none'],
  ])('a kept env: %j', (keptEnvNames, shown) => {
    const summary = lines({ ...deployed, envKeys: undefined, keptEnvNames });
    expect(summary).toContain(`**Env:** the sealed env of the CVM is kept (${shown}).`);
    expect(summary).not.toContain('| Env names | |');
  });

  test('no env names at all', () => {
    expect(lines({ ...deployed, envKeys: { added: [], removed: [], kept: [] } })).toEqual(
      expect.arrayContaining(['| Added | none |', '| Removed | none |']),
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

describe('a failure', () => {
  const failed: Report = {
    target: 'my-app',
    phases: [],
    findings: [],
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

describe('hostile texts', () => {
  const hostile =
    'x`y`|z\\|w\n\r\n# h\n| a | b |\n<script>alert(1)</script><img src=x>&amp;[l](https://evil.example)![i](u) **b** _i_ ~~s~~ @octocat #1';
  const report: Report = {
    ...deployed,
    target: hostile,
    cvmName: hostile,
    appId: hostile,
    composeFile: hostile,
    composeHash: hostile,
    previousComposeHash: `${hostile}2`,
    dockerComposeHash: hostile,
    appUrl: `https://evil.example/${hostile}`,
    dashboardUrl: hostile,
    envKeys: { added: [hostile], removed: [hostile, hostile], kept: [hostile] },
    findings: [
      { level: 'error', rule: 'r', message: hostile, hint: hostile, place: { file: hostile } },
    ],
    failure: { message: hostile, next: hostile },
  };
  const rendered = render(report);
  /** What is left outside code spans. */
  const prose = rendered.replace(/`[^`\n]*`/g, 'CODE').replaceAll('<br>', ' ');

  test('add no lines', () => {
    const calm = render({ ...report, cvmName: 'x' });
    expect(rendered.split('\n')).toHaveLength(calm.split('\n').length);
    expect(rendered).not.toContain('\r');
    expect(rendered.split('\n').filter((line) => line.startsWith('#'))).toHaveLength(1);
  });

  test('add no table cells', () => {
    const rows = rendered.split('\n').filter((line) => line.startsWith('|'));
    expect(new Set(rows.map((row) => cells(row).length))).toEqual(new Set([2, 3]));
    expect(rows.filter((row) => cells(row).length === 3)).toHaveLength(3);
  });

  test('add no HTML, links, emphasis, mentions and references', () => {
    expect(prose).not.toMatch(/<(?!https:)/);
    expect(prose).not.toMatch(/(?<!\\)\[(?!!CAUTION\])/);
    expect(prose.replace('[!CAUTION]', '').replace('**Next:**', '')).not.toMatch(/(?<!\\)[*_~`]/);
    expect(prose).not.toMatch(/@\w/);
    expect(prose.replace(/^### /, '')).not.toMatch(/(?<!\\|&)#\d/);
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
      composeFile: 'compose.yaml',
      dockerComposeHash: HASH,
      phases: [],
      findings: [],
      triggered: 'no',
    };
    expect(render(report).trimEnd().split('\n')).toEqual([
      '### Checked: nothing was sent',
      '',
      '| | |',
      '|---|---|',
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
  const scrub = createScrub(secrets);

  test('are taken out of every text before it is escaped', () => {
    const report: Report = {
      ...deployed,
      target: all,
      cvmName: all,
      appId: all,
      composeFile: all,
      composeHash: all,
      previousComposeHash: `${all} old`,
      appUrl: `https://${all}`,
      dashboardUrl: `https://x/${secrets[0] ?? ''}`,
      envKeys: { added: [all], removed: [all], kept: [all] },
      findings: [{ level: 'error', rule: 'r', message: all, hint: all, place: { file: all } }],
      failure: { message: all, next: all },
    };
    for (const one of [
      report,
      { ...report, cvmName: undefined },
      { ...report, envKeys: undefined, keptEnvNames: [all] },
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

describe('escapeMarkdown', () => {
  test.each([
    ['plain text', 'plain text'],
    ['a & b', 'a &amp; b'],
    ['<b>', '&lt;b&gt;'],
    ['a|b', 'a\\|b'],
    ['`x`', '\\`x\\`'],
    ['*_{}[]#~', '\\*\\_\\{\\}\\[\\]\\#\\~'],
    ['back\\slash', 'back\\\\slash'],
    ['a\r\n\nb', 'a b'],
    ['@me', '@\u200bme'],
    ['&lt;', '&amp;lt;'],
    ['$x$', '\\$x\\$'],
    ['https://a.example', 'https:\u200b//a.example'],
    ['www.a.example', 'www\u200b.a.example'],
  ])('%j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  test('no text gets out', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('\\`*_{}[]#|~<>&@\r\nab ')) });
    fc.assert(
      fc.property(text, (given) => {
        const escaped = escapeMarkdown(given);
        const bare = escaped.replace(/\\[\\`*_{}[\]#|~]/g, '');
        expect(bare).not.toMatch(/[\\`*_{}[\]#|~<>\r\n]/);
        expect(bare).not.toMatch(/@\w/);
        expect(bare).not.toMatch(/&(?!(?:amp|lt|gt);)/);
      }),
    );
  });
});
