import { generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Faults } from '../server/faults.ts';
import { Journal, type RecordedRequest } from '../server/journal.ts';
import { mishap } from './fault.ts';
import type { Answer } from './operation.ts';

/** What GitHub says of a job in a token (GitHub's docs, "Understanding the OIDC token"), as far as it is looked at. */
export interface Claims {
  repository: string;
  ref: string;
  /** Only of a job with `environment:`. */
  environment: string | undefined;
}

export interface IssuerOptions {
  /** Default `runner_emulator`. */
  readonly requestToken?: string;
  /** The clock that tokens are dated by. */
  readonly now?: () => Date;
}

/** GitHub's issuer of OIDC tokens as the runner offers it to a job with `id-token: write`. */
export interface Issuer {
  /** The environment variables of such a job. */
  readonly environment: Readonly<Record<string, string>>;
  readonly requestToken: string;
  /** What is said of the job from now on; may be changed. */
  readonly claims: Claims;
  /** What tokens are verified with; GitHub publishes it as a JWKS. */
  readonly publicKey: KeyObject;
  /** Every token that was made, newest last. */
  readonly tokens: readonly string[];
  /** Everything that arrived, newest last. */
  readonly requests: readonly RecordedRequest[];
  readonly faults: Faults;
  /** How long tokens live, in seconds; 300 as in GitHub's example. May be changed. */
  readonly lifetime: { seconds: number };
  /** At once, also open connections. */
  close(): Promise<void>;
}

/** Making it takes longer than all else, and nothing depends on which one it is. */
let keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject } | undefined;

/** Starts the issuer on loopback, for a job of `acme/web` on `main`. */
export async function startIssuer(options: IssuerOptions = {}): Promise<Issuer> {
  const { requestToken = 'runner_emulator', now = () => new Date() } = options;
  keys ??= generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { publicKey, privateKey } = keys;
  const claims: Claims = {
    repository: 'acme/web',
    ref: 'refs/heads/main',
    environment: undefined,
  };
  const lifetime = { seconds: 300 };
  const tokens: string[] = [];
  const journal = new Journal();
  const faults = new Faults();

  const handle = (request: IncomingMessage, url: URL): Answer => {
    if (request.headers.authorization?.toLowerCase() !== `bearer ${requestToken}`.toLowerCase()) {
      return { status: 401, body: { message: 'Unauthorized' } };
    }
    const audience = url.searchParams.get('audience') ?? 'https://github.com/acme';
    const token = signed(allClaims(claims, audience, now(), lifetime.seconds), privateKey);
    tokens.push(token);
    return { status: 200, body: { count: 1, value: token } };
  };

  const respond = (request: IncomingMessage, response: ServerResponse): void => {
    const { method = '', url: path = '' } = request;
    const headers: Record<string, string> = {};
    for (const [name, value] of Object.entries(request.headers)) headers[name] = String(value);
    const entry = journal.arrived({ method, path, headers, body: '' });
    response.on('close', () => {
      journal.settle(entry);
    });
    const url = new URL(path, 'http://localhost');
    const fault = faults.take(method, url.pathname);
    const answer =
      fault === undefined ? handle(request, url) : mishap(fault, () => handle(request, url));
    if (answer === 'hang') return;
    if (answer === 'reset') {
      response.destroy();
      return;
    }
    entry.status = answer.status;
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
  };

  const server = createServer(respond);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port to listen on');
  return {
    environment: {
      ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${address.port}/idtoken/1/2?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
    },
    requestToken,
    claims,
    publicKey,
    tokens,
    requests: journal.requests,
    faults,
    lifetime,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function allClaims(
  { repository, ref, environment }: Claims,
  audience: string,
  now: Date,
  lifetime: number,
): object {
  const iat = Math.floor(now.getTime() / 1000);
  const [owner = ''] = repository.split('/');
  return {
    jti: randomUUID(),
    sub: `repo:${repository}:${environment === undefined ? `ref:${ref}` : `environment:${environment}`}`,
    aud: audience,
    iss: 'https://token.actions.githubusercontent.com',
    repository,
    repository_owner: owner,
    ref,
    ref_type: 'branch',
    sha: 'a'.repeat(40),
    actor: 'octocat',
    event_name: 'push',
    workflow: 'Deploy',
    ...(environment === undefined ? {} : { environment }),
    nbf: iat - 600,
    iat,
    exp: iat + lifetime,
  };
}

function signed(claims: object, privateKey: KeyObject): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ typ: 'JWT', alg: 'RS256', kid: 'emulator' })}.${part(claims)}`;
  return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`;
}
