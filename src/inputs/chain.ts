import { reveal, Secret } from '../base/secret.ts';
import { hasUserInfo, isPrivate } from '../http/private-url.ts';
import { querySecrets } from '../http/query-secrets.ts';
import type { InputReader } from './reader.ts';
import { row, secret, type Row } from './row.ts';

/** The order of secp256k1 (SEC 2): a private key is smaller, and not zero. */
const ORDER = 0xffff_ffff_ffff_ffff_ffff_ffff_ffff_fffe_baae_dce6_af48_a03b_bfd2_5e8c_d036_4141n;

/** Waits for a transaction and for Phala Cloud to see it; blocks come every 2 or 12 seconds. */
const SECONDS_FOR_A_TRANSACTION = 180;

const LONGEST_WAIT = 21_600;
const WEI_PER_GWEI = 10 ** 9;

const KEY = 'chain_private_key';

/** 64 hex digits in lower case. */
export const chainPrivateKey: Row<Secret | undefined> = {
  ...secret(KEY),
  read: (reader) => {
    const given = reader.text(KEY);
    if (given === undefined) return undefined;
    const [, digits] = /^(?:0x)?([0-9a-f]{64})$/i.exec(given) ?? [];
    const number = digits === undefined ? 0n : BigInt(`0x${digits}`);
    if (digits !== undefined && number > 0n && number < ORDER) {
      return new Secret(digits.toLowerCase());
    }
    reader.refuse(
      `\`${KEY}\` is not a private key of secp256k1.`,
      'Give its 64 hex digits, with or without `0x`.',
    );
    return undefined;
  },
};

/**
 * Whoever gives what only signing needs wants the step to sign; a secret that does not exist, or that this run may not
 * read, is empty.
 */
function requireKey(reader: InputReader, name: string): void {
  if (reader.text(KEY) !== undefined) return;
  reader.refuse(
    `\`${name}\` is given, but \`${KEY}\` is empty, so the step would not sign.`,
    `The secret for \`${KEY}\` is probably empty: it does not exist under this name, or this run does not get it, as those of forks and Dependabot. If the step is not to sign, remove \`${name}\`.`,
  );
}

/** Where the chain is asked; it often holds a key. */
export const chainRpcUrl: Row<Secret | undefined> = {
  ...secret('chain_rpc_url'),
  read: (reader) => {
    const given = reader.text('chain_rpc_url');
    if (given === undefined) return undefined;
    const url = URL.parse(given);
    const problem =
      url === null
        ? 'is not a URL'
        : hasUserInfo(url)
          ? 'has a user name or a password'
          : isPrivate(url)
            ? undefined
            : 'is not https; plain http is accepted on loopback only';
    if (problem === undefined) {
      requireKey(reader, 'chain_rpc_url');
      return new Secret(url?.href ?? '');
    }
    reader.refuse(
      `\`chain_rpc_url\` ${problem}.`,
      'Give the https URL of a JSON-RPC server of the chain, as its provider shows it.',
    );
    return undefined;
  },
};

/** The most that a transaction may pay per gas, in wei. */
export const chainMaxFee = row(
  'chain_max_fee_gwei',
  (reader, name) => {
    const fallback = 100;
    const text = reader.text(name) ?? String(fallback);
    const gwei = /^\d{1,6}(?:\.\d{1,9})?$/.test(text) ? Number(text) : 0;
    if (gwei > 0) {
      if (gwei !== fallback) requireKey(reader, name);
      return Math.round(gwei * WEI_PER_GWEI);
    }
    reader.refuse(
      `\`${name}\` is not an amount of gwei.`,
      'Give a plain number above 0, such as `100` or `0.5`.',
    );
    return fallback * WEI_PER_GWEI;
  },
  '100',
);

/** How long an approval is waited for; longer by itself where the step signs it. */
export const approvalTimeoutMs = row('approval_timeout', (reader, name) => {
  const signs = reader.text(KEY) !== undefined;
  return 1000 * reader.number(name, signs ? SECONDS_FOR_A_TRANSACTION : 0, 0, LONGEST_WAIT);
});

/** The key in either case of its digits. */
export function keySecrets(key: Secret): readonly Secret[] {
  return [key, new Secret(reveal(key).toUpperCase())];
}

/** From these lengths on, a text is a key, and not a version or the name of a chain: with a digit in it, and without. */
const SHORTEST_KEY = 8;
const SHORTEST_WITHOUT_DIGIT = 16;

/** A part of a host's name that is no word: some providers have the key there. */
const KEY_IN_NAME = /^(?=.*\d)[0-9a-z]{16,}$/;

/** What of the URL of an RPC server is a credential by itself: in its name, its path, and its query. */
export function rpcSecrets(rpcUrl: Secret): readonly Secret[] {
  const url = URL.parse(reveal(rpcUrl));
  if (url === null) return [];
  const values = [...url.searchParams].map(([, value]) => value);
  const found = [
    ...url.hostname.split('.').filter((label) => KEY_IN_NAME.test(label)),
    ...[...url.pathname.split('/'), ...values].filter(isLikeKey),
    ...querySecrets(url.searchParams).map(reveal),
  ];
  return [...new Set(found)].map((text) => new Secret(text));
}

function isLikeKey(text: string): boolean {
  return text.length >= SHORTEST_WITHOUT_DIGIT || (text.length >= SHORTEST_KEY && /\d/.test(text));
}
