import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type Server as NetServer, type Socket } from 'node:net';
import path from 'node:path';
import type { Duplex } from 'node:stream';
import { createServer as createTlsServer } from 'node:tls';

import { afterEach, describe, expect, test } from '@jest/globals';

import { startStep } from '../../scripts/action-runner.ts';
import { selfSigned } from './certificate.ts';
import {
  COMPOSE,
  expectGreen,
  expectUpdatedOnce,
  posixTest,
  useStage,
  type Stage,
} from '../scenes/stage.ts';

const HOST = 'phala-api.example';

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

describe('a proxy', () => {
  const stage = useStage({ start: startStep });
  const servers: (Server | NetServer)[] = [];
  const sockets = new Set<Duplex>();
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
    // A tunnel outlives the server that it was asked of, and would keep the test's process alive.
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  });

  /** A tunnel from a socket to a port of this machine. */
  function tunnel(socket: Duplex, port: number): Socket {
    const target = connect(port, '127.0.0.1');
    sockets.add(socket).add(target);
    socket.on('error', () => target.destroy());
    target.on('error', () => socket.destroy());
    socket.pipe(target).pipe(socket);
    return target;
  }

  async function listen(server: Server | NetServer): Promise<number> {
    servers.push(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('No port');
    return address.port;
  }

  interface Proxy {
    readonly url: string;
    /** What it saw: requests, and everything that went through its tunnels. */
    readonly seen: string[];
  }

  /** A proxy that tunnels every host to one port; without a port it refuses. */
  async function startProxy(targetPort: number | undefined, credentials = ''): Promise<Proxy> {
    const seen: string[] = [];
    const server = createServer((request, response) => {
      seen.push(`${request.method ?? ''} ${request.url ?? ''} ${JSON.stringify(request.headers)}`);
      response.writeHead(502).end();
    });
    server.on('connect', (request, socket, head: Buffer) => {
      seen.push(`CONNECT ${request.url ?? ''} ${JSON.stringify(request.headers)}`);
      if (targetPort === undefined) {
        socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
        return;
      }
      socket.on('data', (data: Buffer) => seen.push(data.toString('latin1')));
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      tunnel(socket, targetPort).write(head);
    });
    const port = await listen(server);
    return { url: `http://${credentials}127.0.0.1:${port}`, seen };
  }

  /** The emulator behind TLS; gives its port and the file with its certificate. */
  async function startTls(on: Stage): Promise<{ readonly port: number; readonly trust: string }> {
    const identity = selfSigned(HOST);
    const server = createTlsServer(identity, (socket) => {
      tunnel(socket, Number(new URL(on.emulator.url).port));
    });
    return { port: await listen(server), trust: on.write('../trust.pem', identity.cert) };
  }

  const inputs = { api_url: `https://${HOST}/api/v1`, poll_interval: '1', wait: 'false' };

  test.each(['https_proxy', 'HTTPS_PROXY'])(
    'named by %s carries the whole deploy, and sees no key and no env',
    async (variable) => {
      const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
      const { port, trust } = await startTls(stage());
      const proxy = await startProxy(port);
      const result = await stage().deploy(
        { ...inputs, env: 'TOKEN=new-token-value' },
        { [variable]: proxy.url, NODE_EXTRA_CA_CERTS: trust },
      );
      expectGreen(result);
      expect(cvm.operations).toHaveLength(1);
      expect(proxy.seen[0]).toMatch(new RegExp(`^CONNECT ${HOST}:443 `));
      const all = proxy.seen.join('\n');
      expect(all).not.toContain(stage().emulator.apiKey);
      expect(all).not.toContain('new-token-value');
      expect(all).not.toMatch(/x-api-key/i);
    },
  );

  test('with a user name and a password gets these, and they are not printed', async () => {
    stage().addCvm();
    const { port, trust } = await startTls(stage());
    const proxy = await startProxy(port, 'proxyuser:pr0xy-p4ssword@');
    const result = await stage().deploy(inputs, {
      https_proxy: proxy.url,
      NODE_EXTRA_CA_CERTS: trust,
    });
    expectGreen(result);
    const basic = Buffer.from('proxyuser:pr0xy-p4ssword').toString('base64');
    expect(proxy.seen[0]).toContain(`Basic ${basic}`);
    expect(result.stdout + result.stderr + result.files).not.toMatch(/pr0xy-p4ssword/);
  });

  posixTest('that refuses is named as the reason, without its password', async () => {
    const proxy = await startProxy(undefined, 'proxyuser:pr0xy-p4ssword@');
    const step = stage().start(inputs, { https_proxy: proxy.url });
    await step.printed('Retry 1 in');
    step.kill('SIGTERM');
    const result = await step.result;
    expect(result.log).toMatch(/Retry 1 in.*(?:407|proxy)/i);
    expect(result.stdout + result.stderr + result.files).not.toMatch(/pr0xy-p4ssword/);
    expect(proxy.seen.join('\n')).not.toContain(stage().emulator.apiKey);
  });

  test('is not used for hosts in no_proxy', async () => {
    const cvm = stage().addCvm();
    const proxy = await startProxy(undefined);
    const result = await stage().deploy(
      {},
      { http_proxy: proxy.url, https_proxy: proxy.url, no_proxy: '127.0.0.1,localhost' },
    );
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(proxy.seen).toEqual([]);
  });

  test('is never used for loopback, where the API may be plain http', async () => {
    const cvm = stage().addCvm();
    const proxy = await startProxy(undefined);
    const result = await stage().deploy(
      {},
      { http_proxy: proxy.url, HTTP_PROXY: proxy.url, no_proxy: '', NO_PROXY: '' },
    );
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(proxy.seen).toEqual([]);
  });

  posixTest('a certificate that nobody trusts is named as the reason', async () => {
    const { port } = await startTls(stage());
    const proxy = await startProxy(port);
    const step = stage().start(inputs, { https_proxy: proxy.url });
    await Promise.race([step.printed('Retry 1 in'), step.result]);
    step.kill('SIGTERM');
    const result = await step.result;
    expect(result.log).toMatch(/certificate/i);
    expect(proxy.seen.join('\n')).not.toContain(stage().emulator.apiKey);
    expect(stage().emulator.requests).toEqual([]);
  });
});
