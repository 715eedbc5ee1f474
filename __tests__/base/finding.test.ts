import { expect, test } from '@jest/globals';

import { Cancelled, Failure, reasonOf } from '../../src/base/failure.ts';
import { placeText } from '../../src/base/finding.ts';

test.each([
  [{ file: 'a.yaml' }, 'a.yaml'],
  [{ file: 'a.yaml', line: 3 }, 'a.yaml:3'],
  [{ file: 'a.yaml', line: 3, column: 7 }, 'a.yaml:3:7'],
  [{ file: 'a.yaml', column: 7 }, 'a.yaml'],
])('placeText(%j) is %s', (place, expected) => {
  expect(placeText(place)).toBe(expected);
});

test('a failure has its name, its next step and its cause', () => {
  const cause = new Error('low level');
  class Special extends Failure {}
  const failure = new Special('It failed.', { next: 'Do this.', cause });
  expect(failure).toMatchObject({
    name: 'Special',
    message: 'It failed.',
    next: 'Do this.',
    cause,
  });
  expect(new Failure('It failed.')).toMatchObject({ name: 'Failure', next: undefined });
});

test('a cancellation names the signal', () => {
  expect(new Cancelled('SIGTERM').message).toBe('The step was cancelled (SIGTERM).');
  expect(new Cancelled('SIGTERM')).toBeInstanceOf(Failure);
});

test.each([
  [new Error('why'), 'why'],
  ['a text', 'a text'],
  [undefined, 'undefined'],
  [7, '7'],
])('reasonOf(%s)', (thrown, expected) => {
  expect(reasonOf(thrown)).toBe(expected);
});
