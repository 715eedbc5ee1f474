import type { EnvFormat } from './env/sources.ts';
import { parseImageReference } from './compose/image-reference.ts';
import { parseIgnores, type Ignores } from './compose/lint/select.ts';
import type { Finding } from './finding.ts';
import { normaliseCvmId } from './phala/cvm-id.ts';
import { compressedSigner } from './phala/kms-key.ts';
import { reveal, Secret } from './secret.ts';

/** The process environment, where the runner puts inputs (`INPUT_…`) and the step's own `env:`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The inputs of the step, checked. */
export interface Inputs {
  /** Where to ship to; undefined with `mode: check`, which sends nothing. */
  readonly target: Target | undefined;
  /** Empty: look for the default names. */
  readonly composeFiles: readonly string[];
  readonly workingDirectory: string;
  /** Image references by service. */
  readonly images: ReadonlyMap<string, string>;
  /** Public values by the name of the variable. */
  readonly variables: ReadonlyMap<string, string>;
  readonly lintIgnore: Ignores;
  readonly strict: boolean;
  readonly preLaunchScript: string | undefined;
  readonly publicLogs: boolean | undefined;
  readonly publicSysinfo: boolean | undefined;
  readonly publicTcbinfo: boolean | undefined;
  readonly env: string | undefined;
  readonly envFormat: EnvFormat;
  readonly envFiles: readonly string[];
  readonly envNames: readonly string[];
  readonly secretsJson: string | undefined;
  readonly allowEnvRemoval: boolean;
  /** Compressed, lower-case hex. */
  readonly kmsPublicKey: string | undefined;
  readonly force: boolean;
  readonly wait: boolean;
  readonly waitTimeoutMs: number;
  readonly pollIntervalMs: number;
}

/** The CVM that the step ships to, and the API that knows it. */
export interface Target {
  readonly apiKey: Secret;
  /** Normalised for the API, not yet URL-encoded. */
  readonly cvmId: string;
  readonly apiUrl: URL;
  readonly workspace: string | undefined;
}

const MODES = ['deploy', 'check'] as const;
const DEFAULT_API_URL = 'https://cloud-api.phala.com/api/v1';
const ENV_FORMATS: readonly EnvFormat[] = ['auto', 'dotenv', 'yaml', 'json'];

/** The text of an input, as the runner passes it; undefined when empty. */
export function inputText(environment: Environment, name: string): string | undefined {
  const text = environment[`INPUT_${name.toUpperCase()}`];
  return text === undefined || text.trim() === '' ? undefined : text;
}

/** The API key, from the input or the environment; looked at before anything else, so that it can be masked. */
export function readApiKey(environment: Environment): Secret | undefined {
  const key = (
    inputText(environment, 'api_key') ??
    environment['PHALA_CLOUD_API_KEY'] ??
    ''
  ).trim();
  return key === '' ? undefined : new Secret(key);
}

/** Reads and checks every input; all that are wrong are reported at once. */
export function readInputs(environment: Environment): Inputs | readonly Finding[] {
  const reader = new InputReader(environment);
  const mode = reader.oneOf('mode', MODES, 'deploy');
  const target = readTarget(environment, reader, mode);
  const mayHurry = target === undefined || isLoopback(target.apiUrl.hostname);
  const inputs = {
    target,
    composeFiles: reader.lines('compose_files'),
    workingDirectory: reader.text('working_directory') ?? '.',
    images: reader.pairs('images', 'service=reference', imageProblem),
    variables: reader.pairs('variables', 'NAME=value', variableProblem),
    lintIgnore: reader.ignores('lint_ignore'),
    strict: reader.flag('strict') ?? false,
    preLaunchScript: reader.text('pre_launch_script'),
    publicLogs: reader.flag('public_logs'),
    publicSysinfo: reader.flag('public_sysinfo'),
    publicTcbinfo: reader.flag('public_tcbinfo'),
    env: reader.raw('env'),
    envFormat: reader.oneOf('env_format', ENV_FORMATS, 'auto'),
    envFiles: reader.lines('env_files'),
    envNames: reader.lines('env_names'),
    secretsJson: reader.raw('secrets_json'),
    allowEnvRemoval: reader.flag('allow_env_removal') ?? false,
    kmsPublicKey: reader.signer('kms_public_key'),
    force: reader.flag('force') ?? false,
    wait: reader.flag('wait') ?? true,
    waitTimeoutMs: 1000 * reader.number('wait_timeout', 900, 1, 21_600),
    pollIntervalMs: 1000 * reader.number('poll_interval', 3, mayHurry ? 0.001 : 1, 300),
  };
  return reader.findings.length > 0 ? reader.findings : inputs;
}

