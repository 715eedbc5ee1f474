/** The parts of an image reference. */
export interface ImageReference {
  /** `ghcr.io`, `localhost:5000`; undefined for Docker Hub's short forms. */
  readonly registry: string | undefined;
  readonly repository: string;
  readonly tag: string | undefined;
  /** `sha256:` and 64 hex digits, or `sha512:` and 128. */
  readonly digest: string | undefined;
}

const LABEL = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const REGISTRY = new RegExp(
  `^(?:localhost|(?=[^/]*[.:[])(?:\\[[0-9a-f:]+\\]|${LABEL}(?:\\.${LABEL})*))(?::\\d{1,5})?$`,
  'i',
);
const REPOSITORY =
  /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;

/**
 * Parses an image reference by the grammar of distribution/reference: `[registry/]repository[:tag][@digest]`, the
 * repository in lower case. Undefined when it is none.
 */
export function parseImageReference(text: string): ImageReference | undefined {
  const [beforeDigest = '', digest, ...more] = text.split('@');
  if (more.length > 0 || (digest !== undefined && !DIGEST.test(digest))) return undefined;
  const slash = beforeDigest.indexOf('/');
  const first = slash === -1 ? '' : beforeDigest.slice(0, slash);
  const registry = REGISTRY.test(first) ? first : undefined;
  const path = registry === undefined ? beforeDigest : beforeDigest.slice(slash + 1);
  const colon = path.lastIndexOf(':');
  const repository = colon === -1 ? path : path.slice(0, colon);
  const tag = colon === -1 ? undefined : path.slice(colon + 1);
  if (!REPOSITORY.test(repository) || (tag !== undefined && !TAG.test(tag))) return undefined;
  if (repository.length > 255) return undefined;
  return { registry, repository, tag, digest };
}
