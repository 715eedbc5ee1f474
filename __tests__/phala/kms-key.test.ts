import { describe, expect, test } from '@jest/globals';
import { createHash, createHmac } from 'node:crypto';

import { keccak_256 } from '@noble/hashes/sha3.js';
import * as secp256k1 from '@noble/secp256k1';
import fc from 'fast-check';

import type { EnvKeyAnswer } from '../../src/phala/cvm.ts';
import { compressedSigner, parseEnvPublicKey, UntrustedKey } from '../../src/phala/kms-key.ts';
import { recoverSigner } from '../../src/phala/kms-signer.ts';

const PUBLIC_KEY = '13be4feaeaf204c7fd3358fc9c00721881d174278128227ec674f37f7fe97b6d';
const APP_ID = '1234567890abcdef1234567890abcdef12345678';
const SIGNER = '034f355bdcb7cc0af728ef3cceb9615d90684bb5b2ca5f859ab0f0b704075871aa';
const LEGACY =
  '8a5a27c33d0639cc17dab9770f187723670c60e805d8c644530dfe3dc5e013ad75d71f3ea7d9a2665aecbfa33a1b323546ce24469f14e9d0434ba24e04d5c688';
const TIMED =
  '5c23346551893ce33808e7f58c328bc5b407fdaaade98bdd46611b18d94b946c5a6212e5701a63c88e00eb09d9588e4525a7d77b19a6b505c5ea4d169560d497';
const TIME = 1_700_000_000;
const { n: ORDER } = secp256k1.Point.CURVE();

/** An answer of the KMS; what is not given is not in it. */
function answer(fields: Partial<EnvKeyAnswer>): EnvKeyAnswer {
  return {
    publicKey: PUBLIC_KEY,
    signature: undefined,
    signatureV1: undefined,
    timestamp: undefined,
    ...fields,
  };
}

// The library that signs here brings no hash of its own; deterministic signing needs these two.
secp256k1.hashes.sha256 = (message) =>
  Uint8Array.from(createHash('sha256').update(message).digest());
secp256k1.hashes.hmacSha256 = (key, message) =>
  Uint8Array.from(createHmac('sha256', key).update(message).digest());

/** Signs as dstack's KMS does, with a library that the code under test does not use. */
function sign(privateKey: Uint8Array, appId: string, publicKey: string, time?: number): string {
  const stamp = Buffer.alloc(time === undefined ? 0 : 8);
  if (time !== undefined) stamp.writeBigUInt64BE(BigInt(time));
  const message = Buffer.concat([
    Buffer.from('dstack-env-encrypt-pubkey:'),
    Buffer.from(appId, 'hex'),
    stamp,
    Buffer.from(publicKey, 'hex'),
  ]);
  const [v = 0, ...compact] = secp256k1.sign(keccak_256(message), privateKey, {
    prehash: false,
    format: 'recovered',
  });
  return Buffer.from([...compact, v]).toString('hex');
}

describe('known vectors', () => {
  test.each([
    ['legacy', { signature: `${LEGACY}01` }],
    ['legacy with 0x', { signature: `0x${LEGACY}01` }],
    ['legacy in upper case', { signature: `${LEGACY}01`.toUpperCase() }],
    ["legacy with Ethereum's v", { signature: `${LEGACY}1c` }],
    ['timestamped', { signatureV1: `${TIMED}01`, timestamp: TIME }],
    ["timestamped with Ethereum's v", { signatureV1: `${TIMED}1c`, timestamp: TIME }],
    ['both', { signature: `${LEGACY}01`, signatureV1: `${TIMED}01`, timestamp: TIME }],
    ['a key with 0x', { publicKey: `0x${PUBLIC_KEY}`, signature: `${LEGACY}01` }],
  ])('%s', (_, fields) => {
    expect(recoverSigner(answer(fields), APP_ID)).toBe(SIGNER);
    expect(recoverSigner(answer(fields), `0x${APP_ID}`)).toBe(SIGNER);
  });

  test.each([
    ['v 0', '00'],
    ['v 27', '1b'],
  ])('the other %s recovers somebody else', (_, v) => {
    const signer = recoverSigner(answer({ signature: LEGACY + v }), APP_ID);
    expect(signer).toMatch(/^0[23][0-9a-f]{64}$/);
    expect(signer).not.toBe(SIGNER);
  });

  test.each([
    ['the app id', answer({ signature: `${LEGACY}01` }), APP_ID.replace('1', '2')],
    [
      'the key',
      answer({ publicKey: PUBLIC_KEY.replace('13', '14'), signature: `${LEGACY}01` }),
      APP_ID,
    ],
    ['the time', answer({ signatureV1: `${TIMED}01`, timestamp: TIME + 1 }), APP_ID],
  ])('another value of %s recovers somebody else', (_, given, appId) => {
    let signer: string | undefined;
    try {
      signer = recoverSigner(given, appId);
    } catch (error) {
      expect(error).toBeInstanceOf(UntrustedKey);
    }
    expect(signer).not.toBe(SIGNER);
  });
});

