import { json, plainError, type Answer } from './answer.ts';

/** A size that can be ordered (Phala Cloud API: `InstanceTypePublic`). */
export interface InstanceType {
  readonly id: string;
  readonly vcpu: number;
  readonly memoryMb: number;
  /** US dollars, as the decimal text that the API gives. */
  readonly hourlyRate: string;
  readonly family: 'cpu' | 'gpu';
  readonly defaultDiskGb: number;
}

/** What is taken when a request names no size. */
export const SMALL = size('tdx.small', 1, '0.058');

export const INSTANCE_TYPES: readonly InstanceType[] = [
  SMALL,
  size('tdx.medium', 2, '0.116'),
  size('tdx.large', 4, '0.232'),
  size('tdx.xlarge', 8, '0.464'),
  size('tdx.2xlarge', 16, '0.928'),
  {
    id: 'h200.small',
    vcpu: 24,
    memoryMb: 196_608,
    hourlyRate: '3.50',
    family: 'gpu',
    defaultDiskGb: 100,
  },
  {
    id: 'h200.16xlarge',
    vcpu: 192,
    memoryMb: 1_572_864,
    hourlyRate: '23.04',
    family: 'gpu',
    defaultDiskGb: 1000,
  },
];

/** Sizes without GPU have two GiB of memory for each CPU. */
function size(id: string, vcpu: number, hourlyRate: string): InstanceType {
  return { id, vcpu, memoryMb: vcpu * 2048, hourlyRate, family: 'cpu', defaultDiskGb: 20 };
}

export function findInstanceType(id: string): InstanceType | undefined {
  return INSTANCE_TYPES.find((type) => type.id === id);
}

/** `GET /instance-types` */
export function allFamilies(): Answer {
  const families = new Set(INSTANCE_TYPES.map(({ family }) => family));
  const result = [...families].map((name) => {
    const items = itemsOf(name);
    return { name, items, total: items.length };
  });
  return json(200, { result });
}

/** `GET /instance-types/{family}` */
export function oneFamily(family: string): Answer {
  const items = itemsOf(family);
  if (items.length === 0) return plainError(404, 'Instance type family not found');
  return json(200, { items, total: items.length, family });
}

function itemsOf(family: string): object[] {
  return INSTANCE_TYPES.filter((type) => type.family === family).map((type) => ({
    id: type.id,
    name: type.id,
    description: `${type.vcpu} vCPU, ${type.memoryMb / 1024} GB of memory`,
    vcpu: type.vcpu,
    memory_mb: type.memoryMb,
    hourly_rate: type.hourlyRate,
    requires_gpu: type.family === 'gpu',
    default_disk_size_gb: type.defaultDiskGb,
    family: type.family,
  }));
}
