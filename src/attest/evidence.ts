import { isJsonObject, type JsonObject } from '../base/json.ts';
import { type Certificate, readPemChain } from './certificate.ts';
import { NotDer, readElement, TAG } from './der.ts';
import type { Missing, Reason } from './reason.ts';

/** What an instance has to show, as it was received. Claims, all of it. */
export interface Evidence {
  /** Hex. */
  readonly quote: string;
  readonly eventLog: readonly unknown[];
  /** The text whose SHA-256 is the compose hash; where it is not public, there is none. */
  readonly appCompose: string | undefined;
}

/** No app has a tenth as many; each is looked at. */
const MOST_INSTANCES = 1000;

/** The reason why there is no evidence. */
export type NoEvidence = Extract<Reason, { kind: 'no-evidence' }>;

/** One instance of an app, with what it has to show. */
export interface InstanceEvidence {
  readonly vmUuid: string | undefined;
  readonly instanceId: string | undefined;
  /** As the API says it, in lower case. */
  readonly status: string | undefined;
  readonly found: Evidence | NoEvidence;
}

// 1.3.6.1.4.1.62397.1.1 and .2: what dstack puts into its certificates.
const QUOTE_EXTENSION = '2b0601040183e73d0101';
const LOG_EXTENSION = '2b0601040183e73d0102';

export function isEvidence(found: Evidence | NoEvidence): found is Evidence {
  return !('kind' in found);
}

/** The answer of `GET /apps/{app_id}/attestations`: every instance of the app. */
export function instancesOfApp(answer: unknown): readonly InstanceEvidence[] | NoEvidence {
  const instances = isJsonObject(answer) ? answer['instances'] : undefined;
  if (!Array.isArray(instances) || !instances.every(isJsonObject)) return none('malformed');
  if (instances.length > MOST_INSTANCES) return none('malformed');
  return instances.map((instance) => ({
    vmUuid: textOf(instance, 'vm_uuid'),
    instanceId: textOf(instance, 'instance_id'),
    status: textOf(instance, 'status')?.toLowerCase(),
    found: fromApi(instance),
  }));
}

/** The answer of `GET /cvms/{id}/attestation`: one CVM. */
export function evidenceOfCvm(answer: unknown): Evidence | NoEvidence {
  return isJsonObject(answer) ? fromApi(answer) : none('malformed');
}

/** The answer of the guest itself: `Info` on its port 8090. */
export function evidenceOfGuest(answer: unknown): InstanceEvidence {
  if (!isJsonObject(answer)) {
    return {
      vmUuid: undefined,
      instanceId: undefined,
      status: undefined,
      found: none('malformed'),
    };
  }
  const instanceId = textOf(answer, 'instance_id');
  return { vmUuid: undefined, instanceId, status: undefined, found: fromGuest(answer) };
}

function fromApi(answer: JsonObject): Evidence | NoEvidence {
  if (answer['is_online'] === false) return none('offline');
  const quote = textOf(answer, 'quote') ?? quoteOfCertificates(answer['app_certificates']);
  const tcbInfo = objectOf(answer['tcb_info']);
  const log = listOf(answer['eventlog']) ?? listOf(answer['event_log']);
  const found = evidence(quote, tcbInfo, log);
  if (isEvidence(found)) return found;
  if (answer['is_public'] === false) return none('private');
  const told = textOf(answer, 'error');
  return told === undefined ? found : { kind: 'no-evidence', missing: 'api-error', told };
}

function fromGuest(answer: JsonObject): Evidence | NoEvidence {
  const [leaf] = readPemChain(textOf(answer, 'app_cert') ?? '') ?? [];
  if (leaf === undefined) return none('no-quote');
  // Later versions keep the quote in another form there, which the API has as a plain one.
  const quote = extensionOf(leaf, QUOTE_EXTENSION)?.toString('hex');
  if (quote === undefined) return none('no-quote-in-certificate');
  const log = listOf(extensionOf(leaf, LOG_EXTENSION)?.toString('utf8'));
  // An app that keeps its TCB info to itself has an empty text there.
  if (answer['tcb_info'] === '' && log === undefined) return none('private');
  return evidence(quote, objectOf(answer['tcb_info']), log);
}

function evidence(
  quote: string | undefined,
  tcbInfo: JsonObject | undefined,
  otherLog: readonly unknown[] | undefined,
): Evidence | NoEvidence {
  if (quote === undefined) return none('no-quote');
  const eventLog = listOf(tcbInfo?.['event_log']) ?? otherLog;
  if (eventLog === undefined) return none(tcbInfo === undefined ? 'no-tcb-info' : 'no-event-log');
  if (!isShallow(eventLog, MOST_LEVELS)) return none('malformed');
  return { quote, eventLog, appCompose: tcbInfo && textOf(tcbInfo, 'app_compose') };
}

/** A log is a list of flat objects. One that is nested without an end could be parsed, but not be written again. */
const MOST_LEVELS = 8;

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((one) => isShallow(one, levels - 1));
}

/** The quote of the leaf: authorities may have one of their own. */
function quoteOfCertificates(certificates: unknown): string | undefined {
  if (!Array.isArray(certificates)) return undefined;
  const leaf = certificates
    .filter(isJsonObject)
    .find((one) => one['is_ca'] !== true && textOf(one, 'quote') !== undefined);
  return leaf && textOf(leaf, 'quote');
}

function extensionOf(certificate: Certificate, oid: string): Buffer | undefined {
  const value = certificate.extensions.get(oid);
  if (value === undefined) return undefined;
  try {
    return readElement(value, TAG.octetString).content;
  } catch (error) {
    if (error instanceof NotDer) return undefined;
    throw error;
  }
}

function none(missing: Missing): NoEvidence {
  return { kind: 'no-evidence', missing };
}

/** A text that is not empty. */
function textOf(object: JsonObject, key: string): string | undefined {
  const value = object[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** An object, or the JSON text of one. */
function objectOf(value: unknown): JsonObject | undefined {
  const found = typeof value === 'string' ? jsonOf(value) : value;
  return isJsonObject(found) ? found : undefined;
}

/** A list that is not empty, or the JSON text of one. */
function listOf(value: unknown): readonly unknown[] | undefined {
  const found = typeof value === 'string' ? jsonOf(value) : value;
  return Array.isArray(found) && found.length > 0 ? found : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
