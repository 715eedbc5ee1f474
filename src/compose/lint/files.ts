import { childOf, isNull, type Node } from '../yaml/node.ts';
import { assume, assumedText, knownPrefix } from '../text/assumed.ts';
import { findingsOf, isAsWritten, shown, type LintFinding } from './finding.ts';
import type { LintRules } from './rule.ts';
import { guestPath, type GuestPath } from './guest-path.ts';
import { attribute, isFalse, isTrue, mappingsOf, oneOrMany, textOf } from '../text/model.ts';
import { grantsOf, type Service } from '../text/services.ts';
import type { LintSubject } from './subject.ts';

const RESOLVE_HERE = 'Let this step resolve it: name the file in `compose_files`.';

export const FILE_RULES = {
  'env-file': {
    level: 'error',
    title: 'An env file that the CVM does not have',
    what: 'Compose does not find the file and starts nothing.',
    why: 'Only the compose text is shipped.',
    fix: 'Give secret values to this step as env and public ones as `environment:`.',
    example: { bad: 'env_file: .env', good: 'environment:\n  DB_URL: ${DB_URL}' },
  },
  'env-file-skipped': {
    level: 'warning',
    title: 'An optional env file that the CVM does not have',
    what: 'Compose skips the file, and the service starts without its values.',
    why: 'Only the compose text is shipped; `required: false` turns the missing file into silence.',
    fix: 'Take the entry away, or give the values as env and `environment:`.',
  },
  'env-file-all-secrets': {
    level: 'notice',
    title: 'A service that is given every secret',
    what: 'The service receives the decrypted env as a whole, not only the names it needs.',
    why: '`/dstack/.host-shared/.decrypted-env` holds everything the deploy seals.',
    fix: 'List the names it needs in `environment:`, unless it needs them all.',
  },
  'label-file': {
    level: 'error',
    title: 'A label file that the CVM does not have',
    what: 'Compose does not find the file and starts nothing.',
    why: 'Only the compose text is shipped.',
    fix: 'Write the labels under `labels:`.',
  },
  'config-file': {
    level: 'error',
    title: 'A config that is read from a file',
    what: 'The file does not exist in the CVM, and a service that mounts the config does not start with it.',
    why: 'Only the compose text is shipped.',
    fix: 'Put the text under `content:` (a literal `$` is written `$$` there).',
    example: {
      bad: 'configs:\n  nginx:\n    file: ./nginx.conf',
      good: 'configs:\n  nginx:\n    content: |\n      worker_processes 1;',
    },
  },
  'secret-file': {
    level: 'error',
    title: 'A secret that is read from a file',
    what: 'The file does not exist in the CVM, and a service that mounts the secret does not start with it.',
    why: 'Only the compose text is shipped, and a secret must not be part of that.',
    fix: 'Write `environment: NAME` instead, and give NAME to this step as env.',
    example: {
      bad: 'secrets:\n  db:\n    file: ./db.txt',
      good: 'secrets:\n  db:\n    environment: DB_PASSWORD',
    },
  },
  'config-read-only': {
    level: 'warning',
    title: 'A config or secret by value in a read-only container',
    what: 'Compose cannot write the config or secret into the container, and the service does not start.',
    why: '`content:` and `environment:` are copied into the root file system of the container, which `read_only: true` closes.',
    fix: 'Leave `read_only` off for that service, or hand the value over in `environment:`.',
  },
  include: {
    level: 'error',
    title: 'An `include` in the text that is shipped',
    what: 'Compose does not find the included file and starts nothing.',
    why: 'Only one text is shipped.',
    fix: RESOLVE_HERE,
  },
  'extends-file': {
    level: 'error',
    title: 'An `extends` from another file in the text that is shipped',
    what: 'Compose does not find the file and starts nothing.',
    why: 'Only one text is shipped.',
    fix: RESOLVE_HERE,
  },
} as const satisfies LintRules;

const finding = findingsOf(FILE_RULES);

/** Files that Compose would read beside the one text that is shipped. */
export function* lintFiles(subject: LintSubject): Generator<LintFinding> {
  yield* lintOtherComposeFiles(subject);
  for (const service of subject.services) {
    yield* lintEnvFiles(service, subject);
    yield* lintLabelFiles(service, subject);
    yield* lintReadOnly(service, subject);
  }
  yield* lintSourceFiles('configs', subject);
  yield* lintSourceFiles('secrets', subject);
}

