import type { Level } from '../../base/finding.ts';

/** What a lint rule is, in words; `docs/lint-rules.md` is made of it. */
export interface LintRule {
  readonly level: Level;
  /** What the rule looks for, as a heading. */
  readonly title: string;
  /** What happens in the CVM. */
  readonly what: string;
  readonly why: string;
  /** What to do; the hint of a finding where its place knows nothing better. */
  readonly fix: string;
  /** YAML: what the rule reports, then what to write instead, where that is short. */
  readonly example?: { readonly bad: string; readonly good?: string };
  /** `false`: `lint_ignore` cannot switch the rule off. */
  readonly ignorable?: false;
}

/** Rules by their ids. Those of a subject stand in its file, beside the code that finds them. */
export type LintRules<Id extends string = string> = Readonly<Record<Id, LintRule>>;
