/** The repository that an example is copied to. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const WEB_APP = path.resolve(import.meta.dirname, '../../examples/web-app');
const IMAGE = `nginx:1.28@sha256:${'5a'.repeat(32)}`;

/** `examples/web-app`, or whatever the example takes for granted. */
export type Repository = 'web-app' | 'made-up';

type Texts = Readonly<Record<string, string>>;

/**
 * Writes a checkout of it.
 *
 * @param steps the inputs of this action's steps, as the example writes them: a made-up repository has the files that
 *   they name, and a compose file that uses what they give
 * @param commit what `{sha}` stands for in `health_body`
 */
export function checkOut(
  repository: Repository,
  folder: string,
  steps: readonly Texts[],
  commit: string,
): void {
  if (repository === 'web-app') {
    cpSync(WEB_APP, folder, { recursive: true });
    return;
  }
  const write = (file: string, text: string): void => {
    const absolute = path.join(folder, steps.map(input('working_directory')).join(''), file);
    mkdirSync(path.dirname(absolute), { recursive: true });
    writeFileSync(absolute, text);
  };
  const [base = 'compose.yaml', ...others] = new Set(steps.flatMap(linesOf('compose_files')));
  write(base, composeOf(steps, commit));
  for (const file of others) write(file, 'services:\n  web:\n    restart: unless-stopped\n');
  for (const file of steps.flatMap(linesOf('env_files'))) write(file, 'FROM_A_FILE=its-value\n');
  for (const file of steps.flatMap(linesOf('pre_launch_script'))) write(file, '#!/bin/bash\n');
}

/** The names of the secret env that a step gives. */
export function envNamesOf(inputs: Texts): readonly string[] {
  const inText = (inputs['env'] ?? '').matchAll(/^\s*"?(\w+)"?\s*[=:]/gm);
  return [
    ...linesOf('env_names')(inputs),
    ...[...inText].map(([, name = '']) => name),
    ...linesOf('env_files')(inputs).map(() => 'FROM_A_FILE'),
  ];
}

function composeOf(steps: readonly Texts[], commit: string): string {
  const services = new Set(['web', ...steps.flatMap(linesOf('images')).map(before('='))]);
  const names = new Set([
    // Docker in the guest uses these, not the compose file.
    ...steps.flatMap(envNamesOf).filter((name) => !name.startsWith('DSTACK_DOCKER_')),
    ...steps.flatMap(linesOf('variables')).map(before('=')),
  ]);
  const body = steps.map(input('health_body')).join('').replaceAll('{sha}', commit);
  const status = /\d+/.exec(steps.map(input('health_status')).join(''))?.[0] ?? '200';
  const lines = [...services].flatMap((service) => [
    `  ${service}:`,
    `    image: ${IMAGE}`,
    '    labels:',
    `      emulator.health.body: ${JSON.stringify(body)}`,
    `      emulator.health.status: '${status}'`,
    ...(names.size === 0 ? [] : ['    environment:']),
    ...[...names].map((name) => `      ${name}: \${${name}}`),
  ]);
  return ['services:', ...lines, ''].join('\n');
}

function input(name: string): (inputs: Texts) => string {
  return (inputs) => inputs[name] ?? '';
}

function linesOf(name: string): (inputs: Texts) => readonly string[] {
  return (inputs) =>
    input(name)(inputs)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
}

function before(separator: string): (line: string) => string {
  return (line) => line.split(separator)[0] ?? '';
}
