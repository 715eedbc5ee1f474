import { childOf, isNull, type Node } from '../yaml/node.ts';
import { parseImageReference } from '../text/image-reference.ts';
import { assume, assumedText, isKnown, knownPrefix } from '../text/assumed.ts';
import { findingsOf, shown, type LintFinding } from './finding.ts';
import { placeholderIn } from './placeholder.ts';
import type { LintRules } from './rule.ts';
import { attribute, textOf } from '../text/model.ts';
import { profilesOf, type Service } from '../text/services.ts';
import type { LintSubject } from './subject.ts';

export const IMAGE_RULES = {
  'image-missing': {
    level: 'error',
    title: 'A service without an image',
    what: 'Compose refuses the whole app.',
    why: 'A service needs `image:` or `build:`.',
    fix: 'Name the image, or set it with the input `images`.',
  },
  'image-mutable': {
    level: 'warning',
    title: 'An image without a digest',
    what: 'The CVM runs whatever the tag points at when it pulls, and may run the old image again under the same tag.',
    why: 'What is attested is the text. A tag can be moved; a digest cannot.',
    fix: 'Write `name@sha256:…`, by hand or with the input `images`.',
    example: {
      bad: 'image: ghcr.io/acme/app:latest',
      good: 'image: ghcr.io/acme/app@sha256:…',
    },
  },
  'image-variable': {
    level: 'warning',
    title: 'An image that the sealed env decides',
    what: 'The CVM runs the image that the sealed env names.',
    why: 'The env is not part of the attested text, so who verifies the app cannot see what it runs.',
    fix: 'Fill the reference in before shipping, with the input `images` or `variables`.',
    example: { bad: 'image: ${IMAGE}', good: 'image: ghcr.io/acme/app@sha256:…' },
  },
  'image-placeholder': {
    level: 'error',
    title: 'A placeholder left in an image reference',
    what: 'The CVM cannot pull the image, and the service does not start.',
    why: 'A step that should have filled the template in did not run, or looked for another word.',
    fix: 'Fill it in with the input `images`.',
    example: { bad: 'image: ghcr.io/acme/app:__TAG__' },
  },
  'image-invalid': {
    level: 'error',
    title: 'A text that is no image reference',
    what: 'The CVM cannot pull the image, and the service does not start.',
    why: 'A reference is `[registry/]repository[:tag][@digest]`, the repository in lower case, a digest in full.',
    fix: 'Write `[registry/]repository[:tag][@digest]`, the repository in lower case.',
  },
  'platform-not-amd64': {
    level: 'warning',
    title: 'A platform other than `linux/amd64`',
    what: 'The container dies with `exec format error`, or is not pulled at all.',
    why: 'CVMs are x86-64 machines and do not emulate others.',
    fix: 'Build and name an image for `linux/amd64`.',
  },
} as const satisfies LintRules;

const finding = findingsOf(IMAGE_RULES);

/** The images that the CVM is told to run. */
export function* lintImages(subject: LintSubject): Generator<LintFinding> {
  for (const service of subject.services) {
    const image = childOf(service.node, 'image');
    const text = textOf(image);
    if (image === undefined || text === undefined || text === '') yield* lintMissing(service);
    else yield* lintImage(image, assume(text, subject.envNames), service);
    yield* lintPlatform(service, subject);
  }
}

function* lintMissing(service: Service): Generator<LintFinding> {
  const given = ['build', 'provider', 'extends'].some((key) => {
    const value = childOf(service.node, key);
    return value !== undefined && !isNull(value);
  });
  // Compose asks only services that start for an image, and which profiles are active is not known here.
  if (given || profilesOf(service).length > 0) return;
  const message = `Compose starts nothing: the service ${shown(service.name)} has neither \`image:\` nor \`build:\`.`;
  yield finding('image-missing', service.key, message, { service: service.name });
}

function* lintImage(image: Node, assumed: string, service: Service): Generator<LintFinding> {
  const name = shown(assumedText(assumed));
  const details = { service: service.name };
  const placeholder = placeholderIn(assumed);
  if (placeholder !== undefined) {
    const message = `The CVM cannot pull ${name}: the placeholder ${shown(assumedText(placeholder))} was never filled in.`;
    yield finding('image-placeholder', image, message, details);
    return;
  }
  const isBuilt = childOf(service.node, 'build') !== undefined;
  if (!isKnown(assumed)) {
    // Whatever stands before a digest, only one content fits it.
    if (isBuilt || /@sha256:[0-9a-f]{64}$/.test(assumed)) return;
    const what =
      knownPrefix(assumed) === ''
        ? 'The sealed env decides which image the CVM runs'
        : `The sealed env decides which ${name} the CVM runs`;
    const message = `${what}, so the image is not part of what is attested.`;
    yield finding('image-variable', image, message, details);
    return;
  }
  const reference = parseImageReference(assumed);
  if (reference === undefined) {
    const message = `The CVM cannot pull ${name}: that is no image reference.`;
    yield finding('image-invalid', image, message, details);
  } else if (!isBuilt && reference.digest === undefined) {
    const message = `${name} can be moved to other content: what the CVM runs is not what was attested, and the old image may run again under the same tag.`;
    yield finding('image-mutable', image, message, details);
  }
}

const AMD64 = /^(?:linux\/)?(?:amd64|x86_64|x86-64)(?:\/v\d)?$/i;

function* lintPlatform(service: Service, { envNames }: LintSubject): Generator<LintFinding> {
  const platform = attribute(service.node, 'platform');
  const text = assume(textOf(platform?.value) ?? '', envNames);
  if (platform === undefined || text === '' || text === 'linux' || !isKnown(text)) return;
  if (AMD64.test(text)) return;
  const message = `The container dies with \`exec format error\`: CVMs are \`linux/amd64\` machines, not ${shown(text)}.`;
  yield finding('platform-not-amd64', platform.value, message, { service: service.name });
}
