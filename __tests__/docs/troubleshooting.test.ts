import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from '@jest/globals';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PAGE = 'docs/troubleshooting.md';

const page = readFileSync(path.join(ROOT, PAGE), 'utf8');

/** The lines of the source but for comments, with the backticks of template texts as people see them. */
const sourceLines = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => readFileSync(path.join(ROOT, 'src', file), 'utf8').split('\n'))
  .filter((line) => !/^\s*(?:\/\/|\/?\*)/.test(line))
  .map((line) => line.replaceAll('\\`', '`'));

/** What a heading quotes: the text between its backticks, in Markdown's form for texts that hold backticks, too. */
const messages = [...page.matchAll(/^### (`+) ?(.+?) ?\1$/gm)].map(([, , text = '']) => text);

/** The parts of a message that are the same in every run. */
function fixedParts(message: string): readonly string[] {
  return message
    .split('…')
    .map((part) => part.trim())
    .filter((part) => /\w/.test(part));
}

function holdsInOrder(line: string, parts: readonly string[]): boolean {
  let from = 0;
  return parts.every((part) => {
    const at = line.indexOf(part, from);
    from = at + part.length;
    return at !== -1;
  });
}

describe(PAGE, () => {
  test('quotes messages', () => {
    expect(messages.length).toBeGreaterThan(50);
    expect(new Set(messages).size).toBe(messages.length);
  });

  test.each(messages)('the source can say: %s', (message) => {
    const parts = fixedParts(message);
    expect(parts).not.toEqual([]);
    expect(sourceLines.filter((line) => holdsInOrder(line, parts))).not.toEqual([]);
  });

  test('says of each message what causes it and what to do', () => {
    const [, ...entries] = page.split(/^### /m);
    const incomplete = entries
      .filter((entry) => !(entry.includes('- **Cause:** ') && entry.includes('- **Remedy:** ')))
      .map((entry) => entry.split('\n')[0]);
    expect(incomplete).toEqual([]);
  });
});
