import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import {
  checkComposeText,
  checkPayloadSize,
  decodeText,
  DEFAULT_COMPOSE_FILES,
  LARGEST_PAYLOAD_BYTES,
} from '../../src/compose/compose-file.ts';

test('the default names, in the order of Compose', () => {
  expect(DEFAULT_COMPOSE_FILES).toEqual([
    'compose.yaml',
    'compose.yml',
    'docker-compose.yaml',
    'docker-compose.yml',
  ]);
});

describe('decodeText', () => {
  test.each([
    ['a byte order mark', Buffer.from([0xef, 0xbb, 0xbf, 0x61])],
    ['two byte order marks', Buffer.from('\ufeff\ufeffa')],
    ['CRLF and a lone CR', Buffer.from('a\r\nb\rc\n')],
    ['NUL', Buffer.from([0, 0x61])],
    ['nothing', Buffer.alloc(0)],
    ['beyond the basic plane', Buffer.from('😀é')],
  ])('%s comes back byte for byte', (_, bytes) => {
    const text = decodeText('a.yaml', bytes);
    expect(typeof text === 'string' ? Buffer.from(text) : undefined).toEqual(bytes);
  });

  test.each([
    ['Latin-1', [0x61, 0xe9, 0x0a]],
    ['a cut sequence', [0x61, 0xf0, 0x9f, 0x98]],
    ['an overlong sequence', [0xc0, 0xaf]],
    ['half of a surrogate pair', [0xed, 0xa0, 0x80]],
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00]],
  ])('%s is refused', (_, bytes) => {
    expect(decodeText('dir/a.yaml', Uint8Array.from(bytes))).toMatchObject({
      level: 'error',
      rule: 'file-not-utf8',
      message: 'dir/a.yaml is not UTF-8 text.',
      place: { file: 'dir/a.yaml' },
    });
  });

  test('what it takes encodes to the same bytes, and it takes all UTF-8', () => {
    const text = fc.string({ unit: 'binary' }).map((given) => given.toWellFormed());
    fc.assert(
      fc.property(fc.boolean(), text, (mark, given) => {
        const bytes = Buffer.from((mark ? '\ufeff' : '') + given);
        expect(decodeText('f', bytes)).toBe((mark ? '\ufeff' : '') + given);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const read = decodeText('f', bytes);
        if (typeof read === 'string') expect([...Buffer.from(read)]).toEqual([...bytes]);
      }),
    );
  });
});