function* lintOtherComposeFiles({ model, services }: LintSubject): Generator<LintFinding> {
  const include = attribute(model, 'include');
  if (include !== undefined && oneOrMany(include.value).length > 0) {
    const message = 'Compose starts nothing: `include` names a file that is not in the CVM.';
    yield finding('include', include.key, message);
  }
  for (const service of services) {
    const file = childOf(childOf(service.node, 'extends'), 'file');
    const name = textOf(file);
    if (file === undefined || name === undefined) continue;
    const message = `Compose starts nothing: ${shown(name)} is not in the CVM, so nothing can be extended from it.`;
    yield finding('extends-file', file, message, { service: service.name });
  }
}

function* lintEnvFiles(service: Service, { envNames }: LintSubject): Generator<LintFinding> {
  for (const item of oneOrMany(childOf(service.node, 'env_file'))) {
    const node = item.kind === 'mapping' ? childOf(item, 'path') : item;
    const text = textOf(node);
    if (node === undefined || text === undefined) continue;
    const assumed = assume(text, envNames);
    const place = guestPath(assumed);
    const path = isAsWritten(node, text) ? shown(assumedText(assumed)) : 'that it names';
    if (place === 'secrets') {
      const message = `The service receives the decrypted env as a whole from ${path}.`;
      yield finding('env-file-all-secrets', node, message, { service: service.name });
    } else if (!isMissing(place)) {
      continue;
    } else if (isFalse(childOf(item, 'required'), envNames)) {
      const message = `Compose skips ${path}, which is not in the CVM, and the service starts without its values.`;
      yield finding('env-file-skipped', node, message, { service: service.name });
    } else {
      const message = `Compose starts nothing: the env file ${path} is not in the CVM.`;
      yield finding('env-file', node, message, { service: service.name });
    }
  }
}

function* lintLabelFiles(service: Service, { envNames }: LintSubject): Generator<LintFinding> {
  for (const node of oneOrMany(childOf(service.node, 'label_file'))) {
    const text = textOf(node);
    if (text === undefined) continue;
    const assumed = assume(text, envNames);
    if (!isMissing(guestPath(assumed))) continue;
    const message = `Compose starts nothing: the label file ${shown(assumedText(assumed))} is not in the CVM.`;
    yield finding('label-file', node, message, { service: service.name });
  }
}

const MISSING: ReadonlySet<GuestPath> = new Set([
  'relative',
  'home',
  'guest-directory',
  'overlay',
  'closed',
]);

function isMissing(place: GuestPath): boolean {
  return MISSING.has(place);
}

const SOURCES = {
  configs: {
    rule: 'config-file',
    word: 'config',
  },
  secrets: {
    rule: 'secret-file',
    word: 'secret',
  },
} as const;

function* lintSourceFiles(
  section: keyof typeof SOURCES,
  { model, envNames }: LintSubject,
): Generator<LintFinding> {
  const { rule, word } = SOURCES[section];
  for (const { name, node } of mappingsOf(childOf(model, section))) {
    const file = childOf(node, 'file');
    const text = textOf(file);
    if (file === undefined || text === undefined || isTrue(childOf(node, 'external'), envNames)) {
      continue;
    }
    const assumed = assume(text, envNames);
    if (knownPrefix(assumed) === '' || !isMissing(guestPath(assumed))) continue;
    const message = `No service can mount the ${word} ${shown(name)}: the file ${shown(assumedText(assumed))} is not in the CVM.`;
    yield finding(rule, file, message);
  }
}

/** What Compose copies into a container whose root file system is closed. */
function* lintReadOnly(service: Service, subject: LintSubject): Generator<LintFinding> {
  if (!isTrue(childOf(service.node, 'read_only'), subject.envNames)) return;
  for (const section of ['configs', 'secrets'] as const) {
    for (const { source, node } of grantsOf(childOf(service.node, section), subject.envNames)) {
      const definition = childOf(childOf(subject.model, section), source);
      if (!isByValue(definition)) continue;
      const { word } = SOURCES[section];
      const message = `The service does not start: Compose copies the ${word} ${shown(source)} into the container, and \`read_only: true\` forbids that.`;
      yield finding('config-read-only', node, message, { service: service.name });
    }
  }
}

function isByValue(definition: Node | undefined): boolean {
  return ['content', 'environment'].some((key) => {
    const value = childOf(definition, key);
    return value !== undefined && !isNull(value);
  });
}
