import {
  checkComposeText,
  checkPayloadSize,
  decodeText,
  DEFAULT_COMPOSE_FILES,
} from './compose/compose-file.ts';
import { checkGuestRules } from './env/guest-rules.ts';
import { readEnv, type EnvEntry } from './env/sources.ts';
import type { Finding } from './finding.ts';
import type { Environment, Inputs } from './inputs.ts';
import type { Workspace } from './workspace.ts';

/** Everything that the inputs lead to in the workspace and the step's env, checked without a request. */
export interface Prepared {
  readonly composeFile: string;
  /** Undefined when it could not be read; then a finding says why. */
  readonly composeText: string | undefined;
  /** Undefined: the CVM keeps its script. */
  readonly preLaunchScript: string | undefined;
  readonly env: readonly EnvEntry[];
  /** Whether any env input was given; if not, the CVM keeps its sealed env. */
  readonly envGiven: boolean;
  readonly findings: readonly Finding[];
}

/** Reads the files and the env that the inputs name, and checks them. Prints nothing: the env is not masked yet. */
export function prepare(inputs: Inputs, workspace: Workspace, environment: Environment): Prepared {
  const compose = readCompose(inputs, workspace);
  const script =
    inputs.preLaunchScript === undefined
      ? undefined
      : readText(inputs.preLaunchScript, 'pre_launch_script', workspace);
  const files = inputs.envFiles.map((name) => readText(name, 'env_files', workspace));
  const env = readEnv({
    files: files.flatMap(({ file, text }) => (text === undefined ? [] : [{ file, text }])),
    ...(inputs.env === undefined ? {} : { inline: { text: inputs.env, format: inputs.envFormat } }),
    names: inputs.envNames,
    stepEnv: (name) => environment[name],
    ...(inputs.secretsJson === undefined ? {} : { secretsJson: inputs.secretsJson }),
  });
  const size = checkPayloadSize(
    compose.file,
    Buffer.byteLength(compose.text ?? ''),
    Buffer.byteLength(script?.text ?? ''),
  );
  return {
    composeFile: compose.file,
    composeText: compose.text,
    preLaunchScript: script?.text,
    env: env.entries,
    envGiven: env.given,
    findings: [
      ...compose.findings,
      ...size,
      ...(script?.findings ?? []),
      ...files.flatMap(({ findings }) => findings),
      ...env.findings,
      ...checkGuestRules(env.entries),
    ],
  };
}

interface TextRead {
  readonly file: string;
  readonly text: string | undefined;
  readonly findings: readonly Finding[];
}

function unread(file: string, finding: Finding): TextRead {
  return { file, text: undefined, findings: [finding] };
}

function readCompose(inputs: Inputs, workspace: Workspace): TextRead {
  const [first, ...others] = inputs.composeFiles;
  if (others.length > 0) {
    return unread('', {
      level: 'error',
      rule: 'compose-several-files',
      message: `\`compose_files\` names ${inputs.composeFiles.length} files; one is shipped.`,
      hint: 'Name one compose file. Merge several with `docker compose -f … -f … config --no-interpolate` beforehand.',
    });
  }
  const name = first ?? DEFAULT_COMPOSE_FILES.find((candidate) => workspace.isFile(candidate));
  if (name === undefined) {
    return unread('', {
      level: 'error',
      rule: 'compose-not-found',
      message: `There is none of ${DEFAULT_COMPOSE_FILES.join(', ')} in ${workspace.display('.') || 'the workspace'}.`,
      hint: 'Set `compose_files`, and check that the repository was checked out before this step.',
    });
  }
  const read = readText(name, 'compose_files', workspace);
  if (read.text === undefined) return read;
  return { ...read, findings: checkComposeText(read.file, read.text) };
}

function readText(name: string, input: string, workspace: Workspace): TextRead {
  const read = workspace.read(name, input);
  if (!('bytes' in read)) return unread(read.file, read.finding);
  const text = decodeText(read.file, read.bytes);
  return typeof text === 'string'
    ? { file: read.file, text, findings: [] }
    : unread(read.file, text);
}
