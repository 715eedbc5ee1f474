import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { actionScript, runsUsing } from './deploys.ts';

/** Reads `--runs`, and ends the process where the action cannot be measured as runners run it. */
export function readRuns(usually: number): number {
  const { values } = parseArgs({
    options: { runs: { type: 'string', default: String(usually) } },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) {
    stop(`--runs must be a whole number, not ${values.runs}`);
  }
  if (`node${process.versions.node.split('.')[0] ?? ''}` !== runsUsing) {
    stop(`action.yml says ${runsUsing}, this is Node ${process.version}: use npm run`);
  }
  if (!existsSync(actionScript)) stop('dist/ is missing: npm run build');
  return runs;
}

export function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
