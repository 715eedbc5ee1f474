import { type Finding } from '../../base/finding.ts';
import { errorAt } from '../yaml/error.ts';
import {
  isNull,
  isVariable,
  stringOf,
  type MappingNode,
  type Node,
  type SequenceNode,
} from '../yaml/node.ts';
import { pathText, type Path } from '../yaml/path.ts';
import { valueText } from '../yaml/scalar.ts';
import {
  COMPOSE_SCHEMA,
  type ListSchema,
  type MapSchema,
  type ScalarKind,
  type ScalarSchema,
  type Schema,
} from './schema.ts';

/**
 * How a variable is judged where only certain words are allowed. Compose refuses it when it reads a file without
 * filling variables in (`config --no-interpolate`) and takes it when it starts the app.
 */
export type Variables = 'as-written' | 'as-filled-in';

/** Checks a merged model against the compose schema. */
export function checkSchema(model: MappingNode, variables: Variables): Finding[] {
  const findings: Finding[] = [];
  check(model, COMPOSE_SCHEMA, [], { findings, variables });
  return findings;
}

interface Context {
  readonly findings: Finding[];
  readonly variables: Variables;
}

const RULE = 'compose-schema';

function check(node: Node, schema: Schema, path: Path, context: Context): void {
  switch (schema.kind) {
    case 'any':
      return;
    case 'union':
      checkUnion(node, schema.of, path, context);
      return;
    case 'map':
      if (node.kind === 'mapping') checkMap(node, schema, path, context);
      else reportType(node, [schema], path, context);
      return;
    case 'list':
      if (node.kind === 'sequence') checkList(node, schema, path, context);
      else reportType(node, [schema], path, context);
      return;
    case 'scalar':
      checkScalar(node, schema, path, context);
      return;
  }
}

/** A union is told apart by the kind of the node; only scalars may have several candidates. */
function checkUnion(node: Node, of: readonly Schema[], path: Path, context: Context): void {
  const candidates = of.filter((schema) => fitsKind(node, schema));
  const [first] = candidates;
  if (first === undefined) {
    reportType(node, of, path, context);
  } else {
    check(node, first, path, context);
  }
}

function fitsKind(node: Node, schema: Schema): boolean {
  switch (schema.kind) {
    case 'any':
      return true;
    case 'union':
      return schema.of.some((one) => fitsKind(node, one));
    case 'map':
      return node.kind === 'mapping';
    case 'list':
      return node.kind === 'sequence';
    case 'scalar':
      return hasType(node, schema.types);
  }
}

function checkMap(node: MappingNode, schema: MapSchema, path: Path, context: Context): void {
  for (const name of schema.required) {
    if (!node.entries.has(name)) {
      context.findings.push(
        errorAt(
          node.origin,
          RULE,
          `${where(path)} has no ${JSON.stringify(name)}, which is required`,
        ),
      );
    }
  }
  for (const [key, entry] of node.entries) {
    const field = schema.fields.get(key);
    if (field !== undefined) {
      check(entry.value, field, [...path, key], context);
    } else if (schema.others?.pattern.test(key) === true) {
      check(entry.value, schema.others.value, [...path, key], context);
    } else if (!schema.open && !(schema.extensible && key.startsWith('x-'))) {
      const suggestion = closest(key, [...schema.fields.keys()]);
      context.findings.push(
        errorAt(
          entry.key.origin,
          RULE,
          schema.fields.size > 0
            ? `${where(path)} does not know ${JSON.stringify(key)}`
            : `${where(path)} cannot have the name ${JSON.stringify(key)}`,
          suggestion === undefined ? undefined : `Did you mean ${JSON.stringify(suggestion)}?`,
        ),
      );
    }
  }
}

function checkList(node: SequenceNode, schema: ListSchema, path: Path, context: Context): void {
  const seen = new Map<string, number>();
  for (const [index, { value }] of node.items.entries()) {
    check(value, schema.item, [...path, `[${index}]`], context);
    if (!schema.unique) continue;
    const key = identity(value);
    const first = seen.get(key);
    if (first !== undefined) {
      context.findings.push(
        errorAt(
          value.origin,
          'compose-unique-items',
          `${where(path)} holds the same item twice, as number ${first + 1} and ${index + 1}`,
          'Remove one of them; lists of several files are put one after the other.',
        ),
      );
    } else {
      seen.set(key, index);
    }
  }
}

