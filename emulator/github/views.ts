import type { Call, Schemas } from './operation.ts';
import {
  ACTIONS_BOT,
  type Deployment,
  type DeploymentStatus,
  type IssueComment,
} from './repository.ts';

/** What the API shows of what the repository holds. */

const HTML = 'https://github.com';

export function commentView(
  comment: IssueComment,
  { url: { origin } }: Call,
): Schemas['issue-comment'] {
  const api = `${origin}/repos/acme/web`;
  const { id, pullRequest, author, body } = comment;
  return {
    url: `${api}/issues/comments/${id}`,
    html_url: `${HTML}/acme/web/pull/${pullRequest}#issuecomment-${id}`,
    issue_url: `${api}/issues/${pullRequest}`,
    id,
    node_id: `IC_${id}`,
    user: userView(author, origin),
    created_at: time(comment.createdAt),
    updated_at: time(comment.updatedAt),
    author_association: isBot(author) ? 'NONE' : 'MEMBER',
    body,
  };
}

export function deploymentView(
  deployment: Deployment,
  { url: { origin } }: Call,
): Schemas['deployment'] {
  const api = `${origin}/repos/acme/web`;
  const { id, createdAt, statuses, transient, production, ...same } = deployment;
  const url = `${api}/deployments/${id}`;
  return {
    ...same,
    url,
    id,
    node_id: `DE_${id}`,
    created_at: time(createdAt),
    updated_at: time(statuses[0]?.createdAt ?? createdAt),
    statuses_url: `${url}/statuses`,
    repository_url: api,
    creator: userView(ACTIONS_BOT, origin),
    transient_environment: transient,
    production_environment: production,
  };
}

export function statusView(
  { id, state, createdAt, environmentUrl, logUrl }: DeploymentStatus,
  deployment: Deployment,
  { url: { origin } }: Call,
): Schemas['deployment-status'] {
  const api = `${origin}/repos/acme/web`;
  const url = `${api}/deployments/${deployment.id}`;
  return {
    url: `${url}/statuses/${id}`,
    id,
    node_id: `DES_${id}`,
    state,
    creator: userView(ACTIONS_BOT, origin),
    description: '',
    environment: deployment.environment,
    created_at: time(createdAt),
    updated_at: time(createdAt),
    deployment_url: url,
    repository_url: api,
    environment_url: environmentUrl,
    target_url: logUrl,
    log_url: logUrl,
  };
}

function userView(login: string, origin: string): Schemas['simple-user'] {
  const id = login === ACTIONS_BOT ? 41_898_282 : 583_231;
  const url = `${origin}/users/${encodeURIComponent(login)}`;
  return {
    login,
    id,
    node_id: `U_${id}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
    gravatar_id: '',
    url,
    html_url: `${HTML}/${login.replace(/^(.*)\[bot\]$/, 'apps/$1')}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: isBot(login) ? 'Bot' : 'User',
    site_admin: false,
  };
}

function isBot(login: string): boolean {
  return login.endsWith('[bot]');
}

/** GitHub's times have no fractions of a second. */
function time(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}
