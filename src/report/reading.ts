import type { Span } from './find-forms.ts';

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
  return replaced(text, ESCAPE, characterOf);
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

/**
 * Line breaks within what may be base64 or hexadecimal digits, with what stands before the next line: a time and the name
 * of a container in a log, the mark of a diff, indentation, the `#` of a comment.
 */
const WRAP =
  /(?<=[\w+/-])(?:\r\n|\n|\r)(?:\d{4}-\d\d-\d\dT[\d:.]{8,18}(?:Z|[+-]\d\d:\d\d)? )?(?:[\w.-]{1,64} {1,64}\| )?(?:[-+](?=[ \t#]))?[ \t]*(?:# ?)?(?=[\w+/=-])/g;

/** A text whose lines that may go on in the next are put together; undefined where there are none. */
export function unwrapped(text: string): Reading | undefined {
  return replaced(text, WRAP, () => '');
}

/** Where something was replaced: from `from` to `to` in the text before, from `at` to `until` in the one that came of it. */
interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly until: number;
}

function replaced(
  text: string,
  pattern: RegExp,
  by: (match: string) => string,
): Reading | undefined {
  const replacements: Replacement[] = [];
  let gained = 0;
  const result = text.replace(pattern, (match: string, from: number) => {
    const own = by(match);
    const at = from + gained;
    replacements.push({ from, to: from + match.length, at, until: at + own.length });
    gained += own.length - match.length;
    return own;
  });
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
