import type { Call, Schemas } from './operation.ts';
import { appView, nodeId, userView } from './people.ts';
import {
  ACTIONS_BOT,
  shaOf,
  type Deployment,
  type DeploymentStatus,
  type IssueComment,
  type PullRequest,
} from './repository.ts';

/** What the API shows of what the repository holds. */

type Context = Pick<Call, 'repository' | 'links' | 'permissions'>;

/** GitHub's times have no fractions of a second. */
function time(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

export function commentView(comment: IssueComment, context: Context): Schemas['issue-comment'] {
  const api = repositoryUrl(context);
  const url = `${api}/issues/comments/${comment.id}`;
  const reactions = { '+1': 0, '-1': 0, laugh: 0, hooray: 0, confused: 0, heart: 0 };
  return {
    url,
    html_url: `${pageUrl(context)}/pull/${comment.pullRequest}#issuecomment-${comment.id}`,
    issue_url: `${api}/issues/${comment.pullRequest}`,
    id: comment.id,
    node_id: nodeId('IC', comment.id),
    user: userView(comment.author, context.links),
    created_at: time(comment.createdAt),
    updated_at: time(comment.updatedAt),
    author_association: comment.author.endsWith('[bot]') ? 'NONE' : 'MEMBER',
    body: comment.body,
    reactions: { url: `${url}/reactions`, total_count: 0, ...reactions, rocket: 0, eyes: 0 },
    performed_via_github_app: appView(comment.author, context.links),
  };
}

export function deploymentView(deployment: Deployment, context: Context): Schemas['deployment'] {
  const url = deploymentUrl(deployment, context);
  return {
    url,
    id: deployment.id,
    node_id: nodeId('DE', deployment.id),
    task: deployment.task,
    original_environment: deployment.originalEnvironment,
    environment: deployment.environment,
    description: deployment.description,
    created_at: time(deployment.createdAt),
    updated_at: time(deployment.updatedAt),
    statuses_url: `${url}/statuses`,
    repository_url: repositoryUrl(context),
    creator: userView(ACTIONS_BOT, context.links),
    sha: deployment.sha,
    ref: deployment.ref,
    payload: deployment.payload,
    transient_environment: deployment.transient,
    production_environment: deployment.production,
    performed_via_github_app: appView(ACTIONS_BOT, context.links),
  };
}

export function statusView(
  status: DeploymentStatus,
  deployment: Deployment,
  context: Context,
): Schemas['deployment-status'] {
  const url = deploymentUrl(deployment, context);
  return {
    url: `${url}/statuses/${status.id}`,
    id: status.id,
    node_id: nodeId('DES', status.id),
    state: status.state,
    creator: userView(ACTIONS_BOT, context.links),
    description: status.description,
    environment: status.environment,
    target_url: status.logUrl,
    created_at: time(status.createdAt),
    updated_at: time(status.createdAt),
    deployment_url: url,
    repository_url: repositoryUrl(context),
    environment_url: status.environmentUrl,
    log_url: status.logUrl,
    performed_via_github_app: appView(ACTIONS_BOT, context.links),
  };
}

export function pullRequestView(
  pullRequest: PullRequest,
  context: Context,
): Schemas['pull-request'] {
  const { repository, links } = context;
  const { number, state } = pullRequest;
  const api = repositoryUrl(context);
  const url = `${api}/pulls/${number}`;
  const html = `${pageUrl(context)}/pull/${number}`;
  const issue = `${api}/issues/${number}`;
  const created = time(pullRequest.createdAt);
  const statuses = `${api}/statuses/${pullRequest.headSha}`;
  const [headOwner = ''] = pullRequest.headRepository.split('/');
  return {
    url,
    id: pullRequest.id,
    node_id: nodeId('PR', pullRequest.id),
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: issue,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${api}/pulls/comments{/number}`,
    comments_url: `${issue}/comments`,
    statuses_url: statuses,
    number,
    state,
    locked: false,
    title: pullRequest.title,
    user: userView(pullRequest.author, links),
    body: null,
    labels: [],
    milestone: null,
    active_lock_reason: null,
    created_at: created,
    updated_at: created,
    closed_at: state === 'closed' ? created : null,
    merged_at: null,
    merge_commit_sha: shaOf(`refs/pull/${number}/merge`),
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    head: {
      label: `${headOwner}:${pullRequest.headRef}`,
      ref: pullRequest.headRef,
      repo: repositoryView(pullRequest.headRepository, context),
      sha: pullRequest.headSha,
      user: userView(headOwner, links),
    },
    base: {
      label: `${repository.owner}:${repository.defaultBranch}`,
      ref: repository.defaultBranch,
      repo: repositoryView(repository.fullName, context),
      sha: repository.commitOf(repository.defaultBranch) ?? shaOf(repository.defaultBranch),
      user: userView(repository.owner, links),
    },
    _links: {
      self: { href: url },
      html: { href: html },
      issue: { href: issue },
      comments: { href: `${issue}/comments` },
      review_comments: { href: `${url}/comments` },
      review_comment: { href: `${api}/pulls/comments{/number}` },
      commits: { href: `${url}/commits` },
      statuses: { href: statuses },
    },
    author_association: 'MEMBER',
    auto_merge: null,
    draft: false,
    merged: false,
    mergeable: true,
    rebaseable: true,
    mergeable_state: 'clean',
    merged_by: null,
    comments: repository.comments(number).length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: 1,
    additions: 1,
    deletions: 0,
    changed_files: 1,
  };
}

export function fullRepositoryView(context: Context): Schemas['full-repository'] {
  const { contents } = context.permissions;
  const merging = {
    allow_squash_merge: true,
    allow_merge_commit: true,
    allow_rebase_merge: true,
    allow_auto_merge: false,
    delete_branch_on_merge: false,
  };
  return {
    ...repositoryView(context.repository.fullName, context),
    ...(contents === 'write' ? merging : {}),
    network_count: 0,
    subscribers_count: 1,
  };
}

function repositoryUrl({ links, repository }: Context): string {
  return `${links.api}/repos/${repository.fullName}`;
}

function pageUrl({ links, repository }: Context): string {
  return `${links.html}/${repository.fullName}`;
}

function deploymentUrl({ id }: Deployment, context: Context): string {
  return `${repositoryUrl(context)}/deployments/${id}`;
}

/** A repository as it stands inside other answers and, with a little more, alone. A fork is known by name only. */
function repositoryView(
  fullName: string,
  { repository, links }: Context,
): Schemas['repository'] & Schemas['full-repository'] {
  const [owner = '', name = ''] = fullName.split('/');
  const isFork = fullName !== repository.fullName;
  const id = isFork ? repository.id + 1 : repository.id;
  const url = `${links.api}/repos/${fullName}`;
  const html = `${links.html}/${fullName}`;
  const { host } = new URL(links.html);
  const changed = time(repository.createdAt);
  const openIssues = isFork ? 0 : repository.openPullRequests;
  return {
    id,
    node_id: nodeId('R', id),
    name,
    full_name: fullName,
    private: repository.isPrivate,
    owner: userView(owner, links),
    html_url: html,
    description: null,
    fork: isFork,
    url,
    forks_url: `${url}/forks`,
    keys_url: `${url}/keys{/key_id}`,
    collaborators_url: `${url}/collaborators{/collaborator}`,
    teams_url: `${url}/teams`,
    hooks_url: `${url}/hooks`,
    issue_events_url: `${url}/issues/events{/number}`,
    events_url: `${url}/events`,
    assignees_url: `${url}/assignees{/user}`,
    branches_url: `${url}/branches{/branch}`,
    tags_url: `${url}/tags`,
    blobs_url: `${url}/git/blobs{/sha}`,
    git_tags_url: `${url}/git/tags{/sha}`,
    git_refs_url: `${url}/git/refs{/sha}`,
    trees_url: `${url}/git/trees{/sha}`,
    statuses_url: `${url}/statuses/{sha}`,
    languages_url: `${url}/languages`,
    stargazers_url: `${url}/stargazers`,
    contributors_url: `${url}/contributors`,
    subscribers_url: `${url}/subscribers`,
    subscription_url: `${url}/subscription`,
    commits_url: `${url}/commits{/sha}`,
    git_commits_url: `${url}/git/commits{/sha}`,
    comments_url: `${url}/comments{/number}`,
    issue_comment_url: `${url}/issues/comments{/number}`,
    contents_url: `${url}/contents/{+path}`,
    compare_url: `${url}/compare/{base}...{head}`,
    merges_url: `${url}/merges`,
    archive_url: `${url}/{archive_format}{/ref}`,
    downloads_url: `${url}/downloads`,
    issues_url: `${url}/issues{/number}`,
    pulls_url: `${url}/pulls{/number}`,
    milestones_url: `${url}/milestones{/number}`,
    notifications_url: `${url}/notifications{?since,all,participating}`,
    labels_url: `${url}/labels{/name}`,
    releases_url: `${url}/releases{/id}`,
    deployments_url: `${url}/deployments`,
    created_at: changed,
    updated_at: changed,
    pushed_at: changed,
    git_url: `git://${host}/${fullName}.git`,
    ssh_url: `git@${host}:${fullName}.git`,
    clone_url: `${html}.git`,
    svn_url: html,
    homepage: null,
    size: 1,
    stargazers_count: 0,
    watchers_count: 0,
    language: null,
    has_issues: true,
    has_projects: true,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the schema still requires it
    has_downloads: true,
    has_wiki: true,
    has_pages: false,
    has_discussions: false,
    forks_count: 0,
    mirror_url: null,
    archived: false,
    disabled: false,
    open_issues_count: openIssues,
    license: null,
    visibility: repository.isPrivate ? 'private' : 'public',
    forks: 0,
    open_issues: openIssues,
    watchers: 0,
    default_branch: repository.defaultBranch,
    network_count: 0,
    subscribers_count: 0,
  };
}
