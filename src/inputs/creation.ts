import { parseTtl } from '../deploy/cost.ts';
import { isNamePrefix, toNamePrefix } from '../deploy/preview-name.ts';
import { quoted } from './reader.ts';
import { row } from './row.ts';

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

/** Whole gigabytes. */
export const diskSizeGb = row('disk_size', (reader, name): number | undefined => {
  const text = reader.text(name);
  if (text === undefined) return undefined;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= 1 && value <= 10_000) return value;
  reader.refuse(
    `\`${name}\` is not a number of gigabytes: ${quoted(text)}.`,
    'Give a whole number, such as `20`.',
  );
  return undefined;
});

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
