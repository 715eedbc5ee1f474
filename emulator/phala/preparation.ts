import { randomUUID } from 'node:crypto';
import type { Update } from './update.ts';

/** How long a commit token is good for (Phala Cloud docs: multisig governance). */
const TOKEN_MS = 14 * 24 * 60 * 60 * 1000;

/** An update that waits for its approval on the chain. The token is all that is needed to commit it. */
export interface PreparedUpdate {
  readonly token: string;
  readonly composeHash: string;
}

interface Kept extends PreparedUpdate {
  readonly update: Update;
  readonly expires: number;
}

/** The one prepared update that a CVM can have: a newer one makes the token of the older one worthless. */
export class Preparation {
  readonly #now: () => Date;
  #kept: Kept | undefined;

  constructor(now: () => Date) {
    this.#now = now;
  }

  get current(): PreparedUpdate | undefined {
    return this.#kept;
  }

  keep(composeHash: string, update: Update): PreparedUpdate {
    const expires = this.#now().getTime() + TOKEN_MS;
    this.#kept = { token: randomUUID(), composeHash, update, expires };
    return this.#kept;
  }

  /** What stands behind a token; undefined when it is unknown, superseded, used up or expired. */
  behind(token: string): Kept | undefined {
    const kept = this.#kept;
    return kept?.token === token && kept.expires > this.#now().getTime() ? kept : undefined;
  }

  /** The token is good for one commit. */
  useUp(): void {
    this.#kept = undefined;
  }
}
