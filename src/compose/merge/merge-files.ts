import type { Finding } from '../../base/finding.ts';
import type { Variables } from '../schema/check.ts';
import { load } from './load.ts';
import type { MappingNode } from '../yaml/node.ts';
import { print } from '../yaml/print.ts';
import { Source } from '../yaml/source.ts';
import { directoryOf, type Checkout } from './reference.ts';

/** A compose file as it was read. `file` is relative to the checkout, with `/`. */
export interface ComposeFile {
  readonly file: string;
  readonly text: string;
}

export interface MergeOptions extends Checkout {
  /** Where relative paths start, relative to the checkout; the directory of the first file where not given. */
  readonly projectDirectory?: string;
  /** Whether a variable may stand where only certain words are allowed; it may, where not given. */
  readonly variables?: Variables;
}

export interface MergedCompose {
  /** What to ship: the merged text, or the one file as it is where nothing had to be resolved. */
  readonly text: string;
  /** The model of that text; every node knows the file, line and column that it came from. */
  readonly model: MappingNode;
  /** Warnings and notices. Errors are thrown, as a `ComposeError`. */
  readonly findings: readonly Finding[];
  /** Whether the text is another than that of the one file. */
  readonly resolved: boolean;
}

/**
 * Merges compose files in order, as Docker Compose would, without filling variables in. Throws a `ComposeError` where
 * Compose would refuse them, or where they need a file that is not in the checkout.
 */
export function mergeComposeFiles(
  files: readonly ComposeFile[],
  options: MergeOptions,
): MergedCompose {
  const [first] = files;
  if (first === undefined) throw new TypeError('no compose file given');
  const sources = files.map(({ file, text }) => new Source(file, text));
  const directory = options.projectDirectory ?? directoryOf(first.file);
  const loaded = load(sources, directory, options, options.variables ?? 'as-filled-in');
  const resolved = files.length > 1 || loaded.resolved;
  return {
    text: resolved ? print(loaded.model) : first.text,
    model: loaded.model,
    findings: loaded.findings,
    resolved,
  };
}
