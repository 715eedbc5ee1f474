/**
 * Makes visible what could make a reader see something else than what stands there: control characters (but for line
 * breaks and tabs), bidirectional marks and overrides, and the line separators of Unicode. Each is shown as its code.
 */
export function visible(text: string): string {
  return text.replace(
    /[^\P{Cc}\n\r\t]|\r(?!\n)|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu,
    (character) => `<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
}
