import { plainError, text, type Answer } from './answer.ts';
import { containersOf, type Container } from './containers.ts';
import type { Cvm } from './cvm.ts';

/**
 * The logs of a CVM. Their URLs lead past the API: they take no key, the token in them is all that is needed, and so
 * each of them is a secret.
 */

const CHANNELS = ['serial', 'stdout', 'stderr'] as const;
type Channel = (typeof CHANNELS)[number];

/** `logs` of `GET /cvms/{id}`. */
export function logUrls(cvm: Cvm): Readonly<Record<string, string | null>> {
  const shown = cvm.behaviour.diagnostics === 'ok';
  const url = (path: string): string | null => (shown ? logUrl(cvm, path) : null);
  return {
    serial: url('serial'),
    stdout: url('stdout'),
    stderr: url('stderr'),
    container_log_base: url('containers'),
  };
}

export function containerLogUrl(cvm: Cvm, { service }: Container): string {
  return logUrl(cvm, `containers/${encodeURIComponent(service.containerName)}`);
}

function logUrl(cvm: Cvm, path: string): string {
  return `${cvm.parts.origin}/logs/${cvm.instanceId}/${path}?token=${cvm.logToken}`;
}

/** The answer to one of these URLs; `path` is what follows the instance. */
export function logAnswer(cvm: Cvm, path: readonly string[], query: URLSearchParams): Answer {
  if (query.get('token') !== cvm.logToken) return plainError(403, 'Invalid log token');
  const log = findLog(cvm, path);
  if (log === undefined) return plainError(404, 'Log not found');
  const lines = lastLines(log, query.get('lines') ?? query.get('tail'));
  const time = query.has('timestamps') ? `${cvm.bootedAt.toISOString()} ` : '';
  return text(200, lines.map((line) => `${time}${line}\n`).join(''));
}

function findLog(cvm: Cvm, [first = '', second]: readonly string[]): string | undefined {
  const channel = CHANNELS.find((name) => name === first);
  if (channel !== undefined) return cvm.behaviour.logs[channel] ?? usualLog(cvm, channel);
  if (first !== 'containers') return undefined;
  return containersOf(cvm).find(({ service }) => service.containerName === second)?.logs;
}

function usualLog(cvm: Cvm, channel: Channel): string {
  switch (channel) {
    case 'serial':
      return [
        '[    0.000000] Linux version 6.9.0-dstack (oe-user@oe-host)',
        '[    1.204113] systemd[1]: Reached target Network.',
        ...cvm.guest.log.map((line) => `[    4.870022] dstack-util[212]: ${line}`),
        ...cvm.guestEvents.map(({ event, body }) => `[    6.118734] dstack: ${event}: ${body}`),
        '',
      ].join('\n');
    case 'stdout':
      return 'Starting VM\nVM started\n';
    case 'stderr':
      return '';
  }
}

/** All of them when it is not said how many. */
function lastLines(log: string, count: string | null): string[] {
  const lines = log.replace(/\n$/, '').split('\n');
  if (log === '' || count === '0') return [];
  return count !== null && /^\d+$/.test(count) ? lines.slice(-Number(count)) : lines;
}
