import { sha256 } from './app-compose.ts';
import type { Cvm, Operation } from './cvm.ts';
import { rawPublicKey, type KmsNode } from './kms.ts';

/**
 * A CVM in the shapes of the API. Version 2025-10-28 is flat; later ones are nested, and only they show hashes and
 * progress.
 */

const NODE = { id: 18, name: 'prod5', region: 'us-west-1' } as const;
const GATEWAY = 'dstack-pha-prod5.phala.network';
const IMAGE = 'dstack-0.5.7';

export function kmsInfo(kms: KmsNode, k256PublicKey: string | undefined): object {
  return {
    id: kms.id,
    slug: kms.slug,
    url: kms.url,
    version: kms.version,
    chain_id: kms.chainId,
    kms_contract_address: kms.contract,
    gateway_app_id: kms.gatewayAppId,
    ...(k256PublicKey === undefined ? {} : { k256_pubkey: k256PublicKey }),
  };
}

/** Version 2025-10-28 of `GET /cvms/{id}`. */
export function flatCvm(cvm: Cvm): object {
  return {
    id: cvm.numericId,
    name: cvm.name,
    status: cvm.status,
    in_progress: cvm.busy,
    app_id: cvm.appId,
    vm_uuid: cvm.vmUuid,
    instance_id: cvm.instanceId,
    teepod_id: NODE.id,
    teepod: { id: NODE.id, name: NODE.name, region_identifier: NODE.region },
    vcpu: 1,
    memory: 2048,
    disk_size: 20,
    base_image: IMAGE,
    encrypted_env_pubkey: encryptedEnvPubkey(cvm),
    listed: false,
    project_id: null,
    project_type: null,
    instance_type: 'tdx.small',
    public_sysinfo: cvm.appCompose.public_sysinfo,
    public_logs: cvm.appCompose.public_logs,
    dapp_dashboard_url: null,
    syslog_endpoint: null,
    kms_info: kmsInfo(cvm.kms, undefined),
    contract_address: cvm.kms.chainId === null ? null : `0x${cvm.appId}`,
    deployer_address: null,
    scheduled_delete_at: null,
    public_urls: urls(cvm),
    gateway_domain: GATEWAY,
  };
}

/** Version 2026-01-21 and later. */
export function nestedCvm(cvm: Cvm): object {
  const app = cvm.appCompose;
  const script = app.pre_launch_script ?? '';
  const onChain = cvm.kms.chainId !== null;
  const operation = cvm.visibleOperation;
  return {
    id: cvm.id,
    name: cvm.name,
    app_id: cvm.appId,
    vm_uuid: cvm.vmUuid,
    instance_id: cvm.instanceId,
    resource: {
      instance_type: 'tdx.small',
      vcpu: 1,
      memory_in_gb: 2,
      disk_in_gb: 20,
      gpus: 0,
      compute_billing_price: '0.058',
      billing_period: 'hourly',
    },
    node_info: { object_type: 'node', ...NODE, device_id: cvm.deviceId, status: 'ONLINE' },
    os: { name: IMAGE, version: '0.5.7', is_dev: false, os_image_hash: sha256(IMAGE) },
    kms_type: onChain ? 'base' : 'phala',
    kms_info: {
      chain_id: cvm.kms.chainId,
      dstack_kms_address: cvm.kms.contract,
      dstack_app_address: onChain ? `0x${cvm.appId}` : null,
      deployer_address: null,
      rpc_endpoint: null,
      encrypted_env_pubkey: encryptedEnvPubkey(cvm),
    },
    status: cvm.status,
    in_progress: cvm.busy,
    progress:
      operation === undefined
        ? null
        : {
            target: 'running',
            started_at: operation.startedAt,
            correlation_id: operation.correlationId,
          },
    compose_hash: cvm.composeHash,
    docker_compose_hash: cvm.dockerComposeHash,
    pre_launch_script_hash: script === '' ? null : sha256(script),
    gateway: { base_domain: GATEWAY, cname: null },
    logs: { serial: null, stdout: null, stderr: null, container_log_base: null },
    services: [],
    endpoints: urls(cvm),
    public_logs: app.public_logs,
    public_sysinfo: app.public_sysinfo,
    public_tcbinfo: app.public_tcbinfo,
    gateway_enabled: app.gateway_enabled,
    secure_time: app.secure_time,
    storage_fs: app.storage_fs ?? 'zfs',
    workspace: { object_type: 'workspace', id: 'wks_1', name: 'Emulator', slug: 'emulator' },
    creator: { object_type: 'user', id: 'usr_1', username: 'emulator' },
    created_at: cvm.createdAt,
    deleted_at: null,
    listed: false,
    project_type: null,
  };
}

