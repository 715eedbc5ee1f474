/**
 * `npm run demo`: a deploy as a workflow step does it, against Phala Cloud on loopback. Shows the log, the outputs and
 * the summary that GitHub would show, what arrived inside the CVM, and how what the CVM proves is verified again. Then a
 * CVM lies. Fails when anything is not as expected.
 */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

/** Of the runner: it outlives the steps, and so does the evidence that they keep in it. */
const temp = mkdtempSync(path.join(tmpdir(), 'demo-'));
const emulator = await startEmulator({ pace: { by: 'time', stepMs: STEP_MS } });
try {
  const failed = await demo(emulator);
  if (failed.length > 0) {
    console.error(`\nNot as expected:\n${failed.map((what) => `  - ${what}`).join('\n')}`);
    process.exitCode = 1;
  }
} finally {
  await emulator.close();
  rmSync(temp, { recursive: true });
}

/** Runs and shows everything; gives what was not as expected. */
async function demo(cloud: Emulator): Promise<readonly string[]> {
  const cvm = cloud.addCvm({ name: 'my-app', env: { DATABASE_URL: 'the value of last month' } });
  const oldHash = cvm.composeHash;
  const rootFile = path.join(temp, 'root.pem');
  writeFileSync(rootFile, cloud.attestation.rootPem);

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
    attestation: 'require',
    attestation_root_ca: rootFile,
    pccs_url: cloud.attestation.pccsUrl,
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

  heading('Its evidence file, verified again at a desk');
  const evidence = first.outputs['evidence_path'] ?? '';
  const verified = showVerification(evidence, '--root-ca', rootFile);

  heading("The same under Intel's root, which never vouched for this emulator");
  const refused = showVerification(evidence);

  heading('The same step again, without env');
  const boots = cvm.boots;
  const second = await show(inputs, {});
  const isUntouched = hasBooted(cvm, boots);
  printOutputs(second, ['status', 'changed', 'attested']);

  heading('The same step as at first, and somebody swaps a payload in the event log');
  cvm.behaviour.evidence = 'swapped-payload';
  const third = await show({ ...inputs, env_names: names.join('\n') }, secrets);
  printOutputs(third, ['status', 'changed', 'attested']);

  heading('Checked');
  return check([
    ['the first two steps ended with exit code 0', first.exitCode === 0 && second.exitCode === 0],
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
      'no secret stands in a log, an output, a summary, a kept file or a request',
      !isLeaked([first, second, third], cloud),
    ],
    [
      'the CVM proved what it booted, and that it booted after the deploy',
      first.outputs['attested'] === 'true' && first.outputs['attestation_freshness'] === 'new-hash',
    ],
    ['the evidence file proves it again', verified === 0],
    ["under Intel's root it proves nothing", refused === 1],
    [
      'the second step says unchanged, and restarted nothing',
      second.outputs['status'] === 'unchanged' && isUntouched,
    ],
    [
      'the third step is red, because the evidence contradicts',
      third.exitCode === 1 && third.outputs['attested'] === 'false',
    ],
    [
      'the emulator kept to the contract of the API',
      isDeepStrictEqual(cloud.contractViolations, []),
    ],
  ]);
}

/** Runs the action, and prints its log line by line as GitHub would show it, with its groups folded. */
async function show(
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>>,
): Promise<StepResult> {
  let isFolded = false;
  return runStep({
    inputs,
    env: { ...env, RUNNER_TEMP: temp },
    workspace: root,
    onLogLine: (line) => {
      const title = /^::group::(.*)/.exec(line)?.[1];
      if (title !== undefined) console.log(`▸ ${title}`);
      else if (!isFolded) console.log(line);
      isFolded = (isFolded || title !== undefined) && line !== '::endgroup::';
    },
  });
}

/** Verifies an evidence file as its reader does, and prints what that says; gives the exit code. */
function showVerification(file: string, ...options: readonly string[]): number | null {
  const script = path.join(root, 'scripts/verify-evidence.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, file, ...options], {
    encoding: 'utf8',
  });
  console.log(`${stdout}${stderr}`.trimEnd());
  return status;
}

/** A secret in clear is allowed in one place only: the command that tells the runner to mask it. */
function isLeaked(results: readonly StepResult[], { requests }: Emulator): boolean {
  const texts = [
    ...results.flatMap(({ stdout, stderr, files }) => [
      stdout.replace(/^::add-mask::.*$/gm, ''),
      stderr,
      files,
    ]),
    ...keptFiles().map((file) => readFileSync(file, 'utf8')),
    ...requests.flatMap(({ path: url, headers, body }) => [url, JSON.stringify(headers), body]),
  ];
  return Object.values(secrets).some((secret) => texts.some((text) => text.includes(secret)));
}

/** What the steps left for later ones, the evidence among it. */
function keptFiles(): readonly string[] {
  return readdirSync(temp, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
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

function printOutputs({ outputs }: StepResult, names: readonly string[]): void {
  printTable(names.map((name) => [name, outputs[name] || '(empty)']));
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
    .replace(/\*\*|(?<!\\)`|\u200b/g, '')
    .replace(/\\([\\`*_{}[\]#|~])/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
