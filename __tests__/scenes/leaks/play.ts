import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { startIssuer, type Issuer } from '../../../emulator/github/issuer.ts';
import type { RecordedRequest } from '../../../emulator/phala/emulator.ts';
import type { StepResult } from '../../../scripts/runner-step.ts';
import { modesTaking } from '../../../src/modes/table.ts';
import { Stage, type Inputs, type StageSetup, withoutMasks, pathOf } from '../stage.ts';
import type { Scenario } from './scenario.ts';
import { MARK, API_KEY, REQUEST_TOKEN, SECRETS, FROM_FILE, UNLISTED, FORMS } from './values.ts';

export interface Ended {
  readonly result: StepResult;
  /** What the emulator made up, and what must not be seen either. */
  readonly tokens: readonly string[];
  /** What the step left in the runner's temporary folder. */
  readonly left: string;
  readonly requests: readonly RecordedRequest[];
}

/** Plays one scenario to its end; in this process, unless `start` says how. */
export async function play(scenario: Scenario, start?: StageSetup['start']): Promise<Ended> {
  const stage = await Stage.open({
    emulator: { apiKey: API_KEY },
    ...(start === undefined ? {} : { start }),
  });
  const issuer =
    scenario.keyless === undefined ? undefined : await startIssuer({ requestToken: REQUEST_TOKEN });
  try {
    const cvm = stage.addCvm({
      ...scenario.setup,
      env: { ...Object.fromEntries(Object.keys(SECRETS).map((name) => [name, 'old'])), OLD: 'x' },
    });
    stage.write('prod.env', `FROM_FILE='${FROM_FILE}'\nOLD=new-value\n`);
    const given = await scenario.set(stage, cvm);
    if (issuer !== undefined) trust(stage, issuer);
    if (issuer !== undefined) scenario.keyless?.(issuer, stage);
    const before = stage.emulator.requests.length;
    const step = stage.start(
      {
        poll_interval: '0.005',
        ...(takesEnv(given) || scenario.refusedInputs === true ? ENV_INPUTS : {}),
        ...(issuer === undefined ? {} : { api_key: '' }),
        ...given,
      },
      { ...issuer?.environment, RUNNER_DEBUG: '1' },
    );
    if (scenario.cancelAt !== undefined) {
      await step.printed(scenario.cancelAt);
      step.kill('SIGTERM');
    }
    const result = await step.result;
    return {
      result,
      tokens: [
        ...[cvm.logToken, cvm.preparedUpdate?.token, given?.['commit_token']],
        ...(issuer?.tokens ?? []).flatMap(partsOf),
      ].filter((token): token is string => token !== undefined && token !== ''),
      left: filesBelow(stage.temp),
      requests: scenario.sendsBack === true ? [] : stage.emulator.requests.slice(before),
    };
  } finally {
    await issuer?.close();
    await stage.close();
  }
}

/** The workspace trusts the job. */
function trust({ emulator }: Stage, { claims, publicKey }: Issuer): void {
  const { oidc } = emulator;
  oidc.accepts = 'all';
  oidc.issuerKey = publicKey;
  oidc.trusted.push({ repository: claims.repository, workspace: 'emulator' });
}

/** Pieces of a token, and of it in other forms: servers' texts are cut. The header is the same in all tokens. */
function partsOf(token: string): string[] {
  const bytes = Buffer.from(token);
  const forms = [bytes.toString('base64').replace(/=+$/, ''), bytes.toString('hex')];
  return [...token.split('.').slice(1), ...forms].flatMap((form) => form.match(/.{24}/g) ?? []);
}

const ENV_INPUTS: Inputs = {
  env_files: 'prod.env',
  env_names: Object.keys(SECRETS).join('\n'),
  secrets_json: JSON.stringify({ ...SECRETS, UNLISTED, github_token: UNLISTED }),
  allow_env_removal: 'true',
};

function takesEnv(given: Inputs | undefined): boolean {
  const mode = given?.['mode'] ?? 'deploy';
  return modesTaking('env').some((name) => name === mode);
}

/** Names and contents of all files below a folder. */
export function filesBelow(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => {
      const name = path.join(entry.parentPath, entry.name);
      return `${entry.name}\n${entry.isFile() ? readFileSync(name, 'utf8') : ''}`;
    })
    .join('\n');
}

/** The runner's files without the two outputs that are credentials by themselves. */
export function withoutOwnOutputs(files: string): string {
  return files.replaceAll(/^commit_(?:token|url)<<(.+)\r?\n[^]*?\r?\n\1$/gm, '');
}

/** Where a secret, or a part of one, can be read. */
export function leaks({ result, tokens, left, requests }: Ended): string[] {
  const wire = requests
    // The token of a prepared update and that of a log are sent where they are for.
    .filter((request) => !/\/commit-update$|^\/logs\//.test(pathOf(request)))
    .map((request) => {
      const { headers, body } = request;
      // And so is the key of an RPC server, in its URL.
      const path = pathOf(request).startsWith('/rpc/') ? '' : request.path;
      // The emulator tells of those that did not go to the API itself.
      const others = Object.entries(headers).filter(
        ([name]) => name !== 'x-api-key' && name !== 'authorization',
      );
      return [path, JSON.stringify(others), body].join('\n');
    })
    .join('\n');
  const places = {
    stdout: withoutMasks(result),
    stderr: result.stderr,
    // Outputs, summary, state, env and path.
    files: withoutOwnOutputs(result.files),
    left,
    wire,
  };
  return Object.entries(places).flatMap(([place, text]) => {
    const at = text.search(MARK);
    if (at !== -1) return [`${place}: …${text.slice(Math.max(0, at - 40), at + 30)}…`];
    const form = [...FORMS, ...tokens].find((candidate) => text.includes(candidate));
    return form === undefined ? [] : [`${place}: ${form.slice(0, 60)}`];
  });
}

/** What is wrong with how a scenario ended. */
export function faultsOf({ name, ends, refusedInputs }: Scenario, ended: Ended): string[] {
  const { exitCode, stdout, masks } = ended.result;
  const found = leaks(ended).map((leak) => `${name}: ${leak}`);
  // What is refused for its inputs alone would never get to what the scenario is about.
  if (stdout.includes('input-not-taken') !== (refusedInputs === true)) {
    found.push(`${name}: its inputs were ${refusedInputs === true ? 'taken' : 'refused'}`);
  }
  if (masks.length === 0) found.push(`${name}: nothing was masked`);
  if (exitCode !== (ends === 'green' ? 0 : 1)) {
    const last = stdout.split('\n').slice(-6).join('\n').slice(0, 1000);
    found.push(`${name}: not ${ends}, but exit code ${String(exitCode)}\n${last}`);
  }
  return found;
}
