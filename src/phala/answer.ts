import { Failure } from '../base/failure.ts';
import { isJsonObject, type JsonObject } from '../base/json.ts';

export { isJsonObject, type JsonObject };

/** The API answered with something that does not have the documented form. */
export class UnexpectedAnswer extends Failure {
  constructor(doing: string, what: string) {
    super(`${doing}: the API's answer is not what it documents: ${what}.`, {
      next: 'Try again; if it stays, report it with the version of this action.',
    });
  }
}

/**
 * Reads fields from an answer: unknown keys stay untouched, `null` is the same as absent, an id may be a number or a
 * string. A field of another type is an {@link UnexpectedAnswer}, for a {@link lenient} reader it is absent.
 */
export class AnswerReader {
  readonly object: JsonObject;
  readonly #doing: string;
  readonly #isLenient: boolean;

  constructor(value: unknown, doing: string, isLenient = false) {
    if (!isJsonObject(value)) throw new UnexpectedAnswer(doing, 'it is not a JSON object');
    this.object = value;
    this.#doing = doing;
    this.#isLenient = isLenient;
  }

  /** The same answer, for fields that nothing depends on. */
  get lenient(): AnswerReader {
    return new AnswerReader(this.object, this.#doing, true);
  }

  /** A string, or undefined when absent, null or empty. A number becomes its decimal text. */
  text(key: string): string | undefined {
    const value = this.object[key] ?? undefined;
    if (value === undefined || value === '') return undefined;
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string') {
      this.#refuse(key, 'a string');
      return undefined;
    }
    return value;
  }

  /**
   * What `parse` makes of a text; undefined when it is absent.
   *
   * @param what the text must be, for the message
   */
  parsed<T>(key: string, parse: (text: string) => T | undefined, what: string): T | undefined {
    const text = this.text(key);
    const value = text === undefined ? undefined : parse(text);
    if (text !== undefined && value === undefined) this.#refuse(key, what);
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
    if (typeof value !== 'number') {
      this.#refuse(key, 'a number');
      return undefined;
    }
    return value;
  }

  flag(key: string): boolean | undefined {
    const value = this.object[key] ?? undefined;
    if (value === undefined) return undefined;
    if (typeof value !== 'boolean') {
      this.#refuse(key, 'true or false');
      return undefined;
    }
    return value;
  }

  child(key: string): AnswerReader | undefined {
    const value = this.object[key] ?? undefined;
    if (value === undefined) return undefined;
    if (!isJsonObject(value)) {
      this.#refuse(key, 'an object');
      return undefined;
    }
    return new AnswerReader(value, this.#doing, this.#isLenient);
  }

  /** A list that must be there: one that is missing is not an empty one. */
  requiredChildren(key: string): readonly AnswerReader[] {
    const value = this.object[key];
    if (!Array.isArray(value)) throw this.#unexpected(key, 'a list');
    return value.map((item: unknown) => new AnswerReader(item, this.#doing));
  }

  /** What `read` makes of the items of a list; those that it cannot read are left out. */
  readableItems<T>(key: string, read: (item: AnswerReader) => T): readonly T[] {
    const value = this.object[key] ?? [];
    if (!Array.isArray(value)) {
      this.#refuse(key, 'a list');
      return [];
    }
    return value.flatMap((item: unknown) => {
      try {
        return [read(new AnswerReader(item, this.#doing, this.#isLenient))];
      } catch (error) {
        if (error instanceof UnexpectedAnswer) return [];
        throw error;
      }
    });
  }

  texts(key: string): readonly string[] {
    const value = this.object[key] ?? [];
    if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
      this.#refuse(key, 'a list of strings');
      return [];
    }
    return value;
  }

  #refuse(key: string, expected: string): void {
    if (!this.#isLenient) throw this.#unexpected(key, expected);
  }

  #unexpected(key: string, expected: string): UnexpectedAnswer {
    return new UnexpectedAnswer(this.#doing, `\`${key}\` is not ${expected}`);
  }
}
