import { childOf, stringOf } from '../yaml/node.ts';
import { assume, assumedText, isKnown } from '../text/assumed.ts';
import { findingsOf, shown, type LintFinding } from './finding.ts';
import { placeholderIn } from './placeholder.ts';
import type { LintRules } from './rule.ts';
import { descend, itemsOf, textOf } from '../text/model.ts';
import type { Service } from '../text/services.ts';
import type { LintSubject } from './subject.ts';
import { TYPED_FIELDS } from './typed-fields.ts';
import { scalarsOf, serviceAt } from './walk.ts';

export const VALUE_RULES = {
  'value-invalid': {
    level: 'error',
    title: "A value that the guest's Compose cannot read",
    what: 'Compose refuses the whole app, also where the service is behind a profile.',
    why: 'Ports, sizes, durations, numbers and booleans are read when Compose loads the text. The guest runs Compose 2.26 to 2.33, which knows `always`, `missing`, `if_not_present`, `never` and `build` as `pull_policy`; newer ones know more.',
    fix: 'Correct the value.',
    example: { bad: 'mem_limit: 12zz', good: 'mem_limit: 512m' },
  },
  'value-refused': {
    level: 'error',
    title: 'A value that docker refuses',
    what: 'Compose takes the value, docker refuses the container, and the service does not start.',
    why: 'Compose hands `restart` and the long form of `ports` over unread. Docker knows `no`, `always`, `on-failure` and `unless-stopped`, and ports up to 65535.',
    fix: 'Correct the value.',
    example: { bad: 'restart: sometimes', good: 'restart: unless-stopped' },
  },
} as const satisfies LintRules;

const finding = findingsOf(VALUE_RULES);

/** Values of which no meaning can be made. */
export function* lintValues(subject: LintSubject): Generator<LintFinding> {
  yield* lintTyped(subject);
  for (const service of subject.all) yield* lintPullPolicy(service, subject);
  for (const service of subject.services) {
    yield* lintRestart(service, subject);
    yield* lintLongPorts(service, subject);
  }
}

function* lintTyped({ model, envNames }: LintSubject): Generator<LintFinding> {
  for (const { node, path } of scalarsOf(model).values) {
    const isPort = path.length === 4 && path[2] === 'ports';
    const text = isPort ? textOf(node) : stringOf(node);
    const type = text === undefined ? undefined : TYPED_FIELDS.find(path);
    if (text === undefined || type === undefined) continue;
    const assumed = assume(text, envNames);
    // An empty default is a rule of its own.
    if (!isKnown(assumed) || (assumed === '' && text !== '') || type.reads(assumed)) continue;
    const field = path
      .slice(path[0] === 'services' ? 2 : 0)
      .filter((key) => key !== '[]')
      .join('.');
    const placeholder = placeholderIn(assumed);
    const what =
      placeholder === undefined
        ? `\`${field}\` needs ${type.name}, and ${shownValue(assumed)} is none`
        : `the placeholder ${shown(placeholder)} was never filled in`;
    const hint =
      placeholder === undefined
        ? type.hint
        : 'Write a variable in its place and give its value with the input `variables`, or fill it in before this step.';
    yield finding('value-invalid', node, `Compose starts nothing: ${what}.`, {
      hint,
      service: serviceAt(path),
    });
  }
}

function shownValue(text: string): string {
  return text === '' ? 'an empty text' : shown(text);
}

const PULL_POLICIES = /^(?:always|never|if_not_present|build|missing)$/;
const NEWER_PULL_POLICIES = /^(?:refresh|daily|weekly|every_.*)$/;

function* lintPullPolicy(service: Service, { envNames }: LintSubject): Generator<LintFinding> {
  const node = childOf(service.node, 'pull_policy');
  const text = assume(textOf(node) ?? '', envNames);
  if (node === undefined || text === '' || !isKnown(text) || PULL_POLICIES.test(text)) return;
  const isNewer = NEWER_PULL_POLICIES.test(text);
  const message = `Compose starts nothing: ${
    isNewer
      ? `${shown(text)} as \`pull_policy\` came with Compose 2.34, and the guest's is older`
      : `${shown(text)} is no \`pull_policy\``
  }.`;
  const hint = `Write \`always\`, \`missing\`, \`never\` or \`build\`.${
    isNewer ? ' Where the OS image of the CVM has a newer Compose, ignore this rule.' : ''
  }`;
  yield finding('value-invalid', node, message, { hint, service: service.name });
}

const RESTARTS = /^(?:|no|none|any|always|on-failure|unless-stopped)$/;

function* lintRestart(service: Service, { envNames }: LintSubject): Generator<LintFinding> {
  const policy = descend(service.node, 'deploy', 'restart_policy');
  const node =
    policy?.kind === 'mapping' ? childOf(policy, 'condition') : childOf(service.node, 'restart');
  const [text = ''] = assume(textOf(node) ?? '', envNames).split(':');
  if (node === undefined || !isKnown(text) || RESTARTS.test(text)) return;
  const message = `The service does not start: docker does not know the restart policy ${shown(text)}.`;
  const hint = 'Write `always`, `unless-stopped`, `on-failure` or `"no"`.';
  yield finding('value-refused', node, message, { hint, service: service.name });
}

function* lintLongPorts(service: Service, { envNames }: LintSubject): Generator<LintFinding> {
  for (const port of itemsOf(childOf(service.node, 'ports'))) {
    for (const key of ['target', 'published'] as const) {
      const node = childOf(port, key);
      const text = assume(textOf(node) ?? '', envNames);
      if (node === undefined || text === '' || !isKnown(text) || isPort(text)) continue;
      // Compose itself reads the target.
      if (key === 'target' && !/^\d+$/.test(text)) continue;
      const message = `The service does not start: docker cannot publish the port ${shown(assumedText(text))}.`;
      const hint = 'Write a number up to 65535.';
      yield finding('value-refused', node, message, { hint, service: service.name });
    }
  }
}

function isPort(text: string): boolean {
  return /^\d+(?:-\d+)?$/.test(text) && text.split('-').every((part) => Number(part) <= 65_535);
}
