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

  test('did not sign at all: the deploy stops', async () => {
    const cvm = addCvm({ signature: 'none' });
    expect(theError(await stage().deploy(ENV)).message).toMatch(/not signed/);
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

  test('is used where no KMS is named, and the log says that it is unsigned', async () => {
    const cvm = addCvm({ kmsNamedByProvision: false });
    const result = await stage().deploy(ENV);
    expectGreen(result);
    expect(cvm.guest.env).toEqual({ TOKEN: 'new-token-value' });
    expect(result.log).toMatch(/unsigned/);
    expect(stage().sent('pubkey')).toEqual([]);
  });
});

describe('`kms_public_key`', () => {
  test('is right, in whatever form', async () => {
    // The pin is enough: the API names no signer here.
    const cvm = addCvm({ k256PubkeyShown: false });
    const kms_public_key = `0x${Point.fromHex(signer()).toHex(false)}`;
    const result = await stage().deploy({ ...ENV, kms_public_key });
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
});

describe('without any anchor', () => {
  test('the log says so, and names who signed', async () => {
    const cvm = addCvm({ k256PubkeyShown: false });
    const result = await stage().deploy(ENV);
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(result.log).toMatch(new RegExp(`signed by ${signer()}.*kms_public_key`));
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
