import { describe, expect, test } from '@jest/globals';

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
  test('bytes come back as the text that they are, a byte order mark included', () => {
    expect(decodeText('a.yaml', Buffer.from('\ufeffa: é\r\n'))).toBe('\ufeffa: é\r\n');
    expect(decodeText('a.yaml', Buffer.alloc(0))).toBe('');
  });

  test('what is no UTF-8 is refused', () => {
    expect(decodeText('dir/a.yaml', Uint8Array.from([0x61, 0xe9, 0x0a]))).toMatchObject({
      level: 'error',
      rule: 'file-not-utf8',
      message: 'dir/a.yaml is not UTF-8 text.',
      place: { file: 'dir/a.yaml' },
    });
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
