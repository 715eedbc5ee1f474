import type { Finding } from '../base/finding.ts';
import { assembleCompose, type Assembled } from '../compose/text/assemble.ts';
import type { ImagePins } from '../compose/text/pin.ts';
import { servicesOf } from '../compose/text/services.ts';
import { checkPayloadSize, DEFAULT_COMPOSE_FILES } from '../compose/text/compose-file.ts';
import { ComposeError } from '../compose/yaml/error.ts';
import { ASPECTS, judge, type Aspect, type Known } from '../compose/lint/judge.ts';
import type { ShippedText } from '../compose/lint/secrets.ts';
import { childOf } from '../compose/yaml/node.ts';
import { originPlace } from '../compose/yaml/source.ts';
import { isShowable } from '../env/rules.ts';
import { createSecretSearch } from '../env/secret-search.ts';
import type { EnvEntry } from '../env/sources.ts';
import type { NamedSecret } from '../inputs/credentials.ts';
import type { GivenImages } from '../inputs/images.ts';
import type { InputsOf } from '../inputs/table.ts';
import type { Checkout } from '../step/checkout.ts';
import { secretsInScript, secretVariables } from './public-secrets.ts';
import { readText, type TextRead } from './read-text.ts';

/** What the compose inputs lead to. */
export interface PreparedCompose {
  /** The compose files that were named or found, as people read them. */
  readonly files: readonly string[];
  /** Undefined when there is none that could be shipped; then a finding says why. */
  readonly assembled: Assembled | undefined;
  /** What the lint can judge only when more is known. */
  readonly unjudged: readonly Aspect[];
  readonly findings: readonly Finding[];
}

/** What else is known when the compose text is checked. */
export interface Surroundings {
  readonly script: TextRead | undefined;
  /** Undefined: the CVM keeps its sealed env. */
  readonly env: readonly EnvEntry[] | undefined;
  /** Whether the env inputs could be read in full: where they could not, nobody knows which names have a value. */
  readonly isEnvRead: boolean;
  readonly credentials: readonly NamedSecret[];
  /** Nothing will be sent, so what the CVM has is never read. */
  readonly isRehearsal: boolean;
}

/** Reads, merges, fills and pins the compose files, and checks what comes of it. */
export function prepareCompose(
  inputs: InputsOf<'compose' | 'env' | 'lint'>,
  checkout: Checkout,
  surroundings: Surroundings,
): PreparedCompose {
  const { compose } = inputs;
  const names = compose.files.length > 0 ? compose.files : findDefault(checkout);
  if (names.length === 0) return refused([], [notFound(checkout)]);
  const { files, assembled, findings } = readCompose(
    inputs,
    names,
    checkout,
    secretVariables(compose.variables, surroundings.env ?? [], inputs.env.given.listed),
  );
  return assembled === undefined
    ? refused(files, findings)
    : checkAssembled(inputs, { files, assembled, findings }, surroundings);
}

