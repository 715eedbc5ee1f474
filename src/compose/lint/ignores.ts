import type { Finding } from '../../base/finding.ts';
import { findingsOf, shown, type FindingDetails } from './finding.ts';
import type { LintRule, LintRules } from './rule.ts';

export const IGNORE_RULES = {
  'lint-ignore': {
    level: 'error',
    title: 'An entry of `lint_ignore` that is none',
    what: 'The step stops before anything is sent.',
    why: 'A misspelt rule would look as if it were ignored, and the rule for secret values must never be.',
    fix: 'Write a rule id of this page, `rule:service`, `all` or `all:service`.',
    ignorable: false,
  },
} as const satisfies LintRules;

const finding = findingsOf(IGNORE_RULES);

/** What `lint_ignore` switches off, by the ids of rules; `all` is every rule that can be ignored. */
export interface Ignores {
  readonly everywhere: ReadonlySet<string>;
  /** By the name of the service that they are off for. */
  readonly byService: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Reads `lint_ignore`: a rule id, `rule:service`, `all` or `all:service` per entry. An id that is none of `rules` is an
 * error, and so is the attempt to switch off a rule that cannot be ignored; `all` leaves those on.
 */
export function parseIgnores(
  entries: readonly string[],
  rules: ReadonlyMap<string, LintRule>,
): Ignores | Finding[] {
  const everywhere = new Set<string>();
  const byService = new Map<string, Set<string>>();
  const findings: Finding[] = [];
  for (const entry of entries.map((text) => text.trim()).filter((text) => text !== '')) {
    const colon = entry.indexOf(':');
    const id = (colon === -1 ? entry : entry.slice(0, colon)).trim();
    const service = colon === -1 ? undefined : entry.slice(colon + 1).trim();
    const problem = problemOf(id, service, rules);
    if (problem !== undefined) {
      findings.push(finding('lint-ignore', undefined, problem.message, problem));
    } else if (service === undefined) {
      everywhere.add(id);
    } else {
      byService.set(service, (byService.get(service) ?? new Set()).add(id));
    }
  }
  return findings.length > 0 ? findings : { everywhere, byService };
}

function problemOf(
  id: string,
  service: string | undefined,
  rules: ReadonlyMap<string, LintRule>,
): (FindingDetails & { readonly message: string }) | undefined {
  const rule = rules.get(id);
  if (id !== 'all' && rule === undefined) {
    return {
      message: `\`lint_ignore\` names ${shown(id)}, and there is no such rule.`,
      hint: 'docs/lint-rules.md lists the rules; an entry is a rule id, `rule:service`, `all` or `all:service`.',
    };
  }
  if (rule?.ignorable === false) {
    return {
      message: `\`lint_ignore\` names ${shown(id)}, which cannot be ignored.`,
      hint:
        id === 'secret-in-text'
          ? 'Take the secret out of the compose text.'
          : 'Take the entry out of `lint_ignore`.',
    };
  }
  if (service === '') {
    return {
      message: `\`lint_ignore\` has ${shown(`${id}:`)} without a service behind the colon.`,
      hint: 'Write `rule:service`, or the rule alone.',
    };
  }
  return undefined;
}
