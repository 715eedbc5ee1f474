import { describe, expect, test } from '@jest/globals';

import { obtainEnvKey } from '../../src/deploy/env-key.ts';
import type { Cvm, Kms, Provisioned } from '../../src/phala/cvm.ts';
import { UntrustedKey } from '../../src/phala/kms-key.ts';
import { rejection } from '../phala/support.ts';
import { APP_ID, cvm, json, NEW, scripted, type Scripted } from './support.ts';

const KEY = '13be4feaeaf204c7fd3358fc9c00721881d174278128227ec674f37f7fe97b6d';
const OTHER_KEY = '14'.repeat(32);
const SIGNER = '034f355bdcb7cc0af728ef3cceb9615d90684bb5b2ca5f859ab0f0b704075871aa';
// The public keys of the private keys 1 and 2: well-known points.
const STRANGER = '0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798';
const SIGNATURE =
  '8a5a27c33d0639cc17dab9770f187723670c60e805d8c644530dfe3dc5e013ad75d71f3ea7d9a2665aecbfa33a1b323546ce24469f14e9d0434ba24e04d5c68801';
const UNCOMPRESSED_STRANGER =
  '0479be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8';

const signed = { public_key: KEY, signature: SIGNATURE };
const unsigned = { public_key: KEY };

interface Case {
  readonly answer?: unknown;
  readonly kms?: Partial<Kms> | undefined;
  readonly of?: Partial<Cvm>;
  readonly pin?: string | undefined;
  readonly appId?: string | undefined;
  readonly requested?: string;
}

const OTHER_APP = '99'.repeat(20);

async function obtain(given: Case): Promise<{ run: Scripted; key: Promise<Uint8Array> }> {
  const run = await scripted({ envKey: json(given.answer ?? signed) });
  const provisioned: Provisioned = {
    composeHash: NEW,
    appId: 'appId' in given ? given.appId : APP_ID,
    deviceId: undefined,
    kms:
      'kms' in given && given.kms === undefined
        ? undefined
        : {
            ref: 'phala-prod5',
            chainId: undefined,
            contract: undefined,
            signerPublicKey: undefined,
            ...given.kms,
          },
    registered: false,
  };
  const { pin, requested } = given;
  return {
    run,
    key: obtainEnvKey(run.api, cvm(given.of), provisioned, pin, requested, run.pace.log),
  };
}

const hex = (key: Uint8Array): string => Buffer.from(key).toString('hex');

describe('accepted', () => {
  const cases: readonly (readonly [string, Case, RegExp])[] = [
    ['the pin signed it', { pin: SIGNER }, /signed by 034f.*`kms_public_key`/],
    [
      'the signer that the API names signed it',
      { kms: { signerPublicKey: SIGNER } },
      /signed by 034f.*API names/,
    ],
    [
      'a named signer in another form',
      { kms: { signerPublicKey: `0x${SIGNER.toUpperCase()}` } },
      /API names/,
    ],
    [
      'the pin goes before the named signer',
      { pin: SIGNER, kms: { signerPublicKey: STRANGER } },
      /`kms_public_key`/,
    ],
    [
      'signed, but nothing to compare with: the log says so',
      {},
      /signed by 034f.*nothing vouches.*`kms_public_key`/,
    ],
    ['unsigned: the log says so', { answer: unsigned }, /unsigned.*API alone/],
    [
      'the CVM gives the same key',
      { of: { envPublicKey: `0x${KEY.toUpperCase()}` }, pin: SIGNER },
      /signed/,
    ],
    [
      'no KMS: the key of the CVM, and the log says that it is unsigned',
      { kms: undefined, of: { envPublicKey: KEY } },
      /CVM's own, unsigned/,
    ],
    ['the app id of the CVM serves, too', { appId: undefined, pin: SIGNER }, /signed/],
    [
      'the app id of the provision answer serves, too',
      { of: { appId: undefined }, pin: SIGNER },
      /signed/,
    ],
    [
      'the app id by which the CVM was named serves, too',
      { requested: APP_ID, appId: undefined, of: { appId: undefined }, pin: SIGNER },
      /signed/,
    ],
    [
      'app ids that agree, in other forms',
      {
        requested: `app_${APP_ID}`,
        of: { appId: `0x${APP_ID.toUpperCase()}` },
        appId: APP_ID,
        pin: SIGNER,
      },
      /signed/,
    ],
  ];

  test.each(cases)('%s', async (_, given, line) => {
    const { run, key } = await obtain(given);
    expect(hex(await key)).toBe(KEY);
    expect(run.lines).toEqual([expect.stringMatching(line)]);
  });

  test('the key is asked for by slug and bare app id', async () => {
    const { run, key } = await obtain({ pin: SIGNER, appId: `app_${APP_ID.toUpperCase()}` });
    await key;
    expect(run.server.calls).toEqual([`GET /kms/phala-prod5/pubkey/${APP_ID}`]);
  });

  test('without a KMS nothing is asked', async () => {
    const { run, key } = await obtain({ kms: undefined, of: { envPublicKey: KEY } });
    await key;
    expect(run.server.calls).toEqual([]);
  });
});

