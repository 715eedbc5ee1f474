import { request as httpRequest } from 'node:http';
import { getOctokit } from '@actions/github';
import { afterEach, describe, expect, test } from '@jest/globals';
import {
  ACTIONS_BOT,
  startGitHub,
  type Exceeded,
  type FaultAction,
  type GitHub,
  type GitHubOptions,
} from '../../emulator/github/github.ts';

type Octokit = ReturnType<typeof getOctokit>;

const WEB = { owner: 'acme', repo: 'web' };
const started: GitHub[] = [];

/** GitHub with pull request 7; closed after the test. */
async function github(options?: GitHubOptions): Promise<GitHub> {
  const emulator = await startGitHub(options);
  started.push(emulator);
  emulator.addPullRequest({ number: 7, headRef: 'topic' });
  return emulator;
}

async function prepared(
  options?: GitHubOptions,
): Promise<{ readonly emulator: GitHub; readonly octokit: Octokit }> {
  const emulator = await github(options);
  return { emulator, octokit: getOctokit(emulator.token, { baseUrl: emulator.url }) };
}

afterEach(async () => {
  for (const emulator of started.splice(0)) await emulator.close();
});

function send(
  emulator: GitHub,
  path: string,
  init: { readonly method?: string; readonly body?: string } = {},
): Promise<Response> {
  const headers = { authorization: `token ${emulator.token}` };
  return fetch(emulator.url + path, { ...init, redirect: 'manual', headers });
}

function post(emulator: GitHub, path: string, body: unknown): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return send(emulator, path, { method: 'POST', body: text });
}

/** What a call was refused with. */
async function refusal(call: Promise<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    return error;
  }
  throw new Error('It was not refused');
}

function saying(status: number, message: string | RegExp): unknown {
  return expect.objectContaining({
    status,
    message:
      typeof message === 'string'
        ? expect.stringContaining(message)
        : expect.stringMatching(message),
  });
}

const COMMENTS = '/repos/acme/web/issues/7/comments';
const DEPLOYMENTS = '/repos/acme/web/deployments';

