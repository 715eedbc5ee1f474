import { describe, expect, test } from '@jest/globals';

import type { FaultAction } from '../../emulator/phala/emulator.ts';
import {
  ACTIONS_BOT,
  startGitHub,
  type Deployment,
  type Exceeded,
} from '../../emulator/github/github.ts';
import type { StepResult } from '../../scripts/runner-step.ts';
import { addInstances, APP } from './fleet-stage.ts';
import { startInProcess } from './in-process.ts';
import {
  bodyOf,
  CLOUD,
  GITHUB,
  isAt,
  PREVIEW,
  shaOf,
  usePullRequests,
  type PullRequestEvent,
} from './github-stage.ts';
import {
  annotations,
  composeUsing,
  expectGreen,
  IMAGE,
  imageOf,
  jsonObject,
  outsideFences,
  posixTest,
  ROUTES,
  seenOf,
  sha256,
  theError,
  withoutMasks,
  type Inputs,
} from './stage.ts';

const on = usePullRequests();

const COMMENT: Inputs = { comment: 'true' };
const ENVIRONMENT: Inputs = { environment: 'preview' };
/** All instances of an app. */
const ALL: Inputs = { ...COMMENT, cvm_id: APP, instances: 'all' };

function withImage(digit: string): string {
  return `services:\n  web:\n    image: ${imageOf(digit)}\n    environment:\n      TOKEN: \${TOKEN:-}\n`;
}

function ship(text: string): void {
  on().stage.write('compose.yaml', text);
}

/** The lines of a comment's table, by what they are about. */
function facts(body: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    body
      .split('\n')
      .map((line) => /^\| (.+?) \| (.*) \|$/.exec(line))
      .flatMap((row) => (row === null ? [] : [[row[1] ?? '', row[2] ?? '']])),
  );
}

/** The notices of a step. */
function notices(result: StepResult): string[] {
  return annotations(result, 'notice').map(({ message }) => message);
}

/** The one notice of a step that went through. */
function theNotice(result: StepResult): string {
  expectGreen(result);
  const found = notices(result);
  expect(found).toHaveLength(1);
  return found[0] ?? '';
}

function states({ statuses }: Deployment): string[] {
  return statuses.map(({ state }) => state).reverse();
}

