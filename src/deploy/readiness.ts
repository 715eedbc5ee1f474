import type { Accepted, BootState, Cvm, Operation } from '../phala/cvm.ts';
import { sameHash } from '../phala/cvm-id.ts';
import type { WatchedChange } from './change.ts';

/** What was known of the CVM before the change was triggered. */
export interface Before {
  readonly composeHash: string | undefined;
  /** Undefined when it was not looked at. */
  readonly status: string | undefined;
  /** May hold an error of an earlier boot, which the API may go on showing until the update starts. */
  readonly boot: BootState | undefined;
  /** The newest operation's id (undefined: there was none); the whole undefined when it was not or could not be read. */
  readonly newestOperation:
    | {
        readonly id: string | undefined;
        readonly status?: string | undefined;
        readonly composeHash?: string | undefined;
      }
    | undefined;
}

/** One look at the CVM while the change runs. */
export interface Look {
  /** Milliseconds since the trigger. */
  readonly elapsedMs: number;
  readonly cvm: Cvm;
  readonly boot: BootState | undefined;
  /** The newest operations; undefined when they were not or could not be read. */
  readonly operations: readonly Operation[] | undefined;
}

export type Verdict =
  | { readonly state: 'waiting'; readonly saw: string }
  | { readonly state: 'running' }
  | { readonly state: 'failed'; readonly reason: string };

/** How long a sign that should be followed by another may stand alone: a new hash without any operation, for one. */
export interface Settling {
  /** In milliseconds. */
  readonly ms: number;
  /** Looks that see it: time alone says nothing where one look takes long. */
  readonly looks: number;
}

/** What is long enough at a pace of looking. */
export function settlingAt(pollIntervalMs: number): Settling {
  const ms = Math.min(15_000, 15 * pollIntervalMs);
  return { ms, looks: Math.max(3, Math.round(ms / pollIntervalMs)) };
}

const STOPPED = new Set(['stopped', 'exited']);

/**
 * Decides from a series of looks whether the change that was triggered has finished. `running` alone says nothing:
 * right after the trigger the CVM still runs the old revision. So the change must first be seen to start (the CVM was
 * busy, or an operation newer than the trigger exists); only then do "not busy" and "running" count.
 */
export class Readiness {
  readonly #change: WatchedChange;
  readonly #before: Before;
  readonly #accepted: Accepted;
  readonly #settling: Settling;
  #started = false;
  /** Whether the CVM, which ran before, was seen not to run. */
  #wasDown = false;
  #bootErrorCleared = false;
  /** Of the sign that stands alone now. */
  #alone: { readonly sinceMs: number; readonly looks: number } | undefined;

  constructor(change: WatchedChange, before: Before, accepted: Accepted, settling: Settling) {
    this.#settling = settling;
    this.#change = change;
    this.#before = before;
    this.#accepted = accepted;
  }

