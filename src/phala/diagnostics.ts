import type { AnswerReader } from './answer.ts';
import { readOperation, type Operation } from './cvm.ts';
import { Secret } from '../base/secret.ts';

/** An operation with what happened in it. */
export interface OperationRecord extends Operation {
  readonly events: readonly OperationEvent[];
}

export interface OperationEvent {
  /** Such as `instance.compose_update.start`. */
  readonly type: string;
  /** ISO 8601, as the API gives it. */
  readonly time: string;
  readonly state: string | undefined;
}

export function readOperationRecord(answer: AnswerReader): OperationRecord {
  return {
    ...readOperation(answer),
    events: answer.lenient.readableItems('events', (event) => ({
      type: event.text('event_type') ?? 'event',
      time: event.text('timestamp') ?? '',
      state: event.text('state'),
    })),
  };
}

/** A container in the CVM, from `GET /cvms/{id}/composition` (which is in no published schema). */
export interface Container {
  readonly name: string;
  readonly image: string | undefined;
  /** Such as `running`, `exited`. */
  readonly state: string | undefined;
  /** As `docker ps` shows it: `Exited (1) 2 minutes ago`. */
  readonly status: string | undefined;
  /** Where its log can be read, by everybody who knows the URL. */
  readonly log: Secret | undefined;
}

export function readContainer({ lenient }: AnswerReader): Container {
  const log = lenient.text('log_endpoint');
  return {
    name: (lenient.texts('names')[0] ?? lenient.text('id') ?? 'container').replace(/^\//, ''),
    image: lenient.text('image'),
    state: lenient.text('state'),
    status: lenient.text('status'),
    log: log === undefined ? undefined : new Secret(log),
  };
}

/** The logs of the CVM itself, by name (`serial`, `stdout`, `stderr`), each at a URL that carries its own token. */
export function readLogUrls({ lenient }: AnswerReader): ReadonlyMap<string, Secret> {
  const logs = lenient.child('logs');
  return new Map(
    ['stdout', 'stderr', 'serial'].flatMap((name) => {
      const url = logs?.text(name);
      return url === undefined ? [] : [[name, new Secret(url)]];
    }),
  );
}
