const EXTENDS = 'Every further push puts that off; a teardown deletes it at once.';
const HOURS_OF_MONTH = 730;
const HOUR_MS = 3_600_000;

/** A size and its price. */
export interface Price {
  /** Undefined: a size without a name. */
  readonly instanceType: string | undefined;
  /** In dollars, as a plain decimal number; undefined: not known. */
  readonly hourlyRate: string | undefined;
}

/** What a CVM costs as long as it exists, in a sentence. */
export function priceText(price: Price): string {
  const month = dollars(price, HOURS_OF_MONTH);
  return month === undefined
    ? UNKNOWN
    : `${hourText(price)}, $${month} per month of ${HOURS_OF_MONTH} hours, until it is deleted.`;
}

/** What a CVM costs until it is deleted by itself, in sentences. */
export function costText(price: Price, ttlMs: number, deleteAt: Date): string {
  const until = `${deleteAt.toISOString().replace(/\.\d+Z$/, 'Z')} (in ${ttlText(ttlMs)})`;
  const most = dollars(price, ttlMs / HOUR_MS);
  return most === undefined
    ? `${UNKNOWN} It is deleted at ${until}. ${EXTENDS}`
    : `${hourText(price)}, at most $${most} until it is deleted at ${until}. ${EXTENDS}`;
}

const UNKNOWN = 'Its price is not known.';

function hourText({ instanceType, hourlyRate }: Price): string {
  return `${instanceType ?? 'The CVM'} costs $${hourlyRate} per hour`;
}

/** The price of some hours in whole cents, never less than it is; undefined where it is not known. */
function dollars({ hourlyRate }: Price, hours: number): string | undefined {
  if (hourlyRate === undefined) return undefined;
  const cents = Math.ceil(Number((Number(hourlyRate) * hours * 100).toFixed(6)));
  return (cents / 100).toFixed(2);
}

/** A time to live as people write it, in milliseconds: `90m`, `72h`, `3d`. Undefined when it is none. */
export function parseTtl(text: string): number | undefined {
  const [, amount = '', unit = ''] = /^(\d{1,5})([mhd])$/.exec(text.toLowerCase()) ?? [];
  const ms = { m: 60_000, h: 3_600_000, d: 86_400_000 }[unit];
  return ms === undefined ? undefined : Number(amount) * ms;
}

function ttlText(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`;
}
