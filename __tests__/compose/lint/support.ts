import { mergeComposeFiles } from '../../../src/compose/merge/merge-files.ts';
import type { LintFinding } from '../../../src/compose/lint/finding.ts';
import { judge } from '../../../src/compose/lint/judge.ts';
import type { Wanted } from '../../../src/compose/lint/select.ts';
import type { FindSecrets } from '../../../src/compose/lint/secrets.ts';
import type { MappingNode } from '../../../src/compose/yaml/node.ts';

export const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;
/** A reference that no rule has anything to say about. */
export const PINNED = `ghcr.io/acme/app@${DIGEST}`;

export interface Setting {
  /** Names with a value in env; undefined: not known. */
  readonly names?: readonly string[] | undefined;
  /** Secrets by name. */
  readonly secrets?: Readonly<Record<string, string>> | undefined;
  /** The pre-launch script; there is none unless it is given. */
  readonly script?: string | undefined;
}

/** Ignores nothing. */
export const EVERYTHING: Wanted = {
  ignores: { everywhere: new Set(), byService: new Map() },
  strict: false,
};

export function read(...texts: readonly string[]): { model: MappingNode; text: string } {
  const files = texts.map((text, index) => ({ file: `c${index}.yml`, text }));
  const { model, text } = mergeComposeFiles(files, { readFile: () => undefined });
  return { model, text };
}

/** Everything that the lint says about one or several compose texts. */
export function lint(texts: string | readonly string[], setting: Setting = {}): LintFinding[] {
  const { model, text } = read(...(typeof texts === 'string' ? [texts] : texts));
  const shipped = { text, findSecrets: finder(setting.secrets ?? {}) };
  const envNames = setting.names === undefined ? 'untold' : new Set(setting.names);
  return [
    ...judge(model, { shipped, envNames, script: setting.script ?? '' }, EVERYTHING).findings,
  ];
}

/** A plain search; the real one knows encodings, too. */
export function finder(secrets: Readonly<Record<string, string>>): FindSecrets {
  return (text) =>
    Object.entries(secrets).flatMap(([name, value]) => {
      const offset = text.indexOf(value);
      return offset === -1 ? [] : [{ name, offset }];
    });
}

/** What stands at the place of a finding, to the end of the line; empty where it has no line. */
export function textAt(finding: LintFinding, texts: readonly string[]): string {
  const { file, line, column } = finding.place ?? { file: '' };
  const text = texts[Number(/\d+/.exec(file)?.[0] ?? -1)] ?? '';
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  return (lines[(line ?? 0) - 1] ?? '').slice((column ?? 1) - 1);
}

/** A compose text with one service `web`, of which the lines are given. */
export function web(lines: string, rest = ''): string {
  const image = /^(?:image|build):/m.test(lines) ? '' : `    image: ${PINNED}\n`;
  return `services:\n  web:\n${image}${indent(lines, 4)}\n${rest}`;
}

export function indent(text: string, columns: number): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : ' '.repeat(columns) + line))
    .join('\n');
}

/** One row of a table: a text, and `rule` with what stands at the finding's place, for each finding. */
export interface Row {
  readonly name: string;
  readonly text: string;
  readonly expected: readonly (readonly [rule: string, at: string])[];
  readonly setting: Setting;
}

export function row(
  text: string,
  expected: readonly (readonly [rule: string, at: string])[] = [],
  setting: Setting = {},
): Row {
  const lines = text.split('\n').filter((line) => !line.includes(PINNED));
  const name = lines
    .map((line) => line.trim())
    .join(' ⏎ ')
    .slice(0, 160);
  return { name, text, expected, setting };
}

/** The findings as a row of a table gives them: each with as much of the text as the row expects at that index. */
export function asRow(
  findings: readonly LintFinding[],
  texts: readonly string[],
  expected: Row['expected'],
): (readonly [string, string])[] {
  return findings.map((finding, index) => {
    const length = expected[index]?.[1].length ?? 40;
    return [finding.rule, textAt(finding, texts).slice(0, length)];
  });
}
