import type { Place } from '../../base/finding.ts';
import { LineStarts } from './line-starts.ts';

/** One compose file as it was read: its name, its text, and where its lines begin. */
export class Source {
  /** Relative to the checkout, with `/`. */
  readonly file: string;
  /** The text without a byte order mark and with `\n` as the only line end. Offsets count in this text. */
  readonly text: string;
  readonly #lineStarts: LineStarts;

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
    this.#lineStarts = new LineStarts(this.text);
  }

  /** The offset at which the line that holds `offset` begins. */
  lineStart(offset: number): number {
    return this.#lineStarts.of(this.#lineStarts.lineOf(offset)) ?? 0;
  }

  /** The offset of the line end (the `\n`, or the end of the text) at or after `offset`. */
  lineEnd(offset: number): number {
    const end = this.text.indexOf('\n', offset);
    return end === -1 ? this.text.length : end;
  }

  column(offset: number): number {
    return offset - this.lineStart(offset);
  }

  place(offset: number): Place {
    return {
      file: this.file,
      line: this.#lineStarts.lineOf(offset) + 1,
      column: this.column(offset) + 1,
    };
  }
}

/** Where a node stands in the file that it came from. */
export interface Origin {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

export function originPlace(origin: Origin): Place {
  return origin.source.place(origin.start);
}
