import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ComposeError } from '../../../src/compose/yaml/error.ts';
import type { Node } from '../../../src/compose/yaml/node.ts';
import { mergeTexts, plain } from './merge-support.ts';

const VARIABLES = [
  '$V',
  '${V}',
  '${V:-x}',
  '${V-}',
  '${V:?no}',
  '${V:+${W:-$$}}',
  '$$',
  '$$V',
  '$',
  '$1',
  'a$',
];

const text = fc.oneof(
  fc.constantFrom(...VARIABLES),
  fc.constantFrom(
    'a',
    'yes',
    '010',
    '1.50',
    '# no',
    'a: b',
    ' x ',
    '',
    'multi\nline\n',
    "it's",
    '"',
    '\\',
    'é',
    '[',
    '- a',
  ),
  fc
    .tuple(fc.constantFrom(...VARIABLES), fc.string({ unit: 'binary-ascii', maxLength: 6 }))
    .map((p) => p.join('')),
);
const value = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null));
const name = fc.constantFrom('A', 'B', 'C', 'a.b');
const environment = fc.oneof(
  fc.dictionary(name, value),
  fc.uniqueArray(
    fc.tuple(name, text).map(([key, rest]) => `${key}=${rest}`),
    { selector: (e) => e.split('=')[0] },
  ),
);
const strings = fc.uniqueArray(fc.constantFrom('a', 'b', '${C}', 'd'));
const service = fc.record(
  {
    image: text,
    user: text,
    command: fc.oneof(text, fc.array(text)),
    environment,
    labels: environment,
    ports: fc.uniqueArray(fc.constantFrom('80:80', '81:81/udp', '${P:-1}:82', '90')),
    volumes: fc.uniqueArray(fc.constantFrom('a1:/x', './b:/x', '${D:-./d}:/y', '/z')),
    networks: fc.oneof(
      strings,
      fc.dictionary(fc.constantFrom('a', 'b'), fc.constantFrom(null, { aliases: ['z'] })),
    ),
    cap_add: strings,
    'x-list': fc.array(value),
    'x-map': fc.dictionary(name, value),
  },
  { requiredKeys: [] },
);
const model = fc.record(
  {
    services: fc.record({ s: service, t: service }, { requiredKeys: [] }),
    volumes: fc.constantFrom({ v: null }, { v: {}, w: { driver: '${D}' } }),
    'x-top': fc.dictionary(name, value),
  },
  { requiredKeys: ['services'] },
);

type Model = Readonly<Record<string, unknown>>;

/** A model as YAML: JSON, or the same in block style. */
const file = fc
  .tuple(model, fc.boolean())
  .map(([data, block]) => (block ? yaml(data) : `${JSON.stringify(data)}\n`));

function yaml(data: Model): string {
  return `${lines(data, '').join('\n')}\n`;
}

