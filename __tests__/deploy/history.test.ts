import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { UnexpectedAnswer } from '../../src/phala/answer.ts';
import { PhalaApi } from '../../src/phala/api.ts';
import { readHistory } from '../../src/deploy/history.ts';
import { clientOf, FakeClock, startServer } from '../phala/support.ts';
import { APP_ID, UUID } from './support.ts';

const SISTER = '00000000-0000-4000-8000-000000000000';

const HASH_NOW = '9'.padStart(64, '0');

/** A revision as the API's JSON, made in that minute. */
function entry(minute: number, vm_uuid: string | null = UUID): Record<string, unknown> {
  return {
    revision_id: `rev-${minute}`,
    vm_uuid,
    compose_hash: String(minute).padStart(64, '0'),
    created_at: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
  };
}

/** Reads from a server that gives these revisions in pages. */
async function reading(
  list: readonly object[],
  pageSize: number,
  isEnough: (ids: readonly string[]) => boolean,
  totalPages = Math.ceil(list.length / pageSize),
  cvms = 1,
): Promise<{
  readonly ids: readonly string[];
  readonly pages: readonly number[];
  readonly isWhole: boolean;
}> {
  const pages: number[] = [];
  const server = await startServer(({ path }) => {
    if (path.endsWith('/cvms'))
      return { status: 200, body: Array.from({ length: cvms }, () => ({})) };
    const page = Number(/[?&]page=(\d+)/.exec(path)?.[1]);
    pages.push(page);
    const revisions = list.slice((page - 1) * pageSize, page * pageSize);
    return { status: 200, body: { revisions, total_pages: totalPages } };
  });
  const log = (): void => undefined;
  const api = new PhalaApi(clientOf(server.url, { clock: new FakeClock(), log }).client, 'my-app');
  const idsOf = (own: readonly { readonly id: string }[]): string[] => own.map(({ id }) => id);
  const { revisions, isWhole } = await readHistory(
    api,
    APP_ID,
    { vmUuid: UUID, composeHash: HASH_NOW },
    (some) => isEnough(idsOf(some)),
  );
  return { ids: idsOf(revisions), pages, isWhole };
}

const never = (): boolean => false;
const MINUTES = [9, 8, 7, 6, 5, 4, 3, 2, 1, 0];
const NEWEST_FIRST = MINUTES.map((minute) => entry(minute));
const IDS = MINUTES.map((minute) => `rev-${minute}`);

