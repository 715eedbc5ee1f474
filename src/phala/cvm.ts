import type { AnswerReader, JsonObject } from './answer.ts';
import { bareAppId } from './cvm-id.ts';

/** A CVM as `GET /cvms/{id}` describes it, as far as this action uses it. */
export interface Cvm extends Machine {
  /** The hashid, `cvm_…`; an integer in older versions of the API. */
  readonly id: string;
  readonly name: string;
  /** 40 hex digits without prefix; undefined while a CVM is being created. */
  readonly appId: string | undefined;
  readonly vmUuid: string | undefined;
  /** 40 hex digits; undefined while a CVM is being created, and for one that asks for none. */
  readonly instanceId: string | undefined;
  /** Free text; in lower case what is known, such as `running`, `stopped`, `starting`, `restarting`, `exited`. */
  readonly status: string;
  /** An operation is under way: `in_progress` is set, or `progress` has a target. */
  readonly busy: boolean;
  /** Of the operation under way. */
  readonly correlationId: string | undefined;
  readonly composeHash: string | undefined;
  /** SHA-256 of the compose text, where the API gives it. */
  readonly dockerComposeHash: string | undefined;
  /** Of the on-chain KMS; undefined for the central one. */
  readonly chainId: number | undefined;
  /** `phala`, `ethereum`, `base` or `legacy`, where the API says it; anything else as it is written. */
  readonly kmsType: string | undefined;
  /** The X25519 key for sealing the env, in hex; not signed. */
  readonly envPublicKey: string | undefined;
  /** Where the app answers, if the API names it: any CVM of the app. */
  readonly appUrl: string | undefined;
  /** Where this CVM answers, and no other of the app. */
  readonly instanceUrl: string | undefined;
  /** The domain below which its gateway answers for each port. */
  readonly gatewayDomain: string | undefined;
}

/** What a CVM got at its creation. */
export interface Machine {
  /** Such as `tdx.small`; undefined for a size of its own. */
  readonly instanceType: string | undefined;
  readonly vcpu: number | undefined;
  readonly memoryGb: number | undefined;
  readonly diskSizeGb: number | undefined;
  readonly region: string | undefined;
  /** The 32-byte id of its node, in hex. */
  readonly deviceId: string | undefined;
  readonly osImage: string | undefined;
}

export function readCvm(answer: AnswerReader): Cvm {
  const kms = answer.child('kms_info');
  const progress = answer.child('progress');
  const appId = answer.text('app_id');
  const { lenient } = answer;
  const kmsType = lenient.text('kms_type');
  const endpoints = ['endpoints', 'public_urls'].flatMap((key) =>
    lenient.readableItems(key, (endpoint) => ({
      app: endpoint.text('app'),
      instance: endpoint.text('instance'),
    })),
  );
  return {
    id: answer.requiredText('id'),
    name: answer.requiredText('name'),
    appId: appId === undefined ? undefined : (bareAppId(appId) ?? appId),
    vmUuid: answer.text('vm_uuid'),
    instanceId: lenient.text('instance_id'),
    status: statusIn(answer.requiredText('status')),
    busy: (answer.flag('in_progress') ?? false) || progress?.text('target') !== undefined,
    correlationId: progress?.text('correlation_id'),
    composeHash: answer.text('compose_hash'),
    dockerComposeHash: answer.text('docker_compose_hash'),
    chainId: kms?.number('chain_id'),
    kmsType: kmsType && asKnown(kmsType, KMS_TYPES),
    envPublicKey: kms?.text('encrypted_env_pubkey') ?? answer.text('encrypted_env_pubkey'),
    appUrl: endpoints.find(({ app }) => app !== undefined)?.app,
    instanceUrl: endpoints.find(({ instance }) => instance !== undefined)?.instance,
    gatewayDomain: lenient.child('gateway')?.text('base_domain') ?? lenient.text('gateway_domain'),
    ...readMachine(answer),
  };
}

export function readMachine({ lenient }: AnswerReader): Machine {
  const resource = lenient.child('resource');
  return {
    instanceType: resource?.text('instance_type') ?? lenient.text('instance_type'),
    vcpu: resource?.number('vcpu'),
    memoryGb: resource?.number('memory_in_gb'),
    diskSizeGb: resource?.number('disk_in_gb') ?? lenient.number('disk_size'),
    region: lenient.child('node_info')?.text('region'),
    deviceId: lenient.child('node_info')?.text('device_id'),
    osImage: lenient.child('os')?.text('name') ?? lenient.text('base_image'),
  };
}

/**
 * The app compose: the JSON manifest that the guest boots and whose hash is measured. The whole document is kept,
 * fields that this action does not know included; the typed fields are a view of it.
 */
export interface AppCompose {
  readonly document: JsonObject;
  readonly composeText: string | undefined;
  readonly preLaunchScript: string | undefined;
  /** The env names that the guest accepts, in their order (which is part of the hash). */
  readonly allowedEnvs: readonly string[];
  readonly publicLogs: boolean | undefined;
  readonly publicSysinfo: boolean | undefined;
  readonly publicTcbinfo: boolean | undefined;
}

