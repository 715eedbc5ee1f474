import {
  withEntries,
  withItems,
  type Entry,
  type Item,
  type Layout,
  type MappingNode,
  type Node,
  type Remark,
} from './node.ts';
import { valueText } from './scalar.ts';

/** An entry in the place of another: below the comments that stood above that one, with its own. */
export function inPlaceOf<T extends Entry | Item>(old: T, entry: T): T {
  const own = layoutOf(entry);
  const lead = [...(old.layout?.lead ?? []), ...closer(own.lead)];
  const behind = isSameScalar(old.value, entry.value) ? old.layout?.comment : undefined;
  if (own.comment === undefined && behind !== undefined) {
    return { ...entry, layout: { ...own, lead, body: unwritten(own), comment: behind } };
  }
  const isBare = lead.length + own.lead.length === 0;
  return isBare ? entry : { ...entry, layout: { ...own, lead } };
}

/** An entry whose value was merged with that of another, with the comments of both. */
export function joined<T extends Entry | Item>(old: T, entry: Entry | Item, value: Node): T {
  const { lead, within, comment, tail } = layoutOf(entry);
  const added = closer([...lead, ...within, ...(comment === undefined ? [] : [comment])]);
  if (added.length + tail.length === 0) return value === old.value ? old : { ...old, value };
  const own = layoutOf(old);
  const layout: Layout = {
    ...own,
    lead: [...own.lead, ...added],
    body: tail.length === 0 ? own.body : unwritten(own),
    tail: [...own.tail, ...tail],
  };
  return { ...old, value, layout };
}

/** An entry below the comments that stood above another one. */
export function below<T extends Entry | Item>(above: Entry | Item, entry: T): T {
  const lead = above.layout?.lead ?? [];
  const own = layoutOf(entry);
  return lead.length === 0 ? entry : { ...entry, layout: { ...own, lead: [...lead, ...own.lead] } };
}

/** Whether there is any comment at an entry, but for those inside its value. */
export function hasComments({ layout }: Entry | Item): boolean {
  return layout !== undefined && remarksOf(layout).some(isComment);
}

/** A node for an alias: its comments are those of the anchor. */
export function asCopy<T extends Node>(node: T): T {
  return mapLayouts(node, (layout) =>
    remarksOf(layout).some((remark) => isComment(remark) && !remark.isCopy)
      ? mapRemarks(layout, (remark) => [{ ...remark, isCopy: true }])
      : layout,
  );
}

/** The model with the comments of an anchor at one place: where it stands, or else at the first of its aliases. */
export function withoutRepeats(model: MappingNode): MappingNode {
  const remarks = remarksIn(model);
  if (!remarks.some(({ isCopy }) => isCopy)) return model;
  const told = new Set(remarks.filter(({ isCopy }) => !isCopy).map(({ place }) => place));
  return mapLayouts(model, (layout) =>
    remarksOf(layout).some(({ isCopy }) => isCopy)
      ? mapRemarks(layout, (remark) => {
          if (remark.isCopy && told.has(remark.place)) return [];
          told.add(remark.place);
          return [remark];
        })
      : layout,
  );
}

function remarksIn(node: Node): readonly Remark[] {
  if (node.kind === 'scalar') return [];
  const entries = node.kind === 'mapping' ? [...node.entries.values()] : node.items;
  return entries.flatMap(({ layout, value }) => [
    ...(layout === undefined ? [] : remarksOf(layout)),
    ...remarksIn(value),
  ]);
}

function mapRemarks(layout: Layout, change: (remark: Remark) => Remark[]): Layout {
  const { lead, within, comment, tail, value } = layout;
  const [behind] = comment === undefined ? [] : change(comment);
  return {
    lead: lead.flatMap(change),
    body: unwritten(layout),
    within: within.flatMap(change),
    ...(behind === undefined ? {} : { comment: behind }),
    tail: tail.flatMap(change),
    value,
  };
}

/** The same node where no layout changes. */
function mapLayouts<T extends Node>(node: T, change: (layout: Layout) => Layout): T;
function mapLayouts(node: Node, change: (layout: Layout) => Layout): Node {
  function mapEntry<T extends Entry | Item>(entry: T): T {
    const layout = entry.layout && change(entry.layout);
    const value = mapLayouts(entry.value, change);
    if (value === entry.value && layout === entry.layout) return entry;
    return layout === undefined ? { ...entry, value } : { ...entry, value, layout };
  }

  if (node.kind === 'scalar') return node;
  if (node.kind === 'sequence') {
    const items = node.items.map(mapEntry);
    return items.every((item, index) => item === node.items[index]) ? node : withItems(node, items);
  }
  const entries = new Map<string, Entry>();
  for (const [key, entry] of node.entries) entries.set(key, mapEntry(entry));
  const isSame = [...entries].every(([key, entry]) => entry === node.entries.get(key));
  return isSame ? node : withEntries(node, entries);
}

function remarksOf({ lead, within, comment, tail }: Layout): Remark[] {
  return [...lead, ...within, ...(comment === undefined ? [] : [comment]), ...tail];
}

function isComment({ lines }: Remark): boolean {
  return lines.some((line) => line !== '');
}

function layoutOf({ layout, value }: Entry | Item): Layout {
  return layout ?? { lead: [], body: { text: '', column: 0 }, within: [], tail: [], value };
}

/** A body that is not printed as it was written. */
function unwritten({ body }: Layout): Layout['body'] {
  return { ...body, text: '' };
}

/** Comments that come below others, without the blank lines that set them apart from what was above. */
function closer(remarks: readonly Remark[]): Remark[] {
  return remarks.flatMap((remark) => {
    const from = remark.lines.findIndex((line) => line !== '');
    return from === -1 ? [] : [{ ...remark, lines: remark.lines.slice(from) }];
  });
}

function isSameScalar(a: Node, b: Node): boolean {
  return (
    a.kind === 'scalar' &&
    b.kind === 'scalar' &&
    a.value.type === b.value.type &&
    valueText(a.value) === valueText(b.value)
  );
}