test('v 0 and 27, 1 and 28 are the same', () => {
  const seen = new Set<string>();
  for (let n = 1; n <= 20; n++) {
    const privateKey = Buffer.alloc(32, n);
    const expected = Buffer.from(secp256k1.getPublicKey(privateKey, true)).toString('hex');
    const signature = sign(privateKey, APP_ID, PUBLIC_KEY);
    const v = signature.slice(-2);
    seen.add(v);
    const ethereum = signature.slice(0, -2) + (v === '00' ? '1b' : '1c');
    expect(recoverSigner(answer({ signature }), APP_ID)).toBe(expected);
    expect(recoverSigner(answer({ signature: ethereum }), APP_ID)).toBe(expected);
  }
  expect([...seen].toSorted()).toEqual(['00', '01']);
});

test('a signature by any key recovers that key', () => {
  const bytes = (length: number): fc.Arbitrary<Uint8Array> =>
    fc.uint8Array({ minLength: length, maxLength: length });
  const hex = (length: number): fc.Arbitrary<string> =>
    bytes(length).map((value) => Buffer.from(value).toString('hex'));
  const privateKey = bytes(32).filter((key) => secp256k1.utils.isValidSecretKey(key));
  const time = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
  fc.assert(
    fc.property(privateKey, hex(20), hex(32), time, (key, appId, publicKey, timestamp) => {
      const given = answer({
        publicKey,
        signature: sign(key, appId, publicKey),
        signatureV1: sign(key, appId, publicKey, timestamp),
        timestamp,
      });
      expect(recoverSigner(given, appId)).toBe(
        Buffer.from(secp256k1.getPublicKey(key, true)).toString('hex'),
      );
    }),
    { numRuns: 25 },
  );
});

test('the other form of a signature, with the larger s, recovers the same key', () => {
  const larger = (ORDER - BigInt(`0x${LEGACY.slice(64)}`)).toString(16).padStart(64, '0');
  const signature = `${LEGACY.slice(0, 64)}${larger}00`;
  expect(recoverSigner(answer({ signature }), APP_ID)).toBe(SIGNER);
});

test('no signature, no signer', () => {
  expect(recoverSigner(answer({}), APP_ID)).toBeUndefined();
});

test('two signatures from different signers are refused', () => {
  const other = sign(Buffer.alloc(32, 9), APP_ID, PUBLIC_KEY, TIME);
  const given = answer({ signature: `${LEGACY}01`, signatureV1: other, timestamp: TIME });
  expect(() => recoverSigner(given, APP_ID)).toThrow(/different signers/);
  expect(() => recoverSigner(given, APP_ID)).toThrow(UntrustedKey);
});

