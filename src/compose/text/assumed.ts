import { scanVariables, type VariableUse } from './variables.ts';

/** The names that have a value in the env of the deploy; undefined where that is not known. */
export type EnvNames = ReadonlySet<string> | undefined;

/** Where the guest puts the compose text, and runs Compose. */
export const GUEST_DIRECTORY = '/dstack';

/** The name that the guest's shell gives the folder of the compose file, whatever the env says. */
const WORKING_DIRECTORY = 'PWD';

/** Its value, as a path that can be told from one that names the guest's folder: who writes `$PWD` means the repository. */
export const REPOSITORY_HERE = `${GUEST_DIRECTORY}/.`;

/** What has a value without the env: of the guest, of the shell that it runs Compose in, and of Compose itself. */
export const BUILT_IN_NAMES: ReadonlySet<string> = new Set([
  'DSTACK_APP_ID',
  'DSTACK_APP_DOMAIN',
  'DSTACK_GATEWAY_DOMAIN',
  WORKING_DIRECTORY,
  'PATH',
  'COMPOSE_PROJECT_NAME',
]);

/** Stands in an assumed text for what a variable decides. No YAML text can hold it. */
export const UNKNOWN = '\0';

/**
 * A text as Compose will read it, as far as that can be told: `$$` is `$`, a variable that no one sets is its default,
 * and one whose value is not known here is {@link UNKNOWN}.
 */
export function assume(text: string, envNames: EnvNames): string {
  if (!text.includes('$')) return text;
  const { uses, malformed } = scanVariables(text);
  const parts = [
    ...uses.map((use) => ({
      start: use.start,
      end: use.end,
      text: assumeUse(text, use, envNames),
    })),
    ...malformed.map(({ start, end }) => ({ start, end, text: UNKNOWN })),
  ].sort((a, b) => a.start - b.start);
  let result = '';
  let from = 0;
  for (const part of parts) {
    if (part.start < from) continue;
    result += text.slice(from, part.start).replaceAll('$$', '$') + part.text;
    from = part.end;
  }
  return result + text.slice(from).replaceAll('$$', '$');
}

function assumeUse(text: string, use: VariableUse, envNames: EnvNames): string {
  const operand = (): string => assume(text.slice(use.operandStart, use.operandEnd), envNames);
  const isSet = BUILT_IN_NAMES.has(use.name) || envNames?.has(use.name) === true;
  const isReplaced = use.operator === ':+' || use.operator === '+';
  if (use.name === WORKING_DIRECTORY && !isReplaced) return REPOSITORY_HERE;
  switch (use.operator) {
    case ':-':
    case '-':
      return isSet ? UNKNOWN : operand();
    case ':+':
    case '+':
      if (isSet) return operand();
      return envNames === undefined ? UNKNOWN : '';
    case ':?':
    case '?':
    case '':
      return UNKNOWN;
  }
}

/** Whether an assumed text is known in full. */
export function isKnown(assumed: string): boolean {
  return !assumed.includes(UNKNOWN);
}

/** An assumed text up to the first part that is not known. */
export function knownPrefix(assumed: string): string {
  const at = assumed.indexOf(UNKNOWN);
  return at === -1 ? assumed : assumed.slice(0, at);
}

/** An assumed text as a message shows it. */
export function assumedText(assumed: string): string {
  return assumed.replaceAll(UNKNOWN, '…');
}
