import type { Permission, Route } from './operation.ts';
import { Refusal, secondaryLimit } from './refusal.ts';

/** What a token may do, as the `permissions` of a workflow say it. */
export type Permissions = Record<Permission, 'read' | 'write' | 'none'>;

/** A rate limit that is exceeded. */
export interface Exceeded {
  readonly kind: 'primary' | 'secondary';
  /** Default 403. */
  readonly status?: 403 | 429;
  /** In seconds, of a secondary limit. */
  readonly retryAfter?: number;
  /** All unless some are named: creating content is limited first. */
  readonly methods?: readonly string[];
}

/** Throws the refusal that somebody else than the token's bearer gets. */
export function checkToken(authorization: string | undefined, token: string): void {
  if (authorization === undefined) throw new Refusal(401, 'Requires authentication');
  const given = /^(?:token|bearer) (.+)$/i.exec(authorization)?.[1];
  if (given !== token) throw new Refusal(401, 'Bad credentials');
}

/** Throws the refusal of who asks too often. */
export function checkLimit(exceeded: Exceeded | undefined, method: string): void {
  if (exceeded?.methods?.includes(method) === false) return;
  if (exceeded?.kind === 'secondary')
    throw secondaryLimit(exceeded.status ?? 403, exceeded.retryAfter);
  if (exceeded?.kind !== 'primary') return;
  throw new Refusal(
    exceeded.status ?? 403,
    'API rate limit exceeded for installation. If you reach out to GitHub Support for help, please include the request ID.',
    { 'x-ratelimit-remaining': '0' },
  );
}

/** Throws the refusal of who may not. */
export function checkPermission(granted: Permissions, { method, permissions }: Route): void {
  if (permissions.length === 0) return;
  const enough = method === 'GET' ? ['read', 'write'] : ['write'];
  if (permissions.some((permission) => enough.includes(granted[permission]))) return;
  throw new Refusal(403, 'Resource not accessible by integration');
}
