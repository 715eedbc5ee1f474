import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { escapeMarkdown, Markdown } from '../../src/report/markdown.ts';
import { createScrub } from '../../src/report/scrub.ts';

const markdown = new Markdown((text) => text);
const hidingCanary = new Markdown(createScrub(['can`ary', 'two\nlines', 'a|b<c>']));
/** Characters with a meaning, often. */
const hostile = fc.oneof(
  fc.string({ unit: fc.constantFrom(...Array.from('`~|\\<>&*_[]()!#@$:/\r\n\t -ab')) }),
  fc.string({ unit: 'binary' }),
);

/** The cells of a table row, split as GitHub does: at each bar without a backslash before it. */
const cells = (row: string): string[] => row.split(/(?<!\\)\|/).slice(1, -1);

describe('escapeMarkdown', () => {
  test.each([
    ['plain text', 'plain text'],
    ['a & b', 'a &amp; b'],
    ['<b>', '&lt;b&gt;'],
    ['a|b', 'a\\|b'],
    ['`x`', '\\`x\\`'],
    ['*_{}[]#~', '\\*\\_\\{\\}\\[\\]\\#\\~'],
    ['back\\slash', 'back\\\\slash'],
    ['a\r\n\nb', 'a b'],
    ['@me', '@\u200bme'],
    ['&lt;', '&amp;lt;'],
    ['$x$', '\\$x\\$'],
    ['https://a.example', 'https:\u200b//a.example'],
    ['www.a.example', 'www\u200b.a.example'],
  ])('%j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  test('no text gets out', () => {
    fc.assert(
      fc.property(hostile, (given) => {
        const escaped = escapeMarkdown(given);
        const bare = escaped.replace(/\\[\\`*_{}[\]#|~$]/g, '');
        expect(bare).not.toMatch(/[\\`*_{}[\]#|~$<>\r\n]/);
        expect(bare).not.toMatch(/@\w/);
        expect(bare).not.toMatch(/&(?!(?:amp|lt|gt);)/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('words', () => {
  test.each([
    ['Pin `os_measurements`, or `a|b`.', 'Pin `os_measurements`, or `a\\|b`.'],
    ['a_b `c_d` <e>', 'a\\_b `c_d` &lt;e&gt;'],
    ['a ` alone', 'a \\` alone'],
    ['`a` and ` alone', '`a` and \\` alone'],
    ['`a\nb`\nc', '`a b` c'],
    ['', ''],
  ])('%j', (text, expected) => {
    expect(markdown.words(text)).toBe(expected);
  });

  test('no text gets out, nor out of the cell that it stands in', () => {
    fc.assert(
      fc.property(hostile, (given) => {
        const line = markdown.words(given);
        const [row = ''] = markdown.table([''], [[line]]).slice(2);
        expect(row).not.toMatch(/[\r\n]/);
        expect(cells(row)).toHaveLength(1);
        const outside = line.replace(/\\.|`[^`]*`/g, '');
        expect(outside).not.toMatch(/[\\`*_{}[\]#|~$<>]|@\w/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('code', () => {
  test.each([
    [undefined, ''],
    ['', ''],
    ['x', '`x`'],
    ['a|b', '`a\\|b`'],
    ['a`b``c', '`a b  c`'],
    ['a\r\nb', '`a  b`'],
    ['<b>&', '`<b>&`'],
  ])('%j', (text, expected) => {
    expect(markdown.code(text)).toBe(expected);
  });

  test('nothing inside can end it, nor the cell that it stands in', () => {
    fc.assert(
      fc.property(hostile, hostile, (a, b) => {
        const [row = ''] = markdown
          .table(['', ''], [[markdown.code(a), markdown.code(b)]])
          .slice(2);
        expect(row).not.toMatch(/[\r\n]/);
        expect(cells(row)).toHaveLength(2);
        for (const text of [a, b]) {
          expect(markdown.code(text)).toMatch(text === '' ? /^$/ : /^`[^`]*`$/);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('codes', () => {
    expect(markdown.codes([])).toBe('none');
    expect(markdown.codes(['a', 'b`c'])).toBe('`a`, `b c`');
  });
});

describe('link', () => {
  test.each([
    [undefined, ''],
    ['https://a.example/x?y=1#z', '<https://a.example/x?y=1#z>'],
    ['http://127.0.0.1:1/', '<http://127.0.0.1:1/>'],
    ['javascript:alert(1)', '`javascript:alert(1)`'],
    ['data:text/html,x', '`data:text/html,x`'],
    ['https://a b', '`https://a b`'],
    ['https://a>b', '`https://a>b`'],
    ['https://a|b', '`https://a\\|b`'],
    ['https://a`b', '`https://a b`'],
    ['https://a\n<b>', '`https://a <b>`'],
    [' https://a', '` https://a`'],
    ['', ''],
  ])('%j', (url, expected) => {
    expect(markdown.link(url)).toBe(expected);
  });
});

describe('fence', () => {
  test.each([
    ['a\nb', ['```text', 'a', 'b', '```']],
    ['', ['```text', '', '```']],
    ['a\r\nb\n', ['```text', 'a', 'b', '', '```']],
    // What could hide the rest of its line can be seen.
    ['a\rb\u001b[2K\u202ec', ['```text', 'a<U+000D>b<U+001B>[2K<U+202E>c', '```']],
    ['```\nout', ['````text', '```', 'out', '````']],
    ['x ``````` y', ['````````text', 'x ``````` y', '````````']],
    ['~~~', ['```text', '~~~', '```']],
    ['</details><script>', ['```text', '</details><script>', '```']],
  ])('%j', (text, expected) => {
    expect(markdown.fence('text', text)).toEqual(expected);
  });

  test('no line inside ends it', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const [open = '', ...rest] = markdown.fence('diff', text);
        const run = /^(`{3,})diff$/.exec(open)?.[1] ?? '';
        expect(run.length).toBeGreaterThanOrEqual(3);
        expect(rest.pop()).toBe(run);
        for (const line of rest) {
          expect(line).not.toMatch(/[\r\n]/);
          // A closing fence is at least as long, and nothing else stands on its line.
          expect(/^\s*(`+)\s*$/.exec(line)?.[1]?.length ?? 0).toBeLessThan(run.length);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

test('a title is shown as it is: within HTML a backslash would be seen', () => {
  expect(markdown.folded('my_app-1 *x*', [])[1]).toBe('<summary>my_app-1 *x*</summary>');
});

test('folded lines stand below a title that is no HTML', () => {
  const lines = markdown.folded('</summary><script>\nx', ['one', 'two']);
  expect(lines.join('\n')).toBe(
    '<details>\n<summary>&lt;/summary&gt;&lt;script&gt; x</summary>\n\none\ntwo\n\n</details>\n',
  );
});

describe('table', () => {
  test('head, rows and the blank line that ends it', () => {
    expect(markdown.table(['A', 'B'], [['1', '2']])).toEqual([
      '| A | B |',
      '|---|---|',
      '| 1 | 2 |',
      '',
    ]);
  });

  test('nothing without rows', () => {
    expect(markdown.table(['A'], [])).toEqual([]);
  });
});

test('a secret is taken out before anything is escaped: afterwards it would not be found', () => {
  const all = 'x can`ary y two\nlines z a|b<c>';
  expect(hidingCanary.text(all)).toBe('x \\*\\*\\* y \\*\\*\\* z \\*\\*\\*');
  expect(hidingCanary.words(all)).toBe('x \\*\\*\\* y \\*\\*\\* z \\*\\*\\*');
  expect(hidingCanary.code(all)).toBe('`x *** y *** z ***`');
  expect(hidingCanary.codes([all])).toBe('`x *** y *** z ***`');
  expect(hidingCanary.fence('text', all)).toEqual(['```text', 'x *** y *** z ***', '```']);
  expect(hidingCanary.folded(all, [])[1]).toBe('<summary>x *** y *** z ***</summary>');
  expect(hidingCanary.link('https://x/?t=can`ary')).toBe('<https://x/?t=***>');
});
