/** A text without the slashes at its end. Looked for from the first of them only: a text from outside may be full of slashes. */
export function withoutTrailingSlashes(text: string): string {
  return text.replace(/(?<!\/)\/+$/, '');
}
