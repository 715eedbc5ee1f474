import type { Origin } from './source.ts';
import type { Remark, Written } from './node.ts';

/**
 * A YAML document before its aliases, merge keys and tags mean anything. Unlike the model this tree is changed in
 * place: a `!reset` takes its key out of the mapping, and every alias to that mapping then sees it gone.
 */
export type Raw = RawScalar | RawMapping | RawSequence | RawAlias;

interface RawBase {
  readonly origin: Origin;
  /** Where the lines end that belong to the node. */
  end: number;
  /** Whether the text may be printed as it is: no anchor, alias, merge key or foreign tag in it. */
  clean: boolean;
}

export interface RawScalar extends RawBase {
  readonly kind: 'scalar';
  readonly text: string;
  readonly plain: boolean;
  readonly tag: string;
  readonly written: Written;
}

export interface RawMapping extends RawBase {
  readonly kind: 'mapping';
  pairs: RawPair[];
  readonly tag: string;
  offset?: number;
  readonly flow?: Written;
}

export interface RawSequence extends RawBase {
  readonly kind: 'sequence';
  items: RawItem[];
  readonly tag: string;
  readonly offset?: number;
  readonly flow?: Written;
}

export interface RawAlias extends RawBase {
  readonly kind: 'alias';
  readonly target: Raw;
}

export interface RawPair {
  readonly key: RawScalar;
  readonly value: Raw;
  readonly layout?: RawLayout;
}

export interface RawItem {
  readonly value: Raw;
  readonly layout?: RawLayout;
}

export interface RawLayout {
  readonly lead: readonly Remark[];
  readonly body: Written;
  readonly within: readonly Remark[];
  readonly comment?: Remark;
  readonly tail: readonly Remark[];
}
