import { posix } from 'node:path';
import { GUEST_DIRECTORY, isKnown, knownPrefix, REPOSITORY_HERE } from '../text/assumed.ts';

/**
 * What a path of the compose text is in the CVM:
 * - `unknown`: a variable decides
 * - `relative`: a path of the repository; nothing is there in the CVM
 * - `home`: below `~`, which has no value in the CVM
 * - `guest-directory`: the folder that the guest works in
 * - `secrets`: the decrypted env or the folder it lies in
 * - `socket-lock`: the lock of the guest agent's socket
 * - `open`: what is there to be mounted, and what everybody knows to be temporary
 * - `persistent`: on the data disk
 * - `volatile`: can be written to, and is empty again after a restart
 * - `os-image`: a file or folder of the OS image
 * - `overlay`: where the OS image has files; whether it can be written to depends on its version, and nothing stays
 * - `closed`: below the read-only root
 *
 * What each rests on stands in the table of the tests.
 */
export type GuestPath =
  | 'unknown'
  | 'relative'
  | 'home'
  | 'guest-directory'
  | 'secrets'
  | 'socket-lock'
  | 'open'
  | 'persistent'
  | 'volatile'
  | 'os-image'
  | 'overlay'
  | 'closed';

/** Links of the guest. */
const LINKS: readonly (readonly [from: string, to: string])[] = [
  ['/tapp', GUEST_DIRECTORY],
  ['/var/volatile/dstack', GUEST_DIRECTORY],
  ['/var/run', '/run'],
  ['/bin', '/usr/bin'],
  ['/sbin', '/usr/sbin'],
  ['/lib', '/usr/lib'],
  ['/lib64', '/usr/lib'],
];

/** Paths with all that is below them; the longest that fits holds. */
const TREES = new Map<string, GuestPath>([
  ['/proc', 'open'],
  ['/sys', 'open'],
  ['/dev', 'open'],
  ['/tmp', 'open'],
  [GUEST_DIRECTORY, 'volatile'],
  [`${GUEST_DIRECTORY}/.host-shared`, 'secrets'],
  [`${GUEST_DIRECTORY}/persistent`, 'persistent'],
  [`${GUEST_DIRECTORY}/agent.json`, 'open'],
  [`${GUEST_DIRECTORY}/app-compose.json`, 'open'],
  [`${GUEST_DIRECTORY}/docker-compose.yaml`, 'open'],
  ['/run', 'volatile'],
  ['/run/dstack', 'open'],
  ['/run/dstack.sock', 'open'],
  ['/run/tappd.sock', 'open'],
  ['/run/docker.sock', 'open'],
  ['/run/dstack.sock.lock', 'socket-lock'],
  ['/run/tappd.sock.lock', 'socket-lock'],
  ['/var/cache', 'volatile'],
  ['/var/lib', 'volatile'],
  ['/var/lib/containerd', 'persistent'],
  ['/var/lib/docker', 'persistent'],
  ['/var/log', 'volatile'],
  ['/var/spool', 'volatile'],
  ['/var/tmp', 'volatile'],
  ['/var/volatile', 'volatile'],
  ['/etc', 'overlay'],
  ['/etc/ca-certificates', 'os-image'],
  ['/etc/group', 'os-image'],
  ['/etc/hostname', 'os-image'],
  ['/etc/hosts', 'os-image'],
  ['/etc/localtime', 'os-image'],
  ['/etc/machine-id', 'os-image'],
  ['/etc/os-release', 'os-image'],
  ['/etc/passwd', 'os-image'],
  ['/etc/resolv.conf', 'os-image'],
  ['/etc/ssl/certs', 'os-image'],
  ['/etc/timezone', 'os-image'],
  ['/home', 'overlay'],
  ['/srv', 'overlay'],
  ['/usr', 'overlay'],
  ['/usr/bin', 'os-image'],
  ['/usr/lib', 'os-image'],
  ['/usr/sbin', 'os-image'],
  ['/usr/share/zoneinfo', 'os-image'],
]);

/** Folders that are there, though nothing can be created below them. */
const FOLDERS = new Map<string, GuestPath>([
  ['/', 'open'],
  [GUEST_DIRECTORY, 'guest-directory'],
  ['/boot', 'overlay'],
  ['/etc', 'os-image'],
  ['/media', 'overlay'],
  ['/mnt', 'overlay'],
  ['/opt', 'overlay'],
  ['/root', 'overlay'],
  ['/usr', 'os-image'],
  ['/var', 'overlay'],
]);

export function guestPath(assumed: string): GuestPath {
  const prefix = knownPrefix(assumed);
  if (prefix === '') return 'unknown';
  if (prefix.startsWith('~')) return 'home';
  if (/^(?:\\\\|\p{L}:[\\/])/u.test(prefix)) return 'closed';
  const path = absolute(prefix);
  const place = isKnown(assumed) ? placeOf(path) : placeOfPart(path, prefix.endsWith('/'));
  if (!isOfRepository(prefix)) return place;
  return place === 'closed' || place === 'unknown' || place === 'volatile' ? 'relative' : place;
}

/** Whether who wrote the path means the folder of the compose file in the repository. */
export function isOfRepository(path: string): boolean {
  return !path.startsWith('/') || isBelow(path, REPOSITORY_HERE);
}

function placeOf(path: string): GuestPath {
  const folder = FOLDERS.get(path);
  if (folder !== undefined) return folder;
  for (let above = path; above !== '/'; above = posix.dirname(above)) {
    const place = TREES.get(above);
    if (place === 'volatile' && path.endsWith('.sock')) return 'open';
    if (place !== undefined) return place;
  }
  return 'closed';
}

/** Judges a path of which only the beginning is known; its last part may go on. */
function placeOfPart(path: string, isWholePart: boolean): GuestPath {
  const start = isWholePart && path !== '/' ? `${path}/` : path;
  const named = [...TREES.keys(), ...FOLDERS.keys(), ...LINKS.map(([from]) => from)];
  if (named.some((name) => name.startsWith(start))) return 'unknown';
  return placeOf(isWholePart ? `${path}/?` : path);
}

export function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/** An absolute path of the guest in its plain form; undefined where it is not known. */
export function absoluteGuestPath(assumed: string): string | undefined {
  return !isKnown(assumed) || assumed === '' ? undefined : absolute(assumed);
}

function absolute(path: string): string {
  const resolved = posix.resolve(GUEST_DIRECTORY, path);
  const link = LINKS.find(([from]) => isBelow(resolved, from));
  return link === undefined ? resolved : `${link[1]}${resolved.slice(link[0].length)}`;
}
