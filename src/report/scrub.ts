import { createFind, joined, type FindForms, type Span } from './find-forms.ts';
import { unescaped, unwrapped } from './reading.ts';

/** Takes known secrets out of a text. */
export type Scrub = (text: string) => string;

/** JSON in JSON in a page is the deepest that servers send. */
const MOST_ESCAPES = 3;

/** A shorter form, put together from the ends of lines, would be found by chance. */
const SHORTEST_MADE = 8;

/**
 * A function that replaces every form of every secret by `***`, also where it is escaped, or broken into lines; where
 * several overlap, nothing of any is left. For text from outside; the runner masks the log again on its own.
 */
export function createScrub(forms: Iterable<string>): Scrub {
  const given = [...forms].filter((form) => form !== '');
  if (given.length === 0) return (text) => text;
  // A text is read until no escape is left in it, so what looks like an escape in a secret must be read as well.
  const read = given.flatMap((form) =>
    readingsOf(form).filter(({ length }) => length >= SHORTEST_MADE),
  );
  const find = createFind([...given, ...read]);
  return (text) => hidden(text, spansIn(text, find));
}

/** What a text reads as, escape by escape. */
function readingsOf(form: string): readonly string[] {
  const readings: string[] = [];
  for (let text: string | undefined = form; text !== undefined;) {
    text = readings.length < MOST_ESCAPES ? unescaped(text)?.text : undefined;
    if (text !== undefined) readings.push(text);
  }
  return readings;
}

function spansIn(text: string, find: FindForms, depth = 0): readonly Span[] {
  const inner = depth < MOST_ESCAPES ? unescaped(text) : undefined;
  return joined([
    ...find(text),
    ...unwrapped(text).flatMap((whole) => find(whole.text, SHORTEST_MADE).map(whole.origin)),
    ...(inner === undefined ? [] : spansIn(inner.text, find, depth + 1).map(inner.origin)),
  ]);
}

function hidden(text: string, spans: readonly Span[]): string {
  let clean = '';
  let done = 0;
  for (const { start, end } of spans) {
    clean += `${text.slice(done, start)}***`;
    done = end;
  }
  return clean + text.slice(done);
}
