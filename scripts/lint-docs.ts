/**
 * Writes docs/lint-rules.md from the lint rules: `node scripts/lint-docs.ts`. With `--check`, writes nothing and fails
 * when the file differs from what the rules say.
 */
import type { LintRule } from '../src/compose/lint/rule.ts';
import { LINT_CHAPTERS, LINT_RULES } from '../src/compose/lint/rules.ts';
import { keepPage } from './generated-page.ts';

export const LINT_DOCS = 'docs/lint-rules.md';

const INTRODUCTION = `# Lint rules

<!-- Written by scripts/lint-docs.ts from the rules of src/compose/lint/. Do not edit. -->

What the step looks for in the compose text before it sends anything. Each finding names the file, line and column and
becomes an annotation there, also after several files were merged.

- An **error** stops the step, a **warning** and a **notice** do not. With \`strict: true\` a warning is an error.
- \`lint_ignore\` switches rules off: one entry per line, each a rule id (\`image-mutable\`), a rule for one service
  (\`image-mutable:web\`), \`all\`, or \`all:web\`. An id that is none is an error.
- Where a variable decides, its default is judged; without a default, or where the env of the deploy sets it, nothing
  is said about what it may hold.
- A service behind a profile that the deploy does not activate never starts: only what stands in its text is judged.
  Where it is not known which profiles are active, what would keep the service from starting is a warning.
`;

/** The documentation, as the rules say it. */
export function lintDocs(): string {
  const chapters = Object.entries(LINT_CHAPTERS).map(([title, rules]) =>
    [`## ${title}`, ...Object.entries(rules).map(ruleText)].join('\n\n'),
  );
  return `${[INTRODUCTION.trimEnd(), overview(), ...chapters].join('\n\n')}\n`;
}

function overview(): string {
  return [...LINT_RULES]
    .map(([id, { level, title }]) => `- [\`${id}\`](#${id}) (${level}): ${title}`)
    .join('\n');
}

function ruleText([id, rule]: readonly [string, LintRule]): string {
  const { level, title, what, why, fix, example, ignorable } = rule;
  const parts = [
    `### ${id}`,
    `**${capital(level)}.** ${title}.${ignorable === false ? ' Cannot be ignored.' : ''}`,
    `- **In the CVM:** ${what}\n- **Why:** ${why}\n- **Fix:** ${fix}`,
  ];
  if (example !== undefined) {
    const good = example.good === undefined ? '' : `\n# instead\n${example.good}`;
    parts.push(`\`\`\`yaml\n${example.bad}${good}\n\`\`\``);
  }
  return parts.join('\n\n');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

if (process.argv[1] === import.meta.filename) {
  keepPage(LINT_DOCS, lintDocs(), 'npm run lint-docs');
}
