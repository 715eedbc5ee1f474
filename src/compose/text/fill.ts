import {
  isCollection,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseAllDocuments,
  parseDocument,
  Scalar,
} from 'yaml';

import type { Finding, Place } from '../../base/finding.ts';
import { applyEdits, type Edit } from '../yaml/edit.ts';
import { scanVariables, type VariableUse } from './variables.ts';

/** A compose text with public variables filled in. */
export interface Filled {
  readonly text: string;
  /** What was replaced, in the offsets of the original text. */
  readonly edits: readonly Edit[];
  /** The variables that occur. */
  readonly used: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/**
 * Fills public variables into the values of a compose text, as Compose would with exactly these variables set:
 * `$NAME` and `${NAME}` with their operators; other variables and `$$` stay as they are. Like Compose, it leaves keys
 * and comments alone. Only the expressions are replaced; a scalar that would then be read as anything but the right
 * string (`1.50`, a folded line that became empty) is written in quotes. A text that is not YAML is returned as it is.
 */
export function fillVariables(
  file: string,
  text: string,
  variables: ReadonlyMap<string, string>,
): Filled {
  const used = new Set<string>();
  const findings: Finding[] = [];
  const edits: Edit[] = [];
  if (!mayUse(text, variables)) return { text, edits, used, findings };
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, {
    // What may hold a variable is a string in every schema, and in this one nothing is tried for a number.
    schema: 'failsafe',
    lineCounter: lines,
    logLevel: 'silent',
    uniqueKeys: false,
  });
  if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) {
    return { text, edits, used, findings };
  }
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: line === 1 && text.startsWith('\uFEFF') ? col - 1 : col };
  };
  for (const document of documents) {
    visitValues(document.contents, (scalar, inFlow) => {
      const { range } = scalar;
      if (!range || !isString(scalar) || !scalar.value.includes('$')) return;
      const [start, end] = range;
      const filled = fillScalar(text.slice(start, end), scalar, inFlow, variables);
      for (const name of filled.used) used.add(name);
      findings.push(
        ...filled.problems.map(({ at, ...rest }) => ({ ...rest, place: place(start + at) })),
      );
      edits.push(
        ...filled.edits.map((edit) => ({
          ...edit,
          start: start + edit.start,
          end: start + edit.end,
        })),
      );
    });
  }
  return { text: applyEdits(text, edits), edits, used, findings };
}

/** Whether a text can use one of the variables; it is read as YAML only then. A name can also be written in escapes. */
function mayUse(text: string, variables: ReadonlyMap<string, string>): boolean {
  const names = [...variables.keys()];
  return names.some((name) => text.includes(name)) || (names.length > 0 && text.includes('\\'));
}

/** Calls `onScalar` for every scalar that is a value or a list item, not for keys. */
function visitValues(
  node: unknown,
  onScalar: (scalar: Scalar, inFlow: boolean) => void,
  inFlow = false,
): void {
  if (isScalar(node)) onScalar(node, inFlow);
  if (!isCollection(node)) return;
  const isFlow = inFlow || node.flow === true;
  for (const item of node.items) visitValues(isPair(item) ? item.value : item, onScalar, isFlow);
}

function isString(scalar: Scalar): scalar is Scalar<string> {
  return typeof scalar.value === 'string';
}

/** What is wrong with filling an expression; `at` counts from the start of the scalar. */
interface Problem extends Omit<Finding, 'place'> {
  readonly at: number;
}

interface FilledScalar {
  /** In offsets of the scalar's source. */
  readonly edits: readonly Edit[];
  readonly used: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

function fillScalar(
  source: string,
  scalar: Scalar<string>,
  inFlow: boolean,
  variables: ReadonlyMap<string, string>,
): FilledScalar {
  const style = scalar.type ?? Scalar.PLAIN;
  const isBlock = style === Scalar.BLOCK_LITERAL || style === Scalar.BLOCK_FOLDED;
  const wanted = new Filler(scalar.value, variables, Scalar.PLAIN);
  const expected = applyEdits(scalar.value, wanted.edits());
  if (wanted.used.size === 0) return { edits: [], used: wanted.used, problems: [] };

  // The header of a block scalar may hold a comment.
  const from = isBlock ? source.indexOf('\n') + 1 : 0;
  const written = new Filler(source.slice(from), variables, style);
  const edits = written
    .edits()
    .map((edit) => ({ ...edit, start: edit.start + from, end: edit.end + from }));
  const problems = written.problems.map((problem) => ({ ...problem, at: problem.at + from }));
  const candidate = applyEdits(source, edits);
  const used = wanted.used;
  if (isReadAs(expected, candidate, style, inFlow)) return { edits, used, problems };
  const single = `'${expected.replaceAll("'", "''")}'`;
  const quoted = isReadAs(expected, single, Scalar.QUOTE_SINGLE, inFlow)
    ? single
    : JSON.stringify(expected).replace(CONTROLS, escaped);
  // The range of a block scalar takes in its last line end.
  const lineEnd = isBlock ? (/\r?\n$/.exec(source)?.[0] ?? '') : '';
  return { edits: [{ start: 0, end: source.length, text: quoted + lineEnd }], used, problems };
}

/** The control characters that JSON leaves as they are, and that YAML readers drop or take for line ends. */
const CONTROLS = /[\u007f-\u009f\u2028\u2029\ufeff]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Whether every YAML reader takes a written scalar for exactly this string. */
function isReadAs(expected: string, written: string, style: Scalar.Type, inFlow: boolean): boolean {
  // Numbers, dates and times begin with a digit, a sign or a dot; which texts are some differs between readers.
  if (style === Scalar.PLAIN && !/^[A-Za-z_/$]/.test(written)) return false;
  if (style !== Scalar.QUOTE_DOUBLE && new RegExp(CONTROLS).test(expected)) return false;
  const document = parseDocument(inFlow ? `[${written}]` : `- ${written}`, { logLevel: 'silent' });
  const { contents } = document;
  if (document.errors.length > 0 || !isSeq(contents) || contents.items.length !== 1) return false;
  const [item] = contents.items;
  // A comment in the header of a block scalar was there before; anywhere else the text made one.
  const isBlock = style === Scalar.BLOCK_LITERAL || style === Scalar.BLOCK_FOLDED;
  const isWhole =
    isScalar(item) && (isBlock || (item.comment === undefined && contents.comment === undefined));
  return isWhole && item.value === expected;
}

/** Fills one text: the value of a scalar, or its source in the escaping of its style. */
class Filler {
  readonly used = new Set<string>();
  readonly problems: Problem[] = [];
  readonly #text: string;
  readonly #variables: ReadonlyMap<string, string>;
  readonly #style: Scalar.Type;

