import { describe, expect, test } from '@jest/globals';
import { placeText } from '../../../src/base/finding.ts';
import { mergeComposeFiles } from '../../../src/compose/merge/merge-files.ts';
import { ComposeError } from '../../../src/compose/yaml/error.ts';

/** What stops the merge of a text, as `line:column message (hint)`. */
function refusal(text: string): string {
  try {
    mergeComposeFiles([{ file: 'c.yml', text }], { readFile: () => undefined });
  } catch (error) {
    if (!(error instanceof ComposeError)) throw error;
    return error.findings
      .map(({ place, message, hint }) => {
        const at = place === undefined ? '' : placeText(place).replace('c.yml:', '');
        return `${at} ${message}${hint === undefined ? '' : ` (${hint.slice(0, 30)}…)`}`;
      })
      .join('\n');
  }
  return '';
}

describe('a template that was not filled in', () => {
  const HINT = '(Fill it in before this step. O…)';

  test.each([
    ['image: {{IMG}}', `the placeholder \`{{IMG}}\` was never filled in ${HINT}`],
    ['image: {{ .Values.img }}', `the placeholder \`{{ .Values.img }}\` was`],
    ['image: {{IMG}}:tag', 'the placeholder `{{IMG}}` was never filled in'],
    ['ports: [{{P}}:80]', 'the placeholder `{{P}}` was never filled in'],
    ['command: {{ range "x" }}', 'a placeholder `{{…}}` was never filled in'],
    ['{{NAME}}: x', 'the placeholder `{{NAME}}` was never filled in'],
  ])('%s', (line, expected) => {
    const said = refusal(`services:\n  a:\n    ${line}\n`);
    expect(said).toMatch(/^3:\d+ /);
    expect(said.replace(/^\S+ /, '')).toContain(expected);
    expect(said).not.toContain('a key must be a string');
  });

  test('is none in quotes, in a comment or where a mapping is a key', () => {
    expect(refusal("services: {a: {image: '{{IMG}}'}} # {{X}}\n")).toBe('');
    expect(refusal('services:\n  a: # {{X}}\n    ? {b: c}\n    : d\n')).toBe(
      '3:7 a key must be a string',
    );
  });
});

test.each(['networks', 'volumes'])('%s: how `external` is written', (section) => {
  const text = `services: {a: {image: x}}\n${section}: {n: {external: {external: true}}}\n`;
  expect(refusal(text)).toContain('(Write `external: true`, and be…)');
});
