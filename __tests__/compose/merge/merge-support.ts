import { ComposeError } from '../../../src/compose/yaml/error.ts';
import { mergeComposeFiles, type MergedCompose } from '../../../src/compose/merge/merge-files.ts';
import type { Node } from '../../../src/compose/yaml/node.ts';
import type { Finding } from '../../../src/base/finding.ts';

export type Files = Readonly<Record<string, string>>;

/** Merges the files that `names` lists; the others are there to be referred to. */
export function mergeNamed(files: Files, names: readonly string[]): MergedCompose {
  return mergeComposeFiles(
    names.map((file) => ({ file, text: files[file] ?? '' })),
    { readFile: (path) => files[path], variables: 'as-written' },
  );
}

/** Merges texts in order, as `1.yml`, `2.yml` and so on. */
export function mergeTexts(...texts: readonly string[]): MergedCompose {
  const files = Object.fromEntries(texts.map((text, index) => [`${index + 1}.yml`, text]));
  return mergeNamed(files, Object.keys(files));
}

/** The lines below `services: → web:` that two services merge to, without their indentation. */
export function mergeServices(base: string, override: string): string {
  const merged = mergeTexts(service(base), service(override)).text;
  return merged
    .split('\n')
    .slice(2, -1)
    .map((line) => line.slice(4))
    .join('\n');
}

/** A file with one service of these lines. */
export function service(body: string): string {
  const lines = body.split('\n').map((line) => `    ${line}`);
  return `services:\n  web:\n${lines.join('\n')}\n`;
}

/** Why a merge is refused. */
export function refusals(merge: () => unknown): readonly Finding[] {
  try {
    merge();
  } catch (error) {
    if (error instanceof ComposeError) return error.findings;
    throw error;
  }
  throw new Error('it was not refused');
}

/** A model as plain data, numbers and texts kept apart. */
export function plain(node: Node): unknown {
  switch (node.kind) {
    case 'scalar': {
      const { value } = node;
      if (value.type === 'null') return null;
      return value.type === 'int' ? Number(value.value) : value.value;
    }
    case 'sequence':
      return node.items.map((item) => plain(item.value));
    case 'mapping':
      return Object.fromEntries([...node.entries].map(([key, entry]) => [key, plain(entry.value)]));
  }
}
