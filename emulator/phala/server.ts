import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { text as bodyText } from 'node:stream/consumers';
import { json, plainError, requestId, type Answer } from './answer.ts';
import type { Cloud } from './cloud.ts';
import { answerViolation, type Shape } from './contract/answers.ts';
import { rewritten, type FaultAction, type Faults } from '../server/faults.ts';
import type { Journal } from '../server/journal.ts';
import { oidcRefusal, type OidcLogin } from './oidc.ts';
import { decode, leakedCredential, outsideAnswer } from './outside.ts';
import type { Call, Route, Stream } from './routes/route.ts';
import { routes } from './routes/table.ts';

const PREFIX = '/api/v1';
const HUGE_BYTES = 21 * 1024 * 1024;

export interface ApiParts {
  readonly cloud: Cloud;
  readonly apiKey: string;
  readonly oidc: OidcLogin;
  readonly faults: Faults;
  readonly journal: Journal;
  /** Told of every answer that breaks the contract (a bug of the emulator), and of every key in the wrong hands. */
  readonly violated: (message: string) => void;
}

type Entry = ReturnType<Journal['arrived']>;

/** The API over HTTP, and what stands beside it: authentication, routing, faults, the contract, and the journal. */
export function serveApi(server: Server, parts: ApiParts): void {
  let openStreams = 0;

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyText(request);
    const method = request.method ?? '';
    const url = new URL(request.url ?? '/', 'http://localhost');
    const entry = parts.journal.arrived({
      method,
      path: request.url ?? '',
      headers: plainHeaders(request),
      body,
    });
    response.on('close', () => {
      parts.journal.settle(entry);
    });
    const leaked = leakedCredential(url, request.headers);
    if (leaked !== undefined) parts.violated(`${method} ${url.pathname} was sent ${leaked}`);
    const handle = (): Answer | Stream =>
      handleRequest(parts, request, { method, url, body, openStreams });

    const fault = parts.faults.take(method, url.pathname, body);
    if (fault?.kind === 'slow') {
      const answer = asAnswer(handle());
      await fault.until;
      if (!response.destroyed) send(response, entry, answer);
      return;
    }
    if (fault !== undefined) {
      misbehave(fault, response, entry, handle, parts.journal);
      return;
    }
    const answer = handle();
    if (typeof answer === 'function') {
      openStreams += 1;
      entry.status = 200;
      answer(response, () => {
        openStreams -= 1;
      });
      return;
    }
    send(response, entry, answer);
  };

  server.on('request', (request, response) => {
    respond(request, response).catch((reason: unknown) => {
      if (request.destroyed && !request.complete) return;
      parts.violated(`${request.method ?? ''} ${request.url ?? ''}: ${String(reason)}`);
      response.destroy();
    });
  });
}

interface Received {
  readonly method: string;
  readonly url: URL;
  readonly body: string;
  readonly openStreams: number;
}

function handleRequest(
  parts: ApiParts,
  request: IncomingMessage,
  { method, url, body, openStreams }: Received,
): Answer | Stream {
  const outside = outsideAnswer(parts.cloud, url);
  if (outside !== undefined) return outside;
  const path = url.pathname.startsWith(`${PREFIX}/`) ? url.pathname.slice(PREFIX.length) : '';
  const here = routes.filter((route) => route.path.test(path));
  const route = here.find(
    (candidate) => candidate.method === method && candidate.takes(parts.cloud, body),
  );
  if (route === undefined) {
    return here.length === 0 ? plainError(404, 'Not Found') : plainError(405, 'Method Not Allowed');
  }
  const refusal = route.open ? undefined : refusalOf(request, parts, route);
  if (refusal !== undefined) return refusal;
  const parameters = (route.path.exec(path) ?? []).slice(1).map(decode);
  // A missing or unknown version is answered in the newer shape; what the real server does is not known.
  const shape: Shape = request.headers['x-phala-version'] === '2025-10-28' ? 'flat' : 'nested';
  const call: Call = {
    cloud: parts.cloud,
    parameters,
    query: url.searchParams,
    headers: request.headers,
    body,
    shape,
    openStreams,
  };
  const answer = route.handle(call);
  if (typeof answer === 'function') return answer;
  const violation = answerViolation(route.answers, shape, answer.status, answer.body);
  if (violation === undefined) return answer;
  const message = `${method} ${path} answered ${answer.status} against the contract: ${violation}`;
  parts.violated(message);
  return json(500, { detail: message });
}

