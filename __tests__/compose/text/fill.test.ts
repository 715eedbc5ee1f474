import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { applyEdits } from '../../../src/compose/yaml/edit.ts';
import { fillVariables, type Filled } from '../../../src/compose/text/fill.ts';
import type { Node } from '../../../src/compose/yaml/node.ts';
import { interpolated } from './interpolation.ts';
import { mergeTexts } from '../merge/merge-support.ts';

type Values = Readonly<Record<string, string>>;

const fill = (text: string, values: Values): Filled =>
  fillVariables('c.yaml', text, new Map(Object.entries(values)));
const filled = (text: string, values: Values): string => fill(text, values).text;

/** The value of the key `x-v`, as Compose reads the text; what is not a text shows as its type. */
function read(text: string): unknown {
  const { model } = mergeTexts(`services: {web: {image: a}}\n${text}`);
  const value = model.entries.get('x-v')?.value;
  return value === undefined ? { type: 'nothing' } : texts(value);
}

function texts(node: Node): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value.type === 'string' ? node.value.value : { type: node.value.type };
    case 'sequence':
      return node.items.map((item) => texts(item.value));
    case 'mapping':
      return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, texts(value)]));
  }
}

function readText(text: string): string {
  const value = read(text);
  if (typeof value !== 'string') throw new Error(`No text: ${JSON.stringify(value)} in ${text}`);
  return value;
}

/** What is wrong with a filled text: it must mean what Compose makes of the original with the same values. */
function problemWith(text: string, values: Values): string | undefined {
  const { text: after, findings } = fill(text, values);
  // A brace cannot be written into the operand of a variable that stays: that may be refused instead.
  if (findings.length > 0 && /[{}]/.test(Object.values(values).join(''))) return undefined;
  for (const rest of [{}, { O: '' }, { O: 'o', P: 'p', Ox: 'no', O1: 'no' }]) {
    const expected = interpolated(readText(text), { ...rest, ...values });
    let found: string;
    try {
      found = interpolated(readText(after), rest);
    } catch (error) {
      found = String(error);
      // Compose reads a brace that nothing closes in ways of its own.
      if (found.includes('A brace is not closed')) return undefined;
    }
    if (found !== expected) {
      return `${JSON.stringify(values)}: ${JSON.stringify(after)} is ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`;
    }
  }
  return undefined;
}

describe('only what is named is replaced', () => {
  test.each<[string, string, Values, string]>([
    ['both forms', 'a: $A-${A}\n', { A: 'x' }, 'a: x-x\n'],
    [
      'other variables stay',
      'a: $B ${B:-1} $A $AB ${AB}\n',
      { A: 'x' },
      'a: $B ${B:-1} x $AB ${AB}\n',
    ],
    ['doubled dollars stay', 'a: $$A $${A} $$$$A $A\n', { A: 'x' }, 'a: $$A $${A} $$$$A x\n'],
    ['keys stay', '$A: $A\n${A}: {$A: $A}\n', { A: 'x' }, '$A: x\n${A}: {$A: x}\n'],
    ['comments stay', '# $A\na: $A # ${A}\n# $A', { A: 'x' }, '# $A\na: x # ${A}\n# $A'],
    ['anchors and tags stay', 'a: &A !t $A\nb: *A\n', { A: 'x' }, 'a: &A !t x\nb: *A\n'],
    [
      'CRLF and a byte order mark stay',
      '\ufeffa: $A\r\nb:   [ "$A" ,$A ]  \r\n\r\n',
      { A: 'x' },
      '\ufeffa: x\r\nb:   [ "x" ,x ]  \r\n\r\n',
    ],
    [
      'merge keys stay',
      'x: &x {a: $A}\ny:\n  <<: *x\n  b: $A\n',
      { A: 'x' },
      'x: &x {a: x}\ny:\n  <<: *x\n  b: x\n',
    ],
    ['every document', 'a: $A\n---\n- $A\n...\n', { A: 'x' }, 'a: x\n---\n- x\n...\n'],
    [
      'Compose’s own tags stay',
      'a: !override [$A]\nb: !reset $A\n',
      { A: 'x' },
      'a: !override [x]\nb: !reset x\n',
    ],
    ['a block scalar', 'a: |2-\n    $A\n  ${A}\nb: 1\n', { A: 'x' }, 'a: |2-\n    x\n  x\nb: 1\n'],
    ['JSON', '{"a":["${A}"],"$A":"$A"}', { A: 'x"y' }, '{"a":["x\\"y"],"$A":"x\\"y"}'],
    [
      'the comment behind a block scalar’s header',
      'a: | # ${A}\n  ${A}\n  # $A\n# $A\n',
      { A: 'x' },
      'a: | # ${A}\n  x\n  # x\n# $A\n',
    ],
  ])('%s', (_, text, values, expected) => {
    expect(filled(text, values)).toBe(expected);
  });

  test('no variables, no change', () => {
    const text = 'a: $A "\n';
    expect(fill(text, {})).toEqual({ text, edits: [], used: new Set(), findings: [] });
  });

  test.each(['a: [\n', 'a: "$A\n', '\ta: $A\n'])('what is no YAML stays as it is: %j', (text) => {
    expect(fill(text, { A: 'x' })).toEqual({ text, edits: [], used: new Set(), findings: [] });
  });

  test('the variables that occur are told, also nested ones and those with an empty value', () => {
    const text = 'a: $A\nb: ${X:-${B}}\nc: ${C:+}\n# $D\n$E: 1\nf: $$F\n';
    const values = { A: '1', B: '2', C: '', D: '4', E: '5', F: '6' };
    expect([...fill(text, values).used].toSorted()).toEqual(['A', 'B', 'C']);
  });
});

