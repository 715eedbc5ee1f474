import { describe, expect, test } from '@jest/globals';

import type { FaultAction } from '../../emulator/github/github.ts';
import { itemsOf } from '../../src/tell/answer.ts';
import { writeComment } from '../../src/tell/comment.ts';
import { telling, type Told } from './support.ts';

/** Reads the comments of the one pull request; what went wrong is in the notices. */
async function read({ github }: Told): Promise<string[] | undefined> {
  return github.attempt('read the comments', 'pull-requests: read', async ({ rest }, place) => {
    const { data } = await rest.issues.listComments({ ...place, issue_number: 7 });
    return itemsOf(data).map(({ body }) => String(body));
  });
}

async function failing(action: FaultAction): Promise<Told> {
  const told = await telling();
  told.emulator.faults.next.push({ times: 1000, action });
  expect(await read(told)).toBeUndefined();
  expect(told.notices).toHaveLength(1);
  return told;
}

test('gives what GitHub answers, and says who asks', async () => {
  const told = await telling();
  told.emulator.addComment(7, { body: 'Looks good' });
  expect(await read(told)).toEqual(['Looks good']);
  expect(told.notices).toEqual([]);
  expect(told.emulator.requests[0]?.headers).toMatchObject({
    authorization: `token ${told.emulator.token}`,
    'user-agent': expect.stringContaining('test/1.2.3'),
  });
});

test.each<FaultAction>([{ kind: 'status', status: 502 }, { kind: 'reset' }])(
  'what passes is tried again ($kind)',
  async (action) => {
    const told = await telling();
    told.emulator.faults.next.push({ times: 2, action });
    expect(await read(told)).toEqual([]);
    expect(told.notices).toEqual([]);
  },
);

test('what does not pass is not', async () => {
  const { emulator } = await failing({ kind: 'status', status: 403 });
  expect(emulator.requests).toHaveLength(1);
});

describe('what goes wrong is one notice', () => {
  test.each([
    [401, /^Check `github_token`/],
    [403, /permissions: pull-requests: read/],
    [404, /permissions: pull-requests: read/],
  ])('%i names GitHub and the remedy', async (status, hint) => {
    const { notices } = await failing({ kind: 'status', status });
    expect(notices[0]).toMatchObject({
      level: 'notice',
      rule: 'github-not-told',
      message: expect.stringContaining(
        `Could not read the comments: GitHub answered HTTP ${status}: `,
      ),
      hint: expect.stringMatching(hint),
    });
  });

  test.each(['Repository was archived so is read-only.', 'Issue is locked'])(
    'a 403 that says itself what to do: %s',
    async (message) => {
      const { notices } = await failing({ kind: 'status', status: 403, body: { message } });
      expect(notices[0]?.message).toContain(message);
      expect(notices[0]?.hint).toBeUndefined();
    },
  );

  test('words about a timeout are not one', async () => {
    const { notices } = await failing({
      kind: 'status',
      status: 422,
      body: { message: 'Request aborted: `timeout` is no field' },
    });
    expect(notices[0]?.message).toContain('GitHub answered HTTP 422: Request aborted: `timeout`');
  });

  test.each<FaultAction>([{ kind: 'reset' }, { kind: 'reset-after-accept' }])(
    'a connection that is closed names GitHub and its address ($kind)',
    async (action) => {
      const { emulator, notices } = await failing(action);
      const { host } = new URL(emulator.url);
      expect(notices[0]?.message).toContain(`GitHub (${host}) closed the connection`);
    },
  );

  test('a page with the status of a success', async () => {
    const { emulator, github, notices } = await telling();
    emulator.faults.next.push({ action: { kind: 'status', status: 200, body: '<p>Sign in</p>' } });
    await writeComment(github, 7, 'web', 'x');
    expect(notices[0]?.message).toMatch(/GitHub \(.+\) answered, but not as its API does\. /);
    expect(emulator.comments(7)).toEqual([]);
  });

  test('that a character is cut off leaves whole ones', async () => {
    for (const before of [298, 299, 300]) {
      const message = `${'x'.repeat(before)}🚀🚀`;
      const { notices } = await failing({ kind: 'status', status: 422, body: { message } });
      expect(notices[0]?.message.isWellFormed()).toBe(true);
    }
  });

  test.each<[string, FaultAction]>([
    ['422', { kind: 'status', status: 422, body: { message: 'Validation Failed' } }],
    ['500', { kind: 'status', status: 500 }],
    ['502 with HTML', { kind: 'status', status: 502, body: '<html>\n<b>Unicorn!</b>\n</html>' }],
    ['a reset', { kind: 'reset' }],
    ['a rate limit', { kind: 'rate-limit' }],
  ])('%s has nothing to do with permissions', async (_name, action) => {
    const { notices } = await failing(action);
    expect(notices[0]?.hint ?? '').not.toMatch(/permission/);
    expect(notices[0]?.message).toMatch(/^Could not read the comments: GitHub .+[.!] The step/);
    expect(notices[0]?.message).not.toMatch(/[\r\n]|docs\.github\.com|undefined/);
  });

  test('is on one line, and not endless', async () => {
    const { notices } = await failing({
      kind: 'status',
      status: 422,
      body: { message: `a\nb\r\u2028c ${'x'.repeat(10_000)}` },
    });
    expect(notices[0]?.message).toMatch(/a b c x/);
    expect(notices[0]?.message.length).toBeLessThan(1000);
  });

  test('has no part of the token, wherever it is cut', async () => {
    for (let before = 240; before < 300; before += 7) {
      const told = await telling('ghs_canary_canary_canary_canary_canary');
      const message = `${'x'.repeat(before)}ghs_canary_canary_canary_canary_canary`;
      told.emulator.faults.next.push({
        action: { kind: 'status', status: 422, body: { message } },
      });
      await read(told);
      // Whoever shows the notice takes whole secrets out of it; what is cut would not be found.
      const shown = told.notices[0]?.message.replaceAll(
        'ghs_canary_canary_canary_canary_canary',
        '',
      );
      expect(shown).not.toMatch(/ghs_|canary/);
    }
  });
});
