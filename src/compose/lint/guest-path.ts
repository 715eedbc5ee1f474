import { posix } from 'node:path';
import { isKnown, knownPrefix } from '../text/assumed.ts';

/** Where the guest puts the compose text, and runs Compose. */
const GUEST_DIRECTORY = '/dstack';

const SECRETS_DIRECTORY = '/dstack/.host-shared';

/** Paths that a container can mount: as they are, and for folders what is below them. */
const OPEN_FILES = ['dstack.sock', 'tappd.sock', 'docker.sock'].flatMap((name) => [
  `/var/run/${name}`,
  `/run/${name}`,
]);
const OPEN_FOLDERS = ['/proc', '/sys', '/dev', GUEST_DIRECTORY, '/tmp', '/var/lib/docker'];

const SOCKET_LOCK = /^(?:\/var)?\/run\/(?:dstack|tappd)\.sock\.lock$/;

/**
 * What a path of the compose text is in the CVM:
 * - `unknown`: a variable decides
 * - `relative`: below the folder of the compose file, which is empty in the CVM
 * - `guest-directory`: that folder itself
 * - `secrets`: the decrypted env or the folder it lies in
 * - `socket-lock`: the lock of the guest agent's socket
 * - `open`: a path that can be mounted
 * - `closed`: below the read-only root
 */
export type GuestPath =
  'unknown' | 'relative' | 'guest-directory' | 'secrets' | 'socket-lock' | 'open' | 'closed';

export function guestPath(assumed: string): GuestPath {
  const prefix = knownPrefix(assumed);
  if (prefix === '') return 'unknown';
  const absolute = prefix.startsWith('/');
  if (!absolute && /^(?:~|\\\\|\p{L}:[\\/])/u.test(prefix)) return 'closed';
  const path = stripSlash(posix.resolve(absolute ? '/' : GUEST_DIRECTORY, prefix));
  if (!isKnown(assumed)) return partOf(prefix, path, absolute);
  if (isBelow(path, SECRETS_DIRECTORY)) return 'secrets';
  if (path === GUEST_DIRECTORY) return 'guest-directory';
  if (!absolute) return 'relative';
  if (SOCKET_LOCK.test(path)) return 'socket-lock';
  const open =
    path === '/' || OPEN_FILES.includes(path) || OPEN_FOLDERS.some((dir) => isBelow(path, dir));
  return open ? 'open' : 'closed';
}

/** Judges a path of which only the beginning is known; its last part may go on. */
function partOf(prefix: string, path: string, absolute: boolean): GuestPath {
  if (!absolute) return 'relative';
  const start = prefix.endsWith('/') && path !== '/' ? `${path}/` : path;
  if (OPEN_FOLDERS.some((folder) => start.startsWith(`${folder}/`))) return 'open';
  const mayBeOpen = [...OPEN_FILES, ...OPEN_FOLDERS].some((open) => `${open}/`.startsWith(start));
  return mayBeOpen ? 'unknown' : 'closed';
}

export function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/** An absolute path of the guest in its plain form; undefined where it is not known. */
export function absoluteGuestPath(assumed: string): string | undefined {
  if (!isKnown(assumed) || assumed === '') return undefined;
  return stripSlash(posix.resolve(GUEST_DIRECTORY, assumed)).replace(/^\/run\//, '/var/run/');
}

function stripSlash(path: string): string {
  return path.replace(/(?<=.)\/+$/, '');
}
