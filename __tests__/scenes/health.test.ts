import { describe, expect, test } from '@jest/globals';

import type { EmulatedCvm, RecordedRequest } from '../../emulator/phala/emulator.ts';
import {
  changingRequests,
  composeAnswering,
  expectGreen,
  expectUntouched,
  IMAGE,
  messages,
  outsideFences,
  pathOf,
  refusedAtOnce,
  ROUTES,
  seenOf,
  theError,
  useStage,
  type Health,
  type Inputs,
} from './stage.ts';
import type { StepResult } from '../../scripts/runner-step.ts';

const stage = useStage();

/** Ships an app that answers so, and asks it. */
async function deployAnswering(
  health: Health,
  inputs: Inputs = {},
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly cvm: EmulatedCvm; readonly result: StepResult }> {
  const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
  stage().write('compose.yaml', composeAnswering(health));
  const result = await stage().deploy(
    { health_url: `${cvm.healthUrl}/health`, lint_ignore: 'all', ...inputs },
    env,
  );
  return { cvm, result };
}

/** Checks that the step failed for the health of an app that runs. Gives the message. */
function unhealthy({ cvm, result }: Awaited<ReturnType<typeof deployAnswering>>): string {
  const { message } = theError(result);
  expect(message).toMatch(/The CVM runs, but .* did not answer with/);
  expect(result.outputs['status'] ?? '').toBe('');
  expect(result.outputs['changed']).toBe('true');
  expect(cvm.status).toBe('running');
  return message;
}

function asked(): readonly RecordedRequest[] {
  return stage().sent('app');
}

const SOON = { health_timeout: '1' } as const;

