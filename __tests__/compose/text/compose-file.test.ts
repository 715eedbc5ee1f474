import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import {
  checkPayloadSize,
  decodeText,
  DEFAULT_COMPOSE_FILES,
  LARGEST_PAYLOAD_BYTES,
} from '../../../src/compose/text/compose-file.ts';

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
