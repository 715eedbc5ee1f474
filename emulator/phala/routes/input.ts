import { invalid, type Answer, type InvalidField } from '../answer.ts';
import type { ValidateFunction } from '../contract/ajv.ts';
import { invalidFields } from '../contract/requests.ts';
import type { Call } from './route.ts';

/** What a request brings along, checked before its handler sees it. */

/** Checks the body against its schema before the handler sees it. */
export function withBody<Body>(
  schema: ValidateFunction<Body>,
  call: Call,
  handle: (body: Body) => Answer,
): Answer {
  const type = call.headers['content-type'] ?? '';
  if (!/^application\/([^;]+\+)?json\b/i.test(type)) {
    return invalid([
      { loc: ['body'], msg: 'Input should be a valid dictionary', type: 'model_attributes_type' },
    ]);
  }
  let value: unknown;
  try {
    value = JSON.parse(call.body);
  } catch {
    return invalid([{ loc: ['body', 0], msg: 'JSON decode error', type: 'json_invalid' }]);
  }
  return schema(value) ? handle(value) : invalid(invalidFields(schema.errors));
}

/** For a body that may be left out. */
export function withBodyIfAny<Body>(
  schema: ValidateFunction<Body>,
  call: Call,
  handle: (body: Body) => Answer,
): Answer {
  const nothing: unknown = {};
  return call.body === '' && schema(nothing) ? handle(nothing) : withBody(schema, call, handle);
}

/** A whole number in the query, within its bounds. */
export function whole(
  query: URLSearchParams,
  name: string,
  usual: number,
  [least, most]: readonly [number, number],
): { readonly value: number } | { readonly wrong: InvalidField } {
  const given = query.get(name);
  if (given === null) return { value: usual };
  const value = Number(given);
  if (/^\d+$/.test(given) && value >= least && value <= most) return { value };
  return {
    wrong: {
      loc: ['query', name],
      msg: `Input should be a valid integer from ${least} to ${most}`,
      type: 'int_parsing',
    },
  };
}
