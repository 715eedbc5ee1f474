import { isDeepStrictEqual } from 'node:util';

import { isAlias, isMap, isNode, isScalar, parseDocument, Scalar, type YAMLMap } from 'yaml';

import type { Finding } from '../../base/finding.ts';
import { applyEdits, type Edit } from '../yaml/edit.ts';

/** Images to use instead of those in the compose text, by service. */
export type ImagePins = ReadonlyMap<string, string>;

/** The error for a pin whose service does not exist. */
export function unknownService(service: string, services: readonly string[]): Finding {
  return {
    level: 'error',
    rule: 'image-unknown-service',
    message: `\`images\` names the service \`${service}\`, which the compose text does not have.`,
    hint: `The services are: ${services.join(', ')}.`,
  };
}

/**
 * Writes pinned images into the text of one compose file; every other byte stays as it is. A service that gets its
 * image from elsewhere (a merge key) gets an `image` of its own. All services must exist. Where writing one would
 * change another, because they share an anchor, it is refused.
 */
export function pinImages(file: string, text: string, pins: ImagePins): string | Finding {
  const document = parseDocument(text, { logLevel: 'silent', merge: true });
  const services: unknown = document.get('services', true);
  const edits: Edit[] = [];
  for (const [name, image] of pins) {
    const service: unknown = isMap(services) ? services.get(name, true) : undefined;
    const edit = isMap(service) ? pinEdit(service, image, text) : undefined;
    if (edit === undefined) {
      const how = isAlias(service) ? 'is an alias' : 'is not written as a plain mapping';
      return notPinnable(
        file,
        `The service \`${name}\` ${how}, so its image cannot be replaced in the text.`,
      );
    }
    edits.push(edit);
  }
  const pinned = applyEdits(text, edits);
  if (isDeepStrictEqual(readValues(pinned), withImages(readValues(text), pins))) return pinned;
  const names = [...pins.keys()].map((name) => `\`${name}\``).join(', ');
  return notPinnable(
    file,
    `Replacing the image of ${names} in the text would change another part of it that shares an anchor.`,
  );
}

function notPinnable(file: string, message: string): Finding {
  return {
    level: 'error',
    rule: 'image-not-pinnable',
    message,
    place: { file },
    hint: 'Give every service concerned an `image` of its own, or pin all that share it.',
  };
}

/** What a text says, as plain values; undefined when it cannot be read. */
function readValues(text: string): unknown {
  const document = parseDocument(text, { logLevel: 'silent', merge: true });
  return document.errors.length > 0 ? undefined : document.toJS({ mapAsMap: true });
}

/** The same values with the images of the pins. */
function withImages(values: unknown, pins: ImagePins): unknown {
  if (!(values instanceof Map)) return values;
  const services: unknown = values.get('services');
  if (!(services instanceof Map)) return values;
  const pinned = new Map<unknown, unknown>(services);
  for (const [name, image] of pins) {
    const service: unknown = services.get(name);
    if (service instanceof Map) pinned.set(name, new Map([...service, ['image', image]]));
  }
  return new Map<unknown, unknown>([...values, ['services', pinned]]);
}

function pinEdit(service: YAMLMap, image: string, text: string): Edit | undefined {
  const own = service.items.find(({ key }) => isScalar(key) && key.value === 'image');
  if (own !== undefined) {
    const { value } = own;
    if (!isNode(value) || !value.range) return undefined;
    const [start, end] = value.range;
    const style = isScalar(value) ? value.type : undefined;
    const isBlock = style === Scalar.BLOCK_LITERAL || style === Scalar.BLOCK_FOLDED;
    // The range of a block scalar takes in its line end; that of an empty value has nothing before it.
    const before = start === end && !/\s/.test(text.charAt(start - 1)) ? ' ' : '';
    return { start, end, text: `${before}${written(image, style)}${isBlock ? lineEnd(text) : ''}` };
  }
  const first = service.items[0]?.key;
  if (!isNode(first) || !first.range) {
    const start = (service.range?.[0] ?? 0) + 1;
    return service.flow ? { start, end: start, text: `image: ${written(image)}` } : undefined;
  }
  const [start] = first.range;
  if (service.flow) {
    // In JSON, which is YAML, too, both stand in double quotes.
    const style = isScalar(first) ? first.type : undefined;
    const key = style === Scalar.QUOTE_DOUBLE ? '"image"' : 'image';
    return { start, end: start, text: `${key}: ${written(image, style)}, ` };
  }
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (indent.trim() !== '') return undefined;
  return { start, end: start, text: `image: ${written(image)}${lineEnd(text)}${indent}` };
}

/** An image reference as a scalar, in the quotes that were there, or in some where YAML would read something else. */
function written(image: string, style?: Scalar['type']): string {
  if (style === Scalar.QUOTE_DOUBLE) return `"${image}"`;
  const isPlain = /^[a-z]/i.test(image) && !/^(?:true|false|null|yes|no|on|off|[yn])$/i.test(image);
  return style === Scalar.QUOTE_SINGLE || !isPlain ? `'${image}'` : image;
}

function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