/** Reads where to ship to. With `mode: check` nothing of it is needed, and nothing of it is looked at. */
function readTarget(
  environment: Environment,
  reader: InputReader,
  mode: (typeof MODES)[number],
): Target | undefined {
  if (mode === 'check') return undefined;
  const apiKey = readApiKey(environment);
  if (apiKey === undefined) {
    reader.refuse(
      '`api_key` is missing or empty.',
      'Set it to an API key of Phala Cloud, for example `${{ secrets.PHALA_CLOUD_API_KEY }}`. Secrets are empty in runs from forks and from Dependabot; `mode: check` needs none.',
    );
  } else if (/[^\x21-\x7e]/.test(reveal(apiKey))) {
    reader.refuse(
      '`api_key` has a character that no API key has (a space, a line break, or not ASCII).',
      'Store the key again, without anything around it.',
    );
  }
  const cvmId = reader.text('cvm_id');
  if (cvmId === undefined) {
    reader.refuse(
      '`cvm_id` is missing or empty.',
      "Set it to the CVM's name, UUID, app id or `cvm_…` id, as the dashboard shows it.",
    );
  } else if (/[\p{Cc}/?#\\]|^\.{1,2}$/u.test(cvmId)) {
    reader.refuse(
      '`cvm_id` is not an identifier of a CVM.',
      "Give the CVM's name, UUID, app id or `cvm_…` id, on one line and without a URL around it.",
    );
  }
  const apiUrl = reader.apiUrl();
  const workspace = reader.headerText('workspace');
  if (apiKey === undefined || cvmId === undefined || apiUrl === undefined) return undefined;
  return { apiKey, cvmId: normaliseCvmId(cvmId), apiUrl, workspace };
}

/** What is wrong with an entry of `images`, to follow it in a sentence. */
function imageProblem(reference: string): string | undefined {
  return parseImageReference(reference) === undefined
    ? 'has no image reference (`registry/repository:tag@digest`) behind its `=`'
    : undefined;
}

/** What is wrong with an entry of `variables`, to follow it in a sentence. */
function variableProblem(_value: string, name: string): string | undefined {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name)
    ? undefined
    : 'has no name of a variable before its `=`';
}

