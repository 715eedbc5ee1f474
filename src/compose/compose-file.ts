import {
  isAlias,
  isMap,
  isNode,
  LineCounter,
  parseDocument,
  visit,
  type Alias,
  type Document,
} from 'yaml';

import type { Finding, Place } from '../finding.ts';

/** The names that Compose looks for when none is given, in its own order. */
export const DEFAULT_COMPOSE_FILES = [
  'compose.yaml',
  'compose.yml',
  'docker-compose.yaml',
  'docker-compose.yml',
] as const;

/** Upper bound for the compose text and the pre-launch script together, in bytes of UTF-8 (Phala Cloud). */
export const LARGEST_PAYLOAD_BYTES = 204_800;

/**
 * Decodes a text file that is shipped byte for byte: what is returned encodes to exactly the same bytes, a byte order
 * mark and CRLF included.
 */
export function decodeText(file: string, bytes: Uint8Array): string | Finding {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return {
      level: 'error',
      rule: 'file-not-utf8',
      message: `${file} is not UTF-8 text.`,
      place: { file },
      hint: 'Save the file as UTF-8.',
    };
  }
}

/** Checks that a text is YAML with a mapping of `services`. Finds the first fault, with line and column. */
export function checkComposeText(file: string, text: string): readonly Finding[] {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    merge: true,
    uniqueKeys: true,
    // At `silent` the library would pass over a second document.
    logLevel: 'error',
  });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    const byteOrderMark = line === 1 && text.startsWith('\uFEFF') ? 1 : 0;
    return { file, line, column: Math.max(1, col - byteOrderMark) };
  };
  const [error] = document.errors;
  if (error !== undefined) {
    return [
      {
        level: 'error',
        rule: 'compose-yaml',
        message: `The compose file is not valid YAML: ${withoutFullStop(error.message)}.`,
        place: at(error.pos[0]),
        hint:
          error.code === 'MULTIPLE_DOCS'
            ? 'Keep one document: remove the `---` separator and merge what follows it.'
            : 'Check indentation, quotes and colons on this line and the one before.',
      },
    ];
  }
  const alias = unresolvedAlias(document);
  if (alias?.range) {
    return [
      {
        level: 'error',
        rule: 'compose-yaml',
        message: `The compose file is not valid YAML: the alias *${alias.source} has no anchor before it.`,
        place: at(alias.range[0]),
        hint: 'Define the anchor (`&name`) above, in the same file.',
      },
    ];
  }
  const root = document.contents;
  if (!isMap(root)) return [noServices({ file, line: 1, column: 1 })];
  const node: unknown = root.get('services', true);
  const services = isAlias(node) ? node.resolve(document) : node;
  if (isMap(services) && services.items.length > 0) return [];
  return [
    noServices(isNode(node) && node.range ? at(node.range[0]) : { file, line: 1, column: 1 }),
  ];
}

/** The first alias whose anchor does not exist. */
function unresolvedAlias(document: Document): Alias | undefined {
  let found: Alias | undefined;
  visit(document, {
    Alias: (_key, alias) => {
      if (alias.resolve(document) !== undefined) return undefined;
      found = alias;
      return visit.BREAK;
    },
  });
  return found;
}

function noServices(place: Place): Finding {
  return {
    level: 'error',
    rule: 'compose-no-services',
    message: 'The compose file has no services, so nothing would run in the CVM.',
    place,
    hint: 'Name a Compose file with a `services:` mapping that holds at least one service.',
  };
}

/** Checks the size of what is shipped; the API counts both texts together. */
export function checkPayloadSize(
  file: string,
  composeBytes: number,
  scriptBytes: number,
): readonly Finding[] {
  const total = composeBytes + scriptBytes;
  if (total <= LARGEST_PAYLOAD_BYTES) return [];
  const parts =
    scriptBytes === 0 ? '' : ` (compose file ${composeBytes}, pre-launch script ${scriptBytes})`;
  return [
    {
      level: 'error',
      rule: 'payload-too-large',
      message: `Compose file and pre-launch script have ${total} bytes${parts}; Phala Cloud takes ${LARGEST_PAYLOAD_BYTES}.`,
      place: { file },
      hint: 'Move large embedded files into an image.',
    },
  ];
}

function withoutFullStop(text: string): string {
  return text.split('\n', 1).join('').replace(/\.$/, '');
}
