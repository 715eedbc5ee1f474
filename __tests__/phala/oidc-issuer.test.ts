import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';

import { startIssuer, type Issuer } from '../../emulator/github/issuer.ts';
import { reveal, Secret } from '../../src/base/secret.ts';
import { NoCredentials } from '../../src/phala/credentials.ts';
import { KeylessLogin } from '../../src/phala/keyless.ts';
import { askForToken } from '../../src/phala/oidc-issuer.ts';
import { FakeClock, rejection, startServer } from './support.ts';

let issuer: Issuer;

beforeEach(async () => {
  issuer = await startIssuer();
});

afterEach(async () => {
  await issuer.close();
});

function surroundingsOf(
  clock: FakeClock,
  events: string[] = [],
): Parameters<typeof askForToken>[1] {
  return {
    userAgent: 'test',
    clock,
    random: () => 0,
    signal: new AbortController().signal,
    mask: (secrets, pieces) => {
      events.push(...secrets.map((secret) => `masked ${reveal(secret)}`));
      events.push(...pieces.map((piece) => `hidden ${reveal(piece)}`));
    },
  };
}

/** What happens to tokens, in order: `masked …` and `sent …`. */
function loginOf(events: string[]): KeylessLogin {
  const clock = new FakeClock();
  const { environment, requestToken } = issuer;
  const place = {
    url: new URL(environment['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? ''),
    requestToken: new Secret(requestToken),
    audience: 'https://cloud.phala.com',
  };
  return new KeylessLogin(() => askForToken(place, surroundingsOf(clock, events)), clock);
}

async function send(login: KeylessLogin, events: string[]): Promise<void> {
  await login.sendWith(({ authorization = '' }) => {
    events.push(authorization.replace('Bearer', 'sent'));
    return Promise.resolve({ status: 200 });
  });
}

test('a token and its parts are masked before the first request goes out with it', async () => {
  const events: string[] = [];
  await send(loginOf(events), events);
  const [token = ''] = issuer.tokens;
  const masked = [token, ...token.split('.')].map((text) => `masked ${text}`);
  expect(events.slice(0, 4)).toEqual(masked);
  expect(events.at(-1)).toBe(`sent ${token}`);
});

test('of a cut token, what is left between hidden pieces is short', async () => {
  const events: string[] = [];
  await send(loginOf(events), events);
  const pieces = events
    .filter((event) => event.startsWith('hidden '))
    .map((event) => event.slice('hidden '.length));
  const [token = ''] = issuer.tokens;
  for (const part of token.split('.')) {
    for (let start = 0; start + 24 <= part.length; start++) {
      const window = part.slice(start, start + 24);
      expect(pieces.some((piece) => window.includes(piece))).toBe(true);
    }
  }
});

test('requests at the same time ask GitHub once', async () => {
  const events: string[] = [];
  const login = loginOf(events);
  await Promise.all([send(login, events), send(login, events), send(login, events)]);
  expect(issuer.requests).toHaveLength(1);
  expect(events.filter((event) => event.startsWith('sent '))).toHaveLength(3);
});

describe('an issuer that never answers', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  test('has three tries, and 10 seconds for all of them', async () => {
    // The sockets' own time goes on.
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    const server = await startServer(() => 'hang');
    const clock = new FakeClock();
    const place = {
      url: new URL(server.url),
      requestToken: new Secret('runner'),
      audience: 'https://cloud.phala.com',
    };
    const failed = rejection(askForToken(place, surroundingsOf(clock)));
    const started = Date.now();
    for (let tries = 1; tries <= 3; tries++) {
      if (server.received.length < tries) await server.nextRequest();
      // No answer within what one try has.
      jest.advanceTimersToNextTimer();
    }
    expect(await failed).toBeInstanceOf(NoCredentials);
    expect(server.received).toHaveLength(3);
    const waitedMs = Date.now() - started;
    expect(waitedMs).toBeGreaterThan(0);
    expect(waitedMs + clock.now()).toBeLessThanOrEqual(10_000);
  });
});
