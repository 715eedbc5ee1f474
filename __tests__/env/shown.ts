import type { Finding } from '../../src/base/finding.ts';
import { placeText } from '../../src/base/finding.ts';
import type { ParsedText } from '../../src/env/parsed-text.ts';
import { reveal } from '../../src/base/secret.ts';

/** Names and opened values, for comparison. */
export function opened(parsed: Pick<ParsedText, 'variables'>): Record<string, string> {
  return Object.fromEntries(parsed.variables.map(({ name, value }) => [name, reveal(value)]));
}

/** `level rule place`, one per finding. */
export function brief(findings: readonly Finding[]): string[] {
  return findings.map(({ level, rule, place }) =>
    [level, rule, place === undefined ? '' : placeText(place)].join(' ').trim(),
  );
}

/** The characters of a text, for generators that draw from them. */
export function characters(text: string): string[] {
  return text.match(/./gsu) ?? [];
}
