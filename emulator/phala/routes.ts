import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { invalid, json, plainError, text, type Answer, type InvalidField } from './answer.ts';
import type { Cloud } from './cloud.ts';
import { commitInfo, commitUpdate } from './commit.ts';
import { answers, invalidFields, requests, type AnswerContract, type Shape } from './contract.ts';
import type { Cvm } from './cvm.ts';
import { plainUuid } from './identifiers.ts';
import { allFamilies, oneFamily } from './instance-types.ts';
import {
  cancelOperation,
  redeploy,
  remove,
  replaceEnvs,
  restart,
  scheduleDelete,
} from './lifecycle.ts';
import { appKmsInfo, isAllowed } from './on-chain.ts';
import { publicKeyAnswer } from './pubkey.ts';
import { revisionDetail, revisionView } from './revision-views.ts';
import { MAX_STREAMS, streamState } from './state-stream.ts';
import {
  composition,
  cvmState,
  cvmStats,
  cvmStatus,
  flatCvm,
  hostedCvm,
  nestedCvm,
  operationStatus,
  operationView,
} from './views.ts';
import { currentUser, quotas } from './workspace.ts';

/** A request, as far as a route needs it. */
export interface Call {
  readonly cloud: Cloud;
  readonly parameters: readonly string[];
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly shape: Shape;
  /** How many streams of events are open. */
  readonly openStreams: number;
}

/** An answer that is written bit by bit; `done` is called when its connection is over. */
export type Stream = (response: ServerResponse, done: () => void) => void;

export interface Route {
  readonly method: string;
  readonly path: RegExp;
  /** No `security` entry in the OpenAPI document: answered without a key. */
  readonly open: boolean;
  readonly answers: AnswerContract;
  readonly handle: (call: Call) => Answer | Stream;
}

interface Extras {
  readonly open?: boolean;
}

/** `{}` in a path stands for a parameter. */
function route(
  method: string,
  path: string,
  contract: AnswerContract,
  handle: Route['handle'],
  { open = false }: Extras = {},
): Route {
  const pattern = path.replaceAll('.', String.raw`\.`).replaceAll('{}', '([^/]+)');
  return { method, path: new RegExp(`^${pattern}$`), open, answers: contract, handle };
}

/** A route below `/cvms/{cvm_id}`. */
function cvmRoute(
  method: string,
  path: string,
  contract: AnswerContract,
  handle: (cvm: Cvm, call: Call) => Answer | Stream,
  extras?: Extras,
): Route {
  const withCvm = (call: Call): Answer | Stream => {
    const found = call.cloud.find(call.parameters[0] ?? '');
    return 'error' in found ? found.error : handle(found.cvm, call);
  };
  return route(method, `/cvms/{}${path}`, contract, withCvm, extras);
}

/** A route below `/apps/{app_id}`, for an app that has CVMs. */
function appRoute(
  method: string,
  path: string,
  contract: AnswerContract,
  handle: (cvm: Cvm, call: Call) => Answer,
): Route {
  const withApp = (call: Call): Answer => {
    const [cvm] = call.cloud.ofApp(call.parameters[0] ?? '');
    return cvm === undefined ? plainError(404, 'App not found') : handle(cvm, call);
  };
  return route(method, `/apps/{}${path}`, contract, withApp);
}

/** Checks the body against its schema before the handler sees it. */
function withBody<Body>(
  schema: ValidateFunction<Body>,
  call: Call,
  handle: (body: Body) => Answer,
): Answer {
  const type = call.headers['content-type'] ?? '';
  if (!/^application\/([^;]+\+)?json\b/i.test(type)) {
    return invalid([
      { loc: ['body'], msg: 'Input should be a valid dictionary', type: 'model_attributes_type' },
    ]);
  }
  let value: unknown;
  try {
    value = JSON.parse(call.body);
  } catch {
    return invalid([{ loc: ['body', 0], msg: 'JSON decode error', type: 'json_invalid' }]);
  }
  return schema(value) ? handle(value) : invalid(invalidFields(schema.errors));
}

