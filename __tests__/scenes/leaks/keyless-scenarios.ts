import type { Issuer } from '../../../emulator/github/issuer.ts';
import type { FaultAction } from '../../../emulator/phala/emulator.ts';
import { goesTo, ROUTES, type Inputs, type Stage } from '../stage.ts';
import { service, type Scenario } from './scenario.ts';
import { echoes, ONE_TEXT, REQUEST_TOKEN } from './values.ts';

const ANY = { method: 'GET', path: /^/ } as const;

/** Everything that a server knows of the login, in every form, as it is when it answers. */
function saying(issuer: Issuer, status: number): FaultAction {
  return sayingTexts(status, () => [...issuer.tokens, REQUEST_TOKEN].flatMap(echoes));
}

/** The tokens in parts, whole and cut, as a text that is too long for a server's taste. */
function sayingParts(issuer: Issuer, status: number): FaultAction {
  return sayingTexts(status, () =>
    issuer.tokens.flatMap((token) => {
      const [head = '', claims = '', signature = ''] = token.split('.');
      return [
        ...[head, claims, signature, `${head}.${claims}`, `${claims}.${signature}`],
        ...[claims, signature, token].flatMap((text) => [
          `${text.slice(0, 120)}…`,
          `…${text.slice(-100)}`,
          `…${text.slice(17, 48)}…`,
          `…${text.slice(25, -25)}…`,
        ]),
      ].map((text) => `Not valid: ${text}`);
    }),
  );
}

function sayingTexts(status: number, texts: () => readonly string[]): FaultAction {
  return {
    kind: 'status',
    status,
    body: {
      get message() {
        return texts()[0];
      },
      get details() {
        return texts().map((text) => ({ field: 'authorization', message: text }));
      },
      get suggestions() {
        return texts();
      },
    },
  };
}

function keyless(
  name: string,
  ends: Scenario['ends'],
  keyless: (issuer: Issuer, stage: Stage) => void = () => undefined,
  given: Inputs = {},
): Scenario {
  return { name: `without a key: ${name}`, ends, keyless, set: () => given };
}

/** The login by GitHub's OIDC token. */
export const KEYLESS_SCENARIOS: readonly Scenario[] = [
  keyless('deployed', 'green'),
  keyless('accepted, and nothing may be read', 'green', (_issuer, { emulator }) => {
    emulator.onRequest((request) => {
      if (goesTo(request, 'trigger')) emulator.oidc.accepts = 'deploy-routes';
    });
  }),
  ...(['off', 'deploy-routes'] as const).map((accepts) =>
    keyless(`the login is ${accepts}`, 'red', (_issuer, { emulator }) => {
      emulator.oidc.accepts = accepts;
    }),
  ),
  keyless('a ref and an environment that say all', 'red', (issuer, { emulator }) => {
    issuer.claims.ref = `refs/heads/\n::warning::${ONE_TEXT.replaceAll('\n', ' ')}`;
    issuer.claims.environment = REQUEST_TOKEN;
    emulator.oidc.trusted.length = 0;
  }),

  // Refusals that repeat what was sent.
  ...(['cvm', 'provision'] as const).flatMap((route) =>
    [400, 401, 403, 404, 422, 500].map((status) =>
      keyless(`${route}: ${status} with the token`, 'red', (issuer, { emulator }) => {
        emulator.faults.next.push({
          ...ROUTES[route],
          times: 1000,
          action: saying(issuer, status),
        });
      }),
    ),
  ),
  ...[401, 403, 422].map((status) =>
    keyless(`provision: ${status} with parts of the token`, 'red', (issuer, { emulator }) => {
      const action = sayingParts(issuer, status);
      emulator.faults.next.push({ ...ROUTES.provision, times: 1000, action });
    }),
  ),
  keyless('refused with parts of the token after the trigger', 'green', (issuer, { emulator }) => {
    emulator.onRequest((request) => {
      if (!goesTo(request, 'trigger')) return;
      const action = sayingParts(issuer, 403);
      emulator.faults.next.push({ ...ROUTES.cvm, times: 1000, action });
    });
  }),
  keyless('refused with the token after the trigger', 'green', (issuer, { emulator }) => {
    emulator.onRequest((request) => {
      if (!goesTo(request, 'trigger')) return;
      emulator.faults.next.push({ ...ROUTES.cvm, times: 1000, action: saying(issuer, 403) });
    });
  }),

  // The issuer.
  ...[401, 403, 500].map((status) =>
    keyless(`the issuer: ${status} with the request token`, 'red', ({ faults }) => {
      const body = { message: REQUEST_TOKEN, value: REQUEST_TOKEN };
      faults.next.push({ ...ANY, times: 100, action: { kind: 'status', status, body } });
    }),
  ),
  ...[
    REQUEST_TOKEN,
    { value: REQUEST_TOKEN },
    { value: `a.${REQUEST_TOKEN}.b` },
    { value: { canary: REQUEST_TOKEN } },
  ].map((body, index) =>
    keyless(`the issuer: no token, ${index}`, 'red', ({ faults }) => {
      faults.next.push({ ...ANY, times: 100, action: { kind: 'status', status: 200, body } });
    }),
  ),
  keyless('the issuer redirects', 'red', ({ faults }) => {
    const headers = { location: `http://127.0.0.1:9/${encodeURIComponent(REQUEST_TOKEN)}` };
    faults.next.push({ ...ANY, action: { kind: 'status', status: 302, headers } });
  }),
  keyless('the issuer hangs up', 'red', ({ faults }) => {
    faults.next.push({ ...ANY, times: 100, action: { kind: 'reset' } });
  }),

  // What the user gets wrong.
  ...['mode', 'cvm_id', 'oidc_audience', 'wait_timeout', 'compose_files'].map((name) =>
    keyless(`the request token in \`${name}\``, 'red', undefined, { [name]: REQUEST_TOKEN }),
  ),
  keyless('the request token in the compose text', 'red', (_issuer, stage) => {
    stage.write('compose.yaml', service(`    command: [${JSON.stringify(REQUEST_TOKEN)}]`));
  }),
  { ...keyless('cancelled', 'red'), cancelAt: 'Triggered:' },
];
