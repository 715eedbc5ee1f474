import { isJsonObject } from '../base/json.ts';
import type { MeasuredEvent, Replay } from './event-log.ts';
import { Refused, type TrustedEvent } from './reason.ts';

/** What a guest measured while it booted, before it started any container. All hex is lower-case. */
export interface Boot {
  readonly appId: string;
  readonly composeHash: string;
  /** Undefined where the app compose asks for none. */
  readonly instanceId: string | undefined;
  /** Only with a KMS, and from dstack 0.5.2 on: the image that the KMS accepted. */
  readonly osImageHash: string | undefined;
  readonly keyProvider: KeyProvider | undefined;
  /** Events of the app that the quote holds beside those of the boot. */
  readonly appEvents: number;
  /** Events of the log that came after the quote. */
  readonly laterEvents: number;
}

/** Who gave the guest its keys. */
export interface KeyProvider {
  readonly name: string;
  /** For a KMS, the public key of its root authority in hex. */
  readonly id: string;
}

const FIRST = 'system-preparing';
/** dstack 0.3 began with this event, had no end of the boot, and let no app measure anything. */
const FIRST_OF_0_3 = 'rootfs-hash';
const LAST = 'system-ready';

/**
 * Reads what was measured. Names count only up to `system-ready`, since an app may give its own events any name, and
 * every one that is trusted must be there once.
 */
export function readBoot({ measured, later }: Replay): Boot {
  const events = bootEvents(measured);
  if (events[0]?.name === FIRST_OF_0_3 && events.every(({ name }) => name !== 'compose-hash')) {
    throw new Refused({
      kind: 'quote-unsupported',
      what: 'its OS image, of dstack before 0.3.4, measures no compose hash',
    });
  }
  const composeHash = required(events, 'compose-hash', [32]);
  const appId = required(events, 'app-id', [20]);
  const instanceId = required(events, 'instance-id', [0, 20]);
  return {
    appId,
    composeHash,
    instanceId: instanceId === '' ? undefined : instanceId,
    osImageHash: optional(events, 'os-image-hash', [32]),
    keyProvider: readKeyProvider(single(events, 'key-provider')),
    appEvents: measured.length - events.length,
    laterEvents: later,
  };
}

function bootEvents(measured: readonly MeasuredEvent[]): readonly MeasuredEvent[] {
  const [first] = measured;
  if (first?.name === FIRST_OF_0_3) return measured;
  if (first?.name !== FIRST) throw new Refused({ kind: 'boot-start' });
  const end = measured.findIndex(({ name }) => name === LAST);
  if (end === -1) throw new Refused({ kind: 'boot-incomplete' });
  return measured.slice(0, end + 1);
}

function single(events: readonly MeasuredEvent[], event: TrustedEvent): Buffer | undefined {
  const [found, ...others] = events.filter(({ name }) => name === event);
  if (others.length > 0) throw new Refused({ kind: 'event-repeated', event });
  return found?.payload;
}

function optional(
  events: readonly MeasuredEvent[],
  event: TrustedEvent,
  lengths: readonly number[],
): string | undefined {
  const payload = single(events, event);
  if (payload !== undefined && !lengths.includes(payload.length)) {
    throw new Refused({ kind: 'event-payload', event });
  }
  return payload?.toString('hex');
}

function required(
  events: readonly MeasuredEvent[],
  event: TrustedEvent,
  lengths: readonly number[],
): string {
  const payload = optional(events, event, lengths);
  if (payload === undefined) throw new Refused({ kind: 'event-missing', event });
  return payload;
}

function readKeyProvider(payload: Buffer | undefined): KeyProvider | undefined {
  if (payload === undefined) return undefined;
  const json = readJson(payload);
  const name = isJsonObject(json) ? json['name'] : undefined;
  const id = isJsonObject(json) ? json['id'] : undefined;
  const isRight =
    typeof name === 'string' &&
    /^[a-z0-9-]{1,32}$/.test(name) &&
    typeof id === 'string' &&
    /^[0-9a-fA-F]{0,1024}$/.test(id);
  if (!isRight) throw new Refused({ kind: 'event-payload', event: 'key-provider' });
  return { name, id: id.toLowerCase() };
}

function readJson(payload: Buffer): unknown {
  try {
    return JSON.parse(payload.toString('utf8'));
  } catch {
    return undefined;
  }
}
