import type { Emulator } from '../phala/emulator.ts';

/** `with:` of a step. */
export type Inputs = Readonly<Record<string, string>>;

/** A situation that a workflow step can be run against. */
export interface Scene {
  /** One sentence: what the step meets, and how it ends. */
  readonly description: string;
  /** What the step is given besides the address of the API and its key. */
  readonly inputs: Inputs;
  /** What the step is given that GitHub sets on a real runner. */
  readonly env?: Readonly<Record<string, string>>;
  /** Makes the situation. */
  readonly setUp: (cloud: Emulator) => void;
}
