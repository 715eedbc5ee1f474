import type { MappingNode, Node, ScalarNode } from '../yaml/node.ts';
import type { Path } from '../yaml/path.ts';
import type { Source } from '../yaml/source.ts';

/** One scalar of the model. A list item has the key `[]` in its path. */
export interface Visited {
  readonly node: ScalarNode;
  readonly path: Path;
}

/** The scalars of a model, in the order of the text. */
export interface Scalars {
  readonly keys: readonly Visited[];
  /** All others: values and list items. */
  readonly values: readonly Visited[];
}

/** A model never changes, so each is walked through once. */
const known = new WeakMap<MappingNode, Scalars>();

export function scalarsOf(model: MappingNode): Scalars {
  const scalars = known.get(model) ?? walk(model);
  known.set(model, scalars);
  return scalars;
}

function walk(model: MappingNode): Scalars {
  const keys: Visited[] = [];
  const values: Visited[] = [];
  const visit = (node: Node, path: Path): void => {
    switch (node.kind) {
      case 'scalar':
        values.push({ node, path });
        return;
      case 'sequence': {
        const here = [...path, '[]'];
        for (const { value } of node.items) visit(value, here);
        return;
      }
      case 'mapping':
        for (const [name, { key, value }] of node.entries) {
          const here = [...path, name];
          keys.push({ node: key, path: here });
          visit(value, here);
        }
    }
  };
  visit(model, []);
  return { keys, values };
}

/** The service that a path lies in. */
export function serviceAt(path: Path): string | undefined {
  return path[0] === 'services' ? path[1] : undefined;
}

/** Whether Compose reads a value but does nothing with it: it stands below an extension key. */
export function isExtension(path: Path): boolean {
  return path[0]?.startsWith('x-') === true || path[2]?.startsWith('x-') === true;
}

/** Every file that a part of the model came from. */
export function sourcesOf({ keys, values }: Scalars): ReadonlySet<Source> {
  return new Set([...keys, ...values].map(({ node }) => node.origin.source));
}