describe('operators', () => {
  const WITH = 'set';
  test.each<[string, string | undefined, string]>([
    ['${A:-d}', WITH, 'set'],
    ['${A:-d}', '', 'd'],
    ['${A-d}', WITH, 'set'],
    ['z${A-d}', '', 'z'],
    ['${A:?m}', WITH, 'set'],
    ['${A?m}', WITH, 'set'],
    ['z${A?m}', '', 'z'],
    ['${A:+r}', WITH, 'r'],
    ['z${A:+r}', '', 'z'],
    ['${A+r}', WITH, 'r'],
    ['${A+r}', '', 'r'],
    ['${A:-${B}}', '', '${B}'],
    ['${A:-x$$y}', '', 'x$$y'],
    ['${A:+${B:-c}}', WITH, '${B:-c}'],
    ['${A:+<${A}>}', WITH, '<set>'],
    ['${B:-${A}}', WITH, '${B:-set}'],
    ['${B:-${A:+r}}', WITH, '${B:-r}'],
    ['${B:?need ${A}}', WITH, '${B:?need set}'],
    ['${B:-x${C:-$A}y}', WITH, '${B:-x${C:-set}y}'],
    ['$$${A}', WITH, '$$set'],
    ['$${A}${A}', WITH, '$${A}set'],
  ])('%s with %j', (text, value, expected) => {
    const given = value === undefined ? {} : { A: value };
    expect(filled(`x-v: "${text}"\n`, given)).toBe(`x-v: "${expected}"\n`);
    expect(filled(`x-v: '${text}'\n`, given)).toBe(`x-v: '${expected}'\n`);
  });

  test.each(['${A:?no}', 'x${A:?no}', '${B:-${A:?no}}'])('%s with an empty value', (text) => {
    const { findings } = fill(`a: 1\nb: [ "${text}" ]\n`, { A: '' });
    expect(findings).toMatchObject([
      {
        level: 'error',
        rule: 'variable-required',
        message: expect.stringMatching(/`A`/),
        place: { file: 'c.yaml', line: 2, column: 7 + text.indexOf('${A') },
      },
    ]);
  });

  test('of what is not taken, nothing is demanded', () => {
    expect(fill('a: "${A:-${B:?no}}"\n', { A: 'x', B: '' })).toMatchObject({
      text: 'a: "x"\n',
      findings: [],
    });
  });
});

