import { Refused } from './reason.ts';

/** What the TDX module reports of a TD, as far as it is judged here. */
export interface TdReport {
  readonly teeTcbSvn: Buffer;
  readonly mrSignerSeam: Buffer;
  readonly seamAttributes: Buffer;
  readonly tdAttributes: Buffer;
  readonly mrTd: Buffer;
  readonly mrConfigId: Buffer;
  readonly rtmrs: readonly [Buffer, Buffer, Buffer, Buffer];
  readonly reportData: Buffer;
  /** The service TD that may move this one; a TD 1.0 report has none. */
  readonly mrServiceTd: Buffer | undefined;
}

/** A TDX quote whose form is right. Nothing of it is verified. */
export interface Quote {
  readonly bytes: Buffer;
  readonly version: 4 | 5;
  readonly report: TdReport;
  /** The certificates of the platform in PEM, the leaf first, as they stand in the quote. */
  readonly pckChain: string;
}

const HEADER = 48;
const TD_10 = 584;
const TD_15 = 648;
const TDX = 0x81;
const ECDSA_P256 = 2;
const ECDSA_P384 = 3;
// Kinds of certification data.
const QE_REPORT = 6;
const PCK_CHAIN = 5;
/** No quote that was ever seen is a tenth as long. */
const LONGEST = 64 * 1024;

/** Reads a quote: version 4, or 5 with a TD 1.0 or TD 1.5 report. What follows the signature data is no part of it. */
export function readQuote(bytes: Buffer): Quote {
  if (bytes.length > LONGEST) throw malformed(`it has ${bytes.length} bytes`);
  const reader = new Reader(bytes);
  const version = reader.u16();
  const keyType = reader.u16();
  const teeType = reader.u32();
  reader.take(HEADER - 8);
  if (version !== 4 && version !== 5) throw unsupported(`version ${version}`);
  if (teeType !== TDX) throw unsupported(`TEE type ${teeType}, which is not TDX`);
  if (keyType !== ECDSA_P256) {
    throw unsupported(`key type ${keyType}${keyType === ECDSA_P384 ? ' (P-384)' : ''}`);
  }
  const report = version === 4 ? readReport(reader.take(TD_10)) : readBody(reader);
  const pckChain = readSignatureData(new Reader(reader.take(reader.u32())));
  return { bytes, version, report, pckChain };
}

function readBody(reader: Reader): TdReport {
  const type = reader.u16();
  const size = reader.u32();
  if (type !== 2 && type !== 3) throw unsupported(`a report of type ${type}`);
  if (size !== (type === 2 ? TD_10 : TD_15)) {
    throw malformed(`a report of type ${type} with ${size} bytes`);
  }
  return readReport(reader.take(size));
}

function readReport(bytes: Buffer): TdReport {
  const reader = new Reader(bytes);
  const teeTcbSvn = reader.take(16);
  reader.take(48); // mr_seam
  const mrSignerSeam = reader.take(48);
  const seamAttributes = reader.take(8);
  const tdAttributes = reader.take(8);
  reader.take(8); // xfam
  const mrTd = reader.take(48);
  const mrConfigId = reader.take(48);
  reader.take(96); // mr_owner, mr_owner_config
  const rtmrs = [reader.take(48), reader.take(48), reader.take(48), reader.take(48)] as const;
  const reportData = reader.take(64);
  if (reader.left > 0) reader.take(16); // tee_tcb_svn_2
  const mrServiceTd = reader.left > 0 ? reader.take(48) : undefined;
  return {
    teeTcbSvn,
    mrSignerSeam,
    seamAttributes,
    tdAttributes,
    mrTd,
    mrConfigId,
    rtmrs,
    reportData,
    mrServiceTd,
  };
}

/** The certificates in the signature data. Every length must fit, so that nothing stands there unseen. */
function readSignatureData(reader: Reader): string {
  reader.take(64 + 64); // signature, attestation key
  const outer = certificationData(reader);
  if (outer.type !== QE_REPORT) throw unsupported(`certification data of type ${outer.type}`);
  const inside = new Reader(outer.body);
  inside.take(384 + 64); // QE report, its signature
  inside.take(inside.u16()); // QE authentication data
  const inner = certificationData(inside);
  if (inner.type !== PCK_CHAIN) {
    throw unsupported(`certification data of type ${inner.type}, which has no PCK certificate`);
  }
  return inner.body.toString('latin1');
}

function certificationData(reader: Reader): { type: number; body: Buffer } {
  const type = reader.u16();
  const body = reader.take(reader.u32());
  if (reader.left > 0) throw malformed('its lengths do not fit');
  return { type, body };
}

class Reader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  take(length: number): Buffer {
    if (length > this.left) throw malformed('it is cut short');
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  u16(): number {
    return this.take(2).readUInt16LE();
  }

  u32(): number {
    return this.take(4).readUInt32LE();
  }
}

function malformed(what: string): Refused {
  return new Refused({ kind: 'quote-malformed', what });
}

function unsupported(what: string): Refused {
  return new Refused({ kind: 'quote-unsupported', what });
}
