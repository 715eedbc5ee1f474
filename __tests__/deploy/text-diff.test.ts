import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { diffTexts, type TextDiff } from '../../src/deploy/text-diff.ts';

/** The lines of a text, each with its line feed; the last one may have none. */
const withEnds = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** What `patch` does: reads the old text and the diff, and writes the new text. Fails where they do not fit. */
function apply(old: string, { lines }: TextDiff): string {
  const source = withEnds(old);
  const written: string[] = [];
  let at = 0;
  // A line of a diff has its line feed, unless the next one says that it has none.
  const shown = lines.map((line, index) => {
    const bare = (lines[index + 1] ?? '').startsWith('\\');
    return `${line.replaceAll('␍', '\r')}${bare ? '' : '\n'}`;
  });
  const take = (expected: string): void => {
    expect(source[at]).toBe(expected);
    at += 1;
  };
  for (const line of shown) {
    const [mark, text] = [line.slice(0, 1), line.slice(1)];
    const [, start, count] = /^@@ -(\d+),(\d+) /.exec(line) ?? [];
    if (start !== undefined) {
      // A hunk without old lines stands behind its line, any other one begins with it.
      const begin = count === '0' ? Number(start) : Number(start) - 1;
      written.push(...source.slice(at, begin));
      at = begin;
    } else if (mark === '+') {
      written.push(text);
    } else if (mark === '-') {
      take(text);
    } else if (mark === ' ') {
      take(text);
      written.push(text);
    } else {
      expect(mark).toBe('\\');
    }
  }
  return [...written, ...source.slice(at)].join('');
}

const linesOf = (before: string, after: string): readonly string[] =>
  diffTexts(before, after)?.lines ?? [];

test('texts that are the same have no diff', () => {
  expect(diffTexts('', '')).toBeUndefined();
  expect(diffTexts('a\r\nb', 'a\r\nb')).toBeUndefined();
});

describe('what is shown', () => {
  test('a changed line with three lines around it', () => {
    const before = 'a\nb\nc\nd\ne\nf\ng\nh\ni\n';
    expect(diffTexts(before, before.replace('e', 'E'))).toEqual({
      added: 1,
      removed: 1,
      lines: ['@@ -2,7 +2,7 @@', ' b', ' c', ' d', '-e', '+E', ' f', ' g', ' h'],
    });
  });

  test('changes far from each other are hunks of their own', () => {
    const before = Array.from({ length: 40 }, (_, index) => `line ${index}\n`).join('');
    const after = before.replace('line 3\n', 'x\n').replace('line 30\n', '');
    const lines = linesOf(before, after);
    expect(lines.filter((line) => line.startsWith('@@'))).toHaveLength(2);
    expect(lines.length).toBeLessThan(20);
  });

  test('a text that comes, and one that goes', () => {
    expect(diffTexts('', 'a\nb\n')).toMatchObject({ added: 2, removed: 0 });
    expect(linesOf('', 'a\nb\n').slice(1)).toEqual(['+a', '+b']);
    expect(diffTexts('a\nb\n', '')).toMatchObject({ added: 0, removed: 2 });
  });

  test('a line end that comes or goes at the end of the text', () => {
    expect(linesOf('a\n', 'a').slice(1)).toEqual(['-a', '+a', '\\ No newline at end of file']);
    expect(linesOf('a', 'a\n').slice(1)).toEqual(['-a', '\\ No newline at end of file', '+a']);
  });

  test('a changed kind of line end can be seen', () => {
    expect(linesOf('a\nb\n', 'a\r\nb\n').slice(1)).toEqual(['-a', '+a␍', ' b']);
  });

  test('a carriage return cannot overwrite the line in a terminal', () => {
    const diff = diffTexts('a\n', 'image: evil\rimage: good\n');
    expect(diff?.lines.join('\n')).not.toContain('\r');
    expect(diff?.added).toBe(1);
  });

  test.each(['+++ b/x', '--- a/x', '@@ -1,1 +1,1 @@', '\\ No newline at end of file', '-', '+'])(
    'a line that is %j is counted and marked like any other',
    (line) => {
      expect(diffTexts('a\n', `a\n${line}\n`)).toMatchObject({
        added: 1,
        removed: 0,
        lines: [expect.stringMatching(/^@@ /), ' a', `+${line}`],
      });
      expect(diffTexts(`a\n${line}\n`, 'a\n')).toMatchObject({ added: 0, removed: 1 });
    },
  );
});

test('texts that have nothing in common are shown in full, and in time', () => {
  const text = (prefix: string): string =>
    Array.from({ length: 20_000 }, (_, index) => `${prefix}${index}\n`).join('');
  const diff = diffTexts(text('old '), text('new '));
  expect(diff).toMatchObject({ added: 20_000, removed: 20_000 });
  expect(diff?.lines.filter((line) => line.startsWith('-old '))).toHaveLength(20_000);
  expect(diff?.lines.filter((line) => line.startsWith('+new '))).toHaveLength(20_000);
}, 20_000);

test('a small change of a huge text stays small', () => {
  const before = Array.from({ length: 50_000 }, (_, index) => `line ${index}\n`).join('');
  const diff = diffTexts(before, before.replace('line 25000\n', 'changed\n'));
  expect(diff?.lines).toHaveLength(9);
});

test('the diff, applied to the old text, gives the new one', () => {
  // Few different lines, so that they repeat, move and touch.
  const line = fc.constantFrom('a', 'b', ' a', '', '+a', '-b', '@@ -1 +1 @@', '\\ x', 'ü😀');
  const end = fc.constantFrom('\n', '\n', '\n', '\r\n');
  const text = fc
    .tuple(fc.array(fc.tuple(line, end), { maxLength: 14 }), fc.constantFrom('', '', 'a', '\r'))
    .map(([rows, rest]) => `${rows.map((row) => row.join('')).join('')}${rest}`);
  fc.assert(
    fc.property(text, text, (before, after) => {
      const diff = diffTexts(before, after);
      if (diff === undefined) {
        expect(after).toBe(before);
        return;
      }
      expect(apply(before, diff)).toBe(after);
      expect(diff.added + diff.removed).toBeGreaterThan(0);
      expect(diff.lines.every((shown) => !/[\r\n]/.test(shown))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
