/** How a `${NAME…}` expression goes on after its name; empty for `$NAME` and `${NAME}`. */
export type Operator = '' | ':-' | '-' | ':?' | '?' | ':+' | '+';

/** One variable expression in a text. Offsets count UTF-16 units from the start of the text; `end` is exclusive. */
export interface VariableUse {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly operator: Operator;
  /** The default, message or replacement after the operator. */
  readonly operandStart: number;
  readonly operandEnd: number;
  /** Expressions inside the operand. */
  readonly nested: readonly VariableUse[];
}

/** A `$` that Compose refuses when it interpolates, such as `${A B}`. */
export interface MalformedVariable {
  readonly start: number;
  readonly end: number;
}

export interface ScannedVariables {
  readonly uses: readonly VariableUse[];
  readonly malformed: readonly MalformedVariable[];
}

const NAME = /[_a-zA-Z][_a-zA-Z0-9]*/y;
const OPERATOR = /:-|:\?|:\+|-|\?|\+/y;

/**
 * Finds the variable expressions of a text by Compose's syntax: `$NAME`, `${NAME}`, and with one of `:-`, `-`, `:?`,
 * `?`, `:+`, `+` an operand that may hold further expressions. `$$` is a literal dollar; a `$` before anything else
 * is left alone.
 */
export function scanVariables(text: string): ScannedVariables {
  const malformed: MalformedVariable[] = [];
  const uses = scan(text, 0, text.length, malformed);
  return { uses, malformed };
}

/** Every use with those nested in its operand, in order of appearance. */
export function* allUses(uses: readonly VariableUse[]): Generator<VariableUse> {
  for (const use of uses) {
    yield use;
    yield* allUses(use.nested);
  }
}

function scan(
  text: string,
  from: number,
  to: number,
  malformed: MalformedVariable[],
): VariableUse[] {
  const uses: VariableUse[] = [];
  for (let at = text.indexOf('$', from); at !== -1 && at < to; at = text.indexOf('$', at)) {
    if (text[at + 1] === '$') {
      at += 2;
    } else if (text[at + 1] === '{') {
      const use = bracedUse(text, at, to, malformed);
      if (use === undefined) {
        const end = closingBrace(text, at + 1, to) ?? to - 1;
        malformed.push({ start: at, end: end + 1 });
        at = end + 1;
      } else {
        uses.push(use);
        at = use.end;
      }
    } else {
      const name = match(NAME, text, at + 1);
      if (name !== undefined) {
        const end = at + 1 + name.length;
        uses.push({
          name,
          start: at,
          end,
          operator: '',
          operandStart: end,
          operandEnd: end,
          nested: [],
        });
      }
      at += 1 + (name?.length ?? 0);
    }
  }
  return uses;
}

function bracedUse(
  text: string,
  start: number,
  to: number,
  malformed: MalformedVariable[],
): VariableUse | undefined {
  const close = closingBrace(text, start + 1, to);
  const name = match(NAME, text, start + 2);
  if (close === undefined || name === undefined) return undefined;
  const afterName = start + 2 + name.length;
  const operator = isOperator(match(OPERATOR, text, afterName));
  if (operator === '' && afterName !== close) return undefined;
  const operandStart = afterName + operator.length;
  return {
    name,
    start,
    end: close + 1,
    operator,
    operandStart,
    operandEnd: close,
    nested: scan(text, operandStart, close, malformed),
  };
}

function isOperator(text: string | undefined): Operator {
  switch (text) {
    case ':-':
    case '-':
    case ':?':
    case '?':
    case ':+':
    case '+':
      return text;
    default:
      return '';
  }
}

/** The brace that closes the one at `open`; braces inside an operand must balance. */
function closingBrace(text: string, open: number, to: number): number | undefined {
  let depth = 0;
  for (let at = open; at < to; at++) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
