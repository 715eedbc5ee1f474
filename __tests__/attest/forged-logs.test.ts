import { createHash } from 'node:crypto';

import { describe, expect, test } from '@jest/globals';

import {
  type GuestEvent,
  registersOf,
  writeLog,
} from '../../emulator/phala/attestation/event-log.ts';
import { type EvidenceFault } from '../../emulator/phala/attestation/evidence.ts';
import { signQuote, usualTd } from '../../emulator/phala/attestation/quote.ts';
import { type Evidence } from '../../src/attest/evidence.ts';
import { readQuote } from '../../src/attest/quote.ts';
import type { Reason, TrustedEvent } from '../../src/attest/reason.ts';
import { sha256 } from '../../src/base/hash.ts';
import { AUTHORITY, EXPECTED, evidenceOf, GUEST, judged, onlyReason } from './support.ts';

/** An entry as it stands in a log. */
interface Entry {
  readonly imr: number;
  readonly event_type: number;
  readonly digest: string;
  readonly event: string;
  readonly event_payload: string;
}

/** How a verifier may read a log that it takes for genuine. */
type Naive = (log: readonly Entry[], evidence: Evidence) => string | undefined;

const payload = (entry: Entry | undefined): string | undefined => entry?.event_payload;
const isComposeHash = ({ event }: Entry): boolean => event === 'compose-hash';

/** Replays the digests of the log, and believes names and payloads if RTMR3 comes out. */
const trustsDigests: Naive = (log, evidence) =>
  replays(log, evidence) ? payload(log.find(isComposeHash)) : undefined;

/** Recomputes digests of dstack's events, and believes those of all others. */
const recomputesKnownTypes: Naive = (log, evidence) =>
  trustsDigests(
    log.map((entry) => (entry.event_type === 0x08000001 ? recomputed(entry) : entry)),
    evidence,
  );

/** Recomputes all digests, and takes the last event of a name. */
const takesTheLast: Naive = (log, evidence) =>
  replays(log.map(recomputed), evidence) ? payload(log.findLast(isComposeHash)) : undefined;

const FORGERIES: readonly (readonly [EvidenceFault, Naive, Partial<Reason>])[] = [
  ['swapped-payload', trustsDigests, { kind: 'replay', register: 'rtmr3', changedEntry: 13 }],
  ['retyped-event', recomputesKnownTypes, { kind: 'event-retyped', entry: 13, type: 1 }],
  ['fake-early-event', trustsDigests, { kind: 'other-hash' }],
  ['event-of-app', takesTheLast, { kind: 'other-hash' }],
  ['compose-hash-twice', takesTheLast, { kind: 'event-repeated', event: 'compose-hash' }],
];

describe.each([1, 2] as const)('in a log of version %d', (logVersion) => {
  test.each(FORGERIES)('%s is found', (fault, naive, reason) => {
    const evidence = evidenceOf(fault, { ...GUEST, logVersion });
    // The naive reader of version 1 does not know how version 2 is recomputed.
    const isRead = logVersion === 1 || naive === trustsDigests;
    if (isRead) expect(naive(entriesOf(evidence), evidence)).toBe(EXPECTED.composeHash);
    const verdict = judged({ evidence });
    expect(verdict.outcome).toBe('contradicted');
    expect(onlyReason(verdict)).toMatchObject(reason);
  });

  test('what is genuine is proven', () => {
    const evidence = evidenceOf('none', { ...GUEST, logVersion });
    expect(judged({ evidence })).toMatchObject({ outcome: 'proven', reasons: [] });
  });
});

test.each<readonly [EvidenceFault, Partial<Reason>]>([
  ['compose-hash-missing', { kind: 'event-missing', event: 'compose-hash' }],
  ['quote-before-ready', { kind: 'boot-incomplete' }],
  ['log-cut', { kind: 'replay', register: 'rtmr3' }],
])('%s is found', (fault, reason) => {
  const verdict = judged({ evidence: evidenceOf(fault) });
  expect(verdict.outcome).toBe('contradicted');
  expect(onlyReason(verdict)).toMatchObject(reason);
});

test('a log may go on after the quote, and its later events prove nothing', () => {
  const verdict = judged({ evidence: evidenceOf('later-app-event') });
  expect(verdict).toMatchObject({ outcome: 'proven', boot: { appEvents: 0, laterEvents: 1 } });
});

test('an app may measure something before its quote', () => {
  const verdict = judged({ evidence: evidenceOf('app-event') });
  expect(verdict).toMatchObject({ outcome: 'proven', boot: { appEvents: 1, laterEvents: 0 } });
});

test.each([0, 1, 2])('RTMR%d must be the whole log', (register) => {
  const evidence = evidenceOf();
  const log = entriesOf(evidence);
  const last = log.findLastIndex(({ imr }) => imr === register);
  const verdict = judged({ evidence: { ...evidence, eventLog: log.toSpliced(last, 1) } });
  expect(verdict.outcome).toBe('contradicted');
  expect(onlyReason(verdict)).toMatchObject({ kind: 'replay', register: `rtmr${register}` });
});

test('a boot begins with system-preparing', () => {
  const measured = evidenceOfEvents(bootEvents().slice(1));
  expect(onlyReason(judged({ evidence: measured }))).toEqual({ kind: 'boot-start' });
});

