import type { InvalidField } from '../answer.ts';
import type { AppCompose } from '../app-compose.ts';
import { requestAjv, type ErrorObject, type ValidateFunction } from './ajv.ts';
import { componentSchema, requestSchema } from './document.ts';
import type { DocumentedOperation } from './operations.ts';

/** What a request must be: the OpenAPI document says it of each of them. */

export interface ProvisionRequest extends AppCompose {
  readonly update_env_vars?: boolean | null;
}

export interface TriggerRequest {
  readonly compose_hash: string;
  readonly encrypted_env?: string | null;
  readonly env_keys?: readonly string[] | null;
  readonly update_env_vars?: boolean | null;
}

export interface UnifiedRequest {
  readonly docker_compose_file?: string | null;
  readonly pre_launch_script?: string | null;
  readonly allowed_envs?: readonly string[] | null;
  readonly public_logs?: boolean | null;
  readonly public_sysinfo?: boolean | null;
  readonly public_tcbinfo?: boolean | null;
  readonly encrypted_env?: string | null;
  readonly [resource: string]: unknown;
}

export interface BatchStatusRequest {
  readonly vm_uuids: readonly string[];
}

export interface EnvsRequest {
  readonly encrypted_env: string;
  readonly env_keys?: readonly string[] | null;
  readonly compose_hash?: string | null;
  readonly transaction_hash?: string | null;
}

/** Which CVMs of an app; the body may be left out, or be null. */
export interface RedeployRequest {
  readonly vm_uuids?: readonly string[] | null;
}

export interface RestartRequest {
  readonly force?: boolean;
}

export interface CommitRequest {
  readonly token?: string;
  readonly compose_hash?: string;
  readonly transaction_hash?: string;
}

export interface IsAllowedRequest {
  readonly compose_hash: string;
  readonly node_id?: number | null;
  readonly device_id?: string | null;
  readonly chain_id?: number | null;
}

/** `POST /cvms/provision`, with its defaults filled in. */
export interface NewCvmRequest {
  readonly name: string;
  readonly compose_file: AppCompose;
  readonly instance_type?: string | null;
  readonly vcpu?: number | null;
  readonly memory?: number | null;
  readonly disk_size?: number | null;
  readonly image?: string | null;
  readonly prefer_dev?: boolean | null;
  readonly teepod_id?: number | null;
  /** In no schema; where both steps of a creation have one path, it is another number than `teepod_id`. */
  readonly node_id?: number | null;
  readonly region?: string | null;
  readonly listed: boolean;
  readonly kms_id?: string | null;
  readonly kms?: string | null;
  readonly nonce?: number | null;
  readonly app_id?: string | null;
}

export interface CreateRequest {
  readonly app_id: string;
  readonly compose_hash: string;
  readonly encrypted_env?: string | null;
  readonly env_keys?: readonly string[] | null;
  readonly kms_id?: string | null;
  readonly token?: string | null;
}

export interface ScheduledDeleteRequest {
  readonly scheduled_delete_at?: string | null;
}

function body<Body>(operation: DocumentedOperation): ValidateFunction<Body> {
  return requestAjv.compile<Body>(requestSchema(operation));
}

/** They fill in the defaults of what is left out. */
export const requests = {
  newCvm: body<NewCvmRequest>('POST /cvms/provision'),
  create: body<CreateRequest>('POST /cvms'),
  scheduledDelete: body<ScheduledDeleteRequest>('PATCH /cvms/{cvm_id}/scheduled-delete'),
  provision: body<ProvisionRequest>('POST /cvms/{cvm_id}/compose_file/provision'),
  trigger: body<TriggerRequest>('PATCH /cvms/{cvm_id}/compose_file'),
  unified: body<UnifiedRequest>('PATCH /cvms/{cvm_id}'),
  batchStatus: body<BatchStatusRequest>('POST /status/batch'),
  envs: body<EnvsRequest>('PATCH /cvms/{cvm_id}/envs'),
  redeploy: body<RedeployRequest | null>('POST /apps/{app_id}/revisions/{revision_id}/redeploy'),
  restart: body<RestartRequest>('POST /cvms/{cvm_id}/restart'),
  commit: body<CommitRequest>('POST /cvms/{cvm_id}/commit-update'),
  isAllowed: body<IsAllowedRequest>('POST /apps/{app_id}/is-allowed'),
} as const;

const completeAppCompose = requestAjv.compile<AppCompose>(componentSchema('AppComposeV2'));

/** Fills in what the schema fills in. Throws when the document is not one. */
export function withDefaults(document: Readonly<Record<string, unknown>>): AppCompose {
  const copy: unknown = structuredClone(document);
  if (completeAppCompose(copy)) return copy;
  throw new Error(`Not an app compose: ${requestAjv.errorsText(completeAppCompose.errors)}`);
}

/** ajv's errors in the words of FastAPI's validation errors. */
export function invalidFields(errors: readonly ErrorObject[] | null | undefined): InvalidField[] {
  return (errors ?? []).map((problem) => {
    const path = problem.instancePath
      .split('/')
      .slice(1)
      .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    if (problem.keyword === 'required') {
      const missing: unknown = problem.params['missingProperty'];
      return { loc: ['body', ...path, String(missing)], msg: 'Field required', type: 'missing' };
    }
    if (problem.keyword === 'type') {
      const expected: unknown = problem.params['type'];
      const [type = 'value'] = Array.isArray(expected) ? expected.map(String) : [String(expected)];
      return {
        loc: ['body', ...path],
        msg: `Input should be a valid ${type}`,
        type: `${type}_type`,
      };
    }
    return {
      loc: ['body', ...path],
      msg: `Input ${problem.message ?? 'is not valid'}`,
      type: problem.keyword === 'pattern' ? 'string_pattern_mismatch' : 'value_error',
    };
  });
}
