import type { AppCompose } from './app-compose.ts';

/** What the pubkey endpoint says of the signature. */
export type SignatureForm = 'legacy' | 'timestamped' | 'both' | 'none';

/** A new state of what a CVM shall run. */
export interface Update {
  readonly type: 'compose_update' | 'envs_update' | 'revision_redeploy';
  readonly app: AppCompose;
  /** Undefined keeps the stored blob. */
  readonly encryptedEnv: string | undefined;
  /** Undefined keeps the CVM's list. */
  readonly allowedEnvs: readonly string[] | undefined;
}

/** An edit in the dashboard, past everything that deploys. What is left out stays. */
export interface ManualChange {
  readonly composeText?: string;
  /** Overrides of the document. */
  readonly appCompose?: Readonly<Record<string, unknown>>;
  /** Default true: the API knows of it, as a revision and as a completed operation. */
  readonly revision?: boolean;
  /** Default `dashboard_edit`. */
  readonly operationType?: string;
}
