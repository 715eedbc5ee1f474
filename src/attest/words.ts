import type {
  CollateralChainFault,
  CollateralPart,
  Missing,
  Period,
  Pin,
  Reason,
  TrustedEvent,
} from './reason.ts';

/** What is wrong, in one sentence, and what to do about it. Whoever prints it names the instance. */
export interface Words {
  readonly message: string;
  readonly next?: string;
}

/** What everything that was judged by another root than Intel's must say. */
export const TEST_ROOT_WORDS = 'test root, proves nothing';

const LOOK_AT_THE_HOST =
  'The host is not yours: start the app on another node or in another region, or wait until its operator has updated it.';
const FORGED = 'Do not send it secrets or users until this is explained.';
const OTHER_REVISION = 'Either it still runs the revision before, or somebody else deployed since.';
const CHECK_THE_CLOCK = "If that date is wrong, set the runner's clock.";

/** The words for a reason. */
export function wordsOf(reason: Reason): Words {
  switch (reason.kind) {
    case 'no-evidence':
      return missingWords(reason.missing, reason.told);
    case 'quote-malformed':
      return words(`The quote cannot be read: ${reason.what}.`);
    case 'quote-unsupported':
      return words(`The quote is of a kind that is not supported: ${reason.what}.`);
    case 'quote-refused':
      return words(`The quote was refused${because(reason.cause)}.`);
    case 'chain':
      return words(
        `The certificates in the quote are not those of a TDX machine: ${CHAIN_FAULTS[reason.fault]}${because(reason.cause)}.`,
        FORGED,
      );
    case 'other-root':
      return words(
        `The quote's certificates end at another root (SHA-256 ${reason.found}) than they must (${reason.expected}).`,
        FORGED,
      );
    case 'certificate-date':
      return words(`The ${reason.part} ${periodWords(reason.period)}.`, CHECK_THE_CLOCK);
    case 'revoked':
      return words(
        `The ${reason.part} of the machine (serial ${reason.serial}) is revoked: anybody may have its key.`,
        LOOK_AT_THE_HOST,
      );
    case 'signature':
      return words(`${SIGNATURES[reason.part]}${because(reason.cause)}.`, FORGED);
    case 'quoting-enclave':
      return words(
        `The quote was not made by Intel's quoting enclave${because(reason.cause)}.`,
        FORGED,
      );
    case 'collateral-missing':
      return words(
        `There is no collateral of Intel for this machine${because(reason.told)}.`,
        'Without it nothing is known of its level and of revoked keys. Try again, or give a file as `attestation_collateral`.',
      );
    case 'collateral-malformed':
      return words(
        `The ${COLLATERAL[reason.part]} cannot be read: ${shown(reason.what)}${because(reason.cause)}.`,
      );
    case 'collateral-date':
      return words(
        `The ${COLLATERAL[reason.part]} ${periodWords(reason.period)}.`,
        `${CHECK_THE_CLOCK} Otherwise get newer collateral.`,
      );
    case 'collateral-signature':
      return words(
        `The ${COLLATERAL[reason.part]} is not signed by who must sign it${because(reason.cause)}.`,
        OTHER_SERVER,
      );
    case 'collateral-signer-revoked':
      return words(
        `The certificate that signed the collateral (serial ${reason.serial}) is revoked.`,
      );
    case 'collateral-chain':
      return words(
        `The certificates of the ${COLLATERAL[reason.part]} are not those of Intel's signer: ${CHAIN_FAULTS[reason.fault]}.`,
        OTHER_SERVER,
      );
    case 'collateral-other-platform':
      return words(
        `The collateral is for other machines (${reason.found}) than the one of the quote (${reason.expected}).`,
      );
    case 'tcb-revoked':
      return words(
        `Intel has revoked the level of this machine${because(reason.cause)}.`,
        LOOK_AT_THE_HOST,
      );
    case 'tcb-unknown':
      return words(
        `The machine is older than every level that Intel lists${because(reason.cause)}.`,
        LOOK_AT_THE_HOST,
      );
    case 'tcb-not-accepted': {
      const { status, advisories, accepted } = reason;
      const list = advisories.length === 0 ? '' : ` (${advisories.map(shown).join(', ')})`;
      return words(
        `The machine's TCB status is ${status}${list}, which is none of those that are accepted: ${accepted.join(', ')}.`,
        `${LOOK_AT_THE_HOST} To accept it all the same, name it in \`attestation_tcb\`.`,
      );
    }
    case 'td-debug':
      return words(
        `The CVM runs in debug mode (TD attributes ${reason.attributes}): its host can read and change everything in it.`,
        FORGED,
      );
    case 'td-attributes':
      return words(
        `The TD attributes of the CVM (${reason.attributes}) are not those of a protected one.`,
        FORGED,
      );
    case 'tdx-module':
      return words(
        `The TDX module of the machine is not Intel's in production: \`${reason.field}\` is not zero.`,
        FORGED,
      );
    case 'service-td':
      return words('Another TD may move this CVM: its quote names a service TD.', FORGED);
    case 'log-malformed':
      return words(`Entry ${reason.entry} of the event log cannot be read: ${reason.what}.`);
    case 'event-retyped':
      return words(
        `Entry ${reason.entry} of the event log belongs to RTMR3, but has the type ${reason.type}: it was changed.`,
        FORGED,
      );
    case 'replay': {
      const changed =
        reason.changedEntry === undefined
          ? ''
          : `; the digest of entry ${reason.changedEntry} does not belong to what it says`;
      return words(
        `The event log does not give ${reason.register.toUpperCase()} of the quote: it was changed, or is not that of this boot${changed}.`,
        FORGED,
      );
    }
    case 'boot-start':
      return words('What the CVM measured does not begin with the start of a boot.', FORGED);
    case 'boot-incomplete':
      return words(
        'What the quote holds ends before the boot does: there is no `system-ready` in it.',
        FORGED,
      );
    case 'event-missing':
      return words(
        `The CVM measured no \`${reason.event}\` while it booted.`,
        'An OS image before dstack 0.3.4 measures too little to be proven; otherwise the log is not genuine.',
      );
    case 'event-repeated':
      return words(`The CVM measured \`${reason.event}\` more than once while it booted.`, FORGED);
    case 'event-payload':
      return words(
        `What the CVM measured as \`${reason.event}\` is not ${PAYLOADS[reason.event]}.`,
        FORGED,
      );
    case 'other-app':
      return words(
        `The evidence is that of app ${reason.measured}, not of ${shown(reason.expected)}.`,
        FORGED,
      );
    case 'other-instance':
      return words(
        `The evidence is that of ${reason.measured === undefined ? 'an instance without an id' : `instance ${reason.measured}`}, not of ${shown(reason.expected)}.`,
        FORGED,
      );
    case 'other-hash':
      return words(
        `The CVM booted the compose hash ${reason.measured}, not ${shown(reason.expected)}.`,
        OTHER_REVISION,
      );
    case 'config-id':
      return words(
        `The host configured the CVM for the compose hash ${reason.named}, but ${reason.measured} was measured.`,
        FORGED,
      );
    case 'no-app-compose':
      return words(
        'The app compose is not public, so the Compose text cannot be compared.',
        'The compose hash can: give `expected_compose_hash`, or set `public_tcbinfo: true`.',
      );
    case 'app-compose':
      return words(
        `The app compose that is shown (SHA-256 ${reason.hash}) is not the one that was measured (${reason.measured}).`,
        FORGED,
      );
    case 'compose-text':
      return words(
        `The Compose text that was measured (SHA-256 ${reason.measured}) is not the expected one (${reason.expected}).`,
        OTHER_REVISION,
      );
    case 'document':
      return words(
        `The app compose that was measured is not the one that was shipped: it differs in ${reason.fields.map((field) => shown(field)).join(', ')}.`,
        FORGED,
      );
    case 'shared-quote':
      return words(
        'The same quote was shown for another instance, so it proves that one of them runs, and not both.',
        'Try again; if it stays, ask Phala for help.',
      );
    case 'pin':
      return pinWords(reason.pin, reason.expected, reason.measured);
  }
}

