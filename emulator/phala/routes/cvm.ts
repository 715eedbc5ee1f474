import { invalid, json, plainError, text, type Answer } from '../answer.ts';
import { cvmAttestation } from '../attestations.ts';
import { commitInfo, commitUpdate } from '../commit.ts';
import * as cvmAnswers from '../contract/by-hand/cvm.ts';
import * as updateAnswers from '../contract/by-hand/update.ts';
import { requests } from '../contract/requests.ts';
import type { Cvm } from '../cvm.ts';
import {
  cancelOperation,
  redeploy,
  remove,
  replaceEnvs,
  restart,
  scheduleDelete,
} from '../lifecycle.ts';
import { MAX_STREAMS, streamState } from '../state-stream.ts';
import { patch, provision, trigger } from '../updates.ts';
import {
  composition,
  cvmState,
  cvmStats,
  flatCvm,
  nestedCvm,
  operationStatus,
  operationView,
} from '../views.ts';
import { whole, withBody, withBodyIfAny } from './input.ts';
import { onCvm, route, type Call, type Route, type Stream } from './route.ts';

/** One CVM: what is seen of it. */
const seen: readonly Route[] = [
  route('GET /cvms/{cvm_id}', onCvm(readCvm)),
  route(
    'GET /cvms/{cvm_id}/compose_file',
    onCvm((cvm) => json(200, cvm.appCompose)),
    {
      answers: cvmAnswers.appCompose,
    },
  ),
  route(
    'GET /cvms/{cvm_id}/docker-compose.yml',
    onCvm((cvm) => text(200, cvm.appCompose.docker_compose_file ?? '')),
  ),
  route(
    'GET /cvms/{cvm_id}/pre-launch-script',
    onCvm((cvm) => text(200, cvm.appCompose.pre_launch_script ?? '')),
  ),
  route('GET /cvms/{cvm_id}/state', onCvm(readState), { answers: cvmAnswers.state, open: true }),
  route(
    'GET /cvms/{cvm_id}/stats',
    onCvm((cvm) => json(200, cvmStats(cvm))),
    {
      answers: cvmAnswers.stats,
    },
  ),
  route(
    'GET /cvms/{cvm_id}/attestation',
    onCvm((cvm, { cloud }) => cvmAttestation(cloud, cvm)),
  ),
  route('GET /cvms/{cvm_id}/operations', onCvm(listOperations)),
  route('GET /cvms/{cvm_id}/operation-status', onCvm(readOperationStatus), {
    answers: cvmAnswers.operationStatus,
  }),
  route('GET /cvms/{cvm_id}/composition', onCvm(readComposition), {
    answers: cvmAnswers.composition,
  }),
  route('GET /cvms/{cvm_id}/commit-update', onCvm(readCommitInfo), {
    answers: updateAnswers.commitInfo,
    open: true,
  }),
];

/** One CVM: what is done to it. */
const done: readonly Route[] = [
  route(
    'PATCH /cvms/{cvm_id}',
    onCvm((cvm, call) =>
      withBody(requests.unified, call, (body) =>
        patch(call.cloud, cvm, body, call.headers['x-prepare-only'] === 'true'),
      ),
    ),
    { answers: updateAnswers.unified },
  ),
  route('DELETE /cvms/{cvm_id}', onCvm(remove)),
  route(
    'PATCH /cvms/{cvm_id}/scheduled-delete',
    onCvm((cvm, call) =>
      withBody(requests.scheduledDelete, call, (body) =>
        scheduleDelete(cvm, body, call.cloud.now()),
      ),
    ),
  ),
  route(
    'POST /cvms/{cvm_id}/compose_file/provision',
    onCvm((cvm, call) =>
      withBody(requests.provision, call, (body) => provision(call.cloud, cvm, body)),
    ),
  ),
  route(
    'PATCH /cvms/{cvm_id}/compose_file',
    onCvm((cvm, call) =>
      withBody(requests.trigger, call, (body) => trigger(call.cloud, cvm, body)),
    ),
    { answers: updateAnswers.trigger },
  ),
  route('POST /cvms/{cvm_id}/operations/cancel', onCvm(cancelOperation)),
  route(
    'POST /cvms/{cvm_id}/restart',
    onCvm((cvm, call) => withBodyIfAny(requests.restart, call, (body) => restart(cvm, body))),
  ),
  route(
    'PATCH /cvms/{cvm_id}/envs',
    onCvm((cvm, call) => withBody(requests.envs, call, (body) => replaceEnvs(cvm, body))),
    { answers: updateAnswers.envs },
  ),
  route(
    'POST /cvms/{cvm_id}/revisions/{revision_id}/redeploy',
    onCvm((cvm, { parameters: [, revisionId = ''] }) => redeploy(cvm, revisionId)),
    { answers: updateAnswers.redeployed },
  ),
  route('POST /cvms/{cvm_id}/commit-update', onCvm(commit), {
    answers: updateAnswers.committed,
    open: true,
  }),
];

export const cvm: readonly Route[] = [...seen, ...done];

/** Reading the status is what moves a CVM in the pace of reads, after it was seen. */
function readCvm(cvm: Cvm, { shape }: Call): Answer {
  const answer = json(200, shape === 'flat' ? flatCvm(cvm) : nestedCvm(cvm));
  cvm.wasRead();
  return answer;
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
