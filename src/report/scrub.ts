/** Takes known secrets out of a text. */
export type Scrub = (text: string) => string;

/**
 * A function that replaces every form of every secret by `***`, the longest first, so that no remainder of a longer
 * one is left. For text from outside; the runner masks the log again on its own.
 */
export function createScrub(forms: Iterable<string>): Scrub {
  const longestFirst = [...new Set(forms)]
    .filter((form) => form !== '')
    .sort((a, b) => b.length - a.length);
  return (text) => longestFirst.reduce((clean, form) => clean.replaceAll(form, '***'), text);
}
