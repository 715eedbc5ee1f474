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

/** What a CVM does with updates, and what is wrong with what the API says of it. Holds until changed. */
export interface Behaviour {
  /** For how many steps after the `202` it still shows the old state and is not busy. */
  lagSteps: number;
  /** When the API shows the new document and its hash. Which one the real API does is not known. */
  hashFlips: 'at-acceptance' | 'at-completion';
  boot: BootOutcome;
  /**
   * Everything says done, and yet something else runs: the whole old document with its old hash; or, under the new
   * hash, the old compose text, the old `allowed_envs`, or the opposite `public_logs`.
   */
  runsOther: 'old-document' | 'old-text' | 'old-allowed-envs' | 'other-public-logs' | undefined;
  /** The body of the `202`. `no-change`: answered, and nothing started, when hash and env stay as they are. */
  patchAnswer: 'correlation-id' | 'empty-object' | 'empty' | 'no-change';
  /** What is wrong with the answer of the pubkey endpoint. `other-key` is another key, validly signed. */
  pubkey: 'ok' | 'wrong-signature' | 'other-key' | 'signed-by-other';
  /** The status of a trigger whose hash is not registered on the chain; which one the real API gives is not known. */
  unregistered: 400 | 468;
  /** An SSE stream of `/state` reports `complete` at once. */
  stateStreamLies: boolean;
  /** `boot_error` of an earlier boot, shown until a restart begins. */
  staleBootError: string | undefined;
  /** 403 on `/operations` and `/operation-status`. */
  operationsForbidden: boolean;
  dockerComposeHash: 'right' | 'hidden' | 'wrong';
}

export function usualBehaviour(): Behaviour {
  return {
    lagSteps: 2,
    hashFlips: 'at-completion',
    boot: { kind: 'ok' },
    runsOther: undefined,
    patchAnswer: 'correlation-id',
    pubkey: 'ok',
    unregistered: 468,
    stateStreamLies: false,
    staleBootError: undefined,
    operationsForbidden: false,
    dockerComposeHash: 'right',
  };
}
