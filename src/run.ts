import type { Environment } from './base/environment.ts';
import { asFailure, ChecksFailed } from './base/failure.ts';
import { readApiKey } from './inputs/api.ts';
import { credentialsOf } from './inputs/credentials.ts';
import { secretTexts } from './inputs/read.ts';
import type { InputsOf } from './inputs/table.ts';
import { readStep } from './modes/read-step.ts';
import type { Mode } from './modes/table.ts';
import { lastWords } from './step/last-words.ts';
import { readPullRequest, type PullRequest } from './step/pull-request.ts';
import { Step, type Host } from './step/step.ts';

export { lastWords };

/** Runs the step: checks everything, does what its mode says, reports. Never throws; a failure sets the exit code. */
export async function run(host: Host): Promise<void> {
  try {
    await runStep(host);
  } catch (error) {
    lastWords(error, host.environment);
  }
}

async function runStep(host: Host): Promise<void> {
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
  step.mask(secretTexts(environment));
  const pullRequest = readPullRequest(environment);
  step.report.commit = pullRequest?.headSha ?? environment['GITHUB_SHA'];

  // Nothing is printed before what the inputs hold of secrets is masked: a finding may quote one in the wrong place.
  const { name, mode, inputs, target, findings } = readStep(environment, pullRequest?.number);
  const env = inputs.env.given.entries ?? [];
  step.mask([...env, ...credentialsOf(inputs)].map(({ value }) => value));
  step.report.mode = name;
  step.report.headline = mode.headline;

  const why = whyNoPreview(mode, environment, pullRequest);
  if (why !== undefined) {
    step.report.note = why;
    step.finish('skipped', `Skipped: ${why}`);
    return;
  }
  if (findings.length > 0) throw new ChecksFailed(findings);

  step.report.target = target && { cvmId: target.cvmId, apiUrl: target.apiUrl.href };
  await startTelling(step, mode, inputs, pullRequest);
  await mode.carryOut(step, inputs, target);
}

/** Telling GitHub is a courtesy: nothing that goes wrong with it fails the step. */
async function startTelling(
  step: Step,
  { deployment, namesCvmBy }: Mode,
  inputs: InputsOf<'tell' | 'deployments'>,
  pullRequest: PullRequest | undefined,
): Promise<void> {
  if (!inputs.tell.comment && inputs.deployments.environment === undefined) return;
  try {
    const { tellGitHub } = await import('./tell/tell.ts');
    const isTransient = namesCvmBy === 'pull request';
    await tellGitHub(step, { deployment, isTransient }, inputs, pullRequest);
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
  { deployment, namesCvmBy }: Mode,
  environment: Environment,
  pullRequest: PullRequest | undefined,
): string | undefined {
  if (namesCvmBy === 'nothing' || namesCvmBy === 'cvm_id') return undefined;
  const instead = 'so it has no preview. `mode: check` needs no secret: let that run instead.';
  if (pullRequest?.isFork === true) {
    return `The pull request comes from a fork, which gets no secrets, ${instead}`;
  }
  if (deployment === 'records' && pullRequest?.isClosed === true) {
    return 'The pull request is closed, so it gets no preview. `mode: teardown` deletes the one that it had.';
  }
  const isDependabot = environment['GITHUB_ACTOR'] === 'dependabot[bot]';
  return isDependabot && readApiKey(environment) === undefined
    ? `The pull request comes from Dependabot, whose runs get no secrets, ${instead}`
    : undefined;
}