  observe(look: Look): Verdict {
    const { cvm, boot } = look;
    const { name, composeHash: target } = this.#change;
    const busy = cvm.busy || (boot?.busy ?? false);
    const operation = this.#ownOperation(look.operations);
    this.#started ||= busy || operation !== undefined;
    this.#wasDown ||= this.#before.status === 'running' && cvm.status !== 'running';
    const underWay = busy || (operation !== undefined && operation.status !== 'completed');

    if (operation?.status === 'failed') {
      return failed(`the ${name} failed: ${operation.errorMessage ?? 'the API gives no reason'}`);
    }
    const bootError = boot?.bootError;
    if (this.#started && boot !== undefined && bootError === undefined) {
      this.#bootErrorCleared = true;
    }
    if (this.#started && bootError !== undefined) {
      const { boot: old } = this.#before;
      const isNew = this.#bootErrorCleared || (old !== undefined && bootError !== old.bootError);
      if (isNew || !underWay) return failed(`the CVM did not boot: ${bootError}`);
    }
    const saw = description(cvm, boot);
    if (underWay) {
      return this.#waiting(saw === 'running' ? `running, the ${name} is under way` : saw);
    }
    if (!this.#started) return this.#withoutStart(look, saw);
    if (STOPPED.has(cvm.status)) return failed(`the CVM is ${cvm.status} and nothing is under way`);
    if (cvm.status !== 'running' || !booted(boot)) return this.#waiting(saw);
    if (
      cvm.composeHash === undefined ||
      target === undefined ||
      sameHash(cvm.composeHash, target)
    ) {
      return { state: 'running' };
    }
    return this.#settled(look)
      ? failed(`the ${name} is over, but the CVM reports the compose hash ${cvm.composeHash}`)
      : { state: 'waiting', saw: `${saw}, still with the compose hash ${cvm.composeHash}` };
  }

  /** Nothing was seen to start: either it has not yet, or there was nothing to start. */
  #withoutStart(look: Look, saw: string): Verdict {
    const { cvm, boot } = look;
    const { noChange } = this.#accepted;
    const { name, composeHash: target } = this.#change;
    const hasTarget =
      target === undefined ||
      sameHash(cvm.composeHash, target) ||
      (cvm.composeHash === undefined && (noChange || this.#wasDown));
    const isUp = cvm.status === 'running' && booted(boot) && boot?.bootError === undefined;
    if (hasTarget && isUp) {
      if (noChange || this.#wasDown) return { state: 'running' };
      // The API may show the new hash as soon as it accepts the update, long before the CVM runs it.
      const hashChanged = target !== undefined && !sameHash(this.#before.composeHash, target);
      // Without a new hash and without operations to read, a start that was missed cannot be seen any more.
      const isBlind = look.operations === undefined && !knowsOperations(this.#before);
      if ((hashChanged || isBlind) && this.#settled(look)) return { state: 'running' };
    } else {
      this.#alone = undefined;
    }
    return { state: 'waiting', saw: `${saw}, the ${name} has not started yet` };
  }

  #waiting(saw: string): Verdict {
    this.#alone = undefined;
    return { state: 'waiting', saw };
  }

  #settled(look: Look): boolean {
    const { sinceMs, looks } = this.#alone ?? { sinceMs: look.elapsedMs, looks: 0 };
    this.#alone = { sinceMs, looks: looks + 1 };
    return look.elapsedMs - sinceMs >= this.#settling.ms && looks + 1 >= this.#settling.looks;
  }

  #ownOperation(operations: readonly Operation[] | undefined): Operation | undefined {
    const { correlationId } = this.#accepted;
    if (correlationId === undefined) return newOperation(operations, this.#before, this.#change);
    return operations?.find((operation) => operation.correlationId === correlationId);
  }
}

/**
 * The newest operation, if the change can have started it: it was not there before, or, where what was there before is
 * unknown, it is still under way.
 */
export function newOperation(
  operations: readonly Operation[] | undefined,
  before: Before,
  change: Omit<WatchedChange, 'name'>,
): Operation | undefined {
  const newest = operations?.[0];
  if (newest === undefined) return undefined;
  // Without a hash, the type tells an update from a restart or a resize by somebody else.
  const fits =
    newest.composeHash === undefined || change.composeHash === undefined
      ? change.operationType.test(newest.type ?? '')
      : sameHash(newest.composeHash, change.composeHash);
  if (!fits) return undefined;
  const isNew =
    before.newestOperation === undefined
      ? newest.status === 'in_progress'
      : newest.correlationId !== before.newestOperation.id;
  return isNew ? newest : undefined;
}

/** Whether the operations could be read before the change. */
function knowsOperations({ newestOperation }: Before): boolean {
  return newestOperation !== undefined;
}

function booted(boot: BootState | undefined): boolean {
  return boot?.bootProgress === undefined || boot.bootProgress.toLowerCase() === 'done';
}

function description(cvm: Cvm, boot: BootState | undefined): string {
  const progress = boot?.bootProgress;
  return progress === undefined || progress === 'done' ? cvm.status : `${cvm.status}: ${progress}`;
}

function failed(reason: string): Verdict {
  return { state: 'failed', reason };
}
