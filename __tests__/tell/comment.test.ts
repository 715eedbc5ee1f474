import { expect, test } from '@jest/globals';

import { ACTIONS_BOT } from '../../emulator/github/github.ts';
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

test.each(['..', '.', '', null, 1.5])('an id that GitHub gives as %j leads nowhere', async (id) => {
  const { emulator, github, notices } = await telling();
  const listed = { id, body: `${MARKER}\nown`, user: { type: 'Bot' }, author_association: 'NONE' };
  emulator.faults.next.push({
    method: 'GET',
    action: { kind: 'status', status: 200, body: [listed] },
  });
  await writeComment(github, 7, 'web-pr-7', `${MARKER}\ntwo`);
  expect(emulator.requests).toHaveLength(1);
  expect(notices).toMatchObject([{ message: expect.stringContaining('GitHub gave an id') }]);
});
