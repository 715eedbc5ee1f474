/**
 * What is used of the packages in package.json, so that types and lint can be checked without them: the pictures are
 * drawn seldom, and `npm ci` at the root does not install what they need.
 */

declare module '@wooorm/starry-night' {
  import type { Root } from 'hast-util-to-html';

  export interface Grammar {
    readonly scopeName: string;
  }
  export function createStarryNight(grammars: readonly Grammar[]): Promise<{
    flagToScope(flag: string): string | undefined;
    highlight(code: string, scope: string): Root;
  }>;
}

declare module '@wooorm/starry-night/source.diff' {
  import type { Grammar } from '@wooorm/starry-night';

  const grammar: Grammar;
  export default grammar;
}

declare module '@wooorm/starry-night/source.yaml' {
  import type { Grammar } from '@wooorm/starry-night';

  const grammar: Grammar;
  export default grammar;
}

declare module 'hast-util-to-html' {
  export interface Root {
    readonly type: 'root';
  }
  export function toHtml(tree: Root): string;
}

declare module 'marked' {
  export interface Extension {
    readonly gfm?: boolean;
    readonly renderer?: {
      /** `false` leaves it to the renderer that marked has. */
      code(token: { readonly text: string; readonly lang?: string }): string | false;
    };
  }
  export class Marked {
    constructor(...extensions: readonly Extension[]);
    parse(markdown: string): string | Promise<string>;
  }
}

declare module 'marked-alert' {
  import type { Extension } from 'marked';

  export default function markedAlert(): Extension;
}

declare module 'playwright-core' {
  interface Page {
    setContent(html: string): Promise<void>;
    evaluate(expression: string): Promise<unknown>;
    locator(selector: string): {
      boundingBox(): Promise<{ readonly width: number; readonly height: number } | null>;
      screenshot(options: { readonly omitBackground: boolean }): Promise<Buffer>;
    };
    close(): Promise<void>;
  }
  export interface Browser {
    newPage(options: {
      readonly viewport: { readonly width: number; readonly height: number };
      readonly deviceScaleFactor: number;
      readonly colorScheme: 'light';
      readonly offline: boolean;
    }): Promise<Page>;
    close(): Promise<void>;
  }
  export const chromium: {
    launch(options: { readonly executablePath: string }): Promise<Browser>;
  };
}
