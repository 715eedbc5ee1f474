import {
  stringOf,
  type Entry,
  type Item,
  type Layout,
  type MappingNode,
  type Node,
  type Remark,
  type ScalarNode,
  type SequenceNode,
  type Written,
} from './node.ts';
import { withoutRepeats } from './remarks.ts';
import { plainScalar, valueText } from './scalar.ts';

/**
 * Prints a model as YAML. What was not touched is printed in the very text it was read from, comments included and
 * only moved to its new column; the rest is written in block style, with its comments. Those of an
 * anchor are printed once.
 */
export function print(model: MappingNode): string {
  if (model.entries.size === 0) return '{}\n';
  return `${mappingLines(withoutRepeats(model), 0).join('\n')}\n`;
}

function mappingLines(node: MappingNode, column: number): string[] {
  return [...node.entries.values()].flatMap((entry) => [
    ...remarkLines(entry.layout?.lead, column),
    ...(writtenLines(entry, column) ?? entryLines(entry, column)),
  ]);
}

function sequenceLines(node: SequenceNode, column: number): string[] {
  return node.items.flatMap((item) => [
    ...remarkLines(item.layout?.lead, column),
    ...(writtenLines(item, column) ?? itemLines(item, column)),
  ]);
}

/** The very text of an entry, where it may be printed again. */
function writtenLines({ layout, value }: Entry | Item, column: number): string[] | undefined {
  if (layout === undefined || layout.value !== value || layout.body.text === '') return undefined;
  return [' '.repeat(column) + moved(layout.body, column)];
}

function entryLines({ key, value, layout }: Entry, column: number): string[] {
  const head = `${' '.repeat(column)}${keyText(key)}:`;
  const within = remarkLines(layout?.within, column);
  if (!hasLines(value)) return [...within, ...valueLines(head, value, layout, column)];
  const inner = column + offsetOf(value, value.kind === 'sequence' ? 0 : 1);
  return [
    ...within,
    withComment(head, layout?.comment),
    ...blockLines(value, inner),
    ...remarkLines(layout?.tail, column, inner),
  ];
}

function itemLines({ value, layout }: Item, column: number): string[] {
  const head = `${' '.repeat(column)}-`;
  const within = remarkLines(layout?.within, column);
  if (!hasLines(value)) return [...within, ...valueLines(head, value, layout, column)];
  // What stands above the first line of the value has to stand above the dash.
  const comment = layout?.comment;
  const lead = firstLead(value, column);
  const inner = column + offsetOf(value, 2);
  const [first = '', ...rest] = blockLines(value, inner).slice(lead.length);
  return [
    ...remarkLines(comment && [comment], column),
    ...within,
    ...lead,
    `${head}${first.slice(column + 1)}`,
    ...rest,
    ...remarkLines(layout?.tail, column, inner),
  ];
}

function firstLead(node: Node, column: number): string[] {
  if (node.kind === 'scalar') return [];
  const [first] = node.kind === 'mapping' ? node.entries.values() : node.items;
  return remarkLines(first?.layout?.lead, column);
}

/**
 * A value behind its key or dash, with the comment where its last line ends. In a block scalar a comment can only stand
 * in the first line; what is as deep as its text below would be part of it.
 */
function valueLines(
  head: string,
  value: Node,
  layout: Layout | undefined,
  column: number,
): string[] {
  const text = inlineText(value, column);
  const whole = text === '' ? head : `${head} ${text}`;
  if (!/^(?:!\S+ )?[|>]/.test(text)) {
    return [withComment(whole, layout?.comment), ...remarkLines(layout?.tail, column, Infinity)];
  }
  const [first = '', ...rest] = whole.split('\n');
  return [withComment(first, layout?.comment), ...rest, ...remarkLines(layout?.tail, column)];
}

function withComment(line: string, comment: Remark | undefined): string {
  return comment === undefined ? line : `${line} ${comment.lines.join(' ')}`;
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

/**
 * Comments one below the other, none deeper than `deepest`. The same words, which one file may have from another, stand
 * there once.
 */
function remarkLines(
  remarks: readonly Remark[] | undefined,
  column: number,
  deepest = column,
): string[] {
  const texts = new Set<string>();
  return (remarks ?? []).flatMap((remark) => {
    const text = remark.lines.join('\n').trim();
    if (texts.has(text)) return [];
    texts.add(text);
    return movedLines(remark.lines, column - remark.column).map((line) => {
      const words = line.trimStart();
      return line.length - words.length > deepest ? ' '.repeat(deepest) + words : line;
    });
  });
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
