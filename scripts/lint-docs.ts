/**
 * Writes docs/lint-rules.md from the lint rules: `node scripts/lint-docs.ts`. With `--check`, writes nothing and fails
 * when the file differs from what the rules say.
 */
import {
  LINT_RULE_IDS,
  LINT_SUBJECTS,
  lintRule,
  type LintRule,
} from '../src/compose/lint/rules.ts';
import { keepPage } from './generated-page.ts';

export const LINT_DOCS = 'docs/lint-rules.md';

const INTRODUCTION = `# Lint rules

<!-- Written by scripts/lint-docs.ts from src/compose/lint/rules.ts. Do not edit. -->

What the step looks for in the compose text before it sends anything. Each finding names the file, line and column and
becomes an annotation there, also after several files were merged.

- An **error** stops the step, a **warning** and a **notice** do not. With \`strict: true\` a warning is an error.
- \`lint_ignore\` switches rules off: one entry per line, each a rule id (\`image-mutable\`), a rule for one service
  (\`image-mutable:web\`), \`all\`, or \`all:web\`. An id that is none is an error.
- Where a variable decides, its default is judged; without a default, or where the env of the deploy sets it, nothing
  is said about what it may hold.
- A service behind a profile that the deploy does not activate never starts: only what stands in its text is judged.
`;

/** The documentation, as the rules say it. */
export function lintDocs(): string {
  const sections = LINT_SUBJECTS.map((subject) => {
    const rules = LINT_RULE_IDS.filter((id) => lintRule(id).subject === subject);
    return [`## ${subject}`, ...rules.map(ruleText)].join('\n\n');
  });
  return `${[INTRODUCTION.trimEnd(), overview(), ...sections].join('\n\n')}\n`;
}

function overview(): string {
  return LINT_RULE_IDS.map((id) => {
    const { level, title } = lintRule(id);
    return `- [\`${id}\`](#${id}) (${level}): ${title}`;
  }).join('\n');
}

function ruleText(id: LintRule): string {
  const { level, title, what, why, fix, example, ignorable } = lintRule(id);
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