/** A list item of version 2025-10-28. */
export function hostedCvm(cvm: Cvm): object {
  return {
    hosted: {
      id: cvm.vmUuid,
      name: cvm.name,
      status: cvm.status,
      uptime: uptime(cvm),
      app_id: cvm.appId,
      instance_id: cvm.instanceId,
      exited_at: null,
      boot_progress: cvm.bootProgress,
      boot_error: cvm.bootError,
      shutdown_progress: cvm.shutdownProgress,
      image_version: IMAGE,
    },
    name: cvm.name,
    status: cvm.status,
    in_progress: cvm.busy,
    listed: false,
    kms_info: kmsInfo(cvm.kms, undefined),
    node: { id: NODE.id, name: NODE.name, region_identifier: NODE.region },
    vcpu: 1,
    memory: 2048,
    disk_size: 20,
    gateway_domain: GATEWAY,
    public_urls: urls(cvm),
  };
}

/** `GET /cvms/{id}/state`, and the data of its events. */
export function cvmState(cvm: Cvm): object {
  return {
    id: cvm.vmUuid,
    instance_id: cvm.instanceId,
    name: cvm.name,
    status: cvm.status,
    uptime: uptime(cvm),
    boot_progress: cvm.bootProgress,
    boot_error: cvm.bootError,
    shutdown_progress: cvm.shutdownProgress,
  };
}

export function cvmStats(cvm: Cvm): object {
  return {
    is_online: cvm.status === 'running',
    is_public: cvm.appCompose.public_sysinfo,
    error: null,
    status: cvm.status,
    in_progress: cvm.busy,
    boot_progress: cvm.bootProgress,
    boot_error: cvm.bootError,
  };
}

/** An entry of `POST /status/batch`, under the vm_uuid that was asked for. */
export function cvmStatus(cvm: Cvm, vmUuid: string): object {
  const operation = cvm.visibleOperation;
  return {
    vm_uuid: vmUuid,
    status: cvm.status,
    uptime: uptime(cvm),
    in_progress: cvm.busy,
    boot_progress: cvm.bootProgress,
    boot_error: cvm.bootError,
    shutdown_progress: cvm.shutdownProgress,
    events: [],
    operation_type: operation?.type ?? null,
    operation_started_at: operation?.startedAt ?? null,
    correlation_id: operation?.correlationId ?? null,
  };
}

export function operationView(cvm: Cvm, operation: Operation): object {
  const { completedAt } = operation;
  return {
    correlation_id: operation.correlationId,
    operation_type: operation.type,
    target_state: 'running',
    triggered_by: 12,
    triggered_by_username: 'emulator',
    started_at: operation.startedAt,
    completed_at: completedAt,
    duration_ms:
      completedAt === null ? null : Date.parse(completedAt) - Date.parse(operation.startedAt),
    status: operation.status,
    error_message: operation.errorMessage,
    sub_operations: operation.type === 'compose_update' ? ['stop', 'update', 'start'] : [],
    events: [
      {
        event_type: `instance.${operation.type}.start`,
        timestamp: operation.startedAt,
        state: 'running',
      },
    ],
    instance_name: cvm.name,
    compose_hash: operation.composeHash,
  };
}

/** `GET /cvms/{id}/operation-status`; it has no schema, only that it is idle when nothing runs. */
export function operationStatus(cvm: Cvm): object {
  const operation = cvm.visibleOperation;
  if (operation === undefined) return { status: 'idle' };
  return {
    status: operation.status,
    operation_type: operation.type,
    correlation_id: operation.correlationId,
    target_state: 'running',
    started_at: operation.startedAt,
  };
}

function encryptedEnvPubkey(cvm: Cvm): string | null {
  return cvm.parts.encryptedEnvPubkeyShown ? rawPublicKey(cvm.parts.key).toString('hex') : null;
}

function urls(cvm: Cvm): object[] {
  return [
    {
      app: `https://${cvm.appId}-80.${GATEWAY}`,
      instance: `https://${cvm.instanceId}-80.${GATEWAY}`,
    },
  ];
}

function uptime(cvm: Cvm): string {
  return cvm.status === 'running' ? '2m 11s' : '';
}