describe('who asks', () => {
  test.each<[string, Record<string, string>, number, string]>([
    ['nobody', {}, 401, 'Requires authentication'],
    ['a wrong token', { authorization: 'token ghs_other' }, 401, 'Bad credentials'],
    ['the token in a header of its own', { authorization: 'ghs_emulator' }, 401, 'Bad credentials'],
    ['the token', { authorization: 'token ghs_emulator' }, 200, ''],
    ['the token as a bearer', { authorization: 'Bearer ghs_emulator' }, 200, ''],
  ])('%s', async (_, headers, status, message) => {
    const emulator = await github();
    const response = await fetch(`${emulator.url}/repos/acme/web`, { headers });
    expect(response.status).toBe(status);
    expect(response.headers.get('x-github-request-id')).toMatch(/^[0-9A-F]{4}(:[0-9A-F]{6,8}){4}$/);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await response.json()).toMatchObject(
      status === 200
        ? { full_name: 'acme/web', default_branch: 'main', private: true }
        : { message, documentation_url: 'https://docs.github.com/rest', status: String(status) },
    );
  });

  test('without a User-Agent nothing is answered, and that is noted', async () => {
    const emulator = await github();
    const status = await new Promise((resolve, reject) => {
      const headers = { authorization: `token ${emulator.token}` };
      httpRequest(`${emulator.url}/rate_limit`, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
    expect(emulator.requests[0]?.response).toContain('User-Agent header');
    expect(emulator.contractViolations).toEqual([
      expect.stringContaining('no User-Agent, which GitHub refuses'),
    ]);
  });

  test('GITHUB_TOKEN is nobody in particular', async () => {
    const { octokit } = await prepared();
    expect(await refusal(octokit.rest.users.getAuthenticated())).toEqual(
      saying(403, 'Resource not accessible by integration'),
    );
  });

  test('no answer has the token, and a client that sends it elsewhere is noted', async () => {
    const { emulator, octokit } = await prepared();
    await octokit.rest.repos.get(WEB);
    expect(emulator.contractViolations).toEqual([]);
    await octokit.rest.issues.createComment({ ...WEB, issue_number: 7, body: emulator.token });
    await send(emulator, `/nothing?token=${emulator.token}`);
    expect(emulator.contractViolations).toEqual([
      expect.stringContaining('outside of the Authorization header'),
      expect.stringContaining('outside of the Authorization header'),
    ]);
    expect(emulator.contractViolations.join()).not.toContain(emulator.token);
    for (const { response } of emulator.requests) expect(response).not.toContain(emulator.token);
  });
});

describe('where things are', () => {
  test.each([
    '/nothing',
    '/repos/acme/other',
    '/repos/acme/other/issues/7/comments',
    '/repos/acme/web/issues/8/comments',
    '/repos/acme/web/issues/comments/1',
    '/repos/acme/web/issues/comments/last',
    '/repos/acme/web/pulls/8',
    '/repos/acme/web/deployments/1',
    '/repos/acme/web/deployments/1/statuses',
    '/repositories/1/issues/7/comments',
  ])('%s is not found', async (path) => {
    const response = await send(await github(), path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ message: 'Not Found', status: '404' });
  });

  test('GitHub Enterprise has a prefix, and answers with it', async () => {
    const emulator = await github();
    const baseUrl = `${emulator.url}/api/v3`;
    const octokit = getOctokit(emulator.token, { baseUrl });
    const pull = await octokit.rest.pulls.get({ owner: 'Acme', repo: 'WEB', pull_number: 7 });
    expect(pull.data.url).toBe(`${baseUrl}/repos/acme/web/pulls/7`);
  });

  test('a pull request, of a branch and of a fork', async () => {
    const { emulator, octokit } = await prepared();
    const sha = 'a'.repeat(40);
    emulator.addPullRequest({
      number: 8,
      title: 'Better',
      state: 'closed',
      author: 'hubot',
      headRef: 'main',
      headSha: sha,
      headRepository: 'hubot/web',
    });
    const own = await octokit.rest.pulls.get({ ...WEB, pull_number: 7 });
    expect(own.data).toMatchObject({
      number: 7,
      state: 'open',
      user: { login: 'octocat' },
      head: { ref: 'topic', sha: emulator.refs.get('topic'), repo: { full_name: 'acme/web' } },
    });
    const foreign = await octokit.rest.pulls.get({ ...WEB, pull_number: 8 });
    expect(foreign.data).toMatchObject({
      number: 8,
      title: 'Better',
      state: 'closed',
      html_url: 'https://github.com/acme/web/pull/8',
      user: { login: 'hubot', type: 'User' },
      head: { ref: 'main', sha, label: 'hubot:main', repo: { full_name: 'hubot/web', fork: true } },
      base: { ref: 'main', sha: emulator.refs.get('main'), repo: { full_name: 'acme/web' } },
    });
  });
});

describe('comments', () => {
  test('are written, read, changed and deleted', async () => {
    let now = new Date('2026-09-01T10:00:00.123Z');
    const { emulator, octokit } = await prepared({ now: () => now });
    const { data: made } = await octokit.rest.issues.createComment({
      ...WEB,
      issue_number: 7,
      body: '<!-- mark -->\nDeployed',
    });
    expect(made).toMatchObject({
      body: '<!-- mark -->\nDeployed',
      user: { login: 'github-actions[bot]', type: 'Bot', id: 41898282 },
      performed_via_github_app: { slug: 'github-actions' },
      html_url: `https://github.com/acme/web/pull/7#issuecomment-${String(made.id)}`,
      created_at: '2026-09-01T10:00:00Z',
    });
    now = new Date('2026-09-01T10:05:00Z');
    const comment = { ...WEB, comment_id: made.id };
    const changed = await octokit.rest.issues.updateComment({ ...comment, body: 'Again' });
    expect(changed.data).toMatchObject({
      id: made.id,
      body: 'Again',
      created_at: '2026-09-01T10:00:00Z',
      updated_at: '2026-09-01T10:05:00Z',
    });
    expect((await octokit.rest.issues.getComment(comment)).data.body).toBe('Again');
    expect(emulator.comments(7)).toMatchObject([{ body: 'Again', author: ACTIONS_BOT }]);
    expect((await octokit.rest.issues.deleteComment(comment)).status).toBe(204);
    expect(emulator.comments(7)).toEqual([]);
    expect(await refusal(octokit.rest.issues.updateComment({ ...comment, body: 'x' }))).toEqual(
      saying(404, 'Not Found'),
    );
    expect(emulator.contractViolations).toEqual([]);
  });

  test('come in pages, oldest first, which the client follows', async () => {
    const { emulator, octokit } = await prepared();
    for (let number = 1; number <= 205; number += 1) {
      emulator.addComment(7, {
        body: String(number),
        author: number === 3 ? ACTIONS_BOT : 'hubot',
      });
    }
    const all = await octokit.paginate(octokit.rest.issues.listComments, {
      ...WEB,
      issue_number: 7,
      per_page: 100,
    });
    expect(all.map(({ body }) => Number(body))).toEqual(
      Array.from({ length: 205 }, (_, at) => at + 1),
    );
    expect(all.filter(({ user }) => user?.type === 'Bot').map(({ body }) => body)).toEqual(['3']);
    expect(emulator.requests.map(({ path }) => path)).toEqual([
      '/repos/acme/web/issues/7/comments?per_page=100',
      expect.stringMatching(/^\/repositories\/\d+\/issues\/7\/comments\?per_page=100&page=2$/),
      expect.stringMatching(/^\/repositories\/\d+\/issues\/7\/comments\?per_page=100&page=3$/),
    ]);
  });

  test.each<[string, number, string[]]>([
    ['', 30, ['next 2', 'last 7']],
    ['?per_page=500', 100, ['next 2', 'last 3']],
    ['?per_page=x&page=-1', 30, ['next 2', 'last 7']],
    ['?per_page=100&page=2', 100, ['prev 1', 'next 3', 'last 3', 'first 1']],
    ['?per_page=100&page=3', 5, ['prev 2', 'first 1']],
    ['?per_page=100&page=9', 0, ['prev 3', 'first 1']],
  ])('page %s', async (query, count, links) => {
    const emulator = await github();
    for (let number = 1; number <= 205; number += 1) emulator.addComment(7, { body: 'x' });
    const response = await send(emulator, COMMENTS + query);
    expect(await response.json()).toHaveLength(count);
    const found = [
      ...(response.headers.get('link') ?? '').matchAll(/[?&]page=(\d+)>; rel="(\w+)"/g),
    ];
    expect(found.map(([, page, name]) => `${name ?? ''} ${page ?? ''}`)).toEqual(links);
  });

  test('one page has no links; since leaves out what is older', async () => {
    let now = new Date('2026-09-01T10:00:00Z');
    const { emulator, octokit } = await prepared({ now: () => now });
    emulator.addComment(7, { body: 'old' });
    now = new Date('2026-09-01T11:00:00Z');
    emulator.addComment(7, { body: 'new' });
    const { data, headers } = await octokit.rest.issues.listComments({
      ...WEB,
      issue_number: 7,
      since: '2026-09-01T10:30:00Z',
    });
    expect(data.map(({ body }) => body)).toEqual(['new']);
    expect(headers.link).toBeUndefined();
  });

  test('have a longest length, in characters', async () => {
    const { emulator, octokit } = await prepared();
    const issue = { ...WEB, issue_number: 7 };
    const { data } = await octokit.rest.issues.createComment({
      ...issue,
      body: '🚀'.repeat(65_536),
    });
    const body = 'x'.repeat(65_537);
    const said = /Validation Failed.*ody is too long \(maximum is 65536 characters\)/;
    expect(await refusal(octokit.rest.issues.createComment({ ...issue, body }))).toEqual(
      saying(422, said),
    );
    const comment_id = data.id;
    expect(await refusal(octokit.rest.issues.updateComment({ ...WEB, comment_id, body }))).toEqual(
      saying(422, said),
    );
    expect(emulator.comments(7)).toHaveLength(1);
  });

  test.each<[unknown, number, string]>([
    ['{', 400, 'Problems parsing JSON'],
    ['[]', 400, 'Body should be a JSON object'],
    [{}, 422, `Invalid request.\n\n"body" wasn't supplied.`],
    [{ body: null }, 422, `Invalid request.\n\nFor 'properties/body', nil is not a string.`],
    [{ body: ' \n' }, 422, 'Validation Failed'],
  ])('%j is refused', async (body, status, message) => {
    const emulator = await github();
    const response = await post(emulator, COMMENTS, body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({
      message,
      documentation_url: 'https://docs.github.com/rest/issues/comments#create-an-issue-comment',
    });
    expect(emulator.comments(7)).toEqual([]);
  });

  test('a field that there is not is ignored, and noted', async () => {
    const emulator = await github();
    expect((await post(emulator, COMMENTS, { body: 'x', text: 'y' })).status).toBe(201);
    expect(emulator.contractViolations).toEqual([
      expect.stringContaining('there is no field "text"'),
    ]);
  });

  test('nobody comments on what is not there', async () => {
    const emulator = await github();
    expect(() => emulator.addComment(8, { body: 'x' })).toThrow('There is no pull request 8');
  });
});

describe('deployments', () => {
  const given = { ...WEB, ref: 'topic', required_contexts: [], auto_merge: false };

  async function deployed(octokit: Octokit, more: Record<string, unknown> = {}): Promise<number> {
    const { data } = await octokit.rest.repos.createDeployment({ ...given, ...more });
    if (!('id' in data)) throw new Error('It was merged');
    return data.id;
  }

  function report(
    octokit: Octokit,
    deployment_id: number,
    state: 'success' | 'failure' | 'in_progress' | 'inactive',
    more: Record<string, unknown> = {},
  ): ReturnType<Octokit['rest']['repos']['createDeploymentStatus']> {
    return octokit.rest.repos.createDeploymentStatus({ ...WEB, deployment_id, state, ...more });
  }

  test('are made with what is given, and with what is usual', async () => {
    const { emulator, octokit } = await prepared();
    const sha = emulator.refs.get('topic');
    const preview = await octokit.rest.repos.createDeployment({
      ...given,
      environment: 'preview',
      description: 'Preview of 7',
      transient_environment: true,
      payload: { pull_request: 7 },
    });
    expect(preview.status).toBe(201);
    expect(preview.data).toMatchObject({
      ref: 'topic',
      sha,
      task: 'deploy',
      environment: 'preview',
      original_environment: 'preview',
      description: 'Preview of 7',
      transient_environment: true,
      production_environment: false,
      payload: { pull_request: 7 },
      creator: { login: 'github-actions[bot]' },
    });
    const usual = await octokit.rest.repos.createDeployment({ ...WEB, ref: 'main' });
    expect(usual.data).toMatchObject({
      environment: 'production',
      production_environment: true,
      transient_environment: false,
      payload: {},
      description: '',
    });
    expect(emulator.deployments()).toMatchObject([{ ref: 'main', statuses: [] }, { ref: 'topic' }]);
    expect(emulator.contractViolations).toEqual([]);
  });

  test.each(['topic', 'heads/topic', 'refs/heads/topic', 'refs/pull/7/head', 'sha'])(
    'the ref may be %s',
    async (ref) => {
      const { emulator, octokit } = await prepared();
      const sha = emulator.refs.get('topic') ?? '';
      await deployed(octokit, { ref: ref === 'sha' ? sha : ref });
      expect(emulator.deployments()).toMatchObject([{ ref: ref === 'sha' ? sha : ref, sha }]);
    },
  );

  test('the branches of a fork are not there, its commits are', async () => {
    const { emulator, octokit } = await prepared();
    const fork = { number: 9, headRef: 'foreign', headRepository: 'hubot/web' };
    const { headSha } = emulator.addPullRequest(fork);
    for (const ref of ['foreign', 'refs/pull/10/merge', 'f'.repeat(40)]) {
      expect(await refusal(deployed(octokit, { ref }))).toEqual(
        saying(422, `No ref found for: ${ref}`),
      );
    }
    await deployed(octokit, { ref: headSha });
    await deployed(octokit, { ref: 'refs/pull/9/merge' });
    expect(emulator.deployments()).toHaveLength(2);
  });

  test('wait for the commit statuses that they require', async () => {
    const { emulator, octokit } = await prepared();
    emulator.commitStatuses.set('build', 'success').set('lint', 'pending');
    const said = 'Conflict: Commit status checks failed for topic.';
    expect(await refusal(octokit.rest.repos.createDeployment({ ...WEB, ref: 'topic' }))).toEqual(
      saying(409, said),
    );
    expect(await refusal(deployed(octokit, { required_contexts: ['nothing'] }))).toEqual(
      saying(409, said),
    );
    expect(JSON.parse(emulator.requests.at(-1)?.response ?? '')).toMatchObject({
      errors: [
        {
          contexts: [{ context: 'nothing', state: 'pending' }],
          resource: 'Deployment',
          field: 'required_contexts',
          code: 'invalid',
        },
      ],
    });
    await deployed(octokit, { required_contexts: ['build'] });
    await deployed(octokit);
    emulator.commitStatuses.set('lint', 'success');
    await octokit.rest.repos.createDeployment({ ...WEB, ref: 'topic' });
    expect(emulator.deployments()).toHaveLength(3);
  });

  test('merge the default branch first, unless told not to', async () => {
    const { emulator, octokit } = await prepared();
    emulator.behind.set('topic', 'conflicts');
    expect(await refusal(deployed(octokit, { auto_merge: true }))).toEqual(
      saying(409, 'Conflict merging main into topic.'),
    );
    emulator.behind.set('topic', 'merges');
    await deployed(octokit);
    const merged = await octokit.rest.repos.createDeployment({ ...WEB, ref: 'topic' });
    expect(merged.status).toBe(202);
    expect(merged.data).toEqual({ message: 'Auto-merged main into topic on deployment.' });
    expect((await octokit.rest.repos.createDeployment({ ...WEB, ref: 'topic' })).status).toBe(201);
    expect(emulator.deployments()).toHaveLength(2);
  });

  test.each<[unknown, string]>([
    [{}, `Invalid request.\n\n"ref" wasn't supplied.`],
    [{ ref: 7 }, `Invalid request.\n\nFor 'properties/ref', 7 is not a string.`],
    [
      { ref: 'main', auto_merge: 'no' },
      `Invalid request.\n\nFor 'properties/auto_merge', "no" is not a boolean.`,
    ],
    [
      { ref: 'main', required_contexts: 'ci' },
      `Invalid request.\n\nFor 'properties/required_contexts', "ci" is not an array.`,
    ],
    [
      { ref: 'main', payload: 1 },
      `Invalid request.\n\nFor 'properties/payload', 1 is not an object or string.`,
    ],
  ])('%j is refused', async (body, message) => {
    const response = await post(await github(), DEPLOYMENTS, body);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ message, status: '422' });
  });

  test('are listed newest first, in pages, by what they are', async () => {
    const { emulator, octokit } = await prepared();
    const first = await deployed(octokit, { environment: 'preview' });
    const second = await deployed(octokit, { environment: 'staging', task: 'deploy:migrations' });
    const third = await deployed(octokit, { environment: 'preview', ref: 'main' });
    const ids = async (more: Record<string, string | number>): Promise<number[]> => {
      const { data } = await octokit.rest.repos.listDeployments({ ...WEB, ...more });
      return data.map(({ id }) => id);
    };
    expect(await ids({})).toEqual([third, second, first]);
    expect(await ids({ environment: 'preview' })).toEqual([third, first]);
    expect(await ids({ ref: 'main' })).toEqual([third]);
    expect(await ids({ sha: emulator.refs.get('topic') ?? '' })).toEqual([second, first]);
    expect(await ids({ task: 'deploy:migrations' })).toEqual([second]);
    expect(await ids({ per_page: 2, page: 2 })).toEqual([first]);
    expect(emulator.requests.at(-1)?.status).toBe(200);
    const one = await octokit.rest.repos.getDeployment({ ...WEB, deployment_id: second });
    expect(one.data).toMatchObject({ id: second, environment: 'staging' });
  });

  test('have statuses, newest first', async () => {
    const { emulator, octokit } = await prepared();
    const deployment_id = await deployed(octokit, { environment: 'preview' });
    const log_url = 'https://github.com/acme/web/actions/runs/1';
    await report(octokit, deployment_id, 'in_progress', { log_url });
    const done = await report(octokit, deployment_id, 'success', {
      description: 'x'.repeat(140),
      environment_url: 'https://app.example',
      environment: 'preview-7',
    });
    expect(done.data).toMatchObject({
      state: 'success',
      environment: 'preview-7',
      environment_url: 'https://app.example',
      target_url: '',
    });
    const all = await octokit.rest.repos.listDeploymentStatuses({ ...WEB, deployment_id });
    expect(all.data).toMatchObject([
      { state: 'success', creator: { login: 'github-actions[bot]' } },
      {
        state: 'in_progress',
        environment: 'preview',
        log_url,
        target_url: log_url,
        description: '',
      },
    ]);
    const { data } = await octokit.rest.repos.getDeployment({ ...WEB, deployment_id });
    expect(data).toMatchObject({ environment: 'preview-7', original_environment: 'preview' });
    expect(emulator.deployments()).toMatchObject([
      { environment: 'preview-7', statuses: [{ state: 'success' }, { state: 'in_progress' }] },
    ]);
    expect(emulator.contractViolations).toEqual([]);
  });

  test.each<[unknown, RegExp]>([
    [{}, /"state" wasn't supplied/],
    [{ state: 'done' }, /"done" is not a member of \["error",/],
    [
      { state: 'success', description: 'x'.repeat(141) },
      /description is too long \(maximum is 140 characters\)/,
    ],
    [
      { state: 'success', environment_url: 'app.example' },
      /environment_url must use http\(s\) scheme/,
    ],
    [{ state: 'success', log_url: 'ftp://x' }, /target_url must use http\(s\) scheme/],
  ])('a status %j is refused', async (body, said) => {
    const { emulator, octokit } = await prepared();
    const id = await deployed(octokit);
    const response = await post(emulator, `${DEPLOYMENTS}/${id}/statuses`, body);
    expect(response.status).toBe(422);
    expect(JSON.stringify(await response.json()).replaceAll('\\"', '"')).toMatch(said);
    expect(emulator.deployments()).toMatchObject([{ statuses: [] }]);
  });

  test('that succeed make earlier ones of their environment inactive', async () => {
    const { emulator, octokit } = await prepared();
    const preview = { environment: 'preview' };
    const good = await deployed(octokit, preview);
    const bad = await deployed(octokit, preview);
    const elsewhere = await deployed(octokit, { environment: 'staging' });
    const transient = await deployed(octokit, { ...preview, transient_environment: true });
    const production = await deployed(octokit, { ...preview, production_environment: true });
    await report(octokit, bad, 'failure');
    for (const id of [good, elsewhere, transient, production]) {
      await report(octokit, id, 'success', { auto_inactive: false });
    }
    const states = (): (string | undefined)[] =>
      emulator
        .deployments()
        .toReversed()
        .map(({ statuses }) => statuses[0]?.state);
    expect(states()).toEqual(['success', 'failure', 'success', 'success', 'success']);
    const latest = await deployed(octokit, preview);
    await report(octokit, latest, 'in_progress');
    expect(states()[0]).toBe('success');
    await report(octokit, latest, 'success');
    expect(states()).toEqual(['inactive', 'failure', 'success', 'success', 'success', 'success']);
  });

  test('are deleted unless they are active beside others', async () => {
    const { emulator, octokit } = await prepared();
    const remove = (deployment_id: number): Promise<unknown> =>
      octokit.rest.repos.deleteDeployment({ ...WEB, deployment_id });
    const old = await deployed(octokit, { environment: 'preview' });
    const active = await deployed(octokit, { environment: 'preview' });
    const alone = await deployed(octokit, { environment: 'staging' });
    await report(octokit, old, 'success');
    await report(octokit, active, 'success');
    await report(octokit, alone, 'success');
    expect(await refusal(remove(active))).toEqual(
      saying(422, 'We cannot delete an active deployment'),
    );
    await remove(old);
    await remove(active);
    await remove(alone);
    expect(emulator.deployments()).toEqual([]);
    expect(await refusal(report(octokit, alone, 'inactive'))).toEqual(saying(404, 'Not Found'));
  });
});

describe('permissions', () => {
  const integration = 'Resource not accessible by integration';

  test.each<[string, string, unknown, string]>([
    ['POST', COMMENTS, { body: 'x' }, 'issues=write; pull_requests=write'],
    ['GET', COMMENTS, undefined, 'issues=read; pull_requests=read'],
    ['POST', DEPLOYMENTS, { ref: 'main' }, 'deployments=write'],
    ['GET', DEPLOYMENTS, undefined, 'deployments=read'],
    ['DELETE', `${DEPLOYMENTS}/1`, undefined, 'deployments=write'],
    ['GET', '/repos/acme/web/pulls/7', undefined, 'pull_requests=read'],
  ])('%s %s needs its own', async (method, path, body, accepted) => {
    const permissions = { issues: 'none', pull_requests: 'none', deployments: 'none' } as const;
    const emulator = await github({ permissions });
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const response = await send(emulator, path, init);
    expect(response.status).toBe(403);
    expect(response.headers.get('x-accepted-github-permissions')).toBe(accepted);
    expect(await response.json()).toMatchObject({
      message: integration,
      documentation_url: expect.stringContaining('https://docs.github.com/rest/'),
      status: '403',
    });
    expect((await send(emulator, '/repos/acme/web')).status).toBe(200);
  });

  test('reading is not writing, and either permission is enough for a comment', async () => {
    const { emulator, octokit } = await prepared({
      permissions: { issues: 'read', pull_requests: 'read' },
    });
    const issue = { ...WEB, issue_number: 7 };
    expect((await octokit.rest.issues.listComments(issue)).status).toBe(200);
    const comment = (): Promise<unknown> =>
      octokit.rest.issues.createComment({ ...issue, body: 'x' });
    expect(await refusal(comment())).toEqual(saying(403, integration));
    emulator.permissions.pull_requests = 'write';
    await comment();
    Object.assign(emulator.permissions, { pull_requests: 'none', issues: 'write' });
    await comment();
    expect(emulator.comments(7)).toHaveLength(2);
  });

  test('what is public may be read by every token', async () => {
    const permissions = { issues: 'none', pull_requests: 'none', contents: 'none' } as const;
    const { octokit } = await prepared({ isPrivate: false, permissions });
    const issue = { ...WEB, issue_number: 7 };
    expect((await octokit.rest.issues.listComments(issue)).status).toBe(200);
    expect(await refusal(octokit.rest.issues.createComment({ ...issue, body: 'x' }))).toEqual(
      saying(403, integration),
    );
  });

  test('only who may write contents sees how merging is set up', async () => {
    const { emulator, octokit } = await prepared();
    expect((await octokit.rest.repos.get(WEB)).data.allow_squash_merge).toBe(true);
    emulator.permissions.contents = 'read';
    expect((await octokit.rest.repos.get(WEB)).data.allow_squash_merge).toBeUndefined();
  });
});

describe('rate limits', () => {
  test('are counted, but not by asking for them', async () => {
    const { octokit } = await prepared();
    const { headers } = await octokit.rest.repos.get(WEB);
    expect(headers).toMatchObject({
      'x-ratelimit-limit': '1000',
      'x-ratelimit-remaining': '999',
      'x-ratelimit-used': '1',
      'x-ratelimit-resource': 'core',
    });
    await octokit.rest.rateLimit.get();
    const { data } = await octokit.rest.rateLimit.get();
    expect(data.rate).toMatchObject({ limit: 1000, remaining: 999, used: 1 });
  });

  test.each<[number, Exceeded]>([
    [403, { kind: 'primary' }],
    [429, { kind: 'primary', status: 429, resetAt: new Date('2026-09-01T10:20:00Z') }],
  ])('primary, with %d, until the reset', async (status, exceeded) => {
    let now = new Date('2026-09-01T10:00:00Z');
    const { emulator, octokit } = await prepared({ now: () => now });
    emulator.limits.exceeded = exceeded;
    const error = await refusal(octokit.rest.repos.get(WEB));
    expect(error).toEqual(saying(status, 'API rate limit exceeded for installation'));
    const reset = exceeded.kind === 'primary' ? exceeded.resetAt : undefined;
    const seconds = (reset ?? new Date('2026-09-01T11:00:00Z')).getTime() / 1000;
    expect(error).toMatchObject({
      response: {
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(seconds) },
      },
    });
    const { data } = await octokit.rest.rateLimit.get();
    expect(data.rate).toEqual({ limit: 1000, remaining: 0, reset: seconds, used: 1000 });
    now = new Date(seconds * 1000);
    expect((await octokit.rest.repos.get(WEB)).status).toBe(200);
  });

  test('secondary, for all or for writing only', async () => {
    const { emulator, octokit } = await prepared();
    emulator.limits.exceeded = { kind: 'secondary', retryAfter: 60 };
    const error = await refusal(octokit.rest.repos.get(WEB));
    expect(error).toEqual(saying(403, 'You have exceeded a secondary rate limit'));
    expect(error).toMatchObject({ response: { headers: { 'retry-after': '60' } } });
    emulator.limits.exceeded = { kind: 'secondary', status: 429, methods: ['POST'] };
    expect((await octokit.rest.repos.get(WEB)).headers['retry-after']).toBeUndefined();
    const response = await post(emulator, COMMENTS, { body: 'x' });
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBeNull();
    expect(response.headers.get('x-ratelimit-remaining')).not.toBe('0');
    emulator.limits.exceeded = undefined;
    expect((await post(emulator, COMMENTS, { body: 'x' })).status).toBe(201);
  });
});

describe('faults', () => {
  test.each<[FaultAction, number, string, string]>([
    [{ kind: 'status', status: 404 }, 404, 'application/json', 'Not Found'],
    [{ kind: 'status', status: 403 }, 403, 'application/json', 'not accessible by integration'],
    [{ kind: 'status', status: 500 }, 500, 'application/json', 'Server Error'],
    [{ kind: 'status', status: 502, body: '<html>Unicorn!</html>' }, 502, 'text/html', 'Unicorn!'],
    [{ kind: 'status', status: 410, body: { message: 'Gone' } }, 410, 'application/json', 'Gone'],
    [{ kind: 'rate-limit', retryAfter: 7 }, 429, 'application/json', 'secondary rate limit'],
    [{ kind: 'maintenance', retryAfter: 3 }, 503, 'text/html', 'Unicorn!'],
  ])('%j', async (action, status, type, said) => {
    const emulator = await github();
    emulator.faults.next.push({
      method: 'POST',
      path: /^\/repos\/acme\/web\/issues\/7\/comments$/,
      action,
    });
    expect((await send(emulator, COMMENTS)).status).toBe(200);
    const response = await post(emulator, `/api/v3${COMMENTS}?x=1`, { body: 'x' });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
    expect(await response.text()).toContain(said);
    expect(emulator.comments(7)).toEqual([]);
    expect((await post(emulator, COMMENTS, { body: 'x' })).status).toBe(201);
  });

  test('a rule also fits a path by number, as links have it', async () => {
    const emulator = await github();
    for (const body of ['1', '2']) emulator.addComment(7, { body });
    const first = await send(emulator, `${COMMENTS}?per_page=1`);
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    emulator.faults.next.push({
      path: /^\/repos\/acme\/web\/issues/,
      action: { kind: 'status', status: 502 },
    });
    expect((await send(emulator, next.slice(emulator.url.length))).status).toBe(502);
    expect((await send(emulator, next.slice(emulator.url.length))).status).toBe(200);
  });

  test.each<[FaultAction['kind'] & ('reset' | 'reset-after-accept'), number]>([
    ['reset', 0],
    ['reset-after-accept', 1],
  ])('%s', async (kind, comments) => {
    const emulator = await github();
    emulator.faults.next.push({ action: { kind } });
    await expect(post(emulator, COMMENTS, { body: 'x' })).rejects.toThrow();
    expect(emulator.comments(7)).toHaveLength(comments);
    expect((await emulator.nextRequest(() => true)).status).toBeUndefined();
  });

  test.each<[FaultAction['kind'] & ('hang' | 'hang-after-accept'), number]>([
    ['hang', 0],
    ['hang-after-accept', 1],
  ])('%s', async (kind, comments) => {
    const emulator = await github();
    emulator.faults.next.push({ action: { kind } });
    const sent = expect(post(emulator, COMMENTS, { body: 'x' })).rejects.toThrow();
    const request = await emulator.nextRequest(({ method }) => method === 'POST');
    expect(request.status).toBeUndefined();
    expect(emulator.comments(7)).toHaveLength(comments);
    await emulator.close();
    await sent;
  });

  test('a comment is there although the answer says otherwise', async () => {
    const emulator = await github();
    emulator.faults.next.push({ action: { kind: 'status-after-accept', status: 502 } });
    expect((await post(emulator, COMMENTS, { body: 'x' })).status).toBe(502);
    expect(emulator.comments(7)).toHaveLength(1);
  });

  test('answers that are cut off, too long or elsewhere', async () => {
    const emulator = await github();
    emulator.faults.next.push(
      { action: { kind: 'truncated-json' } },
      { action: { kind: 'huge', bytes: 100_000 } },
      { action: { kind: 'redirect', location: 'http://127.0.0.1:1/', status: 301 } },
    );
    await expect((await send(emulator, '/rate_limit')).json()).rejects.toThrow();
    expect((await (await send(emulator, '/rate_limit')).text()).length).toBeGreaterThan(100_000);
    const elsewhere = await send(emulator, '/rate_limit');
    expect([elsewhere.status, elsewhere.headers.get('location')]).toEqual([
      301,
      'http://127.0.0.1:1/',
    ]);
  });
});

describe('the journal', () => {
  test('has every request, with its answer; the token only in its header', async () => {
    const { emulator, octokit } = await prepared();
    const heard: string[] = [];
    emulator.onRequest(({ method, path }) => heard.push(`${method} ${path}`));
    await octokit.rest.issues.createComment({ ...WEB, issue_number: 7, body: 'x' });
    const recorded = await emulator.nextRequest(({ path }) => path === COMMENTS);
    expect(recorded).toMatchObject({ method: 'POST', body: '{"body":"x"}', status: 201 });
    const { authorization, ...others } = recorded.headers;
    expect(authorization).toBe(`token ${emulator.token}`);
    expect(JSON.stringify({ ...recorded, headers: others })).not.toContain(emulator.token);
    expect(emulator.requests).toEqual([recorded]);
    expect(heard).toEqual([`POST ${COMMENTS}`]);
  });

  test('other options', async () => {
    const emulator = await github({
      token: 'ghs_x',
      repository: 'a/b',
      htmlUrl: 'https://ghe.example',
    });
    const octokit = getOctokit('ghs_x', { baseUrl: emulator.url });
    const { data } = await octokit.rest.pulls.get({ owner: 'a', repo: 'b', pull_number: 7 });
    expect(data.html_url).toBe('https://ghe.example/a/b/pull/7');
  });
});
