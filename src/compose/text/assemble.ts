import type { Finding } from '../../base/finding.ts';
import { fillVariables } from './fill.ts';
import { FilledFile } from './filled-file.ts';
import { ComposeError } from '../yaml/error.ts';
import { mergeComposeFiles, type ComposeFile } from '../merge/merge-files.ts';
import { childOf, stringNode, withChild, withEntries, type MappingNode } from '../yaml/node.ts';
import type { Checkout } from '../merge/reference.ts';
import { pinImages, unknownService, type ImagePins } from './pin.ts';
import { print } from '../yaml/print.ts';
import { Source } from '../yaml/source.ts';

/** What is to be made into one compose text. */
export interface Ingredients {
  /** In order; at least one. */
  readonly files: readonly ComposeFile[];
  readonly checkout: Checkout;
  readonly images: ImagePins;
  /** Public values, filled in for the variables of these names. */
  readonly variables: ReadonlyMap<string, string>;
}

/** The compose text to ship, and the model of it. */
export interface Assembled {
  readonly text: string;
  readonly model: MappingNode;
  readonly findings: readonly Finding[];
  /** Moves a finding about the model to where the node stands in the file as the user wrote it. */
  readonly locate: (finding: Finding) => Finding;
}

/** Stands for the `images` input where a file name is needed; no file can have this name. */
const PINS_FILE = '\0images';

/**
 * Makes the text to ship: fills public variables into every file, merges by Compose's rules, pins images. One file
 * with nothing to do keeps its bytes; in one file without anything to resolve, only what is filled or pinned changes.
 *
 * @throws ComposeError with everything that Compose, a variable or a pin refuses
 */
export function assembleCompose(ingredients: Ingredients): Assembled {
  const { images, variables, checkout } = ingredients;
  const filler = new Filler(variables);
  const files = ingredients.files.map(({ file, text }) => ({
    file,
    text: filler.fill(file, text),
  }));
  const options = {
    ...checkout,
    readFile: (path: string) => {
      const text = checkout.readFile(path);
      return typeof text === 'string' ? filler.fill(path, text) : text;
    },
  };
  const merged = located(filler, () => mergeComposeFiles(files, options));
  const problems = [
    ...filler.findings,
    ...filler.unused(),
    ...unknownServices(images, merged.model),
  ];
  if (problems.length > 0) throw new ComposeError(problems);
  if (images.size === 0) return { ...merged, locate: filler.locate };

  const model = withImages(merged.model, images);
  const [only] = files;
  const text =
    merged.resolved || only === undefined ? print(model) : pinImages(only.file, only.text, images);
  if (typeof text !== 'string') throw new ComposeError([text]);
  return { text, model, findings: merged.findings, locate: filler.locate };
}

/** What `merge` gives, or its errors at the places where the user wrote what they are about. */
function located<T>(filler: Filler, merge: () => T): T {
  try {
    return merge();
  } catch (error) {
    if (!(error instanceof ComposeError)) throw error;
    throw new ComposeError(error.findings.map(filler.locate));
  }
}

/** The model with pinned images; the services must exist. */
function withImages(model: MappingNode, images: ImagePins): MappingNode {
  const services = childOf(model, 'services');
  if (services?.kind !== 'mapping') return model;
  const pinned = new Map(services.entries);
  for (const [name, image] of images) {
    const entry = pinned.get(name);
    if (entry?.value.kind !== 'mapping') continue;
    const origin = { source: new Source(PINS_FILE, image), start: 0, end: image.length };
    pinned.set(name, {
      ...entry,
      value: withChild(entry.value, 'image', stringNode(image, origin)),
    });
  }
  return withChild(model, 'services', withEntries(services, pinned));
}

function unknownServices(images: ImagePins, model: MappingNode): readonly Finding[] {
  const services = childOf(model, 'services');
  const names = services?.kind === 'mapping' ? [...services.entries.keys()] : [];
  return [...images.keys()]
    .filter((service) => !names.includes(service))
    .map((service) => unknownService(service, names));
}

/** Fills the files of one deploy, and knows afterwards what was filled where. */
class Filler {
  readonly findings: Finding[] = [];
  readonly #variables: ReadonlyMap<string, string>;
  readonly #used = new Set<string>();
  readonly #files = new Map<string, FilledFile>();

  constructor(variables: ReadonlyMap<string, string>) {
    this.#variables = variables;
  }

  fill(file: string, original: string): string {
    const known = this.#files.get(file);
    if (known !== undefined) return known.text;
    const { text, edits, used, findings } = fillVariables(file, original, this.#variables);
    this.#files.set(file, new FilledFile(original, text, edits));
    for (const name of used) this.#used.add(name);
    this.findings.push(...findings);
    return text;
  }

  /** An error for each variable that occurs nowhere. */
  unused(): readonly Finding[] {
    return [...this.#variables.keys()]
      .filter((name) => !this.#used.has(name))
      .map((name) => ({
        level: 'error',
        rule: 'variable-not-found',
        message: `\`variables\` gives \`${name}\`, which the compose text does not use.`,
        hint: `Write \`\${${name}}\` where the value belongs, or remove it from \`variables\`.`,
      }));
  }

  /** Bound, so that it can be handed on. */
  readonly locate = (finding: Finding): Finding => {
    const { place, level, rule, message, hint } = finding;
    if (place === undefined) return finding;
    if (place.file === PINS_FILE) {
      const told = `${message} (This image comes from the input \`images\`.)`;
      return { level, rule, message: told, ...(hint === undefined ? {} : { hint }) };
    }
    const file = this.#files.get(place.file);
    return file === undefined ? finding : { ...finding, place: file.originalPlace(place) };
  };
}
