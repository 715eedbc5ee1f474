import { beforeEquals, nameOf, toMapping, toNull } from '../schema/list.ts';
import {
  boolNode,
  childOf,
  mappingNode,
  nullNode,
  sequenceNode,
  stringNode,
  stringOf,
  withChild,
  type MappingNode,
  type Node,
} from '../yaml/node.ts';
import { PathTable, type Path } from '../yaml/path.ts';

/**
 * Once a file is loaded, Compose has turned short forms into long ones, and what a later file overrides or resets is
 * the long form. The text keeps the short form as long as nothing reaches into it.
 */
const LONG_FORMS = new PathTable<(node: Node, path: Path) => Node>([
  ['services.*.depends_on', (node, path) => toMapping(node, path, startedDependency) ?? node],
  ['services.*.networks', (node, path) => toMapping(node, path, toNull) ?? node],
  ['services.*.models', (node, path) => toMapping(node, path, toNull) ?? node],
  ['services.*.build', (node) => buildMapping(node) ?? node],
  ['services.*.build.ssh', keyValueMapping],
  ['services.*.build.additional_contexts', keyValueMapping],
  ['services.*.gpus', allGpus],
  ['networks.*', flatExternal],
  ['volumes.*', flatExternal],
  ['secrets.*', flatExternal],
  ['configs.*', flatExternal],
]);

export function loadedForm(node: Node, path: Path): Node {
  return LONG_FORMS.find(path)?.(node, path) ?? node;
}

/** What a service name in a `depends_on` list stands for. */
export function startedDependency(item: Node): Node {
  return mappingNode(
    [
      ['condition', stringNode('service_started', item.origin)],
      ['required', boolNode(true, item.origin)],
    ],
    item.origin,
  );
}

/** `build: dir` in full. */
export function buildMapping(node: Node): MappingNode | undefined {
  if (node.kind === 'mapping') return node;
  return stringOf(node) === undefined ? undefined : mappingNode([['context', node]], node.origin);
}

function keyValueMapping(node: Node, path: Path): Node {
  if (node.kind !== 'sequence') return node;
  const pairs = node.items.map((item): readonly [string, Node] => {
    const text = nameOf(item.value, path);
    const key = beforeEquals(text);
    const origin = item.value.origin;
    return [key, key === text ? nullNode(origin) : stringNode(text.slice(key.length + 1), origin)];
  });
  return mappingNode(pairs, node.origin);
}

function allGpus(node: Node): Node {
  return stringOf(node) === undefined
    ? node
    : sequenceNode([{ value: mappingNode([['count', node]], node.origin) }], node.origin);
}

/** `external: {name: n}` is `external: true` and `name: n`. */
function flatExternal(node: Node): Node {
  const external = childOf(node, 'external');
  if (node.kind !== 'mapping' || external?.kind !== 'mapping') return node;
  const flat = withChild(node, 'external', boolNode(true, external.origin));
  const name = childOf(external, 'name');
  return name === undefined ? flat : withChild(flat, 'name', name);
}
