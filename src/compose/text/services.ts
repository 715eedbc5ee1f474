import { isPathSource, parsePorts, parseVolume } from '../schema/short-form.ts';
import { childOf, type MappingNode, type Node } from '../yaml/node.ts';
import { assume, isKnown, UNKNOWN, type EnvNames } from './assumed.ts';
import { descend, integerOf, isTrue, itemsOf, mappingsOf, textOf, type Section } from './model.ts';

/** A service of the model. */
export type Service = Section;

export function servicesOf(model: MappingNode): Service[] {
  return mappingsOf(childOf(model, 'services'));
}

/** A mount of a service, with its texts as Compose is assumed to read them. */
export interface Mount {
  readonly type: 'bind' | 'volume' | 'other' | 'unknown';
  /** Empty for an anonymous volume. */
  readonly source: string;
  readonly target: string;
  readonly isReadOnly: boolean;
  /** What names the source: the short text or the value of `source`. */
  readonly node: Node;
}

export function mountsOf(service: Service, envNames: EnvNames): Mount[] {
  return itemsOf(childOf(service.node, 'volumes')).flatMap((item) => {
    const mount = item.kind === 'mapping' ? longMount(item, envNames) : shortMount(item, envNames);
    return mount ?? [];
  });
}

function shortMount(node: Node, envNames: EnvNames): Mount | undefined {
  const text = textOf(node);
  if (text === undefined) return undefined;
  const parts = parseVolume(assume(text, envNames));
  if (typeof parts === 'string') return undefined;
  const { source, target, options } = parts;
  const isReadOnly = options.split(',').includes('ro');
  return { type: shortType(source, target), source, target, isReadOnly, node };
}

function shortType(source: string, target: string): Mount['type'] {
  // A text that is one variable may hold colons once it is filled in.
  if (source === '' && !isKnown(target)) return 'unknown';
  if (isPathSource(source)) return 'bind';
  return source.startsWith(UNKNOWN) ? 'unknown' : 'volume';
}

function longMount(node: MappingNode, envNames: EnvNames): Mount {
  const text = (key: string): string => assume(textOf(childOf(node, key)) ?? '', envNames);
  const type = text('type');
  return {
    type: isKnown(type) ? (type === 'bind' || type === 'volume' ? type : 'other') : 'unknown',
    source: text('source'),
    target: text('target'),
    isReadOnly: isTrue(childOf(node, 'read_only'), envNames),
    node: childOf(node, 'source') ?? node,
  };
}

/** A config or secret that a service, or its build, uses. */
export interface Grant {
  readonly source: string;
  readonly node: Node;
}

export function grantsOf(node: Node | undefined, envNames: EnvNames): Grant[] {
  return itemsOf(node).flatMap((item) => {
    const source = item.kind === 'mapping' ? childOf(item, 'source') : item;
    const text = textOf(source);
    return text === undefined ? [] : [{ source: assume(text, envNames), node: source ?? item }];
  });
}

/** The profiles of a service; empty where it starts without one. */
export function profilesOf(service: Service): Node[] {
  return itemsOf(childOf(service.node, 'profiles'));
}

/** The name by which Compose itself learns of active profiles. */
export const PROFILES_NAME = 'COMPOSE_PROFILES';

/** Whether a service stays off: it has a profile, and the sealed env activates none. */
export function isIdle(service: Service, envNames: EnvNames): boolean {
  return profilesOf(service).length > 0 && envNames?.has(PROFILES_NAME) === false;
}

/** Whether a service may stay off for all that is known: it has a profile, and nothing says that one is active. */
export function mayBeIdle(service: Service, envNames: EnvNames): boolean {
  return profilesOf(service).length > 0 && envNames?.has(PROFILES_NAME) !== true;
}

/** How many containers of a service run; undefined where a variable decides that. */
export function replicasOf(service: Service, envNames: EnvNames): number | undefined {
  const node = childOf(service.node, 'scale') ?? descend(service.node, 'deploy', 'replicas');
  return node === undefined ? 1 : integerOf(node, envNames);
}

/** A port of the CVM that a service wants for itself. */
export interface PublishedPort {
  readonly service: Service;
  readonly hostIp: string;
  /** As a text: a number, or a range where docker picks one. */
  readonly published: string;
  readonly target: number;
  readonly protocol: string;
  readonly node: Node;
}

/** The ports that a service publishes, as far as they can be read without the env. */
export function publishedPorts(service: Service, envNames: EnvNames): PublishedPort[] {
  if (textOf(childOf(service.node, 'network_mode')) === 'host') return [];
  return itemsOf(childOf(service.node, 'ports')).flatMap((node) =>
    node.kind === 'mapping'
      ? longPort(service, node, envNames)
      : shortPorts(service, node, envNames),
  );
}

function shortPorts(service: Service, node: Node, envNames: EnvNames): PublishedPort[] {
  const text = assume(textOf(node) ?? '', envNames);
  const ports = isKnown(text) ? (parsePorts(text) ?? []) : [];
  return ports.flatMap(({ hostIp = '', published, target, protocol }) => [
    { service, hostIp, published, target, protocol, node },
  ]);
}

function longPort(service: Service, node: Node, envNames: EnvNames): PublishedPort[] {
  const text = (key: string): string => assume(textOf(childOf(node, key)) ?? '', envNames);
  const port = {
    service,
    hostIp: text('host_ip'),
    published: text('published'),
    target: Number(text('target')),
    protocol: text('protocol') || 'tcp',
    node: childOf(node, 'published') ?? childOf(node, 'target') ?? node,
  };
  const isReadable = [port.hostIp, port.published, port.protocol].every(isKnown);
  return isReadable && Number.isInteger(port.target) ? [port] : [];
}

/** The image of each service as the compose text has it, by the service's name; built ones are left out. */
export function imagesByService(model: MappingNode): ReadonlyMap<string, string> {
  return new Map(
    servicesOf(model).flatMap(({ name, node }) => {
      const image = textOf(childOf(node, 'image'));
      return image === undefined ? [] : [[name, image]];
    }),
  );
}

/** The TCP ports of the CVM that the services publish, each once, in the order of the text. */
export function publishedTcpPorts(model: MappingNode): readonly number[] {
  const ports = servicesOf(model)
    .flatMap((service) => publishedPorts(service, undefined))
    .filter(({ protocol, published }) => protocol === 'tcp' && /^[1-9]\d*$/.test(published))
    .map(({ published }) => Number(published));
  return [...new Set(ports)];
}
