import { once } from 'node:events';
import { Cloud, type CvmSetup } from './cloud.ts';
import type { Behaviour } from './behaviour.ts';
import type { Operation, Pace } from './cvm.ts';
import { Faults } from './faults.ts';
import type { GuestView } from './guest.ts';
import { Journal, type RecordedRequest, type RequestPredicate } from './journal.ts';
import { KmsKeys } from './kms.ts';
import { createApi } from './server.ts';

export type { Behaviour, BootOutcome } from './behaviour.ts';
export type { CvmSetup } from './cloud.ts';
export type { Operation, Pace, SignatureForm } from './cvm.ts';
export { Faults, type FaultAction, type FaultRule } from './faults.ts';
export type { GuestView, SealedEntry } from './guest.ts';
export type { RecordedRequest } from './journal.ts';

export interface EmulatorOptions {
  /** Default 0: any free port. */
  readonly port?: number;
  /** Default `phak_emulator`. */
  readonly apiKey?: string;
  /** Default `{ by: 'reads' }`. */
  readonly pace?: Pace;
  /** The clock of the API: expiry of provisioned documents, times of operations and signatures. */
  readonly now?: () => Date;
}

/** A CVM as a test or a person holds it. */
export interface EmulatedCvm {
  /** `cvm_…` */
  readonly id: string;
  readonly numericId: number;
  readonly vmUuid: string;
  readonly instanceId: string;
  readonly appId: string;
  readonly name: string;
  readonly status: string;
  /** What the API shows now; so are the document and the names. */
  readonly composeHash: string;
  readonly appCompose: Readonly<Record<string, unknown>>;
  readonly allowedEnvs: readonly string[];
  /** What the software inside the CVM sees since the last boot. */
  readonly guest: GuestView;
  /** How many times it booted since it was added. */
  readonly boots: number;
  /** Newest first. */
  readonly operations: readonly Operation[];
  /** What it does with updates; may be changed at any time. */
  readonly behaviour: Behaviour;
  /** Allows a hash on the app's contract (64 hex, `0x` or not). */
  registerOnChain(composeHash: string): void;
  /** Somebody else's operation: busy for that many steps (default 3); updates meet a bare 409 meanwhile. */
  startOtherOperation(steps?: number): void;
}

export interface Emulator {
  /** `http://127.0.0.1:PORT/api/v1` */
  readonly url: string;
  readonly apiKey: string;
  /** Everything that arrived, in order. */
  readonly requests: readonly RecordedRequest[];
  readonly faults: Faults;
  readonly kms: {
    /** 33 bytes, compressed, hex. */
    readonly signerPublicKey: string;
  };
  /** Answers of the emulator that break the API's contract. Anything in here is a bug of the emulator. */
  readonly contractViolations: readonly string[];
  addCvm(setup?: CvmSetup): EmulatedCvm;
  /** The first matching request that is answered, cut off or left hanging; also one from before. */
  nextRequest(predicate: RequestPredicate): Promise<RecordedRequest>;
  /** Called for each request when it is answered, cut off or left hanging. */
  onRequest(listener: (request: RecordedRequest) => void): void;
  /** At once, also open connections. */
  close(): Promise<void>;
}

/** Starts Phala Cloud on loopback. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const keys = new KmsKeys();
  const cloud = new Cloud(keys, options.pace ?? { by: 'reads' }, options.now ?? (() => new Date()));
  const journal = new Journal();
  const faults = new Faults();
  const apiKey = options.apiKey ?? 'phak_emulator';
  const contractViolations: string[] = [];
  const server = createApi({
    cloud,
    apiKey,
    faults,
    journal,
    violated: (message) => contractViolations.push(message),
  });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port to listen on');

  return {
    url: `http://127.0.0.1:${address.port}/api/v1`,
    apiKey,
    requests: journal.requests,
    faults,
    kms: { signerPublicKey: keys.signerPublicKey },
    contractViolations,
    addCvm: (setup = {}) => cloud.add(setup),
    nextRequest: (predicate) => journal.next(predicate),
    onRequest: (listener) => {
      journal.onSettled(listener);
    },
    close: async () => {
      if (!server.listening) return;
      cloud.close();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
