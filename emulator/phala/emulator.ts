import { once } from 'node:events';
import { createServer } from 'node:http';
import type { ListManner } from './attestation/evidence.ts';
import { Cloud } from './cloud.ts';
import type { CvmSetup, NewCvmSetup } from './cvm-setup.ts';
import type { Behaviour } from './behaviour.ts';
import type { Pace } from './timeline.ts';
import type { ManualChange } from './update.ts';
import { Faults } from '../server/faults.ts';
import type { GuestView } from './guest.ts';
import type { Intel, PccsManner } from './intel.ts';
import { Journal, type RecordedRequest, type RequestPredicate } from '../server/journal.ts';
import { KmsKeys } from './kms.ts';
import { usualOidcLogin, type OidcLogin } from './oidc.ts';
import type { Operation } from './operation.ts';
import type { PreparedUpdate } from './preparation.ts';
import type { Revision } from './revisions.ts';
import { serveApi } from './server.ts';
import type { Workspace } from './workspace.ts';

export type { Behaviour, Owner } from './behaviour.ts';
export type { CvmSetup } from './cvm-setup.ts';
export type { TrustedRepository } from './oidc.ts';
export type { SignatureForm } from './update.ts';
export type { FaultAction } from '../server/faults.ts';
export type { RecordedRequest } from '../server/journal.ts';
export type { Refusal } from './workspace.ts';

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
  /** 64 hex digits, of the node that it is on. */
  readonly deviceId: string;
  readonly name: string;
  readonly status: string;
  /** Whether the containers of its last boot came up, and nothing has stopped them since. */
  readonly up: boolean;
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
  /** Those of its app, newest first. */
  readonly revisions: readonly Revision[];
  /** What is sealed for it now, hex. */
  readonly encryptedEnv: string;
  /** What `X-Prepare-Only` left behind: one at most, until it is committed. */
  readonly preparedUpdate: PreparedUpdate | undefined;
  /** Where the app itself answers; any path below it does. See `health.ts` for what it answers. */
  readonly healthUrl: string;
  /** Where this CVM answers and no other of its app; at `healthUrl`, the first one that is up does. */
  readonly instanceHealthUrl: string;
  /** The secret in the URLs of its logs. */
  readonly logToken: string;
  /** Somebody edits the document in the dashboard: shown and running at once. Throws while it is busy. */
  changeByHand(change: ManualChange): void;
  /** Null for a size without a name. */
  readonly instanceType: string | null;
  readonly vcpu: number;
  /** MB */
  readonly memory: number;
  /** GB */
  readonly diskSize: number;
  readonly region: string;
  readonly osImage: string;
  readonly listed: boolean;
  /** When the server is to delete it, as the API shows it. The emulator does not do it by itself. */
  readonly scheduledDeleteAt: string | undefined;
  /** True from the acceptance of a `DELETE` on. */
  readonly deleting: boolean;
  /** True when it is gone. */
  readonly deleted: boolean;
  /** Somebody deletes it in the dashboard: gone at once. */
  deleteByHand(): void;
  /** Allows a hash on the app's contract (64 hex, `0x` or not). */
  registerOnChain(composeHash: string): void;
  unregisterOnChain(composeHash: string): void;
  /** So many times `is-allowed` says no to this hash, or to `any`; then it is registered. */
  approveAfter(composeHash: string, looks: number): void;
  /** Somebody else's operation: busy for that many steps (default 3); updates meet a bare 409 meanwhile. */
  startOtherOperation(steps?: number): void;
}

/** What vouches for the emulated hardware. What is wrong with the evidence of a CVM is set on the CVM. */
export interface EmulatedAttestation {
  /** The certificate that all evidence ends at, in PEM. It is made at the first look at it, or at any evidence. */
  readonly rootPem: string;
  /** Where its collateral is, as at a PCCS: `http://127.0.0.1:PORT/pccs` */
  readonly pccsUrl: string;
  /** The kind of machine, as the collateral is asked for: 12 hex. */
  readonly fmspc: string;
  /** What the collateral says, and what is wrong with it; may be changed at any time. */
  readonly collateral: Intel['collateral'];
  readonly pccs: PccsManner;
  /** How `GET /apps/{app_id}/attestations` shows evidence. */
  readonly list: ListManner;
  /** The collateral as a file for clients without a network, as of now. */
  collateralFile(): string;
}

export interface Emulator {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** The API below it: `http://127.0.0.1:PORT/api/v1` */
  readonly url: string;
  readonly apiKey: string;
  /** The login without a key; off at first. May be changed. */
  readonly oidc: OidcLogin;
  /** Everything that arrived, in order. */
  readonly requests: readonly RecordedRequest[];
  readonly faults: Faults;
  readonly kms: {
    /** 33 bytes, compressed, hex. */
    readonly signerPublicKey: string;
  };
  readonly attestation: EmulatedAttestation;
  /**
   * Answers of the emulator that break the API's contract, a bug of the emulator; and requests to logs and apps that
   * carry the API key or a bearer token, a bug of the client.
   */
  readonly contractViolations: readonly string[];
  addCvm(setup?: CvmSetup): EmulatedCvm;
  /** Those that exist now, whoever made them; oldest first. */
  readonly cvms: readonly EmulatedCvm[];
  /** What CVMs do that are created through the API from now on, where it is not as usual. May be changed. */
  readonly newCvmBehaviour: Partial<Behaviour>;
  readonly newCvmSetup: NewCvmSetup;
  /** The account, and what it may do. May be changed. */
  readonly workspace: Workspace;
  /** The first matching request that is answered, cut off or left hanging; also one from before. */
  nextRequest(predicate: RequestPredicate): Promise<RecordedRequest>;
  /** Called for each request when it is answered, cut off or left hanging. */
  onRequest(listener: (request: RecordedRequest) => void): void;
  /** At once, also open connections. */
  close(): Promise<void>;
}

/** Starts Phala Cloud on loopback. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const server = createServer();
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port to listen on');

  const origin = `http://127.0.0.1:${address.port}`;
  const keys = new KmsKeys();
  const now = options.now ?? (() => new Date());
  const cloud = new Cloud(keys, options.pace ?? { by: 'reads' }, now, origin);
  const journal = new Journal();
  const faults = new Faults();
  const apiKey = options.apiKey ?? 'phak_emulator';
  const oidc = usualOidcLogin();
  const contractViolations: string[] = [];
  serveApi(server, {
    cloud,
    apiKey,
    oidc,
    faults,
    journal,
    violated: (message) => contractViolations.push(message),
  });

  return {
    origin,
    url: `${origin}/api/v1`,
    apiKey,
    oidc,
    requests: journal.requests,
    faults,
    kms: { signerPublicKey: keys.signerPublicKey },
    attestation: attestationOf(cloud, `${origin}/pccs`),
    contractViolations,
    addCvm: (setup = {}) => cloud.add(setup),
    get cvms() {
      return [...cloud.cvms];
    },
    newCvmBehaviour: cloud.newCvmBehaviour,
    newCvmSetup: cloud.newCvmSetup,
    workspace: cloud.workspace,
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

function attestationOf({ intel, evidenceList }: Cloud, pccsUrl: string): EmulatedAttestation {
  return {
    get rootPem() {
      return intel.authority.rootCertificate.pem;
    },
    pccsUrl,
    fmspc: intel.fmspc,
    collateral: intel.collateral,
    pccs: intel.manner,
    list: evidenceList,
    collateralFile: () => intel.collateralFile(),
  };
}
