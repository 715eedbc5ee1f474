/**
 * Cuts Phala Cloud's OpenAPI document down to what the emulator goes by, and writes it where the emulator reads it:
 * the operations it serves, the schemas that these reach, and of both only what can be checked: no prose, no examples.
 *
 *     npm run prune-openapi -- PATH-OF-THE-FULL-DOCUMENT
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { isObject, objectAt, type JsonObject } from '../emulator/phala/contract/json.ts';
import { DOCUMENTED, PREFIX } from '../emulator/phala/contract/operations.ts';

const OUT = fileURLToPath(new URL('../emulator/phala/contract/openapi.json', import.meta.url));

const KEPT = [
  ['$ref', 'type', 'const', 'enum', 'default', 'format', 'pattern', 'required'],
  ['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems'],
].flat();
const DROPPED = ['title', 'description', 'examples'];

const [source] = process.argv.slice(2);
if (source === undefined) {
  console.error('Usage: npm run prune-openapi -- PATH-OF-THE-FULL-DOCUMENT');
  process.exit(1);
}
const full: unknown = JSON.parse(readFileSync(source, 'utf8'));
const pruned = prunedDocument(full);
const options = await resolveConfig(OUT);
writeFileSync(OUT, await format(JSON.stringify(pruned), { ...options, filepath: OUT }));
console.log(`Wrote ${OUT}`);

function prunedDocument(document: unknown): JsonObject {
  const paths: Record<string, Record<string, JsonObject>> = {};
  for (const name of DOCUMENTED) {
    const [method = '', path = ''] = name.split(' ');
    const operation = objectAt(document, 'paths', PREFIX + path, method.toLowerCase());
    (paths[PREFIX + path] ??= {})[method.toLowerCase()] = prunedOperation(operation);
  }
  const { openapi, info } = objectAt(document);
  return { openapi, info, paths, components: { schemas: reachable(document, paths) } };
}

/** The request, and the answer when all is well. */
function prunedOperation(operation: JsonObject): JsonObject {
  const responses = Object.entries(objectAt(operation, 'responses'))
    .filter(([status]) => status.startsWith('2'))
    .map(([status, response]) => [status, prunedContent(response)] as const);
  return {
    ...(isObject(operation['requestBody'])
      ? { requestBody: prunedContent(operation['requestBody']) }
      : {}),
    responses: Object.fromEntries(responses),
  };
}

function prunedContent(value: unknown): JsonObject {
  const content = isObject(value) ? value['content'] : undefined;
  if (!isObject(content)) return {};
  const types = Object.entries(content).map(([type, media]) => [
    type,
    { schema: prunedSchema(objectAt(media, 'schema')) },
  ]);
  return { content: Object.fromEntries(types) };
}

/** Throws at a keyword that it does not know, so that no constraint is lost unseen. */
function prunedSchema(schema: JsonObject): JsonObject {
  const kept: [string, unknown][] = [];
  for (const [keyword, value] of Object.entries(schema)) {
    if (DROPPED.includes(keyword)) continue;
    if (KEPT.includes(keyword)) kept.push([keyword, value]);
    else kept.push([keyword, prunedPart(keyword, value)]);
  }
  return Object.fromEntries(kept);
}

function prunedPart(keyword: string, value: unknown): unknown {
  if (keyword === 'properties' && isObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, property]) => [name, prunedSchema(objectAt(property))]),
    );
  }
  if (keyword === 'anyOf' && Array.isArray(value)) {
    return value.map((option) => prunedSchema(objectAt(option)));
  }
  if (keyword === 'items' && isObject(value)) return prunedSchema(value);
  if (keyword === 'additionalProperties') return isObject(value) ? prunedSchema(value) : value;
  throw new Error(`scripts/prune-openapi.ts does not know the keyword ${keyword}`);
}

/** The component schemas that something refers to, or that one of them refers to. */
function reachable(document: unknown, from: unknown): JsonObject {
  const found = new Map<string, JsonObject>();
  const follow = (value: unknown): void => {
    for (const [, name = ''] of JSON.stringify(value).matchAll(
      /"\$ref":"#\/components\/schemas\/([^"]+)"/g,
    )) {
      if (found.has(name)) continue;
      const schema = prunedSchema(objectAt(document, 'components', 'schemas', name));
      found.set(name, schema);
      follow(schema);
    }
  };
  follow(from);
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
