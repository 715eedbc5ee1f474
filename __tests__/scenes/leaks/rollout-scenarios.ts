import type { EmulatedCvm } from '../../../emulator/phala/emulator.ts';
import { ROUTES, type Stage } from '../stage.ts';
import { sayingAll, type Scenario, behaves, service, faulty } from './scenario.ts';
import { API_KEY, SECRETS, LOG_TOKEN, KNOWN, echoes, TEXTS, ONE_TEXT, quote } from './values.ts';

/** A live text that has every secret in it, as it is and in its other forms. */
const LIVE_WITH_ALL = `${service(
  `    command: [${KNOWN.map((value) => quote(value)).join(', ')}]`,
)}${[...TEXTS, ...KNOWN]
  .flatMap((value) => value.split('\n'))
  .map((line) => `# ${line}\n`)
  .join('')}`;

/** A log, or an answer of the app, that has every secret. */
const LOG_WITH_ALL = [...TEXTS, ...KNOWN.flatMap((value) => value.split('\n'))].join('\n');

/** What the containers would be, if the API said so. */
function sayingContainers(stage: Stage, logEndpoint: string): void {
  const text = ONE_TEXT;
  const container = { id: text, image: text, state: text, status: text };
  const body = {
    is_online: true,
    is_public: false,
    containers: [
      { ...container, names: [`/${text}`], log_endpoint: logEndpoint },
      { ...container, names: [`/${API_KEY}`], log_endpoint: LOG_TOKEN },
      { ...container, names: KNOWN, log_endpoint: null },
    ],
  };
  const action = { kind: 'status', status: 200, body } as const;
  stage.emulator.faults.next.push({ ...ROUTES.composition, times: 1000, action });
}

function logUrl(stage: Stage, origin = stage.emulator.origin): string {
  const token = encodeURIComponent(LOG_TOKEN);
  return `${origin}/logs/x/y?token=${token}`;
}

function failing(cvm: EmulatedCvm, bootError: string): void {
  cvm.behaviour.boot = { kind: 'fails', bootError };
  cvm.behaviour.containers = { web: { logs: LOG_WITH_ALL, state: ONE_TEXT, status: ONE_TEXT } };
  cvm.behaviour.logs = { serial: LOG_WITH_ALL, stdout: LOG_WITH_ALL, stderr: LOG_WITH_ALL };
}

export const ROLLOUT_SCENARIOS: readonly Scenario[] = [
  // Plans.
  behaves('planned', 'green', () => ({ mode: 'plan' })),
  ...['plan', 'deploy'].map((mode): Scenario => ({
    name: `${mode} on a live text and script with every secret`,
    ends: 'green',
    setup: {
      appCompose: { docker_compose_file: LIVE_WITH_ALL, pre_launch_script: LIVE_WITH_ALL },
    },
    set: (stage) => {
      stage.write('pre.sh', '#!/bin/sh\ntrue\n');
      return { mode, pre_launch_script: 'pre.sh' };
    },
  })),
  faulty(
    'revisions that say every secret',
    'green',
    'revisions',
    {
      kind: 'status',
      status: 200,
      body: {
        revisions: TEXTS.map((text) => ({
          revision_id: text,
          compose_hash: text,
          operation_type: text,
          created_at: text,
        })),
      },
    },
    { mode: 'plan' },
  ),
  faulty('revisions: 400 with every secret', 'green', 'revisions', sayingAll(400), {
    mode: 'plan',
  }),
  behaves('another hash than expected', 'red', () => ({
    expected_compose_hash: 'ee'.repeat(32),
  })),

  // The wait for other operations.
  {
    name: 'another operation whose state is every secret',
    ends: 'green',
    set: (stage, cvm) => {
      const body = {
        id: cvm.id,
        name: cvm.name,
        app_id: cvm.appId,
        vm_uuid: cvm.vmUuid,
        status: ONE_TEXT,
        in_progress: true,
        compose_hash: API_KEY,
      };
      const action = { kind: 'status', status: 200, body } as const;
      stage.emulator.faults.next.push({ ...ROUTES.cvm, times: 5, action });
      return undefined;
    },
  },
  behaves('another operation that does not end', 'red', (cvm) => {
    cvm.startOtherOperation(1_000_000);
    return { lock_timeout: '1' };
  }),

  // Health.
  ...[500, 200].map((status) =>
    faulty(
      `an app that answers ${status} with every secret`,
      'red',
      'app',
      { kind: 'status', status, body: LOG_WITH_ALL },
      { health_timeout: '1', health_body: 'no such text', health_url: '{app_url}/x' },
      undefined,
      { appUrl: 'emulated' },
    ),
  ),
  ...KNOWN.map((value, index) =>
    faulty(
      `a long answer of the app that is cut within secret ${index}`,
      'red',
      'app',
      { kind: 'status', status: 500, body: `${'x'.repeat(488)} ${value}` },
      { health_timeout: '1', health_url: '{app_url}/x' },
      undefined,
      { appUrl: 'emulated' },
    ),
  ),
  faulty(
    'an app that redirects to every secret',
    'red',
    'app',
    {
      kind: 'redirect',
      location: `https://elsewhere.example/${encodeURIComponent(ONE_TEXT)}`,
      status: 302,
    },
    { health_timeout: '1', health_url: '{app_url}/x' },
    undefined,
    { appUrl: 'emulated' },
  ),
  ...[
    sayingAll(400),
    {
      kind: 'status',
      status: 200,
      body: TEXTS.map((id) => ({ id, name: id, status: 'running' })),
    } as const,
  ].map((action, index) =>
    faulty(
      `the CVMs of the app, whose names and refusals are every secret (${index})`,
      'green',
      'appCvms',
      action,
      { health_url: '{app_url}/x' },
      undefined,
      { appUrl: 'emulated' },
    ),
  ),
  behaves('a hash that does not go with what is shipped', 'red', (cvm) => {
    cvm.behaviour.provisionHash = 'live';
    return {};
  }),
  {
    name: 'a secret as the body that is expected',
    ends: 'red',
    setup: { appUrl: 'emulated' },
    set: () => ({ health_timeout: '1', health_url: '{app_url}/x', health_body: SECRETS.REGEX }),
  },

  // Diagnosis and rollback.
  ...['false', 'true'].map((rollback) =>
    behaves(`a failed boot whose logs have every secret, rollback ${rollback}`, 'red', (cvm) => {
      failing(cvm, ONE_TEXT);
      return { rollback };
    }),
  ),
  behaves('a rollback that fails with every secret', 'red', (cvm) => {
    failing(cvm, ONE_TEXT);
    cvm.behaviour.redeployBoot = { kind: 'fails', bootError: ONE_TEXT };
    return { rollback: 'true' };
  }),
  ...[400, 409, 465, 500].map((status) =>
    faulty(
      `a rollback that is refused: ${status} with every secret`,
      'red',
      'redeploy',
      sayingAll(status),
      { rollback: 'true' },
      (cvm) => {
        failing(cvm, ONE_TEXT);
      },
    ),
  ),
  behaves('an operation that hangs and is cancelled', 'red', (cvm) => {
    failing(cvm, ONE_TEXT);
    cvm.behaviour.boot = { kind: 'never-finishes' };
    return { rollback: 'true', wait_timeout: '1' };
  }),
  {
    name: 'cancelled while it rolls back',
    ends: 'red',
    set: (_stage, cvm) => {
      failing(cvm, ONE_TEXT);
      cvm.behaviour.redeployBoot = { kind: 'never-finishes' };
      return { rollback: 'true' };
    },
    ...(process.platform === 'win32' ? {} : { cancelAt: 'the API accepted revision' }),
  },
  ...(
    [
      ['a log that has them', { kind: 'status', status: 200, body: LOG_WITH_ALL }],
      ['a log that is refused', { kind: 'status', status: 403, body: ONE_TEXT }],
      ['a log that is reset', { kind: 'reset' }],
      ['a log that is never answered', { kind: 'hang' }],
      [
        'a log that redirects to them',
        { kind: 'redirect', location: `http://127.0.0.1:9/?k=${encodeURIComponent(ONE_TEXT)}` },
      ],
    ] as const
  ).map(([name, action]) =>
    faulty(`containers of every secret, and ${name}`, 'red', 'logs', action, {}, (cvm, stage) => {
      failing(cvm, 'failed to start containers');
      sayingContainers(stage, logUrl(stage));
    }),
  ),
  ...['http://127.0.0.1:9', 'http://logs.example', 'https://127.0.0.1:9'].map(
    (origin): Scenario => ({
      name: `a log at ${origin}`,
      ends: 'red',
      set: (stage, cvm) => {
        failing(cvm, 'failed to start containers');
        sayingContainers(stage, logUrl(stage, origin));
        return undefined;
      },
    }),
  ),
  faulty('diagnostics: 400 with every secret', 'red', 'composition', sayingAll(400), {}, (cvm) => {
    failing(cvm, ONE_TEXT);
  }),
  // New values only, a restart, an earlier revision.
  behaves('other values', 'green', () => ({ mode: 'env' })),
  behaves('other values, with which the CVM does not boot', 'red', (cvm) => {
    failing(cvm, ONE_TEXT);
    return { mode: 'env', rollback: 'true' };
  }),
  ...[400, 409, 422, 466, 500].map((status) =>
    faulty(`other values: ${status} with every secret`, 'red', 'envs', sayingAll(status), {
      mode: 'env',
    }),
  ),
  {
    name: 'other values, for a text that has every secret',
    ends: 'green',
    sendsBack: true,
    setup: { appCompose: { docker_compose_file: LIVE_WITH_ALL } },
    set: () => ({ mode: 'env', lint_ignore: 'all' }),
  },
  behaves('restarted', 'green', () => ({ mode: 'restart' })),
  behaves('restarted, and does not boot', 'red', (cvm) => {
    cvm.behaviour.boot = { kind: 'fails', bootError: echoes(API_KEY).join(' ') };
    cvm.behaviour.logs = { serial: echoes(API_KEY).join('\n') };
    return { mode: 'restart' };
  }),
  faulty(
    'restart: 400 with the key',
    'red',
    'restart',
    { kind: 'status', status: 400, body: { detail: echoes(API_KEY).join(' ') } },
    { mode: 'restart' },
  ),
  {
    name: 'an earlier revision is put back, and does not boot',
    ends: 'red',
    set: (_stage, cvm) => {
      cvm.changeByHand({ composeText: service('    command: [x]') });
      cvm.behaviour.redeployBoot = { kind: 'fails', bootError: echoes(API_KEY).join(' ') };
      cvm.behaviour.logs = { serial: echoes(API_KEY).join('\n') };
      return { mode: 'rollback' };
    },
  },
];
