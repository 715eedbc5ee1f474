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
const ISSUE = { ...WEB, issue_number: 7 };
const COMMENTS = '/repos/acme/web/issues/7/comments';
const DEPLOYMENTS = '/repos/acme/web/deployments';
const SHA = 'a'.repeat(40);

const started: GitHub[] = [];

interface Prepared {
  readonly emulator: GitHub;
  readonly octokit: Octokit;
}

/** GitHub with pull request 7; closed after the test. */
async function prepared(options?: GitHubOptions): Promise<Prepared> {
  const emulator = await startGitHub(options);
  started.push(emulator);
  emulator.addPullRequest({ number: 7, headSha: SHA });
  return { emulator, octokit: getOctokit(emulator.token, { baseUrl: emulator.url }) };
}

afterEach(async () => {
  for (const emulator of started.splice(0)) await emulator.close();
});

function send({ url, token }: GitHub, path: string, body?: unknown): Promise<Response> {
  const headers = { authorization: `token ${token}` };
  return fetch(
    url + path,
    body === undefined ? { headers } : { headers, method: 'POST', body: JSON.stringify(body) },
  );
}

function comment(octokit: Octokit, body = 'x'): Promise<unknown> {
  return octokit.rest.issues.createComment({ ...ISSUE, body });
}

async function deployed(octokit: Octokit, more: Record<string, unknown> = {}): Promise<number> {
  const { data } = await octokit.rest.repos.createDeployment({
    ...WEB,
    ref: SHA,
    environment: 'preview',
    auto_merge: false,
    required_contexts: [],
    ...more,
  });
  if (!('id' in data)) throw new Error('It was merged');
  return data.id;
}

/** Checks how a call is refused; gives the error. */
async function refused(call: Promise<unknown>, status: number, said: string): Promise<unknown> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ status, message: expect.stringContaining(said) });
  return error;
}

describe('who asks', () => {
  test.each<[string, Record<string, string>, number]>([
    ['nobody', {}, 401],
    ['a wrong token', { authorization: 'token ghs_other' }, 401],
    ['the token alone', { authorization: 'ghs_emulator' }, 401],
    ['the token', { authorization: 'token ghs_emulator' }, 200],
    ['the token as a bearer', { authorization: 'Bearer ghs_emulator' }, 200],
  ])('%s', async (_, headers, status) => {
    const { emulator } = await prepared();
    expect((await fetch(emulator.url + COMMENTS, { headers })).status).toBe(status);
  });

  test('may do what the permissions say; either one is enough for a comment', async () => {
    const { emulator, octokit } = await prepared();
    const integration = 'Resource not accessible by integration';
    Object.assign(emulator.permissions, { issues: 'none', pull_requests: 'read' });
    await octokit.rest.issues.listComments(ISSUE);
    await refused(comment(octokit), 403, integration);
    emulator.permissions.issues = 'write';
    await comment(octokit);
    emulator.permissions.deployments = 'read';
    await octokit.rest.repos.listDeployments(WEB);
    await refused(deployed(octokit), 403, integration);
    emulator.permissions.deployments = 'none';
    await refused(octokit.rest.repos.listDeployments(WEB), 403, integration);
  });

  test.each<[Exceeded, number, string, Record<string, string>]>([
    [{ kind: 'primary' }, 403, 'API rate limit exceeded', { 'x-ratelimit-remaining': '0' }],
    [{ kind: 'primary', status: 429 }, 429, 'API rate limit exceeded', {}],
    [{ kind: 'secondary' }, 403, 'exceeded a secondary rate limit', {}],
    [
      { kind: 'secondary', status: 429, retryAfter: 60 },
      429,
      'exceeded a secondary rate limit',
      { 'retry-after': '60' },
    ],
  ])('not too often: %j', async (exceeded, status, said, headers) => {
    const { emulator, octokit } = await prepared();
    emulator.limits.exceeded = exceeded;
    const error = await refused(octokit.rest.issues.listComments(ISSUE), status, said);
    expect(error).toMatchObject({ response: { headers } });
    emulator.limits.exceeded = { ...exceeded, methods: ['POST'] };
    await octokit.rest.issues.listComments(ISSUE);
    await refused(comment(octokit), status, said);
  });
});

