import { countText, type Finding } from './finding.ts';

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

/** The checks found errors. */
export class ChecksFailed extends Failure {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[], when = 'before the first request') {
    super(`Stopped ${when}: ${countText(findings)}. Nothing was changed.`);
    this.findings = findings;
  }
}

/**
 * Whatever was thrown, as a failure to show. What is none already is a bug; its own words are not shown, because they
 * may quote a value that is not masked yet.
 */
export function asFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  const frames = thrown instanceof Error ? framesOf(thrown) : [];
  const where = frames[0] === undefined ? '' : ` ${frames[0]}`;
  return new Failure(`Unexpected error: ${kindOf(thrown)}${where}.`, {
    next: 'This is a bug of the action: please report it with the log of a run with debug logging.',
    cause: thrown,
  });
}

/** The class of what was thrown. A name that is none may be anybody's text. */
export function kindOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown;
  return /^[A-Za-z_$][\w$]{0,60}$/.test(thrown.name) ? thrown.name : 'Error';
}

/** Where an error was thrown: the lines of its stack, without its message. */
export function framesOf({ stack = '', message }: Error): readonly string[] {
  // The message may have lines that look like frames; one that was changed later is not found, only the last lines count.
  const end = message === '' ? -1 : stack.indexOf(message);
  const lines = (end === -1 ? stack : stack.slice(end + message.length)).split('\n');
  const before = lines.findLastIndex((line) => !/^ +at /.test(line));
  return lines.slice(before + 1).map((line) => line.trim());
}

/** The text of whatever was thrown, for a message. */
export function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
