import { createHash } from 'node:crypto';

import { isJsonObject, type JsonObject } from '../base/json.ts';
import { readHex } from './hex.ts';
import type { TdReport } from './quote.ts';
import { Refused } from './reason.ts';

/** One measurement that the guest, or its firmware, says it made. A claim, until it was replayed. */
export interface LogEntry {
  readonly register: 0 | 1 | 2 | 3;
  readonly type: number;
  readonly name: string;
  readonly payload: Buffer;
  /** What was extended: for events of the guest as it must be, for all others as the log has it. */
  readonly digest: Buffer;
  /** The digest in the log, where it has one. */
  readonly given: Buffer | undefined;
}

/** An event that the quote holds, in the order in which it was measured. */
export interface MeasuredEvent {
  readonly name: string;
  readonly payload: Buffer;
}

export interface Replay {
  /** Everything that was measured into RTMR3 up to the moment of the quote. */
  readonly measured: readonly MeasuredEvent[];
  /** Events in the log that came after the quote; nothing shows that they are true. */
  readonly later: number;
}

/** The event type of what dstack measures at run time. */
const RUNTIME_EVENT = 0x08000001;
const REGISTER_BYTES = 48;
const REGISTER_NUMBERS = [0, 1, 2, 3] as const;
const REGISTERS = ['rtmr0', 'rtmr1', 'rtmr2', 'rtmr3'] as const;

/** Reads a log: a list of entries. Digests of the guest's own events are computed, never taken from it. */
export function readEventLog(log: readonly unknown[]): LogEntry[] {
  return log.map((entry, index) => readEntry(entry, index + 1));
}

/**
 * Replays a log against the registers of a verified quote. RTMR0 to 2 must be the whole log's; RTMR3 may be that of its
 * beginning, because the log is read now, and the quote was made at boot: an app may have measured more since.
 */
export function replay(log: readonly LogEntry[], { rtmrs }: TdReport): Replay {
  const of = (register: number): LogEntry[] => log.filter((entry) => entry.register === register);
  for (const register of [0, 1, 2] as const) {
    const end = extended(of(register)).at(-1);
    if (end?.equals(rtmrs[register]) !== true) throw mismatch(log, register);
  }
  const events = of(3);
  const length = extended(events).findLastIndex((state) => state.equals(rtmrs[3]));
  if (length === -1) throw mismatch(log, 3);
  return {
    measured: events.slice(0, length).map(({ name, payload }) => ({ name, payload })),
    later: events.length - length,
  };
}

/** The states of a register: zeros, then after each entry. */
function extended(entries: readonly LogEntry[]): readonly Buffer[] {
  let state: Buffer = Buffer.alloc(REGISTER_BYTES);
  return [state, ...entries.map(({ digest }) => (state = sha384(state, digest)))];
}

function mismatch(log: readonly LogEntry[], register: 0 | 1 | 2 | 3): Refused {
  const changed = log.findIndex(
    (entry) => entry.register === register && entry.given?.equals(entry.digest) === false,
  );
  return new Refused({
    kind: 'replay',
    register: REGISTERS[register],
    ...(changed === -1 ? {} : { changedEntry: changed + 1 }),
  });
}

function readEntry(json: unknown, entry: number): LogEntry {
  const malformed = (what: string): Refused => new Refused({ kind: 'log-malformed', entry, what });
  if (!isJsonObject(json)) throw malformed('it is no object');
  const register = REGISTER_NUMBERS.find((number) => number === json['imr']);
  if (register === undefined) throw malformed('`imr` is none of 0 to 3');
  const type = json['event_type'];
  if (typeof type !== 'number' || !Number.isSafeInteger(type)) {
    throw malformed('`event_type` is no whole number');
  }
  const name = json['event'];
  if (typeof name !== 'string') throw malformed('`event` is no text');
  const payload = hexField(json, 'event_payload');
  if (payload === undefined) throw malformed('`event_payload` is not hex');
  const given = hexField(json, 'digest');
  if (given === undefined || ![0, REGISTER_BYTES].includes(given.length)) {
    throw malformed('`digest` is no SHA-384');
  }
  const version = json['version'] ?? 1;
  if (version !== 1 && version !== 2) throw malformed('`version` is neither 1 nor 2');
  const base = { register, type, name, payload };
  if (register !== 3) {
    if (given.length === 0) throw malformed('it has no `digest`');
    return { ...base, digest: given, given };
  }
  // Every entry of RTMR3 is the guest's. One of another type would be one whose digest nobody recomputes.
  if (type !== RUNTIME_EVENT) throw new Refused({ kind: 'event-retyped', entry, type });
  const digest = version === 1 ? digestV1(name, payload) : digestV2(name, payload);
  return { ...base, digest, given: given.length === 0 ? undefined : given };
}

function hexField(json: JsonObject, key: string): Buffer | undefined {
  const value = json[key] ?? '';
  return typeof value === 'string' ? readHex(value) : undefined;
}

/** What dstack measures for an event: its type, name and payload, with colons between. */
export function digestV1(name: string, payload: Buffer): Buffer {
  const type = Buffer.alloc(4);
  type.writeUInt32LE(RUNTIME_EVENT);
  return sha384(type, Buffer.from(`:${name}:`), payload);
}

/** The same from dstack 0.6 on, where the app compose asks for it: canonical JSON. */
export function digestV2(name: string, payload: Buffer): Buffer {
  const event = { name, payload: payload.toString('hex'), type: RUNTIME_EVENT };
  return sha384(Buffer.from(JSON.stringify(event)));
}

function sha384(...parts: readonly Buffer[]): Buffer {
  const hash = createHash('sha384');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
