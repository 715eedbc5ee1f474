import type { Finding } from '../base/finding.ts';
import { Secret } from '../base/secret.ts';
import { readJsonObject } from './json.ts';
import { withoutByteOrderMark } from './parsed-text.ts';
import { envFinding, NAME_LIKE, shownName } from './rules.ts';

export interface ListedValues {
  readonly values: ReadonlyMap<string, Secret>;
  readonly findings: readonly Finding[];
}

/**
 * The values of the names that `env_names` lists, exactly as they are: from the step's own env, or from
 * `secretsJson` when that is given (then the step's env is not asked at all).
 *
 * In `secretsJson` a name is looked up as it is written, then in upper case, because GitHub stores the names of
 * secrets in upper case: `database_url` finds the secret `DATABASE_URL` and is sealed as `database_url`. No other
 * spelling matches. `github_token` is never taken: it is in every `toJSON(secrets)` and expires with the job.
 *
 * A name listed twice counts once. All names without a value, or with an empty one, are one error.
 */
export function readListedNames(
  names: readonly string[],
  stepEnv: (name: string) => string | undefined,
  secretsJson: string | undefined,
): ListedValues {
  const findings: Finding[] = [];
  const values = new Map<string, Secret>();
  let lookUp = stepEnv;

  if (secretsJson !== undefined) {
    if (names.length === 0) {
      const message = '`secrets_json` is given, but `env_names` lists no name to take from it.';
      const hint = 'List the secrets that the app needs in `env_names`, one per line.';
      return { values, findings: [envFinding('env-secrets-json-alone', message, { hint })] };
    }
    const secrets = readSecrets(secretsJson);
    if (!(secrets instanceof Map)) return { values, findings: [secrets] };
    lookUp = (name) => secrets.get(name) ?? secrets.get(name.toUpperCase());
  }

  const missing: string[] = [];
  for (const [index, name] of names.entries()) {
    if (values.has(name) || missing.includes(name)) continue;
    if (!NAME_LIKE.test(name)) {
      findings.push(
        envFinding(
          'env-names-entry',
          isSeveralNames(name)
            ? `Entry ${index + 1} of \`env_names\` has a comma or a space in it: names stand on lines of their own.`
            : `Entry ${index + 1} of \`env_names\` is not a name (it is not shown, since it may hold a value).`,
          {
            hint: "Write one name per line and nothing else; the values come from the step's `env:` block.",
          },
        ),
      );
      continue;
    }
    if (secretsJson !== undefined && name.toLowerCase() === 'github_token') {
      findings.push(
        envFinding(
          'env-github-token',
          `\`${name}\` is not taken from \`secrets_json\`: it is the token of this workflow run.`,
          {
            hint: 'It expires with the job. Give the app a token of its own, as a secret of its own name.',
          },
        ),
      );
      continue;
    }
    const value = lookUp(name);
    if (value === undefined || value === '') missing.push(name);
    else values.set(name, new Secret(value));
  }
  if (missing.length > 0) findings.push(missingValues(missing, secretsJson !== undefined));
  return { values, findings };
}

function isSeveralNames(entry: string): boolean {
  const parts = entry.split(/[\s,;]+/).filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => NAME_LIKE.test(part));
}

function missingValues(missing: readonly string[], fromSecretsJson: boolean): Finding {
  const list = missing.map(shownName).join(', ');
  const [count, verb] =
    missing.length === 1 ? ['one name', 'has'] : [`${missing.length} names`, 'have'];
  const place = fromSecretsJson ? 'in `secrets_json`' : "in the step's `env:` block";
  const what = fromSecretsJson
    ? 'Add each to the secrets of the repository, the organisation or the environment that the job names.'
    : "Set each in the step's `env:` block (`NAME: ${{ secrets.NAME }}`), and check that such a secret exists for the repository and the environment that the job names.";
  return envFinding(
    'env-missing-value',
    `\`env_names\` lists ${count} that ${verb} no value, or an empty one, ${place}: ${list}.`,
    {
      hint: `${what} Runs for pull requests from forks and runs by Dependabot get no repository secrets.`,
    },
  );
}

function readSecrets(text: string): Map<string, string> | Finding {
  const object = readJsonObject(withoutByteOrderMark(text));
  const usable =
    'members' in object && object.members.every(({ kind }) => kind === 'string')
      ? new Map(object.members.map(({ name, text: value }) => [name, value]))
      : undefined;
  return (
    usable ??
    envFinding(
      'env-secrets-json',
      '`secrets_json` is not a JSON object whose values are strings.',
      {
        hint: 'Write exactly `secrets_json: ${{ toJSON(secrets) }}`.',
      },
    )
  );
}