const OTHER_SERVER = 'Get the collateral from another server: set `pccs_url`.';

const CHAIN_FAULTS: Readonly<Record<CollateralChainFault, string>> = {
  unreadable: 'they cannot be read',
  count: 'there are more or fewer than there must be',
  names: 'they have other names',
  authority: 'one that signs others may not, or one that may not does',
  issuer: 'one was not issued by the next',
  extension: 'the first does not say which machine it is for',
  'other-root': 'they end at another root',
};

const SIGNATURES = {
  report: 'The quote was changed after it was signed, or was never signed',
  'qe-report': "The quote's signature was not made on the machine whose certificate it has",
  'attestation-key': "The key that signed the quote is not the quoting enclave's",
} as const;

const COLLATERAL: Readonly<Record<CollateralPart, string>> = {
  tcb_info: 'TCB info in the collateral',
  qe_identity: 'QE identity in the collateral',
  pck_crl: 'list of revoked PCK certificates in the collateral',
  root_ca_crl: 'list of revoked authorities in the collateral',
};

const PAYLOADS: Readonly<Record<TrustedEvent, string>> = {
  'app-id': 'an app id',
  'compose-hash': 'a SHA-256',
  'instance-id': 'an instance id',
  'os-image-hash': 'a SHA-256',
  'key-provider': 'a key provider with name and id',
};

