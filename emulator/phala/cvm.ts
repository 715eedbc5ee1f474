import { randomBytes, type KeyObject } from 'node:crypto';
import type { AppContract } from './app-contract.ts';
import { composeHash, sha256, type AppCompose } from './app-compose.ts';
import type { Behaviour, BootOutcome, OtherDocument } from './behaviour.ts';
import { withDefaults } from './contract.ts';
import {
  PLACED,
  removing,
  starting,
  STARTING_CONTAINERS,
  still,
  stopping,
  type Frame,
} from './frame.ts';
import { bootGuest, type GuestView } from './guest.ts';
import type { CvmIdentity } from './identifiers.ts';
import type { KmsNode } from './kms.ts';
import { deviceId, type Machine } from './machine.ts';
import { OperationLog, type Operation } from './operation.ts';
import { Preparation, type PreparedUpdate } from './preparation.ts';
import type { Revision, Revisions } from './revisions.ts';

/** How a CVM moves: by one step at each read of its status, or by one step every `stepMs`. */
export type Pace = { readonly by: 'reads' } | { readonly by: 'time'; readonly stepMs: number };

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

/** What the guest told its host (Phala Cloud API: `GuestEvent`). */
export interface GuestEvent {
  readonly event: string;
  readonly body: string;
  /** Milliseconds since 1970. */
  readonly timestamp: number;
}

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
  readonly gone: (cvm: Cvm) => void;
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

/** What is known of a guest that has never booted. */
const UNBOOTED: GuestView = {
  env: {},
  sealedEnv: [],
  composeText: '',
  preLaunchScript: null,
  log: [],
};

/** An app compose as the API shows it, and the hash under which it shows it. */
interface Document {
  readonly app: AppCompose;
  readonly hash: string;
}

/** A CVM: what it is called, what it runs, and what is going on with it. */
export class Cvm implements CvmIdentity {
  readonly id: string;
  readonly numericId: number;
  readonly vmUuid: string;
  readonly instanceId: string;
  readonly appId: string;
  readonly name: string;
  readonly kms: KmsNode;
  readonly machine: Machine;
  readonly deviceId: string;
  readonly createdAt: string;
  /** The hash of its first document. */
  readonly createdHash: string;
  readonly listed: boolean;
  readonly behaviour: Behaviour;
  readonly parts: CvmParts;
  readonly healthUrl: string;
  readonly logToken: string = randomBytes(24).toString('base64url');
  readonly preparation: Preparation;

  readonly #listeners = new Set<() => void>();
  readonly #operations: OperationLog;
  #shown: Document;
  #allowedEnvs: readonly string[];
  #encryptedEnv: string;
  #guest: GuestView;
  #boots = 0;
  #bootedAt: Date;
  #bootError = '';
  #guestEvents: GuestEvent[] = [];
  #healthRequests = 0;
  #frame: Frame;
  #ahead: Frame[] = [];
  #timer: NodeJS.Timeout | undefined;
  #deleting = false;
  #deleted = false;
  #scheduledDeleteAt: string | undefined;
  /** How many looks are left until its host gives it a uuid. */
  #unplaced = 0;

