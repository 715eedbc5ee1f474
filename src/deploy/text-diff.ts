import { structuredPatch } from 'diff';

/** How one text becomes another. */
export interface TextDiff {
  readonly added: number;
  readonly removed: number;
  /** Unified, without file headers: hunks (`@@ …`) of lines that start with ` `, `-`, `+` or `\`. */
  readonly lines: readonly string[];
}

/** More changed lines than this are not aligned: everything old is shown as removed, everything new as added. */
const MOST_ALIGNED_EDITS = 4000;

/** The unified diff of two texts with three lines of context; undefined when they are the same. */
export function diffTexts(before: string, after: string): TextDiff | undefined {
  if (before === after) return undefined;
  const patch = structuredPatch('', '', before, after, '', '', {
    context: 3,
    maxEditLength: MOST_ALIGNED_EDITS,
  });
  const lines =
    patch === undefined
      ? ['@@ everything @@', ...linesOf(before, '-'), ...linesOf(after, '+')]
      : patch.hunks.flatMap((hunk) => [
          `@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`,
          ...hunk.lines,
        ]);
  return {
    added: lines.filter((line) => line.startsWith('+')).length,
    removed: lines.filter((line) => line.startsWith('-')).length,
    // A changed line end would be invisible, and a carriage return could hide a line in a log.
    lines: lines.map((line) => line.replaceAll('\r', '␍')),
  };
}

function linesOf(text: string, mark: string): string[] {
  if (text === '') return [];
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => `${mark}${line}`);
}
