import { describe, expect, test } from '@jest/globals';

import type { StepResult } from '../../scripts/runner-step.ts';
import { useKeyless } from './keyless-stage.ts';
import { attesting } from './attestation/attesting.ts';
import {
  annotations,
  expectGreen,
  expectUpdatedOnce,
  goesTo,
  refusedAtOnce,
  seenOf,
  theError,
  ROUTES,
  type Inputs,
} from './stage.ts';

const on = useKeyless();

const READING_NEEDS_KEY = 'Reading needs an API key until Phala lets deploy tokens read';

/** The API says no to whoever asks next for this, and from then on to nobody who may read. */
function afterTriggerNothingIsRead(route: keyof typeof ROUTES = 'trigger'): void {
  const { emulator } = on().stage;
  emulator.onRequest((request) => {
    if (goesTo(request, route)) emulator.oidc.accepts = 'deploy-routes';
  });
}

function expectNothingLeft(result: StepResult): void {
  const { issuer } = on();
  const seen = `${seenOf(result)}\n${result.log}`;
  for (const secret of [issuer.requestToken, ...issuer.tokens.flatMap((each) => each.split('.'))]) {
    expect(seen).not.toContain(secret);
  }
}

describe("GitHub's token is the login", () => {
  test('of every request of a deploy: one token, and no key', async () => {
    on().stage.addCvm();
    const result = await on().deploy();
    expectGreen(result);
    expect(result.outputs).toMatchObject({ status: 'deployed' });
    const { issuer, stage } = on();
    expect(issuer.tokens).toHaveLength(1);
    const logins = stage.emulator.requests.map(({ headers }) => [
      headers['authorization'],
      headers['x-api-key'],
    ]);
    expect(logins.length).toBeGreaterThan(5);
    expect(new Set(logins.map((login) => login.join()))).toEqual(
      new Set([`Bearer ${issuer.tokens[0] ?? ''},`]),
    );
    expect(result.log).toContain("Login: GitHub's OIDC token, since there is no `api_key`");
  });

  test('asked for with the audience of Phala Cloud, or the one that is given', async () => {
    on().stage.addCvm();
    expectGreen(await on().deploy());
    on().stage.emulator.oidc.audience = 'https://eu.example/?a=b&c';
    expectGreen(await on().deploy({ oidc_audience: 'https://eu.example/?a=b&c', force: 'true' }));
    expect(on().issuer.requests.map(({ path }) => path)).toEqual([
      '/idtoken/1/2?api-version=2.0&audience=https%3A%2F%2Fcloud.phala.com',
      '/idtoken/1/2?api-version=2.0&audience=https%3A%2F%2Feu.example%2F%3Fa%3Db%26c',
    ]);
  });

  test('masked before the first request that carries it, and left nowhere', async () => {
    on().stage.addCvm();
    const { issuer, stage } = on();
    const step = on().start();
    await stage.emulator.nextRequest(() => true);
    const result = await step.result;
    expect(result.masks).toEqual(expect.arrayContaining([issuer.requestToken, ...issuer.tokens]));
    expectNothingLeft(result);
  });

  test.each([
    ['the input', () => ({ api_key: on().stage.emulator.apiKey }), () => ({})],
    [
      'the environment',
      () => ({ api_key: '' }),
      () => ({ PHALA_CLOUD_API_KEY: on().stage.emulator.apiKey }),
    ],
  ])('but a key in %s wins', async (_where, inputs, env) => {
    on().stage.addCvm();
    const { issuer, stage } = on();
    stage.emulator.oidc.accepts = 'off';
    expectGreen(await stage.deploy(inputs(), { ...issuer.environment, ...env() }));
    expect(issuer.requests).toEqual([]);
    for (const { headers } of stage.emulator.requests) {
      expect(headers).not.toHaveProperty('authorization');
    }
  });

  test('also where the key is refused: nothing else is tried', async () => {
    on().stage.addCvm();
    const { issuer, stage } = on();
    const result = await stage.deploy({ api_key: 'phak_wrong' }, issuer.environment);
    expect(theError(result).message).toContain('Check `api_key`');
    expect(issuer.requests).toEqual([]);
  });

  test('replaced before it expires in the middle of a long wait', async () => {
    const cvm = on().stage.addCvm();
    cvm.behaviour.boot = { kind: 'slow', steps: 25 };
    const result = await on().deploy({ poll_interval: '60', wait_timeout: '7200' });
    expectGreen(result);
    expect(result.outputs['status']).toBe('deployed');
    const { issuer, stage } = on();
    expect(issuer.tokens.length).toBeGreaterThan(4);
    expect(stage.emulator.requests.filter(({ status = 0 }) => status >= 400)).toEqual([]);
    expect(result.masks).toEqual(expect.arrayContaining([...issuer.tokens]));
    expectNothingLeft(result);
  });
});

