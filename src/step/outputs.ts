import { setOutput } from '@actions/core';

/** Every output of the step, as `action.yml` declares them. */
export const OUTPUTS = [
  'compose_hash',
  'app_id',
  'cvm_id',
  'vm_uuid',
  'status',
  'changed',
  'previous_compose_hash',
  'docker_compose_hash',
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
  'approver',
  'approval_url',
  'commit_token',
  'commit_url',
  'delete_at',
] as const;

export type OutputName = (typeof OUTPUTS)[number];

/**
 * Sets outputs, each as `clean` leaves it; values that are not known stay unset. Called as soon as a value is known, so
 * that a failed step still shows it.
 */
export function setOutputs(
  values: Partial<Record<OutputName, string | undefined>>,
  clean: (value: string) => string,
): void {
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) setOutput(name, clean(value));
  }
}
