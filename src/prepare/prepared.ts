import type { EnvEntry } from '../env/sources.ts';
import type { Inputs } from '../inputs/table.ts';
import type { Step } from '../step/step.ts';
import type { Shipment } from './shipment.ts';
import type { Wanted } from './wanted.ts';

/** What a mode gets of the checkout and of the env inputs, by what it needs. */
export interface Prepared {
  readonly nothing: undefined;
  /** The env alone. */
  readonly env: readonly EnvEntry[];
  readonly shipment: Shipment;
  /** A shipment that is not sent: it may be checked where there are no values. */
  readonly rehearsal: Shipment;
  /** The text that a CVM must run; undefined: no compose file was named. */
  readonly wanted: Wanted | undefined;
}

export type Need = keyof Prepared;

/** The groups of inputs that are read for it; a mode that needs it takes them. */
export interface NeededGroups {
  readonly nothing: never;
  readonly env: 'checkout' | 'env' | 'lint';
  readonly shipment: ShipmentGroup;
  readonly rehearsal: ShipmentGroup;
  readonly wanted: 'checkout' | 'compose';
}

type ShipmentGroup = 'checkout' | 'compose' | 'env' | 'lint' | 'settings';

/**
 * Reads and checks what a mode needs, before the first request. The engine that reads compose files is most of the
 * action, so only who ships loads it.
 *
 * @throws ChecksFailed with everything that is wrong
 */
export async function prepareFor<N extends Need>(
  need: N,
  step: Step,
  inputs: Inputs,
): Promise<Prepared[N]> {
  return PREPARATIONS[need](step, inputs);
}

const PREPARATIONS: {
  readonly [N in Need]: (step: Step, inputs: Inputs) => Promise<Prepared[N]>;
} = {
  nothing: (step) => {
    step.announceMode();
    return Promise.resolve(undefined);
  },
  env: async (step, inputs) => (await import('./whole-env.ts')).prepareEnv(step, inputs),
  shipment: async (step, inputs) =>
    (await import('./shipment.ts')).prepareShipment(step, inputs, false),
  rehearsal: async (step, inputs) =>
    (await import('./shipment.ts')).prepareShipment(step, inputs, true),
  wanted: async (step, inputs) => {
    if (inputs.compose.files.length === 0) {
      step.announceMode();
      return undefined;
    }
    return (await import('./wanted.ts')).prepareWanted(step, inputs);
  },
};
