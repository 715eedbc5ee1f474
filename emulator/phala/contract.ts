import {
  Ajv2020,
  type ErrorObject,
  type SchemaObject,
  type ValidateFunction,
} from 'ajv/dist/2020.js';
import type { InvalidField } from './answer.ts';
import type { AppCompose } from './app-compose.ts';

/**
 * The contract of the endpoints that the emulator has: what a request must be, what an answer must be. The facts are
 * those of the official OpenAPI document of Phala Cloud (April 2026) and of the two published pages "Provision compose
 * file update" and "Trigger compose file update".
 */

const ajv = new Ajv2020({ allErrors: true, useDefaults: true, allowUnionTypes: true });
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);

type Schema = SchemaObject;
type Properties = Readonly<Record<string, Schema>>;

const string: Schema = { type: 'string' };
const integer: Schema = { type: 'integer' };
const number: Schema = { type: 'number' };
const boolean: Schema = { type: 'boolean' };
const strings: Schema = { type: 'array', items: string };
const time: Schema = { type: 'string', format: 'date-time' };
const hex: Schema = { type: 'string', pattern: '^[0-9a-f]+$' };
const hash: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const appId: Schema = { type: 'string', pattern: '^[0-9a-f]{40}$' };

/** Other keys than the named ones are let through, as the API does. */
function object(required: Properties, optional: Properties = {}): Schema {
  return {
    type: 'object',
    required: Object.keys(required),
    properties: { ...required, ...optional },
  };
}

function list(items: Schema): Schema {
  return { type: 'array', items };
}

function oneOf(...values: readonly string[]): Schema {
  return { type: 'string', enum: values };
}

function orNull(schema: Schema): Schema {
  const { type, ...rest } = schema;
  if (typeof type !== 'string') return { anyOf: [schema, { type: 'null' }] };
  const values: unknown = rest['enum'];
  return {
    ...rest,
    ...(Array.isArray(values) ? { enum: [...values.map(String), null] } : {}),
    type: [type, 'null'],
  };
}

function byDefault(schema: Schema, value: unknown): Schema {
  return { ...schema, default: value };
}

function hashId(prefix: string): Schema {
  return { type: 'string', pattern: `^${prefix}_.+` };
}

// --- Requests -------------------------------------------------------------------------------------------------------

/** What an app compose may hold, with the defaults that the server fills in for what a request leaves out. */
const appComposeSettings: Properties = {
  docker_compose_file: orNull(string),
  pre_launch_script: orNull(string),
  init_script: orNull(string),
  bash_script: orNull(string),
  allowed_envs: byDefault(strings, []),
  public_logs: byDefault(boolean, true),
  public_sysinfo: byDefault(boolean, true),
  public_tcbinfo: byDefault(boolean, true),
  kms_enabled: byDefault(boolean, true),
  gateway_enabled: byDefault(boolean, true),
  tproxy_enabled: byDefault(boolean, true),
  local_key_provider_enabled: byDefault(boolean, false),
  no_instance_id: byDefault(boolean, false),
  secure_time: byDefault(boolean, false),
  features: byDefault(strings, ['kms', 'tproxy-net']),
  manifest_version: byDefault(integer, 2),
  runner: byDefault(string, 'docker-compose'),
  storage_fs: byDefault(orNull(oneOf('ext4', 'zfs')), 'zfs'),
  salt: orNull(string),
  default_gateway_domain: orNull(string),
};
const appCompose = object({ name: string }, appComposeSettings);

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

/** `POST /cvms/provision` (OpenAPI: `ProvisionDstackAppRequestV2`), with its defaults filled in. */
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
  readonly region?: string | null;
  readonly listed: boolean;
  readonly kms_id?: string | null;
  readonly kms?: string | null;
  readonly nonce?: number | null;
  readonly app_id?: string | null;
}

/** `POST /cvms` (OpenAPI: `CreateTappRequest`, and the token of newer servers). */
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

