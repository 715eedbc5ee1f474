import { answerAjv, type ValidateFunction } from './ajv.ts';
import { answerSchemas } from './document.ts';
import { isDocumented } from './operations.ts';
import { list, object, orNull, string, strings, type Schema } from './schema.ts';

/** What an endpoint answers when all is well, and what an error looks like. */

/** Whether the client asked for the flat shapes of version 2025-10-28. */
export type Shape = 'flat' | 'nested';
export type AnswerContract = Readonly<Record<Shape, ValidateFunction>>;

/**
 * The contract of an operation's answers: what the OpenAPI document says, or else what is said by hand. Throws when both
 * say something, or neither.
 */
export function contractOf(operation: string, byHand: AnswerContract | undefined): AnswerContract {
  const [flat, nested = flat] = isDocumented(operation) ? answerSchemas(operation) : [];
  if (flat === undefined || nested === undefined) {
    if (byHand !== undefined) return byHand;
    throw new Error(`The OpenAPI document has no schema for the answer of ${operation}`);
  }
  if (byHand === undefined) return byShape(flat, nested);
  throw new Error(`The OpenAPI document has a schema for the answer of ${operation} already`);
}

export function byShape(flat: Schema, nested: Schema): AnswerContract {
  const compiled = answerAjv.compile(flat);
  return { flat: compiled, nested: flat === nested ? compiled : answerAjv.compile(nested) };
}

export function same(schema: Schema): AnswerContract {
  return byShape(schema, schema);
}

const structuredError = object(
  { error_code: { type: 'string', pattern: '^ERR-\\d\\d-\\d\\d\\d$' }, message: string },
  {
    request_id: string,
    details: orNull(list(object({ field: string }, { message: orNull(string) }))),
    suggestions: orNull(strings),
    links: orNull(list(object({ url: string, label: string }))),
  },
);

/**
 * The error bodies that the emulator gives by itself; faults may send any other. By hand, because the document has that
 * of 422 only.
 */
const error = answerAjv.compile({
  anyOf: [
    object({ detail: string }),
    object({
      detail: list(
        object({
          loc: { type: 'array', items: { type: ['string', 'integer'] } },
          msg: string,
          type: string,
        }),
      ),
    }),
    structuredError,
  ],
});

/** What is wrong with an answer; undefined when nothing is. */
export function answerViolation(
  contract: AnswerContract,
  shape: Shape,
  status: number,
  body: unknown,
): string | undefined {
  const validate = status >= 400 ? error : contract[shape];
  return validate(body ?? null) ? undefined : answerAjv.errorsText(validate.errors);
}
