import { childOf } from '../yaml/node.ts';
import { assume } from '../text/assumed.ts';
import { lintFinding, shown, type LintFinding } from './finding.ts';
import { absoluteGuestPath, isBelow } from './guest-path.ts';
import { attribute, isTrue, textOf } from '../text/model.ts';
import { mountsOf } from '../text/services.ts';
import type { LintSubject } from './subject.ts';

const HOST_NAMESPACES = ['pid', 'ipc', 'network_mode', 'userns_mode', 'cgroup', 'uts'] as const;

/** What gives a container power over the CVM. Allowed, but people who trust the app should know. */
export function* lintTrust({ services, envNames }: LintSubject): Generator<LintFinding> {
  for (const service of services) {
    const details = { service: service.name };
    const privileged = attribute(service.node, 'privileged');
    if (privileged !== undefined && isTrue(privileged.value, envNames)) {
      const message =
        'The container is root in the CVM: it can read every secret and change the other containers.';
      const hint = 'Give it the capabilities and devices it needs instead of `privileged`.';
      yield lintFinding('trust-privileged', privileged.key, message, { ...details, hint });
    }
    for (const key of HOST_NAMESPACES) {
      const node = childOf(service.node, key);
      if (node === undefined || assume(textOf(node) ?? '', envNames) !== 'host') continue;
      const message = `The container shares a namespace of the CVM (\`${key}: host\`) and is less isolated from the guest and the other containers.`;
      const hint = `Leave \`${key}\` out.`;
      yield lintFinding('trust-host-namespace', node, message, { ...details, hint });
    }
    for (const { type, source, node } of mountsOf(service, envNames)) {
      const path = type === 'bind' ? absoluteGuestPath(source) : undefined;
      if (path === undefined) continue;
      if (path === '/var/run/docker.sock') {
        const message = `The container controls docker in the CVM through ${shown(source)}: it can run what the attested text does not name.`;
        const hint =
          'Do without, or put a proxy before the socket that lets only needed calls pass.';
        yield lintFinding('trust-docker-socket', node, message, { ...details, hint });
      } else if (handsOutGuest(path) && source.startsWith('/')) {
        const message = `The container can reach the files of the guest through ${shown(source)}: the decrypted env or docker's data.`;
        const hint = 'Mount only what it needs.';
        yield lintFinding('trust-host-mount', node, message, { ...details, hint });
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
