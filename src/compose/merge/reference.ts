import { posix } from 'node:path';
import { refuse } from '../yaml/error.ts';
import { Source, type Origin } from '../yaml/source.ts';

/** Reads files that compose files refer to. Paths are relative to the checkout, with `/`, and never leave it. */
export interface Checkout {
  /** The text of a file, or what is in its place; undefined where there is nothing. */
  readonly readFile: (path: string) => string | { readonly problem: string } | undefined;
  /** Whether there is a directory; every path counts as one where this is not given. */
  readonly isDirectory?: (path: string) => boolean;
}

/** What a path refers to, for messages. */
export type Reference = 'extends' | 'include';

/** The checkout path that a reference in a compose file means; refused where it cannot be read from the checkout. */
export function resolveReference(
  directory: string,
  path: string,
  reference: Reference,
  origin: Origin,
): string {
  const quoted = JSON.stringify(path);
  if (path.includes('$')) {
    refuse(
      origin,
      `compose-${reference}-variable`,
      `${reference} cannot read ${quoted}: the path holds a variable, and variables are not filled in before the app runs`,
      'Write the path itself.',
    );
  }
  if (/^[a-z][a-z0-9+.-]*:|^git@|^github\.com\//i.test(path)) {
    refuse(
      origin,
      `compose-${reference}-remote`,
      `${reference} cannot read ${quoted}: only files of the checkout are read`,
      'Check that repository out first, in a folder of the checkout.',
    );
  }
  const resolved = posix.normalize(posix.join(directory === '' ? '.' : directory, path));
  if (path.startsWith('/') || path.startsWith('~') || leavesCheckout(resolved)) {
    refuse(
      origin,
      `compose-${reference}-outside`,
      `${reference} cannot read ${quoted}: it is outside the checkout`,
      'Move the file into the checkout.',
    );
  }
  return resolved;
}

export function leavesCheckout(path: string): boolean {
  return path === '..' || path.startsWith('../') || path.startsWith('/');
}

export function openReference(
  checkout: Checkout,
  path: string,
  reference: Reference,
  origin: Origin,
): Source {
  const text = checkout.readFile(path);
  if (typeof text === 'string') return new Source(path, text);
  const what = `${reference} cannot read ${pathInMessage(path, origin)}`;
  return text === undefined
    ? refuse(origin, `compose-${reference}-missing`, `${what}: no such file`)
    : refuse(
        origin,
        `compose-${reference}-unreadable`,
        `${what}: ${text.problem}`,
        'Name a regular file.',
      );
}

/** A path, unless it was written otherwise: resolved, a secret in it would no longer be recognised and masked. */
function pathInMessage(path: string, { source, start, end }: Origin): string {
  const written = source.text.slice(start, end).replace(/^['"]|['"]$/g, '');
  return posix.normalize(written) === written.replace(/^\.\//, '') || path.endsWith(written)
    ? path
    : 'the file that it names';
}

/** The directory of a checkout path, '' for the checkout itself. */
export function directoryOf(path: string): string {
  const directory = posix.dirname(path);
  return directory === '.' ? '' : directory;
}

/** How `to` is written from `from`, '.' where they are one. Either may lie above the checkout. */
export function relativeDirectory(from: string, to: string): string {
  return posix.relative(`${DEEP}/${from}`, `${DEEP}/${to}`) || '.';
}

/** A made-up place of the checkout, deep enough to have a parent for every `../` that people write. */
const DEEP = '/_'.repeat(64);
