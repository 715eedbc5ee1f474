import { isJsonObject } from '../base/json.ts';
import { readPemChain } from './certificate.ts';
import { readCrl } from './crl.ts';
import { NotDer } from './der.ts';
import { readHex } from './hex.ts';
import { Malformed, parseJson } from './malformed.ts';

/** What Intel publishes about a kind of platform: its levels, the quoting enclave, what is revoked. Not verified. */
export interface Collateral {
  readonly tcbInfo: SignedText;
  readonly qeIdentity: SignedText;
  readonly pckCrl: Buffer;
  readonly rootCrl: Buffer;
  /** The chain of whoever issued the PCK CRL, in PEM. Kept for whoever verifies again; the quote has its own. */
  readonly pckCrlIssuerChain: string;
  /** The kind of platform that it is for, in lower-case hex. */
  readonly fmspc: string;
}

/** A JSON text, byte for byte as it was signed. */
export interface SignedText {
  readonly text: string;
  /** r and s, 32 bytes each. */
  readonly signature: Buffer;
  /** The certificates of the signer in PEM. */
  readonly issuerChain: string;
}

/** Finds the collateral for a kind of platform. */
export type CollateralSource = (fmspc: string) => Collateral | undefined;

const FMSPC = /^[0-9a-f]{12}$/i;

/**
 * The collateral in a file: one object, or a map from FMSPC to such objects. Its fields are those of the library and of
 * Phala's and Intel's tools; a `pck_certificate_chain` in it is ignored, because the quote has its own.
 */
export function readCollateralFile(text: string): CollateralSource {
  const json = parseJson(text);
  if (!isJsonObject(json)) throw new Malformed('it is not a JSON object');
  const keys = Object.keys(json);
  const isMap = keys.length > 0 && keys.every((key) => FMSPC.test(key));
  const all = isMap
    ? Object.entries(json).map(([key, value]) => readFor(key, value))
    : [requireWhole(readCollateral(json))];
  return (fmspc) => all.find((one) => one.fmspc === fmspc);
}

/** Every part can be read: a file is looked at before anything is started, and by nobody who could get another one. */
function requireWhole(collateral: Collateral): Collateral {
  const { tcbInfo, qeIdentity, pckCrl, rootCrl } = collateral;
  for (const [name, part] of [
    ['tcb_info', tcbInfo],
    ['qe_identity', qeIdentity],
  ] as const) {
    if (periodOf(part) === undefined) throw new Malformed(`\`${name}\` is no JSON with its dates`);
    if (readPemChain(part.issuerChain) === undefined) {
      throw new Malformed(`\`${name}_issuer_chain\` is not made of certificates in PEM`);
    }
  }
  for (const [name, der] of [
    ['pck_crl', pckCrl],
    ['root_ca_crl', rootCrl],
  ] as const) {
    if (!isCrl(der)) throw new Malformed(`\`${name}\` is no list of revoked certificates`);
  }
  return collateral;
}

function isCrl(der: Buffer): boolean {
  try {
    readCrl(der);
    return true;
  } catch (error) {
    if (error instanceof NotDer) return false;
    throw error;
  }
}

/** One collateral object. CRLs and signatures may be hex texts or lists of bytes. */
export function readCollateral(json: unknown): Collateral {
  if (!isJsonObject(json)) throw new Malformed('it is not a JSON object');
  const text = (name: string): string => {
    const value = json[name];
    if (typeof value !== 'string' || value === '') {
      throw new Malformed(`\`${name}\` is missing, or no text`);
    }
    return value;
  };
  const bytes = (name: string): Buffer => {
    const found = readBytes(json[name]);
    if (found === undefined || found.length === 0) {
      throw new Malformed(`\`${name}\` is missing, or neither hex nor a list of bytes`);
    }
    return found;
  };
  const signed = (name: 'tcb_info' | 'qe_identity'): SignedText => ({
    text: text(name),
    signature: bytes(`${name}_signature`),
    issuerChain: text(`${name}_issuer_chain`),
  });
  const tcbInfo = signed('tcb_info');
  const qeIdentity = signed('qe_identity');
  return {
    tcbInfo,
    qeIdentity,
    pckCrl: bytes('pck_crl'),
    rootCrl: bytes('root_ca_crl'),
    pckCrlIssuerChain: text('pck_crl_issuer_chain'),
    fmspc: fmspcOf(tcbInfo.text),
  };
}

/** The object that {@link readCollateral} reads, and the library takes. */
export function collateralObject(collateral: Collateral): CollateralObject {
  const { tcbInfo, qeIdentity, pckCrl, rootCrl, pckCrlIssuerChain } = collateral;
  return {
    pck_crl_issuer_chain: pckCrlIssuerChain,
    root_ca_crl: rootCrl.toString('hex'),
    pck_crl: pckCrl.toString('hex'),
    tcb_info_issuer_chain: tcbInfo.issuerChain,
    tcb_info: tcbInfo.text,
    tcb_info_signature: tcbInfo.signature.toString('hex'),
    qe_identity_issuer_chain: qeIdentity.issuerChain,
    qe_identity: qeIdentity.text,
    qe_identity_signature: qeIdentity.signature.toString('hex'),
  };
}

