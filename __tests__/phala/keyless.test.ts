import { describe, expect, test } from '@jest/globals';

import { Secret } from '../../src/base/secret.ts';
import { NoCredentials } from '../../src/phala/credentials.ts';
import { KeylessLogin } from '../../src/phala/keyless.ts';
import { FakeClock, rejection } from './support.ts';

const MINUTE = 60_000;

function jwt(claims: object): string {
  return `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`;
}

const TOKEN = jwt({ repository: 'acme/web', ref: 'refs/tags/v"1', actor: 'octocat' });

interface Counted {
  readonly login: KeylessLogin;
  readonly clock: FakeClock;
  readonly issuer: { asked: number; fails: boolean; claims: object };
}

/** A login whose tokens are numbered, and whoever asks for them may fail. */
function counted(): Counted {
  const clock = new FakeClock();
  const issuer = { asked: 0, fails: false, claims: {} };
  const login = new KeylessLogin(async () => {
    issuer.asked += 1;
    const nth = issuer.asked;
    await Promise.resolve();
    if (issuer.fails) throw new NoCredentials('There is none.');
    return new Secret(jwt({ nth, ...issuer.claims }));
  }, clock);
  return { login, clock, issuer };
}

/** The number of the token that a request goes out with. */
async function sentWith(login: KeylessLogin): Promise<unknown> {
  const sent = await numbersSent(login, () => 200);
  return sent[0];
}

/** The numbers of the tokens that one request goes out with, one after the other. */
async function numbersSent(
  login: KeylessLogin,
  answer: (token: number) => number,
): Promise<readonly number[]> {
  const sent: number[] = [];
  await login.sendWith(({ authorization = '' }) => {
    const [, part = ''] = authorization.split('.');
    const { nth } = JSON.parse(Buffer.from(part, 'base64url').toString()) as { nth: number };
    sent.push(nth);
    return Promise.resolve({ status: answer(nth) });
  });
  return sent;
}

describe('tokens', () => {
  test('are asked for when the first request needs one, and shared', async () => {
    const { login, issuer } = counted();
    expect(issuer.asked).toBe(0);
    const all = await Promise.all([sentWith(login), sentWith(login), sentWith(login)]);
    expect(all).toEqual([1, 1, 1]);
  });

  test.each([
    ['four minutes', {}, 4 * MINUTE],
    ['four minutes, also when they live longer', { iat: 0, exp: 3600 }, 4 * MINUTE],
    ['four fifths of their life: 120 s', { iat: 1000, exp: 1120 }, 96_000],
    ['four fifths of their life: 200 s', { iat: 1000, exp: 1200 }, 160_000],
    ['four minutes, where they are dead when they come', { iat: 1000, exp: 900 }, 4 * MINUTE],
    ['four minutes, where that is no number', { iat: 'now', exp: 'soon' }, 4 * MINUTE],
  ])('are replaced when they are older than %s', async (_name, claims, oldestMs) => {
    const { clock, issuer, login } = counted();
    issuer.claims = claims;
    await sentWith(login);
    await clock.sleep(oldestMs);
    expect(await sentWith(login)).toBe(1);
    await clock.sleep(1);
    expect(await sentWith(login)).toBe(2);
  });

  test('that could not be had are asked for again by the next request', async () => {
    const { login, issuer } = counted();
    issuer.fails = true;
    const failed = await Promise.all([rejection(sentWith(login)), rejection(sentWith(login))]);
    expect(failed).toEqual([expect.any(NoCredentials), expect.any(NoCredentials)]);
    expect(issuer.asked).toBe(1);
    issuer.fails = false;
    expect(await sentWith(login)).toBe(2);
  });

  test('that are refused with 401 are replaced at once, and the request is repeated', async () => {
    const { login } = counted();
    await sentWith(login);
    expect(await numbersSent(login, (nth) => (nth === 1 ? 401 : 200))).toEqual([1, 2]);
    expect(await numbersSent(login, () => 200)).toEqual([2]);
  });

  test('that are refused to several requests at the same time are replaced once', async () => {
    const { issuer, login } = counted();
    const send = (): Promise<readonly number[]> =>
      numbersSent(login, (nth) => (nth === 1 ? 401 : 200));
    expect(await Promise.all([send(), send()])).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(issuer.asked).toBe(2);
  });

  test.each([403, 400, 500])('are kept after %d', async (status) => {
    const { login } = counted();
    expect(await numbersSent(login, () => status)).toEqual([1]);
  });

  test('may be good for one request each', async () => {
    const { login } = counted();
    const used = new Set<number>();
    const once = (nth: number): number => (used.has(nth) ? 401 : (used.add(nth), 200));
    expect(await numbersSent(login, once)).toEqual([1]);
    expect(await numbersSent(login, once)).toEqual([1, 2]);
    expect(await numbersSent(login, once)).toEqual([2, 3]);
  });

  test('are not asked for again and again where new ones are refused as well', async () => {
    const { clock, login } = counted();
    expect(await numbersSent(login, () => 401)).toEqual([1, 2]);
    await clock.sleep(MINUTE - 1);
    expect(await numbersSent(login, () => 401)).toEqual([2]);
    await clock.sleep(1);
    expect(await numbersSent(login, () => 401)).toEqual([2, 3]);
  });
});

