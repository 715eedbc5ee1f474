/** A text is not what it must be; the message says in which way, as the rest of a sentence. */
export class Malformed extends Error {}

/** The value of a JSON text; `what` is how the message names the text. */
export function parseJson(text: string, what = 'it'): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Malformed(`${what} is not JSON`);
  }
}