describe('the URL', () => {
  test('as it is: asked after the CVM runs, without any credential', async () => {
    const { cvm, result } = await deployAnswering({});
    expectGreen(result);
    expect(asked().map(({ method, path }) => `${method} ${path}`)).toEqual([
      `GET /app/${cvm.appId}/health`,
    ]);
    const [request] = asked();
    const headers = JSON.stringify(request?.headers);
    expect(headers).not.toContain(stage().emulator.apiKey);
    expect(Object.keys(request?.headers ?? {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/key|authorization|cookie/i)]),
    );
    expect(result.log).toMatch(/running, and the update is over[^]*healthy: .*\/health answers/);
    expect(result.summary).toMatch(/checking health \d+\.\d s/);
  });

  test('with {app_url}: where the API says that the app answers', async () => {
    const cvm = stage().addCvm({ appUrl: 'emulated' });
    const result = await stage().deploy({ health_url: '{app_url}/up?x=1' });
    expectGreen(result);
    expect(asked().map(({ path }) => path)).toEqual([`/app/${cvm.appId}/up?x=1`]);
    expect(result.outputs['app_url']).toBe(cvm.healthUrl);
  });

  describe('of an app with several CVMs', () => {
    const appId = 'cd'.repeat(20);
    const BROKEN = { status: 500, body: 'no database' } as const;
    const WARNING = /^2 running CVMs of the app answer at the address in `health_url`/;

    /** A CVM that is to run a broken app, beside a sister that is well, and that the gateway asks first. */
    function addBoth(): EmulatedCvm {
      const sister = stage().addCvm({ name: 'sister', appId });
      const cvm = stage().addCvm({ appId, appUrl: 'emulated' });
      stage().write('compose.yaml', composeAnswering(BROKEN));
      sister.changeByHand({ composeText: composeAnswering({ body: `commit ${'ab'.repeat(20)}` }) });
      return cvm;
    }

    test('{instance_url} asks this one, which is broken', async () => {
      const cvm = addBoth();
      const result = await stage().deploy({ health_url: '{instance_url}/up', ...SOON });
      expect(theError(result).message).toContain('HTTP 500');
      expect(asked()[0]?.path).toBe(`/app/${cvm.instanceId}/up`);
      expect(messages(result, 'warning').filter((text) => WARNING.test(text))).toEqual([]);
    });

    test('{app_url} may be answered by the sister: a warning says so', async () => {
      addBoth();
      const result = await stage().deploy({ health_url: '{app_url}/up', ...SOON });
      expectGreen(result);
      const [warning] = messages(result, 'warning').filter((text) => WARNING.test(text));
      expect(warning).toMatch(/\{instance_url\}.*\{sha\} in `health_body`/);
    });

    test.each([
      ['where the commit is asked for', { health_body: 'commit {sha}' }],
      ['where the sister does not run', {}],
      ['where the CVMs of the app cannot be listed', {}],
    ])('%s, there is no warning', async (where, inputs) => {
      addBoth();
      if (where.includes('not run')) {
        stage().emulator.cvms[0]?.deleteByHand();
        stage().addCvm({ name: 'stopped', appId, status: 'stopped' });
        stage().write('compose.yaml', composeAnswering({}));
      }
      if (where.includes('listed')) {
        const action = { kind: 'status', status: 403, body: { detail: 'No' } } as const;
        stage().emulator.faults.next.push({ ...ROUTES.appCvms, times: 100, action });
      }
      const result = await stage().deploy(
        { health_url: '{app_url}/up', ...inputs },
        { GITHUB_SHA: 'ab'.repeat(20) },
      );
      expectGreen(result);
      expect(messages(result, 'warning').filter((text) => WARNING.test(text))).toEqual([]);
    });
  });

  test('with {app_id} and {port}', async () => {
    const cvm = stage().addCvm();
    stage().write(
      'compose.yaml',
      `services:\n  web:\n    image: ${IMAGE}\n    ports: ["8080:80"]\n`,
    );
    const { origin } = stage().emulator;
    expectGreen(await stage().deploy({ health_url: `${origin}/app/{app_id}/{port}/{app_id}` }));
    expect(asked().map(({ path }) => path)).toEqual([`/app/${cvm.appId}/8080/${cvm.appId}`]);
  });

  test.each([
    ['no port', ''],
    ['several', '    ports: ["8080:80", "8443:443"]\n'],
  ])(
    'with {port}, and the text publishes %s: refused before the first request',
    async (_n, ports) => {
      stage().addCvm();
      stage().write('compose.yaml', `services:\n  web:\n    image: ${IMAGE}\n${ports}`);
      const result = await stage().deploy({ health_url: 'https://app.example:{port}/' });
      const { message } = refusedAtOnce(stage(), result);
      expect(message).toContain('{port}');
      if (ports !== '') expect(message).toContain('8080, 8443');
    },
  );

  const wrong: readonly (readonly [string, Inputs])[] = [
    ['plain http', { health_url: 'http://app.example/health' }],
    ['plain http with a loopback look', { health_url: 'http://127.0.0.1.example/health' }],
    ['plain http behind a user name', { health_url: 'http://127.0.0.1@app.example/health' }],
    ['another scheme', { health_url: 'ftp://app.example/health' }],
    ['no URL', { health_url: 'app.example/health' }],
    ['a password', { health_url: 'https://user:pass@app.example/health' }],
    ['an unknown placeholder', { health_url: 'https://app.example/{commit}' }],
    ['a status that is none', { health_url: '{app_url}', health_status: 'ok' }],
    ['a status that is too low', { health_url: '{app_url}', health_status: '99' }],
    ['a status that is too high', { health_url: '{app_url}', health_status: '200,700' }],
    ['a range that is upside down', { health_url: '{app_url}', health_status: '299-200' }],
    ['a list with a gap', { health_url: '{app_url}', health_status: '200,,204' }],
    ['a regular expression that is none', { health_url: '{app_url}', health_body: '/[/' }],
    ['{sha} without a commit', { health_url: '{app_url}', health_body: '{sha}' }],
    ['a time that is none', { health_url: '{app_url}', health_timeout: 'soon' }],
    ['no wait', { health_url: '{app_url}', wait: 'false' }],
    ['a status without a URL', { health_status: '204' }],
    ['a body without a URL', { health_body: 'ok' }],
    ['a time without a URL', { health_timeout: '30', mode: 'check' }],
  ];
  test.each(wrong)('%s is refused before the first request', async (_name, inputs) => {
    stage().addCvm();
    const result = await stage().deploy(inputs);
    expect(refusedAtOnce(stage(), result).message).toMatch(/`health_\w+`/);
  });

  test.each([
    ['plain http on the network', { app: 'http://app.example' }, /not https/],
    ['a user name', { app: 'https://user@app.example' }, /address with a user name/],
    ['another host behind a user name', { app: 'https://app.example@h.example' }, /user name/],
    ['nothing', undefined, /names no URL/],
  ])('with {app_url}, and the API names %s: nothing is triggered', async (_name, endpoint, why) => {
    const cvm = stage().addCvm();
    const body = {
      id: cvm.id,
      name: cvm.name,
      app_id: cvm.appId,
      vm_uuid: cvm.vmUuid,
      status: 'running',
      compose_hash: cvm.composeHash,
      endpoints: endpoint === undefined ? [] : [endpoint],
    };
    const action = { kind: 'status', status: 200, body } as const;
    stage().emulator.faults.next.push({ ...ROUTES.cvm, times: 100, action });
    const result = await stage().deploy({ health_url: '{app_url}/health' });
    expect(theError(result).message).toMatch(why);
    expectUntouched(stage(), cvm);
  });

  test('whose answer an expression does not come to an end on is said to be so', async () => {
    const ended = await deployAnswering(
      { body: `${'a'.repeat(100)}!` },
      { ...SOON, health_body: '/^(a+)+$/' },
    );
    expect(unhealthy(ended)).toMatch(
      /HTTP 200, but matching its body with `health_body` takes more than 5 s/,
    );
  });

  test('that nobody listens at is an app that is not healthy', async () => {
    const message = unhealthy(
      await deployAnswering({}, { ...SOON, health_url: 'http://127.0.0.1:9/' }),
    );
    expect(message).toContain('127.0.0.1:9 refused the connection');
  });

  test('that does not answer is given up in time', async () => {
    stage().emulator.faults.next.push({ ...ROUTES.app, times: 100, action: { kind: 'hang' } });
    const ended = await deployAnswering({}, SOON);
    expect(unhealthy(ended)).toMatch(/did not answer within/);
  });
});

