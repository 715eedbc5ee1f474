import { PathTable } from '../yaml/path.ts';

const BOOLEAN = 'a boolean';
const NUMBER = 'a number';
const SIZE = 'a size';
const TIME = 'a duration';
const PORT = 'a port';

const service = (names: readonly string[], type: string): (readonly [string, string])[] =>
  names.map((name) => [`services.*.${name}`, type] as const);

/** Attributes that Compose casts once variables are filled in; it refuses an empty text in them. */
export const TYPED_FIELDS = new PathTable<string>([
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
      'cpus',
      'cpu_count',
      'cpu_percent',
      'cpu_period',
      'cpu_quota',
      'cpu_rt_period',
      'cpu_rt_runtime',
      'cpu_shares',
      'oom_score_adj',
      'pids_limit',
      'healthcheck.retries',
      'deploy.replicas',
      'deploy.update_config.parallelism',
      'deploy.update_config.max_failure_ratio',
      'deploy.rollback_config.parallelism',
      'deploy.rollback_config.max_failure_ratio',
      'deploy.restart_policy.max_attempts',
      'deploy.placement.max_replicas_per_node',
      'deploy.resources.limits.cpus',
      'deploy.resources.limits.pids',
      'deploy.resources.reservations.cpus',
      'blkio_config.weight',
      'ports.*.target',
      'ulimits.*',
      'ulimits.*.soft',
      'ulimits.*.hard',
      'configs.*.mode',
      'secrets.*.mode',
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
