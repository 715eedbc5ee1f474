import { placeText } from '../../base/finding.ts';
import { findingsOf, shown, type LintFinding } from './finding.ts';
import type { LintRules } from './rule.ts';
import { publishedPorts, replicasOf, type PublishedPort } from '../text/services.ts';
import type { LintSubject } from './subject.ts';

export const PORT_RULES = {
  'port-clash': {
    level: 'warning',
    title: 'A port that is published twice',
    what: 'The second container cannot bind the port, and the start fails.',
    why: 'All services of the app share the ports of one CVM; several replicas of a service do, too.',
    fix: 'Publish another port, or publish the port of one service only.',
  },
  'port-reserved': {
    level: 'error',
    title: "A port that the CVM's guest agent has",
    what: 'Docker cannot bind the port (`address already in use`), and the start fails.',
    why: 'The guest agent listens at port 8090 of the CVM before docker starts.',
    fix: 'Publish another port.',
    example: { bad: 'ports:\n  - 8090:8090', good: 'ports:\n  - 8091:8090' },
  },
  'port-udp': {
    level: 'notice',
    title: 'A published port that is not TCP',
    what: 'The port cannot be reached from outside of the CVM.',
    why: 'The gateway in front of CVMs speaks TLS over TCP only.',
    fix: 'Offer the service over TCP, or do not publish the port.',
  },
  'port-not-http': {
    level: 'notice',
    title: 'A published port of a protocol that is not HTTP',
    what: 'Clients that do not begin with TLS cannot reach the port from outside of the CVM.',
    why: 'The gateway in front of CVMs speaks TLS only, and finds the app by the server name.',
    fix: 'Do not publish the port if only services of the app need it: they reach each other without.',
  },
} as const satisfies LintRules;

const finding = findingsOf(PORT_RULES);

/** Ports of the CVM: those that are taken, and some that the gateway cannot serve. */
export function* lintPorts(subject: LintSubject): Generator<LintFinding> {
  const seen = new Set<string>();
  for (const found of portFindings(subject)) {
    // A range stands for many ports, and is one text.
    const key = `${found.rule} ${found.place === undefined ? '' : placeText(found.place)}`;
    if (!seen.has(key)) yield found;
    seen.add(key);
  }
}

function* portFindings({ services, envNames }: LintSubject): Generator<LintFinding> {
  const taken = new Map<string, PublishedPort[]>();
  for (const service of services) {
    const replicas = replicasOf(service, envNames) ?? 1;
    for (const port of publishedPorts(service, envNames)) {
      yield* lintGateway(port);
      yield* lintReserved(port);
      if (!/^\d+$/.test(port.published) || port.published === '0') continue;
      const key = `${port.published}/${port.protocol}`;
      const others = taken.get(key) ?? [];
      // Compose takes one port that a service publishes twice, in two forms, for one.
      const isRepeated = others.some((same) => isSamePort(same, port));
      const other = isRepeated
        ? undefined
        : others.find(({ hostIp }) => clash(hostIp, port.hostIp));
      taken.set(key, [...others, port]);
      const details = { service: service.name };
      const what = `port ${port.published} (${port.protocol}) of the CVM`;
      if (other !== undefined) {
        const message = `The start fails: ${what} is published by ${shown(other.service.name)} already.`;
        yield finding('port-clash', port.node, message, details);
      } else if (replicas > 1) {
        const message = `The start fails: ${what} can be bound by one of the ${replicas} replicas only.`;
        const hint = 'Run one replica, or publish no fixed port.';
        yield finding('port-clash', port.node, message, { ...details, hint });
      }
    }
  }
}

/** Of the guest agent, on every IPv4 address. */
const AGENT_PORT = '8090';

function* lintReserved(port: PublishedPort): Generator<LintFinding> {
  const isOther = port.hostIp.includes(':') && !isAny(port.hostIp);
  if (port.published !== AGENT_PORT || port.protocol !== 'tcp' || isOther) return;
  const message = `The start fails: the guest agent of the CVM listens at port ${AGENT_PORT}.`;
  yield finding('port-reserved', port.node, message, { service: port.service.name });
}

function isSamePort(a: PublishedPort, b: PublishedPort): boolean {
  return (
    a.service === b.service &&
    a.target === b.target &&
    a.published === b.published &&
    a.protocol === b.protocol &&
    a.hostIp === b.hostIp
  );
}

function clash(a: string, b: string): boolean {
  return a === b || isAny(a) || isAny(b);
}

function isAny(ip: string): boolean {
  return ip === '' || ip === '0.0.0.0' || ip === '::';
}

const OTHER_PROTOCOLS = new Map([
  [21, 'FTP'],
  [22, 'SSH'],
  [25, 'SMTP'],
  [53, 'DNS'],
  [1883, 'MQTT'],
  [3306, 'MySQL'],
  [5432, 'PostgreSQL'],
  [5672, 'AMQP'],
  [6379, 'Redis'],
  [9042, 'Cassandra'],
  [9092, 'Kafka'],
  [11211, 'memcached'],
  [27017, 'MongoDB'],
]);

function* lintGateway(port: PublishedPort): Generator<LintFinding> {
  if (/^(?:127\.|::1$)/.test(port.hostIp)) return;
  const details = { service: port.service.name };
  if (port.protocol !== 'tcp') {
    const message = `Port ${port.target} (${port.protocol}) cannot be reached from outside of the CVM: the gateway speaks TLS over TCP only.`;
    yield finding('port-udp', port.node, message, details);
    return;
  }
  const protocol = OTHER_PROTOCOLS.get(port.target);
  if (protocol === undefined) return;
  const message = `Port ${port.target} (${protocol}) can be reached from outside of the CVM by clients that begin with TLS only.`;
  yield finding('port-not-http', port.node, message, details);
}
