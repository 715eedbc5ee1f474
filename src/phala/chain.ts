import { isJsonObject, type AnswerReader, type JsonObject } from './answer.ts';
import type { Accepted } from './cvm.ts';
import { Secret } from '../base/secret.ts';

/** What the app's contract allows, from `POST /apps/{app_id}/is-allowed`. */
export interface Allowance {
  readonly hash: boolean;
  /** Undefined where the API does not say; then only the whole counts. */
  readonly device: boolean | undefined;
  /** Whether a CVM with this hash on this device gets its keys. */
  readonly whole: boolean;
  /** Why the API could not tell. */
  readonly problem: string | undefined;
  /** The contract that was asked. */
  readonly contract?: string | undefined;
}

export function readAllowance(answer: AnswerReader): Allowance {
  const said = ['compose_hash_allowed', 'device_id_allowed', 'is_allowed'];
  const isSilent = said.every((name) => answer.flag(name) === undefined);
  const hash = answer.flag('compose_hash_allowed') ?? false;
  const device = answer.flag('allow_any_device') === true ? true : answer.flag('device_id_allowed');
  return {
    hash,
    device,
    whole: answer.flag('is_allowed') ?? (hash && device !== false),
    problem: answer.text('error') ?? (isSilent ? 'the answer says nothing of it' : undefined),
    contract: answer.text('app_contract_address'),
  };
}

/** What is missing until the CVM gets its keys, in a few words. */
export function missingApproval(allowance: Allowance | undefined): string {
  if (allowance === undefined) return 'whether the hash is approved cannot be read';
  if (allowance.whole) return 'approved';
  if (allowance.problem !== undefined) return `not approved: ${allowance.problem}`;
  if (!allowance.hash) {
    return allowance.device === false
      ? 'neither the compose hash nor the device of the CVM is approved yet'
      : 'the compose hash is not approved yet';
  }
  return allowance.device === false
    ? 'the compose hash is approved, but the device of the CVM is not'
    : 'the compose hash is approved, but the contract does not allow the CVM yet';
}

/** Who may change the app's contract, from `GET /apps/{app_id}/kms-info`. */
export interface AppOwner {
  /** `eoa`, `safe`, `legacy_multisig`, `erc4337` or `contract`; undefined where the API does not know. */
  readonly kind: string | undefined;
  readonly address: string | undefined;
  readonly safeUrl: string | undefined;
  /** What is owned, and the chain that it is on. */
  readonly contract?: string | undefined;
  readonly chainId?: number | undefined;
}

export function readAppOwner({ lenient }: AnswerReader): AppOwner {
  return {
    kind: lenient.text('deployer_type'),
    address: lenient.text('deployer_address'),
    safeUrl: lenient.text('safe_app_url'),
    contract: lenient.text('app_contract_address'),
    chainId: lenient.number('chain_id'),
  };
}

/** An update that the API has stored and waits to be committed. */
export interface PreparedUpdate {
  readonly composeHash: string;
  readonly deviceId: string | undefined;
  /** Whoever holds it can commit the update, without an API key. */
  readonly commitToken: Secret;
  /** Holds the token. */
  readonly commitUrl: Secret | undefined;
}

/**
 * The answer to a prepare-only update: HTTP 465, whose `details` carry the token. They stand on top of the body or
 * under `detail`; older servers put the fields there themselves. Undefined when there is no token in it.
 */
export function readPreparedUpdate(answer: unknown): PreparedUpdate | undefined {
  if (!isJsonObject(answer)) return undefined;
  const fields = detailFields(answer);
  const text = (name: string): string | undefined => {
    const value = fields[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const composeHash = text('compose_hash');
  const commitToken = text('commit_token');
  if (composeHash === undefined || commitToken === undefined) return undefined;
  const commitUrl = text('commit_url') ?? text('api_commit_url');
  return {
    composeHash,
    deviceId: text('device_id'),
    commitToken: new Secret(commitToken),
    commitUrl: commitUrl === undefined ? undefined : new Secret(commitUrl),
  };
}

function detailFields(answer: JsonObject): JsonObject {
  const below = isJsonObject(answer['detail']) ? answer['detail'] : {};
  const named = [answer['details'], below['details']]
    .flatMap((list): readonly unknown[] => (Array.isArray(list) ? list : []))
    .filter(isJsonObject)
    .flatMap(({ field, value }) => (typeof field === 'string' ? [[field, value] as const] : []));
  return { ...answer, ...below, ...Object.fromEntries(named) };
}

/** The schema of what accepts an update is empty: an object, nothing, or anything else that says "accepted". */
export function readAccepted(answer: unknown): Accepted {
  if (!isJsonObject(answer)) return { correlationId: undefined, noChange: false };
  const { correlation_id: correlationId, status } = answer;
  return {
    correlationId: typeof correlationId === 'string' ? correlationId : undefined,
    noChange: status === 'no_change',
  };
}
