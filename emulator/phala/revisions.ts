import { randomBytes } from 'node:crypto';
import type { AppCompose } from './app-compose.ts';

/** What a CVM of an app was once told to run (Phala Cloud API: `AppRevisionResponse`). */
export interface Revision {
  readonly revisionId: string;
  readonly vmUuid: string;
  readonly cvmName: string;
  readonly composeHash: string;
  readonly createdAt: string;
  /** The correlation id of the operation that made it; a creation has none here. */
  readonly traceId: string | null;
  readonly operationType: string;
  readonly app: AppCompose;
  /** The sealed blob that the CVM held from then on, hex. */
  readonly encryptedEnv: string;
}

/** The history of one app, shared by all its CVMs. */
export class Revisions {
  readonly #now: () => Date;
  readonly #all: Revision[] = [];
  #latest = 0;

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** Newest first. */
  get all(): readonly Revision[] {
    return this.#all;
  }

  /** Two revisions never have the same time, however fast they follow each other: clients order by it. */
  record(revision: Omit<Revision, 'revisionId' | 'createdAt'>): Revision {
    this.#latest = Math.max(this.#now().getTime(), this.#latest + 1);
    const recorded = {
      ...revision,
      revisionId: `rev_${randomBytes(6).toString('hex')}`,
      createdAt: new Date(this.#latest).toISOString(),
    };
    this.#all.unshift(recorded);
    return recorded;
  }

  find(revisionId: string): Revision | undefined {
    return this.#all.find((revision) => revision.revisionId === revisionId);
  }
}
