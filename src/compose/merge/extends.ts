import { refuse } from '../yaml/error.ts';
import { merge, removePaths } from './merge.ts';
import {
  childOf,
  isNull,
  mapEntries,
  mappingNode,
  stringOf,
  withoutChild,
  type MappingNode,
  type Node,
} from '../yaml/node.ts';
import type { Origin } from '../yaml/source.ts';

/** The services that an `extends` may name, and the resets of the document that they stand in. */
export interface ServiceScope {
  readonly file: string;
  readonly services: MappingNode;
  readonly resets: ReadonlySet<string>;
  /** A file that only others extend: what its services reset in each other's bases is not applied there. */
  readonly extended: boolean;
}

/** Opens a file that an `extends` names; its own relative paths are rebased already. */
export type OpenScope = (path: string, origin: Origin) => ServiceScope;

interface Step {
  readonly scope: ServiceScope;
  readonly service: string;
}

const NO_RESETS: ReadonlySet<string> = new Set();

/** The services of a document with every `extends` resolved. */
export function applyExtends(scope: ServiceScope, open: OpenScope): MappingNode {
  const done = new Map<ServiceScope, Map<string, Node>>();

  function resolve(step: Step, chain: readonly Step[], resets: ReadonlySet<string>): Node {
    const resolved = done.get(step.scope)?.get(step.service);
    if (resolved !== undefined) return resolved;
    const service = childOf(step.scope.services, step.service);
    if (service?.kind !== 'mapping' || !service.entries.has('extends')) {
      return service === undefined || isNull(service) || service.kind === 'mapping'
        ? (service ?? step.scope.services)
        : refuse(service.origin, 'compose-schema', `services.${step.service} must be a mapping`);
    }
    const extended = extend(step, service, [...chain, step], resets);
    if (resets.size === 0 || !step.scope.extended) {
      const known = done.get(step.scope) ?? new Map<string, Node>();
      done.set(step.scope, known.set(step.service, extended));
    }
    return extended;
  }

  function extend(
    step: Step,
    service: MappingNode,
    chain: readonly Step[],
    resets: ReadonlySet<string>,
  ): Node {
    const { name, file, origin } = reference(step, service);
    const target: Step = {
      scope: file === undefined ? step.scope : open(file.path, file.origin),
      service: name,
    };
    if (!target.scope.services.entries.has(name)) {
      refuse(
        origin,
        'compose-extends-service',
        `the service ${step.service} extends ${name}, which is not in ${target.scope.file}${chainText(chain)}`,
      );
    }
    if (chain.some((s) => s.scope.file === target.scope.file && s.service === name)) {
      refuse(
        origin,
        'compose-extends-cycle',
        `the services extend each other in a cycle: ${[...chain, target].map(stepText).join(', which extends ')}`,
      );
    }
    const sameFile = file === undefined;
    const baseResets = sameFile && step.scope.extended ? NO_RESETS : target.scope.resets;
    const base = resolve(target, chain, baseResets);
    if (base.kind !== 'mapping') return withoutChild(service, 'extends');
    const path = ['services', step.service];
    const cleared = removePaths(
      mappingNode([['services', mappingNode([[step.service, base]], base.origin)]], base.origin),
      resets,
      { loaded: !sameFile },
    );
    const source = childOf(childOf(cleared, 'services'), step.service) ?? base;
    const merged = merge(source, withoutChild(service, 'extends'), path, { loaded: !sameFile });
    return merged.kind === 'mapping' ? withoutChild(merged, 'extends') : merged;
  }

  return mapEntries(scope.services, (_service, name) =>
    resolve({ scope, service: name }, [], scope.resets),
  );
}

function reference(
  step: Step,
  service: MappingNode,
): { name: string; file: { path: string; origin: Origin } | undefined; origin: Origin } {
  const node = childOf(service, 'extends') ?? service;
  if (node.kind !== 'mapping') {
    const name = stringOf(node);
    return name === undefined
      ? refuse(
          node.origin,
          'compose-extends-service',
          `extends of the service ${step.service} must name a service`,
        )
      : { name, file: undefined, origin: node.origin };
  }
  const target = childOf(node, 'service');
  const name = stringOf(target);
  if (target === undefined || name === undefined) {
    return refuse(
      (target ?? node).origin,
      'compose-extends-service',
      `extends of the service ${step.service} does not say which service`,
      'Add `service: NAME`.',
    );
  }
  const file = childOf(node, 'file');
  if (file === undefined || isNull(file)) return { name, file: undefined, origin: target.origin };
  const path = stringOf(file);
  return path === undefined
    ? refuse(
        file.origin,
        'compose-schema',
        `services.${step.service}.extends.file must be a string`,
      )
    : { name, file: { path, origin: file.origin }, origin: target.origin };
}

function stepText(step: Step): string {
  return `${step.service} in ${step.scope.file}`;
}

function chainText(chain: readonly Step[]): string {
  return chain.length < 2 ? '' : ` (${chain.map(stepText).join(', which extends ')})`;
}
