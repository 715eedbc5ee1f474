import { sha256 } from './app-compose.ts';
import { containersOf } from './containers.ts';
import type { Cvm } from './cvm.ts';
import type { KmsNode } from './kms.ts';
import { gatewayDomain, imageHash, isDevImage } from './machine.ts';
import { containerLogUrl, logUrls } from './logs.ts';
import type { Operation } from './operation.ts';

/**
 * A CVM in the shapes of the API. Version 2025-10-28 is flat; later ones are nested, and only they show hashes and
 * progress.
 */

export const WORKSPACE = {
  object_type: 'workspace',
  id: 'wks_1',
  name: 'Emulator',
  slug: 'emulator',
} as const;
export const CREATOR = { object_type: 'user', id: 'usr_1', username: 'emulator' } as const;

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
  const { node } = cvm.machine;
  return {
    id: cvm.numericId,
    name: cvm.name,
    status: cvm.status,
    in_progress: cvm.busy,
    app_id: cvm.appId,
    ...uuids(cvm),
    teepod_id: node.id,
    teepod: { id: node.id, name: node.name, region_identifier: node.region },
    ...size(cvm),
    base_image: cvm.osImage,
    encrypted_env_pubkey: cvm.encryptedEnvPubkey,
    listed: cvm.listed,
    project_id: null,
    project_type: null,
    instance_type: cvm.instanceType,
    public_sysinfo: cvm.appCompose.public_sysinfo,
    public_logs: cvm.appCompose.public_logs,
    dapp_dashboard_url: null,
    syslog_endpoint: null,
    kms_info: kmsInfo(cvm.kms, undefined),
    contract_address: cvm.kms.chainId === null ? null : `0x${cvm.appId}`,
    deployer_address: null,
    scheduled_delete_at: cvm.scheduledDeleteAt ?? null,
    public_urls: urls(cvm),
    gateway_domain: gatewayDomain(node),
  };
}

/** Version 2026-01-21 and later. */
export function nestedCvm(cvm: Cvm): object {
  const app = cvm.appCompose;
  const script = app.pre_launch_script ?? '';
  const onChain = cvm.kms.chainId !== null;
  const operation = cvm.visibleOperation;
  const { node, hourlyRate, gpus } = cvm.machine;
  return {
    id: cvm.id,
    name: cvm.name,
    app_id: cvm.appId,
    ...uuids(cvm),
    resource: {
      instance_type: cvm.instanceType,
      vcpu: cvm.vcpu,
      memory_in_gb: cvm.memory / 1024,
      disk_in_gb: cvm.diskSize,
      gpus,
      compute_billing_price: hourlyRate,
      billing_period: 'hourly',
    },
    node_info: { object_type: 'node', ...node, device_id: cvm.deviceId, status: 'ONLINE' },
    os: {
      name: cvm.osImage,
      version: /\d+(\.\d+)+/.exec(cvm.osImage)?.[0] ?? null,
      is_dev: isDevImage(cvm.osImage),
      os_image_hash: imageHash(cvm.osImage),
    },
    kms_type: onChain ? 'base' : 'phala',
    kms_info: {
      chain_id: cvm.kms.chainId,
      dstack_kms_address: cvm.kms.contract,
      dstack_app_address: onChain ? `0x${cvm.appId}` : null,
      deployer_address: null,
      rpc_endpoint: null,
      encrypted_env_pubkey: cvm.encryptedEnvPubkey,
    },
    status: cvm.status,
    in_progress: cvm.busy,
    progress:
      operation === undefined
        ? null
        : {
            target: target(operation),
            started_at: operation.startedAt,
            correlation_id: operation.correlationId,
          },
    compose_hash: cvm.composeHash,
    docker_compose_hash: cvm.dockerComposeHash,
    pre_launch_script_hash: script === '' ? null : sha256(script),
    gateway: { base_domain: gatewayDomain(node), cname: null },
    logs: logUrls(cvm),
    services: [],
    endpoints: urls(cvm),
    public_logs: app.public_logs,
    public_sysinfo: app.public_sysinfo,
    public_tcbinfo: app.public_tcbinfo,
    gateway_enabled: app.gateway_enabled,
    secure_time: app.secure_time,
    storage_fs: app.storage_fs ?? 'zfs',
    workspace: WORKSPACE,
    creator: CREATOR,
    created_at: cvm.createdAt,
    deleted_at: null,
    listed: cvm.listed,
    project_type: null,
  };
}

/** A list item of version 2025-10-28. */
export function hostedCvm(cvm: Cvm): object {
  const { node } = cvm.machine;
  return {
    hosted: {
      // No null here, whatever the record of the same CVM says.
      id: uuids(cvm).vm_uuid ?? '',
      name: cvm.name,
      status: cvm.status,
      uptime: uptime(cvm),
      app_id: cvm.appId,
      instance_id: uuids(cvm).instance_id,
      exited_at: null,
      boot_progress: cvm.bootProgress,
      boot_error: cvm.bootError,
      shutdown_progress: cvm.shutdownProgress,
      image_version: cvm.osImage,
    },
    name: cvm.name,
    status: cvm.status,
    in_progress: cvm.busy,
    listed: cvm.listed,
    kms_info: kmsInfo(cvm.kms, undefined),
    node: { id: node.id, name: node.name, region_identifier: node.region },
    ...size(cvm),
    gateway_domain: gatewayDomain(node),
    public_urls: urls(cvm),
  };
}

