/** Where something stands in a text: from `start` up to `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Gives the places of every form in a text, those that overlap as one, in order. */
export type FindForms = (text: string, shortest?: number) => readonly Span[];

const HASHES = 0x10000;

/**
 * Finds many texts in one pass: only where the next few characters are those that a form begins with, the forms that
 * begin so are compared. What it takes does not grow with the number of forms.
 */
export function createFind(forms: Iterable<string>): FindForms {
  const known = [...new Set(forms)].filter((form) => form !== '');
  // The hash has 16 bits and moves on by `shift` with each character, so it is that of the last `width` ones.
  const width = known.reduce((least, { length }) => Math.min(least, length), 4);
  const shift = Math.ceil(16 / width);
  const next = (hash: number, text: string, at: number): number =>
    ((hash << shift) ^ text.charCodeAt(at)) & (HASHES - 1);
  const hashOf = (form: string): number => {
    let hash = 0;
    for (let at = 0; at < width; at++) hash = next(hash, form, at);
    return hash;
  };
  const byHash = new Map<number, string[]>();
  for (const form of known.sort((a, b) => b.length - a.length)) {
    const hash = hashOf(form);
    const alike = byHash.get(hash);
    if (alike === undefined) byHash.set(hash, [form]);
    else alike.push(form);
  }
  // A look into this is much cheaper than one into the map.
  const begins = new Uint8Array(HASHES);
  for (const hash of byHash.keys()) begins[hash] = 1;
  return (text, shortest = 0) => {
    const spans: Span[] = [];
    let hash = 0;
    for (let end = 0; end < text.length; end++) {
      hash = next(hash, text, end);
      if (end < width - 1 || begins[hash] !== 1) continue;
      const start = end - width + 1;
      // The longest comes first, and covers every other that starts here.
      const form = byHash
        .get(hash)
        ?.find((one) => one.length >= shortest && text.startsWith(one, start));
      if (form !== undefined) spans.push({ start, end: start + form.length });
    }
    return joined(spans);
  };
}

/** Spans in order, those that overlap as one. */
export function joined(spans: readonly Span[]): readonly Span[] {
  const all: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}
