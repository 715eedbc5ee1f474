import type { CvmSetup } from '../../../emulator/phala/emulator.ts';
import { jsonObject, ROUTES, type Inputs, type Stage } from '../stage.ts';
import { service, type Scenario } from './scenario.ts';
import { API_KEY, echoes } from './values.ts';

/** The key in every form, in what anybody may have put into an app. */
const TEXT_WITH_KEY = `${service('    command: [x]')}${echoes(API_KEY)
  .flatMap((text) => text.split('\n'))
  .map((line) => `# ${line}\n`)
  .join('')}`;

const SAYS_KEY = echoes(API_KEY).join(' ');

function verifying(stage: Stage, given: Inputs): Inputs {
  const { attestation } = stage.emulator;
  return {
    mode: 'verify',
    attestation_root_ca: stage.write('root.pem', attestation.rootPem),
    pccs_url: attestation.pccsUrl,
    ...given,
  };
}

function verified(
  name: string,
  ends: Scenario['ends'],
  given: Inputs,
  setup: CvmSetup = {},
): Scenario {
  return { name, ends, setup, set: (stage) => verifying(stage, given) };
}

/** Every answer about evidence that is text, saying the key. */
const HOSTILE_LIST = {
  instances: [
    { vm_uuid: SAYS_KEY, instance_id: SAYS_KEY, status: SAYS_KEY, error: SAYS_KEY },
    { vm_uuid: SAYS_KEY, instance_id: SAYS_KEY, status: `stopped`, is_online: false },
  ],
} as const;

/** A step that only verifies is given one secret: the key. */
export const VERIFY_SCENARIOS: readonly Scenario[] = [
  verified('verified', 'green', {}),
  verified(
    'a measured text, script and setting with the key',
    'green',
    {},
    {
      appCompose: {
        docker_compose_file: TEXT_WITH_KEY,
        pre_launch_script: TEXT_WITH_KEY,
        runner: SAYS_KEY,
      },
    },
  ),
  verified(
    'the same, where another text was expected',
    'red',
    { compose_files: 'compose.yaml' },
    { appCompose: { docker_compose_file: TEXT_WITH_KEY, pre_launch_script: TEXT_WITH_KEY } },
  ),
  {
    name: 'another hash than expected, whose revision has the key',
    ends: 'red',
    setup: { appCompose: { docker_compose_file: TEXT_WITH_KEY, [`x-${API_KEY}`]: SAYS_KEY } },
    set: (stage, cvm) => {
      const expected = cvm.composeHash;
      cvm.changeByHand({ composeText: service('    command: [y]') });
      return verifying(stage, { expected_compose_hash: expected });
    },
  },
  ...(['appAttestations', 'cvmAttestation', 'guestInfo', 'pccs'] as const).map(
    (route): Scenario => ({
      name: `${route}: 400 with the key`,
      ends: route === 'pccs' ? 'red' : 'green',
      set: (stage) => {
        const action = { kind: 'status', status: 400, body: { detail: SAYS_KEY } } as const;
        stage.emulator.faults.next.push({ ...ROUTES[route], times: 1000, action });
        return verifying(stage, {});
      },
    }),
  ),
  {
    name: 'a list of instances whose every text is the key',
    ends: 'red',
    set: (stage, cvm) => {
      const { next } = stage.emulator.faults;
      const answer = (body: unknown) => ({ kind: 'status', status: 200, body }) as const;
      next.push({ ...ROUTES.appCvms, times: 1000, action: answer([]) });
      next.push({ ...ROUTES.appAttestations, times: 1000, action: answer(HOSTILE_LIST) });
      return verifying(stage, { cvm_id: cvm.appId, attestation_timeout: '1' });
    },
  },
  {
    name: 'all instances, whose names and states are the key',
    ends: 'green',
    set: (stage, cvm) => {
      stage.addCvm({ name: 'asleep', appId: cvm.appId, status: 'stopped' });
      const rewrite = (body: unknown): unknown =>
        Array.isArray(body)
          ? body.map((row: unknown) => {
              const known = jsonObject(JSON.stringify(row));
              const status =
                known['status'] === 'stopped' ? `stopped ${SAYS_KEY}` : known['status'];
              return { ...known, name: SAYS_KEY, status };
            })
          : body;
      const action = { kind: 'rewritten', rewrite } as const;
      stage.emulator.faults.next.push({ ...ROUTES.appCvms, times: 1000, action });
      return verifying(stage, { instances: 'all' });
    },
  },
];
