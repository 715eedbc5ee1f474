import type { Finding } from '../../base/finding.ts';
import type { Variables } from './check.ts';
import { errorAt } from '../yaml/error.ts';
import { sameValue } from './list.ts';
import { childOf, isVariable, stringOf, type MappingNode, type Node } from '../yaml/node.ts';
import { isIp } from './short-form.ts';

/** What Compose refuses although the schema lets it pass: attributes that contradict each other. */
export function checkConsistency(model: MappingNode, variables: Variables): Finding[] {
  const findings: Finding[] = [];
  const error = (node: Node, rule: string, message: string): void => {
    findings.push(errorAt(node.origin, rule, message));
  };
  const children = (section: string): (readonly [string, MappingNode])[] =>
    entriesOf(childOf(model, section)).map(([name, node]) => [`${section}.${name}`, node] as const);

  for (const section of ['networks', 'volumes', 'secrets', 'configs']) {
    for (const [path, node] of children(section)) checkExternalName(path, node, error);
  }
  for (const [path, node] of children('volumes')) checkExternalVolume(path, node, variables, error);
  for (const [path, node] of children('secrets'))
    checkSource(path, node, ['file', 'environment'], error);
  for (const [path, node] of children('configs')) {
    checkSource(path, node, ['file', 'environment', 'content'], error);
  }
  for (const [path, service] of children('services')) checkService(path, service, variables, error);
  return findings;
}

type Report = (node: Node, rule: string, message: string) => void;

function checkExternalName(path: string, node: MappingNode, error: Report): void {
  const inner = childOf(childOf(node, 'external'), 'name');
  const name = childOf(node, 'name');
  if (inner !== undefined && name !== undefined && !sameValue(inner, name)) {
    error(
      inner,
      'compose-external',
      `${path} has one name in external.name and another in name; use name alone`,
    );
  }
}

function checkExternalVolume(
  path: string,
  node: MappingNode,
  variables: Variables,
  error: Report,
): void {
  const external = childOf(node, 'external');
  if (external !== undefined && stringOf(external) !== undefined && variables === 'as-written') {
    error(external, 'compose-external', `${path}.external must be true or false, not a string`);
  }
  const isExternal =
    external?.kind === 'mapping' ||
    (external?.kind === 'scalar' && external.value.type === 'bool' && external.value.value);
  if (!isExternal) return;
  for (const [key, entry] of node.entries) {
    if (key === 'external' || key === 'name' || key.startsWith('x-')) continue;
    error(
      entry.key,
      'compose-external',
      `${path} is external, so it cannot have ${JSON.stringify(key)}`,
    );
  }
}

/** A config or secret has one source, unless it lives elsewhere. */
function checkSource(
  path: string,
  node: MappingNode,
  sources: readonly string[],
  error: Report,
): void {
  const given = sources.filter((source) => node.entries.has(source));
  const names = sources.join(', ');
  if (given.length > 1) {
    error(
      childOf(node, given[1] ?? '') ?? node,
      'compose-source',
      `${path} has ${given.join(' and ')}; only one of ${names} is allowed`,
    );
  } else if (given.length === 0 && !node.entries.has('driver') && !node.entries.has('external')) {
    error(node, 'compose-source', `${path} needs one of ${names}`);
  }
}

function checkService(
  path: string,
  service: MappingNode,
  variables: Variables,
  error: Report,
): void {
  for (const port of itemsOf(childOf(service, 'ports'))) {
    const address = childOf(port, 'host_ip');
    const text = stringOf(address);
    if (address === undefined || text === undefined || isIp(text)) continue;
    if (variables === 'as-filled-in' && isVariable(address)) continue;
    error(
      address,
      'compose-port-address',
      `${path}.ports: ${JSON.stringify(text)} is no IP address`,
    );
  }
  for (const rule of itemsOf(childOf(childOf(service, 'develop'), 'watch'))) {
    const watched = childOf(rule, 'path');
    if (watched !== undefined && stringOf(watched) === '') {
      error(watched, 'compose-watch-path', `${path}.develop.watch: a path cannot be empty`);
    }
  }
  const reservations = childOf(childOf(childOf(service, 'deploy'), 'resources'), 'reservations');
  for (const devices of [childOf(reservations, 'devices'), childOf(service, 'gpus')]) {
    for (const device of itemsOf(devices)) {
      const ids = childOf(device, 'device_ids');
      if (ids !== undefined && childOf(device, 'count') !== undefined) {
        error(
          ids,
          'compose-device-count',
          `${path}: a device request has either count or device_ids`,
        );
      }
    }
  }
  if (variables === 'as-filled-in') return;
  for (const limits of [
    childOf(service, 'ulimits'),
    childOf(childOf(service, 'build'), 'ulimits'),
  ]) {
    if (limits?.kind !== 'mapping') continue;
    for (const [name, entry] of limits.entries) {
      if (stringOf(entry.value) === undefined) continue;
      error(
        entry.value,
        'compose-ulimit',
        `${path}.ulimits.${name} must be a number or a mapping, not a string`,
      );
    }
  }
}

function entriesOf(node: Node | undefined): (readonly [string, MappingNode])[] {
  if (node?.kind !== 'mapping') return [];
  return [...node.entries].flatMap(([name, entry]) =>
    entry.value.kind === 'mapping' ? [[name, entry.value] as const] : [],
  );
}

function itemsOf(node: Node | undefined): Node[] {
  return node?.kind === 'sequence' ? node.items.map((item) => item.value) : [];
}
