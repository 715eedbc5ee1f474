import { createDecipheriv, createPrivateKey, createPublicKey, diffieHellman } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { encryptEnvVars } from '@phala/dstack-sdk/encrypt-env-vars';
import fc from 'fast-check';
import { SealError, sealEnv } from '../../src/env/seal.ts';
import type { EnvEntry } from '../../src/env/sources.ts';
import { Secret } from '../../src/base/secret.ts';

/** What the guest does with a blob, written from the format alone. */
function open(hex: string, privateKey: Uint8Array): string {
  expect(hex).toMatch(/^[0-9a-f]*$/);
  const blob = Buffer.from(hex, 'hex');
  const jwk = (d: Uint8Array | undefined, x: Uint8Array): Record<string, string> => ({
    kty: 'OKP',
    crv: 'X25519',
    x: Buffer.from(x).toString('base64url'),
    ...(d === undefined ? {} : { d: Buffer.from(d).toString('base64url') }),
  });
  const key = diffieHellman({
    privateKey: createPrivateKey({ key: jwk(privateKey, publicKeyOf(privateKey)), format: 'jwk' }),
    publicKey: createPublicKey({ key: jwk(undefined, blob.subarray(0, 32)), format: 'jwk' }),
  });
  const decipher = createDecipheriv('aes-256-gcm', key, blob.subarray(32, 44));
  decipher.setAuthTag(blob.subarray(-16));
  return Buffer.concat([decipher.update(blob.subarray(44, -16)), decipher.final()]).toString();
}

function publicKeyOf(privateKey: Uint8Array): Uint8Array {
  const der = Buffer.concat([Buffer.from('302e020100300506032b656e04220420', 'hex'), privateKey]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32);
}

const entry = (name: string, value: string): EnvEntry => ({
  name,
  value: new Secret(value),
  source: 'env',
});

const APP_PRIVATE = Buffer.alloc(32, 7);
const APP_PUBLIC = Buffer.from(
  '13be4feaeaf204c7fd3358fc9c00721881d174278128227ec674f37f7fe97b6d',
  'hex',
);
const PLAINTEXT = '{"env":[{"key":"A","value":"1"},{"key":"B","value":"x y"}]}';
const ENTRIES = [entry('A', '1'), entry('B', 'x y')];

test('the known vector, with a fixed ephemeral key and IV', () => {
  const blob = sealEnv(ENTRIES, APP_PUBLIC, (size) => Buffer.alloc(size, size === 32 ? 9 : 3));
  expect(blob).toBe(
    '57db4b359f23ae5e146e4e2512056704722506348c150c14753d0c933d04d421' +
      '030303030303030303030303' +
      '20d242b7fd73f90ea9061d3361ab537f5244e65bc67f1b8e35b4165ade38fb948416fd9a4d105e56bc3cc8ccf4a681e36cf9dea475f96de57ff9c2' +
      '1d529219abb9fd5be1caef1d43f2db45',
  );
  expect(open(blob, APP_PRIVATE)).toBe(PLAINTEXT);
});

test('two seals of the same env share neither ephemeral key nor IV', () => {
  const [first, second] = [sealEnv(ENTRIES, APP_PUBLIC), sealEnv(ENTRIES, APP_PUBLIC)];
  expect(first.slice(0, 64)).not.toBe(second.slice(0, 64));
  expect(first.slice(64, 88)).not.toBe(second.slice(64, 88));
});

test('what the official SDK seals opens in the same way to the same plaintext', async () => {
  const values = [
    { key: 'A', value: '1' },
    { key: 'B', value: 'x y' },
    { key: 'C', value: 'é😀\n"\\' },
  ];
  const theirs = await encryptEnvVars(values, APP_PUBLIC.toString('hex'));
  const ours = sealEnv(
    values.map(({ key, value }) => entry(key, value)),
    APP_PUBLIC,
  );
  expect(open(ours, APP_PRIVATE)).toBe(open(theirs, APP_PRIVATE));
  expect(ours).toHaveLength(theirs.length);
});

test('round trip of any env for any key', () => {
  const pair = fc.tuple(
    fc.stringMatching(/^[A-Z_]{1,6}$/),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  fc.assert(
    fc.property(
      fc.array(pair, { maxLength: 6 }),
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      (pairs, privateKey) => {
        const blob = sealEnv(
          pairs.map(([name, value]) => entry(name, value)),
          publicKeyOf(privateKey),
        );
        expect(JSON.parse(open(blob, privateKey))).toEqual({
          env: pairs.map(([key, value]) => ({ key, value })),
        });
      },
    ),
    { numRuns: 200 },
  );
});

describe('refused keys', () => {
  test.each([0, 31, 33, 64])('%i bytes', (length) => {
    expect(() => sealEnv(ENTRIES, Buffer.alloc(length, 9))).toThrow(SealError);
    expect(() => sealEnv(ENTRIES, Buffer.alloc(length, 9))).toThrow(`has ${length} bytes`);
  });

  // The points of low order on Curve25519: each gives the all-zero shared secret.
  test.each([
    '00'.repeat(32),
    '01' + '00'.repeat(31),
    'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
    '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
    'ec' + 'ff'.repeat(30) + '7f',
    'ed' + 'ff'.repeat(30) + '7f',
    'ee' + 'ff'.repeat(30) + '7f',
  ])('low order: %s', (hex) => {
    const seal = (): string => sealEnv(ENTRIES, Buffer.from(hex, 'hex'));
    expect(seal).toThrow(SealError);
    try {
      seal();
    } catch (error) {
      expect(error).toHaveProperty('cause');
      expect(String(error)).not.toContain('x y');
    }
  });
});
