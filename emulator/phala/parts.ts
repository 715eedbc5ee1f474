import type { KeyObject } from 'node:crypto';
import type { AppCompose } from './app-compose.ts';
import type { AppContract } from './app-contract.ts';
import type { Behaviour } from './behaviour.ts';
import type { CvmIdentity } from './identifiers.ts';
import type { KmsNode } from './kms.ts';
import type { Machine } from './machine.ts';
import type { Revisions } from './revisions.ts';
import type { Pace } from './timeline.ts';
import type { SignatureForm } from './update.ts';

/** What is around a CVM, and how it is shown. */
export interface CvmSurroundings {
  readonly pace: Pace;
  readonly now: () => Date;
  /** `http://127.0.0.1:PORT` of the emulator. */
  readonly origin: string;
  /** These two are shared by all CVMs of the app. */
  readonly contract: AppContract;
  readonly revisions: Revisions;
  readonly creationRecorded: boolean;
  readonly appUrlEmulated: boolean;
  readonly encryptedEnvPubkeyShown: boolean;
  readonly kmsNamedByProvision: boolean;
  readonly k256PubkeyShown: boolean;
  readonly signature: SignatureForm;
  /** Called when it no longer exists. */
  readonly gone: (vmUuid: string) => void;
}

export interface CvmParts extends CvmSurroundings {
  readonly identity: CvmIdentity;
  readonly kms: KmsNode;
  readonly key: KeyObject;
  readonly app: AppCompose;
  readonly encryptedEnv: string;
  readonly status: string;
  /** It was ordered and has yet to be created; otherwise it has been there for a while. */
  readonly ordered: boolean;
  readonly behaviour: Behaviour;
  readonly machine: Machine;
  readonly listed: boolean;
  readonly scheduledDeleteAt: string | undefined;
}
