/** A replacement in a text: what stands from `start` to before `end` becomes `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies edits that do not overlap; every other character of the text stays as it is. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return result + text.slice(from);
}

/**
 * Finds where an offset in the edited text stands in the original; inside a replacement, where the replacement starts.
 * The edits are sorted once, for any number of offsets.
 */
export function createOriginalOffset(edits: readonly Edit[]): (offset: number) => number {
  let shift = 0;
  const moved = [...edits]
    .sort((a, b) => a.start - b.start)
    .map((edit) => {
      const from = edit.start + shift;
      shift += edit.text.length - (edit.end - edit.start);
      return { edit, from, shift };
    });
  return (offset) => {
    const last = moved[countUpTo(moved, offset) - 1];
    if (last === undefined) return offset;
    const isInside = offset < last.from + last.edit.text.length;
    return isInside ? last.edit.start : offset - last.shift;
  };
}

/** How many of the sorted edits start at or before an offset of the edited text. */
function countUpTo(moved: readonly { readonly from: number }[], offset: number): number {
  let low = 0;
  let high = moved.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((moved[middle]?.from ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
