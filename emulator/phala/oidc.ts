import { verify, type KeyObject } from 'node:crypto';
import { plainError, type Answer } from './answer.ts';

/**
 * The login with GitHub's OIDC token as the bearer. That there is one, its audience, and that it is accepted on the routes
 * that create and update only, is from the official action and a comment in the newest official CLI. Everything else here
 * is a guess: no source says which routes these are, what a trust policy can match, or how a refusal looks. So what may be
 * one way or the other is a switch.
 */
export interface OidcLogin {
  accepts: 'off' | 'deploy-routes' | 'all';
  audience: string;
  /** What the issuer's tokens are verified with; undefined: none is trusted. */
  issuerKey: KeyObject | undefined;
  /** Who may log in, and where. */
  readonly trusted: TrustedRepository[];
  /** The status of a request that the token may not make; and of one that fits several workspaces and names none. */
  beyondRights: 401 | 403;
  severalWorkspaces: 400 | 403;
}

export interface TrustedRepository {
  readonly repository: string;
  /** The slug of the workspace that trusts it. */
  readonly workspace: string;
  /** Undefined: any. */
  readonly ref?: string;
  readonly environment?: string;
}

export function usualOidcLogin(): OidcLogin {
  return {
    accepts: 'off',
    audience: 'https://cloud.phala.com',
    issuerKey: undefined,
    trusted: [],
    beyondRights: 403,
    severalWorkspaces: 400,
  };
}

/** A request, as far as the login looks at it. */
export interface Bearer {
  readonly token: string;
  /** Of the header `X-Phala-Workspace`. */
  readonly workspace: string | undefined;
  /** Whether it is one of the routes that create and update. */
  readonly deploys: boolean;
}

/** Why a bearer may not do what it asks for; undefined when it may. */
export function oidcRefusal(
  login: OidcLogin,
  { token, workspace, deploys }: Bearer,
  now: Date,
): Answer | undefined {
  if (login.accepts === 'off') return plainError(401, 'Invalid API key');
  const claims = verifiedClaims(token, login.issuerKey);
  const second = now.getTime() / 1000;
  if (claims === undefined) return plainError(401, 'Invalid token');
  if (claims['aud'] !== login.audience) return plainError(401, 'Invalid token audience');
  if (!(Number(claims['nbf']) <= second && second < Number(claims['exp']))) {
    return plainError(401, 'Token has expired');
  }
  const trusting = login.trusted.filter(
    ({ repository, ref, environment }) =>
      repository === claims['repository'] &&
      (ref === undefined || ref === claims['ref']) &&
      (environment === undefined || environment === claims['environment']),
  );
  if (trusting.length === 0) return plainError(403, 'Repository is not trusted');
  if (workspace === undefined && trusting.length > 1) {
    return plainError(login.severalWorkspaces, 'Repository is trusted by several workspaces');
  }
  if (workspace !== undefined && !trusting.some((each) => each.workspace === workspace)) {
    return plainError(403, 'Repository is not trusted by this workspace');
  }
  return login.accepts === 'deploy-routes' && !deploys
    ? plainError(login.beyondRights, 'Not allowed')
    : undefined;
}

function verifiedClaims(
  token: string,
  key: KeyObject | undefined,
): Readonly<Record<string, unknown>> | undefined {
  const [head = '', claims = '', signature = '', ...more] = token.split('.');
  if (key === undefined || more.length > 0) return undefined;
  const text = Buffer.from(`${head}.${claims}`);
  if (!verify('sha256', text, key, Buffer.from(signature, 'base64url'))) return undefined;
  const parsed: unknown = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8'));
  return typeof parsed === 'object' && parsed !== null
    ? Object.fromEntries(Object.entries(parsed))
    : undefined;
}
