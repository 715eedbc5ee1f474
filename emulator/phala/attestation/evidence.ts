import { createHash, X509Certificate } from 'node:crypto';

import type { Authority } from './authority.ts';
import { createSigner, issueCertificate } from './certificate.ts';
import { octets } from './der.ts';
import { entryOf, type GuestEvent, type LogEntry, registersOf, writeLog } from './event-log.ts';
import { signQuote, type TdState, usualTd } from './quote.ts';

/** A guest that has booted. */
export interface AttestedGuest {
  readonly appId: string;
  /** Empty where the app compose asks for none. */
  readonly instanceId: string;
  readonly vmUuid: string;
  readonly name: string;
  /** Of the system, as `dstack-0.5.8`. */
  readonly image: string;
  /** The text of the app compose, whose SHA-256 is the compose hash. */
  readonly appCompose: string;
  readonly keyProvider: { readonly name: string; readonly id: string };
  /** Null with a local key provider. */
  readonly osImageHash: string | null;
  readonly logVersion: 1 | 2;
}

/**
 * What is wrong with the evidence of a guest. Where the log is forged, the guest runs another app compose than the API
 * claims, and the log is changed such that it shows the claimed one.
 */
export type EvidenceFault =
  | 'none'
  // A log that was forged after the fact.
  | 'swapped-payload'
  | 'retyped-event'
  | 'fake-early-event'
  | 'event-of-app'
  | 'log-cut'
  // A guest that measured something else than it should.
  | 'compose-hash-missing'
  | 'compose-hash-twice'
  | 'quote-before-ready'
  // Not a fault: the app measured something, before or after its quote.
  | 'app-event'
  | 'later-app-event'
  // Genuine evidence of something else.
  | 'other-app'
  | 'other-instance'
  | 'old-hash'
  | 'other-config-id'
  | 'other-app-compose'
  // A TD that is not protected.
  | 'debug'
  | 'unprotected'
  | 'foreign-module'
  | 'module-attributes'
  // No evidence. That `is_public` follows `public_tcbinfo` is a guess; the document only names the field.
  | 'offline'
  | 'private'
  | 'no-quote'
  | 'no-tcb-info'
  | 'api-error';

/** What a guest, or the API for it, shows. */
export interface ShownEvidence {
  readonly isOnline: boolean;
  readonly isPublic: boolean;
  readonly error: string | null;
  readonly quote: string | null;
  /** The certificate of the guest in PEM, which holds the quote. */
  readonly certificate: string | null;
  readonly eventLog: readonly LogEntry[] | null;
  readonly appCompose: string | null;
}

/** Nothing to be had of a guest. */
export const NO_EVIDENCE: ShownEvidence = {
  isOnline: true,
  isPublic: true,
  error: null,
  quote: null,
  certificate: null,
  eventLog: null,
  appCompose: null,
};

/** The evidence of a guest, signed by the authority, with a fault. */
export function showEvidence(
  guest: AttestedGuest,
  authority: Authority,
  fault: EvidenceFault,
): ShownEvidence {
  const measured = measuredGuest(guest, fault);
  const events = bootEvents(measured, fault);
  const { logVersion } = guest;
  const log = writeLog(events, logVersion);
  const td = tdOf(fault, log, sha256(measured.appCompose));
  const quote = signQuote(authority, td);
  const eventLog = shownLog(log, sha256(guest.appCompose), fault, logVersion);
  const shown = {
    isOnline: true,
    isPublic: true,
    error: null,
    quote: quote.toString('hex'),
    certificate: appCertificate(leafExtensions(quote, eventLog, guest.image), authority),
    eventLog,
    appCompose: shownAppCompose(guest, measured, fault),
  };
  switch (fault) {
    case 'offline':
      return { ...NO_EVIDENCE, isOnline: false };
    case 'private':
      return keptPrivate(shown);
    case 'no-quote':
      return withoutQuote(shown);
    case 'no-tcb-info':
      return { ...shown, eventLog: null, appCompose: null };
    case 'api-error':
      return { ...NO_EVIDENCE, error: 'Failed to get attestation: connection refused' };
    default:
      return shown;
  }
}

/** The evidence of a guest whose quote is not made yet. */
export function withoutQuote(shown: ShownEvidence): ShownEvidence {
  return { ...shown, quote: null, certificate: null };
}

/** The evidence of a guest that keeps its TCB info to itself. */
export function keptPrivate(shown: ShownEvidence): ShownEvidence {
  return { ...shown, isPublic: false, eventLog: null, appCompose: null };
}

/** The answer of `GET /cvms/{id}/attestation` (Phala Cloud API: `CvmAttestation`). */
export function cvmAnswer(guest: AttestedGuest, shown: ShownEvidence): object {
  return {
    name: guest.name,
    is_online: shown.isOnline,
    is_public: shown.isPublic,
    error: shown.error,
    app_certificates: certificatesView(guest, shown),
    tcb_info: tcbInfoView(shown),
    compose_file: null,
  };
}

