import type { LintFinding } from './finding.ts';
import type { Ignores } from './ignores.ts';
import { lintRule } from './rules.ts';

/** What a user wants to hear of, and how. */
export interface Wanted {
  readonly ignores: Ignores;
  /** Warnings are errors. */
  readonly strict: boolean;
}

/** The findings that are not ignored; with `strict`, warnings are errors. */
export function selectFindings(
  findings: readonly LintFinding[],
  { ignores, strict }: Wanted,
): readonly LintFinding[] {
  return findings
    .filter((finding) => !isIgnored(finding, ignores))
    .map((finding) =>
      strict && finding.level === 'warning' ? { ...finding, level: 'error' } : finding,
    );
}

function isIgnored(
  { rule, service, services = service === undefined ? [] : [service] }: LintFinding,
  { everywhere, byService }: Ignores,
): boolean {
  if (lintRule(rule).ignorable === false) return false;
  const covers = (rules: ReadonlySet<string> | undefined): boolean =>
    rules !== undefined && (rules.has('all') || rules.has(rule));
  if (covers(everywhere)) return true;
  // A text that several services share goes on being reported as long as one of them is not ignored.
  return services.length > 0 && services.every((name) => covers(byService.get(name)));
}
