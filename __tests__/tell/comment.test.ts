import { describe, expect, test } from '@jest/globals';

import { ACTIONS_BOT, type FaultAction } from '../../emulator/github/github.ts';
import { markerOf } from '../../src/tell/comment-text.ts';
import { writeComment } from '../../src/tell/comment.ts';
import { telling } from './support.ts';

const MARKER = markerOf('web-pr-7');

test('makes the comment, then replaces it', async () => {
  const { emulator, github, notices } = await telling();
  await writeComment(github, 7, 'web-pr-7', `${MARKER}\none`);
  await writeComment(github, 7, 'web-pr-7', `${MARKER}\ntwo`);
  expect(emulator.comments(7)).toMatchObject([{ author: ACTIONS_BOT, body: `${MARKER}\ntwo` }]);
  expect(notices).toEqual([]);
});

test('does not take the comment of another target for its own', async () => {
  const { emulator, github } = await telling();
  await writeComment(github, 7, 'web-pr-77', `${markerOf('web-pr-77')}\nother`);
  await writeComment(github, 7, 'web-pr-7', `${MARKER}\nown`);
  expect(emulator.comments(7).map(({ body }) => body.split('\n')[1])).toEqual(['other', 'own']);
});

test('does not take a comment that quotes it for its own', async () => {
  const { emulator, github } = await telling();
  emulator.addComment(7, { body: `See:\n${MARKER}\nquoted` });
  emulator.addComment(7, { body: `> ${MARKER}` });
  await writeComment(github, 7, 'web-pr-7', `${MARKER}\nown`);
  expect(emulator.comments(7)).toHaveLength(3);
});

test.each([99, 100, 101, 250])('finds it behind %i others', async (others) => {
  const { emulator, github } = await telling();
  for (let index = 0; index < others; index++) emulator.addComment(7, { body: `${index}` });
  await writeComment(github, 7, 'web-pr-7', `${MARKER}\none`);
  await writeComment(github, 7, 'web-pr-7', `${MARKER}\ntwo`);
  expect(emulator.comments(7)).toHaveLength(others + 1);
  expect(emulator.comments(7).at(-1)?.body).toBe(`${MARKER}\ntwo`);
});

test('that the pull request is not there is a notice', async () => {
  const { github, notices } = await telling();
  await writeComment(github, 8, 'web-pr-8', 'x');
  expect(notices).toMatchObject([{ hint: expect.stringContaining('pull-requests: write') }]);
});

test.each(['..', '.', '', 'text', null, 1.5])(
  'an id that GitHub gives as %j leads nowhere',
  async (id) => {
    const { emulator, github, notices } = await telling();
    const listed = { id, body: `${MARKER}\nown`, user: { login: ACTIONS_BOT } };
    emulator.faults.next.push({
      method: 'GET',
      action: { kind: 'status', status: 200, body: [listed] },
    });
    await writeComment(github, 7, 'web-pr-7', `${MARKER}\ntwo`);
    expect(emulator.requests.filter(({ path }) => !path.endsWith('graphql'))).toHaveLength(1);
    expect(notices).toMatchObject([{ message: expect.stringContaining('not as its API does') }]);
  },
);

describe('a comment with the marker is replaced only if the account of the token wrote it', () => {
  test.each([ACTIONS_BOT, 'octocat', 'deployer[bot]'])('%s', async (login) => {
    const { emulator, github, notices } = await telling(undefined, { login });
    const others = [ACTIONS_BOT, 'octocat', 'deployer[bot]', 'deployer', 'github-actions'];
    for (const author of others.filter((other) => other !== login)) {
      emulator.addComment(7, { body: `${MARKER}\nof ${author}`, author });
    }
    await writeComment(github, 7, 'web-pr-7', `${MARKER}\none`);
    await writeComment(github, 7, 'web-pr-7', `${MARKER}\ntwo`);
    const written = emulator.comments(7).filter(({ body }) => !body.includes('\nof '));
    expect(written).toMatchObject([{ author: login, body: `${MARKER}\ntwo` }]);
    expect(emulator.comments(7)).toHaveLength(others.length);
    expect(notices).toEqual([]);
  });

  test('whose token it is, is asked only where there is one', async () => {
    const { emulator, github } = await telling();
    emulator.addComment(7, { body: 'Looks good' });
    await writeComment(github, 7, 'web-pr-7', `${MARKER}\none`);
    expect(emulator.requests.map(({ method }) => method)).toEqual(['GET', 'POST']);
  });

  test.each<FaultAction>([
    { kind: 'status', status: 404 },
    { kind: 'status', status: 403 },
    { kind: 'status', status: 200, body: '<p>No</p>' },
    { kind: 'status', status: 200, body: { errors: [{ message: 'No' }] } },
    { kind: 'status', status: 200, body: { data: { viewer: null } } },
    { kind: 'status', status: 200, body: null },
  ])('where GraphQL says nothing, the token is that of the job: %j', async (action) => {
    const { emulator, github, notices } = await telling();
    emulator.addComment(7, { body: `${MARKER}\nof octocat` });
    emulator.faults.next.push({ path: /graphql$/, times: 1000, action });
    await writeComment(github, 7, 'web-pr-7', `${MARKER}\none`);
    await writeComment(github, 7, 'web-pr-7', `${MARKER}\ntwo`);
    expect(emulator.comments(7).map(({ body }) => body.split('\n')[1])).toEqual([
      'of octocat',
      'two',
    ]);
    expect(notices).toEqual([]);
  });
});

test.each<FaultAction>([
  { kind: 'reset-after-accept' },
  { kind: 'status-after-accept', status: 502 },
])('is made once, also when the answer is lost ($kind)', async (action) => {
  const { emulator, github, notices } = await telling();
  emulator.faults.next.push({ method: 'POST', path: /comments$/, action });
  await writeComment(github, 7, 'web-pr-7', `${MARKER}\none`);
  expect(emulator.comments(7)).toHaveLength(1);
  expect(notices).toEqual([]);
});
