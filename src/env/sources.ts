import type { Finding, Place } from '../base/finding.ts';
import { Secret, reveal } from '../base/secret.ts';
import { parseDotenv } from './dotenv.ts';
import { detectFormat, type EnvFormat } from './format.ts';
import { readListedNames } from './listed-names.ts';
import { placeIn, type ParsedText, type TextOrigin } from './parsed-text.ts';
import { envFinding, isShowable } from './rules.ts';
import { parseJson, parseYaml } from './structured.ts';

export type { EnvFormat } from './format.ts';

/** Every place besides files that env can come from, as texts: nothing here reads the process's environment. */
export interface EnvTexts {
  /** The `env` input; undefined: not given. */
  readonly inline: string | undefined;
  readonly format: EnvFormat;
  /** The `env_names` input: one name per entry, trimmed, not empty, without comments. */
  readonly names: readonly string[];
  /** Where names are looked up, unless `secretsJson` is given: the step's own env. */
  readonly stepEnv: (name: string) => string | undefined;
  /** The `secrets_json` input; undefined: not given. */
  readonly secretsJson: string | undefined;
}

/** One variable that is to be sealed. Its name consists of letters, digits, `_`, `.` and `-`. */
export interface EnvEntry {
  readonly name: string;
  readonly value: Secret;
  /** `env_names`, `env`, or the path of the file. */
  readonly source: string;
  /** Only for a variable that stands in a file. */
  readonly place?: Place;
}

/** The env of a step. Entries are complete only if no finding is an error. */
export interface Env {
  /** One per name, in order of first appearance; undefined: no env input was given, the CVM keeps its sealed env. */
  readonly entries: readonly EnvEntry[] | undefined;
  readonly findings: readonly Finding[];
}

/** The env that stands in the inputs themselves, and in the step's own env. */
export interface EnvInputs extends Env {
  /** The names that `env_names` lists, with a value or without, as far as they can be shown. */
  readonly listed: readonly string[];
}

/** A dotenv file; `file` is the path as the user reads it (relative to the checkout, with `/`). */
export interface EnvFile {
  readonly file: string;
  readonly text: string;
}

/** Reads the env of all inputs but the files. Whatever is wrong is a finding, never an exception. */
export function readEnvInputs({
  inline,
  format,
  names,
  stepEnv,
  secretsJson,
}: EnvTexts): EnvInputs {
  const entries = new Map<string, EnvEntry>();
  const findings: Finding[] = [];
  if (inline !== undefined) {
    const origin = { source: 'env' };
    const parsed = parseInline(inline, format, origin);
    findings.push(...parsed.findings);
    for (const entry of entriesOf(parsed, origin)) entries.set(entry.name, entry);
  }
  const values = readListedNames(names, stepEnv, secretsJson);
  findings.push(...values.findings);
  for (const [name, value] of values.values)
    entries.set(name, { name, value, source: 'env_names' });
  const isGiven = inline !== undefined || names.length > 0 || secretsJson !== undefined;
  return {
    entries: isGiven ? [...entries.values()] : undefined,
    listed: names.filter(isShowable),
    findings,
  };
}

/**
 * The whole env of a step: that of the files in order, and over it that of the inputs (`env_files` < `env` <
 * `env_names`). The same name in two sources is no finding: overriding is what several sources are for.
 */
export function readEnv(files: readonly EnvFile[], inputs: EnvInputs): Env {
  const read = files.map(readEnvFile);
  const entries = new Map<string, EnvEntry>();
  for (const entry of [...read.flatMap((file) => file.entries), ...(inputs.entries ?? [])]) {
    entries.set(entry.name, entry);
  }
  return {
    entries: files.length === 0 && inputs.entries === undefined ? undefined : [...entries.values()],
    findings: [
      ...read.flatMap(({ findings }) => findings),
      ...inputs.findings,
      ...[...entries.values()].flatMap(emptyValue),
    ],
  };
}

function readEnvFile({ file, text }: EnvFile): {
  readonly entries: readonly EnvEntry[];
  readonly findings: readonly Finding[];
} {
  const origin = { source: file, file };
  const parsed = parseDotenv(text, origin);
  const nothing = envFinding('env-no-assignment', 'This env file holds no assignment.', {
    place: { file },
    hint: 'Fill the file, or take it out of `env_files`.',
  });
  return {
    entries: entriesOf(parsed, origin),
    findings: setsNothing(parsed) ? [...parsed.findings, nothing] : parsed.findings,
  };
}

function entriesOf({ variables }: ParsedText, origin: TextOrigin): readonly EnvEntry[] {
  return variables.map(({ name, value, position }) => {
    const place = placeIn(origin, position);
    const entry = { name, value, source: origin.source };
    return place === undefined ? entry : { ...entry, place };
  });
}

function emptyValue({ name, value, source, place }: EnvEntry): readonly Finding[] {
  if (reveal(value) !== '') return [];
  const message = `\`${name}\` (from ${sourceText(source)}) is set to the empty text.`;
  const hint = 'The app gets an empty variable; remove the name if it should not be set.';
  return [envFinding('env-empty-value', message, { place, hint })];
}

function parseInline(text: string, format: EnvFormat, origin: TextOrigin): ParsedText {
  const readAs = format === 'auto' ? detectFormat(text) : format;
  const parse = { dotenv: parseDotenv, yaml: parseYaml, json: parseJson }[readAs];
  const parsed = parse(text, origin);
  const findings = setsNothing(parsed)
    ? [envFinding('env-no-assignment', 'The `env` input sets no variable.')]
    : parsed.findings;
  const formatHint =
    format === 'auto'
      ? `\`env\` was read as ${readAs}, by its first line; set \`env_format\` to dotenv, yaml or json if it is written otherwise.`
      : `\`env\` was read as ${readAs}, because \`env_format\` says so.`;
  return {
    variables: parsed.variables,
    findings: findings.map((finding) =>
      finding.level === 'error'
        ? { ...finding, hint: [finding.hint, formatHint].filter(Boolean).join(' ') }
        : finding,
    ),
  };
}

function setsNothing(parsed: ParsedText): boolean {
  return parsed.variables.length === 0 && parsed.findings.every(({ level }) => level !== 'error');
}

function sourceText(source: string): string {
  return source === 'env' ? 'the `env` input' : `\`${source}\``;
}
