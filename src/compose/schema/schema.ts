/**
 * What a compose model may look like, as Docker Compose 2.40 sees it: a table of facts in a notation of our own.
 * A place that takes a number or a boolean mostly takes a string as well, because a variable may stand there.
 */
export type Schema = AnySchema | ScalarSchema | ListSchema | MapSchema | UnionSchema;

export type ScalarKind = 'string' | 'number' | 'integer' | 'boolean' | 'null';

interface AnySchema {
  readonly kind: 'any';
}

export interface ScalarSchema {
  readonly kind: 'scalar';
  readonly types: readonly ScalarKind[];
  readonly oneOf?: readonly string[];
  readonly pattern?: RegExp;
  readonly min?: number;
  readonly max?: number;
}

export interface ListSchema {
  readonly kind: 'list';
  readonly item: Schema;
  readonly unique: boolean;
}

export interface MapSchema {
  readonly kind: 'map';
  readonly fields: ReadonlyMap<string, Schema>;
  /** Keys that are no field: those that match have this value; others are refused unless the mapping is open. */
  readonly others?: { readonly pattern: RegExp; readonly value: Schema };
  /** Whether unknown keys are let through. */
  readonly open: boolean;
  /** Whether `x-` keys are let through. */
  readonly extensible: boolean;
  readonly required: readonly string[];
  /** What to write instead of an unknown key. */
  readonly instead?: string;
}

interface UnionSchema {
  readonly kind: 'union';
  readonly of: readonly Schema[];
}

const any: Schema = { kind: 'any' };

function scalar(...types: ScalarKind[]): ScalarSchema {
  return { kind: 'scalar', types };
}

function words(...oneOf: string[]): ScalarSchema {
  return { kind: 'scalar', types: ['string'], oneOf };
}

function matching(pattern: RegExp): ScalarSchema {
  return { kind: 'scalar', types: ['string'], pattern };
}

function list(item: Schema, unique = false): ListSchema {
  return { kind: 'list', item, unique };
}

function either(...of: Schema[]): UnionSchema {
  return { kind: 'union', of };
}

type Fields = Readonly<Record<string, Schema>>;

/** A mapping with these fields and `x-` keys, and no others. A `!` before a name makes the field required. */
function map(fields: Fields, more: Partial<MapSchema> = {}): MapSchema {
  const entries = Object.entries(fields);
  return {
    kind: 'map',
    fields: new Map(entries.map(([name, schema]) => [name.replace('!', ''), schema])),
    required: entries.filter(([name]) => name.startsWith('!')).map(([name]) => name.slice(1)),
    open: false,
    extensible: true,
    ...more,
  };
}

/** A mapping from names to values of one kind. */
function mapOf(value: Schema, pattern = /./s, open = false): MapSchema {
  return map({}, { others: { pattern, value }, open, extensible: false });
}

const closed = { extensible: false };
const open = { open: true };
const NAME = /^[a-zA-Z0-9._-]+$/;

const string = scalar('string');
const bool = scalar('boolean');
const nothing = scalar('null');
const flag = scalar('boolean', 'string');
const integer = scalar('integer', 'string');
const number = scalar('number', 'string');
const strings = list(string);
const uniqueStrings = list(string, true);
const stringOrStrings = either(string, uniqueStrings);
const pairs = either(mapOf(scalar('string', 'number', 'boolean', 'null')), uniqueStrings);
const hosts = either(mapOf(either(string, strings)), uniqueStrings);
const command = either(nothing, string, strings);
const options = mapOf(scalar('string', 'number'), /./s, true);

function between(min: number, max?: number): Schema {
  const number: ScalarSchema = {
    kind: 'scalar',
    types: ['integer'],
    min,
    ...(max === undefined ? {} : { max }),
  };
  return either(string, number);
}

const ulimits = mapOf(
  either(integer, map({ '!soft': integer, '!hard': integer })),
  /^[a-z]+$/,
  true,
);

const mounts = list(
  either(string, map({ source: string, target: string, uid: string, gid: string, mode: number })),
);

const hook = map({
  '!command': command,
  user: string,
  privileged: flag,
  working_dir: string,
  environment: pairs,
});

const deviceFields: Fields = {
  count: scalar('string', 'integer'),
  device_ids: uniqueStrings,
  driver: string,
  options: pairs,
};

