import * as core from '@actions/core';

import { placeText, type Finding } from '../base/finding.ts';
import { createScrub, type Scrub } from './scrub.ts';
import { visible } from './visible.ts';

const SHORTEST_IN_OUTPUTS = 8;
/** A server may send megabytes where a word belongs. */
const LONGEST_LINE = 20_000;

/** The step's log. Everything passes the scrub, and nothing that comes from outside can act as a workflow command. */
export class Log {
  readonly #masks = new Set<string>();
  /** What the scrubs take out. */
  #forms: readonly string[] = [];
  #scrub: Scrub = (text) => text;
  #scrubLong: Scrub = (text) => text;

  /**
   * Hands texts to the runner to mask, and takes them out of everything that is logged from here on.
   *
   * @param hidden what is taken out as well, and no mask
   */
  mask(masks: readonly string[], hidden: readonly string[] = []): void {
    for (const mask of masks) {
      if (!this.#masks.has(mask)) core.setSecret(mask);
      this.#masks.add(mask);
    }
    const forms = [...new Set([...this.#forms, ...masks, ...hidden])];
    if (forms.length === this.#forms.length) return;
    this.#forms = forms;
    this.#scrub = createScrub(this.#forms);
    this.#scrubLong = createScrub(this.#forms.filter((form) => form.length >= SHORTEST_IN_OUTPUTS));
  }

  /**
   * Takes secrets out of an output, but for short ones: those stand in ids and URLs by chance, and an output without
   * them would be useless.
   */
  readonly output = (value: string): string => this.#scrubLong(value);

  /** The scrub in force. */
  get scrub(): Scrub {
    return (text) => this.#scrub(text);
  }

  /** One line. Line breaks in what comes from outside become spaces, so that it cannot forge a line of its own. */
  readonly info = (line: string): void => {
    core.info(withoutCommands(this.#line(line)));
  };

  /** A text of several lines, folded under a title. */
  block(title: string, text: string): void {
    core.startGroup(this.#line(title));
    core.info(withoutCommands(visible(this.#scrub(text))));
    core.endGroup();
  }

  /** A text of several lines below a title. */
  text(title: string, text: string): void {
    this.info(title);
    core.info(withoutCommands(visible(this.#scrub(text))));
  }

  /** A text on one line, clean. */
  #line(text: string): string {
    return visible(shortened(this.#scrub(text).replace(/[\r\n\u2028\u2029]+/g, ' ')));
  }

  readonly debug = (text: string): void => {
    core.debug(visible(this.#scrub(text)));
  };

  /** Prints a finding as an annotation, at its place. */
  finding(finding: Finding): void {
    const { level, rule, place } = finding;
    const properties = {
      title: rule,
      ...(place === undefined ? {} : { file: place.file }),
      ...(place?.line === undefined ? {} : { startLine: place.line }),
      ...(place?.column === undefined ? {} : { startColumn: place.column }),
    };
    const text = visible(this.#scrub(findingText(finding)));
    switch (level) {
      case 'error':
        core.error(text, properties);
        return;
      case 'warning':
        core.warning(text, properties);
        return;
      case 'notice':
        core.notice(text, properties);
    }
  }

  /** The step's last word when it fails; makes the runner mark it as failed. */
  fail(message: string): void {
    core.setFailed(visible(shortened(this.#scrub(message))));
  }
}

/** Cut only after it was scrubbed: half a secret would not be recognised. */
function shortened(text: string): string {
  return text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}…` : text;
}

/** A finding in one line: where, what, what to do. The log does not show an annotation's place, so the text does. */
export function findingText({ place, message, hint }: Finding): string {
  const where = place === undefined ? '' : `${placeText(place)}: `;
  return `${where}${message}${hint === undefined ? '' : ` ${hint}`}`;
}

/**
 * A text in which no line is a workflow command: the runner takes a line that starts with `::`, and `##[` anywhere
 * (actions/runner, ActionCommand).
 */
export function withoutCommands(text: string): string {
  return text
    .replace(/^((?:[^\S\r\n\u2028\u2029]|\u0085)*):(?=:)/gm, '$1:\u200b')
    .replaceAll('##[', '##\u200b[');
}
