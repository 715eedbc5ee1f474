import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

import { placeText, type Finding } from '../../src/base/finding.ts';
import type { Environment } from '../../src/base/environment.ts';
import { readStep } from '../../src/modes/read-step.ts';
import { checkShipment, type CheckedShipment } from '../../src/prepare/shipment.ts';
import { Checkout } from '../../src/step/checkout.ts';
import { startInProcess } from './in-process.ts';
import { annotations } from './stage.ts';

const APPS = path.resolve(import.meta.dirname, '../fixtures/apps');

/** What is true of the shipped text: a path in it, with `.` between keys, and the value there. */
type Fact = readonly [at: string, value: unknown];

interface App {
  readonly app: string;
  /** Empty: found by its default name. */
  readonly files: readonly string[];
  readonly env: readonly string[];
  /** `level rule@file:line`, in order. */
  readonly findings: readonly string[];
  readonly facts: readonly Fact[];
}

const TABLE: readonly App[] = [
  {
    app: 'webshop',
    files: ['compose.yaml'],
    env: ['DB_PASSWORD', 'SESSION_SECRET'],
    findings: ['warning image-mutable@compose.yaml:11', 'error bind-relative@compose.yaml:33'],
    facts: [
      ['services.web.restart', 'unless-stopped'],
      ['services.web.ports', ['8080:8080']],
      ['services.cache.command', 'redis-server --save "" --appendonly no'],
    ],
  },
  {
    app: 'webshop',
    files: ['compose.yaml', 'compose.prod.yaml'],
    env: ['DB_PASSWORD', 'SESSION_SECRET', 'SMTP_URL'],
    findings: [],
    facts: [
      ['services.web.restart', 'unless-stopped'],
      ['services.web.logging.options', { 'max-size': '10m', 'max-file': '3' }],
      ['services.web.ports', ['80:8080']],
      ['services.web.depends_on.db.condition', 'service_healthy'],
      ['services.web.depends_on.cache.condition', 'service_started'],
      [
        'services.web.environment',
        {
          DATABASE_URL: 'postgres://shop:${DB_PASSWORD}@db:5432/shop',
          LOG_LEVEL: 'warn',
          REDIS_URL: 'redis://cache:6379/0',
          SESSION_SECRET: '${SESSION_SECRET}',
          SMTP_URL: '${SMTP_URL:?mail is needed}',
        },
      ],
      ['services.db.volumes', ['db:/var/lib/postgresql/data']],
      ['services.db.command', ['postgres', '-c', 'max_connections=200']],
      ['services.cache.command', undefined],
    ],
  },
  {
    app: 'n8n',
    files: [],
    env: ['POSTGRES_PASSWORD', 'N8N_ENCRYPTION_KEY'],
    findings: [
      'notice compose-version@docker-compose.yml:1',
      'warning image-mutable@docker-compose.yml:4',
      'warning image-mutable@docker-compose.yml:23',
      'error bind-relative@docker-compose.yml:30',
      'warning image-mutable@docker-compose.yml:35',
    ],
    facts: [['services.worker.environment.N8N_CONCURRENCY', '10']],
  },
  {
    app: 'node-api',
    files: [],
    env: ['API_KEY'],
    // All three services have them from the one file that they extend: one finding each, there.
    findings: [
      'error env-file@docker/common.yml:10',
      'warning env-file-skipped@docker/common.yml:11',
      'error bind-relative@docker/common.yml:18',
    ],
    facts: [
      ['services.api.restart', 'on-failure'],
      ['services.migrate.restart', 'no'],
      ['services.migrate.deploy', undefined],
      ['services.migrate.command', 'node dist/migrate.js'],
      ['services.worker.env_file.1.path', 'docker/local.env'],
      ['services.api.extends', undefined],
    ],
  },
  {
    app: 'node-api',
    files: ['docker-compose.yml', 'docker-compose.prod.yml'],
    env: ['API_KEY'],
    findings: [],
    facts: [
      ['services.worker.env_file', undefined],
      ['services.worker.volumes', undefined],
      ['services.worker.deploy.replicas', 2],
      [
        'services.worker.environment',
        {
          AMQP_URL: 'amqp://queue:5672',
          API_KEY: '${API_KEY}',
          NODE_ENV: 'production',
          QUEUE: 'jobs-prod',
        },
      ],
    ],
  },
  {
    app: 'llm-proxy',
    files: [],
    env: ['PROXY_MASTER_KEY', 'VLLM_KEY', 'HF_TOKEN'],
    findings: ['notice trust-host-namespace@compose.yaml:26'],
    facts: [['services.vllm.shm_size', '${SHM_SIZE:-16gb}']],
  },
  {
    app: 'wallet-signer',
    files: [],
    env: ['RPC_URL'],
    findings: [],
    facts: [['services.signer.environment.OWNER', '${OWNER:-0x${OWNER_HEX:-00}}']],
  },
  {
    app: 'reverse-proxy',
    files: [],
    env: ['DOMAIN'],
    findings: [
      'warning image-mutable@compose.yaml:3',
      'notice port-udp@compose.yaml:12',
      'notice trust-docker-socket@compose.yaml:14',
      'error bind-relative@compose.yaml:15',
    ],
    facts: [],
  },
  {
    app: 'reverse-proxy',
    files: ['compose.yaml', 'compose.cvm.yaml'],
    env: ['DOMAIN'],
    findings: [],
    facts: [
      [
        'services.traefik.command',
        ['--providers.file.filename=/etc/traefik/dynamic.yml', '--entrypoints.web.address=:80'],
      ],
      ['services.traefik.ports', ['80:80']],
      ['services.traefik.volumes', []],
      ['services.traefik.networks', { edge: null, inner: null }],
      [
        'services.whoami.labels',
        {
          'traefik.enable': 'false',
          'traefik.http.middlewares.auth.basicauth.users':
            'admin:$$apr1$$x1y2z3$$abcdefghijklmnopqrstu.',
          'traefik.http.routers.whoami.rule': 'Host(`${DOMAIN}`)',
          'app.id': '${DSTACK_APP_ID}',
        },
      ],
      ['services.whoami.networks.edge.aliases', ['who']],
      ['volumes', {}],
    ],
  },
  {
    app: 'monitoring',
    files: [],
    env: [],
    findings: [
      'warning password-literal@compose.yaml:18',
      'notice trust-host-namespace@compose.yaml:31',
      'notice trust-host-mount@compose.yaml:33',
      'notice trust-privileged@compose.yaml:36',
      'notice trust-host-mount@compose.yaml:39',
    ],
    facts: [],
  },
  {
    app: 'keycloak',
    files: ['compose.yaml'],
    env: ['KC_DB_PASSWORD'],
    findings: [
      'warning image-mutable@compose.yaml:3',
      'warning profiles@compose.yaml:20',
      'warning url-password@compose.yaml:25',
    ],
    facts: [],
  },
  {
    app: 'keycloak',
    files: ['compose.yaml', 'compose.override.yaml'],
    env: ['KC_DB_PASSWORD', 'KC_ADMIN_PASSWORD'],
    findings: ['warning profiles@compose.yaml:20'],
    facts: [
      ['services.keycloak.ulimits.nofile', { soft: 65536, hard: 65536 }],
      [
        'services.exporter.environment',
        {
          DATA_SOURCE_NAME:
            'postgres://postgres:${KC_DB_PASSWORD}@db:5432/postgres?sslmode=disable',
        },
      ],
      ['services.adminer.profiles', ['debug']],
      ['volumes.pg.name', 'keycloak_pg'],
    ],
  },
  {
    app: 'minio',
    files: [],
    env: ['MINIO_ROOT_PASSWORD'],
    findings: ['error bind-relative@docker-compose.yaml:33'],
    facts: [
      [
        'services.minio2.command',
        'server --console-address ":9001" http://minio{1...2}/data{1...2}',
      ],
    ],
  },
  {
    app: 'minio',
    files: ['docker-compose.yaml', 'docker-compose.cvm.yaml'],
    env: ['MINIO_ROOT_PASSWORD'],
    // Compose takes `9000:9000` of the range and the long form for one and the same.
    findings: [],
    facts: [
      [
        'services.minio1.environment',
        {
          MINIO_ROOT_PASSWORD: '${MINIO_ROOT_PASSWORD}',
          MINIO_ROOT_USER: 'minioadmin',
          MINIO_BROWSER: 'on',
        },
      ],
      ['services.minio2.environment.MINIO_ROOT_USER', 'minioadmin'],
      ['services.nginx.volumes.0.source', '/dev/null'],
      ['services.nginx.volumes.1', undefined],
    ],
  },
  {
    app: 'telegram-bot',
    files: [],
    env: ['BOT_TOKEN', 'OPENAI_API_KEY'],
    findings: [
      'error image-placeholder@docker-compose.yml:4',
      'warning env-file-skipped@docker-compose.yml:7',
      'error bind-read-only@docker-compose.yml:16',
      'warning image-mutable@docker-compose.yml:18',
      'notice trust-docker-socket@docker-compose.yml:19',
    ],
    facts: [['services.bot.environment.3', 'GREETING=Grüß dich, $$USER 👋']],
  },
  {
    app: 'matrix',
    files: [],
    env: ['SERVER_NAME', 'POSTGRES_PASSWORD', 'MAS_KEY'],
    findings: ['error bind-relative@db/compose.yaml:9', 'error config-file@element/compose.yaml:8'],
    facts: [
      ['include', undefined],
      ['services.postgres.shm_size', '256m'],
      ['services.postgres.command', 'postgres -c shared_buffers=${PG_BUFFERS:-256MB}'],
      ['services.mas.cap_drop', ['ALL']],
      ['services.mas.secrets', ['mas_key']],
      ['configs.element.file', 'element/config.json'],
      ['secrets.mas_key', { environment: 'MAS_KEY' }],
      ['volumes', { synapse: null, pgdata: null }],
    ],
  },
  {
    app: 'indexer',
    files: [],
    env: ['RPC_URL'],
    findings: [
      'error build-context@compose.yaml:4',
      'error bind-relative@compose.yaml:24',
      'warning build-in-cvm@compose.yaml:26',
      'warning build-copies-env@compose.yaml:27',
    ],
    facts: [],
  },
  {
    app: 'indexer',
    files: ['compose.yaml', 'compose.release.yaml'],
    env: ['RPC_URL'],
    findings: [],
    facts: [
      ['services.tools', undefined],
      ['services.indexer.build', undefined],
      ['services.indexer.scale', 1],
      ['services.clickhouse.ports', undefined],
      ['services.clickhouse.volumes', ['ch:/var/lib/clickhouse']],
      [
        'services.indexer.environment.WEBHOOK',
        'https://hooks.example.org/${HOOK_ID:+?id=}${HOOK_ID-}',
      ],
    ],
  },
  {
    app: 'chat-app',
    files: [],
    env: ['OPENAI_API_KEY', 'TAG', 'UNUSED_NAME'],
    findings: [
      'warning image-variable@docker-compose.yml:3',
      'warning image-variable@docker-compose.yml:10',
      'warning platform-not-amd64@docker-compose.yml:11',
      'warning port-clash@docker-compose.yml:19',
      'warning image-mutable@docker-compose.yml:21',
      'warning bind-volatile@docker-compose.yml:22',
      'error image-placeholder@docker-compose.yml:25',
      'warning container-name-clash@docker-compose.yml:26',
      'error service-undefined@docker-compose.yml:28',
      'warning env-unused@',
      'error variable-undefined@docker-compose.yml:8',
    ],
    facts: [],
  },
];

