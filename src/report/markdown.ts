import { cut } from '../base/cut.ts';
import type { Scrub } from './scrub.ts';
import { visible } from './visible.ts';

/**
 * Writes GitHub's Markdown. Every text that comes from outside passes one of these methods, which scrub it and then
 * make it harmless: escaped first, a secret would no longer be recognised.
 */
export class Markdown {
  readonly #scrub: Scrub;

  constructor(scrub: Scrub) {
    this.#scrub = (text) => visible(scrub(text));
  }

  /** Plain text on one line, with what exceeds `most` characters left out. */
  text(text: string, most = Number.POSITIVE_INFINITY): string {
    const clean = this.#scrub(text);
    return escapeMarkdown(clean.length > most ? `${cut(clean, most)}…` : clean);
  }

  /** Words of the action's own on one line: names in backticks become code spans, all else is plain text. */
  words(text: string): string {
    return this.#scrub(text)
      .split(/(`[^`]+`)/)
      .map((part, index) => (index % 2 === 1 ? codeSpan(part.slice(1, -1)) : escapeMarkdown(part)))
      .join('');
  }

  /** An inline code span that nothing inside can end, also within a table; empty for an empty text. */
  code(text: string | undefined): string {
    if (text === undefined || text === '') return '';
    return codeSpan(this.#scrub(text));
  }

  /** Several code spans, or "none". */
  codes(texts: readonly string[]): string {
    return texts.length === 0 ? 'none' : texts.map((text) => this.code(text)).join(', ');
  }

  /** A link that shows its address; a code span for what is no web address. */
  link(url: string | undefined): string {
    if (url === undefined) return '';
    const clean = this.#scrub(url);
    return /^https?:\/\/[^\s<>|`]+$/.test(clean) ? `<${clean}>` : this.code(url);
  }

  /** A code block that nothing inside can end, as lines. */
  fence(language: string, text: string): readonly string[] {
    const clean = this.#scrub(text);
    const longest = Math.max(2, ...[...clean.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}${language}`, ...clean.split(/\r\n|\n|\r/), fence];
  }

  /** Lines that are folded below a title. */
  folded(title: string, lines: readonly string[]): readonly string[] {
    return [
      '<details>',
      `<summary>${escapeHtml(this.#scrub(title))}</summary>`,
      '',
      ...lines,
      '',
      '</details>',
      '',
    ];
  }

  /** A table; the cells are Markdown already. Nothing when it has no rows. */
  table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
    if (rows.length === 0) return [];
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line), ''];
  }
}

function codeSpan(text: string): string {
  return `\`${text.replace(/[`\r\n]/g, ' ').replaceAll('|', '\\|')}\``;
}

/** Plain text for HTML, on one line. */
function escapeHtml(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/** Plain text for Markdown: no markup, HTML, formula, table cell, mention, link or line break comes out of it. */
export function escapeMarkdown(text: string): string {
  return escapeHtml(text)
    .replace(/[\\`*_{}[\]#|~$]/g, '\\$&')
    .replace(/@/g, '@\u200b')
    .replace(/:(?=\/\/)|www(?=\.)/gi, '$&\u200b');
}
