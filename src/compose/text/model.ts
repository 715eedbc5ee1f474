import {
  childOf,
  isNull,
  stringOf,
  type MappingNode,
  type Node,
  type ScalarNode,
} from '../yaml/node.ts';
import { valueText } from '../yaml/scalar.ts';
import { assume, type EnvNames } from './assumed.ts';

/** One entry of a mapping, with the key, at which findings about the entry as a whole point. */
export interface Attribute {
  readonly key: ScalarNode;
  readonly value: Node;
}

/** One entry of a mapping whose value is a mapping, too: a service, a volume. */
export interface Section {
  readonly name: string;
  readonly key: ScalarNode;
  readonly node: MappingNode;
}

/** The children of a mapping that are mappings themselves. */
export function mappingsOf(node: Node | undefined): Section[] {
  if (node?.kind !== 'mapping') return [];
  return [...node.entries].flatMap(([name, { key, value }]) =>
    value.kind === 'mapping' ? [{ name, key, node: value }] : [],
  );
}

export function attribute(node: Node | undefined, name: string): Attribute | undefined {
  return node?.kind === 'mapping' ? node.entries.get(name) : undefined;
}

export function descend(node: Node | undefined, ...path: readonly string[]): Node | undefined {
  return path.reduce((at: Node | undefined, key) => childOf(at, key), node);
}

export function itemsOf(node: Node | undefined): Node[] {
  return node?.kind === 'sequence' ? node.items.map(({ value }) => value) : [];
}

/** A list, or the one value that stands for a list of one. */
export function oneOrMany(node: Node | undefined): Node[] {
  if (node === undefined || isNull(node)) return [];
  return node.kind === 'sequence' ? itemsOf(node) : [node];
}

/** The text of a scalar other than null. */
export function textOf(node: Node | undefined): string | undefined {
  return node?.kind !== 'scalar' || isNull(node) ? undefined : valueText(node.value);
}

/** A boolean as written, or as the text that a variable's default gives. */
export function isTrue(node: Node | undefined, envNames: EnvNames): boolean {
  if (node?.kind !== 'scalar') return false;
  if (node.value.type === 'bool') return node.value.value;
  const text = stringOf(node);
  return text !== undefined && /^(?:true|y|yes|on|1)$/i.test(assume(text, envNames));
}

export function isFalse(node: Node | undefined, envNames: EnvNames): boolean {
  if (node?.kind !== 'scalar') return false;
  if (node.value.type === 'bool') return !node.value.value;
  const text = stringOf(node);
  return text !== undefined && /^(?:false|n|no|off|0)$/i.test(assume(text, envNames));
}

/** A whole number as written, or as the text that a variable's default gives. */
export function integerOf(node: Node | undefined, envNames: EnvNames): number | undefined {
  const text = textOf(node);
  if (text === undefined) return undefined;
  const assumed = assume(text, envNames);
  return /^\d{1,9}$/.test(assumed) ? Number(assumed) : undefined;
}

/** An entry of `KEY: value` or `KEY=value`. */
export interface KeyValue {
  readonly name: string;
  /** Undefined for a bare name. */
  readonly value: string | undefined;
  /** The scalar that holds the value; for a list, the whole item. */
  readonly node: Node;
  /** Where findings about the entry point. */
  readonly key: Node;
}

export function keyValues(node: Node | undefined): KeyValue[] {
  if (node?.kind === 'mapping') {
    return [...node.entries].map(([name, { key, value }]) => {
      return { name, value: textOf(value), node: value, key };
    });
  }
  return itemsOf(node).flatMap((item): KeyValue[] => {
    const text = textOf(item);
    if (text === undefined) return [];
    const at = text.indexOf('=');
    const [name, value] = at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
    return [{ name, value, node: item, key: item }];
  });
}

/** The names of a list, or the keys of a mapping. */
export function namesOf(node: Node | undefined): Attribute[] {
  if (node?.kind === 'mapping') return [...node.entries.values()];
  return itemsOf(node).flatMap((item) =>
    item.kind === 'scalar' ? [{ key: item, value: item }] : [],
  );
}
