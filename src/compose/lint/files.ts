import { childOf, isNull, type Node } from '../yaml/node.ts';
import { assume, assumedText, knownPrefix } from '../text/assumed.ts';
import { isAsWritten, lintFinding, shown, type LintFinding } from './finding.ts';
import { guestPath } from './guest-path.ts';
import { attribute, isFalse, isTrue, mappingsOf, oneOrMany, textOf } from '../text/model.ts';
import { grantsOf, type Service } from '../text/services.ts';
import type { LintSubject } from './subject.ts';

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
  const hint = 'Let this step resolve it: name the file in `compose_files`.';
  const include = attribute(model, 'include');
  if (include !== undefined && oneOrMany(include.value).length > 0) {
    const message = 'Compose starts nothing: `include` names a file that is not in the CVM.';
    yield lintFinding('include', include.key, message, { hint });
  }
  for (const service of services) {
    const file = childOf(childOf(service.node, 'extends'), 'file');
    const name = textOf(file);
    if (file === undefined || name === undefined) continue;
    const message = `Compose starts nothing: ${shown(name)} is not in the CVM, so nothing can be extended from it.`;
    yield lintFinding('extends-file', file, message, { hint, service: service.name });
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
      const hint = 'List the names it needs in `environment:`, unless it needs them all.';
      yield lintFinding('env-file-all-secrets', node, message, { hint, service: service.name });
    } else if (!isMissing(place)) {
      continue;
    } else if (isFalse(childOf(item, 'required'), envNames)) {
      const message = `Compose skips ${path}, which is not in the CVM, and the service starts without its values.`;
      const hint = 'Take the entry away, or give the values as env and `environment:`.';
      yield lintFinding('env-file-skipped', node, message, { hint, service: service.name });
    } else {
      const message = `Compose starts nothing: the env file ${path} is not in the CVM.`;
      const hint = 'Give secret values to this step as env and public ones as `environment:`.';
      yield lintFinding('env-file', node, message, { hint, service: service.name });
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
    const hint = 'Write the labels under `labels:`.';
    yield lintFinding('label-file', node, message, { hint, service: service.name });
  }
}

function isMissing(place: ReturnType<typeof guestPath>): boolean {
  return place === 'relative' || place === 'guest-directory' || place === 'closed';
}

const SOURCES = {
  configs: {
    rule: 'config-file',
    word: 'config',
    hint: 'Put the text under `content:` (a literal `$` is written `$$` there).',
  },
  secrets: {
    rule: 'secret-file',
    word: 'secret',
    hint: 'Write `environment: NAME` instead, and give NAME to this step as env.',
  },
} as const;

function* lintSourceFiles(
  section: keyof typeof SOURCES,
  { model, envNames }: LintSubject,
): Generator<LintFinding> {
  const { rule, word, hint } = SOURCES[section];
  for (const { name, node } of mappingsOf(childOf(model, section))) {
    const file = childOf(node, 'file');
    const text = textOf(file);
    if (file === undefined || text === undefined || isTrue(childOf(node, 'external'), envNames)) {
      continue;
    }
    const assumed = assume(text, envNames);
    if (knownPrefix(assumed) === '' || !isMissing(guestPath(assumed))) continue;
    const message = `No service can mount the ${word} ${shown(name)}: the file ${shown(assumedText(assumed))} is not in the CVM.`;
    yield lintFinding(rule, file, message, { hint });
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
      const hint =
        'Leave `read_only` off for that service, or hand the value over in `environment:`.';
      yield lintFinding('config-read-only', node, message, { hint, service: service.name });
    }
  }
}

function isByValue(definition: Node | undefined): boolean {
  return ['content', 'environment'].some((key) => {
    const value = childOf(definition, key);
    return value !== undefined && !isNull(value);
  });
}
