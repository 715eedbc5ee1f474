import { describe, expect, test } from '@jest/globals';

import { etherText, feesUnder, gweiText } from '../../src/chain/fees.ts';

const GWEI = 10n ** 9n;

describe('feesUnder', () => {
  test('offers twice the base fee and the tip', () => {
    expect(feesUnder(100n * GWEI, { base: 10n * GWEI, tip: GWEI })).toEqual({
      maxFeePerGas: 21n * GWEI,
      maxPriorityFeePerGas: GWEI,
    });
  });

  test('but not more than the ceiling', () => {
    const fees = feesUnder(15n * GWEI, { base: 10n * GWEI, tip: GWEI });
    expect(fees).toEqual({ maxFeePerGas: 15n * GWEI, maxPriorityFeePerGas: GWEI });
  });

  test('a ceiling that is just enough is enough, and one wei less is not', () => {
    const chain = { base: 10n * GWEI, tip: GWEI };
    expect(feesUnder(11n * GWEI, chain).maxFeePerGas).toBe(11n * GWEI);
    expect(() => feesUnder(11n * GWEI - 1n, chain)).toThrow(
      /asks for 11 gwei per gas now, and `chain_max_fee_gwei` is 10\.999\./,
    );
  });
});

test.each([
  [0n, '0'],
  [1n, '0.000000001'],
  [GWEI, '1'],
  [1_234_567_890n, '1.234'],
  [12_345n, '0.0000123'],
  [100_000_000_000n, '100'],
])('%s wei are %s gwei', (wei, text) => {
  expect(gweiText(wei)).toBe(text);
});

test.each([
  [62_600_000_000_000n, '0.0000626 ETH'],
  [10n ** 18n, '1 ETH'],
  [0n, '0 ETH'],
])('%s wei are %s', (wei, text) => {
  expect(etherText(wei)).toBe(text);
});