describe('a token that the API takes for expired', () => {
  const LONG = { poll_interval: '60', wait_timeout: '7200' } as const;

  /** The statuses of what was refused. */
  function refusals(): readonly (number | undefined)[] {
    const { requests } = on().stage.emulator;
    return requests.map(({ status }) => status).filter((status = 0) => status >= 400);
  }

  test.each([120, 200])('is never sent where it says that it lives %d s', async (seconds) => {
    const cvm = on().stage.addCvm();
    cvm.behaviour.boot = { kind: 'slow', steps: 25 };
    on().issuer.lifetime.seconds = seconds;
    const result = await on().deploy(LONG);
    expectGreen(result);
    expect(result.outputs['status']).toBe('deployed');
    expect(refusals()).toEqual([]);
    expectNothingLeft(result);
  });

  test.each([90, 200, 290])('is replaced where its clock is %d s ahead', async (aheadS) => {
    const cvm = on().stage.addCvm();
    cvm.behaviour.boot = { kind: 'slow', steps: 25 };
    on().apiClock.aheadS = aheadS;
    const result = await on().deploy(LONG);
    expectGreen(result);
    expect(result.outputs['status']).toBe('deployed');
    expect(new Set(refusals())).toEqual(new Set([401]));
    expect(result.masks).toEqual(expect.arrayContaining([...on().issuer.tokens]));
    expectNothingLeft(result);
  });

  test('is replaced for a trigger, too, which did nothing when it was refused', async () => {
    const cvm = on().stage.addCvm();
    const { emulator } = on().stage;
    emulator.faults.next.push({
      ...ROUTES.trigger,
      action: { kind: 'status', status: 401, body: { detail: 'Token has expired' } },
    });
    const result = await on().deploy();
    expectGreen(result);
    expect(result.outputs['status']).toBe('deployed');
    const sent = on().stage.sent('trigger');
    expect(sent.map(({ status }) => status)).toEqual([401, 202]);
    expect(new Set(sent.map(({ headers }) => headers['authorization'])).size).toBe(2);
    expectUpdatedOnce(cvm);
  });

  test('is a login that is missing where a new one is none better: red, and not accepted', async () => {
    on().stage.addCvm();
    const { emulator } = on().stage;
    emulator.onRequest((request) => {
      if (goesTo(request, 'trigger')) on().apiClock.aheadS = 600;
    });
    const result = await on().deploy();
    const { message } = theError(result);
    expect(message).toContain('The update was triggered, but the CVM can no longer be watched.');
    expect(message).toContain("takes GitHub's OIDC token for expired, also a new one");
    expect(message).not.toContain('A right is missing');
    expect(result.outputs['status'] ?? '').toBe('');
  });

  test.each([
    ['off', 'accepted'],
    ['deploy-routes', 'accepted'],
    ['all', 'deployed'],
  ] as const)('in the middle of a wait, and the login is %s then: %s', async (accepts, status) => {
    const cvm = on().stage.addCvm();
    cvm.behaviour.boot = { kind: 'slow', steps: 25 };
    on().apiClock.aheadS = 240;
    const { emulator } = on().stage;
    let looks = 0;
    emulator.onRequest((request) => {
      if (!goesTo(request, 'bootState')) return;
      looks += 1;
      if (looks === 5) emulator.oidc.accepts = accepts;
    });
    const result = await on().deploy(LONG);
    expectGreen(result);
    expect(looks).toBeGreaterThanOrEqual(5);
    expect(result.outputs['status']).toBe(status);
    expectNothingLeft(result);
  });
});

