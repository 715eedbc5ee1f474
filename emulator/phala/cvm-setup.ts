import type { MachineSetup } from './machine.ts';
import type { SignatureForm } from './update.ts';

/** A CVM as it is when a test or a person adds it. */
export interface CvmSetup extends MachineSetup {
  readonly name?: string;
  /** Overrides of the current document. */
  readonly appCompose?: Readonly<Record<string, unknown>>;
  /** What is sealed for it now; its names are the `allowed_envs` unless `appCompose` says otherwise. */
  readonly env?: Readonly<Record<string, string>>;
  readonly status?: string;
  readonly kms?: 'central' | 'on-chain';
  /** 40 hex. Give two CVMs the same one to make them instances of one app. */
  readonly appId?: string;
  /** Default true: `GET /cvms/{id}` shows the env encryption key. */
  readonly encryptedEnvPubkeyShown?: boolean;
  /** Default true: provision answers with `kms_info`. */
  readonly kmsNamedByProvision?: boolean;
  /** Default true: `kms_info` of provision holds the KMS signer's key, as newer servers give it. */
  readonly k256PubkeyShown?: boolean;
  /** Default `legacy`: the one form that the published API has. */
  readonly signature?: SignatureForm;
  /** False: the API has no revision of its creation; what comes later is recorded. */
  readonly revisions?: false;
  /** `emulated`: its URLs are its health URLs, on the emulator itself; names that lead nowhere otherwise. */
  readonly appUrl?: 'emulated';
  /** Default false: nobody else sees that it exists. */
  readonly listed?: boolean;
  /** When the server deletes it, if somebody has said so. */
  readonly scheduledDeleteAt?: string;
}

/** What is special about the CVMs that are created through the API; the rest is in the request. May be changed. */
export type NewCvmSetup = {
  -readonly [
    Key in keyof Pick<
      CvmSetup,
      | 'appUrl'
      | 'signature'
      | 'encryptedEnvPubkeyShown'
      | 'kmsNamedByProvision'
      | 'k256PubkeyShown'
      | 'revisions'
    >
  ]: CvmSetup[Key];
};
