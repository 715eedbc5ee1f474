import { ROUTES } from '../stage.ts';
import {
  NO_ENV,
  sayingAll,
  writtenAs,
  allEscaped,
  slashesEscaped,
  type Scenario,
  faults,
  behaves,
} from './scenario.ts';
import { API_KEY, SECRETS, KNOWN, DSN_PASSWORD, echoes, TEXTS, ONE_TEXT } from './values.ts';

/** What the API and the CVM say. */
export const API_SCENARIOS: readonly Scenario[] = [
  // Good ends.
  behaves('deployed', 'green', () => undefined),
  behaves('accepted', 'green', () => ({ wait: 'false' })),
  {
    name: 'unchanged',
    ends: 'green',
    set: (stage, cvm) => {
      stage.write('compose.yaml', String(cvm.appCompose['docker_compose_file']));
      return NO_ENV;
    },
  },
  behaves('forced', 'green', () => ({ ...NO_ENV, force: 'true' })),
  behaves('env as JSON', 'green', () => ({
    ...NO_ENV,
    allow_env_removal: 'true',
    env: JSON.stringify(SECRETS),
  })),
  faults('one 503 with every secret, then fine', 'green', 'cvm', { ...sayingAll(503) }, 1),
  faults('a trigger that was lost', 'green', 'trigger', { kind: 'reset-after-accept' }, 1),
  faults('a provision that broke off', 'green', 'provision', { kind: 'truncated-json' }, 1),

  // Refusals that repeat what was sent.
  ...[400, 404, 422, 465, 500].map((status) =>
    faults(`provision: ${status} with every secret`, 'red', 'provision', sayingAll(status)),
  ),
  ...[400, 409].map((status) =>
    faults(`trigger: ${status} with every secret`, 'red', 'trigger', sayingAll(status)),
  ),
  faults('reading: 429 with every secret', 'red', 'cvm', sayingAll(429)),
  faults('pubkey: 404 with every secret', 'red', 'pubkey', sayingAll(404)),
  faults('422 list with input', 'red', 'provision', {
    kind: 'status',
    status: 422,
    body: {
      detail: TEXTS.map((text) => ({
        loc: ['body', text],
        msg: text,
        type: 'value_error',
        input: { value: text },
        ctx: { value: text },
      })),
    },
  }),
  faults('string detail', 'red', 'provision', {
    kind: 'status',
    status: 400,
    body: { detail: ONE_TEXT },
  }),
  ...KNOWN.map((value, index) =>
    faults(`bare message ${index}`, 'red', 'provision', {
      kind: 'status',
      status: 400,
      body: { message: echoes(value).join(' ') },
    }),
  ),
  faults('object detail', 'red', 'cvm', {
    kind: 'status',
    status: 403,
    body: { detail: { message: `Key ${API_KEY} may not`, code: API_KEY } },
  }),
  faults('HTML page', 'red', 'cvm', {
    kind: 'status',
    status: 502,
    body: `<html><title>${API_KEY}</title><body>${ONE_TEXT}</body></html>`,
  }),
  faults('text page', 'red', 'provision', { kind: 'status', status: 504, body: ONE_TEXT }),
  faults(
    'JSON with escaped slashes',
    'red',
    'provision',
    writtenAs(slashesEscaped, { message: 'x', suggestions: TEXTS }),
  ),
  faults(
    'JSON with everything escaped',
    'red',
    'provision',
    writtenAs(allEscaped, { message: 'x', suggestions: TEXTS }),
  ),
  ...KNOWN.map((value, index) =>
    faults(
      `a long message that ends within secret ${index}`,
      'red',
      'provision',
      writtenAs(allEscaped, { message: `${'x'.repeat(488)} ${value}` }),
    ),
  ),
  faults('JSON inside JSON', 'red', 'provision', {
    kind: 'status',
    status: 400,
    body: { message: 'x', suggestions: KNOWN.map((value) => JSON.stringify({ value })) },
  }),

  // Answers that are none.
  faults('200 with text', 'red', 'provision', { kind: 'status', status: 200, body: ONE_TEXT }),
  faults('200 with other types', 'red', 'cvm', {
    kind: 'status',
    status: 200,
    body: { id: { value: ONE_TEXT }, name: [ONE_TEXT], status: 'running' },
  }),
  faults('a key that is a secret', 'red', 'pubkey', {
    kind: 'status',
    status: 200,
    body: { public_key: API_KEY, signature: API_KEY },
  }),
  faults('a redirect that names the key', 'red', 'cvm', {
    kind: 'redirect',
    location: `http://127.0.0.1:9/${encodeURIComponent(API_KEY)}`,
  }),
  faults('an answer that is too large', 'red', 'cvm', { kind: 'huge' }),
  faults('connections that are reset', 'red', 'cvm', { kind: 'reset' }),
  {
    name: 'a CVM that is called like a secret',
    ends: 'green',
    set: (stage, cvm) => {
      const body = {
        id: API_KEY,
        name: API_KEY,
        app_id: cvm.appId,
        vm_uuid: cvm.vmUuid,
        status: 'running',
        compose_hash: API_KEY,
        endpoints: [{ app: `https://app.example/${API_KEY}`, instance: API_KEY }],
      };
      const action = { kind: 'status', status: 200, body } as const;
      stage.emulator.faults.next.push({ ...ROUTES.cvm, action });
      return undefined;
    },
  },

  // What the CVM says.
  ...[...KNOWN, DSN_PASSWORD].map((value, index) =>
    behaves(`boot error with secret ${index}`, 'red', (cvm) => {
      cvm.behaviour.boot = { kind: 'fails', bootError: echoes(value).join(' ') };
      return undefined;
    }),
  ),
  behaves('failed operation', 'red', (cvm) => {
    cvm.behaviour.boot = { kind: 'operation-fails', errorMessage: ONE_TEXT };
    return undefined;
  }),
  {
    name: 'boot progress',
    ends: 'red',
    set: (stage, cvm) => {
      const state = { vm_uuid: cvm.vmUuid, status: 'running', boot_progress: ONE_TEXT };
      const body = { [cvm.vmUuid]: { ...state, boot_error: '', events: [] } };
      const action = { kind: 'status', status: 200, body } as const;
      stage.emulator.faults.next.push({ ...ROUTES.bootState, times: 1_000_000, action });
      return { wait_timeout: '1' };
    },
  },
  behaves('never finishes', 'red', (cvm) => {
    cvm.behaviour.boot = { kind: 'never-finishes' };
    return { wait_timeout: '1' };
  }),
  behaves('ends stopped', 'red', (cvm) => {
    cvm.behaviour.boot = { kind: 'stops' };
    return undefined;
  }),
  behaves('runs the old text', 'red', (cvm) => {
    cvm.behaviour.runsOther = 'old-text';
    return undefined;
  }),
  behaves('runs with the old names', 'red', (cvm) => {
    cvm.behaviour.runsOther = 'old-allowed-envs';
    return undefined;
  }),
  behaves('another hash of the text', 'red', (cvm) => {
    cvm.behaviour.dockerComposeHash = 'wrong';
    return undefined;
  }),
  behaves('signed by somebody else', 'red', (cvm) => {
    cvm.behaviour.pubkey = 'signed-by-other';
    return undefined;
  }),
  behaves('another key', 'red', (cvm) => {
    cvm.behaviour.pubkey = 'other-key';
    return undefined;
  }),
  {
    name: 'cancelled',
    ends: 'red',
    set: (_stage, cvm) => {
      cvm.behaviour.boot = { kind: 'never-finishes' };
      return undefined;
    },
    ...(process.platform === 'win32' ? {} : { cancelAt: 'starting containers' }),
  },
];