/** Values that YAML or Compose could take for something else. */
const NASTY = [
  '',
  '~',
  'null',
  'true',
  'False',
  'yes',
  'off',
  '0',
  '1.50',
  '-1',
  '+1',
  '.5',
  '1e3',
  '0x1F',
  '0o7',
  '0b1',
  '010',
  '1_000',
  '.inf',
  '-.INF',
  '.NaN',
  '12:30',
  '12:30:45',
  '2001-01-01',
  '2024-01-02T03:04:05Z',
  '2024-01-02 03:04:05',
  '2024-1-2 3:04:05 +01:00',
  'a: b',
  'a:',
  ': a',
  ':a',
  'a #b',
  '#a',
  '- a',
  '-',
  '--- a',
  '---',
  '...',
  '? a',
  '?',
  '?a',
  '*a',
  '&a',
  '!a',
  '!!str a',
  '%a',
  '@a',
  '`a',
  '|',
  '>',
  '|-',
  '<<',
  '=',
  '"',
  "'",
  '"a"',
  "'a'",
  "it's",
  'a"b',
  'a\\b',
  '\\n',
  '[',
  ']',
  '{',
  '}',
  ',',
  'a, b',
  '[a]',
  '{a: b}',
  '${B}',
  '$B',
  '$',
  'a$',
  '$$',
  'a$$b',
  'a}b',
  'a{b',
  '}{',
  'a\tb',
  'ä😀',
  'a\u2028b',
  'a\u00a0b',
  'http://x:80/?a=b&c#d',
];

describe('a value is read back as the same text', () => {
  const places: readonly (readonly [string, string])[] = [
    ['plain', 'x-v: ${A}\n'],
    ['plain, with more', 'x-v: a ${A} b\n'],
    ['plain, at the start', 'x-v: ${A}/b # c\n'],
    ['plain, at the end', 'x-v: 1${A} # c\n'],
    ['plain, tagged', 'x-v: !!str ${A}\n'],
    ['plain, anchored', 'x-v: &a ${A}\n'],
    ['plain, in flow style', 'x-v: $A\nx-w: {a: $A, b: [$A, $A]}\n'],
    ['single quotes', "x-v: '${A}'\n"],
    ['double quotes', 'x-v: "${A}"\n'],
    ['double quotes with escapes', 'x-v: "\\t${A}\\x41"\n'],
    ['literal', 'x-v: |\n  a ${A} b\n  c\n'],
    ['folded', 'x-v: >-\n  a ${A} b\n  c\n'],
    ['an operand', 'x-v: "${O:-${A}}"\n'],
    ['behind another variable', 'x-v: "$O${A}"\n'],
    ['before another variable', 'x-v: "${A}$O${A}${O}"\n'],
    ['behind another variable, in a default', 'x-v: "${O:-$P${A}}"\n'],
  ];

  test.each(places)('%s', (_, text) => {
    const problems = NASTY.map((value) => problemWith(text, { A: value }));
    expect(problems.filter((problem) => problem !== undefined)).toEqual([]);
  });

  test('lists and mappings', () => {
    for (const value of NASTY) {
      const literal = value.replaceAll('$', '$$$$');
      expect(read(filled('x-v: {a: $A, b: [$A, $A], "c":$A}\n', { A: value }))).toEqual({
        a: literal,
        b: [literal, literal],
        c: literal,
      });
      expect(read(filled('x-v:\n- $A\n-   $A # c\n- - $A\n', { A: value }))).toEqual([
        literal,
        literal,
        [literal],
      ]);
    }
  });

  // Plain, these are an error in flow style for Compose, whose YAML reader is another one than that of this action.
  test.each([':a', '?a', ':', '?', '-'])('%j in flow style is quoted', (value) => {
    expect(filled('a: [$A]\n', { A: value })).toBe(`a: ['${value}']\n`);
  });

  test('plain stays plain where it can', () => {
    for (const value of [
      'a',
      'v1.2',
      'ghcr.io/a/b:1',
      'yes',
      'a b',
      'x=y',
      'a$$b',
      'https://a/b',
    ]) {
      expect(filled('a: ${A}\n', { A: value })).toBe(`a: ${value.replaceAll('$', '$$$$')}\n`);
    }
  });
});