/** A hash as clients may write it. */
const anyHash: Schema = { type: 'string', pattern: '^(0x)?[0-9a-fA-F]{64}$' };
const blob: Schema = { type: ['string', 'null'], pattern: '^([0-9a-fA-F]{2})*$' };

/** Serves as a hostname. */
const cvmName: Schema = {
  type: 'string',
  minLength: 5,
  maxLength: 63,
  pattern: '^[a-zA-Z](?!.*--)([a-zA-Z0-9-]*[a-zA-Z0-9])?$',
};

export const requests = {
  newCvm: ajv.compile<NewCvmRequest>(
    object(
      { name: cvmName, compose_file: appCompose },
      {
        instance_type: orNull(string),
        vcpu: orNull(integer),
        memory: orNull(integer),
        disk_size: { type: ['integer', 'null'], minimum: 1 },
        image: orNull(string),
        prefer_dev: orNull(boolean),
        teepod_id: orNull(integer),
        region: orNull(string),
        listed: byDefault(boolean, true),
        kms_id: orNull(string),
        kms: byDefault(orNull(string), 'phala'),
        nonce: orNull(integer),
        app_id: orNull(string),
        env_keys: byDefault(strings, []),
        encrypted_env: orNull(string),
        user_config: orNull(string),
        hugepages: byDefault(boolean, false),
        pin_numa: byDefault(boolean, false),
        kms_urls: byDefault(strings, []),
        gateway_urls: byDefault(strings, []),
      },
    ),
  ),
  create: ajv.compile<CreateRequest>(
    object(
      { app_id: string, compose_hash: string },
      {
        encrypted_env: blob,
        env_keys: orNull(strings),
        kms_id: orNull(string),
        contract_address: orNull(string),
        deployer_address: orNull(string),
        token: orNull(string),
      },
    ),
  ),
  scheduledDelete: ajv.compile<ScheduledDeleteRequest>(
    object({}, { scheduled_delete_at: orNull(time) }),
  ),
  provision: ajv.compile<ProvisionRequest>(
    object(
      { name: string },
      { ...appComposeSettings, update_env_vars: byDefault(orNull(boolean), false) },
    ),
  ),
  trigger: ajv.compile<TriggerRequest>(
    object(
      { compose_hash: string },
      { encrypted_env: blob, env_keys: orNull(strings), update_env_vars: orNull(boolean) },
    ),
  ),
  unified: ajv.compile<UnifiedRequest>(
    object(
      {},
      {
        docker_compose_file: orNull(string),
        pre_launch_script: orNull(string),
        allowed_envs: orNull(strings),
        public_logs: orNull(boolean),
        public_sysinfo: orNull(boolean),
        public_tcbinfo: orNull(boolean),
        encrypted_env: blob,
        user_config: orNull(string),
        vcpu: orNull(integer),
        memory: orNull(integer),
        disk_size: orNull(integer),
        image: orNull(string),
        shutdown_timeout: { type: ['integer', 'null'], minimum: 10, maximum: 1200 },
        allow_force_stop: boolean,
      },
    ),
  ),
  batchStatus: ajv.compile<BatchStatusRequest>(object({ vm_uuids: strings })),
  envs: ajv.compile<EnvsRequest>(
    object(
      { encrypted_env: { ...blob, type: 'string' } },
      { env_keys: orNull(strings), compose_hash: orNull(string), transaction_hash: orNull(string) },
    ),
  ),
  restart: ajv.compile<RestartRequest>(object({}, { force: byDefault(boolean, false) })),
  commit: ajv.compile<CommitRequest>(
    object(
      {},
      {
        token: byDefault(string, ''),
        compose_hash: byDefault(string, ''),
        transaction_hash: byDefault(string, ''),
      },
    ),
  ),
  isAllowed: ajv.compile<IsAllowedRequest>(
    object(
      { compose_hash: anyHash },
      { node_id: orNull(integer), device_id: orNull(string), chain_id: orNull(integer) },
    ),
  ),
} as const;

const completeAppCompose = ajv.compile<AppCompose>(appCompose);

