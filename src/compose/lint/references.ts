import { childOf, isNull, stringOf, type MappingNode, type Node } from '../yaml/node.ts';
import { assume, isKnown } from '../text/assumed.ts';
import { findingsOf, shown, type LintFinding } from './finding.ts';
import type { LintRules } from './rule.ts';
import { descend, isFalse, itemsOf, keyValues, namesOf, textOf } from '../text/model.ts';
import { grantsOf, mountsOf, type Service } from '../text/services.ts';
import type { LintSubject } from './subject.ts';

export const REFERENCE_RULES = {
  'volume-undefined': {
    level: 'error',
    title: 'A named volume that is not declared',
    what: 'Compose refuses the whole app.',
    why: 'A named volume must be declared under the top-level `volumes:`.',
    fix: 'Declare it under the top-level `volumes:`; `name:` with nothing behind it is enough.',
  },
  'network-undefined': {
    level: 'error',
    title: 'A network that is not declared',
    what: 'Compose refuses the whole app.',
    why: 'A network other than `default` must be declared under the top-level `networks:`.',
    fix: 'Declare it under the top-level `networks:`.',
  },
  'secret-undefined': {
    level: 'error',
    title: 'A secret that is not declared',
    what: 'Compose refuses the whole app.',
    why: 'A secret must be declared under the top-level `secrets:`.',
    fix: 'Declare it under the top-level `secrets:`, with `environment: NAME`.',
  },
  'config-undefined': {
    level: 'error',
    title: 'A config that is not declared',
    what: 'Compose refuses the whole app.',
    why: 'A config must be declared under the top-level `configs:`.',
    fix: 'Declare it under the top-level `configs:`, with `content:`.',
  },
  'service-undefined': {
    level: 'error',
    title: 'A reference to a service that there is not',
    what: 'Compose refuses the whole app.',
    why: '`depends_on`, `links`, `volumes_from`, `network_mode`, `ipc`, `pid` and build contexts name services of the same text; one behind an inactive profile does not count.',
    fix: 'Correct the name, or take the reference out.',
  },
  'dependency-cycle': {
    level: 'error',
    title: 'Services that wait for each other',
    what: 'Compose refuses the whole app.',
    why: 'No service of the cycle could be the first to start.',
    fix: 'Take one dependency out.',
  },
} as const satisfies LintRules;

const finding = findingsOf(REFERENCE_RULES);

/** Names that stand for something else of the same text, which must be there. */
export function* lintReferences(subject: LintSubject): Generator<LintFinding> {
  const active = new Set(subject.services.map(({ name }) => name));
  const idle = new Set(subject.all.map(({ name }) => name).filter((name) => !active.has(name)));
  const references = new Map(
    subject.services.map((service) => [service, serviceReferences(service, subject.envNames)]),
  );
  const referencesOf: ReferencesOf = (service) => references.get(service) ?? [];
  for (const service of subject.services) {
    yield* lintVolumes(service, subject);
    yield* lintNetworks(service, subject);
    yield* lintGrants(service, subject);
    yield* lintServiceNames(service, referencesOf(service), active, idle);
  }
  yield* lintCycles(subject.services, referencesOf);
}

function isDeclared(model: MappingNode, section: string, name: string): boolean {
  const declared = childOf(model, section);
  return declared?.kind === 'mapping' && declared.entries.has(name);
}

function* lintVolumes(service: Service, { model, envNames }: LintSubject): Generator<LintFinding> {
  for (const { type, source, node } of mountsOf(service, envNames)) {
    if (type !== 'volume' || source === '' || !isKnown(source)) continue;
    if (isDeclared(model, 'volumes', source)) continue;
    const message = `Compose starts nothing: the volume ${shown(source)} is not declared.`;
    const hint = `Declare it under the top-level \`volumes:\`; \`${source}:\` alone is enough.`;
    yield finding('volume-undefined', node, message, { hint, service: service.name });
  }
}

function* lintNetworks(service: Service, { model }: LintSubject): Generator<LintFinding> {
  for (const { key } of namesOf(childOf(service.node, 'networks'))) {
    const name = textOf(key);
    if (name === undefined || name === 'default' || name.includes('$')) continue;
    if (isDeclared(model, 'networks', name)) continue;
    const message = `Compose starts nothing: the network ${shown(name)} is not declared.`;
    yield finding('network-undefined', key, message, { service: service.name });
  }
}

