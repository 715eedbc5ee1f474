import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { instructions } from '../../emulator/scenes/instructions.ts';
import { startScene, type StartedScene } from '../../emulator/scenes/start.ts';
import { isSceneName, SCENES, type SceneName } from '../../emulator/scenes/table.ts';
import { startInProcess } from '../scenes/in-process.ts';
import type { StepResult } from '../../scripts/runner-step.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const running: StartedScene[] = [];

afterEach(async () => {
  for (const { cloud, close } of running.splice(0)) {
    await close();
    expect(cloud.contractViolations).toEqual([]);
  }
});

async function start(name: SceneName): Promise<StartedScene> {
  const scene = await startScene(SCENES[name], { pace: { by: 'reads' } });
  running.push(scene);
  return scene;
}

/** With the inputs of the scene, except that nobody waits for long. */
async function runIn({ inputs, env }: StartedScene): Promise<StepResult> {
  return startInProcess({
    inputs: {
      ...inputs,
      poll_interval: '0.05',
      ...(inputs['health_timeout'] === undefined ? {} : { health_timeout: '1' }),
    },
    env,
    workspace: ROOT,
  }).result;
}

describe('a step ends as the description of the scene says', () => {
  test('healthy', async () => {
    const scene = await start('healthy');
    const result = await runIn(scene);
    expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'deployed' } });
    const [cvm] = scene.cloud.cvms;
    expect(cvm?.guest.env).toMatchObject({ SIGNING_KEY: 'made-up-signing-key' });
    expect(scene.cloud.requests.some(({ path }) => path.endsWith('/api/heartbeat'))).toBe(true);
  });

  test('boot-error', async () => {
    const result = await runIn(await start('boot-error'));
    expect(result.exitCode).toBe(1);
    expect(result.log).toMatch(/^Error: .*pull access denied for umami/m);
  });

  test('never-healthy', async () => {
    const scene = await start('never-healthy');
    const result = await runIn(scene);
    expect(result.exitCode).toBe(1);
    expect(result.log).toMatch(/^Error: .*503/m);
    const [cvm] = scene.cloud.cvms;
    expect(cvm).toMatchObject({ boots: 1, status: 'running' });
  });

  test('busy', async () => {
    const scene = await start('busy');
    const result = await runIn(scene);
    expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'deployed' } });
    const [cvm] = scene.cloud.cvms;
    expect(cvm?.operations.map(({ type, status }) => [type, status])).toEqual([
      ['compose_update', 'completed'],
      ['resize', 'completed'],
    ]);
    expect(result.log).toMatch(/operation is (in progress|under way)/);
  });

  test('on-chain-pending', async () => {
    const scene = await start('on-chain-pending');
    const result = await runIn(scene);
    expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'pending_approval' } });
    expect(scene.cloud.cvms[0]?.boots).toBe(0);
  });

  test.each<readonly [SceneName, string]>([
    ['forged-log', 'false'],
    ['debug-td', 'false'],
    ['outdated-tcb', 'unknown'],
  ])('%s', async (name, attested) => {
    const result = await runIn(await start(name));
    expect(result).toMatchObject({ exitCode: 1, outputs: { attested } });
  });

  test('late-quote', async () => {
    const result = await runIn(await start('late-quote'));
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: { status: 'deployed', attested: 'true' },
    });
  });

  test('first-deploy', async () => {
    const scene = await start('first-deploy');
    for (const boots of [1, 2]) {
      const result = await runIn(scene);
      expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'deployed' } });
      expect(scene.cloud.cvms.map((cvm) => [cvm.name, cvm.boots])).toEqual([['my-app', boots]]);
    }
  });

  test('preview', async () => {
    const scene = await start('preview');
    const result = await runIn(scene);
    expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'deployed' } });
    expect(scene.cloud.cvms.map(({ name, instanceType }) => [name, instanceType])).toEqual([
      ['my-app', 'tdx.small'],
      ['my-app-pr-7', 'tdx.small'],
    ]);
  });
});

describe('what a person is told', () => {
  test.each(Object.keys(SCENES).filter(isSceneName))('%s', async (name) => {
    const scene = await start(name);
    const text = instructions(scene, ['node', 'dist/index.js']);
    expect(text).toContain(`API URL   ${scene.cloud.url}\nAPI key   ${scene.cloud.apiKey}\n`);
    const cvms = name === 'first-deploy' ? 'none yet' : 'my-app';
    expect(text).toContain(
      `CVMs      ${cvms}\nPCCS      ${scene.cloud.attestation.pccsUrl}\nRoot CA   ${scene.rootFile} (`,
    );
    expect(readFileSync(scene.rootFile, 'utf8')).toBe(scene.cloud.attestation.rootPem);
    const [block = ''] = /^ {8}with:\n(?: {10}.*\n|\n(?= {10}))+/m.exec(text) ?? [];
    expect(parse(block)).toEqual({ with: scene.inputs });
    const hosts = [...text.matchAll(/https?:\/\/([^/:\s]+)/g)].map(([, host]) => host);
    expect(new Set(hosts)).toEqual(new Set(['127.0.0.1']));
  });

  // No shell of that kind there.
  const whereShellsExist = process.platform === 'win32' ? test.skip : test;

  whereShellsExist('the shell command hands over every input as it is', async () => {
    const scene = await start('preview');
    const program =
      'console.log(JSON.stringify(Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith("INPUT_")))))';
    const text = instructions(scene, [process.execPath, '-e', program]);
    const command = spawn('sh', ['-c', text.slice(text.indexOf('\nenv \\\n'))], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    for await (const chunk of command.stdout) output += String(chunk);
    expect(JSON.parse(output)).toEqual(
      Object.fromEntries(
        Object.entries(scene.inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
    );
  });
});

test('nothing is left of a scene that is over', async () => {
  const { rootFile, close } = await startScene(SCENES.healthy, {});
  expect(existsSync(rootFile)).toBe(true);
  await close();
  expect(existsSync(rootFile)).toBe(false);
});
