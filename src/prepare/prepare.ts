import { assembleCompose, type Assembled } from '../compose/text/assemble.ts';
import {
  checkPayloadSize,
  decodeText,
  DEFAULT_COMPOSE_FILES,
} from '../compose/text/compose-file.ts';
import { ComposeError } from '../compose/merge/compose-files.ts';
import {
  lintCompose,
  lintVariables,
  type FindSecrets,
  type LintFinding,
} from '../compose/lint/lint.ts';
import { selectFindings } from '../compose/lint/select.ts';
import { childOf } from '../compose/yaml/node.ts';
import { originPlace } from '../compose/yaml/source.ts';
import { checkGuestRules } from '../env/guest-rules.ts';
import { isShowable } from '../env/rules.ts';
import { createSecretSearch } from '../env/secret-search.ts';
import { readEnv, type EnvEntry } from '../env/sources.ts';
import type { Finding } from '../base/finding.ts';
import type { Environment, Inputs } from '../inputs/inputs.ts';
import { reveal, type Secret } from '../base/secret.ts';
import { secretsOf } from '../inputs/secret-inputs.ts';
import type { Workspace } from '../step/checkout.ts';

/** Everything that the inputs lead to in the workspace and the step's env, checked without a request. */
export interface Prepared {
  /** The compose files that were named or found, as people read them. */
  readonly composeFiles: readonly string[];
  /** Undefined when there is none that could be shipped; then a finding says why. */
  readonly compose: Assembled | undefined;
  /** Undefined: the CVM keeps its script. */
  readonly preLaunchScript: string | undefined;
  readonly env: readonly EnvEntry[];
  /** Whether any env input was given; if not, the CVM keeps its sealed env. */
  readonly envGiven: boolean;
  readonly findings: readonly Finding[];
}

/** Reads the files and the env that the inputs name, and checks them. Prints nothing: the env is not masked yet. */
export function prepare(inputs: Inputs, workspace: Workspace, environment: Environment): Prepared {
  const script =
    inputs.preLaunchScript === undefined
      ? undefined
      : readText(inputs.preLaunchScript, 'pre_launch_script', workspace);
  const env = readEnvInputs(inputs, workspace, environment);
  const compose = prepareCompose(
    inputs,
    workspace,
    environment,
    script,
    env.given ? env.entries : undefined,
  );
  return {
    composeFiles: compose.files,
    compose: compose.assembled,
    preLaunchScript: script?.text,
    env: env.entries,
    envGiven: env.given,
    findings: [...compose.findings, ...(script?.findings ?? []), ...env.findings],
  };
}

/** The env alone, for a step that ships no compose file. */
export type PreparedEnv = Pick<Prepared, 'env' | 'findings'>;

/** Reads the env that the inputs name, and checks it; there must be one. Prints nothing: it is not masked yet. */
export function prepareEnv(
  inputs: Inputs,
  workspace: Workspace,
  environment: Environment,
): PreparedEnv {
  const env = readEnvInputs(inputs, workspace, environment);
  const missing: Finding = {
    level: 'error',
    rule: 'env-missing',
    message: '`mode: env` replaces the sealed env, and no env input was given.',
    hint: 'Set `env_names`, `env`, `env_files` or `secrets_json`.',
  };
  return { env: env.entries, findings: env.given ? env.findings : [...env.findings, missing] };
}

function readEnvInputs(
  inputs: Inputs,
  workspace: Workspace,
  environment: Environment,
): {
  readonly entries: readonly EnvEntry[];
  readonly given: boolean;
  readonly findings: readonly Finding[];
} {
  const files = inputs.envFiles.map((name) => readText(name, 'env_files', workspace));
  const env = readEnv({
    files: files.flatMap(({ file, text }) => (text === undefined ? [] : [{ file, text }])),
    ...(inputs.env === undefined ? {} : { inline: { text: inputs.env, format: inputs.envFormat } }),
    names: inputs.envNames,
    stepEnv: (name) => environment[name],
    ...(inputs.secretsJson === undefined ? {} : { secretsJson: inputs.secretsJson }),
  });
  return {
    entries: env.entries,
    given: env.given,
    findings: [
      ...files.flatMap(({ findings }) => findings),
      ...(inputs.target === undefined ? withoutDemandForValues(env.findings) : env.findings),
      ...checkGuestRules(env.entries),
    ],
  };
}

/** What the lint found, as `lint_ignore` and `strict` want it, placed in the files as the user wrote them. */
export function judge(
  findings: readonly LintFinding[],
  inputs: Inputs,
  compose: Assembled,
): readonly Finding[] {
  return selectFindings(findings, inputs.lintIgnore, inputs.strict).map(compose.locate);
}

/** A check sends no values, and runs where there are none: for pull requests from forks, for example. */
function withoutDemandForValues(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) =>
    finding.rule === 'env-missing-value' ? { ...finding, level: 'notice' } : finding,
  );
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

interface PreparedCompose {
  readonly files: readonly string[];
  readonly assembled: Assembled | undefined;
  readonly findings: readonly Finding[];
}