/** Fills in what the schema fills in. Throws when the document is not one. */
export function withDefaults(document: Readonly<Record<string, unknown>>): AppCompose {
  const copy: unknown = structuredClone(document);
  if (completeAppCompose(copy)) return copy;
  throw new Error(`Not an app compose: ${ajv.errorsText(completeAppCompose.errors)}`);
}

// --- Answers --------------------------------------------------------------------------------------------------------

const kmsInfo = object(
  { id: hashId('kms'), url: string, version: string },
  {
    slug: orNull(string),
    chain_id: orNull(integer),
    kms_contract_address: orNull(string),
    gateway_app_id: orNull(string),
    k256_pubkey: orNull(hex),
  },
);

const urls = list(object({ app: string, instance: string }));

const cvmInfoParts: Properties = {
  app_id: orNull(appId),
  vm_uuid: orNull(string),
  instance_id: orNull(string),
  node_info: orNull(
    object(
      {},
      {
        object_type: { const: 'node' },
        id: orNull(integer),
        name: orNull(string),
        region: orNull(string),
        device_id: orNull(string),
        status: orNull(oneOf('ONLINE', 'OFFLINE', 'MAINTENANCE')),
      },
    ),
  ),
  os: orNull(
    object(
      {},
      {
        name: orNull(string),
        version: orNull(string),
        is_dev: orNull(boolean),
        os_image_hash: orNull(string),
      },
    ),
  ),
  kms_type: orNull(oneOf('phala', 'ethereum', 'base', 'legacy')),
  kms_info: orNull(
    object(
      {},
      {
        chain_id: orNull(integer),
        dstack_kms_address: orNull(string),
        dstack_app_address: orNull(string),
        deployer_address: orNull(string),
        rpc_endpoint: orNull(string),
        encrypted_env_pubkey: orNull(hex),
      },
    ),
  ),
  in_progress: boolean,
  progress: orNull(
    object(
      {},
      { target: orNull(string), started_at: orNull(time), correlation_id: orNull(string) },
    ),
  ),
  compose_hash: orNull(hash),
  docker_compose_hash: orNull(hash),
  pre_launch_script_hash: orNull(hash),
  logs: object(
    {},
    {
      serial: orNull(string),
      stdout: orNull(string),
      stderr: orNull(string),
      container_log_base: orNull(string),
    },
  ),
  services: list(object({})),
  endpoints: orNull(urls),
  public_logs: boolean,
  public_sysinfo: boolean,
  public_tcbinfo: boolean,
  gateway_enabled: boolean,
  secure_time: boolean,
  storage_fs: string,
  workspace: orNull(object({ id: hashId('wks'), name: string }, { slug: orNull(string) })),
  creator: orNull(object({}, { id: orNull(hashId('usr')), username: orNull(string) })),
  created_at: orNull(time),
  deleted_at: orNull(time),
  listed: boolean,
  project_type: orNull(string),
};

/** `CVMInfoDetail` and `CVMInfo`: the CVM from version 2026-01-21 on. */
const nestedCvm = object(
  {
    id: hashId('cvm'),
    name: string,
    resource: object(
      {},
      {
        instance_type: orNull(string),
        vcpu: orNull(integer),
        memory_in_gb: orNull(number),
        disk_in_gb: orNull(integer),
        gpus: orNull(integer),
        compute_billing_price: orNull(string),
        billing_period: orNull(oneOf('skip', 'hourly', 'monthly')),
      },
    ),
    status: string,
    gateway: object({}, { base_domain: orNull(string), cname: orNull(string) }),
  },
  cvmInfoParts,
);

/** `CvmBasicInfo`: the CVM in version 2025-10-28. */
const flatCvm = object(
  {
    id: integer,
    name: string,
    status: string,
    app_id: appId,
    vcpu: integer,
    memory: integer,
    disk_size: integer,
  },
  {
    in_progress: boolean,
    vm_uuid: orNull(string),
    instance_id: orNull(string),
    base_image: orNull(string),
    encrypted_env_pubkey: orNull(hex),
    listed: boolean,
    project_type: orNull(string),
    instance_type: orNull(string),
    public_sysinfo: orNull(boolean),
    public_logs: orNull(boolean),
    dapp_dashboard_url: orNull(string),
    syslog_endpoint: orNull(string),
    kms_info: orNull(kmsInfo),
    contract_address: orNull(string),
    deployer_address: orNull(string),
    scheduled_delete_at: orNull(time),
    public_urls: orNull(urls),
    gateway_domain: orNull(string),
    teepod_id: orNull(integer),
    teepod: orNull(object({ id: integer, name: string }, { region_identifier: orNull(string) })),
  },
);