/** The values of the env names, as the step's own `env:` has them. */
function stepEnv({ env }: App): Record<string, string> {
  return Object.fromEntries(env.map((name) => [name, `the value of ${name}`]));
}

function prepared(app: App): CheckedShipment {
  const environment: Environment = {
    INPUT_MODE: 'check',
    INPUT_COMPOSE_FILES: app.files.join('\n'),
    INPUT_ENV_NAMES: app.env.join('\n'),
    ...stepEnv(app),
  };
  const { inputs, findings } = readStep(environment, undefined);
  if (findings.length > 0) throw new Error(findings.map(({ message }) => message).join('\n'));
  const checkout = Checkout.open(path.join(APPS, app.app), '.');
  if (!(checkout instanceof Checkout)) throw new Error(checkout.message);
  return checkShipment(inputs, checkout, true);
}

function findingText({ level, rule, place }: Finding): string {
  const where = place === undefined ? '' : placeText(place).replace(/:\d+$/, '');
  return `${level} ${rule}@${where}`;
}

function valueAt(text: string, at: string): unknown {
  let value: unknown = parse(text, { merge: true, logLevel: 'silent' });
  for (const key of at.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([name]) => name === key)?.[1];
  }
  return value;
}

function expressions(text: string): string[] {
  return text.match(/\$\$|\$\{[^}]*\}*|\$\w+/g) ?? [];
}

