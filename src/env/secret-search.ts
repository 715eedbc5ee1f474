import { reveal, type Secret } from '../base/secret.ts';

/** A shorter value is too likely to stand in a text by chance. */
const SHORTEST_VALUE = 8;

export interface FoundSecret {
  /** The name of the env variable, or of the input. */
  readonly name: string;
  readonly offset: number;
}

/**
 * A function that finds secrets in a text that is about to become public: the values themselves, from 8 characters on,
 * and their base64 and URL-encoded forms. Each secret is found once per text, at its first place.
 */
export function createSecretSearch(
  secrets: readonly { readonly name: string; readonly value: Secret }[],
): (text: string) => readonly FoundSecret[] {
  const known = secrets
    .map(({ name, value }) => ({ name, forms: formsOf(reveal(value)) }))
    .filter(({ forms }) => forms.length > 0);
  return (text) =>
    known.flatMap(({ name, forms }) => {
      const offsets = forms.map((form) => text.indexOf(form)).filter((offset) => offset !== -1);
      return offsets.length === 0 ? [] : [{ name, offset: Math.min(...offsets) }];
    });
}

function formsOf(value: string): readonly string[] {
  const text = value.trim();
  if (text.length < SHORTEST_VALUE) return [];
  const bytes = Buffer.from(text);
  const forms = [text, unpadded(bytes.toString('base64')), bytes.toString('base64url')];
  // A lone surrogate has no URL-encoded form.
  if (text.isWellFormed()) forms.push(encodeURIComponent(text));
  return [...new Set(forms)];
}

/** What precedes the padding stays the same when more bytes follow, except for its last character. */
function unpadded(base64: string): string {
  return base64.replace(/.?=+$/, '');
}
