import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';

import type { Finding } from '../base/finding.ts';
import { Failure, reasonOf } from '../base/failure.ts';
import { decodeUtf8 } from '../base/utf8.ts';
import { NotReadable, readRegularFile } from './regular-file.ts';

/** What reading a path gave: its bytes, or why not. `file` is the path as people read it, with `/`. */
export type FileRead =
  | { readonly file: string; readonly bytes: Buffer }
  | { readonly file: string; readonly finding: Finding };

/**
 * The checked-out repository. Every path of a user goes through here: it is taken relative to the working directory,
 * and nothing outside it is read, symbolic links included.
 */
export class Checkout {
  /** The root as it was named; it may lead through symbolic links. */
  readonly #namedRoot: string;
  readonly #root: string;
  readonly #base: string;

  private constructor(namedRoot: string, root: string, base: string) {
    this.#namedRoot = namedRoot;
    this.#root = root;
    this.#base = base;
  }

  /** Opens the checkout at `root` with paths relative to `workingDirectory`. */
  static open(root: string, workingDirectory: string): Checkout | Finding {
    const problem = (what: string): Finding => ({
      level: 'error',
      rule: 'input-invalid',
      message: `\`working_directory\` ${what}: ${workingDirectory}.`,
      hint: 'Give a directory inside the checked-out repository, relative to its root.',
    });
    if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
      return {
        level: 'error',
        rule: 'input-invalid',
        message: `There is no checkout: ${root} does not exist.`,
        hint: 'Check out the repository before this step.',
      };
    }
    const realRoot = realpathSync.native(root);
    const base = absolute(root, realRoot, realRoot, workingDirectory);
    if (!isInside(realRoot, base)) return problem('leaves the checkout');
    try {
      if (!statSync(base).isDirectory()) return problem('is not a directory');
      if (!isInside(realRoot, realpathSync.native(base)))
        return problem('leads out of the checkout');
    } catch {
      return problem('does not exist');
    }
    return new Checkout(root, realRoot, base);
  }

  /** The path as people read it: relative to the checkout, with `/`. */
  display(file: string): string {
    return path.relative(this.#root, this.#absolute(file)).split(path.sep).join('/');
  }

  isFile(file: string): boolean {
    try {
      return statSync(this.#absolute(file)).isFile();
    } catch {
      return false;
    }
  }

  /**
   * The text of a file that another file refers to, by its path from the root; undefined when there is none inside.
   *
   * @throws Failure when it is no UTF-8
   */
  readReferenced(file: string): string | { readonly problem: string } | undefined {
    let bytes: Buffer;
    try {
      const target = realpathSync.native(path.join(this.#root, file));
      if (!isInside(this.#root, target)) return undefined;
      bytes = readRegularFile(target);
    } catch (error) {
      return error instanceof NotReadable ? { problem: error.message } : undefined;
    }
    const text = decodeUtf8(bytes);
    if (text === undefined) {
      throw new Failure(`${file} is not UTF-8 text.`, { next: 'Save the file as UTF-8.' });
    }
    return text;
  }

  /** Whether a path from the root is a directory. */
  isDirectory(directory: string): boolean {
    try {
      const target = realpathSync.native(path.join(this.#root, directory));
      return isInside(this.#root, target) && statSync(target).isDirectory();
    } catch {
      return false;
    }
  }

  /** Reads a file. `input` names the input that asked for it. */
  read(file: string, input: string): FileRead {
    const target = this.#absolute(file);
    if (!isInside(this.#root, target)) {
      return { file, finding: outside(file, input) };
    }
    const display = this.display(file);
    try {
      if (!isInside(this.#root, realpathSync.native(target))) {
        return { file: display, finding: outside(display, input) };
      }
      return { file: display, bytes: readRegularFile(target) };
    } catch (error) {
      return { file: display, finding: unreadable(display, input, error) };
    }
  }

  /** The same, but an absolute path may lead out of the checkout: for what is judged, and never shipped or shown. */
  readAnywhere(file: string, input: string): FileRead {
    if (!path.isAbsolute(file) || isInside(this.#root, this.#absolute(file))) {
      return this.read(file, input);
    }
    try {
      return { file, bytes: readRegularFile(file) };
    } catch (error) {
      return { file, finding: unreadable(file, input, error) };
    }
  }

  #absolute(file: string): string {
    return absolute(this.#namedRoot, this.#root, this.#base, file);
  }
}

/** A path as an absolute one below the real root, also when it is absolute and leads through the root as named. */
function absolute(namedRoot: string, root: string, base: string, file: string): string {
  const target = path.resolve(base, file);
  return path.isAbsolute(file) && isInside(namedRoot, target)
    ? path.join(root, path.relative(namedRoot, target))
    : target;
}

function isInside(root: string, target: string): boolean {
  const relative = path.relative(root, target);
  return relative === '' || (!/^\.\.(?:[\\/]|$)/.test(relative) && !path.isAbsolute(relative));
}

function outside(file: string, input: string): Finding {
  return {
    level: 'error',
    rule: 'file-outside-checkout',
    message: `\`${input}\` names a file outside the checkout, which is not read: ${file}.`,
    hint: 'Give a path inside the checked-out repository, relative to `working_directory`.',
  };
}

function unreadable(file: string, input: string, error: unknown): Finding {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return {
      level: 'error',
      rule: 'file-not-found',
      message: `\`${input}\` names a file that does not exist: ${file}.`,
      hint: 'Check the path (it is relative to `working_directory`) and that the repository was checked out before this step.',
    };
  }
  return {
    level: 'error',
    rule: 'file-unreadable',
    message: `\`${input}\` names something that cannot be read: ${file || '.'} (${reasonOf(error)}).`,
    hint: 'Give the path of a regular file that the runner may read.',
  };
}
