import type { Call } from './operation.ts';

const PER_PAGE = 30;
const MOST_PER_PAGE = 100;

interface Page<Item> {
  readonly items: Item[];
  readonly headers: Readonly<Record<string, string>>;
}

/** The page that a call asks for, and the links to the others. Values that make no sense are as good as none. */
export function pageOf<Item>(all: readonly Item[], call: Call): Page<Item> {
  const perPage = Math.min(positive(call.query.get('per_page')) ?? PER_PAGE, MOST_PER_PAGE);
  const page = positive(call.query.get('page')) ?? 1;
  const last = Math.max(1, Math.ceil(all.length / perPage));
  const relations: (readonly [string, number])[] = [];
  if (page > 1) relations.push(['prev', Math.min(page - 1, last)]);
  if (page < last) relations.push(['next', page + 1], ['last', last]);
  if (page > 1) relations.push(['first', 1]);
  const link = relations.map(([name, number]) => `<${urlOf(call, number)}>; rel="${name}"`);
  return {
    items: all.slice((page - 1) * perPage, page * perPage),
    headers: link.length === 0 ? {} : { link: link.join(', ') },
  };
}

function positive(text: string | null): number | undefined {
  return text !== null && /^\d+$/.test(text) && Number(text) > 0 ? Number(text) : undefined;
}

/** GitHub links to the repository by its number, not by the name that the client used. */
function urlOf(call: Call, page: number): string {
  const path = call.path.replace(/^\/repos\/[^/]+\/[^/]+/, `/repositories/${call.repository.id}`);
  const query = new URLSearchParams(call.query);
  query.set('page', String(page));
  return `${call.links.api}${path}?${query.toString()}`;
}
