import { describe, expect, test } from '@jest/globals';
import { findingsOf, type LintFinding } from '../../../src/compose/lint/finding.ts';
import { checkIgnores } from '../../../src/compose/lint/check-ignores.ts';
import { parseIgnores } from '../../../src/compose/lint/ignores.ts';
import { LINT_RULES } from '../../../src/compose/lint/rules.ts';
import { selectFindings } from '../../../src/compose/lint/select.ts';

function messages(...entries: string[]): string[] {
  return checkIgnores(parseIgnores(entries), LINT_RULES).map(
    ({ level, message }) => `${level}: ${message}`,
  );
}

const finding = findingsOf(Object.fromEntries(LINT_RULES));
const web = { service: 'web' };
const FINDINGS: readonly LintFinding[] = [
  finding('image-mutable', undefined, 'a', web),
  finding('image-mutable', undefined, 'b', { service: 'db' }),
  { ...finding('image-mutable', undefined, 'c', web), services: ['web', 'db'] },
  finding('build-context', undefined, 'd', web),
  finding('env-unused', undefined, 'e'),
  finding('trust-privileged', undefined, 'f', web),
  finding('secret-in-text', undefined, 'g', web),
];

function left(strict: boolean, ...entries: string[]): string {
  return selectFindings(FINDINGS, { ignores: parseIgnores(entries), strict })
    .map(({ message }) => message)
    .join('');
}

describe('lint_ignore', () => {
  test('an unknown rule is an error, and so is a known one that cannot be ignored', () => {
    expect(messages('image-mutabel')).toEqual([
      'error: `lint_ignore` names `image-mutabel`, and there is no such rule.',
    ]);
    expect(messages('image-mutable', 'x:web', 'secret-in-text', 'secret-in-text:web')).toEqual([
      'error: `lint_ignore` names `secret-in-text`, which cannot be ignored.',
      'error: `lint_ignore` names `x`, and there is no such rule.',
      'error: `lint_ignore` names `secret-in-text`, which cannot be ignored.',
    ]);
    expect(messages('lint-ignore')).toHaveLength(1);
    expect(messages('toString', '__proto__', 'constructor')).toHaveLength(3);
    expect(messages('all:')).toEqual([
      'error: `lint_ignore` has `all:` without a service behind the colon.',
    ]);
  });

  test('blank entries and space around the parts are nothing', () => {
    expect(left(false, '', '  ', ' image-mutable : web ')).toBe('bcdefg');
  });
});

describe('selectFindings', () => {
  test.each([
    [[], 'abcdefg'],
    [['image-mutable'], 'defg'],
    [['image-mutable:web'], 'bcdefg'],
    [['image-mutable:web', 'image-mutable:db'], 'defg'],
    [['all'], 'g'],
    [['all:web'], 'bceg'],
    [['all:web', 'image-mutable:db'], 'eg'],
    [['env-unused:web'], 'abcdefg'],
    [['build-context'], 'abcefg'],
  ])('%j leaves %s', (entries, expected) => {
    expect(left(false, ...entries)).toBe(expected);
  });

  test('strict makes errors of warnings, and of nothing else', () => {
    const levels = (strict: boolean): string[] =>
      selectFindings(FINDINGS, { ignores: parseIgnores([]), strict }).map(({ level }) => level);
    expect(levels(false).join(' ')).toBe('warning warning warning error warning notice error');
    expect(levels(true).join(' ')).toBe('error error error error error notice error');
  });
});