function missingWords(missing: Missing, told: string | undefined): Words {
  switch (missing) {
    case 'offline':
      return words('Phala Cloud says that the CVM is offline, so it shows no evidence.');
    case 'private':
      return words(
        'The CVM keeps its evidence to itself (`public_tcbinfo: false`).',
        'Only with `public_tcbinfo: true` can anybody verify it.',
      );
    case 'no-quote':
      return words(
        'There is no quote of the CVM yet.',
        'The guest makes it after its boot, when it is first asked. Try again in a minute.',
      );
    case 'no-quote-in-certificate':
      return words('The certificate of the CVM has no quote in a form that is supported.');
    case 'no-event-log':
      return words('There is no event log beside the quote.');
    case 'no-tcb-info':
      return words('There is a quote of the CVM, but nothing about what it measured yet.');
    case 'api-error':
      return words(`Phala Cloud could not get the evidence from the CVM${because(told)}.`);
    case 'malformed':
      return words(`The answer has no evidence in a form that is known${because(told)}.`);
    case 'not-listed':
      return words('Phala Cloud lists no evidence of this CVM yet.', 'Try again in a minute.');
    case 'not-offered':
      return words(`Nobody shows evidence of the CVM${because(told)}.`);
    case 'not-reached':
      return words(`The evidence of the CVM could not be fetched${because(told)}.`, 'Try again.');
    case 'too-late':
      return words(
        'The evidence was not there and verified in time.',
        'Allow more time with `attestation_timeout`.',
      );
  }
}

function pinWords(pin: Pin, expected: string, measured: string | undefined): Words {
  if (measured === undefined) {
    return words(
      `The CVM measured no \`${pin}\`, which is pinned to ${expected}.`,
      'There is one only with a KMS, and since dstack 0.5.2. Take the pin out, or use such an image.',
    );
  }
  const what =
    pin === 'key_provider_id'
      ? 'Other keys are in use'
      : 'Another OS image, firmware or machine type is in use';
  return words(
    `The CVM's \`${pin}\` is ${measured === '' ? 'empty' : measured}, not ${expected} as it is pinned.`,
    `${what}. Change the pin only if you know why.`,
  );
}

function periodWords({ from, until, now }: Period): string {
  const valid = `is valid from ${dateText(from)} to ${dateText(until)}`;
  return `${now < from ? 'is not valid yet' : 'has expired'}: it ${valid}, and now it is ${dateText(now)}`;
}

/** A moment to the second, as ISO 8601 has it. */
export function dateText(time: number): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? 'an unknown date' : date.toISOString().replace(/\.\d+/, '');
}

function because(told: string | undefined): string {
  return told === undefined ? '' : ` (${shown(told)})`;
}

/**
 * A text from outside, such that it can neither command the runner nor format a page: printable ASCII without what
 * Markdown and HTML take for markup, and not too much of it.
 */
export function shown(text: string): string {
  const plain = text.replace(/[^ -~]|[<>`*_[\]|\\&#@]/g, '?').replace(/::/g, ':?');
  return plain.length > 200 ? `${plain.slice(0, 200)}…` : plain;
}

function words(message: string, next?: string): Words {
  return next === undefined ? { message } : { message, next };
}
