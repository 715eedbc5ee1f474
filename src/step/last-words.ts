import { appendFileSync } from 'node:fs';

import type { Environment } from '../base/environment.ts';
import { framesOf, kindOf } from '../base/failure.ts';

/** How many calls are shown of where it was thrown. */
const MOST_FRAMES = 5;

/**
 * Says that the step failed when nothing else could: fixed words, the class of what was thrown and where. Its own words
 * are not shown, they may hold a secret. Needs nothing that may have failed before.
 */
export function lastWords(thrown: unknown, environment: Environment): void {
  const frames = thrown instanceof Error ? framesOf(thrown).slice(0, MOST_FRAMES) : [];
  const kind = thrown === undefined ? 'it ended before its work was done' : kindOf(thrown);
  const what = [kind, ...frames].join(' ').replace(/[^\x20-\x7e]/g, '?');
  const words = `The action failed unexpectedly: ${what}. This is a bug of the action: look at the CVM in the dashboard before you run the step again, and please report it.`;
  // Whoever failed after the step's own error has nothing to add to that.
  if (process.exitCode !== 1) process.stdout.write(`\n::error::${words.replaceAll('%', '%25')}\n`);
  process.exitCode = 1;
  try {
    const file = environment['GITHUB_STEP_SUMMARY'] ?? '';
    if (file === '') return;
    appendFileSync(file, `### Failed unexpectedly\n\n\`${words.replaceAll('`', "'")}\`\n`);
  } catch {
    // The log has it.
  }
}