/** The same with a comment above every key and item, and behind every value, each in words of its own. */
function remarked(data: Model, words: string): string {
  let count = 0;
  const comment = (): string => `# ${words} ${(count += 1)}.`;
  return yaml(data).replace(
    /^( *)(\S.*?)(?: # comment)?$/gm,
    (_line, indent: string, rest: string) => {
      return `${indent}${comment()}\n${indent}${rest} ${comment()}`;
    },
  );
}

function lines(data: unknown, indent: string): string[] {
  const below = (head: string, child: unknown): string[] =>
    typeof child === 'object' && child !== null && Object.keys(child).length > 0
      ? [`${head} # comment`, ...lines(child, `${indent}  `)]
      : [`${head} ${JSON.stringify(child)}`];
  if (Array.isArray(data)) return data.flatMap((item) => `${indent}- ${JSON.stringify(item)}`);
  return Object.entries(data ?? {}).flatMap(([key, child]) =>
    below(`${indent}${JSON.stringify(key)}:`, child),
  );
}

/** A base without what an override replaces whole, comments and all. */
function withoutReplaced(base: Readonly<{ services: Readonly<Record<string, Model>> }>): Model {
  const services = Object.entries(base.services).map(([name, attributes]) => [
    name,
    Object.fromEntries(Object.entries(attributes).filter(([key]) => key !== 'command')),
  ]);
  return { ...base, services: Object.fromEntries(services) };
}

/** Merging, or undefined where it is refused: two kinds of one attribute, say. */
function tryMerge(...texts: readonly string[]): { text: string; data: unknown } | undefined {
  try {
    const merged = mergeTexts(...texts);
    return { text: merged.text, data: plain(merged.model) };
  } catch (error) {
    if (error instanceof ComposeError) return undefined;
    throw error;
  }
}

function scalars(node: Node): Node[] {
  if (node.kind === 'sequence') return node.items.flatMap((item) => scalars(item.value));
  if (node.kind === 'mapping') return [...node.entries.values()].flatMap((e) => scalars(e.value));
  return [node];
}

describe('merging', () => {
  test('with an empty override keeps the meaning', () => {
    fc.assert(
      fc.property(
        file,
        fc.constantFrom('', '# only a comment\n', '{}\n', 'services: {}\n', 'services:\n'),
        (base, empty) => {
          const alone = tryMerge(base);
          expect(tryMerge(base, empty)?.data).toEqual(alone?.data);
        },
      ),
    );
  });

  test('writes a text that reads back as the model that was merged, and is stable', () => {
    fc.assert(
      fc.property(file, file, (base, override) => {
        const merged = tryMerge(base, override);
        if (merged === undefined) return;
        const again = tryMerge(merged.text, '');
        expect(again?.data).toEqual(merged.data);
        expect(again?.text).toBe(merged.text);
        expect(tryMerge(base, override)?.text).toBe(merged.text);
      }),
    );
  });

  test('keeps each comment above a key or an item once, and the text reads back as the same model', () => {
    fc.assert(
      fc.property(model, model, (base, override) => {
        const [one, two] = [
          remarked(withoutReplaced(base), 'base'),
          remarked(override, 'override'),
        ];
        const merged = tryMerge(one, two);
        if (merged === undefined) return;
        expect(merged.data).toEqual(tryMerge(yaml(withoutReplaced(base)), yaml(override))?.data);
        expect(tryMerge(merged.text, '')?.data).toEqual(merged.data);
        const above = `${one}${two}`.match(/(?<=^ *)#.*$/gm) ?? [];
        for (const comment of above) expect(merged.text.split(comment)).toHaveLength(2);
      }),
    );
  });

  const unkeyed = fc
    .record({
      image: text,
      user: text,
      command: fc.array(text),
      'x-map': fc.dictionary(name, text),
    })
    .map((data) => `${JSON.stringify({ services: { s: data }, 'x-list': [data.image] })}\n`);

  test('is associative where no list has keys', () => {
    fc.assert(
      fc.property(unkeyed, unkeyed, unkeyed, (one, two, three) => {
        const last = mergeTexts(two, three).text;
        expect(plain(mergeTexts(one, last).model)).toEqual(
          plain(mergeTexts(one, two, three).model),
        );
      }),
    );
  });

  test('of three files is merging the first two, and then the third', () => {
    fc.assert(
      fc.property(file, file, file, (one, two, three) => {
        const together = tryMerge(one, two, three);
        const first = tryMerge(one, two);
        if (together === undefined || first === undefined) return;
        expect(tryMerge(first.text, three)?.data).toEqual(together.data);
      }),
    );
  });

  test('never changes a $ sequence', () => {
    fc.assert(
      fc.property(file, file, (base, override) => {
        const merged = tryMerge(base, override);
        if (merged === undefined) return;
        const known = [...dollars(tryMerge(base)?.data), ...dollars(tryMerge(override)?.data)];
        for (const found of dollars(merged.data)) {
          expect(
            known.some((one) => `=${found}`.endsWith(`=${one}`) || one.endsWith(`=${found}`)),
          ).toBe(true);
        }
      }),
    );
  });

  test('keeps for every scalar the place of the text it was read from', () => {
    fc.assert(
      fc.property(file, file, (base, override) => {
        let merged;
        try {
          merged = mergeTexts(base, override);
        } catch (error) {
          if (error instanceof ComposeError) return;
          throw error;
        }
        for (const node of scalars(merged.model)) {
          if (node.kind !== 'scalar' || node.written === undefined) continue;
          const { source, start } = node.origin;
          const { line = 1, column = 1 } = source.place(start);
          const there = source.text
            .split('\n')
            .slice(line - 1)
            .join('\n')
            .slice(column - 1);
          expect(there.startsWith(node.written.text)).toBe(true);
        }
      }),
    );
  });
});

function dollars(data: unknown): string[] {
  if (typeof data === 'string') return data.includes('$') ? [data] : [];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(dollars) : [];
}
