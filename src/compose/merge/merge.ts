import { placeText } from '../../base/finding.ts';
import { refuse } from '../yaml/error.ts';
import { nameOf, sameValue, toList, toMapping, toNull } from '../schema/list.ts';
import {
  childOf,
  isNull,
  stringOf,
  withChild,
  withEntries,
  withItems,
  withoutChild,
  type Item,
  type MappingNode,
  type Node,
} from '../yaml/node.ts';
import { buildMapping, loadedForm, startedDependency } from './loaded-form.ts';
import { pathText, PathTable, type Path } from '../yaml/path.ts';
import { hasComments, inPlaceOf, joined } from '../yaml/remarks.ts';
import { originPlace } from '../yaml/source.ts';

/** How the base was read. Compose rewrites a file into long forms once it is loaded, and that shows in a few rules. */
export interface MergeContext {
  /** The base is a model loaded before; not so for a service that extends another of its own file. */
  readonly loaded: boolean;
}

type Rule = (base: Node, override: Node, path: Path, context: MergeContext) => Node;

/** Attributes that are not merged by the general rule. */
const RULES = new PathTable<Rule>([
  ['name', projectName],
  ['services.*.command', replace],
  ['services.*.entrypoint', replace],
  ['services.*.healthcheck.test', replace],
  ['services.*.ulimits.*', replace],
  ['services.*.environment', lists],
  ['services.*.labels', lists],
  ['services.*.annotations', lists],
  ['services.*.sysctls', lists],
  ['services.*.dns', lists],
  ['services.*.dns_search', lists],
  ['services.*.dns_opt', lists],
  ['services.*.tmpfs', lists],
  ['services.*.env_file', lists],
  ['services.*.label_file', lists],
  ['services.*.build.args', lists],
  ['services.*.build.labels', lists],
  ['services.*.build.additional_contexts', lists],
  ['services.*.deploy.labels', lists],
  ['networks.*.labels', lists],
  ['volumes.*.labels', lists],
  ['services.*.extra_hosts', hosts],
  ['services.*.build.extra_hosts', hosts],
  ['services.*.depends_on', dependencies],
  ['services.*.networks', attachments],
  ['services.*.models', attachments],
  ['services.*.build', build],
  ['services.*.build.ssh', inLoadedForm],
  ['services.*.logging', logging],
  ['services.*.gpus', inLoadedForm],
  ['networks.*.ipam.config', ipamConfig],
  ['networks.*', resource],
  ['volumes.*', resource],
  ['secrets.*', resource],
  ['configs.*', resource],
]);

/**
 * Merges an override over a base: mappings key by key, lists one after the other, scalars replaced, and a null in the
 * override keeps the base. What stays untouched stays the same node, text and comments included.
 */
export function merge(base: Node, override: Node, path: Path, context: MergeContext): Node {
  const rule = RULES.find(path);
  return rule === undefined
    ? mergeByKind(base, override, path, context)
    : rule(base, override, path, context);
}

function mergeByKind(base: Node, override: Node, path: Path, context: MergeContext): Node {
  if (isNull(override)) return base;
  if (base.kind === 'scalar') return override;
  if (base.kind === 'mapping' && override.kind === 'mapping') {
    return mergeMappings(base, override, path, context);
  }
  if (base.kind === 'sequence' && override.kind === 'sequence') {
    return override.items.length === 0 ? base : withItems(base, [...base.items, ...override.items]);
  }
  return refuseKind(base, override, path);
}

function refuseKind(base: Node, override: Node, path: Path): never {
  return refuse(
    override.origin,
    'compose-override-kind',
    `cannot override ${pathText(path)}: it is ${kindText(base)} at ${placeText(originPlace(base.origin))}, and ${kindText(override)} here`,
    'Write it in the same form, or put `!override` before the new value.',
  );
}

function kindText(node: Node): string {
  switch (node.kind) {
    case 'mapping':
      return 'a mapping';
    case 'sequence':
      return 'a list';
    case 'scalar':
      return isNull(node) ? 'null' : 'a single value';
  }
}

export function mergeMappings(
  base: MappingNode,
  override: MappingNode,
  path: Path,
  context: MergeContext,
): MappingNode {
  const entries = new Map(base.entries);
  let changed = false;
  for (const [key, entry] of override.entries) {
    const old = base.entries.get(key);
    if (old === undefined) {
      entries.set(key, entry);
      changed = true;
      continue;
    }
    const value = merge(old.value, entry.value, [...path, key], context);
    if (value === old.value && !hasComments(entry)) continue;
    entries.set(key, value === entry.value ? inPlaceOf(old, entry) : joined(old, entry, value));
    changed = true;
  }
  return changed ? withEntries(base, entries) : base;
}

/** The last name that is not empty counts. */
function projectName(base: Node, override: Node): Node {
  return isNull(override) || stringOf(override) === '' ? base : override;
}

/** The override replaces all, even where it is null. */
function replace(_base: Node, override: Node): Node {
  return override;
}

function lists(base: Node, override: Node, path: Path): Node {
  const right = toList(base, path);
  const left = toList(override, path);
  if (left.items.length === 0) return right;
  const list = withItems(right, [...right.items, ...left.items]);
  if (right.madeOf === undefined && left.madeOf === undefined) return list;
  return { ...list, madeOf: [...(right.madeOf ?? [right]), ...(left.madeOf ?? [left])] };
}

/** Two addresses of one host stay; only an entry that is there already in the same words is left out. */
function hosts(base: Node, override: Node, path: Path): Node {
  const right = toList(base, path);
  const added = toList(override, path).items.filter(
    (item) => !right.items.some((known) => sameValue(known.value, item.value)),
  );
  return added.length === 0 ? right : withItems(right, [...right.items, ...added]);
}