describe('a refusal of what was read before, with the same login,', () => {
  const PAGE = '<html><title>Attention Required!</title>Sorry, you have been blocked</html>';

  /** From the first request to a route on, the next ones to the other are refused so often. */
  function refuseAfter(
    route: keyof typeof ROUTES,
    refused: { readonly method: string; readonly path: RegExp },
    status: number,
    times: number,
  ): void {
    const { emulator } = on().stage;
    let isOver = false;
    emulator.onRequest((request) => {
      if (isOver || !goesTo(request, route)) return;
      isOver = true;
      emulator.faults.next.push({
        ...refused,
        times,
        action: { kind: 'status', status, body: PAGE },
      });
    });
  }

  test.each([
    ['of a firewall', 403, 1],
    ['that goes on for a while', 403, 5],
    ['by 401', 401, 3],
  ])('is a hiccup in the middle of a wait: %s', async (_name, status, times) => {
    on().stage.addCvm();
    refuseAfter('trigger', ROUTES.cvm, status, times);
    const result = await on().deploy({ attestation: 'off', rollback: 'true' });
    expectGreen(result);
    expect(result.outputs['status']).toBe('deployed');
    expect(annotations(result, 'warning')).toEqual([]);
    expect(result.log).toContain('Retry 1 in');
  });

  test('is one where the end is verified, too', async () => {
    on().stage.addCvm();
    refuseAfter('trigger', ROUTES.appCompose, 403, 1);
    const result = await on().deploy();
    expectGreen(result);
    expect(result.outputs['status']).toBe('deployed');
  });

  test('is one before the trigger, too', async () => {
    on().stage.addCvm();
    refuseAfter('provision', ROUTES.cvm, 403, 1);
    expectGreen(await on().deploy({ lock_timeout: '0' }));
  });

  test('is one while a CVM goes away', async () => {
    const cvm = on().stage.addCvm();
    const { emulator } = on().stage;
    emulator.onRequest(({ method }) => {
      if (method !== 'DELETE') return;
      const action = { kind: 'status', status: 403, body: PAGE } as const;
      emulator.faults.next.push({ method: 'GET', path: /\/cvms/, action });
    });
    const result = await on().deploy({ mode: 'teardown', confirm: cvm.name });
    expectGreen(result);
    expect(result.outputs['status']).toBe('torn_down');
  });
});

test.each([{}, { instances: 'all' }])(
  'an app that the workspace does not have is looked for there, and no key is asked for: %j',
  async (inputs) => {
    on().stage.addCvm();
    const result = await on().deploy({ cvm_id: `app_${'0123456789'.repeat(4)}`, ...inputs });
    const { message } = theError(result);
    expect(message).toContain('HTTP 404');
    expect(message).toContain('the workspace that the step logs in to owns it (input `workspace`)');
    expect(message).not.toContain('`api_key`');
    expectNothingLeft(result);
  },
);

test('what a prepared update needs next is no key either', async () => {
  on().stage.addCvm({ kms: 'on-chain' });
  const result = await on().deploy({ mode: 'prepare' });
  expectGreen(result);
  expect(result.summary).toContain('mode: commit');
  expect(result.summary).not.toContain('api_key');
});

