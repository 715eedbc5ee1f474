import { newCvm } from '../contract/by-hand/creation.ts';
import { me, quotas as quotasContract } from '../contract/by-hand/account.ts';
import { requests } from '../contract/requests.ts';
import { createCvm, isFirstStep, provisionAtOwnPath, provisionCvm } from '../creation.ts';
import { allFamilies, oneFamily } from '../instance-types.ts';
import { currentUser, quotas } from '../workspace.ts';
import { withBody } from './input.ts';
import { route, type Route } from './route.ts';

const provision = route(
  'POST /cvms/provision',
  (call) => withBody(requests.newCvm, call, (body) => provisionAtOwnPath(call.cloud, body)),
  { answers: newCvm },
);

/** Newer servers take the first step of a creation at the path of the second one (Phala's SDK: `provision_cvm.ts`). */
const provisionAtPathOfCreation: Route = {
  ...provision,
  path: /^\/cvms$/,
  takes: isFirstStep,
  handle: (call) => withBody(requests.newCvm, call, (body) => provisionCvm(call.cloud, body)),
};

/** The workspace of the key: who it is, what it may have, and new CVMs in it. */
export const workspace: readonly Route[] = [
  provisionAtPathOfCreation,
  provision,
  route('POST /cvms', (call) =>
    withBody(requests.create, call, (body) => createCvm(call.cloud, body)),
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
