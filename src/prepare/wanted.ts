import { ChecksFailed } from '../base/failure.ts';
import type { Assembled } from '../compose/text/assemble.ts';
import type { InputsOf } from '../inputs/table.ts';
import type { Step } from '../step/step.ts';
import { readCompose } from './compose.ts';
import { openCheckout } from './read-text.ts';

/** The text that a CVM must run. */
export type Wanted = Pick<Assembled, 'model' | 'text'>;

/**
 * Makes of the compose files the text that a deploy would ship. Whether it would pass the lint does not matter: it runs
 * already, or it does not.
 *
 * @throws ChecksFailed with everything that is wrong
 */
export function prepareWanted(step: Step, inputs: InputsOf<'checkout' | 'compose'>): Wanted {
  const { files, assembled, findings } = readCompose(
    inputs,
    inputs.compose.files,
    openCheckout(step, inputs),
    [],
  );
  step.report.composeFile = files.join(', ');
  if (assembled === undefined || findings.some(({ level }) => level === 'error')) {
    throw new ChecksFailed(findings);
  }
  step.announceMode();
  step.showFindings(findings);
  step.announceCompose(files, assembled.text, 'The compose text to compare');
  return assembled;
}
