import { refuse, type Refusal } from './refusal.ts';

export type Level = 'read' | 'write' | 'none';

/**
 * What the token may do, as the `permissions` of a workflow say it. May be changed at any time. `contents` decides, as
 * documented, whether a repository shows its settings for merging.
 */
export interface Permissions {
  issues: Level;
  pull_requests: Level;
  deployments: Level;
  contents: Level;
}

/** One way to be allowed an operation. Every token may read metadata. */
export interface Need {
  readonly permission: keyof Permissions | 'metadata';
  readonly level: 'read' | 'write';
}

const RANK: Readonly<Record<Level, number>> = { none: 0, read: 1, write: 2 };

/** The header by which GitHub names what would be enough. */
export function acceptedPermissions(needs: readonly Need[]): Record<string, string> {
  const sets = needs.map(({ permission, level }) => `${permission}=${level}`);
  return { 'x-accepted-github-permissions': sets.join('; ') };
}

/** What is public may be read without a permission; everything else needs one of the `needs`. */
export function permissionRefusal(
  permissions: Permissions,
  needs: readonly Need[],
  documentation: string,
  isPublic: boolean,
): Refusal | undefined {
  const enough = needs.some(
    ({ permission, level }) =>
      permission === 'metadata' ||
      (isPublic && level === 'read') ||
      RANK[permissions[permission]] >= RANK[level],
  );
  return enough ? undefined : refuse(403, 'Resource not accessible by integration', documentation);
}
