import { setOutput } from '@actions/core';

import { Failure } from '../base/failure.ts';

/** Every output of the step, as `action.yml` declares them. */
export const OUTPUTS = [
  'compose_hash',
  'app_id',
  'cvm_id',
  'vm_uuid',
  'cvm_name',
  'kms_type',
  'os_image',
  'instances',
  'status',
  'changed',
  'previous_compose_hash',
  'docker_compose_hash',
  'pre_launch_script_hash',
  'compose_path',
  'env_keys',
  'app_url',
  'dashboard_url',
  'correlation_id',
  'plan',
  'app_contract',
  'chain_id',
  'device_id',
  'call_data',
  'device_call_data',
  'approver',
  'transaction_hash',
  'approval_url',
  'commit_token',
  'commit_url',
  'delete_at',
  'attested',
  'tcb_status',
  'tcb_advisories',
  'attestation_freshness',
  'os_measurements',
  'os_image_hash',
  'key_provider_id',
  'quote_sha256',
  'evidence_path',
  'predicate_path',
  'drift',
] as const;

export type OutputName = (typeof OUTPUTS)[number];

const HASH = /^[0-9a-f]{64}$/;
const ADDRESS = /^0x[0-9a-f]{40}$/i;
const CALL_DATA = /^0x[0-9a-f]{72}$/;
/** Of a host, without a user name; and nothing that a shell or a page takes for its own. */
const URL_FORM =
  /^https?:\/\/(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?(?:[/?#][\w.~:/?#[\]@%=&+,-]*)?$/i;

/** The form of each output, as `action.yml` promises it. Much of it comes from the API, and goes into other steps. */
const FORMS: Readonly<Record<OutputName, RegExp>> = {
  compose_hash: /^[0-9a-f]{64}(?:\n[0-9a-f]{64})*$/,
  app_id: /^[0-9a-f]{40}$/,
  cvm_id: /^(?:cvm_[\w-]{1,64}|\d{1,20})$/,
  vm_uuid: /^[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}$/i,
  cvm_name: /^[A-Za-z0-9][\w.-]{0,127}$/,
  kms_type: /^[a-z][a-z0-9_-]{0,63}$/,
  os_image: /^[A-Za-z0-9][\w.:+-]{0,127}$/,
  instances: /^\[.*\]$/,
  status: /^[a-z_]+$/,
  changed: /^(?:true|false)$/,
  previous_compose_hash: HASH,
  docker_compose_hash: HASH,
  pre_launch_script_hash: /^(?:[0-9a-f]{64})?$/,
  compose_path: /^[^\r\n]+$/,
  env_keys: /^(?:[A-Za-z_]\w*(?:,[A-Za-z_]\w*)*)?$/,
  app_url: URL_FORM,
  dashboard_url: URL_FORM,
  correlation_id: /^[\w.:-]{1,128}$/,
  plan: /^\{.*\}$/s,
  app_contract: ADDRESS,
  chain_id: /^\d{1,20}$/,
  device_id: /^(?:0x)?[0-9a-f]{64}$/i,
  call_data: CALL_DATA,
  device_call_data: /^(?:0x[0-9a-f]{72})?$/,
  approver: ADDRESS,
  transaction_hash: /^(?:0x[0-9a-f]{64}(?:\n0x[0-9a-f]{64})*)?$/,
  approval_url: URL_FORM,
  commit_token: /^[\x21-\x7e]+$/,
  commit_url: URL_FORM,
  attested: /^(?:true|false|unknown)$/,
  tcb_status: /^[A-Za-z]+(?:,[A-Za-z]+)*$/,
  tcb_advisories: /^(?:[\w.-]+(?:,[\w.-]+)*)?$/,
  attestation_freshness: /^(?:new-hash|none)$/,
  os_measurements: /^(?:(?:mrtd|rtmr[0-2])=[0-9a-f]{96}\n?)+$/,
  os_image_hash: HASH,
  key_provider_id: /^[0-9a-f]+$/,
  quote_sha256: /^[0-9a-f]{64}(?:\n[0-9a-f]{64})*$/,
  evidence_path: /^[^\r\n]+$/,
  predicate_path: /^[^\r\n]+$/,
  drift: /^(?:true|false)$/,
  delete_at: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
};

/** Whether a value has the form that `action.yml` promises of the output. */
export function isAsPromised(name: OutputName, value: string): boolean {
  return FORMS[name].test(value);
}

/**
 * Sets outputs, each as `clean` leaves it; values that are not known stay unset. Called as soon as a value is known, so
 * that a failed step still shows it.
 *
 * @throws Failure when the runner's file cannot be written
 */
export function setOutputs(
  values: Partial<Record<OutputName, string | undefined>>,
  clean: (value: string) => string,
): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    try {
      setOutput(name, clean(value));
    } catch (cause) {
      throw new Failure(`The output \`${name}\` could not be written into the runner's file.`, {
        next: 'Check that the runner has space left, and that no step removes its files (`GITHUB_OUTPUT`).',
        cause,
      });
    }
  }
}
