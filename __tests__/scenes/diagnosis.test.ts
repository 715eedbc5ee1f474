import { createServer } from 'node:http';
import { once } from 'node:events';

import { describe, expect, test } from '@jest/globals';

import type { EmulatedCvm, FaultAction } from '../../emulator/phala/emulator.ts';
import type { StepResult } from '../../scripts/runner-step.ts';
import {
  expectGreen,
  factOf,
  IMAGE,
  logGroup,
  outsideFences,
  ROUTES,
  seenOf,
  theError,
  useStage,
  goesTo,
} from './stage.ts';

const stage = useStage();

const FAILS = { kind: 'fails', bootError: 'docker login failed' } as const;

/** What is folded under a title in the summary. */
function folded({ summary }: StepResult, title: string): string {
  const [, rest = ''] = summary.split(`<summary>${title}</summary>\n`);
  return rest.split('\n</details>')[0] ?? '';
}

function addFailing(): EmulatedCvm {
  const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
  cvm.behaviour.boot = FAILS;
  return cvm;
}

function fault(route: keyof typeof ROUTES, action: FaultAction, times = 1000): void {
  stage().emulator.faults.next.push({ ...ROUTES[route], times, action });
}

/** As soon as the update is triggered: what was read before is not meant. */
function afterTrigger(act: () => void): void {
  stage().emulator.onRequest((request) => {
    if (goesTo(request, 'trigger')) act();
  });
}

/** What the containers would be, if the API said so. */
function containersAre(...containers: readonly object[]): void {
  fault('composition', {
    kind: 'status',
    status: 200,
    body: { is_online: true, is_public: false, containers },
  });
}

