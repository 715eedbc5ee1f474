/** One element of DER: its tag, what it holds, and its bytes as a whole. */
export interface Element {
  readonly tag: number;
  readonly content: Buffer;
  readonly bytes: Buffer;
}

/** The bytes are not the DER that was expected. */
export class NotDer extends Error {}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  context0: 0xa0,
  context3: 0xa3,
  /** A text that is an address. */
  context6: 0x86,
} as const;

/** The one element that these bytes are; nothing may follow it. */
export function readElement(bytes: Buffer, tag?: number): Element {
  const [first, ...others] = readElements(bytes);
  if (first === undefined || others.length > 0) throw new NotDer('not exactly one element');
  return tag === undefined ? first : withTag(first, tag);
}

/** All elements of these bytes, one after the other. */
export function readElements(bytes: Buffer): Element[] {
  const elements: Element[] = [];
  for (let at = 0; at < bytes.length;) {
    const element = elementAt(bytes, at);
    elements.push(element);
    at += element.bytes.length;
  }
  return elements;
}

/** The element, if it has this tag. */
export function withTag(element: Element | undefined, tag: number): Element {
  if (element?.tag !== tag) throw new NotDer(`no element with tag ${tag}`);
  return element;
}

/** The elements inside of one. */
export function childrenOf(element: Element | undefined, tag: number): Element[] {
  return readElements(withTag(element, tag).content);
}

/** The bytes of a BIT STRING that has whole bytes. */
export function bitsOf(element: Element | undefined): Buffer {
  const { content } = withTag(element, TAG.bitString);
  if (content[0] !== 0) throw new NotDer('a bit string with unused bits');
  return content.subarray(1);
}

/** An INTEGER that is not negative, as lower-case hex without leading zeros: a serial number. */
export function unsignedOf(element: Element | undefined): string {
  const { content } = withTag(element, TAG.integer);
  if (content.length === 0) throw new NotDer('an empty integer');
  return content.toString('hex').replace(/^0+(?=.)/, '');
}

/** A time in milliseconds: UTCTime or GeneralizedTime, in the only forms that certificates and CRLs may have (RFC 5280). */
export function timeOf(element: Element | undefined): number {
  const text = element?.content.toString('latin1') ?? '';
  const full =
    element?.tag === TAG.utcTime ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text;
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(full);
  const isTime = element?.tag === TAG.utcTime || element?.tag === TAG.generalizedTime;
  if (!isTime || match === null) throw new NotDer('no time');
  const [, year, month, day, hour, minute, second] = match;
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(time)) throw new NotDer('no time');
  return time;
}

function elementAt(bytes: Buffer, at: number): Element {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined) throw new NotDer('cut short');
  if ((tag & 0x1f) === 0x1f) throw new NotDer('a tag of more than one byte');
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  const start = at + 2 + lengthBytes;
  if (lengthBytes > 3 || first === 0x80 || start > bytes.length) throw new NotDer('a bad length');
  const length = lengthBytes === 0 ? first : bytes.readUIntBE(at + 2, lengthBytes);
  const isShortest = lengthBytes === 0 || (length >= 0x80 && length >> (8 * (lengthBytes - 1)) > 0);
  const end = start + length;
  if (!isShortest || end > bytes.length) throw new NotDer('a bad length');
  return { tag, content: bytes.subarray(start, end), bytes: bytes.subarray(at, end) };
}
