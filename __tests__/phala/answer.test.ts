import { describe, expect, test } from '@jest/globals';

import { AnswerReader, isJsonObject, UnexpectedAnswer } from '../../src/phala/answer.ts';

const reader = (value: unknown): AnswerReader => new AnswerReader(value, 'Reading it');

test.each([
  [{}, true],
  [{ a: 1 }, true],
  [[], false],
  [null, false],
  ['x', false],
  [undefined, false],
])('isJsonObject(%j) is %s', (value, expected) => {
  expect(isJsonObject(value)).toBe(expected);
});

test.each([[[]], [null], ['x'], [7], [undefined]])('%j is not an object', (value) => {
  expect(() => reader(value)).toThrow(
    new UnexpectedAnswer('Reading it', 'it is not a JSON object'),
  );
});

test('the object stays as it came, unknown keys included', () => {
  const value = { a: 1, future: { b: [null] } };
  expect(reader(value).object).toBe(value);
});

describe('text', () => {
  test.each([
    ['a string', { a: 'x' }, 'x'],
    ['a number', { a: 42 }, '42'],
    ['zero', { a: 0 }, '0'],
    ['empty', { a: '' }, undefined],
    ['null', { a: null }, undefined],
    ['absent', {}, undefined],
  ])('%s', (_, value, expected) => {
    expect(reader(value).text('a')).toBe(expected);
  });

  test.each([[true], [[]], [{}]])('%j is refused', (value) => {
    expect(() => reader({ a: value }).text('a')).toThrow(/Reading it.*`a` is not a string/);
  });
});

test.each([[{ a: '' }], [{ a: null }], [{}]])('requiredText in %j is refused', (value) => {
  expect(() => reader(value).requiredText('a')).toThrow(/`a` is missing/);
});

test('numbers and flags: null is absent, other types are refused', () => {
  expect(reader({ a: 7 }).number('a')).toBe(7);
  expect(reader({ a: null }).number('a')).toBeUndefined();
  expect(reader({}).number('a')).toBeUndefined();
  expect(() => reader({ a: '7' }).number('a')).toThrow(/`a` is not a number/);
  expect(reader({ a: false }).flag('a')).toBe(false);
  expect(reader({ a: null }).flag('a')).toBeUndefined();
  expect(() => reader({ a: 'true' }).flag('a')).toThrow(/`a` is not true or false/);
});

test('children', () => {
  expect(
    reader({ a: { b: 'c' } })
      .child('a')
      ?.text('b'),
  ).toBe('c');
  expect(reader({ a: null }).child('a')).toBeUndefined();
  expect(() => reader({ a: [] }).child('a')).toThrow(/`a` is not an object/);
});

test('the items of a list: what cannot be read is left out', () => {
  const read = (value: unknown): readonly string[] =>
    reader(value).readableItems('a', (item) => item.requiredText('b'));
  expect(read({ a: [{ b: 'c' }, 7, null, [], {}, { b: null }, { b: {} }, { b: 'd' }] })).toEqual([
    'c',
    'd',
  ]);
  expect(read({ a: null })).toEqual([]);
  expect(() => read({ a: {} })).toThrow(/`a` is not a list/);
  expect(() =>
    reader({ a: [{}] }).readableItems('a', () => {
      throw new TypeError('a bug');
    }),
  ).toThrow(TypeError);
});

test('for a lenient reader, a field of another type is absent', () => {
  const { lenient } = reader({ text: {}, number: '7', flag: 1, child: [], items: {}, texts: [7] });
  expect(lenient.text('text')).toBeUndefined();
  expect(lenient.number('number')).toBeUndefined();
  expect(lenient.flag('flag')).toBeUndefined();
  expect(lenient.child('child')).toBeUndefined();
  expect(lenient.readableItems('items', (item) => item)).toEqual([]);
  expect(lenient.texts('texts')).toEqual([]);
  expect(
    reader({ a: { b: {} } })
      .lenient.child('a')
      ?.text('b'),
  ).toBeUndefined();
});

test('lists of texts', () => {
  expect(reader({ a: ['x', ''] }).texts('a')).toEqual(['x', '']);
  expect(reader({ a: null }).texts('a')).toEqual([]);
  expect(reader({}).texts('a')).toEqual([]);
  expect(() => reader({ a: ['x', 1] }).texts('a')).toThrow(/`a` is not a list of strings/);
  expect(() => reader({ a: 'x' }).texts('a')).toThrow(UnexpectedAnswer);
});
