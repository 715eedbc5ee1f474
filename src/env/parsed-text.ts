import type { Finding, Place } from '../base/finding.ts';
import type { Secret } from '../base/secret.ts';
import { envFinding, type EnvRule } from './rules.ts';

/** Where an env text comes from: an input (`env`), or a file as the user reads its path. */
export interface TextOrigin {
  readonly source: string;
  /** Only for a file, so that a finding can point at it. */
  readonly file?: string;
}

/** Position in a text. Both count from 1. */
export interface Position {
  readonly line: number;
  readonly column?: number;
}

export interface ParsedVariable {
  readonly name: string;
  readonly value: Secret;
  readonly position: Position;
}

/** What one env text says. Names are unique and consist of letters, digits, `_`, `.` and `-` only. */
export interface ParsedText {
  readonly variables: readonly ParsedVariable[];
  readonly findings: readonly Finding[];
}

/** The place of a position in a file; `undefined` for an input, which has no file that an annotation could show. */
export function placeIn(origin: TextOrigin, position: Position): Place | undefined {
  return origin.file === undefined ? undefined : { file: origin.file, ...position };
}

/** A finding at a position. For an input the message itself names the line, since there is no file to point at. */
export function findingAt(
  origin: TextOrigin,
  position: Position,
  rule: EnvRule,
  message: string,
  hint?: string,
): Finding {
  const place = placeIn(origin, position);
  if (place !== undefined) return envFinding(rule, message, { place, hint });
  const column = position.column === undefined ? '' : `, column ${position.column}`;
  return envFinding(rule, `${origin.source}, line ${position.line}${column}: ${message}`, { hint });
}

/** Collects the variables and findings of one text and keeps its names unique. */
export class TextReader {
  readonly origin: TextOrigin;
  readonly #variables = new Map<string, ParsedVariable>();
  readonly #findings: { line: number; finding: Finding }[] = [];

  constructor(origin: TextOrigin) {
    this.origin = origin;
  }

  report(position: Position, rule: EnvRule, message: string, hint?: string): void {
    const finding = findingAt(this.origin, position, rule, message, hint);
    this.#findings.push({ line: position.line, finding });
  }

  /** Adds a variable, or reports that its name was set before; the first value stays. */
  add(variable: ParsedVariable): void {
    const first = this.#variables.get(variable.name);
    if (first === undefined) {
      this.#variables.set(variable.name, variable);
      return;
    }
    this.report(
      variable.position,
      'env-duplicate-name',
      `\`${variable.name}\` is set on line ${first.position.line} and again on line ${variable.position.line}.`,
      'Remove one of the two.',
    );
  }

  /** The variables in the order in which they were added, and the findings in the order of their lines. */
  result(): ParsedText {
    const findings = this.#findings.toSorted((a, b) => a.line - b.line);
    return {
      variables: [...this.#variables.values()],
      findings: findings.map(({ finding }) => finding),
    };
  }
}

const BYTE_ORDER_MARK = '\uFEFF';

/** The text without a byte order mark at its start. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}