  constructor(parts: CvmParts) {
    const { identity } = parts;
    this.id = identity.id;
    this.numericId = identity.numericId;
    this.vmUuid = identity.vmUuid;
    this.instanceId = identity.instanceId;
    this.appId = identity.appId;
    this.name = identity.name;
    this.kms = parts.kms;
    this.behaviour = parts.behaviour;
    this.parts = parts;
    this.healthUrl = `${parts.origin}/app/${this.appId}`;
    this.preparation = new Preparation(parts.now);
    this.#operations = new OperationLog(parts.now);
    this.#bootedAt = parts.now();
    this.createdAt = this.#bootedAt.toISOString();
    this.#shown = { app: parts.app, hash: composeHash(parts.app) };
    this.#allowedEnvs = parts.app.allowed_envs;
    this.#encryptedEnv = parts.encryptedEnv;
    this.createdHash = this.#shown.hash;
    this.machine = parts.machine;
    this.deviceId = deviceId(parts.machine.node);
    this.listed = parts.listed;
    this.#scheduledDeleteAt = parts.scheduledDeleteAt;
    this.#frame = parts.ordered ? PLACED : still(parts.status);
    this.#guest = parts.ordered
      ? UNBOOTED
      : bootGuest(parts.app, parts.encryptedEnv, parts.key).view;
    parts.contract.allow(this.#shown.hash);
    this.#tell('boot.progress', this.#frame.bootProgress);
    if (parts.creationRecorded && !parts.ordered) this.#record('create', null, this.#shown);
  }

  // --- What can be seen ---

  get status(): string {
    return this.#frame.status;
  }

  get busy(): boolean {
    return this.#frame.busy;
  }

  get bootProgress(): string {
    return this.#frame.bootProgress;
  }

  get shutdownProgress(): string {
    return this.#frame.shutdownProgress;
  }

  get bootError(): string {
    return this.#bootError === '' ? (this.behaviour.staleBootError ?? '') : this.#bootError;
  }

  /** The document as the API shows it. */
  get appCompose(): AppCompose {
    return this.#shown.app;
  }

  get composeHash(): string {
    return this.#shown.hash;
  }

  /** The list that a request without `update_env_vars` keeps. */
  get allowedEnvs(): readonly string[] {
    return this.#allowedEnvs;
  }

  get dockerComposeHash(): string | null {
    switch (this.behaviour.dockerComposeHash) {
      case 'hidden':
        return null;
      case 'wrong':
        return sha256('another compose text');
      case 'right':
        return sha256(this.#shown.app.docker_compose_file ?? '');
    }
  }

  get encryptedEnv(): string {
    return this.#encryptedEnv;
  }

  get guest(): GuestView {
    return this.#guest;
  }

  get boots(): number {
    return this.#boots;
  }

  get bootedAt(): Date {
    return this.#bootedAt;
  }

  /** Since the last boot, oldest first. */
  get guestEvents(): readonly GuestEvent[] {
    return this.#guestEvents;
  }

  /** True when the containers of the last boot came up, and nothing has stopped them since. */
  get up(): boolean {
    return this.status === 'running' && this.bootProgress === 'done';
  }

  /** Newest first. */
  get operations(): readonly Operation[] {
    return this.#operations.all;
  }

  /** The operation that keeps the CVM busy, once it shows. */
  get visibleOperation(): Operation | undefined {
    return this.#frame.busy ? this.#operations.running : undefined;
  }

  /** True from the acceptance of an operation on, also while nothing of it shows yet. */
  get occupied(): boolean {
    return this.#operations.running !== undefined;
  }

  /** Those of the app, newest first. */
  get revisions(): readonly Revision[] {
    return this.parts.revisions.all;
  }

  get preparedUpdate(): PreparedUpdate | undefined {
    return this.preparation.current;
  }

  get instanceType(): string | null {
    return this.machine.instanceType;
  }

  get vcpu(): number {
    return this.machine.vcpu;
  }

  /** MB */
  get memory(): number {
    return this.machine.memoryMb;
  }

  /** GB */
  get diskSize(): number {
    return this.machine.diskGb;
  }

  get region(): string {
    return this.machine.node.region;
  }

  get osImage(): string {
    return this.machine.osImage;
  }

  get scheduledDeleteAt(): string | undefined {
    return this.#scheduledDeleteAt;
  }

  /** True from the acceptance of a deletion on. */
  get deleting(): boolean {
    return this.#deleting;
  }

  get deleted(): boolean {
    return this.#deleted;
  }

  /** True when its host has given it a uuid and an instance id. */
  get placed(): boolean {
    return this.#unplaced <= 0 || !this.occupied;
  }

  /** How many requests its health endpoint has had since the last boot, this one included. */
  countHealthRequest(): number {
    this.#healthRequests += 1;
    return this.#healthRequests;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  // --- The app contract of an on-chain KMS ---

  get onChain(): boolean {
    return this.kms.chainId !== null;
  }

  registerOnChain(hash: string): void {
    this.parts.contract.allow(hash);
  }

  unregisterOnChain(hash: string): void {
    this.parts.contract.disallow(hash);
  }

  approveAfter(hash: string, looks: number): void {
    this.parts.contract.approveAfter(hash, looks);
  }

  /** Always false where no chain decides. */
  isRegistered(hash: string): boolean {
    return this.onChain && this.parts.contract.allows(hash);
  }

  /** True when a chain decides, and it has not decided for this hash. */
  needsRegistration(hash: string): boolean {
    return this.onChain && !this.isRegistered(hash);
  }

  // --- What happens to it ---

  /** Takes an update: `202`. Whether it works out is decided by the guest and by {@link Behaviour}. */
  accept(update: Update): Operation {
    const { lagSteps, hashFlips, boot, runsOther, redeployBoot, redeployRunsOther } =
      this.behaviour;
    const back = update.type === 'revision_redeploy';
    const old = this.#shown;
    const accepted = { app: update.app, hash: composeHash(update.app) };
    const next = this.#outcome(accepted, back ? redeployRunsOther : runsOther);
    const operation = this.#operations.begin(update.type, accepted.hash, this.status);
    const lag = this.#unchanged({ busy: false });
    if (hashFlips === 'at-acceptance') this.#shown = next;
    this.#encryptedEnv = update.encryptedEnv ?? this.#encryptedEnv;
    this.#allowedEnvs = update.allowedEnvs ?? this.#allowedEnvs;
    // New values alone are no revision: what is measured stays as it is.
    if (update.type !== 'envs_update' || accepted.hash !== old.hash) {
      this.#record(update.type, operation.correlationId, accepted);
    }
    this.#play([
      ...Array.from({ length: lagSteps }, () => lag),
      ...this.#stopping(true),
      ...this.#starting(old, next, back ? redeployBoot : boot),
    ]);
    return operation;
  }

  /** Makes it of what was ordered: its first boot. */
  create(): Operation {
    const document = this.#shown;
    const operation = this.#operations.begin('create', document.hash, this.status);
    if (this.parts.creationRecorded) this.#record('create', operation.correlationId, document);
    this.#play([PLACED, ...this.#starting(document, document, this.behaviour.boot)]);
    this.#unplaced = this.behaviour.vmUuidLate;
    return operation;
  }

  /** Deletes it: whatever else runs is given up, and after a while it is gone. */
  delete(): void {
    this.#delete(this.behaviour.deletionSteps);
  }

  /** Somebody deletes it past all deploys, as if that had been a while ago. */
  deleteByHand(): void {
    if (!this.#deleted) this.#delete(0);
  }

  scheduleDelete(at: string | undefined): void {
    // The server keeps the moment, not how it was written.
    this.#scheduledDeleteAt =
      at === undefined ? undefined : new Date(at).toISOString().replace('.000Z', 'Z');
  }

  /** Stops it and starts it again, with what it is to run anyway. */
  restart(force: boolean): Operation {
    const { lagSteps, boot } = this.behaviour;
    const same = this.#shown;
    const operation = this.#operations.begin('restart', same.hash, this.status);
    const lag = this.#unchanged({ busy: false });
    this.#play([
      ...Array.from({ length: lagSteps }, () => lag),
      ...this.#stopping(!force),
      ...this.#starting(same, same, boot),
    ]);
    return operation;
  }