describe('malformed', () => {
  test.each([
    ['64 bytes', LEGACY],
    ['66 bytes', `${LEGACY}0100`],
    ['empty', '0x'],
    ['an odd number of digits', `${LEGACY}1`],
    ['not hex', 'zz'.repeat(65)],
    ['an unknown v', `${LEGACY}05`],
    ['the largest v', `${LEGACY}ff`],
    ['r and s of zero', `${'00'.repeat(64)}00`],
    ['r and s too large', `${'ff'.repeat(64)}00`],
    ['an s that is the order of the curve', `${LEGACY.slice(0, 64)}${ORDER.toString(16)}01`],
    ['a v for an r beyond the field', `${LEGACY}02`],
    ['an r that is no point', `${'00'.repeat(31)}05${LEGACY.slice(64)}00`],
  ])('a signature: %s', (_, signature) => {
    expect(() => recoverSigner(answer({ signature }), APP_ID)).toThrow(UntrustedKey);
    const timed = answer({ signatureV1: signature, timestamp: TIME });
    expect(() => recoverSigner(timed, APP_ID)).toThrow(UntrustedKey);
  });

  test('a good signature does not make up for a malformed one', () => {
    const given = answer({ signature: `${LEGACY}01`, signatureV1: 'zz', timestamp: TIME });
    expect(() => recoverSigner(given, APP_ID)).toThrow(UntrustedKey);
  });

  test.each([-1, 1.5, 1e300, Number.NaN])('a timestamp of %d', (timestamp) => {
    const given = answer({ signatureV1: `${TIMED}01`, timestamp });
    expect(() => recoverSigner(given, APP_ID)).toThrow(UntrustedKey);
  });

  test.each([
    ['19 bytes', APP_ID.slice(2)],
    ['21 bytes', `${APP_ID}00`],
    ['empty', ''],
    ['not hex', 'g'.repeat(40)],
  ])('an app id: %s', (_, appId) => {
    expect(() => recoverSigner(answer({ signature: `${LEGACY}01` }), appId)).toThrow(UntrustedKey);
  });

  test.each([
    ['31 bytes', PUBLIC_KEY.slice(2)],
    ['33 bytes', `${PUBLIC_KEY}00`],
    ['an odd number of digits', PUBLIC_KEY.slice(1)],
    ['empty', ''],
    ['base64', Buffer.from(PUBLIC_KEY, 'hex').toString('base64')],
  ])('a key: %s', (_, publicKey) => {
    expect(() => parseEnvPublicKey(publicKey, 'the KMS k')).toThrow(
      'The env encryption key of the KMS k is not 32 bytes of hex.',
    );
    expect(() => recoverSigner(answer({ publicKey }), APP_ID)).toThrow(UntrustedKey);
  });
});

test.each([PUBLIC_KEY, `0x${PUBLIC_KEY}`, PUBLIC_KEY.toUpperCase(), ` ${PUBLIC_KEY}\n`])(
  'parseEnvPublicKey takes %j',
  (hex) => {
    expect(Buffer.from(parseEnvPublicKey(hex, 'it')).toString('hex')).toBe(PUBLIC_KEY);
  },
);

describe('compressedSigner', () => {
  const uncompressed = Buffer.from(secp256k1.getPublicKey(Buffer.alloc(32, 0x11), false)).toString(
    'hex',
  );

  test.each([
    ['compressed', SIGNER],
    ['compressed with 0x', `0x${SIGNER}`],
    ['compressed in upper case', SIGNER.toUpperCase()],
    ['uncompressed', uncompressed],
    ['uncompressed with 0x', `0x${uncompressed}`],
    ['with white space around it', ` ${SIGNER} `],
  ])('%s', (_, given) => {
    expect(compressedSigner(given)).toBe(SIGNER);
  });

  test.each([
    ['empty', ''],
    ['not hex', 'key'],
    ['32 bytes', SIGNER.slice(2)],
    ['34 bytes', `${SIGNER}00`],
    ['an unknown prefix', `05${SIGNER.slice(2)}`],
    ['64 bytes without the 04', uncompressed.slice(2)],
    [
      'the hybrid form of OpenSSL',
      `0${6 + (Number.parseInt(uncompressed.slice(-1), 16) % 2)}${uncompressed.slice(2)}`,
    ],
    ['the point at infinity', '00'],
    ['not on the curve', `02${'ff'.repeat(32)}`],
    ['an uncompressed point off the curve', `${uncompressed.slice(0, -2)}00`],
  ])('no key: %s', (_, given) => {
    expect(compressedSigner(given)).toBeUndefined();
  });
});