/** A text that two nodes share exactly when they mean the same. */
function identity(node: Node): string {
  switch (node.kind) {
    case 'scalar':
      return `${node.value.type} ${JSON.stringify(valueText(node.value))}`;
    case 'sequence':
      return `[${node.items.map((item) => identity(item.value)).join()}]`;
    case 'mapping': {
      const fields = [...node.entries].map(
        ([key, e]) => `${JSON.stringify(key)}:${identity(e.value)}`,
      );
      return `{${fields.sort().join()}}`;
    }
  }
}

function checkScalar(node: Node, schema: ScalarSchema, path: Path, context: Context): void {
  if (node.kind !== 'scalar' || !hasType(node, schema.types)) {
    reportType(node, [schema], path, context);
    return;
  }
  const text = stringOf(node);
  if (text !== undefined) {
    if (context.variables === 'as-filled-in' && isVariable(node)) return;
    if (schema.oneOf?.includes(text) === false) {
      report(node, path, `must be one of ${schema.oneOf.join(', ')}`, context);
    } else if (schema.pattern?.test(text) === false) {
      report(node, path, `cannot be ${JSON.stringify(text)}`, context);
    }
    return;
  }
  const number = Number(valueText(node.value));
  if (schema.min !== undefined && number < schema.min) {
    report(node, path, `must be ${schema.min} or more`, context);
  } else if (schema.max !== undefined && number > schema.max) {
    report(node, path, `must be ${schema.max} or less`, context);
  }
}

function hasType(node: Node, types: readonly ScalarKind[]): boolean {
  if (node.kind !== 'scalar') return false;
  const { value } = node;
  switch (value.type) {
    case 'string':
      return types.includes('string');
    case 'bool':
      return types.includes('boolean');
    case 'null':
      return types.includes('null');
    case 'int':
      return types.includes('number') || types.includes('integer');
    case 'float':
      return (
        types.includes('number') || (types.includes('integer') && Number.isInteger(value.value))
      );
    case 'timestamp':
      return false;
  }
}

function reportType(node: Node, of: readonly Schema[], path: Path, context: Context): void {
  const wanted = new Set(of.flatMap(kindNames));
  const hint =
    node.kind === 'scalar' && !isNull(node) && wanted.has('a string')
      ? `Put it in quotes: ${JSON.stringify(writtenText(node))}.`
      : undefined;
  report(node, path, `must be ${[...wanted].join(' or ')}, not ${actualName(node)}`, context, hint);
}

function writtenText(node: Node): string {
  if (node.kind !== 'scalar') return '';
  return node.written?.text ?? valueText(node.value);
}

function kindNames(schema: Schema): string[] {
  switch (schema.kind) {
    case 'any':
      return ['anything'];
    case 'union':
      return schema.of.flatMap(kindNames);
    case 'map':
      return ['a mapping'];
    case 'list':
      return ['a list'];
    case 'scalar':
      return schema.types.map((type) => TYPE_NAMES[type]);
  }
}

const TYPE_NAMES: Readonly<Record<ScalarKind, string>> = {
  string: 'a string',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'null',
};

function actualName(node: Node): string {
  if (node.kind === 'mapping') return 'a mapping';
  if (node.kind === 'sequence') return 'a list';
  switch (node.value.type) {
    case 'string':
      return 'a string';
    case 'int':
    case 'float':
      return 'a number';
    case 'bool':
      return 'a boolean';
    case 'null':
      return 'null';
    case 'timestamp':
      return 'a date';
  }
}

function report(node: Node, path: Path, problem: string, context: Context, hint?: string): void {
  context.findings.push(errorAt(node.origin, RULE, `${where(path)} ${problem}`, hint));
}

function where(path: Path): string {
  return path.length === 0 ? 'a compose file' : pathText(path);
}

/** The known name that differs from a key by one or two letters. */
function closest(key: string, names: readonly string[]): string | undefined {
  const near = names
    .map((name) => ({ name, distance: distance(key, name) }))
    .filter((candidate) => candidate.distance <= Math.min(2, key.length / 3))
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.name;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
