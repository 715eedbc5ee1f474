import { quantity, type Chain } from './chain.ts';
import type { Hex } from './hex.ts';
import { noneWhereReverted } from './problem.ts';

/** Where every chain of the OP stack, such as Base, has the contract that knows this fee (`GasPriceOracle.sol`). */
const GAS_PRICE_ORACLE = '0x420000000000000000000000000000000000000f';

/** The selector of its `getL1Fee(bytes)`, which takes a transaction without its signature. */
const GET_L1_FEE = '0x49948e0e';

/**
 * What the chain takes for the data of transactions on Ethereum, beside what their gas costs, in wei: of each of them
 * that is sent now. Nothing on a chain without that contract.
 *
 * @param unsigned the transactions as they are before they are signed
 */
export async function dataFeeOf(chain: Chain, unsigned: readonly Hex[]): Promise<bigint> {
  const doing = 'Reading what the chain takes for data on Ethereum';
  const answers = await Promise.all(
    unsigned.map((transaction) =>
      chain.call(GAS_PRICE_ORACLE, getL1Fee(transaction), doing).catch(noneWhereReverted),
    ),
  );
  return answers.reduce(
    (sum, answer) => sum + (answer === undefined || answer === '0x' ? 0n : quantity(answer, doing)),
    0n,
  );
}

/** One argument of any length: where it begins, how long it is, and its bytes, filled up to whole words. */
function getL1Fee(transaction: Hex): Hex {
  const digits = transaction.slice(2);
  const words = [32, digits.length / 2].map((number) => number.toString(16).padStart(64, '0'));
  return `${GET_L1_FEE}${words.join('')}${digits.padEnd(Math.ceil(digits.length / 64) * 64, '0')}`;
}
