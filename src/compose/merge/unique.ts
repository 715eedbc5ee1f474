import { posix } from 'node:path';
import { refuse } from '../yaml/error.ts';
import { beforeEquals } from '../schema/list.ts';
import {
  childOf,
  stringOf,
  withItems,
  type MappingNode,
  type Node,
  type SequenceNode,
} from '../yaml/node.ts';
import { pathText, type Path } from '../yaml/path.ts';
import { KnownPlaces, lastOfEach } from './last-of-each.ts';
import { mapLists } from './map-lists.ts';
import { SettledPorts, uniquePorts } from './ports.ts';
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

/** Leaves one entry per key in every keyed list of the models that files are loaded into, one after the other. */
export class UniqueEntries {
  readonly #ports = new SettledPorts();
  readonly #keyed = KEYED_PATHS.map((row) => ({ ...row, known: new KnownPlaces() }));

  /** @param before the model before the last file, as this made it: what is still the same node is not gone through */
  of(model: MappingNode, before: MappingNode | undefined): MappingNode {
    let result = model;
    for (const { pattern, keyOf, known } of this.#keyed) {
      result = mapLists(result, before, pattern, [], (list, old, path) =>
        uniqueItems(list, old, path, keyOf, known),
      );
    }
    return mapLists(result, before, PORTS, [], (list, old, path) =>
      uniquePorts(list, old, path, this.#ports),
    );
  }
}

function uniqueItems(
  list: SequenceNode,
  before: Node | undefined,
  path: Path,
  keyOf: KeyOf,
  known: KnownPlaces,
): SequenceNode {
  const begun = known.begun(list, before);
  const { items, added } = lastOfEach(
    list.items,
    ({ value }, index) => keyOf(value, [...path, `[${index}]`]),
    begun,
  );
  const result = items === list.items ? list : withItems(list, items);
  known.keep(result, before, begun, added);
  return result;
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
