import { numberIn, route, type Route } from './operation.ts';
import { notFound, refuse } from './refusal.ts';
import { fullRepositoryView, pullRequestView } from './views.ts';

/** What stands around comments and deployments: the repository, its pull requests, and the token itself. */

export const surroundingRoutes: readonly Route[] = [
  route(
    'get',
    '/repos/{owner}/{repo}',
    { documentation: 'repos/repos#get-a-repository' },
    (call) => ({
      status: 200,
      body: fullRepositoryView(call),
    }),
  ),
  route(
    'get',
    '/repos/{owner}/{repo}/pulls/{pull_number}',
    {
      documentation: 'pulls/pulls#get-a-pull-request',
      needs: [{ permission: 'pull_requests', level: 'read' }],
    },
    (call) => {
      const found = call.repository.pullRequest(numberIn(call, 'pull_number'));
      return found === undefined
        ? notFound(call)
        : { status: 200, body: pullRequestView(found, call) };
    },
  ),
  route(
    'get',
    '/rate_limit',
    { documentation: 'rate-limit/rate-limit#get-rate-limit-status-for-the-authenticated-user' },
    ({ limits }) => ({ status: 200, body: limits.overview() }),
  ),
  // The token of a workflow run belongs to an installation, not to a user.
  route('get', '/user', { documentation: 'users/users#get-the-authenticated-user' }, (call) =>
    refuse(403, 'Resource not accessible by integration', call.documentation),
  ),
];
