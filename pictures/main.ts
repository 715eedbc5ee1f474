/**
 * `npm run pictures`: the pictures of the README. Runs the bundled action against Phala Cloud on loopback, and shows
 * the Markdown that it writes as GitHub would. `npm run pictures -- summary` draws only the named ones.
 *
 * Needs Chromium and the fonts that GitHub's pages name first for Linux. Debian and Ubuntu:
 * `apt-get install chromium fonts-noto-core fonts-liberation`. Another Chromium or Chrome: CHROMIUM=/path/to/it.
 */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

import { readActionFile } from '../scripts/runner-step.ts';
import { Browser, CHROMIUM, NEEDED } from './browser.ts';
import { asPage, type Frame } from './page.ts';
import { deploySummary, previewComment, rolledBackSummary } from './scenes.ts';

interface Picture {
  /** Of the file in docs/. */
  readonly name: string;
  readonly frame: Frame;
  readonly markdown: () => Promise<string>;
}

const PICTURES: readonly Picture[] = [
  { name: 'summary', frame: 'summary', markdown: deploySummary },
  { name: 'preview-comment', frame: 'comment', markdown: previewComment },
  { name: 'rolled-back', frame: 'summary', markdown: rolledBackSummary },
];

const root = path.resolve(import.meta.dirname, '..');
const { main } = readActionFile().runs;
const wanted = process.argv.slice(2);
const unknown = wanted.filter((each) => !PICTURES.some(({ name }) => name === each));

if (unknown.length > 0) {
  const names = PICTURES.map(({ name }) => name).join(', ');
  stop(`There is no picture ${unknown.join(', ')}. There are: ${names}`);
}
if (!existsSync(path.join(root, main))) stop(`${main} is missing. Build it first: npm run build`);
if (!existsSync(CHROMIUM)) stop(`There is no Chromium at ${CHROMIUM}. ${NEEDED}`);

const browser = await Browser.launch();
try {
  for (const { name, frame, markdown } of PICTURES) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const file = path.join('docs', `${name}.png`);
    const { width, height } = await browser.draw(
      await asPage(await markdown(), frame),
      path.join(root, file),
    );
    const kilobytes = Math.round(statSync(path.join(root, file)).size / 1000);
    console.log(`${file}: ${width} x ${height}, shown twice as sharp; ${kilobytes} KB`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await browser.close();
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
