/**
 * What could make a reader see something else than what stands there: control characters (but for line breaks and tabs),
 * what turns the direction of text, and what is not seen at all, such as spaces without width, soft hyphens and tags.
 */
const DECEPTIVE =
  /[^\P{Cc}\n\r\t]|\r(?!\n)|[\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\ufff9-\ufffb]/gu;

/** What makes one picture of several, as in 👨‍👩‍👧 and ❤️. */
const WITHIN_PICTURE =
  /(?<=\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?)\u200d(?=\p{Extended_Pictographic})|(?<=\p{Emoji})\ufe0f/gu;

/** Shows such characters as their codes. */
export function visible(text: string): string {
  // Few texts have any; then there is no picture to look for either.
  if (text.search(DECEPTIVE) === -1) return text;
  const pictures = new Set([...text.matchAll(WITHIN_PICTURE)].map(({ index }) => index));
  return text.replace(DECEPTIVE, (character: string, at: number) => {
    if (pictures.has(at)) return character;
    const code = character.codePointAt(0) ?? 0;
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}
