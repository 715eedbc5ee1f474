import { childOf, type Node } from '../yaml/node.ts';
import { assume, assumedText } from '../text/assumed.ts';
import { findingsOf, shown, type LintFinding } from './finding.ts';
import type { LintRules } from './rule.ts';
import { guestPath } from './guest-path.ts';
import { mappingsOf, textOf } from '../text/model.ts';
import { mountsOf } from '../text/services.ts';
import type { LintSubject } from './subject.ts';

export const BIND_RULES = {
  'bind-relative': {
    level: 'error',
    title: 'A bind mount of a relative path',
    what: 'Docker creates an empty folder of that name in `/dstack`, and the service finds that instead of the file or folder.',
    why: 'The path means a file of the repository, and files of the repository are not shipped.',
    fix: 'Put the content of a file under `configs:` with `content:`; keep data in a named volume.',
    example: {
      bad: 'volumes:\n  - ./nginx.conf:/etc/nginx/nginx.conf',
      good: 'configs:\n  - source: nginx\n    target: /etc/nginx/nginx.conf',
    },
  },
  'bind-read-only': {
    level: 'error',
    title: 'A bind mount below the read-only root of the CVM',
    what: 'Docker cannot create the path (`mkdir …: read-only file system`), and the service does not start.',
    why: "The CVM's root file system is read-only. Open are `/var/run/dstack.sock`, `/var/run/tappd.sock`, `/var/run/docker.sock`, `/proc`, `/sys`, `/dev`, `/dstack`, `/tmp`, `/var/lib/docker` and `/` itself.",
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
} as const satisfies LintRules;

const finding = findingsOf(BIND_RULES);

/** Paths of the CVM that containers mount. */
export function* lintBinds({ model, services, envNames }: LintSubject): Generator<LintFinding> {
  for (const service of services) {
    for (const { type, source, node } of mountsOf(service, envNames)) {
      if (type === 'bind') yield* lintBind(source, node, service.name);
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

function* lintBind(source: string, node: Node, service: string): Generator<LintFinding> {
  const path = shown(assumedText(source));
  switch (guestPath(source)) {
    case 'relative':
      yield finding(
        'bind-relative',
        node,
        `${path} is not in the CVM: docker creates an empty folder there, and the service finds that instead.`,
        { service },
      );
      return;
    case 'guest-directory':
      yield finding(
        'bind-relative',
        node,
        `${path} is not your repository in the CVM but \`/dstack\`, the folder the guest works in, with the decrypted env.`,
        { hint: 'Bring files in with the image, or with `configs:` and `content:`.', service },
      );
      return;
    case 'closed':
      yield finding(
        'bind-read-only',
        node,
        `The service does not start: the CVM's root file system is read-only, so docker cannot create ${path}.`,
        { service },
      );
      return;
    case 'socket-lock':
      yield finding(
        'bind-socket-lock',
        node,
        `The service does not start: the mount of ${path} fails in the CVM.`,
        { service },
      );
      return;
    case 'unknown':
    case 'open':
    case 'secrets':
  }
}

/** A named volume that is a bind mount in disguise; docker does not create its path. */
function* lintDevice(path: string, node: Node): Generator<LintFinding> {
  const place = guestPath(path);
  if (place !== 'relative' && place !== 'guest-directory' && place !== 'closed') return;
  const message = `The volume cannot be mounted: ${shown(assumedText(path))} is not in the CVM.`;
  const rule = place === 'closed' ? 'bind-read-only' : 'bind-relative';
  yield finding(rule, node, message, { hint: 'Leave `driver_opts` out.' });
}