describe('a failed boot shows, in the log and in the summary,', () => {
  test("the operation's events with their times, boot progress and boot error", async () => {
    const cvm = addFailing();
    const result = await stage().deploy();
    expect(theError(result).message).toContain('docker login failed');
    const [operation] = cvm.operations;
    expect(operation?.events.length).toBeGreaterThan(3);
    const events = folded(result, 'Events of the operation');
    for (const { type, timestamp, state } of operation?.events ?? []) {
      const line = `${timestamp} ${type} (${state})`;
      expect(result.log).toContain(line);
      expect(events).toContain(line);
    }
    expect(result.log).toContain(
      `Operation ${String(operation?.correlationId)}: compose_update, failed: docker login failed`,
    );
    expect(result.log).toContain('Boot progress: starting containers');
    expect(result.log).toContain('Boot error: docker login failed');
    expect(result.summary).toContain('#### What the CVM says');
    expect(factOf(result, 'Boot error')).toBe('`docker login failed`');
    expect(factOf(result, 'Boot progress')).toBe('`starting containers`');
    expect(factOf(result, 'Operation')).toContain('failed');
  });

  test('the containers with their state', async () => {
    const cvm = addFailing();
    stage().write(
      'compose.yaml',
      `services:\n  web:\n    image: ${IMAGE}\n  worker:\n    image: ${IMAGE}\n`,
    );
    cvm.behaviour.containers = { worker: { state: 'restarting', status: 'Restarting (137)' } };
    const result = await stage().deploy({ lint_ignore: 'all' });
    theError(result);
    expect(result.log).toContain('Container dstack-web-1: exited, Exited (1) 10 seconds ago');
    expect(result.log).toContain('Container dstack-worker-1: restarting, Restarting (137)');
    expect(factOf(result, '`dstack-web-1`')).toContain('exited, Exited (1) 10 seconds ago');
    expect(factOf(result, '`dstack-worker-1`')).toContain('restarting, Restarting (137)');
  });

  test('the ends of the logs, folded', async () => {
    const cvm = addFailing();
    const many = Array.from({ length: 500 }, (_, line) => `line ${line} of web`).join('\n');
    cvm.behaviour.containers = { web: { state: 'exited', logs: `${many}\n` } };
    cvm.behaviour.logs = { stderr: 'qemu: something\n' };
    const result = await stage().deploy();
    theError(result);
    for (const shown of [
      logGroup(result, 'The end of the log of dstack-web-1'),
      folded(result, 'The end of the log of dstack-web-1'),
    ]) {
      expect(shown).toContain('line 499 of web');
      expect(shown).not.toContain('line 100 of web');
    }
    expect(logGroup(result, 'The end of the log of CVM serial')).toContain('boot.error');
    expect(logGroup(result, 'The end of the log of CVM stderr')).toContain('qemu: something');
    expect(folded(result, 'The end of the log of CVM serial')).toContain('boot.error');
  });

  test('the same when it is not up in time', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.boot = { kind: 'never-finishes' };
    const result = await stage().deploy({ wait_timeout: '1' });
    expect(theError(result).message).toMatch(/did not finish within 1 s/);
    expect(result.log).toContain('Boot progress: starting containers');
    expect(factOf(result, 'Boot progress')).toBe('`starting containers`');
    expect(factOf(result, '`dstack-web-1`')).toContain('created');
    expect(result.log).toMatch(/instance\.start\.start/);
  });

  test('the same when the app is not healthy', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.containers = { web: { logs: 'cannot reach the database\n' } };
    const result = await stage().deploy({
      health_url: `${cvm.healthUrl}/x`,
      health_status: '204',
      health_timeout: '1',
    });
    theError(result);
    expect(result.log).toContain('cannot reach the database');
    expect(folded(result, 'The end of the log of dstack-web-1')).toContain('cannot reach');
  });

  test.each(['restart', 'env', 'rollback'])('the same with `mode: %s`', async (mode) => {
    const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
    if (mode === 'rollback') expectGreen(await stage().deploy());
    cvm.behaviour.boot = FAILS;
    cvm.behaviour.redeployBoot = FAILS;
    const result = await stage().deploy({ mode, ...(mode === 'env' ? { env: 'TOKEN=new' } : {}) });
    expect(theError(result).message).toContain('docker login failed');
    const [operation] = cvm.operations;
    expect(result.log).toContain(`Operation ${String(operation?.correlationId)}: `);
    expect(result.summary).toContain('What the CVM says');
    expect(result.log).toContain('web: fatal: cannot start, giving up');
  });

  test('nothing of it when all is well', async () => {
    stage().addCvm();
    const result = await stage().deploy();
    expectGreen(result);
    expect(result.summary).not.toContain('What the CVM says');
    expect(stage().sent('composition')).toEqual([]);
    expect(stage().sent('logs')).toEqual([]);
  });
});

