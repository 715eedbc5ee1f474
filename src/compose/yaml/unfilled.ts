import type { Source } from './source.ts';

const TEMPLATE = /(?<![^\s:,[\]{}-])\{\{[^{}]*\}\}/;

/**
 * What to say where YAML fails at a `{{…}}` outside quotes, which is two mappings to it: a template was not filled in.
 * Undefined where the line of the offset holds none.
 */
export function unfilled(
  source: Source,
  offset: number,
): { readonly message: string; readonly hint: string } | undefined {
  const line = source.text.slice(source.lineStart(offset), source.lineEnd(offset));
  const template = TEMPLATE.exec(line)?.[0];
  if (template === undefined) return undefined;
  // Shown only when it is short and simple: it may be part of a value that was pasted here.
  const what = /^\{\{[\w .$-]{1,40}\}\}$/.test(template)
    ? `the placeholder \`${template}\``
    : 'a placeholder `{{…}}`';
  return {
    message: `${what} was never filled in`,
    hint: 'Fill it in before this step. Or put the images of services in with the input `images`, and public values with `variables`, which fills in `${NAME}`.',
  };
}
