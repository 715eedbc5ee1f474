import type { EnvFormat } from '../env/sources.ts';
import { parseImageReference } from '../compose/text/image-reference.ts';
import { parseIgnores, type Ignores } from '../compose/lint/select.ts';
import { parseTtl } from '../deploy/cost.ts';
import {
  parseBodyExpectation,
  parseStatuses,
  unknownPlaceholders,
  type BodyExpectation,
  type HealthCheck,
} from '../deploy/health-check.ts';
import { isNamePrefix, previewName, toNamePrefix } from '../deploy/preview-name.ts';
import type { Finding } from '../base/finding.ts';
import { isLoopback, isPrivate } from '../http/private-url.ts';
import { normaliseCvmId } from '../phala/cvm-id.ts';
import { compressedSigner } from '../phala/kms-key.ts';
import type { PullRequest } from '../step/pull-request.ts';
import { reveal, Secret } from '../base/secret.ts';

/** The process environment, where the runner puts inputs (`INPUT_…`) and the step's own `env:`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The inputs of the step, checked. */
export interface Inputs {
  readonly mode: Mode;
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
  /** 64 hex digits in lower case. */
  readonly expectedComposeHash: string | undefined;
  readonly force: boolean;
  readonly lockTimeoutMs: number;
  readonly wait: boolean;
  readonly waitTimeoutMs: number;
  /** Undefined: the app is not asked. */
  readonly health: HealthCheck | undefined;
  /** Whether an update that fails is undone. */
  readonly rollback: boolean;
  /** With `mode: rollback`: a revision's id, its compose hash, or `previous`. */
  readonly revision: string;
  readonly failOnPending: boolean;
  readonly approvalTimeoutMs: number;
  /** With `mode: commit`. */
  readonly commitToken: Secret | undefined;
  readonly transactionHash: string | undefined;
  readonly preview: PreviewInputs;
  /** Whether the pull request gets a comment. */
  readonly comment: boolean;
  /** The GitHub environment to record deployments in; undefined: none are recorded. */
  readonly environment: string | undefined;
  readonly githubToken: Secret | undefined;
  readonly pollIntervalMs: number;
}

/** For `mode: preview` and `mode: teardown`. */
export interface PreviewInputs {
  /** What every preview's name starts with. */
  readonly namePrefix: string;
  /** The CVM whose size, region, image and settings a new preview gets. */
  readonly previewOf: string | undefined;
  readonly instanceType: string | undefined;
  readonly region: string | undefined;
  readonly osImage: string | undefined;
  readonly diskSizeGb: number | undefined;
  readonly ttlMs: number;
  /** The name of the CVM to delete, repeated. */
  readonly confirm: string | undefined;
}

/** The CVM that the step ships to, and the API that knows it. */
export interface Target {
  readonly apiKey: Secret;
  /** Normalised for the API, not yet URL-encoded. */
  readonly cvmId: string;
  readonly apiUrl: URL;
  readonly workspace: string | undefined;
}

const MODES = [
  'deploy',
  'check',
  'plan',
  'env',
  'restart',
  'rollback',
  'prepare',
  'commit',
  'preview',
  'teardown',
] as const;

export type Mode = (typeof MODES)[number];

const SHORTEST_TTL_MS = 10 * 60_000;
const LONGEST_TTL_MS = 90 * 86_400_000;
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

/** The token of a prepared update: whoever has it can commit the update. */
export function readCommitToken(environment: Environment): Secret | undefined {
  const token = inputText(environment, 'commit_token')?.trim();
  return token === undefined ? undefined : new Secret(token);
}

/** GitHub's token, to be masked before anything else; GitHub masks only the one that it made itself. */
export function readGitHubToken(environment: Environment): Secret | undefined {
  const token = inputText(environment, 'github_token')?.trim();
  return token === undefined ? undefined : new Secret(token);
}

/**
 * Reads and checks every input; all that are wrong are reported at once.
 *
 * @param pullRequest of the workflow run: it names the CVM of `mode: preview`
 */
