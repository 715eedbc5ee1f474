import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { LINT_RULE_IDS, LINT_SUBJECTS, lintRule } from '../../../src/compose/lint/rules.ts';
import { LINT_DOCS, lintDocs } from '../../../scripts/lint-docs.ts';

test('docs/lint-rules.md says what the rules say (`node scripts/lint-docs.ts` writes it)', () => {
  expect(readFileSync(new URL(`../../../${LINT_DOCS}`, import.meta.url), 'utf8')).toBe(lintDocs());
});

describe.each(LINT_RULE_IDS)('%s', (id) => {
  test('is documented in sentences', () => {
    const { what, why, fix, title, subject } = lintRule(id);
    expect(id).toMatch(/^[a-z]+(?:-[a-z0-9]+)*$/);
    for (const text of [what, why, fix]) expect(text).toMatch(/^[A-Z`][^\n]*\.$/);
    expect(title).toMatch(/^[A-Z][^\n]*[^.]$/);
    expect(LINT_SUBJECTS).toContain(subject);
    expect(lintDocs()).toContain(`### ${id}\n`);
  });
});
