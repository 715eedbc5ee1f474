/** Three ways to end: shown, shown to be otherwise, and not shown. */
export type Outcome = 'proven' | 'contradicted' | 'unknown';

/** A register of the TD, as it is pinned and printed. */
export type Register = 'mrtd' | 'rtmr0' | 'rtmr1' | 'rtmr2' | 'rtmr3';

/** What can be pinned. */
export type Pin = Exclude<Register, 'rtmr3'> | 'os_image_hash' | 'key_provider_id';

/** An event of the guest's boot whose payload is trusted. */
export type TrustedEvent =
  'app-id' | 'compose-hash' | 'instance-id' | 'os-image-hash' | 'key-provider';

/** The parts of the collateral. */
export type CollateralPart = 'tcb_info' | 'qe_identity' | 'pck_crl' | 'root_ca_crl';

/** The certificates of a platform, from the leaf to the authority. */
export type ChainPart = 'PCK certificate' | 'PCK authority' | 'root' | 'TCB signing certificate';

/** What can be wrong with a chain of certificates. */
export type ChainFault = 'count' | 'names' | 'authority' | 'issuer' | 'extension';

/** The same, where the chain is not part of a quote. */
export type CollateralChainFault = ChainFault | 'unreadable' | 'other-root';

/** A period, and the moment that was compared with it, in milliseconds. */
export interface Period {
  readonly from: number;
  readonly until: number;
  readonly now: number;
}

/** Why there is no evidence to look at. */
export type Missing =
  | 'offline'
  | 'private'
  | 'no-quote'
  | 'no-quote-in-certificate'
  | 'no-event-log'
  | 'no-tcb-info'
  | 'api-error'
  | 'malformed'
  | 'not-listed'
  | 'not-offered'
  | 'not-reached'
  | 'too-late';

/**
 * Why an instance is not proven. Facts only, so that words are in one place (`words.ts`). `cause` is what the library
 * said; texts that came with the evidence are in `told` and `cause` only, and are made harmless where they are worded.
 */
export type Reason =
  // There is nothing to look at.
  | { readonly kind: 'no-evidence'; readonly missing: Missing; readonly told?: string }
  // The quote.
  | { readonly kind: 'quote-malformed'; readonly what: string }
  | { readonly kind: 'quote-unsupported'; readonly what: string }
  | { readonly kind: 'quote-refused'; readonly cause: string }
  | { readonly kind: 'chain'; readonly fault: ChainFault; readonly cause?: string }
  | { readonly kind: 'other-root'; readonly expected: string; readonly found: string }
  | { readonly kind: 'certificate-date'; readonly part: ChainPart; readonly period: Period }
  | { readonly kind: 'revoked'; readonly part: ChainPart; readonly serial: string }
  | {
      readonly kind: 'signature';
      readonly part: 'report' | 'qe-report' | 'attestation-key';
      readonly cause: string;
    }
  | { readonly kind: 'quoting-enclave'; readonly cause: string }
  // The collateral.
  | { readonly kind: 'collateral-missing'; readonly told?: string }
  | {
      readonly kind: 'collateral-malformed';
      readonly part: CollateralPart;
      readonly what: string;
      readonly cause?: string;
    }
  | { readonly kind: 'collateral-date'; readonly part: CollateralPart; readonly period: Period }
  | {
      readonly kind: 'collateral-signature';
      readonly part: CollateralPart;
      readonly cause?: string;
    }
  | { readonly kind: 'collateral-signer-revoked'; readonly serial: string }
  | {
      readonly kind: 'collateral-chain';
      readonly part: CollateralPart;
      readonly fault: CollateralChainFault;
    }
  | {
      readonly kind: 'collateral-other-platform';
      readonly expected: string;
      readonly found: string;
    }
  // The level of the platform.
  | { readonly kind: 'tcb-revoked'; readonly cause?: string }
  | { readonly kind: 'tcb-unknown'; readonly cause?: string }
  | {
      readonly kind: 'tcb-not-accepted';
      readonly status: string;
      readonly advisories: readonly string[];
      readonly accepted: readonly string[];
    }
  // The TD.
  | { readonly kind: 'td-debug'; readonly attributes: string }
  | { readonly kind: 'td-attributes'; readonly attributes: string }
  | { readonly kind: 'tdx-module'; readonly field: 'mr_signer_seam' | 'seam_attributes' }
  | { readonly kind: 'service-td' }
  // The event log; entries count from 1.
  | { readonly kind: 'log-malformed'; readonly entry: number; readonly what: string }
  | { readonly kind: 'event-retyped'; readonly entry: number; readonly type: number }
  | { readonly kind: 'replay'; readonly register: Register; readonly changedEntry?: number }
  | { readonly kind: 'boot-start' }
  | { readonly kind: 'boot-incomplete' }
  | { readonly kind: 'event-missing'; readonly event: TrustedEvent }
  | { readonly kind: 'event-repeated'; readonly event: TrustedEvent }
  | { readonly kind: 'event-payload'; readonly event: TrustedEvent }
  // What was measured, compared with what is expected.
  | { readonly kind: 'other-app'; readonly expected: string; readonly measured: string }
  | {
      readonly kind: 'other-instance';
      readonly expected: string;
      readonly measured: string | undefined;
    }
  | { readonly kind: 'other-hash'; readonly expected: string; readonly measured: string }
  | { readonly kind: 'config-id'; readonly named: string; readonly measured: string }
  | { readonly kind: 'no-app-compose' }
  | { readonly kind: 'app-compose'; readonly hash: string; readonly measured: string }
  | { readonly kind: 'compose-text'; readonly expected: string; readonly measured: string }
  | { readonly kind: 'document'; readonly fields: readonly string[] }
  // Compared with what others show.
  | { readonly kind: 'shared-quote' }
  | {
      readonly kind: 'pin';
      readonly pin: Pin;
      readonly expected: string;
      readonly measured: string | undefined;
    };

