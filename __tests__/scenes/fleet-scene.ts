import type { EmulatedCvm } from '../../emulator/phala/emulator.ts';
import type { StepResult } from '../../scripts/runner-step.ts';
import { changingRequests, jsonObject, useStage, type Inputs } from './stage.ts';

/** The app that the instances are of. */
export const APP = 'ab'.repeat(20);

/** A stage for an app with several instances. */
export interface FleetStage {
  readonly stage: ReturnType<typeof useStage>;
  /** Three CVMs of one app, oldest first, and what watches that no two of them are down together. */
  readonly three: (
    setup?: Parameters<ReturnType<ReturnType<typeof useStage>>['addCvm']>[0],
  ) => readonly [EmulatedCvm, EmulatedCvm, EmulatedCvm];
  readonly roll: (inputs?: Inputs, env?: Record<string, string>) => Promise<StepResult>;
  /** The instances in the order in which they were told to change, and how. */
  readonly triggered: (cvms: readonly EmulatedCvm[]) => string[];
  /** What happens when the nth update arrives. */
  readonly onUpdate: (nth: number, work: () => void) => void;
  /** How many were down at the same time, at most, at the arrival of a request. */
  readonly down: { most: number };
}

export function useFleetStage(): FleetStage {
  const stage = useStage();
  const down = { most: 0 };
  return {
    stage,
    down,
    three: (setup = {}) => {
      const add = (letter: string): EmulatedCvm =>
        stage().addCvm({ name: `web-${letter}`, appId: APP, appUrl: 'emulated', ...setup });
      const cvms = [add('a'), add('b'), add('c')] as const;
      down.most = 0;
      stage().emulator.onRequest(() => {
        const now = cvms.filter((cvm) => !cvm.deleted && cvm.status !== 'running').length;
        down.most = Math.max(down.most, now);
      });
      return cvms;
    },
    roll: async (inputs = {}, env = {}) =>
      stage().deploy({ cvm_id: APP, instances: 'all', ...inputs }, env),
    triggered: (cvms) =>
      changingRequests(stage()).map((line) => {
        const cvm = cvms.find(({ vmUuid }) => line.includes(vmUuid.replaceAll('-', '')));
        return `${cvm?.name ?? line} ${line.replace(/^.*\//, '')}`;
      }),
    onUpdate: (nth, work) => {
      const seen = { updates: 0 };
      stage().emulator.onRequest(({ method }) => {
        if (method !== 'PATCH') return;
        seen.updates += 1;
        if (seen.updates === nth) work();
      });
    },
  };
}

/** The rows of the output `instances`. */
export function rows(result: StepResult): readonly Readonly<Record<string, unknown>>[] {
  const list: unknown = JSON.parse(result.outputs['instances'] ?? '[]');
  return Array.isArray(list) ? list.map((row) => jsonObject(JSON.stringify(row))) : [];
}

export function statuses(result: StepResult): readonly unknown[] {
  return rows(result).map(({ status }) => status);
}
