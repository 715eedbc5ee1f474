import { reveal, type Secret } from '../base/secret.ts';
import { credentialsIn } from './credentials-in.ts';

/** A shorter text is no mask: it would blot out parts of unrelated words in the log, and outputs that contain it. */
export const SHORTEST_MASK = 4;

/** A string inside a JSON value is masked on its own from this length on. */
const SHORTEST_JSON_LEAF = 8;

/** From this length on, forms are hidden that are too many, or too like other texts, for a mask. */
const SHORTEST_HIDDEN = 8;

/** A JSON string can hold JSON again (a key file inside a config); deeper than this nobody nests secrets. */
const DEEPEST_JSON = 3;

const COMMON_WORD = /^(?:true|false|null)$/i;
const SMALL_NUMBER = /^[+-]?(?=(?:\.?\d){1,5}$)\d+(?:\.\d+)?$/;
const STRUCTURE = /^[\s{}[\]()<>"'`,:;]*$/;
const RULE_LINE = /^(.)\1*$/;
const PUNCTUATION_START = /^[-=*#_~.+/|\\]/;
const ARMOR_LINE = /^-{4,5} ?(?:BEGIN|END) [A-Z0-9 ]+-{4,5}$|^Proc-Type: 4,ENCRYPTED$/;

/**
 * Whether a text can be handed to `::add-mask::` without wrecking the log. Not maskable is, white space at both ends
 * aside:
 * - what has fewer than 4 characters;
 * - `true`, `false` and `null`, in any case;
 * - a plain number of at most 5 digits, with or without a sign or a decimal point (`8080`, `-12.50`);
 * - brackets, quotes, commas, colons and semicolons only (`},`, `[{`), and one punctuation mark repeated (`-----`);
 * - the constant first and last lines of PEM, PGP and SSH2 blocks (`-----BEGIN PRIVATE KEY-----`) and
 *   `Proc-Type: 4,ENCRYPTED`;
 * - a text of several lines of which one that is not blank is not maskable: the runner takes `::add-mask::` of
 *   several lines as a mask of each line, too.
 */
export function isMaskable(text: string): boolean {
  const lines = linesOf(text);
  return lines.length > 0 && lines.every(isMaskableLine);
}

/**
 * Every text to mask so that `value` cannot be read in a log, longest first, without repetition, each
 * {@link isMaskable}: the value; each of its lines (without the CR at its end, and also without white space at both
 * ends); of each of these and of the value as a whole the JSON-escaped forms (plain, ASCII only, and with `<>&`
 * escaped as Go does it) and the HTML-escaped forms; of the value the base64 (padded, unpadded, URL-safe) and URL-encoded forms, also with `+`
 * for a space; the same for every credential in it ({@link credentialsIn}), and, if the value is JSON, for every string
 * of at least 8 characters in it. A value whose lines are all not maskable has no forms: it is not masked at all.
 */
export function maskForms(value: Secret): readonly string[] {
  return longestFirst([...wholesIn(reveal(value))].flatMap(formsOf).filter(isMaskable));
}

/**
 * More forms in which servers repeat a secret: in hexadecimal digits, in the base64 of something longer, such as
 * `base64(user:secret)`, and URL-encoded in lower case with `+`. They are taken out of what this step prints; of most, the
 * runner makes its own from each mask. Only of what has at least 8 characters: shorter ones would be found by chance.
 */
export function hiddenForms(value: Secret): readonly string[] {
  return longestFirst(
    [...wholesIn(reveal(value))]
      .map((whole) => whole.trim())
      .filter((whole) => whole.length >= SHORTEST_HIDDEN && linesOf(whole).some(isMaskableLine))
      .flatMap((whole) => {
        const wellFormed = whole.toWellFormed();
        const bytes = Buffer.from(wellFormed);
        const hex = bytes.toString('hex');
        const form = encodeURIComponent(wellFormed)
          .replaceAll('%20', '+')
          .replace(/%../g, (escape) => escape.toLowerCase());
        return [...insideBase64(bytes), hex, hex.toUpperCase(), form];
      }),
  );
}

function longestFirst(forms: readonly string[]): readonly string[] {
  return [...new Set(forms)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** What is secret as a whole: the value, and what in it may be printed alone. */
function wholesIn(text: string, depth = DEEPEST_JSON): ReadonlySet<string> {
  const leaves =
    depth === 0 ? [] : [...jsonStrings(text)].filter(({ length }) => length >= SHORTEST_JSON_LEAF);
  return new Set([
    text,
    ...credentialsIn(text),
    ...leaves.flatMap((leaf) => [...wholesIn(leaf, depth - 1)]),
  ]);
}

function formsOf(text: string): readonly string[] {
  const lines = linesOf(text);
  if (!lines.some(isMaskableLine)) return [];
  return [
    ...[text, text.trim()].flatMap((whole) => [
      whole,
      ...jsonEscaped(whole),
      ...htmlEscaped(whole),
      ...encoded(whole),
    ]),
    ...lines
      .flatMap((line) => [line, line.trim()])
      .flatMap((line) => [line, ...jsonEscaped(line), ...htmlEscaped(line)]),
  ];
}

/** The lines that are not blank. */
function linesOf(text: string): string[] {
  return text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
}

function isMaskableLine(line: string): boolean {
  const text = line.trim();
  if (text.length < SHORTEST_MASK) return false;
  if (COMMON_WORD.test(text) || SMALL_NUMBER.test(text)) return false;
  if (STRUCTURE.test(text) || ARMOR_LINE.test(text)) return false;
  return !(RULE_LINE.test(text) && PUNCTUATION_START.test(text));
}

function jsonEscaped(text: string): string[] {
  const escaped = JSON.stringify(text).slice(1, -1);
  const asUnicode = (character: string): string =>
    `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return [
    escaped,
    escaped.replace(/[\u0080-\uffff]/g, asUnicode),
    escaped.replace(/[<>&\u2028\u2029]/g, asUnicode),
  ];
}

/** As an error page shows it: an apostrophe is left, or escaped in one of two ways. */
function htmlEscaped(text: string): string[] {
  const escaped = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  return [escaped, escaped.replaceAll("'", '&#39;'), escaped.replaceAll("'", '&#x27;')];
}

function encoded(text: string): string[] {
  const wellFormed = text.toWellFormed();
  const base64 = Buffer.from(wellFormed).toString('base64');
  const url = encodeURIComponent(wellFormed);
  return [
    base64,
    base64.replace(/=+$/, ''),
    Buffer.from(wellFormed).toString('base64url'),
    url,
    url.replaceAll('%20', '+'),
  ];
}

/**
 * What bytes look like inside the base64 of something longer: three bytes are four characters, so there are three ways,
 * by how many bytes precede. Characters that also depend on bytes before or behind are left out.
 */
function insideBase64(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]);
    const core = whole
      .toString('base64')
      .slice(Math.ceil((before * 8) / 6), Math.floor((whole.length * 8) / 6));
    return [core, core.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

/** The different string values inside `text`, if that is a JSON object, list or string. */
function jsonStrings(text: string): ReadonlySet<string> {
  const strings = new Set<string>();
  if (!/^\s*[[{"]/.test(text)) return strings;
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    return strings;
  }
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') strings.add(node);
    else if (typeof node === 'object' && node !== null) {
      for (const child of Object.values(node)) waiting.push(child);
    }
  }
  return strings;
}
