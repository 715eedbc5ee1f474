import { stripVTControlCharacters } from 'node:util';

import type { Clock } from '../base/clock.ts';
import { whyNotVisited } from '../http/private-url.ts';
import { querySecrets } from '../http/query-secrets.ts';
import type { Visit } from '../http/visit.ts';
import type { PhalaApi } from '../phala/api.ts';
import type { BootState } from '../phala/cvm.ts';
import type { Container, OperationRecord } from '../phala/diagnostics.ts';
import { reveal, type Secret } from '../base/secret.ts';
import { isRefused } from '../phala/attempt.ts';

/** What can be found out about a CVM that did not come up. What could not be is said in words. */
export interface Diagnosis {
  readonly operation: OperationRecord | undefined;
  readonly bootProgress: string | undefined;
  readonly bootError: string | undefined;
  readonly containers: readonly Container[];
  readonly logs: readonly LogTail[];
  /** What could not be fetched, each as a sentence. */
  readonly missing: readonly string[];
}

/** The end of a log. The text comes from the app: neither scrubbed nor escaped yet. */
export interface LogTail {
  readonly name: string;
  readonly text: string;
}

/** How much of the time the API may take: the logs come after it, and may be had although it does not answer. */
const SHARE_OF_API = 0.6;
const LOG_TIMEOUT_MS = 8_000;
const MOST_LOGS = 5;
const MOST_LINES = 60;
const MOST_LOG_BYTES = 256 * 1024;
const LONGEST_TAIL = 12_000;

/** What is looked for, and how long. */
export interface Inquiry {
  /** The API, which names the addresses of the logs. */
  readonly apiUrl: URL;
  /** Of the operation that failed; undefined: the newest one. */
  readonly correlationId: string | undefined;
  /** Whether everybody can read the log of this step: then private logs of the CVM stay out. */
  readonly isLogPublic: boolean;
  readonly timeLimitMs: number;
}

/**
 * Collects what tells why a CVM did not come up. Never fails; what does not come in time is left out.
 *
 * @param api one that does not repeat requests for long
 * @param mask is given every URL of a log, and the tokens in it, before it is used
 */
export async function diagnose(
  api: PhalaApi,
  { apiUrl, correlationId, isLogPublic, timeLimitMs }: Inquiry,
  visit: Visit,
  mask: (secrets: readonly Secret[]) => void,
  clock: Clock,
): Promise<Diagnosis> {
  const missing: string[] = [];
  const deadline = clock.now() + timeLimitMs;
  const timeOver = clock.sleep(timeLimitMs * SHARE_OF_API);
  const fetched = async <T>(what: string, reading: Promise<T>): Promise<T | undefined> => {
    const result = await outcome(reading, timeOver);
    if (result.state === 'read') return result.value;
    missing.push(`${what} ${result.state}.`);
    return undefined;
  };
  const [operations, boot, containers = [], logUrls = new Map<string, Secret>(), app] =
    await Promise.all([
      fetched('The operations', api.operationRecords(5)),
      fetched('The boot state', readBoot(api)),
      fetched('The containers', api.containers()),
      fetched('The addresses of the logs', api.logUrls()),
      fetched('The app compose', api.appCompose()),
    ]);
  const sources = [
    // What has stopped says why; what runs has less to tell.
    ...containers
      .toSorted((a, b) => Number(a.state === 'running') - Number(b.state === 'running'))
      .flatMap(({ name, log }) => (log === undefined ? [] : [{ name, url: log }])),
    ...[...logUrls].map(([name, url]) => ({ name: `CVM ${name}`, url })),
  ];
  mask(sources.flatMap(({ url }) => secretsOf(url)));
  const isSecret = isLogPublic && app?.publicLogs !== true;
  if (sources.length === 0) missing.push('The API gives no address of a log.');
  else if (isSecret) {
    missing.push(
      "The CVM's logs are private. Everybody may be able to read the log of this run, so they are not shown here: see them in the dashboard.",
    );
  }
  const logs = await Promise.all(
    sources.slice(0, isSecret ? 0 : MOST_LOGS).map(async ({ name, url }) => {
      const tail = await readTail(url, apiUrl, visit, deadline - clock.now());
      const problem = 'problem' in tail ? tail.problem : tail.text === '' ? 'is empty' : undefined;
      if (problem !== undefined) missing.push(`The log of ${name} ${problem}.`);
      return 'problem' in tail || tail.text === '' ? [] : [{ name, text: tail.text }];
    }),
  );
  return {
    operation:
      correlationId === undefined
        ? operations?.[0]
        : operations?.find((operation) => operation.correlationId === correlationId),
    bootProgress: boot?.bootProgress,
    bootError: boot?.bootError,
    containers,
    logs: logs.flat(),
    missing,
  };
}