/** Markdown without its code, where nothing has a meaning. */
function outsideCode(markdown: string): string {
  return outsideFences(markdown).replaceAll(/(`+)[^\n]*?[^`\n]\1(?!`)/g, '');
}

/** Markdown that GitHub shows as it was meant: every code block and every fold that is opened is closed. */
function expectWhole(markdown: string): void {
  const outside = outsideCode(markdown);
  const count = (text: string): number => outside.split(text).length - 1;
  expect(count('<details>')).toBe(count('</details>'));
  expect(count('<summary>')).toBe(count('</summary>'));
  expect(count('<summary>')).toBe(count('<details>'));
}

describe('the comment', () => {
  test('is made by the first push and says what a reviewer wants to know', async () => {
    on().stage.addCvm({ instanceType: 'tdx.medium' });
    ship(composeUsing('TOKEN', 'SECOND'));
    const result = await on().preview(
      { ...COMMENT, env: 'TOKEN=1\nSECOND=2', ttl: '10h' },
      { sha: shaOf('b') },
    );
    expectGreen(result);
    const { author, body } = on().theComment();
    expect(author).toBe(ACTIONS_BOT);
    const [marker, headline] = body.split('\n');
    expect(marker).toMatch(/^<!-- .*web.*pr.*7 -->$/);
    expect(headline).toMatch(/^### Deployed: .* \(web-pr-7\)$/);
    const cvm = on().thePreview();
    expect(facts(body)).toMatchObject({
      App: expect.stringMatching(/^<https:\/\/.*>$/),
      Commit: `\`${shaOf('b')}\``,
      'Compose hash': `\`${cvm.composeHash}\``,
      Images: expect.stringContaining('`nginx:1.28@sha256:5a5a5a5a5a5a…`'),
      'Env names': expect.stringMatching(/added.*`SECOND`.*`TOKEN`/),
      Cost: expect.stringContaining('at most \\$1.16 until'),
      'SHA-256 of the compose text': `\`${sha256(composeUsing('TOKEN', 'SECOND'))}\``,
      Dashboard: expect.stringContaining(cvm.vmUuid),
      Time: expect.stringMatching(/ s \(/),
    });
    expect(body).toContain('actions/runs/4711');
    expect(body).toContain(`+    image: ${IMAGE}`);
    expectWhole(body);
  });

  test('is the same report as the summary', async () => {
    on().stage.addCvm();
    const result = await on().preview(COMMENT);
    const [, ...comment] = on().theComment().body.split('\n');
    const report = comment.join('\n').split('The whole report:')[0] ?? '';
    expect(report.trim()).toBe(result.summary.trim());
  });

  test('is updated in place by every further push and by the teardown', async () => {
    on().stage.addCvm();
    expectGreen(await on().preview(COMMENT, { action: 'opened' }));
    const first = on().theComment();
    const firstBody = first.body;
    ship(withImage('b'));
    expectGreen(await on().preview(COMMENT, { sha: shaOf('b') }));
    const second = on().theComment();
    expect(second.id).toBe(first.id);
    expect(second.body).toContain(shaOf('b'));
    expect(facts(second.body)['Images']).toMatch(/5a5a.*→.*`nginx:1\.28@sha256:bbbbbbbbbbbb…`/);
    expect(second.body).toContain(`+    image: ${imageOf('b')}`);
    expect(second.body.split('\n')[0]).toBe(firstBody.split('\n')[0]);
    expectGreen(await on().teardown(COMMENT));
    const last = on().theComment();
    expect(last.id).toBe(first.id);
    expect(last.body).toMatch(/### Torn down/);
    expectGreen(await on().teardown(COMMENT));
    expect(on().theComment().id).toBe(first.id);
    expectGreen(await on().preview(COMMENT, { action: 'reopened' }));
    expect(on().theComment().body).toMatch(/### Deployed/);
    expect(on().told('createComment')).toHaveLength(1);
  });

  test('of a push that changes nothing says so', async () => {
    on().stage.addCvm();
    expectGreen(await on().preview(COMMENT));
    expectGreen(await on().preview(COMMENT));
    expect(on().theComment().body).toMatch(/### Unchanged/);
  });

  test('of a teardown by the id of the CVM is the same one', async () => {
    on().stage.addCvm();
    expectGreen(await on().preview(COMMENT));
    expectGreen(await on().teardown({ ...COMMENT, cvm_id: on().thePreview().vmUuid }));
    expect(on().theComment().body).toMatch(/### Torn down/);
  });

  test('each pull request has its own', async () => {
    on().stage.addCvm();
    const results = await Promise.all([
      on().preview(COMMENT, { number: 7 }),
      on().preview(COMMENT, { number: 8, sha: shaOf('b') }),
    ]);
    for (const result of results) expectGreen(result);
    expect(on().theComment(7).body).toContain('web-pr-7');
    expect(on().theComment(7).body).not.toContain('web-pr-8');
    expect(on().theComment(8).body).toContain('web-pr-8');
  });

  test('each target has its own on a pull request', async () => {
    on().stage.addCvm();
    expectGreen(await on().preview({ ...COMMENT, name_prefix: 'web' }));
    expectGreen(await on().preview({ ...COMMENT, name_prefix: 'api' }));
    expect(on().github.comments(7)).toHaveLength(2);
    expectGreen(await on().teardown({ ...COMMENT, name_prefix: 'api' }));
    const [web, api] = on()
      .github.comments(7)
      .map(({ body }) => body);
    expect(web).toMatch(/### Deployed.*web-pr-7/);
    expect(api).toMatch(/### Torn down.*api-pr-7/);
  });

  test('is found on a later page of many comments', async () => {
    on().stage.addCvm();
    on().runOf();
    for (let index = 0; index < 130; index++) {
      on().github.addComment(7, { body: `Comment ${index}` });
    }
    expectGreen(await on().preview(COMMENT));
    ship(withImage('b'));
    expectGreen(await on().preview(COMMENT));
    const own = on()
      .github.comments(7)
      .filter(({ author }) => author === ACTIONS_BOT);
    expect(own).toHaveLength(1);
    expect(own[0]?.body).toContain('bbbb');
    expect(on().github.comments(7)).toHaveLength(131);
  });

  test('of somebody else that only looks like it is not touched', async () => {
    on().stage.addCvm();
    expectGreen(await on().preview(COMMENT));
    const { body } = on().theComment();
    const trap = on().github.addComment(7, { body: `> ${body}` });
    expectGreen(await on().preview(COMMENT));
    expect(on().github.comments(7)).toHaveLength(2);
    expect(
      on()
        .github.comments(7)
        .find(({ id }) => id === trap.id)?.body,
    ).toBe(`> ${body}`);
  });

  test('of an outsider that holds the marker is not touched', async () => {
    on().stage.addCvm();
    expectGreen(await on().preview(COMMENT, { number: 8 }));
    on().runOf({ number: 7 });
    const marker = on().theComment(8).body.split('\n')[0]?.replace('8', '7') ?? '';
    const trap = on().github.addComment(7, { body: `${marker}\nNothing to see here` });
    // As GitHub shows a comment of somebody who has nothing to do with the repository.
    on().github.faults.next.push({
      ...GITHUB.listComments,
      action: {
        kind: 'status',
        status: 200,
        body: [
          {
            id: trap.id,
            body: trap.body,
            user: { login: 'stranger', type: 'User' },
            author_association: 'NONE',
          },
        ],
      },
    });
    expectGreen(await on().preview(COMMENT));
    expect(on().told('updateComment')).toEqual([]);
    expect(on().github.comments(7)).toHaveLength(2);
    expect(
      on()
        .github.comments(7)
        .find(({ id }) => id === trap.id)?.body,
    ).toMatch(/Nothing to see/);
  });

  test('is written for a deploy, too', async () => {
    on().stage.addCvm();
    expectGreen(await on().run({ ...COMMENT, cvm_id: 'my-app' }));
    expect(on().theComment().body).toMatch(/### Deployed: .*\(my-app\)/);
  });

  describe('of all instances of an app', () => {
    test('has a row for each', async () => {
      addInstances(on().stage, ['web-a', 'web-b', 'web-c']);
      const result = await on().run(ALL);
      expectGreen(result);
      const { body } = on().theComment();
      const rows = (text: string): string[] =>
        text.split('\n').filter((line) => line.startsWith('| web-'));
      expect(rows(body)).toHaveLength(3);
      expect(rows(body)).toEqual(rows(result.summary));
      expect(rows(body).every((row) => row.includes('`deployed`'))).toBe(true);
    });

    test('says which of them went back, and is updated by the next push', async () => {
      const [, second] = addInstances(on().stage, ['web-a', 'web-b', 'web-c']);
      if (second === undefined) throw new Error('Three were made');
      second.behaviour.boot = { kind: 'fails', bootError: 'no space' };
      theError(await on().run({ ...ALL, rollback: 'true' }));
      const { body: failed } = on().theComment();
      expect(failed).toMatch(/### Failed and rolled back/);
      expect(facts(failed)).toMatchObject({
        'web-a': expect.stringMatching(/^`rolled_back`/),
        'web-b': expect.stringMatching(/^`rolled_back`/),
        'web-c': expect.stringMatching(/^`pending`/),
      });
      second.behaviour.boot = { kind: 'ok' };
      expectGreen(await on().run(ALL));
      expect(facts(on().theComment().body)).toMatchObject({
        'web-c': expect.stringMatching(/^`deployed`/),
      });
    });
  });

  test('is written for a plan: folded where it is long', async () => {
    on().stage.addCvm();
    ship(`${withImage('b')}${'    # line\n'.repeat(80)}`);
    expectGreen(await on().run({ ...COMMENT, mode: 'plan', cvm_id: 'my-app' }));
    const { body } = on().theComment();
    expect(body).toMatch(/### Planned/);
    expect(body).toMatch(/<details>\n<summary>Compose text: \+\d+/);
    expectWhole(body);
  });

  test('is written for a check, with what the lint finds', async () => {
    ship(`services:\n  web:\n    image: nginx\n    privileged: true\n`);
    const result = await on().run({ ...COMMENT, mode: 'check', api_key: '' });
    const { body } = on().theComment();
    for (const { properties } of annotations(result)) {
      expect(body).toContain(properties['title']);
    }
    expect(annotations(result).length).toBeGreaterThan(0);
    expect(body).toContain('compose.yaml');
    expect(on().emulator.requests).toEqual([]);
  });

  test('says why a step failed', async () => {
    on().stage.addCvm();
    on().emulator.newCvmBehaviour.boot = { kind: 'fails', bootError: 'no such image: acme/web' };
    const result = await on().preview(COMMENT);
    theError(result);
    const { body } = on().theComment();
    expect(body).toMatch(/### Failed/);
    expect(body).toContain('no such image: acme/web');
    expect(body).toMatch(/What the CVM says/);
    expectWhole(body);
  });

  test('says what stopped a step before the first request', async () => {
    on().stage.addCvm();
    ship('services:\n  web:\n    build: .\n');
    const result = await on().preview(COMMENT);
    expect(result.exitCode).toBe(1);
    expect(on().theComment().body).toMatch(/Failed, nothing was changed/);
    expect(on().theComment().body).toContain('build');
  });

  test('outside of pull requests is one notice and no request', async () => {
    on().stage.addCvm();
    const result = await on().stage.deploy(
      { ...COMMENT, github_token: on().github.token },
      on().runOfPush(),
    );
    expect(theNotice(result)).toMatch(/no pull request/);
    expect(on().github.requests).toEqual([]);
  });

  test('without a token is one notice', async () => {
    on().stage.addCvm();
    const notice = theNotice(await on().preview({ ...COMMENT, ...ENVIRONMENT, github_token: '' }));
    expect(notice).toMatch(/token/);
    expect(on().github.requests).toEqual([]);
  });

  test('is not written, and GitHub not asked, unless it is wanted', async () => {
    on().stage.addCvm();
    const result = await on().preview();
    expectGreen(result);
    expect(on().github.requests).toEqual([]);
    expect(annotations(result)).toEqual([]);
  });

  test('uses the token of the job by default', async () => {
    on().stage.addCvm();
    const result = await startInProcess({
      inputs: {
        ...PREVIEW,
        ...COMMENT,
        ...ENVIRONMENT,
        api_key: on().emulator.apiKey,
        api_url: on().emulator.url,
        poll_interval: '0.01',
        attestation: 'off',
      },
      env: on().runOf(),
      githubToken: on().github.token,
      workspace: on().stage.workspace,
    }).result;
    expectGreen(result);
    expect(annotations(result)).toEqual([]);
    on().theComment();
    expect(on().github.deployments()).toHaveLength(1);
  });

  test('works on GitHub Enterprise', async () => {
    on().stage.addCvm();
    expectGreen(
      await on().preview(
        { ...COMMENT, ...ENVIRONMENT },
        {},
        {
          GITHUB_API_URL: `${on().github.url}/api/v3`,
          GITHUB_SERVER_URL: 'https://git.acme.example',
        },
      ),
    );
    expect(on().theComment().body).toContain('https://git.acme.example/acme/web/actions/runs/4711');
  });

  describe('of more than GitHub takes is cut safely', () => {
    const longLine = `# ${'x'.repeat(400)}\n`;

    function expectCut(result: StepResult): string {
      const { body } = on().theComment();
      expect(body.length).toBeLessThanOrEqual(65_536);
      expectWhole(body);
      expect(body.split('\n')[0]).toMatch(/^<!-- .* -->$/);
      expect(facts(body)).toHaveProperty('Commit');
      expect(facts(body)).toHaveProperty('Compose hash');
      expect(body).toContain('actions/runs/4711');
      expect(result.summary.length).toBeGreaterThan(body.length);
      expectWhole(result.summary);
      return body;
    }

    test('a long diff', async () => {
      on().stage.addCvm();
      ship(withImage('b') + longLine.repeat(400));
      const result = await on().preview(COMMENT);
      expectGreen(result);
      expect(expectCut(result)).toMatch(/more lines stand in the log/);
    });

    test('a diff of code fences', async () => {
      on().stage.addCvm();
      ship(withImage('b') + `# ${'`'.repeat(300)}\n# </details>\n`.repeat(450));
      const result = await on().preview(COMMENT);
      expectGreen(result);
      expectCut(result);
    });

    test('findings without end', async () => {
      on().stage.addCvm();
      const services = Array.from(
        { length: 450 },
        (_, index) => `  service-${index}:\n    image: registry.example/image-${index}\n`,
      );
      ship(`services:\n${services.join('')}`);
      const result = await on().preview({ ...COMMENT, wait: 'false' });
      expect(annotations(result, 'warning').length).toBeGreaterThan(400);
      expectCut(result);
    });

    test('images without end', async () => {
      on().stage.addCvm();
      const services = Array.from(
        { length: 900 },
        (_, index) =>
          `  service-${index}:\n    image: registry.example/${'team/'.repeat(6)}image-${index}@sha256:${'a'.repeat(64)}\n`,
      );
      ship(`services:\n${services.join('')}`);
      const result = await on().preview({ ...COMMENT, wait: 'false' });
      expectGreen(result);
      expectCut(result);
    });

    test('a long log of a CVM that fails', async () => {
      on().stage.addCvm();
      on().emulator.newCvmBehaviour.boot = {
        kind: 'fails',
        bootError: `broken ${'y'.repeat(70_000)}`,
      };
      on().emulator.newCvmBehaviour.logs = { serial: `${'z'.repeat(300)}\n`.repeat(500) };
      const result = await on().preview(COMMENT);
      theError(result);
      const { body } = on().theComment();
      expect(body.length).toBeLessThanOrEqual(65_536);
      expectWhole(body);
      expect(facts(body)).toHaveProperty('Commit');
    });

    test('characters that are two units of UTF-16', async () => {
      on().stage.addCvm();
      ship(withImage('b') + `# ${'🚀'.repeat(100)}\n`.repeat(450));
      const result = await on().preview(COMMENT);
      expectGreen(result);
      const body = expectCut(result);
      expect(body.isWellFormed()).toBe(true);
    });
  });
});

describe('the deployment', () => {
  test('of a preview is transient, of the head commit, and ends well', async () => {
    on().stage.addCvm();
    const result = await on().preview(ENVIRONMENT, { sha: shaOf('b') });
    expectGreen(result);
    const [deployment, ...more] = on().github.deployments();
    expect(more).toEqual([]);
    expect(deployment).toMatchObject({
      environment: 'preview',
      ref: shaOf('b'),
      sha: shaOf('b'),
      transient: true,
      production: false,
      description: expect.stringContaining('web-pr-7'),
    });
    expect(deployment === undefined ? [] : states(deployment)).toEqual(['in_progress', 'success']);
    expect(deployment?.statuses[0]).toMatchObject({
      environmentUrl: result.outputs['app_url'],
      logUrl: 'https://github.com/acme/web/actions/runs/4711',
    });
    expect(deployment?.statuses[1]?.logUrl).toBe('https://github.com/acme/web/actions/runs/4711');
  });

  test('is in progress before Phala Cloud is told anything', async () => {
    on().stage.addCvm();
    on().emulator.faults.next.push({ ...CLOUD.list, action: { kind: 'hang' } });
    const step = on().start({ ...PREVIEW, ...ENVIRONMENT });
    await on().emulator.nextRequest(isAt(CLOUD.list));
    expect(on().github.deployments().map(states)).toEqual([['in_progress']]);
    step.kill('SIGTERM');
    await step.result;
  });

  test('does not wait for what else the commit needs, and merges nothing', async () => {
    on().stage.addCvm();
    on().github.commitStatuses.set('ci/tests', 'failure');
    on().github.behind.set(shaOf('a'), 'merges');
    const result = await on().preview(ENVIRONMENT);
    expectGreen(result);
    expect(annotations(result)).toEqual([]);
    expect(on().github.deployments()).toHaveLength(1);
  });

  test('of a push is of its commit, and not transient', async () => {
    on().stage.addCvm();
    const env = on().runOfPush();
    const result = await on().stage.deploy(
      { environment: 'production', github_token: on().github.token },
      env,
    );
    expectGreen(result);
    const [deployment] = on().github.deployments();
    expect(deployment).toMatchObject({
      sha: env['GITHUB_SHA'],
      transient: false,
      production: true,
      environment: 'production',
    });
  });

  test('of an update that fails has failed', async () => {
    on().stage.addCvm();
    on().emulator.newCvmBehaviour.boot = { kind: 'fails', bootError: 'no such image' };
    theError(await on().preview(ENVIRONMENT));
    expect(on().github.deployments().map(states)).toEqual([['in_progress', 'failure']]);
  });

  test('of a step that the checks stop has failed', async () => {
    on().stage.addCvm();
    ship('services:\n  web:\n    build: .\n');
    expect((await on().preview(ENVIRONMENT)).exitCode).toBe(1);
    expect(on().github.deployments().map(states)).toEqual([['in_progress', 'failure']]);
  });

  test('of a push that changes nothing went well', async () => {
    on().stage.addCvm();
    expectGreen(await on().preview(ENVIRONMENT));
    expectGreen(await on().preview(ENVIRONMENT));
    expect(on().github.deployments().map(states)).toEqual([
      ['in_progress', 'success'],
      ['in_progress', 'success', 'inactive'],
    ]);
  });

  posixTest('of a step that is cancelled is inactive; there is no comment', async () => {
    on().stage.addCvm();
    on().emulator.newCvmBehaviour.boot = { kind: 'never-finishes' };
    const step = on().start({ ...PREVIEW, ...ENVIRONMENT, ...COMMENT });
    await step.printed('starting containers');
    step.kill('SIGTERM');
    theError(await step.result);
    expect(on().github.deployments().map(states)).toEqual([['in_progress', 'inactive']]);
    expect(on().github.comments(7)).toEqual([]);
  });

  test('that is newer replaces those of the same CVM, and no others', async () => {
    on().stage.addCvm();
    expectGreen(await on().preview(ENVIRONMENT, { number: 7 }));
    expectGreen(await on().preview(ENVIRONMENT, { number: 8, sha: shaOf('b') }));
    ship(withImage('b'));
    expectGreen(await on().preview(ENVIRONMENT, { number: 7, sha: shaOf('c') }));
    const found = on()
      .github.deployments()
      .map((deployment) => [deployment.sha.charAt(0), ...states(deployment)]);
    expect(found).toEqual([
      ['c', 'in_progress', 'success'],
      ['b', 'in_progress', 'success'],
      ['a', 'in_progress', 'success', 'inactive'],
    ]);
  });

  test('of somebody else in the same environment is not touched', async () => {
    on().stage.addCvm();
    const { url, token } = on().github;
    const headers = { authorization: `Bearer ${token}`, 'user-agent': 'test' };
    const made = await fetch(`${url}/repos/acme/web/deployments`, {
      method: 'POST',
      headers,
      body: JSON.stringify({
        ref: 'main',
        environment: 'preview',
        task: 'deploy',
        required_contexts: [],
        payload: { cvm: 'web-pr-7' },
      }),
    });
    expect(made.status).toBe(201);
    expectGreen(await on().preview(ENVIRONMENT));
    expectGreen(await on().teardown(ENVIRONMENT));
    const [, other] = on().github.deployments();
    expect(other?.statuses).toEqual([]);
  });

  test('that went well stays as it is when the next one fails', async () => {
    on().stage.addCvm();
    expectGreen(await on().preview(ENVIRONMENT));
    on().thePreview().behaviour.boot = { kind: 'fails', bootError: 'no such image' };
    ship(withImage('b'));
    theError(await on().preview(ENVIRONMENT));
    expect(on().github.deployments().map(states)).toEqual([
      ['in_progress', 'failure'],
      ['in_progress', 'success'],
    ]);
  });

  test('is inactive after the teardown, which makes none of its own', async () => {
    on().stage.addCvm();
    expectGreen(await on().preview(ENVIRONMENT));
    ship(withImage('b'));
    expectGreen(await on().preview(ENVIRONMENT));
    expectGreen(await on().teardown(ENVIRONMENT));
    const after = on().github.deployments().map(states);
    expect(after).toEqual([
      ['in_progress', 'success', 'inactive'],
      ['in_progress', 'success', 'inactive'],
    ]);
    expectGreen(await on().teardown(ENVIRONMENT));
    expect(on().github.deployments().map(states)).toEqual(after);
  });

  test('is inactive after a teardown by the id of the CVM', async () => {
    on().stage.addCvm();
    expectGreen(await on().preview(ENVIRONMENT));
    expectGreen(await on().teardown({ ...ENVIRONMENT, cvm_id: on().thePreview().id }));
    expect(on().github.deployments().map(states)).toEqual([['in_progress', 'success', 'inactive']]);
  });

  test('stays active when the teardown fails', async () => {
    on().stage.addCvm();
    expectGreen(await on().preview(ENVIRONMENT));
    on().emulator.faults.next.push({
      ...CLOUD.remove,
      times: 1000,
      action: { kind: 'status', status: 403 },
    });
    theError(await on().teardown(ENVIRONMENT));
    expect(on().github.deployments().map(states)).toEqual([['in_progress', 'success']]);
  });

  test.each(['plan', 'check'])('is not made by `mode: %s`', async (mode) => {
    on().stage.addCvm();
    expectGreen(await on().run({ ...ENVIRONMENT, mode, cvm_id: 'my-app' }));
    expect(on().github.deployments()).toEqual([]);
  });

  test('is all that GitHub gets: no commit status besides', async () => {
    on().stage.addCvm();
    expectGreen(await on().preview({ ...ENVIRONMENT, ...COMMENT }));
    const known = Object.values(GITHUB);
    const other = on().github.requests.filter(
      (request) => !known.some((route) => isAt(route)(request)),
    );
    expect(other).toEqual([]);
  });

  test('of a CVM that was deployed often does not take ever more requests', async () => {
    on().stage.addCvm();
    for (let index = 0; index < 40; index++) {
      expectOk(await deployOnce(index));
    }
    const before = on().github.requests.length;
    expectGreen(await on().preview(ENVIRONMENT));
    // GITHUB_TOKEN has 1000 requests an hour, and the step 10 seconds.
    expect(on().github.requests.length - before).toBeLessThan(20);
  });

  /** A deployment as the action makes it, and ended long ago. */
  async function deployOnce(index: number): Promise<readonly Response[]> {
    on().runOf();
    const { url, token } = on().github;
    const send = (path: string, body: object): Promise<Response> =>
      fetch(`${url}/repos/acme/web/deployments${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'user-agent': 'test' },
        body: JSON.stringify(body),
      });
    const made = await send('', {
      ref: shaOf('a'),
      environment: 'preview',
      task: 'deploy:phala-cvm',
      required_contexts: [],
      transient_environment: true,
      payload: { cvm: 'web-pr-7' },
      description: `Deploy ${index}`,
    });
    const [deployment] = on().github.deployments();
    const end = (state: string): Promise<Response> =>
      send(`/${deployment?.id ?? 0}/statuses`, { state });
    return [made, await end('success'), await end('inactive')];
  }

  function expectOk(responses: readonly Response[]): void {
    expect(responses.map(({ ok }) => ok)).toEqual([true, true, true]);
  }
});

describe('what GitHub does not take', () => {
  const BOTH: Inputs = { ...COMMENT, ...ENVIRONMENT };

  interface Call {
    readonly name: string;
    readonly permission: string;
    readonly inputs: Inputs;
    /** What must be there before. */
    readonly before?: () => Promise<void>;
    readonly fail: (action: FaultAction) => void;
    readonly run?: () => Promise<StepResult>;
  }

  async function pushedBefore(): Promise<void> {
    expectGreen(await on().preview(BOTH));
    ship(withImage('b'));
  }

  function at(route: keyof typeof GITHUB): (action: FaultAction) => void {
    return (action) => {
      on().github.faults.next.push({ ...GITHUB[route], times: 1000, action });
    };
  }

  /** Fails a route from the request on that comes after `count` others at it. */
  function after(count: number, route: keyof typeof GITHUB): (action: FaultAction) => void {
    return (action) => {
      const from = on().told(route).length + count;
      on().github.onRequest((request) => {
        if (isAt(GITHUB[route])(request) && on().told(route).length === from) at(route)(action);
      });
    };
  }

  const PULL_REQUESTS = 'pull-requests: write';
  const DEPLOYMENTS = 'deployments: write';
  const calls: readonly Call[] = [
    {
      name: 'listing the comments',
      permission: PULL_REQUESTS,
      inputs: BOTH,
      fail: at('listComments'),
    },
    {
      name: 'making the comment',
      permission: PULL_REQUESTS,
      inputs: BOTH,
      fail: at('createComment'),
    },
    {
      name: 'updating the comment',
      permission: PULL_REQUESTS,
      inputs: BOTH,
      before: pushedBefore,
      fail: at('updateComment'),
    },
    {
      name: 'making the deployment',
      permission: DEPLOYMENTS,
      inputs: BOTH,
      fail: at('createDeployment'),
    },
    {
      name: 'saying that it is in progress',
      permission: DEPLOYMENTS,
      inputs: BOTH,
      fail: at('createStatus'),
    },
    {
      name: 'saying how it ended',
      permission: DEPLOYMENTS,
      inputs: BOTH,
      fail: after(1, 'createStatus'),
    },
    {
      name: 'listing earlier deployments',
      permission: DEPLOYMENTS,
      inputs: BOTH,
      before: pushedBefore,
      fail: at('listDeployments'),
    },
    {
      name: 'making earlier ones inactive',
      permission: DEPLOYMENTS,
      inputs: BOTH,
      before: pushedBefore,
      fail: after(2, 'createStatus'),
    },
    {
      name: 'listing deployments at the teardown',
      permission: DEPLOYMENTS,
      inputs: BOTH,
      before: pushedBefore,
      fail: at('listDeployments'),
      run: () => on().teardown(BOTH),
    },
    {
      name: 'making them inactive at the teardown',
      permission: DEPLOYMENTS,
      inputs: BOTH,
      before: pushedBefore,
      fail: at('createStatus'),
      run: () => on().teardown(BOTH),
    },
    {
      name: 'updating the comment at the teardown',
      permission: PULL_REQUESTS,
      inputs: BOTH,
      before: pushedBefore,
      fail: at('updateComment'),
      run: () => on().teardown(BOTH),
    },
  ];

  const OTHER_FAILURES: readonly FaultAction[] = [
    { kind: 'status', status: 500 },
    { kind: 'status', status: 502, body: '<html>Unicorn!</html>' },
    { kind: 'maintenance' },
    { kind: 'reset' },
    { kind: 'rate-limit', retryAfter: 60 },
  ];

  describe.each(calls)('$name', ({ name, permission, inputs, before, fail, run }) => {
    async function failing(action: FaultAction): Promise<string> {
      on().stage.addCvm();
      await before?.();
      fail(action);
      const result = await (run ?? (() => on().preview(inputs)))();
      const notice = theNotice(result);
      expect(['deployed', 'torn_down']).toContain(result.outputs['status']);
      expect(result.summary).toContain('github-not-told');
      // Of the documentation that GitHub links to there is nothing to see.
      expect(notice).not.toContain('docs.github.com');
      return notice;
    }

    test.each([403, 404])('%i is one notice that names the permission', async (status) => {
      const notice = await failing({ kind: 'status', status });
      expect(notice).toContain(permission);
      expect(notice).toContain(`HTTP ${status}`);
    });

    // One way to fail for each call, so that every call and every way occurs.
    test('anything else is one notice, about no permission', async () => {
      const nth = calls.findIndex((call) => call.name === name);
      const action = OTHER_FAILURES[nth % OTHER_FAILURES.length];
      if (action === undefined) throw new Error('There is no failure');
      const notice = await failing(action);
      expect(notice).not.toMatch(/permission/i);
    });
  });

  test('no permission at all: one notice for each thing', async () => {
    on().stage.addCvm();
    Object.assign(on().github.permissions, {
      issues: 'none',
      pull_requests: 'none',
      deployments: 'none',
    });
    const result = await on().preview(BOTH);
    expectGreen(result);
    const found = notices(result);
    expect(found).toHaveLength(2);
    expect(found.filter((notice) => notice.includes(PULL_REQUESTS))).toHaveLength(1);
    expect(found.filter((notice) => notice.includes(DEPLOYMENTS))).toHaveLength(1);
    expect(result.outputs['status']).toBe('deployed');
  });

  test('permissions to read only', async () => {
    on().stage.addCvm();
    Object.assign(on().github.permissions, {
      issues: 'read',
      pull_requests: 'read',
      deployments: 'read',
    });
    const result = await on().preview(BOTH);
    expectGreen(result);
    expect(notices(result)).toHaveLength(2);
  });

  test('either permission for comments is enough', async () => {
    on().stage.addCvm();
    on().github.permissions.issues = 'none';
    const result = await on().preview(BOTH);
    expectGreen(result);
    expect(annotations(result)).toEqual([]);
    on().theComment();
  });

  test('a token that is not valid', async () => {
    on().stage.addCvm();
    const result = await on().preview({ ...COMMENT, github_token: 'ghs_expired' });
    expect(theNotice(result)).toMatch(/Bad credentials/);
  });

  const limits: readonly (readonly [string, Exceeded])[] = [
    ['primary limit', { kind: 'primary' }],
    ['primary limit with 429', { kind: 'primary', status: 429 }],
    ['secondary limit', { kind: 'secondary' }],
    ['secondary limit that says when', { kind: 'secondary', status: 429, retryAfter: 60 }],
    ['limit on writing only', { kind: 'secondary', methods: ['POST', 'PATCH'] }],
  ];
  test.each(limits)('the %s is exceeded', async (_name, exceeded) => {
    on().stage.addCvm();
    on().github.limits.exceeded = exceeded;
    const result = await on().preview(BOTH);
    expectGreen(result);
    const found = notices(result);
    expect(found).toHaveLength(2);
    for (const notice of found) {
      expect(notice).toMatch(/rate limit/);
      expect(notice).not.toMatch(/permission/);
    }
  });

  test('a step that fails still says why first, whatever GitHub does', async () => {
    on().stage.addCvm();
    on().emulator.newCvmBehaviour.boot = { kind: 'fails', bootError: 'no such image' };
    on().github.faults.next.push({ times: 1000, action: { kind: 'status', status: 500 } });
    const result = await on().preview(BOTH);
    expect(theError(result).message).toContain('no such image');
    expect(notices(result)).toHaveLength(2);
  });

  test('GitHub that does not answer holds nobody up for long', async () => {
    on().stage.addCvm();
    on().github.faults.next.push({ ...GITHUB.listComments, action: { kind: 'hang' } });
    const result = await on().preview(COMMENT);
    expect(theNotice(result)).toMatch(/did not answer within 10 s/);
  });

  test.each(['listComments', 'createDeployment', 'listDeployments'] as const)(
    'an answer of another form is no reason to fail (%s)',
    async (route) => {
      on().stage.addCvm();
      at(route)({ kind: 'status', status: 200, body: '<html>a page</html>' });
      const result = await on().preview(BOTH);
      expectGreen(result);
      expect(notices(result)).toHaveLength(1);
    },
  );

  test('GitHub that is not there', async () => {
    on().stage.addCvm();
    const gone = await startGitHub();
    await gone.close();
    const result = await on().preview(COMMENT, {}, { GITHUB_API_URL: gone.url });
    expect(theNotice(result)).not.toMatch(/permission/);
  });

  test('a deployment whose first status is lost still ends', async () => {
    on().stage.addCvm();
    on().github.faults.next.push({
      ...GITHUB.createStatus,
      times: 3,
      action: { kind: 'status', status: 502 },
    });
    expectGreen(await on().preview(ENVIRONMENT));
    const [deployment] = on().github.deployments();
    // One that nobody ends stays pending for ever, and blocks the page of the environment.
    expect(deployment === undefined ? [] : states(deployment)).toEqual(['success']);
  });
});

describe('hostile names', () => {
  const MARKDOWN =
    '`|</details><img src=x onerror=alert(1)> --> <!-- **b** @octocat #1 [x](https://evil.example) $x$ ::error::forged';
  const COMMANDS =
    'x\n::error::forged\n##[error]forged\r::add-mask::e\u2028::warning::forged\n::endgroup::';

  /** Checks that a hostile text is neither a command to the runner nor markup. */
  function expectTame(result: StepResult): void {
    for (const line of withoutMasks(result).split(/\r\n|\n|\r/)) {
      // Of what the runner takes as a command, what follows is data.
      const [, command] = /^\s*::([a-z-]+)[^:]*::/.exec(line) ?? [];
      if (command === undefined) expect(line).not.toContain('##[');
      else expect(line).not.toMatch(/^\s*::[a-z-]+(?: [^:]*)?::(?:forged|e$)/);
    }
    const comments = on().github.comments(7);
    for (const markdown of [result.summary, ...comments.map(({ body }) => body)]) {
      const [first = '', ...rest] = markdown.split('\n');
      const shown = first.startsWith('<!--') ? rest.join('\n') : markdown;
      expectWhole(shown);
      const outside = outsideCode(shown);
      expect(outside).not.toMatch(/<img|<!--|-->/);
      expect(outside).not.toMatch(/[^\\]\*\*b/);
      expect(outside).not.toMatch(/@octocat/);
      expect(outside).not.toMatch(/[^\\]\]\(/);
    }
    for (const { body } of comments) {
      expect(body.split('\n')[0]).toMatch(/^<!-- [^<>]* -->$/);
    }
  }

  const hostile: readonly (readonly [string, PullRequestEvent])[] = [
    ['Markdown and HTML', { title: MARKDOWN, headRef: MARKDOWN }],
    ['workflow commands', { title: COMMANDS, headRef: COMMANDS }],
    ['a shell', { title: '$(touch /tmp/pwned)', headRef: '`touch /tmp/pwned`;${IFS}' }],
  ];
  test.each(hostile)('a title and a branch of %s appear nowhere', async (_name, event) => {
    on().stage.addCvm();
    const inputs = { ...COMMENT, environment: 'preview' };
    const result = await on().preview(inputs, event, {
      GITHUB_HEAD_REF: event.headRef ?? '',
      GITHUB_REF_NAME: event.headRef ?? '',
    });
    expectGreen(result);
    expectTame(result);
    const everything = [
      seenOf(result),
      ...on().github.requests.map(({ path, body }) => path + body),
      ...on().emulator.requests.map(({ path, body }) => path + body),
    ].join('\n');
    expect(everything).not.toContain(event.title);
    expect(everything).not.toMatch(/forged|evil\.example|pwned/);
    expectGreen(await on().teardown(inputs, event));
  });

  test.each([MARKDOWN, COMMANDS])('an environment that is named after a branch', async (name) => {
    on().stage.addCvm();
    const environment = `preview/${name}`;
    const result = await on().preview({ ...COMMENT, environment });
    expectGreen(result);
    expectTame(result);
    expect(on().github.deployments()[0]?.environment).toBe(environment.trim());
    // And where GitHub repeats it in an error.
    on().github.faults.next.push({
      ...GITHUB.createDeployment,
      action: { kind: 'status', status: 422, body: { message: `No: ${environment}` } },
    });
    const refused = await on().preview({ ...COMMENT, environment });
    expectGreen(refused);
    expectTame(refused);
    expect(refused.stdout).not.toMatch(/^::error::/m);
  });

  test.each([MARKDOWN, COMMANDS])('the CVM that previews are made like', async (name) => {
    const model = on().emulator.addCvm({ name });
    const result = await on().run({ ...COMMENT, mode: 'preview', copy_of: model.id });
    expectGreen(result);
    expectTame(result);
  });

  test('the CVM of a deploy', async () => {
    const name = MARKDOWN.replaceAll(/[/?#\\]/g, '');
    const cvm = on().emulator.addCvm({ name });
    const result = await on().run({ ...COMMENT, ...ENVIRONMENT, cvm_id: cvm.id });
    expectGreen(result);
    expectTame(result);
    const byName = await on().run({ ...COMMENT, ...ENVIRONMENT, cvm_id: name });
    expectTame(byName);
    expect(on().github.comments(7).length).toBeGreaterThan(0);
  });

  test.each([MARKDOWN, COMMANDS])('the boot error of a new CVM', async (bootError) => {
    on().stage.addCvm();
    on().emulator.newCvmBehaviour.boot = { kind: 'fails', bootError };
    on().emulator.newCvmBehaviour.logs = {
      serial: bootError,
      stdout: bootError,
      stderr: bootError,
    };
    const result = await on().preview({ ...COMMENT, ...ENVIRONMENT });
    expect(annotations(result, 'error')).toHaveLength(1);
    expectTame(result);
    expect(on().theComment().body).toContain('forged');
  });

  test.each([MARKDOWN, COMMANDS])('an error of the API', async (message) => {
    on().stage.addCvm();
    on().emulator.faults.next.push({
      ...CLOUD.newCvm,
      action: { kind: 'status', status: 400, body: { error_code: 'ERR-02-015', message } },
    });
    const result = await on().preview({ ...COMMENT, ...ENVIRONMENT });
    expect(annotations(result, 'error')).toHaveLength(1);
    expectTame(result);
  });

  test.each([MARKDOWN, COMMANDS])('an error of GitHub', async (message) => {
    on().stage.addCvm();
    on().github.faults.next.push({
      times: 1000,
      action: { kind: 'status', status: 422, body: { message } },
    });
    const result = await on().preview({ ...COMMENT, ...ENVIRONMENT });
    expectGreen(result);
    expectTame(result);
    expect(notices(result)).toHaveLength(2);
  });

  test('a compose text', async () => {
    on().stage.addCvm();
    ship(`${withImage('b')}# ${MARKDOWN}\n# \`\`\`\n# ::error::forged ##[error]forged\n`);
    const result = await on().preview(COMMENT);
    expectGreen(result);
    expectTame(result);
  });
});

describe('secrets', () => {
  const MARK = /canary/i;
  const API_KEY = 'phak_canary0Key_9f8e7d_canary';
  const TOKEN = 'ghs_canary0Token_1a2b3c_canary';
  const ENV = {
    TOKEN: 'canary pa"ss\\w/rd & <b> canary',
    MULTI: 'canary line one canary\ncanary line two canary',
  };

  const own = usePullRequests({ emulator: { apiKey: API_KEY }, github: { token: TOKEN } });

  /** Runs a step with secrets in everything; checks that they are where they belong, and nowhere else. */
  async function look(
    mode: 'preview' | 'teardown' | 'deploy',
    faults: { readonly cloud?: FaultAction; readonly github?: FaultAction } = {},
  ): Promise<StepResult> {
    const { emulator, github, stage } = own();
    if (mode === 'teardown') emulator.addCvm({ name: 'web-pr-7' });
    if (mode !== 'deploy') stage.addCvm();
    stage.write('compose.yaml', composeUsing('TOKEN', 'MULTI'));
    if (faults.cloud !== undefined) {
      emulator.faults.next.push({
        ...{ preview: CLOUD.newCvm, teardown: CLOUD.remove, deploy: ROUTES.appCvms }[mode],
        times: 1000,
        action: faults.cloud,
      });
    }
    if (faults.github !== undefined) {
      github.faults.next.push({ times: 1000, action: faults.github });
    }
    const result = await own().run(
      {
        ...{ preview: PREVIEW, teardown: { mode }, deploy: { ...ALL, rollback: 'true' } }[mode],
        ...{ ...COMMENT, ...ENVIRONMENT },
        ...(mode === 'teardown' ? {} : { env_names: 'TOKEN\nMULTI' }),
      },
      {},
      ENV,
    );
    const env = mode === 'teardown' ? [] : [ENV.TOKEN];
    expect(result.masks).toEqual(expect.arrayContaining([API_KEY, TOKEN, ...env]));
    expect(seenOf(result)).not.toMatch(MARK);
    const comments = github.comments(7).map(({ body }) => body);
    expect([...comments, JSON.stringify(github.deployments())].join('\n')).not.toMatch(MARK);
    expect(github.requests.length).toBeGreaterThan(0);
    for (const { path, body, headers } of github.requests) {
      const { authorization, ...others } = headers;
      expect(authorization).toContain(TOKEN);
      expect(path + body + JSON.stringify(others)).not.toMatch(MARK);
    }
    for (const { path, body, headers } of emulator.requests) {
      const { 'x-api-key': key, ...others } = headers;
      expect([API_KEY, undefined]).toContain(key);
      expect(path + body + JSON.stringify(others)).not.toMatch(MARK);
    }
    return result;
  }

  /** An error that repeats secrets, in several forms: every one, if it is not said which. */
  function repeating(
    status: number,
    secrets = [API_KEY, TOKEN, ...Object.values(ENV)],
  ): FaultAction {
    const forms = secrets.flatMap((value) => [
      value,
      JSON.stringify(value),
      encodeURIComponent(value),
      Buffer.from(value).toString('base64'),
    ]);
    return {
      kind: 'status',
      status,
      body: {
        message: forms.join(' '),
        detail: forms.join(' '),
        errors: forms.map((message) => ({ resource: 'x', code: 'custom', field: 'x', message })),
        documentation_url: `https://docs.github.com/${encodeURIComponent(TOKEN)}`,
      },
    };
  }

  test('of a preview', async () => {
    const result = await look('preview');
    expectGreen(result);
    const sealed = own().thePreview().guest.sealedEnv;
    expect(Object.fromEntries(sealed.map(({ key, value }) => [key, value]))).toEqual(ENV);
    const [created] = own().asked('create');
    expect(bodyOf(created)['encrypted_env']).toMatch(/^[0-9a-f]+$/);
    own().theComment();
  });

  test('of a teardown', async () => {
    expectGreen(await look('teardown'));
    own().theComment();
  });

  test.each([400, 401, 403, 500])('that Phala Cloud repeats in a %i', async (status) => {
    theError(await look('preview', { cloud: repeating(status) }));
  });

  test('that Phala Cloud repeats when it refuses a deletion', async () => {
    theError(await look('teardown', { cloud: repeating(403, [API_KEY, TOKEN]) }));
  });

  test.each([401, 403, 404, 422, 500])('that GitHub repeats in a %i', async (status) => {
    const result = await look('preview', { github: repeating(status) });
    expectGreen(result);
    expect(notices(result)).toHaveLength(2);
  });

  describe('of all instances of an app', () => {
    const said = [API_KEY, TOKEN, ENV.TOKEN, JSON.stringify(ENV.MULTI)].join(' ');
    const named: FaultAction = {
      kind: 'rewritten',
      rewrite: (list) =>
        Array.isArray(list)
          ? list.map((row: unknown) => ({ ...jsonObject(JSON.stringify(row)), name: said }))
          : list,
    };

    test('whose names they are', async () => {
      addInstances(own().stage, ['web-a', 'web-b'], { env: { TOKEN: 'old', MULTI: 'old' } });
      expectGreen(await look('deploy', { cloud: named }));
      expect(own().theComment().body).toMatch(/\| \\\*\\\*\\\* [^|]*\| `deployed`/);
    });

    test('whose names they are, and of which one prints them and goes back', async () => {
      const setup = { env: { TOKEN: 'old', MULTI: 'old' } };
      const [, second] = addInstances(own().stage, ['web-a', 'web-b', 'web-c'], setup);
      if (second === undefined) throw new Error('Three were made');
      second.behaviour.boot = { kind: 'fails', bootError: said };
      second.behaviour.logs = { serial: said, stdout: said, stderr: said };
      theError(await look('deploy', { cloud: named }));
      expect(own().theComment().body).toMatch(/\| \\\*\\\*\\\* [^|]*\| `rolled_back`/);
    });
  });

  test('that a new CVM prints', async () => {
    const said = [API_KEY, TOKEN, ENV.TOKEN, JSON.stringify(ENV.MULTI)].join(' ');
    const { emulator } = own();
    emulator.newCvmBehaviour.boot = { kind: 'fails', bootError: said };
    emulator.newCvmBehaviour.logs = { serial: said, stdout: said, stderr: said };
    theError(await look('preview'));
    expect(own().theComment().body).toContain('\\*\\*\\*');
  });
});
