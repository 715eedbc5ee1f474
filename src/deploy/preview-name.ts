import { sha256 } from '../base/hash.ts';

/** Phala Cloud's longest name of a CVM. */
const LONGEST_NAME = 63;
const HASH_DIGITS = 8;

/** Whether a text can start the name of a CVM: a letter, then letters, digits and single hyphens. */
export function isNamePrefix(text: string): boolean {
  return /^[a-z](?:-?[a-z0-9])*$/i.test(text);
}

/** A name prefix made of any text, such as the name of a repository. */
export function toNamePrefix(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain === '') return 'preview';
  return /^[a-z]/.test(plain) ? plain : `app-${plain}`;
}

/**
 * The name of a pull request's CVM: `<prefix>-pr-<number>`. A prefix that is too long is cut and marked with its own
 * hash, so that it always gives the same name, and practically no other does.
 */
export function previewName(prefix: string, pullRequest: number): string {
  const ending = `-pr-${pullRequest}`;
  const room = LONGEST_NAME - ending.length;
  if (prefix.length <= room) return `${prefix}${ending}`;
  const start = prefix.slice(0, room - HASH_DIGITS - 1).replace(/-+$/, '');
  return `${start}-${sha256(prefix).slice(0, HASH_DIGITS)}${ending}`;
}

/** Whether a CVM's name is one that {@link previewName} gives for the prefix. */
export function isPreviewName(name: string, prefix: string): boolean {
  const [, number] = /-pr-(\d+)$/.exec(name) ?? [];
  return number !== undefined && name === previewName(prefix, Number(number));
}