export function readInputs(
  environment: Environment,
  pullRequest?: PullRequest,
): Inputs | readonly Finding[] {
  const reader = new InputReader(environment);
  const mode = reader.oneOf('mode', MODES, 'deploy');
  const preview = readPreview(environment, reader, mode);
  const target = readTarget(environment, reader, mode, preview.namePrefix, pullRequest);
  const mayHurry = target === undefined || isLoopback(target.apiUrl.hostname);
  const inputs = {
    mode,
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
    expectedComposeHash: reader.composeHash('expected_compose_hash'),
    force: reader.flag('force') ?? false,
    lockTimeoutMs: 1000 * reader.number('lock_timeout', 600, 0, 21_600),
    wait: reader.flag('wait') ?? true,
    waitTimeoutMs: 1000 * reader.number('wait_timeout', 900, 1, 21_600),
    pollIntervalMs: 1000 * reader.number('poll_interval', 3, mayHurry ? 0.001 : 1, 300),
    health: readHealthCheck(environment, reader),
    rollback: reader.flag('rollback') ?? false,
    revision: readRevision(reader, mode),
    failOnPending: reader.flag('fail_on_pending') ?? false,
    approvalTimeoutMs: 1000 * reader.number('approval_timeout', 0, 0, 21_600),
    ...readCommit(environment, reader, mode),
    preview,
    comment: reader.flag('comment') ?? false,
    environment: reader.text('environment'),
    githubToken: readGitHubToken(environment),
  };
  if (!inputs.wait) {
    const needs = [
      inputs.health === undefined ? undefined : '`health_url`',
      inputs.rollback ? '`rollback: true`' : undefined,
      mode === 'rollback' || mode === 'teardown' ? `\`mode: ${mode}\`` : undefined,
    ].filter((need) => need !== undefined);
    for (const need of needs) {
      reader.refuse(`${need} and \`wait: false\` exclude each other.`, 'Remove one of the two.');
    }
  }
  return reader.findings.length > 0 ? reader.findings : inputs;
}

/** Reads where to ship to. With `mode: check` nothing of it is needed, and nothing of it is looked at. */
function readTarget(
  environment: Environment,
  reader: InputReader,
  mode: Mode,
  namePrefix: string,
  pullRequest: PullRequest | undefined,
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
  const cvmId = readCvmId(reader, mode, namePrefix, pullRequest);
  const apiUrl = reader.apiUrl();
  const workspace = reader.headerText('workspace');
  if (apiKey === undefined || cvmId === undefined || apiUrl === undefined) return undefined;
  return { apiKey, cvmId: normaliseCvmId(cvmId), apiUrl, workspace };
}

function readCvmId(
  reader: InputReader,
  mode: Mode,
  namePrefix: string,
  pullRequest: PullRequest | undefined,
): string | undefined {
  const cvmId = reader.text('cvm_id');
  if (mode === 'preview' || (mode === 'teardown' && cvmId === undefined)) {
    if (mode === 'preview' && cvmId !== undefined) {
      reader.refuse(
        '`cvm_id` and `mode: preview` exclude each other: a preview is found by its name.',
        'Remove `cvm_id`; the CVM to copy the size and settings of is named by `preview_of`.',
      );
    }
    if (pullRequest !== undefined) return previewName(namePrefix, pullRequest.number);
    reader.refuse(
      `\`mode: ${mode}\` needs a pull request, and the event of this workflow run has none.`,
      mode === 'preview'
        ? 'Run it `on: pull_request`.'
        : 'Run it `on: pull_request` with `types: [closed]`, or name the CVM with `cvm_id`.',
    );
    return undefined;
  }
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
  return cvmId;
}

function readPreview(environment: Environment, reader: InputReader, mode: Mode): PreviewInputs {
  const [, repository = ''] = (environment['GITHUB_REPOSITORY'] ?? '').split('/');
  const givenPrefix = reader.text('name_prefix');
  if (givenPrefix !== undefined && !isNamePrefix(givenPrefix)) {
    reader.refuse(
      '`name_prefix` cannot start the name of a CVM.',
      'Use a letter, then letters, digits and single hyphens.',
    );
  }
  const ttl = reader.text('ttl') ?? '72h';
  const ttlMs = parseTtl(ttl);
  if (ttlMs === undefined || ttlMs < SHORTEST_TTL_MS || ttlMs > LONGEST_TTL_MS) {
    reader.refuse(
      '`ttl` is no time to live from 10 minutes to 90 days.',
      'Give a number and a unit: `90m`, `72h` or `3d`.',
    );
  }
  const previewOf = reader.text('preview_of');
  const instanceType = reader.text('instance_type');
  if (mode === 'preview' && previewOf === undefined && instanceType === undefined) {
    reader.refuse(
      '`mode: preview` needs `preview_of` or `instance_type`.',
      'Name a CVM to copy the size and settings of, or a size such as `tdx.small`.',
    );
  }
  return {
    namePrefix: givenPrefix ?? toNamePrefix(repository),
    previewOf: previewOf === undefined ? undefined : normaliseCvmId(previewOf),
    instanceType,
    region: reader.text('region'),
    osImage: reader.text('os_image'),
    diskSizeGb: reader.text('disk_size') === undefined ? undefined : reader.diskSize('disk_size'),
    ttlMs: ttlMs ?? SHORTEST_TTL_MS,
    confirm: reader.text('confirm'),
  };
}

