import { expect, test } from '@jest/globals';
import { allowedEnvs, diffEnvKeys } from '../../src/env/key-diff.ts';

test.each([
  ['same set keeps the order', ['B', 'A'], ['A', 'B'], ['B', 'A'], [], [], ['B', 'A']],
  ['added: sorted', ['B', 'A'], ['C', 'B', 'A'], ['A', 'B', 'C'], ['C'], [], ['A', 'B']],
  ['removed: sorted', ['C', 'B', 'A'], ['B'], ['B'], [], ['A', 'C'], ['B']],
  ['replaced', ['A'], ['B'], ['B'], ['B'], ['A'], []],
  [
    'by code unit: capitals first',
    [],
    ['b', 'B', 'a', '_'],
    ['B', '_', 'a', 'b'],
    ['B', '_', 'a', 'b'],
    [],
    [],
  ],
  [
    'same set with a repeated name stays as it is',
    ['A', 'B', 'A'],
    ['B', 'A', 'B'],
    ['A', 'B', 'A'],
    [],
    [],
    ['A', 'B'],
  ],
  ['nothing', [], [], [], [], [], []],
])('%s', (_, current, next, allowed, added, removed, kept) => {
  expect(allowedEnvs(current, next)).toEqual(allowed);
  expect(diffEnvKeys(current, next)).toEqual({ added, removed, kept });
});