describe('the status', () => {
  test.each([
    [200, ''],
    [204, '204'],
    [404, '200, 404'],
    [299, '200-299'],
    [503, '100-199,500-599'],
  ])('%d is healthy for "%s"', async (status, health_status) => {
    const { result } = await deployAnswering(
      { status },
      health_status === '' ? {} : { health_status },
    );
    expectGreen(result);
    expect(result.outputs['status']).toBe('deployed');
  });

  test.each([
    [201, '200'],
    [500, '200-299'],
    [404, '200,204,301-399'],
  ])('%d is not for "%s"', async (status, health_status) => {
    const message = unhealthy(await deployAnswering({ status }, { ...SOON, health_status }));
    expect(message).toContain(`Last seen: HTTP ${status}`);
    expect(message).toContain('health_timeout');
  });
});

describe('the body', () => {
  const SHA = '0f1e2d3c4b5a69788796a5b4c3d2e1f001122334';

  test.each([
    ['a part of it', 'version 7'],
    ['a regular expression', '/^the version \\d+$/m'],
    ['one with flags', '/VERSION [0-9]/i'],
    ['the commit', 'built from {sha}'],
    ['the commit in a regular expression', '/built from {sha}$/'],
  ])('that has %s is healthy', async (_what, health_body) => {
    const { result } = await deployAnswering(
      { body: `the version 7\nbuilt from ${SHA}` },
      { health_body },
      { GITHUB_SHA: SHA },
    );
    expectGreen(result);
  });

  test.each([
    ['another text', 'version 8', 'version 8'],
    ['a regular expression that does not match', '/^version$/', '/^version$/'],
    ['another commit', '{sha}', SHA],
  ])('without %s is not', async (_what, health_body, shown) => {
    const ended = await deployAnswering(
      { body: 'the version 7' },
      { ...SOON, health_body },
      { GITHUB_SHA: SHA },
    );
    const message = unhealthy(ended);
    expect(message).toContain(`a body that has ${shown}`);
    expect(message).toContain('HTTP 200, without the expected body');
    expect(message).toContain('the version 7');
  });

  test('that is right counts only with the right status', async () => {
    unhealthy(
      await deployAnswering({ status: 500, body: 'fine' }, { ...SOON, health_body: 'fine' }),
    );
  });

  test('that is huge is read up to a limit', async () => {
    stage().emulator.faults.next.push({ ...ROUTES.app, times: 100, action: { kind: 'huge' } });
    const { message } = {
      message: unhealthy(await deployAnswering({}, { ...SOON, health_body: 'x y z' })),
    };
    expect(message.length).toBeLessThan(3000);
  });
});

