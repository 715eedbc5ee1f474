import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

import { rows } from '../src/inputs/read.ts';
import { isJsonObject, type JsonObject } from '../src/phala/answer.ts';
import { VERSION } from '../src/base/version.ts';
import { modeNames } from '../src/modes/table.ts';
import { OUTPUTS } from '../src/step/outputs.ts';

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

/** The inputs that the source reads, with their defaults. */
const read = new Map([
  ['mode', 'deploy'],
  ...rows().flatMap(([, row]) => Object.entries(row.inputs)),
]);

describe('inputs', () => {
  test('action.yml declares what the source reads', () => {
    expect(Object.keys(inputs).toSorted()).toEqual([...read.keys()].toSorted());
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

  test.each(Object.keys(inputs))('%s has the default that the source knows', (name) => {
    const { default: byDefault } = part(inputs, name);
    // An expression is for the runner to fill in.
    const isFilledIn = typeof byDefault === 'string' && byDefault.includes('${{');
    expect(isFilledIn ? undefined : byDefault).toBe(read.get(name));
  });

  test('the description of `mode` names every mode', () => {
    const { description } = part(inputs, 'mode');
    for (const mode of modeNames()) expect(description).toContain(`\`${mode}\``);
  });
});

describe('outputs', () => {
  test('action.yml declares what the source can set', () => {
    expect(Object.keys(outputs).toSorted()).toEqual([...OUTPUTS].toSorted());
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
