import type { Accepted } from '../phala/cvm.ts';

/** Something that makes the CVM restart: an update, an earlier revision, other env values, or nothing new at all. */
export interface Change extends WatchedChange {
  readonly send: () => Promise<Accepted>;
}

/** A change as far as it is watched. */
export interface WatchedChange {
  /** What to call it in a message: "update", "rollback", "restart". */
  readonly name: string;
  /** The hash that the CVM shall have afterwards; undefined where the API shows none. */
  readonly composeHash: string | undefined;
  /** What the API calls such an operation. Only needed where an operation has no compose hash. */
  readonly operationType: RegExp;
}
