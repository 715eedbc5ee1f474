import type { Finding, Place } from '../base/finding.ts';
import { Secret, reveal } from '../base/secret.ts';
import { parseDotenv } from './dotenv.ts';
import { detectFormat, type EnvFormat } from './format.ts';
import { readListedNames } from './listed-names.ts';
import { placeIn, type ParsedText, type TextOrigin } from './parsed-text.ts';
import { envFinding } from './rules.ts';
import { parseJson, parseYaml } from './structured.ts';

export type { EnvFormat } from './format.ts';

/** Every place that env can come from, as texts: nothing here reads a file or the process's environment. */
export interface EnvSources {
  /** dotenv files in order; `file` is the path as the user reads it (relative to the workspace, with `/`). */
  readonly files: readonly { readonly file: string; readonly text: string }[];
  /** The `env` input. Text of white space only counts as not given. */
  readonly inline?: { readonly text: string; readonly format: EnvFormat };
  /** The `env_names` input: one name per entry, trimmed, not empty, without comments. */
  readonly names: readonly string[];
  /** Where names are looked up, unless `secretsJson` is given: the step's own env. */
  readonly stepEnv: (name: string) => string | undefined;
  /** The `secrets_json` input. Text of white space only counts as not given. */
  readonly secretsJson?: string;
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

export interface ReadEnv {
  /** Whether any env input was given at all; false means: keep the sealed env that the CVM has. */
  readonly given: boolean;
  /** One per name; a later source wins (`env_files` < `env` < `env_names`), in order of first appearance. */
  readonly entries: readonly EnvEntry[];
  readonly findings: readonly Finding[];
}

/**
 * Reads the env of all sources into one list. Whatever is wrong is a finding, never an exception; entries are
 * complete only if no finding is an error. The same name in two sources is no finding: overriding is what several
 * sources are for.
 */
export function readEnv(sources: EnvSources): ReadEnv {
  const inline = isBlank(sources.inline?.text) ? undefined : sources.inline;
  const secretsJson = isBlank(sources.secretsJson) ? undefined : sources.secretsJson;
  const findings: Finding[] = [];
  const entries = new Map<string, EnvEntry>();

  const take = (origin: TextOrigin, parsed: ParsedText): void => {
    findings.push(...parsed.findings);
    for (const { name, value, position } of parsed.variables) {
      const place = placeIn(origin, position);
      const entry = { name, value, source: origin.source };
      entries.set(name, place === undefined ? entry : { ...entry, place });
    }
  };

  for (const { file, text } of sources.files) {
    const origin = { source: file, file };
    const parsed = parseDotenv(text, origin);
    take(origin, parsed);
    if (setsNothing(parsed)) {
      findings.push(
        envFinding('env-no-assignment', 'This env file holds no assignment.', {
          place: { file },
          hint: 'Fill the file, or take it out of `env_files`.',
        }),
      );
    }
  }

  if (inline !== undefined) {
    const origin = { source: 'env' };
    take(origin, parseInline(inline.text, inline.format, origin));
  }

  const listed = readListedNames(sources.names, sources.stepEnv, secretsJson);
  findings.push(...listed.findings);
  for (const [name, value] of listed.values) {
    entries.set(name, { name, value, source: 'env_names' });
  }

  for (const { name, value, source, place } of entries.values()) {
    if (reveal(value) !== '') continue;
    const message = `\`${name}\` (from ${sourceText(source)}) is set to the empty text.`;
    findings.push(
      envFinding('env-empty-value', message, {
        place,
        hint: 'The app gets an empty variable; remove the name if it should not be set.',
      }),
    );
  }

  const given =
    sources.files.length > 0 ||
    inline !== undefined ||
    sources.names.length > 0 ||
    secretsJson !== undefined;
  return { given, entries: [...entries.values()], findings };
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

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}

function sourceText(source: string): string {
  return source === 'env' ? 'the `env` input' : `\`${source}\``;
}
