import { createDecipheriv } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { getComposeHash } from '@phala/dstack-sdk/get-compose-hash';
import { verifyEnvEncryptPublicKey } from '@phala/dstack-sdk/verify-env-encrypt-public-key';
import { composeHash } from '../../../emulator/phala/app-compose.ts';
import {
  KmsKeys,
  CENTRAL,
  keyMessage,
  rawPublicKey,
  signRecoverable,
  x25519PrivateKey,
} from '../../../emulator/phala/kms.ts';
import { openBlob, sealBlob } from '../../../emulator/phala/sealed-env.ts';
import { legacySigner } from './support.ts';

const APP_ID = '1234567890abcdef1234567890abcdef12345678';
const APP_PUBLIC = '13be4feaeaf204c7fd3358fc9c00721881d174278128227ec674f37f7fe97b6d';
const BLOB =
  '57db4b359f23ae5e146e4e2512056704722506348c150c14753d0c933d04d421' +
  '030303030303030303030303' +
  '20d242b7fd73f90ea9061d3361ab537f5244e65bc67f1b8e35b4165ade38fb94' +
  '8416fd9a4d105e56bc3cc8ccf4a681e36cf9dea475f96de57ff9c21d529219abb9fd5be1caef1d43f2db45';
const SIGNER_PUBLIC = '034f355bdcb7cc0af728ef3cceb9615d90684bb5b2ca5f859ab0f0b704075871aa';
const SIGNATURE =
  '8a5a27c33d0639cc17dab9770f187723670c60e805d8c644530dfe3dc5e013ad' +
  '75d71f3ea7d9a2665aecbfa33a1b323546ce24469f14e9d0434ba24e04d5c68801';
const SIGNATURE_V1 =
  '5c23346551893ce33808e7f58c328bc5b407fdaaade98bdd46611b18d94b946c' +
  '5a6212e5701a63c88e00eb09d9588e4525a7d77b19a6b505c5ea4d169560d49701';

const appKey = x25519PrivateKey(Buffer.alloc(32, 0x07));
const signer = Buffer.alloc(32, 0x11);

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

describe('the published test vectors', () => {
  test('the app key has the expected public half', () => {
    expect(hexOf(rawPublicKey(appKey))).toBe(APP_PUBLIC);
  });

  test('the blob opens to its plain text', () => {
    expect(openBlob(Buffer.from(BLOB, 'hex'), appKey).toString()).toBe(
      '{"env":[{"key":"A","value":"1"},{"key":"B","value":"x y"}]}',
    );
  });

  test('the shared secret itself is the key', () => {
    const secret = Buffer.from(
      '2ffe325b2a26611bf1911325d4a62b33749b8f350d0e88ba91e316acaae66554',
      'hex',
    );
    const blob = Buffer.from(BLOB, 'hex');
    const decipher = createDecipheriv('aes-256-gcm', secret, blob.subarray(32, 44));
    decipher.setAuthTag(blob.subarray(-16));
    const plain = Buffer.concat([decipher.update(blob.subarray(44, -16)), decipher.final()]);
    expect(plain).toEqual(openBlob(blob, appKey));
  });

  test('a blob for another key, or a changed one, does not open', () => {
    const blob = Buffer.from(BLOB, 'hex');
    expect(() => openBlob(blob, x25519PrivateKey(Buffer.alloc(32, 0x08)))).toThrow();
    blob[50] = (blob[50] ?? 0) ^ 1;
    expect(() => openBlob(blob, appKey)).toThrow();
    expect(() => openBlob(blob.subarray(0, 40), appKey)).toThrow('Invalid encrypted data');
  });

  test('what the emulator seals opens again', () => {
    const sealed = Buffer.from(sealBlob({ A: '1', ü: '€' }, appKey), 'hex');
    expect(JSON.parse(openBlob(sealed, appKey).toString())).toEqual({
      env: [
        { key: 'A', value: '1' },
        { key: 'ü', value: '€' },
      ],
    });
  });

  test('the legacy signature', () => {
    const message = keyMessage(APP_ID, Buffer.from(APP_PUBLIC, 'hex'));
    expect(hexOf(keccak_256(message))).toBe(
      'c89ba4170dddebc64282e95f343309d8e58b1c33d3a47c5ccc5bd71fcb711ade',
    );
    expect(signRecoverable(message, signer)).toBe(SIGNATURE);
  });

  test('the timestamped signature', () => {
    const message = keyMessage(APP_ID, Buffer.from(APP_PUBLIC, 'hex'), 1_700_000_000);
    expect(hexOf(keccak_256(message))).toBe(
      'e3a35bdeb457075d99f0ec2627dc34a3e9a8ce77534b8f7443027f67afb78c65',
    );
    expect(signRecoverable(message, signer)).toBe(SIGNATURE_V1);
  });

  test('the official SDK recovers the signer from both', () => {
    const keys = new KmsKeys(Buffer.alloc(32, 0x22), signer);
    expect(keys.signerPublicKey).toBe(SIGNER_PUBLIC);
    const publicKey = rawPublicKey(keys.appKey(CENTRAL, APP_ID));
    const now = Math.floor(Date.now() / 1000);
    const legacy = Buffer.from(keys.sign(keyMessage(APP_ID, publicKey)), 'hex');
    const timestamped = Buffer.from(keys.sign(keyMessage(APP_ID, publicKey, now)), 'hex');
    expect(legacySigner(publicKey, legacy, APP_ID)).toBe(`0x${SIGNER_PUBLIC}`);
    expect(verifyEnvEncryptPublicKey(publicKey, timestamped, APP_ID, now)).toBe(
      `0x${SIGNER_PUBLIC}`,
    );
  });

  test('the canonical compose hash, which is also the official SDK’s', () => {
    const app = {
      name: 'demo',
      manifest_version: 2,
      runner: 'docker-compose',
      docker_compose_file: 'services:\n  web:\n    image: "nginx": 1\n',
      allowed_envs: ['A', 'B'],
      features: ['kms', 'tproxy-net'],
      kms_enabled: true,
      public_logs: true,
      é: 'ü',
    };
    expect(composeHash({ ...app, pre_launch_script: null })).toBe(
      '1ec8a0ef1790c4f6e84362d01214a2f950362558c52e83f554b2c70d855bb09b',
    );
    expect(composeHash(app)).toBe(getComposeHash(app));
  });
});