/** How the API lists the evidence of an app, where sources leave more than one way. May be changed. */
export interface ListManner {
  /** Whether instances that are not up are listed: the document speaks of running CVMs, the SDK reads a status. */
  stopped: 'listed' | 'left-out';
  /** Where the log is: in `tcb_info`, as the SDK reads it, or beside the quote and alone, as older answers had it. */
  log: 'tcb-info' | 'eventlog';
}

/**
 * The answer of `GET /apps/{app_id}/attestations`, after what Phala's SDK expects: the document has no form for it.
 * `is_online` and `is_public` are a guess, after the answer for one CVM.
 */
export function appAnswer(
  appId: string,
  instances: readonly { readonly guest: AttestedGuest; readonly shown: ShownEvidence }[],
  log: ListManner['log'] = 'tcb-info',
): object {
  return {
    app_id: appId,
    instances: instances.map(({ guest, shown }) => ({
      vm_uuid: guest.vmUuid,
      name: guest.name,
      instance_id: guest.instanceId,
      status: shown.isOnline ? 'running' : 'stopped',
      image_version: guest.image,
      is_online: shown.isOnline,
      is_public: shown.isPublic,
      quote: shown.quote,
      ...(log === 'eventlog' ? { eventlog: shown.eventLog } : { tcb_info: tcbInfoView(shown) }),
      app_certificates: certificatesView(guest, shown),
      compose_file: null,
      error: shown.error,
    })),
  };
}

/**
 * The answer of the guest's own `Info` on port 8090 (dstack: guest-agent). The certificate holds quote and log; an app
 * that keeps its TCB info to itself has an empty text there.
 */
export function infoAnswer(guest: AttestedGuest, shown: ShownEvidence): object {
  const tcbInfo = tcbInfoView(shown);
  return {
    app_id: guest.appId,
    instance_id: guest.instanceId,
    app_cert: shown.certificate ?? '',
    tcb_info: shown.isPublic && tcbInfo !== null ? JSON.stringify(tcbInfo) : '',
    app_name: guest.name,
    compose_hash: sha256(guest.appCompose),
    os_image_hash: guest.osImageHash ?? '',
    key_provider_info: JSON.stringify(guest.keyProvider),
    vm_config: '',
  };
}

/** Faults in which the guest runs something else than the API claims. */
const RUNS_OTHER: readonly EvidenceFault[] = [
  'swapped-payload',
  'retyped-event',
  'fake-early-event',
  'event-of-app',
  'compose-hash-twice',
  'old-hash',
];

function measuredGuest(guest: AttestedGuest, fault: EvidenceFault): AttestedGuest {
  if (RUNS_OTHER.includes(fault)) return { ...guest, appCompose: `${guest.appCompose} ` };
  if (fault === 'other-app') return { ...guest, appId: other(guest.appId) };
  if (fault === 'other-instance') return { ...guest, instanceId: other(guest.instanceId) };
  return guest;
}

/** What dstack 0.5 measures with a KMS, in its order. */
function bootEvents(guest: AttestedGuest, fault: EvidenceFault): GuestEvent[] {
  const composeHash = { event: 'compose-hash', payload: hex(sha256(guest.appCompose)) };
  const claimed = { event: 'compose-hash', payload: hex(sha256(guest.appCompose.trimEnd())) };
  const before: GuestEvent[] = [
    { event: 'system-preparing', payload: Buffer.alloc(0) },
    { event: 'app-id', payload: hex(guest.appId) },
    ...(fault === 'compose-hash-missing' ? [] : [composeHash]),
    ...(fault === 'compose-hash-twice' ? [claimed] : []),
    { event: 'instance-id', payload: hex(guest.instanceId) },
    { event: 'boot-mr-done', payload: Buffer.alloc(0) },
    ...(guest.osImageHash === null
      ? []
      : [{ event: 'os-image-hash', payload: hex(guest.osImageHash) }]),
    { event: 'key-provider', payload: Buffer.from(JSON.stringify(guest.keyProvider)) },
    { event: 'storage-fs', payload: Buffer.from('zfs') },
  ];
  const ready = { event: 'system-ready', payload: Buffer.alloc(0) };
  const ofApp = { event: 'model-digest', payload: hex('aa'.repeat(32)) };
  return [
    ...before,
    ready,
    ...(fault === 'app-event' ? [ofApp] : []),
    ...(fault === 'event-of-app' ? [claimed] : []),
  ];
}

