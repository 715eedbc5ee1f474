/** How the `env` input is written, or `auto` to find out. */
export type EnvFormat = 'auto' | 'dotenv' | 'yaml' | 'json';

const DOTENV_LINE = /^(?:export\s+)?[\w.-]+\s*=/;
const YAML_LINE = /^(?:(?:[\w.-]+|"[^"]*"|'[^']*')\s*:(?:\s|$)|---(?:\s|$)|%YAML\s|-\s)/;

/**
 * How an env text is written, decided by its first significant line (not blank, not a comment): it begins with `{`:
 * JSON; it is an assignment: dotenv; it is `NAME: value`, the start of a YAML document or a list item: YAML;
 * anything else: dotenv. Later lines do not vote: they may be the inside of a quoted or block value, and a text that
 * mixes both forms is an error in whichever it is read as.
 */
export function detectFormat(text: string): Exclude<EnvFormat, 'auto'> {
  // `trim` takes a byte order mark away, too.
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  const first = lines.find((line) => line !== '' && !line.startsWith('#')) ?? '';
  if (first.startsWith('{')) return 'json';
  if (DOTENV_LINE.test(first)) return 'dotenv';
  return YAML_LINE.test(first) ? 'yaml' : 'dotenv';
}
