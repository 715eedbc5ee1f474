import { randomUUID } from 'node:crypto';

import type { Environment } from '../base/environment.ts';
import { Cancelled } from '../base/failure.ts';
import { isPathSegment } from '../base/path-segment.ts';
import type { InputsOf } from '../inputs/table.ts';
import { isAsPromised } from '../step/outputs.ts';
import type { PullRequest } from '../step/pull-request.ts';
import type { Secret } from '../base/secret.ts';
import type { Step } from '../step/step.ts';
import { VERSION } from '../base/version.ts';
import type { Scrub } from '../report/scrub.ts';
import { GitHub, type GitHubPlace } from './github.ts';
import { renderComment } from './comment-text.ts';
import { writeComment } from './comment.ts';
import {
  deactivate,
  endDeployment,
  startDeployment,
  stateOf,
  type DeploymentPlace,
} from './deployment.ts';

/** What a step means for the deployments that GitHub shows. */
export interface DeploymentKind {
  /** Whether the step is a deployment, ends those that were, or has nothing to do with them. */
  readonly deployment: 'records' | 'ends' | 'none';
  /** Whether the environment goes away some day, as a preview does. */
  readonly isTransient: boolean;
}

/** Tells GitHub about the step as far as the inputs ask for it: a deployment now, its end and the comment at the end. */
export async function tellGitHub(
  step: Step,
  kind: DeploymentKind,
  { deployments, tell }: InputsOf<'deployments' | 'tell'>,
  pullRequest: PullRequest | undefined,
): Promise<void> {
  const { environment } = step.host;
  const notice = (message: string, hint: string): void => {
    step.showFindings([{ level: 'notice', rule: 'github-not-told', message, hint }]);
  };
  if (tell.comment && pullRequest === undefined) {
    notice(
      '`comment` is true, but this workflow run is about no pull request.',
      'Nothing is missing: runs on pull requests write the comment.',
    );
  }
  const records = deployments.environment !== undefined && kind.deployment !== 'none';
  if (!records && (!tell.comment || pullRequest === undefined)) return;
  const place = placeOf(environment, tell.githubToken);
  if (place === undefined) {
    notice(
      'GitHub could not be told of this step: there is no token or no repository.',
      'Leave `github_token` at its default, or set it to a token of this repository.',
    );
    return;
  }
  const github = new GitHub({
    place,
    userAgent: `phala-cvm-deploy/${VERSION}`,
    notice: (finding) => {
      step.showFindings([finding]);
    },
    scrub: step.log.scrub,
    cancelled: step.host.signal,
    clock: step.host.clock,
  });
  const { scrub } = step.log;
  const target = scrub(step.report.target?.cvmId ?? 'check');
  const runUrl = runUrlOf(environment);
  const sha = pullRequest?.headSha ?? environment['GITHUB_SHA'];
  const deployment: DeploymentPlace | undefined =
    deployments.environment === undefined || sha === undefined
      ? undefined
      : {
          environment: deployments.environment,
          sha,
          target,
          isTransient: kind.isTransient,
          logUrl: runUrl,
          key: randomUUID(),
        };
  const id =
    deployment !== undefined && kind.deployment === 'records'
      ? await startDeployment(github, deployment)
      : undefined;

  step.atEnd(async () => {
    const { report } = step;
    const isCancelled = step.host.signal.reason instanceof Cancelled;
    // A preview is known by its name, however the teardown names it.
    const name = kind.deployment === 'ends' ? scrub(report.cvmName ?? target) : target;
    if (deployment !== undefined && kind.deployment === 'records') {
      const failed = report.failure !== undefined || report.hasErrors;
      const state = isCancelled ? 'inactive' : stateOf(report.status, failed);
      await endDeployment(github, deployment, id, state, showableUrl(report.appUrl, scrub));
    }
    // The run that replaces a cancelled one writes the comment.
    if (isCancelled) return;
    if (deployment !== undefined && kind.deployment === 'ends' && report.status === 'torn_down') {
      await deactivate(github, { ...deployment, target: name });
    }
    if (tell.comment && pullRequest !== undefined) {
      const body = renderComment(report, name, runUrl, step.log.scrub);
      await writeComment(github, pullRequest.number, name, body);
    }
  });
}

/** A URL that GitHub takes and that holds no secret. */
function showableUrl(url: string | undefined, scrub: Scrub): string | undefined {
  if (url === undefined || scrub(url) !== url) return undefined;
  return isAsPromised('app_url', url) ? url : undefined;
}

function placeOf(environment: Environment, token: Secret | undefined): GitHubPlace | undefined {
  const [owner = '', repository = ''] = (environment['GITHUB_REPOSITORY'] ?? '').split('/');
  if (token === undefined || ![owner, repository].every(isPathSegment)) return undefined;
  const apiUrl = environment['GITHUB_API_URL'] ?? '';
  return { token, apiUrl: apiUrl === '' ? 'https://api.github.com' : apiUrl, owner, repository };
}

function runUrlOf(environment: Environment): string | undefined {
  const server = environment['GITHUB_SERVER_URL'] ?? '';
  const repository = environment['GITHUB_REPOSITORY'] ?? '';
  const run = environment['GITHUB_RUN_ID'] ?? '';
  return server === '' || repository === '' || run === ''
    ? undefined
    : `${server}/${repository}/actions/runs/${run}`;
}
