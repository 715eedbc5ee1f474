import { posix } from 'node:path';
import { refuse } from '../yaml/error.ts';
import { beforeEquals } from '../schema/list.ts';
import {
  childOf,
  mapEntries,
  stringOf,
  withChild,
  withItems,
  type Item,
  type MappingNode,
  type Node,
  type SequenceNode,
} from '../yaml/node.ts';
import { pathText, type Path } from '../yaml/path.ts';
import { uniquePorts, type SettledPorts } from './ports.ts';
import { deviceTarget, parseVolume } from '../schema/short-form.ts';

/** The key by which entries of a list are one. Undefined: the entry has none and stays. */
type KeyOf = (entry: Node, path: Path) => string | undefined;

/** Lists in which a later entry takes the place of an earlier one with the same key, whole. */
const KEYED: readonly (readonly [string, KeyOf])[] = [
  ['services.*.environment', keyValueKey],
  ['services.*.labels', keyValueKey],
  ['services.*.annotations', keyValueKey],
  ['services.*.sysctls', keyValueKey],
  ['services.*.build.args', keyValueKey],
  ['services.*.build.labels', keyValueKey],
  ['services.*.build.additional_contexts', keyValueKey],
  ['services.*.build.tags', keyValueKey],
  ['services.*.deploy.labels', keyValueKey],
  ['services.*.cap_add', keyValueKey],
  ['services.*.cap_drop', keyValueKey],
  ['services.*.dns', keyValueKey],
  ['services.*.dns_search', keyValueKey],
  ['services.*.dns_opt', keyValueKey],
  ['services.*.links', keyValueKey],
  ['services.*.profiles', keyValueKey],
  ['services.*.tmpfs', keyValueKey],
  ['services.*.networks.*.aliases', keyValueKey],
  ['services.*.networks.*.link_local_ips', keyValueKey],
  ['networks.*.labels', keyValueKey],
  ['services.*.expose', exposeKey],
  ['services.*.env_file', envFileKey],
  ['services.*.secrets', mountKey('/run/secrets/')],
  ['services.*.configs', mountKey('/')],
  ['services.*.devices', deviceKey],
  ['services.*.volumes', volumeKey],
  // A loaded volume has its target cleaned, which may show that two are one.
  ['services.*.volumes', cleanVolumeKey],
];

const KEYED_PATHS = KEYED.map(([pattern, keyOf]) => ({ pattern: pattern.split('.'), keyOf }));
const PORTS = ['services', '*', 'ports'];

/** Leaves one entry per key in every keyed list of the model. */
export function unique(model: MappingNode, settled: SettledPorts): MappingNode {
  let result = model;
  for (const { pattern, keyOf } of KEYED_PATHS) {
    result = mapLists(result, pattern, [], (list, path) => uniqueItems(list, path, keyOf));
  }
  return mapLists(result, PORTS, [], (list, path) => uniquePorts(list, path, settled));
}

function uniqueItems(list: SequenceNode, path: Path, keyOf: KeyOf): SequenceNode {
  const places = new Map<string, number>();
  const items: Item[] = [];
  for (const [index, item] of list.items.entries()) {
    const key = keyOf(item.value, [...path, `[${index}]`]);
    const place = key === undefined ? undefined : places.get(key);
    if (place !== undefined) {
      items[place] = item;
      continue;
    }
    if (key !== undefined) places.set(key, items.length);
    items.push(item);
  }
  return items.length === list.items.length ? list : withItems(list, items);
}

/** Rebuilds the lists at a path pattern; mappings on the way that do not change stay the same nodes. */
function mapLists(
  node: MappingNode,
  pattern: Path,
  path: Path,
  change: (list: SequenceNode, path: Path) => SequenceNode,
): MappingNode {
  const [key, ...rest] = pattern;
  if (key === undefined) return node;
  const changeChild = (child: Node, name: string): Node => {
    const here = [...path, name];
    if (rest.length === 0) return child.kind === 'sequence' ? change(child, here) : child;
    return child.kind === 'mapping' ? mapLists(child, rest, here, change) : child;
  };
  if (key === '*') return mapEntries(node, changeChild);
  const child = childOf(node, key);
  if (child === undefined) return node;
  const value = changeChild(child, key);
  return value === child ? node : withChild(node, key, value);
}

function keyValueKey(entry: Node): string | undefined {
  const text = stringOf(entry);
  return text === undefined ? undefined : beforeEquals(text);
}

function exposeKey(entry: Node): string | undefined {
  if (entry.kind !== 'scalar') return undefined;
  return entry.value.type === 'int' ? entry.value.value.toString() : stringOf(entry);
}

function envFileKey(entry: Node): string | undefined {
  return stringOf(entry) ?? stringOf(childOf(entry, 'path'));
}

function mountKey(directory: string): KeyOf {
  return (entry) => {
    const name = stringOf(entry);
    if (name !== undefined) return directory + name;
    if (entry.kind !== 'mapping') return undefined;
    return (
      stringOf(childOf(entry, 'target')) ?? directory + (stringOf(childOf(entry, 'source')) ?? '')
    );
  };
}

function deviceKey(entry: Node, path: Path): string | undefined {
  const spec = stringOf(entry);
  if (spec !== undefined) return deviceTarget(spec);
  return entry.kind === 'mapping' ? targetOf(entry, path, 'device') : undefined;
}

function volumeKey(entry: Node, path: Path): string | undefined {
  const spec = stringOf(entry);
  if (spec === undefined) {
    return entry.kind === 'mapping' ? targetOf(entry, path, 'mount') : undefined;
  }
  const parts = parseVolume(spec);
  return typeof parts === 'string'
    ? refuse(entry.origin, 'compose-volume', `${pathText(path)}: ${parts}`)
    : parts.target;
}

function cleanVolumeKey(entry: Node, path: Path): string | undefined {
  const target = volumeKey(entry, path);
  return target === undefined ? undefined : posix.normalize(target).replace(/(?<=.)\/$/, '');
}

function targetOf(entry: MappingNode, path: Path, what: string): string {
  return (
    stringOf(childOf(entry, 'target')) ??
    refuse(entry.origin, 'compose-target', `${pathText(path)}: this ${what} has no target`)
  );
}
