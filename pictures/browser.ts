import { writeFileSync } from 'node:fs';

import { chromium, type Browser as Chromium } from 'playwright-core';

import { withPalette } from './png.ts';

/** Debian's, unless `CHROMIUM` names another. */
export const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

export const NEEDED =
  'Debian and Ubuntu: apt-get install chromium fonts-noto-core fonts-liberation. ' +
  'For another Chromium or Chrome, set CHROMIUM to its path.';

/** Those that github-markdown.css names and Linux has. */
const FONTS = ['Noto Sans', 'Liberation Mono'];

/** In CSS pixels; about what a README has room for. */
const WIDTH = 920;

export class Browser {
  readonly #chromium: Chromium;

  private constructor(chromium: Chromium) {
    this.#chromium = chromium;
  }

  static async launch(): Promise<Browser> {
    return new Browser(await chromium.launch({ executablePath: CHROMIUM }));
  }

  /** Writes what `<main>` of a page looks like, with nothing around it, as a PNG. Gives its size in CSS pixels. */
  async draw(
    html: string,
    file: string,
  ): Promise<{ readonly width: number; readonly height: number }> {
    const page = await this.#chromium.newPage({
      viewport: { width: WIDTH, height: 1000 },
      deviceScaleFactor: 2,
      colorScheme: 'light',
      // The page is complete as it is.
      offline: true,
    });
    try {
      await page.setContent(html);
      const missing = await page.evaluate(`${JSON.stringify(FONTS)}.filter(${isMissing})`);
      if (!Array.isArray(missing) || missing.length > 0) {
        throw new Error(`Fonts are missing: ${String(missing)}. ${NEEDED}`);
      }
      const box = await page.locator('main').boundingBox();
      if (box === null) throw new Error('The page shows no <main>');
      writeFileSync(
        file,
        withPalette(await page.locator('main').screenshot({ omitBackground: true })),
      );
      return { width: Math.ceil(box.width), height: Math.ceil(box.height) };
    } finally {
      await page.close();
    }
  }

  async close(): Promise<void> {
    await this.#chromium.close();
  }
}

/** Runs in the page: a font that is there is used, whatever would be used otherwise. */
const isMissing = `(font) => {
  const context = document.createElement('canvas').getContext('2d');
  const width = (otherwise) => {
    context.font = \`40px "\${font}", \${otherwise}\`;
    return context.measureText('Compose hash, ill WWW').width;
  };
  return width('monospace') !== width('serif');
}`;