test('a boot of dstack 0.3 begins and ends otherwise', () => {
  const [, appId, composeHash, instanceId] = bootEvents();
  const first = { event: 'rootfs-hash', payload: Buffer.alloc(32, 1) };
  const certificate = { event: 'ca-cert-hash', payload: Buffer.alloc(32, 2) };
  const events = [first, appId, composeHash, certificate, instanceId].filter(isEvent);
  expect(judged({ evidence: evidenceOfEvents(events) }).outcome).toBe('proven');
});

test.each<readonly [string, TrustedEvent, Buffer]>([
  ['a short hash', 'compose-hash', Buffer.alloc(31, 1)],
  ['a long id', 'app-id', Buffer.alloc(32, 1)],
  ['half an instance', 'instance-id', Buffer.alloc(10, 1)],
  ['an image that is none', 'os-image-hash', Buffer.from('dstack-0.5.8')],
  ['a key provider without id', 'key-provider', Buffer.from('{"name":"kms"}')],
  ['a key provider that is no JSON', 'key-provider', Buffer.from('kms')],
  ['a key provider of another name', 'key-provider', Buffer.from('{"name":"<b>","id":""}')],
])('%s is not what %s must be', (_, event, payload) => {
  const events = bootEvents().map((one) => (one.event === event ? { event, payload } : one));
  const verdict = judged({ evidence: evidenceOfEvents(events) });
  expect(verdict.outcome).toBe('contradicted');
  expect(onlyReason(verdict)).toEqual({ kind: 'event-payload', event });
});

test.each<TrustedEvent>(['app-id', 'compose-hash', 'instance-id', 'os-image-hash', 'key-provider'])(
  '%s counts once',
  (event) => {
    const events = bootEvents().flatMap((one) => (one.event === event ? [one, one] : [one]));
    const verdict = judged({ evidence: evidenceOfEvents(events) });
    expect(onlyReason(verdict)).toEqual({ kind: 'event-repeated', event });
  },
);

test.each<readonly [string, object]>([
  ['imr out of range', { imr: 4 }],
  ['imr as text', { imr: '3' }],
  ['imr as fraction', { imr: 2.5 }],
  ['half a byte', { event_payload: 'abc' }],
  ['no hex', { event_payload: 'zz' }],
  ['short digest', { digest: 'ab'.repeat(32) }],
  ['long digest', { digest: 'ab'.repeat(49) }],
  ['digest as number', { digest: 7 }],
  ['name as list', { event: ['compose-hash'] }],
  ['another version', { version: 3 }],
  ['type as text', { event_type: '134217729' }],
])('an entry of a wrong form is not read: %s', (_, change) => {
  const evidence = evidenceOf();
  const log = entriesOf(evidence);
  const index = log.findIndex(isComposeHash);
  const eventLog = log.map((entry, at) => (at === index ? { ...entry, ...change } : entry));
  const verdict = judged({ evidence: { ...evidence, eventLog } });
  expect(verdict.outcome).toBe('unknown');
  expect(onlyReason(verdict)).toMatchObject({ kind: 'log-malformed', entry: index + 1 });
});

test('digests of the guest’s events may be left out, those of the firmware may not', () => {
  const evidence = evidenceOf();
  const without = (register: number): Evidence => ({
    ...evidence,
    eventLog: entriesOf(evidence).map((entry) =>
      entry.imr === register ? { ...entry, digest: '' } : entry,
    ),
  });
  expect(judged({ evidence: without(3) }).outcome).toBe('proven');
  expect(onlyReason(judged({ evidence: without(1) }))).toMatchObject({ kind: 'log-malformed' });
});

/** What the emulated guest measures while it boots. */
function bootEvents(): GuestEvent[] {
  return entriesOf(evidenceOf())
    .filter(({ imr }) => imr === 3)
    .map(({ event, event_payload }) => ({ event, payload: Buffer.from(event_payload, 'hex') }));
}

/** Genuine evidence of a TD that measured this. */
function evidenceOfEvents(events: readonly GuestEvent[]): Evidence {
  const eventLog = writeLog(events, 1);
  const td = usualTd(registersOf(eventLog), sha256(GUEST.appCompose));
  const quote = signQuote(AUTHORITY, td).toString('hex');
  return { quote, eventLog, appCompose: GUEST.appCompose };
}

function isEvent(event: GuestEvent | undefined): event is GuestEvent {
  return event !== undefined;
}

function entriesOf({ eventLog }: Evidence): readonly Entry[] {
  return eventLog as readonly Entry[];
}

function recomputed(entry: Entry): Entry {
  if (entry.imr !== 3) return entry;
  const type = Buffer.alloc(4);
  type.writeUInt32LE(0x08000001);
  const digest = createHash('sha384')
    .update(type)
    .update(`:${entry.event}:`)
    .update(Buffer.from(entry.event_payload, 'hex'))
    .digest('hex');
  return { ...entry, digest };
}

/** Whether the digests in a log come to the RTMR3 of the quote. */
function replays(log: readonly Entry[], { quote }: Evidence): boolean {
  const { rtmrs } = readQuote(Buffer.from(quote, 'hex')).report;
  const end = log
    .filter(({ imr }) => imr === 3)
    .reduce(
      (state: Buffer, { digest }) =>
        createHash('sha384').update(state).update(Buffer.from(digest, 'hex')).digest(),
      Buffer.alloc(48),
    );
  return end.equals(rtmrs[3]);
}