describe('what a client does wrong is noted', () => {
  test('a route that there is not', async () => {
    const { emulator, octokit } = await prepared();
    await refused(octokit.rest.repos.get(WEB), 404, 'Not Found');
    expect(emulator.contractViolations).toEqual([expect.stringContaining('GET /repos/acme/web')]);
  });

  test('a field that there is not', async () => {
    const { emulator } = await prepared();
    expect((await send(emulator, COMMENTS, { body: 'x', text: 'y' })).status).toBe(201);
    expect(emulator.contractViolations).toEqual([expect.stringContaining('unknown field text')]);
  });

  test('the token outside of its header', async () => {
    const { emulator, octokit } = await prepared();
    await comment(octokit, `It is ${emulator.token}`);
    await send(emulator, `${COMMENTS}?token=${emulator.token}`);
    expect(emulator.contractViolations).toHaveLength(2);
    expect(emulator.contractViolations.join()).not.toContain(emulator.token);
  });
});

describe('comments', () => {
  test('are written, read and changed', async () => {
    let now = new Date('2026-09-01T10:00:00.123Z');
    const { emulator, octokit } = await prepared({ now: () => now });
    emulator.addComment(7, { body: 'Looks good' });
    const { data: made } = await octokit.rest.issues.createComment({ ...ISSUE, body: 'Deployed' });
    now = new Date('2026-09-01T10:05:00Z');
    await octokit.rest.issues.updateComment({ ...WEB, comment_id: made.id, body: 'Again' });
    const { data } = await octokit.rest.issues.listComments(ISSUE);
    expect(data).toMatchObject([
      { body: 'Looks good', user: { type: 'User' }, author_association: 'MEMBER' },
      {
        id: made.id,
        body: 'Again',
        user: { login: 'github-actions[bot]', type: 'Bot' },
        created_at: '2026-09-01T10:00:00Z',
        updated_at: '2026-09-01T10:05:00Z',
      },
    ]);
    expect(emulator.comments(7)).toMatchObject([
      { body: 'Looks good', author: 'octocat' },
      { body: 'Again', author: ACTIONS_BOT },
    ]);
    expect(emulator.contractViolations).toEqual([]);
  });

  test('come in pages, oldest first, which the client follows', async () => {
    const { emulator, octokit } = await prepared();
    const numbers = Array.from({ length: 205 }, (_, at) => String(at + 1));
    for (const body of numbers) emulator.addComment(7, { body });
    const all = await octokit.paginate(octokit.rest.issues.listComments, {
      ...ISSUE,
      per_page: 100,
    });
    expect(all.map(({ body }) => body)).toEqual(numbers);
    expect(emulator.requests).toHaveLength(3);
  });

  test.each([
    ['', 30],
    ['?per_page=500', 100],
    ['?per_page=x&page=-1', 30],
    ['?per_page=100&page=3', 5],
    ['?per_page=100&page=9', 0],
  ])('page %s', async (query, count) => {
    const { emulator } = await prepared();
    for (let number = 1; number <= 205; number += 1) emulator.addComment(7, { body: 'x' });
    expect(await (await send(emulator, COMMENTS + query)).json()).toHaveLength(count);
  });

  test('have a longest length, in characters, and are not empty', async () => {
    const { emulator, octokit } = await prepared();
    const body = '🚀'.repeat(65_536);
    const { data } = await octokit.rest.issues.createComment({ ...ISSUE, body });
    const update = { ...WEB, comment_id: data.id, body: `${body}x` };
    const said = 'body is too long (maximum is 65536 characters)';
    await refused(comment(octokit, `${body}x`), 422, said);
    await refused(octokit.rest.issues.updateComment(update), 422, said);
    await refused(comment(octokit, ' \n'), 422, "can't be blank");
    expect(emulator.comments(7)).toMatchObject([{ body }]);
  });

  test('are not of a pull request that is not there', async () => {
    const { octokit } = await prepared();
    const nowhere = { ...WEB, issue_number: 8 };
    const nothing = { ...WEB, comment_id: 1 };
    await refused(octokit.rest.issues.listComments(nowhere), 404, 'Not Found');
    await refused(octokit.rest.issues.createComment({ ...nowhere, body: 'x' }), 404, 'Not Found');
    await refused(octokit.rest.issues.updateComment({ ...nothing, body: 'x' }), 404, 'Not Found');
  });
});

