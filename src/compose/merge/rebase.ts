import { posix } from 'node:path';
import { beforeEquals } from '../schema/list.ts';
import {
  boolNode,
  childOf,
  mapEntries,
  mappingNode,
  stringNode,
  stringOf,
  withChild,
  withItems,
  type MappingNode,
  type Node,
} from '../yaml/node.ts';
import { buildMapping } from './loaded-form.ts';
import { isPathSource, parseVolume } from '../schema/short-form.ts';

/**
 * Makes the relative paths of a model that was read from another directory relative to the project's. A path that
 * does not change keeps its form; a short bind mount whose path does change becomes a long one, because a short
 * source without a leading dot would be the name of a volume.
 */
export function rebaseModel(model: MappingNode, directory: string): MappingNode {
  let result = mapChildren(model, 'services', (service) => rebaseService(service, directory));
  result = mapChildren(result, 'configs', (config) =>
    mapChild(config, 'file', (file) => rebasePath(file, directory)),
  );
  result = mapChildren(result, 'secrets', (secret) =>
    mapChild(secret, 'file', (file) => rebasePath(file, directory)),
  );
  return mapChildren(result, 'volumes', (volume) => rebaseVolumeDevice(volume, directory));
}

export function rebaseService(service: Node, directory: string): Node {
  const path = (node: Node): Node => rebasePath(node, directory);
  let result = mapChild(service, 'build', (build) => rebaseBuild(build, directory));
  result = mapChild(result, 'env_file', (files) =>
    mapItems(files, (file) =>
      stringOf(file) === undefined ? mapChild(file, 'path', path) : path(file),
    ),
  );
  result = mapChild(result, 'label_file', (files) => mapItems(files, path));
  result = mapChild(result, 'volumes', (volumes) =>
    volumes.kind === 'sequence'
      ? mapItems(volumes, (volume) => rebaseVolume(volume, directory))
      : volumes,
  );
  result = mapChild(result, 'extends', (extended) => mapChild(extended, 'file', path));
  return mapChild(result, 'develop', (develop) =>
    mapChild(develop, 'watch', (watch) => mapItems(watch, (rule) => mapChild(rule, 'path', path))),
  );
}

/** Gives a build without a context the default one, so that it can be rebased. */
export function withBuildContexts(model: MappingNode): MappingNode {
  return mapChildren(model, 'services', (service) =>
    mapChild(service, 'build', (build) =>
      build.kind === 'mapping' && !build.entries.has('context')
        ? withChild(build, 'context', stringNode('.', build.origin))
        : build,
    ),
  );
}

function rebaseBuild(build: Node, directory: string): Node {
  const context = (node: Node): Node => rebaseContext(node, directory);
  if (build.kind !== 'mapping') return stringOf(build) === undefined ? build : context(build);
  let result: Node = buildMapping(build) ?? build;
  result = mapChild(result, 'context', context);
  result = mapChild(result, 'additional_contexts', (contexts) => mapValues(contexts, context));
  return mapChild(result, 'ssh', (keys) => mapValues(keys, (key) => rebasePath(key, directory)));
}

/** A build context may also be a URL, an image or another service. */
function rebaseContext(node: Node, directory: string): Node {
  const text = stringOf(node) ?? '';
  return /:\/\/|^(?:git@|github\.com\/|service:)/.test(text) ? node : rebasePath(node, directory);
}

function rebasePath(node: Node, directory: string): Node {
  const text = stringOf(node);
  if (text === undefined || text === '' || /^(?:[/~]|\\\\|\p{L}:[\\/])/u.test(text)) return node;
  const rebased = posix.join(directory, text).replace(/(?<=.)\/$/, '');
  return rebased === text ? node : stringNode(rebased, node.origin);
}

function rebaseVolume(volume: Node, directory: string): Node {
  if (volume.kind === 'mapping') {
    return stringOf(childOf(volume, 'type')) === 'bind'
      ? mapChild(volume, 'source', (source) => rebasePath(source, directory))
      : volume;
  }
  const parts = parseVolume(stringOf(volume) ?? '');
  if (typeof parts === 'string' || !isPathSource(parts.source)) return volume;
  const source = stringNode(parts.source, volume.origin);
  const rebased = rebasePath(source, directory);
  if (rebased === source) return volume;
  return longBindMount(rebased, parts.target, parts.options.split(','), volume);
}

const PROPAGATIONS = ['rprivate', 'private', 'rshared', 'shared', 'rslave', 'slave'];

function longBindMount(source: Node, target: string, options: readonly string[], node: Node): Node {
  const { origin } = node;
  const text = (value: string): Node => stringNode(value, origin);
  const pairs: [string, Node][] = [
    ['type', text('bind')],
    ['source', source],
    ['target', text(target)],
  ];
  const access = options.findLast((option) => option === 'ro' || option === 'rw');
  if (access === 'ro') pairs.push(['read_only', boolNode(true, origin)]);
  const bind: [string, Node][] = [['create_host_path', boolNode(true, origin)]];
  const propagation = options.findLast((option) => PROPAGATIONS.includes(option));
  if (propagation !== undefined) bind.push(['propagation', text(propagation)]);
  const selinux = options.findLast((option) => option === 'z' || option === 'Z');
  if (selinux !== undefined) bind.push(['selinux', text(selinux)]);
  pairs.push(['bind', mappingNode(bind, origin)]);
  if (options.includes('nocopy')) {
    pairs.push(['volume', mappingNode([['nocopy', boolNode(true, origin)]], origin)]);
  }
  return mappingNode(pairs, origin);
}

/** A named volume of the local driver may itself be a bind mount. */
function rebaseVolumeDevice(volume: Node, directory: string): Node {
  const options = childOf(volume, 'driver_opts');
  const isBind =
    stringOf(childOf(volume, 'driver')) === 'local' &&
    (stringOf(childOf(options, 'o')) ?? '').split(',').includes('bind');
  return isBind
    ? mapChild(volume, 'driver_opts', (opts) =>
        mapChild(opts, 'device', (node) => rebasePath(node, directory)),
      )
    : volume;
}

function mapChild(node: Node, key: string, change: (child: Node) => Node): Node {
  const child = childOf(node, key);
  if (node.kind !== 'mapping' || child === undefined) return node;
  const value = change(child);
  return value === child ? node : withChild(node, key, value);
}

function mapChildren(node: MappingNode, key: string, change: (child: Node) => Node): MappingNode {
  const section = childOf(node, key);
  if (section?.kind !== 'mapping') return node;
  const result = mapEntries(section, change);
  return result === section ? node : withChild(node, key, result);
}

function mapItems(node: Node, change: (item: Node) => Node): Node {
  if (node.kind !== 'sequence') return change(node);
  const items = node.items.map((item) => {
    const value = change(item.value);
    return value === item.value ? item : { ...item, value };
  });
  return items.every((item, index) => item === node.items[index]) ? node : withItems(node, items);
}

/** The values of a mapping, or those behind the `=` of a list. */
function mapValues(node: Node, change: (value: Node) => Node): Node {
  if (node.kind === 'mapping') return mapEntries(node, change);
  return mapItems(node, (item) => {
    const text = stringOf(item) ?? '';
    const key = beforeEquals(text);
    if (key === text) return item;
    const value = stringNode(text.slice(key.length + 1), item.origin);
    const changed = change(value);
    return changed === value ? item : stringNode(`${key}=${stringOf(changed) ?? ''}`, item.origin);
  });
}
