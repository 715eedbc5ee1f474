import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LINT_RULES, lintRule } from '../../../src/compose/lint/rules.ts';
import { lintUnused } from '../../../src/compose/lint/variables.ts';
import { asRow, indent, lint, PINNED, read, textAt, web } from './support.ts';
import { ROWS, TABLES } from './tables.ts';

describe.each(Object.entries(TABLES))('%s', (_subject, rows) => {
  test.each(rows)('$name', ({ text, expected, setting }) => {
    const findings = lint(text, setting);
    expect(asRow(findings, [text], expected)).toEqual(expected);
    for (const { rule, level } of findings) expect(level).toBe(lintRule(rule).level);
  });
});

/** Rules that a merged model alone cannot show: what other tests show, or what the merge resolves before. */
const ELSEWHERE = ['include', 'extends-file', 'project-name-changed', 'volume-lost', 'lint-ignore'];

test('every rule has a row that reports it', () => {
  const reported = new Set(ROWS.flatMap(({ expected }) => expected.map(([rule]) => rule)));
  expect([...LINT_RULES.keys()].filter((id) => !reported.has(id))).toEqual(ELSEWHERE);
});

test('messages and hints are one line, end as sentences do, and hold no secret', () => {
  for (const { text, setting } of ROWS) {
    for (const { message, hint } of lint(text, setting)) {
      expect(message).toMatch(/^[A-Z`][^\n]*\.$/);
      expect(hint).toMatch(/^[A-Z`][^\n]*\.$/);
      for (const words of [message, hint]) {
        expect(words).not.toMatch(/hunter2|keyboardcat|s3cr3t-value|ghp_a1B2/);
      }
    }
  }
});

