import { canonicalJson } from './app-compose.ts';
import type { Revision } from './revisions.ts';
import { CREATOR, WORKSPACE } from './views.ts';

/** A revision in the shapes of the API. */

export function revisionView(appId: string, revision: Revision): object {
  return {
    revision_id: revision.revisionId,
    app_id: appId,
    vm_uuid: revision.vmUuid,
    compose_hash: revision.composeHash,
    created_at: revision.createdAt,
    trace_id: revision.traceId,
    operation_type: revision.operationType,
    triggered_by: CREATOR,
    cvm: { object_type: 'cvm', vm_uuid: revision.vmUuid, app_id: appId, name: revision.cvmName },
    workspace: WORKSPACE,
  };
}

/** With the document: as an object, or as the very text whose hash is the compose hash. */
export function revisionDetail(appId: string, revision: Revision, raw: boolean): object {
  return {
    ...revisionView(appId, revision),
    compose_file: raw ? canonicalJson(revision.app) : revision.app,
    encrypted_env: revision.encryptedEnv,
    user_config: '',
  };
}
