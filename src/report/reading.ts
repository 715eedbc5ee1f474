import type { Span } from './find-forms.ts';
import { commonHeadEnd, usualHeadEnd } from './line-head.ts';

/** A text as it reads once something is taken out of it or decoded, and where each part of that stood. */
export interface Reading {
  readonly text: string;
  /** The span of the text before that a span of this one was. */
  readonly origin: (span: Span) => Span;
}

const HEX = '[0-9A-Fa-f]';
const LATER = `[89ABab]${HEX}`;

/** One character in UTF-8, each byte as `mark` and two hexadecimal digits. */
function utf8(mark: string): string {
  return [
    `${mark}[0-7]${HEX}`,
    `${mark}[CDcd]${HEX}${mark}${LATER}`,
    `${mark}[Ee]${HEX}(?:${mark}${LATER}){2}`,
    `${mark}[Ff]${HEX}(?:${mark}${LATER}){3}`,
  ].join('|');
}

/**
 * One character as HTML, a URL, JSON, or Python's `repr` (also of bytes) write it. A server may escape more than it must,
 * so each escape counts, not only those that one writer would use.
 */
const ESCAPE = new RegExp(
  [
    `&(?:amp|lt|gt|quot|apos|#\\d{1,7}|#[Xx]${HEX}{1,6});`,
    utf8('%'),
    utf8('\\\\x'),
    `\\\\(?:x${HEX}{2}|u${HEX}{4}|U${HEX}{8}|["'\\\\/bfnrt])`,
  ].join('|'),
  'g',
);

const NAMED: ReadonlyMap<string, string> = new Map([
  ...(['&amp;&', '&lt;<', '&gt;>', '&quot;"', "&apos;'"] as const).map(
    (pair) => [pair.slice(0, -1), pair.slice(-1)] as const,
  ),
  ['\\b', '\b'],
  ['\\f', '\f'],
  ['\\n', '\n'],
  ['\\r', '\r'],
  ['\\t', '\t'],
]);

/** A text with each escape in it as what it stands for; undefined where there is none. */
export function unescaped(text: string): Reading | undefined {
  const changes: Change[] = [];
  for (const { 0: escape, index: from } of text.matchAll(ESCAPE)) {
    changes.push({ from, to: from + escape.length, by: characterOf(escape) });
  }
  return replaced(text, changes);
}

function characterOf(escape: string): string {
  const named = NAMED.get(escape);
  if (named !== undefined) return named;
  if (escape.startsWith('&#')) {
    const digits = escape.slice(2, -1);
    return codePoint(/^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits));
  }
  if (escape.startsWith('%') || escape.startsWith('\\x')) {
    const bytes = Buffer.from(escape.replace(/%|\\x/g, ''), 'hex');
    // A lone byte is a character of Latin-1, as in the `repr` of a text.
    return bytes.toString(bytes.length === 1 ? 'latin1' : 'utf8');
  }
  return /^\\[uU]./.test(escape)
    ? codePoint(Number.parseInt(escape.slice(2), 16))
    : escape.slice(1);
}

function codePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

/** What may stand in base64, for URLs too, or in hexadecimal digits. */
const DIGIT = /[\w+/=-]/;

const BREAK = /\r{0,2}\n|\r/g;

/**
 * The texts whose lines that may go on in the next are put together: without what usually stands before a line, and
 * without what the next line has in common with the one before. Empty where there are none.
 */
export function unwrapped(text: string): readonly Reading[] {
  const usual: Change[] = [];
  const common: Change[] = [];
  let isCommon = false;
  let line = 0;
  for (const { 0: lineBreak, index: from } of text.matchAll(BREAK)) {
    const before = [line, from] as const;
    line = from + lineBreak.length;
    if (!isDigitAt(text, from - 1)) continue;
    const usualEnd = usualHeadEnd(text, line);
    if (isDigitAt(text, usualEnd)) usual.push({ from, to: usualEnd, by: '' });
    const commonEnd = commonHeadEnd(text, before, line);
    const to = commonEnd === line ? usualEnd : commonEnd;
    if (isDigitAt(text, to)) common.push({ from, to, by: '' });
    isCommon ||= to !== usualEnd;
  }
  return (isCommon ? [usual, common] : [usual]).flatMap((changes) => replaced(text, changes) ?? []);
}

function isDigitAt(text: string, at: number): boolean {
  return DIGIT.test(text.charAt(at));
}

/** What stands from `from` to `to` reads as `by`. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

/** A change, and where it is in the text that comes of it: from `at` to `until`. */
interface Replacement extends Omit<Change, 'by'> {
  readonly at: number;
  readonly until: number;
}

/** @param changes in their order; undefined comes of none */
function replaced(text: string, changes: readonly Change[]): Reading | undefined {
  const replacements: Replacement[] = [];
  let result = '';
  let done = 0;
  for (const change of changes) {
    result += text.slice(done, change.from);
    const at = result.length;
    result += change.by;
    done = change.to;
    replacements.push({ from: change.from, to: change.to, at, until: result.length });
  }
  result += text.slice(done);
  if (replacements.length === 0) return undefined;
  const before = (place: number): Replacement | undefined => lastAt(replacements, place);
  return {
    text: result,
    origin: ({ start, end }) => {
      const first = before(start);
      // The last character decides where the span ends: it may be a whole escape.
      const last = before(end - 1);
      return {
        start:
          first === undefined
            ? start
            : start < first.until
              ? first.from
              : start - first.until + first.to,
        end: last === undefined ? end : end <= last.until ? last.to : end - last.until + last.to,
      };
    },
  };
}

/** The last replacement that starts at a place or before it. */
function lastAt(replacements: readonly Replacement[], place: number): Replacement | undefined {
  let [low, high] = [0, replacements.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((replacements[middle]?.at ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return replacements[low - 1];
}