describe('a refusal', () => {
  async function judged(
    status: number,
    words: string,
    isRead: boolean,
    { wasAccepted = false, token = TOKEN } = {},
  ): Promise<ReturnType<KeylessLogin['judge']>> {
    const login = new KeylessLogin(() => Promise.resolve(new Secret(token)), new FakeClock());
    await login.sendWith(() => Promise.resolve({ status }));
    if (wasAccepted) login.judge({ target: '/other', status: 200, isRead: true, words: '' });
    return login.judge({ target: '/cvms/a', status, words, isRead });
  }

  test.each([
    // By its status.
    [401, 'Not authenticated', true, false, 'login'],
    [401, 'Not authenticated', false, false, 'login'],
    [401, 'Not authenticated', true, true, 'right'],
    [403, 'Forbidden', true, false, 'right'],
    [403, 'Forbidden', false, false, 'trust policy'],
    [403, 'Forbidden', false, true, 'right'],
    // By the words of the API, which go first.
    [401, 'Token has expired', true, true, 'login'],
    [401, 'Signature has expired', false, false, 'login'],
    [403, 'Your trial has expired', true, true, 'right'],
    [401, 'No workspace trusts this repository', true, false, 'trust policy'],
    [403, 'Untrusted repository', true, false, 'trust policy'],
    [403, 'The trust policy was removed', true, true, 'trust policy'],
    [403, 'OIDC may be used on deploy routes of trusted repositories only', true, false, 'right'],
    [403, 'CVM belongs to another workspace', true, false, 'trust policy'],
    [403, 'CVM belongs to another workspace', true, true, 'right'],
    [403, 'The role viewer cannot update this workspace', false, true, 'right'],
    [403, 'The policy of the workspace forbids restarts', false, true, 'right'],
    [403, 'Repository acme/web is no longer trusted', false, true, 'trust policy'],
    [401, 'Insufficient scope', true, false, 'right'],
    [401, 'Token has expired', true, true, 'login'],
    [400, 'Several workspaces trust the repository', true, false, 'trust policy'],
    // Nothing that the login is to blame for.
    [400, 'Bad compose file', true, false, undefined],
    [400, 'No such workspace template', false, true, undefined],
    [404, 'CVM not found', true, false, undefined],
    [500, 'Repository unreachable', true, false, undefined],
  ] as const)('%d "%s", reading %s, accepted before %s: %s', async (...row) => {
    const [status, words, isRead, wasAccepted, what] = row;
    expect((await judged(status, words, isRead, { wasAccepted }))?.what).toBe(what);
  });

  test('of what was read before may pass, six times in a row', () => {
    const login = new KeylessLogin(() => Promise.resolve(new Secret(TOKEN)), new FakeClock());
    const judge = (status: number, isRead = true, target = '/cvms/a'): boolean | undefined =>
      login.judge({ target, status, isRead, words: 'Forbidden' })?.mayPass;
    expect(judge(403)).toBe(false);
    judge(200);
    const six = Array<boolean>(6).fill(true);
    expect(Array.from({ length: 8 }, () => judge(403))).toEqual([...six, false, false]);
    judge(200);
    expect(judge(401)).toBe(true);
    expect(judge(403, true, '/cvms/b')).toBe(false);
    expect(judge(403, false)).toBe(false);
  });

  test.each([true, false])(
    'of a right in words about a workspace names that, too; reading: %s',
    async (isRead) => {
      const words = 'CVM belongs to another workspace';
      const { next } = (await judged(403, words, isRead, { wasAccepted: true })) ?? {};
      expect(next).toMatch(/`api_key`.* If the CVM is in another workspace, set `workspace`\.$/);
      const { next: other } = (await judged(403, 'No', isRead, { wasAccepted: true })) ?? {};
      expect(other).not.toContain('`workspace`');
    },
  );

  test('shows the three claims that a policy can match, and no other', async () => {
    expect((await judged(403, 'No', true))?.message).toBe(
      `A right is missing: GitHub's OIDC token may not read. The token says of this job: repository "acme/web", ref "refs/tags/v\\"1", no environment.`,
    );
  });

  test.each(['h.e30x.s', 'h.bnVsbA.s', 'opaque'])(
    'of a token that says nothing: %s',
    async (token) => {
      expect((await judged(403, 'No', true, { token }))?.message).toMatch(
        /What the token says of this job cannot be read\.$/,
      );
    },
  );
});
