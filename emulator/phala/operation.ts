import { randomUUID } from 'node:crypto';

/** One moment of an operation (Phala Cloud API: `OperationEventDetail`). */
export interface OperationEvent {
  /** `instance.stop.start` and the like. */
  readonly type: string;
  readonly timestamp: string;
  /** The status of the CVM at that moment. */
  readonly state: string;
}

/** Something that was done to a CVM (Phala Cloud API: `CvmOperationResponse`). */
export interface Operation {
  readonly correlationId: string;
  readonly type: string;
  readonly status: 'in_progress' | 'completed' | 'failed';
  readonly composeHash: string | null;
  readonly startedAt: string;
  readonly completedAt: string | null;
  readonly errorMessage: string | null;
  /** Oldest first. */
  readonly events: readonly OperationEvent[];
}

type OwnOperation = { -readonly [Key in keyof Operation]: Operation[Key] } & {
  readonly events: OperationEvent[];
};

/** What was done to one CVM, and what is being done: never more than one thing at a time. */
export class OperationLog {
  readonly #now: () => Date;
  readonly #all: OwnOperation[] = [];
  #running: OwnOperation | undefined;

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** Newest first. */
  get all(): readonly Operation[] {
    return this.#all;
  }

  get running(): Operation | undefined {
    return this.#running;
  }

  begin(type: string, composeHash: string | null, state: string): Operation {
    const operation: OwnOperation = {
      correlationId: randomUUID(),
      type,
      status: 'in_progress',
      composeHash,
      startedAt: this.#now().toISOString(),
      completedAt: null,
      errorMessage: null,
      events: [],
    };
    this.#all.unshift(operation);
    this.#running = operation;
    this.note(`instance.${type}.start`, state);
    return operation;
  }

  /** Something happens to the CVM; without an operation nobody writes it down. */
  note(type: string, state: string): void {
    this.#running?.events.push({ type, timestamp: this.#now().toISOString(), state });
  }

  /** Ends the running operation, and the part of it that has begun and not ended. */
  finish(state: string, error?: string): void {
    const operation = this.#running;
    if (operation === undefined) return;
    const end = error === undefined ? 'complete' : 'failed';
    const part = /^instance\.(\w+)\.start$/.exec(operation.events.at(-1)?.type ?? '')?.[1];
    if (part !== undefined && part !== operation.type) this.note(`instance.${part}.${end}`, state);
    this.note(`instance.${operation.type}.${end}`, state);
    operation.status = error === undefined ? 'completed' : 'failed';
    operation.errorMessage = error ?? null;
    operation.completedAt = this.#now().toISOString();
    this.#running = undefined;
  }
}
