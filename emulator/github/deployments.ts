import { numberIn, route, type Call, type RequestBody, type Route } from './operation.ts';
import { pageOf } from './page.ts';
import type { Need } from './permissions.ts';
import { failedContexts, invalidField, notFound, refuse, type Refusal } from './refusal.ts';
import { isActive, type Deployment } from './repository.ts';
import { requests, withBody } from './request.ts';
import { deploymentView, statusView } from './views.ts';

/** Deployments and their statuses. */

const ALL = '/repos/{owner}/{repo}/deployments';
const ONE = '/repos/{owner}/{repo}/deployments/{deployment_id}';
const STATUSES = '/repos/{owner}/{repo}/deployments/{deployment_id}/statuses';
const MOST_CHARACTERS = 140;

export const deploymentRoutes: readonly Route[] = [
  route('get', ALL, about('deployments#list-deployments', 'read'), (call) => {
    const wanted = (['environment', 'ref', 'sha', 'task'] as const).filter(
      (name) => call.query.get(name) !== null,
    );
    const found = call.repository.deployments.filter((deployment) =>
      wanted.every((name) => deployment[name] === call.query.get(name)),
    );
    const { items, headers } = pageOf(found, call);
    return { status: 200, body: items.map((item) => deploymentView(item, call)), headers };
  }),
  route('post', ALL, about('deployments#create-a-deployment', 'write'), (call) =>
    withBody(requests.createDeployment, call, (wanted) => {
      const sha = call.repository.commitOf(wanted.ref);
      if (sha === undefined) {
        return refuse(422, `No ref found for: ${wanted.ref}`, call.documentation);
      }
      const merge = (wanted.auto_merge ?? true) && call.repository.behind.get(wanted.ref);
      const { defaultBranch } = call.repository;
      if (merge === 'conflicts') {
        const message = `Conflict merging ${defaultBranch} into ${wanted.ref}.`;
        return refuse(409, message, call.documentation);
      }
      if (merge === 'merges') {
        call.repository.behind.delete(wanted.ref);
        const message = `Auto-merged ${defaultBranch} into ${wanted.ref} on deployment.`;
        return { status: 202, body: { message } };
      }
      const failed = contextsRefusal(call, wanted.ref, wanted.required_contexts);
      if (failed !== undefined) return failed;
      const environment = wanted.environment ?? 'production';
      const deployment = call.repository.addDeployment({
        ref: wanted.ref,
        sha,
        task: wanted.task ?? 'deploy',
        payload: wanted.payload ?? {},
        environment,
        description: wanted.description ?? '',
        transient: wanted.transient_environment ?? false,
        production: wanted.production_environment ?? environment === 'production',
      });
      const view = deploymentView(deployment, call);
      return { status: 201, body: view, headers: { location: view.url } };
    }),
  ),
  route('get', ONE, about('deployments#get-a-deployment', 'read'), (call) =>
    ofDeployment(call, (deployment) => ({ status: 200, body: deploymentView(deployment, call) })),
  ),
  route('delete', ONE, about('deployments#delete-a-deployment', 'write'), (call) =>
    ofDeployment(call, (deployment) => {
      const others = call.repository.deployments.some(
        ({ id, environment }) => id !== deployment.id && environment === deployment.environment,
      );
      if (isActive(deployment) && others) {
        return invalidField(
          call,
          'We cannot delete an active deployment unless it is the only deployment in a given environment.',
        );
      }
      call.repository.deleteDeployment(deployment);
      return { status: 204, body: undefined };
    }),
  ),
  route('get', STATUSES, about('statuses#list-deployment-statuses', 'read'), (call) =>
    ofDeployment(call, (deployment) => {
      const { items, headers } = pageOf(deployment.statuses, call);
      const body = items.map((status) => statusView(status, deployment, call));
      return { status: 200, body, headers };
    }),
  ),
  route('post', STATUSES, about('statuses#create-a-deployment-status', 'write'), (call) =>
    ofDeployment(call, (deployment) =>
      withBody(requests.createStatus, call, (wanted) => {
        const wrong = statusRefusal(call, wanted);
        if (wrong !== undefined) return wrong;
        const status = call.repository.addStatus(
          deployment,
          {
            state: wanted.state,
            description: wanted.description ?? '',
            // The deployment's own environment is that of its previous status, if it has one.
            environment: wanted.environment ?? deployment.environment,
            environmentUrl: wanted.environment_url ?? '',
            logUrl: wanted.log_url ?? wanted.target_url ?? '',
          },
          wanted.auto_inactive ?? true,
        );
        if (status === undefined) return notFound(call);
        const view = statusView(status, deployment, call);
        return { status: 201, body: view, headers: { location: view.url } };
      }),
    ),
  ),
];

function about(
  operation: string,
  level: Need['level'],
): { readonly documentation: string; readonly needs: readonly Need[] } {
  return {
    documentation: `deployments/${operation}`,
    needs: [{ permission: 'deployments', level }],
  };
}

function ofDeployment<Answer>(
  call: Call,
  handle: (deployment: Deployment) => Answer,
): Answer | Refusal {
  const found = call.repository.deployment(numberIn(call, 'deployment_id'));
  return found === undefined ? notFound(call) : handle(found);
}

/** Without names every context that there is must have succeeded; of those that are named, also the missing ones. */
function contextsRefusal(
  call: Call,
  ref: string,
  required: readonly string[] | undefined,
): Refusal | undefined {
  const { commitStatuses } = call.repository;
  const contexts = (required ?? [...commitStatuses.keys()]).map((context) => ({
    context,
    state: commitStatuses.get(context) ?? 'pending',
  }));
  return contexts.every(({ state }) => state === 'success')
    ? undefined
    : failedContexts(call, ref, contexts);
}

function statusRefusal(
  call: Call,
  wanted: RequestBody<typeof STATUSES, 'post'>,
): Refusal | undefined {
  const custom = (field: string, message: string): Refusal =>
    invalidField(call, { resource: 'DeploymentStatus', code: 'custom', field, message });
  if (Array.from(wanted.description ?? '').length > MOST_CHARACTERS) {
    const message = `description is too long (maximum is ${MOST_CHARACTERS} characters)`;
    return custom('description', message);
  }
  const urls = {
    target_url: wanted.log_url ?? wanted.target_url ?? '',
    environment_url: wanted.environment_url ?? '',
  };
  for (const [field, url] of Object.entries(urls)) {
    if (url !== '' && !/^https?:\/\//i.test(url)) {
      return custom(field, `${field} must use http(s) scheme`);
    }
  }
  return undefined;
}
