import { stringify } from 'yaml';
import type { StartedScene } from './start.ts';

/** What a person needs to run a step against a scene; `command` runs the action. */
export function instructions(scene: StartedScene, command: readonly string[]): string {
  const { cloud, inputs, env, rootFile } = scene;
  const variables = [
    ...Object.entries(env),
    ...Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  ].map(([name = '', value = '']) => `${name}=${quoted(value)}`);
  return `API URL   ${cloud.url}
API key   ${cloud.apiKey}
CVMs      ${cloud.cvms.map(({ name }) => name).join(', ') || 'none yet'}
PCCS      ${cloud.attestation.pccsUrl}
Root CA   ${rootFile} (a test root: what it vouches for proves nothing)

As a workflow step, on a runner on this machine:

${indented(stringify({ with: inputs }, { lineWidth: 0, singleQuote: true }))}

Without a runner, in a shell in the root of this repository:

${['env', ...variables, command.map(quoted).join(' ')].join(' \\\n')}
`;
}

/** For a POSIX shell. */
function quoted(value: string): string {
  return /^[\w./:@-]+$/.test(value) ? value : `'${value.replaceAll("'", String.raw`'\''`)}'`;
}

/** As deep as the steps of a job are. */
function indented(text: string): string {
  return text.trimEnd().replace(/^/gm, ' '.repeat(8));
}
