/** How much a finding matters: an error stops the step, a warning and a notice do not. */
export type Level = 'error' | 'warning' | 'notice';

/** Where a finding points. `file` is relative to the checkout, with `/`; `line` and `column` count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * Something that a person should know about what they wrote. A value: `compose/` and `env/` return findings,
 * `report/` prints them. A message never holds a secret value.
 */
export interface Finding {
  readonly level: Level;
  /** Stable id, in kebab-case, by which the documentation and people name the rule. */
  readonly rule: string;
  /** What is wrong, and what it will lead to. One sentence, no line break. */
  readonly message: string;
  readonly place?: Place;
  /** What to do next. */
  readonly hint?: string;
}

/** `file:line:column`, as far as the place is known. */
export function placeText(place: Place): string {
  return [place.file, place.line, place.line === undefined ? undefined : place.column]
    .filter((part) => part !== undefined)
    .join(':');
}

/** How many errors and warnings there are, in words: `2 errors, 1 warning`. */
export function countText(findings: readonly Finding[]): string {
  const counted = (['error', 'warning'] as const).map((level) => {
    const count = findings.filter((finding) => finding.level === level).length;
    return `${count === 0 ? 'no' : count} ${level}${count > 1 ? 's' : ''}`;
  });
  return counted.join(', ');
}
