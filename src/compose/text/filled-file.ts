import type { Place } from '../../base/finding.ts';
import { createOriginalOffset, type Edit } from '../yaml/edit.ts';
import { LineStarts } from '../yaml/line-starts.ts';

/** A file whose variables were filled in, and the way back to how the user wrote it. */
export class FilledFile {
  readonly text: string;
  readonly #original: string;
  readonly #edits: readonly Edit[];
  #way: Way | undefined;

  /** @param edits what made `text` of `original` */
  constructor(original: string, text: string, edits: readonly Edit[]) {
    this.text = text;
    this.#original = original;
    this.#edits = edits;
  }

  /** Where a place of the filled text stands in the original. */
  originalPlace(place: Place): Place {
    const { file, line, column } = place;
    if (this.#edits.length === 0 || line === undefined || column === undefined) return place;
    this.#way ??= {
      filledLines: new LineStarts(this.text),
      originalLines: new LineStarts(this.#original),
      originalOffset: createOriginalOffset(this.#edits),
    };
    const { filledLines, originalLines, originalOffset } = this.#way;
    const start = filledLines.of(line - 1) ?? this.text.length;
    const offset = originalOffset(start + column - 1 + markBefore(this.text, line));
    const originalLine = originalLines.lineOf(offset) + 1;
    const from =
      (originalLines.of(originalLine - 1) ?? 0) + markBefore(this.#original, originalLine);
    return { file, line: originalLine, column: offset - from + 1 };
  }
}

/** Found when the first place is asked for: most files have no finding. */
interface Way {
  readonly filledLines: LineStarts;
  readonly originalLines: LineStarts;
  readonly originalOffset: (offset: number) => number;
}

/** How many characters of a line do not count: the byte order mark. */
function markBefore(text: string, line: number): number {
  return line === 1 && text.startsWith('\uFEFF') ? 1 : 0;
}