  constructor(text: string, variables: ReadonlyMap<string, string>, style: Scalar.Type) {
    this.#text = text;
    this.#variables = variables;
    this.#style = style;
  }

  edits(): readonly Edit[] {
    return this.#editsOf(scanVariables(this.#text).uses, false);
  }

  /** @param inOperand whether these stand in the operand of a variable that stays */
  #editsOf(uses: readonly VariableUse[], inOperand: boolean): Edit[] {
    const edits: Edit[] = [];
    for (const [index, use] of uses.entries()) {
      const value = this.#variables.get(use.name);
      if (value === undefined) {
        edits.push(...this.#editsOf(use.nested, true));
        continue;
      }
      this.used.add(use.name);
      const result = this.#result(use, value, inOperand);
      const before = this.#bareBefore(use.start, uses[index - 1]);
      edits.push({
        start: before?.start ?? use.start,
        end: use.end,
        text: before === undefined ? result : `\${${before.name}}${result}`,
      });
    }
    return edits;
  }

  /** A `$NAME` that stays and ends at an offset: without braces, what is filled in there could lengthen its name. */
  #bareBefore(offset: number, use: VariableUse | undefined): VariableUse | undefined {
    const stays = use?.end === offset && !this.#variables.has(use.name);
    return stays && this.#text[use.start + 1] !== '{' ? use : undefined;
  }

  #result(use: VariableUse, value: string, inOperand: boolean): string {
    const counts = use.operator.startsWith(':') ? value !== '' : true;
    switch (use.operator) {
      case ':+':
      case '+':
        return counts ? this.#operand(use, inOperand) : '';
      case ':-':
      case '-':
        return counts ? this.#value(use, value, inOperand) : this.#operand(use, inOperand);
      case ':?':
      case '?':
        if (!counts) {
          this.problems.push({
            level: 'error',
            rule: 'variable-required',
            message: `The compose text demands a value for \`${use.name}\`, and \`variables\` gives it an empty one.`,
            hint: 'Give the variable a value.',
            at: use.start,
          });
        }
        return this.#value(use, value, inOperand);
      case '':
        return this.#value(use, value, inOperand);
    }
  }

  /** The operand as it is written, with what is nested in it filled. */
  #operand(use: VariableUse, inOperand: boolean): string {
    const last = this.#bareBefore(use.operandEnd, use.nested.at(-1));
    const braced =
      last === undefined ? [] : [{ start: last.start, end: last.end, text: `\${${last.name}}` }];
    const edits = [...this.#editsOf(use.nested, inOperand), ...braced].map(
      ({ start, end, text }) => ({
        start: start - use.operandStart,
        end: end - use.operandStart,
        text,
      }),
    );
    return applyEdits(this.#text.slice(use.operandStart, use.operandEnd), edits);
  }

  #value(use: VariableUse, value: string, inOperand: boolean): string {
    if (inOperand && /[{}]/.test(value)) {
      this.problems.push({
        level: 'error',
        rule: 'variable-braces',
        message: `\`${use.name}\` stands inside another variable's expression, where a value with braces would end that expression.`,
        hint: 'Give it a value without braces, or write the expression otherwise.',
        at: use.start,
      });
    }
    const literal = value.replaceAll('$', '$$$$');
    switch (this.#style) {
      case Scalar.QUOTE_SINGLE:
        return literal.replaceAll("'", "''");
      case Scalar.QUOTE_DOUBLE:
        return JSON.stringify(literal).slice(1, -1);
      default:
        return literal;
    }
  }
}
