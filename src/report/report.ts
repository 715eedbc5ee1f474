import type { TriggerState } from '../deploy/trigger.ts';
import type { EnvKeyDiff } from '../env/key-diff.ts';
import type { Finding } from '../finding.ts';

export type Status = 'deployed' | 'accepted' | 'unchanged' | 'checked';

/** What one step did, as far as it got: the material of the summary. Filled in while the step runs. */
export interface Report {
  /** The CVM as the user named it; undefined when the step has none. */
  target?: string | undefined;
  cvmName?: string | undefined;
  appId?: string | undefined;
  /** Undefined while the step is under way, and when it failed. */
  status?: Status;
  composeFile?: string | undefined;
  previousComposeHash?: string | undefined;
  composeHash?: string | undefined;
  dockerComposeHash?: string;
  /** How the env names change; undefined: the sealed env is kept. */
  envKeys?: EnvKeyDiff | undefined;
  /** The names that the CVM accepts, when the sealed env is kept. */
  keptEnvNames?: readonly string[] | undefined;
  appUrl?: string | undefined;
  dashboardUrl?: string | undefined;
  readonly phases: Phase[];
  findings: readonly Finding[];
  failure?: { readonly message: string; readonly next: string | undefined } | undefined;
  /** Whether the update was triggered: then even a failed step has changed the CVM. */
  triggered: TriggerState;
}

export interface Phase {
  readonly name: string;
  readonly ms: number;
}
