/** What `lint_ignore` switches off, by the ids of rules; `all` is every rule that can be ignored. */
export interface Ignores {
  readonly everywhere: ReadonlySet<string>;
  /** By the name of the service that they are off for. */
  readonly byService: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Reads `lint_ignore`: a rule id, `rule:service`, `all` or `all:service` per entry. Whether there is such a rule is
 * checked where the rules are loaded.
 */
export function parseIgnores(entries: readonly string[]): Ignores {
  const everywhere = new Set<string>();
  const byService = new Map<string, Set<string>>();
  for (const entry of entries.map((text) => text.trim()).filter((text) => text !== '')) {
    const colon = entry.indexOf(':');
    const id = (colon === -1 ? entry : entry.slice(0, colon)).trim();
    if (colon === -1) {
      everywhere.add(id);
      continue;
    }
    const service = entry.slice(colon + 1).trim();
    byService.set(service, (byService.get(service) ?? new Set()).add(id));
  }
  return { everywhere, byService };
}