describe('deployments', () => {
  function report(
    octokit: Octokit,
    deployment_id: number,
    more: Record<string, unknown> = {},
  ): Promise<unknown> {
    const status = { ...WEB, deployment_id, state: 'success', ...more } as const;
    return octokit.rest.repos.createDeploymentStatus(status);
  }

  test('are made with what is given, and with what is usual', async () => {
    const { emulator, octokit } = await prepared();
    const given = {
      environment: 'preview',
      task: 'deploy:test',
      description: 'Preview of 7',
      transient_environment: true,
      payload: { pull_request: 7 },
    };
    await deployed(octokit, given);
    await octokit.rest.repos.createDeployment({ ...WEB, ref: 'main' });
    const { data } = await octokit.rest.repos.listDeployments(WEB);
    expect(data).toMatchObject([
      {
        ref: 'main',
        sha: emulator.refs.get('main'),
        task: 'deploy',
        environment: 'production',
        production_environment: true,
        transient_environment: false,
        payload: {},
        description: '',
      },
      { ...given, ref: SHA, sha: SHA, production_environment: false },
    ]);
    expect(emulator.deployments()).toMatchObject([
      { ref: 'main', production: true, transient: false, statuses: [] },
      { ref: SHA, production: false, transient: true, description: 'Preview of 7' },
    ]);
    expect(emulator.contractViolations).toEqual([]);
  });

  test('need a commit that is there, and fitting words', async () => {
    const { emulator, octokit } = await prepared();
    const foreign = 'f'.repeat(40);
    await refused(deployed(octokit, { ref: foreign }), 422, `No ref found for: ${foreign}`);
    await refused(deployed(octokit, { description: 'x'.repeat(141) }), 422, 'is too long');
    await refused(deployed(octokit, { required_contexts: 'ci' }), 422, 'must be array');
    expect((await send(emulator, DEPLOYMENTS, {})).status).toBe(422);
    expect(emulator.deployments()).toEqual([]);
  });

  test('wait for the commit statuses that they require', async () => {
    const { emulator, octokit } = await prepared();
    emulator.commitStatuses.set('build', 'success').set('lint', 'pending');
    const said = 'Conflict: Commit status checks failed';
    await refused(deployed(octokit, { required_contexts: undefined }), 409, said);
    await refused(deployed(octokit, { required_contexts: ['nothing'] }), 409, said);
    await deployed(octokit, { required_contexts: ['build'] });
    await deployed(octokit);
    emulator.commitStatuses.set('lint', 'success');
    await deployed(octokit, { required_contexts: undefined });
    expect(emulator.deployments()).toHaveLength(3);
  });

  test('merge the default branch first, unless told not to', async () => {
    const { emulator, octokit } = await prepared();
    const merging = { ...WEB, ref: SHA };
    emulator.behind.set(SHA, 'conflicts');
    await refused(octokit.rest.repos.createDeployment(merging), 409, 'Conflict merging main');
    emulator.behind.set(SHA, 'merges');
    expect((await octokit.rest.repos.createDeployment(merging)).status).toBe(202);
    expect(emulator.deployments()).toEqual([]);
    await deployed(octokit);
    expect(emulator.deployments()).toHaveLength(1);
  });

  test('are listed newest first, in pages, by environment and task', async () => {
    const { octokit } = await prepared();
    const first = await deployed(octokit);
    const second = await deployed(octokit, { environment: 'staging', task: 'deploy:migrations' });
    const third = await deployed(octokit);
    const ids = async (more: Record<string, string | number>): Promise<number[]> => {
      const { data } = await octokit.rest.repos.listDeployments({ ...WEB, ...more });
      return data.map(({ id }) => id);
    };
    expect(await ids({})).toEqual([third, second, first]);
    expect(await ids({ environment: 'preview' })).toEqual([third, first]);
    expect(await ids({ task: 'deploy:migrations' })).toEqual([second]);
    expect(await ids({ per_page: 2, page: 2 })).toEqual([first]);
  });

  test('have statuses, newest first', async () => {
    const { emulator, octokit } = await prepared();
    const deployment_id = await deployed(octokit);
    const log_url = 'https://github.com/acme/web/actions/runs/1';
    await report(octokit, deployment_id, { state: 'in_progress', log_url });
    await report(octokit, deployment_id, { environment_url: 'https://app.example' });
    const { data } = await octokit.rest.repos.listDeploymentStatuses({ ...WEB, deployment_id });
    expect(data).toMatchObject([
      { state: 'success', environment_url: 'https://app.example', log_url: '' },
      { state: 'in_progress', environment_url: '', log_url, environment: 'preview' },
    ]);
    expect(emulator.deployments()).toMatchObject([
      {
        statuses: [
          { state: 'success', environmentUrl: 'https://app.example', logUrl: '' },
          { state: 'in_progress', environmentUrl: '', logUrl: log_url },
        ],
      },
    ]);
    expect(emulator.contractViolations).toEqual([]);
  });

  test('refuse a status that is not one', async () => {
    const { emulator, octokit } = await prepared();
    const id = await deployed(octokit);
    await refused(report(octokit, id, { state: 'done' }), 422, 'must be equal to one of');
    await refused(report(octokit, id, { environment_url: 'app' }), 422, 'must use http(s) scheme');
    await refused(report(octokit, id, { log_url: 'ftp://x' }), 422, 'must use http(s) scheme');
    await refused(report(octokit, 1), 404, 'Not Found');
    expect(emulator.deployments()).toMatchObject([{ statuses: [] }]);
  });

  test('that succeed make earlier ones of their environment inactive, unless told not to', async () => {
    const { emulator, octokit } = await prepared();
    for (const [more, state] of [
      [{}, 'success'],
      [{}, 'failure'],
      [{ environment: 'staging' }, 'success'],
      [{ transient_environment: true }, 'success'],
      [{ production_environment: true }, 'success'],
    ] as const) {
      await report(octokit, await deployed(octokit, more), { state, auto_inactive: false });
    }
    const states = (): (string | undefined)[] =>
      emulator.deployments().map(({ statuses }) => statuses[0]?.state);
    expect(states()).toEqual(['success', 'success', 'success', 'failure', 'success']);
    await report(octokit, await deployed(octokit));
    expect(states()).toEqual(['success', 'success', 'success', 'success', 'failure', 'inactive']);
  });
});

