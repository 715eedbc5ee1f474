import { describe, expect, test } from '@jest/globals';

import type { Finding } from '../../src/base/finding.ts';
import { images } from '../../src/inputs/images.ts';
import { InputReader } from '../../src/inputs/reader.ts';

const DIGEST = `sha256:${'0f'.repeat(32)}`;
const OTHER = `sha256:${'1e'.repeat(32)}`;

/** What buildx writes of a build that pushed an image, as docker/build-push-action gives it. */
function pushed(names: string, digest = DIGEST): Readonly<Record<string, unknown>> {
  const config = `sha256:${'c0'.repeat(32)}`;
  return {
    'buildx.build.provenance': { materials: [{ uri: 'pkg:docker/node@24?x="}}}}}\\' }] },
    'buildx.build.ref': 'builder/builder0/0fjb6ubs52xx3vygf6fgdl611',
    'containerimage.config.digest': config,
    'containerimage.descriptor': {
      annotations: { 'config.digest': config },
      digest,
      mediaType: 'application/vnd.oci.image.index.v1+json',
      size: 506,
    },
    'containerimage.digest': digest,
    'image.name': names,
  };
}

/** As the actions print it. */
const pretty = (value: unknown): string => JSON.stringify(value, null, 2);

function read(text: string): {
  readonly given: Readonly<Record<string, string | undefined>>;
  readonly findings: readonly Finding[];
} {
  const reader = new InputReader({ INPUT_IMAGES: text });
  return { given: Object.fromEntries(images.read(reader)), findings: reader.findings };
}

function given(text: string): Readonly<Record<string, string | undefined>> {
  const { findings, given: found } = read(text);
  expect(findings).toEqual([]);
  return found;
}

const WEB = `ghcr.io/acme/web@${DIGEST}`;

describe('the metadata of docker/bake-action', () => {
  test('names the services by its targets', () => {
    const metadata = {
      'buildx.build.warnings': [{ detail: 'x' }],
      web: pushed('ghcr.io/acme/web:1.2'),
      'db-1.x': pushed('localhost:5000/acme/db', OTHER),
    };
    const expected = { web: WEB, 'db-1.x': `localhost:5000/acme/db@${OTHER}` };
    for (const text of [pretty(metadata), JSON.stringify(metadata), `\r\n ${pretty(metadata)} `]) {
      expect(given(text)).toEqual(expected);
    }
  });

  test('may have targets without an image', () => {
    const base = { 'buildx.build.ref': 'builder/builder0/x' };
    expect(given(pretty({ base, web: pushed('ghcr.io/acme/web') }))).toEqual({
      base: undefined,
      web: WEB,
    });
  });

  test('names that objects have anyway are names like others', () => {
    const metadata = `{"__proto__": ${pretty(pushed('a'))}, "constructor": ${pretty(pushed('b'))}}`;
    expect([...images.read(new InputReader({ INPUT_IMAGES: metadata })).keys()]).toEqual([
      '__proto__',
      'constructor',
    ]);
    expect(Object.keys({})).toEqual([]);
  });
});

describe('the metadata of docker/build-push-action', () => {
  test('follows the service', () => {
    expect(given(`web=${pretty(pushed('ghcr.io/acme/web:1.2'))}`)).toEqual({ web: WEB });
    expect(given(` web = ${JSON.stringify(pushed('ghcr.io/acme/web:1.2'))}`)).toEqual({ web: WEB });
  });

  test('and lines and the metadata of bake may be mixed', () => {
    const text = [
      '# from three builds',
      `web=${pretty(pushed('ghcr.io/acme/web'))}`,
      'cache=redis:8',
      '',
      pretty({ db: pushed('acme/db') }),
      `worker=ghcr.io/acme/worker@${DIGEST}`,
    ].join('\r\n');
    expect(given(text)).toEqual({
      web: WEB,
      cache: 'redis:8',
      db: `acme/db@${DIGEST}`,
      worker: `ghcr.io/acme/worker@${DIGEST}`,
    });
  });

  test.each([
    ['the first of several names', 'ghcr.io/acme/web:1,docker.io/acme/web:1,ghcr.io/acme/web'],
    ['no tag, which would differ in every build', 'ghcr.io/acme/web:sha-c0ffee'],
    ['a name that has the digest already', `ghcr.io/acme/web@${DIGEST}`],
    ['a name without a tag, as of a push by digest', 'ghcr.io/acme/web'],
    ['space around a name', ' ghcr.io/acme/web:1 , acme/web'],
  ])('%s', (_, names) => {
    expect(given(`web=${pretty(pushed(names))}`)).toEqual({ web: WEB });
  });
});

