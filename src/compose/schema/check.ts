import { type Finding } from '../../base/finding.ts';
import { closest } from './closest.ts';
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

/** Checks the models that files are merged into, one after the other, against the compose schema. */
export class SchemaCheck {
  readonly #variables: Variables;
  readonly #identities: Identities = new WeakMap();

  constructor(variables: Variables) {
    this.#variables = variables;
  }

  /** @param passed the model before the last file, in which this found nothing: only what differs from it is checked */
  findingsOf(model: MappingNode, passed: MappingNode | undefined): Finding[] {
    const found = this.#check(model, passed);
    return passed === undefined || found.length === 0 ? found : this.#check(model, undefined);
  }

  #check(model: MappingNode, passed: MappingNode | undefined): Finding[] {
    const findings: Finding[] = [];
    const context = { findings, variables: this.#variables, identities: this.#identities };
    check(model, passed, COMPOSE_SCHEMA, [], context);
    return findings;
  }
}

/** Where each item stands in the lists that were checked, by what the item means. */
type Identities = WeakMap<Node, Map<string, number>>;

interface Context {
  readonly findings: Finding[];
  readonly variables: Variables;
  readonly identities: Identities;
}

const RULE = 'compose-schema';

/** @param passed what stood here when the schema found nothing; a node of the same kind was checked by the same schema */
function check(
  node: Node,
  passed: Node | undefined,
  schema: Schema,
  path: Path,
  context: Context,
): void {
  if (node === passed) return;
  switch (schema.kind) {
    case 'any':
      return;
    case 'union':
      checkUnion(node, passed, schema.of, path, context);
      return;
    case 'map':
      if (node.kind === 'mapping') checkMap(node, passed, schema, path, context);
      else reportType(node, [schema], path, context);
      return;
    case 'list':
      if (node.kind === 'sequence') checkList(node, passed, schema, path, context);
      else reportType(node, [schema], path, context);
      return;
    case 'scalar':
      checkScalar(node, schema, path, context);
      return;
  }
}

/** A union is told apart by the kind of the node; only scalars may have several candidates. */
function checkUnion(
  node: Node,
  passed: Node | undefined,
  of: readonly Schema[],
  path: Path,
  context: Context,
): void {
  const candidates = of.filter((schema) => fitsKind(node, schema));
  const [first] = candidates;
  if (first === undefined) {
    reportType(node, of, path, context);
  } else {
    check(node, passed, first, path, context);
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

function checkMap(
  node: MappingNode,
  passed: Node | undefined,
  schema: MapSchema,
  path: Path,
  context: Context,
): void {
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
  const old = passed?.kind === 'mapping' ? passed.entries : undefined;
  for (const [key, entry] of node.entries) {
    const before = old?.get(key)?.value;
    if (before === entry.value) continue;
    const field = schema.fields.get(key);
    if (field !== undefined) {
      check(entry.value, before, field, [...path, key], context);
    } else if (schema.others?.pattern.test(key) === true) {
      check(entry.value, before, schema.others.value, [...path, key], context);
    } else if (!schema.open && !(schema.extensible && key.startsWith('x-'))) {
      const suggestion = closest(key, [...schema.fields.keys()]);
      context.findings.push(
        errorAt(
          entry.key.origin,
          RULE,
          schema.fields.size > 0
            ? `${where(path)} does not know ${JSON.stringify(key)}`
            : `${where(path)} cannot have the name ${JSON.stringify(key)}`,
          suggestion === undefined ? schema.instead : `Did you mean ${JSON.stringify(suggestion)}?`,
        ),
      );
    }
  }
}

function checkList(
  node: SequenceNode,
  passed: Node | undefined,
  schema: ListSchema,
  path: Path,
  context: Context,
): void {
  const old = passed?.kind === 'sequence' ? passed.items : [];
  const known = schema.unique ? takeIdentities(node, passed, context) : undefined;
  const seen = known ?? new Map<string, number>();
  for (const [index, { value }] of node.items.entries()) {
    const before = old[index]?.value;
    if (value !== before) check(value, before, schema.item, [...path, `[${index}]`], context);
    if (!schema.unique || (value === before && known !== undefined)) continue;
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
  if (schema.unique) context.identities.set(node, seen);
}

/**
 * The identities of a list that passed, without those that are no longer in their place. They are taken, not copied: a
 * list that grows with every file is not gone through anew for every file. Undefined where another list has them.
 */
function takeIdentities(
  node: SequenceNode,
  passed: Node | undefined,
  { identities }: Context,
): Map<string, number> | undefined {
  if (passed?.kind !== 'sequence') return undefined;
  const known = identities.get(passed);
  if (known === undefined) return undefined;
  identities.delete(passed);
  for (const [index, { value }] of passed.items.entries()) {
    if (node.items[index]?.value !== value) known.delete(identity(value));
  }
  return known;
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
