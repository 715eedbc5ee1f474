import type { Finding } from '../../base/finding.ts';
import { findingsOf, shown, type FindingDetails } from './finding.ts';
import type { Ignores } from './ignores.ts';
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

/**
 * Checks that every entry of `lint_ignore` names one of `rules` that can be ignored, or `all`, which leaves on those that
 * cannot, and where it has a colon, a service.
 */
export function checkIgnores(
  { everywhere, byService }: Ignores,
  rules: ReadonlyMap<string, LintRule>,
): readonly Finding[] {
  const entries = [
    ...[...everywhere].map((id) => ({ id, service: undefined })),
    ...[...byService].flatMap(([service, ids]) => [...ids].map((id) => ({ id, service }))),
  ];
  return entries.flatMap(({ id, service }) => {
    const problem = problemOf(id, service, rules);
    return problem === undefined
      ? []
      : [finding('lint-ignore', undefined, problem.message, problem)];
  });
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
