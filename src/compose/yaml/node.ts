import type { Origin } from './source.ts';
import type { ScalarValue } from './scalar.ts';

/**
 * The compose model as a tree in which every node knows the file, line and column it came from, and every untouched
 * node knows the very text it was written as. Nodes are never changed: merging builds new ones around the old.
 */
export type Node = ScalarNode | MappingNode | SequenceNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly value: ScalarValue;
  readonly origin: Origin;
  /** The text as written, quotes and all, where it may be printed again; otherwise it is written anew. */
  readonly written?: Written;
}

/** Text as written. A block scalar's lines are indented relative to `column`. */
export interface Written {
  readonly text: string;
  readonly column: number;
}

export interface MappingNode {
  readonly kind: 'mapping';
  readonly entries: ReadonlyMap<string, Entry>;
  readonly origin: Origin;
  readonly form?: Form;
}

export interface SequenceNode {
  readonly kind: 'sequence';
  readonly items: readonly Item[];
  readonly origin: Origin;
  readonly form?: Form;
  /** What merging made the list of, in order, where a mapping was among it. */
  readonly madeOf?: readonly (MappingNode | SequenceNode)[];
}

export interface Entry {
  readonly key: ScalarNode;
  readonly value: Node;
  readonly layout?: Layout;
}

export interface Item {
  readonly value: Node;
  readonly layout?: Layout;
  /** The key and the value that `text` was made of; they say nothing of another `value` than that. */
  readonly pair?: { readonly key: ScalarNode; readonly value: ScalarNode; readonly text: Node };
}

/** How a collection was written. */
export interface Form {
  /** Columns between the parent's column and the children's, for a collection in block style. */
  readonly offset?: number;
  /** Whether the text can be printed as it is: it holds no anchor, alias, merge key or tag of Compose's own. */
  readonly verbatim: boolean;
  /** The text as written, for a collection in flow style that can be printed as it is. */
  readonly flow?: Written;
}

/** The lines that belong to one entry or item of a block collection. */
export interface Layout {
  /** Comment and blank lines above. */
  readonly lead: readonly Remark[];
  /** From the key or the dash to the end of the last line that belongs here, and the column it starts in. */
  readonly body: Written;
  /** Comments between the key or dash and a value on a line of its own; `body` shows them, too. */
  readonly within: readonly Remark[];
  /** The comment behind the key or dash, or behind a value on the same line. */
  readonly comment?: Remark;
  /** Comment lines below the last child. */
  readonly tail: readonly Remark[];
  /** The value that `body` shows. */
  readonly value: Node;
}

/** Comment and blank lines that stand together, as written. */
export interface Remark {
  readonly lines: readonly string[];
  /** The column of the entry that they belong to. */
  readonly column: number;
  /** Where they were read. */
  readonly place: string;
  /** They are here because an alias stands here; they were written at its anchor. */
  readonly isCopy: boolean;
}

export const NULL_VALUE: ScalarValue = { type: 'null' };

export function isNull(node: Node | undefined): boolean {
  return node?.kind === 'scalar' && node.value.type === 'null';
}

/** The text of a string scalar; undefined for anything else. */
export function stringOf(node: Node | undefined): string | undefined {
  return node?.kind === 'scalar' && node.value.type === 'string' ? node.value.value : undefined;
}

export function childOf(node: Node | undefined, key: string): Node | undefined {
  return node?.kind === 'mapping' ? node.entries.get(key)?.value : undefined;
}

/** A string that stands in no file as such; it points at the node it was made from. */
export function stringNode(value: string, origin: Origin): ScalarNode {
  return { kind: 'scalar', value: { type: 'string', value }, origin };
}

export function boolNode(value: boolean, origin: Origin): ScalarNode {
  return { kind: 'scalar', value: { type: 'bool', value }, origin };
}

export function nullNode(origin: Origin): ScalarNode {
  return { kind: 'scalar', value: NULL_VALUE, origin };
}

export function mappingNode(pairs: Iterable<readonly [string, Node]>, origin: Origin): MappingNode {
  const entries = new Map<string, Entry>();
  for (const [key, value] of pairs) {
    entries.set(key, { key: stringNode(key, value.origin), value });
  }
  return { kind: 'mapping', entries, origin };
}

export function sequenceNode(items: readonly Item[], origin: Origin): SequenceNode {
  return { kind: 'sequence', items, origin };
}

/** The same mapping with other entries; where a key stays, so do its comments. */
export function withEntries(node: MappingNode, entries: ReadonlyMap<string, Entry>): MappingNode {
  return { ...withoutText(node), entries };
}

export function withItems(node: SequenceNode, items: readonly Item[]): SequenceNode {
  return { ...withoutText(node), items };
}

/** The same mapping with one entry set, in place where the key is there already, last where not. */
export function withChild(node: MappingNode, key: string, value: Node): MappingNode {
  const entries = new Map(node.entries);
  const old = entries.get(key);
  entries.set(
    key,
    old === undefined ? { key: stringNode(key, value.origin), value } : { ...old, value },
  );
  return withEntries(node, entries);
}

/** The same mapping with every value changed by a function; the same node where none changes. */
export function mapEntries(
  node: MappingNode,
  change: (value: Node, key: string) => Node,
): MappingNode {
  let entries: Map<string, Entry> | undefined;
  for (const [key, entry] of node.entries) {
    const value = change(entry.value, key);
    if (value === entry.value) continue;
    entries ??= new Map(node.entries);
    entries.set(key, { ...entry, value });
  }
  return entries === undefined ? node : withEntries(node, entries);
}

export function withoutChild(node: MappingNode, key: string): MappingNode {
  if (!node.entries.has(key)) return node;
  const entries = new Map(node.entries);
  entries.delete(key);
  return withEntries(node, entries);
}

function withoutText<T extends MappingNode | SequenceNode>(node: T): T {
  const form = node.form;
  if (form === undefined) return node;
  return {
    ...node,
    form: { verbatim: false, ...(form.offset === undefined ? {} : { offset: form.offset }) },
  };
}

/** Whether a scalar holds a `$` that Compose would interpolate, so that its final text is not known here. */
export function isVariable(node: Node): boolean {
  return /\$(?:[_a-zA-Z]|\{)/.test((stringOf(node) ?? '').replaceAll('$$', ''));
}
