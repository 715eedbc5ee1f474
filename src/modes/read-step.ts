import type { Environment } from '../base/environment.ts';
import type { Finding } from '../base/finding.ts';
import { readInputs } from '../inputs/read.ts';
import { InputReader } from '../inputs/reader.ts';
import { conflicts, targetOf, type Target } from '../inputs/requirements.ts';
import type { Inputs } from '../inputs/table.ts';
import { modeNames, MODES, modesTaking, type Mode, type ModeName } from './table.ts';

/** What a step is told to do. */
export interface StepRead {
  readonly name: ModeName;
  readonly mode: Mode;
  readonly inputs: Inputs;
  /** The CVM that it is about; undefined for a mode that names none, and where a finding says what is missing. */
  readonly target: Target | undefined;
  /** Everything that is wrong with the inputs. */
  readonly findings: readonly Finding[];
}

/**
 * Reads the inputs for the mode that they name. Prints nothing: what they hold of secrets is not masked yet.
 *
 * @param pullRequest the number of the pull request that the workflow run is about: it names the CVM of a preview
 */
export function readStep(environment: Environment, pullRequest: number | undefined): StepRead {
  const reader = new InputReader(environment);
  const name = reader.oneOf('mode', modeNames(), 'deploy');
  const mode: Mode = MODES[name];
  const isKnown = reader.findings.length === 0;
  const { inputs, findings, notTaken } = readInputs(environment, {
    mode: name,
    groups: mode.takes,
    ignored: mode.ignores,
    modesTaking,
  });
  const target =
    mode.namesCvmBy === 'nothing'
      ? undefined
      : targetOf(name, mode.namesCvmBy, mode.needsLogin, inputs, pullRequest);
  const isTarget = target !== undefined && 'cvmId' in target;
  return {
    name,
    mode,
    inputs,
    target: isTarget ? target : undefined,
    findings: [
      ...reader.findings,
      // Who misspelt the mode is not helped by what another one does not take or lacks.
      ...(isKnown ? notTaken : []),
      ...findings,
      ...(isKnown && !isTarget ? (target ?? []) : []),
      ...(isKnown ? mode.lacks(inputs) : []),
      ...conflicts(inputs),
    ],
  };
}
