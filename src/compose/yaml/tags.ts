import { refuse } from './error.ts';
import { originPlace } from './source.ts';
import { placeText } from '../../base/finding.ts';
import type { Raw, RawAlias, RawMapping } from './raw.ts';

/** A document without the nodes tagged `!reset`, and the paths that it takes out of what was loaded before. */
export interface Untagged {
  readonly root: Raw | undefined;
  /** Paths as text, keys joined by dots. */
  readonly resets: ReadonlySet<string>;
}

/** More visits than this are the work of aliases of aliases, not of a person. */
const MAX_VISITS = 500_000;

/**
 * Takes `!reset` and `!override` out of a document. Both name a path that is removed from the model loaded before;
 * `!reset` also drops its own node. A merge key is no part of a path. What stands below an `!override` is left alone,
 * and a tagged item of a sequence has no path of its own.
 */
export function untag(root: Raw): Untagged {
  const resets = new Set<string>();
  const aliased = new Map<Raw, string[]>();
  let visits = 0;

  function visit(node: Raw, path: readonly string[]): Raw | undefined {
    visits += 1;
    if (visits > MAX_VISITS) refuse(node.origin, 'compose-yaml', 'too many aliases');
    if (node.kind === 'alias') {
      refuseNested(node, path, aliased);
      return visit(node.target, path) === undefined ? undefined : node;
    }
    if (node.tag === '!reset') {
      resets.add(path.join('.'));
      return undefined;
    }
    if (node.tag === '!override') {
      resets.add(path.join('.'));
      refuseDuplicates(node);
      return node;
    }
    if (node.kind === 'sequence') {
      const items = node.items.flatMap((item, index) => {
        const value = visit(item.value, [...path, index.toString()]);
        return value === undefined ? [] : [value === item.value ? item : { ...item, value }];
      });
      if (items.length !== node.items.length) node.clean = false;
      node.items = items;
    } else if (node.kind === 'mapping') {
      refuseDuplicateKeys(node);
      const pairs = node.pairs.flatMap((pair) => {
        const key = pair.key.text;
        const value = visit(pair.value, isMergeKey(pair.key) ? path : [...path, key]);
        return value === undefined ? [] : [value === pair.value ? pair : { ...pair, value }];
      });
      if (pairs.length !== node.pairs.length) node.clean = false;
      node.pairs = pairs;
    }
    return node;
  }

  return { root: visit(root, []), resets };
}

/**
 * Compose refuses an alias that stands below another alias to the same anchor: it takes that for a cycle. A key with a
 * dot in it counts as two keys, so that `a.b` is below `a`.
 */
function refuseNested(alias: RawAlias, path: readonly string[], aliased: Map<Raw, string[]>): void {
  const here = path.join('.');
  const before = aliased.get(alias.target) ?? [];
  const other = before.find(
    (place) =>
      (here.startsWith(`${place}.`) || place.startsWith(`${here}.`)) &&
      !differentServices(here, place),
  );
  if (other !== undefined) {
    refuse(
      alias.origin,
      'compose-alias-cycle',
      `this alias stands at ${here} and also at ${other}; Compose takes that for a cycle`,
      'Write one of the two out.',
    );
  }
  aliased.set(alias.target, [...before, here]);
}

function differentServices(a: string, b: string): boolean {
  const [one, other] = [a.split('.'), b.split('.')];
  const at = one.findIndex((key, index) => key === 'services' && other[index] === 'services');
  return at !== -1 && one[at + 1] !== other[at + 1];
}

export function isMergeKey(key: { readonly text: string; readonly plain: boolean }): boolean {
  return key.plain && key.text === '<<';
}

function refuseDuplicateKeys(node: RawMapping): void {
  const seen = new Map<string, RawMapping['pairs'][number]>();
  for (const pair of node.pairs) {
    const first = seen.get(pair.key.text);
    if (first !== undefined) {
      refuse(
        pair.key.origin,
        'compose-duplicate-key',
        `the key ${JSON.stringify(pair.key.text)} is already defined at ${placeText(originPlace(first.key.origin))}`,
        isMergeKey(pair.key) ? 'Merge several mappings with one `<<: [*a, *b]`.' : undefined,
      );
    }
    seen.set(pair.key.text, pair);
  }
}

function refuseDuplicates(node: Raw): void {
  if (node.kind === 'mapping') {
    refuseDuplicateKeys(node);
    for (const pair of node.pairs) refuseDuplicates(pair.value);
  } else if (node.kind === 'sequence') {
    for (const item of node.items) refuseDuplicates(item.value);
  }
}
