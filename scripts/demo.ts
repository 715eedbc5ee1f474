/**
 * `npm run demo`: a deploy as a workflow step does it, against Phala Cloud on loopback. Shows the log, the outputs and
 * the summary that GitHub would show, and what arrived inside the CVM. Fails when anything is not as expected.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual, styleText } from 'node:util';

import { startEmulator, type EmulatedCvm, type Emulator } from '../emulator/phala/emulator.ts';
import { runStep } from './action-runner.ts';
import { readActionFile, type StepResult } from './runner-step.ts';

/** A restart in the emulator takes ten of these. */
const STEP_MS = 700;
const COMPOSE_FILE = 'examples/web-app/compose.yaml';

const root = path.resolve(import.meta.dirname, '..');
const composeText = readFileSync(path.join(root, COMPOSE_FILE), 'utf8');

/** Made up anew in every demo, in the form that the compose file wants. */
const secrets = {
  DATABASE_URL: `postgresql://umami:${randomBytes(24).toString('hex')}@db:5432/umami`,
  SIGNING_KEY: randomBytes(32).toString('hex'),
};

const { main } = readActionFile().runs;
if (!existsSync(path.join(root, main))) {
  console.error(`${main} is missing. Build it first: npm run build`);
  process.exit(1);
}

const emulator = await startEmulator({ pace: { by: 'time', stepMs: STEP_MS } });
try {
  const failed = await demo(emulator);
  if (failed.length > 0) {
    console.error(`\nNot as expected:\n${failed.map((what) => `  - ${what}`).join('\n')}`);
    process.exitCode = 1;
  }
} finally {
  await emulator.close();
}

/** Runs and shows everything; gives what was not as expected. */
async function demo(cloud: Emulator): Promise<readonly string[]> {
  const cvm = cloud.addCvm({ name: 'my-app', env: { DATABASE_URL: 'the value of last month' } });
  const oldHash = cvm.composeHash;

  heading('The CVM before');
  printTable([
    ['Name', cvm.name],
    ['Where', `${cloud.url} (the emulator; nothing leaves this machine)`],
    ['Compose hash', oldHash],
    ['Env names', cvm.allowedEnvs.join(', ')],
  ]);

  heading('The step');
  const inputs = {
    api_key: cloud.apiKey,
    api_url: cloud.url,
    cvm_id: cvm.name,
    compose_files: COMPOSE_FILE,
    poll_interval: '0.5',
  };
  const names = Object.keys(secrets);
  printStep({ ...inputs, env_names: names.join('\n') }, names);

  heading('Its log');
  const first = await show({ ...inputs, env_names: names.join('\n') }, secrets);

  heading('Its outputs');
  printTable(Object.entries(first.outputs));

  heading('Its summary');
  printMarkdown(first.summary);

  heading('What the CVM decrypted (made-up secrets of this demo, new in every run)');
  printTable(Object.entries(cvm.guest.env));

  heading('The same step again, without env');
  const boots = cvm.boots;
  const second = await show(inputs, {});
  printTable([
    ['status', second.outputs['status'] ?? ''],
    ['changed', second.outputs['changed'] ?? ''],
  ]);

  heading('Checked');
  return check([
    ['both steps ended with exit code 0', first.exitCode === 0 && second.exitCode === 0],
    ['the first step says deployed', first.outputs['status'] === 'deployed'],
    [
      'the CVM runs the compose file, byte for byte',
      cvm.guest.composeText === composeText && cvm.composeHash !== oldHash,
    ],
    [
      'its compose hash is the one among the outputs',
      cvm.composeHash === first.outputs['compose_hash'],
    ],
    ['it has exactly the secrets of the step', isDeepStrictEqual({ ...cvm.guest.env }, secrets)],
    [
      'no secret stands in a log, an output, a summary or a request',
      !isLeaked([first, second], cloud),
    ],
    [
      'the second step says unchanged, and restarted nothing',
      second.outputs['status'] === 'unchanged' && hasBooted(cvm, boots),
    ],
    [
      'the emulator kept to the contract of the API',
      isDeepStrictEqual(cloud.contractViolations, []),
    ],
  ]);
}

