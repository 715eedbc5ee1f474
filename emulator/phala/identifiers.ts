import { randomBytes, randomInt, randomUUID } from 'node:crypto';

/** The names under which the API knows one CVM. */
export interface CvmIdentity {
  /** `cvm_…` */
  readonly id: string;
  readonly numericId: number;
  /** With dashes. */
  readonly vmUuid: string;
  /** 40 hex. */
  readonly instanceId: string;
  /** 40 hex. */
  readonly appId: string;
  readonly name: string;
}

export function newIdentity(name: string, appId: string | undefined): CvmIdentity {
  return {
    id: `cvm_${randomBytes(6).toString('base64url').replaceAll(/[-_]/g, 'x')}`,
    numericId: randomInt(1000, 2 ** 31),
    vmUuid: randomUUID(),
    instanceId: randomBytes(20).toString('hex'),
    appId: appId ?? randomBytes(20).toString('hex'),
    name,
  };
}

/** How an identifier was understood: two of them have an error of their own when several CVMs answer to it. */
export type IdentifierKind = 'hashid' | 'uuid' | 'app' | 'instance' | 'number' | 'name';

export interface Resolution<T> {
  readonly kind: IdentifierKind;
  readonly found: readonly T[];
}

/**
 * Everything that `{cvm_id}` in a path may mean. A bare 40 hex and `0x…` are *not* accepted: clients turn them into
 * `app_…` before they ask.
 */
export function resolve<T extends CvmIdentity>(
  cvms: readonly T[],
  identifier: string,
): Resolution<T> {
  const by = (kind: IdentifierKind, fits: (cvm: T) => boolean): Resolution<T> => ({
    kind,
    found: cvms.filter(fits),
  });
  if (identifier.startsWith('cvm_')) return by('hashid', (cvm) => cvm.id === identifier);
  const uuid = plainUuid(identifier);
  if (/^[0-9a-f]{32}$/.test(uuid)) return by('uuid', (cvm) => plainUuid(cvm.vmUuid) === uuid);
  const prefixed = /^(app|instance)_([0-9a-f]{40})$/i.exec(identifier);
  const hex = prefixed?.[2]?.toLowerCase();
  if (prefixed?.[1]?.toLowerCase() === 'app') return by('app', (cvm) => cvm.appId === hex);
  if (prefixed !== null) return by('instance', (cvm) => cvm.instanceId === hex);
  if (/^\d+$/.test(identifier)) return by('number', (cvm) => String(cvm.numericId) === identifier);
  return by('name', (cvm) => cvm.name === identifier);
}

/** 40 hex in lower case, whether it was written so, with `app_` or with `0x`; undefined when it is no app id. */
export function plainAppId(appId: string): string | undefined {
  return /^(?:app_|0x)?([0-9a-f]{40})$/i.exec(appId)?.[1]?.toLowerCase();
}

/** Lower case, without dashes. */
export function plainUuid(uuid: string): string {
  return uuid.replaceAll('-', '').toLowerCase();
}
