/** Bytes as JSON-RPC has them. */
export type Hex = `0x${string}`;

export function isHex(value: unknown): value is Hex {
  return typeof value === 'string' && /^0x[0-9a-f]*$/i.test(value);
}

/** A 32-byte argument of a call, from 64 hex digits with or without `0x`. */
export function word(hex: string): string {
  return hex.replace(/^0x/i, '').toLowerCase().padStart(64, '0');
}

export function sameAddress(one: Hex, other: Hex): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
