import { parsePorts } from '../schema/short-form.ts';
import { PathTable } from '../yaml/path.ts';

/** What Compose makes of a text once variables are filled in. */
export interface FieldType {
  /** With its article, for messages. */
  readonly name: string;
  /** Whether some version of Compose that a guest may have can read a text; it can read none that this refuses. */
  readonly reads: (text: string) => boolean;
  readonly hint: string;
}

const DECIMAL = String.raw`[-+]?(?:\d+\.?\d*|\.\d+)`;

function matching(pattern: string, flags = 'i'): FieldType['reads'] {
  const whole = new RegExp(`^(?:${pattern})$`, flags);
  return (text) => whole.test(text);
}

const BOOLEAN: FieldType = {
  name: 'a boolean',
  reads: matching('true|false|yes|no|on|off|[ytnf01]'),
  hint: 'Write `true` or `false`.',
};
const INTEGER: FieldType = {
  name: 'a number',
  reads: matching('[-+]?(?:0o)?\\d+'),
  hint: 'Write a whole number.',
};
const NUMBER: FieldType = {
  name: 'a number',
  reads: matching(`${DECIMAL}(?:e[-+]?\\d+)?|[-+]?0x.+`),
  hint: 'Write a number, such as `0.5`.',
};
const SIZE: FieldType = {
  name: 'a size',
  reads: matching(`-1|${DECIMAL}(?:\\.\\d+)*(?:e[-+]?\\d+)? ?[kmgtp]?i?b?`),
  hint: 'Write a number and a unit: `512m`, `2g`.',
};
const TIME: FieldType = {
  name: 'a duration',
  reads: matching(`[-+]?(?:0|(?:(?:\\d+\\.?\\d*|\\.\\d+)(?:ns|us|[µμ]s|ms|[smhdw]))+)`, ''),
  hint: 'Write numbers with units: `30s`, `1m30s`.',
};
const PERIOD: FieldType = {
  ...INTEGER,
  reads: (text) => INTEGER.reads(text) || TIME.reads(text),
  hint: 'Write a whole number of microseconds.',
};
const PORT: FieldType = {
  name: 'a port',
  // Compose takes an empty protocol.
  reads: (text) => parsePorts(text.replace(/\/$/, '')) !== undefined,
  hint: 'Write `80`, `8080:80`, `127.0.0.1:8080:80` or `8080:80/udp`. Ports go up to 65535, and two ranges are equally long.',
};

const service = (names: readonly string[], type: FieldType): (readonly [string, FieldType])[] =>
  names.map((name) => [`services.*.${name}`, type] as const);

/** Attributes that Compose casts once variables are filled in; it refuses an empty text in them. */
export const TYPED_FIELDS = new PathTable<FieldType>([
  ...service(
    [
      'privileged',
      'read_only',
      'init',
      'tty',
      'stdin_open',
      'oom_kill_disable',
      'healthcheck.disable',
      'build.no_cache',
      'build.privileged',
      'build.pull',
      'volumes.*.read_only',
      'volumes.*.bind.create_host_path',
      'volumes.*.volume.nocopy',
      'env_file.*.required',
    ],
    BOOLEAN,
  ),
  ...service(
    [
      'scale',
      'cpu_count',
      'cpu_shares',
      'oom_score_adj',
      'pids_limit',
      'healthcheck.retries',
      'deploy.replicas',
      'deploy.update_config.parallelism',
      'deploy.rollback_config.parallelism',
      'deploy.restart_policy.max_attempts',
      'deploy.placement.max_replicas_per_node',
      'deploy.resources.limits.pids',
      'blkio_config.weight',
      'ports.*.target',
      'ulimits.*',
      'ulimits.*.soft',
      'ulimits.*.hard',
      'configs.*.mode',
      'secrets.*.mode',
    ],
    INTEGER,
  ),
  ...service(['cpu_period', 'cpu_quota', 'cpu_rt_period', 'cpu_rt_runtime'], PERIOD),
  ...service(
    [
      'cpus',
      'cpu_percent',
      'deploy.update_config.max_failure_ratio',
      'deploy.rollback_config.max_failure_ratio',
      'deploy.resources.limits.cpus',
      'deploy.resources.reservations.cpus',
    ],
    NUMBER,
  ),
  ...service(
    [
      'mem_limit',
      'mem_reservation',
      'mem_swappiness',
      'memswap_limit',
      'shm_size',
      'build.shm_size',
      'volumes.*.tmpfs.size',
      'deploy.resources.limits.memory',
      'deploy.resources.reservations.memory',
      'blkio_config.device_read_bps.*.rate',
      'blkio_config.device_read_iops.*.rate',
      'blkio_config.device_write_bps.*.rate',
      'blkio_config.device_write_iops.*.rate',
    ],
    SIZE,
  ),
  ...service(
    [
      'stop_grace_period',
      'healthcheck.interval',
      'healthcheck.timeout',
      'healthcheck.start_period',
      'healthcheck.start_interval',
      'deploy.restart_policy.delay',
      'deploy.restart_policy.window',
      'deploy.update_config.delay',
      'deploy.update_config.monitor',
      'deploy.rollback_config.delay',
      'deploy.rollback_config.monitor',
    ],
    TIME,
  ),
  ['services.*.ports.*', PORT],
  ['networks.*.internal', BOOLEAN],
  ['networks.*.external', BOOLEAN],
  ['networks.*.attachable', BOOLEAN],
  ['networks.*.enable_ipv6', BOOLEAN],
  ['volumes.*.external', BOOLEAN],
  ['secrets.*.external', BOOLEAN],
  ['configs.*.external', BOOLEAN],
]);