const build = map({
  context: string,
  dockerfile: string,
  dockerfile_inline: string,
  entitlements: strings,
  args: pairs,
  ssh: pairs,
  labels: pairs,
  cache_from: strings,
  cache_to: strings,
  no_cache: flag,
  additional_contexts: pairs,
  network: string,
  provenance: flag,
  sbom: flag,
  pull: flag,
  target: string,
  shm_size: integer,
  extra_hosts: hosts,
  isolation: string,
  privileged: flag,
  secrets: mounts,
  tags: strings,
  ulimits,
  platforms: strings,
});

const blockLimit = list(map({ path: string, rate: integer }, closed));
const blockWeight = list(map({ path: string, weight: integer }, closed));

const rollout = map({
  parallelism: integer,
  delay: string,
  failure_action: string,
  monitor: string,
  max_failure_ratio: number,
  order: words('start-first', 'stop-first'),
});

const deploy = either(
  nothing,
  map({
    mode: string,
    endpoint_mode: string,
    replicas: integer,
    labels: pairs,
    rollback_config: rollout,
    update_config: rollout,
    resources: map({
      limits: map({ cpus: number, memory: string, pids: integer }),
      reservations: map({
        cpus: number,
        memory: string,
        generic_resources: list(
          map({ discrete_resource_spec: map({ kind: string, value: number }) }),
        ),
        devices: list(map({ '!capabilities': uniqueStrings, ...deviceFields })),
      }),
    }),
    restart_policy: map({
      condition: string,
      delay: string,
      max_attempts: integer,
      window: string,
    }),
    placement: map({
      constraints: strings,
      preferences: list(map({ spread: string })),
      max_replicas_per_node: integer,
    }),
  }),
);

const develop = either(
  nothing,
  map({
    watch: list(
      map({
        '!path': string,
        '!action': words('rebuild', 'sync', 'restart', 'sync+restart', 'sync+exec'),
        ignore: stringOrStrings,
        include: stringOrStrings,
        target: string,
        exec: hook,
        initial_sync: bool,
      }),
    ),
  }),
);

const volumeMount = map({
  '!type': words('bind', 'volume', 'tmpfs', 'cluster', 'npipe', 'image'),
  source: string,
  target: string,
  read_only: flag,
  consistency: string,
  bind: map({
    propagation: string,
    create_host_path: flag,
    recursive: words('enabled', 'disabled', 'writable', 'readonly'),
    selinux: words('z', 'Z'),
  }),
  volume: map({ labels: pairs, nocopy: flag, subpath: string }),
  tmpfs: map({ size: between(0), mode: number }),
  image: map({ subpath: string }),
});

const healthcheck = map({
  disable: flag,
  interval: string,
  retries: number,
  test: either(string, strings),
  timeout: string,
  start_period: string,
  start_interval: string,
});

const attachment = map({
  aliases: uniqueStrings,
  interface_name: string,
  ipv4_address: string,
  ipv6_address: string,
  link_local_ips: uniqueStrings,
  mac_address: string,
  driver_opts: options,
  priority: scalar('number'),
  gw_priority: scalar('number'),
});

const dependency = map({
  '!condition': words('service_started', 'service_healthy', 'service_completed_successfully'),
  restart: flag,
  required: bool,
});

const port = map({
  name: string,
  mode: string,
  host_ip: string,
  target: integer,
  published: integer,
  protocol: string,
  app_protocol: string,
});

const providerOption = scalar('string', 'number', 'boolean');

