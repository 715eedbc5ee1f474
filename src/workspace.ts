import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

import type { Finding } from './finding.ts';
import { reasonOf } from './failure.ts';

/** What reading a path gave: its bytes, or why not. `file` is the path as people read it, with `/`. */
export type FileRead =
  | { readonly file: string; readonly bytes: Buffer }
  | { readonly file: string; readonly finding: Finding };

/**
 * The checked-out repository. Every path of a user goes through here: it is taken relative to the working directory,
 * and nothing outside the workspace is read, symbolic links included.
 */
export class Workspace {
  readonly #root: string;
  readonly #base: string;

  private constructor(root: string, base: string) {
    this.#root = root;
    this.#base = base;
  }

  /** Opens the workspace at `root` with paths relative to `workingDirectory`. */
  static open(root: string, workingDirectory: string): Workspace | Finding {
    const realRoot = realpathSync.native(root);
    const base = path.resolve(realRoot, workingDirectory);
    const problem = (what: string): Finding => ({
      level: 'error',
      rule: 'input-invalid',
      message: `\`working_directory\` ${what}: ${workingDirectory}.`,
      hint: 'Give a directory inside the checked-out repository, relative to its root.',
    });
    if (!isInside(realRoot, base)) return problem('leaves the workspace');
    try {
      if (!statSync(base).isDirectory()) return problem('is not a directory');
      if (!isInside(realRoot, realpathSync.native(base)))
        return problem('leads out of the workspace');
    } catch {
      return problem('does not exist');
    }
    return new Workspace(realRoot, base);
  }

  /** The path as people read it: relative to the workspace, with `/`. */
  display(file: string): string {
    return path.relative(this.#root, path.resolve(this.#base, file)).split(path.sep).join('/');
  }

  isFile(file: string): boolean {
    return statSync(path.resolve(this.#base, file), { throwIfNoEntry: false })?.isFile() ?? false;
  }

  /** Reads a file. `input` names the input that asked for it. */
  read(file: string, input: string): FileRead {
    const absolute = path.resolve(this.#base, file);
    if (!isInside(this.#root, absolute)) {
      return { file, finding: outside(file, input) };
    }
    const display = this.display(file);
    try {
      if (!isInside(this.#root, realpathSync.native(absolute))) {
        return { file: display, finding: outside(display, input) };
      }
      return { file: display, bytes: readFileSync(absolute) };
    } catch (error) {
      return { file: display, finding: unreadable(display, input, error) };
    }
  }
}

function isInside(root: string, target: string): boolean {
  const relative = path.relative(root, target);
  return relative === '' || (!/^\.\.(?:[\\/]|$)/.test(relative) && !path.isAbsolute(relative));
}

function outside(file: string, input: string): Finding {
  return {
    level: 'error',
    rule: 'file-outside-workspace',
    message: `\`${input}\` names a file outside the workspace, which is not read: ${file}.`,
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
    message: `\`${input}\` names something that cannot be read: ${file} (${code === 'EISDIR' ? 'it is a directory' : reasonOf(error)}).`,
  };
}
