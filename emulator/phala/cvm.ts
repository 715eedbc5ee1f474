import { composeHash, type ShownDocument } from './app-compose.ts';
import { bootSequence, documentAfter, refusedBoot, type BootEffects } from './boot-sequence.ts';
import { withDefaults } from './contract/requests.ts';
import { CvmState } from './cvm-state.ts';
import { PLACED, removing, still, stopping, type Frame } from './frame.ts';
import type { Operation } from './operation.ts';
import type { CvmParts } from './parts.ts';
import type { ManualChange, Update } from './update.ts';

/** A CVM, and what can happen to it. */
export class Cvm extends CvmState {
  constructor(parts: CvmParts) {
    super(parts);
    if (parts.creationRecorded && !parts.ordered) this.#record('create', null, this.shown);
  }

  /** Takes an update: `202`. Whether it works out is decided by the guest and by {@link Behaviour}. */
  accept(update: Update): Operation {
    const { lagSteps, hashFlips, boot, runsOther, redeployBoot, redeployRunsOther } =
      this.behaviour;
    const back = update.type === 'revision_redeploy';
    const old = this.shown;
    const accepted = { app: update.app, hash: composeHash(update.app) };
    const next = documentAfter(old, accepted, back ? redeployRunsOther : runsOther);
    const operation = this.operationLog.begin(update.type, accepted.hash, this.status);
    const lag = this.#unchanged({ busy: false });
    if (hashFlips === 'at-acceptance') this.shown = next;
    this.blob = update.encryptedEnv ?? this.blob;
    this.names = update.allowedEnvs ?? this.names;
    // New values alone are no revision: what is measured stays as it is.
    if (update.type !== 'envs_update' || accepted.hash !== old.hash) {
      this.#record(update.type, operation.correlationId, accepted);
    }
    this.timeline.play([
      ...Array.from({ length: lagSteps }, () => lag),
      ...this.#stopping(true),
      ...bootSequence(old, next, back ? redeployBoot : boot, this.#effects),
    ]);
    return operation;
  }

  /** Makes it of what was ordered: its first boot. */
  create(): Operation {
    const document = this.shown;
    const operation = this.operationLog.begin('create', document.hash, this.status);
    if (this.parts.creationRecorded) this.#record('create', operation.correlationId, document);
    this.timeline.play([
      PLACED,
      ...bootSequence(document, document, this.behaviour.boot, this.#effects),
    ]);
    this.placedFrom = this.timeline.moments + this.behaviour.vmUuidLate;
    return operation;
  }

  /** Deletes it: whatever else runs is given up, and after a while it is gone. */
  delete(): void {
    this.#delete(this.behaviour.deletionSteps);
  }

  /** Somebody deletes it past all deploys, as if that had been a while ago. */
  deleteByHand(): void {
    if (!this.gone) this.#delete(0);
  }

  scheduleDelete(at: string | undefined): void {
    // The server keeps the moment, not how it was written.
    this.deletionTime =
      at === undefined ? undefined : new Date(at).toISOString().replace('.000Z', 'Z');
  }

  /** Stops it and starts it again, with what it is to run anyway. */
  restart(force: boolean): Operation {
    const { lagSteps, boot } = this.behaviour;
    const same = this.shown;
    const operation = this.operationLog.begin('restart', same.hash, this.status);
    const lag = this.#unchanged({ busy: false });
    this.timeline.play([
      ...Array.from({ length: lagSteps }, () => lag),
      ...this.#stopping(!force),
      ...bootSequence(same, same, boot, this.#effects),
    ]);
    return operation;
  }

  /** Ends the running operation where it is; the CVM is left as it looks at this moment. */
  cancel(): Operation | undefined {
    const operation = this.operationLog.running;
    if (operation === undefined) return undefined;
    this.operationLog.finish(this.status, 'Cancelled');
    this.timeline.play([this.#unchanged({ busy: false })]);
    return operation;
  }

  /** Somebody else's operation: the CVM is busy for that many steps. It boots nothing. */
  startOtherOperation(steps = 3): void {
    this.#mustBeFree();
    this.operationLog.begin('resize', null, this.status);
    const busy = this.#unchanged({ busy: true });
    const enter = (): void => {
      this.#finish();
    };
    this.timeline.play([
      ...Array.from({ length: steps }, () => busy),
      { ...this.#unchanged({ busy: false }), enter },
    ]);
  }

  /** Somebody edits the document past all deploys. It is shown and runs at once, as if that had been a while ago. */
  changeByHand(change: ManualChange): void {
    this.#mustBeFree();
    const app = withDefaults({
      ...this.shown.app,
      ...(change.composeText === undefined ? {} : { docker_compose_file: change.composeText }),
      ...change.appCompose,
    });
    const document = { app, hash: composeHash(app) };
    this.parts.contract.allow(document.hash);
    if (change.revision ?? true) {
      const type = change.operationType ?? 'dashboard_edit';
      const { correlationId } = this.operationLog.begin(type, document.hash, this.status);
      this.#record(type, correlationId, document);
    }
    this.shown = document;
    this.names = app.allowed_envs;
    if (this.status === 'stopped') {
      this.#finish();
      return;
    }
    const error = this.#boot(document);
    this.timeline.play([
      error === undefined ? still('running') : refusedBoot(document, error, this.#effects),
    ]);
    this.#finish();
  }

  /** Somebody looked at the status. In the pace of reads, time goes on after each look. */
  wasRead(): void {
    if (this.parts.pace.by === 'reads') this.timeline.goOn();
  }

  /** Somebody saw it in a list. Only its coming and going is paced by that. */
  wasListed(): void {
    if (this.parts.pace.by !== 'reads') return;
    if (this.beingDeleted) this.timeline.goOn();
    else this.timeline.pass();
  }

  close(): void {
    this.timeline.stop();
    this.listeners.clear();
  }

  #record(operationType: string, traceId: string | null, { app, hash }: ShownDocument): void {
    this.parts.revisions.record({
      vmUuid: this.vmUuid,
      cvmName: this.name,
      composeHash: hash,
      traceId,
      operationType,
      app,
      encryptedEnv: this.blob,
    });
  }

  #delete(steps: number): void {
    this.operationLog.finish(this.status, 'Cancelled');
    this.operationLog.begin('delete', null, this.status);
    this.beingDeleted = true;
    this.timeline.play(
      removing(steps, () => {
        this.gone = true;
        this.#finish();
        this.parts.gone(this.vmUuid);
      }),
    );
  }

  #mustBeFree(): void {
    if (this.occupied) throw new Error(`${this.name} is already busy`);
  }

  /** A moment that looks like this one, and in which nothing happens. */
  #unchanged({ busy }: { readonly busy: boolean }): Frame {
    const { status, bootProgress, shutdownProgress } = this.timeline.now;
    return { status, busy, bootProgress, shutdownProgress };
  }

  #stopping(graceful: boolean): Frame[] {
    if (this.timeline.now.status !== 'running') return [];
    return stopping(graceful, () => {
      this.guestRun.forgetBootError();
    });
  }

  readonly #effects: BootEffects = {
    boot: (document) => this.#boot(document),
    divert: (frame) => {
      this.timeline.divert(frame);
    },
    end: (document, error) => {
      this.shown = document;
      this.#finish(error);
    },
    fail: (error) => {
      this.guestRun.fail(error);
    },
  };

  /** Why the guest refused, if it did. */
  #boot({ app }: ShownDocument): string | undefined {
    return this.guestRun.boot(app, this.blob);
  }

  #finish(error?: string): void {
    this.operationLog.finish(this.status, error);
  }
}
