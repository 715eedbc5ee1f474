/**
 * A reason to stop that a person can act on. The message says what was being done and what went wrong; `next` says
 * what to do about it. Anything thrown that is not a Failure is a bug of this action.
 */
export class Failure extends Error {
  /** What to do next; a sentence of its own. */
  readonly next: string | undefined;

  constructor(message: string, options: { next?: string | undefined; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = new.target.name;
    this.next = options.next;
  }
}

/** The runner asked the step to stop (SIGINT or SIGTERM), as it does when a workflow run is cancelled. */
export class Cancelled extends Failure {
  constructor(signal: string) {
    super(`The step was cancelled (${signal}).`);
  }
}

/** The text of whatever was thrown, for a message. */
export function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
