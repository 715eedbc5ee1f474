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

/** A login whose tokens are numbered, and whoever asks for them may fail. */
function counted(): {
  readonly login: KeylessLogin;
  readonly clock: FakeClock;
  readonly issuer: { asked: number; fails: boolean };
} {
  const clock = new FakeClock();
  const issuer = { asked: 0, fails: false };
  const login = new KeylessLogin(async () => {
    issuer.asked += 1;
    await Promise.resolve();
    if (issuer.fails) throw new NoCredentials('There is none.');
    return new Secret(`h.${issuer.asked}.s`);
  }, clock);
  return { login, clock, issuer };
}

describe('tokens', () => {
  test('are asked for when the first request needs one, and shared', async () => {
    const { login, issuer } = counted();
    expect(issuer.asked).toBe(0);
    const all = await Promise.all([login.headers(), login.headers(), login.headers()]);
    expect(all).toEqual(Array(3).fill({ authorization: 'Bearer h.1.s' }));
  });

  test('are replaced when they are older than four minutes', async () => {
    const { login, clock } = counted();
    await login.headers();
    await clock.sleep(4 * MINUTE);
    expect(await login.headers()).toEqual({ authorization: 'Bearer h.1.s' });
    await clock.sleep(1);
    expect(await login.headers()).toEqual({ authorization: 'Bearer h.2.s' });
  });

  test('that could not be had are asked for again by the next request', async () => {
    const { login, issuer } = counted();
    issuer.fails = true;
    const failed = await Promise.all([rejection(login.headers()), rejection(login.headers())]);
    expect(failed).toEqual([expect.any(NoCredentials), expect.any(NoCredentials)]);
    expect(issuer.asked).toBe(1);
    issuer.fails = false;
    expect(await login.headers()).toEqual({ authorization: 'Bearer h.2.s' });
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
    await login.headers();
    if (wasAccepted) login.judge({ status: 200, isRead: true, words: '' });
    return login.judge({ status, words, isRead });
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
    [401, 'No workspace trusts this repository', true, false, 'trust policy'],
    [403, 'Untrusted repository', true, false, 'trust policy'],
    [403, 'The trust policy was removed', true, true, 'trust policy'],
    [403, 'OIDC may be used on deploy routes of trusted repositories only', true, false, 'right'],
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
