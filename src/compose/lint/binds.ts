import { posix } from 'node:path';
import { childOf, type Node } from '../yaml/node.ts';
import { assume, assumedText, isKnown } from '../text/assumed.ts';
import { findingsOf, shown, type LintFinding } from './finding.ts';
import type { LintRules } from './rule.ts';
import { guestPath, isOfRepository } from './guest-path.ts';
import { mappingsOf, textOf } from '../text/model.ts';
import { mountsOf, type Mount } from '../text/services.ts';
import type { LintSubject } from './subject.ts';

export const BIND_RULES = {
  'bind-relative': {
    level: 'error',
    title: 'A bind mount of a relative path',
    what: 'Docker creates an empty folder of that name in `/dstack`, and the service finds that instead of the file or folder. What it writes there is lost at each restart of the CVM.',
    why: 'The path means a file of the repository, and files of the repository are not shipped. `/dstack` lies in memory.',
    fix: 'Put the content of a file under `configs:` with `content:`; keep data in a named volume.',
    example: {
      bad: 'volumes:\n  - ./nginx.conf:/etc/nginx/nginx.conf',
      good: 'configs:\n  - source: nginx\n    target: /etc/nginx/nginx.conf',
    },
  },
  'bind-volatile': {
    level: 'warning',
    title: 'A bind mount that loses its data',
    what: 'The service starts. What it writes there is lost at each restart of the CVM, and so at each update.',
    why: 'The root file system is read-only. Below `/dstack` (and `/tapp`, a link to it), `/run`, `/var/cache`, `/var/lib`, `/var/log`, `/var/spool` and `/var/tmp` lies memory; over `/etc`, `/home` and `/usr` lies memory, too, but older OS images cannot create anything there. `~` is a folder of that name in `/dstack`. A relative path whose name says data is taken for such a folder. What stays is in named volumes.',
    fix: 'Keep data in a named volume.',
    example: {
      bad: 'volumes:\n  - ./downloads:/downloads',
      good: 'volumes:\n  - downloads:/downloads',
    },
  },
  'bind-os-image': {
    level: 'notice',
    title: "A bind mount of a file of the CVM's OS image",
    what: 'The service gets the file of the OS image, not that of your machine. Where the OS image has none, docker creates an empty folder of that name, or cannot.',
    why: 'A CVM is not your machine: its time zone is UTC, and its users, hosts and certificates are those of the OS image.',
    fix: 'Leave the mount out, or bring the file with the image. For the time zone, set `TZ` in `environment:`.',
  },
  'bind-read-only': {
    level: 'error',
    title: 'A bind mount below the read-only root of the CVM',
    what: 'Docker cannot create the path (`mkdir …: read-only file system`), and the service does not start.',
    why: "The CVM's root file system is read-only. Nothing can be created in it but below `/dstack`, `/tmp`, `/run`, `/var/cache`, `/var/lib`, `/var/log`, `/var/spool`, `/var/tmp` and, depending on the OS image, `/etc`, `/home`, `/srv` and `/usr`.",
    fix: 'Keep data in a named volume.',
    example: { bad: 'volumes:\n  - /root/data:/data', good: 'volumes:\n  - data:/data' },
  },
  'bind-socket-lock': {
    level: 'error',
    title: 'A mount of `dstack.sock.lock`',
    what: 'The mount fails, and the service does not start.',
    why: 'The lock belongs to the guest agent; an app needs the socket only.',
    fix: 'Mount `/var/run/dstack.sock`.',
  },
  'mount-target-relative': {
    level: 'error',
    title: 'A mount at a relative path of the container',
    what: 'Docker refuses the container (`mount path must be absolute`), and the service does not start.',
    why: 'A path in a container begins with `/`.',
    fix: 'Begin the target with `/`.',
    example: { bad: 'volumes:\n  - data:app/data', good: 'volumes:\n  - data:/app/data' },
  },
} as const satisfies LintRules;

const finding = findingsOf(BIND_RULES);

/** Paths that containers mount, and where. */
export function* lintBinds(subject: LintSubject): Generator<LintFinding> {
  const { model, services, envNames } = subject;
  for (const service of services) {
    for (const mount of mountsOf(service, envNames)) {
      yield* lintTarget(mount, service.name);
      if (mount.type === 'bind') yield* lintBind(mount, service.name, subject);
    }
  }
  for (const { node } of mappingsOf(childOf(model, 'volumes'))) {
    const options = childOf(node, 'driver_opts');
    const device = childOf(options, 'device');
    const path = textOf(device);
    const mountOptions = (textOf(childOf(options, 'o')) ?? '').split(',');
    if (device === undefined || path === undefined || !mountOptions.includes('bind')) continue;
    yield* lintDevice(assume(path, envNames), device);
  }
}

