import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { COMPOSE_SCHEMA, type Schema } from '../../../src/compose/schema/schema.ts';

/** What a schema says of the places of a compose model, by path: the kinds of values, the only words, and the keys that it needs. */
type Places = Map<string, Set<string>>;

/** As much of JSON Schema as the published schema uses. */
interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly oneOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly required?: readonly string[];
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

function say(places: Places, at: string, ...facts: readonly string[]): void {
  const known = places.get(at) ?? new Set();
  for (const fact of facts) known.add(fact);
  places.set(at, known);
}

function below(at: string, key: string): string {
  return at === '' ? key : `${at}.${key}`;
}

function published(): Places {
  const folder = path.dirname(createRequire(import.meta.url).resolve('dclint/package.json'));
  const text = readFileSync(path.join(folder, 'schemas', 'compose.schema.json'), 'utf8');
  const root = JSON.parse(text) as JsonSchema;
  const places: Places = new Map();
  const walk = (schema: JsonSchema, at: string): void => {
    if (schema.$ref !== undefined) {
      const definition = root.definitions?.[schema.$ref.replace('#/definitions/', '')];
      if (definition === undefined) throw new Error(`no definition ${schema.$ref}`);
      walk(definition, at);
    }
    const types = schema.type === undefined ? [] : [schema.type].flat();
    say(places, at, ...types, ...(schema.enum ?? []).map((word) => `word ${word}`));
    say(places, at, ...(schema.required ?? []).map((name) => `needs ${name}`));
    for (const one of [schema.oneOf, schema.anyOf, schema.allOf]) {
      for (const branch of one ?? []) walk(branch, at);
    }
    if (schema.items !== undefined) walk(schema.items, below(at, '[]'));
    for (const [name, value] of Object.entries(schema.properties ?? {})) {
      walk(value, below(at, name));
    }
    for (const [pattern, value] of Object.entries(schema.patternProperties ?? {})) {
      if (pattern !== '^x-') walk(value, below(at, '*'));
    }
    if (typeof schema.additionalProperties === 'object') {
      walk(schema.additionalProperties, below(at, '*'));
    }
  };
  walk(root, '');
  return places;
}

function ours(): Places {
  const places: Places = new Map();
  const walk = (schema: Schema, at: string): void => {
    switch (schema.kind) {
      case 'any':
        say(places, at);
        return;
      case 'scalar':
        say(places, at, ...schema.types, ...(schema.oneOf ?? []).map((word) => `word ${word}`));
        return;
      case 'list':
        say(places, at, 'array');
        walk(schema.item, below(at, '[]'));
        return;
      case 'map':
        say(places, at, 'object', ...schema.required.map((name) => `needs ${name}`));
        for (const [name, value] of schema.fields) walk(value, below(at, name));
        if (schema.others !== undefined) walk(schema.others.value, below(at, '*'));
        return;
      case 'union':
        for (const one of schema.of) walk(one, at);
    }
  };
  walk(COMPOSE_SCHEMA, '');
  return places;
}

/** Resolved before a model is checked, so that it knows nothing of them. */
const RESOLVED = /^(?:include|services\.\*\.extends)(?:\.|$)/;

/** Newer than the published schema in the package. */
const NEWER = [
  'services.*.build.provenance',
  'services.*.build.sbom',
  'services.*.develop.watch.[].initial_sync',
];

/** Where the two say something else of a place, and why: the published schema, then ours. */
const DIFFERENCES: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  // Compose 2.40 takes a name without settings, as it does for networks.
  'services.*.models.*': [[], ['null']],
};

test('every attribute of the published compose schema is known, and no other', () => {
  const [theirs, own] = [published(), ours()];
  const without = (places: Places, others: Places): string[] =>
    [...places.keys()].filter((at) => !others.has(at));
  expect(theirs.size).toBeGreaterThan(400);
  expect(without(theirs, own).filter((at) => !RESOLVED.test(at))).toEqual([]);
  expect(without(own, theirs)).toEqual(NEWER);
});

test('what an attribute takes is what the published schema says: kinds, words and what it needs', () => {
  const own = ours();
  const only = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] => [...a.difference(b)];
  const differences = [...published()].flatMap(([at, theirs]) => {
    const here = own.get(at);
    if (here === undefined) return [];
    const both = [only(theirs, here), only(here, theirs)];
    return both.every(({ length }) => length === 0) ? [] : [[at, both] as const];
  });
  expect(Object.fromEntries(differences)).toEqual(DIFFERENCES);
});
