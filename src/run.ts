import { asFailure, ChecksFailed } from './failure.ts';
import {
  inputText,
  readApiKey,
  readInputs,
  type Environment,
  type Inputs,
  type Target,
} from './inputs.ts';
import { deploy } from './modes/deploy.ts';
import { prepare, prepareEnv, readSecretInputs } from './prepare.ts';
import { readPullRequest, type PullRequest } from './pull-request.ts';
import { openSession } from './session.ts';
import type { Shipment } from './shipment.ts';
import { Step, type Host } from './step.ts';
import { VERSION } from './version.ts';
import { Workspace } from './workspace.ts';

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
    const { tellGitHub } = await import('./report/github/tell.ts');
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

/** What only some modes need is loaded by them. */
async function carryOutOn(step: Step, inputs: Inputs, target: Target): Promise<void> {
  const session = openSession(step, inputs, target);
  switch (inputs.mode) {
    case 'check':
    case 'deploy':
      return deploy(session, prepareShipment(step, inputs));
    case 'plan': {
      const { plan } = await import('./modes/plan.ts');
      return plan(session, prepareShipment(step, inputs));
    }
    case 'prepare': {
      const { prepareUpdate } = await import('./modes/prepare-update.ts');
      return prepareUpdate(session, prepareShipment(step, inputs));
    }
    case 'env': {
      const { replaceEnv } = await import('./modes/env.ts');
      const env = prepareEnvOnly(step, inputs);
      return replaceEnv(session, env);
    }
    case 'commit': {
      const { commit } = await import('./modes/commit.ts');
      announce(step, inputs);
      return commit(session);
    }
    case 'restart': {
      const { restart } = await import('./modes/restart.ts');
      announce(step, inputs);
      return restart(session);
    }
    case 'preview': {
      const { preview } = await import('./modes/preview.ts');
      return preview(session, prepareShipment(step, inputs));
    }
    case 'teardown': {
      const { tearDown } = await import('./modes/teardown.ts');
      announce(step, inputs);
      return tearDown(session);
    }
    case 'rollback': {
      const { rollBack } = await import('./modes/rollback.ts');
      announce(step, inputs);
      return rollBack(session);
    }
  }
}

/**
 * Reads and checks everything that needs no request.
 *
 * @throws ChecksFailed with everything that is wrong
 */
function prepareShipment(step: Step, inputs: Inputs): Shipment {
  const prepared = prepare(inputs, openWorkspace(step, inputs), step.host.environment);
  step.mask(prepared.env.map(({ value }) => value));
  const { composeFiles, compose, findings } = prepared;
  step.report.composeFile = composeFiles.join(', ');
  if (compose === undefined || findings.some(({ level }) => level === 'error')) {
    throw new ChecksFailed(findings);
  }
  announce(step, inputs);
  step.showFindings(findings);
  step.announceCompose(composeFiles, compose.text);
  return {
    compose,
    files: composeFiles,
    preLaunchScript: prepared.preLaunchScript,
    env: prepared.envGiven ? prepared.env : undefined,
  };
}

function prepareEnvOnly(step: Step, inputs: Inputs): NonNullable<Shipment['env']> {
  const prepared = prepareEnv(inputs, openWorkspace(step, inputs), step.host.environment);
  step.mask(prepared.env.map(({ value }) => value));
  if (prepared.findings.some(({ level }) => level === 'error')) {
    throw new ChecksFailed(prepared.findings);
  }
  announce(step, inputs);
  step.showFindings(prepared.findings);
  return prepared.env;
}

function openWorkspace(step: Step, inputs: Inputs): Workspace {
  const root = step.host.environment['GITHUB_WORKSPACE'] ?? process.cwd();
  const workspace = Workspace.open(root, inputs.workingDirectory);
  if (!(workspace instanceof Workspace)) throw new ChecksFailed([workspace]);
  return workspace;
}

function announce(step: Step, { mode, target }: Inputs): void {
  const what = mode === 'deploy' ? '' : `${mode} `;
  const where = target === undefined ? 'only' : `${target.cvmId} at ${target.apiUrl.href}`;
  step.log.info(`phala-cvm-deploy ${VERSION}: ${what}${where}`);
}
