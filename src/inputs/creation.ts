import { parseTtl } from '../deploy/cost.ts';
import { isNamePrefix, toNamePrefix } from '../deploy/preview-name.ts';
import { bareAppId } from '../phala/cvm-id.ts';
import { quoted } from './reader.ts';
import { row, type Row } from './row.ts';

const SHORTEST_TTL_MS = 10 * 60_000;
const LONGEST_TTL_MS = 90 * 86_400_000;

/** What every preview's name starts with. */
export const namePrefix = row('name_prefix', (reader, name) => {
  const [, repository = ''] = (reader.environment['GITHUB_REPOSITORY'] ?? '').split('/');
  const given = reader.text(name);
  if (given !== undefined && !isNamePrefix(given)) {
    reader.refuse(
      '`name_prefix` cannot start the name of a CVM.',
      'Use a letter, then letters, digits and single hyphens.',
    );
  }
  return given ?? toNamePrefix(repository);
});

/** A whole number that is given, from `least` to `most`. */
export function wholeNumber(
  input: string,
  what: string,
  [least, most]: readonly [least: number, most: number],
  example: string,
): Row<number | undefined> {
  return row(input, (reader, name) => {
    const text = reader.text(name);
    if (text === undefined) return undefined;
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    reader.refuse(
      `\`${name}\` is not ${what}: ${quoted(text)}.`,
      `Give a whole number, such as \`${example}\`.`,
    );
    return undefined;
  });
}

/** The file system of a new CVM's disk; undefined: as Phala Cloud likes. */
export const storageFs = row('storage_fs', (reader, name) =>
  reader.text(name) === undefined ? undefined : reader.oneOf(name, ['zfs', 'ext4'], 'zfs'),
);

/** An app id that was reserved before, and the nonce that it is made of. */
export interface OwnAppId {
  /** 40 hex digits without prefix. */
  readonly appId: string;
  readonly nonce: number;
}

/** Undefined: Phala Cloud chooses the app id. */
export const ownAppId: Row<OwnAppId | undefined> = {
  inputs: { app_id: undefined, nonce: undefined },
  secrets: [],
  read: (reader) => {
    const given = reader.text('app_id');
    const appId = given === undefined ? undefined : bareAppId(given);
    if (given !== undefined && appId === undefined) {
      reader.refuse('`app_id` is not an app id.', 'Give 40 hex digits, also with `app_` or `0x`.');
    }
    const nonce = NONCE.read(reader);
    if ((given === undefined) !== (reader.text('nonce') === undefined)) {
      reader.refuse(
        '`app_id` and `nonce` are given together or not at all.',
        'Give both, as `GET /kms/phala/next_app_id` of Phala Cloud answers them, or remove both.',
      );
    }
    return appId === undefined || nonce === undefined ? undefined : { appId, nonce };
  },
};

const NONCE = wholeNumber('nonce', 'a nonce', [0, Number.MAX_SAFE_INTEGER], '17');

/** How long a preview lives when nobody updates it. */
export const ttlMs = row(
  'ttl',
  (reader, name) => {
    const ms = parseTtl(reader.text(name) ?? '72h');
    if (ms !== undefined && ms >= SHORTEST_TTL_MS && ms <= LONGEST_TTL_MS) return ms;
    reader.refuse(
      '`ttl` is no time to live from 10 minutes to 90 days.',
      'Give a number and a unit: `90m`, `72h` or `3d`.',
    );
    return SHORTEST_TTL_MS;
  },
  '72h',
);