describe('a log', () => {
  test('that prints a secret is scrubbed, in every form', async () => {
    const SECRET = 'hunter2/and+more=of it';
    const cvm = addFailing();
    const forms = [
      SECRET,
      encodeURIComponent(SECRET),
      Buffer.from(SECRET).toString('base64'),
      JSON.stringify({ SECRET }),
    ];
    cvm.behaviour.containers = {
      web: { logs: `${forms.join('\n')}\nkey ${stage().emulator.apiKey} end\n` },
    };
    cvm.behaviour.logs = { serial: `${SECRET}\n`, stdout: `${SECRET}\n`, stderr: `${SECRET}\n` };
    const result = await stage().deploy({ env_names: 'TOKEN' }, { TOKEN: SECRET });
    theError(result);
    const seen = seenOf(result);
    expect(seen).not.toContain('hunter2');
    for (const form of [...forms.slice(0, 3), stage().emulator.apiKey]) {
      expect(seen).not.toContain(form);
    }
    expect(logGroup(result, 'The end of the log of dstack-web-1')).toContain('key *** end');
  });

  test('cannot issue a command, end a fence, or write Markdown and HTML', async () => {
    const cvm = addFailing();
    const hostile = [
      '::error::pwned',
      '  ::warning file=a.ts::pwned',
      '::add-mask::my-app',
      '::set-output name=status::pwned',
      '::endgroup::',
      '::stop-commands::pwned',
      '##[error]pwned',
      'x\r::error::pwned',
      '\u0085::notice::pwned',
      '```',
      '``````````````',
      '</details><script>alert("pwned")</script>',
      '<img src=x onerror=alert(1)> ![x](https://evil.example/x.png)',
    ].join('\n');
    cvm.behaviour.containers = { web: { logs: `${hostile}\n`, status: hostile, state: hostile } };
    cvm.behaviour.logs = { serial: `${hostile}\n`, stdout: `${hostile}\n` };
    const result = await stage().deploy();
    theError(result);

    const commands = result.stdout
      .split(/\r\n|[\r\n]/)
      .filter((line) => /^[\s\u0085]*::/.test(line))
      .filter((line) => !line.startsWith('::add-mask::'));
    for (const command of commands) {
      expect(command).toMatch(
        /^::(?:group::The (?:compose text|end of)|endgroup::|error::The update|debug::)/,
      );
    }
    const count = (start: string): number =>
      commands.filter((command) => command.startsWith(start)).length;
    expect(count('::endgroup::')).toBe(count('::group::'));
    expect(result.stdout).not.toContain('##[');
    expect(result.masks).not.toContain('my-app');
    expect(result.outputs['status'] ?? '').toBe('');

    const summary = outsideFences(result.summary).replaceAll(/`[^`\n]*`/g, '');
    expect(summary).not.toMatch(/<script|<img|!\[x\]|pwned|https:\/\/evil/);
    expect(summary.match(/<details>/g)?.length).toBe(summary.match(/<\/details>/g)?.length);
    expect(outsideFences(result.summary)).not.toContain('\n\n::');
  });

  test('has no control characters, nor has anything else that the CVM says', async () => {
    const cvm = addFailing();
    const text = 'before \u001b[2K\u001b[1G\u001b]0;title\u0007\u0000 after';
    cvm.behaviour.containers = { web: { logs: `${text}\n`, status: text, state: text } };
    cvm.behaviour.boot = { kind: 'fails', bootError: text };
    const result = await stage().deploy();
    theError(result);
    expect(logGroup(result, 'The end of the log of dstack-web-1')).toMatch(/before.*after/);
    expect(seenOf(result)).not.toMatch(/[\p{Cc}--[\n\r\t]]/v);
  });

  test('that is private is not shown in a public repository', async () => {
    const event = stage().write('event.json', JSON.stringify({ repository: { private: false } }));
    const cvm = addFailing();
    cvm.behaviour.containers = { web: { logs: 'something private\n' } };
    const result = await stage().deploy({}, { GITHUB_EVENT_PATH: event });
    theError(result);
    expect(result.log).not.toContain('something private');
    expect(result.summary).not.toContain('something private');
    expect(result.log).toMatch(
      /logs are private\. Everybody may be able to read the log of this run/,
    );
    expect(stage().sent('logs')).toEqual([]);

    const open = await stage().deploy({ public_logs: 'true' }, { GITHUB_EVENT_PATH: event });
    theError(open);
    expect(open.log).toContain('something private');
  });

  test('that is huge is bounded, and shown in whole lines', async () => {
    const cvm = addFailing();
    const lines = Array.from({ length: 60 }, (_, line) => `${line} ${'y'.repeat(2000)} end`);
    cvm.behaviour.containers = { web: { logs: `${lines.join('\n')}\n` } };
    cvm.behaviour.logs = { serial: `start\n${'z'.repeat(3_000_000)}`, stdout: 'x'.repeat(50_000) };
    const result = await stage().deploy();
    theError(result);
    const shown = logGroup(result, 'The end of the log of dstack-web-1');
    expect(shown.length).toBeGreaterThan(5000);
    expect(shown).toContain('59 yyy');
    for (const line of shown.split('\n')) expect(line).toMatch(/\d+ y+ end$/);
    expect(result.log).not.toMatch(/z{100}|x{100}/);
    expect(result.log).toMatch(/log of CVM serial is too long/);
    expect(result.summary.length).toBeLessThan(200_000);
    expect(result.log.length).toBeLessThan(200_000);
  });

  test('of many containers is not fetched for each of them', async () => {
    addFailing();
    const services = Array.from(
      { length: 40 },
      (_, index) => `  s${index}:\n    image: ${IMAGE}\n`,
    );
    stage().write('compose.yaml', `services:\n${services.join('')}`);
    const result = await stage().deploy({ lint_ignore: 'all' });
    theError(result);
    expect(stage().sent('logs').length).toBeLessThan(12);
    // The one that stopped says why.
    expect(logGroup(result, 'The end of the log of dstack-s0-1')).toContain('fatal');
  });
});

describe('the URLs of the logs', () => {
  test('and the tokens in them are masked and shown nowhere, nor is a key sent there', async () => {
    const cvm = addFailing();
    const result = await stage().deploy();
    theError(result);
    expect(stage().sent('logs').length).toBeGreaterThan(2);
    expect(result.masks).toContain(cvm.logToken);
    expect(result.masks.some((mask) => mask.includes('/logs/') && mask.includes('token='))).toBe(
      true,
    );
    expect(seenOf(result)).not.toContain(cvm.logToken);
    for (const { headers } of stage().sent('logs')) {
      expect(JSON.stringify(headers)).not.toContain(stage().emulator.apiKey);
    }
  });

  test('stay masked where the app prints them itself', async () => {
    const cvm = addFailing();
    const url = `${stage().emulator.origin}/logs/${cvm.instanceId}/serial?token=${cvm.logToken}`;
    cvm.behaviour.containers = {
      web: { logs: `see ${url}\n${encodeURIComponent(url)}\n`, status: url },
    };
    const result = await stage().deploy();
    theError(result);
    expect(seenOf(result)).not.toContain(cvm.logToken);
  });

  test('that are plain http on the network are not used', async () => {
    addFailing();
    containersAre({
      id: 'c1',
      names: ['/web'],
      image: 'nginx',
      state: 'exited',
      status: 'Exited (1)',
      log_endpoint: 'http://logs.example/x?token=plain-http-token',
    });
    const result = await stage().deploy();
    theError(result);
    expect(result.log).toMatch(/The log of web has an address that is not https/);
    expect(seenOf(result)).not.toContain('plain-http-token');
  });

  test('that redirect are not followed', async () => {
    addFailing();
    const seen: string[] = [];
    const other = createServer((request, response) => {
      seen.push(request.url ?? '');
      response.end('stolen');
    });
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    try {
      const address = other.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      fault('logs', {
        kind: 'redirect',
        location: `http://127.0.0.1:${String(port)}/x`,
        status: 302,
      });
      const result = await stage().deploy();
      theError(result);
      expect(seen).toEqual([]);
      expect(result.log).toMatch(/The log of dstack-web-1 could not be read: HTTP 302/);
    } finally {
      other.close();
    }
  });
});