  /** Ends the running operation where it is; the CVM is left as it looks at this moment. */
  cancel(): Operation | undefined {
    const operation = this.#operations.running;
    if (operation === undefined) return undefined;
    clearTimeout(this.#timer);
    this.#operations.finish(this.status, 'Cancelled');
    this.#ahead = [this.#unchanged({ busy: false })];
    this.#step();
    return operation;
  }

  /** Somebody else's operation: the CVM is busy for that many steps. It boots nothing. */
  startOtherOperation(steps = 3): void {
    this.#mustBeFree();
    this.#operations.begin('resize', null, this.status);
    const busy = this.#unchanged({ busy: true });
    const enter = (): void => {
      this.#finish();
    };
    this.#play([
      ...Array.from({ length: steps }, () => busy),
      { ...this.#unchanged({ busy: false }), enter },
    ]);
  }

  /** Somebody edits the document past all deploys. It is shown and runs at once, as if that had been a while ago. */
  changeByHand(change: ManualChange): void {
    this.#mustBeFree();
    const app = withDefaults({
      ...this.#shown.app,
      ...(change.composeText === undefined ? {} : { docker_compose_file: change.composeText }),
      ...change.appCompose,
    });
    const document = { app, hash: composeHash(app) };
    this.parts.contract.allow(document.hash);
    if (change.revision ?? true) {
      const type = change.operationType ?? 'dashboard_edit';
      const { correlationId } = this.#operations.begin(type, document.hash, this.status);
      this.#record(type, correlationId, document);
    }
    this.#shown = document;
    this.#allowedEnvs = app.allowed_envs;
    if (this.status === 'stopped') {
      this.#finish();
      return;
    }
    const error = this.#boot(document);
    this.#ahead = [error === undefined ? still('running') : this.#refused(document, error)];
    this.#step();
    this.#finish();
  }

  /** Somebody looked at the status. In the pace of reads, time goes on after each look. */
  wasRead(): void {
    if (this.parts.pace.by === 'reads') this.#goOn();
  }

  /** Somebody saw it in a list. Only its coming and going is paced by that. */
  wasListed(): void {
    if (this.parts.pace.by !== 'reads') return;
    this.#unplaced -= 1;
    if (this.#deleting) this.#step();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#listeners.clear();
  }

  /** What will run and be shown after an update, and under which hash: the update itself, unless told otherwise. */
  #outcome({ app, hash }: Document, runsOther: OtherDocument | undefined): Document {
    const old = this.#shown;
    switch (runsOther) {
      case undefined:
        return { app, hash };
      case 'old-document':
        return old;
      case 'old-text':
        return {
          app: { ...app, docker_compose_file: old.app.docker_compose_file ?? null },
          hash,
        };
      case 'old-allowed-envs':
        return { app: { ...app, allowed_envs: old.app.allowed_envs }, hash };
      case 'other-public-logs':
        return { app: { ...app, public_logs: !app.public_logs }, hash };
    }
  }

