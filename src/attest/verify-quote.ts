import { QuoteVerifier } from '@phala/dcap-qvl';

import { reasonOf } from '../base/failure.ts';
import { type Collateral, collateralObject } from './collateral.ts';
import { guard } from './guard.ts';
import type { Quote } from './quote.ts';
import { type Reason, Refused } from './reason.ts';
import type { Root } from './root.ts';
import { advisoryIds, isTcbStatus, moduleLevel, type TcbLevel, worse } from './tcb.ts';

/**
 * Verifies a quote up to the root, at a time in milliseconds, and returns the level of its platform. Throws
 * {@link Refused} where anything does not hold. Whether the level is good enough, and what the TD is, is not judged here.
 */
export function verifyQuote(
  quote: Quote,
  collateral: Collateral,
  root: Root,
  now: number,
): TcbLevel {
  guard(quote, collateral, root, now);
  const level = askLibrary(quote, collateral, root, now);
  checkModule(quote);
  return worse(level, moduleLevel(collateral.tcbInfo.text, quote.report));
}

function askLibrary(quote: Quote, collateral: Collateral, root: Root, now: number): TcbLevel {
  const verifier = QuoteVerifier.newWithRootCa(root.der);
  // The library lets a chain in the collateral win over that of the quote; there is none in this object.
  const object = collateralObject(collateral);
  let verified: { readonly status: string; readonly advisory_ids: readonly string[] };
  try {
    verified = verifier.verify(quote.bytes, object, Math.floor(now / 1000));
  } catch (error) {
    throw new Refused(reasonFor(reasonOf(error), quote));
  }
  if (!isTcbStatus(verified.status)) {
    throw new Refused({ kind: 'tcb-unknown', cause: `status ${verified.status}` });
  }
  return { status: verified.status, advisories: advisoryIds(verified.advisory_ids) };
}

/** Only Intel's own TDX module in its production form: the signer and the attributes of it are all zero. */
function checkModule({ report }: Quote): void {
  const isZero = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0);
  if (!isZero(report.mrSignerSeam)) {
    throw new Refused({ kind: 'tdx-module', field: 'mr_signer_seam' });
  }
  if (!isZero(report.seamAttributes)) {
    throw new Refused({ kind: 'tdx-module', field: 'seam_attributes' });
  }
}

/** What the library's words come to. Some mislead: "ISV enclave report" is the report of the TD. */
function reasonFor(cause: string, quote: Quote): Reason {
  const attributes = quote.report.tdAttributes.toString('hex');
  if (cause === 'ISV enclave report signature is invalid') {
    return { kind: 'signature', part: 'report', cause };
  }
  if (cause === 'Signature is invalid for qe_report in quote') {
    return { kind: 'signature', part: 'qe-report', cause };
  }
  if (cause === 'QE report hash mismatch') {
    return { kind: 'signature', part: 'attestation-key', cause };
  }
  if (cause === 'Signature is invalid for tcb_info') {
    return { kind: 'collateral-signature', part: 'tcb_info', cause };
  }
  if (cause === 'Signature is invalid for qe_identity') {
    return { kind: 'collateral-signature', part: 'qe_identity', cause };
  }
  if (/TcbInfo|non-TDX TCB info/.test(cause)) {
    return { kind: 'collateral-malformed', part: 'tcb_info', what: 'its form is unknown', cause };
  }
  if (/QeIdentity|QE Identity id\/version/.test(cause)) {
    return {
      kind: 'collateral-malformed',
      part: 'qe_identity',
      what: 'its form is unknown',
      cause,
    };
  }
  if (cause === 'TCB status is invalid: Revoked') return { kind: 'tcb-revoked', cause };
  if (/^No matching TCB level|^TCB status is invalid|^QE ISVSVN/.test(cause)) {
    return { kind: 'tcb-unknown', cause };
  }
  if (cause === 'Debug mode is enabled') {
    // The quoting enclave has a debug mode of its own.
    const isTd = quote.report.tdAttributes[0] !== 0;
    return isTd ? { kind: 'td-debug', attributes } : { kind: 'quoting-enclave', cause };
  }
  if (/^Reserved bits in TD attributes|^SEPT_VE_DISABLE/.test(cause)) {
    return { kind: 'td-attributes', attributes };
  }
  if (cause === 'Invalid mr service td') return { kind: 'service-td' };
  if (/^QE (?:MRSIGNER|ISVPRODID|MISCSELECT|ATTRIBUTES) mismatch/.test(cause)) {
    return { kind: 'quoting-enclave', cause };
  }
  if (/CaUsedAsEndEntity|certificate chain|Certificate chain|is revoked/.test(cause)) {
    return { kind: 'chain', fault: 'issuer', cause };
  }
  return { kind: 'quote-refused', cause };
}
