import { Point } from '@noble/secp256k1';
import { describe, expect, test } from '@jest/globals';

import type { CvmSetup, EmulatedCvm } from '../../emulator/phala/emulator.ts';
import {
  expectGreen,
  expectUntouched,
  expectUpdatedOnce,
  ROUTES,
  theError,
  useStage,
} from './stage.ts';

const stage = useStage();

const ENV = { env: 'TOKEN=new-token-value' };
/** A key that is valid and nobody's here. */
const OTHER_SIGNER = '034f355bdcb7cc0af728ef3cceb9615d90684bb5b2ca5f859ab0f0b704075871aa';

function addCvm(setup: CvmSetup = {}): EmulatedCvm {
  return stage().addCvm({ env: { TOKEN: 'old' }, ...setup });
}

function signer(): string {
  return stage().emulator.kms.signerPublicKey;
}

/** Stopped before anything was sealed or triggered. */
function expectStopped(cvm: EmulatedCvm): void {
  expectUntouched(stage(), cvm);
  expect(cvm.guest.env).toEqual({ TOKEN: 'old' });
}

describe('the signer that the API names', () => {
  test.each(['legacy', 'timestamped', 'both'] as const)('signed: %s', async (signature) => {
    const cvm = addCvm({ signature });
    const result = await stage().deploy(ENV);
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(cvm.guest.env).toEqual({ TOKEN: 'new-token-value' });
    expect(result.log).toContain(signer());
  });

  test.each(['wrong-signature', 'signed-by-other'] as const)(
    '%s: the deploy stops',
    async (pubkey) => {
      const cvm = addCvm();
      cvm.behaviour.pubkey = pubkey;
      const { message } = theError(await stage().deploy(ENV));
      expect(message).toContain(signer());
      expect(message).toMatch(/sign/);
      expectStopped(cvm);
    },
  );

  test.each(['timestamped', 'both'] as const)(
    'a wrong signature, %s: the deploy stops',
    async (signature) => {
      const cvm = addCvm({ signature });
      cvm.behaviour.pubkey = 'signed-by-other';
      theError(await stage().deploy(ENV));
      expectStopped(cvm);
    },
  );

  test('did not sign at all: the deploy stops', async () => {
    const cvm = addCvm({ signature: 'none' });
    expect(theError(await stage().deploy(ENV)).message).toMatch(/not signed/);
    expectStopped(cvm);
  });

  test('and a signature that is no signature: the deploy stops', async () => {
    const cvm = addCvm({ encryptedEnvPubkeyShown: false });
    for (const signature of ['zz', '00'.repeat(65), 'ff'.repeat(65)]) {
      stage().emulator.faults.next.push({
        ...ROUTES.pubkey,
        action: { kind: 'status', status: 200, body: { public_key: '09'.repeat(32), signature } },
      });
      theError(await stage().deploy(ENV));
    }
    expectStopped(cvm);
  });
});

describe("the CVM's own key", () => {
  test('that differs from the one of the KMS, though that is signed: the deploy stops', async () => {
    const cvm = addCvm();
    cvm.behaviour.pubkey = 'other-key';
    expect(theError(await stage().deploy(ENV)).message).toMatch(/different/);
    expectStopped(cvm);
  });

  test('that the API does not show is not needed', async () => {
    const cvm = addCvm({ encryptedEnvPubkeyShown: false });
    expectGreen(await stage().deploy(ENV));
    expectUpdatedOnce(cvm);
    expect(cvm.guest.env).toEqual({ TOKEN: 'new-token-value' });
  });

  test('is used where no KMS is named, and the log says that it is unsigned', async () => {
    const cvm = addCvm({ kmsNamedByProvision: false });
    const result = await stage().deploy(ENV);
    expectGreen(result);
    expect(cvm.guest.env).toEqual({ TOKEN: 'new-token-value' });
    expect(result.log).toMatch(/unsigned/);
    expect(stage().sent('pubkey')).toEqual([]);
  });

  test('is missing and no KMS is named: the deploy stops', async () => {
    const cvm = addCvm({ kmsNamedByProvision: false, encryptedEnvPubkeyShown: false });
    theError(await stage().deploy(ENV));
    expectStopped(cvm);
  });
});

