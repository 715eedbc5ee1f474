import { isAlias, isMap, isScalar, isSeq, type Node as YamlNode, type Pair } from 'yaml';
import type { Remark } from './node.ts';
import type { Raw, RawLayout } from './raw.ts';
import type { Source } from './source.ts';

/** Where an entry of a flow collection stands, from its key to the end of its value. */
export interface FlowSpan {
  readonly start: number;
  /** The end of the key. */
  readonly head: number;
  readonly value: Raw;
}

/** The line structure of a source: which lines, comments and blank ones among them, belong to which entry. */
export class Lines {
  readonly #source: Source;

  constructor(source: Source) {
    this.#source = source;
  }

  /** How an entry is written, from `start` to `claimed`; `head` is the end of its key or dash. */
  layout(at: {
    start: number;
    above: number;
    end: number;
    claimed: number;
    column: number;
    head: number;
    value: Raw;
  }): RawLayout {
    const { start, above, end, claimed, column, head, value } = at;
    const comment = isBlock(value) ? this.#behindHead(head, value) : this.#behindValue(value);
    return {
      lead: this.#lines(above, this.#source.lineStart(start), column),
      body: { text: this.#source.text.slice(start, claimed), column },
      within: isBlock(value) ? [] : this.#comments(head, value.origin.start),
      tail: this.#lines(Math.max(value.end, end), claimed, column),
      ...(comment === undefined ? {} : { comment }),
    };
  }

  /** The comments around the entries of a flow collection; it has no lines of its own. */
  flowLayouts(spans: readonly FlowSpan[], from: number, to: number): (RawLayout | undefined)[] {
    if (!this.#source.text.slice(from, to).includes('#')) return [];
    let before = from;
    return spans.map(({ start, head, value }, index) => {
      const next = spans[index + 1]?.start;
      const behind = this.#behind(value.end, next ?? to);
      const lead = [...this.#comments(before, start), ...this.#comments(head, value.origin.start)];
      before = behind === undefined ? value.end : this.#source.lineEnd(value.end);
      const tail = next === undefined ? this.#comments(before, to) : [];
      if (lead.length + tail.length === 0 && behind === undefined) return undefined;
      const comment = behind === undefined ? {} : { comment: behind };
      return { lead, body: { text: '', column: 0 }, within: [], tail, ...comment };
    });
  }

  /** The comment on the rest of a line that holds no more of a value. */
  #behind(offset: number, limit = Infinity): Remark | undefined {
    const rest = this.#source.text.slice(offset, this.#source.lineEnd(offset));
    if (!rest.includes('#')) return undefined;
    const at = rest.search(/(?<=^|\s)#/);
    if (at === -1 || offset + at >= limit) return undefined;
    return this.#remark([rest.slice(at).trimEnd()], 0, offset + at);
  }

  /** A block collection that begins on the line of its dash has that line's comment itself. */
  #behindHead(head: number, value: Raw): Remark | undefined {
    return value.origin.start > this.#source.lineEnd(head) ? this.#behind(head) : undefined;
  }

  #behindValue(value: Raw): Remark | undefined {
    const { start } = value.origin;
    const isBlockScalar = value.kind === 'scalar' && /[|>]/.test(this.#source.text.charAt(start));
    return this.#behind(isBlockScalar ? start : value.end);
  }

  /** The comments in a stretch of text that holds no value. */
  #comments(from: number, to: number): Remark[] {
    const text = this.#source.text.slice(from, to);
    if (!text.includes('#')) return [];
    return [...text.matchAll(/(?<=^|\s)#.*/g)].map((found) =>
      this.#remark([found[0].trimEnd()], 0, from + found.index),
    );
  }

  /** The comment and blank lines after the line that `from` is in, or from there where a line begins. */
  #lines(from: number, to: number, column: number): Remark[] {
    const begin = this.#source.lineStart(from) === from ? from : this.#source.lineEnd(from) + 1;
    if (begin >= to) return [];
    const lines = this.#source.text
      .slice(begin, to)
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => line.trimEnd())
      .filter((line) => /^\s*(?:#.*)?$/.test(line));
    return lines.length === 0 ? [] : [this.#remark(lines, column, begin)];
  }

  #remark(lines: readonly string[], column: number, offset: number): Remark {
    const place = `${this.#source.file}:${offset}`;
    return { lines, column, place, isCopy: false };
  }

  /** The end of the lines from `end` on that are comments deeper than `column`: they belong to what is above them. */
  claim(end: number, limit: number, column: number): number {
    let claimed = end;
    let at = end + 1;
    while (at < limit) {
      const lineEnd = Math.min(this.#source.lineEnd(at), this.#source.text.length);
      const line = this.#source.text.slice(at, lineEnd);
      const indent = line.search(/\S/);
      if (indent !== -1 && (line[indent] !== '#' || indent <= column)) break;
      if (indent !== -1) claimed = lineEnd;
      at = lineEnd + 1;
    }
    return claimed;
  }

  /** The end of the line that holds `offset`, where only a comment follows; else `offset`. */
  lineEnd(offset: number): number {
    const end = this.#source.lineEnd(offset);
    return /^[ \t]*(?:#.*)?$/.test(this.#source.text.slice(offset, end)) ? end : offset;
  }

  /** The next dash of a block sequence at `column`. */
  nextDash(from: number, column: number): number | undefined {
    let at = from;
    while (at < this.#source.text.length) {
      const line = this.#source.lineStart(at);
      const dash = line + column;
      if (
        dash >= from &&
        this.#source.text[dash] === '-' &&
        this.#source.text.slice(line, dash).trim() === ''
      ) {
        return dash;
      }
      at = this.#source.lineEnd(at) + 1;
    }
    return undefined;
  }

  /** Where the content of a node ends, without what trails it. */
  contentEnd(node: YamlNode | Pair): number {
    if ('key' in node) {
      const value = toNode(node.value);
      const key = toNode(node.key);
      if (value !== undefined) return this.contentEnd(value);
      return key === undefined ? 0 : this.contentEnd(key);
    }
    const end = node.range?.[1] ?? 0;
    if (isMap(node) && node.flow !== true) {
      const last = node.items.at(-1);
      return last === undefined ? end : this.contentEnd(last);
    }
    if (isSeq(node) && node.flow !== true) {
      const last = toNode(node.items.at(-1));
      return last === undefined ? end : this.contentEnd(last);
    }
    const start = node.range?.[0] ?? 0;
    const text = this.#source.text.slice(start, end);
    return isScalar(node) ? start + contentLength(text) : end;
  }
}

/**
 * How much of a scalar's text is content. A block scalar ends with the line break of its last line, which belongs to
 * the line structure; the empty lines below are content only where the header says so (`|+`).
 */
export function contentLength(text: string): number {
  if (!/^[|>]/.test(text) || !text.endsWith('\n')) return text.length;
  return /^[|>]\d?\+/.test(text) ? text.length - 1 : text.replace(/(?<!\n)\n+$/, '').length;
}

/** What the parser leaves untyped, where it is a node. */
export function toNode(value: unknown): YamlNode | undefined {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value) ? value : undefined;
}

/** Whether a collection is written in lines of its own. */
function isBlock(value: Raw): boolean {
  return (value.kind === 'mapping' || value.kind === 'sequence') && value.offset !== undefined;
}
