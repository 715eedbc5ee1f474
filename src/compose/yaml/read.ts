import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseAllDocuments,
  type Document,
  type Node as YamlNode,
  type Pair,
  type ParsedNode,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { refuse } from './error.ts';
import type { Origin, Source } from './source.ts';
import { contentLength, Lines, toNode, type FlowSpan } from './lines.ts';
import type { Raw, RawItem, RawMapping, RawPair, RawScalar, RawSequence } from './raw.ts';
import { unfilled } from './unfilled.ts';

/** The documents of one file as raw trees. A file that holds comments only has none. */
export function readDocuments(source: Source): Raw[] {
  const parsed = parseAllDocuments(source.text, {
    schema: 'failsafe',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  if (!Array.isArray(parsed)) return [];
  const documents: Raw[] = [];
  let from = 0;
  for (const document of parsed) {
    failOnSyntaxError(source, document);
    const contents: ParsedNode | null = document.contents;
    const to = document.range[2];
    if (contents !== null && !isBlank(contents)) {
      documents.push(new Reader(source, to).document(contents, from));
    } else if (document.directives.docStart === true) {
      const start = contents?.range[0] ?? to;
      refuse(
        { source, start, end: start },
        'compose-yaml',
        'this YAML document is empty; a compose file must be a mapping',
        'Remove the `---` that nothing follows.',
      );
    }
    from = to;
  }
  return documents;
}

/** Whether a document has no content at all, not even a written `null`. */
function isBlank(contents: ParsedNode): boolean {
  return (
    isScalar(contents) &&
    contents.tag === undefined &&
    contents.anchor === undefined &&
    contents.range[0] === contents.range[1]
  );
}

function failOnSyntaxError(source: Source, document: Document.Parsed): void {
  const error = document.errors[0];
  if (error === undefined) return;
  const start = Math.min(error.pos[0], source.text.length);
  const { message, hint } =
    error.code === 'TAB_AS_INDENT'
      ? { message: 'a tab is used for indentation', hint: 'YAML is indented with spaces only.' }
      : (unfilled(source, start) ?? { message: lowerFirst(error.message), hint: undefined });
  refuse({ source, start, end: start }, 'compose-yaml', message, hint);
}

function lowerFirst(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  return line.charAt(0).toLowerCase() + line.slice(1);
}

/** A tree this large is not written by hand: aliases of aliases have multiplied it. */
const MAX_DEPTH = 200;

class Reader {
  readonly #source: Source;
  readonly #lines: Lines;
  readonly #end: number;
  readonly #anchors = new Map<string, Raw | 'open'>();
  #depth = 0;

  constructor(source: Source, end: number) {
    this.#source = source;
    this.#lines = new Lines(source);
    this.#end = end;
  }

  document(contents: ParsedNode, from: number): Raw {
    return this.#node(contents, -1, from, this.#end);
  }

  /**
   * @param parentColumn column of the key or dash that the node belongs to; -1 at the top
   * @param from where the lines above the node's first child begin
   * @param limit where the lines end that may belong to the node
   */
  #node(node: YamlNode | null | undefined, parentColumn: number, from: number, limit: number): Raw {
    if (node === null || node === undefined) return this.#absent(from);
    if (isAlias(node)) {
      const target = this.#anchors.get(node.source);
      const origin = this.#origin(node);
      if (target === undefined) {
        refuse(origin, 'compose-yaml', `the alias *${node.source} has no anchor before it`);
      }
      if (target === 'open') {
        refuse(origin, 'compose-yaml', `the anchor &${node.source} contains itself: a cycle`);
      }
      return { kind: 'alias', target, origin, clean: false, end: origin.end };
    }
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
    if (anchor !== undefined) this.#anchors.set(anchor, 'open');
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) refuse(this.#origin(node), 'compose-yaml', 'nested too deeply');
    const raw = this.#content(node, parentColumn, from, limit);
    this.#depth -= 1;
    if (anchor !== undefined) {
      this.#anchors.set(anchor, raw);
      raw.clean = false;
    }
    return raw;
  }

  #content(node: YamlNode, parentColumn: number, from: number, limit: number): Raw {
    if (isScalar(node)) return this.#scalar(node, parentColumn);
    if (isMap(node)) return this.#mapping(node, parentColumn, from, limit);
    if (isSeq(node)) return this.#sequence(node, parentColumn, from, limit);
    return refuse(this.#origin(node), 'compose-yaml', 'unexpected YAML node');
  }

  #scalar(node: YamlNode, parentColumn: number): RawScalar {
    if (!isScalar(node)) throw new TypeError('not a scalar');
    const origin = this.#origin(node);
    const tag = shortTag(node.tag);
    const text = this.#source.text.slice(origin.start, origin.end);
    const content = text.slice(0, contentLength(text));
    const standard = tag.startsWith('!!');
    return {
      kind: 'scalar',
      text: typeof node.value === 'string' ? node.value : '',
      plain: node.type === 'PLAIN' || node.type === undefined,
      tag,
      origin,
      end: origin.start + content.length,
      clean: tag === '' || standard,
      written: {
        // Not the comment of a block scalar's first line: the layout has it.
        text: (standard ? `${tag} ` : '') + content.replace(/^([|>][-+\d]*)[ \t]+#.*/, '$1'),
        column: parentColumn,
      },
    };
  }

  #absent(at: number): RawScalar {
    const origin = { source: this.#source, start: at, end: at };
    return {
      kind: 'scalar',
      text: '',
      plain: true,
      tag: '',
      origin,
      end: at,
      clean: true,
      written: { text: '', column: 0 },
    };
  }

  #mapping(node: YAMLMap, parentColumn: number, from: number, limit: number): RawMapping {
    const origin = this.#origin(node);
    const block = node.flow !== true;
    const column = this.#source.column(origin.start);
    const tag = shortTag(node.tag);
    const raw: RawMapping = {
      kind: 'mapping',
      pairs: [],
      tag,
      origin,
      end: origin.end,
      clean: tag === '',
      ...(block ? { offset: Math.max(1, column - Math.max(parentColumn, 0)) } : {}),
      ...(block || tag !== '' ? {} : { flow: this.#written(origin, parentColumn) }),
    };
    if (block && parentColumn < 0) raw.offset = 0;
    let above = from;
    const spans: FlowSpan[] = [];
    const starts = node.items.map((pair) => this.#start(pair.key));
    for (const [index, pair] of node.items.entries()) {
      const key = this.#key(pair, origin, column);
      const next = starts[index + 1];
      const until = next === undefined ? limit : this.#source.lineStart(next);
      if (!block) {
        const value = this.#node(this.#valueOf(pair), parentColumn, key.end, limit);
        raw.pairs.push({ key, value });
        raw.clean &&= key.clean && value.clean;
        spans.push({ start: key.origin.start, head: key.end, value });
        continue;
      }
      const end = this.#lines.lineEnd(this.#lines.contentEnd(pair));
      const claimed = this.#lines.claim(
        end,
        until,
        next === undefined && parentColumn < 0 ? -1 : column,
      );
      const value = this.#node(this.#valueOf(pair), column, key.end, claimed);
      const layout = this.#lines.layout({
        start: key.origin.start,
        above,
        end,
        claimed,
        column,
        head: key.end,
        value,
      });
      raw.pairs.push({ key, value, layout });
      raw.clean &&= key.clean && value.clean;
      above = claimed;
      raw.end = claimed;
    }
    if (!block) raw.pairs = this.#withFlowLayouts(raw.pairs, spans, origin);
    return raw;
  }

  #sequence(node: YAMLSeq, parentColumn: number, from: number, limit: number): RawSequence {
    const origin = this.#origin(node);
    const block = node.flow !== true;
    const column = this.#source.column(origin.start);
    const tag = shortTag(node.tag);
    const raw: RawSequence = {
      kind: 'sequence',
      items: [],
      tag,
      origin,
      end: origin.end,
      clean: tag === '',
      ...(block ? { offset: Math.max(0, column - Math.max(parentColumn, 0)) } : {}),
      ...(block || tag !== '' ? {} : { flow: this.#written(origin, parentColumn) }),
    };
    let above = from;
    let dash = origin.start;
    const spans: FlowSpan[] = [];
    for (const [index, item] of node.items.entries()) {
      const child = toNode(item);
      if (!block) {
        const value = this.#node(child, parentColumn, origin.start, limit);
        raw.items.push({ value });
        raw.clean &&= value.clean;
        const { start } = value.origin;
        spans.push({ start, head: start, value });
        continue;
      }
      const content = child === undefined ? dash + 1 : this.#lines.contentEnd(child);
      const end = this.#lines.lineEnd(Math.max(content, dash + 1));
      const nextDash =
        index + 1 < node.items.length ? this.#lines.nextDash(end, column) : undefined;
      const claimed = this.#lines.claim(
        end,
        nextDash === undefined ? limit : this.#source.lineStart(nextDash),
        column,
      );
      const value = this.#node(child, column, dash + 1, claimed);
      const layout = this.#lines.layout({
        start: dash,
        above,
        end,
        claimed,
        column,
        head: dash + 1,
        value,
      });
      raw.items.push({ value, layout });
      raw.clean &&= value.clean;
      above = claimed;
      raw.end = claimed;
      dash = nextDash ?? dash;
    }
    if (!block) raw.items = this.#withFlowLayouts(raw.items, spans, origin);
    return raw;
  }

  #withFlowLayouts<T extends RawPair | RawItem>(
    entries: readonly T[],
    spans: readonly FlowSpan[],
    { start, end }: Origin,
  ): T[] {
    const layouts = this.#lines.flowLayouts(spans, start + 1, end - 1);
    if (layouts.length === 0) return [...entries];
    return entries.map((entry, index) => {
      const layout = layouts[index];
      return layout === undefined ? entry : { ...entry, layout };
    });
  }

  #key(pair: Pair, origin: Origin, column: number): RawScalar {
    const key = toNode(pair.key);
    if (key !== undefined && isAlias(key)) {
      const target = this.#anchors.get(key.source);
      if (target !== undefined && target !== 'open' && target.kind === 'scalar') {
        return { ...target, origin: this.#origin(key), end: this.#origin(key).end, clean: false };
      }
    }
    if (key === undefined || !isScalar(key)) {
      const at = key === undefined ? origin : this.#origin(key);
      const { text } = this.#source;
      const isTemplate = text.startsWith('{{', at.start) || text.startsWith('{{', at.start - 1);
      const template = isTemplate ? unfilled(this.#source, at.start) : undefined;
      return refuse(
        at,
        'compose-key',
        template?.message ?? 'a key must be a string',
        template?.hint,
      );
    }
    const raw = this.#scalar(key, column);
    if (key.anchor !== undefined) {
      this.#anchors.set(key.anchor, raw);
      raw.clean = false;
    }
    return raw;
  }

  #valueOf(pair: Pair): YamlNode | undefined {
    return toNode(pair.value);
  }

  #start(key: unknown): number {
    return toNode(key)?.range?.[0] ?? 0;
  }

  #written(origin: Origin, column: number): { text: string; column: number } {
    return { text: this.#source.text.slice(origin.start, origin.end), column: Math.max(column, 0) };
  }

  #origin(node: YamlNode): Origin {
    const [start, end] = node.range ?? [0, 0];
    return { source: this.#source, start, end };
  }
}

function shortTag(tag: string | undefined): string {
  if (tag === undefined || tag === '!') return tag === '!' ? '!!str' : '';
  return tag.replace(/^tag:yaml\.org,2002:/, '!!');
}
