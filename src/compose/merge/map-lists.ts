import {
  childOf,
  mapEntries,
  withChild,
  type MappingNode,
  type Node,
  type SequenceNode,
} from '../yaml/node.ts';
import type { Path } from '../yaml/path.ts';

/** @param before what stood there before the last file */
type ChangeList = (list: SequenceNode, before: Node | undefined, path: Path) => Node;

/**
 * Rebuilds the lists at a path pattern, but for nodes that were there before; what does not change stays the same node.
 *
 * @param path where `node` stands
 */
export function mapLists(
  node: MappingNode,
  before: Node | undefined,
  pattern: Path,
  path: Path,
  change: ChangeList,
): MappingNode {
  const key = pattern[path.length];
  if (key === undefined || node === before) return node;
  const child = childOf(node, key);
  if (child === undefined && key !== '*') return node;
  const isLast = path.length === pattern.length - 1;
  const changed = (value: Node, name: string): Node => {
    if (value.kind !== (isLast ? 'sequence' : 'mapping')) return value;
    const old = childOf(before, name);
    if (value === old) return value;
    const here = [...path, name];
    return value.kind === 'sequence'
      ? change(value, old, here)
      : mapLists(value, old, pattern, here, change);
  };
  if (child === undefined || key === '*') return mapEntries(node, changed);
  const value = changed(child, key);
  return value === child ? node : withChild(node, key, value);
}
