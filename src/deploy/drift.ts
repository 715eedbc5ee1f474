import { createHash } from 'node:crypto';

import { bareHash, sameHash } from '../phala/cvm-id.ts';
import type { AppCompose, Cvm } from '../phala/cvm.ts';
import type { Revision } from '../phala/revision.ts';

/** Whether the CVM still runs what the newest update made of it. */
export interface Drift {
  readonly state: 'none' | 'drifted' | 'unknown';
  /** A sentence of its own. */
  readonly reason: string;
}

/**
 * Compares the live document with the newest revision.
 *
 * @param revisions of this CVM, newest first; undefined when they cannot be read
 */
export function findDrift(
  cvm: Cvm,
  live: AppCompose,
  revisions: readonly Revision[] | undefined,
): Drift {
  if (revisions === undefined) {
    return { state: 'unknown', reason: 'The API does not let this login read the revisions.' };
  }
  const [newest, ...older] = revisions;
  if (newest === undefined) {
    return { state: 'unknown', reason: 'The API knows no revision of this CVM.' };
  }
  const when = newest.createdAt === undefined ? '' : ` of ${newest.createdAt}`;
  // A server may fill fields in before it hashes, or leave some out when it answers: then only its own word fits.
  const hash = cvm.composeHash ?? composeHashOf(live.document);
  const hashes = [hash, composeHashOf(live.document)];
  if (!hashes.some((each) => sameHash(each, newest.composeHash))) {
    return {
      state: 'drifted',
      reason: `The CVM has the compose hash ${bareHash(hash)}, but its newest revision${when} has ${bareHash(newest.composeHash)}: that one did not come to run, or the CVM was changed outside of an update.`,
    };
  }
  const { operationType: type } = newest;
  if (type === undefined) {
    return {
      state: 'unknown',
      reason: `The API does not say what made the newest revision${when}.`,
    };
  }
  const hadBefore = older.some(({ composeHash }) => sameHash(composeHash, newest.composeHash));
  if (hadBefore && ROLLBACK.test(type)) {
    return {
      state: 'drifted',
      reason: `The last change was a rollback: the newest revision${when} (\`${type}\`) is an earlier one that was put back.`,
    };
  }
  return ORDINARY.test(type)
    ? { state: 'none', reason: `The CVM has what its newest revision${when} made of it.` }
    : {
        state: 'unknown',
        reason: `The newest revision${when} was made by \`${type}\`: whether that is an update is not known.`,
      };
}

/** What may put an earlier revision back, or roll a new one out to another CVM of the app. */
const ROLLBACK = /rollback|redeploy/i;

/**
 * What somebody does who works with the app. No source lists the words; the OpenAPI document has the examples "deploy,
 * update, restart" for revisions and "compose_update, power_on, resize" for operations.
 */
const ORDINARY = /creat|deploy|updat|start|stop|boot|power|resiz/i;

/**
 * The compose hash of a CVM; where the API shows none, that of its document, if a revision shows that the API counts it
 * in the same way.
 */
export function hashOf(
  { composeHash }: Cvm,
  live: AppCompose,
  revisions: readonly Revision[],
): string | undefined {
  if (composeHash !== undefined) return composeHash;
  const own = composeHashOf(live.document);
  return revisions.some((revision) => sameHash(revision.composeHash, own)) ? own : undefined;
}

/**
 * SHA-256 of the canonical form of an app compose: keys sorted at every level, no white space (dstack,
 * docs/normalized-app-compose.md).
 */
export function composeHashOf(document: unknown): string {
  return createHash('sha256').update(canonical(document), 'utf8').digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, child]) => `${JSON.stringify(key)}:${canonical(child)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}
