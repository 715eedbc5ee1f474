import type { Environment } from '../base/environment.ts';
import type { Finding } from '../base/finding.ts';

/** The text of an input, as the runner passes it; undefined when empty. */
export function inputText(environment: Environment, name: string): string | undefined {
  const text = environment[`INPUT_${name.toUpperCase()}`];
  return text === undefined || text.trim() === '' ? undefined : text;
}

/** Reads inputs one by one and collects what is wrong with them. */
export class InputReader {
  readonly findings: Finding[] = [];
  readonly environment: Environment;

  constructor(environment: Environment) {
    this.environment = environment;
  }

  refuse(message: string, hint: string): void {
    this.findings.push({ level: 'error', rule: 'input-invalid', message, hint });
  }

  /** The text exactly as given. */
  raw(name: string): string | undefined {
    return inputText(this.environment, name);
  }

  text(name: string): string | undefined {
    return this.raw(name)?.trim();
  }

  /** One entry per line; blank lines and lines that start with `#` do not count. */
  lines(name: string): readonly string[] {
    const lines = (this.raw(name) ?? '').split(/\r\n|\n|\r/).map((line) => line.trim());
    return lines.filter((line) => line !== '' && !line.startsWith('#'));
  }

  /** Lines of the form `key=value`; `problemOf` judges each. */
  pairs(
    name: string,
    form: string,
    problemOf: (value: string, key: string) => string | undefined,
  ): ReadonlyMap<string, string> {
    const pairs = new Map<string, string>();
    for (const [index, line] of this.lines(name).entries()) {
      const { key, value } = keyAndValue(line);
      const problem =
        key === ''
          ? 'has nothing before a `=`'
          : pairs.has(key)
            ? 'names something that an earlier one names already'
            : problemOf(value, key);
      if (problem === undefined) pairs.set(key, value);
      else this.refuseEntry(name, index, ` ${problem}`, `Write one \`${form}\` per line.`);
    }
    return pairs;
  }

  /**
   * The entry itself is not shown: what is no entry may be a value in the wrong place.
   *
   * @param index from 0
   * @param problem goes on right behind the input's name
   */
  refuseEntry(name: string, index: number, problem: string, hint: string): void {
    this.refuse(`Entry ${index + 1} of \`${name}\`${problem}.`, hint);
  }

  flag(name: string): boolean | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true';
    this.refuse(
      `\`${name}\` is neither true nor false: ${quoted(text)}.`,
      'Write `true` or `false`.',
    );
    return undefined;
  }

  number(name: string, fallback: number, least: number, most: number): number {
    const text = this.text(name);
    if (text === undefined) return fallback;
    const value = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    this.refuse(
      `\`${name}\` is not a number of seconds from ${least} to ${most}: ${quoted(text)}.`,
      `Give seconds as a plain number, such as \`${fallback}\`.`,
    );
    return fallback;
  }

  oneOf<T extends string>(name: string, choices: readonly T[], fallback: T): T {
    const text = this.text(name);
    if (text === undefined) return fallback;
    const choice = choices.find((candidate) => candidate === text.toLowerCase());
    if (choice !== undefined) return choice;
    this.refuse(
      `\`${name}\` has an unknown value: ${quoted(text)}.`,
      `Use one of: ${choices.join(', ')}.`,
    );
    return fallback;
  }
}

/** The parts of `key=value`, of which only the first `=` separates; the key is empty where there is none. */
export function keyAndValue(line: string): { readonly key: string; readonly value: string } {
  const equals = line.indexOf('=');
  return {
    key: line.slice(0, Math.max(0, equals)).trim(),
    value: line.slice(equals + 1).trim(),
  };
}

/**
 * What the user wrote, as it is: cut or changed, a secret that was put into the wrong input would not be masked. What
 * does not fit into a message is only counted.
 */
export function quoted(text: string): string {
  return text.length > 40 || /[^\x21-\x7e]/.test(text)
    ? `a text of ${text.length} characters`
    : `"${text}"`;
}
