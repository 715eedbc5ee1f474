import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { applyEdits, createOriginalOffset, type Edit } from '../../../src/compose/yaml/edit.ts';

/** A text and edits of it that do not overlap, in any order. */
const edited = fc
  .array(fc.record({ kept: fc.string(), old: fc.string(), text: fc.string() }), { maxLength: 5 })
  .chain((parts) =>
    fc.tuple(fc.constant(parts), fc.string(), fc.shuffledSubarray(parts.map((_, i) => i))),
  )
  .map(([parts, rest, chosen]) => {
    let text = '';
    const edits = new Map<number, Edit>();
    parts.forEach(({ kept, old, text: replacement }, index) => {
      // A mark between the parts, so that no two edits touch.
      const start = text.length + kept.length + 1;
      if (chosen.includes(index)) {
        edits.set(index, { start, end: start + old.length, text: replacement });
      }
      text += `${kept}\0${old}`;
    });
    return {
      text: text + rest,
      edits: chosen.map((index) => edits.get(index)).filter((edit) => edit !== undefined),
      expected:
        parts
          .map(({ kept, old, text: to }, i) => `${kept}\0${chosen.includes(i) ? to : old}`)
          .join('') + rest,
    };
  });

describe('applyEdits', () => {
  test.each<[string, readonly Edit[], string]>([
    ['nothing', [], 'abcdef'],
    ['a replacement', [{ start: 1, end: 3, text: 'X' }], 'aXdef'],
    ['an insertion', [{ start: 2, end: 2, text: 'XY' }], 'abXYcdef'],
    ['a deletion', [{ start: 0, end: 6, text: '' }], ''],
    ['at the end', [{ start: 6, end: 6, text: 'X' }], 'abcdefX'],
    [
      'in any order',
      [
        { start: 4, end: 5, text: 'X' },
        { start: 0, end: 1, text: '$&' },
      ],
      '$&bcdXf',
    ],
    [
      'edits that touch',
      [
        { start: 1, end: 3, text: 'X' },
        { start: 3, end: 4, text: 'Y' },
      ],
      'aXYef',
    ],
  ])('%s', (_, edits, expected) => {
    expect(applyEdits('abcdef', edits)).toBe(expected);
  });

  test('replaces what it is told, and nothing else', () => {
    fc.assert(
      fc.property(edited, ({ text, edits, expected }) => {
        expect(applyEdits(text, edits)).toBe(expected);
      }),
    );
  });

  test('does not change the list of edits', () => {
    const edits = Object.freeze([
      { start: 4, end: 5, text: 'X' },
      { start: 0, end: 1, text: 'Y' },
    ]);
    expect(() => applyEdits('abcdef', edits)).not.toThrow();
  });
});

describe('createOriginalOffset', () => {
  test.each([
    [0, 0],
    [1, 1],
    [2, 1],
    [4, 1],
    [5, 3],
    [6, 4],
    [7, 6],
    [8, 7],
  ])('%i was at %i', (offset, expected) => {
    // "abcdefg" becomes "aWXYZdeg"… "bc" by "WXYZ", "f" by nothing.
    const edits = [
      { start: 5, end: 6, text: '' },
      { start: 1, end: 3, text: 'WXYZ' },
    ];
    expect(applyEdits('abcdefg', edits)).toBe('aWXYZdeg');
    expect(createOriginalOffset(edits)(offset)).toBe(expected);
  });

  test('what was not replaced is found again; inside a replacement, its start', () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        const now = applyEdits(text, edits);
        const starts = new Set(edits.map(({ start }) => start));
        const originalOffset = createOriginalOffset(edits);
        let last = 0;
        for (let offset = 0; offset < now.length; offset++) {
          const was = originalOffset(offset);
          expect(was).toBeGreaterThanOrEqual(last);
          if (!starts.has(was)) expect(text[was]).toBe(now[offset]);
          last = was;
        }
      }),
    );
  });

  test('without edits every offset is its own', () => {
    expect(createOriginalOffset([])(7)).toBe(7);
  });
});
