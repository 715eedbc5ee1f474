import { randomBytes, randomUUID, type KeyObject } from 'node:crypto';
import { composeHash, sha256, type AppCompose } from './app-compose.ts';
import type { Behaviour } from './behaviour.ts';
import { bootGuest, type GuestView } from './guest.ts';
import type { CvmIdentity } from './identifiers.ts';
import type { KmsNode } from './kms.ts';

/** How a CVM moves: by one step at each read of its status, or by one step every `stepMs`. */
export type Pace = { readonly by: 'reads' } | { readonly by: 'time'; readonly stepMs: number };

/** What the pubkey endpoint says of the signature. */
export type SignatureForm = 'legacy' | 'timestamped' | 'both' | 'none';

/** Something that was done to a CVM (Phala Cloud API: `CvmOperationResponse`). */
export interface Operation {
  readonly correlationId: string;
  readonly type: string;
  readonly status: 'in_progress' | 'completed' | 'failed';
  readonly composeHash: string | null;
  readonly startedAt: string;
  readonly completedAt: string | null;
  readonly errorMessage: string | null;
}

/** A new state of what a CVM shall run. */
export interface Update {
  readonly app: AppCompose;
  /** Undefined keeps the stored blob. */
  readonly encryptedEnv: string | undefined;
  /** Undefined keeps the CVM's list. */
  readonly allowedEnvs: readonly string[] | undefined;
}

export interface CvmParts {
  readonly identity: CvmIdentity;
  readonly kms: KmsNode;
  readonly key: KeyObject;
  readonly app: AppCompose;
  readonly encryptedEnv: string;
  readonly status: string;
  readonly behaviour: Behaviour;
  readonly pace: Pace;
  readonly now: () => Date;
  /** The compose hashes that the app's contract allows; shared by all CVMs of the app. */
  readonly registered: Set<string>;
  readonly encryptedEnvPubkeyShown: boolean;
  readonly kmsNamedByProvision: boolean;
  readonly k256PubkeyShown: boolean;
  readonly signature: SignatureForm;
}

type OwnOperation = { -readonly [Key in keyof Operation]: Operation[Key] };

/** An app compose as the API shows it, and the hash under which it shows it. */
interface Document {
  readonly app: AppCompose;
  readonly hash: string;
}

/** One visible moment of a CVM. */
interface Frame {
  readonly status: string;
  readonly busy: boolean;
  readonly bootProgress: string;
  readonly shutdownProgress: string;
  /** What happens on the way into this moment. */
  readonly enter?: () => void;
}

/** What the guest reports while it starts, in order, with the status that the host shows meanwhile. */
const STARTING: readonly (readonly [status: string, bootProgress: string])[] = [
  ['starting', 'data disk ready'],
  ['starting', 'setting up dstack-gateway'],
  ['running', 'pre-launch'],
  ['running', 'docker compose pull completed'],
  ['running', 'starting containers'],
];

/** A CVM: what it is called, what it runs, and what is going on with it. */
export class Cvm implements CvmIdentity {
  readonly id: string;
  readonly numericId: number;
  readonly vmUuid: string;
  readonly instanceId: string;
  readonly appId: string;
  readonly name: string;
  readonly kms: KmsNode;
  readonly deviceId: string = randomBytes(32).toString('hex');
  readonly createdAt: string;
  readonly behaviour: Behaviour;
  readonly parts: CvmParts;

  readonly #listeners = new Set<() => void>();
  readonly #operations: OwnOperation[] = [];
  #shown: Document;
  #allowedEnvs: readonly string[];
  #encryptedEnv: string;
  #guest: GuestView;
  #boots = 0;
  #bootError = '';
  #frame: Frame;
  #ahead: Frame[] = [];
  #running: OwnOperation | undefined;
  #timer: NodeJS.Timeout | undefined;

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
    this.createdAt = parts.now().toISOString();
    this.#shown = { app: parts.app, hash: composeHash(parts.app) };
    this.#allowedEnvs = parts.app.allowed_envs;
    this.#encryptedEnv = parts.encryptedEnv;
    this.#frame = still(parts.status);
    this.#guest = bootGuest(parts.app, parts.encryptedEnv, parts.key).view;
    parts.registered.add(this.#shown.hash);
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

  get guest(): GuestView {
    return this.#guest;
  }

  get boots(): number {
    return this.#boots;
  }

  /** Newest first. */
  get operations(): readonly Operation[] {
    return this.#operations;
  }

  /** The operation that keeps the CVM busy, once it shows. */
  get visibleOperation(): Operation | undefined {
    return this.#frame.busy ? this.#running : undefined;
  }

  /** True from the acceptance of an operation on, also while nothing of it shows yet. */
  get occupied(): boolean {
    return this.#running !== undefined;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  // --- The app contract of an on-chain KMS ---

  registerOnChain(hash: string): void {
    this.parts.registered.add(hash.toLowerCase().replace(/^0x/, ''));
  }

  /** Always false where no chain decides. */
  isRegistered(hash: string): boolean {
    return this.kms.chainId !== null && this.parts.registered.has(hash);
  }

  // --- What happens to it ---

  /** Takes an update: `202`. Whether it works out is decided by the guest and by {@link Behaviour}. */
  accept(update: Update): Operation {
    const { lagSteps, hashFlips } = this.behaviour;
    const old = this.#shown;
    const next = this.#outcome(update.app);
    const operation = this.#begin('compose_update', composeHash(update.app));
    const lag = this.#unchanged({ busy: false });
    if (hashFlips === 'at-acceptance') this.#shown = next;
    this.#encryptedEnv = update.encryptedEnv ?? this.#encryptedEnv;
    this.#allowedEnvs = update.allowedEnvs ?? this.#allowedEnvs;
    this.#play([
      ...Array.from({ length: lagSteps }, () => lag),
      ...this.#stopping(),
      ...this.#restart(operation, old, next),
    ]);
    return operation;
  }

