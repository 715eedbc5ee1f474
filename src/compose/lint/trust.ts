import { childOf } from '../yaml/node.ts';
import { assume } from '../text/assumed.ts';
import { findingsOf, shown, type LintFinding } from './finding.ts';
import type { LintRules } from './rule.ts';
import { absoluteGuestPath, isBelow } from './guest-path.ts';
import { attribute, isTrue, textOf } from '../text/model.ts';
import { mountsOf } from '../text/services.ts';
import type { LintSubject } from './subject.ts';

export const TRUST_RULES = {
  'trust-privileged': {
    level: 'notice',
    title: 'A privileged container',
    what: 'The container is root in the CVM: it can read the decrypted env and change the other containers.',
    why: 'Who trusts the app must trust that image as much as the guest itself.',
    fix: 'Give it the capabilities and devices it needs instead of `privileged`.',
  },
  'trust-docker-socket': {
    level: 'notice',
    title: "A mount of docker's socket",
    what: 'The container controls docker in the CVM: it can start and replace containers that the attested text does not name.',
    why: 'Who trusts the app must trust that image as much as the guest itself.',
    fix: 'Do without, or put a proxy before the socket that lets only needed calls pass.',
  },
  'trust-host-namespace': {
    level: 'notice',
    title: 'A namespace of the CVM shared with a container',
    what: 'The container sees the processes, the network or the memory segments of the guest and of the other containers.',
    why: 'Isolation between containers is part of what people trust.',
    fix: 'Leave the attribute out.',
  },
  'trust-host-mount': {
    level: 'notice',
    title: "A mount of the guest's own files",
    what: "The container can reach the decrypted env or docker's data.",
    why: 'Who trusts the app must trust that image with every secret.',
    fix: 'Mount only what it needs.',
  },
} as const satisfies LintRules;

const finding = findingsOf(TRUST_RULES);

const HOST_NAMESPACES = ['pid', 'ipc', 'network_mode', 'userns_mode', 'cgroup', 'uts'] as const;

/** What gives a container power over the CVM. Allowed, but people who trust the app should know. */
export function* lintTrust({ services, envNames }: LintSubject): Generator<LintFinding> {
  for (const service of services) {
    const details = { service: service.name };
    const privileged = attribute(service.node, 'privileged');
    if (privileged !== undefined && isTrue(privileged.value, envNames)) {
      const message =
        'The container is root in the CVM: it can read every secret and change the other containers.';
      yield finding('trust-privileged', privileged.key, message, details);
    }
    for (const key of HOST_NAMESPACES) {
      const node = childOf(service.node, key);
      if (node === undefined || assume(textOf(node) ?? '', envNames) !== 'host') continue;
      const message = `The container shares a namespace of the CVM (\`${key}: host\`) and is less isolated from the guest and the other containers.`;
      const hint = `Leave \`${key}\` out.`;
      yield finding('trust-host-namespace', node, message, { ...details, hint });
    }
    for (const { type, source, node } of mountsOf(service, envNames)) {
      const path = type === 'bind' ? absoluteGuestPath(source) : undefined;
      if (path === undefined) continue;
      if (path === '/run/docker.sock') {
        const message = `The container controls docker in the CVM through ${shown(source)}: it can run what the attested text does not name.`;
        yield finding('trust-docker-socket', node, message, details);
      } else if (handsOutGuest(path) && source.startsWith('/')) {
        const message = `The container can reach the files of the guest through ${shown(source)}: the decrypted env or docker's data.`;
        yield finding('trust-host-mount', node, message, details);
      }
    }
  }
}

function handsOutGuest(path: string): boolean {
  return (
    path === '/' ||
    path === '/dstack' ||
    isBelow(path, '/dstack/.host-shared') ||
    isBelow(path, '/var/lib/docker')
  );
}
