import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { startEmulator, type EmulatedCvm, type Emulator } from '../emulator/phala/emulator.ts';
import { startGitHub } from '../emulator/github/github.ts';
import { runStep } from '../scripts/action-runner.ts';
import type { StepResult } from '../scripts/runner-step.ts';

const COMPOSE_FILE = 'examples/web-app/compose.yaml';
const IMAGE = 'ghcr.io/umami-software/umami';

/** Every moment of the emulated cloud, so that a picture is the same whenever it is drawn. */
const NOW = new Date('2026-11-03T09:00:00Z');
const APP_ID = madeUpHash('app').slice(0, 40);
const CVM_NAME = 'web-app';
const PULL_REQUEST = 42;

const root = path.resolve(import.meta.dirname, '..');
const composeText = readFileSync(path.join(root, COMPOSE_FILE), 'utf8');

/** No picture shows them. */
const secrets = {
  DATABASE_URL: `postgresql://umami:${randomBytes(24).toString('hex')}@db:5432/umami`,
  SIGNING_KEY: randomBytes(32).toString('hex'),
};

/** A deploy with another image and one more env name than the CVM has. */
export async function deploySummary(): Promise<string> {
  const before = changed(
    changed(composeText, / {6}APP_SECRET: .*\n/, ''),
    imageLine(),
    image('3.1.0'),
  );
  return inCloud(async (cloud) => {
    const cvm = addCvm(cloud, before, ['DATABASE_URL']);
    const result = await deploy(cloud, {});
    mustEndAs('deployed', 0, result);
    return steady(result.summary, cvm);
  });
}

/** A deploy of an image that does not start, so that the revision before is put back. */
export async function rolledBackSummary(): Promise<string> {
  return inCloud(async (cloud) => {
    const cvm = addCvm(cloud, composeText, Object.keys(secrets));
    cvm.behaviour.boot = { kind: 'fails', bootError: 'failed to start containers' };
    cvm.behaviour.containers['web'] = {
      state: 'restarting',
      status: 'Restarting (1) 5 seconds ago',
      logs: 'Error: P3009: migrate found failed migrations in the target database\n',
    };
    const result = await deploy(cloud, {
      images: `web=${image('3.3.0-rc.1')}`,
      rollback: 'true',
    });
    mustEndAs('rolled_back', 1, result);
    return steady(result.summary, cvm);
  });
}

/** The comment on a pull request after its second push. */
export async function previewComment(): Promise<string> {
  const headSha = madeUpHash('commit').slice(0, 40);
  const github = await startGitHub({ now: () => NOW });
  const folder = mkdtempSync(path.join(tmpdir(), 'pictures-'));
  try {
    github.addPullRequest({ number: PULL_REQUEST, headSha });
    const repository = { repo: { full_name: 'acme/web' } };
    const pullRequest = {
      number: PULL_REQUEST,
      head: { sha: headSha, ...repository },
      base: repository,
    };
    const event = path.join(folder, 'event.json');
    writeFileSync(event, JSON.stringify({ pull_request: pullRequest }));
    return await inCloud(async (cloud) => {
      addCvm(cloud, composeText, Object.keys(secrets));
      const push = async (version: string): Promise<StepResult> => {
        const result = await runStep({
          inputs: {
            mode: 'preview',
            api_key: cloud.apiKey,
            api_url: cloud.url,
            copy_of: CVM_NAME,
            name_prefix: CVM_NAME,
            compose_files: COMPOSE_FILE,
            images: `web=${image(version)}`,
            env_names: Object.keys(secrets).join('\n'),
            comment: 'true',
            poll_interval: '0.3',
          },
          env: {
            ...secrets,
            GITHUB_EVENT_PATH: event,
            GITHUB_REPOSITORY: 'acme/web',
            GITHUB_API_URL: github.url,
          },
          githubToken: github.token,
          workspace: root,
        });
        mustEndAs('deployed', 0, result);
        return result;
      };
      await push('3.1.0');
      const result = await push('3.2.0');
      const preview = cloud.cvms.find(({ name }) => name !== CVM_NAME);
      const [comment] = github.comments(PULL_REQUEST);
      if (preview === undefined || comment === undefined) throw new Error('There is no preview');
      const deletion = result.outputs['delete_at'] ?? '';
      const shown = comment.body
        .replaceAll(preview.appId, APP_ID)
        .replaceAll(deletion.replace(/\.\d+Z$/, 'Z'), '2026-11-06T09:00:00Z');
      return steady(shown, preview);
    });
  } finally {
    rmSync(folder, { recursive: true });
    await github.close();
  }
}

async function inCloud(scene: (cloud: Emulator) => Promise<string>): Promise<string> {
  const cloud = await startEmulator({ now: () => NOW, pace: { by: 'time', stepMs: 150 } });
  try {
    return await scene(cloud);
  } finally {
    await cloud.close();
  }
}

function addCvm(cloud: Emulator, text: string, envNames: readonly string[]): EmulatedCvm {
  return cloud.addCvm({
    name: CVM_NAME,
    appId: APP_ID,
    appCompose: { docker_compose_file: text },
    env: Object.fromEntries(envNames.map((name) => [name, 'the value of last month'])),
  });
}

async function deploy(
  cloud: Emulator,
  inputs: Readonly<Record<string, string>>,
): Promise<StepResult> {
  return runStep({
    inputs: {
      api_key: cloud.apiKey,
      api_url: cloud.url,
      cvm_id: CVM_NAME,
      compose_files: COMPOSE_FILE,
      env_names: Object.keys(secrets).join('\n'),
      poll_interval: '0.3',
      ...inputs,
    },
    env: secrets,
    workspace: root,
  });
}

function mustEndAs(status: string, exitCode: number, result: StepResult): void {
  if (result.exitCode === exitCode && result.outputs['status'] === status) return;
  const end = `exit code ${String(result.exitCode)}, status '${result.outputs['status'] ?? ''}'`;
  throw new Error(
    `${result.log}\n${result.stderr}\nThe step should have ended with exit code ${exitCode}, status '${status}', but did with ${end}.`,
  );
}

/**
 * The Markdown without what differs in every run: ids that the emulator makes up at random become others, and how long
 * the emulator took, which says nothing about a deploy, is left out.
 */
function steady(markdown: string, cvm: EmulatedCvm): string {
  const ids = [cvm.vmUuid, ...cvm.operations.map(({ correlationId }) => correlationId)];
  const same = ids.reduce((text, id, index) => text.replaceAll(id, madeUpUuid(index)), markdown);
  const shown = changed(same, /^\| Time \| .*\n/m, '');
  // The emulator's port has five digits; the compose file has addresses of its own.
  if (/127\.0\.0\.1:\d{5}/.test(shown))
    throw new Error(`The emulator's address would show:\n${shown}`);
  return shown;
}

/** A reference of the web service's image; but for the version in the compose file, the digest is made up. */
function image(version: string): string {
  return `${IMAGE}:${version}@sha256:${madeUpHash(version)}`;
}

function imageLine(): RegExp {
  return new RegExp(`${RegExp.escape(IMAGE)}:\\S+`);
}

function madeUpHash(seed: string): string {
  return createHash('sha256').update(seed).digest('hex');
}

/** Looks like one of version 4. */
function madeUpUuid(index: number): string {
  const hex = madeUpHash(`uuid ${index}`);
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-a$4-$5');
}

/** A text in which something is replaced that must be there. */
function changed(text: string, pattern: RegExp, by: string): string {
  if (!pattern.test(text)) throw new Error(`There is no ${pattern.source} in:\n${text}`);
  return text.replace(pattern, by);
}
