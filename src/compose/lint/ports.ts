import { placeText } from '../../base/finding.ts';
import { lintFinding, shown, type LintFinding } from './finding.ts';
import { publishedPorts, replicasOf, type PublishedPort } from '../text/services.ts';
import type { LintSubject } from './subject.ts';

/** Ports of the CVM: two that clash, and some that the gateway cannot serve. */
export function* lintPorts(subject: LintSubject): Generator<LintFinding> {
  const seen = new Set<string>();
  for (const finding of portFindings(subject)) {
    // A range stands for many ports, and is one text.
    const key = `${finding.rule} ${finding.place === undefined ? '' : placeText(finding.place)}`;
    if (!seen.has(key)) yield finding;
    seen.add(key);
  }
}

function* portFindings({ services, envNames }: LintSubject): Generator<LintFinding> {
  const taken = new Map<string, PublishedPort[]>();
  for (const service of services) {
    const replicas = replicasOf(service, envNames) ?? 1;
    for (const port of publishedPorts(service, envNames)) {
      yield* lintGateway(port);
      if (!/^\d+$/.test(port.published) || port.published === '0') continue;
      const key = `${port.published}/${port.protocol}`;
      const others = taken.get(key) ?? [];
      // Compose takes one port that a service publishes twice, in two forms, for one.
      const isRepeated = others.some((same) => isSamePort(same, port));
      const other = isRepeated
        ? undefined
        : others.find(({ hostIp }) => clash(hostIp, port.hostIp));
      taken.set(key, [...others, port]);
      const details = {
        hint: 'Publish another port, or only one of the two.',
        service: service.name,
      };
      const what = `port ${port.published} (${port.protocol}) of the CVM`;
      if (other !== undefined) {
        const message = `The start fails: ${what} is published by ${shown(other.service.name)} already.`;
        yield lintFinding('port-clash', port.node, message, details);
      } else if (replicas > 1) {
        const message = `The start fails: ${what} can be bound by one of the ${replicas} replicas only.`;
        const hint = 'Run one replica, or publish no fixed port.';
        yield lintFinding('port-clash', port.node, message, { ...details, hint });
      }
    }
  }
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
    const hint = 'Offer the service over TCP, or do not publish the port.';
    yield lintFinding('port-udp', port.node, message, { ...details, hint });
    return;
  }
  const protocol = OTHER_PROTOCOLS.get(port.target);
  if (protocol === undefined) return;
  const message = `Port ${port.target} (${protocol}) can be reached from outside of the CVM by clients that begin with TLS only.`;
  const hint =
    'Do not publish it if only services of the app need it: they reach each other without.';
  yield lintFinding('port-not-http', port.node, message, { ...details, hint });
}
