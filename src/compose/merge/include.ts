import { posix } from 'node:path';
import { placeText } from '../../base/finding.ts';
import { refuse } from '../yaml/error.ts';
import { sameValue } from '../schema/list.ts';
import {
  childOf,
  isNull,
  stringOf,
  withEntries,
  withoutChild,
  type MappingNode,
  type Node,
} from '../yaml/node.ts';
import { joined } from '../yaml/remarks.ts';
import { originPlace, type Origin } from '../yaml/source.ts';

/** One element of `include`, in full. */
export interface Inclusion {
  readonly origin: Origin;
  readonly paths: readonly { readonly path: string; readonly origin: Origin }[];
  readonly projectDirectory: string | undefined;
  readonly envFiles: readonly { readonly path: string; readonly origin: Origin }[];
}

/** What a document includes, in its short or long form. */
export function inclusions(document: MappingNode): Inclusion[] {
  const include = childOf(document, 'include');
  if (include === undefined || isNull(include)) return [];
  if (include.kind !== 'sequence') {
    return refuse(include.origin, 'compose-schema', 'include must be a list');
  }
  return include.items.map(({ value }) => inclusion(value));
}

function inclusion(node: Node): Inclusion {
  const path = stringOf(node);
  if (path !== undefined) {
    return {
      origin: node.origin,
      paths: [{ path, origin: node.origin }],
      projectDirectory: undefined,
      envFiles: [],
    };
  }
  const paths = pathList(childOf(node, 'path'));
  if (node.kind !== 'mapping' || paths.length === 0) {
    return refuse(
      node.origin,
      'compose-schema',
      'an include must be a path, or a mapping with `path`',
    );
  }
  for (const [key, entry] of node.entries) {
    if (!['path', 'project_directory', 'env_file'].includes(key)) {
      refuse(entry.key.origin, 'compose-schema', `include does not know ${JSON.stringify(key)}`);
    }
  }
  const directory = childOf(node, 'project_directory');
  const projectDirectory = stringOf(directory);
  if (directory !== undefined && projectDirectory === undefined && !isNull(directory)) {
    refuse(directory.origin, 'compose-schema', 'include.project_directory must be a string');
  }
  return {
    origin: node.origin,
    paths,
    projectDirectory: projectDirectory === '' ? undefined : projectDirectory,
    envFiles: pathList(childOf(node, 'env_file')),
  };
}

function pathList(node: Node | undefined): { path: string; origin: Origin }[] {
  if (node === undefined || isNull(node)) return [];
  const nodes = node.kind === 'sequence' ? node.items.map((item) => item.value) : [node];
  return nodes.map((item) => ({
    path:
      stringOf(item) ??
      refuse(item.origin, 'compose-schema', 'a path of an include must be a string'),
    origin: item.origin,
  }));
}

/** Where an inclusion's relative paths start, relative to the including project's directory. */
export function includedDirectory(inclusion: Inclusion): string {
  const [main] = inclusion.paths;
  return inclusion.projectDirectory ?? posix.dirname(main?.path ?? '.');
}

const SECTIONS = ['services', 'networks', 'volumes', 'secrets', 'configs', 'models'];

/** Adds what an included model defines. The same name twice is refused, unless both mean the same. */
export function importResources(document: MappingNode, included: MappingNode): MappingNode {
  let result = document;
  for (const section of SECTIONS) {
    const added = included.entries.get(section);
    const from = added?.value;
    if (added === undefined || from?.kind !== 'mapping') continue;
    const own = result.entries.get(section);
    if (own === undefined) {
      result = withEntries(result, new Map(result.entries).set(section, added));
      continue;
    }
    const to = own.value;
    if (to.kind !== 'mapping') {
      refuse(to.origin, 'compose-schema', `${section} must be a mapping`);
    }
    const entries = new Map(to.entries);
    for (const [name, entry] of from.entries) {
      const known = entries.get(name);
      if (known === undefined) {
        entries.set(name, entry);
      } else if (!sameValue(known.value, entry.value)) {
        refuse(
          known.key.origin,
          'compose-include-conflict',
          `${section}.${name} is also defined by an included file, at ${placeText(originPlace(entry.key.origin))}`,
          'Override it in a second compose file, or give the include a list of paths.',
        );
      }
    }
    const both = joined(own, added, withEntries(to, entries));
    result = withEntries(result, new Map(result.entries).set(section, both));
  }
  return withoutChild(result, 'include');
}
