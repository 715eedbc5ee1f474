import type { Answer, Call } from './operation.ts';

const PER_PAGE = 30;
const MOST_PER_PAGE = 100;

/** The page of a list that a call asks for, and the link to the next one. */
export function pageOf<Item, View>(
  all: readonly Item[],
  call: Call,
  view: (item: Item, call: Call) => View,
): Answer<200, View[]> {
  const perPage = Math.min(positive(call.url, 'per_page') ?? PER_PAGE, MOST_PER_PAGE);
  const page = positive(call.url, 'page') ?? 1;
  const body = all.slice((page - 1) * perPage, page * perPage).map((item) => view(item, call));
  if (page * perPage >= all.length) return { status: 200, body };
  const next = new URL(call.url);
  next.searchParams.set('page', String(page + 1));
  return { status: 200, body, headers: { link: `<${next.href}>; rel="next"` } };
}

/** A value that makes no sense is as good as none. */
function positive(url: URL, name: string): number | undefined {
  const value = Number(url.searchParams.get(name));
  return Number.isSafeInteger(value) && value > 0 ? value : undefined;
}
