import type { Finding } from '../base/finding.ts';
import { reveal, type Secret } from '../base/secret.ts';
import type { FindSecrets } from '../compose/lint/secrets.ts';
import { createSecretSearch } from '../env/secret-search.ts';
import type { EnvEntry } from '../env/sources.ts';

/** A public variable must not be a secret: neither by its name nor by its value. */
export function secretVariables(
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

/** The pre-launch script is part of the app compose, and as public as the compose text. */
export function secretsInScript(
  { file, text }: { readonly file: string; readonly text: string },
  findSecrets: FindSecrets,
): readonly Finding[] {
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
