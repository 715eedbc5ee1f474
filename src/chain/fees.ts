import { Failure } from '../base/failure.ts';

/** What a transaction pays per gas, in wei. */
export interface Fees {
  readonly maxFeePerGas: bigint;
  readonly maxPriorityFeePerGas: bigint;
}

/** What the chain asks for, in wei per gas. */
export interface ChainFees {
  /** Of the latest block. */
  readonly base: bigint;
  /** What the server suggests for whoever includes the transaction. */
  readonly tip: bigint;
}

const WEI_PER_GWEI = 10n ** 9n;
const WEI_PER_ETH = 10n ** 18n;
const DIGITS_SHOWN = 3;

/**
 * What a transaction offers: twice the base fee, which then may double before it is too little, but not more than the
 * ceiling. What is paid in the end is the base fee and the tip.
 *
 * @throws Failure when the chain asks for more than the ceiling now
 */
export function feesUnder(ceiling: bigint, { base, tip }: ChainFees): Fees {
  if (base + tip > ceiling) {
    throw new Failure(
      `The chain asks for ${gweiText(base + tip)} gwei per gas now, and \`chain_max_fee_gwei\` is ${gweiText(ceiling)}.`,
      { next: 'Run this step again when the fee is lower, or raise `chain_max_fee_gwei`.' },
    );
  }
  const wanted = 2n * base + tip;
  return { maxFeePerGas: wanted < ceiling ? wanted : ceiling, maxPriorityFeePerGas: tip };
}

export function gweiText(wei: bigint): string {
  return amountText(wei, WEI_PER_GWEI);
}

/** Both chains of Phala's KMS contracts are paid in ether. */
export function etherText(wei: bigint): string {
  return `${amountText(wei, WEI_PER_ETH)} ETH`;
}

/** An amount as people read it: as many digits as it takes to show three that are not zero at the start. */
function amountText(wei: bigint, unit: bigint): string {
  const digits = unit.toString().length - 1;
  const fraction = (wei % unit).toString().padStart(digits, '0');
  const zeros = /^0*/.exec(fraction)?.[0].length ?? 0;
  const shown = fraction.slice(0, zeros + DIGITS_SHOWN).replace(/0+$/, '');
  return shown === '' ? String(wei / unit) : `${wei / unit}.${shown}`;
}
