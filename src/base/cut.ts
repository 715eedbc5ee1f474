/** The start of a text, at most `most` UTF-16 units long: a character of two units stays whole or goes. */
export function cut(text: string, most: number): string {
  const isSplit = (text.codePointAt(most - 1) ?? 0) > 0xffff;
  return text.slice(0, isSplit ? most - 1 : most);
}