describe('refused', () => {
  const cases: readonly (readonly [string, Case, RegExp])[] = [
    ['the pin did not sign it', { pin: STRANGER }, /signed by 034f.*`kms_public_key` is 0279/],
    [
      'the named signer did not sign it',
      { kms: { signerPublicKey: STRANGER } },
      /the signer that the API names is 0279/,
    ],
    [
      'the named signer, uncompressed, did not sign it',
      { kms: { signerPublicKey: UNCOMPRESSED_STRANGER } },
      /is 0279/,
    ],
    ['unsigned, with a pin', { answer: unsigned, pin: SIGNER }, /not signed/],
    [
      'unsigned, with a named signer',
      { answer: unsigned, kms: { signerPublicKey: SIGNER } },
      /not signed/,
    ],
    [
      'the CVM gives another key',
      { of: { envPublicKey: OTHER_KEY }, pin: SIGNER },
      /different env encryption keys/,
    ],
    [
      'the CVM gives no key, but something',
      { of: { envPublicKey: 'beef' }, pin: SIGNER },
      /the CVM is not 32 bytes/,
    ],
    [
      'a key of another length',
      { answer: { ...signed, public_key: KEY.slice(2) } },
      /KMS phala-prod5 is not 32 bytes/,
    ],
    ['a malformed signature', { answer: { ...signed, signature: 'beef' } }, /not 65 bytes/],
    ['no KMS and no key', { kms: undefined }, /neither a KMS nor/],
    [
      'no KMS, with a pin',
      { kms: undefined, of: { envPublicKey: KEY }, pin: SIGNER },
      /no signature to check/,
    ],
    ['no app id', { appId: undefined, of: { appId: undefined } }, /no app id/],
    [
      'an app id that is none',
      { appId: undefined, of: { appId: 'beef' }, pin: SIGNER },
      /no app id/,
    ],
    [
      'the CVM is of another app than the one that was named',
      { requested: OTHER_APP, pin: SIGNER },
      new RegExp(`different app ids for the CVM my-app: ${OTHER_APP}, ${APP_ID}\\.`),
    ],
    [
      'the CVM is of another app than was provisioned for',
      { of: { appId: OTHER_APP }, pin: SIGNER },
      new RegExp(`different app ids for the CVM my-app: ${OTHER_APP}, ${APP_ID}\\.`),
    ],
    [
      'another app was provisioned for than the one that was named',
      { requested: APP_ID, of: { appId: undefined }, appId: OTHER_APP, pin: SIGNER },
      /different app ids/,
    ],
    ['a named signer that is no key', { kms: { signerPublicKey: 'beef' } }, /./],
  ];

  test.each(cases)('%s', async (_, given, message) => {
    const { run, key } = await obtain(given);
    const error = await rejection(key);
    expect(error).toBeInstanceOf(UntrustedKey);
    expect(error).toMatchObject({ message: expect.stringMatching(message) });
    expect(run.lines).toEqual([]);
  });

  test('with different app ids no key is asked for', async () => {
    const { run, key } = await obtain({ requested: OTHER_APP, pin: SIGNER });
    await rejection(key);
    expect(run.server.calls).toEqual([]);
  });

  test('a KMS that does not answer is an error of the API', async () => {
    const run = await scripted({ envKey: json({ detail: 'KMS unreachable' }, 500) });
    const provisioned: Provisioned = {
      composeHash: NEW,
      appId: APP_ID,
      deviceId: undefined,
      kms: { ref: 'k', chainId: undefined, contract: undefined, signerPublicKey: undefined },
      registered: false,
    };
    const key = obtainEnvKey(
      run.api,
      cvm({ envPublicKey: KEY }),
      provisioned,
      undefined,
      undefined,
      run.pace.log,
    );
    expect(await rejection(key)).toMatchObject({ status: 500 });
  });
});
