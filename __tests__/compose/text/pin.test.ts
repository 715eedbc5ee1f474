import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { pinImages, unknownService } from '../../../src/compose/text/pin.ts';
import { mergeTexts, plain } from '../merge/merge-support.ts';

type Images = Readonly<Record<string, string>>;

const NEW = `ghcr.io/acme/app@sha256:${'0f'.repeat(32)}`;
const pin = (text: string, images: Images): ReturnType<typeof pinImages> =>
  pinImages('c.yaml', text, new Map(Object.entries(images)));

function pinned(text: string, images: Images): string {
  const result = pin(text, images);
  if (typeof result === 'string') return result;
  throw new Error(result.message);
}

/** The images of a text's services, as Compose reads it. */
function imagesOf(text: string): Record<string, unknown> {
  const { model } = mergeTexts(text);
  const services = model.entries.get('services')?.value;
  if (services?.kind !== 'mapping') return {};
  return Object.fromEntries(
    [...services.entries].map(([name, { value }]) => {
      const image = value.kind === 'mapping' ? value.entries.get('image')?.value : undefined;
      return [name, image === undefined ? undefined : plain(image)];
    }),
  );
}

describe('only the image is replaced', () => {
  test.each<[string, string, string]>([
    [
      'block style',
      '# a\nservices:\n  web:\n    # b\n    image: old # c\n    tty: true\n',
      '# a\nservices:\n  web:\n    # b\n    image: NEW # c\n    tty: true\n',
    ],
    [
      'flow style',
      'services: {web: {image: old, tty: true}}',
      'services: {web: {image: NEW, tty: true}}',
    ],
    [
      'CRLF and a byte order mark',
      '\ufeffservices:\r\n  web:\r\n    image:   old\r\n\r\n    tty: true',
      '\ufeffservices:\r\n  web:\r\n    image:   NEW\r\n\r\n    tty: true',
    ],
    [
      'a value on the next line',
      'services:\n  web:\n    image:\n      old\n',
      'services:\n  web:\n    image:\n      NEW\n',
    ],
    [
      'a quoted key',
      'services:\n  web:\n    "image": old\n',
      'services:\n  web:\n    "image": NEW\n',
    ],
    [
      'a literal scalar',
      'services:\n  web:\n    image: |-\n      old\n    tty: true\n',
      'services:\n  web:\n    image: NEW\n    tty: true\n',
    ],
    [
      'a folded scalar with CRLF',
      'services:\r\n  web:\r\n    image: >-\r\n      old\r\n    tty: true\r\n',
      'services:\r\n  web:\r\n    image: NEW\r\n    tty: true\r\n',
    ],
    [
      'a variable',
      'services:\n  web:\n    image: "a:${T:-x}"\n',
      'services:\n  web:\n    image: "NEW"\n',
    ],
    [
      'an alias',
      'x-i: &i old\nservices:\n  web:\n    image: *i\n',
      'x-i: &i old\nservices:\n  web:\n    image: NEW\n',
    ],
    [
      'an image from a merge key',
      'x-w: &w {image: old}\nservices:\n  web:\n    <<: *w # c\n    tty: true\n',
      'x-w: &w {image: old}\nservices:\n  web:\n    image: NEW\n    <<: *w # c\n    tty: true\n',
    ],
    [
      'an image from a merge key, in flow style',
      'x-w: &w {image: old}\nservices:\n  web: { <<: *w }\n',
      'x-w: &w {image: old}\nservices:\n  web: { image: NEW, <<: *w }\n',
    ],
    [
      'no image before',
      'services:\r\n  web:\r\n    # a\r\n    build: .\r\n',
      'services:\r\n  web:\r\n    # a\r\n    image: NEW\r\n    build: .\r\n',
    ],
    [
      'the image of a service of the same name elsewhere',
      'x-web: {image: old}\nservices:\n  web: {image: old}\n',
      'x-web: {image: old}\nservices:\n  web: {image: NEW}\n',
    ],
  ])('%s', (_, text, expected) => {
    const result = pinned(text, { web: NEW });
    expect(result.replaceAll(NEW, 'NEW')).toBe(expected);
    expect(imagesOf(result)['web']).toBe(NEW);
  });

  test.each(["'old'", '"old"'])('quotes stay: %s', (old) => {
    const text = `services:\n  web:\n    image: ${old} # c\n`;
    expect(pinned(text, { web: NEW })).toBe(text.replace('old', NEW));
  });

  test('JSON stays JSON', () => {
    const parse = (text: string): unknown => JSON.parse(text);
    const result = pinned('{"services":{"web":{"image":"old"}}}', { web: NEW });
    expect(parse(result)).toEqual({ services: { web: { image: NEW } } });
    expect(parse(pinned('{"services":{"web":{"tty":true}}}', { web: NEW }))).toEqual({
      services: { web: { image: NEW, tty: true } },
    });
  });

  test('several services at once, in whatever order', () => {
    const text = 'services:\n  a: {image: old}\n  b: {image: old}\n  c: {image: old}\n';
    expect(imagesOf(pinned(text, { c: 'new-c', a: 'new-a' }))).toEqual({
      a: 'new-a',
      b: 'old',
      c: 'new-c',
    });
  });

  test('names that objects have anyway', () => {
    const text = 'services:\n  constructor: {image: old}\n  toString: {image: old}\n';
    expect(pinned(text, { toString: 'x' })).toBe(
      'services:\n  constructor: {image: old}\n  toString: {image: x}\n',
    );
  });
});