/** `HostedCvm`: a list item in version 2025-10-28. */
const hostedCvm = object(
  {
    hosted: object(
      { id: string, name: string, status: string, uptime: string, app_id: appId },
      {
        instance_id: orNull(string),
        exited_at: orNull(string),
        boot_progress: orNull(string),
        boot_error: orNull(string),
        shutdown_progress: orNull(string),
        image_version: orNull(string),
      },
    ),
    name: string,
    status: string,
    public_urls: urls,
  },
  {
    in_progress: boolean,
    listed: boolean,
    kms_info: orNull(kmsInfo),
    node: orNull(object({ id: integer, name: string }, { region_identifier: orNull(string) })),
    vcpu: orNull(integer),
    memory: orNull(integer),
    disk_size: orNull(integer),
    gateway_domain: orNull(string),
  },
);

function page(items: Schema): Schema {
  return object({
    items: list(items),
    total: integer,
    page: integer,
    page_size: integer,
    pages: integer,
  });
}

const cvmStatus = object(
  { vm_uuid: string, status: string },
  {
    uptime: orNull(string),
    in_progress: boolean,
    boot_progress: orNull(string),
    boot_error: orNull(string),
    shutdown_progress: orNull(string),
    events: list(object({ event: string, body: string }, { timestamp: integer })),
    operation_type: orNull(string),
    operation_started_at: orNull(time),
    correlation_id: orNull(string),
  },
);

const operation = object(
  {
    correlation_id: string,
    operation_type: string,
    target_state: string,
    triggered_by: integer,
    started_at: time,
    status: oneOf('completed', 'in_progress', 'failed'),
    sub_operations: strings,
    events: list(object({ event_type: string, timestamp: time, state: string })),
    instance_name: string,
  },
  {
    triggered_by_username: orNull(string),
    completed_at: orNull(time),
    duration_ms: orNull(integer),
    error_message: orNull(string),
    compose_hash: orNull(hash),
  },
);

const revisionParts: Properties = {
  revision_id: string,
  app_id: appId,
  vm_uuid: string,
  compose_hash: hash,
  created_at: time,
  trace_id: orNull(string),
  operation_type: string,
};
const revisionReferences: Properties = {
  triggered_by: orNull(object({}, { id: orNull(hashId('usr')), username: orNull(string) })),
  cvm: orNull(object({ vm_uuid: string }, { app_id: orNull(string), name: orNull(string) })),
  workspace: orNull(object({ id: hashId('wks'), name: string }, { slug: orNull(string) })),
};

/** `VM`: the record of a CVM that the lifecycle calls answer with. */
const vm = object(
  {
    id: integer,
    name: string,
    status: string,
    teepod_id: integer,
    app_id: appId,
    vcpu: integer,
    memory: integer,
    disk_size: integer,
    created_at: time,
  },
  {
    teepod: orNull(object({ id: integer, name: string })),
    user_id: orNull(integer),
    vm_uuid: orNull(string),
    instance_id: orNull(string),
    app_url: orNull(string),
    base_image: orNull(string),
    manifest_version: orNull(integer),
    version: orNull(string),
    runner: orNull(string),
    docker_compose_file: orNull(string),
    features: orNull(strings),
    encrypted_env_pubkey: orNull(hex),
  },
);

const container = object(
  {
    id: string,
    names: strings,
    image: string,
    image_id: string,
    created: integer,
    state: string,
    status: string,
  },
  { command: orNull(string), log_endpoint: orNull(string) },
);

