import { createHash, randomBytes } from 'node:crypto';

import { type Authority, MACHINE, pckChain } from './authority.ts';
import { createSigner, rawPublicKey, signRaw } from './certificate.ts';

/** The enclave that signs quotes, as the QE identity of the collateral must describe it. */
export const QUOTING_ENCLAVE = {
  mrSigner: createHash('sha256').update('the signer of the emulated quoting enclave').digest(),
  productId: 2,
  svn: 4,
} as const;

/** The forms in which a TD may be reported. Machines of today use the first. */
export type QuoteForm = 'v4' | 'v5-td10' | 'v5-td15';

/** What the emulated TDX module reports of a TD. */
export interface TdState {
  readonly form: QuoteForm;
  readonly mrtd: Buffer;
  /** RTMR0 to 3. */
  readonly registers: readonly Buffer[];
  readonly mrConfigId: Buffer;
  readonly reportData: Buffer;
  readonly tdAttributes: Buffer;
  readonly mrSignerSeam: Buffer;
  readonly seamAttributes: Buffer;
  /** Only in a TD 1.5 report. */
  readonly mrServiceTd: Buffer;
}

/** A TD as it should be. */
export function usualTd(registers: readonly Buffer[], composeHash: string): TdState {
  const mrConfigId = Buffer.alloc(48);
  mrConfigId[0] = 1;
  mrConfigId.write(composeHash, 1, 'hex');
  return {
    form: 'v4',
    mrtd: createHash('sha384').update('the firmware of the emulated image').digest(),
    registers,
    mrConfigId,
    reportData: randomBytes(64),
    tdAttributes: Buffer.from('0000001000000000', 'hex'),
    mrSignerSeam: Buffer.alloc(48),
    seamAttributes: Buffer.alloc(8),
    mrServiceTd: Buffer.alloc(48),
  };
}

/** A TDX quote, signed all the way up to the authority's root. */
export function signQuote(authority: Authority, td: TdState): Buffer {
  const attestationKey = createSigner('attestation key');
  const signed = Buffer.concat([header(td.form), tdBody(td)]);
  const signature = signRaw(signed, attestationKey);
  const key = rawPublicKey(attestationKey);
  const auth = Buffer.from(Array.from({ length: 32 }, (_, index) => index));
  const qeReport = enclaveReport(createHash('sha256').update(key).update(auth).digest());
  const certification = Buffer.concat([
    qeReport,
    signRaw(qeReport, authority.pck),
    u16(auth.length),
    auth,
    certificationData(5, Buffer.from(`${pckChain(authority)}\0`)),
  ]);
  const signatureData = Buffer.concat([signature, key, certificationData(6, certification)]);
  // Real quotes end with zeros that belong to nothing.
  return Buffer.concat([signed, u32(signatureData.length), signatureData, Buffer.alloc(70)]);
}

function header(form: QuoteForm): Buffer {
  const vendor = Buffer.from('939a7233f79c4ca9940a0db3957f0607', 'hex');
  return Buffer.concat([
    u16(form === 'v4' ? 4 : 5),
    u16(2),
    u32(0x81),
    Buffer.alloc(4),
    vendor,
    randomBytes(20),
  ]);
}

/** The report; since version 5, its type and size come before it. */
function tdBody(td: TdState): Buffer {
  const report = tdReport(td);
  if (td.form === 'v4') return report;
  if (td.form === 'v5-td10') return Buffer.concat([u16(2), u32(report.length), report]);
  const longer = Buffer.concat([report, MACHINE.teeTcbSvn, td.mrServiceTd]);
  return Buffer.concat([u16(3), u32(longer.length), longer]);
}

function tdReport(td: TdState): Buffer {
  return Buffer.concat([
    MACHINE.teeTcbSvn,
    createHash('sha384').update('the emulated TDX module').digest(),
    td.mrSignerSeam,
    td.seamAttributes,
    td.tdAttributes,
    Buffer.from('e702060000000000', 'hex'),
    td.mrtd,
    td.mrConfigId,
    Buffer.alloc(96),
    ...td.registers,
    td.reportData,
  ]);
}

function enclaveReport(reportData: Buffer): Buffer {
  const report = Buffer.alloc(384);
  MACHINE.components.copy(report, 0);
  Buffer.from('11000000000000000700000000000000', 'hex').copy(report, 48);
  randomBytes(32).copy(report, 64);
  QUOTING_ENCLAVE.mrSigner.copy(report, 128);
  report.writeUInt16LE(QUOTING_ENCLAVE.productId, 256);
  report.writeUInt16LE(QUOTING_ENCLAVE.svn, 258);
  reportData.copy(report, 320);
  return report;
}

function certificationData(type: number, body: Buffer): Buffer {
  return Buffer.concat([u16(type), u32(body.length), body]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