describe('checkComposeText', () => {
  test.each([
    ['a usual file', 'services:\n  web:\n    image: nginx\n'],
    ['CRLF', 'services:\r\n  web:\r\n    image: nginx\r\n'],
    ['a byte order mark', '\ufeffservices:\n  web: {image: a}\n'],
    ['JSON', '{"services":{"web":{"image":"a"}}}'],
    ['variables, unfilled', 'services:\n  web:\n    image: "a:${TAG:?x}"\n'],
    ['a document start and end', '---\nservices: {web: {image: a}}\n...\n'],
    ['anchors and merge keys', 'x-a: &a {image: a}\nservices:\n  web:\n    <<: *a\n'],
    [
      'several merge keys',
      'x-a: &a {image: a}\nx-b: &b {tty: true}\nservices:\n  web:\n    <<: [*a, *b]\n',
    ],
    [
      "Compose's own tags",
      'services:\n  web:\n    image: a\n    ports: !reset []\n    env: !override {A: b}\n',
    ],
    ['services by an alias', 'x-s: &s\n  web: {image: a}\nservices: *s\n'],
    ['a service of null', 'services:\n  web:\n'],
  ])('%s is fine', (_, text) => {
    expect(checkComposeText('c.yaml', text)).toEqual([]);
  });

  test.each([
    ['an unclosed list', 'services:\n  web:\n    command: [a, b\n', 'c.yaml:4:1'],
    ['a tab as indentation', 'services:\n\tweb: {}\n', 'c.yaml:2:1'],
    ['an unclosed quote', 'services:\n  web:\n    image: "a\n', 'c.yaml:4:1'],
    [
      'a duplicate key',
      'services:\n  web: {image: a}\nservices:\n  db: {image: b}\n',
      'c.yaml:3:1',
    ],
    ['a duplicate service', 'services:\n  web: {image: a}\n  web: {image: b}\n', 'c.yaml:3:3'],
    [
      'a duplicate key with CRLF',
      'services:\r\n  web: {image: a}\r\n  web: {image: b}\r\n',
      'c.yaml:3:3',
    ],
    ['a duplicate key after a byte order mark', '\ufeffa: 1\na: 2\n', 'c.yaml:2:1'],
    ['a duplicate key right after a byte order mark', '\ufeff{a: 1, a: 2}\n', 'c.yaml:1:8'],
    ['an unknown alias', 'services:\n  web: *nobody\n', 'c.yaml:2:8'],
    ['wrong nesting', 'services:\n  web:\n    image: a\n   ports: []\n', 'c.yaml:4:1'],
    [
      'several documents',
      'services: {web: {image: a}}\n---\nservices: {db: {image: b}}\n',
      'c.yaml:2:1',
    ],
  ])('%s', (_, text, place) => {
    const findings = checkComposeText('c.yaml', text);
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(finding).toMatchObject({ level: 'error', rule: 'compose-yaml' });
    expect([finding?.place?.file, finding?.place?.line, finding?.place?.column].join(':')).toBe(
      place,
    );
    expect(finding?.message).toMatch(/^The compose file is not valid YAML: [^\n]+[^.]\.$/);
    expect(finding?.hint).toMatch(/\S/);
  });

  test('several documents: the hint says what to do', () => {
    const [finding] = checkComposeText('c.yaml', 'services: {a: {image: a}}\n---\nb: 1\n');
    expect(finding?.hint).toMatch(/one document.*`---`/);
  });

  test.each([
    ['empty', '', 1, 1],
    ['comments only', '# nothing\n', 1, 1],
    ['a text', 'just words\n', 1, 1],
    ['a list', '- services\n', 1, 1],
    ['null', 'null\n', 1, 1],
    ['without services', 'version: "3"\nvolumes: {}\n', 1, 1],
    ['services of another case', 'Services: {web: {image: a}}\n', 1, 1],
    ['services without any', 'name: x\nservices: {}\n', 2, 11],
    ['services as a list', 'name: x\nservices:\n  - web\n', 3, 3],
    ['services as a text', 'name: x\nservices: web\n', 2, 11],
  ])('no services: %s', (_, text, line, column) => {
    expect(checkComposeText('c.yaml', text)).toMatchObject([
      { level: 'error', rule: 'compose-no-services', place: { file: 'c.yaml', line, column } },
    ]);
  });

  test('services of null are no services', () => {
    expect(checkComposeText('c.yaml', 'services:\n')).toMatchObject([
      { rule: 'compose-no-services', place: { file: 'c.yaml', line: 1 } },
    ]);
  });

  test('any text gives findings, not an exception', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...Array.from('services:\n {}[]-&*!|>"\'#%?,\t\r\ufeff')),
        }),
        (text) => {
          const findings = checkComposeText('c', text);
          for (const { message, place } of findings) {
            expect(message).not.toContain('\n');
            expect(place?.line).toBeGreaterThanOrEqual(1);
            expect(place?.column).toBeGreaterThanOrEqual(1);
          }
        },
      ),
    );
  });
});

describe('checkPayloadSize', () => {
  test('the bound is that of the API', () => {
    expect(LARGEST_PAYLOAD_BYTES).toBe(200 * 1024);
  });

  test.each([
    [0, 0],
    [LARGEST_PAYLOAD_BYTES, 0],
    [0, LARGEST_PAYLOAD_BYTES],
    [LARGEST_PAYLOAD_BYTES - 7, 7],
  ])('%i and %i bytes are taken', (compose, script) => {
    expect(checkPayloadSize('c.yaml', compose, script)).toEqual([]);
  });

  test.each([
    [LARGEST_PAYLOAD_BYTES + 1, 0, /204801 bytes; .*204800/],
    [
      LARGEST_PAYLOAD_BYTES - 7,
      8,
      /204801 bytes \(compose file 204793, pre-launch script 8\).*204800/,
    ],
  ])('%i and %i bytes are too many', (compose, script, message) => {
    expect(checkPayloadSize('c.yaml', compose, script)).toEqual([
      expect.objectContaining({
        level: 'error',
        rule: 'payload-too-large',
        message: expect.stringMatching(message),
        place: { file: 'c.yaml' },
      }),
    ]);
  });
});
