/** How the env names change. If the set stays the same `kept` has its old order, else every list is sorted. */
export interface EnvKeyDiff {
  readonly added: string[];
  readonly removed: string[];
  readonly kept: string[];
}

/** Compares the CVM's env names with those that are about to be sent. Repeated names count once. */
export function diffEnvKeys(current: readonly string[], next: readonly string[]): EnvKeyDiff {
  const before = new Set(current);
  const after = new Set(next);
  const ordered = [...new Set(allowedEnvs(current, next))];
  return {
    added: ordered.filter((name) => !before.has(name)),
    removed: [...before].filter((name) => !after.has(name)).toSorted(),
    kept: ordered.filter((name) => before.has(name)),
  };
}

/**
 * The `allowed_envs` to send. They are part of what is hashed, so the current list stays as it is, in its order,
 * while the set of names is the same; a changed set is sorted by UTF-16 code unit, independent of where the names
 * came from.
 */
export function allowedEnvs(current: readonly string[], next: readonly string[]): string[] {
  const before = new Set(current);
  const after = new Set(next);
  const same = before.size === after.size && [...before].every((name) => after.has(name));
  return same ? [...current] : [...after].toSorted();
}
