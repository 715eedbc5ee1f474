import {
  childOf,
  isNull,
  stringOf,
  type MappingNode,
  type Node,
  type ScalarNode,
} from '../yaml/node.ts';
import { valueText } from '../yaml/scalar.ts';
import { isPathSource, parseVolume } from '../schema/short-form.ts';
import { assume, isKnown, UNKNOWN, type EnvNames } from './assumed.ts';

/** One entry of a mapping, with the key, at which findings about the entry as a whole point. */
export interface Attribute {
  readonly key: ScalarNode;
  readonly value: Node;
}

export interface Service {
  readonly name: string;
  readonly key: ScalarNode;
  readonly node: MappingNode;
}

/** What the rules are asked about: the model and what is known of the env. */
export interface LintSubjectModel {
  readonly model: MappingNode;
  readonly envNames: EnvNames;
  /** The services that may start. */
  readonly services: readonly Service[];
}

export function servicesOf(model: MappingNode): Service[] {
  return mappingsOf(childOf(model, 'services'));
}

/** The children of a mapping that are mappings themselves. */
export function mappingsOf(node: Node | undefined): Service[] {
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

/** A mount of a service, with its texts as Compose is assumed to read them. */
export interface Mount {
  readonly type: 'bind' | 'volume' | 'other' | 'unknown';
  /** Empty for an anonymous volume. */
  readonly source: string;
  readonly target: string;
  /** What names the source: the short text or the value of `source`. */
  readonly node: Node;
}

export function mountsOf(service: Service, envNames: EnvNames): Mount[] {
  return itemsOf(childOf(service.node, 'volumes')).flatMap((item) => {
    const mount = item.kind === 'mapping' ? longMount(item, envNames) : shortMount(item, envNames);
    return mount ?? [];
  });
}

function shortMount(node: Node, envNames: EnvNames): Mount | undefined {
  const text = textOf(node);
  if (text === undefined) return undefined;
  const parts = parseVolume(assume(text, envNames));
  if (typeof parts === 'string') return undefined;
  const { source, target } = parts;
  return { type: shortType(source, target), source, target, node };
}

function shortType(source: string, target: string): Mount['type'] {
  // A text that is one variable may hold colons once it is filled in.
  if (source === '' && !isKnown(target)) return 'unknown';
  if (isPathSource(source)) return 'bind';
  return source.startsWith(UNKNOWN) ? 'unknown' : 'volume';
}

function longMount(node: MappingNode, envNames: EnvNames): Mount {
  const text = (key: string): string => assume(textOf(childOf(node, key)) ?? '', envNames);
  const type = text('type');
  return {
    type: isKnown(type) ? (type === 'bind' || type === 'volume' ? type : 'other') : 'unknown',
    source: text('source'),
    target: text('target'),
    node: childOf(node, 'source') ?? node,
  };
}

/** A config or secret that a service, or its build, uses. */
export interface Grant {
  readonly source: string;
  readonly node: Node;
}

export function grantsOf(node: Node | undefined, envNames: EnvNames): Grant[] {
  return itemsOf(node).flatMap((item) => {
    const source = item.kind === 'mapping' ? childOf(item, 'source') : item;
    const text = textOf(source);
    return text === undefined ? [] : [{ source: assume(text, envNames), node: source ?? item }];
  });
}

/** The names of a list, or the keys of a mapping. */
export function namesOf(node: Node | undefined): Attribute[] {
  if (node?.kind === 'mapping') return [...node.entries.values()];
  return itemsOf(node).flatMap((item) =>
    item.kind === 'scalar' ? [{ key: item, value: item }] : [],
  );
}

/** The profiles of a service; empty where it starts without one. */
export function profilesOf(service: Service): Node[] {
  return itemsOf(childOf(service.node, 'profiles'));
}

/** How many containers of a service run; undefined where a variable decides that. */
export function replicasOf(service: Service, envNames: EnvNames): number | undefined {
  const node = childOf(service.node, 'scale') ?? descend(service.node, 'deploy', 'replicas');
  return node === undefined ? 1 : integerOf(node, envNames);
}
