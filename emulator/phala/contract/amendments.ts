import {
  APP_ID,
  DECIMAL,
  HASH,
  HEX,
  hex,
  object,
  orNull,
  string,
  type Properties,
} from './schema.ts';

/**
 * Where the emulator is stricter than the OpenAPI document, or the document is behind the API. By the name of the
 * component schema and of the property.
 */

type Amendments = Readonly<Record<string, Properties>>;

const APP_ID_ONLY = { app_id: { pattern: APP_ID } };
const REVISION = {
  ...APP_ID_ONLY,
  compose_hash: { pattern: HASH },
  created_at: { format: 'date-time' },
};
const CVM = {
  ...APP_ID_ONLY,
  compose_hash: { pattern: HASH },
  docker_compose_hash: { pattern: HASH },
  pre_launch_script_hash: { pattern: HASH },
};
/** The sealed env on the wire: whole bytes. */
const BLOB = { encrypted_env: { pattern: '^([0-9a-fA-F]{2})*$' } };
/** The document has lists without a default that the server fills in all the same. */
const FILLED_IN = { allowed_envs: { default: [] } };

/**
 * Added to what the document says. It calls a string what has a form that clients rely on: hashes, keys, identifiers,
 * decimals.
 */
export const CONSTRAINTS: Amendments = {
  AppComposeV2: FILLED_IN,
  ProvisionComposeFileUpdateRequest: FILLED_IN,
  // The name serves as a hostname.
  ProvisionDstackAppRequestV2: {
    name: {
      minLength: 5,
      maxLength: 63,
      pattern: '^[a-zA-Z](?!.*--)([a-zA-Z0-9-]*[a-zA-Z0-9])?$',
    },
    disk_size: { minimum: 1 },
  },
  CreateTappRequest: BLOB,
  UpdateCvmRequest: BLOB,
  Body_trigger_cvm_compose_file_update_api_v1_cvms__cvm_id__compose_file_patch: BLOB,
  Body_update_cvm_envs_api_v1_cvms__cvm_id__envs_patch: BLOB,
  // A hash as clients may write it.
  AppIsAllowedRequest: { compose_hash: { pattern: '^(0x)?[0-9a-fA-F]{64}$' } },
  teehouse__api__routes__cvms__v20260121__schemas__CVMInfo: CVM,
  CVMInfoDetail: CVM,
  CVMKmsInfo: { encrypted_env_pubkey: { pattern: HEX } },
  teehouse__api__routes__cvms__management__CvmBasicInfo: {
    ...APP_ID_ONLY,
    encrypted_env_pubkey: { pattern: HEX },
  },
  VmInfo: APP_ID_ONLY,
  VM: { ...APP_ID_ONLY, encrypted_env_pubkey: { pattern: HEX } },
  ComposeFileProvisionResponse: {
    ...APP_ID_ONLY,
    compose_hash: { pattern: HASH },
    device_id: { pattern: HASH },
  },
  CvmOperationResponse: {
    status: { enum: ['completed', 'in_progress', 'failed'] },
    compose_hash: { pattern: HASH },
  },
  AppRevisionResponse: REVISION,
  AppRevisionDetailResponse: REVISION,
  InstanceTypePublic: { hourly_rate: { pattern: DECIMAL } },
};

/** Said instead of what the document says, or beside it. */
export const CORRECTIONS: Amendments = {
  // The official CLI sends the types in upper case, and is served; the emulator looks at the value itself.
  ProvisionDstackAppRequestV2: { kms: { ...orNull(string), default: 'phala' } },
  // An object means the app compose, and that has a name.
  AppRevisionDetailResponse: {
    compose_file: { anyOf: [object({ name: string }), string, { type: 'null' }] },
  },
  // What newer servers have and the document does not.
  CreateTappRequest: { token: orNull(string) },
  KMSInfo: { k256_pubkey: orNull(hex) },
};
