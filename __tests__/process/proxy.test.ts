import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type Server as NetServer, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createServer as createTlsServer } from 'node:tls';

import { afterEach, describe, expect, test } from '@jest/globals';

import { startStep } from '../../scripts/action-runner.ts';
import { selfSigned } from './certificate.ts';
import { RPC_KEY, useChain } from '../scenes/chain-stage.ts';
import { PullRequestStage } from '../scenes/github-stage.ts';
import { KeylessStage } from '../scenes/keyless-stage.ts';
import {
  composeAnswering,
  expectGreen,
  expectUpdatedOnce,
  posixTest,
  useStage,
  type Stage,
} from '../scenes/stage.ts';

const HOST = 'phala-api.example';

describe('a proxy', () => {
  const stage = useStage({ start: startStep });
  const chain = useChain();
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

  /** A server of loopback behind TLS, the emulator by default; gives its port and the file with its certificate. */
  async function startTls(
    on: Stage,
    { host = HOST, url = on.emulator.url } = {},
  ): Promise<{ readonly port: number; readonly trust: string }> {
    const identity = selfSigned(host);
    const server = createTlsServer(identity, (socket) => {
      tunnel(socket, Number(new URL(url).port));
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

  test('carries the health check of an app', async () => {
    const cvm = stage().addCvm();
    stage().write('compose.yaml', composeAnswering({}));
    const host = 'app.example';
    const { port, trust } = await startTls(stage(), { host });
    const proxy = await startProxy(port);
    const result = await stage().deploy(
      { health_url: `https://${host}/app/${cvm.appId}/health`, lint_ignore: 'all' },
      { https_proxy: proxy.url, NODE_EXTRA_CA_CERTS: trust },
    );
    expectGreen(result);
    expect(stage().sent('app')).toHaveLength(1);
    expect(proxy.seen[0]).toMatch(new RegExp(`^CONNECT ${host}:443 `));
  });

  test.each(['https', 'http'] as const)('carries what GitHub is told by %s', async (scheme) => {
    const on = await PullRequestStage.open({ start: startStep });
    try {
      on.stage.addCvm();
      const host = 'github-api.example';
      const { port, trust } = await startTls(on.stage, { host, url: on.github.url });
      const proxy = await startProxy(
        scheme === 'https' ? port : Number(new URL(on.github.url).port),
        'proxyuser:pr0xy-p4ssword@',
      );
      const result = await on.run(
        { cvm_id: 'my-app', comment: 'true' },
        {},
        {
          GITHUB_API_URL: `${scheme}://${host}`,
          [`${scheme}_proxy`]: proxy.url,
          NODE_EXTRA_CA_CERTS: trust,
        },
      );
      expectGreen(result);
      expect(on.theComment().body).toContain('my-app');
      const basic = Buffer.from('proxyuser:pr0xy-p4ssword').toString('base64');
      expect(proxy.seen[0]).toMatch(new RegExp(`^CONNECT ${host}:(?:443|80) .*Basic ${basic}`));
      expect(proxy.seen.join('\n').includes(on.github.token)).toBe(scheme === 'http');
      expect(result.stdout + result.stderr + result.files).not.toMatch(/pr0xy-p4ssword/);
    } finally {
      await on.close();
    }
  });

  test('carries what a chain is asked and sent, and sees no key', async () => {
    const owner = await chain().account();
    const appId = await chain().app(owner.address, { anyDevice: true });
    const cvm = stage().addCvm({ kms: 'on-chain', appId });
    chain().seenBy(cvm);
    const host = 'rpc.example';
    const { port, trust } = await startTls(stage(), { host, url: chain().rpcUrl });
    const proxy = await startProxy(port);
    const result = await stage().deploy(
      { ...chain().inputsOf(owner), chain_rpc_url: `https://${host}/v2/${RPC_KEY}` },
      { https_proxy: proxy.url, NODE_EXTRA_CA_CERTS: trust },
    );
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(chain().methods).toContain('eth_sendRawTransaction');
    expect(proxy.seen[0]).toMatch(new RegExp(`^CONNECT ${host}:443 `));
    expect(proxy.seen.join('\n')).not.toContain(RPC_KEY);
  });

  test("carries what GitHub's issuer of tokens is asked", async () => {
    const keyless = await KeylessStage.open({ start: startStep });
    try {
      keyless.stage.addCvm();
      const host = 'issuer.example';
      const { environment, requestToken } = keyless.issuer;
      const own = new URL(environment['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '');
      const { port, trust } = await startTls(keyless.stage, { host, url: own.href });
      const proxy = await startProxy(port);
      const result = await keyless.stage.deploy(
        { api_key: '' },
        {
          ...environment,
          ACTIONS_ID_TOKEN_REQUEST_URL: `https://${host}${own.pathname}${own.search}`,
          https_proxy: proxy.url,
          NODE_EXTRA_CA_CERTS: trust,
        },
      );
      expectGreen(result);
      expect(keyless.issuer.tokens).toHaveLength(1);
      expect(proxy.seen[0]).toMatch(new RegExp(`^CONNECT ${host}:443 `));
      expect(proxy.seen.join('\n')).not.toContain(requestToken);
    } finally {
      await keyless.close();
    }
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
