import { AnswerReader, isJsonObject } from './answer.ts';
import { readAppCompose, type AppCompose } from './cvm.ts';

/** One entry of an app's deployment history, from `GET /apps/{app_id}/revisions`. */
export interface Revision {
  readonly id: string;
  readonly vmUuid: string | undefined;
  readonly composeHash: string;
  /** What made it, such as `compose_update`. */
  readonly operationType: string | undefined;
  /** ISO 8601. */
  readonly createdAt: string | undefined;
}

/** A part of an app's deployment history. */
export interface RevisionPage {
  readonly revisions: readonly Revision[];
  /** How many pages there are. */
  readonly pages: number;
  /** Whether every entry of the page could be read. */
  readonly isReadable: boolean;
}

export function readRevision(answer: AnswerReader): Revision {
  return {
    id: answer.requiredText('revision_id'),
    vmUuid: answer.text('vm_uuid'),
    composeHash: answer.requiredText('compose_hash'),
    operationType: answer.lenient.text('operation_type'),
    createdAt: answer.lenient.text('created_at'),
  };
}

/** The app compose of a revision: the API gives it as an object or as its JSON text, or not at all. */
export function readRevisionDocument(answer: AnswerReader, doing: string): AppCompose | undefined {
  const document = answer.object['compose_file'] ?? undefined;
  if (typeof document === 'string') {
    const parsed = parseJson(document);
    return isJsonObject(parsed) ? readAppCompose(new AnswerReader(parsed, doing)) : undefined;
  }
  return document === undefined ? undefined : readAppCompose(new AnswerReader(document, doing));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
