import type { Cvm } from '../phala/cvm.ts';
import type { JsonObject } from '../phala/answer.ts';
import type { InstanceType, ProvisionedCvm } from '../phala/cloud-api.ts';
import type { Price } from './cost.ts';

/** The CVM to create: how big, where, as which app. What is undefined is as the other CVM has it, else as the API likes. */
export interface NewCvm {
  readonly name: string;
  readonly instanceType: string | undefined;
  readonly region: string | undefined;
  readonly nodeId: number | undefined;
  readonly osImage: string | undefined;
  readonly diskSizeGb: number | undefined;
  readonly storageFs: string | undefined;
  readonly listed: boolean;
  readonly ownAppId: { readonly appId: string; readonly nonce: number } | undefined;
}

/** What there will be, as far as it is known before; what is undefined is left to Phala Cloud. */
export interface CreationFacts extends Price {
  readonly name: string;
  readonly appId: string | undefined;
  readonly vcpu: number | undefined;
  readonly memoryMb: number | undefined;
  readonly diskSizeGb: number | undefined;
  readonly storageFs: string | undefined;
  readonly region: string | undefined;
  readonly nodeId: number | undefined;
  readonly osImage: string | undefined;
  readonly osImageHash: string | undefined;
  readonly listed: boolean;
  readonly kms: string | undefined;
  /** Settings of the app compose that the API fills in by itself. */
  readonly unnamedSettings: readonly string[];
}

/** What is asked for: of the inputs, else of the CVM to copy. */
export function resolved(wanted: NewCvm, like: Cvm | undefined): NewCvm & Partial<Cvm> {
  const { vcpu, memoryGb, instanceType } = like ?? {};
  return {
    // A CVM of a size without a name is copied by its parts.
    ...(wanted.instanceType === undefined && instanceType === undefined ? { vcpu, memoryGb } : {}),
    ...wanted,
    instanceType: wanted.instanceType ?? instanceType,
    // The node says where it is.
    region: wanted.region ?? (wanted.nodeId === undefined ? like?.region : undefined),
    osImage: wanted.osImage ?? like?.osImage,
    diskSizeGb: wanted.diskSizeGb ?? like?.diskSizeGb,
  };
}

/** The body of the provision, but for the node. */
export function requestFor(
  { memoryGb, ownAppId, ...wanted }: ReturnType<typeof resolved>,
  document: JsonObject,
): JsonObject {
  const chosen = {
    instance_type: wanted.instanceType,
    vcpu: wanted.vcpu,
    memory: memoryGb === undefined ? undefined : memoryGb * 1024,
    region: wanted.region,
    image: wanted.osImage,
    disk_size: wanted.diskSizeGb,
    app_id: ownAppId?.appId,
    nonce: ownAppId?.nonce,
  };
  return {
    name: wanted.name,
    compose_file: document,
    env_keys: document['allowed_envs'] ?? [],
    listed: wanted.listed,
    kms: 'PHALA',
    // Without an image, the API takes one for development.
    prefer_dev: false,
    ...Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined)),
  };
}

/** What a provisioned CVM will be. */
export function factsOf(
  wanted: ReturnType<typeof resolved>,
  document: JsonObject,
  provisioned: ProvisionedCvm,
  types: ReadonlyMap<string, InstanceType> | undefined,
): CreationFacts {
  const instanceType = provisioned.instanceType ?? wanted.instanceType;
  const type = instanceType === undefined ? undefined : types?.get(instanceType);
  const { memoryGb } = wanted;
  const storageFs = document['storage_fs'];
  return {
    name: wanted.name,
    appId: wanted.ownAppId?.appId,
    instanceType,
    hourlyRate: type?.hourlyRate,
    vcpu: wanted.vcpu ?? type?.vcpu,
    memoryMb: memoryGb === undefined ? type?.memoryMb : memoryGb * 1024,
    diskSizeGb: wanted.diskSizeGb ?? type?.defaultDiskGb,
    storageFs: typeof storageFs === 'string' ? storageFs : undefined,
    region: wanted.region,
    nodeId: provisioned.nodeIds[0] ?? wanted.nodeId,
    osImage: wanted.osImage,
    osImageHash: provisioned.osImageHash,
    listed: wanted.listed,
    kms: provisioned.kms?.ref ?? provisioned.kmsId,
    unnamedSettings: ['public_logs', 'public_sysinfo', 'public_tcbinfo'].filter(
      (name) => document[name] === undefined,
    ),
  };
}
