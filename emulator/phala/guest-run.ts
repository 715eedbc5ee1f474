import type { KeyObject } from 'node:crypto';
import type { AppCompose } from './app-compose.ts';
import type { Behaviour } from './behaviour.ts';
import type { Frame } from './frame.ts';
import { bootGuest, type GuestView } from './guest.ts';
import { type Asked, GuestEvidence, type EvidenceLook } from './guest-evidence.ts';

/** What the guest told its host (Phala Cloud API: `GuestEvent`). */
export interface GuestEvent {
  readonly event: string;
  readonly body: string;
  /** Milliseconds since 1970. */
  readonly timestamp: number;
}

/** What is known of a guest that has never booted. */
const UNBOOTED: GuestView = {
  env: {},
  sealedEnv: [],
  composeText: '',
  preLaunchScript: null,
  log: [],
};

interface GuestParts {
  readonly key: KeyObject;
  readonly now: () => Date;
  readonly behaviour: Behaviour;
}

/** The guest of a CVM since its last boot: what it sees, and what it told its host. */
export class GuestRun {
  readonly #parts: GuestParts;
  readonly #evidence = new GuestEvidence();
  #view = UNBOOTED;
  #boots = 0;
  #bootedAt: Date;
  #bootError = '';
  #events: GuestEvent[] = [];
  #healthRequests = 0;

  constructor(parts: GuestParts) {
    this.#parts = parts;
    this.#bootedAt = parts.now();
  }

  get view(): GuestView {
    return this.#view;
  }

  /** How many times it booted; what it had booted when it was added does not count. */
  get boots(): number {
    return this.#boots;
  }

  get bootedAt(): Date {
    return this.#bootedAt;
  }

  get bootError(): string {
    return this.#bootError === '' ? (this.#parts.behaviour.staleBootError ?? '') : this.#bootError;
  }

  /** Oldest first. */
  get events(): readonly GuestEvent[] {
    return this.#events;
  }

  /** It has been up for a while, with this document. */
  found(app: AppCompose, encryptedEnv: string): void {
    this.#evidence.booted(app);
    this.#view = bootGuest(app, encryptedEnv, this.#parts.key).view;
  }

  /** Why the guest refused, if it did. */
  boot(app: AppCompose, encryptedEnv: string): string | undefined {
    this.forgetBootError();
    this.#boots += 1;
    this.#bootedAt = this.#parts.now();
    this.#events = [];
    this.#healthRequests = 0;
    this.#evidence.booted(app);
    const { view, error } = bootGuest(app, encryptedEnv, this.#parts.key);
    this.#view = view;
    return error;
  }

  fail(error: string): void {
    this.#bootError = error;
    this.#tell('boot.error', error);
  }

  forgetBootError(): void {
    this.#bootError = '';
    this.#parts.behaviour.staleBootError = undefined;
  }

  /** What its host hears in a moment of its life. */
  report({ shutdownProgress, bootProgress }: Frame): void {
    this.#tell('shutdown.progress', shutdownProgress);
    if (this.#bootError === '') this.#tell('boot.progress', bootProgress);
  }

  /** How many requests its health endpoint has had since the last boot, this one included. */
  countHealthRequest(): number {
    this.#healthRequests += 1;
    return this.#healthRequests;
  }

  /** What it has to show of itself. Counts. */
  lookAtEvidence(asked: Asked): EvidenceLook | undefined {
    return this.#evidence.look(asked, this.#parts.behaviour);
  }

  /** The guest repeats nothing. */
  #tell(event: string, body: string): void {
    const last = this.#events.at(-1);
    if (body === '' || (last?.event === event && last.body === body)) return;
    this.#events.push({ event, body, timestamp: this.#parts.now().getTime() });
  }
}
