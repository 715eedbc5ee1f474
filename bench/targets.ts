import { table } from './figures.ts';

export interface Target {
  readonly target: string;
  readonly measured: string;
  readonly met: boolean;
}

export function atMost(
  what: string,
  value: number,
  most: number,
  format: (value: number) => string,
): Target {
  return {
    target: `at most ${format(most)} ${what}`,
    measured: format(value),
    met: value <= most,
  };
}

/** Prints the targets; the process fails when one is missed. */
export function reportTargets(targets: readonly Target[]): void {
  const rows = targets.map(({ target, measured, met }) => [
    target,
    measured,
    met ? 'met' : 'not met',
  ]);
  console.log(table('Targets', [['target', 'measured', ''], ...rows]));
  const missed = targets.filter(({ met }) => !met).map(({ target }) => target);
  if (missed.length === 0) return;
  console.error(`Missed: ${missed.join('; ')}\n`);
  process.exitCode = 1;
}
