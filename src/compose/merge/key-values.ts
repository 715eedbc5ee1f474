import { beforeEquals, listKey } from '../schema/list.ts';
import {
  nullNode,
  stringNode,
  stringOf,
  withItems,
  type Entry,
  type Item,
  type MappingNode,
  type Node,
  type ScalarNode,
  type SequenceNode,
} from '../yaml/node.ts';
import { inPlaceOf } from '../yaml/remarks.ts';
import { valueText } from '../yaml/scalar.ts';
import { mapLists } from './map-lists.ts';

/**
 * Attributes whose entries are `KEY=value` or `KEY: value`, and mean the same either way. (A build context without a
 * value is refused in a list, and not in a mapping.)
 */
const KEY_VALUES = [
  'services.*.environment',
  'services.*.labels',
  'services.*.annotations',
  'services.*.sysctls',
  'services.*.build.args',
  'services.*.build.labels',
  'services.*.deploy.labels',
  'networks.*.labels',
  'volumes.*.labels',
].map((pattern) => pattern.split('.'));

/**
 * Merging makes a sorted list of what was written as a mapping, and Compose's rules are about that list. For people it
 * becomes what the first file wrote again, a mapping or a list, in the order of the files.
 */
export function inWrittenForm(model: MappingNode): MappingNode {
  return KEY_VALUES.reduce(
    (result, pattern) => mapLists(result, undefined, pattern, [], (list) => writtenForm(list)),
    model,
  );
}

function writtenForm(list: SequenceNode): Node {
  const { madeOf } = list;
  if (madeOf === undefined) return list;
  const items = inOrderOf(madeOf, list.items);
  const [first] = madeOf;
  const entries = first?.kind === 'mapping' ? entriesOf(items) : undefined;
  if (first === undefined || entries === undefined) return withItems(list, items);
  const offset = first.form?.offset;
  return {
    kind: 'mapping',
    entries,
    origin: list.origin,
    form: { verbatim: false, ...(offset === undefined ? {} : { offset }) },
  };
}

function inOrderOf(
  sources: readonly (MappingNode | SequenceNode)[],
  items: readonly Item[],
): Item[] {
  const ranks = new Map<string, number>();
  for (const name of sources.flatMap(namesOf)) {
    if (!ranks.has(name)) ranks.set(name, ranks.size);
  }
  const rankOf = ({ value }: Item): number => ranks.get(nameOf(value) ?? '') ?? ranks.size;
  return [...items].sort((a, b) => rankOf(a) - rankOf(b));
}

/** By what its entries are one, as a list says it. */
function namesOf(source: MappingNode | SequenceNode): string[] {
  return source.kind === 'mapping'
    ? [...source.entries.keys()].map((key) => beforeEquals(listKey(key)))
    : source.items.flatMap(({ value }) => nameOf(value) ?? []);
}

function nameOf(value: Node): string | undefined {
  const text = stringOf(value);
  return text === undefined ? undefined : beforeEquals(text);
}

/** The items as entries of a mapping; undefined where one of them would mean something else there. */
function entriesOf(items: readonly Item[]): ReadonlyMap<string, Entry> | undefined {
  const entries = new Map<string, Entry>();
  for (const item of items) {
    const made = entryOf(item);
    if (made === undefined) return undefined;
    const { name, entry } = made;
    const before = entries.get(name);
    entries.set(name, before === undefined ? entry : inPlaceOf(before, entry));
  }
  return entries;
}

function entryOf({ value, layout, pair }: Item): { name: string; entry: Entry } | undefined {
  const placed = layout === undefined ? {} : { layout };
  if (pair?.text === value) {
    const name = stringOf(pair.key) ?? '';
    // `a=b: c` is the entry `a` in a list.
    return !/./.test(name) || name.includes('=')
      ? undefined
      : { name, entry: { ...placed, key: pair.key, value: asText(pair.value) } };
  }
  // Any other key may be filled in, in a list, and is not in a mapping.
  const found = /^([\w./-]+)(?:=(.*))?$/s.exec(stringOf(value) ?? '');
  const [, name, text] = found ?? [];
  if (name === undefined) return undefined;
  const { origin } = value;
  return {
    name,
    entry: {
      ...placed,
      key: stringNode(name, origin),
      value: text === undefined ? nullNode(origin) : stringNode(text, origin),
    },
  };
}

/** What a list turns into text and a mapping does not: a moment, infinity, and what is not a number. */
function asText(node: ScalarNode): ScalarNode {
  const { value, origin } = node;
  const isSpecial =
    value.type === 'timestamp' || (value.type === 'float' && !Number.isFinite(value.value));
  return isSpecial ? stringNode(valueText(value), origin) : node;
}
