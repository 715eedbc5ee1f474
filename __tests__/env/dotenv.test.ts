import { describe, expect, test } from '@jest/globals';
import dotenv from 'dotenv';
import fc from 'fast-check';
import { parseDotenv } from '../../src/env/dotenv.ts';
import { brief, characters, opened } from './shown.ts';

const FILE = { source: 'app.env', file: 'app.env' };
const parse = (text: string): ReturnType<typeof parseDotenv> => parseDotenv(text, FILE);

describe('values', () => {
  test.each([
    ['plain', 'A=1', '1'],
    ['spaces around name and value', '  A = v w  ', 'v w'],
    ['empty', 'A=', ''],
    ['export', 'export A=1', '1'],
    ['byte order mark', '\uFEFFA=1', '1'],
    ['single quotes take all as it is', "A='a # b \\n $X'", 'a # b \\n $X'],
    ['backticks take both other quotes', 'A=`a "b" \'c\'`', 'a "b" \'c\''],
    ['only \\n and \\r are expanded, in double quotes', 'A="x\\ny\\r\\t"', 'x\ny\r\\t'],
    ['no expansion of $', 'A=$2b$10$abc${HOME}', '$2b$10$abc${HOME}'],
    ['comment after a quoted value', 'A="x" # c', 'x'],
    ['value with =', 'A=b=c==', 'b=c=='],
    ['quotes inside', `A=x"y" 'z'`, `x"y" 'z'`],
    ['several lines in quotes', 'A="a\nb\n"', 'a\nb\n'],
    ['CRLF inside quotes', 'A="a\r\nb"', 'a\nb'],
    ['a backslash before the closing quote', 'A="C:\\"', 'C:\\'],
    ['two backslashes before the closing quote', 'A="x\\\\"', 'x\\\\'],
    ['comment with a quote before', "# it's\nA=1", '1'],
    ['hash in quotes that span lines', "A='a\n# b'", 'a\n# b'],
  ])('%s', (_, text, value) => {
    const parsed = parse(text);
    expect(opened(parsed)).toEqual({ A: value });
    expect(parsed.findings).toEqual([]);
    expect(dotenv.parse(text)).toEqual({ A: value });
  });

  test('CRLF and CR end lines', () => {
    expect(opened(parse('A=1\r\nB=2\rC=3'))).toEqual({ A: '1', B: '2', C: '3' });
  });

  test('positions are lines of the file, also after a value of several lines', () => {
    const parsed = parse('\n# c\nA="x\ny"\nB=2\n');
    expect(parsed.variables.map(({ name, position }) => [name, position.line])).toEqual([
      ['A', 3],
      ['B', 5],
    ]);
  });
});

describe('findings', () => {
  test.each([
    ['no assignment', 'A=1\nNOEQ\nB=2', ['error env-unparsed-line app.env:2'], { A: '1', B: '2' }],
    [
      'one per run of lines',
      'x y\nz\n\nv',
      ['error env-unparsed-line app.env:1', 'error env-unparsed-line app.env:4'],
      {},
    ],
    ['a name on one line and = on the next', 'A\n=1', ['error env-unparsed-line app.env:1'], {}],
    ['NAME: value', 'A=1\nB: 2', ['error env-yaml-line app.env:2'], { A: '1' }],
    ['NAME: alone', 'B:', ['error env-yaml-line app.env:1'], {}],
    ['duplicate', 'A=1\nB=2\nA=3', ['error env-duplicate-name app.env:3'], { A: '1', B: '2' }],
    ['unterminated "', 'A="x\nB=2', ['error env-unterminated-quote app.env:1'], { B: '2' }],
    ["unterminated '", "A='x # y", ['error env-unterminated-quote app.env:1'], {}],
    ['unterminated `', 'A=`x', ['error env-unterminated-quote app.env:1'], {}],
    [
      'quote of the next value closes',
      'A="x\nB="y"',
      ['error env-unterminated-quote app.env:1'],
      { B: 'y' },
    ],
    ['text after the quote', 'A="x"y\nB=1', ['error env-text-after-quote app.env:1'], { B: '1' }],
    ['JSON in double quotes', 'A="{"a":1}"', ['error env-text-after-quote app.env:1'], {}],
    ['cut at #', 'A=abc#def', ['warning env-cut-at-hash app.env:1'], { A: 'abc' }],
    ['comment', 'A=abc   # c', ['warning env-cut-at-hash app.env:1'], { A: 'abc' }],
    ['cut to nothing', 'A=#x', ['warning env-cut-at-hash app.env:1'], { A: '' }],
    [
      '\\" keeps its backslash',
      'A="a \\"b\\""',
      ['warning env-kept-backslash app.env:1'],
      { A: 'a \\"b\\"' },
    ],
    [
      'in order of lines',
      'x\nA=b#c\ny',
      [
        'error env-unparsed-line app.env:1',
        'warning env-cut-at-hash app.env:2',
        'error env-unparsed-line app.env:3',
      ],
      { A: 'b' },
    ],
  ])('%s', (_, text, findings, values) => {
    const parsed = parse(text);
    expect(brief(parsed.findings)).toEqual(findings);
    expect(opened(parsed)).toEqual(values);
  });

  test('say the name and both lines, and for an input the line in the message', () => {
    expect(parse('A=1\nA=2').findings[0]?.message).toBe(
      '`A` is set on line 1 and again on line 2.',
    );
    const [finding] = parseDotenv('A=1\nB: 2', { source: 'env' }).findings;
    expect(finding?.place).toBeUndefined();
    expect(finding?.message).toMatch(/^env, line 2: `B` is followed by/);
  });
});

