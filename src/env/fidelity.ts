/** Control characters but tab, newline, CR and those above U+007F. */
const OTHER_CONTROL = /[^\P{Cc}\t\n\r\u0080-\u009f]/u;

/**
 * What the guest's env file does to a value, each as words that complete "it …"; empty if the value arrives as it
 * is. The guest writes `NAME="value"` lines with its own escaping and systemd reads them with another: a newline
 * becomes the two characters `\n`, `\\` becomes `\`, `\"` and a `\` at the end break the line, and CR and other
 * control characters (below U+0020 except tab, and U+007F) are cut or lose the variable. `$`, `` ` ``, quotes, `#`,
 * spaces, tabs and a `\` elsewhere are fine.
 */
export function alterations(value: string): string[] {
  return [
    value.includes('\n') && 'holds line breaks, which arrive as the two characters `\\n`',
    value.includes('\\\\') && 'holds `\\\\`, which arrives as one backslash',
    value.includes('\\"') && 'holds `\\"`, which breaks its line in the env file',
    value.endsWith('\\') && 'ends in a backslash, which can swallow the next variable',
    value.includes('\r') && 'holds carriage returns, which get lost',
    OTHER_CONTROL.test(value) && 'holds control characters, which can lose the whole variable',
  ].filter((problem) => problem !== false);
}
