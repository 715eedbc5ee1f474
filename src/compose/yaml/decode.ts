import { refuse } from './error.ts';
import {
  nullNode,
  type Entry,
  type Form,
  type Item,
  type Layout,
  type MappingNode,
  type Node,
  type ScalarNode,
  type SequenceNode,
} from './node.ts';
import type { Raw, RawLayout, RawMapping, RawScalar, RawSequence } from './raw.ts';
import { asCopy } from './remarks.ts';
import { plainScalar, taggedScalar, type ScalarValue } from './scalar.ts';
import { isMergeKey } from './tags.ts';

/** The largest model that a document may grow to when its aliases are filled in. */
const MAX_NODES = 500_000;

/** Turns a raw document into the model: aliases filled in, merge keys merged, scalars typed. */
export function decode(root: Raw): Node {
  const done = new Map<Raw, Node>();
  const sizes = new Map<Node, number>();

  function node(raw: Raw): Node {
    const known = done.get(raw);
    if (known !== undefined) return known;
    const made = make(raw);
    done.set(raw, made);
    if (sizeOf(made) > MAX_NODES) refuse(raw.origin, 'compose-yaml', 'too many aliases');
    return made;
  }

  function make(raw: Raw): Node {
    switch (raw.kind) {
      case 'alias':
        return asCopy(node(raw.target));
      case 'scalar':
        return scalar(raw);
      case 'sequence':
        return sequence(raw);
      case 'mapping':
        return mapping(raw);
    }
  }

  function sequence(raw: RawSequence): SequenceNode {
    const items = raw.items.map((item): Item => {
      const value = node(item.value);
      return { value, ...withLayout(item.layout, value, item.value.clean) };
    });
    return { kind: 'sequence', items, origin: raw.origin, form: form(raw) };
  }

  function mapping(raw: RawMapping): MappingNode {
    const own = new Set(raw.pairs.filter((pair) => !isMergeKey(pair.key)).map((p) => p.key.text));
    const entries = new Map<string, Entry>();
    let merged = false;
    for (const pair of raw.pairs) {
      if (isMergeKey(pair.key)) {
        merged = true;
        for (const source of mergeSources(pair.value)) {
          for (const [key, entry] of source.entries) {
            if (!own.has(key) && !entries.has(key)) entries.set(key, entry);
          }
        }
        continue;
      }
      const key = keyOf(pair.key);
      const value = node(pair.value);
      entries.set(pair.key.text, {
        key,
        value,
        ...withLayout(pair.layout, value, pair.value.clean && pair.key.clean),
      });
    }
    const shape = form(raw);
    return {
      kind: 'mapping',
      entries,
      origin: raw.origin,
      form: merged
        ? { ...(shape.offset === undefined ? {} : { offset: shape.offset }), verbatim: false }
        : shape,
    };
  }

  function mergeSources(raw: Raw): MappingNode[] {
    const value = node(raw);
    const sources = value.kind === 'sequence' ? value.items.map((item) => item.value) : [value];
    return sources.map((source) =>
      source.kind === 'mapping'
        ? source
        : refuse(
            source.origin,
            'compose-yaml',
            '`<<` must be given a mapping, or a list of mappings',
          ),
    );
  }

  function sizeOf(value: Node): number {
    const known = sizes.get(value);
    if (known !== undefined) return known;
    let size = 1;
    if (value.kind === 'mapping') for (const e of value.entries.values()) size += sizeOf(e.value);
    if (value.kind === 'sequence') for (const item of value.items) size += sizeOf(item.value);
    sizes.set(value, size);
    return size;
  }

  return node(root);
}

/** Text that holds an anchor, an alias or a tag is not printed again; the comments around it are. */
function withLayout(
  layout: RawLayout | undefined,
  value: Node,
  clean: boolean,
): { layout?: Layout } {
  if (layout === undefined) return {};
  const body = clean ? layout.body : { ...layout.body, text: '' };
  return { layout: { ...layout, body, value } };
}

function form(raw: RawMapping | RawSequence): Form {
  return {
    verbatim: raw.clean && !(raw.kind === 'mapping' && raw.pairs.some((p) => isMergeKey(p.key))),
    ...(raw.offset === undefined ? {} : { offset: raw.offset }),
    ...(raw.flow === undefined ? {} : { flow: raw.flow }),
  };
}

function scalar(raw: RawScalar): ScalarNode {
  const value = scalarValue(raw);
  if (value.type === 'null' && raw.tag === '')
    return { ...nullNode(raw.origin), written: raw.written };
  const foreign = raw.tag !== '' && !raw.tag.startsWith('!!');
  return {
    kind: 'scalar',
    value,
    origin: raw.origin,
    ...(foreign ? {} : { written: raw.written }),
  };
}

/** A scalar under a tag that is not YAML's own (`!foo 5`, `!override 5`) is text. */
function scalarValue(raw: RawScalar): ScalarValue {
  if (raw.tag === '')
    return raw.plain ? plainScalar(raw.text) : { type: 'string', value: raw.text };
  if (!raw.tag.startsWith('!!')) return { type: 'string', value: raw.text };
  const value = taggedScalar(raw.tag.slice(2), raw.text);
  return (
    value ??
    refuse(raw.origin, 'compose-yaml', `${JSON.stringify(raw.text)} cannot be read as ${raw.tag}`)
  );
}

function keyOf(raw: RawScalar): ScalarNode {
  const key = scalar(raw);
  if (key.value.type !== 'string') {
    refuse(
      raw.origin,
      'compose-key',
      `the key ${JSON.stringify(raw.text)} must be a string, not ${key.value.type === 'int' ? 'a number' : key.value.type}`,
      `Write it in quotes: ${JSON.stringify(raw.text)}.`,
    );
  }
  return key;
}
