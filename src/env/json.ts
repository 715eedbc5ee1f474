/** A member of a JSON object. `text` is the decoded string, or the number, `true` or `false` as it is written. */
export interface JsonMember {
  readonly name: string;
  readonly kind: 'string' | 'number' | 'boolean' | 'null' | 'nested';
  readonly text: string;
  /** Where the name begins in the text that was read. */
  readonly offset: number;
}

/** Why a text is not a JSON object. `problem` completes "at this place …" and quotes nothing of the text. */
export interface JsonProblem {
  readonly problem: string;
  readonly offset: number;
}

export type JsonObject =
  | { readonly members: readonly JsonMember[] }
  | { readonly notJson: JsonProblem }
  | { readonly notAnObject: true };

/**
 * Reads a JSON object one level deep, strictly (RFC 8259). `JSON.parse` is not enough for env: it changes numbers
 * (`1.50`, long ids), keeps only the last of two equal names, and its errors quote the text. Of a nested list or
 * object it is only found out where it ends.
 */
export function readJsonObject(text: string): JsonObject {
  const scanner = new Scanner(text);
  try {
    if (!scanner.take('{')) return { notAnObject: true };
    const members: JsonMember[] = [];
    if (!scanner.take('}')) {
      do members.push(scanner.member());
      while (scanner.take(','));
      scanner.expect('}', 'a comma or `}` is missing');
    }
    scanner.expectEnd();
    return { members };
  } catch (error) {
    if (error instanceof Unexpected) return { notJson: error.found };
    throw error;
  }
}

/** Line and column of an offset, both from 1. */
export function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

class Unexpected extends Error {
  readonly found: JsonProblem;

  constructor(problem: string, offset: number) {
    super(problem);
    this.found = { problem, offset };
  }
}

const SPACE = /[ \t\r\n]*/y;
const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/sy;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const NESTED_FILLER = /[^"[\]{}]+/y;

class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Steps over space and then over `mark`, if it is there. */
  take(mark: string): boolean {
    this.#match(SPACE);
    if (!this.#text.startsWith(mark, this.#at)) return false;
    this.#at += mark.length;
    return true;
  }

  expect(mark: string, problem: string): void {
    if (!this.take(mark)) throw new Unexpected(problem, this.#at);
  }

  expectEnd(): void {
    this.#match(SPACE);
    if (this.#at < this.#text.length) {
      throw new Unexpected('something follows the end of the object', this.#at);
    }
  }

  member(): JsonMember {
    this.#match(SPACE);
    const offset = this.#at;
    const name = this.#string('a name in double quotes is missing');
    this.expect(':', 'a colon is missing after the name');
    this.#match(SPACE);
    return { name, offset, ...this.#value() };
  }

  #value(): Pick<JsonMember, 'kind' | 'text'> {
    const first = this.#text.charAt(this.#at);
    if (first === '{' || first === '[') {
      this.#skipNested();
      return { kind: 'nested', text: '' };
    }
    const word = this.#match(WORD);
    if (word !== undefined) return { kind: word === 'null' ? 'null' : 'boolean', text: word };
    const number = this.#match(NUMBER);
    if (number !== undefined) return { kind: 'number', text: number };
    return { kind: 'string', text: this.#string('a value is missing or not written as JSON') };
  }

  #string(problem: string): string {
    const start = this.#at;
    const written = this.#match(STRING);
    if (written === undefined) throw new Unexpected(problem, start);
    const decoded = decodedString(written);
    if (decoded === undefined) {
      throw new Unexpected('a string holds a raw control character or a wrong escape', start);
    }
    return decoded;
  }

  #skipNested(): void {
    const start = this.#at;
    let depth = 0;
    do {
      const mark = this.#text.charAt(this.#at);
      if (mark === '{' || mark === '[') depth += 1;
      else if (mark === '}' || mark === ']') depth -= 1;
      if ('{[]}'.includes(mark) && mark !== '') this.#at += 1;
      else if (this.#match(NESTED_FILLER) === undefined && this.#match(STRING) === undefined) {
        throw new Unexpected('a list or an object is not closed', start);
      }
    } while (depth > 0);
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }
}

function decodedString(written: string): string | undefined {
  try {
    const value: unknown = JSON.parse(written);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
