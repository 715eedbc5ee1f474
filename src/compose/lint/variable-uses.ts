import { childOf, stringOf, type MappingNode, type Node } from '../yaml/node.ts';
import { scanVariables, type VariableUse } from '../text/variables.ts';
import { BUILT_IN_NAMES, type EnvNames } from '../text/assumed.ts';
import { keyValues, mappingsOf } from '../text/model.ts';
import { grantsOf, isIdle, servicesOf, type Service } from '../text/services.ts';
import { TYPED_FIELDS } from './typed-fields.ts';
import { isExtension, serviceAt, type Visited } from './walk.ts';

/** A place of the compose text that takes a value from env. */
export interface Use {
  readonly name: string;
  readonly node: Node;
  readonly offset: number;
  readonly length: number;
  readonly service: string | undefined;
  /**
   * What Compose does where the name has no value:
   * - `refuses`: it starts nothing
   * - `blocks`: it does not start the services that mount it
   * - `empties`: it fills in an empty text
   * - `omits`: the container does not get the name
   * - `copes`: it has a default, or nothing reads the result
   */
  readonly without: 'refuses' | 'blocks' | 'empties' | 'omits' | 'copes';
}

/** Every place that takes a value from env, in whatever way. */
export function* usesOf(
  model: MappingNode,
  values: readonly Visited[],
  envNames: EnvNames,
): Generator<Use> {
  const all = servicesOf(model);
  const idle = new Set(all.filter((service) => isIdle(service, envNames)).map(({ name }) => name));
  for (const visited of values) yield* usesIn(visited, envNames, idle);
  for (const service of all) {
    const effect = idle.has(service.name) ? 'copes' : 'omits';
    yield* bareNames(service, childOf(service.node, 'environment'), effect);
    yield* bareNames(service, childOf(childOf(service.node, 'build'), 'args'), 'copes');
  }
  const mounted = mountedSources(
    all.filter(({ name }) => !idle.has(name)),
    envNames,
  );
  for (const section of ['configs', 'secrets']) {
    for (const { name: key, node } of mappingsOf(childOf(model, section))) {
      const source = childOf(node, 'environment');
      const name = stringOf(source);
      if (source === undefined || name === undefined || !isName(name)) continue;
      yield {
        ...{ name, node: source, offset: 0, length: name.length },
        ...{ service: undefined, without: mounted.has(`${section} ${key}`) ? 'blocks' : 'copes' },
      };
    }
  }
}

/** The configs and secrets that services take, as `configs NAME` and `secrets NAME`. */
function mountedSources(services: readonly Service[], envNames: EnvNames): ReadonlySet<string> {
  const mounted = new Set<string>();
  for (const { node } of services) {
    const build = childOf(node, 'build');
    for (const { source } of grantsOf(childOf(node, 'configs'), envNames)) {
      mounted.add(`configs ${source}`);
    }
    for (const grants of [childOf(node, 'secrets'), childOf(build, 'secrets')]) {
      for (const { source } of grantsOf(grants, envNames)) mounted.add(`secrets ${source}`);
    }
  }
  return mounted;
}

function* usesIn(
  { node, path }: Visited,
  envNames: EnvNames,
  idle: ReadonlySet<string>,
): Generator<Use> {
  const text = stringOf(node);
  if (text?.includes('$') !== true) return;
  const service = serviceAt(path);
  const ignored = isExtension(path) || (service !== undefined && idle.has(service));
  const isTyped = ({ start, end }: VariableUse): boolean =>
    start === 0 && end === text.length && TYPED_FIELDS.find(path) !== undefined;
  for (const { use, matters } of reached(scanVariables(text).uses, envNames)) {
    const { name, start, end } = use;
    yield {
      ...{ name, node, offset: start, length: end - start, service },
      without: without(use, matters && !ignored, isTyped(use)),
    };
  }
}

function without(use: VariableUse, matters: boolean, isTyped: boolean): Use['without'] {
  if (use.operator === ':?' || use.operator === '?') return 'refuses';
  if (use.operator !== '' || !matters) return 'copes';
  return isTyped ? 'refuses' : 'empties';
}

/**
 * Every use, and whether the text that comes out depends on it. Compose fills in operands whether it needs them or
 * not, so a required variable inside the default of one that has a value is required all the same.
 */
function* reached(
  uses: readonly VariableUse[],
  envNames: EnvNames,
  matters = true,
): Generator<{ use: VariableUse; matters: boolean }> {
  for (const use of uses) {
    yield { use, matters };
    yield* reached(use.nested, envNames, matters && operandMatters(use, envNames));
  }
}

function operandMatters(use: VariableUse, envNames: EnvNames): boolean {
  const isSet = BUILT_IN_NAMES.has(use.name) || envNames?.has(use.name) === true;
  switch (use.operator) {
    case ':-':
    case '-':
      return !isSet;
    case ':+':
    case '+':
      return isSet;
    case ':?':
    case '?':
    case '':
      return false;
  }
}

function* bareNames(
  service: Service,
  node: Node | undefined,
  without: Use['without'],
): Generator<Use> {
  for (const { name, value, key } of keyValues(node)) {
    if (value !== undefined || !isName(name)) continue;
    yield {
      ...{ name, node: key, offset: 0, length: name.length, service: service.name },
      without,
    };
  }
}

function isName(text: string): boolean {
  return /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(text);
}