function* lintTarget({ target, node }: Mount, service: string): Generator<LintFinding> {
  // Compose takes one letter before a colon for a drive of Windows.
  if (target === '' || !isKnown(target.charAt(0)) || /^(?:\/|\p{L}:)/u.test(target)) return;
  const message = `The service does not start: docker mounts at absolute paths only, and ${shown(assumedText(target))} is none.`;
  const hint = isKnown(target) ? `Write ${shown(posix.join('/', target))}.` : undefined;
  yield finding('mount-target-relative', node, message, { hint, service });
}

function* lintBind(
  mount: Mount,
  service: string,
  { envNames, madeByScript }: LintSubject,
): Generator<LintFinding> {
  const { source, node, isReadOnly } = mount;
  const path = shown(assumedText(source));
  const report = (rule: keyof typeof BIND_RULES, message: string, hint?: string): LintFinding =>
    finding(rule, node, message, { hint, service });
  switch (guestPath(source)) {
    case 'relative':
      if (madeByScript.has(posix.basename(source))) return;
      yield isForData(mount)
        ? report(
            'bind-volatile',
            `${path} starts as an empty folder in the CVM, and what the service writes there is lost at each restart.`,
          )
        : report('bind-relative', withoutFile(source));
      return;
    case 'guest-directory':
      // Who names the guest's own folder is told what that hands out by the rules about trust.
      if (!isOfRepository(source)) return;
      yield report(
        'bind-relative',
        `${path} is not your repository in the CVM but \`/dstack\`, the folder the guest works in, with the decrypted env.`,
        'Bring files in with the image, or with `configs:` and `content:`.',
      );
      return;
    case 'home':
      if (envNames?.has('HOME') === true) return;
      yield report(
        'bind-volatile',
        `There is no home folder in the CVM: ${path} is an empty folder below \`/dstack\`, and what the service writes there is lost at each restart.`,
      );
      return;
    case 'volatile':
      if (isReadOnly) return;
      yield report(
        'bind-volatile',
        `What the service writes to ${path} is lost at each restart: the CVM has it in memory.`,
      );
      return;
    case 'overlay':
      yield report(
        'bind-volatile',
        `${path} belongs to the OS image of the CVM: nothing of yours is there, what the service writes there is lost at each restart, and on older OS images docker cannot create it.`,
      );
      return;
    case 'os-image':
      yield report(
        'bind-os-image',
        `${path} is that of the CVM's OS image, not that of your machine.`,
      );
      return;
    case 'closed':
      if (madeByScript.has(posix.basename(source))) return;
      yield report(
        'bind-read-only',
        `The service does not start: the CVM's root file system is read-only, so docker cannot create ${path}.`,
      );
      return;
    case 'socket-lock':
      yield report(
        'bind-socket-lock',
        `The service does not start: the mount of ${path} fails in the CVM.`,
      );
      return;
    case 'unknown':
    case 'open':
    case 'persistent':
    case 'secrets':
  }
}

function withoutFile(source: string): string {
  const path = shown(assumedText(source));
  return posix.normalize(source).startsWith('..')
    ? `The service does not start: ${path} is not in the CVM, and docker cannot create it in the read-only root file system.`
    : `${path} is not in the CVM: docker creates an empty folder there, and the service finds that instead. What it writes there is lost at each restart.`;
}

const DATA =
  /(?:^|[/._-])(?:backups?|cache|data|downloads?|logs?|media|models|outputs?|results|state|storage|te?mp|uploads?|volumes?|workspace)(?:\/|$)/i;

/**
 * Whether a relative path is a folder for what the service writes, as far as names tell, and not something that it
 * wants to find. Then the service starts and works, until the next restart.
 */
function isForData({ source, target, isReadOnly }: Mount): boolean {
  if (posix.normalize(source).startsWith('..') || isFile(source, target)) return false;
  return DATA.test(source) || (!isReadOnly && (DATA.test(target) || /^\/var\/lib\//.test(target)));
}

function isFile(source: string, target: string): boolean {
  const [from, to] = [posix.extname(source), posix.extname(target)];
  return from.length > 2 && to.length > 2;
}

/** A named volume that is a bind mount in disguise; docker does not create its path. */
function* lintDevice(path: string, node: Node): Generator<LintFinding> {
  const place = guestPath(path);
  const isMissing = place === 'relative' || place === 'closed';
  if (!isMissing && !(place === 'guest-directory' && isOfRepository(path))) return;
  const message = `The volume cannot be mounted: ${shown(assumedText(path))} is not in the CVM.`;
  const rule = place === 'closed' ? 'bind-read-only' : 'bind-relative';
  yield finding(rule, node, message, { hint: 'Leave `driver_opts` out.' });
}
