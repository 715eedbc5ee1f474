import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Faults } from '../server/faults.ts';
import type { Journal } from '../server/journal.ts';
import { mishap } from './fault.ts';
import { handle, named, type Received, type Service } from './handle.ts';
import type { Answer } from './operation.ts';

const ENTERPRISE_PREFIX = '/api/v3';

export interface ApiParts extends Service {
  readonly faults: Faults;
  readonly journal: Journal;
  /** The web site that pages are linked on. */
  readonly htmlUrl: string;
}

type Entry = ReturnType<Journal['arrived']>;

/** The API over HTTP: faults, headers that every answer has, and the journal. */
export function createApi(parts: ApiParts): Server {
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const received = receivedFrom(request, await readBody(request), parts.htmlUrl);
    const entry = parts.journal.arrived({
      method: received.method,
      path: request.url ?? '',
      headers: plainHeaders(request),
      body: received.body,
    });
    response.on('close', () => {
      parts.journal.settle(entry);
    });
    inspect(parts, request, received);
    answerTo(parts, received, response, entry);
  };

  return createServer((request, response) => {
    respond(request, response).catch((reason: unknown) => {
      if (request.destroyed && !request.complete) return;
      parts.violated(`${request.method ?? ''}: ${String(reason)}`);
      response.destroy();
    });
  });
}

function answerTo(
  parts: ApiParts,
  received: Received,
  response: ServerResponse,
  entry: Entry,
): void {
  const send = (answer: Answer, distorted?: (text: string) => string): void => {
    const { type, text } = rendered(answer.body, parts.token);
    const sent = distorted?.(text) ?? text;
    entry.status = answer.status;
    entry.response = sent;
    response.writeHead(answer.status, {
      ...(type === undefined ? {} : { 'content-type': type }),
      'x-github-media-type': 'github.v3; format=json',
      'x-github-request-id': received.requestId,
      ...parts.limits.headers(),
      ...answer.headers,
    });
    response.end(sent);
  };
  const fault = parts.faults.take(received.method, named(received.path, parts.repository));
  if (fault === undefined) {
    send(handle(parts, received));
    return;
  }
  const outcome = mishap(fault, received.requestId, () => handle(parts, received));
  switch (outcome.kind) {
    case 'answer':
      send(outcome.answer);
      return;
    case 'distort':
      send(outcome.answer, outcome.by);
      return;
    case 'reset':
      response.destroy();
      return;
    case 'hang':
      parts.journal.settle(entry);
      return;
  }
}

function receivedFrom(request: IncomingMessage, body: string, htmlUrl: string): Received {
  const origin = `http://127.0.0.1:${request.socket.localPort ?? 0}`;
  const url = new URL(request.url ?? '/', origin);
  const prefix = url.pathname.startsWith(`${ENTERPRISE_PREFIX}/`) ? ENTERPRISE_PREFIX : '';
  return {
    method: request.method ?? '',
    path: url.pathname.slice(prefix.length),
    query: url.searchParams,
    headers: request.headers,
    body,
    links: { api: `${origin}${prefix}`, html: htmlUrl },
    requestId: requestId(),
  };
}

/** What no client may do, whatever is answered. */
function inspect(parts: ApiParts, request: IncomingMessage, { method, body }: Received): void {
  const at = `${method} ${parts.repository.fullName}`;
  if (request.headers['user-agent'] === undefined) {
    parts.violated(`${at}: no User-Agent, which GitHub refuses`);
  }
  if ([request.url ?? '', body].some((text) => text.includes(parts.token))) {
    parts.violated(`${at}: the token stands outside of the Authorization header`);
  }
}

/** The token is in no answer, not even where a client wrote it into a comment. */
function rendered(
  body: unknown,
  token: string,
): { readonly type: string | undefined; readonly text: string } {
  if (body === undefined) return { type: undefined, text: '' };
  if (typeof body !== 'string') {
    const text = JSON.stringify(body).replaceAll(token, '***');
    return { type: 'application/json; charset=utf-8', text };
  }
  const type = body.trimStart().startsWith('<') ? 'text/html' : 'text/plain';
  return { type: `${type}; charset=utf-8`, text: body.replaceAll(token, '***') };
}

function requestId(): string {
  return [2, 3, 4, 4, 4]
    .map((length) => randomBytes(length).toString('hex').toUpperCase())
    .join(':');
}

function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      resolve(Buffer.concat(parts).toString('utf8'));
    });
    request.on('error', reject);
  });
}

function plainHeaders(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}