describe('secrets pasted without quotes', () => {
  const tail = 'q83vEjRWeJrLvQ=';
  const body = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQDDPBYkWZSMgvgB';

  test.each([
    [
      'PEM block',
      `K=-----BEGIN PRIVATE KEY-----\n${body}\n${tail}\n-----END PRIVATE KEY-----\nB=1`,
      ['error env-unquoted-multiline app.env:1'],
    ],
    [
      'PEM block with headers',
      `K=-----BEGIN X-----\nDEK-Info: AES,1\n\n${tail}\n-----END X-----\nB=1`,
      ['error env-unquoted-multiline app.env:1'],
    ],
    [
      'PEM block without a name',
      `-----BEGIN X-----\n${tail}\n-----END X-----\nB=1`,
      ['error env-unparsed-line app.env:1'],
    ],
    [
      'PEM block without its end',
      `K=-----BEGIN X-----\n${body}\n${tail}\n\nB=1`,
      ['error env-unparsed-line app.env:2'],
    ],
    ['wrapped base64', `K=${body}\n${body}\n${tail}\nB=1`, ['error env-unparsed-line app.env:2']],
    [
      'wrapped base64 of two lines',
      `K=${body}\nq83vEjRWeJrLvQk=\nB=1`,
      ['error env-unquoted-multiline app.env:2'],
    ],
    ['base64 alone', `q83vEjRWeJrLvA==\nB=1`, ['error env-unparsed-line app.env:1']],
    [
      'PEM block in a quote that stays open',
      `K="-----BEGIN X-----\n${tail}\n-----END X-----\nB=1`,
      ['error env-unterminated-quote app.env:1'],
    ],
    [
      'base64 in a quote that stays open',
      `K="${body}\nq83vEjRWeJrLvQk=\nB=1`,
      ['error env-unterminated-quote app.env:1', 'error env-unquoted-multiline app.env:2'],
    ],
    [
      'PEM block of two lines without its end',
      `K=-----BEGIN X-----\n${tail}\nB=1`,
      ['error env-unparsed-line app.env:2'],
    ],
  ])('%s: no part of it becomes a name', (_, text, findings) => {
    const parsed = parse(text);
    expect(brief(parsed.findings)).toEqual(findings);
    expect(Object.keys(opened(parsed)).filter((name) => name !== 'K')).toEqual(['B']);
    expect(JSON.stringify(parsed.findings)).not.toMatch(/q83v|MII|AES/);
  });

  test('an ordinary empty name after a long hex value stays a name', () => {
    const parsed = parse(`K=${'0123456789abcdef'.repeat(4)}\nABC=\n`);
    expect(Object.keys(opened(parsed))).toEqual(['K', 'ABC']);
  });
});

const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,8}$/);
const noise = fc.string({
  unit: fc.constantFrom(...characters('aZ0 =:$\\n\t{}[]é😀,;-')),
  maxLength: 20,
});
/** Values as they are written, of every kind that dotenv and this parser must agree on. */
const written = fc.oneof(
  noise.map((text) => text.replace(/^[\s"'`]+/, '')).filter((text) => text.trim() !== '='),
  fc
    .constantFrom("'", '"', '`')
    .chain((quote) =>
      fc
        .string({ unit: fc.constantFrom(...characters('aZ0 =:$\\nr#\n\t{}"\'`é')), maxLength: 30 })
        .map((text) => quote + text.replaceAll(quote, '').replace(/\\+$/, '') + quote),
    ),
);
const gap = fc.constantFrom('', ' ', '\t', '  ');
const line = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom('', 'export '), gap, name, gap, gap, written, gap)
      .map(([exported, a, key, b, c, value, d]) => ({
        key,
        text: `${a}${exported}${key}${b}=${c}${value}${d}`,
      })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('', '  ', '# A=1', "  # it's")
      .map((text) => ({ key: undefined, text })),
  },
);

describe('properties', () => {
  test('well-formed text: the same names and values as the dotenv package', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(line, { selector: ({ key }) => key ?? Symbol(), maxLength: 8 }),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('', '\uFEFF'),
        (lines, end, start) => {
          const text =
            start +
            lines
              .map((each) => each.text)
              .join('\n')
              .replaceAll('\n', end);
          const parsed = parse(text);
          fc.pre(!parsed.findings.some(({ rule }) => rule === 'env-unquoted-multiline'));
          expect(parsed.findings.filter(({ level }) => level === 'error')).toEqual([]);
          expect(opened(parsed)).toEqual(dotenv.parse(text));
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('any text without an error: the same as the dotenv package', () => {
    const unit = fc.constantFrom(...characters('AB=\'"`#\\n: \n\r'));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 24 }), (text) => {
        const parsed = parse(text);
        fc.pre(parsed.findings.every(({ level }) => level !== 'error'));
        expect(opened(parsed)).toEqual(dotenv.parse(text));
      }),
      { numRuns: 3000 },
    );
  });

  test('no finding holds a value or a part of a line that is not understood', () => {
    const canary = 'CANARYxyzzy42';
    const piece = fc.constantFrom(
      canary,
      ' ',
      '=',
      ':',
      '"',
      "'",
      '`',
      '#',
      '\n',
      'N',
      'export ',
      '\\',
      '-----BEGIN X-----',
      '-----END X-----',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        // Where a name is expected the canary may be taken for one; that is what names are for.
        fc.pre(!/(^|[\n\r])\s*(export\s+)?[\w.-]*CANARY[\w.-]*\s*[=:]/.test(text));
        expect(JSON.stringify(parse(text).findings)).not.toContain('CANARY');
      }),
      { numRuns: 3000 },
    );
  });
});
