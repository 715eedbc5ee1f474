import { sha256 } from './app-compose.ts';
import { findInstanceType, SMALL } from './instance-types.ts';

/** A host that CVMs run on. */
export interface Node {
  /** `teepod_id`; the CVMs' own answers call it the id of the node. */
  readonly id: number;
  /** `node_id` of servers that tell the two apart (Phala's SDK: `provision_cvm.ts`). */
  readonly number: number;
  readonly name: string;
  readonly region: string;
}

/** What a CVM runs on: its size, where it stands, and the system that its guest boots. */
export interface Machine {
  /** Null for a size that has no name. */
  readonly instanceType: string | null;
  readonly vcpu: number;
  readonly memoryMb: number;
  readonly diskGb: number;
  readonly gpus: number;
  /** US dollars, decimal; null where nobody knows. */
  readonly hourlyRate: string | null;
  readonly node: Node;
  readonly osImage: string;
}

/** A {@link Machine} as somebody orders it; what is left out is as usual. */
export interface MachineSetup {
  /** Default `tdx.small`. Null: a size without a name, as `vcpu` and `memory` say. */
  readonly instanceType?: string | null;
  readonly vcpu?: number;
  /** MB */
  readonly memory?: number;
  /** GB */
  readonly diskSize?: number;
  /** Default `us-west-1`. */
  readonly region?: string;
  /** Default `dstack-0.5.7`. */
  readonly osImage?: string;
}

const PROD5: Node = { id: 18, number: 105, name: 'prod5', region: 'us-west-1' };

/** Where new CVMs can be created. */
export const NODES: readonly Node[] = [
  PROD5,
  { id: 26, number: 109, name: 'prod9', region: 'eu-west-1' },
];

/** What new CVMs can boot; the first of a kind is what is taken when none is named. */
export const OS_IMAGES: readonly string[] = [
  'dstack-0.5.7',
  'dstack-0.5.6',
  'dstack-dev-0.5.7',
  'dstack-dev-0.5.6',
];

/** A machine as it is found: also one that can no longer be ordered, because its node, size or image is retired. */
export function machineOf(setup: MachineSetup): Machine {
  const { instanceType = SMALL.id, region = PROD5.region } = setup;
  const type = instanceType === null ? undefined : findInstanceType(instanceType);
  return {
    instanceType,
    vcpu: setup.vcpu ?? (type ?? SMALL).vcpu,
    memoryMb: setup.memory ?? (type ?? SMALL).memoryMb,
    diskGb: setup.diskSize ?? (type ?? SMALL).defaultDiskGb,
    gpus: type?.family === 'gpu' ? 1 : 0,
    hourlyRate: type?.hourlyRate ?? null,
    node: NODES.find((node) => node.region === region) ?? {
      id: 99,
      number: 199,
      name: 'retired',
      region,
    },
    osImage: setup.osImage ?? usualImage(false),
  };
}

/** Without a wish, new CVMs get a *dev* image, as the OpenAPI document says of `prefer_dev`. */
export function usualImage(dev: boolean): string {
  return OS_IMAGES.find((name) => isDevImage(name) === dev) ?? '';
}

export function isDevImage(name: string): boolean {
  return name.includes('-dev-');
}

export function imageHash(name: string): string {
  return sha256(name);
}

/** The part of all app URLs that belongs to the node. Nobody owns a name below `.example`, so no request goes anywhere. */
export function gatewayDomain({ name }: Node): string {
  return `dstack-pha-${name}.example`;
}

/** What the hardware of the node is known by on the chain, 64 hex. */
export function deviceId({ name }: Node): string {
  return sha256(`device of ${name}`);
}
