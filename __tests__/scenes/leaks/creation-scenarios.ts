import type { FaultAction } from '../../../emulator/phala/emulator.ts';
import { CLOUD } from '../github-stage.ts';
import { jsonObject, type Inputs, type Stage } from '../stage.ts';
import { inputs, NO_ENV, sayingAll, type Scenario } from './scenario.ts';
import { API_KEY, KNOWN, ONE_TEXT, SECRETS, TEXTS } from './values.ts';

const CREATE: Inputs = { cvm_id: 'new-app', create: 'true', instance_type: 'tdx.small' };

function creating(
  name: string,
  ends: Scenario['ends'],
  set: (stage: Stage) => Inputs | undefined = () => undefined,
): Scenario {
  return { name, ends, set: (stage) => ({ ...CREATE, ...set(stage) }) };
}

function refused(
  name: string,
  ends: Scenario['ends'],
  route: keyof typeof CLOUD,
  action: FaultAction,
  given: Inputs = {},
): Scenario {
  return creating(`creation, ${name}`, ends, (stage) => {
    stage.emulator.faults.next.push({ ...CLOUD[route], times: 1000, action });
    return given;
  });
}

/** An answer with something of it replaced. */
function withFields(fields: Readonly<Record<string, unknown>>): FaultAction {
  return {
    kind: 'rewritten',
    rewrite: (body) => ({ ...jsonObject(JSON.stringify(body)), ...fields }),
  };
}

/** What the API says of a CVM that is to be created, and of those that there are. */
export const CREATION_SCENARIOS: readonly Scenario[] = [
  creating('created', 'green'),
  creating('created without waiting', 'green', () => ({ wait: 'false' })),
  creating('created where both steps have one path', 'green', (stage) => {
    stage.emulator.workspace.provisionPath = 410;
    stage.emulator.workspace.provisionToken = true;
    return {};
  }),
  creating('the plan of a creation', 'green', () => ({ mode: 'plan' })),
  creating('created like another CVM', 'green', () => ({ instance_type: '', copy_of: 'my-app' })),
  creating('the env of the CVM to copy is missing', 'red', () => ({
    ...NO_ENV,
    instance_type: '',
    copy_of: 'my-app',
  })),
  creating('a name that is nearly another one', 'red', () => ({ cvm_id: 'My-App' })),
  creating('a creation that was lost', 'green', (stage) => {
    stage.emulator.faults.next.push({ ...CLOUD.create, action: { kind: 'reset-after-accept' } });
    return {};
  }),
  creating('a first boot that fails', 'red', (stage) => {
    const [bootError = ''] = TEXTS;
    stage.emulator.newCvmBehaviour.boot = { kind: 'fails', bootError };
    stage.emulator.newCvmBehaviour.logs = { serial: TEXTS.join('\n') };
    return {};
  }),
  { ...creating('a creation that is cancelled', 'red', hanging), cancelAt: 'starting containers' },

  ...(['list', 'newCvm', 'create'] as const).flatMap((route) =>
    [400, 404, 409, 422, 500].map((status) =>
      refused(`${route}: ${status} with every secret`, 'red', route, sayingAll(status)),
    ),
  ),
  refused('prices: 500 with every secret', 'green', 'prices', sayingAll(500)),
  ...['deploy', 'plan'].flatMap((mode) => [
    refused(
      `${mode}: provisioned with secrets as texts`,
      'green',
      'newCvm',
      withFields({
        os_image_hash: KNOWN[0],
        instance_type: ONE_TEXT,

        fmspc: API_KEY,
      }),
      { mode, wait: 'false' },
    ),
    refused(
      `${mode}: sizes with secrets as texts`,
      'green',
      'prices',
      withFields({
        result: [{ items: [{ id: 'tdx.small', hourly_rate: ONE_TEXT, vcpu: API_KEY }] }],
      }),
      { mode, wait: 'false' },
    ),
  ]),
  refused('an app id that is a secret', 'red', 'newCvm', withFields({ app_id: API_KEY }), {
    app_id: 'ab'.repeat(20),
    nonce: '17',
  }),
  refused('created at once', 'red', 'newCvm', withFields({ id: API_KEY, vm_uuid: SECRETS.BASE64 })),
  refused('a list of CVMs with secrets', 'red', 'list', {
    kind: 'status',
    status: 200,
    body: {
      items: [...TEXTS, 'new-app'].map((text) => ({
        id: text,
        name: 'new-app',
        app_id: text,
        vm_uuid: text,
        status: text,
      })),
      total: 1,
    },
  }),

  ...[
    ...['create', 'app_id', 'nonce', 'copy_of', 'node_id', 'disk_size', 'storage_fs', 'listed'],
    'cvm_id',
  ].map((name) => inputs(`the key in \`${name}\` of a creation`, { ...CREATE, [name]: API_KEY })),
];

function hanging(stage: Stage): undefined {
  stage.emulator.newCvmBehaviour.boot = { kind: 'never-finishes' };
}
