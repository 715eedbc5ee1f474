import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { startStep } from '../../scripts/action-runner.ts';
import { COMPOSE, expectGreen, expectUpdatedOnce, useStage } from '../scenes/stage.ts';

describe('files and folders', () => {
  const stage = useStage({ folder: 'wörk späce 工作区', start: startStep });

  test('may have spaces and non-ASCII names', async () => {
    const cvm = stage().addCvm();
    stage().write('mein dienst/compose – größe.yaml', COMPOSE);
    stage().write('mein dienst/geheim ü.env', 'TOKEN=töken-välue\n');
    stage().write('mein dienst/vor dem start.sh', '#!/bin/bash\n');
    const result = await stage().deploy({
      working_directory: 'mein dienst',
      compose_files: 'compose – größe.yaml',
      env_files: 'geheim ü.env',
      pre_launch_script: './vor dem start.sh',
    });
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(cvm.guest.composeText).toBe(COMPOSE);
    expect(cvm.guest.env).toEqual({ TOKEN: 'töken-välue' });
    expect(cvm.guest.preLaunchScript).toBe('#!/bin/bash\n');
    expect(result.log).toContain('mein dienst/compose – größe.yaml');
  });

  test('are found from `working_directory`, also those of the default names', async () => {
    const cvm = stage().addCvm();
    const text = 'services:\n  only:\n    image: below\n';
    stage().write('below/docker-compose.yml', text);
    expectGreen(await stage().deploy({ working_directory: './below/' }));
    expect(cvm.guest.composeText).toBe(text);
  });

  test('the default names have an order', async () => {
    const cvm = stage().addCvm();
    for (const name of ['docker-compose.yaml', 'docker-compose.yml', 'compose.yml']) {
      stage().write(`d/${name}`, `services:\n  s:\n    image: ${name}\n`);
    }
    expectGreen(await stage().deploy({ working_directory: 'd' }));
    expect(cvm.guest.composeText).toContain('image: compose.yml');
  });

  test('may be given by absolute paths inside the workspace', async () => {
    const cvm = stage().addCvm();
    const file = stage().write('a/b.yaml', COMPOSE);
    expectGreen(await stage().deploy({ compose_files: file }));
    expectUpdatedOnce(cvm);
  });

  test('lists may have Windows line ends, blank lines, comments and spaces', async () => {
    const cvm = stage().addCvm();
    stage().write('a.env', 'A=file-a\r\n');
    stage().write('b.env', 'B=file-b\r\n');
    const result = await stage().deploy(
      {
        compose_files: '\r\n  compose.yaml  \r\n',
        env_files: 'a.env\r\n\r\n# the second\r\n  b.env\r\n',
        env_names: 'C\r\nD\r\n',
        public_logs: 'TRUE\r\n',
      },
      { C: 'step-c', D: 'step-d' },
    );
    expectGreen(result);
    expect(cvm.guest.env).toEqual({ A: 'file-a', B: 'file-b', C: 'step-c', D: 'step-d' });
    expect(cvm.appCompose['public_logs']).toBe(true);
  });
});

describe('the runner', () => {
  const stage = useStage({ start: startStep });

  test('needs neither docker nor git nor anything else on its PATH', async () => {
    const cvm = stage().addCvm();
    expectGreen(await stage().deploy({}, { PATH: '' }));
    expectUpdatedOnce(cvm);
  });

  test('may belong to a GitHub Enterprise Server', async () => {
    const cvm = stage().addCvm();
    const result = await stage().deploy(
      {},
      {
        GITHUB_SERVER_URL: 'https://github.example',
        GITHUB_API_URL: 'https://github.example/api/v3',
        GITHUB_GRAPHQL_URL: 'https://github.example/api/graphql',
      },
    );
    expectGreen(result);
    expectUpdatedOnce(cvm);
  });

  test('may give no file for the summary', async () => {
    const cvm = stage().addCvm();
    const result = await stage().deploy({}, { GITHUB_STEP_SUMMARY: '' });
    expectGreen(result);
    expectUpdatedOnce(cvm);
  });

  test('may give a summary file that cannot be written: that is no failure', async () => {
    const cvm = stage().addCvm();
    const missing = path.join(stage().workspace, 'no-such-folder', 'summary');
    const result = await stage().deploy({}, { GITHUB_STEP_SUMMARY: missing });
    expect(result.exitCode).toBe(0);
    expectUpdatedOnce(cvm);
  });

  test('may be no runner at all: a shell with inputs as variables', async () => {
    const cvm = stage().addCvm();
    const child = spawn(
      process.execPath,
      [path.resolve(import.meta.dirname, '../../dist/index.js')],
      {
        cwd: stage().workspace,
        env: {
          PHALA_CLOUD_API_KEY: stage().emulator.apiKey,
          PHALA_CLOUD_API_PREFIX: stage().emulator.url,
          INPUT_CVM_ID: cvm.name,
          INPUT_WAIT: 'false',
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const output: string[] = [];
    child.stdout.setEncoding('utf8').on('data', (text: string) => output.push(text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => output.push(text));
    const [exitCode] = (await once(child, 'close')) as [number | null];
    expect(`${output.join('')}\n${String(exitCode)}`).toMatch(/Accepted[^]*\n0$/);
    expect(cvm.operations).toHaveLength(1);
  });
});
