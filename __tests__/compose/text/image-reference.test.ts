import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import {
  parseImageReference,
  type ImageReference,
} from '../../../src/compose/text/image-reference.ts';

const HEX = '0123456789abcdef'.repeat(4);
const DIGEST = `sha256:${HEX}`;
const NOTHING = { registry: undefined, tag: undefined, digest: undefined };

test.each<[string, Partial<ImageReference>]>([
  ['nginx', { repository: 'nginx' }],
  ['nginx:1.27', { repository: 'nginx', tag: '1.27' }],
  ['nginx:Latest_1-x.y', { repository: 'nginx', tag: 'Latest_1-x.y' }],
  ['library/nginx', { repository: 'library/nginx' }],
  [`nginx@${DIGEST}`, { repository: 'nginx', digest: DIGEST }],
  [`nginx:1@${DIGEST}`, { repository: 'nginx', tag: '1', digest: DIGEST }],
  [`a@sha512:${HEX}${HEX}`, { repository: 'a', digest: `sha512:${HEX}${HEX}` }],
  ['ghcr.io/acme/app:v1', { registry: 'ghcr.io', repository: 'acme/app', tag: 'v1' }],
  ['GHCR.io/acme/app', { registry: 'GHCR.io', repository: 'acme/app' }],
  ['localhost/app', { registry: 'localhost', repository: 'app' }],
  ['localhost:5000/app', { registry: 'localhost:5000', repository: 'app' }],
  ['registry:5000/a/b/c:1', { registry: 'registry:5000', repository: 'a/b/c', tag: '1' }],
  ['10.0.0.1:5000/app', { registry: '10.0.0.1:5000', repository: 'app' }],
  ['[::1]:5000/app', { registry: '[::1]:5000', repository: 'app' }],
  ['a__b/c--d/e.f/g_h', { repository: 'a__b/c--d/e.f/g_h' }],
  ['a:1/2', { registry: 'a:1', repository: '2' }],
  ['a:5000', { repository: 'a', tag: '5000' }],
  [`a:${'t'.repeat(128)}`, { repository: 'a', tag: 't'.repeat(128) }],
])('%s', (text, expected) => {
  expect(parseImageReference(text)).toEqual({ ...NOTHING, ...expected });
});

describe('no reference', () => {
  test.each([
    ['nothing', ''],
    ['a blank', ' '],
    ['white space before', ' nginx'],
    ['white space inside', 'ng inx'],
    ['a line break after', 'nginx\n'],
    ['upper case', 'Nginx'],
    ['upper case after the registry', 'ghcr.io/Acme/app'],
    ['no repository', ':1'],
    ['a registry only', 'ghcr.io/'],
    ['an empty part', 'a//b'],
    ['a leading slash', '/a'],
    ['a trailing slash', 'a/'],
    ['an empty tag', 'a:'],
    ['two tags', 'a:1:2'],
    ['a tag that starts with a dash', 'a:-1'],
    ['a tag that starts with a dot', 'a:.1'],
    ['a long tag', `a:${'t'.repeat(129)}`],
    ['a long repository', 'a'.repeat(256)],
    ['a slash in the tag', 'x/a:1/2'],
    ['an empty digest', 'a@'],
    ['a digest alone', DIGEST.replace(':', '@')],
    ['only a digest', `@${DIGEST}`],
    ['a short digest', `a@sha256:${HEX.slice(1)}`],
    ['a long digest', `a@sha256:${HEX}0`],
    ['a digest in upper case', `a@sha256:${HEX.toUpperCase()}`],
    ['a digest without algorithm', `a@${HEX}`],
    ['a digest of another algorithm', `a@md5:${HEX.slice(32)}`],
    ['two digests', `a@${DIGEST}@${DIGEST}`],
    ['a tag after the digest', `a@${DIGEST}:1`],
    ['a variable', 'a:${TAG}'],
    ['a template', 'a:{{TAG}}'],
    ['a URL', 'https://ghcr.io/a/b'],
    ['three underscores', 'a___b'],
    ['a dot after a dot', 'a..b'],
    ['a trailing dash', 'a-'],
    ['a dot at the end of the registry', 'ghcr.io./-a'],
    ['YAML', 'a: b'],
    ['a comment', 'a #b'],
    ['beyond ASCII', 'ä'],
  ])('%s', (_, text) => {
    expect(parseImageReference(text)).toBeUndefined();
  });

  // By distribution/reference a host is made of labels.
  test.each(['a..b/c', 'a-.b/c', 'a.-b/c', '.a/c', 'a./c'])('the registry of %s', (text) => {
    expect(parseImageReference(text)).toBeUndefined();
  });
});

const part = fc.stringMatching(/^[a-z0-9]{1,5}((\.|_|__|-{1,2})[a-z0-9]{1,3}){0,2}$/);
const reference = fc.record({
  registry: fc.option(fc.constantFrom('ghcr.io', 'localhost', 'localhost:5000', 'r.example:443'), {
    nil: undefined,
  }),
  repository: fc
    .array(part, { minLength: 1, maxLength: 3 })
    // The first part with a dot would be a registry.
    .filter(([first = '', ...more]) => more.length === 0 || !first.includes('.'))
    .map((parts) => parts.join('/')),
  tag: fc.option(fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,12}$/), { nil: undefined }),
  digest: fc.option(fc.constant(DIGEST), { nil: undefined }),
});

test('the parts of a reference are found again', () => {
  fc.assert(
    fc.property(reference, ({ registry, repository, tag, digest }) => {
      fc.pre(registry !== undefined || !repository.startsWith('localhost/'));
      const text = [
        registry === undefined ? '' : `${registry}/`,
        repository,
        tag === undefined ? '' : `:${tag}`,
        digest === undefined ? '' : `@${digest}`,
      ].join('');
      expect(parseImageReference(text)).toEqual({ registry, repository, tag, digest });
    }),
  );
});

test('what is taken is made of its parts, and stands on one line', () => {
  const unit = fc.constantFrom(...Array.from('aB0.:/@-_[] \n'), 'ghcr.io/', `@${DIGEST}`);
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      const parsed = parseImageReference(text);
      if (parsed === undefined) return;
      const { registry, repository, tag, digest } = parsed;
      expect(text).toBe(
        (registry === undefined ? '' : `${registry}/`) +
          repository +
          (tag === undefined ? '' : `:${tag}`) +
          (digest === undefined ? '' : `@${digest}`),
      );
      expect(text).toMatch(/^[\x21-\x7e]+$/);
    }),
    { numRuns: 1000 },
  );
});