/** `GET /cvms/{id}/state`, and the data of its events. */
export function cvmState(cvm: Cvm): object {
  return {
    ...(cvm.placed ? { id: cvm.vmUuid, instance_id: cvm.instanceId } : {}),
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
    events: cvm.guestEvents,
    operation_type: operation?.type ?? null,
    operation_started_at: operation?.startedAt ?? null,
    correlation_id: operation?.correlationId ?? null,
  };
}

const SUB_OPERATIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['compose_update', ['stop', 'update', 'start']],
  ['envs_update', ['stop', 'update', 'start']],
  ['revision_redeploy', ['stop', 'update', 'start']],
  ['restart', ['stop', 'start']],
  ['create', ['create', 'start']],
  ['delete', ['stop', 'delete']],
]);

export function operationView(cvm: Cvm, operation: Operation): object {
  const { completedAt } = operation;
  return {
    correlation_id: operation.correlationId,
    operation_type: operation.type,
    target_state: target(operation),
    triggered_by: 12,
    triggered_by_username: 'emulator',
    started_at: operation.startedAt,
    completed_at: completedAt,
    duration_ms:
      completedAt === null ? null : Date.parse(completedAt) - Date.parse(operation.startedAt),
    status: operation.status,
    error_message: operation.errorMessage,
    sub_operations: SUB_OPERATIONS.get(operation.type) ?? [],
    events: operation.events.map(({ type, timestamp, state }) => ({
      event_type: type,
      timestamp,
      state,
    })),
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
    target_state: target(operation),
    started_at: operation.startedAt,
  };
}

/** `VM`: the record that the calls of the lifecycle answer with, whatever version was asked for. */
export function vm(cvm: Cvm): object {
  const { node } = cvm.machine;
  return {
    id: cvm.numericId,
    name: cvm.name,
    status: cvm.status,
    teepod_id: node.id,
    teepod: { id: node.id, name: node.name },
    user_id: 12,
    app_id: cvm.appId,
    ...uuids(cvm),
    app_url: null,
    base_image: cvm.osImage,
    ...size(cvm),
    manifest_version: 2,
    version: null,
    runner: 'docker-compose',
    docker_compose_file: cvm.appCompose.docker_compose_file ?? null,
    features: ['kms', 'tproxy-net'],
    created_at: cvm.createdAt,
    encrypted_env_pubkey: cvm.encryptedEnvPubkey,
  };
}

/** `GET /cvms/{id}/composition`: what the guest says of its containers, as long as it can be asked. */
export function composition(cvm: Cvm): object {
  const online = cvm.status === 'running';
  const about = { is_online: online, is_public: cvm.appCompose.public_sysinfo };
  if (!online) return { ...about, error: 'CVM is not running', containers: null };
  return {
    ...about,
    error: null,
    docker_compose_file: cvm.guest.composeText,
    containers: containersOf(cvm).map((container) => ({
      id: container.id,
      names: [`/${container.service.containerName}`],
      image: container.service.image,
      image_id: `sha256:${sha256(container.service.image)}`,
      command: container.service.command ?? '/docker-entrypoint.sh',
      created: Math.floor(cvm.bootedAt.getTime() / 1000),
      state: container.state,
      status: container.status,
      log_endpoint: containerLogUrl(cvm, container),
    })),
  };
}

function urls(cvm: Cvm): object[] {
  if (!cvm.placed) return [];
  const gateway = gatewayDomain(cvm.machine.node);
  const emulated = cvm.parts.appUrlEmulated;
  return [
    {
      app: emulated ? cvm.healthUrl : `https://${cvm.appId}-80.${gateway}`,
      instance: emulated ? cvm.instanceHealthUrl : `https://${cvm.instanceId}-80.${gateway}`,
    },
  ];
}

/** What its host knows it by; nothing as long as it has no place there. */
function uuids(cvm: Cvm): { vm_uuid: string | null; instance_id: string | null } {
  return cvm.placed
    ? { vm_uuid: cvm.vmUuid, instance_id: cvm.instanceId }
    : { vm_uuid: null, instance_id: null };
}

function size(cvm: Cvm): object {
  return { vcpu: cvm.vcpu, memory: cvm.memory, disk_size: cvm.diskSize };
}

/** The state that an operation is to end in. */
function target({ type }: Operation): string {
  return type === 'delete' ? 'deleted' : 'running';
}

function uptime(cvm: Cvm): string {
  return cvm.status === 'running' ? '2m 11s' : '';
}
