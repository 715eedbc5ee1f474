import { Session, type Profiler } from 'node:inspector';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { assembleCompose, type Assembled } from '../../../src/compose/text/assemble.ts';

/**
 * Merging takes work in proportion to what is written. Work is counted, not timed: V8 counts how often every piece of
 * the sources in `src/compose/` runs, and that is the same on any machine under any load. Twice as much to merge should
 * be twice the work; what each file did to the whole model would be four times as much.
 */
const MOST_PER_DOUBLING = 2.3;

const session = new Session();

beforeAll(() => {
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
});

afterAll(() => {
  session.disconnect();
});

describe('twice the work for twice', () => {
  test('the services of one file', () => {
    expect(timesPerDoubling([25, 50, 100], (count) => assemble([appOf(count)]))).toEqual([]);
  });

  test('the services of a file in which a variable is filled', () => {
    const findings = (count: number): unknown => {
      const { model, locate } = assemble([appOf(count)], new Map([['RELEASE', 'v1.2']]));
      const services = model.entries.get('services')?.value;
      if (services?.kind !== 'mapping') throw new Error('no services');
      return [...services.entries.values()].map(({ key }) =>
        locate({
          level: 'warning',
          rule: 'any',
          message: '',
          place: key.origin.source.place(key.origin.start),
        }),
      );
    };
    expect(timesPerDoubling([25, 50, 100], findings)).toEqual([]);
  });

  test.each<[string, (file: number, service: number) => string]>([
    ['set the same value', (file) => `environment: {LEVEL: level-${file}}`],
    ['add to a mapping', (file) => `ulimits: {limit${file}: 1}`],
    ['add a variable and replace one', (file) => `environment: {LEVEL: x, OPTION_${file}: 'on'}`],
    ['add a label', (file) => `labels: ['label.${file}=on']`],
    ['add a mount', (file) => `volumes: ['data:/mnt/${file}']`],
    ['add a port', (file, service) => `ports: ['${10_000 + file * 100 + service}:80']`],
    ['add a long port', (file) => `ports: [{target: 80, published: '${10_000 + file}'}]`],
    ['reset a list and write it anew', (file) => `dns: !override ['10.0.0.${file}']`],
  ])('files that each %s in every service', (_, line) => {
    const override = (file: number): string =>
      `services:\n${numbers(10)
        .map((n) => `  app-${n}:\n    ${line(file, n)}\n`)
        .join('')}`;
    const merge = (count: number): unknown =>
      assemble([appOf(10), ...numbers(count).map(override)]);
    expect(timesPerDoubling([15, 30, 60], merge)).toEqual([]);
  });
});

/** How many times more work each size is than the one before, where that is too much. */
function timesPerDoubling(
  sizes: readonly number[],
  merge: (size: number) => unknown,
): readonly string[] {
  const work = sizes.map((size) => countWork(() => merge(size)));
  return sizes.slice(1).flatMap((size, index) => {
    const times = (work[index + 1] ?? 0) / (work[index] ?? 0);
    return times <= MOST_PER_DOUBLING ? [] : [`${times.toFixed(2)} times at ${size}`];
  });
}

function countWork(merge: () => unknown): number {
  takeCounts();
  merge();
  const ran = takeCounts()
    .filter(({ url }) => url.includes('/src/compose/'))
    .flatMap(({ functions }) => functions)
    .flatMap(({ ranges }) => ranges)
    .reduce((sum, { count }) => sum + count, 0);
  expect(ran).toBeGreaterThan(1000);
  return ran;
}

/** What ran since this was last asked. */
function takeCounts(): readonly Profiler.ScriptCoverage[] {
  let result: readonly Profiler.ScriptCoverage[] = [];
  session.post('Profiler.takePreciseCoverage', (error, taken) => {
    if (error !== null) throw error;
    result = taken.result;
  });
  return result;
}

function assemble(
  texts: readonly string[],
  variables: ReadonlyMap<string, string> = new Map(),
): Assembled {
  return assembleCompose({
    files: texts.map((text, index) => ({ file: `${index}.yaml`, text })),
    checkout: { readFile: () => undefined },
    images: new Map(),
    variables,
  });
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function appOf(services: number): string {
  const service = (n: number): string => `  app-${n}:
    image: ghcr.io/acme/app-${n}:\${RELEASE}
    depends_on: [app-0]
    environment:
      TOKEN: \${TOKEN}
      LEVEL: \${LEVEL:-info} # of the log
    ports:
      - '${20_000 + n}:8080'
    volumes:
      - data:/var/lib/app-${n}
`;
  return `services:\n${numbers(services).map(service).join('')}volumes:\n  data:\n`;
}
