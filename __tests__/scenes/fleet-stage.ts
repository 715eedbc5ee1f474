import type { CvmSetup, EmulatedCvm } from '../../emulator/phala/emulator.ts';
import type { StepResult } from '../../scripts/runner-step.ts';
import { changingRequests, jsonObject, type Stage } from './stage.ts';

/** The app that instances are of. */
export const APP = 'ab'.repeat(20);

/** A CVM of the app for each name, oldest first. */
export function addInstances(
  stage: Stage,
  names: readonly string[],
  setup: CvmSetup = {},
): EmulatedCvm[] {
  return names.map((name) => stage.addCvm({ name, appId: APP, appUrl: 'emulated', ...setup }));
}

/** How many were down at the same time, at most, as the journal of requests tells it. */
export interface Down {
  readonly most: number;
}

/** Looks after each request which of them do not have their containers up. */
export function watchDown({ emulator }: Stage, cvms: readonly EmulatedCvm[]): Down {
  const down = { most: 0 };
  emulator.onRequest(() => {
    const now = cvms.filter(({ deleted, up }) => !deleted && !up).length;
    down.most = Math.max(down.most, now);
  });
  return down;
}

/** The rows of the output `instances`. */
export function rowsOf({ outputs }: StepResult): readonly Readonly<Record<string, unknown>>[] {
  const list: unknown = JSON.parse(outputs['instances'] ?? '[]');
  return Array.isArray(list) ? list.map((row) => jsonObject(JSON.stringify(row))) : [];
}

export function statusesOf(result: StepResult): readonly unknown[] {
  return rowsOf(result).map(({ status }) => status);
}

/** What was told to change, in that order: the name of the instance, and the last word of the path. */
export function triggeredOf(stage: Stage, cvms: readonly EmulatedCvm[]): string[] {
  return changingRequests(stage).map((line) => {
    const cvm = cvms.find(({ vmUuid }) => line.includes(vmUuid.replaceAll('-', '')));
    return `${cvm?.name ?? line} ${line.replace(/^.*\//, '')}`;
  });
}