export function readAppCompose(answer: AnswerReader): AppCompose {
  return {
    document: answer.object,
    composeText: answer.text('docker_compose_file'),
    preLaunchScript: answer.text('pre_launch_script'),
    allowedEnvs: answer.texts('allowed_envs'),
    publicLogs: answer.flag('public_logs'),
    publicSysinfo: answer.flag('public_sysinfo'),
    publicTcbinfo: answer.flag('public_tcbinfo'),
  };
}

/** What provision answers: the stored document's hash, and the KMS that holds the app's keys. */
export interface Provisioned {
  /** In the API's own form, which the trigger must send back unchanged. */
  readonly composeHash: string;
  readonly appId: string | undefined;
  /** The 32-byte id of the node, in hex. */
  readonly deviceId: string | undefined;
  readonly kms: Kms | undefined;
  /** On-chain KMS only: whether the hash is registered on the app contract. */
  readonly registered: boolean;
}

export interface Kms {
  /** The slug or the hashid: what the public key endpoint takes. */
  readonly ref: string;
  readonly chainId: number | undefined;
  readonly contract: string | undefined;
  /** The secp256k1 key that signs, as hex; newer servers give it. */
  readonly signerPublicKey: string | undefined;
}

export function readProvisioned(answer: AnswerReader): Provisioned {
  const kms = answer.child('kms_info');
  const hash = answer.parsed('compose_hash', asHash, '64 hex digits');
  return {
    composeHash: hash ?? answer.requiredText('compose_hash'),
    appId: answer.parsed('app_id', bareAppId, 'an app id of 40 hex digits'),
    deviceId: answer.text('device_id'),
    kms:
      kms === undefined
        ? undefined
        : {
            ref: kms.text('slug') ?? kms.requiredText('id'),
            chainId: kms.number('chain_id'),
            contract: kms.text('kms_contract_address'),
            signerPublicKey: kms.text('k256_pubkey'),
          },
    registered: answer.flag('compose_hash_registered') ?? false,
  };
}

function asHash(text: string): string | undefined {
  return /^(?:0x)?[0-9a-f]{64}$/i.test(text) ? text : undefined;
}

/** The live state of a CVM, from `POST /status/batch`. */
export interface BootState {
  readonly bootProgress: string | undefined;
  readonly bootError: string | undefined;
  readonly busy: boolean;
}

/**
 * It adds to what the CVM itself says: what cannot be read of it does not count. But an error is one, in whatever form.
 */
export function readBootState({ lenient, object }: AnswerReader): BootState {
  const error = object['boot_error'];
  const isOther = typeof error === 'object' && error !== null && Object.keys(error).length > 0;
  return {
    bootProgress: lenient.text('boot_progress'),
    bootError: isOther ? 'the API gives an error that is no text' : lenient.text('boot_error'),
    busy: lenient.flag('in_progress') ?? false,
  };
}

const KMS_TYPES = ['phala', 'ethereum', 'base', 'legacy'];

/** Of CVMs and of their operations: those that sources name, and the words that begin or end such a change. */
const STATUSES = [
  ...['running', 'stopped', 'exited', 'paused', 'failed', 'error', 'completed', 'cancelled'],
  ...['pending', 'provisioning', 'creating', 'starting', 'restarting', 'updating', 'in_progress'],
  ...['stopping', 'shutting_down', 'removing', 'removed', 'deleting', 'deleted'],
  ...['terminating', 'terminated', 'destroying', 'destroyed'],
];

/**
 * A status in lower case, if it is a known one. Any other word stays as it is written: it may be a secret, which is not
 * recognised in another case.
 */
export function statusIn(text: string): string {
  return asKnown(text, STATUSES);
}

function asKnown(text: string, known: readonly string[]): string {
  const lower = text.toLowerCase();
  return known.includes(lower) ? lower : text;
}

/** One entry of a CVM's operation history. */
export interface Operation {
  readonly correlationId: string;
  /** Such as `compose_update`, `power_on`, `resize`. */
  readonly type: string | undefined;
  /** `in_progress`, `completed` or `failed`. */
  readonly status: string;
  readonly errorMessage: string | undefined;
  readonly composeHash: string | undefined;
}

export function readOperation({ lenient }: AnswerReader): Operation {
  return {
    correlationId: lenient.requiredText('correlation_id'),
    type: lenient.text('operation_type'),
    status: statusIn(lenient.requiredText('status')),
    errorMessage: lenient.text('error_message'),
    composeHash: lenient.text('compose_hash'),
  };
}

/** The answer to a trigger; every field may be missing. */
export interface Accepted {
  readonly correlationId: string | undefined;
  /** The API found that the CVM already runs this and starts nothing. */
  readonly noChange: boolean;
}

/** An env encryption key with the KMS's signatures, all hex as the API sent them. */
export interface EnvKeyAnswer {
  readonly publicKey: string;
  readonly signature: string | undefined;
  readonly signatureV1: string | undefined;
  /** Seconds since 1970, part of the message that `signatureV1` signs. */
  readonly timestamp: number | undefined;
}
