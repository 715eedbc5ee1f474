import { publishedPorts } from '../lint/ports.ts';
import { servicesOf, textOf } from './model.ts';
import { childOf, type MappingNode } from '../yaml/node.ts';

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