/** Reads inputs one by one and collects what is wrong with them. */
class InputReader {
  readonly findings: Finding[] = [];
  readonly #environment: Environment;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  refuse(message: string, hint: string): void {
    this.findings.push({ level: 'error', rule: 'input-invalid', message, hint });
  }

  /** The text exactly as given. */
  raw(name: string): string | undefined {
    return inputText(this.#environment, name);
  }

  text(name: string): string | undefined {
    return this.raw(name)?.trim();
  }

  /** One entry per line; blank lines and lines that start with `#` do not count. */
  lines(name: string): readonly string[] {
    const lines = (this.raw(name) ?? '').split(/\r\n|\n|\r/).map((line) => line.trim());
    return lines.filter((line) => line !== '' && !line.startsWith('#'));
  }

  /** Lines of the form `key=value`; `problemOf` judges each. */
  pairs(
    name: string,
    form: string,
    problemOf: (value: string, key: string) => string | undefined,
  ): ReadonlyMap<string, string> {
    const pairs = new Map<string, string>();
    for (const [index, line] of this.lines(name).entries()) {
      const equals = line.indexOf('=');
      const key = line.slice(0, Math.max(0, equals)).trim();
      const value = line.slice(equals + 1).trim();
      const problem =
        key === ''
          ? 'has nothing before a `=`'
          : pairs.has(key)
            ? 'names something that an earlier one names already'
            : problemOf(value, key);
      if (problem === undefined) pairs.set(key, value);
      // The entry itself is not shown: what is no entry may be a value in the wrong place.
      else
        this.refuse(
          `Entry ${index + 1} of \`${name}\` ${problem}.`,
          `Write one \`${form}\` per line.`,
        );
    }
    return pairs;
  }

  ignores(name: string): Ignores {
    const ignores = parseIgnores(this.lines(name));
    if (!Array.isArray(ignores)) return ignores;
    this.findings.push(...ignores);
    return { everywhere: new Set(), byService: new Map() };
  }

  flag(name: string): boolean | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true';
    this.refuse(
      `\`${name}\` is neither true nor false: ${quoted(text)}.`,
      'Write `true` or `false`.',
    );
    return undefined;
  }

  number(name: string, fallback: number, least: number, most: number): number {
    const text = this.text(name);
    if (text === undefined) return fallback;
    const value = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    this.refuse(
      `\`${name}\` is not a number of seconds from ${least} to ${most}: ${quoted(text)}.`,
      `Give seconds as a plain number, such as \`${fallback}\`.`,
    );
    return fallback;
  }

  oneOf<T extends string>(name: string, choices: readonly T[], fallback: T): T {
    const text = this.text(name);
    if (text === undefined) return fallback;
    const choice = choices.find((candidate) => candidate === text.toLowerCase());
    if (choice !== undefined) return choice;
    this.refuse(
      `\`${name}\` has an unknown value: ${quoted(text)}.`,
      `Use one of: ${choices.join(', ')}.`,
    );
    return fallback;
  }

  /** A text that goes into an HTTP header. */
  headerText(name: string): string | undefined {
    const text = this.text(name);
    if (text === undefined || /^[\x21-\x7e]+$/.test(text)) return text;
    this.refuse(
      `\`${name}\` has a space or another character that cannot be sent.`,
      'Give the slug of the workspace.',
    );
    return undefined;
  }

  signer(name: string): string | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const signer = compressedSigner(text);
    if (signer === undefined) {
      this.refuse(
        `\`${name}\` is not a secp256k1 public key.`,
        'Give 33 bytes (compressed) or 65 bytes (uncompressed) as hex.',
      );
    }
    return signer;
  }

  apiUrl(): URL | undefined {
    const prefix = this.#environment['PHALA_CLOUD_API_PREFIX']?.trim() ?? '';
    const text = this.text('api_url') ?? (prefix === '' ? DEFAULT_API_URL : prefix);
    const hint = `Give an https URL such as ${DEFAULT_API_URL}, without a user name, query or fragment.`;
    const url = URL.parse(text);
    if (url === null) {
      this.refuse('`api_url` is not a URL.', hint);
      return undefined;
    }
    const isPlain = url.username === '' && url.password === '' && !/[?#]/.test(url.href);
    const isSafe =
      url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
    if (isPlain && isSafe) return url;
    this.refuse(
      isSafe
        ? '`api_url` has a user name, a query or a fragment.'
        : '`api_url` is not https. Plain http would show the API key to the network; it is accepted on loopback only.',
      hint,
    );
    return undefined;
  }
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

/**
 * What the user wrote, as it is: cut or changed, a secret that was put into the wrong input would not be masked. What
 * does not fit into a message is only counted.
 */
function quoted(text: string): string {
  return text.length > 40 || /[^\x21-\x7e]/.test(text)
    ? `a text of ${text.length} characters`
    : `"${text}"`;
}
