import type { SchemaObject } from 'ajv/dist/2020.js';

/** The words that the contracts written by hand are written in. */

export type Schema = SchemaObject;
export type Properties = Readonly<Record<string, Schema>>;

export const string: Schema = { type: 'string' };
export const integer: Schema = { type: 'integer' };
export const number: Schema = { type: 'number' };
export const boolean: Schema = { type: 'boolean' };
export const strings: Schema = { type: 'array', items: string };
export const time: Schema = { type: 'string', format: 'date-time' };

export const HEX = '^[0-9a-f]+$';
export const HASH = '^[0-9a-f]{64}$';
export const APP_ID = '^[0-9a-f]{40}$';
export const DECIMAL = '^\\d+(\\.\\d+)?$';

export const hex: Schema = { type: 'string', pattern: HEX };
export const hash: Schema = { type: 'string', pattern: HASH };
export const appId: Schema = { type: 'string', pattern: APP_ID };
export const decimal: Schema = { type: 'string', pattern: DECIMAL };

/** Other keys than the named ones are let through, as the API does. */
export function object(required: Properties, optional: Properties = {}): Schema {
  return {
    type: 'object',
    required: Object.keys(required),
    properties: { ...required, ...optional },
  };
}

export function list(items: Schema): Schema {
  return { type: 'array', items };
}

export function oneOf(...values: readonly string[]): Schema {
  return { type: 'string', enum: values };
}

/** One type that may be null, so that what is wrong with a value is said once and not once per alternative. */
export function orNull(schema: Schema): Schema {
  const { type, ...rest } = schema;
  if (typeof type !== 'string') return { anyOf: [schema, { type: 'null' }] };
  const values: unknown = rest['enum'];
  return {
    ...rest,
    ...(Array.isArray(values) ? { enum: [...values.map(String), null] } : {}),
    type: [type, 'null'],
  };
}

export function hashId(prefix: string): Schema {
  return { type: 'string', pattern: `^${prefix}_.+` };
}
