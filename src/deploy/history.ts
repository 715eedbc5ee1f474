import { sameUuid } from '../base/uuid.ts';
import { UnexpectedAnswer } from '../phala/answer.ts';
import type { PhalaApi } from '../phala/api.ts';
import { attempted } from '../phala/attempt.ts';
import { sameHash } from '../phala/cvm-id.ts';
import type { Cvm } from '../phala/cvm.ts';
import type { Revision, RevisionPage } from '../phala/revision.ts';

/** The most that the API takes (OpenAPI): the whole history of almost every app. */
const PAGE_SIZE = 1000;
/** Of a list that claims to have no end. */
const MOST_PAGES = 100;

/** The revisions of a CVM. */
export interface History {
  /** Newest first. */
  readonly revisions: readonly Revision[];
  /** Whether they are all that the API has of it, so that what is not among them was never there as far as that goes. */
  readonly isWhole: boolean;
}

/**
 * The revisions of a CVM, as far back as it takes. The list is that of the whole app, and no source says
 * in which order it is: its dates tell. A revision that names no CVM counts where the app has no other, and where this
 * CVM is known to have had its hash: any other may be a sister's.
 *
 * @param isEnough is given what is read so far, which lacks nothing that is newer
 */
export async function readHistory(
  api: PhalaApi,
  appId: string,
  cvm: Pick<Cvm, 'vmUuid' | 'composeHash'>,
  isEnough: (own: readonly Revision[]) => boolean,
): Promise<History> {
  const first = await api.revisions(appId, 1, PAGE_SIZE);
  const order = orderOf(first.revisions);
  const found = new Map<string, Revision>();
  let own: readonly Revision[] = [];
  let pagesRead = 0;
  let areReadable = true;
  let isAlone: boolean | undefined;
  for (const page of pagesOf(first, order)) {
    const { revisions, isReadable } =
      page === 1 ? first : await api.revisions(appId, page, PAGE_SIZE);
    pagesRead += 1;
    areReadable &&= isReadable;
    // What others deploy meanwhile moves a revision to the next page, where it comes again.
    for (const revision of newestFirst(revisions, order)) found.set(revision.id, revision);
    const all = sorted([...found.values()]);
    if (all.some(namesNone)) isAlone ??= (await attempted(api.cvmCount(appId))) === 1;
    own = ownOf(all, cvm, isAlone === true);
    if (order !== 'none' && isEnough(own)) break;
  }
  if (pagesRead === MOST_PAGES && first.pages > MOST_PAGES)
    throw new UnexpectedAnswer('Reading the revisions', 'they have no end');
  return {
    revisions: own,
    isWhole:
      areReadable &&
      pagesRead >= first.pages &&
      own.length > 0 &&
      own.length >= [...found.values()].filter((each) => namesNone(each) || isOf(cvm, each)).length,
  };
}

/** @param isAlone whether the app is known to have one CVM now; a revision that names another tells of one that it had */
function ownOf(
  all: readonly Revision[],
  cvm: Pick<Cvm, 'vmUuid' | 'composeHash'>,
  isAlone: boolean,
): readonly Revision[] {
  const named = all.filter((revision) => isOf(cvm, revision));
  const hasSister = !isAlone || all.some((each) => !namesNone(each) && !isOf(cvm, each));
  const hashes = [cvm, ...named].map(({ composeHash }) => composeHash);
  const isOwn = (revision: Revision): boolean =>
    isOf(cvm, revision) ||
    (namesNone(revision) &&
      (!hasSister || hashes.some((hash) => sameHash(hash, revision.composeHash))));
  return all.filter(isOwn);
}

function namesNone({ vmUuid }: Revision): boolean {
  return vmUuid === undefined;
}

function isOf({ vmUuid }: Pick<Cvm, 'vmUuid'>, revision: Revision): boolean {
  return sameUuid(revision.vmUuid, vmUuid);
}

/** The order of a list; `none` where its dates show none, and then only the whole list says what is newest. */
type Order = 'newest first' | 'oldest first' | 'none';

function orderOf(revisions: readonly Revision[]): Order {
  const times = revisions.map(timeOf).filter((time) => time !== undefined);
  if (times.length < revisions.length) return 'none';
  const pairs = times.slice(1).map((time, index) => [times[index] ?? time, time] as const);
  if (pairs.every(([before, time]) => before >= time)) return 'newest first';
  return pairs.every(([before, time]) => before <= time) ? 'oldest first' : 'none';
}

/** The pages, that with the newest revisions first. */
function pagesOf({ pages }: RevisionPage, order: Order): readonly number[] {
  const last = Math.max(1, Math.floor(pages));
  return Array.from({ length: Math.min(last, MOST_PAGES) }, (_, index) =>
    order === 'oldest first' ? last - index : index + 1,
  );
}

function newestFirst(revisions: readonly Revision[], order: Order): readonly Revision[] {
  return order === 'oldest first' ? revisions.toReversed() : revisions;
}

/** Newest first. What has the same time stays in its order, and what has none counts as older than all that have. */
function sorted(revisions: readonly Revision[]): readonly Revision[] {
  return revisions.toSorted((a, b) => (timeOf(b) ?? 0) - (timeOf(a) ?? 0));
}

/** When a revision was made, in milliseconds since 1970; undefined where the API does not say so. */
export function timeOf({ createdAt }: Revision): number | undefined {
  const time = Date.parse(createdAt ?? '');
  return Number.isNaN(time) ? undefined : time;
}
