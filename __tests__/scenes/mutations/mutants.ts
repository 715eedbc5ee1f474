/** Where a value stands in a JSON document. */
export type Path = readonly (string | number)[];

/** One change of one answer. */
export interface Mutation {
  readonly path: Path;
  readonly kind: 'deleted' | 'null' | 'retyped' | 'emptied';
}

/** The mutations of an answer, of which several examples are known: each field that one of them has. */
export function mutationsOf(
  examples: readonly unknown[],
  isRead: (name: string) => boolean,
): readonly Mutation[] {
  const found = new Map<string, Mutation>();
  for (const example of examples) {
    for (const path of pathsOf(example, [], isRead)) {
      for (const kind of kindsFor(valueAt(example, path), path)) {
        found.set(`${kind} ${path.join('.')}`, { path, kind });
      }
    }
  }
  return [...found.values()];
}

/** The document with one thing changed; as it is, where it does not have that. */
export function mutated(document: unknown, { path, kind }: Mutation): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return replacement(document, kind);
  if (Array.isArray(document)) {
    return document.map((item: unknown, index) =>
      index === key ? mutated(item, { path: rest, kind }) : item,
    );
  }
  if (!isObject(document) || !Object.hasOwn(document, key)) return document;
  const entries = Object.entries(document).flatMap(([name, value]) => {
    if (name !== key) return [[name, value] as const];
    if (rest.length === 0 && kind === 'deleted') return [];
    return [[name, mutated(value, { path: rest, kind })] as const];
  });
  return Object.fromEntries(entries);
}

/** Every place in a document, but of a list only the first and the last item: the others are like them. */
function pathsOf(value: unknown, path: Path, isRead: (name: string) => boolean): readonly Path[] {
  const below = Array.isArray(value)
    ? value.flatMap((item: unknown, index) =>
        index === 0 || index === value.length - 1 ? [[index, item] as const] : [],
      )
    : isObject(value)
      ? Object.entries(value).filter(([name]) => isRead(name))
      : [];
  return [path, ...below.flatMap(([key, child]) => pathsOf(child, [...path, key], isRead))];
}

function kindsFor(value: unknown, path: Path): readonly Mutation['kind'][] {
  return [
    ...(path.length === 0 || typeof path.at(-1) === 'number' ? [] : (['deleted'] as const)),
    ...(value === null ? [] : (['null'] as const)),
    'retyped',
    ...(Array.isArray(value) && value.length > 0 ? (['emptied'] as const) : []),
  ];
}

function replacement(value: unknown, kind: Mutation['kind']): unknown {
  switch (kind) {
    case 'null':
    case 'deleted':
      return null;
    case 'emptied':
      return [];
    case 'retyped':
      if (Array.isArray(value)) return { 0: 'text' };
      if (isObject(value)) return [7];
      return typeof value === 'string' ? { text: 'other' } : 'text';
  }
}

function valueAt(document: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)] as unknown;
    return isObject(value) ? value[key] : undefined;
  }, document);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