describe('what cannot be fetched is said, and fails nothing a second time:', () => {
  test('diagnostics that the key may not read', async () => {
    const cvm = addFailing();
    cvm.behaviour.diagnostics = 'forbidden';
    cvm.behaviour.operationsForbidden = true;
    const result = await stage().deploy();
    expect(theError(result).message).toContain('docker login failed');
    for (const what of [
      'The operations may not be read with this login',
      'The containers may not be read with this login',
      'The API gives no address of a log.',
    ]) {
      expect(result.log).toContain(what);
      expect(result.summary).toContain(what);
    }
    expect(result.log).toContain('Boot error: docker login failed');
  });

  test.each([
    ['500', { kind: 'status', status: 500, body: 'boom' }, /could not be read: HTTP 500/],
    [
      '403',
      { kind: 'status', status: 403, body: 'Invalid log token' },
      /could not be read: HTTP 403/,
    ],
    ['a reset', { kind: 'reset' }, /could not be read: .*closed the connection/],
  ] as const)('logs that end in %s', async (_name, action, why) => {
    const cvm = addFailing();
    fault('logs', action);
    const result = await stage().deploy();
    expect(theError(result).message).toContain('docker login failed');
    expect(result.log).toMatch(new RegExp(`The log of dstack-web-1 ${why.source}`));
    expect(result.summary).toMatch(/The log of dstack-web-1 could not be read/);
    expect(result.log).toContain('Container dstack-web-1: exited');
    expect(seenOf(result)).not.toContain(cvm.logToken);
  });

  test('logs that are never answered, within a bounded time', async () => {
    const cvm = addFailing();
    fault('logs', { kind: 'hang' });
    const started = performance.now();
    const result = await stage().deploy({ rollback: 'true' });
    expect(performance.now() - started).toBeLessThan(40_000);
    expect(theError(result).message).toMatch(/docker login failed.*It was rolled back/);
    expect(result.log).toMatch(
      /The log of dstack-web-1 could not be read: .*did not answer within/,
    );
    expect(result.outputs['status']).toBe('rolled_back');
    expect(seenOf(result)).not.toContain(cvm.logToken);
  });

  test('logs that are far too large', async () => {
    addFailing();
    fault('logs', { kind: 'huge' });
    const result = await stage().deploy();
    expect(theError(result).message).toContain('docker login failed');
    expect(result.summary.length).toBeLessThan(200_000);
  });

  test.each(['operations', 'composition', 'cvm', 'bootState'] as const)(
    'an API that answers 500 to %s, once the update has failed',
    async (route) => {
      const cvm = addFailing();
      afterTrigger(() => {
        const failed = (): boolean => cvm.operations[0]?.status === 'failed';
        stage().emulator.onRequest((request) => {
          // The first look that sees the failure is the last one of the wait.
          if (failed() && goesTo(request, 'operations')) {
            fault(route, { kind: 'status', status: 500, body: 'boom' });
          }
        });
      });
      const result = await stage().deploy();
      expect(theError(result).message).toContain('docker login failed');
      expect(result.summary).toContain('What the CVM says');
    },
  );

  test.each([
    ['text', 'nothing here'],
    ['a list', []],
    ['null', null],
    ['containers that are text', { containers: 'none' }],
    ['containers that are empty', { containers: [{}] }],
    [
      'a log address that is none',
      { containers: [{ names: ['/web'], log_endpoint: 'not a url' }] },
    ],
  ])('containers that are not what they should be: %s', async (_name, body) => {
    addFailing();
    fault('composition', { kind: 'status', status: 200, body });
    const result = await stage().deploy();
    expect(theError(result).message).toContain('docker login failed');
    expect(result.log).toContain('Boot error: docker login failed');
  });

  test('a container that is called like a command, a secret and Markdown', async () => {
    addFailing();
    const name = '/x\n::error::pwned <b>hunter2-secret</b> ```';
    containersAre({
      id: 'c1',
      names: [name],
      image: name,
      state: name,
      status: name,
      log_endpoint: `${stage().emulator.origin}/logs/none/x?token=container-token`,
    });
    fault('logs', { kind: 'status', status: 200, body: 'its log\n' });
    const result = await stage().deploy({ env: 'TOKEN=hunter2-secret' });
    theError(result);
    expect(seenOf(result)).not.toContain('hunter2');
    expect(outsideFences(result.summary).replaceAll(/`[^`\n]*`/g, '')).not.toContain('<b>');
    expect(result.stdout).not.toMatch(/^::error::pwned/m);
  });
});
