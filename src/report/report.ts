import type { ApprovalRequest } from '../deploy/approval.ts';
import type { WatchedChange } from '../deploy/change.ts';
import type { Changes, DocumentChanges, EnvReplacement } from '../deploy/changes.ts';
import type { Diagnosis } from '../deploy/diagnosis.ts';
import type { Drift } from '../deploy/drift.ts';
import type { CreationFacts } from '../deploy/new-cvm.ts';
import type { TriggerState } from '../deploy/trigger.ts';
import type { Finding } from '../base/finding.ts';

/** How a step ended; a step that failed has none, unless it rolled back. */
export type Status =
  | 'deployed'
  | 'accepted'
  | 'unchanged'
  | 'checked'
  | 'planned'
  | 'restarted'
  | 'rolled_back'
  | 'pending_approval'
  | 'prepared'
  | 'skipped'
  | 'torn_down'
  | 'verified';

/** What one step did, as far as it got: the material of the summary. Filled in while the step runs. */
export interface Report {
  /** As the input names it. */
  mode?: string;
  /** How the summary says that the mode did what it is for. */
  headline?: string;
  /** The CVM as the user named it, and where it is; undefined when the step has none. */
  target?: { readonly cvmId: string; readonly apiUrl: string } | undefined;
  cvmName?: string | undefined;
  vmUuid?: string | undefined;
  appId?: string | undefined;
  /** Undefined while the step is under way, and when it failed. */
  status?: Status;
  /** A sentence on what happened that the headline does not say. */
  note?: string;
  /** The commit of the workflow run. */
  commit?: string | undefined;
  /** What the CVM costs, and until when. */
  cost?: string;
  composeFile?: string | undefined;
  previousComposeHash?: string | undefined;
  composeHash?: string | undefined;
  dockerComposeHash?: string;
  plan?: Plan;
  /** Where instances change in different ways: each of these plans, and whose it is. Then there is no other. */
  plans?: readonly PlanOfSome[];
  /** What the app's contract must allow first; undefined: nothing that is known of. */
  approval?: ApprovalRequest;
  /** Of other instances, where those lack something else. */
  otherApprovals?: readonly ApprovalRequest[];
  /** What the step signs so that the contract allows it, by the last plan: a name and a value each. */
  signing?: readonly (readonly [string, string])[];
  /** The account that the step signs with. */
  signer?: string;
  /** What was signed to be sent, by all plans: it may take effect, or has. */
  transactions?: readonly Transaction[];
  diagnosis?: Diagnosis;
  attestation?: AttestationReport;
  /** How what was measured differs from what was expected. */
  differences?: readonly Difference[];
  /** What to put into the workflow next, as YAML. */
  nextStep?: string;
  /** With `instances: all`, how each of them ended. */
  instances?: readonly Instance[];
  appUrl?: string | undefined;
  /** Where this CVM answers, and no other of the app. */
  instanceUrl?: string | undefined;
  dashboardUrl?: string | undefined;
  readonly phases: Phase[];
  findings: readonly Finding[];
  /** Whether the checks stopped the step. */
  hasErrors: boolean;
  failure?: { readonly message: string; readonly next: string | undefined } | undefined;
  /** What was triggered last. */
  change?: Pick<WatchedChange, 'name' | 'composeHash'>;
  /** What a step that is cancelled now leaves behind, as sentences, where more is to be said than what was triggered. */
  leftBehind?: Partial<Record<TriggerState, string>>;
  /** What became of the CVM after a change that failed: the revision before was put back, or had never been left. */
  aftermath?: 'put back' | 'untouched';
  /** Whether that was triggered: then even a failed step has changed the CVM. */
  triggered: TriggerState;
}

/** A transaction that the step has signed. */
export interface Transaction {
  /** The function that it calls. */
  readonly name: string;
  /** 32 bytes as hex. */
  readonly argument: string;
  /** By which anybody can look it up. */
  readonly hash: string;
}

/** How a step ended for one of several instances. */
export interface Instance {
  readonly vmUuid: string | undefined;
  readonly name: string;
  readonly status: InstanceStatus;
  /** That it has now, as far as the step knows. */
  readonly composeHash: string | undefined;
  readonly url: string | undefined;
  /** Undefined where nobody asked for a proof. */
  readonly attested: boolean | undefined;
  /** What its sealed env is, where the step has another one; undefined: the step gave none. */
  readonly env: string | undefined;
}

export type InstanceStatus =
  'deployed' | 'unchanged' | 'failed' | 'rolled_back' | 'pending' | 'skipped';

/** What a deploy does, or would do. */
export interface Plan {
  readonly composeHash: string;
  readonly previousComposeHash: string | undefined;
  /** Whether anything is triggered: then the CVM restarts. */
  readonly changed: boolean;
  /** The CVM that is created; undefined where there is one already. */
  readonly creation: CreationFacts | undefined;
  readonly changes: Changes;
  /** Undefined: not known beforehand. */
  readonly approval: 'not needed' | 'given' | 'needed' | undefined;
  readonly drift: Drift;
}

/** The plan of those instances that change in the same way. */
export interface PlanOfSome {
  readonly names: readonly string[];
  readonly plan: Plan;
}

/** Whether evidence can only be of a boot that this step caused. */
export type Freshness = 'new-hash' | 'none';

/** What the CVM proved, in words. */
export interface AttestationReport {
  readonly outcome: 'proven' | 'contradicted' | 'unknown';
  readonly freshness: Freshness;
  /** What everything must be read with. */
  readonly warning?: string;
  readonly rows: readonly (readonly [name: string, text: string])[];
  /** What is not proven, a sentence each. */
  readonly notProven: readonly string[];
}

/** How the document that instances measured differs from the expected one: `-` is what runs, `+` is what should. */
export interface Difference {
  /** The instances that measured it, for people. */
  readonly instances: readonly string[];
  readonly changes: DocumentChanges;
  readonly env: EnvReplacement;
}

export interface Phase {
  readonly name: string;
  readonly ms: number;
}