describe('a reference is read back as it is', () => {
  // References that a plain scalar would make a number, a word, a list or nothing of.
  const references = [
    '1',
    '1.50',
    '1e3',
    '0x1f',
    '010',
    '12:30',
    'null',
    'true',
    'false',
    '2001-01-01',
    '[::1]:5000/a',
    'localhost:5000/a:1@sha256:' + 'a'.repeat(64),
  ];

  test.each(references)('%s', (reference) => {
    for (const old of ['old', "'old'", '"old"', '|-\n      old']) {
      const text = `services:\n  web:\n    image: ${old}\n`;
      expect(imagesOf(pinned(text, { web: reference }))).toEqual({ web: reference });
    }
    for (const text of ['services: {web: {image: old}}', 'services: {web: {tty: true}}']) {
      expect(imagesOf(pinned(text, { web: reference }))).toEqual({ web: reference });
    }
    expect(imagesOf(pinned('services:\n  web:\n    tty: true\n', { web: reference }))).toEqual({
      web: reference,
    });
  });
});

describe('what others share is not changed for them', () => {
  test.each<[string, string]>([
    ['an anchored image', 'services:\n  web:\n    image: &i old\n  db:\n    image: *i\n'],
    [
      'an anchored service that another merges',
      'services:\n  web: &w\n    image: old\n  db:\n    <<: *w\n    tty: true\n',
    ],
    [
      'an anchored service in flow style that another merges',
      'services:\n  web: &w {image: old}\n  db: {<<: [*w]}\n',
    ],
    ['an anchored service that another is', 'services:\n  web: &w {image: old}\n  db: *w\n'],
    [
      'an anchored service without an image that another merges',
      'services:\n  web: &w {build: .}\n  db: {<<: *w}\n',
    ],
  ])('%s', (_, text) => {
    const before = imagesOf(text);
    const result = pin(text, { web: 'new' });
    // It may be refused, with what to do; it must not change the other service.
    if (typeof result === 'string') {
      expect(imagesOf(result)).toEqual({ ...before, web: 'new' });
    } else {
      expect(result).toMatchObject({ level: 'error', hint: expect.stringMatching(/\S/) });
    }
  });
});

