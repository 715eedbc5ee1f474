import type { ShownDocument } from './app-compose.ts';
import type { BootOutcome, OtherDocument } from './behaviour.ts';
import { starting, STARTING_CONTAINERS, still, type Frame } from './frame.ts';

/** What a boot does to the CVM that boots. */
export interface BootEffects {
  /** The guest begins; says why it refuses, if it does. */
  readonly boot: (document: ShownDocument) => string | undefined;
  /** Whatever was to follow does not happen; this does. */
  readonly divert: (frame: Frame) => void;
  /** The operation ends, and this is the document that the API shows; `error` is why it failed. */
  readonly end: (document: ShownDocument, error?: string) => void;
  /** The guest tells of an error. */
  readonly fail: (error: string) => void;
}

/** A boot from its start to its end, whatever that is to be. `old` is what is shown when nothing comes of it. */
export function bootSequence(
  old: ShownDocument,
  next: ShownDocument,
  outcome: BootOutcome,
  effects: BootEffects,
): Frame[] {
  if (outcome.kind === 'operation-fails') {
    const enter = (): void => {
      effects.end(old, outcome.errorMessage);
    };
    return [{ ...still(outcome.status ?? 'stopped'), enter }];
  }
  const frames = starting(() => {
    const error = effects.boot(next);
    // A guest that refuses its env does not come up.
    if (error !== undefined) effects.divert(refusedBoot(next, error, effects));
  });
  const last = frames.at(-1);
  if (outcome.kind === 'never-finishes') return frames;
  if (outcome.kind === 'slow' && last !== undefined) {
    frames.push(...Array.from({ length: outcome.steps }, () => last));
  }
  frames.push(lastFrame(next, outcome, effects));
  return frames;
}

/** The end of a guest that would not have its env. */
export function refusedBoot(next: ShownDocument, error: string, effects: BootEffects): Frame {
  return failed({ ...still('exited'), bootProgress: 'data disk ready' }, next, error, effects);
}

/** What will run and be shown after an update, and under which hash: the update itself, unless told otherwise. */
export function documentAfter(
  old: ShownDocument,
  { app, hash }: ShownDocument,
  runsOther: OtherDocument | undefined,
): ShownDocument {
  switch (runsOther) {
    case undefined:
      return { app, hash };
    case 'old-document':
      return old;
    case 'old-text':
      return { app: { ...app, docker_compose_file: old.app.docker_compose_file ?? null }, hash };
    case 'old-allowed-envs':
      return { app: { ...app, allowed_envs: old.app.allowed_envs }, hash };
    case 'other-public-logs':
      return { app: { ...app, public_logs: !app.public_logs }, hash };
  }
}

function lastFrame(next: ShownDocument, outcome: BootOutcome, effects: BootEffects): Frame {
  if (outcome.kind === 'fails') {
    const frame = {
      ...still(outcome.status ?? 'running'),
      bootProgress: STARTING_CONTAINERS,
    };
    return failed(frame, next, outcome.bootError, effects);
  }
  const enter = (): void => {
    effects.end(next);
  };
  return { ...still(outcome.kind === 'stops' ? 'stopped' : 'running'), enter };
}

function failed(frame: Frame, next: ShownDocument, error: string, effects: BootEffects): Frame {
  const enter = (): void => {
    effects.fail(error);
    effects.end(next, error);
  };
  return { ...frame, enter };
}
