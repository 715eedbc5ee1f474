import { describe, expect, test } from '@jest/globals';

import type { Evidence } from '../../src/attest/evidence.ts';
import { intelRoot } from '../../src/attest/root.ts';
import { readCollateral } from '../../src/attest/collateral.ts';
import { judge, type Verdict } from '../../src/attest/verdict.ts';
import { DEFAULT_POLICY, onlyReason, vectorCollateral, vectorJson, vectorText } from './support.ts';

const QUOTE = Buffer.from(vectorText('near-mpc.quote.hex').trim(), 'hex');
const TCB_INFO = vectorJson('near-mpc.tcb_info.json');
const COLLATERAL = readCollateral(vectorCollateral('near-mpc.collateral.json'));
const HASH = String(TCB_INFO['compose_hash']);

// Of a quote of version 4: where each of its parts begins.
const PARTS: readonly (readonly [part: string, at: number])[] = [
  ['version', 0],
  ['key type', 2],
  ['TEE type', 4],
  ['vendor', 12],
  ['user data', 28],
  ['tee_tcb_svn', 48],
  ['mr_seam', 64],
  ['mr_signer_seam', 112],
  ['seam_attributes', 160],
  ['td_attributes: debug', 168],
  ['td_attributes: SEPT_VE_DISABLE', 171],
  ['xfam', 176],
  ['mrtd', 184],
  ['mr_config_id', 233],
  ['mr_owner', 280],
  ['mr_owner_config', 328],
  ['rtmr0', 376],
  ['rtmr1', 424],
  ['rtmr2', 472],
  ['rtmr3', 520],
  ['report_data', 568],
  ['length of the signature data', 632],
  ['signature: r', 636],
  ['signature: s', 668],
  ['attestation key: x', 700],
  ['attestation key: y', 732],
  ['type of the certification data', 764],
  ['its length', 766],
  ['QE report: cpu_svn', 770],
  ['QE report: attributes', 818],
  ['QE report: mr_signer', 898],
  ['QE report: report_data', 1090],
  ['signature of the QE report', 1154],
  ['length of the authentication data', 1218],
  ['authentication data', 1220],
  ['type of the certificates', 1252],
  ['their length', 1254],
];

test('the quote is proven as it is', () => {
  expect(judgeQuote(QUOTE).outcome).toBe('proven');
});

describe('one bit more or less is never proven', () => {
  test.each(PARTS)('%s', (_, at) => {
    const changed = flipped(at);
    const verdict = judgeQuote(changed);
    expect(verdict.outcome).not.toBe('proven');
    expect(verdict.platform).toBeUndefined();
  });

  test.each([0, 1, 2])('certificate %d in the quote', (number) => {
    const starts = [...QUOTE.toString('latin1').matchAll(/-----BEGIN CERTIFICATE-----\n/g)];
    const start = starts[number];
    if (start === undefined) throw new Error('no such certificate');
    // In the middle of what is signed, and of the signature.
    const end = QUOTE.indexOf('-----END', start.index);
    for (const at of [start.index + 200, end - 20]) {
      const verdict = judgeQuote(replaced(at, QUOTE[at] === 0x41 ? 0x42 : 0x41));
      expect(verdict.outcome).not.toBe('proven');
    }
  });
});

test.each([0, 1, 47, 48, 631, 636, 4000, 4935])('a quote of %d bytes is cut short', (length) => {
  const verdict = judgeQuote(QUOTE.subarray(0, length));
  expect(verdict.outcome).toBe('unknown');
  expect(onlyReason(verdict)).toMatchObject({ kind: 'quote-malformed' });
});

test.each(['', '0x', 'zz', 'abc', QUOTE.toString('base64'), 'ab'.repeat(70_000)])(
  'a text that is no quote (%#)',
  (quote) => {
    const verdict = judgeText(quote);
    expect(verdict.outcome).toBe('unknown');
    expect(onlyReason(verdict)).toMatchObject({ kind: 'quote-malformed' });
  },
);

test('hex may be written in any case, and with 0x before it', () => {
  expect(judgeText(`0x${QUOTE.toString('hex').toUpperCase()}`).outcome).toBe('proven');
});

test('bytes after the signature data belong to nothing', () => {
  const longer = Buffer.concat([QUOTE, Buffer.from('anything')]);
  expect(judgeQuote(longer).outcome).toBe('proven');
});

test('bytes between the certificates belong to something', () => {
  const at = QUOTE.lastIndexOf('-----BEGIN') - 1;
  expect(onlyReason(judgeQuote(replaced(at, 0x78)))).toMatchObject({
    kind: 'quote-malformed',
  });
});

function flipped(at: number): Buffer {
  return replaced(at, (QUOTE[at] ?? 0) ^ (at === 171 ? 0x10 : 1));
}

function replaced(at: number, byte: number): Buffer {
  const changed = Buffer.from(QUOTE);
  changed[at] = byte;
  return changed;
}

function judgeQuote(quote: Buffer): Verdict {
  return judgeText(quote.toString('hex'));
}

function judgeText(quote: string): Verdict {
  const evidence: Evidence = {
    quote,
    eventLog: TCB_INFO['event_log'] as readonly unknown[],
    appCompose: String(TCB_INFO['app_compose']),
  };
  return judge(
    evidence,
    { appId: HASH.slice(0, 40), composeHash: HASH },
    {
      collateral: () => COLLATERAL,
      policy: DEFAULT_POLICY,
      root: intelRoot(),
      now: Date.parse('2026-08-13T12:00:00Z'),
    },
  );
}