describe('the issuer', () => {
  const ANY = { method: 'GET', path: /^/ };

  test('may be away for a while in the middle of a wait', async () => {
    const cvm = on().stage.addCvm();
    cvm.behaviour.boot = { kind: 'slow', steps: 10 };
    const { issuer, stage } = on();
    stage.emulator.onRequest((request) => {
      if (!goesTo(request, 'trigger')) return;
      issuer.faults.next.push({ ...ANY, times: 6, action: { kind: 'status', status: 500 } });
    });
    const result = await on().deploy({ poll_interval: '120', wait_timeout: '7200' });
    expectGreen(result);
    expect(result.outputs['status']).toBe('deployed');
    expect(result.log).toContain('cannot look at the CVM: Reading the CVM my-app failed: GitHub');
  });

  test('may fail twice', async () => {
    on().stage.addCvm();
    on().issuer.faults.next.push(
      { ...ANY, action: { kind: 'status', status: 500 } },
      { ...ANY, action: { kind: 'reset' } },
    );
    expectGreen(await on().deploy());
    expect(on().issuer.requests).toHaveLength(3);
  });

  test('may leave a request without an answer', async () => {
    on().stage.addCvm();
    on().issuer.faults.next.push({ ...ANY, action: { kind: 'hang' } });
    expectGreen(await on().deploy());
    expect(on().issuer.requests).toHaveLength(2);
  }, 20_000);

  test.each([
    [{ kind: 'status', status: 503 }, 3, 'answered HTTP 503.'],
    [{ kind: 'status', status: 200, body: { count: 0 } }, 3, 'sent an answer without a token.'],
    [{ kind: 'status', status: 200, body: { value: 'a b' } }, 3, 'sent an answer without a token.'],
    [{ kind: 'status', status: 200, body: 'x' }, 3, 'sent an answer without a token.'],
    [{ kind: 'reset' }, 3, 'closed the connection without an answer.'],
    [{ kind: 'status', status: 401, body: { message: 'canary' } }, 1, 'answered HTTP 401.'],
    [
      { kind: 'status', status: 302, headers: { location: 'https://elsewhere.example/' } },
      1,
      'answered HTTP 302.',
    ],
  ] as const)('says why it gave none: %j', async (action, tries, why) => {
    on().stage.addCvm();
    on().issuer.faults.next.push({ ...ANY, times: 100, action });
    const result = await on().deploy();
    const { message } = theError(result);
    expect(message).toContain('Reading the CVM my-app failed: GitHub gave no OIDC token');
    expect(message).toContain(why);
    expect(message).toContain('permissions: id-token: write');
    // What is read at the same time asks together.
    expect(on().issuer.requests).toHaveLength(tries);
    expect(on().stage.emulator.requests).toEqual([]);
    expectNothingLeft(result);
  });
});

test.each([
  ['no permission', []],
  ['no request token', ['ACTIONS_ID_TOKEN_REQUEST_URL']],
  ['no URL', ['ACTIONS_ID_TOKEN_REQUEST_TOKEN']],
])('without a key, and with %s, both ways to mend it are named', async (_name, kept) => {
  const env = Object.fromEntries(
    Object.entries(on().issuer.environment).filter(([name]) => kept.includes(name)),
  );
  const error = refusedAtOnce(on().stage, await on().stage.deploy({ api_key: '' }, env));
  expect(error.message).toContain('`api_key` is missing or empty.');
  expect(error.message).toContain('Set it to an API key of Phala Cloud');
  expect(error.message).toContain('`permissions: id-token: write`');
  expect(error.message).toContain('have the workspace trust this repository');
});

