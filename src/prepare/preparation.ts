import { ChecksFailed } from '../base/failure.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { prepare, prepareEnv } from './prepare.ts';
import type { Shipment } from './shipment.ts';
import type { Step } from '../step/step.ts';
import { Workspace } from '../step/checkout.ts';

/**
 * Reads and checks everything that needs no request.
 *
 * @throws ChecksFailed with everything that is wrong
 */
export function prepareShipment(step: Step, inputs: Inputs): Shipment {
  const prepared = prepare(inputs, openWorkspace(step, inputs), step.host.environment);
  step.mask(prepared.env.map(({ value }) => value));
  const { composeFiles, compose, findings } = prepared;
  step.report.composeFile = composeFiles.join(', ');
  if (compose === undefined || findings.some(({ level }) => level === 'error')) {
    throw new ChecksFailed(findings);
  }
  step.announceMode(inputs);
  step.showFindings(findings);
  step.announceCompose(composeFiles, compose.text);
  return {
    compose,
    files: composeFiles,
    preLaunchScript: prepared.preLaunchScript,
    env: prepared.envGiven ? prepared.env : undefined,
  };
}

/**
 * Reads and checks the env alone, for a step that ships no compose file.
 *
 * @throws ChecksFailed with everything that is wrong
 */
export function prepareEnvOnly(step: Step, inputs: Inputs): NonNullable<Shipment['env']> {
  const prepared = prepareEnv(inputs, openWorkspace(step, inputs), step.host.environment);
  step.mask(prepared.env.map(({ value }) => value));
  if (prepared.findings.some(({ level }) => level === 'error')) {
    throw new ChecksFailed(prepared.findings);
  }
  step.announceMode(inputs);
  step.showFindings(prepared.findings);
  return prepared.env;
}

function openWorkspace(step: Step, inputs: Inputs): Workspace {
  const root = step.host.environment['GITHUB_WORKSPACE'] ?? process.cwd();
  const workspace = Workspace.open(root, inputs.workingDirectory);
  if (!(workspace instanceof Workspace)) throw new ChecksFailed([workspace]);
  return workspace;
}
