import { BIND_RULES } from './binds.ts';
import { BUILD_RULES } from './builds.ts';
import { CONTRADICTION_RULES } from './contradictions.ts';
import { EXTERNAL_RULES } from './externals.ts';
import { FILE_RULES } from './files.ts';
import { IGNORE_RULES } from './check-ignores.ts';
import { IMAGE_RULES } from './images.ts';
import { LIVE_RULES } from './live.ts';
import { PORT_RULES } from './ports.ts';
import { REFERENCE_RULES } from './references.ts';
import type { LintRule, LintRules } from './rule.ts';
import { SECRET_RULES } from './secrets.ts';
import { SERVICE_RULES } from './services.ts';
import { TRUST_RULES } from './trust.ts';
import { VALUE_RULES } from './values.ts';
import { VARIABLE_RULES } from './variables.ts';

/** Every lint rule, by the chapters of the documentation and in its order. */
export const LINT_CHAPTERS: Readonly<Record<string, LintRules>> = {
  Build: BUILD_RULES,
  'Files and mounts': { ...FILE_RULES, ...BIND_RULES },
  Images: IMAGE_RULES,
  Variables: VARIABLE_RULES,
  Secrets: SECRET_RULES,
  Ports: PORT_RULES,
  Services: SERVICE_RULES,
  Consistency: { ...REFERENCE_RULES, ...EXTERNAL_RULES, ...CONTRADICTION_RULES, ...VALUE_RULES },
  Trust: TRUST_RULES,
  'The CVM as it runs now': LIVE_RULES,
  Inputs: IGNORE_RULES,
};

/** Every lint rule by its id. */
export const LINT_RULES: ReadonlyMap<string, LintRule> = new Map(
  Object.values(LINT_CHAPTERS).flatMap((rules) => Object.entries(rules)),
);

/** The rule that a finding is of; every finding has one, because only rules make findings. */
export function lintRule(id: string): LintRule {
  const rule = LINT_RULES.get(id);
  if (rule === undefined) throw new TypeError(`there is no lint rule ${id}`);
  return rule;
}
