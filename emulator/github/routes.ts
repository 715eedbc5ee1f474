import type { paths } from '@octokit/openapi-types';
import { answer, bodyReader, found, route, type Permission, type Route } from './operation.ts';
import { pageOf } from './page.ts';
import { InvalidField, Refusal } from './refusal.ts';
import { viewer } from './graphql.ts';
import { commentView, deploymentView, statusView } from './views.ts';

/** What the action uses: seven operations, of which the first three take pull requests for issues, and GraphQL. */

const COMMENTS = '/repos/{owner}/{repo}/issues/{issue_number}/comments';
const COMMENT = '/repos/{owner}/{repo}/issues/comments/{comment_id}';
const DEPLOYMENTS = '/repos/{owner}/{repo}/deployments';
const STATUSES = '/repos/{owner}/{repo}/deployments/{deployment_id}/statuses';

const FOR_COMMENTS: readonly Permission[] = ['issues', 'pull_requests'];
const FOR_DEPLOYMENTS: readonly Permission[] = ['deployments'];

const string = { type: 'string' };
const boolean = { type: 'boolean' };

const newComment = bodyReader<paths[typeof COMMENTS]['post']>('body', { body: string });
const changedComment = bodyReader<paths[typeof COMMENT]['patch']>('body', { body: string });
const newDeployment = bodyReader<paths[typeof DEPLOYMENTS]['post']>('ref', {
  ref: string,
  task: string,
  auto_merge: boolean,
  required_contexts: { type: 'array', items: string },
  payload: { type: ['object', 'string'] },
  environment: string,
  description: { type: ['string', 'null'] },
  transient_environment: boolean,
  production_environment: boolean,
});
const newStatus = bodyReader<paths[typeof STATUSES]['post']>('state', {
  state: { enum: ['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'] },
  log_url: string,
  environment_url: string,
  auto_inactive: boolean,
});

export const ROUTES: readonly Route[] = [
  route('get', COMMENTS, FOR_COMMENTS, (call) =>
    pageOf(found(call.repository.comments(call.id)), call, commentView),
  ),
  route('post', COMMENTS, FOR_COMMENTS, (call) => {
    found(call.repository.comments(call.id));
    const { body } = newComment(call);
    checkComment(body);
    const comment = { pullRequest: call.id, author: call.login, body };
    return answer(201, commentView(call.repository.addComment(comment), call));
  }),
  route('patch', COMMENT, FOR_COMMENTS, (call) => {
    const comment = found(call.repository.comment(call.id));
    const { body } = changedComment(call);
    checkComment(body);
    return answer(200, commentView(call.repository.editComment(comment, body), call));
  }),
  route('get', DEPLOYMENTS, FOR_DEPLOYMENTS, (call) => {
    const environment = call.url.searchParams.get('environment');
    const task = call.url.searchParams.get('task');
    const wanted = call.repository.deployments
      .filter((deployment) => environment === null || deployment.environment === environment)
      .filter((deployment) => task === null || deployment.task === task);
    return pageOf(wanted, call, deploymentView);
  }),
  route('post', DEPLOYMENTS, FOR_DEPLOYMENTS, (call) => {
    const { repository } = call;
    const wanted = newDeployment(call);
    const { ref, environment = 'production' } = wanted;
    const sha = repository.commitOf(ref);
    if (sha === undefined) throw new Refusal(422, `No ref found for: ${ref}`);
    // GitHub documents this length for a status only.
    checkLength('Deployment', 'description', wanted.description ?? '', 140);
    const merge = wanted.auto_merge === false ? undefined : repository.behind.get(ref);
    if (merge === 'conflicts') throw new Refusal(409, `Conflict merging main into ${ref}.`);
    if (merge === 'merges') {
      return answer(202, { message: `Auto-merged main into ${ref} on deployment.` });
    }
    // Without names all that there are must have succeeded.
    const contexts = wanted.required_contexts ?? [...repository.commitStatuses.keys()];
    if (contexts.some((name) => repository.commitStatuses.get(name) !== 'success')) {
      throw new Refusal(409, `Conflict: Commit status checks failed for ${ref}.`);
    }
    const deployment = repository.addDeployment({
      ref,
      sha,
      task: wanted.task ?? 'deploy',
      payload: wanted.payload ?? {},
      environment,
      description: wanted.description ?? '',
      transient: wanted.transient_environment ?? false,
      production: wanted.production_environment ?? environment === 'production',
    });
    return answer(201, deploymentView(deployment, call));
  }),
  route('get', STATUSES, FOR_DEPLOYMENTS, (call) => {
    const deployment = found(call.repository.deployment(call.id));
    return pageOf(deployment.statuses, call, (status) => statusView(status, deployment, call));
  }),
  route('post', STATUSES, FOR_DEPLOYMENTS, (call) => {
    const deployment = found(call.repository.deployment(call.id));
    const wanted = newStatus(call);
    const { state, environment_url: environmentUrl = '', log_url: logUrl = '' } = wanted;
    checkUrl('environment_url', environmentUrl);
    checkUrl('target_url', logUrl);
    const status = call.repository.addStatus(deployment, { state, environmentUrl, logUrl });
    if (state === 'success' && wanted.auto_inactive !== false) {
      call.repository.supersede(deployment);
    }
    return answer(201, statusView(status, deployment, call));
  }),
  { method: 'POST', path: /^\/graphql$/, permissions: [], handle: viewer },
];

function checkComment(body: string): void {
  if (body.trim() === '') throw new InvalidField('IssueComment', 'body', "can't be blank");
  checkLength('IssueComment', 'body', body, 65_536);
}

function checkLength(resource: string, field: string, text: string, most: number): void {
  // Characters, not UTF-16 units.
  if (Array.from(text).length <= most) return;
  throw new InvalidField(resource, field, `is too long (maximum is ${most} characters)`);
}

function checkUrl(field: string, url: string): void {
  if (url === '' || /^https?:\/\//i.test(url)) return;
  throw new InvalidField('DeploymentStatus', field, 'must use http(s) scheme');
}
