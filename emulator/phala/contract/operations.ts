/**
 * What of Phala Cloud's OpenAPI document the emulator goes by: the operations that it serves and of which the document
 * says what the request or the answer is. `openapi.json` holds exactly these.
 */
export const DOCUMENTED = [
  'GET /cvms',
  'POST /cvms',
  'GET /cvms/paginated',
  'POST /cvms/provision',
  'GET /cvms/{cvm_id}',
  'PATCH /cvms/{cvm_id}',
  'DELETE /cvms/{cvm_id}',
  'PATCH /cvms/{cvm_id}/scheduled-delete',
  'PATCH /cvms/{cvm_id}/compose_file',
  'POST /cvms/{cvm_id}/compose_file/provision',
  'GET /cvms/{cvm_id}/docker-compose.yml',
  'GET /cvms/{cvm_id}/pre-launch-script',
  'GET /cvms/{cvm_id}/attestation',
  'GET /cvms/{cvm_id}/operations',
  'POST /cvms/{cvm_id}/operations/cancel',
  'POST /cvms/{cvm_id}/restart',
  'PATCH /cvms/{cvm_id}/envs',
  'POST /cvms/{cvm_id}/commit-update',
  'POST /status/batch',
  'GET /apps/{app_id}/cvms',
  'GET /apps/{app_id}/revisions',
  'GET /apps/{app_id}/revisions/{revision_id}',
  'POST /apps/{app_id}/revisions/{revision_id}/redeploy',
  'GET /apps/{app_id}/kms-info',
  'POST /apps/{app_id}/is-allowed',
  'POST /apps/{app_id}/cvms/is-allowed',
  'GET /instance-types',
  'GET /instance-types/{family}',
] as const;

export type DocumentedOperation = (typeof DOCUMENTED)[number];

export function isDocumented(operation: string): operation is DocumentedOperation {
  return DOCUMENTED.some((name) => name === operation);
}

/** The document's paths begin with it, the names above do not. */
export const PREFIX = '/api/v1';