describe('`kms_public_key`', () => {
  const forms: readonly (readonly [string, (compressed: string) => string])[] = [
    ['compressed', (key) => key],
    ['compressed with 0x', (key) => `0x${key}`],
    ['compressed in upper case', (key) => key.toUpperCase()],
    ['uncompressed', (key) => Point.fromHex(key).toHex(false)],
    ['uncompressed with 0x', (key) => `0x${Point.fromHex(key).toHex(false)}`],
    ['with spaces around it', (key) => ` ${key}\n`],
  ];
  test.each(forms)('is right, %s', async (_form, write) => {
    // The pin is enough: the API names no signer here.
    const cvm = addCvm({ k256PubkeyShown: false });
    const result = await stage().deploy({ ...ENV, kms_public_key: write(signer()) });
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(result.log).toMatch(/signed by.*kms_public_key/);
  });

  test.each([true, false])(
    'is wrong (the API names a signer: %s): the deploy stops',
    async (shown) => {
      const cvm = addCvm({ k256PubkeyShown: shown });
      const { message } = theError(await stage().deploy({ ...ENV, kms_public_key: OTHER_SIGNER }));
      expect(message).toContain('kms_public_key');
      expect(message).toContain(OTHER_SIGNER);
      expectStopped(cvm);
    },
  );

  test('is right and somebody else signed: the deploy stops', async () => {
    const cvm = addCvm({ k256PubkeyShown: false });
    cvm.behaviour.pubkey = 'signed-by-other';
    theError(await stage().deploy({ ...ENV, kms_public_key: signer() }));
    expectStopped(cvm);
  });

  test('is given, and the API names no KMS: the deploy stops', async () => {
    const cvm = addCvm({ kmsNamedByProvision: false });
    const { message } = theError(await stage().deploy({ ...ENV, kms_public_key: signer() }));
    expect(message).toContain('kms_public_key');
    expectStopped(cvm);
  });

  test('is given, and nothing is signed: the deploy stops', async () => {
    const cvm = addCvm({ signature: 'none', k256PubkeyShown: false });
    theError(await stage().deploy({ ...ENV, kms_public_key: signer() }));
    expectStopped(cvm);
  });
});

describe('without any anchor', () => {
  test('the log says so, and names who signed', async () => {
    const cvm = addCvm({ k256PubkeyShown: false });
    const result = await stage().deploy(ENV);
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(result.log).toMatch(new RegExp(`signed by ${signer()}.*kms_public_key`));
  });

  test('and without a signature, the log says so', async () => {
    const cvm = addCvm({ k256PubkeyShown: false, signature: 'none' });
    const result = await stage().deploy(ENV);
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(result.log).toMatch(/unsigned/);
  });

  test('a key that gives no secret (all zeros) stops the deploy', async () => {
    const cvm = addCvm({ k256PubkeyShown: false, encryptedEnvPubkeyShown: false });
    stage().emulator.faults.next.push({
      ...ROUTES.pubkey,
      action: { kind: 'status', status: 200, body: { public_key: '00'.repeat(32), signature: '' } },
    });
    theError(await stage().deploy(ENV));
    expectStopped(cvm);
  });
});

test('no key is fetched when no env is sent', async () => {
  const cvm = addCvm();
  cvm.behaviour.pubkey = 'wrong-signature';
  expectGreen(await stage().deploy());
  expect(stage().sent('pubkey')).toEqual([]);
});

describe('an on-chain KMS', () => {
  test('and a hash that is not registered: pending, with hash, contract and chain, and no trigger', async () => {
    const cvm = addCvm({ kms: 'on-chain' });
    const result = await stage().deploy(ENV);
    expectGreen(result);
    expect(result.outputs['status']).toBe('pending_approval');
    for (const shown of [result.log, result.summary]) {
      expect(shown).toContain(String(result.outputs['compose_hash']));
      expect(shown).toContain(`0x${cvm.appId}`);
      expect(shown).toContain('8453');
    }
    expectStopped(cvm);
  });

  test('and the hash is registered: the same deploy goes through', async () => {
    const cvm = addCvm({ kms: 'on-chain' });
    const refused = await stage().deploy(ENV);
    const hash = String(refused.outputs['compose_hash']);
    cvm.registerOnChain(hash);
    const result = await stage().deploy(ENV);
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(result.outputs['compose_hash']).toBe(hash);
    expect(cvm.guest.env).toEqual({ TOKEN: 'new-token-value' });
  });

  test('and nothing changed: new values go through, since the hash is the registered one', async () => {
    const cvm = addCvm({ kms: 'on-chain' });
    stage().write('compose.yaml', String(cvm.appCompose['docker_compose_file']));
    expectGreen(await stage().deploy(ENV));
    expectUpdatedOnce(cvm);
  });
});
