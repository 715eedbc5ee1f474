import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { LINT_CHAPTERS, LINT_RULES, lintRule } from '../../../src/compose/lint/rules.ts';
import { LINT_DOCS, lintDocs } from '../../../scripts/lint-docs.ts';

test('docs/lint-rules.md says what the rules say (`node scripts/lint-docs.ts` writes it)', () => {
  expect(readFileSync(new URL(`../../../${LINT_DOCS}`, import.meta.url), 'utf8')).toBe(lintDocs());
});

test('an id is given once', () => {
  const ids = Object.values(LINT_CHAPTERS).flatMap((rules) => Object.keys(rules));
  expect(ids).toEqual([...LINT_RULES.keys()]);
});

describe.each([...LINT_RULES.keys()])('%s', (id) => {
  test('is documented in sentences', () => {
    const { what, why, fix, title } = lintRule(id);
    expect(id).toMatch(/^[a-z]+(?:-[a-z0-9]+)*$/);
    for (const text of [what, why, fix]) expect(text).toMatch(/^[A-Z`][^\n]*\.$/);
    expect(title).toMatch(/^[A-Z][^\n]*[^.]$/);
    expect(lintDocs()).toContain(`### ${id}\n`);
  });
});
