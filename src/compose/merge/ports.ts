import { refuse } from '../yaml/error.ts';
import {
  childOf,
  mappingNode,
  stringNode,
  stringOf,
  withItems,
  type Item,
  type Node,
  type SequenceNode,
} from '../yaml/node.ts';
import { KnownPlaces, lastOfEach, NOTHING } from './last-of-each.ts';
import { pathText, type Path } from '../yaml/path.ts';
import { parsePorts, type Port } from '../schema/short-form.ts';

/**
 * Short ports that Compose has read into long form when it loaded the file they stand in. That happens to a whole list
 * or not at all: one port with a variable leaves all texts of its list as they are.
 */
export class SettledPorts {
  /** Where each port stands in the lists whose ports are all settled. */
  readonly lists = new KnownPlaces();
  readonly #nodes = new WeakSet<Node>();

  has(node: Node): boolean {
    return this.#nodes.has(node);
  }

  add(node: Node): void {
    this.#nodes.add(node);
  }
}

/**
 * Leaves one entry per port: first by the text as written, then, where every text can be read, by what it means.
 * Where one cannot, the settled short ports beside it are written in long form: read again as one file, the list
 * would stay unread as a whole.
 *
 * @param before the list before the last file
 */
export function uniquePorts(
  list: SequenceNode,
  before: Node | undefined,
  path: Path,
  settled: SettledPorts,
): SequenceNode {
  const begun = settled.lists.begun(list, before);
  const byText = lastOfEach(
    list.items,
    (item, index) => textKey(item.value, path, index, settled),
    begun,
  ).items;
  // A text that took the place of a settled port may mean another.
  const read = byText === list.items ? begun : NOTHING;
  if (!byText.slice(read.count).every((item) => isReadable(item.value, settled))) {
    const mixed = byText.some((item) => isShort(item.value) && settled.has(item.value));
    if (mixed) return withItems(list, inLongForm(byText, path, settled));
    return byText === list.items ? list : withItems(list, byText);
  }
  const { items, added } = lastOfEach(
    byText,
    (item, index) => meaningKey(item.value, path, index),
    read,
  );
  const unsettled = items === byText ? items.slice(read.count) : items;
  for (const item of unsettled) settled.add(item.value);
  const result = items === list.items ? list : withItems(list, items);
  settled.lists.keep(result, before, read, added);
  return result;
}

function inLongForm(items: readonly Item[], path: Path, settled: SettledPorts): readonly Item[] {
  const long = items.flatMap((item) => {
    const { value } = item;
    if (!isShort(value) || !settled.has(value)) return [item];
    return (portsOf(value) ?? []).map((port): Item => ({ ...item, value: longPort(port, value) }));
  });
  return lastOfEach(long, (item, index) => textKey(item.value, path, index, settled), NOTHING)
    .items;
}

function isShort(node: Node): boolean {
  return node.kind === 'scalar';
}

function isReadable(node: Node, settled: SettledPorts): boolean {
  return settled.has(node) || stringOf(node) === undefined || portsOf(node) !== undefined;
}

function portsOf(node: Node): Port[] | undefined {
  const spec = stringOf(node);
  if (spec !== undefined) return parsePorts(spec);
  if (node.kind !== 'scalar' || node.value.type !== 'int') return undefined;
  return [{ hostIp: undefined, published: '', target: Number(node.value.value), protocol: 'tcp' }];
}

function textKey(node: Node, path: Path, index: number, settled: SettledPorts): string | undefined {
  if (node.kind === 'mapping') return longKey(node, path, index);
  if (settled.has(node)) return meaningKey(node, path, index);
  if (node.kind !== 'scalar') return undefined;
  return node.value.type === 'int' ? node.value.value.toString() : stringOf(node);
}

function meaningKey(node: Node, path: Path, index: number): string | undefined {
  if (node.kind === 'mapping') return longKey(node, path, index);
  return portsOf(node)
    ?.map((p) => portKey(p.hostIp, p.published, p.target.toString(), p.protocol))
    .join(' ');
}

function longKey(node: Node, path: Path, index: number): string {
  const target = childOf(node, 'target');
  if (
    target?.kind !== 'scalar' ||
    (target.value.type !== 'int' && target.value.type !== 'string')
  ) {
    return refuse(
      (target ?? node).origin,
      'compose-target',
      `${pathText([...path, `[${index}]`])}: this port has no target`,
    );
  }
  // A number and the same number in quotes are two to Compose.
  const published = childOf(node, 'published');
  return portKey(
    stringOf(childOf(node, 'host_ip')),
    published?.kind === 'scalar' && published.value.type === 'int'
      ? `number ${published.value.value}`
      : (stringOf(published) ?? ''),
    target.value.type === 'int' ? target.value.value.toString() : `text ${target.value.value}`,
    stringOf(childOf(node, 'protocol')) ?? 'tcp',
  );
}

function portKey(
  hostIp: string | undefined,
  published: string,
  target: string,
  protocol: string,
): string {
  return `${hostIp ?? '0.0.0.0'}:${published}:${target}/${protocol}`;
}

function longPort(port: Port, node: Node): Node {
  const { origin } = node;
  const text = (value: string): Node => stringNode(value, origin);
  const pairs: [string, Node][] = [
    ['target', { kind: 'scalar', value: { type: 'int', value: BigInt(port.target) }, origin }],
  ];
  if (port.published !== '') pairs.push(['published', text(port.published)]);
  if (port.hostIp !== undefined) pairs.push(['host_ip', text(port.hostIp)]);
  pairs.push(['protocol', text(port.protocol)], ['mode', text('ingress')]);
  return mappingNode(pairs, origin);
}