/** Runs the action, and prints its log line by line as GitHub would show it. */
async function show(
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>>,
): Promise<StepResult> {
  return runStep({
    inputs,
    env,
    workspace: root,
    onLogLine: (line) => {
      console.log(line);
    },
  });
}

/** A secret in clear is allowed in one place only: the command that tells the runner to mask it. */
function isLeaked(results: readonly StepResult[], { requests }: Emulator): boolean {
  const texts = [
    ...results.flatMap(({ stdout, stderr, files }) => [
      stdout.replace(/^::add-mask::.*$/gm, ''),
      stderr,
      files,
    ]),
    ...requests.flatMap(({ path: url, headers, body }) => [url, JSON.stringify(headers), body]),
  ];
  return Object.values(secrets).some((secret) => texts.some((text) => text.includes(secret)));
}

function hasBooted(cvm: EmulatedCvm, times: number): boolean {
  return cvm.boots === times && cvm.operations.length === times;
}

function check(facts: readonly (readonly [what: string, isSo: boolean])[]): readonly string[] {
  for (const [what, isSo] of facts) console.log(`${isSo ? 'yes' : 'NO '}  ${what}`);
  return facts.filter(([, isSo]) => !isSo).map(([what]) => what);
}

function heading(text: string): void {
  console.log(`\n${styleText('bold', text)}\n${'-'.repeat(text.length)}`);
}

/** The step as a workflow file has it, with what only this demo needs left in. */
function printStep(inputs: Readonly<Record<string, string>>, names: readonly string[]): void {
  const secret = (name: string): string => `\${{ secrets.${name} }}`;
  const values = { ...inputs, api_key: secret('PHALA_CLOUD_API_KEY') };
  const inputLines = Object.entries(values).map(([name, value]) => {
    const lines = value.split('\n');
    return lines.length === 1
      ? `    ${name}: ${value}`
      : [`    ${name}: |`, ...lines.map((line) => `      ${line}`)].join('\n');
  });
  const envLines = names.map((name) => `    ${name}: ${secret(name)}`);
  console.log(
    ['- uses: OWNER/phala-cvm-deploy@v1', '  with:', ...inputLines, '  env:', ...envLines].join(
      '\n',
    ),
  );
}

/** Columns side by side; a cell may have several lines. */
function printTable(rows: readonly (readonly string[])[]): void {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      const width = Math.max(...cell.split('\n').map((line) => line.length));
      widths[column] = Math.max(widths[column] ?? 0, width);
    }
  }
  for (const row of rows) {
    const cells = row.map((cell) => cell.split('\n'));
    const height = Math.max(...cells.map(({ length }) => length));
    for (let index = 0; index < height; index += 1) {
      const line = cells.map((lines, column) =>
        (lines[index] ?? '').padEnd((widths[column] ?? 0) + 2),
      );
      console.log(line.join('').trimEnd());
    }
  }
}

/** The Markdown that a summary is made of, as plain text: headings, tables, and marks within a line. */
function printMarkdown(markdown: string): void {
  let rows: string[][] = [];
  for (const line of markdown.trimEnd().split('\n')) {
    if (line.startsWith('|')) {
      const cells = line
        .slice(1)
        .split(/(?<!\\)\|/)
        .slice(0, -1);
      if (!cells.every((cell) => /^[\s:-]*$/.test(cell))) rows.push(cells.map(plain));
      continue;
    }
    printTable(rows);
    rows = [];
    console.log(plain(line.replace(/^#+ /, '')));
  }
  printTable(rows);
}

function plain(markdown: string): string {
  return markdown
    .trim()
    .replaceAll('<br>', '\n')
    .replace(/<(https?:[^>]*)>/g, '$1')
    .replace(/\*\*|`|\u200b/g, '')
    .replace(/\\([\\`*_{}[\]#|~])/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