describe('where the issuer would be asked in the open', () => {
  const OPEN = [
    ['http://192.0.2.2:8080/idtoken', /`ACTIONS_ID_TOKEN_REQUEST_URL` is not https/],
    ['http://localhost.example/idtoken', /is not https/],
    ['ftp://127.0.0.1/idtoken', /is not https/],
    ['https://user:p4ssw0rd@issuer.example/', /has a user name or a password/],
    ['https://p4ssw0rd@issuer.example/', /has a user name or a password/],
  ] as const;

  function at(url: string): Readonly<Record<string, string>> {
    return { ...on().issuer.environment, ACTIONS_ID_TOKEN_REQUEST_URL: url };
  }

  test.each(OPEN)('nothing is sent: %s', async (url, words) => {
    on().stage.addCvm();
    const result = await on().stage.deploy({ api_key: '' }, at(url));
    const { message } = refusedAtOnce(on().stage, result);
    expect(message).toMatch(words);
    expect(message).toContain('The runner sets it');
    expect(seenOf(result)).not.toContain('p4ssw0rd');
    expectNothingLeft(result);
  });

  test('a key does not care', async () => {
    on().stage.addCvm();
    expectGreen(await on().stage.deploy({}, at('http://192.0.2.2:8080/idtoken')));
  });

  test('nor does a mode that logs in nowhere', async () => {
    const env = at('http://192.0.2.2:8080/idtoken');
    expectGreen(await on().stage.deploy({ mode: 'check', api_key: '', cvm_id: '' }, env));
  });
});

