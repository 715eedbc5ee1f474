import { createHash } from 'node:crypto';

/** One entry of a guest's event log, as the API shows it. */
export interface LogEntry {
  readonly imr: number;
  readonly event_type: number;
  readonly digest: string;
  readonly event: string;
  readonly event_payload: string;
  readonly version?: number;
}

/** An event that a guest measures into RTMR3. */
export interface GuestEvent {
  readonly event: string;
  readonly payload: Buffer;
}

/** dstack's type of what it measures at run time. */
export const RUNTIME_EVENT = 0x08000001;

/** What the firmware and the kernel of the emulated image measure: the same at every boot. */
const BOOT_CHAIN: readonly (readonly [imr: number, type: number, what: string])[] = [
  [0, 2147483659, 'TD hob'],
  [0, 2147483658, 'configuration firmware volume'],
  [0, 2147483649, 'SecureBoot'],
  [0, 4, 'separator'],
  [0, 10, 'ACPI DATA'],
  [1, 2147483651, 'kernel'],
  [1, 2147483655, 'Calling EFI Application from Boot Option'],
  [2, 6, 'kernel command line'],
  [2, 6, 'initrd'],
  [1, 2147483655, 'Exit Boot Services Invocation'],
];

/** The log of the boot chain, and then of the guest, in one of the two forms of digests. */
export function writeLog(events: readonly GuestEvent[], version: 1 | 2): LogEntry[] {
  return [
    ...BOOT_CHAIN.map(([imr, event_type, what]) => ({
      imr,
      event_type,
      digest: sha384(Buffer.from(what)).toString('hex'),
      event: '',
      event_payload: Buffer.from(what).toString('hex'),
    })),
    ...events.map((event) => entryOf(event, version)),
  ];
}

export function entryOf({ event, payload }: GuestEvent, version: 1 | 2): LogEntry {
  const entry = {
    imr: 3,
    event_type: RUNTIME_EVENT,
    event,
    event_payload: payload.toString('hex'),
  };
  const digest = version === 1 ? digestV1(event, payload) : digestV2(event, payload);
  const text = { digest: digest.toString('hex') };
  return version === 1 ? { ...entry, ...text } : { ...entry, ...text, version };
}

/** What RTMR0 to 3 are after everything in a log was measured. */
export function registersOf(log: readonly LogEntry[]): readonly Buffer[] {
  return [0, 1, 2, 3].map((register) =>
    log
      .filter(({ imr }) => imr === register)
      .reduce(
        (state: Buffer, { digest }) => sha384(Buffer.concat([state, Buffer.from(digest, 'hex')])),
        Buffer.alloc(48),
      ),
  );
}

function digestV1(event: string, payload: Buffer): Buffer {
  const type = Buffer.alloc(4);
  type.writeUInt32LE(RUNTIME_EVENT);
  return sha384(Buffer.concat([type, Buffer.from(`:${event}:`), payload]));
}

function digestV2(event: string, payload: Buffer): Buffer {
  const hex = payload.toString('hex');
  return sha384(Buffer.from(`{"name":"${event}","payload":"${hex}","type":${RUNTIME_EVENT}}`));
}

function sha384(bytes: Buffer): Buffer {
  return createHash('sha384').update(bytes).digest();
}
