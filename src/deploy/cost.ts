const EXTENDS = 'Every further push puts that off; a teardown deletes it at once.';

/** What a CVM costs until it is deleted, in sentences. */
export function costText(
  instanceType: string | undefined,
  hourlyRate: string | undefined,
  ttlMs: number,
  deleteAt: Date,
): string {
  const until = `${deleteAt.toISOString().replace(/\.\d+Z$/, 'Z')} (in ${ttlText(ttlMs)})`;
  const rate = Number(hourlyRate);
  if (hourlyRate === undefined || !Number.isFinite(rate)) {
    return `Its price is not known. It is deleted at ${until}. ${EXTENDS}`;
  }
  const most = (rate * ttlMs) / 3_600_000;
  return `${instanceType ?? 'The CVM'} costs $${hourlyRate} per hour, at most $${(Math.ceil(Number((most * 100).toFixed(6))) / 100).toFixed(2)} until it is deleted at ${until}. ${EXTENDS}`;
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