describe('lines', () => {
  test.each<[string, string, Values]>([
    ['an empty last line', 'x-v: |\n  a\n  ${A}\n', { A: '' }],
    ['an empty only line', 'x-v: |\n  ${A}\n', { A: '' }],
    ['an empty line in folded text', 'x-v: >\n  a\n  ${A}\n  b\n', { A: '' }],
    ['an empty line in plain text', 'x-v: a\n  ${A}\n  b\n', { A: '' }],
    ['an empty line in quoted text', 'x-v: "a\n  ${A}\n  b"\n', { A: '' }],
    ['a first line that starts with a space', 'x-v: |\n  ${A:+ x} y\n  z\n', { A: 'q' }],
    ['a first line that becomes blank', 'x-v: |\n  ${A} ${A}\n  z\n', { A: '' }],
    [
      'a line of folded text that starts with a space',
      'x-v: >\n  a\n  ${A:+ x} y\n  z\n',
      { A: 'q' },
    ],
    ['a value that starts like a comment', 'x-v: a\n  ${A}\n', { A: '#b' }],
    ['an expression over two lines', 'x-v: a ${A:-b\n  c} d\n', { A: '' }],
    ['an expression over two lines, filled', 'x-v: a ${A:-b\n  c} d\n', { A: 'e' }],
  ])('%s', (_, text, values) => {
    expect(problemWith(text, values)).toBeUndefined();
  });

  test('a name in escapes is filled', () => {
    expect(readText(filled('x-v: "${\\x41} $\\u0041"\n', { A: 'x' }))).toBe('x x');
  });

  test('an escaped dollar is one like any other', () => {
    expect(readText(filled('x-v: "\\u0024{A} \\x24A"\n', { A: 'x' }))).toBe('x x');
    expect(readText(filled('x-v: "$A\\x42"\n', { A: 'x' }))).toBe('$AB');
  });
});

describe('properties', () => {
  const value = fc
    .oneof(
      fc.constantFrom(...NASTY),
      fc.string({
        unit: fc.constantFrom(...Array.from(' ab1.:-#,\'"\\[]{}$&*!|>%@?=\u00e9')),
        maxLength: 6,
      }),
    )
    .map((text) => text.trim());
  const expression = fc.letrec<{ any: string; use: string; operand: string }>((tie) => ({
    any: fc.oneof(
      { withCrossShrink: true, depthSize: 'small' },
      fc.constantFrom('a', '1', ' b ', '.', '/', '$$', '$$A'),
      tie('use'),
    ),
    operand: fc
      .array(fc.oneof(fc.constantFrom('x', ' ', '$$'), tie('use')), { maxLength: 2 })
      .map((parts) => parts.join('')),
    use: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('$A', '$O', '${A}', '${B}', '${O}'),
      fc
        .tuple(
          fc.constantFrom('A', 'B', 'O'),
          fc.constantFrom(':-', '-', ':+', '+'),
          tie('operand'),
        )
        .map((parts) => `\${${parts.join('')}}`),
    ),
  }));
  const template = fc
    .array(expression.any, { minLength: 1, maxLength: 5 })
    .map((parts) => parts.join(''));
  const style = fc.constantFrom(
    (text: string) => `x-v: p${text}q # $A\n`,
    (text: string) => `x-v: "${text}"\n`,
    (text: string) => `x-v: '${text}' # $A\r\n`,
    (text: string) => `x-v: |\n  p${text}q\n  $A.\n`,
  );

  test('filled, the rest filled by Compose, it is what Compose makes of all at once', () => {
    fc.assert(
      fc.property(style, template, value, value, (write, given, a, b) => {
        expect(problemWith(write(given), { A: a, B: b })).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  test('the edits make the text, lie where the variables are, and add no line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(style, template), { minLength: 1, maxLength: 4 }),
        value,
        (parts, a) => {
          const text = parts
            .map(([write, given], i) => write(given).replace('x-v', `k${i}`))
            .join('');
          const result = fill(text, { A: a });
          expect(applyEdits(text, result.edits)).toBe(result.text);
          for (const { start, end } of result.edits) {
            expect(text.slice(start, end)).toMatch(/\$\{?A/);
            expect(text.slice(start, end)).not.toMatch(/^k\d/m);
          }
          expect(result.text.split('\n').length).toBeLessThanOrEqual(text.split('\n').length);
          expect(result.used.has('A')).toBe(result.edits.length > 0);
        },
      ),
    );
  });

  test('variables that are not named stay, and so does everything without one', () => {
    fc.assert(
      fc.property(style, template, value, (write, given, other) => {
        const text = write(given);
        expect(fill(text, { Z: other })).toMatchObject({ text, edits: [] });
      }),
    );
  });

  test('any text gives an answer', () => {
    const unit = fc.constantFrom(...Array.from('$A{}[]:-?"\'|>#&*! \n\r\ta,'));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), value, (text, a) => {
        const result = fill(text, { A: a });
        expect(applyEdits(text, result.edits)).toBe(result.text);
      }),
      { numRuns: 1000 },
    );
  });
});