function refusalOf(
  { headers }: IncomingMessage,
  { apiKey, cloud, oidc }: ApiParts,
  { deploys }: Route,
): Answer | undefined {
  const bearer = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1];
  const given = headers['x-api-key'] ?? bearer;
  if (given === undefined) return plainError(401, 'Not authenticated');
  if (given === apiKey) return undefined;
  if (given !== bearer) return plainError(401, 'Invalid API key');
  const workspace = headers['x-phala-workspace'];
  const asked = { token: bearer, deploys, workspace: workspace?.toString() };
  return oidcRefusal(oidc, asked, cloud.now());
}

function misbehave(
  fault: Exclude<FaultAction, { readonly kind: 'slow' }>,
  response: ServerResponse,
  entry: Entry,
  handle: () => Answer | Stream,
  journal: Journal,
): void {
  switch (fault.kind) {
    case 'status':
      send(response, entry, faultAnswer(fault));
      return;
    case 'status-after-accept':
      handle();
      send(response, entry, faultAnswer(fault));
      return;
    case 'reset':
      response.destroy();
      return;
    case 'reset-after-accept':
      handle();
      response.destroy();
      return;
    case 'hang':
      journal.settle(entry);
      return;
    case 'hang-after-accept':
      handle();
      journal.settle(entry);
      return;
    case 'truncated-json': {
      const { status, headers, content } = rendered(asAnswer(handle()));
      const half = content.subarray(0, Math.max(1, Math.floor(content.length / 2)));
      send(response, entry, { status, headers, body: half });
      return;
    }
    case 'rewritten': {
      const answer = asAnswer(handle());
      const isGood = answer.status < 400 || answer.status === 465;
      const body = isGood
        ? rewritten(fault.rewrite, rendered(answer).content.toString())
        : answer.body;
      send(response, entry, { ...answer, body });
      return;
    }
    case 'redirect':
      send(response, entry, {
        status: fault.status ?? 307,
        headers: { location: fault.location },
        body: undefined,
      });
      return;
    case 'rate-limit':
      send(response, entry, {
        ...plainError(429, 'Too many requests'),
        headers: retryAfter(fault.retryAfter),
      });
      return;
    case 'maintenance':
      send(response, entry, {
        ...plainError(503, 'Node is under maintenance'),
        headers: retryAfter(fault.retryAfter),
      });
      return;
    case 'huge':
      sendHuge(response, entry, asAnswer(handle()).status, fault.bytes ?? HUGE_BYTES);
      return;
  }
}

function faultAnswer(
  fault: FaultAction & { readonly kind: 'status' | 'status-after-accept' },
): Answer {
  return { status: fault.status, body: fault.body, headers: fault.headers ?? {} };
}

function asAnswer(answer: Answer | Stream): Answer {
  return typeof answer === 'function' ? json(200, {}) : answer;
}

function retryAfter(value: number | Date | undefined): Record<string, string> {
  if (value === undefined) return {};
  return { 'retry-after': typeof value === 'number' ? String(value) : value.toUTCString() };
}

interface Rendered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly content: Buffer;
}

function rendered(answer: Answer): Rendered {
  const { status, body, headers = {} } = answer;
  if (body === undefined) return { status, headers, content: Buffer.alloc(0) };
  if (Buffer.isBuffer(body)) return { status, headers, content: body };
  if (typeof body !== 'string') {
    return {
      status,
      headers: { 'content-type': 'application/json', ...headers },
      content: Buffer.from(JSON.stringify(body)),
    };
  }
  const type = body.trimStart().startsWith('<') ? 'text/html' : 'text/plain';
  return { status, headers: { 'content-type': type, ...headers }, content: Buffer.from(body) };
}

function send(response: ServerResponse, entry: Entry, answer: Answer): void {
  const { status, headers, content } = rendered(answer);
  entry.status = status;
  entry.response = content.toString();
  response.writeHead(status, { 'x-request-id': requestId(), ...headers });
  response.end(content);
}

/** Valid JSON, but more of it than any client should read. */
function sendHuge(response: ServerResponse, entry: Entry, status: number, bytes: number): void {
  entry.status = status;
  entry.response = `(${bytes} bytes)`;
  response.writeHead(status, { 'content-type': 'application/json' });
  const block = 'x'.repeat(64 * 1024);
  let left = bytes;
  const pump = (): void => {
    while (left > 0 && !response.destroyed) {
      const part = block.slice(0, left);
      left -= part.length;
      if (!response.write(part)) {
        response.once('drain', pump);
        return;
      }
    }
    if (!response.destroyed) response.end('"}');
  };
  response.write('{"padding":"');
  pump();
}

function plainHeaders(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}
