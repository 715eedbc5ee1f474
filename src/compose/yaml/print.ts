import {
  stringOf,
  type Entry,
  type Item,
  type Layout,
  type MappingNode,
  type Node,
  type ScalarNode,
  type SequenceNode,
  type Written,
} from './node.ts';
import { plainScalar, valueText } from './scalar.ts';

/**
 * Prints a model as YAML. What was not touched is printed in the very text it was read from, comments included and
 * only moved to its new column; the rest is written in block style.
 */
export function print(model: MappingNode): string {
  if (model.entries.size === 0) return '{}\n';
  return `${mappingLines(model, 0).join('\n')}\n`;
}

function mappingLines(node: MappingNode, column: number): string[] {
  return [...node.entries.values()].flatMap((entry) => [
    ...leadLines(entry.layout, column),
    ...entryLines(entry, column),
  ]);
}

function sequenceLines(node: SequenceNode, column: number): string[] {
  return node.items.flatMap((item) => {
    const child = hasLines(item.value) ? firstLead(item.value, column) : [];
    return [...leadLines(item.layout, column), ...child, ...itemLines(item, column)];
  });
}

/** Comments above the first key of an item have to stand above its dash. */
function firstLead(node: Node, column: number): string[] {
  if (node.kind === 'scalar') return [];
  const [first] = node.kind === 'mapping' ? node.entries.values() : node.items;
  return leadLines(first?.layout, column);
}

function entryLines(entry: Entry, column: number): string[] {
  const verbatim = verbatimLines(entry, column);
  if (verbatim !== undefined) return verbatim;
  return lines(`${' '.repeat(column)}${keyText(entry.key)}:`, entry.value, entry.layout, column, 1);
}

function itemLines(item: Item, column: number): string[] {
  const verbatim = verbatimLines(item, column);
  if (verbatim !== undefined) return verbatim;
  const { value } = item;
  const head = `${' '.repeat(column)}-`;
  if (!hasLines(value)) return lines(head, value, item.layout, column, 2);
  const inner = blockLines(value, column + offsetOf(value, 2));
  const own = inner.slice(firstLead(value, 0).length);
  const [first = '', ...rest] = own;
  return [`${head}${first.slice(column + 1)}`, ...rest, ...tailLines(item.layout, column)];
}

function lines(
  head: string,
  value: Node,
  layout: Layout | undefined,
  column: number,
  minOffset: number,
): string[] {
  const untouched = layout !== undefined && layout.value === value;
  const comment = layout?.comment === undefined ? '' : ` ${layout.comment}`;
  if (hasLines(value)) {
    const offset = value.kind === 'sequence' && minOffset === 1 ? 0 : minOffset;
    return [
      head + comment,
      ...blockLines(value, column + offsetOf(value, offset)),
      ...tailLines(layout, column),
    ];
  }
  const text = inlineText(value, column);
  const after = untouched && !text.includes('\n') ? comment : '';
  return [`${text === '' ? head : `${head} ${text}`}${after}`];
}

function verbatimLines(entry: Entry | Item, column: number): string[] | undefined {
  const { layout, value } = entry;
  if (layout === undefined || layout.value !== value || layout.body.text === '') return undefined;
  return [' '.repeat(column) + moved(layout.body, column)];
}

function blockLines(node: Node, column: number): string[] {
  if (node.kind === 'mapping') return mappingLines(node, column);
  return node.kind === 'sequence' ? sequenceLines(node, column) : [];
}

/** Whether a node is printed on lines of its own, below its key or dash. */
function hasLines(node: Node): node is MappingNode | SequenceNode {
  if (node.kind === 'scalar') return false;
  const size = node.kind === 'mapping' ? node.entries.size : node.items.length;
  return size > 0 && !(node.form?.verbatim === true && node.form.flow !== undefined);
}

function offsetOf(node: Node, least: number): number {
  return node.kind === 'scalar' ? least : Math.max(least, node.form?.offset ?? 2);
}

function inlineText(node: Node, column: number): string {
  if (node.kind === 'scalar') return scalarText(node, column);
  if (node.form?.verbatim === true && node.form.flow !== undefined) {
    return moved(node.form.flow, column);
  }
  return node.kind === 'mapping' ? '{}' : '[]';
}

function scalarText(node: ScalarNode, column: number): string {
  if (node.written !== undefined) return moved(node.written, column);
  const text = stringOf(node);
  if (text !== undefined) return stringText(text);
  return node.value.type === 'null' ? 'null' : valueText(node.value);
}

function keyText(key: ScalarNode): string {
  const written = key.written?.text;
  if (written !== undefined && !written.includes('\n') && written !== '') return written;
  return stringText(stringOf(key) ?? '');
}

/** A string as YAML: plain where it reads back as the same string, else in double quotes. */
export function stringText(text: string): string {
  const plain =
    /^[A-Za-z0-9_./$~+\\(^-][\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd]*$/.test(text) &&
    !/^-(?:[^A-Za-z0-9_-]|$)|^---|^\.\.\.|: | #|[:\s]$/.test(text) &&
    plainScalar(text).type === 'string';
  if (plain) return text;
  return JSON.stringify(text).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function leadLines(layout: Layout | undefined, column: number): string[] {
  return layout === undefined ? [] : movedLines(layout.lead, column - layout.body.column);
}

function tailLines(layout: Layout | undefined, column: number): string[] {
  return layout === undefined ? [] : movedLines(layout.tail, column - layout.body.column);
}

/** A text whose lines after the first are moved as its first line is. */
function moved(written: Written, column: number): string {
  const by = column - written.column;
  if (by === 0 || !written.text.includes('\n')) return written.text;
  const [first = '', ...rest] = written.text.split('\n');
  return [first, ...movedLines(rest, by)].join('\n');
}

function movedLines(text: readonly string[], by: number): string[] {
  if (by === 0) return [...text];
  return text.map((line) => {
    if (line === '') return line;
    if (by > 0) return ' '.repeat(by) + line;
    const indent = line.length - line.trimStart().length;
    return line.slice(Math.min(indent, -by));
  });
}