  /** Somebody else's operation: the CVM is busy for that many steps. It boots nothing. */
  startOtherOperation(steps = 3): void {
    if (this.occupied) throw new Error(`${this.name} is already busy`);
    const operation = this.#begin('resize', null);
    const busy = this.#unchanged({ busy: true });
    const enter = (): void => {
      this.#finish(operation);
    };
    this.#play([
      ...Array.from({ length: steps }, () => busy),
      { ...this.#unchanged({ busy: false }), enter },
    ]);
  }

  /** Somebody looked at the status. In the pace of reads, time goes on after each look. */
  wasRead(): void {
    if (this.parts.pace.by === 'reads') this.#step();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#listeners.clear();
  }

  /** What will run and be shown after an update, and under which hash: the update itself, unless told otherwise. */
  #outcome(app: AppCompose): Document {
    const old = this.#shown;
    const hash = composeHash(app);
    switch (this.behaviour.runsOther) {
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

  /** A moment that looks like this one, and in which nothing happens. */
  #unchanged({ busy }: { readonly busy: boolean }): Frame {
    const { status, bootProgress, shutdownProgress } = this.#frame;
    return { status, busy, bootProgress, shutdownProgress };
  }

  #stopping(): Frame[] {
    if (this.#frame.status !== 'running') return [];
    const enter = (): void => {
      this.#forgetBootError();
    };
    return [
      {
        status: 'stopping',
        busy: true,
        bootProgress: '',
        shutdownProgress: 'stopping containers',
        enter,
      },
      { status: 'stopped', busy: true, bootProgress: '', shutdownProgress: '' },
    ];
  }

  #restart(operation: OwnOperation, old: Document, next: Document): Frame[] {
    const { boot } = this.behaviour;
    if (boot.kind === 'operation-fails') {
      return [
        {
          ...still(boot.status ?? 'stopped'),
          enter: () => {
            this.#shown = old;
            this.#finish(operation, boot.errorMessage);
          },
        },
      ];
    }
    const frames: Frame[] = STARTING.map(([status, bootProgress], index) => ({
      status,
      busy: true,
      bootProgress,
      shutdownProgress: '',
      ...(index === 0
        ? {
            enter: () => {
              this.#boot(operation, next);
            },
          }
        : {}),
    }));
    const last = frames.at(-1);
    if (boot.kind === 'never-finishes') return frames;
    if (boot.kind === 'slow' && last !== undefined) {
      frames.push(...Array.from({ length: boot.steps }, () => last));
    }
    frames.push(this.#end(operation, next));
    return frames;
  }

  #end(operation: OwnOperation, next: Document): Frame {
    const { boot } = this.behaviour;
    if (boot.kind === 'fails') {
      return {
        ...still(boot.status ?? 'running'),
        bootProgress: 'starting containers',
        enter: () => {
          this.#shown = next;
          this.#bootError = boot.bootError;
          this.#finish(operation, boot.bootError);
        },
      };
    }
    return {
      ...still(boot.kind === 'stops' ? 'stopped' : 'running'),
      enter: () => {
        this.#shown = next;
        this.#finish(operation);
      },
    };
  }

  /** A guest that refuses its env does not come up: whatever was to follow does not happen. */
  #boot(operation: OwnOperation, next: Document): void {
    this.#forgetBootError();
    this.#boots += 1;
    const { view, error } = bootGuest(next.app, this.#encryptedEnv, this.parts.key);
    this.#guest = view;
    if (error === undefined) return;
    this.#ahead = [
      {
        ...still('exited'),
        bootProgress: 'data disk ready',
        enter: () => {
          this.#shown = next;
          this.#bootError = error;
          this.#finish(operation, error);
        },
      },
    ];
  }

  #forgetBootError(): void {
    this.#bootError = '';
    this.behaviour.staleBootError = undefined;
  }

  #begin(type: string, hash: string | null): OwnOperation {
    const operation: OwnOperation = {
      correlationId: randomUUID(),
      type,
      status: 'in_progress',
      composeHash: hash,
      startedAt: this.parts.now().toISOString(),
      completedAt: null,
      errorMessage: null,
    };
    this.#operations.unshift(operation);
    this.#running = operation;
    return operation;
  }

  #finish(operation: OwnOperation, error?: string): void {
    operation.status = error === undefined ? 'completed' : 'failed';
    operation.errorMessage = error ?? null;
    operation.completedAt = this.parts.now().toISOString();
    this.#running = undefined;
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
    frame.enter?.();
    for (const listener of [...this.#listeners]) listener();
  }

  #wind(): void {
    const { pace } = this.parts;
    if (pace.by !== 'time' || this.#ahead.length === 0) return;
    this.#timer = setTimeout(() => {
      this.#step();
      this.#wind();
    }, pace.stepMs);
  }
}

/** A CVM to which nothing happens. */
function still(status: string): Frame {
  return {
    status,
    busy: false,
    bootProgress: status === 'running' ? 'done' : '',
    shutdownProgress: '',
  };
}