const GRANTS = [
  ['configs', 'config-undefined', 'config', ['configs']],
  ['secrets', 'secret-undefined', 'secret', ['secrets']],
  ['secrets', 'secret-undefined', 'build secret', ['build', 'secrets']],
] as const;

function* lintGrants(service: Service, { model, envNames }: LintSubject): Generator<LintFinding> {
  for (const [section, rule, word, path] of GRANTS) {
    for (const { source, node } of grantsOf(descend(service.node, ...path), envNames)) {
      if (!isKnown(source) || isDeclared(model, section, source)) continue;
      const message = `Compose starts nothing: the ${word} ${shown(source)} is not declared.`;
      yield finding(rule, node, message, { service: service.name });
    }
  }
}

interface ServiceReference {
  readonly name: string;
  readonly node: Node;
  /** Not required to exist where it is behind an inactive profile. */
  readonly optional: boolean;
}

function serviceReferences(
  service: Service,
  envNames: LintSubject['envNames'],
): ServiceReference[] {
  const { node } = service;
  const references: ServiceReference[] = namesOf(childOf(node, 'depends_on')).flatMap(
    ({ key, value }) => {
      const name = stringOf(key);
      if (name === undefined) return [];
      const optional = isFalse(childOf(value, 'required'), envNames);
      return [{ name, node: key, optional }];
    },
  );
  const add = (at: Node | undefined, name: string | undefined): void => {
    if (at !== undefined && name !== undefined)
      references.push({ name, node: at, optional: false });
  };
  const text = (at: Node): string => assume(textOf(at) ?? '', envNames);
  for (const item of itemsOf(childOf(node, 'links'))) add(item, text(item).split(':')[0]);
  for (const item of itemsOf(childOf(node, 'volumes_from'))) {
    if (!text(item).startsWith('container:')) add(item, text(item).split(':')[0]);
  }
  for (const key of ['network_mode', 'ipc', 'pid']) {
    const at = childOf(node, key);
    if (at !== undefined) add(at, /^service:(.*)$/s.exec(text(at))?.[1]);
  }
  for (const { value, key } of keyValues(descend(node, 'build', 'additional_contexts'))) {
    add(key, /^service:(.*)$/s.exec(assume(value ?? '', envNames))?.[1]);
  }
  return references.filter(({ name }) => isKnown(name));
}

type ReferencesOf = (service: Service) => readonly ServiceReference[];

function* lintServiceNames(
  service: Service,
  references: readonly ServiceReference[],
  active: ReadonlySet<string>,
  idle: ReadonlySet<string>,
): Generator<LintFinding> {
  for (const { name, node, optional } of references) {
    if (active.has(name) || (optional && idle.has(name))) continue;
    const why = idle.has(name)
      ? `the service ${shown(name)} is behind a profile that is not active`
      : `there is no service ${shown(name)}`;
    const hint = idle.has(name) ? 'Take its `profiles:` off, or the reference out.' : undefined;
    yield finding('service-undefined', node, `Compose starts nothing: ${why}.`, {
      hint,
      service: service.name,
    });
  }
}

function* lintCycles(
  services: readonly Service[],
  referencesOf: ReferencesOf,
): Generator<LintFinding> {
  const byName = new Map(services.map((service) => [service.name, service]));
  const done = new Set<string>();
  const found: LintFinding[] = [];
  const visit = (service: Service, chain: readonly string[]): void => {
    if (done.has(service.name)) return;
    const here = [...chain, service.name];
    for (const { name, node } of referencesOf(service)) {
      const next = byName.get(name);
      if (next === undefined || isNull(next.node)) continue;
      const at = here.indexOf(name);
      if (at === -1) {
        visit(next, here);
        continue;
      }
      const cycle = [...here.slice(at), name].join(' → ');
      const message = `Compose starts nothing: services wait for each other (${cycle}).`;
      found.push(finding('dependency-cycle', node, message, { service: service.name }));
    }
    done.add(service.name);
  };
  for (const service of services) visit(service, []);
  yield* found;
}