describe('where there is nothing to write to', () => {
  test.each([
    ['an alias', 'x-w: &w {image: old}\nservices:\n  web: *w\n', /`web` is an alias/],
    ['services by an alias', 'x-s: &s {web: {image: old}}\nservices: *s\n', /`web`/],
    ['services by a merge key', 'x-s: &s {web: {image: old}}\nservices: {<<: *s}\n', /`web`/],
    ['an explicit key', 'services:\n  web:\n    ? build\n    : .\n', /`web`/],
  ])('%s', (_, text, message) => {
    expect(pin(text, { web: NEW })).toEqual({
      level: 'error',
      rule: 'image-not-pinnable',
      message: expect.stringMatching(message),
      place: { file: 'c.yaml' },
      hint: expect.stringMatching(/image/),
    });
  });

  test.each([
    ['an explicit key in flow style', 'services: {web: {? build : .}}\n'],
    ['an anchored key', 'services: {web: {&k build: .}}\nx-k: *k\n'],
  ])('%s: refused, or written so that it can be read', (_, text) => {
    const result = pin(text, { web: NEW });
    if (typeof result !== 'string') return;
    expect(imagesOf(result)).toEqual({ web: NEW });
    const rest = (all: string): unknown => {
      const value = mergeTexts(all).model.entries.get('x-k')?.value;
      return value === undefined ? undefined : plain(value);
    };
    expect(rest(result)).toBe(rest(text));
  });

  test('a service that is an empty mapping gets an image', () => {
    expect(imagesOf(pinned('services: {web: {}}\n', { web: 'new' }))).toEqual({ web: 'new' });
  });
});

test('unknownService names the service and those that there are', () => {
  expect(unknownService('wbe', ['web', 'db'])).toMatchObject({
    level: 'error',
    rule: 'image-unknown-service',
    message: expect.stringContaining('`wbe`'),
    hint: expect.stringContaining('web, db'),
  });
});

test('all but the images stays, whatever the file', () => {
  const scalar = fc.constantFrom(
    'old',
    "'old'",
    '"old"',
    'a:${T}',
    '*i',
    '|-\n      old',
    '>\n      old\n',
    '\n      old',
  );
  const name = fc.constantFrom('web', 'db', 'a.b', 'c-1');
  const service = fc.record({
    style: fc.constantFrom('block', 'flow'),
    image: fc.option(scalar, { nil: undefined }),
    first: fc.boolean(),
    comment: fc.constantFrom('', ' # c', '   #'),
  });
  const file = fc.record({
    services: fc.uniqueArray(fc.tuple(name, service), { minLength: 1, selector: ([key]) => key }),
    end: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\ufeff'),
  });
  const write = ({
    services,
    end,
    mark,
  }: typeof file extends fc.Arbitrary<infer T> ? T : never): string => {
    const blocks = services.map(([key, { style, image, first, comment }]) => {
      if (style === 'flow') {
        const value = image === undefined || /\n|\$/.test(image) ? '"x"' : image;
        return `  ${key}: {${first ? `tty: true, image: ${value} ` : `image: ${value},tty: true`}}${comment}`;
      }
      const lines =
        image === undefined ? [] : [`    image: ${image}${image.includes('\n') ? '' : comment}`];
      return [
        `  ${key}:${comment}`,
        ...(first ? ['    tty: true'] : []),
        ...lines,
        ...(first ? [] : ['    tty: true']),
      ].join('\n');
    });
    return (
      mark + ['x-i: &i old', 'services:', ...blocks, '# end', ''].join('\n').replaceAll('\n', end)
    );
  };
  fc.assert(
    fc.property(file, (given) => {
      const text = write(given);
      const before = imagesOf(text);
      const chosen = given.services.map(([key]) => key).filter((_, index) => index % 2 === 0);
      const images = Object.fromEntries(chosen.map((key, index) => [key, `new-${index}`]));
      const result = pinned(text, images);
      expect(imagesOf(result)).toEqual({ ...before, ...images });
      // Without the lines that tell of images, every byte is as before.
      const others = (all: string): string[] =>
        all.split(/(?<=\n)/).filter((line) => !/image|^ {6}|^\s*$|new-/.test(line));
      expect(others(result)).toEqual(others(text));
      expect(result.startsWith('\ufeff')).toBe(given.mark !== '');
    }),
    { numRuns: 300 },
  );
});
