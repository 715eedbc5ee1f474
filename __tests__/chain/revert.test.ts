import { describe, expect, test } from '@jest/globals';
import { encodeErrorResult, parseAbi } from 'viem/utils';

import { reasonIn } from '../../src/chain/revert.ts';
import type { Hex } from '../../src/chain/hex.ts';

const ERRORS = parseAbi([
  'error Error(string)',
  'error Panic(uint256)',
  'error OwnableUnauthorizedAccount(address)',
  'error Other(uint256)',
]);
const OWNER = '0x71c7656ec7ab88b098defb751b7401b5f6d8976f';

/** The reason, with the server's own words as they are beside such data. */
function reasonOf(data: Hex | undefined): string {
  return reasonIn({ code: 3, text: 'execution reverted', data });
}

describe('why a contract refused', () => {
  test.each([
    ['its text', 'Error', ['invalid device ID'], '"invalid device ID"'],
    ['a panic', 'Panic', [17n], 'the contract panicked (code 0x11)'],
    [
      'another owner',
      'OwnableUnauthorizedAccount',
      [OWNER],
      `${OWNER} is not the owner (OwnableUnauthorizedAccount)`,
    ],
    ['an error of its own', 'Other', [1n], 'the contract reverted with 0x'],
  ] as const)('%s', (_, errorName, args, words) => {
    const data = encodeErrorResult({ abi: ERRORS, errorName, args: [...args] });
    expect(reasonOf(data)).toContain(words);
  });

  test.each([
    ['no data', undefined],
    ['empty data', '0x'],
    ['a text that breaks off', '0x08c379a0'],
  ] as const)('%s: the words of the server', (_, data) => {
    expect(reasonOf(data)).toBe('execution reverted');
  });

  test('a text is shown in part, and nothing but visible ASCII of it', () => {
    const args = [`::error::x\n\u001b[31m${'y'.repeat(500)}`] as const;
    const shown = reasonOf(encodeErrorResult({ abi: ERRORS, errorName: 'Error', args }));
    expect(shown).toMatch(/^"::error::x\[31my+"$/);
    expect(shown.length).toBeLessThan(210);
  });
});
