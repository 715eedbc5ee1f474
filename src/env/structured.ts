import { isAlias, isMap, isScalar, LineCounter, parseDocument, Scalar, type ErrorCode } from 'yaml';
import { Secret } from '../base/secret.ts';
import { positionOf, readJsonObject } from './json.ts';
import {
  TextReader,
  withoutByteOrderMark,
  type ParsedText,
  type Position,
  type TextOrigin,
} from './parsed-text.ts';
import { NAME_LIKE, shownName } from './rules.ts';

/**
 * Reads a YAML map of names to scalars. A value is the text as it is written: `1.50`, `true` and `0123` stay what
 * they are, quoted and block scalars are what YAML makes of them. Null, lists, maps, aliases, tags other than
 * `!!str` and repeated names are errors that say the name; a syntax error says line and column in this function's
 * own words, because those of the YAML library quote the source.
 */
export function parseYaml(text: string, origin: TextOrigin): ParsedText {
  const reader = new TextReader(origin);
  const lineCounter = new LineCounter();
  const document = parseDocument(withoutByteOrderMark(text), {
    lineCounter,
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    // At `silent` the library would pass over a second document.
    logLevel: 'error',
  });
  const at = (offset: number | undefined): Position => {
    const { line, col } = lineCounter.linePos(offset ?? 0);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };

  const [error] = document.errors;
  if (error !== undefined) {
    const words = YAML_PROBLEMS[error.code] ?? 'unexpected text';
    reader.report(at(error.pos[0]), 'env-syntax', `This is not valid YAML: ${words}.`);
    return reader.result();
  }
  const { contents } = document;
  if (contents === null) return reader.result();
  if (!isMap(contents)) {
    if (isScalar(contents) && contents.source === '') return reader.result();
    reader.report(at(contents.range[0]), 'env-not-a-map', NOT_A_MAP);
    return reader.result();
  }
  for (const { key, value } of contents.items) {
    if (!isScalar(key)) {
      reader.report(
        at(key.range[0]),
        'env-unsupported-value',
        'A key of this map is not a plain name.',
      );
      continue;
    }
    const position = at(key.range[0]);
    addVariable(reader, key.source, position, yamlValue(value));
  }
  return reader.result();
}

/**
 * Reads a JSON object of names to scalars. Strings are decoded; numbers, `true` and `false` keep the text as it is
 * written. Null, lists, objects and repeated names are errors that say the name; a syntax error says line and column
 * and quotes nothing.
 */
export function parseJson(text: string, origin: TextOrigin): ParsedText {
  const reader = new TextReader(origin);
  const source = withoutByteOrderMark(text);
  const object = readJsonObject(source);
  if ('notAnObject' in object) {
    reader.report({ line: 1, column: 1 }, 'env-not-a-map', NOT_A_MAP);
  } else if ('notJson' in object) {
    const { problem, offset } = object.notJson;
    reader.report(positionOf(source, offset), 'env-syntax', `This is not valid JSON: ${problem}.`);
  } else {
    for (const member of object.members) {
      const value =
        member.kind === 'nested'
          ? { problem: 'is a list or an object' }
          : member.kind === 'null'
            ? { problem: 'is null' }
            : { text: member.text };
      addVariable(reader, member.name, positionOf(source, member.offset), value);
    }
  }
  return reader.result();
}

const NOT_A_MAP = 'This text is not a map of names to values.';

type ReadValue = { readonly text: string } | { readonly problem: string };

function addVariable(reader: TextReader, name: string, position: Position, value: ReadValue): void {
  if (!NAME_LIKE.test(name)) {
    reader.report(
      position,
      'env-bad-name',
      `The guest does not boot with ${shownName(name)}: names consist of letters, digits and \`_\`.`,
    );
  } else if ('problem' in value) {
    reader.report(
      position,
      'env-unsupported-value',
      `The value of \`${name}\` ${value.problem}; env values are plain texts.`,
      'Put the text that the app should get in quotes; `""` is the empty text.',
    );
  } else {
    reader.add({ name, value: new Secret(value.text), position });
  }
}

const YAML_NULL = /^(?:|~|null|Null|NULL)$/;

function yamlValue(node: unknown): ReadValue {
  if (node === null) return { problem: 'is null' };
  if (isAlias(node)) return { problem: 'is an alias' };
  if (!isScalar(node) || node.source === undefined) return { problem: 'is a list or a map' };
  if (node.tag !== undefined && node.tag !== '!' && node.tag !== 'tag:yaml.org,2002:str') {
    return { problem: 'has a tag' };
  }
  const plain = node.type === Scalar.PLAIN && node.tag === undefined;
  return plain && YAML_NULL.test(node.source) ? { problem: 'is null' } : { text: node.source };
}

const YAML_PROBLEMS: Partial<Record<ErrorCode, string>> = {
  BAD_ALIAS: 'an alias is malformed or has no anchor',
  BAD_DIRECTIVE: 'a `%` directive is malformed',
  BAD_DQ_ESCAPE: 'an escape in double quotes is malformed',
  BAD_INDENT: 'the indentation is wrong',
  BAD_SCALAR_START: 'a value begins with a character that needs quotes',
  BLOCK_AS_IMPLICIT_KEY:
    'a map begins on the line of another value; a value that contains `: ` needs quotes',
  BLOCK_IN_FLOW: 'a block stands inside `{}` or `[]`',
  KEY_OVER_1024_CHARS: 'a key is too long',
  MISSING_CHAR: 'a closing quote, bracket, comma or space is missing',
  MULTILINE_IMPLICIT_KEY: 'a key spans several lines, or a line is not `NAME: value`',
  MULTIPLE_DOCS: 'there is more than one document',
  TAB_AS_INDENT: 'a tab is used as indentation',
};
