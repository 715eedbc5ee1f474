import { fileURLToPath } from 'node:url';
import type { Emulator } from '../phala/emulator.ts';
import { addMyApp, DEPLOY, NAME, SHIPPED } from './my-app.ts';
import type { Inputs, Scene } from './scene.ts';

const HEALTH_URL = '{app_url}/api/heartbeat';

/** Steps of the emulator for which somebody else keeps the CVM busy. */
const BUSY_STEPS = 20;

/** A deploy that counts only with a proof. */
const ATTESTED: Inputs = { ...DEPLOY, attestation: 'require' };

export const SCENES = {
  healthy: {
    description:
      'The CVM takes the update and the app answers: the step ends green, with the status deployed.',
    inputs: { ...DEPLOY, health_url: HEALTH_URL },
    setUp: (cloud) => {
      addMyApp(cloud);
    },
  },
  'boot-error': {
    description: 'The containers do not start: the step ends red, with what the guest said of it.',
    inputs: DEPLOY,
    setUp: (cloud) => {
      addMyApp(cloud).behaviour.boot = {
        kind: 'fails',
        bootError: 'docker compose up failed: pull access denied for umami',
      };
    },
  },
  'never-healthy': {
    description:
      'The update runs and the app answers 503 for good: the step ends red after health_timeout.',
    inputs: { ...DEPLOY, health_url: HEALTH_URL, health_timeout: '10' },
    setUp: (cloud) => {
      addMyApp(cloud).behaviour.neverHealthy = true;
    },
  },
  busy: {
    description:
      'Another operation begins when the first step looks at the CVM: the step waits for its end, then ends green, with the status deployed.',
    inputs: DEPLOY,
    setUp: beBusyOnce,
  },
  'on-chain-pending': {
    description:
      'The contract of the app does not allow the new compose hash: nothing is triggered, and the step ends green, with the status pending_approval.',
    inputs: DEPLOY,
    setUp: (cloud) => {
      addMyApp(cloud, { kms: 'on-chain' });
    },
  },
  'forged-log': {
    description:
      'The CVM runs another app compose than the API says, and its event log was changed to hide that: the step ends red, with attested false.',
    inputs: ATTESTED,
    setUp: (cloud) => {
      addMyApp(cloud).behaviour.evidence = 'swapped-payload';
    },
  },
  'debug-td': {
    description:
      'The CVM runs what was shipped, in a TD whose memory its host can read: the step ends red, with attested false.',
    inputs: ATTESTED,
    setUp: (cloud) => {
      addMyApp(cloud).behaviour.evidence = 'debug';
    },
  },
  'outdated-tcb': {
    description:
      'Intel says that the machine lacks security updates: the step ends red, with attested unknown and the advisories.',
    inputs: ATTESTED,
    setUp: (cloud) => {
      addMyApp(cloud);
      Object.assign(cloud.attestation.collateral, {
        tcbStatus: 'OutOfDate',
        advisories: ['INTEL-SA-01192', 'INTEL-SA-01245'],
      });
    },
  },
  'late-quote': {
    description:
      'The API still shows the quote of the boot before, then none: the step waits for that of this boot, then ends green, with attested true.',
    inputs: ATTESTED,
    setUp: (cloud) => {
      Object.assign(addMyApp(cloud).behaviour, { quoteOfBefore: 2, quoteLate: 2 });
    },
  },
  'first-deploy': {
    description:
      'The workspace has no CVM yet: the step creates it, shows what it costs, and ends green, with the status deployed. Run again, it updates the CVM.',
    inputs: { ...DEPLOY, create: 'true', instance_type: 'tdx.small', health_url: HEALTH_URL },
    setUp: (cloud) => {
      cloud.newCvmSetup.appUrl = 'emulated';
    },
  },
  preview: {
    description:
      'The pull request has no preview yet: the step creates a CVM as large as my-app, and ends green, with the status deployed.',
    inputs: {
      mode: 'preview',
      copy_of: NAME,
      name_prefix: NAME,
      ttl: '1h',
      ...SHIPPED,
      health_url: HEALTH_URL,
    },
    env: {
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: fileURLToPath(new URL('./pull-request.json', import.meta.url)),
      GITHUB_REPOSITORY: 'acme/web',
    },
    setUp: (cloud) => {
      addMyApp(cloud);
      cloud.newCvmSetup.appUrl = 'emulated';
    },
  },
} as const satisfies Readonly<Record<string, Scene>>;

export type SceneName = keyof typeof SCENES;

export function isSceneName(name: string): name is SceneName {
  return Object.hasOwn(SCENES, name);
}

/** Not at once: it would be over before anybody has started a step. */
function beBusyOnce(cloud: Emulator): void {
  const cvm = addMyApp(cloud);
  let begun = false;
  cloud.onRequest(({ method, path }) => {
    if (begun || method !== 'GET' || !path.endsWith(`/cvms/${NAME}`)) return;
    begun = true;
    cvm.startOtherOperation(BUSY_STEPS);
  });
}
