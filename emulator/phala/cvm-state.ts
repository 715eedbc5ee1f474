import { randomBytes } from 'node:crypto';
import { composeHash, sha256, type AppCompose, type ShownDocument } from './app-compose.ts';
import type { Behaviour } from './behaviour.ts';
import { PLACED, still, type Frame } from './frame.ts';
import type { GuestView } from './guest.ts';
import type { Asked, EvidenceLook } from './guest-evidence.ts';
import { GuestRun, type GuestEvent } from './guest-run.ts';
import type { CvmIdentity } from './identifiers.ts';
import { rawPublicKey, type KmsNode } from './kms.ts';
import { deviceId, type Machine } from './machine.ts';
import { OperationLog, type Operation } from './operation.ts';
import type { CvmParts } from './parts.ts';
import { Preparation, type PreparedUpdate } from './preparation.ts';
import type { Revision } from './revisions.ts';
import { Timeline } from './timeline.ts';

/** A CVM as it is seen: what it is called, what it runs on, what it shows. What happens to it is in `cvm.ts`. */
export class CvmState implements CvmIdentity {
  readonly id: string;
  readonly numericId: number;
  readonly vmUuid: string;
  readonly instanceId: string;
  readonly appId: string;
  readonly name: string;
  readonly kms: KmsNode;
  readonly machine: Machine;
  /** Null for a size without a name. */
  readonly instanceType: string | null;
  readonly vcpu: number;
  /** MB */
  readonly memory: number;
  /** GB */
  readonly diskSize: number;
  readonly region: string;
  readonly osImage: string;
  readonly deviceId: string;
  readonly createdAt: string;
  /** The hash of its first document. */
  readonly createdHash: string;
  readonly listed: boolean;
  /** Null where the API does not show it. */
  readonly encryptedEnvPubkey: string | null;
  readonly behaviour: Behaviour;
  readonly parts: CvmParts;
  readonly healthUrl: string;
  readonly instanceHealthUrl: string;
  readonly logToken: string = randomBytes(24).toString('base64url');
  readonly preparation: Preparation;

  protected readonly listeners: Set<() => void> = new Set<() => void>();
  protected readonly operationLog: OperationLog;
  protected readonly guestRun: GuestRun;
  protected readonly timeline: Timeline;
  protected shown: ShownDocument;
  protected names: readonly string[];
  protected blob: string;
  protected beingDeleted = false;
  protected gone = false;
  protected deletionTime: string | undefined;
  /** The moment from which on its host has given it a uuid. */
  protected placedFrom = 0;

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
    this.instanceHealthUrl = `${parts.origin}/app/${this.instanceId}`;
    this.preparation = new Preparation(parts.now);
    this.operationLog = new OperationLog(parts.now);
    this.createdAt = parts.now().toISOString();
    this.guestRun = new GuestRun(parts);
    this.shown = { app: parts.app, hash: composeHash(parts.app) };
    this.names = parts.app.allowed_envs;
    this.blob = parts.encryptedEnv;
    this.createdHash = this.shown.hash;
    this.machine = parts.machine;
    this.instanceType = parts.machine.instanceType;
    this.vcpu = parts.machine.vcpu;
    this.memory = parts.machine.memoryMb;
    this.diskSize = parts.machine.diskGb;
    this.region = parts.machine.node.region;
    this.osImage = parts.machine.osImage;
    this.deviceId = deviceId(parts.machine.node);
    this.listed = parts.listed;
    this.encryptedEnvPubkey = parts.encryptedEnvPubkeyShown
      ? rawPublicKey(parts.key).toString('hex')
      : null;
    this.deletionTime = parts.scheduledDeleteAt;
    const first = parts.ordered ? PLACED : still(parts.status);
    this.timeline = new Timeline(first, parts.pace, (frame) => {
      this.enter(frame);
    });
    parts.contract.allow(this.shown.hash);
    if (!parts.ordered) this.guestRun.found(parts.app, parts.encryptedEnv);
    this.guestRun.report(first);
  }

  get status(): string {
    return this.timeline.now.status;
  }

  get busy(): boolean {
    return this.timeline.now.busy;
  }

  get bootProgress(): string {
    return this.timeline.now.bootProgress;
  }

  get shutdownProgress(): string {
    return this.timeline.now.shutdownProgress;
  }

  get bootError(): string {
    return this.guestRun.bootError;
  }

  /** The document as the API shows it. */
  get appCompose(): AppCompose {
    return this.shown.app;
  }

  get composeHash(): string {
    return this.shown.hash;
  }

  /** The list that a request without `update_env_vars` keeps. */
  get allowedEnvs(): readonly string[] {
    return this.names;
  }

  get dockerComposeHash(): string | null {
    switch (this.behaviour.dockerComposeHash) {
      case 'hidden':
        return null;
      case 'wrong':
        return sha256('another compose text');
      case 'right':
        return sha256(this.shown.app.docker_compose_file ?? '');
    }
  }

  get encryptedEnv(): string {
    return this.blob;
  }

  get guest(): GuestView {
    return this.guestRun.view;
  }

  get boots(): number {
    return this.guestRun.boots;
  }

  get bootedAt(): Date {
    return this.guestRun.bootedAt;
  }

  /** Since the last boot, oldest first. */
  get guestEvents(): readonly GuestEvent[] {
    return this.guestRun.events;
  }

  /** True when the containers of the last boot came up, and nothing has stopped them since. */
  get up(): boolean {
    return this.status === 'running' && this.bootProgress === 'done';
  }

  /** Newest first. */
  get operations(): readonly Operation[] {
    return this.operationLog.all;
  }

  /** The operation that keeps the CVM busy, once it shows. */
  get visibleOperation(): Operation | undefined {
    return this.timeline.now.busy ? this.operationLog.running : undefined;
  }

  /** True from the acceptance of an operation on, also while nothing of it shows yet. */
  get occupied(): boolean {
    return this.operationLog.running !== undefined;
  }

  /** Those of the app, newest first. */
  get revisions(): readonly Revision[] {
    return this.parts.revisions.all;
  }

  get preparedUpdate(): PreparedUpdate | undefined {
    return this.preparation.current;
  }

  get scheduledDeleteAt(): string | undefined {
    return this.deletionTime;
  }

  /** True from the acceptance of a deletion on. */
  get deleting(): boolean {
    return this.beingDeleted;
  }

  get deleted(): boolean {
    return this.gone;
  }

  /** True when its host has given it a uuid and an instance id. */
  get placed(): boolean {
    return this.timeline.moments >= this.placedFrom || !this.occupied;
  }

  /** How many requests its health endpoint has had since the last boot, this one included. */
  countHealthRequest(): number {
    return this.guestRun.countHealthRequest();
  }

  /** What the guest has to show of itself; undefined when it has never booted. Counts. */
  lookAtEvidence(asked: Asked): EvidenceLook | undefined {
    return this.guestRun.lookAtEvidence(asked);
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

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

  private enter(frame: Frame): void {
    if (frame.event !== undefined) this.operationLog.note(frame.event, frame.status);
    frame.enter?.();
    this.guestRun.report(frame);
    for (const listener of [...this.listeners]) listener();
  }
}
