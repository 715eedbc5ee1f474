import { newCvm } from '../contract/by-hand/creation.ts';
import { me, quotas as quotasContract } from '../contract/by-hand/account.ts';
import { requests } from '../contract/requests.ts';
import { createCvm, provisionCvm } from '../creation.ts';
import { allFamilies, oneFamily } from '../instance-types.ts';
import { currentUser, quotas } from '../workspace.ts';
import { withBody } from './input.ts';
import { route, type Route } from './route.ts';

/** The workspace of the key: who it is, what it may have, and new CVMs in it. */
export const workspace: readonly Route[] = [
  route('POST /cvms', (call) =>
    withBody(requests.create, call, (body) => createCvm(call.cloud, body)),
  ),
  route(
    'POST /cvms/provision',
    (call) => withBody(requests.newCvm, call, (body) => provisionCvm(call.cloud, body)),
    { answers: newCvm },
  ),
  route('GET /instance-types', allFamilies, { open: true }),
  route('GET /instance-types/{family}', ({ parameters: [family = ''] }) => oneFamily(family), {
    open: true,
  }),
  route('GET /auth/me', ({ cloud, shape }) => currentUser(cloud.workspace, shape), {
    answers: me,
  }),
  route(
    'GET /workspaces/{slug}/quotas',
    ({ cloud, parameters: [slug = ''] }) => quotas(cloud.workspace, cloud.cvms, slug, cloud.now()),
    { answers: quotasContract },
  ),
];