/** Compose files that were read, and the text that they make. */
export interface ReadCompose {
  /** As people read them. */
  readonly files: readonly string[];
  /** Undefined when there is none that could run; then a finding says why. */
  readonly assembled: Assembled | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Reads, merges, fills and pins compose files: what of it is shipped, and what a CVM must have measured.
 *
 * @param more what else is wrong with the inputs
 */
export function readCompose(
  inputs: InputsOf<'compose'>,
  names: readonly string[],
  checkout: Checkout,
  more: readonly Finding[],
): ReadCompose {
  const reads = names.map((name) => readText(name, 'compose_files', checkout));
  const files = reads.map(({ file }) => file);
  const findings = [...reads.flatMap((read) => read.findings), ...more];
  if (findings.length > 0) return { files, assembled: undefined, findings };

  const assembled = assemble(inputs, reads, checkout);
  if ('findings' in assembled && !('model' in assembled)) {
    return { files, assembled: undefined, findings: assembled.findings };
  }
  const empty = checkServices(files, assembled);
  if (empty !== undefined) {
    return { files, assembled: undefined, findings: [assembled.locate(empty)] };
  }
  const unmade = servicesWithoutImage(inputs.compose.images, assembled);
  return unmade.length > 0
    ? { files, assembled: undefined, findings: unmade }
    : { files, assembled, findings: assembled.findings.map(assembled.locate).map(withFullStop) };
}

function refused(files: readonly string[], findings: readonly Finding[]): PreparedCompose {
  return { files, assembled: undefined, unjudged: ASPECTS, findings };
}

function checkAssembled(
  inputs: InputsOf<'env' | 'lint'>,
  { files, assembled, findings }: ReadCompose & { readonly assembled: Assembled },
  surroundings: Surroundings,
): PreparedCompose {
  const { script, env, credentials } = surroundings;
  const findSecrets = createSecretSearch([...(env ?? []), ...credentials]);
  const known = knownOf(inputs, surroundings, { text: assembled.text, findSecrets });
  const lint = judge(assembled.model, known, inputs.lint);
  const size = checkPayloadSize(
    files.join(', '),
    Buffer.byteLength(assembled.text),
    Buffer.byteLength(script?.text ?? ''),
  );
  return {
    files,
    assembled,
    unjudged: lint.unjudged,
    findings: [
      ...findings,
      ...lint.findings.map(assembled.locate),
      ...(script?.text === undefined
        ? []
        : secretsInScript({ file: script.file, text: script.text }, findSecrets)),
      ...size,
    ],
  };
}

/** What the lint knows before the first request. A rehearsal never learns more: what is not given there is none. */
function knownOf(
  { env: { given } }: InputsOf<'env'>,
  { env, isEnvRead, isRehearsal, script }: Surroundings,
  shipped: ShippedText,
): Known {
  const untold = isRehearsal ? 'untold' : undefined;
  // A name whose value is missing here, in a check, has one when the deploy runs.
  const names = [...(env ?? []).map(({ name }) => name), ...given.listed].filter(isShowable);
  return {
    shipped,
    envNames: !isEnvRead ? undefined : env === undefined ? untold : new Set(names),
    // A deploy without a script keeps the one that the CVM has.
    script: script?.text ?? (isRehearsal ? '' : undefined),
  };
}

function assemble(
  { compose }: InputsOf<'compose'>,
  reads: readonly TextRead[],
  checkout: Checkout,
): Assembled | { readonly findings: readonly Finding[] } {
  try {
    return assembleCompose({
      files: reads.map(({ file, text }) => ({ file, text: text ?? '' })),
      checkout: {
        readFile: (path) => checkout.readReferenced(path),
        isDirectory: (path) => checkout.isDirectory(path),
      },
      images: madeImages(compose.images),
      variables: compose.variables,
    });
  } catch (error) {
    if (!(error instanceof ComposeError)) throw error;
    return { findings: error.findings.map(withFullStop) };
  }
}

function madeImages(images: GivenImages): ImagePins {
  return new Map(
    [...images].flatMap(([service, image]) => (image === undefined ? [] : [[service, image]])),
  );
}

/** A target of bake that pushed nothing is no service, or an error: its service would keep the image that it had. */
function servicesWithoutImage(images: GivenImages, { model }: Assembled): readonly Finding[] {
  return servicesOf(model)
    .filter(({ name }) => images.has(name) && images.get(name) === undefined)
    .map(({ name }) => ({
      level: 'error',
      rule: 'image-not-pushed',
      message: `\`images\` has metadata of the target \`${name}\` without an image: the build pushed none for this service.`,
      hint: 'Give the target `tags` and push it, so that the CVM can pull it, or do not build it.',
    }));
}

/** A hint may follow the message. */
function withFullStop(finding: Finding): Finding {
  return /[.!?]$/.test(finding.message) ? finding : { ...finding, message: `${finding.message}.` };
}

function checkServices(files: readonly string[], { model }: Assembled): Finding | undefined {
  const services = childOf(model, 'services');
  if (services?.kind === 'mapping' && services.entries.size > 0) return undefined;
  return {
    level: 'error',
    rule: 'compose-no-services',
    message: `${files.length > 1 ? 'The compose files have' : 'The compose file has'} no services, so nothing would run in the CVM.`,
    place: originPlace((services ?? model).origin),
    hint: 'Name a Compose file with a `services:` mapping that holds at least one service.',
  };
}

function findDefault(checkout: Checkout): readonly string[] {
  const found = DEFAULT_COMPOSE_FILES.find((candidate) => checkout.isFile(candidate));
  return found === undefined ? [] : [found];
}

function notFound(checkout: Checkout): Finding {
  return {
    level: 'error',
    rule: 'compose-not-found',
    message: `There is none of ${DEFAULT_COMPOSE_FILES.join(', ')} in ${checkout.display('.') || 'the checkout'}.`,
    hint: 'Set `compose_files`, and check that the repository was checked out before this step.',
  };
}