export interface CollateralObject {
  readonly pck_crl_issuer_chain: string;
  readonly root_ca_crl: string;
  readonly pck_crl: string;
  readonly tcb_info_issuer_chain: string;
  readonly tcb_info: string;
  readonly tcb_info_signature: string;
  readonly qe_identity_issuer_chain: string;
  readonly qe_identity: string;
  readonly qe_identity_signature: string;
}

/** One answer of a collateral server: its body, and the header with the chain of its signer, percent-encoded. */
export interface CollateralAnswer {
  readonly body: Buffer;
  readonly chain: string;
}

/** The collateral in the four answers of a PCCS or of Intel's PCS. */
export function collateralOf(answers: {
  readonly tcbInfo: CollateralAnswer;
  readonly qeIdentity: CollateralAnswer;
  readonly pckCrl: CollateralAnswer;
  /** DER from Intel, hex from a PCCS. */
  readonly rootCrl: Buffer;
}): Collateral {
  const tcbInfo = signedPart(answers.tcbInfo, 'tcbInfo');
  return {
    tcbInfo,
    qeIdentity: signedPart(answers.qeIdentity, 'enclaveIdentity'),
    pckCrl: derOf(answers.pckCrl.body),
    rootCrl: derOf(answers.rootCrl),
    pckCrlIssuerChain: decodeChain(answers.pckCrl.chain),
    fmspc: fmspcOf(tcbInfo.text),
  };
}

/** The period in which a signed text holds, in milliseconds; undefined where it does not say. */
export function periodOf({ text }: SignedText): { from: number; until: number } | undefined {
  const json = jsonOf(text);
  if (!isJsonObject(json)) return undefined;
  const [from, until] = [json['issueDate'], json['nextUpdate']].map((date) =>
    typeof date === 'string' ? Date.parse(date) : Number.NaN,
  );
  if (from === undefined || until === undefined) return undefined;
  return Number.isNaN(from) || Number.isNaN(until) ? undefined : { from, until };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readFor(key: string, value: unknown): Collateral {
  let collateral: Collateral;
  try {
    collateral = requireWhole(readCollateral(value));
  } catch (error) {
    if (error instanceof Malformed) throw new Malformed(`at \`${key}\`: ${error.message}`);
    throw error;
  }
  if (collateral.fmspc !== key.toLowerCase()) {
    throw new Malformed(`at \`${key}\`: it is for platforms of FMSPC ${collateral.fmspc}`);
  }
  return collateral;
}

function readBytes(value: unknown): Buffer | undefined {
  if (typeof value === 'string') return readHex(value);
  if (!Array.isArray(value)) return undefined;
  const isByte = (one: unknown): one is number =>
    typeof one === 'number' && Number.isInteger(one) && one >= 0 && one <= 255;
  return value.every(isByte) ? Buffer.from(value) : undefined;
}

function fmspcOf(tcbInfo: string): string {
  const json = parseJson(tcbInfo, '`tcb_info`');
  const fmspc = isJsonObject(json) ? json['fmspc'] : undefined;
  if (typeof fmspc !== 'string' || !FMSPC.test(fmspc)) {
    throw new Malformed('`tcb_info` names no FMSPC');
  }
  return fmspc.toLowerCase();
}

function signedPart({ body, chain }: CollateralAnswer, key: string): SignedText {
  const text = body.toString('utf8');
  const json = parseJson(text);
  const signature =
    isJsonObject(json) && typeof json['signature'] === 'string'
      ? readHex(json['signature'])
      : undefined;
  const inner = isJsonObject(json) && isJsonObject(json[key]) ? cutObject(text, key) : undefined;
  if (signature === undefined || inner === undefined) {
    throw new Malformed(`it has no \`${key}\` with a signature`);
  }
  return { text: inner, signature, issuerChain: decodeChain(chain) };
}

/**
 * The text of the object under a key, exactly as it stands there: printed anew, its signature might no longer fit. A cut
 * at a wrong place would be found by the signature.
 */
function cutObject(text: string, key: string): string | undefined {
  const start = text.indexOf('{', text.indexOf(`"${key}"`));
  let depth = 0;
  for (const { 0: token, index } of text.slice(start).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (token === '{') depth += 1;
    if (token === '}') depth -= 1;
    if (depth === 0) return text.slice(start, start + index + 1);
  }
  return undefined;
}

function derOf(body: Buffer): Buffer {
  return readHex(body.toString('latin1').trim()) ?? body;
}

function decodeChain(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    throw new Malformed('the chain of its signer is not percent-encoded');
  }
}