const named = TABLE.map((app) => [[app.app, ...app.files].join(' '), app] as const);

describe('applications as people have them', () => {
  test('are all in the table', () => {
    expect([...new Set(TABLE.map(({ app }) => app))].sort()).toEqual(readdirSync(APPS).sort());
  });

  test.each(named)('%s: the findings, each at its line', (_name, app) => {
    expect(prepared(app).findings.map(findingText)).toEqual(app.findings);
  });

  test.each(named)('%s: every finding names a column where text is', (_name, app) => {
    for (const { place } of prepared(app).findings) {
      if (place === undefined) continue;
      const lines = readFileSync(path.join(APPS, app.app, place.file), 'utf8').split(/\r?\n/);
      const rest = (lines[(place.line ?? 0) - 1] ?? '').slice((place.column ?? 0) - 1);
      expect(rest).toMatch(/^\S/);
    }
  });

  test.each(named)('%s: the text', (_name, app) => {
    const text = prepared(app).compose?.text ?? '';
    expect(app.facts.map(([at]) => [at, valueAt(text, at)])).toEqual(app.facts);
    expect(text).not.toMatch(/!(?:reset|override)/);
    const [only, ...others] = app.files.length === 0 ? prepared(app).files : app.files;
    const source = readFileSync(path.join(APPS, app.app, only ?? ''), 'utf8');
    const isAsItIs = others.length === 0 && !/^include:|^ +extends:/m.test(source);
    expect(text === source).toBe(isAsItIs);
  });

  test.each(named)('%s: no expression with `$` that no file has', (_name, app) => {
    const folder = path.join(APPS, app.app);
    const sources = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
      .join('\n');
    const known = new Set(expressions(sources));
    const shipped = expressions(prepared(app).compose?.text ?? '');
    expect(shipped.filter((expression) => !known.has(expression))).toEqual([]);
  });

  test.each(named)('%s: a step with `mode: check` says the same', async (_name, app) => {
    const temp = mkdtempSync(path.join(tmpdir(), 'apps-'));
    try {
      const result = await startInProcess({
        inputs: {
          mode: 'check',
          compose_files: app.files.join('\n'),
          env_names: app.env.join('\n'),
        },
        env: { ...stepEnv(app), RUNNER_TEMP: temp },
        workspace: path.join(APPS, app.app),
      }).result;
      const shown = annotations(result).map(({ level, properties }) => {
        const { title = '', file = '', line } = properties;
        return `${level} ${title}@${line === undefined ? file : `${file}:${line}`}`;
      });
      expect(shown).toEqual(app.findings);
      const isRed = app.findings.some((finding) => finding.startsWith('error'));
      expect(result.exitCode).toBe(isRed ? 1 : 0);
      if (!isRed) {
        const shipped = readFileSync(result.outputs['compose_path'] ?? '', 'utf8');
        expect(shipped).toBe(prepared(app).compose?.text);
      }
    } finally {
      rmSync(temp, { recursive: true });
    }
  });
});