export type ReasonKind = Reason['kind'];

/** What a reason of each kind comes to: evidence that was shown to be bad contradicts, all else leaves it open. */
const COMES_TO: Readonly<Record<ReasonKind, 'contradicted' | 'unknown'>> = {
  'no-evidence': 'unknown',
  'quote-malformed': 'unknown',
  'quote-unsupported': 'unknown',
  'quote-refused': 'unknown',
  chain: 'contradicted',
  'other-root': 'contradicted',
  // A wrong clock of the runner looks the same.
  'certificate-date': 'unknown',
  revoked: 'contradicted',
  signature: 'contradicted',
  'quoting-enclave': 'contradicted',
  'collateral-missing': 'unknown',
  'collateral-malformed': 'unknown',
  'collateral-date': 'unknown',
  'collateral-signature': 'unknown',
  'collateral-signer-revoked': 'unknown',
  'collateral-chain': 'unknown',
  'collateral-other-platform': 'unknown',
  'tcb-revoked': 'contradicted',
  // The evidence is genuine; it is the host that is behind.
  'tcb-unknown': 'unknown',
  'tcb-not-accepted': 'unknown',
  'td-debug': 'contradicted',
  'td-attributes': 'contradicted',
  'tdx-module': 'contradicted',
  'service-td': 'contradicted',
  'log-malformed': 'unknown',
  'event-retyped': 'contradicted',
  replay: 'contradicted',
  'boot-start': 'contradicted',
  'boot-incomplete': 'contradicted',
  'event-missing': 'contradicted',
  'event-repeated': 'contradicted',
  'event-payload': 'contradicted',
  'other-app': 'contradicted',
  'other-instance': 'contradicted',
  'other-hash': 'contradicted',
  'config-id': 'contradicted',
  'no-app-compose': 'unknown',
  // The text is shown by an API, which may print it anew; the CVM measured what it measured.
  'app-compose': 'unknown',
  'compose-text': 'contradicted',
  document: 'contradicted',
  'shared-quote': 'unknown',
  pin: 'contradicted',
};

/** What reasons come to, all together. */
export function outcomeOf(reasons: readonly Reason[]): Outcome {
  if (reasons.length === 0) return 'proven';
  const comesTo = reasons.map(({ kind }) => COMES_TO[kind]);
  return comesTo.includes('contradicted') ? 'contradicted' : 'unknown';
}

const ON_ITS_WAY: readonly Missing[] = [
  'offline',
  'no-quote',
  'no-tcb-info',
  'api-error',
  'not-listed',
];

/**
 * Whether evidence may be on its way, so that looking again is worthwhile: the quote is still missing, or still that of
 * the revision before. What was shown to be bad in any other way stays bad.
 */
export function isNotYet(reasons: readonly Reason[]): boolean {
  return (
    reasons.length > 0 &&
    reasons.every(
      (reason) =>
        reason.kind === 'other-hash' ||
        (reason.kind === 'no-evidence' && ON_ITS_WAY.includes(reason.missing)),
    )
  );
}

/** Ends the look at one piece of evidence. */
export class Refused extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(reason.kind);
    this.reason = reason;
  }
}
