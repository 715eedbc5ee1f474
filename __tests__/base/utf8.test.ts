import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { decodeUtf8 } from '../../src/base/utf8.ts';

describe('decodeUtf8', () => {
  test.each([
    ['a byte order mark', Buffer.from([0xef, 0xbb, 0xbf, 0x61])],
    ['two byte order marks', Buffer.from('\ufeff\ufeffa')],
    ['CRLF and a lone CR', Buffer.from('a\r\nb\rc\n')],
    ['NUL', Buffer.from([0, 0x61])],
    ['nothing', Buffer.alloc(0)],
    ['beyond the basic plane', Buffer.from('😀é')],
  ])('%s comes back byte for byte', (_, bytes) => {
    expect(Buffer.from(decodeUtf8(bytes) ?? 'undefined')).toEqual(bytes);
  });

  test.each([
    ['Latin-1', [0x61, 0xe9, 0x0a]],
    ['a cut sequence', [0x61, 0xf0, 0x9f, 0x98]],
    ['an overlong sequence', [0xc0, 0xaf]],
    ['half of a surrogate pair', [0xed, 0xa0, 0x80]],
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00]],
  ])('%s is none, and the next text is read all the same', (_, bytes) => {
    expect(decodeUtf8(Uint8Array.from(bytes))).toBeUndefined();
    expect(decodeUtf8(Buffer.from('a'))).toBe('a');
  });

  test('what it takes encodes to the same bytes, and it takes all UTF-8', () => {
    const text = fc.string({ unit: 'binary' }).map((given) => given.toWellFormed());
    fc.assert(
      fc.property(fc.boolean(), text, (mark, given) => {
        const bytes = Buffer.from((mark ? '\ufeff' : '') + given);
        expect(decodeUtf8(bytes)).toBe((mark ? '\ufeff' : '') + given);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const read = decodeUtf8(bytes);
        if (read !== undefined) expect([...Buffer.from(read)]).toEqual([...bytes]);
      }),
    );
  });
});
