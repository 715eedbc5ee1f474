/** The bytes of a hexadecimal text, with or without `0x`; undefined where it is none, or has half a byte. */
export function readHex(text: string): Buffer | undefined {
  const digits = text.startsWith('0x') ? text.slice(2) : text;
  if (digits.length % 2 !== 0 || !/^[0-9a-fA-F]*$/.test(digits)) return undefined;
  return Buffer.from(digits, 'hex');
}
