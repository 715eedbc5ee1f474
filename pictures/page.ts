import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { createStarryNight } from '@wooorm/starry-night';
import diff from '@wooorm/starry-night/source.diff';
import yaml from '@wooorm/starry-night/source.yaml';
import { toHtml } from 'hast-util-to-html';
import { Marked } from 'marked';
import alerts from 'marked-alert';

/** What GitHub shows the Markdown in. */
export type Frame = 'summary' | 'comment';

/** Generated from GitHub's own style sheets. */
const GITHUB_CSS = readFileSync(
  fileURLToPath(import.meta.resolve('github-markdown-css/github-markdown-light.css')),
  'utf8',
);

/** What is around the Markdown: GitHub's colours, and a layout like GitHub's. */
const FRAME_CSS = `
  html, body { margin: 0; background: transparent; }
  main { font-size: 14px; line-height: 21px; color: #1f2328; background: #fff;
    border: 1px solid #d1d9e0; border-radius: 6px; overflow: hidden; }
  main, .markdown-body { font-family: "Noto Sans", sans-serif; }
  header { padding: 8px 16px; }
  header b { font-weight: 600; }
  header.bar { background: #f6f8fa; border-bottom: 1px solid #d1d9e0; color: #59636e; }
  header.bar b { color: #1f2328; }
  header i { font: 500 12px/18px "Noto Sans"; padding: 1px 6px; border: 1px solid #d1d9e0; border-radius: 2em; }
  .markdown-body { padding: 8px 16px 16px; }
  .comment .markdown-body { padding: 16px; font-size: 14px; }
  footer { padding: 8px 16px; border-top: 1px solid #d1d9e0; font-size: 12px; color: #59636e; }
`;

const FRAMES: Readonly<Record<Frame, { readonly above: string; readonly below: string }>> = {
  summary: {
    above: '<header><b>deploy summary</b></header>',
    below: '<footer>Job summary generated at run-time</footer>',
  },
  comment: {
    above: '<header class="bar"><b>github-actions</b> <i>bot</i> commented now</header>',
    below: '',
  },
};

const starryNight = await createStarryNight([diff, yaml]);
const marked = new Marked(alerts(), {
  gfm: true,
  renderer: {
    code({ text, lang }) {
      const scope = starryNight.flagToScope(lang ?? '');
      if (scope === undefined) return false;
      return `<div class="highlight"><pre>${toHtml(starryNight.highlight(text, scope))}</pre></div>\n`;
    },
  },
});

/** A page whose `<main>` is what GitHub makes of Markdown. */
export async function asPage(markdown: string, frame: Frame): Promise<string> {
  const { above, below } = FRAMES[frame];
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<style>${GITHUB_CSS}</style>
<style>${FRAME_CSS}</style>
<main class="${frame}">${above}
<article class="markdown-body">${await marked.parse(markdown)}</article>
${below}</main>
</html>
`;
}
