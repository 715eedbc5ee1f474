import { expect, test } from '@jest/globals';
import { parseTransaction, recoverTransactionAddress, keccak256 } from 'viem';
import { parseAbi, toFunctionSelector } from 'viem';

import { callData, SELECTORS } from '../../src/chain/calls.ts';
import { signerOf } from '../../src/chain/signer.ts';
import { Secret } from '../../src/base/secret.ts';

test('the selectors are those of the functions', () => {
  const abi = parseAbi([
    'function owner()',
    'function pendingOwner()',
    'function allowAnyDevice()',
    'function allowedComposeHashes(bytes32)',
    'function allowedDeviceIds(bytes32)',
    'function addComposeHash(bytes32)',
    'function addDevice(bytes32)',
  ]);
  expect(SELECTORS).toEqual(
    Object.fromEntries(abi.map((each) => [each.name, toFunctionSelector(each)])),
  );
});

test('a transaction is of type 2, signed by the key, with the hash that the chain gives it', async () => {
  // The first account of every anvil and Hardhat chain.
  const key = 'ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80';
  const signer = signerOf(new Secret(key));
  expect(signer.address).toBe('0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266');
  const transaction = {
    chainId: 8453,
    nonce: 7,
    to: `0x${'11'.repeat(20)}`,
    data: callData('addComposeHash', 'ab'.repeat(32)),
    gas: 60_000n,
    fees: { maxFeePerGas: 2_000_000_000n, maxPriorityFeePerGas: 1_000_000n },
  } as const;
  const { hash, raw } = await signer.sign(transaction);
  const { fees, ...plain } = transaction;
  expect(parseTransaction(raw)).toMatchObject({ type: 'eip1559', ...plain, ...fees });
  expect(await recoverTransactionAddress({ serializedTransaction: `0x02${raw.slice(4)}` })).toBe(
    signer.address,
  );
  expect(hash).toBe(keccak256(raw));
  // The same bytes every time: what is signed again is the same transaction.
  expect((await signer.sign(transaction)).raw).toBe(raw);
});
