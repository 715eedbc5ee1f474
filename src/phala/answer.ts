import { Failure } from '../base/failure.ts';

/** A JSON object as it came from the API: nothing is known of its fields yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The API answered with something that does not have the documented form. */
export class UnexpectedAnswer extends Failure {
  constructor(doing: string, what: string) {
    super(`${doing}: the API's answer is not what it documents: ${what}.`, {
      next: 'Try again; if it stays, report it with the version of this action.',
    });
  }
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads fields from an answer: leniently (unknown keys stay untouched, `null` is the same as absent, an id may be a
 * number or a string), but never guessing. A field of another type is an {@link UnexpectedAnswer}.
 */
export class AnswerReader {
  readonly object: JsonObject;
  readonly #doing: string;

  constructor(value: unknown, doing: string) {
    if (!isJsonObject(value)) throw new UnexpectedAnswer(doing, 'it is not a JSON object');
    this.object = value;
    this.#doing = doing;
  }

  /** A string, or undefined when absent, null or empty. A number becomes its decimal text. */
  text(key: string): string | undefined {
    const value = this.object[key] ?? undefined;
    if (value === undefined || value === '') return undefined;
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string') throw this.#wrong(key, 'a string');
    return value;
  }

  requiredText(key: string): string {
    const value = this.text(key);
    if (value === undefined) throw new UnexpectedAnswer(this.#doing, `\`${key}\` is missing`);
    return value;
  }

  number(key: string): number | undefined {
    const value = this.object[key] ?? undefined;
    if (value === undefined) return undefined;
    if (typeof value !== 'number') throw this.#wrong(key, 'a number');
    return value;
  }

  flag(key: string): boolean | undefined {
    const value = this.object[key] ?? undefined;
    if (value === undefined) return undefined;
    if (typeof value !== 'boolean') throw this.#wrong(key, 'true or false');
    return value;
  }

  child(key: string): AnswerReader | undefined {
    const value = this.object[key] ?? undefined;
    if (value === undefined) return undefined;
    if (!isJsonObject(value)) throw this.#wrong(key, 'an object');
    return new AnswerReader(value, this.#doing);
  }

  /** A list that must be there: one that is missing is not an empty one. */
  requiredChildren(key: string): readonly AnswerReader[] {
    if (!Array.isArray(this.object[key])) throw this.#wrong(key, 'a list');
    return this.children(key);
  }

  children(key: string): readonly AnswerReader[] {
    const value = this.object[key] ?? [];
    if (!Array.isArray(value)) throw this.#wrong(key, 'a list');
    return value.map((item: unknown) => new AnswerReader(item, this.#doing));
  }

  texts(key: string): readonly string[] {
    const value = this.object[key] ?? [];
    if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
      throw this.#wrong(key, 'a list of strings');
    }
    return value;
  }

  #wrong(key: string, expected: string): UnexpectedAnswer {
    return new UnexpectedAnswer(this.#doing, `\`${key}\` is not ${expected}`);
  }
}