function readHealthCheck(environment: Environment, reader: InputReader): HealthCheck | undefined {
  const statuses = parseStatuses(reader.text('health_status') ?? '200');
  if (statuses === undefined) {
    reader.refuse(
      '`health_status` has something that is no HTTP status.',
      'Give statuses and ranges, such as `200`, `200,204` or `200-299`.',
    );
  }
  const body = readHealthBody(environment, reader);
  const timeoutMs = 1000 * reader.number('health_timeout', 300, 1, 21_600);
  const url = reader.text('health_url');
  if (url === undefined || statuses === undefined) return undefined;
  const [unknown] = unknownPlaceholders(url);
  const sample = URL.parse(
    url
      .replaceAll('{app_url}', 'https://app.invalid')
      .replaceAll('{app_id}', 'app')
      .replaceAll('{port}', '80'),
  );
  if (unknown !== undefined) {
    reader.refuse(
      '`health_url` has a placeholder that is unknown.',
      'It may have {app_url}, {app_id} and {port}.',
    );
  } else if (sample === null) {
    reader.refuse('`health_url` is not a URL.', 'Give one such as `{app_url}/health`.');
  } else if (!isPrivate(sample)) {
    reader.refuse(
      '`health_url` is not https; plain http is accepted on loopback only.',
      'Give the https URL of the app, such as `{app_url}/health`.',
    );
  } else if (sample.username !== '' || sample.password !== '') {
    reader.refuse(
      '`health_url` has a user name or a password.',
      'Ask a path that needs none: no credential is sent to the app.',
    );
  } else {
    return { url, statuses, body, timeoutMs };
  }
  return undefined;
}

function readHealthBody(
  environment: Environment,
  reader: InputReader,
): BodyExpectation | undefined {
  const text = reader.text('health_body');
  if (text === undefined) return undefined;
  const sha = environment['GITHUB_SHA'] ?? '';
  if (text.includes('{sha}') && sha === '') {
    reader.refuse(
      '`health_body` has {sha}, but `GITHUB_SHA` is empty.',
      'Leave {sha} out where no commit is deployed.',
    );
    return undefined;
  }
  const body = parseBodyExpectation(text, sha);
  if (body === undefined) {
    reader.refuse(
      '`health_body` starts and ends like a regular expression, but is none.',
      'Correct it, or give a plain text without slashes around it.',
    );
  }
  return body;
}

function readRevision(reader: InputReader, mode: Mode): string {
  const revision = reader.text('revision');
  if (revision !== undefined && mode !== 'rollback') {
    reader.refuse(
      `\`revision\` is for \`mode: rollback\` only, and this is \`mode: ${mode}\`.`,
      'Remove it: the other modes ship what the repository says.',
    );
  }
  return revision ?? 'previous';
}

function readCommit(
  environment: Environment,
  reader: InputReader,
  mode: Mode,
): Pick<Inputs, 'commitToken' | 'transactionHash'> {
  const commitToken = readCommitToken(environment);
  const transactionHash = reader.text('transaction_hash');
  if (mode !== 'commit') {
    for (const name of ['commit_token', 'transaction_hash']) {
      if (reader.text(name) === undefined) continue;
      reader.refuse(
        `\`${name}\` is for \`mode: commit\` only, and this is \`mode: ${mode}\`.`,
        'Remove it, or set `mode: commit`.',
      );
    }
    return { commitToken: undefined, transactionHash: undefined };
  }
  if (commitToken === undefined) {
    reader.refuse(
      '`commit_token` is missing or empty.',
      'Give the output `commit_token` of the step with `mode: prepare`, stored as a secret.',
    );
  }
  if (
    transactionHash !== undefined &&
    !/^(?:0x[0-9a-f]{64}|already-registered)$/i.test(transactionHash)
  ) {
    reader.refuse(
      '`transaction_hash` is not the hash of a transaction.',
      'Give `0x` and 64 hex digits, or leave it empty: then the state of the contract decides.',
    );
  }
  return { commitToken, transactionHash };
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

  /** Whole gigabytes. */
  diskSize(name: string): number | undefined {
    const text = this.text(name) ?? '';
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= 1 && value <= 10_000) return value;
    this.refuse(
      `\`${name}\` is not a number of gigabytes: ${quoted(text)}.`,
      'Give a whole number, such as `20`.',
    );
    return undefined;
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

  composeHash(name: string): string | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const [, hash] = /^(?:0x)?([0-9a-f]{64})$/i.exec(text) ?? [];
    if (hash === undefined) {
      this.refuse(
        `\`${name}\` is not a compose hash.`,
        'Give 64 hex digits, such as the output `compose_hash` of a step with `mode: plan`.',
      );
    }
    return hash?.toLowerCase();
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
    const isSafe = isPrivate(url);
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

/**
 * What the user wrote, as it is: cut or changed, a secret that was put into the wrong input would not be masked. What
 * does not fit into a message is only counted.
 */
function quoted(text: string): string {
  return text.length > 40 || /[^\x21-\x7e]/.test(text)
    ? `a text of ${text.length} characters`
    : `"${text}"`;
}