/** A list entry means "started", and says so over a condition that the base gave. */
function dependencies(base: Node, override: Node, path: Path, context: MergeContext): Node {
  if (isNull(override)) return base;
  if (base.kind === 'sequence' && override.kind === 'sequence') return union(base, override, path);
  const right = toMapping(base, path, startedDependency);
  const left = toMapping(override, path, startedDependency);
  if (left === undefined) return refuseKind(base, override, path);
  return right === undefined ? left : mergeMappings(right, left, path, context);
}

function attachments(base: Node, override: Node, path: Path, context: MergeContext): Node {
  if (isNull(override)) return base;
  if (base.kind === 'sequence' && override.kind === 'sequence') return union(base, override, path);
  const right = toMapping(base, path, toNull);
  const left = toMapping(override, path, toNull);
  if (left === undefined) return refuseKind(base, override, path);
  return right === undefined ? left : mergeMappings(right, left, path, context);
}

/** Two lists of names: a list of names still. */
function union(base: Node, override: Node, path: Path): Node {
  if (base.kind !== 'sequence' || override.kind !== 'sequence') return base;
  const named = new Map<string, Item>();
  for (const item of [...base.items, ...override.items]) {
    const name = nameOf(item.value, path);
    const known = named.get(name);
    named.set(name, known === undefined ? item : joined(known, item, known.value));
  }
  const items = [...named.values()];
  const isSame = items.length === base.items.length;
  return isSame && items.every((item, index) => item === base.items[index])
    ? base
    : withItems(base, items);
}

function build(base: Node, override: Node, path: Path, context: MergeContext): Node {
  if (isNull(override)) return base;
  if (base.kind === 'scalar' && override.kind === 'scalar') return override;
  const right = buildMapping(base);
  const left = buildMapping(override);
  if (right === undefined || left === undefined) return refuseKind(base, override, path);
  return mergeMappings(right, left, path, context);
}

/** Attributes whose loaded form is of another kind than what people write. */
function inLoadedForm(base: Node, override: Node, path: Path, context: MergeContext): Node {
  if (!context.loaded || isNull(override)) return mergeByKind(base, override, path, context);
  return mergeByKind(loadedForm(base, path), override, path, context);
}

/** Options belong to a driver: another driver starts anew. */
function logging(base: Node, override: Node, path: Path, context: MergeContext): Node {
  if (isNull(override)) {
    return refuse(
      override.origin,
      'compose-logging-null',
      `${pathText(path)} is null; Compose fails on that`,
      'Remove the key, or write `logging: !reset null` to take the logging of the base away.',
    );
  }
  if (base.kind !== 'mapping' || override.kind !== 'mapping')
    return refuseKind(base, override, path);
  const before = childOf(base, 'driver');
  const after = childOf(override, 'driver');
  return before === undefined || after === undefined || sameValue(before, after)
    ? mergeMappings(base, override, path, context)
    : override;
}

/** The name of an external resource may stand in two places; the loaded form knows one. */
function resource(base: Node, override: Node, path: Path, context: MergeContext): Node {
  const touched = childOf(override, 'external') ?? childOf(override, 'name');
  return touched === undefined
    ? mergeByKind(base, override, path, context)
    : inLoadedForm(base, override, path, context);
}

/**
 * Address pools are matched by `subnet`, one base pool after the other against every pool of the override. Compose
 * keeps base pools that the override does not name only as far as this walk happens to; it is followed step by step.
 */
function ipamConfig(base: Node, override: Node, path: Path, context: MergeContext): Node {
  if (base.kind !== 'sequence' || override.kind !== 'sequence')
    return refuseKind(base, override, path);
  const pools: Pool[] = [];
  const added = override.items.map((item) => poolOf(item, path));
  for (const original of base.items.map((item) => poolOf(item, path))) {
    for (const pool of added) {
      if (!sameSubnet(pool, original) && !pools.some((known) => sameSubnet(known, pool))) {
        pools.push(pool);
        continue;
      }
      original.node = mergeMappings(original.node, pool.node, path, context);
      original.item = joined(original.item, pool.item, original.node);
      const known = pools.findIndex((other) => sameSubnet(other, original));
      if (known === -1) pools.push(original);
      else pools[known] = original;
    }
  }
  return withItems(
    base,
    pools.map(({ item }) => item),
  );
}

interface Pool {
  node: MappingNode;
  item: Item;
}

function poolOf(item: Item, path: Path): Pool {
  const node = item.value;
  return node.kind === 'mapping'
    ? { node, item }
    : refuse(node.origin, 'compose-schema', `${pathText(path)} must be a list of mappings`);
}

function sameSubnet(a: Pool, b: Pool): boolean {
  return sameValue(childOf(a.node, 'subnet'), childOf(b.node, 'subnet'));
}

/** Takes every path that a document reset or overrode out of a model. */
export function removePaths(
  node: MappingNode,
  resets: ReadonlySet<string>,
  context: MergeContext,
): MappingNode {
  if (resets.size === 0) return node;
  const above = new Set<string>();
  for (const path of resets) {
    for (let at = path.indexOf('.'); at !== -1; at = path.indexOf('.', at + 1)) {
      above.add(path.slice(0, at));
    }
  }

  function remove(mapping: MappingNode, path: Path): MappingNode {
    let result = mapping;
    for (const [key, entry] of mapping.entries) {
      const here = [...path, key];
      const text = here.join('.');
      if (resets.has(text)) {
        result = withoutChild(result, key);
      } else if (above.has(text)) {
        const child = context.loaded ? loadedForm(entry.value, here) : entry.value;
        if (child.kind !== 'mapping') continue;
        const value = remove(child, here);
        if (value !== child) result = withChild(result, key, value);
      }
    }
    return result;
  }

  return remove(node, []);
}
