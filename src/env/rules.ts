import type { Finding, Level, Place } from '../base/finding.ts';

interface EnvRuleText {
  readonly level: Level;
  /** When the rule speaks, for people who look an id up. */
  readonly when: string;
}

/** Every rule about env: its id, its level and when it speaks. The one place where an env finding gets its level. */
export const ENV_RULES = {
  'env-unparsed-line': {
    level: 'error',
    when: 'dotenv text has lines that are neither blank, nor a comment, nor an assignment',
  },
  'env-yaml-line': { level: 'error', when: 'dotenv text has a line of the form `NAME: value`' },
  'env-unterminated-quote': {
    level: 'error',
    when: 'a dotenv value opens a quote that is not closed',
  },
  'env-text-after-quote': {
    level: 'error',
    when: 'a dotenv value goes on after its closing quote',
  },
  'env-unquoted-multiline': {
    level: 'error',
    when: 'a value of several lines (PEM, wrapped base64) stands in dotenv text without quotes',
  },
  'env-cut-at-hash': { level: 'warning', when: 'an unquoted dotenv value ended at a `#`' },
  'env-kept-backslash': {
    level: 'warning',
    when: 'a double-quoted dotenv value holds `\\"`, of which dotenv keeps the backslash',
  },
  'env-duplicate-name': { level: 'error', when: 'one text sets the same name twice' },
  'env-no-assignment': { level: 'error', when: 'an env text that was given sets nothing' },
  'env-syntax': { level: 'error', when: 'a YAML or JSON text does not parse' },
  'env-not-a-map': { level: 'error', when: 'a YAML or JSON text is not a map of names to values' },
  'env-unsupported-value': {
    level: 'error',
    when: 'a YAML or JSON value is a list, a map, null, an alias or tagged',
  },
  'env-empty-value': { level: 'warning', when: 'a name is set to the empty string' },
  'env-names-entry': { level: 'error', when: 'an entry of `env_names` is not a name' },
  'env-missing-value': {
    level: 'error',
    when: 'names listed in `env_names` have no value, or an empty one',
  },
  'env-github-token': {
    level: 'error',
    when: '`env_names` asks for `github_token` out of `secrets_json`',
  },
  'env-secrets-json': {
    level: 'error',
    when: '`secrets_json` is not a JSON object whose values are strings',
  },
  'env-secrets-json-alone': { level: 'error', when: '`secrets_json` is given without `env_names`' },
  'env-bad-name': { level: 'error', when: 'the guest would refuse to boot because of a name' },
  'env-name-too-long': { level: 'error', when: 'a name is longer than 255 bytes' },
  'env-value-too-long': { level: 'error', when: 'a value is longer than 131,072 bytes' },
  'env-bad-unicode': { level: 'error', when: 'a value holds half of a surrogate pair' },
  'env-too-many': { level: 'error', when: 'there are more than 1,024 names' },
  'env-too-large': { level: 'error', when: 'names and values together exceed 1 MiB' },
  'env-sealed-too-large': { level: 'error', when: 'the sealed env exceeds 256 KiB' },
  'env-value-altered': {
    level: 'warning',
    when: "the guest's env file does not carry a value unchanged",
  },
  'env-affects-boot': {
    level: 'warning',
    when: 'a name acts on the boot script and on docker, not only on the app',
  },
  'env-grants-root': { level: 'notice', when: 'a name gives root access to the CVM' },
  'env-set-by-guest': { level: 'notice', when: 'the guest sets the same name itself' },
} as const satisfies Readonly<Record<string, EnvRuleText>>;

export type EnvRule = keyof typeof ENV_RULES;

/** A finding of `rule`, with the level that the table gives it. */
export function envFinding(
  rule: EnvRule,
  message: string,
  more: { readonly place?: Place | undefined; readonly hint?: string | undefined } = {},
): Finding {
  return {
    level: ENV_RULES[rule].level,
    rule,
    message,
    ...(more.place === undefined ? {} : { place: more.place }),
    ...(more.hint === undefined ? {} : { hint: more.hint }),
  };
}

/** What stands where a name is expected and consists of the characters that names are made of. */
export const NAME_LIKE = /^[\w.-]+$/;

/** Whether a name may stand in a message: what is no name, or too long for one, may be a value in the wrong place. */
export function isShowable(name: string): boolean {
  return NAME_LIKE.test(name) && name.length <= 255;
}

/**
 * The name as a message may show it. What has other characters than a name, or is too long for one, was probably
 * pasted into the wrong place and may be a value: it is described, not shown.
 */
export function shownName(name: string): string {
  return isShowable(name) ? `\`${name}\`` : `a name of ${name.length} characters (not shown)`;
}
