import { expect, test } from '@jest/globals';

import { registersOf, type LogEntry } from '../../emulator/phala/attestation/event-log.ts';
import {
  type QuoteForm,
  signQuote,
  type TdState,
  usualTd,
} from '../../emulator/phala/attestation/quote.ts';
import { sha256 } from '../../src/base/hash.ts';
import { AUTHORITY, evidenceOf, GUEST, judged, onlyReason } from './support.ts';

const EVIDENCE = evidenceOf();
const REGISTERS = registersOf(EVIDENCE.eventLog as readonly LogEntry[]);

test.each<QuoteForm>(['v4', 'v5-td10', 'v5-td15'])('a quote of form %s is proven', (form) => {
  const evidence = { ...EVIDENCE, quote: quoteHex({ form }) };
  expect(judged({ evidence }).outcome).toBe('proven');
});

test.each<readonly [string, Partial<TdState>, object]>([
  ['debug', { tdAttributes: Buffer.from('0100001000000000', 'hex') }, { kind: 'td-debug' }],
  ['a service TD', { mrServiceTd: Buffer.alloc(48, 1) }, { kind: 'service-td' }],
  ['another module', { mrSignerSeam: Buffer.alloc(48, 1) }, { kind: 'tdx-module' }],
])('a TD 1.5 report with %s contradicts', (_, td, reason) => {
  const verdict = judged({
    evidence: { ...EVIDENCE, quote: quoteHex({ form: 'v5-td15', ...td }) },
  });
  expect(verdict.outcome).toBe('contradicted');
  expect(onlyReason(verdict)).toMatchObject(reason);
});

// Offsets and values of a version 5 quote, or of a version 4 one.
test.each<readonly [string, QuoteForm, number, number, object]>([
  ['a report of an enclave', 'v5-td10', 48, 1, { kind: 'quote-unsupported' }],
  ['a report of another size', 'v5-td10', 50, 0, { kind: 'quote-malformed' }],
  ['version 3', 'v4', 0, 3, { kind: 'quote-unsupported' }],
  ['another TEE', 'v4', 4, 0, { kind: 'quote-unsupported' }],
  ['a P-384 key', 'v4', 2, 3, { kind: 'quote-unsupported' }],
  ['other certification data', 'v4', 764, 5, { kind: 'quote-unsupported' }],
  ['an encrypted PPID', 'v4', 1252, 3, { kind: 'quote-unsupported' }],
])('%s is not supported', (_, form, at, value, reason) => {
  const quote = Buffer.from(quoteHex({ form }), 'hex');
  quote[at] = value;
  const verdict = judged({ evidence: { ...EVIDENCE, quote: quote.toString('hex') } });
  expect(verdict.outcome).toBe('unknown');
  expect(onlyReason(verdict)).toMatchObject(reason);
});

function quoteHex(td: Partial<TdState>): string {
  const usual = usualTd(REGISTERS, sha256(GUEST.appCompose));
  return signQuote(AUTHORITY, { ...usual, ...td }).toString('hex');
}
