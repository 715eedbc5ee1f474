import { childOf, stringOf, type MappingNode, type Node } from '../yaml/node.ts';
import { scanVariables } from '../text/variables.ts';
import { assume, BUILT_IN_NAMES, type EnvNames } from '../text/assumed.ts';
import { mappingsOf, oneOrMany, textOf } from '../text/model.ts';
import { mountsOf, servicesOf } from '../text/services.ts';
import { findingsOf, inOrder, listed, placeInside, shown, type LintFinding } from './finding.ts';
import { guestPath } from './guest-path.ts';
import type { LintRules } from './rule.ts';
import { TYPED_FIELDS } from './typed-fields.ts';
import { usesOf, type Use } from './variable-uses.ts';
import { scalarsOf, serviceAt, type Visited } from './walk.ts';

export const VARIABLE_RULES = {
  'variable-undefined': {
    level: 'error',
    title: 'A variable without a value',
    what: '`${NAME}` becomes empty, and the app starts broken; with `${NAME:?…}`, or where Compose needs a number or a boolean, Compose starts nothing; a service whose secret or config takes its value from the name does not start; a bare name in `environment:` does not reach the container.',
    why: 'In the CVM variables have the values of the sealed env only. `DSTACK_APP_ID`, `DSTACK_APP_DOMAIN` and `DSTACK_GATEWAY_DOMAIN` are built in; `PWD` (`/dstack`), `PATH` and `COMPOSE_PROJECT_NAME` have a value, too.',
    fix: 'Give the name to this step as env, or write a default: `${NAME:-default}`. A `$` that is meant literally is written `$$`.',
    example: { bad: 'DB_URL: ${DB_URL}', good: 'DB_URL: ${DB_URL:-postgres://db/app}' },
  },
  'variable-malformed': {
    level: 'error',
    title: 'A `${` that is no variable',
    what: 'Compose refuses the whole app (`invalid interpolation format`).',
    why: 'Known are `$NAME`, `${NAME}` and `${NAME…}` with `:-`, `-`, `:?`, `?`, `:+` or `+`.',
    fix: 'Correct it, or write `$$` for a literal `$`.',
    example: { bad: 'command: echo ${MY NAME}', good: 'command: echo $${MY_NAME}' },
  },
  'variable-empty-default': {
    level: 'warning',
    title: 'An empty default where Compose needs a number, a size, a time or a boolean',
    what: 'Where the name has no value, Compose reads an empty text, cannot make anything of it, and starts nothing.',
    why: 'An attribute such as `scale`, `privileged` or `mem_limit` is cast once the variable is filled in.',
    fix: 'Write a default that fits.',
    example: { bad: "scale: '${SCALE:-}'", good: "scale: '${SCALE:-1}'" },
  },
  'variables-needed': {
    level: 'notice',
    title: 'Variables that the compose text needs',
    what: 'Where one of the names has no value, it becomes empty in the CVM or keeps the app from starting.',
    why: 'The env of the deploy is not known here (no env was given, and no CVM was asked), so the names are only listed.',
    fix: 'Make sure that the deploy seals every one of them.',
  },
  'env-unused': {
    level: 'warning',
    title: 'An env name that the compose text never uses',
    what: 'The value is sealed and decrypted, and no container sees it.',
    why: 'The sealed env reaches containers only where the compose text names it; a misspelt name looks like this.',
    fix: 'Use it in the compose text (`NAME: ${NAME}`), or take it out of env.',
  },
} as const satisfies LintRules;

const finding = findingsOf(VARIABLE_RULES);

/**
 * What the variables of the compose text need. Where the names that have a value in the env of the deploy are not
 * known, one notice lists them.
 */
export function lintVariables(model: MappingNode, envNames: EnvNames): readonly LintFinding[] {
  const { values } = scalarsOf(model);
  const uses = [...usesOf(model, values, envNames)];
  return inOrder([
    ...lintSyntax(values),
    ...lintEmptyDefaults(values, envNames),
    ...(envNames === undefined ? lintNeeded(uses) : lintUndefined(uses, envNames)),
  ]);
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
      yield finding('variable-malformed', placeInside(node, start, end - start), message, {
        hint: written.startsWith('${{')
          ? 'A GitHub expression is not filled in here: use the input `variables`.'
          : undefined,
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
    const message = `Compose starts nothing where ${shown(use.name)} has no value: it needs ${type.name} here and reads an empty text.`;
    const hint = `Write a default that fits: \`\${${use.name}:-…}\`.`;
    const place = placeInside(node, use.start, use.end - use.start);
    yield finding('variable-empty-default', place, message, {
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
    yield finding('variable-undefined', place, message, { hint, service });
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
  yield finding('variables-needed', undefined, message);
}

/** Names that act without the compose text: on the guest's scripts, and on docker and Compose themselves. */
const OTHER_READERS =
  /^(?:(?:DSTACK|COMPOSE|DOCKER|BUILDKIT|BUILDX)_.*|HOME|PATH|(?:https?|all|no)_proxy)$/i;

/**
 * Names of the env that nothing uses.
 *
 * @param script the pre-launch script, which may use names, too; empty where there is none
 */
export function lintUnused(
  model: MappingNode,
  envNames: ReadonlySet<string>,
  script: string,
): readonly LintFinding[] {
  if (handsOutWholeEnv(model, envNames)) return [];
  const used = new Set(
    [...usesOf(model, scalarsOf(model).values, envNames)].map(({ name }) => name),
  );
  const inScript = new Set(script.match(/\w+/g));
  const unused = [...envNames].filter(
    (name) => !used.has(name) && !inScript.has(name) && !OTHER_READERS.test(name),
  );
  return inOrder(
    unused.map((name) =>
      finding(
        'env-unused',
        undefined,
        `${shown(name)} is sealed for nothing: the compose text never uses it, so no container sees it.`,
        {
          hint: `${nearest(name, used)}Use it in the compose text (\`${name}: \${${name}}\`), or take it out of env.`,
        },
      ),
    ),
  );
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