async function readBoot(api: PhalaApi): Promise<BootState | undefined> {
  const { vmUuid } = await api.cvm();
  return vmUuid === undefined ? undefined : api.bootState(vmUuid);
}

type Outcome<T> =
  | { readonly state: 'read'; readonly value: T }
  | {
      readonly state:
        'may not be read with this login' | 'could not be read' | 'did not come in time';
    };

/** A failure to read is an outcome as well; only a cancellation ends the step. */
async function outcome<T>(reading: Promise<T>, timeOver: Promise<void>): Promise<Outcome<T>> {
  const work = reading.then(
    (value): Outcome<T> => ({ state: 'read', value }),
    (error: unknown): Outcome<T> => ({
      state: isRefused(error) ? 'may not be read with this login' : 'could not be read',
    }),
  );
  const limit = timeOver.then((): Outcome<T> => ({ state: 'did not come in time' }));
  return Promise.race([work, limit]);
}

/** A log's URL needs no other credential: it is one itself, and so is the token in its query. */
function secretsOf(url: Secret): readonly Secret[] {
  return [url, ...querySecrets(URL.parse(reveal(url))?.searchParams ?? [])];
}

async function readTail(
  address: Secret,
  apiUrl: URL,
  visit: Visit,
  timeLeftMs: number,
): Promise<{ readonly text: string } | { readonly problem: string }> {
  if (timeLeftMs <= 0) return { problem: 'did not come in time' };
  const url = URL.parse(reveal(address));
  if (url === null) return { problem: 'has an address that is not https' };
  const refusal = whyNotVisited(url, apiUrl);
  if (refusal !== undefined) return { problem: `has an address ${refusal}` };
  for (const [name, value] of Object.entries({
    tail: String(MOST_LINES),
    lines: String(MOST_LINES),
    text: 'true',
    bare: 'true',
    timestamps: 'true',
  })) {
    url.searchParams.set(name, value);
  }
  const timeoutMs = Math.min(timeLeftMs, LOG_TIMEOUT_MS);
  const visited = await visit(url, { timeoutMs, maxBytes: MOST_LOG_BYTES });
  if ('problem' in visited) return { problem: `could not be read: ${visited.problem}` };
  const { status, body } = visited.answer;
  if (status !== 200) return { problem: `could not be read: HTTP ${status}` };
  // What was left out is the end, and that is what would matter.
  if (Buffer.byteLength(body) >= MOST_LOG_BYTES) return { problem: 'is too long to be read' };
  return { text: tailOf(body) };
}

/** The last lines of a log as plain text. Whole lines only: a part of a secret would not be recognised. */
function tailOf(log: string): string {
  const lines = stripVTControlCharacters(log)
    .split(/\r\n|[\n\r]/)
    .map((line) => line.replace(/[^\P{Cc}\t]/gu, ''))
    .filter((line) => line.trim() !== '')
    .slice(-MOST_LINES);
  let length = lines.reduce((sum, line) => sum + line.length + 1, 0);
  while (length > LONGEST_TAIL && lines.length > 1) length -= (lines.shift() ?? '').length + 1;
  return length > LONGEST_TAIL ? '(one line that is too long to show)' : lines.join('\n');
}
