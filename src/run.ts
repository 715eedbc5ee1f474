import { asFailure, ChecksFailed } from './base/failure.ts';
import {
  inputText,
  readApiKey,
  readInputs,
  type Environment,
  type Inputs,
  type Target,
} from './inputs/inputs.ts';
import { readPullRequest, type PullRequest } from './step/pull-request.ts';
import { readSecretInputs } from './inputs/secret-inputs.ts';
import { openSession, type Session } from './step/session.ts';
import { Step, type Host } from './step/step.ts';

/** Runs the step: checks everything, does what its mode says, reports. Never throws; a failure sets the exit code. */
export async function run(host: Host): Promise<void> {
  const step = new Step(host);
  try {
    await carryOut(step);
  } catch (error) {
    step.fail(error);
  } finally {
    await step.end();
  }
}

async function carryOut(step: Step): Promise<void> {
  const { environment } = step.host;
  step.mask(readSecretInputs(environment));
  const pullRequest = readPullRequest(environment);
  step.report.commit = pullRequest?.headSha ?? environment['GITHUB_SHA'];
  const why = whyNoPreview(environment, pullRequest);
  if (why !== undefined) {
    step.report.note = why;
    step.finish('skipped', `Skipped: ${why}`);
    return;
  }
  const inputs = readInputs(environment, pullRequest);
  if (!('target' in inputs)) throw new ChecksFailed(inputs);
  const { target } = inputs;
  step.report.target = target?.cvmId;
  if (inputs.comment || inputs.environment !== undefined) {
    await startTelling(step, inputs, pullRequest);
  }
  if (target === undefined) {
    const { prepareShipment } = await import('./prepare/preparation.ts');
    prepareShipment(step, inputs);
    step.finish('checked', 'Checked: no error. Nothing was sent.');
    return;
  }
  await carryOutOn(step, inputs, target);
}

/** Telling GitHub is a courtesy: nothing that goes wrong with it fails the step. */
async function startTelling(
  step: Step,
  inputs: Inputs,
  pullRequest: PullRequest | undefined,
): Promise<void> {
  try {
    const { tellGitHub } = await import('./tell/tell.ts');
    await tellGitHub(step, inputs, pullRequest);
  } catch (error) {
    step.host.signal.throwIfAborted();
    step.showFindings([
      {
        level: 'notice',
        rule: 'github-not-told',
        message: `GitHub cannot be told of this step: ${asFailure(error).message}`,
      },
    ]);
  }
}

/** Why a pull request has no preview, as a sentence: nobody may have its code run with secrets just by proposing it. */
function whyNoPreview(
  environment: Environment,
  pullRequest: PullRequest | undefined,
): string | undefined {
  const mode = inputText(environment, 'mode')?.trim().toLowerCase();
  if (mode !== 'preview' && mode !== 'teardown') return undefined;
  const instead = 'so it has no preview. `mode: check` needs no secret: let that run instead.';
  if (pullRequest?.isFork === true) {
    return `The pull request comes from a fork, which gets no secrets, ${instead}`;
  }
  if (mode === 'preview' && pullRequest?.isClosed === true) {
    return 'The pull request is closed, so it gets no preview. `mode: teardown` deletes the one that it had.';
  }
  const isDependabot = environment['GITHUB_ACTOR'] === 'dependabot[bot]';
  return isDependabot && readApiKey(environment) === undefined
    ? `The pull request comes from Dependabot, whose runs get no secrets, ${instead}`
    : undefined;
}

/** Each mode loads what it needs: the engine that reads compose files is most of the action. */
async function carryOutOn(step: Step, inputs: Inputs, target: Target): Promise<void> {
  switch (inputs.mode) {
    case 'check':
    case 'deploy':
    case 'plan':
    case 'prepare':
    case 'preview':
    case 'env':
      return ship(step, inputs, target);
    case 'commit':
    case 'restart':
    case 'rollback':
    case 'teardown':
      step.announceMode(inputs);
      return handle(openSession(step, inputs, target));
  }
}

/** The modes that bring files or env of the repository to a CVM. */
async function ship(step: Step, inputs: Inputs, target: Target): Promise<void> {
  const { prepareEnvOnly, prepareShipment } = await import('./prepare/preparation.ts');
  if (inputs.mode === 'env') {
    const env = prepareEnvOnly(step, inputs);
    const { replaceEnv } = await import('./modes/env.ts');
    return replaceEnv(openSession(step, inputs, target), env);
  }
  const shipment = prepareShipment(step, inputs);
  const session = openSession(step, inputs, target);
  switch (inputs.mode) {
    case 'plan':
      return (await import('./modes/plan.ts')).plan(session, shipment);
    case 'prepare':
      return (await import('./modes/prepare.ts')).prepareUpdate(session, shipment);
    case 'preview':
      return (await import('./modes/preview.ts')).preview(session, shipment);
    default:
      return (await import('./modes/deploy.ts')).deploy(session, shipment);
  }
}

/** The modes that need nothing of the repository. */
async function handle(session: Session): Promise<void> {
  switch (session.inputs.mode) {
    case 'commit':
      return (await import('./modes/commit.ts')).commit(session);
    case 'restart':
      return (await import('./modes/restart.ts')).restart(session);
    case 'rollback':
      return (await import('./modes/rollback.ts')).rollBack(session);
    default:
      return (await import('./modes/teardown.ts')).tearDown(session);
  }
}
