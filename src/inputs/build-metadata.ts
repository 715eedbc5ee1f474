import { isJsonObject, type JsonObject } from '../base/json.ts';
import { parseImageReference } from '../compose/text/image-reference.ts';
import { positionOf, readJsonObject } from '../env/json.ts';

/** What a build gave. */
export type Build = Image | Problem;

interface Image {
  /** By digest; undefined where nothing was made that could be pulled. */
  readonly reference: string | undefined;
}

/** Goes on behind the name of the entry or the target, and quotes nothing of the text. */
export interface Problem {
  readonly problem: string;
  readonly hint?: string;
}

interface Target {
  readonly name: string;
  readonly build: Build;
}

/** What a service or a target of bake can be called. */
const NAME = /^[\w.-]{1,128}$/;
/** What tells the metadata of one build from that of several. */
const OF_ONE_BUILD = ['containerimage.digest', 'image.name', 'buildx.build.ref'];

/** What `docker buildx build --metadata-file` writes, and docker/build-push-action gives as `metadata`. */
export function buildOf(text: string): Build {
  const metadata = read(text);
  if ('problem' in metadata) return metadata;
  if (!isOneBuild(metadata.object) && Object.values(metadata.object).some(isOneBuild)) {
    return {
      problem: 'has the metadata of several targets behind its `=`, each of which is a service',
      hint: 'Leave out what stands before the `{`. For one target alone, write `service=${{ toJSON(fromJSON(steps.bake.outputs.metadata).target) }}`.',
    };
  }
  const build = imageOf(metadata.object);
  return 'reference' in build && build.reference === undefined ? NO_IMAGE : build;
}

/**
 * What `docker buildx bake --metadata-file` writes, and docker/bake-action gives as `metadata`: the same by target,
 * and beside them what is of the whole, such as `buildx.build.warnings`.
 */
export function targetsOf(text: string): readonly Target[] | Problem {
  const metadata = read(text);
  if ('problem' in metadata) return metadata;
  const { object } = metadata;
  if (isOneBuild(object)) {
    return {
      problem: 'is the metadata of one build, which names no service',
      hint: 'Write the service before it: `web=${{ steps.build.outputs.metadata }}`.',
    };
  }
  const targets = Object.entries(object).filter(([name]) => !name.startsWith('buildx.'));
  if (targets.length === 0) return { problem: 'is metadata that names no target' };
  const index = targets.findIndex(([name]) => !NAME.test(name));
  if (index !== -1) {
    return { problem: `has a target, number ${index + 1}, that is called as no service can be` };
  }
  return targets.map(([name, target]) => ({
    name,
    build: isJsonObject(target)
      ? imageOf(target)
      : { problem: 'is not the metadata of a build: it is no JSON object' },
  }));
}

function isOneBuild(value: unknown): boolean {
  return isJsonObject(value) && OF_ONE_BUILD.some((key) => key in value);
}

function read(text: string): { readonly object: JsonObject } | Problem {
  const strict = readJsonObject(text);
  if ('notJson' in strict) {
    const { line, column } = positionOf(text, strict.notJson.offset);
    return {
      problem: `is JSON that cannot be read: in its line ${line}, column ${column}, ${strict.notJson.problem}`,
    };
  }
  const names = 'members' in strict ? strict.members.map(({ name }) => name) : [];
  if (new Set(names).size < names.length) return { problem: 'is JSON that has a name twice' };
  try {
    const object: unknown = JSON.parse(text);
    if (isJsonObject(object)) return { object };
  } catch {
    // The error quotes the text.
  }
  return { problem: 'is JSON that cannot be read' };
}

const NO_IMAGE = {
  problem: 'has metadata without an image: the build pushed none',
  hint: 'Give the build `tags` and `push: true`, so that the CVM can pull what it made.',
} as const;

/**
 * By the digest of what was pushed (`containerimage.digest`; that of the image's config cannot be pulled). `image.name`
 * holds every name that the build gave it, all of the same content: the first is taken, since their order is that of the
 * build's own `tags`. Its tag is left out: it may differ in every build, and would change the compose hash of the same
 * image.
 */
function imageOf(metadata: JsonObject): Build {
  const { 'containerimage.digest': digest, 'image.name': names } = metadata;
  if (names === undefined && digest === undefined) return { reference: undefined };
  if (typeof digest !== 'string' || !/^sha256:[0-9a-f]{64}$/.test(digest)) {
    return {
      problem: 'has metadata without a `containerimage.digest` of `sha256:` and 64 hex digits',
      hint: NO_IMAGE.hint,
    };
  }
  if (typeof names !== 'string' || names.trim() === '') {
    return { problem: 'has metadata without an `image.name`', hint: NO_IMAGE.hint };
  }
  const [first] = names.split(',').map((name) => parseImageReference(name.trim()));
  if (first === undefined) {
    return { problem: 'has an `image.name` that does not begin with an image reference' };
  }
  if (first.digest !== undefined && first.digest !== digest) {
    return { problem: 'has an `image.name` with another digest than its `containerimage.digest`' };
  }
  const registry = first.registry === undefined ? '' : `${first.registry}/`;
  return { reference: `${registry}${first.repository}@${digest}` };
}
