import { childOf, isNull, type Node } from '../yaml/node.ts';
import { assume, assumedText, knownPrefix, type EnvNames } from '../text/assumed.ts';
import { findingsOf, shown, type LintFinding } from './finding.ts';
import type { LintRules } from './rule.ts';
import { guestPath } from './guest-path.ts';
import { attribute, keyValues, textOf } from '../text/model.ts';
import type { Service } from '../text/services.ts';
import type { LintSubject } from './subject.ts';

const BUILD_ELSEWHERE =
  'Build the image in CI, push it, and name it by digest in `image:` without `build:`.';

export const BUILD_RULES = {
  'build-context': {
    level: 'error',
    title: 'A build from local files',
    what: 'The build fails and the app does not start, even where `image:` is set: the guest starts every app with `--build`.',
    why: 'Only the compose text is shipped. Neither the Dockerfile nor any other file of the context exists in the CVM.',
    fix: BUILD_ELSEWHERE,
    example: {
      bad: 'build: ./app',
      good: 'image: ghcr.io/acme/app@sha256:…',
    },
  },
  'build-in-cvm': {
    level: 'warning',
    title: 'A build inside the CVM',
    what: 'The CVM builds the image itself, from `dockerfile_inline` or a remote context, each time it starts.',
    why: 'The result is not reproducible: base images, packages and branches move on, and none of it is part of what is attested.',
    fix: BUILD_ELSEWHERE,
  },
  'build-copies-env': {
    level: 'warning',
    title: 'An inline Dockerfile that copies its whole context',
    what: '`COPY .` or `ADD .` copies `/dstack`, the folder the guest works in, into the image; the decrypted env lies in it.',
    why: 'With `dockerfile_inline` the context is the folder of the compose file, and in the CVM that is `/dstack`.',
    fix: 'Copy nothing from the context: write files with heredocs, or fetch them by checksum.',
  },
} as const satisfies LintRules;

const finding = findingsOf(BUILD_RULES);

const REMOTE = /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)/i;
const COPY_ALL =
  /^[ \t]*(?:COPY|ADD)(?:[ \t]+--(?!from=)\S+)*[ \t]+(?:\.\/?|\[[ \t]*"\.\/?")[ \t,]/im;

/** What a build can and cannot find in the CVM. */
export function* lintBuilds({ services, envNames }: LintSubject): Generator<LintFinding> {
  for (const service of services) {
    const build = attribute(service.node, 'build');
    if (build === undefined || isNull(build.value)) continue;
    const assumed = (node: Node | undefined): string | undefined => {
      const text = textOf(node);
      return text === undefined ? undefined : assume(text, envNames);
    };
    const missing = missingContext(build.value, assumed);
    if (missing !== undefined) {
      const { node, what } = missing;
      const message = `The build fails in the CVM: ${what}, and files of the repository are not shipped.`;
      yield finding('build-context', node ?? build.key, message, { service: service.name });
    } else {
      yield finding(
        'build-in-cvm',
        build.key,
        'The CVM builds this image itself whenever it starts, from sources that are not attested and may change.',
        { service: service.name },
      );
    }
    yield* lintContexts(service, build.value, envNames);
    yield* lintInline(service, build.value, assumed);
  }
}

type Assumed = (node: Node | undefined) => string | undefined;

/** Why the build cannot work; `node` is undefined where the build as a whole is to be named. */
function missingContext(
  build: Node,
  assumed: Assumed,
): { node: Node | undefined; what: string } | undefined {
  const contextNode = build.kind === 'mapping' ? childOf(build, 'context') : build;
  const context = assumed(contextNode) ?? '.';
  if (knownPrefix(context) === '' || REMOTE.test(context)) return undefined;
  const isInline = textOf(childOf(build, 'dockerfile_inline')) !== undefined;
  const place = guestPath(context);
  if (isInline && place !== 'relative' && place !== 'closed') return undefined;
  // An inline Dockerfile needs no file of the context, but the folder itself must be there.
  if (isInline || contextNode !== undefined) {
    return {
      node: contextNode,
      what:
        place === 'guest-directory'
          ? `the context ${shown(assumedText(context))} holds no Dockerfile there`
          : `there is no context ${shown(assumedText(context))} there`,
    };
  }
  const dockerfile = childOf(build, 'dockerfile');
  return {
    node: dockerfile,
    what: `there is no ${shown(assumedText(assumed(dockerfile) ?? 'Dockerfile'))} there`,
  };
}

/** Further contexts that are folders of the repository. */
function* lintContexts(service: Service, build: Node, envNames: EnvNames): Generator<LintFinding> {
  for (const { value, key, name } of keyValues(childOf(build, 'additional_contexts'))) {
    const context = assume(value ?? '', envNames);
    if (knownPrefix(context) === '' || isElsewhere(context)) continue;
    const message = `The build fails in the CVM: there is no folder ${shown(assumedText(context))} for the context ${shown(name)}, and files of the repository are not shipped.`;
    yield finding('build-context', key, message, { service: service.name });
  }
}

function isElsewhere(context: string): boolean {
  return REMOTE.test(context) || context.startsWith('service:');
}

function* lintInline(service: Service, build: Node, assumed: Assumed): Generator<LintFinding> {
  const inline = childOf(build, 'dockerfile_inline');
  const text = assumed(inline);
  if (inline === undefined || text === undefined || !COPY_ALL.test(text)) return;
  if (guestPath(assumed(childOf(build, 'context')) ?? '.') !== 'guest-directory') return;
  const message =
    'The image gets a copy of `/dstack`, the folder the guest works in, and with it the decrypted env.';
  yield finding('build-copies-env', inline, message, { service: service.name });
}
