import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

import { readInputs } from '../src/inputs/inputs.ts';
import { isJsonObject, type JsonObject } from '../src/phala/answer.ts';
import { VERSION } from '../src/base/version.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const text = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

function part(of: unknown, key: string): JsonObject {
  const value = isJsonObject(of) ? of[key] : undefined;
  if (!isJsonObject(value)) throw new Error(`\`${key}\` is missing`);
  return value;
}

const action: unknown = parse(text('action.yml'));
const inputs = part(action, 'inputs');
const outputs = part(action, 'outputs');

/** The inputs that the source reads, by the environment variables that it asks for. */
function readNames(): string[] {
  const asked = new Set<string>();
  const environment = new Proxy<Record<string, string | undefined>>(
    {},
    {
      get: (_, key) => {
        if (typeof key === 'string' && key.startsWith('INPUT_')) asked.add(key);
        return undefined;
      },
    },
  );
  readInputs(environment);
  return [...asked].map((name) => name.replace('INPUT_', '').toLowerCase());
}

/** The members of the union `OutputName`. */
function outputNames(): string[] {
  const union = /type OutputName =([^;]+);/.exec(text('src/step/outputs.ts'))?.[1] ?? '';
  return [...union.matchAll(/'(\w+)'/g)].map(([, name = '']) => name);
}

describe('inputs', () => {
  test('action.yml declares what the source reads', () => {
    expect(Object.keys(inputs).toSorted()).toEqual(readNames().toSorted());
  });

  test.each(Object.keys(inputs))('%s', (name) => {
    const { description, default: byDefault, required, ...rest } = part(inputs, name);
    expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
    expect(description).toMatch(/\S.{10,}/);
    // The runner passes texts; YAML would make something else of a bare `false` or `3`.
    expect(['undefined', 'string']).toContain(typeof byDefault);
    expect(typeof required).toBe('boolean');
    expect(rest).toEqual({});
  });

  test('the declared defaults are those of the source', () => {
    const given = Object.keys(inputs).flatMap((name): [string, string][] => {
      const { default: byDefault } = part(inputs, name);
      // An expression is for the runner to fill in.
      return typeof byDefault === 'string' && !byDefault.includes('${{')
        ? [[`INPUT_${name.toUpperCase()}`, byDefault]]
        : [];
    });
    const least = { INPUT_API_KEY: 'key', INPUT_CVM_ID: 'cvm' };
    expect(readInputs({ ...Object.fromEntries<string>(given), ...least })).toEqual(
      readInputs(least),
    );
  });
});

describe('outputs', () => {
  test('action.yml declares what the source can set', () => {
    expect(outputNames().length).toBeGreaterThan(0);
    expect(Object.keys(outputs).toSorted()).toEqual(outputNames().toSorted());
  });

  test.each(Object.keys(outputs))('%s', (name) => {
    const { description, ...rest } = part(outputs, name);
    expect(description).toMatch(/\S.{10,}/);
    expect(rest).toEqual({});
  });
});

test('it runs on node24, from a file that is there', () => {
  const runs = part(action, 'runs');
  expect(runs['using']).toBe('node24');
  const { main } = runs;
  expect(typeof main === 'string' && existsSync(path.join(ROOT, main))).toBe(true);
});

test('it has a name, a description and an author', () => {
  for (const key of ['name', 'description', 'author']) {
    expect(isJsonObject(action) ? action[key] : undefined).toMatch(/\S/);
  }
});

test('the version is that of the package', () => {
  const manifest: unknown = JSON.parse(text('package.json'));
  expect(isJsonObject(manifest) ? manifest['version'] : undefined).toBe(VERSION);
});
