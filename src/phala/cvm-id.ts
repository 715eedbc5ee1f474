import { bareUuid, isUuid } from '../base/uuid.ts';

const APP_ID = /^(?:0x|app_)?([0-9a-f]{40})$/i;

/**
 * The form of a CVM's identifier that the API takes in a path: a UUID loses its dashes, an app id (40 hex digits,
 * also with `0x`) gets the prefix `app_`; a name, a `cvm_…` id, an `instance_…` id and a number stay as they are.
 * Follows the normalisation of Phala's own SDK (`CvmIdSchema`), which leaves `0x…` alone and then gets a 404.
 */
export function normaliseCvmId(text: string): string {
  const id = text.trim();
  if (isUuid(id)) return bareUuid(id);
  const appId = APP_ID.exec(id)?.[1];
  if (appId !== undefined) return `app_${appId.toLowerCase()}`;
  return id;
}

/** An app id as the API's answers and the KMS use it: 40 lower-case hex digits without prefix. */
export function bareAppId(text: string): string | undefined {
  return APP_ID.exec(text.trim())?.[1]?.toLowerCase();
}

/** Whether an identifier is a name that a new CVM can have: what Phala Cloud takes for a hostname, and like no id. */
export function isCvmName(id: string): boolean {
  const isHostname = /^[a-z](?!.*--)[a-z0-9-]{3,61}[a-z0-9]$/i.test(id);
  return isHostname && !/^[0-9a-f]{32,40}$/i.test(id.replaceAll('-', ''));
}

/** Whether two compose hashes are the same: they may differ in case and in a leading `0x`. */
export function sameHash(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && bareHash(a) === bareHash(b);
}

/** A hash in lower case without `0x`, for comparing and for people. What is no hex stays as it is. */
export function bareHash(text: string): string {
  return /^(?:0x)?[0-9a-f]+$/i.test(text) ? text.toLowerCase().replace(/^0x/, '') : text;
}
