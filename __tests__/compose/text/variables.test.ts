import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { allUses, scanVariables, type VariableUse } from '../../../src/compose/text/variables.ts';

interface Shown {
  readonly text: string;
  readonly name: string;
  readonly operator?: string;
  readonly operand?: string;
  readonly nested?: readonly Shown[];
}

function shown(text: string, uses: readonly VariableUse[]): Shown[] {
  return uses.map((use) => ({
    text: text.slice(use.start, use.end),
    name: use.name,
    ...(use.operator === ''
      ? {}
      : { operator: use.operator, operand: text.slice(use.operandStart, use.operandEnd) }),
    ...(use.nested.length === 0 ? {} : { nested: shown(text, use.nested) }),
  }));
}

describe('expressions', () => {
  test.each<[string, readonly Shown[]]>([
    ['', []],
    ['plain', []],
    ['$A', [{ text: '$A', name: 'A' }]],
    ['x$a_1-y', [{ text: '$a_1', name: 'a_1' }]],
    ['$_', [{ text: '$_', name: '_' }]],
    ['${A}', [{ text: '${A}', name: 'A' }]],
    [
      '$A$B',
      [
        { text: '$A', name: 'A' },
        { text: '$B', name: 'B' },
      ],
    ],
    [
      '${A}${B}',
      [
        { text: '${A}', name: 'A' },
        { text: '${B}', name: 'B' },
      ],
    ],
    ['$A{B}', [{ text: '$A', name: 'A' }]],
    ['$A:-x', [{ text: '$A', name: 'A' }]],
    ['${A:-x}', [{ text: '${A:-x}', name: 'A', operator: ':-', operand: 'x' }]],
    ['${A-x}', [{ text: '${A-x}', name: 'A', operator: '-', operand: 'x' }]],
    ['${A:?x}', [{ text: '${A:?x}', name: 'A', operator: ':?', operand: 'x' }]],
    ['${A?x}', [{ text: '${A?x}', name: 'A', operator: '?', operand: 'x' }]],
    ['${A:+x}', [{ text: '${A:+x}', name: 'A', operator: ':+', operand: 'x' }]],
    ['${A+x}', [{ text: '${A+x}', name: 'A', operator: '+', operand: 'x' }]],
    ['${A:-}', [{ text: '${A:-}', name: 'A', operator: ':-', operand: '' }]],
    ['${A--x}', [{ text: '${A--x}', name: 'A', operator: '-', operand: '-x' }]],
    ['${A:-a:-b}', [{ text: '${A:-a:-b}', name: 'A', operator: ':-', operand: 'a:-b' }]],
    ['${A:-$$B}', [{ text: '${A:-$$B}', name: 'A', operator: ':-', operand: '$$B' }]],
    ['${A:-{"a":1}}', [{ text: '${A:-{"a":1}}', name: 'A', operator: ':-', operand: '{"a":1}' }]],
    [
      '${A:-x$B}',
      [
        {
          text: '${A:-x$B}',
          name: 'A',
          operator: ':-',
          operand: 'x$B',
          nested: [{ text: '$B', name: 'B' }],
        },
      ],
    ],
    [
      'a ${A:-${B:?${C}}} ${D}',
      [
        {
          text: '${A:-${B:?${C}}}',
          name: 'A',
          operator: ':-',
          operand: '${B:?${C}}',
          nested: [
            {
              text: '${B:?${C}}',
              name: 'B',
              operator: ':?',
              operand: '${C}',
              nested: [{ text: '${C}', name: 'C' }],
            },
          ],
        },
        { text: '${D}', name: 'D' },
      ],
    ],
  ])('%j', (text, expected) => {
    const { uses, malformed } = scanVariables(text);
    expect(shown(text, uses)).toEqual(expected);
    expect(malformed).toEqual([]);
  });
});

test.each([
  '$$',
  '$$A',
  '$${A}',
  '$$$$A',
  '$$$${A:-x}',
  'a$$',
  '$',
  'a $ b',
  '$1',
  '$-',
  '$.A',
  'a$',
])('%j has no expression', (text) => {
  expect(scanVariables(text)).toEqual({ uses: [], malformed: [] });
});

test.each([
  ['$$$A', ['$A']],
  ['$$$${A}$B', ['$B']],
  ['$1$A', ['$A']],
  ['$ $A', ['$A']],
])('%j: a dollar before it does not hide it', (text, expected) => {
  expect(shown(text, scanVariables(text).uses).map((use) => use.text)).toEqual(expected);
});

test.each([
  ['${}', ['${}'], []],
  ['${A B}', ['${A B}'], []],
  ['${1A}', ['${1A}'], []],
  ['${A:x}', ['${A:x}'], []],
  ['${A!x}', ['${A!x}'], []],
  ['${-x}', ['${-x}'], []],
  ['${ A}', ['${ A}'], []],
  ['${A', ['${A'], []],
  ['${A:-{x}', ['${A:-{x}'], []],
  ['${A B} $C', ['${A B}'], ['C']],
  ['${A:-${B C}}', ['${B C}'], ['A']],
])('%j is malformed', (text, malformed, names) => {
  const scanned = scanVariables(text);
  expect(scanned.malformed.map(({ start, end }) => text.slice(start, end))).toEqual(malformed);
  expect([...allUses(scanned.uses)].map(({ name }) => name)).toEqual(names);
});

test('allUses gives the nested ones in order of appearance', () => {
  const { uses } = scanVariables('$A ${B:-${C:-$D}$E} $F');
  expect([...allUses(uses)].map(({ name }) => name).join('')).toBe('ABCDEF');
});

const unit = fc.constantFrom(
  '$',
  '$$',
  '${',
  '}',
  '{',
  'A',
  'B',
  ':-',
  '-',
  ':?',
  '+',
  ' ',
  '\n',
  '1',
);

test('every use is where it says, inside its parent, and behind the one before', () => {
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 25 }), (text) => {
      const { uses, malformed } = scanVariables(text);
      const check = (list: readonly VariableUse[], from: number, to: number): void => {
        let last = from;
        for (const use of list) {
          expect(use.start).toBeGreaterThanOrEqual(last);
          expect(use.end).toBeLessThanOrEqual(to);
          const written = text.slice(use.start, use.end);
          if (written.startsWith('${')) {
            const operand = text.slice(use.operandStart, use.operandEnd);
            expect(written).toBe(`\${${use.name}${use.operator}${operand}}`);
          } else {
            expect(written).toBe(`$${use.name}`);
            expect(use.operator).toBe('');
          }
          check(use.nested, use.operandStart, use.operandEnd);
          last = use.end;
        }
      };
      check(uses, 0, text.length);
      for (const { start, end } of malformed) {
        expect(text[start]).toBe('$');
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 2000 },
  );
});

test('doubled dollars hide everything', () => {
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 25 }), (text) => {
      expect(scanVariables(text.replaceAll('$', '$$$$'))).toEqual({ uses: [], malformed: [] });
    }),
  );
});