/** For a body that may be left out. */
function withBodyIfAny<Body>(
  schema: ValidateFunction<Body>,
  call: Call,
  handle: (body: Body) => Answer,
): Answer {
  const nothing: unknown = {};
  return call.body === '' && schema(nothing) ? handle(nothing) : withBody(schema, call, handle);
}

/** A whole number in the query, within its bounds. */
function whole(
  query: URLSearchParams,
  name: string,
  usual: number,
  [least, most]: readonly [number, number],
): { readonly value: number } | { readonly wrong: InvalidField } {
  const given = query.get(name);
  if (given === null) return { value: usual };
  const value = Number(given);
  if (/^\d+$/.test(given) && value >= least && value <= most) return { value };
  return {
    wrong: {
      loc: ['query', name],
      msg: `Input should be a valid integer from ${least} to ${most}`,
      type: 'int_parsing',
    },
  };
}

/** Reading the status is what moves a CVM in the pace of reads, after it was seen. */
function readCvm(cvm: Cvm, { shape }: Call): Answer {
  const answer = json(200, shape === 'flat' ? flatCvm(cvm) : nestedCvm(cvm));
  cvm.wasRead();
  return answer;
}

/** A list is looked at as well; what goes on because of that is seen by the next look. */
function listItems(cvms: readonly Cvm[], shape: Shape): object[] {
  const items = cvms.map((cvm) => (shape === 'flat' ? hostedCvm(cvm) : nestedCvm(cvm)));
  // A CVM may be gone after this, and so out of the list that this walks through.
  for (const cvm of [...cvms]) cvm.wasListed();
  return items;
}

function listPage({ cloud, query, shape }: Call): Answer {
  const page = whole(query, 'page', 1, [1, Number.MAX_SAFE_INTEGER]);
  const size = whole(query, 'page_size', 30, [1, 100]);
  if ('wrong' in page) return invalid([page.wrong]);
  if ('wrong' in size) return invalid([size.wrong]);
  const from = (page.value - 1) * size.value;
  const total = cloud.cvms.length;
  return json(200, {
    items: listItems(cloud.cvms.slice(from, from + size.value), shape),
    total,
    page: page.value,
    page_size: size.value,
    pages: Math.ceil(total / size.value),
  });
}

function listOfApp({ cloud, parameters, shape }: Call): Answer {
  const appId = (parameters[0] ?? '').toLowerCase();
  const cvms = cloud.cvms.filter((cvm) => cvm.appId === appId);
  return cvms.length === 0 ? plainError(404, 'App not found') : json(200, listItems(cvms, shape));
}

function listRevisions(cvm: Cvm, { query }: Call): Answer {
  if (cvm.behaviour.revisionsForbidden) return plainError(403, 'Not allowed to see revisions');
  const page = whole(query, 'page', 1, [1, Number.MAX_SAFE_INTEGER]);
  const size = whole(query, 'page_size', 50, [1, 1000]);
  if ('wrong' in page) return invalid([page.wrong]);
  if ('wrong' in size) return invalid([size.wrong]);
  const from = (page.value - 1) * size.value;
  const total = cvm.revisions.length;
  return json(200, {
    revisions: cvm.revisions
      .slice(from, from + size.value)
      .map((revision) => revisionView(cvm.appId, revision)),
    total,
    page: page.value,
    page_size: size.value,
    total_pages: Math.ceil(total / size.value),
  });
}

function readRevision(cvm: Cvm, { parameters: [, revisionId = ''], query }: Call): Answer {
  if (cvm.behaviour.revisionsForbidden) return plainError(403, 'Not allowed to see revisions');
  const revision = cvm.parts.revisions.find(revisionId);
  if (revision === undefined) return plainError(404, 'Revision not found');
  const raw = ['true', '1'].includes(query.get('raw_compose_file') ?? '');
  return json(200, revisionDetail(cvm.appId, revision, raw));
}

