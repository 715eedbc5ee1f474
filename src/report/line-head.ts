/**
 * What often stands before the next line of something longer: a time and the name of a container in a log, the mark of a
 * diff, indentation, the `#` of a comment.
 */
const USUAL_HEAD =
  /(?:\d{4}-\d\d-\d\dT[\d:.]{8,18}(?:Z|[+-]\d\d:\d\d)? )?(?:[\w.-]{1,64} {1,64}\| )?(?:[-+](?=[ \t#]))?[ \t]*(?:# ?)?/y;

/** Where a head may end: with a colour, or with what is no digit of base64. */
const HEAD_END = /\p{Cc}\[[\d;]{0,16}m|[^\w+/=-]/gu;

/** Programs that write logs put less before a line. */
const LONGEST_HEAD = 256;
/** How far into a line something else may stand before its head. */
const LONGEST_LEAD = 128;

/** Where what usually stands before a line ends; `start` is where the line begins. */
export function usualHeadEnd(text: string, start: number): number {
  USUAL_HEAD.lastIndex = start;
  return start + (USUAL_HEAD.exec(text)?.[0].length ?? 0);
}

/**
 * Where ends what a line has in common with the beginning of the one before, or with that after a few other words.
 *
 * @param before where the line before begins and ends
 */
export function commonHeadEnd(
  text: string,
  before: readonly [number, number],
  start: number,
): number {
  const other = text.slice(before[0], Math.min(before[1], before[0] + LONGEST_LEAD + LONGEST_HEAD));
  const line = text.slice(start, start + LONGEST_HEAD);
  let longest = alike(other, 0, line);
  for (
    let at = other.indexOf(' ');
    at !== -1 && at < LONGEST_LEAD;
    at = other.indexOf(' ', at + 1)
  ) {
    longest = Math.max(longest, alike(other, at + 1, line));
  }
  let end = start;
  if (longest === 0) return end;
  for (const { 0: last, index } of line.slice(0, longest).matchAll(HEAD_END)) {
    end = start + index + last.length;
  }
  return end;
}

/** How far a line is like another one from a place on. Numbers and spaces may differ: a log counts, and aligns. */
function alike(other: string, from: number, line: string): number {
  let at = 0;
  let place = from;
  while (at < line.length && place < other.length) {
    const character = line.charCodeAt(at);
    const kind = [isDecimal, isSpace].find((is) => is(character));
    const isLike = kind?.(other.charCodeAt(place)) ?? character === other.charCodeAt(place);
    if (!isLike) break;
    at = kind === undefined ? at + 1 : runEnd(line, at, kind);
    place = kind === undefined ? place + 1 : runEnd(other, place, kind);
  }
  return at;
}

function runEnd(text: string, from: number, kind: (character: number) => boolean): number {
  let end = from;
  while (end < text.length && kind(text.charCodeAt(end))) end += 1;
  return end;
}

function isDecimal(character: number): boolean {
  return character >= 0x30 && character <= 0x39;
}

function isSpace(character: number): boolean {
  return character === 0x20 || character === 0x09;
}
