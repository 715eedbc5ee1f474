import type { Finding } from '../base/finding.ts';
import { assembleCompose, type Assembled } from '../compose/text/assemble.ts';
import { checkPayloadSize, DEFAULT_COMPOSE_FILES } from '../compose/text/compose-file.ts';
import { ComposeError } from '../compose/yaml/error.ts';
import { lintCompose, lintVariables, type LintFinding } from '../compose/lint/lint.ts';
import { selectFindings } from '../compose/lint/select.ts';
import { childOf } from '../compose/yaml/node.ts';
import { originPlace } from '../compose/yaml/source.ts';
import { isShowable } from '../env/rules.ts';
import { createSecretSearch } from '../env/secret-search.ts';
import type { EnvEntry } from '../env/sources.ts';
import type { NamedSecret } from '../inputs/credentials.ts';
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
  readonly findings: readonly Finding[];
}

/** What else is known when the compose text is checked. */
export interface Surroundings {
  readonly script: TextRead | undefined;
  /** Undefined: the CVM keeps its sealed env. */
  readonly env: readonly EnvEntry[] | undefined;
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
  if (names.length === 0)
    return { files: [], assembled: undefined, findings: [notFound(checkout)] };
  const reads = names.map((name) => readText(name, 'compose_files', checkout));
  const files = reads.map(({ file }) => file);
  const findings = [
    ...reads.flatMap((read) => read.findings),
    ...secretVariables(compose.variables, surroundings.env ?? [], inputs.env.given.listed),
  ];
  if (findings.length > 0) return { files, assembled: undefined, findings };

  const assembled = assemble(inputs, reads, checkout);
  if ('findings' in assembled && !('model' in assembled)) {
    return { files, assembled: undefined, findings: assembled.findings };
  }
  const empty = checkServices(files, assembled);
  if (empty !== undefined) {
    return { files, assembled: undefined, findings: [assembled.locate(empty)] };
  }
  return { files, assembled, findings: checkAssembled(inputs, files, assembled, surroundings) };
}

function checkAssembled(
  inputs: InputsOf<'env' | 'lint'>,
  files: readonly string[],
  assembled: Assembled,
  { script, env, credentials, isRehearsal }: Surroundings,
): readonly Finding[] {
  const findSecrets = createSecretSearch([...(env ?? []), ...credentials]);
  // A name whose value is missing here, in a check, has one when the deploy runs.
  const envNames =
    env === undefined
      ? undefined
      : new Set([...env.map(({ name }) => name), ...inputs.env.given.listed].filter(isShowable));
  // A deploy without a script keeps the one that the CVM has, which is read later.
  const isScriptKnown = script !== undefined || isRehearsal;
  const lint = [
    ...lintCompose(assembled.model, { envNames, findSecrets, shippedText: assembled.text }),
    // Without env inputs the names are those of the CVM, which a deploy reads later and a check never.
    ...(envNames !== undefined || isRehearsal
      ? judgeable(lintVariables(assembled.model, envNames, { script: script?.text }), isScriptKnown)
      : []),
  ];
  const size = checkPayloadSize(
    files.join(', '),
    Buffer.byteLength(assembled.text),
    Buffer.byteLength(script?.text ?? ''),
  );
  return [
    ...assembled.findings.map(assembled.locate).map(withFullStop),
    ...judge(lint, inputs, assembled),
    ...(script?.text === undefined
      ? []
      : secretsInScript({ file: script.file, text: script.text }, findSecrets)),
    ...size,
  ];
}

/** What the lint found, as `lint_ignore` and `strict` want it, placed in the files as the user wrote them. */
export function judge(
  findings: readonly LintFinding[],
  { lint }: InputsOf<'lint'>,
  compose: Assembled,
): readonly Finding[] {
  return selectFindings(findings, lint.ignores, lint.strict).map(compose.locate);
}

/** A name that the text does not use may be for a script that is not known yet; with an error, nobody gets to it. */
function judgeable(
  findings: readonly LintFinding[],
  isScriptKnown: boolean,
): readonly LintFinding[] {
  return isScriptKnown || findings.some(({ level }) => level === 'error')
    ? findings
    : findings.filter(({ rule }) => rule !== 'env-unused');
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
      images: compose.images,
      variables: compose.variables,
    });
  } catch (error) {
    if (!(error instanceof ComposeError)) throw error;
    return { findings: error.findings.map(withFullStop) };
  }
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
