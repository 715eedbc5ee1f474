import type { TransactionSerializableEIP1559 } from 'viem';
import { privateKeyToAddress, signTransaction } from 'viem/accounts';
import { keccak256, serializeTransaction } from 'viem/utils';

import { reveal, type Secret } from '../base/secret.ts';
import type { Fees } from './fees.ts';
import type { Hex } from './hex.ts';

/** A call of a contract that changes it, ready to be signed. */
export interface Transaction {
  readonly chainId: number;
  readonly nonce: number;
  readonly to: Hex;
  readonly data: Hex;
  readonly gas: bigint;
  readonly fees: Fees;
}

/** A transaction that anybody may send; its hash is known before it is sent. */
export interface SignedTransaction {
  readonly hash: Hex;
  readonly raw: Hex;
  readonly nonce: number;
}

/** An account with a plain key. */
export interface Signer {
  readonly address: Hex;
  sign(transaction: Transaction): Promise<SignedTransaction>;
}

/** @param key 32 bytes as hex with `0x`, a valid key of secp256k1 */
export function signerOf(key: Secret): Signer {
  return {
    address: privateKeyToAddress(bytesOf(key)),
    sign: async (transaction) => {
      const raw = await signTransaction({
        privateKey: bytesOf(key),
        transaction: ofType2(transaction),
      });
      return { hash: keccak256(raw), raw, nonce: transaction.nonce };
    },
  };
}

/** The bytes of a transaction before it is signed. */
export function unsigned(transaction: Transaction): Hex {
  return serializeTransaction(ofType2(transaction));
}

function ofType2({ fees, ...transaction }: Transaction): TransactionSerializableEIP1559 {
  return { type: 'eip1559', ...transaction, ...fees };
}

function bytesOf(key: Secret): Hex {
  return `0x${reveal(key).replace(/^0x/i, '')}`;
}
