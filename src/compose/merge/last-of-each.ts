import type { Item, Node, SequenceNode } from '../yaml/node.ts';
import { inPlaceOf } from '../yaml/remarks.ts';

/** At which place of a list each key stands. */
export type Places = ReadonlyMap<string, number>;

/** The beginning of a list that has been gone through: as many items, and where each key stands among them. */
export interface Begun {
  readonly count: number;
  readonly places: Places;
}

export const NOTHING: Begun = { count: 0, places: new Map() };

/**
 * Leaves the last of the items with the same key, at the place of the first. An item without a key stays.
 *
 * @param begun the items that need not be looked at again; no two of them have the same key
 * @returns the items, the same array where all stay; and where the keys of the items after `begun` stand
 */
export function lastOfEach(
  items: readonly Item[],
  keyOf: (item: Item, index: number) => string | undefined,
  begun: Begun,
): { readonly items: readonly Item[]; readonly added: Places } {
  const result = items.slice(0, begun.count);
  const added = new Map<string, number>();
  for (const [offset, item] of items.slice(begun.count).entries()) {
    const key = keyOf(item, begun.count + offset);
    const place = key === undefined ? undefined : (added.get(key) ?? begun.places.get(key));
    if (place !== undefined) {
      const before = result[place];
      result[place] = before === undefined ? item : inPlaceOf(before, item);
      continue;
    }
    if (key !== undefined) added.set(key, result.length);
    result.push(item);
  }
  return { items: result.length === items.length ? items : result, added };
}

/**
 * The places of lists that were gone through. Files add to the end of a list, so the places of a list are handed on to
 * the one that continues it: a list that grows with every file is not gone through anew for every file.
 */
export class KnownPlaces {
  readonly #known = new WeakMap<Node, Map<string, number>>();

  /** What is known of a list that may continue another. */
  begun({ items }: SequenceNode, before: Node | undefined): Begun {
    const places = before && this.#known.get(before);
    if (before?.kind !== 'sequence' || places === undefined) return NOTHING;
    const continues = before.items.every((item, index) => item === items[index]);
    return continues ? { count: before.items.length, places } : NOTHING;
  }

  /** Keeps the places of a list: those of the one that it continues, and those added. */
  keep(list: SequenceNode, before: Node | undefined, { count }: Begun, added: Places): void {
    const places = (count > 0 && before && this.#known.get(before)) || new Map<string, number>();
    // Two lists may continue one: the second starts anew.
    if (before !== undefined) this.#known.delete(before);
    for (const [key, place] of added) places.set(key, place);
    this.#known.set(list, places);
  }
}
