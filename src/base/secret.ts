import { inspect } from 'node:util';

const HIDDEN = '***';

/**
 * A value that cannot print itself: every way in which JavaScript turns an object into text gives `***`.
 * Only {@link reveal} opens it. Its callers mask, check what was given, seal, sign, authenticate, ask the app or a
 * chain, fetch a log, or set the one output that is a credential.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The value itself, for {@link reveal}. Static, so that no instance carries a method that gives it away. */
  static open(secret: Secret): string {
    return secret.#value;
  }

  toString(): string {
    return HIDDEN;
  }

  toJSON(): string {
    return HIDDEN;
  }

  [Symbol.toPrimitive](): string {
    return HIDDEN;
  }

  [inspect.custom](): string {
    return HIDDEN;
  }
}

/** Opens a secret. Search for its callers to see every place where a secret value is in the clear. */
export function reveal(secret: Secret): string {
  return Secret.open(secret);
}
