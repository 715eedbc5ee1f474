import { attesting } from '../attestation/attesting.ts';
import { ROUTES, type Inputs, type Stage } from '../stage.ts';
import { sayingAll, type Scenario } from './scenario.ts';
import { API_KEY, echoes, KNOWN, ONE_TEXT, TEXTS } from './values.ts';

type Json = Readonly<Record<string, unknown>>;

/** How an instance is shown instead. */
type Shows = (instance: Json) => Json;

/** The list of the app and the answer for one CVM show every instance so, and the guest itself shows nothing. */
function showing(stage: Stage, shows: Shows): void {
  stage.emulator.faults.next.push(
    {
      ...ROUTES.appAttestations,
      times: 1000,
      action: {
        kind: 'rewritten',
        rewrite: (body) => ({ ...objectOf(body), instances: instancesOf(body).map(shows) }),
      },
    },
    {
      ...ROUTES.cvmAttestation,
      times: 1000,
      action: { kind: 'rewritten', rewrite: (body) => shows(objectOf(body)) },
    },
    { ...ROUTES.guestInfo, times: 1000, action: { kind: 'status', status: 502, body: ONE_TEXT } },
  );
}

function instancesOf(body: unknown): readonly Json[] {
  const list = objectOf(body)['instances'];
  return Array.isArray(list) ? list.map(objectOf) : [];
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {};
}

/** An instance whose TCB info is shown so. */
function withTcbInfo(change: (tcbInfo: Json) => Json): Shows {
  return (instance) => ({ ...instance, tcb_info: change(objectOf(instance['tcb_info'])) });
}

function withLog(change: (entry: Json) => Json): Shows {
  return withTcbInfo((tcbInfo) => {
    const log = tcbInfo['event_log'];
    return { ...tcbInfo, event_log: Array.isArray(log) ? log.map(objectOf).map(change) : log };
  });
}

/** Why there is no evidence, in so many words. */
function told(text: string): Shows {
  return (instance) => ({
    ...instance,
    quote: null,
    app_certificates: null,
    tcb_info: null,
    error: text,
  });
}

/** A step that must prove, and one that only reports. */
function bothWays(
  name: string,
  set: (stage: Stage) => Inputs | undefined,
  isProven = false,
  ways: readonly ('require' | 'report')[] = ['require', 'report'],
): readonly Scenario[] {
  return ways.map((attestation) => ({
    name: `${name}, attestation: ${attestation}`,
    ends: attestation === 'require' && !isProven ? 'red' : 'green',
    set: (stage) => {
      const own = set(stage);
      return attesting(stage, { attestation, attestation_timeout: '1', ...own });
    },
  }));
}

const HEX = Buffer.from(ONE_TEXT).toString('hex');

const SHOWN: Readonly<Record<string, Shows>> = {
  ...Object.fromEntries(
    KNOWN.flatMap((value, index) => [
      [`an error with secret ${index}`, told(value)],
      [`an error that is cut in secret ${index}`, told(`${'x'.repeat(190)} ${value}`)],
    ]),
  ),
  'an error with everything': told(ONE_TEXT),
  'a quote of secrets': (instance) => ({ ...instance, quote: ONE_TEXT }),
  'a quote of secrets in hex': (instance) => ({ ...instance, quote: HEX }),
  'certificates that name secrets': (instance) => ({
    ...instance,
    quote: null,
    app_certificates: [{ subject: ONE_TEXT, issuer: ONE_TEXT, is_ca: false, quote: ONE_TEXT }],
  }),
  'names and ids of secrets': (instance) => ({
    ...instance,
    name: ONE_TEXT,
    vm_uuid: API_KEY,
    instance_id: ONE_TEXT,
    status: ONE_TEXT,
  }),
  'event names of secrets': withLog((entry) => ({ ...entry, event: ONE_TEXT })),
  'payloads of secrets': withLog((entry) => ({ ...entry, event_payload: HEX })),
  'digests of secrets': withLog((entry) => ({ ...entry, digest: ONE_TEXT })),
  'event types of secrets': withLog((entry) => ({ ...entry, event_type: ONE_TEXT })),
  'an app compose of secrets': withTcbInfo((tcbInfo) => ({ ...tcbInfo, app_compose: ONE_TEXT })),
  'a Compose text of secrets': withTcbInfo((tcbInfo) => ({
    ...tcbInfo,
    app_compose: JSON.stringify({
      docker_compose_file: `services:\n${KNOWN.map((value) => `  ${JSON.stringify(value)}:\n    image: ${JSON.stringify(value)}\n`).join('')}`,
    }),
  })),
  ...Object.fromEntries(
    KNOWN.map((value, index) => [
      `an app compose with secret ${index}`,
      withTcbInfo((tcbInfo) => ({
        ...tcbInfo,
        app_compose: JSON.stringify({ pre_launch_script: `#!/bin/sh\n${value}\n` }),
      })),
    ]),
  ),
};

