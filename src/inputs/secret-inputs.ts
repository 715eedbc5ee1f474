import { readEnv, type EnvEntry } from '../env/sources.ts';
import { querySecrets } from '../http/query-secrets.ts';
import {
  inputText,
  readApiKey,
  readCommitToken,
  readGitHubToken,
  type Environment,
} from './inputs.ts';
import type { Secret } from '../base/secret.ts';

/**
 * The secrets that stand in the inputs themselves, without any check: to be masked before the first message, which may
 * quote an input that holds one by mistake.
 */
export function readSecretInputs(environment: Environment): readonly Secret[] {
  const text = inputText(environment, 'env');
  const secretsJson = inputText(environment, 'secrets_json');
  const { entries } = readEnv({
    files: [],
    ...(text === undefined ? {} : { inline: { text, format: 'auto' } }),
    names: (inputText(environment, 'env_names') ?? '').split(/\s+/).filter((name) => name !== ''),
    stepEnv: (name) => environment[name],
    ...(secretsJson === undefined ? {} : { secretsJson }),
  });
  return secretsOf(environment, entries).map(({ value }) => value);
}

/** Every secret that this step knows, the API key included. */
export function secretsOf(
  environment: Environment,
  env: readonly EnvEntry[] | undefined,
): readonly { readonly name: string; readonly value: Secret }[] {
  const [, healthQuery = ''] = (inputText(environment, 'health_url') ?? '').split('?');
  const credentials = [
    ...querySecrets(new URLSearchParams(healthQuery)).map((value) => ({
      name: 'health_url',
      value,
    })),
    { name: 'api_key', value: readApiKey(environment) },
    { name: 'commit_token', value: readCommitToken(environment) },
    { name: 'github_token', value: readGitHubToken(environment) },
  ];
  return [
    ...(env ?? []),
    ...credentials.flatMap(({ name, value }) => (value === undefined ? [] : [{ name, value }])),
  ];
}
