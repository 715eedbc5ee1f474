import type { EvidenceFault } from './attestation/evidence.ts';

/** How a boot goes that the guest itself has nothing against. */
export type BootOutcome =
  | { readonly kind: 'ok' }
  /** The guest reports an error, the operation fails. Docker's failures leave the VM itself `running`. */
  | { readonly kind: 'fails'; readonly bootError: string; readonly status?: 'running' | 'exited' }
  /** Busy for ever at `starting containers`. */
  | { readonly kind: 'never-finishes' }
  /** This many steps more at `starting containers`. */
  | { readonly kind: 'slow'; readonly steps: number }
  /** The host gives up before the guest starts: operation failed, old document, no `boot_error`. */
  | {
      readonly kind: 'operation-fails';
      readonly errorMessage: string;
      readonly status?: 'running' | 'stopped';
    }
  /** Ends stopped and not busy; no `boot_error`, and the operation says `completed`. */
  | { readonly kind: 'stops' };

/**
 * Everything says done, and yet something else runs: the whole old document with its old hash; or, under the new hash,
 * the old compose text, the old `allowed_envs`, or the opposite `public_logs`.
 */
export type OtherDocument = 'old-document' | 'old-text' | 'old-allowed-envs' | 'other-public-logs';

/** Who owns the app's contract; `unknown` is an answer without a type (Phala Cloud API: `deployer_type`). */
export type Owner = 'eoa' | 'safe' | 'legacy_multisig' | 'erc4337' | 'contract' | 'unknown';

/** What is different about the container of a service; what is left out is as one would expect. */
export interface ContainerBehaviour {
  readonly state?: string;
  readonly status?: string;
  readonly logs?: string;
}

/** What a CVM does with updates, and what is wrong with what the API says of it. Holds until changed. */
export interface Behaviour {
  /** For how many steps after the `202` it still shows the old state and is not busy. */
  lagSteps: number;
  /** When the API shows the new document and its hash. Which one the real API does is not known. */
  hashFlips: 'at-acceptance' | 'at-completion';
  /** Of every boot but that of a redeploy; also of the first one of a CVM that is created. */
  boot: BootOutcome;
  /** What an update ends in; a redeploy and a restart have nothing to do with it. */
  runsOther: OtherDocument | undefined;
  /** The same two for the redeploy of a revision, so that an update may fail and the way back work, or not either. */
  redeployBoot: BootOutcome;
  redeployRunsOther: OtherDocument | undefined;
  /** The body of the `202`. `no-change`: answered, and nothing started, when hash and env stay as they are. */
  patchAnswer: 'correlation-id' | 'empty-object' | 'empty' | 'no-change';
  /** What is wrong with the answer of the pubkey endpoint. `other-key` is another key, validly signed. */
  pubkey: 'ok' | 'wrong-signature' | 'other-key' | 'signed-by-other';
  /** The hash that provision answers with: `live` is the one that the CVM has, whatever the document is. */
  provisionHash: 'right' | 'live';
  /** The status of a trigger whose hash is not registered on the chain; which one the real API gives is not known. */
  unregistered: 400 | 468;
  /** An SSE stream of `/state` reports `complete` at once. */
  stateStreamLies: boolean;
  /** `boot_error` of an earlier boot, shown until a restart begins. */
  staleBootError: string | undefined;
  /** 403 on `/operations` and `/operation-status`. */
  operationsForbidden: boolean;
  dockerComposeHash: 'right' | 'hidden' | 'wrong';
  /** 403 on the list of revisions and on each of them. */
  revisionsForbidden: boolean;
  /** In which order the revisions of the app are listed: no source says it, so a client has to cope with both. */
  revisionsOrder: 'newest-first' | 'oldest-first';
  /** A page of revisions holds so many at most, whatever was asked for; a guess of what a server may do. */
  mostRevisionsOfPage: number;
  /** False: cancelling an operation is refused with 409. */
  cancellable: boolean;
  /** True: the app answers every request with 503, whatever its labels say. */
  neverHealthy: boolean;
  /** By service. */
  containers: Record<string, ContainerBehaviour>;
  /** What the log channels say; realistic texts by default. */
  logs: { serial?: string; stdout?: string; stderr?: string };
  /** `forbidden`: 403 on the composition, and no log URLs in the CVM. */
  diagnostics: 'ok' | 'forbidden';
  owner: Owner;
  /** Whether the app's contract allows the node that the CVM runs on. */
  deviceAllowed: boolean;
  /** 403 on `is-allowed` and `kms-info`. */
  onChainForbidden: boolean;
  /** So many commits with a transaction hash are still answered with 467: the chain is not seen yet. Counts down. */
  unverifiedCommits: number;
  /**
   * Of a CVM that is created: `vm_uuid` and `instance_id` are null in the answer, and for so many looks after it, but
   * not longer than the creation takes. A look is a `GET` of the CVM or of a list that holds it.
   */
  vmUuidLate: number;
  /** So many looks it is still there after a `DELETE`, `Infinity` for ever; in the pace of time so many steps. */
  deletionSteps: number;
  /** The answer to a `DELETE` of what is being deleted. */
  deletingAgain: 204 | 409;
  /** What is wrong with the evidence of what runs. */
  evidence: EvidenceFault;
  /**
   * So many looks at the evidence after each boot until the guest has a quote: guests have it made when they are first
   * asked. A look is a request that shows the evidence of this CVM, while it is up.
   */
  quoteLate: number;
  /** For so many looks after each boot but the first the API still shows the evidence of the boot before: a guess. */
  quoteOfBefore: number;
}

export function usualBehaviour(): Behaviour {
  return {
    lagSteps: 2,
    hashFlips: 'at-completion',
    boot: { kind: 'ok' },
    runsOther: undefined,
    redeployBoot: { kind: 'ok' },
    redeployRunsOther: undefined,
    patchAnswer: 'correlation-id',
    pubkey: 'ok',
    provisionHash: 'right',
    unregistered: 468,
    stateStreamLies: false,
    staleBootError: undefined,
    operationsForbidden: false,
    dockerComposeHash: 'right',
    revisionsForbidden: false,
    revisionsOrder: 'newest-first',
    mostRevisionsOfPage: 1000,
    cancellable: true,
    neverHealthy: false,
    containers: {},
    logs: {},
    diagnostics: 'ok',
    owner: 'eoa',
    deviceAllowed: true,
    onChainForbidden: false,
    unverifiedCommits: 0,
    vmUuidLate: 0,
    deletionSteps: 3,
    deletingAgain: 409,
    evidence: 'none',
    quoteLate: 0,
    quoteOfBefore: 0,
  };
}