describe('the whole history, newest first', () => {
  test.each([
    ['newest first', NEWEST_FIRST],
    ['oldest first', NEWEST_FIRST.toReversed()],
    ['by CVM', [...NEWEST_FIRST.slice(5), ...NEWEST_FIRST.slice(0, 5)]],
  ])('of a list that is %s', async (_order, list) => {
    for (const pageSize of [3, 10, 1000]) {
      expect((await reading(list, pageSize, never)).ids).toEqual(IDS);
    }
  });

  test('in whatever order it comes', async () => {
    const order = fc.shuffledSubarray(NEWEST_FIRST, { minLength: NEWEST_FIRST.length });
    await fc.assert(
      fc.asyncProperty(order, async (list) => {
        expect((await reading(list, 4, never)).ids).toEqual(IDS);
      }),
      { numRuns: 20 },
    );
  });

  test("without the sisters' revisions", async () => {
    const list = MINUTES.map((minute) => entry(minute, minute % 3 === 0 ? UUID : SISTER));
    expect((await reading(list, 2, never)).ids).toEqual(['rev-9', 'rev-6', 'rev-3', 'rev-0']);
  });

  describe('where a revision names no CVM', () => {
    const all = MINUTES.map((minute) => entry(minute, null));
    const some = MINUTES.map((minute) => entry(minute, minute % 3 === 0 ? UUID : null));

    test.each([
      ['all of them', all],
      ['some of them', some],
    ])('of an app with one CVM: it counts (%s)', async (_which, list) => {
      expect(await reading(list, 3, never)).toMatchObject({ ids: IDS, isWhole: true });
    });

    test('of an app with sisters: only one whose hash this CVM has had', async () => {
      expect(await reading(all, 3, never, undefined, 2)).toMatchObject({
        ids: ['rev-9'],
        isWhole: false,
      });
      const again = { ...entry(7, null), compose_hash: '3'.padStart(64, '0') };
      const list = some.map((each) => (each['revision_id'] === 'rev-7' ? again : each));
      expect(await reading(list, 3, never, undefined, 2)).toMatchObject({
        ids: ['rev-9', 'rev-7', 'rev-6', 'rev-3', 'rev-0'],
        isWhole: false,
      });
    });

    test('of an app that had a sister, as another revision tells: the same', async () => {
      const list = [...some, entry(10, SISTER)];
      expect(await reading(list, 20, never)).toMatchObject({
        ids: ['rev-9', 'rev-6', 'rev-3', 'rev-0'],
        isWhole: false,
      });
    });
  });

  test('each once, also when the list moves on between two pages', async () => {
    const list = [...NEWEST_FIRST.slice(0, 4), ...NEWEST_FIRST.slice(3)];
    expect((await reading(list, 4, never)).ids).toEqual(IDS);
  });

  test('what has no date counts as oldest; without any date the order stays', async () => {
    const undated = { ...entry(7), created_at: null };
    const list = [undated, ...NEWEST_FIRST.filter(({ revision_id: id }) => id !== 'rev-7')];
    expect((await reading(list, 1000, never)).ids.at(-1)).toBe('rev-7');
    const none = NEWEST_FIRST.map((each) => ({ ...each, created_at: 'soon' }));
    expect((await reading(none, 1000, never)).ids).toEqual(IDS);
  });
});

describe('whether it is whole', () => {
  const whole = NEWEST_FIRST;
  const isWhole = async (
    list: readonly object[],
    isEnough: (ids: readonly string[]) => boolean = never,
  ): Promise<boolean> => (await reading(list, 4, isEnough)).isWhole;

  test('read to its end', async () => {
    expect(await isWhole(whole)).toBe(true);
    expect(await isWhole(whole.toReversed())).toBe(true);
  });

  test('not when the rest was not read', async () => {
    expect(await isWhole(whole, (own) => own.includes('rev-9'))).toBe(false);
    expect(await isWhole(whole.toReversed(), (own) => own.includes('rev-9'))).toBe(false);
  });

  test('not when an entry cannot be read', async () => {
    const list = whole.map((each, index) => (index === 5 ? { ...each, compose_hash: null } : each));
    expect(await isWhole(list)).toBe(false);
  });

  test('not when nothing is known of this CVM', async () => {
    expect(await isWhole([])).toBe(false);
    expect(await isWhole([entry(1, SISTER)])).toBe(false);
  });
});

describe('no more pages than it takes', () => {
  test.each([
    ['newest first', NEWEST_FIRST, [1, 2]],
    ['oldest first', NEWEST_FIRST.toReversed(), [1, 4, 3]],
  ])('of a list that is %s', async (_order, list, expected) => {
    const { ids, pages } = await reading(list, 3, (own) => own.includes('rev-6'));
    expect(pages).toEqual(expected);
    expect(ids).toEqual(IDS.slice(0, ids.length));
  });

  test('a list that shows no order is read whole: what is newest may come last', async () => {
    const list = [...NEWEST_FIRST.slice(5), ...NEWEST_FIRST.slice(0, 5)];
    const { ids, pages } = await reading(list.toReversed(), 6, (own) => own.length > 0);
    expect(pages).toEqual([1, 2]);
    expect(ids).toEqual(IDS);
  });

  test('of a list that claims to have no end', async () => {
    const { pages } = await reading(NEWEST_FIRST, 5, (own) => own.length > 0, 1e9);
    expect(pages).toEqual([1]);
    const endless = reading(NEWEST_FIRST, 5, never, 1e9);
    await expect(endless).rejects.toThrow(UnexpectedAnswer);
  });
});
