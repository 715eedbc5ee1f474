import { word, type Hex } from './hex.ts';

/**
 * Functions of an app's contract by their selectors: of dstack's `DstackApp` (kms/auth-eth/contracts/DstackApp.sol) and
 * of OpenZeppelin's `Ownable2Step`, which it is one of.
 */
export const SELECTORS = {
  owner: '0x8da5cb5b',
  pendingOwner: '0xe30c3978',
  allowAnyDevice: '0x3440a16a',
  allowedComposeHashes: '0x2f6622e5',
  allowedDeviceIds: '0xbf8b211b',
  addComposeHash: '0xdfc77223',
  addDevice: '0x2a819728',
} as const satisfies Readonly<Record<string, Hex>>;

/** What the owner of the contract may have to call. */
export type AllowingFunction = 'addComposeHash' | 'addDevice';

/** @param args 32 bytes each, as hex */
export function callData(name: keyof typeof SELECTORS, ...args: readonly string[]): Hex {
  return `${SELECTORS[name]}${args.map(word).join('')}`;
}
