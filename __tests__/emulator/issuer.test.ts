import { verify } from 'node:crypto';

import { afterEach, expect, test } from '@jest/globals';

import { startIssuer, type Issuer, type IssuerOptions } from '../../emulator/github/issuer.ts';

let issuer: Issuer | undefined;

afterEach(async () => {
  await issuer?.close();
  issuer = undefined;
});

async function start(options?: IssuerOptions): Promise<Issuer> {
  issuer = await startIssuer(options);
  return issuer;
}

function ask({ environment }: Issuer, query: string, token?: string): Promise<Response> {
  const bearer = token ?? environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '';
  return fetch(`${environment['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? ''}${query}`, {
    headers: { authorization: `bearer ${bearer}` },
  });
}

test('a token says who the job is, for whom, and for how long, and is signed', async () => {
  const now = new Date('2026-11-26T12:00:00Z');
  const started = await start({ now: () => now });
  started.claims.environment = 'production';
  const response = await ask(started, '&audience=https%3A%2F%2Fcloud.phala.com');
  expect(response.status).toBe(200);
  const answer: unknown = await response.json();
  expect(answer).toEqual({ count: 1, value: started.tokens[0] });
  const [head = '', claims = '', signature = ''] = started.tokens[0]?.split('.') ?? [];
  const bytes = Buffer.from(`${head}.${claims}`);
  const isSigned = verify('sha256', bytes, started.publicKey, Buffer.from(signature, 'base64url'));
  expect(isSigned).toBe(true);
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
    aud: 'https://cloud.phala.com',
    sub: 'repo:acme/web:environment:production',
    repository: 'acme/web',
    ref: 'refs/heads/main',
    environment: 'production',
    iat: now.getTime() / 1000,
    exp: now.getTime() / 1000 + 300,
  });
});

test('nobody else gets one, and faults come first', async () => {
  const started = await start();
  expect((await ask(started, '', 'another')).status).toBe(401);
  started.faults.next.push({ action: { kind: 'status', status: 500 } });
  expect((await ask(started, '')).status).toBe(500);
  expect(started.tokens).toEqual([]);
  expect((await ask(started, '')).status).toBe(200);
  expect(started.requests).toHaveLength(3);
});
