import { invalid, json, plainError, type Answer } from '../answer.ts';
import { plainHash } from '../app-contract.ts';
import { appAttestations } from '../attestations.ts';
import { appEvidence } from '../contract/by-hand/attestation.ts';
import { publicKey } from '../contract/by-hand/kms.ts';
import { appRedeployed } from '../contract/by-hand/update.ts';
import { requests } from '../contract/requests.ts';
import type { Cvm } from '../cvm.ts';
import { redeployApp } from '../lifecycle.ts';
import { appKmsInfo, areAllowed, isAllowed } from '../on-chain.ts';
import { publicKeyAnswer } from '../pubkey.ts';
import { revisionDetail, revisionView } from '../revision-views.ts';
import { whole, withBody, withBodyIfAny } from './input.ts';
import { onApp, route, type Call, type Route } from './route.ts';

/** What all CVMs of an app share: revisions, what the chain allows, what they prove, and the key of their env. */
export const apps: readonly Route[] = [
  route('GET /apps/{app_id}/revisions', onApp(listRevisions)),
  route('GET /apps/{app_id}/revisions/{revision_id}', onApp(readRevision)),
  route(
    'POST /apps/{app_id}/revisions/{revision_id}/redeploy',
    onApp((_cvm, call, cvms) =>
      withBodyIfAny(requests.redeploy, call, (body) =>
        redeployApp(cvms, call.parameters[1] ?? '', body?.vm_uuids ?? undefined),
      ),
    ),
    { answers: appRedeployed },
  ),
  route(
    'GET /apps/{app_id}/attestations',
    onApp((cvm, { cloud }) => appAttestations(cloud, cvm)),
    { answers: appEvidence, open: true },
  ),
  route('GET /apps/{app_id}/kms-info', onApp(appKmsInfo)),
  route(
    'POST /apps/{app_id}/is-allowed',
    onApp((cvm, call, cvms) =>
      withBody(requests.isAllowed, call, (body) =>
        isAllowed(onDevice(cvms, body.device_id ?? undefined) ?? cvm, body),
      ),
    ),
  ),
  route(
    'POST /apps/{app_id}/cvms/is-allowed',
    onApp((_cvm, _call, cvms) => areAllowed(cvms)),
  ),
  route(
    'GET /kms/{kms_id}/pubkey/{app_id}',
    ({ cloud, parameters: [kms = '', appId = ''] }) => publicKeyAnswer(cloud, kms, appId),
    { open: true, answers: publicKey },
  ),
];

/** The CVM of the app that runs on a device: the contract allows each device on its own. */
function onDevice(cvms: readonly Cvm[], device: string | undefined): Cvm | undefined {
  return cvms.find(({ deviceId }) => device !== undefined && deviceId === plainHash(device));
}

function listRevisions(cvm: Cvm, { query }: Call): Answer {
  if (cvm.behaviour.revisionsForbidden) return plainError(403, 'Not allowed to see revisions');
  const page = whole(query, 'page', 1, [1, Number.MAX_SAFE_INTEGER]);
  const size = whole(query, 'page_size', 50, [1, 1000]);
  if ('wrong' in page) return invalid([page.wrong]);
  if ('wrong' in size) return invalid([size.wrong]);
  const { revisionsOrder, mostRevisionsOfPage } = cvm.behaviour;
  const all = revisionsOrder === 'newest-first' ? cvm.revisions : cvm.revisions.toReversed();
  const pageSize = Math.min(size.value, mostRevisionsOfPage);
  const from = (page.value - 1) * pageSize;
  return json(200, {
    revisions: all.slice(from, from + pageSize).map((each) => revisionView(cvm.appId, each)),
    total: all.length,
    page: page.value,
    page_size: pageSize,
    total_pages: Math.ceil(all.length / pageSize),
  });
}

function readRevision(cvm: Cvm, { parameters: [, revisionId = ''], query }: Call): Answer {
  if (cvm.behaviour.revisionsForbidden) return plainError(403, 'Not allowed to see revisions');
  const revision = cvm.parts.revisions.find(revisionId);
  if (revision === undefined) return plainError(404, 'Revision not found');
  const raw = ['true', '1'].includes(query.get('raw_compose_file') ?? '');
  return json(200, revisionDetail(cvm.appId, revision, raw));
}