const PCCS_PARTS = {
  'TCB info': /^\/pccs\/tdx\/certification\/v4\/tcb$/,
  'QE identity': /^\/pccs\/tdx\/certification\/v4\/qe\/identity$/,
  'list of keys': /^\/pccs\/sgx\/certification\/v4\/pckcrl$/,
  'list of the root': /^\/pccs\/sgx\/certification\/v4\/rootcacrl$/,
} as const;

const CHAIN_HEADERS = [
  'tcb-info-issuer-chain',
  'sgx-enclave-identity-issuer-chain',
  'sgx-pck-crl-issuer-chain',
];

/** Bodies in which secrets stand where something else should. */
const PCCS_BODIES: Readonly<Record<string, unknown>> = {
  'a text': ONE_TEXT,
  hex: HEX,
  'signed objects': {
    tcbInfo: { id: ONE_TEXT, fmspc: 'b0c06f000000', version: ONE_TEXT, issueDate: ONE_TEXT },
    enclaveIdentity: { id: ONE_TEXT, issueDate: ONE_TEXT, nextUpdate: ONE_TEXT },
    signature: HEX,
  },
};

export const EVIDENCE_SCENARIOS: readonly Scenario[] = [
  ...Object.entries(SHOWN).flatMap(([name, shows]) =>
    bothWays(
      `evidence: ${name}`,
      (stage) => {
        showing(stage, shows);
        return undefined;
      },
      name === 'names and ids of secrets',
      // Each of these is waited for.
      / secret \d/.test(name) ? ['report'] : undefined,
    ),
  ),
  ...[400, 401, 403, 404, 405, 500].flatMap((status) =>
    bothWays(`evidence: ${status} with every secret`, (stage) => {
      for (const route of ['appAttestations', 'cvmAttestation', 'guestInfo'] as const) {
        stage.emulator.faults.next.push({
          ...ROUTES[route],
          times: 1000,
          action: sayingAll(status),
        });
      }
      return undefined;
    }),
  ),
  ...Object.entries(PCCS_PARTS).flatMap(([part, path]) => [
    ...[404, 500].flatMap((status) =>
      bothWays(`collateral: ${part}, ${status} with every secret`, (stage) => {
        stage.emulator.faults.next.push({ path, times: 1000, action: sayingAll(status) });
        return undefined;
      }),
    ),
    ...Object.entries(PCCS_BODIES).flatMap(([what, body]) =>
      bothWays(`collateral: ${part} is ${what} with every secret`, (stage) => {
        const headers = Object.fromEntries(
          CHAIN_HEADERS.map((name) => [name, encodeURIComponent(ONE_TEXT)]),
        );
        stage.emulator.faults.next.push({
          path,
          times: 1000,
          action: { kind: 'status', status: 200, body, headers },
        });
        return undefined;
      }),
    ),
  ]),
  ...bothWays('collateral: advisories of secrets', (stage) => {
    Object.assign(stage.emulator.attestation.collateral, {
      tcbStatus: 'OutOfDate',
      advisories: [...KNOWN, ...KNOWN.flatMap((value) => echoes(value)), ...TEXTS],
    });
    return undefined;
  }),
  ...bothWays(
    'collateral: advisories of secrets, accepted',
    (stage) => {
      Object.assign(stage.emulator.attestation.collateral, {
        tcbStatus: 'SWHardeningNeeded',
        advisories: [...KNOWN, ...TEXTS],
      });
      return undefined;
    },
    true,
  ),
  ...bothWays('a proof', () => undefined, true),
  {
    name: 'a proof of a script that has every secret',
    ends: 'green',
    sendsBack: true,
    setup: { appCompose: { pre_launch_script: [...KNOWN, ...TEXTS].join('\n') } },
    set: (stage) => attesting(stage),
  },
];
