/** GitHub's API answered, but not in the form that it documents: a proxy's page, for example. */
export class UnexpectedAnswer extends Error {}

export type Item = Readonly<Record<string, unknown>>;

/** The object that an answer is. */
export function itemOf(data: unknown): Item {
  if (!isItem(data)) throw new UnexpectedAnswer('no object');
  return data;
}

/** The list that an answer is, without what is no object. */
export function itemsOf(data: unknown): readonly Item[] {
  if (!Array.isArray(data)) throw new UnexpectedAnswer('no list');
  return data.filter(isItem);
}

/** The id of what was made or read: a whole number, which as part of a path leads nowhere else. */
export function idOf(data: unknown): number {
  const { id } = itemOf(data);
  if (typeof id !== 'number' || !Number.isSafeInteger(id)) throw new UnexpectedAnswer('no id');
  return id;
}

export function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
