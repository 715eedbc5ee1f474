/** Where the lines of a text begin, found once, so that asking for many places does not read the text again. */
export class LineStarts {
  readonly #starts: readonly number[];

  /** Lines end as YAML has it: with `\n`, `\r\n` or `\r`. */
  constructor(text: string) {
    const ends = /\r\n?|\n/g;
    const starts = [0];
    while (ends.exec(text) !== null) starts.push(ends.lastIndex);
    this.#starts = starts;
  }

  /** The offset at which a line begins, counted from 0; undefined where the text has no such line. */
  of(line: number): number | undefined {
    return this.#starts[line];
  }

  /** The line that holds an offset, counted from 0. */
  lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