function prepareCompose(
  inputs: Inputs,
  workspace: Workspace,
  environment: Environment,
  script: TextRead | undefined,
  env: readonly EnvEntry[] | undefined,
): PreparedCompose {
  const names = inputs.composeFiles.length > 0 ? inputs.composeFiles : findDefault(workspace);
  if (names.length === 0)
    return { files: [], assembled: undefined, findings: [notFound(workspace)] };
  const reads = names.map((name) => readText(name, 'compose_files', workspace));
  const files = reads.map(({ file }) => file);
  const findings = [
    ...reads.flatMap((read) => read.findings),
    ...publicSecrets(inputs.variables, env ?? [], inputs.envNames),
  ];
  if (findings.length > 0) return { files, assembled: undefined, findings };

  const assembled = assemble(inputs, reads, workspace);
  if ('findings' in assembled && !('model' in assembled)) {
    return { files, assembled: undefined, findings: assembled.findings };
  }
  const empty = checkServices(files, assembled);
  if (empty !== undefined) {
    return { files, assembled: undefined, findings: [assembled.locate(empty)] };
  }
  const findSecrets = createSecretSearch(secretsOf(environment, env));
  // A name whose value is missing here, in a check, has one when the deploy runs.
  const envNames =
    env === undefined
      ? undefined
      : new Set([...env.map(({ name }) => name), ...inputs.envNames].filter(isShowable));
  // A deploy without a script keeps the one that the CVM has, which is read later.
  const isScriptKnown = script !== undefined || inputs.target === undefined;
  const lint = [
    ...lintCompose(assembled.model, {
      envNames,
      findSecrets,
      shippedText: assembled.text,
    }),
    // Without env inputs the names are those of the CVM, which a deploy reads later and a check never.
    ...(envNames !== undefined || inputs.target === undefined
      ? judgeable(lintVariables(assembled.model, envNames, { script: script?.text }), isScriptKnown)
      : []),
  ];
  const size = checkPayloadSize(
    files.join(', '),
    Buffer.byteLength(assembled.text),
    Buffer.byteLength(script?.text ?? ''),
  );
  return {
    files,
    assembled,
    findings: [
      ...assembled.findings.map(assembled.locate).map(withFullStop),
      ...judge(lint, inputs, assembled),
      ...(script === undefined ? [] : secretsInScript(script, findSecrets)),
      ...size,
    ],
  };
}

function assemble(
  inputs: Inputs,
  reads: readonly TextRead[],
  workspace: Workspace,
): Assembled | { readonly findings: readonly Finding[] } {
  try {
    return assembleCompose({
      files: reads.map(({ file, text }) => ({ file, text: text ?? '' })),
      workspace: {
        readFile: (path) => workspace.readReferenced(path),
        isDirectory: (path) => workspace.isDirectory(path),
      },
      images: inputs.images,
      variables: inputs.variables,
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

/** The pre-launch script is part of the app compose, and as public as the compose text. */
function secretsInScript(
  script: Pick<TextRead, 'file' | 'text'>,
  findSecrets: FindSecrets,
): readonly Finding[] {
  const { file, text = '' } = script;
  return findSecrets(text).map(({ name, offset }) => {
    const before = text.slice(0, offset).split('\n');
    return {
      level: 'error',
      rule: 'secret-in-text',
      message: `The pre-launch script holds the value of \`${name}\` in clear, and it is public.`,
      place: { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
      hint: `Let the script read \`$${name}\` from its environment.`,
    } satisfies Finding;
  });
}

/** A public variable must not be a secret: neither by its name nor by its value. */
export function publicSecrets(
  variables: ReadonlyMap<string, string>,
  env: readonly EnvEntry[],
  otherNames: readonly string[],
): readonly Finding[] {
  const holds = createSecretSearch(env);
  return [...variables].flatMap(([name, text]) => {
    const secret = env.find((entry) => entry.name === name || isValue(entry.value, text));
    const found =
      secret?.name ?? holds(text)[0]?.name ?? otherNames.find((other) => other === name);
    if (found === undefined) return [];
    const what =
      found === name
        ? 'is also a name of the secret env'
        : `has the value of the secret \`${found}\``;
    return [
      {
        level: 'error',
        rule: 'variable-is-secret',
        message: `\`variables\` gives \`${name}\`, which ${what}: values of \`variables\` become part of the public compose text.`,
        hint: 'Leave secrets to the env inputs; the compose text names them as `${NAME}`.',
      } satisfies Finding,
    ];
  });
}

function isValue(secret: Secret, text: string): boolean {
  return text !== '' && reveal(secret) === text;
}

function findDefault(workspace: Workspace): readonly string[] {
  const found = DEFAULT_COMPOSE_FILES.find((candidate) => workspace.isFile(candidate));
  return found === undefined ? [] : [found];
}

function notFound(workspace: Workspace): Finding {
  return {
    level: 'error',
    rule: 'compose-not-found',
    message: `There is none of ${DEFAULT_COMPOSE_FILES.join(', ')} in ${workspace.display('.') || 'the workspace'}.`,
    hint: 'Set `compose_files`, and check that the repository was checked out before this step.',
  };
}

interface TextRead {
  readonly file: string;
  readonly text: string | undefined;
  readonly findings: readonly Finding[];
}

function readText(name: string, input: string, workspace: Workspace): TextRead {
  const read = workspace.read(name, input);
  if (!('bytes' in read)) return { file: read.file, text: undefined, findings: [read.finding] };
  const text = decodeText(read.file, read.bytes);
  return typeof text === 'string'
    ? { file: read.file, text, findings: [] }
    : { file: read.file, text: undefined, findings: [text] };
}
