import { Secret } from '../base/secret.ts';
import { TextReader, type ParsedText, type TextOrigin } from './parsed-text.ts';

const BLANK_OR_COMMENT = /^\s*(?:#|$)/;
const ASSIGNMENT = /^\s*(?:export\s+)?([\w.-]+)\s*=\s*/;
const YAML_LINE = /^\s*(?:export\s+)?([\w.-]+)\s*:(?:\s|$)/;
const REST_OF_QUOTED_LINE = /^\s*(?:#|$)/;
const PEM_BEGIN = /^\s*-----BEGIN /;
const PEM_END = '-----END ';
/** The last line of a base64 text reads like an assignment: `c2VjcmV0Cg=` sets nothing to nothing. */
const BASE64_TAIL = /^\s*[A-Za-z0-9]+={1,2}\s*$/;
const LONG_BASE64 = /^[A-Za-z0-9+/]{60,}$/;

const QUOTE_ADVICE =
  'Put a value of several lines in quotes, or better: list its name in `env_names`, which needs no quoting.';

/**
 * Reads dotenv text: the values that the `dotenv` package gives (quotes `'`, `"` and `` ` ``, which may span lines;
 * `\n` and `\r` expanded inside double quotes and nothing else; unquoted values trimmed and cut at `#`; `export`,
 * a byte order mark and CRLF accepted; no `$` expansion), but everything that `dotenv` passes over in silence is an
 * error: a line that is no assignment, `NAME: value`, a quote that stays open or is followed by text, a name that is
 * set twice. Unlike `dotenv`, a name, its `=` and the start of its value stand on one line.
 *
 * Nothing of a line that is not understood gets into a finding, and no part of a PEM block or of wrapped base64 is
 * taken for a name: it may be a secret.
 */
export function parseDotenv(text: string, origin: TextOrigin): ParsedText {
  const reader = new TextReader(origin);
  // A byte order mark needs no care here: it is white space, which may stand before a name.
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const unparsed = new UnparsedLines(reader);
  let previous = '';

  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const position = { line: index + 1 };
    const before = previous;
    previous = '';
    if (BLANK_OR_COMMENT.test(line)) continue;

    const assignment = ASSIGNMENT.exec(line);
    const name = assignment?.[1];
    if (assignment === null || name === undefined || isBase64Tail(line, before, unparsed, index)) {
      const yamlName = assignment === null ? YAML_LINE.exec(line)?.[1] : undefined;
      if (yamlName !== undefined) {
        reader.report(
          position,
          'env-yaml-line',
          `\`${yamlName}\` is followed by \`:\`, but this is dotenv text, which is written \`NAME=value\`.`,
          'Write `=` instead of the colon. A YAML map can be given as the `env` input.',
        );
      } else if (assignment !== null && LONG_BASE64.test(before)) {
        reader.report(
          position,
          'env-unquoted-multiline',
          'This line looks like the end of a base64 value that begins on the line before and is not in quotes.',
          QUOTE_ADVICE,
        );
      } else {
        const end = PEM_BEGIN.test(line) ? (endOfPem(lines, index) ?? index) : index;
        unparsed.add(index, end);
        index = end;
      }
      continue;
    }

    const start = assignment[0].length;
    const rest = line.slice(start);
    const quote = rest.charAt(0);
    if (quote === '"' || quote === "'" || quote === '`') {
      const quoted = readQuoted(lines, index, start, quote);
      if (typeof quoted === 'string') {
        const problem =
          quoted === 'env-unterminated-quote'
            ? `The value of \`${name}\` opens a quote that is not closed.`
            : `The value of \`${name}\` goes on after its closing quote.`;
        reader.report(
          position,
          quoted,
          problem,
          'Close the quote at the end of the value, and use a kind of quote that the value does not contain.',
        );
        // The lines of the value that is not closed must not be taken for names.
        previous = rest.slice(1);
        if (PEM_BEGIN.test(previous)) index = endOfPem(lines, index + 1) ?? index;
        continue;
      }
      if (quote === '"' && quoted.raw.includes('\\"')) {
        reader.report(
          position,
          'env-kept-backslash',
          `The value of \`${name}\` holds \`\\"\`: dotenv keeps the backslash, so the app gets both characters.`,
          'Use single quotes around a value that contains double quotes.',
        );
      }
      reader.add({ name, value: new Secret(unescaped(quoted.raw, quote)), position });
      index = quoted.lastLine;
      continue;
    }

    const hash = rest.indexOf('#');
    const value = (hash === -1 ? rest : rest.slice(0, hash)).trim();
    if (PEM_BEGIN.test(value)) {
      const end = rest.includes(PEM_END) ? undefined : endOfPem(lines, index + 1);
      if (end !== undefined) {
        reader.report(
          position,
          'env-unquoted-multiline',
          `The value of \`${name}\` is a PEM block of several lines and is not in quotes.`,
          QUOTE_ADVICE,
        );
        index = end;
        continue;
      }
    }
    if (hash !== -1) {
      reader.report(
        position,
        'env-cut-at-hash',
        `The value of \`${name}\` is not in quotes and was cut at \`#\`${value === '' ? ', so it is empty' : ''}.`,
        'Put the value in quotes if the `#` belongs to it; move a comment to its own line.',
      );
    }
    reader.add({ name, value: new Secret(value), position });
    previous = value;
  }
  unparsed.flush();
  return reader.result();
}

/** Runs of lines that are not understood, one finding per run, without a word of what they say. */
class UnparsedLines {
  readonly #reader: TextReader;
  #run: { first: number; last: number } | undefined;

  constructor(reader: TextReader) {
    this.#reader = reader;
  }

  add(first: number, last: number): void {
    if (this.endsBefore(first) && this.#run !== undefined) {
      this.#run.last = last;
      return;
    }
    this.flush();
    this.#run = { first, last };
  }

  endsBefore(index: number): boolean {
    return this.#run !== undefined && this.#run.last === index - 1;
  }

  flush(): void {
    if (this.#run === undefined) return;
    const { first, last } = this.#run;
    this.#run = undefined;
    const what =
      first === last
        ? 'This line is'
        : `The ${last - first + 1} lines from here to line ${last + 1} are`;
    this.#reader.report(
      { line: first + 1 },
      'env-unparsed-line',
      `${what} neither blank, nor a comment, nor an assignment (\`NAME=value\`).`,
      QUOTE_ADVICE,
    );
  }
}

function isBase64Tail(
  line: string,
  before: string,
  unparsed: UnparsedLines,
  index: number,
): boolean {
  if (!BASE64_TAIL.test(line)) return false;
  const text = line.trim();
  if (text.endsWith('==') || unparsed.endsBefore(index)) return true;
  if (PEM_BEGIN.test(before)) return true;
  return (
    LONG_BASE64.test(before) && text.length % 4 === 0 && /[a-z]/.test(text) && /[A-Z0-9]/.test(text)
  );
}

/** Index of the line that ends the PEM block, looking from line `from` on; `undefined` if there is none. */
function endOfPem(lines: readonly string[], from: number): number | undefined {
  const end = lines.findIndex((line, index) => index >= from && line.includes(PEM_END));
  return end === -1 ? undefined : end;
}

interface Quoted {
  readonly raw: string;
  readonly lastLine: number;
}

/**
 * The text between the quote at `column` of line `first` and the quote that closes it. A quote after a backslash
 * closes only if no later one can: that is how the regular expression of `dotenv` decides, and it is why `"C:\"` is
 * a whole value.
 */
function readQuoted(
  lines: readonly string[],
  first: number,
  column: number,
  quote: string,
): Quoted | 'env-unterminated-quote' | 'env-text-after-quote' {
  const candidates: { line: number; column: number }[] = [];
  search: for (let line = first; line < lines.length; line += 1) {
    const text = lines[line] ?? '';
    let at = text.indexOf(quote, line === first ? column + 1 : 0);
    for (; at !== -1; at = text.indexOf(quote, at + 1)) {
      candidates.push({ line, column: at });
      if (text.charAt(at - 1) !== '\\') break search;
    }
  }
  const close = candidates.findLast(({ line, column: at }) =>
    REST_OF_QUOTED_LINE.test((lines[line] ?? '').slice(at + 1)),
  );
  if (close === undefined) {
    return candidates[0]?.line === first ? 'env-text-after-quote' : 'env-unterminated-quote';
  }
  const covered = lines.slice(first, close.line + 1);
  covered[covered.length - 1] = (lines[close.line] ?? '').slice(0, close.column);
  covered[0] = (covered[0] ?? '').slice(column + 1);
  return { raw: covered.join('\n'), lastLine: close.line };
}

function unescaped(raw: string, quote: string): string {
  return quote === '"' ? raw.replaceAll('\\n', '\n').replaceAll('\\r', '\r') : raw;
}
