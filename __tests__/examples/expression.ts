/** GitHub's own expressions, stricter in one thing: a name that nobody knows is an error, where GitHub gives ''. */
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import type { FunctionDefinition } from '@actions/expressions/funcs/info';
import { truthy } from '@actions/expressions/result';
import { isBasicExpression, isMapping, isScalar, isSequence } from '@actions/workflow-parser';
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token';

export type Value = data.ExpressionData;

/** What may stand in an event or among the inputs of a run. */
export type Plain =
  string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain };

/** How what came before has ended, for `success()` and its like. */
export type Conclusion = 'success' | 'failure' | 'skipped';

/** A context whose names are all known: `secrets`, `steps`, the outputs of a step. */
export class Names extends data.Dictionary {
  readonly #what: string;

  /** @param what for the message: "secrets" */
  constructor(what: string, values: Readonly<Record<string, Value>>) {
    super();
    this.#what = what;
    for (const [name, value] of Object.entries(values)) this.add(name, value);
  }

  /** Throws for a name that there is not. */
  override get(name: string): Value {
    const value = super.get(name);
    if (value !== undefined) return value;
    const known = this.pairs().map(({ key }) => key);
    throw new Error(`${this.#what} has no ${name}, only ${known.join(', ') || 'nothing'}`);
  }
}

export function namesOf(what: string, values: Readonly<Record<string, Plain>>): Names {
  return new Names(
    what,
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueOf(value)])),
  );
}

export function valueOf(plain: Plain): Value {
  if (plain === null) return new data.Null();
  if (typeof plain === 'string') return new data.StringData(plain);
  if (typeof plain === 'number') return new data.NumberData(plain);
  if (typeof plain === 'boolean') return new data.BooleanData(plain);
  if (isList(plain)) return new data.Array(...plain.map(valueOf));
  return new data.Dictionary(
    ...Object.entries(plain).map(([key, value]) => ({ key, value: valueOf(value) })),
  );
}

function isList(plain: readonly Plain[] | { readonly [name: string]: Plain }): plain is Plain[] {
  return Array.isArray(plain);
}

/** The value of a token of a workflow, with the expressions in it evaluated. */
export function evaluate(token: TemplateToken, contexts: Names, soFar: Conclusion): Value {
  if (isBasicExpression(token)) return evaluateExpression(token.expression, contexts, soFar);
  if (isMapping(token)) {
    const pairs = [...token].map(({ key, value }) => ({
      key: key.toString(),
      value: evaluate(value, contexts, soFar),
    }));
    return new data.Dictionary(...pairs);
  }
  if (isSequence(token)) {
    return new data.Array(...[...token].map((item) => evaluate(item, contexts, soFar)));
  }
  if (isScalar(token)) return new data.StringData(token.toString());
  throw new Error(`An example has a ${token.typeName()}, which this evaluator does not know`);
}

/** Whether an `if:` holds. */
export function holds(token: TemplateToken, contexts: Names, soFar: Conclusion): boolean {
  return truthy(evaluate(token, contexts, soFar));
}

/** A mapping of texts, such as `with:` and `env:`. */
export function textsOf(
  token: TemplateToken | undefined,
  contexts: Names,
  soFar: Conclusion,
): Readonly<Record<string, string>> {
  if (token === undefined) return {};
  const value = evaluate(token, contexts, soFar);
  if (!(value instanceof data.Dictionary)) throw new Error(`Not a mapping: ${token.typeName()}`);
  return Object.fromEntries(
    value.pairs().map(({ key, value: each }) => [key, each.coerceString()]),
  );
}

function evaluateExpression(expression: string, contexts: Names, soFar: Conclusion): Value {
  const functions = statusFunctions(soFar);
  const names = contexts.pairs().map(({ key }) => key);
  const tree = new Parser(new Lexer(expression).lex().tokens, names, functions).parse();
  const byName = new Map(functions.map((each) => [each.name, each]));
  try {
    return new Evaluator(tree, contexts, byName).evaluate();
  } catch (error) {
    throw new Error(`\${{ ${expression} }}: ${String(error)}`, { cause: error });
  }
}

function statusFunctions(soFar: Conclusion): FunctionDefinition[] {
  const facts = {
    success: soFar === 'success',
    failure: soFar === 'failure',
    always: true,
    cancelled: false,
  };
  return Object.entries(facts).map(([name, fact]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(fact),
  }));
}
