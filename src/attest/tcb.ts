import { isJsonObject } from '../base/json.ts';
import type { TdReport } from './quote.ts';
import { Refused } from './reason.ts';

/** The levels that Intel gives a platform, the best first. `Revoked` is never accepted. */
export const TCB_STATUSES = [
  'UpToDate',
  'SWHardeningNeeded',
  'ConfigurationNeeded',
  'ConfigurationAndSWHardeningNeeded',
  'OutOfDate',
  'OutOfDateConfigurationNeeded',
] as const;

export type TcbStatus = (typeof TCB_STATUSES)[number];

/** A level, and the advisories that say what is behind. */
export interface TcbLevel {
  readonly status: TcbStatus;
  readonly advisories: readonly string[];
}

export function isTcbStatus(text: unknown): text is TcbStatus {
  return TCB_STATUSES.some((status) => status === text);
}

/**
 * The level of the TDX module itself, which the library does not look at: since version 1 of the module, its security
 * version is judged by the `tdxModuleIdentities` of the TCB info, not by its components. Undefined for version 0.
 */
export function moduleLevel(tcbInfo: string, { teeTcbSvn }: TdReport): TcbLevel | undefined {
  const [svn = 0, version = 0] = teeTcbSvn;
  if (version === 0) return undefined;
  const id = `TDX_${version.toString(16).padStart(2, '0').toUpperCase()}`;
  const info: unknown = JSON.parse(tcbInfo);
  const module = objectsIn(info, 'tdxModuleIdentities').find((one) => one['id'] === id);
  // Intel lists the newest first.
  const level = objectsIn(module, 'tcbLevels').find(({ tcb }) => {
    const least = isJsonObject(tcb) ? tcb['isvsvn'] : undefined;
    return typeof least === 'number' && svn >= least;
  });
  const status = level?.['tcbStatus'];
  if (status === 'Revoked') throw new Refused({ kind: 'tcb-revoked' });
  if (!isTcbStatus(status)) throw new Refused({ kind: 'tcb-unknown' });
  return { status, advisories: advisoryIds(level?.['advisoryIDs']) };
}

/** Intel's ids, as `INTEL-SA-01192`. What has another form is not passed on: ids go into logs, pages and other steps. */
export function advisoryIds(list: unknown): readonly string[] {
  if (!Array.isArray(list)) return [];
  return list.map((id) =>
    typeof id === 'string' && /^[\dA-Za-z-]{1,40}$/.test(id) ? id : 'an-unreadable-id',
  );
}

/** The worse of two levels, with the advisories of both. */
export function worse(level: TcbLevel, other: TcbLevel | undefined): TcbLevel {
  if (other === undefined) return level;
  return {
    status: worseStatus(level.status, other.status),
    advisories: [...new Set([...level.advisories, ...other.advisories])],
  };
}

/** A module that is behind makes a platform out of date, and keeps that its configuration is wanting. */
function worseStatus(platform: TcbStatus, module: TcbStatus): TcbStatus {
  const wantsConfiguration =
    platform === 'ConfigurationNeeded' || platform === 'ConfigurationAndSWHardeningNeeded';
  if (module === 'OutOfDate' && wantsConfiguration) return 'OutOfDateConfigurationNeeded';
  return TCB_STATUSES.indexOf(module) > TCB_STATUSES.indexOf(platform) ? module : platform;
}

function objectsIn(value: unknown, key: string): readonly Record<string, unknown>[] {
  const list = isJsonObject(value) ? value[key] : undefined;
  return Array.isArray(list) ? list.filter(isJsonObject) : [];
}
