import type { MappingNode } from '../yaml/node.ts';
import { lintExternals } from './externals.ts';
import type { LintFinding } from './finding.ts';
import { lintCompose } from './lint.ts';
import { lintAgainstLive } from './live.ts';
import type { ShippedText } from './secrets.ts';
import { selectFindings, type Wanted } from './select.ts';
import { lintUnused, lintVariables } from './variables.ts';

/** What is known of a deploy when its compose text is judged. What is undefined is not known yet. */
export interface Known {
  /** Undefined also where no text is shipped. */
  readonly shipped?: ShippedText | undefined;
  /** The names that have a value in the env of the deploy; `untold` where nobody will say, as in a check without env. */
  readonly envNames?: ReadonlySet<string> | 'untold' | undefined;
  /** The pre-launch script that will run; empty where there is none. */
  readonly script?: string | undefined;
  /** What the CVM runs now, where that can be read. */
  readonly live?: MappingNode | undefined;
}

/** What is judged as a whole, once all that it needs is known. */
export type Aspect = 'text' | 'unused env' | 'variables' | 'externals' | 'live';

/** What new env values can change of a text that is judged already. */
export const ENV_ASPECTS: readonly Aspect[] = ['unused env', 'variables'];

export const ASPECTS: readonly Aspect[] = ['text', 'unused env', 'variables', 'externals', 'live'];

export interface Judgement {
  /** What `lint_ignore` leaves; with `strict`, warnings are errors. */
  readonly findings: readonly LintFinding[];
  /** What could not be judged yet: hand it to the next call, when more is known. */
  readonly unjudged: readonly Aspect[];
}

/**
 * Judges the aspects for which enough is known, and says which are left. Called again with those that were left, it
 * repeats nothing and leaves nothing out.
 */
export function judge(
  model: MappingNode,
  known: Known,
  wanted: Wanted,
  aspects: readonly Aspect[] = ASPECTS,
): Judgement {
  const unjudged: Aspect[] = [];
  const findings: LintFinding[] = [];
  let isStopped = false;
  for (const aspect of aspects) {
    const found = judgeAspect(aspect, model, known);
    if (found === undefined) {
      unjudged.push(aspect);
      continue;
    }
    const selected = selectFindings(found, wanted);
    findings.push(...selected);
    isStopped ||= aspect === 'variables' && selected.some(({ level }) => level === 'error');
  }
  // A name that the text lacks may be misspelt in the env. With that error nobody gets to a script that is not known.
  if (!isStopped || known.script !== undefined) return { findings, unjudged };
  const others = aspects.filter((aspect) => aspect !== 'externals');
  const without = judge(model, { ...known, script: '' }, wanted, others);
  return {
    findings: without.findings,
    unjudged: ASPECTS.filter((aspect) =>
      (aspect === 'externals' ? unjudged : without.unjudged).includes(aspect),
    ),
  };
}

/** Undefined where not enough is known. */
function judgeAspect(
  aspect: Aspect,
  model: MappingNode,
  { shipped, envNames, script, live }: Known,
): readonly LintFinding[] | undefined {
  const names = envNames === 'untold' ? undefined : envNames;
  switch (aspect) {
    case 'text':
      return shipped && lintCompose(model, shipped, names, script);
    case 'variables':
      return envNames && lintVariables(model, names);
    case 'unused env':
      if (envNames === 'untold') return [];
      return names && script !== undefined ? lintUnused(model, names, script) : undefined;
    case 'externals':
      return envNames && script !== undefined ? lintExternals(model, names, script) : undefined;
    case 'live':
      return live && lintAgainstLive(model, live);
  }
}
