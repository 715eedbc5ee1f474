import {
  childOf,
  isNull,
  nullNode,
  sequenceNode,
  stringNode,
  stringOf,
  type Entry,
  type Item,
  type Layout,
  type MappingNode,
  type Node,
  type ScalarNode,
  type SequenceNode,
} from '../yaml/node.ts';
import { refuse } from '../yaml/error.ts';
import { pathText, type Path } from '../yaml/path.ts';
import { valueText } from '../yaml/scalar.ts';

/**
 * A value as a list, the way Compose makes one when two files give the same attribute. A list stays as it is, a text
 * becomes a list of one, a mapping becomes sorted `KEY=value` entries. List entries are interpolated and mapping keys
 * are not, so a `$` in a key is doubled; values are taken over as they are.
 */
export function toList(node: Node, path: Path): SequenceNode {
  if (node.kind === 'sequence') return node;
  if (node.kind === 'mapping') {
    return { ...sequenceNode(keyValueItems(node, path), node.origin), madeOf: [node] };
  }
  const items = stringOf(node) === undefined ? [] : [{ value: node }];
  return sequenceNode(items, node.origin);
}

function keyValueItems(node: MappingNode, path: Path): Item[] {
  const items: { text: string; item: Item }[] = [];
  for (const [key, entry] of node.entries) {
    const values =
      entry.value.kind === 'sequence' ? entry.value.items.map((i) => i.value) : [entry.value];
    for (const value of values) {
      const scalar = scalarOf(value, [...path, key]);
      const text = keyValueText(key, scalar);
      const made = stringNode(text, entry.key.origin);
      const pair = { key: entry.key, value: scalar, text: made };
      items.push({ text, item: { ...withLayoutOf(entry), value: made, pair } });
    }
  }
  return items
    .sort((a, b) => Buffer.compare(Buffer.from(a.text), Buffer.from(b.text)))
    .map(({ item }) => item);
}

function scalarOf(value: Node, path: Path): ScalarNode {
  return value.kind === 'scalar'
    ? value
    : refuse(
        value.origin,
        'compose-schema',
        `${pathText(path)} must be a string, a number, a boolean or null`,
      );
}

/** The key of a mapping, as an entry of a list says it. */
export function listKey(key: string): string {
  return key.replaceAll('$', '$$$$');
}

function keyValueText(key: string, value: ScalarNode): string {
  const name = listKey(key);
  return isNull(value) ? name : `${name}=${valueText(value.value)}`;
}

function withLayoutOf({ layout }: Entry | Item): { layout?: Layout } {
  return layout === undefined ? {} : { layout };
}

/** A list of names as a mapping that gives each of them `value`; a mapping stays as it is. */
export function toMapping(
  node: Node,
  path: Path,
  value: (item: Node) => Node,
): MappingNode | undefined {
  if (node.kind === 'mapping') return node;
  if (node.kind !== 'sequence') return undefined;
  const entries = new Map<string, Entry>();
  for (const item of node.items) {
    const name = nameOf(item.value, path);
    const key = stringNode(name, item.value.origin);
    entries.set(name, { ...withLayoutOf(item), key, value: value(item.value) });
  }
  return {
    kind: 'mapping',
    entries,
    origin: node.origin,
    ...(node.form?.offset === undefined || node.form.offset === 0
      ? {}
      : { form: { verbatim: false, offset: node.form.offset } }),
  };
}

export function nameOf(node: Node, path: Path): string {
  return (
    stringOf(node) ??
    refuse(node.origin, 'compose-schema', `${pathText(path)} must be a list of strings`)
  );
}

export function toNull(item: Node): Node {
  return nullNode(item.origin);
}

/** The entries of `KEY=value` lists are one when the text before the first `=` is. */
export function beforeEquals(text: string): string {
  const at = text.indexOf('=');
  return at === -1 ? text : text.slice(0, at);
}

/** Whether two nodes mean the same. */
export function sameValue(a: Node | undefined, b: Node | undefined): boolean {
  if (a === b) return true;
  if (a?.kind === 'scalar' && b?.kind === 'scalar') {
    return a.value.type === b.value.type && valueText(a.value) === valueText(b.value);
  }
  if (a?.kind === 'sequence' && b?.kind === 'sequence') {
    return (
      a.items.length === b.items.length &&
      a.items.every((item, index) => sameValue(item.value, b.items[index]?.value))
    );
  }
  if (a?.kind === 'mapping' && b?.kind === 'mapping') {
    return (
      a.entries.size === b.entries.size &&
      [...a.entries].every(([key, entry]) => sameValue(entry.value, childOf(b, key)))
    );
  }
  return false;
}