  #record(operationType: string, traceId: string | null, { app, hash }: Document): void {
    this.parts.revisions.record({
      vmUuid: this.vmUuid,
      cvmName: this.name,
      composeHash: hash,
      traceId,
      operationType,
      app,
      encryptedEnv: this.#encryptedEnv,
    });
  }

  #delete(steps: number): void {
    clearTimeout(this.#timer);
    this.#operations.finish(this.status, 'Cancelled');
    this.#operations.begin('delete', null, this.status);
    this.#deleting = true;
    this.#play(
      removing(steps, () => {
        this.#deleted = true;
        this.#finish();
        this.parts.gone(this);
      }),
    );
  }

  #mustBeFree(): void {
    if (this.occupied) throw new Error(`${this.name} is already busy`);
  }

  /** A moment that looks like this one, and in which nothing happens. */
  #unchanged({ busy }: { readonly busy: boolean }): Frame {
    const { status, bootProgress, shutdownProgress } = this.#frame;
    return { status, busy, bootProgress, shutdownProgress };
  }

  #stopping(graceful: boolean): Frame[] {
    if (this.#frame.status !== 'running') return [];
    return stopping(graceful, () => {
      this.#forgetBootError();
    });
  }

  #starting(old: Document, next: Document, outcome: BootOutcome): Frame[] {
    if (outcome.kind === 'operation-fails') {
      return [
        {
          ...still(outcome.status ?? 'stopped'),
          enter: () => {
            this.#shown = old;
            this.#finish(outcome.errorMessage);
          },
        },
      ];
    }
    const frames = starting(() => {
      // A guest that refuses its env does not come up: whatever was to follow does not happen.
      const error = this.#boot(next);
      if (error !== undefined) this.#ahead = [this.#refused(next, error)];
    });
    const last = frames.at(-1);
    if (outcome.kind === 'never-finishes') return frames;
    if (outcome.kind === 'slow' && last !== undefined) {
      frames.push(...Array.from({ length: outcome.steps }, () => last));
    }
    frames.push(this.#end(next, outcome));
    return frames;
  }

  #end(next: Document, outcome: BootOutcome): Frame {
    if (outcome.kind === 'fails') {
      return this.#failed(
        { ...still(outcome.status ?? 'running'), bootProgress: STARTING_CONTAINERS },
        next,
        outcome.bootError,
      );
    }
    return {
      ...still(outcome.kind === 'stops' ? 'stopped' : 'running'),
      enter: () => {
        this.#shown = next;
        this.#finish();
      },
    };
  }

  #refused(next: Document, error: string): Frame {
    return this.#failed({ ...still('exited'), bootProgress: 'data disk ready' }, next, error);
  }

  #failed(frame: Frame, next: Document, error: string): Frame {
    return {
      ...frame,
      enter: () => {
        this.#shown = next;
        this.#bootError = error;
        this.#tell('boot.error', error);
        this.#finish(error);
      },
    };
  }

  /** Why the guest refused, if it did. */
  #boot(next: Document): string | undefined {
    this.#forgetBootError();
    this.#boots += 1;
    this.#bootedAt = this.parts.now();
    this.#guestEvents = [];
    this.#healthRequests = 0;
    const { view, error } = bootGuest(next.app, this.#encryptedEnv, this.parts.key);
    this.#guest = view;
    return error;
  }

  #forgetBootError(): void {
    this.#bootError = '';
    this.behaviour.staleBootError = undefined;
  }

  #finish(error?: string): void {
    this.#operations.finish(this.status, error);
  }

  /** The guest repeats nothing. */
  #tell(event: string, body: string): void {
    const last = this.#guestEvents.at(-1);
    if (body === '' || (last?.event === event && last.body === body)) return;
    this.#guestEvents.push({ event, body, timestamp: this.parts.now().getTime() });
  }

  #play(frames: readonly Frame[]): void {
    this.#ahead = [...frames];
    this.#step();
    this.#wind();
  }

  #step(): void {
    const frame = this.#ahead.shift();
    if (frame === undefined) return;
    this.#frame = frame;
    if (frame.event !== undefined) this.#operations.note(frame.event, frame.status);
    frame.enter?.();
    this.#tell('shutdown.progress', frame.shutdownProgress);
    if (this.#bootError === '') this.#tell('boot.progress', frame.bootProgress);
    for (const listener of [...this.#listeners]) listener();
  }

  /** A moment passes, whether or not there is anything ahead. */
  #goOn(): void {
    this.#unplaced -= 1;
    this.#step();
  }

  #wind(): void {
    const { pace } = this.parts;
    if (pace.by !== 'time' || this.#ahead.length === 0) return;
    this.#timer = setTimeout(() => {
      this.#goOn();
      this.#wind();
    }, pace.stepMs);
  }
}