const service = map({
  annotations: pairs,
  attach: flag,
  blkio_config: map(
    {
      device_read_bps: blockLimit,
      device_read_iops: blockLimit,
      device_write_bps: blockLimit,
      device_write_iops: blockLimit,
      weight: integer,
      weight_device: blockWeight,
    },
    closed,
  ),
  build: either(string, build),
  cap_add: uniqueStrings,
  cap_drop: uniqueStrings,
  cgroup: words('host', 'private'),
  cgroup_parent: string,
  command,
  configs: mounts,
  container_name: matching(/[a-zA-Z0-9][a-zA-Z0-9_.-]+/),
  cpu_count: between(0),
  cpu_percent: between(0, 100),
  cpu_period: number,
  cpu_quota: number,
  cpu_rt_period: number,
  cpu_rt_runtime: number,
  cpu_shares: number,
  cpus: number,
  cpuset: string,
  credential_spec: map({ config: string, file: string, registry: string }),
  depends_on: either(uniqueStrings, mapOf(dependency, NAME)),
  deploy,
  develop,
  device_cgroup_rules: uniqueStrings,
  devices: list(either(string, map({ '!source': string, target: string, permissions: string }))),
  dns: stringOrStrings,
  dns_opt: uniqueStrings,
  dns_search: stringOrStrings,
  domainname: string,
  entrypoint: command,
  env_file: either(
    string,
    list(either(string, map({ '!path': string, format: string, required: flag }, closed))),
  ),
  environment: pairs,
  expose: list(scalar('string', 'number'), true),
  external_links: uniqueStrings,
  extra_hosts: hosts,
  gpus: either(words('all'), list(map({ capabilities: uniqueStrings, ...deviceFields }, open))),
  group_add: list(scalar('string', 'number'), true),
  healthcheck,
  hostname: string,
  image: string,
  init: flag,
  ipc: string,
  isolation: string,
  label_file: either(string, strings),
  labels: pairs,
  links: uniqueStrings,
  logging: map({
    driver: string,
    options: mapOf(scalar('string', 'number', 'null'), /./s, true),
  }),
  mac_address: string,
  mem_limit: number,
  mem_reservation: integer,
  mem_swappiness: integer,
  memswap_limit: number,
  models: either(
    uniqueStrings,
    mapOf(either(map({ endpoint_var: string, model_var: string }), nothing), NAME, true),
  ),
  network_mode: string,
  networks: either(uniqueStrings, mapOf(either(attachment, nothing), NAME)),
  oom_kill_disable: flag,
  oom_score_adj: between(-1000, 1000),
  pid: scalar('string', 'null'),
  pids_limit: number,
  platform: string,
  ports: list(either(scalar('number', 'string'), port), true),
  post_start: list(hook),
  pre_stop: list(hook),
  privileged: flag,
  profiles: uniqueStrings,
  provider: map({
    '!type': string,
    options: mapOf(either(providerOption, list(providerOption)), /./s, true),
  }),
  pull_policy: matching(
    /always|never|build|if_not_present|missing|refresh|daily|weekly|every_([0-9]+[wdhms])+/,
  ),
  pull_refresh_after: string,
  read_only: flag,
  restart: string,
  runtime: string,
  scale: integer,
  secrets: mounts,
  security_opt: uniqueStrings,
  shm_size: number,
  stdin_open: flag,
  stop_grace_period: string,
  stop_signal: string,
  storage_opt: map({}, open),
  sysctls: pairs,
  tmpfs: stringOrStrings,
  tty: flag,
  ulimits,
  use_api_socket: bool,
  user: string,
  userns_mode: string,
  uts: string,
  volumes: list(either(string, volumeMount), true),
  volumes_from: uniqueStrings,
  working_dir: string,
});

const external = either(
  flag,
  map(
    { name: string },
    { instead: 'Write `external: true`, and beside it `name:` where the name is another.' },
  ),
);
const looseExternal = either(flag, map({ name: string }, open));

const network = either(
  nothing,
  map({
    name: string,
    driver: string,
    driver_opts: options,
    ipam: map({
      driver: string,
      config: list(
        map({
          subnet: string,
          ip_range: string,
          gateway: string,
          aux_addresses: mapOf(string),
        }),
      ),
      options: mapOf(string),
    }),
    external,
    internal: flag,
    enable_ipv4: flag,
    enable_ipv6: flag,
    attachable: flag,
    labels: pairs,
  }),
);

const volume = either(
  nothing,
  map({ name: string, driver: string, driver_opts: options, external, labels: pairs }),
);

const secret = map({
  name: string,
  environment: string,
  file: string,
  external: looseExternal,
  labels: pairs,
  driver: string,
  driver_opts: options,
  template_driver: string,
});

const config = map({
  name: string,
  content: string,
  environment: string,
  file: string,
  external: looseExternal,
  labels: pairs,
  template_driver: string,
});

const model = map({
  name: string,
  '!model': string,
  context_size: scalar('integer'),
  runtime_flags: strings,
});

/** A whole model, after `include` and `extends` are resolved. */
export const COMPOSE_SCHEMA: Schema = map({
  version: string,
  name: string,
  services: mapOf(service, NAME),
  models: mapOf(model, NAME, true),
  networks: mapOf(network, NAME, true),
  volumes: mapOf(volume, NAME),
  secrets: mapOf(secret, NAME),
  configs: mapOf(config, NAME),
});

export const ANY: Schema = any;
