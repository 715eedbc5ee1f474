import type { Finding } from '../../base/finding.ts';
import { lintFinding, shown, type LintFinding } from './finding.ts';
import { isLintRule, lintRule, type LintRule } from './rules.ts';

/** What `lint_ignore` switches off. */
export interface Ignores {
  /** Rules, or `all`, that are off everywhere. */
  readonly everywhere: ReadonlySet<LintRule | 'all'>;
  /** Rules, or `all`, that are off for a service, by the service's name. */
  readonly byService: ReadonlyMap<string, ReadonlySet<LintRule | 'all'>>;
}

/**
 * Reads `lint_ignore`: a rule id, `rule:service`, `all` or `all:service` per entry. An id that is none is an error, and
 * so is the attempt to switch off a rule that cannot be ignored; `all` leaves those on.
 */
export function parseIgnores(entries: readonly string[]): Ignores | Finding[] {
  const everywhere = new Set<LintRule | 'all'>();
  const byService = new Map<string, Set<LintRule | 'all'>>();
  const findings: Finding[] = [];
  for (const entry of entries.map((text) => text.trim()).filter((text) => text !== '')) {
    const colon = entry.indexOf(':');
    const id = (colon === -1 ? entry : entry.slice(0, colon)).trim();
    const service = colon === -1 ? undefined : entry.slice(colon + 1).trim();
    const problem = problemOf(id, service);
    if (problem !== undefined) {
      findings.push(lintFinding('lint-ignore', undefined, problem.message, { hint: problem.hint }));
    } else if (id === 'all' || isLintRule(id)) {
      const rules = service === undefined ? everywhere : (byService.get(service) ?? new Set());
      rules.add(id);
      if (service !== undefined) byService.set(service, rules);
    }
  }
  return findings.length > 0 ? findings : { everywhere, byService };
}

function problemOf(
  id: string,
  service: string | undefined,
): { message: string; hint: string } | undefined {
  if (id !== 'all' && !isLintRule(id)) {
    return {
      message: `\`lint_ignore\` names ${shown(id)}, and there is no such rule.`,
      hint: 'docs/lint-rules.md lists the rules; an entry is a rule id, `rule:service`, `all` or `all:service`.',
    };
  }
  if (id !== 'all' && lintRule(id).ignorable === false) {
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

/** The findings that are not ignored; with `strict`, warnings are errors. */
export function selectFindings(
  findings: readonly LintFinding[],
  ignores: Ignores,
  strict: boolean,
): readonly LintFinding[] {
  return findings
    .filter((finding) => !isIgnored(finding, ignores))
    .map((finding) =>
      strict && finding.level === 'warning' ? { ...finding, level: 'error' } : finding,
    );
}

function isIgnored(finding: LintFinding, { everywhere, byService }: Ignores): boolean {
  const { rule, service } = finding;
  if (lintRule(rule).ignorable === false) return false;
  const covers = (rules: ReadonlySet<LintRule | 'all'> | undefined): boolean =>
    rules !== undefined && (rules.has('all') || rules.has(rule));
  if (covers(everywhere)) return true;
  const services = finding.services ?? (service === undefined ? [] : [service]);
  // A text that several services share goes on being reported as long as one of them is not ignored.
  return services.length > 0 && services.every((name) => covers(byService.get(name)));
}