describe('a refusal says what is missing:', () => {
  const elsewhere = { repository: 'acme/web', workspace: 'elsewhere' };

  const rows: readonly (readonly [
    string,
    () => Readonly<Record<string, string>> | undefined,
    RegExp,
  ])[] = [
    ['a login that is off', () => void (oidc().accepts = 'off'), /A login is missing/],
    ['another audience', () => ({ oidc_audience: 'https://x.example' }), /A login is missing/],
    ['an expired token', () => void (on().issuer.lifetime.seconds = -1), /A login is missing/],
    ['a forged signature', () => void (oidc().issuerKey = undefined), /A login is missing/],
    ['nobody trusts it', () => void (oidc().trusted.length = 0), /A trust policy is missing/],
    [
      'another branch',
      () => void oidc().trusted.splice(0, 1, { ...elsewhere, ref: 'refs/heads/x' }),
      /A trust policy is missing/,
    ],
    [
      'two workspaces, 400',
      () => void oidc().trusted.push(elsewhere),
      /A trust policy is missing.*set `workspace`/,
    ],
    [
      'two workspaces, 403',
      () => {
        oidc().trusted.push(elsewhere);
        oidc().severalWorkspaces = 403;
      },
      /A trust policy is missing.*set `workspace`/,
    ],
    ['another workspace', () => ({ workspace: 'third' }), /A trust policy is missing/],
    ['reading, 403', () => void (oidc().accepts = 'deploy-routes'), /A right is missing/],
    [
      'reading, 401',
      () => {
        oidc().accepts = 'deploy-routes';
        oidc().beyondRights = 401;
      },
      // The status of who is not logged in at all: both are named.
      /A login is missing/,
    ],
  ];

  function oidc(): ReturnType<typeof on>['stage']['emulator']['oidc'] {
    return on().stage.emulator.oidc;
  }

  test.each(rows)('%s', async (name, set, missing) => {
    const cvm = on().stage.addCvm();
    on().issuer.claims.environment = 'production';
    const inputs = set() ?? {};
    const result = await on().deploy(inputs);
    const { message } = theError(result);
    expect(message).toMatch(missing);
    expect(message).toContain(
      'The token says of this job: repository "acme/web", ref "refs/heads/main", environment "production".',
    );
    if (name.startsWith('reading')) expect(message).toContain(READING_NEEDS_KEY);
    expect(seenOf(result)).not.toContain('octocat');
    expectNothingLeft(result);
    expect(cvm.boots).toBe(0);
  });

  test('a job without an environment', async () => {
    on().stage.addCvm();
    oidc().trusted.length = 0;
    const { message } = theError(await on().deploy());
    expect(message).toContain('ref "refs/heads/main", no environment.');
  });

  test('the one that several workspaces need', async () => {
    on().stage.addCvm();
    oidc().trusted.push(elsewhere);
    expectGreen(await on().deploy({ workspace: 'emulator' }));
  });

  test('a right that is no reading, once the login was accepted', async () => {
    const cvm = on().stage.addCvm();
    on().stage.emulator.faults.next.push({
      method: 'POST',
      path: /\/provision$/,
      action: { kind: 'status', status: 403, body: { detail: 'Forbidden' } },
    });
    const { message } = theError(await on().deploy());
    expect(message).toMatch(/A right is missing: GitHub's OIDC token may not do this/);
    expect(message).not.toContain(READING_NEEDS_KEY);
    expect(cvm.boots).toBe(0);
  });
});

describe('who may trigger and not read', () => {
  test.each([
    ['a deploy', {}, 'update', 'trigger'],
    ['a restart', { mode: 'restart' }, 'restart', 'restart'],
  ] as const)('%s ends accepted, with a warning', async (_name, inputs, change, route) => {
    for (const status of [401, 403] as const) {
      on().stage.addCvm({ name: `app-${status}` });
      on().stage.emulator.oidc.accepts = 'all';
      on().stage.emulator.oidc.beyondRights = status;
      afterTriggerNothingIsRead(route);
      const result = await on().deploy({ ...inputs, cvm_id: `app-${status}` });
      expectGreen(result);
      expect(result.outputs).toMatchObject({ status: 'accepted', changed: 'true' });
      const [warning, ...more] = annotations(result, 'warning');
      expect(more).toEqual([]);
      expect(warning?.properties['title']).toBe('outcome-unread');
      expect(warning?.message).toContain(`The ${change} was accepted, but how it ends may not be`);
      expect(warning?.message).toContain('A right is missing');
      expect(warning?.message).toContain(READING_NEEDS_KEY);
      expectNothingLeft(result);
    }
  });

  const needs: readonly (readonly [string, () => Inputs])[] = [
    ['`attestation: require`', () => ({ attestation: 'require' })],
    ['`rollback: true`', () => ({ rollback: 'true' })],
    ['`health_url`', () => ({ health_url: 'https://app.example/' })],
    [
      '`rollback: true`, `attestation: require`',
      () => ({ attestation: 'require', rollback: 'true' }),
    ],
  ];
  test.each(needs)('what asks for more is red, and accepted: %s', async (need, inputs) => {
    on().stage.addCvm();
    afterTriggerNothingIsRead();
    const result = await on().deploy(inputs());
    const { message } = theError(result);
    expect(message).toContain('The update was accepted, but how it ends may not be read');
    expect(message).toContain(`That is not enough for ${need}.`);
    expect(message).toContain('A right is missing');
    expect(message).toContain(READING_NEEDS_KEY);
    expect(result.outputs).toMatchObject({ status: 'accepted', changed: 'true' });
    expect(result.summary).toContain('### Failed: the update was accepted, and how it ends was');
    expectNothingLeft(result);
  });

  test.each([
    ['restart', 'restart'],
    ['rollback', 'redeploy'],
  ] as const)('and so in `mode: %s`', async (mode, route) => {
    on().stage.addCvm();
    expectGreen(await on().deploy());
    afterTriggerNothingIsRead(route);
    const result = await on().deploy({ mode, attestation: 'require' });
    expect(theError(result).message).toContain('That is not enough for `attestation: require`.');
    expect(result.outputs['status']).toBe('accepted');
  });

  test('and so of a new CVM', async () => {
    const { emulator } = on().stage;
    emulator.onRequest(({ method, path }) => {
      if (method === 'POST' && path.endsWith('/cvms')) emulator.oidc.accepts = 'deploy-routes';
    });
    const given = { create: 'true', instance_type: 'tdx.small', attestation: 'require' };
    const result = await on().deploy(given);
    const { message } = theError(result);
    expect(message).toContain('That is not enough for `attestation: require`.');
    expect(message).toMatch(/The CVM my-app was created and goes on starting\. It .*bills/);
    expect(result.outputs).toMatchObject({ status: 'accepted', changed: 'true' });
  });

  test('a proof that may not be read is none, also of what was seen to run', async () => {
    on().stage.addCvm();
    const { emulator } = on().stage;
    emulator.onRequest((request) => {
      if (goesTo(request, 'appAttestations')) emulator.oidc.accepts = 'deploy-routes';
    });
    const result = await on().deploy(attesting(on().stage, { attestation: 'require' }));
    expect(theError(result).message).toContain('There is no proof of what runs');
    expect(result.outputs['attested']).toBe('unknown');
  });

  test('the summary does not say that nobody waited', async () => {
    on().stage.addCvm();
    afterTriggerNothingIsRead();
    const { summary } = await on().deploy();
    expect(summary).toContain('### Accepted: the API took it, and how it ends was not seen');
  });

  test('a rollback ends accepted as well', async () => {
    on().stage.addCvm();
    expectGreen(await on().deploy());
    afterTriggerNothingIsRead('redeploy');
    const result = await on().deploy({ mode: 'rollback' });
    expectGreen(result);
    expect(result.outputs['status']).toBe('accepted');
  });

  test('a teardown does not call gone what it cannot see', async () => {
    const cvm = on().stage.addCvm();
    const { emulator } = on().stage;
    emulator.onRequest(({ method }) => {
      if (method === 'DELETE') emulator.oidc.accepts = 'deploy-routes';
    });
    const result = await on().deploy({ mode: 'teardown', confirm: cvm.name });
    expectGreen(result);
    expect(result.outputs['status']).toBe('accepted');
    expect(annotations(result, 'warning')[0]?.message).toContain('bills until it is gone');
  });

  test('a creation ends accepted as well', async () => {
    const { emulator } = on().stage;
    emulator.onRequest(({ method, path }) => {
      if (method === 'POST' && path.endsWith('/cvms')) emulator.oidc.accepts = 'deploy-routes';
    });
    const result = await on().deploy({ create: 'true', instance_type: 'tdx.small' });
    expectGreen(result);
    expect(result.outputs).toMatchObject({ status: 'accepted', changed: 'true' });
  });

  test('a roll-out stops, and says which instances have not had it', async () => {
    const appId = 'ab'.repeat(20);
    for (const name of ['web-a', 'web-b']) on().stage.addCvm({ name, appId });
    afterTriggerNothingIsRead();
    const result = await on().deploy({ cvm_id: appId, instances: 'all' });
    expect(theError(result).message).toMatch(/web-a: .*Not begun: web-b/s);
    expect(result.outputs['status'] ?? '').not.toBe('accepted');
  });

  test('a failed update stays a failure', async () => {
    const cvm = on().stage.addCvm();
    cvm.behaviour.boot = { kind: 'fails', bootError: 'docker login failed' };
    const { emulator } = on().stage;
    emulator.onRequest((request) => {
      if (goesTo(request, 'bootState') && request.response.includes('docker login failed')) {
        emulator.oidc.accepts = 'deploy-routes';
      }
    });
    const result = await on().deploy({ rollback: 'true' });
    expect(theError(result).message).toContain('docker login failed');
    expect(result.outputs['status'] ?? '').not.toBe('accepted');
  });

  test('with a key, a refusal after the trigger is an error as before', async () => {
    on().stage.addCvm();
    const { emulator } = on().stage;
    emulator.onRequest((request) => {
      if (!goesTo(request, 'trigger')) return;
      const action = { kind: 'status', status: 403, body: { detail: 'Forbidden' } } as const;
      emulator.faults.next.push({ method: 'GET', path: /\/cvms\/my-app$/, times: 100, action });
    });
    const result = await on().stage.deploy();
    expect(theError(result).message).toContain('can no longer be watched');
  });
});