function tdOf(fault: EvidenceFault, log: readonly LogEntry[], composeHash: string): TdState {
  const td = usualTd(registersOf(log), composeHash);
  switch (fault) {
    case 'quote-before-ready':
      return { ...td, registers: registersOf(log.slice(0, -1)) };
    case 'debug':
      return { ...td, tdAttributes: Buffer.from('0100001000000000', 'hex') };
    case 'unprotected':
      return { ...td, tdAttributes: Buffer.alloc(8) };
    case 'foreign-module':
      return { ...td, mrSignerSeam: Buffer.alloc(48, 0xab) };
    case 'module-attributes':
      return { ...td, seamAttributes: Buffer.from('0000000000000001', 'hex') };
    case 'other-config-id':
      return { ...td, mrConfigId: usualTd([], other(composeHash)).mrConfigId };
    default:
      return td;
  }
}

function shownLog(
  log: readonly LogEntry[],
  claimedHash: string,
  fault: EvidenceFault,
  version: 1 | 2,
): LogEntry[] {
  const isComposeHash = ({ event }: LogEntry): boolean => event === 'compose-hash';
  switch (fault) {
    case 'swapped-payload':
      return log.map((entry) =>
        isComposeHash(entry) ? { ...entry, event_payload: claimedHash } : entry,
      );
    case 'retyped-event':
      return log.map((entry) =>
        isComposeHash(entry) ? { ...entry, event_payload: claimedHash, event_type: 1 } : entry,
      );
    case 'fake-early-event': {
      // Digests of RTMR0 to 2 say nothing of names and payloads, so any of their entries can be renamed.
      const early = log.findIndex(({ imr }) => imr === 2);
      return log.map((entry, index) =>
        index === early ? { ...entry, event: 'compose-hash', event_payload: claimedHash } : entry,
      );
    }
    case 'log-cut':
      return log.slice(0, -2);
    case 'later-app-event':
      return [...log, entryOf({ event: 'later', payload: Buffer.from('x') }, version)];
    default:
      return [...log];
  }
}

function shownAppCompose(
  guest: AttestedGuest,
  measured: AttestedGuest,
  fault: EvidenceFault,
): string {
  if (fault === 'old-hash') return measured.appCompose;
  return fault === 'other-app-compose' ? `${guest.appCompose}\n` : guest.appCompose;
}

function tcbInfoView(shown: ShownEvidence): object | null {
  if (shown.eventLog === null) return null;
  const [rtmr0, rtmr1, rtmr2, rtmr3] = registersOf(shown.eventLog).map((one) =>
    one.toString('hex'),
  );
  return {
    mrtd: usualTd([], '').mrtd.toString('hex'),
    ...{ rtmr0, rtmr1, rtmr2, rtmr3 },
    event_log: shown.eventLog,
    app_compose: shown.appCompose,
  };
}

/** The certificates as the API takes them apart (Phala Cloud API: `Certificate`). */
function certificatesView(
  guest: AttestedGuest,
  { certificate, quote }: ShownEvidence,
): object[] | null {
  if (certificate === null) return null;
  const x509 = new X509Certificate(certificate);
  const leaf = {
    subject: { common_name: guest.name },
    issuer: { common_name: 'Dstack App CA' },
    serial_number: x509.serialNumber,
    not_before: x509.validFromDate.toISOString(),
    not_after: x509.validToDate.toISOString(),
    version: 'v3',
    fingerprint: x509.fingerprint256,
    signature_algorithm: 'ecdsa-with-SHA256',
    sans: null,
    is_ca: false,
    position_in_chain: 0,
    quote,
    app_id: guest.appId,
    cert_usage: null,
  };
  return [leaf];
}

/** The guest's certificate. */
function appCertificate(
  extensions: readonly (readonly [string, Buffer])[],
  authority: Authority,
): string {
  const issuer = createSigner('Dstack App CA');
  const { pem } = issueCertificate(createSigner('app'), issuer, { ...authority.dates, extensions });
  return pem;
}

const DSTACK = '1.3.6.1.4.1.62397.1';

/**
 * What dstack puts into a guest's certificate: the quote, and the log that belongs to it; from 0.5.11 on, both in a
 * container of its own form, of which only that it is there is played.
 */
function leafExtensions(
  quote: Buffer,
  log: readonly LogEntry[],
  image: string,
): readonly (readonly [string, Buffer])[] {
  const [major = 0, minor = 0, patch = 0] = (image.match(/\d+/g) ?? []).map(Number);
  if (major * 1_000_000 + minor * 1000 + patch >= 5011) {
    return [[`${DSTACK}.8`, octets(Buffer.from('a container'))]];
  }
  return [
    [`${DSTACK}.1`, octets(quote)],
    [`${DSTACK}.2`, octets(Buffer.from(JSON.stringify(log)))],
  ];
}

/** Another id of the same length. */
function other(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, id.length);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hex(text: string): Buffer {
  return Buffer.from(text, 'hex');
}
