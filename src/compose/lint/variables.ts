import { childOf, stringOf, type MappingNode, type Node } from '../yaml/node.ts';
import { scanVariables, type VariableUse } from '../text/variables.ts';
import { assume, BUILT_IN_NAMES, type EnvNames } from '../text/assumed.ts';
import { inOrder, lintFinding, listed, placeInside, shown, type LintFinding } from './finding.ts';
import { guestPath } from './guest-path.ts';
import { keyValues, mappingsOf, oneOrMany, textOf } from '../text/model.ts';
import { isIdle, grantsOf, mountsOf, servicesOf, type Service } from '../text/services.ts';
import { TYPED_FIELDS } from './typed-fields.ts';
import { isExtension, scalarsOf, serviceAt, type Visited } from './walk.ts';

export interface VariableOptions {
  /** The pre-launch script: a name that it holds is used. */
  readonly script?: string | undefined;
}

/** A place of the compose text that takes a value from env. */
interface Use {
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

/**
 * Compares the variables of the compose text with the names that have a value in the env of the deploy. Where those
 * are not known, one notice lists what the text needs.
 */
export function lintVariables(
  model: MappingNode,
  envNames: EnvNames,
  options: VariableOptions = {},
): readonly LintFinding[] {
  const { values } = scalarsOf(model);
  const uses = [...usesOf(model, values, envNames)];
  return inOrder([
    ...lintSyntax(values),
    ...lintEmptyDefaults(values, envNames),
    ...(envNames === undefined
      ? lintNeeded(uses)
      : [...lintUndefined(uses, envNames), ...lintUnused(model, uses, envNames, options)]),
  ]);
}

function* usesOf(
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

function* lintSyntax(values: readonly Visited[]): Generator<LintFinding> {
  for (const { node, path } of values) {
    const text = stringOf(node);
    if (text?.includes('${') !== true) continue;
    for (const { start, end } of scanVariables(text).malformed) {
      const written = text.slice(start, end);
      // Shown only when it is short and simple: it may be part of a value that was pasted here.
      const what = /^\$\{[\w .:?+-]{0,24}\}?$/.test(written)
        ? shown(written)
        : 'what follows this `${`';
      const message = `Compose starts nothing: ${what} is no variable.`;
      yield lintFinding('variable-malformed', placeInside(node, start, end - start), message, {
        hint: written.startsWith('${{')
          ? 'A GitHub expression is not filled in here: use the input `variables`.'
          : 'Correct it, or write `$$` for a literal `$`.',
        service: serviceAt(path),
      });
    }
  }
}

function* lintEmptyDefaults(
  values: readonly Visited[],
  envNames: EnvNames,
): Generator<LintFinding> {
  for (const { node, path } of values) {
    const text = stringOf(node);
    if (text?.includes('$') !== true) continue;
    const type = TYPED_FIELDS.find(path);
    if (type === undefined || assume(text, envNames) !== '') continue;
    const [use] = scanVariables(text).uses;
    if (use === undefined) continue;
    const message = `Compose starts nothing where ${shown(use.name)} has no value: it needs ${type} here and reads an empty text.`;
    const hint = `Write a default that fits: \`\${${use.name}:-…}\`.`;
    const place = placeInside(node, use.start, use.end - use.start);
    yield lintFinding('variable-empty-default', place, message, {
      hint,
      service: serviceAt(path),
    });
  }
}

function* lintUndefined(
  uses: readonly Use[],
  envNames: ReadonlySet<string>,
): Generator<LintFinding> {
  const seen = new Map<Node, Set<string>>();
  for (const { name, node, offset, length, service, without: effect } of uses) {
    if (effect === 'copes' || envNames.has(name) || BUILT_IN_NAMES.has(name)) continue;
    const key = `${service ?? ''} ${name}`;
    const known = seen.get(node) ?? new Set();
    if (known.has(key)) continue;
    seen.set(node, known.add(key));
    const result = {
      refuses: 'Compose starts nothing',
      blocks: 'the services that mount it do not start',
      empties: 'it becomes empty in the CVM',
      omits: 'the container does not get it',
    }[effect];
    const message = `${shown(name)} has no value in the env of this deploy: ${result}.`;
    const isExpression = effect === 'empties';
    const hint = `${nearest(name, envNames)}Give ${shown(name)} to this step as env${
      isExpression
        ? `, write a default (\`\${${name}:-…}\`), or write \`$$\` for a literal \`$\``
        : effect === 'omits'
          ? ', or take the entry out'
          : ''
    }.`;
    const place = placeInside(node, offset, length);
    yield lintFinding('variable-undefined', place, message, { hint, service });
  }
}

/** A name that was probably meant. */
function nearest(name: string, candidates: Iterable<string>): string {
  const plain = (text: string): string => text.toUpperCase().replaceAll('_', '');
  for (const candidate of candidates) {
    if (plain(candidate) === plain(name) || isOneEdit(candidate, name)) {
      return `Is ${shown(candidate)} meant? `;
    }
  }
  return '';
}

/** Whether one character more, less or other makes one text of the other. Short names are too much alike. */
function isOneEdit(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  const rest = Math.min(a.length, b.length) - start;
  while (end < rest && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - start - end <= 1;
}

function* lintNeeded(uses: readonly Use[]): Generator<LintFinding> {
  const needed = new Set<string>();
  for (const { name, without: effect } of uses) {
    if (effect !== 'copes' && !BUILT_IN_NAMES.has(name)) needed.add(name);
  }
  if (needed.size === 0) return;
  const names = [...needed].sort();
  const message = `The compose text needs ${names.length === 1 ? 'a value' : 'values'} for ${listed(names)}; the env of the deploy is not known here.`;
  const hint = 'Make sure that the deploy seals every one of them.';
  yield lintFinding('variables-needed', undefined, message, { hint });
}

/** Names that act without the compose text: on the guest's scripts, and on docker and Compose themselves. */
const OTHER_READERS = /^(?:(?:DSTACK|COMPOSE|DOCKER|BUILDKIT|BUILDX)_.*|(?:https?|all|no)_proxy)$/i;

function* lintUnused(
  model: MappingNode,
  uses: readonly Use[],
  envNames: ReadonlySet<string>,
  { script }: VariableOptions,
): Generator<LintFinding> {
  if (handsOutWholeEnv(model, envNames)) return;
  const used = new Set(uses.map(({ name }) => name));
  const inScript = new Set(script?.match(/\w+/g));
  for (const name of envNames) {
    if (used.has(name) || inScript.has(name) || OTHER_READERS.test(name)) continue;
    const message = `${shown(name)} is sealed for nothing: the compose text never uses it, so no container sees it.`;
    const hint = `${nearest(name, used)}Use it in the compose text (\`${name}: \${${name}}\`), or take it out of env.`;
    yield lintFinding('env-unused', undefined, message, { hint });
  }
}

/** Whether a service reads the decrypted env as a file, and so may use any name. */
function handsOutWholeEnv(model: MappingNode, envNames: EnvNames): boolean {
  const isWhole = (path: string): boolean => {
    const place = guestPath(path);
    return place === 'secrets' || place === 'guest-directory' || path === '/';
  };
  const services = servicesOf(model);
  const files = [
    ...services.flatMap((service) =>
      oneOrMany(childOf(service.node, 'env_file')).map((item) => childOf(item, 'path') ?? item),
    ),
    ...['configs', 'secrets'].flatMap((section) =>
      mappingsOf(childOf(model, section)).flatMap(({ node }) => childOf(node, 'file') ?? []),
    ),
  ];
  return (
    files.some((file) => isWhole(assume(textOf(file) ?? '', envNames))) ||
    services.some((service) =>
      mountsOf(service, envNames).some(({ type, source }) => type === 'bind' && isWhole(source)),
    )
  );
}

/** Every name that the compose text uses, in whatever way. */
export function usedNames(model: MappingNode): ReadonlySet<string> {
  return new Set([...usesOf(model, scalarsOf(model).values, undefined)].map(({ name }) => name));
}
