import { readHex } from './hex.ts';
import { Malformed } from './malformed.ts';
import type { Pin } from './reason.ts';
import { isTcbStatus, TCB_STATUSES, type TcbStatus } from './tcb.ts';

/** What is good enough, and what must be exactly so. */
export interface Policy {
  readonly acceptedTcb: readonly TcbStatus[];
  readonly pins: Pins;
}

/** Values in lower-case hex. */
export type Pins = Readonly<Partial<Record<Pin, string>>>;

/** A platform that is up to date, or whose owner has yet to do something about a warning. */
export const DEFAULT_TCB: readonly TcbStatus[] = [
  'UpToDate',
  'SWHardeningNeeded',
  'ConfigurationNeeded',
  'ConfigurationAndSWHardeningNeeded',
];

export const MEASUREMENT_PINS = ['mrtd', 'rtmr0', 'rtmr1', 'rtmr2'] as const;

export type MeasurementPin = (typeof MEASUREMENT_PINS)[number];

/** What is pinned, in a fixed order. */
export function pinsOf(pins: Pins): readonly Pin[] {
  return [...MEASUREMENT_PINS, 'os_image_hash' as const, 'key_provider_id' as const].filter(
    (pin) => pins[pin] !== undefined,
  );
}

/** The statuses that are accepted. `Revoked` is none that could be. */
export function readTcbStatuses(names: readonly string[]): readonly TcbStatus[] {
  if (names.length === 0) throw new Malformed('it names no status');
  return names.map((name) => {
    if (isTcbStatus(name)) return name;
    if (name === 'Revoked') throw new Malformed('`Revoked` is never accepted');
    throw new Malformed(`it names a status that is none of ${TCB_STATUSES.join(', ')}`);
  });
}

/** Lines of the form `rtmr1=…`, each for another register, in any order and number. */
export function readMeasurementPins(lines: readonly string[]): Pins {
  const pins = new Map<Pin, string>();
  for (const [index, line] of lines.entries()) {
    const [name = '', value = ''] = line.split(/=(.*)/s).map((part) => part.trim());
    const pin = MEASUREMENT_PINS.find((known) => known === name.toLowerCase());
    const where = `line ${index + 1}`;
    if (pin === undefined) {
      throw new Malformed(`${where} is not of the form \`name=hex\` with ${names()}`);
    }
    if (pins.has(pin)) throw new Malformed(`${where} gives ${pin} a second time`);
    pins.set(pin, readPin(value, 48, `${where} (${pin})`));
  }
  return Object.fromEntries(pins);
}

/** What was measured, as lines that can be given as pins. */
export function measurementLines(measured: Readonly<Record<MeasurementPin, string>>): string[] {
  return MEASUREMENT_PINS.map((pin) => `${pin}=${measured[pin]}`);
}

/** A pin in hex; `bytes` is how long it must be, where that is fixed. */
export function readPin(text: string, bytes: number | undefined, what = 'it'): string {
  const value = readHex(text);
  if (value === undefined || value.length === 0) throw new Malformed(`${what} is not hex`);
  if (bytes !== undefined && value.length !== bytes) {
    throw new Malformed(`${what} has ${value.length} bytes, not ${bytes}`);
  }
  return value.toString('hex');
}

function names(): string {
  return `${MEASUREMENT_PINS.slice(0, -1).join(', ')} or ${MEASUREMENT_PINS.at(-1) ?? ''}`;
}