function readComposition(cvm: Cvm): Answer {
  return cvm.behaviour.diagnostics === 'forbidden'
    ? plainError(403, 'Not allowed to see the containers')
    : json(200, composition(cvm));
}

function readCommitInfo(cvm: Cvm, { query }: Call): Answer {
  const token = query.get('token');
  if (token !== null) return commitInfo(cvm, token);
  return invalid([{ loc: ['query', 'token'], msg: 'Field required', type: 'missing' }]);
}

function commit(cvm: Cvm, call: Call): Answer {
  return withBodyIfAny(requests.commit, call, (body) =>
    commitUpdate(cvm, body.token || (call.query.get('token') ?? ''), body),
  );
}

function readState(cvm: Cvm, { query, openStreams }: Call): Answer | Stream {
  const interval = whole(query, 'interval', 5, [5, 30]);
  const timeout = whole(query, 'timeout', 300, [10, 600]);
  if ('wrong' in interval) return invalid([interval.wrong]);
  if ('wrong' in timeout) return invalid([timeout.wrong]);
  const target = query.get('target');
  if (target === null) return json(200, cvmState(cvm));
  if (openStreams >= MAX_STREAMS) return plainError(429, 'Too many concurrent streams');
  return (response, done) => {
    streamState(response, cvm, target, timeout.value, done);
  };
}

function listOperations(cvm: Cvm, { query }: Call): Answer {
  if (cvm.behaviour.operationsForbidden) return plainError(403, 'Not allowed to see operations');
  const limit = whole(query, 'limit', 50, [1, 500]);
  if ('wrong' in limit) return invalid([limit.wrong]);
  const types = query.getAll('operation_types');
  const after = Date.parse(query.get('start_time') ?? '');
  const before = Date.parse(query.get('end_time') ?? '');
  const fitting = cvm.operations.filter((operation) => {
    const started = Date.parse(operation.startedAt);
    // An absent bound is NaN, and no comparison with it is true.
    return (
      (types.length === 0 || types.includes(operation.type)) &&
      !(started < after) &&
      !(started > before)
    );
  });
  const from = Number(query.get('cursor') ?? 0);
  const next = from + limit.value;
  return json(200, {
    items: fitting.slice(from, next).map((operation) => operationView(cvm, operation)),
    next_cursor: next < fitting.length ? String(next) : null,
    total: fitting.length,
  });
}

function readOperationStatus(cvm: Cvm): Answer {
  return cvm.behaviour.operationsForbidden
    ? plainError(403, 'Not allowed to see operations')
    : json(200, operationStatus(cvm));
}

function readStatusBatch(call: Call): Answer {
  return withBody(requests.batchStatus, call, ({ vm_uuids: asked }) => {
    const entries = asked.flatMap((uuid) => {
      const cvm = call.cloud.cvms.find((each) => plainUuid(each.vmUuid) === plainUuid(uuid));
      return cvm === undefined ? [] : [[uuid, cvmStatus(cvm, uuid)] as const];
    });
    return json(200, Object.fromEntries(entries));
  });
}