describe('an app', () => {
  test('that becomes healthy later is waited for, with one line per change', async () => {
    const { result } = await deployAnswering({ after: 4 });
    expectGreen(result);
    expect(asked()).toHaveLength(5);
    expect(result.log.match(/not healthy yet: HTTP 503/g)).toHaveLength(1);
    expect(result.log).toMatch(/not healthy yet[^]*healthy: /);
  });

  test('that never does fails the step after `health_timeout`, with its last answer', async () => {
    const ended = await deployAnswering({ status: 500, body: 'no database' }, SOON);
    const message = unhealthy(ended);
    expect(message).toMatch(/within 0:01/);
    expect(message).toContain('Last seen: HTTP 500. Its answer: no database');
    expect(message).toContain(ended.cvm.vmUuid);
    expect(ended.result.summary).toContain('no database');
    expect(asked().length).toBeGreaterThan(1);
  });

  test('the query of the URL, which may be a secret, is not shown', async () => {
    const cvm = stage().addCvm();
    stage().write('compose.yaml', composeAnswering({ status: 500 }));
    const result = await stage().deploy({ ...SOON, health_url: `${cvm.healthUrl}/x?k=its-query` });
    theError(result);
    expect(seenOf(result)).not.toContain('its-query');
  });
});

describe('the last answer', () => {
  test('is cut after 500 characters', async () => {
    const body = `${'x'.repeat(499)}yz${'x'.repeat(100)}`;
    const { result } = await deployAnswering({ status: 500, body }, SOON);
    expect(theError(result).message).toContain(`Its answer: ${'x'.repeat(499)}y…`);
    expect(theError(result).message).not.toContain('yz');
  });

  test('is scrubbed before it is cut', async () => {
    const SECRET = 'hunter2-and-some-more-of-it';
    stage().emulator.faults.next.push({
      ...ROUTES.app,
      times: 1000,
      action: {
        kind: 'status',
        status: 500,
        body: `${'a'.repeat(490)}${SECRET} ${encodeURIComponent(SECRET)} key ${stage().emulator.apiKey}`,
      },
    });
    const { result } = await deployAnswering({}, { ...SOON, env: `TOKEN=${SECRET}` });
    expect(theError(result).message).toContain(`${'a'.repeat(490)}***`);
    expect(seenOf(result)).not.toContain('hunter2');
    expect(seenOf(result)).not.toContain(stage().emulator.apiKey);
  });

  test('is only text: no command, no Markdown, no HTML', async () => {
    const body = [
      'hello',
      '::error::pwned-error',
      '::add-mask::my-app',
      '::set-output name=status::pwned',
      '##[error]pwned',
      '```',
      '</details><script>alert(1)</script>',
      '![x](https://evil.example/x.png) | cell | <img src=x onerror=alert(1)>',
      '\u2028::notice::pwned',
      '\u001b[31mred',
    ].join('\n');
    stage().emulator.faults.next.push({
      ...ROUTES.app,
      times: 1000,
      action: { kind: 'status', status: 500, body },
    });
    const { result } = await deployAnswering({}, SOON);
    const { message } = theError(result);
    expect(message).toContain('hello');
    expect(message).not.toMatch(/[\p{Cc}\u2028]/u);
    const commands = result.stdout.split(/\r\n|[\r\n\u2028]/).filter((line) => /^\s*::/.test(line));
    expect(
      commands.filter((line) => /^\s*::\w[\w-]*[^:]*::\s*(?:pwned|my-app)/.test(line)),
    ).toEqual([]);
    expect(result.masks).not.toContain('my-app');
    expect(result.outputs['status'] ?? '').toBe('');
    const summary = outsideFences(result.summary);
    expect(summary).not.toMatch(/<script|<img|!\[x\]\(|```/);
    expect(summary).not.toContain('https://evil');
  });
});

describe('redirects', () => {
  test('within the origin are followed', async () => {
    const other = stage().addCvm({ name: 'other-one' });
    const { cvm, result } = await deployAnswering({ location: `/app/${other.appId}/landing` });
    expectGreen(result);
    expect(asked().map((request) => pathOf(request))).toEqual([
      `/app/${cvm.appId}/health`,
      `/app/${other.appId}/landing`,
    ]);
  });

  test('to another origin are not, and nothing is sent there', async () => {
    const other = stage().addCvm({ name: 'other-one' });
    const elsewhere = other.healthUrl.replace('127.0.0.1', 'localhost');
    const ended = await deployAnswering({ location: elsewhere }, SOON);
    expect(unhealthy(ended)).toMatch(/HTTP 302, a redirect to another origin/);
    expect(asked().filter(({ path }) => path.includes(other.appId))).toEqual([]);
  });

  test('to another scheme are not', async () => {
    const cvm = stage().addCvm();
    const location = cvm.healthUrl.replace('http:', 'https:');
    stage().write('compose.yaml', composeAnswering({ location }));
    const result = await stage().deploy({ ...SOON, health_url: `${cvm.healthUrl}/x` });
    expect(theError(result).message).toMatch(/another origin/);
  });

  test('in a circle are given up', async () => {
    const ended = await deployAnswering({ location: 'again' }, SOON);
    expect(unhealthy(ended)).toMatch(/redirects/);
  });

  test('that are what is asked for are healthy, and not followed', async () => {
    const { result } = await deployAnswering(
      { status: 301, location: 'https://login.example/' },
      { health_status: '301,302' },
    );
    expectGreen(result);
    expect(asked()).toHaveLength(1);
  });
});

describe('other modes', () => {
  test('a restart is followed by the check', async () => {
    const cvm = stage().addCvm({
      appCompose: { docker_compose_file: composeAnswering({ after: 2 }) },
    });
    const result = await stage().deploy({ mode: 'restart', health_url: `${cvm.healthUrl}/x` });
    expectGreen(result);
    expect(asked()).toHaveLength(3);
    expect(result.outputs['status']).toBe('restarted');
  });

  test('a restart of an app that is not healthy afterwards is red', async () => {
    const cvm = stage().addCvm({
      appCompose: { docker_compose_file: composeAnswering({ status: 500, body: 'no database' }) },
    });
    const result = await stage().deploy({
      mode: 'restart',
      ...SOON,
      health_url: `${cvm.healthUrl}/x`,
    });
    expect(theError(result).message).toContain('no database');
    expect(result.outputs['status'] ?? '').toBe('');
  });

  test('with {port}, the ports are those of the text that the CVM runs', async () => {
    const text = `services:\n  web:\n    image: ${IMAGE}\n    ports: ["8080:80", "8443:443"]\n`;
    const cvm = stage().addCvm({ appCompose: { docker_compose_file: text } });
    const health_url = `${cvm.healthUrl}/{port}`;
    for (const mode of ['restart', 'env']) {
      const result = await stage().deploy({
        mode,
        health_url,
        ...(mode === 'env' ? { env: 'A=b' } : {}),
      });
      expect(theError(result).message).toContain('8080, 8443');
    }
    expect(changingRequests(stage())).toEqual([]);
  });

  test('new env values are followed by the check', async () => {
    const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
    const result = await stage().deploy({
      mode: 'env',
      env: 'TOKEN=new',
      health_url: `${cvm.healthUrl}/x`,
    });
    expectGreen(result);
    expect(asked()).toHaveLength(1);
  });

  test('a deploy that changes nothing asks what runs, of whichever commit', async () => {
    const cvm = stage().addCvm();
    stage().write('compose.yaml', String(cvm.appCompose['docker_compose_file']));
    const inputs = { health_url: `${cvm.healthUrl}/x`, health_body: '{sha}' };
    const result = await stage().deploy(inputs, { GITHUB_SHA: 'ab'.repeat(20) });
    expectGreen(result);
    expect(result.outputs['status']).toBe('unchanged');
    expect(asked()).toHaveLength(1);
  });

  test('a deploy that changes nothing is red where the app is not healthy', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.neverHealthy = true;
    stage().write('compose.yaml', String(cvm.appCompose['docker_compose_file']));
    const inputs = { health_url: `${cvm.healthUrl}/x`, health_timeout: '1' };
    const { message } = theError(await stage().deploy(inputs));
    expect(message).toContain('The CVM already has this compose hash, but is not healthy.');
    expect(message).toContain('Nothing was triggered.');
    expect(cvm.boots).toBe(0);
  });
});
