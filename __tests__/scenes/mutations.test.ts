import { expect, test } from '@jest/globals';

import { casesOf, readDuring } from './mutations/cases.ts';
import { play, type Case } from './mutations/play.ts';
import { PLAYS } from './mutations/plays.ts';
import { problemsOf } from './mutations/verdict.ts';

const known = new Set<string>();

/*
 * What the emulator answers in one good run of each mode is recorded; then the run is played again and again, each time
 * with one thing changed in one of the answers.
 */
test.each(PLAYS)(
  '$name: no answer makes the step lie, crash or act twice',
  async (scene) => {
    const { result: good, read } = await readDuring(async () => play(scene));
    expect({ exitCode: good.result.exitCode, problems: problemsOf(good) }).toEqual({
      exitCode: 0,
      problems: [],
    });
    const cases = casesOf(good, read, known);
    const found: string[] = [];
    const waiting = [...cases];
    const lane = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const problems = await play(scene, next).then(problemsOf, faultOf);
        const name = nameOf(next);
        found.push(...problems.map((problem) => `${name}: ${problem}`));
      }
    };
    await Promise.all([lane(), lane(), lane(), lane()]);
    process.stdout.write(`${scene.name}: ${cases.length} answers changed\n`);
    expect(found).toEqual([]);
  },
  300_000,
);

/** The emulators refuse to close when they saw what no client should send. */
function faultOf(error: unknown): readonly string[] {
  return [error instanceof Error ? error.message : String(error)];
}

function nameOf({ of, method, path, mutation, isLate }: Case): string {
  const where = mutation.path.join('.') || 'the answer';
  return `${of}: ${method} ${path.source}: ${where} ${mutation.kind}${isLate ? ', after the trigger' : ''}`;
}
