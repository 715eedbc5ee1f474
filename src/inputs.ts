import type { EnvFormat } from './env/sources.ts';
import type { Finding } from './finding.ts';
import { normaliseCvmId } from './phala/cvm-id.ts';
import { compressedSigner } from './phala/kms-key.ts';
import { reveal, Secret } from './secret.ts';

/** The process environment, where the runner puts inputs (`INPUT_…`) and the step's own `env:`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The inputs of the step, checked. */
export interface Inputs {
  readonly apiKey: Secret;
  /** Normalised for the API, not yet URL-encoded. */
  readonly cvmId: string;
  readonly apiUrl: URL;
  readonly workspace: string | undefined;
  /** Empty: look for the default names. */
  readonly composeFiles: readonly string[];
  readonly workingDirectory: string;
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
  const apiKey = readApiKey(environment);
  if (apiKey === undefined) {
    reader.refuse(
      '`api_key` is missing or empty.',
      'Set it to an API key of Phala Cloud, for example `${{ secrets.PHALA_CLOUD_API_KEY }}`. Secrets are empty in runs from forks and from Dependabot.',
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
  const onLoopback = apiUrl !== undefined && isLoopback(apiUrl.hostname);
  const pollIntervalMs = 1000 * reader.number('poll_interval', 3, onLoopback ? 0.001 : 1, 300);
  const secretsJson = reader.raw('secrets_json');
  const inputs = {
    workspace: reader.headerText('workspace'),
    composeFiles: reader.lines('compose_files'),
    workingDirectory: reader.text('working_directory') ?? '.',
    preLaunchScript: reader.text('pre_launch_script'),
    publicLogs: reader.flag('public_logs'),
    publicSysinfo: reader.flag('public_sysinfo'),
    publicTcbinfo: reader.flag('public_tcbinfo'),
    env: reader.raw('env'),
    envFormat: reader.oneOf('env_format', ENV_FORMATS, 'auto'),
    envFiles: reader.lines('env_files'),
    envNames: reader.lines('env_names'),
    secretsJson,
    allowEnvRemoval: reader.flag('allow_env_removal') ?? false,
    kmsPublicKey: reader.signer('kms_public_key'),
    force: reader.flag('force') ?? false,
    wait: reader.flag('wait') ?? true,
    waitTimeoutMs: 1000 * reader.number('wait_timeout', 900, 1, 21_600),
    pollIntervalMs,
  };
  if (
    reader.findings.length > 0 ||
    apiKey === undefined ||
    cvmId === undefined ||
    apiUrl === undefined
  ) {
    return reader.findings;
  }
  return { apiKey, cvmId: normaliseCvmId(cvmId), apiUrl, ...inputs };
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

  flag(name: string): boolean | undefined {
    const text = this.text(name)?.toLowerCase();
    if (text === undefined) return undefined;
    if (text === 'true' || text === 'false') return text === 'true';
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
    const text = this.text(name)?.toLowerCase();
    if (text === undefined) return fallback;
    const choice = choices.find((candidate) => candidate === text);
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

/** What the user wrote, short enough for a message and on one line. */
function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `"${line.length > 40 ? `${line.slice(0, 40)}…` : line}"`;
}