describe('faults', () => {
  test.each<[FaultAction, number, string, string]>([
    [{ kind: 'status', status: 404 }, 404, 'application/json', 'Not Found'],
    [{ kind: 'status', status: 502, body: '<html>Unicorn!</html>' }, 502, 'text/html', 'Unicorn!'],
    [{ kind: 'status', status: 410, body: { message: 'Gone' } }, 410, 'application/json', 'Gone'],
    [{ kind: 'rate-limit', retryAfter: 7 }, 429, 'application/json', 'secondary rate limit'],
    [{ kind: 'maintenance', retryAfter: 7 }, 503, 'text/html', 'Unicorn!'],
  ])('%j', async (action, status, type, said) => {
    const { emulator } = await prepared();
    emulator.faults.next.push({ method: 'POST', path: /^\/repos\/acme\/web\/issues\//, action });
    expect((await send(emulator, COMMENTS)).status).toBe(200);
    // GitHub Enterprise has a prefix, of which rules know nothing.
    const response = await send(emulator, `/api/v3${COMMENTS}?x=1`, { body: 'x' });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
    expect(response.headers.get('retry-after')).toBe('retryAfter' in action ? '7' : null);
    expect(await response.text()).toContain(said);
    expect(emulator.comments(7)).toEqual([]);
    expect((await send(emulator, `/api/v3${COMMENTS}`, { body: 'x' })).status).toBe(201);
  });

  test.each(['reset', 'hang'] as const)('%s', async (kind) => {
    const { emulator } = await prepared();
    emulator.faults.next.push({ action: { kind } });
    const settled = new Promise((resolve) => {
      emulator.onRequest(resolve);
    });
    const sent = expect(send(emulator, COMMENTS, { body: 'x' })).rejects.toThrow();
    expect(await settled).toMatchObject({ method: 'POST', path: COMMENTS, status: undefined });
    expect(emulator.comments(7)).toEqual([]);
    await emulator.close();
    await sent;
  });
});

describe('faults after the work is done', () => {
  test.each(['reset-after-accept', 'hang-after-accept'] as const)('%s', async (kind) => {
    const { emulator } = await prepared();
    emulator.faults.next.push({ action: { kind } });
    const settled = new Promise((resolve) => {
      emulator.onRequest(resolve);
    });
    const sent = expect(send(emulator, COMMENTS, { body: 'x' })).rejects.toThrow();
    await settled;
    expect(emulator.comments(7)).toHaveLength(1);
    await emulator.close();
    await sent;
  });

  test('status-after-accept', async () => {
    const { emulator } = await prepared();
    emulator.faults.next.push({ action: { kind: 'status-after-accept', status: 502 } });
    expect((await send(emulator, COMMENTS, { body: 'x' })).status).toBe(502);
    expect(emulator.comments(7)).toHaveLength(1);
  });
});

describe('whose token it is', () => {
  test.each([
    [{}, ACTIONS_BOT, 'Bot'],
    [{ login: 'deployer[bot]' }, 'deployer[bot]', 'Bot'],
    [{ login: 'octocat' }, 'octocat', 'User'],
  ])('%j', async (options, login, type) => {
    const { emulator, octokit } = await prepared(options);
    // It needs no permission.
    Object.assign(emulator.permissions, { issues: 'none', deployments: 'none' });
    expect(await octokit.graphql('query { viewer { login } }')).toEqual({ viewer: { login } });
    const { data } = await octokit.rest.issues.createComment({ ...ISSUE, body: 'x' });
    expect(data.user).toMatchObject({ login, type });
  });

  test('on GitHub Enterprise, and for nobody', async () => {
    const { emulator } = await prepared();
    const enterprise = getOctokit(emulator.token, { baseUrl: `${emulator.url}/api/v3` });
    const query = 'query { viewer { login } }';
    expect(await enterprise.graphql(query)).toEqual({ viewer: { login: ACTIONS_BOT } });
    const nobody = getOctokit('ghs_other', { baseUrl: emulator.url });
    await refused(nobody.graphql(query), 401, 'Bad credentials');
  });

  test('is all that can be asked', async () => {
    const { emulator, octokit } = await prepared();
    await expect(octokit.graphql('query { viewer { id } }')).rejects.toThrow('Unknown query');
    expect(emulator.contractViolations).toEqual([expect.stringContaining('unknown query')]);
  });
});

test('every request is recorded, with its answer', async () => {
  const { emulator } = await prepared();
  const response = await send(emulator, `${COMMENTS}?x=1`, { body: 'x' });
  expect(emulator.requests).toMatchObject([
    { method: 'POST', path: `${COMMENTS}?x=1`, body: '{"body":"x"}', status: 201 },
  ]);
  expect(emulator.requests[0]?.headers['authorization']).toBe(`token ${emulator.token}`);
  expect(emulator.requests[0]?.response).toBe(await response.text());
});
