import { readFileSync } from 'node:fs';
import { CONSTRAINTS, CORRECTIONS } from './amendments.ts';
import { isObject, objectAt, type JsonObject } from './json.ts';
import { PREFIX, type DocumentedOperation } from './operations.ts';
import { orNull, type Schema } from './schema.ts';

/** The OpenAPI document as schemas that ajv compiles: references put in, amended, nullables as one type. */

const document: unknown = JSON.parse(
  readFileSync(new URL('./openapi.json', import.meta.url), 'utf8'),
);

/** The body of a request. Throws when the document says nothing of it. */
export function requestSchema(operation: DocumentedOperation): Schema {
  const schema = contentSchema(objectAt(operationObject(operation), 'requestBody'));
  if (schema === undefined) throw new Error(`The OpenAPI document has no body of ${operation}`);
  // A default of the whole body stands for a body that is left out, which no schema sees.
  const keywords = Object.entries(expanded(schema)).filter(([keyword]) => keyword !== 'default');
  return Object.fromEntries(keywords);
}

/**
 * The answers that the document has for an operation when all is well: one, or two where version 2025-10-28 has an
 * older shape, which then comes first. None where the document leaves it open.
 */
export function answerSchemas(operation: DocumentedOperation): readonly Schema[] {
  const [response] = Object.entries(objectAt(operationObject(operation), 'responses'));
  if (response?.[0] === '204') return [{ type: 'null' }];
  const schema = contentSchema(response?.[1]);
  if (schema === undefined || Object.keys(schema).length === 0) return [];
  const { anyOf } = schema;
  return Array.isArray(anyOf)
    ? anyOf.map((shape) => expanded(objectAt(shape)))
    : [expanded(schema)];
}

/** A schema by its name in the document. */
export function componentSchema(name: string): Schema {
  return amended(name, expanded(objectAt(document, 'components', 'schemas', name)));
}

function operationObject(operation: DocumentedOperation): JsonObject {
  const [method = '', path = ''] = operation.split(' ');
  return objectAt(document, 'paths', PREFIX + path, method.toLowerCase());
}

function contentSchema(value: unknown): JsonObject | undefined {
  if (!isObject(value) || value['content'] === undefined) return undefined;
  return objectAt(value, 'content', 'application/json', 'schema');
}

function expanded(schema: JsonObject): Schema {
  const { $ref: reference, properties, items, anyOf, additionalProperties, ...rest } = schema;
  if (typeof reference === 'string') {
    return { ...componentSchema(reference.split('/').at(-1) ?? ''), ...rest };
  }
  return {
    ...rest,
    ...(isObject(properties) ? { properties: expandedAll(properties) } : {}),
    ...(isObject(items) ? { items: expanded(items) } : {}),
    ...(isObject(additionalProperties)
      ? { additionalProperties: expanded(additionalProperties) }
      : {}),
    ...(Array.isArray(anyOf)
      ? alternatives(anyOf.map((option) => expanded(objectAt(option))))
      : {}),
  };
}

function expandedAll(properties: JsonObject): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [name, expanded(objectAt(property))]),
  );
}

/** Two constants, or a type and null, are one schema and not two: otherwise ajv complains of both. */
function alternatives(options: readonly Schema[]): Schema {
  const others = options.filter(({ type }) => type !== 'null');
  const constants = others.flatMap((option): unknown[] =>
    'const' in option ? [option['const']] : [],
  );
  const [only] =
    constants.length === others.length ? [{ type: 'string', enum: constants }] : others;
  if (only === undefined || (others.length > 1 && constants.length === 0))
    return { anyOf: options };
  return others.length === options.length ? only : orNull(only);
}

function amended(name: string, schema: Schema): Schema {
  const constraints = CONSTRAINTS[name];
  const corrections = CORRECTIONS[name];
  if (constraints === undefined && corrections === undefined) return schema;
  const properties: Record<string, unknown> = { ...objectAt(schema, 'properties') };
  for (const [property, constraint] of Object.entries(constraints ?? {})) {
    properties[property] = { ...objectAt(properties, property), ...constraint };
  }
  return { ...schema, properties: { ...properties, ...corrections } };
}