describe('refused', () => {
  const without = (key: string): string => {
    const fields = Object.entries(pushed('ghcr.io/acme/web'));
    return pretty(Object.fromEntries(fields.filter(([name]) => name !== key)));
  };
  const SECRET = 'not-to-be-quoted';

  test.each<[string, string, RegExp, RegExp]>([
    [
      'a build without its service',
      pretty(pushed('ghcr.io/acme/web')),
      /^Entry 1 of `images` is the metadata of one build, which names no service\.$/,
      /web=\$\{\{ steps\.build\.outputs\.metadata \}\}/,
    ],
    [
      'several targets for one service',
      `web=redis:8\napp=${pretty({ web: pushed('a') })}`,
      /^Entry 2 of `images` has the metadata of several targets behind its `=`/,
      /toJSON\(fromJSON/,
    ],
    [
      'a build that pushed nothing',
      `a=b\nweb=${pretty({ 'buildx.build.ref': 'x' })}`,
      /^Entry 2 of `images` has metadata without an image: the build pushed none\.$/,
      /push: true/,
    ],
    [
      'no digest',
      `web=${without('containerimage.digest')}`,
      /^Entry 1 of `images` has metadata without a `containerimage.digest`/,
      /push: true/,
    ],
    [
      'no name',
      `web=${without('image.name')}`,
      /^Entry 1 of `images` has metadata without an `image.name`\.$/,
      /tags/,
    ],
    [
      'a target with a wrong digest',
      `a=b\n${pretty({ web: pushed('a', SECRET) })}`,
      /^Entry 2 of `images`, target `web`, has metadata without a `containerimage.digest`/,
      /push: true/,
    ],
    [
      'a name that is none',
      pretty({ web: pushed(`${SECRET} "`) }),
      /^Entry 1 of `images`, target `web`, has an `image.name` that does not begin with/,
      /service=reference/,
    ],
    [
      'another digest in the name',
      pretty({ web: pushed(`a@${OTHER}`) }),
      /^Entry 1 of `images`, target `web`, has an `image.name` with another digest/,
      /service=reference/,
    ],
    [
      'values that are no metadata',
      pretty({ TOKEN: SECRET }),
      /^Entry 1 of `images`, target `TOKEN`, is not the metadata of a build/,
      /service=reference/,
    ],
    [
      'a target that no service can be called like',
      pretty({ web: pushed('a'), [`${SECRET} x`]: {} }),
      /^Entry 1 of `images` has a target, number 2, that is called as no service can be\.$/,
      /service=reference/,
    ],
    ['nothing', '{}', /^Entry 1 of `images` is metadata that names no target\.$/, /metadata/],
    [
      'a service twice',
      `web=redis:8\n${pretty({ web: pushed('a') })}`,
      /^Entry 2 of `images`, target `web`, names something that an earlier one names already\.$/,
      /service=reference/,
    ],
    [
      'a target twice',
      `{"web": {}, "web": ${pretty(pushed('a'))}}`,
      /^Entry 1 of `images` is JSON that has a name twice\.$/,
      /service=reference/,
    ],
    [
      'JSON that breaks off, with all that follows',
      `a=b\nweb=${pretty(pushed(SECRET)).slice(0, -2)}\nworker=redis:8`,
      /^Entry 2 of `images` is JSON that cannot be read: in its line 21, column 1, a comma or `\}` is missing\.$/,
      /service=reference/,
    ],
    [
      'something behind JSON',
      `web=${JSON.stringify(pushed('a'))} ${SECRET}`,
      /^Entry 1 of `images` is JSON that cannot be read: .* something follows the end/,
      /service=reference/,
    ],
    [
      'a template that nobody filled in',
      'web={{IMAGE}}',
      /^Entry 1 of `images` is JSON that cannot be read: in its line 1, column 2, a name/,
      /service=reference/,
    ],
    [
      'JSON with a wrong nested value',
      `web={"containerimage.digest": {${SECRET}}}`,
      /^Entry 1 of `images` is JSON that cannot be read\.$/,
      /service=reference/,
    ],
  ])('%s', (_, text, message, hint) => {
    const [finding, ...more] = read(text).findings;
    expect(more).toEqual([]);
    expect(finding).toEqual({
      level: 'error',
      rule: 'input-invalid',
      message: expect.stringMatching(message),
      hint: expect.stringMatching(hint),
    });
    expect(JSON.stringify(finding)).not.toContain(SECRET);
  });

  test('each target that is wrong', () => {
    const { findings } = read(pretty({ a: pushed('A'), b: 1, c: pushed('c') }));
    expect(findings.map(({ message }) => /target `(\w)`/.exec(message)?.[1])).toEqual(['a', 'b']);
  });

  test.each([
    ['nesting', `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
    ['nesting that does not end', `{"a":${'{"a":'.repeat(200_000)}`],
    ['a string that does not end', `web={"a": "${'\\"'.repeat(500_000)}`],
    ['braces', '{'.repeat(500_000)],
    ['entries', 'a={}\n'.repeat(20_000)],
  ])('a flood of %s, in time', (_, text) => {
    expect(read(text).findings).not.toEqual([]);
  });
});