describe('places', () => {
  const trivia = fc.array(fc.constantFrom('', '# a comment: ${X', 'x-pad: {a: [1, 2]}'), {
    maxLength: 4,
  });

  test('a finding points at the text it names, whatever stands before and however lines end', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ROWS),
        trivia,
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (aRow, before, lineEnd, withMark) => {
          const pads = before.map((line, index) => line.replace('pad', `pad${index}`));
          const text = [...pads, aRow.text].join('\n').replaceAll('\n', lineEnd);
          const marked = withMark ? `\uFEFF${text}` : text;
          const findings = lint(marked, aRow.setting);
          expect(asRow(findings, [marked], aRow.expected)).toEqual(aRow.expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('merging with other files changes neither findings nor places', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ROWS),
        fc.constantFrom('x-more: 1\n', 'services:\n  web: {}\n', '# nothing\n'),
        (aRow, override) => {
          const texts = [aRow.text, override];
          const findings = lint(texts, aRow.setting);
          expect(asRow(findings, texts, aRow.expected)).toEqual(aRow.expected);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('a finding points into the file that the text came from', () => {
    const texts = [
      web('volumes: [./a:/a]\nenvironment: {A: "${A}"}'),
      'services:\n  web:\n    volumes: [./b:/b]\n    environment: ["B=${B}"]\n',
    ];
    const findings = lint(texts, { names: [] });
    expect(findings.map((finding) => [finding.place?.file, textAt(finding, texts)])).toEqual([
      ['c0.yml', './a:/a]'],
      ['c1.yml', './b:/b]'],
      ['c0.yml', expect.stringContaining('${A}')],
      ['c1.yml', '${B}"]'],
    ]);
  });

  test('a text that services share by an anchor is reported once, with all of them', () => {
    const text = `x-a: &a\n  image: acme/app:1\n  volumes: [./d:/d]\nservices:\n  b: *a\n  c:\n    <<: *a\n`;
    expect(lint(text)).toMatchObject([
      { rule: 'image-mutable', service: 'b', services: ['b', 'c'], place: { line: 2, column: 10 } },
      { rule: 'bind-relative', service: 'b', services: ['b', 'c'], place: { line: 3, column: 13 } },
    ]);
  });

  test('findings are in the order of the text', () => {
    const text = web(
      'privileged: true\nvolumes: [./b:/b, ./a:/a]\nenv_file: x\nports: ["53:53/udp"]',
    );
    const places = lint(text).map(({ place }) => (place?.line ?? 0) * 1000 + (place?.column ?? 0));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).toHaveLength(5);
  });
});

describe('a service behind a profile', () => {
  const text = web(
    'profiles: [dev]\nbuild: .\nenv_file: .env\nnetworks: [n]\nmem_limit: 12zz',
    'networks: {n: {external: true}}\n',
  );
  const levels = (names?: readonly string[]): string[] =>
    lint(text, { names }).map(({ level, rule }) => `${level} ${rule}`);
  const START = ['build-context', 'env-file'];

  test.each([
    ['does not stop the step where nobody knows whether it starts', undefined, 'warning'],
    ['does not stop it where it stays off', [], undefined],
    ['stops it where a profile may be active', ['COMPOSE_PROFILES'], 'error'],
  ])('%s', (_what, names, level) => {
    const found = levels(names);
    const expected = level === undefined ? [] : START.map((rule) => `${level} ${rule}`);
    expect(found.filter((one) => START.some((rule) => one.endsWith(rule)))).toEqual(expected);
    expect(found.includes('error network-external')).toBe(level === 'error');
    // Compose reads the values of every service.
    expect(found).toContain('error value-invalid');
  });
});

describe('messages', () => {
  const messages = (text: string, names?: readonly string[]): string[] =>
    lint(text, { names }).map(({ message, hint }) => `${message} ${hint ?? ''}`);

  test('one notice lists what the text needs where env is not known', () => {
    const text = web('command: $B ${A:?} ${C:-c} $DSTACK_APP_ID $B\nenvironment: [D]');
    expect(messages(text)).toEqual([
      expect.stringContaining(
        'needs values for `A`, `B` and `D`; the env of the deploy is not known',
      ),
    ]);
  });

  test('a name that was probably meant is offered', () => {
    const text = web('command: $DB_URL');
    expect(messages(text, ['DBURL'])).toEqual([
      expect.stringContaining('Is `DB_URL` meant?'),
      expect.stringContaining('Is `DBURL` meant?'),
    ]);
    expect(messages(text, ['DB_URI'])[0]).toContain('Is `DB_URL` meant?');
    expect(messages(text, ['OTHER'])[0]).not.toContain('meant');
  });

  test('the pre-launch script uses names, too', () => {
    const { model } = read(web('init: true'));
    const found = lintUnused(model, new Set(['A', 'B']), 'echo "$A"');
    expect(found.map(({ message }) => message)).toEqual([
      expect.stringContaining('`B` is sealed for nothing'),
    ]);
  });

  test('a message that would quote a secret says less', () => {
    const [finding] = lint(web('env_file: s3cr3t-value.env'), { secrets: { KEY: 's3cr3t-value' } });
    expect(finding).toMatchObject({
      rule: 'env-file',
      message: 'An env file that the CVM does not have.',
    });
  });

  test('a secret that cannot be placed is reported at the file', () => {
    const secrets = { KEY: 'image: ghcr.io/acme' };
    const text = web('init: true');
    expect(lint(text, { secrets })).toMatchObject([
      { rule: 'secret-in-text', place: { file: 'c0.yml', line: 3, column: 5 } },
    ]);
  });
});

test('500 services in 200 KB are linted in well under a second', () => {
  const service = (index: number): string =>
    `  s${index}:\n${indent(
      `image: ${PINNED}\nenvironment:\n  A: \${A}\n  B: \${B:-b}\n  C_${index}: "${'v'.repeat(150)}"\ndepends_on: [s${Math.max(0, index - 1)}x]\nports: ["${10_000 + index}:80"]\nvolumes: ["data:/data"]`,
      4,
    )}\n`;
  const text = `services:\n${Array.from({ length: 500 }, (_, index) => service(index)).join('')}volumes: {data: {}}\n`;
  expect(text.length).toBeGreaterThan(170_000);
  const { model } = read(text);
  expect(model.entries.size).toBe(2);
  const start = process.cpuUsage();
  lint(text, { names: ['A', 'D'], secrets: { D: 'not-in-the-text' } });
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1_000).toBeLessThan(2_000);
});
