import { Malformed } from '../attest/malformed.ts';
import {
  DEFAULT_TCB,
  readMeasurementPins,
  readPin,
  readTcbStatuses,
  type Pins,
} from '../attest/policy.ts';
import type { TcbStatus } from '../attest/tcb.ts';
import { hasUserInfo, isPrivate } from '../http/private-url.ts';
import type { InputReader } from './reader.ts';
import { row, type Row } from './row.ts';

/** What becomes of a step whose CVM proves nothing, or something else. */
export type AttestationLevel = 'off' | 'report' | 'require';

export const attestationLevel = row(
  'attestation',
  (reader, name): AttestationLevel =>
    reader.oneOf<AttestationLevel>(name, ['off', 'report', 'require'], 'report'),
  'report',
);

/** TCB statuses that are good enough. */
export const acceptedTcb = row(
  'attestation_tcb',
  (reader, name): readonly TcbStatus[] => {
    const names = (reader.text(name) ?? '').split(/[\s,]+/).filter((status) => status !== '');
    return names.length === 0
      ? DEFAULT_TCB
      : (checked(reader, name, () => readTcbStatuses(names), 'Give them with commas between.') ??
          DEFAULT_TCB);
  },
  DEFAULT_TCB.join(', '),
);

/** Milliseconds to wait for evidence; undefined: as long as the level says. */
export const attestationTimeoutMs = row('attestation_timeout', (reader, name) =>
  reader.text(name) === undefined ? undefined : 1000 * reader.number(name, 120, 1, 21_600),
);

/** What must have been measured exactly so. */
export const pins: Row<Pins> = {
  inputs: { os_measurements: undefined, os_image_hash: undefined, key_provider_id: undefined },
  secrets: [],
  read: (reader) => ({
    ...checked(
      reader,
      'os_measurements',
      () => readMeasurementPins(reader.lines('os_measurements')),
      'Give lines such as `mrtd=…`, as the output `os_measurements` has them.',
    ),
    ...pin(reader, 'os_image_hash', 32),
    ...pin(reader, 'key_provider_id', undefined),
  }),
};

/** Where collateral comes from, in this order. */
export const pccsUrls = row('pccs_url', (reader, name): readonly URL[] => {
  const given = reader.lines(name);
  const urls = (given.length === 0 ? PCCS_URLS : given).map((text) => URL.parse(text));
  const good = urls.filter((url) => url !== null && isBase(url)).filter((url) => url !== null);
  if (good.length < urls.length) {
    reader.refuse(
      `\`${name}\` is not an https URL without a user name, query or fragment.`,
      'Give the base URL of a PCCS, such as `https://pccs.phala.network`; http is accepted on loopback only.',
    );
  }
  return good;
});

const PCCS_URLS = ['https://pccs.phala.network', 'https://api.trustedservices.intel.com'];

function isBase(url: URL): boolean {
  return isPrivate(url) && !hasUserInfo(url) && !/[?#]/.test(url.href);
}

function pin(
  reader: InputReader,
  name: 'os_image_hash' | 'key_provider_id',
  bytes: number | undefined,
): Pins {
  const given = reader.text(name);
  if (given === undefined) return {};
  const hint = `Give hex, as the output \`${name}\` has it.`;
  const value = checked(reader, name, () => readPin(given, bytes), hint);
  return value === undefined ? {} : { [name]: value };
}

/** What `read` gives; undefined after it found the input malformed. */
function checked<T>(reader: InputReader, name: string, read: () => T, hint: string): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    reader.refuse(`\`${name}\` is not as it must be: ${error.message}.`, hint);
    return undefined;
  }
}