/** Every endpoint of the emulator. Fixed paths stand before those with a parameter in the same place. */
export const routes: readonly Route[] = [
  route('GET', '/cvms', answers.cvms, ({ cloud, shape }) =>
    json(200, listItems(cloud.cvms, shape)),
  ),
  route('POST', '/cvms', answers.vm, (call) =>
    withBody(requests.create, call, (body) => call.cloud.creation.create(body)),
  ),
  route('GET', '/cvms/paginated', answers.cvmPage, listPage),
  route('POST', '/cvms/provision', answers.newCvm, (call) =>
    withBody(requests.newCvm, call, (body) => call.cloud.creation.provision(body)),
  ),
  cvmRoute('GET', '', answers.cvm, readCvm),
  cvmRoute('PATCH', '', answers.unified, (cvm, call) =>
    withBody(requests.unified, call, (body) =>
      call.cloud.patch(cvm, body, call.headers['x-prepare-only'] === 'true'),
    ),
  ),
  cvmRoute('DELETE', '', answers.nothing, remove),
  cvmRoute('PATCH', '/scheduled-delete', answers.vm, (cvm, call) =>
    withBody(requests.scheduledDelete, call, (body) => scheduleDelete(cvm, body, call.cloud.now())),
  ),
  cvmRoute('GET', '/compose_file', answers.appCompose, (cvm) => json(200, cvm.appCompose)),
  cvmRoute('PATCH', '/compose_file', answers.trigger, (cvm, call) =>
    withBody(requests.trigger, call, (body) => call.cloud.trigger(cvm, body)),
  ),
  cvmRoute('POST', '/compose_file/provision', answers.provision, (cvm, call) =>
    withBody(requests.provision, call, (body) => call.cloud.provision(cvm, body)),
  ),
  cvmRoute('GET', '/docker-compose.yml', answers.text, (cvm) =>
    text(200, cvm.appCompose.docker_compose_file ?? ''),
  ),
  cvmRoute('GET', '/pre-launch-script', answers.text, (cvm) =>
    text(200, cvm.appCompose.pre_launch_script ?? ''),
  ),
  cvmRoute('GET', '/state', answers.state, readState, { open: true }),
  cvmRoute('GET', '/stats', answers.stats, (cvm) => json(200, cvmStats(cvm))),
  cvmRoute('GET', '/operations', answers.operations, listOperations),
  cvmRoute('GET', '/operation-status', answers.operationStatus, readOperationStatus),
  cvmRoute('POST', '/operations/cancel', answers.cancelled, cancelOperation),
  cvmRoute('POST', '/restart', answers.vm, (cvm, call) =>
    withBodyIfAny(requests.restart, call, (body) => restart(cvm, body)),
  ),
  cvmRoute('PATCH', '/envs', answers.envs, (cvm, call) =>
    withBody(requests.envs, call, (body) => replaceEnvs(cvm, body)),
  ),
  cvmRoute(
    'POST',
    '/revisions/{}/redeploy',
    answers.accepted,
    (cvm, { parameters: [, revisionId = ''] }) => redeploy(cvm, revisionId),
  ),
  cvmRoute('GET', '/commit-update', answers.commitInfo, readCommitInfo, { open: true }),
  cvmRoute('POST', '/commit-update', answers.committed, commit, { open: true }),
  cvmRoute('GET', '/composition', answers.composition, readComposition),
  route('POST', '/status/batch', answers.statusMap, readStatusBatch),
  route('GET', '/apps/{}/cvms', answers.cvms, listOfApp),
  route('GET', '/instance-types', answers.families, allFamilies, { open: true }),
  route(
    'GET',
    '/instance-types/{}',
    answers.family,
    ({ parameters: [family = ''] }) => oneFamily(family),
    { open: true },
  ),
  route('GET', '/auth/me', answers.me, ({ cloud, shape }) => currentUser(cloud.workspace, shape)),
  route('GET', '/workspaces/{}/quotas', answers.quotas, ({ cloud, parameters: [slug = ''] }) =>
    quotas(cloud.workspace, cloud.cvms, slug, cloud.now()),
  ),
  appRoute('GET', '/revisions', answers.revisions, listRevisions),
  appRoute('GET', '/revisions/{}', answers.revision, readRevision),
  appRoute('GET', '/kms-info', answers.appKmsInfo, appKmsInfo),
  appRoute('POST', '/is-allowed', answers.isAllowed, (cvm, call) =>
    withBody(requests.isAllowed, call, (body) => isAllowed(cvm, body)),
  ),
  route(
    'GET',
    '/kms/{}/pubkey/{}',
    answers.publicKey,
    ({ cloud, parameters: [kms = '', appId = ''] }) => publicKeyAnswer(cloud, kms, appId),
    { open: true },
  ),
];
