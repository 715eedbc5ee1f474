import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { startIssuer, type Issuer } from '../../../emulator/github/issuer.ts';
import type { Emulator } from '../../../emulator/phala/emulator.ts';
import { emulate } from './support.ts';

const NOW = new Date('2026-11-26T12:00:00Z');

let issuer: Issuer;
let time: Date;
let emulator: Emulator;

beforeEach(async () => {
  time = NOW;
  issuer = await startIssuer({ now: () => NOW });
  emulator = await emulate({ now: () => time });
  emulator.addCvm({ name: 'my-app' });
  emulator.oidc.accepts = 'all';
  emulator.oidc.issuerKey = issuer.publicKey;
  emulator.oidc.trusted.push({ repository: 'acme/web', workspace: 'emulator' });
});

afterEach(async () => {
  await issuer.close();
});

/** A new token. */
async function token(audience = 'https://cloud.phala.com'): Promise<string> {
  const { environment, requestToken } = issuer;
  const url = `${environment['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? ''}&audience=${encodeURIComponent(audience)}`;
  await fetch(url, { headers: { authorization: `bearer ${requestToken}` } });
  return issuer.tokens.at(-1) ?? '';
}

/** The status of a request with a bearer. */
async function statusOf(
  bearer: string,
  method = 'GET',
  headers: Readonly<Record<string, string>> = {},
): Promise<number> {
  const url = `${emulator.url}/cvms/my-app${method === 'POST' ? '/compose_file/provision' : ''}`;
  const authorization = `Bearer ${bearer}`;
  return (await fetch(url, { method, headers: { authorization, ...headers } })).status;
}

test('a token of a trusted repository is a login, and a key wins over it', async () => {
  const bearer = await token();
  expect(await statusOf(bearer)).toBe(200);
  expect(await statusOf(bearer, 'GET', { 'x-api-key': 'phak_wrong' })).toBe(401);
  emulator.oidc.accepts = 'off';
  expect(await statusOf(bearer)).toBe(401);
  expect(await statusOf(emulator.apiKey)).toBe(200);
});

test('signature, audience and time are checked', async () => {
  const bearer = await token();
  const [head = '', claims = '', signature = ''] = bearer.split('.');
  const forged = Buffer.from(claims, 'base64url').toString().replace('acme/web', 'acme/api');
  expect(await statusOf(`${head}.${Buffer.from(forged).toString('base64url')}.${signature}`)).toBe(
    401,
  );
  expect(await statusOf('no-token')).toBe(401);
  expect(await statusOf(await token('https://github.com/acme'))).toBe(401);
  time = new Date(NOW.getTime() + 299_000);
  expect(await statusOf(bearer)).toBe(200);
  time = new Date(NOW.getTime() + 300_000);
  expect(await statusOf(bearer)).toBe(401);
});

describe('who is trusted', () => {
  test.each([
    [{ repository: 'acme/web' }, 200],
    [{ repository: 'acme/api' }, 403],
    [{ repository: 'acme/web', ref: 'refs/heads/main', environment: 'production' }, 200],
    [{ repository: 'acme/web', ref: 'refs/heads/next' }, 403],
    [{ repository: 'acme/web', environment: 'staging' }, 403],
  ])('%j: %d', async (policy, status) => {
    issuer.claims.environment = 'production';
    emulator.oidc.trusted.splice(0, 1, { ...policy, workspace: 'emulator' });
    expect(await statusOf(await token())).toBe(status);
  });

  test('by several workspaces, must name one of them', async () => {
    emulator.oidc.trusted.push({ repository: 'acme/web', workspace: 'more' });
    const bearer = await token();
    expect(await statusOf(bearer)).toBe(400);
    emulator.oidc.severalWorkspaces = 403;
    expect(await statusOf(bearer)).toBe(403);
    expect(await statusOf(bearer, 'GET', { 'x-phala-workspace': 'emulator' })).toBe(200);
    expect(await statusOf(bearer, 'GET', { 'x-phala-workspace': 'third' })).toBe(403);
  });
});

test.each([401, 403] as const)('on the routes of a deploy only, others are %d', async (status) => {
  emulator.oidc.accepts = 'deploy-routes';
  emulator.oidc.beyondRights = status;
  const bearer = await token();
  expect(await statusOf(bearer)).toBe(status);
  // Let in, and refused for the body that is missing.
  expect(await statusOf(bearer, 'POST')).toBe(422);
});
