import { afterEach, describe, expect, jest, test } from '@jest/globals';

import { reveal, Secret } from '../../src/base/secret.ts';
import { NoCredentials } from '../../src/phala/credentials.ts';
import { askForToken } from '../../src/phala/oidc-issuer.ts';
import { FakeClock, rejection, startServer, type Handler, type TestServer } from './support.ts';

interface Asking {
  readonly server: TestServer;
  readonly clock: FakeClock;
  readonly masked: string[];
  readonly token: Promise<Secret>;
}

async function ask(handler: Handler): Promise<Asking> {
  const server = await startServer(handler);
  const clock = new FakeClock();
  const masked: string[] = [];
  const issuer = {
    url: new URL(server.url),
    requestToken: new Secret('runner'),
    audience: 'https://cloud.phala.com',
  };
  const token = askForToken(issuer, {
    userAgent: 'test/1.2.3',
    clock,
    random: () => 1,
    signal: new AbortController().signal,
    mask: (secrets) => masked.push(...secrets.map(reveal)),
  });
  return { server, clock, masked, token };
}

test('a token is masked before anybody has it', async () => {
  const { masked, token } = await ask(() => ({ body: { value: 'head.claims.signature' } }));
  const maskedThen = token.then(() => [...masked]);
  expect(reveal(await token)).toBe('head.claims.signature');
  expect(await maskedThen).toEqual(['head.claims.signature']);
});

describe('an issuer that never answers', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  test('has three tries, and 10 seconds for all of them', async () => {
    // The sockets' own time goes on.
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    const { clock, server, token } = await ask(() => 'hang');
    const failed = rejection(token);
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
