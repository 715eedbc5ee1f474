import { isAlias, isMap, isScalar, isSeq, type Node as YamlNode, type Pair } from 'yaml';
import type { Raw, RawLayout } from './raw.ts';
import type { Source } from './source.ts';

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
    const text = this.#source.text;
    const headEnd = this.#source.lineEnd(at.head);
    const nested =
      at.value.kind !== 'alias' && at.value.kind !== 'scalar' && at.value.origin.start > headEnd;
    const comment = nested
      ? /(?:^|\s)(#.*)$/.exec(text.slice(at.head, headEnd))?.[1]
      : /^\s*(#.*)$/.exec(text.slice(Math.min(at.value.end, headEnd), headEnd))?.[1];
    const childEnd = nested ? Math.max(at.value.end, at.end) : at.end;
    return {
      lead: triviaLines(text.slice(at.above, this.#source.lineStart(at.start))),
      body: { text: text.slice(at.start, at.claimed), column: at.column },
      tail: triviaLines(text.slice(childEnd, at.claimed)),
      ...(comment === undefined ? {} : { comment: comment.trimEnd() }),
    };
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
  return /^[|>]\d?\+/.test(text) ? text.length - 1 : text.replace(/\n+$/, '').length;
}

/** What the parser leaves untyped, where it is a node. */
export function toNode(value: unknown): YamlNode | undefined {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value) ? value : undefined;
}

function triviaLines(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trimEnd());
  if (lines[0] === '') lines.shift();
  if (lines.at(-1) === '') lines.pop();
  return lines.filter((line) => /^\s*(?:#.*)?$/.test(line));
}
