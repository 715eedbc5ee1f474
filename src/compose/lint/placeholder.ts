/** Marks that templates leave where nobody filled them in. None of them fits into a word of a real value. */
const PLACEHOLDERS: readonly RegExp[] = [
  /\{\{[^{}]*\}\}/,
  /<[^<>]+>/,
  /(?<![a-zA-Z0-9])__\w+?__(?![a-zA-Z0-9])/,
  /(?<![a-zA-Z0-9])REPLACE(?:[_-]?[A-Z0-9_]+)?(?![a-zA-Z0-9])/,
  /(?<![a-zA-Z0-9])(?:replace|change)[_-]?(?:me|this)(?![a-zA-Z0-9])/i,
  /(?<![a-zA-Z0-9])(?:YOUR_[A-Z0-9_]+|TODO|FIXME)(?![a-zA-Z0-9])/,
];

/** The first placeholder of a text that nobody filled in; undefined where it has none. */
export function placeholderIn(text: string): string | undefined {
  return PLACEHOLDERS.map((pattern) => pattern.exec(text)?.[0]).find(
    (match) => match !== undefined,
  );
}