const decimal: Schema = { type: 'string', pattern: '^\\d+(\\.\\d+)?$' };

/** `InstanceTypePublic` */
const instanceType = object(
  {
    id: string,
    name: string,
    description: string,
    vcpu: integer,
    memory_mb: integer,
    hourly_rate: decimal,
    requires_gpu: boolean,
  },
  { default_disk_size_gb: integer, family: orNull(string) },
);

/** What of a quota is left. */
const metric = object({ limit: integer, remaining: integer });

/** Whether the client asked for the flat shapes of version 2025-10-28. */
export type Shape = 'flat' | 'nested';
export type AnswerContract = Readonly<Record<Shape, ValidateFunction>>;

function same(schema: Schema): AnswerContract {
  const validate = ajv.compile(schema);
  return { flat: validate, nested: validate };
}

function byShape(flat: Schema, nested: Schema): AnswerContract {
  return { flat: ajv.compile(flat), nested: ajv.compile(nested) };
}

/** What an endpoint answers when all is well. */
export const answers = {
  cvm: byShape(flatCvm, nestedCvm),
  cvms: byShape(list(hostedCvm), list(nestedCvm)),
  cvmPage: byShape(page(hostedCvm), page(nestedCvm)),
  appCompose: same(appCompose),
  provision: same(
    object(
      { app_id: appId, compose_hash: hash },
      { device_id: orNull(hash), kms_info: orNull(kmsInfo), compose_hash_registered: boolean },
    ),
  ),
  // The trigger's answer has no schema: an object with or without a correlation id, or nothing at all.
  trigger: same({
    anyOf: [
      { type: 'null' },
      object({}, { correlation_id: string, status: string, message: string }),
    ],
  }),
  unified: same({
    anyOf: [
      object({ correlation_id: string }),
      object({ status: { const: 'no_change' }, message: string }),
    ],
  }),
  text: same(string),
  state: same(
    object(
      { name: string, status: string },
      {
        id: string,
        instance_id: string,
        uptime: string,
        exited_at: string,
        boot_progress: orNull(string),
        boot_error: orNull(string),
        shutdown_progress: orNull(string),
      },
    ),
  ),
  stats: same(
    object(
      { is_online: boolean, status: string, in_progress: boolean },
      { error: orNull(string), boot_progress: orNull(string), boot_error: orNull(string) },
    ),
  ),
  statusMap: same({ type: 'object', additionalProperties: cvmStatus }),
  operations: same(
    object({ items: list(operation), total: integer }, { next_cursor: orNull(string) }),
  ),
  operationStatus: same(
    object({ status: string }, { operation_type: string, correlation_id: string }),
  ),
  cancelled: same(object({ cancelled: boolean }, { correlation_id: orNull(string) })),
  vm: same(vm),
  nothing: same({ type: 'null' }),
  // No schema in the OpenAPI document: this is what the official SDK reads.
  newCvm: same(
    object(
      { compose_hash: hash },
      {
        app_id: orNull(appId),
        app_env_encrypt_pubkey: orNull(hash),
        kms_info: orNull(kmsInfo),
        kms_id: orNull(string),
        device_id: orNull(hash),
        fmspc: orNull(hex),
        os_image_hash: orNull(hash),
        instance_type: orNull(string),
        teepod_id: orNull(integer),
        node_id: orNull(integer),
        token: string,
      },
    ),
  ),
  families: same(
    object({ result: list(object({ name: string, items: list(instanceType), total: integer })) }),
  ),
  family: same(object({ items: list(instanceType), total: integer, family: string })),
  // Neither is in the OpenAPI document; this is what the official SDK reads.
  quotas: same(
    object({
      team_slug: string,
      tier: string,
      quotas: object({ vm_slots: metric, vcpu: metric, memory_mb: metric, disk_gb: metric }),
      reserved_nodes: metric,
      reserved_gpu: object({ gpus: metric, in_use: integer, misconfigured: integer }),
      as_of: time,
    }),
  ),
  me: byShape(
    object({
      username: string,
      email: string,
      credits: number,
      granted_credits: number,
      avatar: string,
      team_name: string,
      team_tier: string,
    }),
    object({
      user: object({
        username: string,
        email: string,
        role: oneOf('admin', 'user'),
        avatar: string,
        email_verified: boolean,
        totp_enabled: boolean,
        has_backup_codes: boolean,
        flag_has_password: boolean,
      }),
      workspace: object(
        { id: hashId('wks'), name: string, slug: orNull(string), tier: string, role: string },
        { avatar: orNull(string) },
      ),
      credits: object({
        balance: decimal,
        granted_balance: decimal,
        is_post_paid: boolean,
        outstanding_amount: orNull(decimal),
      }),
    }),
  ),
  // These four have no schema in the OpenAPI document; they are what its descriptions and the official SDK say.
  accepted: same(object({ correlation_id: string })),
  envs: same(
    object({
      status: { const: 'in_progress' },
      message: string,
      correlation_id: string,
      allowed_envs_changed: boolean,
    }),
  ),
  committed: same(object({ correlation_id: string, status: string })),
  commitInfo: same(
    object({ vm_uuid: string, app_id: appId, compose_hash: hash, on_chain: boolean }),
  ),
  // Not in the OpenAPI document at all; this is what the official CLI reads.
  composition: same(
    object(
      { is_online: boolean, is_public: boolean },
      {
        error: orNull(string),
        docker_compose_file: orNull(string),
        containers: orNull(list(container)),
      },
    ),
  ),
  revisions: same(
    object({
      revisions: list(object(revisionParts, revisionReferences)),
      total: integer,
      page: integer,
      page_size: integer,
      total_pages: integer,
    }),
  ),
  revision: same(
    object(
      {
        ...revisionParts,
        compose_file: { anyOf: [object({ name: string }), string, { type: 'null' }] },
        encrypted_env: string,
        user_config: string,
      },
      revisionReferences,
    ),
  ),
  isAllowed: same(
    object(
      {
        app_contract_address: string,
        compose_hash: string,
        device_id: string,
        compose_hash_allowed: boolean,
        allow_any_device: boolean,
        is_allowed: boolean,
      },
      { device_id_allowed: orNull(boolean), error: orNull(string) },
    ),
  ),
  appKmsInfo: same(
    object(
      {},
      {
        is_onchain_kms: boolean,
        chain_id: orNull(integer),
        kms_contract_address: orNull(string),
        app_contract_address: orNull(string),
        deployer_address: orNull(string),
        deployer_type: orNull(oneOf('eoa', 'safe', 'legacy_multisig', 'erc4337', 'contract')),
        is_contract: boolean,
        safe_app_url: orNull(string),
      },
    ),
  ),
  publicKey: same(
    object(
      { public_key: { type: 'string', pattern: '^[0-9a-f]{64}$' } },
      {
        signature: { type: 'string', pattern: '^[0-9a-f]{130}$' },
        signature_v1: { type: 'string', pattern: '^[0-9a-f]{130}$' },
        timestamp: integer,
      },
    ),
  ),
} as const;

const structuredError = object(
  { error_code: { type: 'string', pattern: '^ERR-\\d\\d-\\d\\d\\d$' }, message: string },
  {
    request_id: string,
    details: orNull(list(object({ field: string }, { message: orNull(string) }))),
    suggestions: orNull(strings),
    links: orNull(list(object({ url: string, label: string }))),
  },
);

/** The error bodies that the emulator gives by itself; faults may send any other. */
const error = ajv.compile({
  anyOf: [
    object({ detail: string }),
    object({
      detail: list(
        object({
          loc: { type: 'array', items: { type: ['string', 'integer'] } },
          msg: string,
          type: string,
        }),
      ),
    }),
    structuredError,
  ],
});

/** What is wrong with an answer; undefined when nothing is. */
export function answerViolation(
  contract: AnswerContract,
  shape: Shape,
  status: number,
  body: unknown,
): string | undefined {
  const validate = status >= 400 ? error : contract[shape];
  return validate(body ?? null) ? undefined : ajv.errorsText(validate.errors);
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
