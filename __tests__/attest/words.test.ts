import { expect, test } from '@jest/globals';

import type { Missing, Reason, ReasonKind } from '../../src/attest/reason.ts';
import { wordsOf } from '../../src/attest/words.ts';

const HOSTILE = '::set-output name=a::b\n<img src=x>`|[a](b)\u202e\u001b[31m ' + 'y'.repeat(1000);
const PERIOD = { from: 0, until: Date.parse('2026-01-02T03:04:05Z'), now: Number.NaN };

/** One of every kind. */
const REASONS: { readonly [Kind in ReasonKind]: Extract<Reason, { kind: Kind }> } = {
  'no-evidence': { kind: 'no-evidence', missing: 'api-error', told: HOSTILE },
  'quote-malformed': { kind: 'quote-malformed', what: 'it is cut short' },
  'quote-unsupported': { kind: 'quote-unsupported', what: 'version 3' },
  'quote-refused': { kind: 'quote-refused', cause: HOSTILE },
  chain: { kind: 'chain', fault: 'issuer', cause: HOSTILE },
  'other-root': { kind: 'other-root', expected: 'aa', found: 'bb' },
  'certificate-date': { kind: 'certificate-date', part: 'PCK certificate', period: PERIOD },
  revoked: { kind: 'revoked', part: 'PCK certificate', serial: 'ab' },
  signature: { kind: 'signature', part: 'report', cause: HOSTILE },
  'quoting-enclave': { kind: 'quoting-enclave', cause: HOSTILE },
  'collateral-missing': { kind: 'collateral-missing', told: HOSTILE },
  'collateral-malformed': { kind: 'collateral-malformed', part: 'pck_crl', what: HOSTILE },
  'collateral-date': { kind: 'collateral-date', part: 'tcb_info', period: PERIOD },
  'collateral-signature': { kind: 'collateral-signature', part: 'pck_crl', cause: HOSTILE },
  'collateral-signer-revoked': { kind: 'collateral-signer-revoked', serial: 'ab' },
  'collateral-chain': { kind: 'collateral-chain', part: 'qe_identity', fault: 'other-root' },
  'collateral-other-platform': { kind: 'collateral-other-platform', expected: 'a', found: 'b' },
  'tcb-revoked': { kind: 'tcb-revoked', cause: HOSTILE },
  'tcb-unknown': { kind: 'tcb-unknown', cause: HOSTILE },
  'tcb-not-accepted': {
    kind: 'tcb-not-accepted',
    status: 'OutOfDate',
    advisories: [HOSTILE],
    accepted: ['UpToDate'],
  },
  'td-debug': { kind: 'td-debug', attributes: '01' },
  'td-attributes': { kind: 'td-attributes', attributes: '00' },
  'tdx-module': { kind: 'tdx-module', field: 'mr_signer_seam' },
  'service-td': { kind: 'service-td' },
  'log-malformed': { kind: 'log-malformed', entry: 1, what: 'it is no object' },
  'event-retyped': { kind: 'event-retyped', entry: 1, type: 1 },
  replay: { kind: 'replay', register: 'rtmr3', changedEntry: 7 },
  'boot-start': { kind: 'boot-start' },
  'boot-incomplete': { kind: 'boot-incomplete' },
  'event-missing': { kind: 'event-missing', event: 'compose-hash' },
  'event-repeated': { kind: 'event-repeated', event: 'app-id' },
  'event-payload': { kind: 'event-payload', event: 'key-provider' },
  'other-app': { kind: 'other-app', expected: HOSTILE, measured: 'ab' },
  'other-instance': { kind: 'other-instance', expected: HOSTILE, measured: undefined },
  'other-hash': { kind: 'other-hash', expected: HOSTILE, measured: 'ab' },
  'config-id': { kind: 'config-id', named: 'ab', measured: 'cd' },
  'no-app-compose': { kind: 'no-app-compose' },
  'app-compose': { kind: 'app-compose', hash: 'ab', measured: 'cd' },
  'compose-text': { kind: 'compose-text', expected: 'ab', measured: 'cd' },
  document: { kind: 'document', fields: ['runner', 'pre_launch_script'] },
  'shared-quote': { kind: 'shared-quote' },
  pin: { kind: 'pin', pin: 'rtmr1', expected: 'ab', measured: 'cd' },
};

test.each(Object.values(REASONS).map((reason) => [reason.kind, reason] as const))(
  '%s has words, in which nothing from outside does harm',
  (_, reason) => {
    const { message, next = '' } = wordsOf(reason);
    expect(message).toMatch(/^[A-Z].*\.$/);
    expect(`${message}${next}`).not.toMatch(/[^ -~…]|::|<|\]\(/);
    expect(message.length).toBeLessThan(700);
    if (next !== '') expect(next).toMatch(/^[A-Z].*\.$/);
  },
);

test.each<Missing>([
  ...(['offline', 'private', 'no-quote', 'no-quote-in-certificate'] as const),
  ...(['no-event-log', 'no-tcb-info', 'api-error', 'malformed'] as const),
])('that evidence is missing has words of its own: %s', (missing) => {
  const { message } = wordsOf({ kind: 'no-evidence', missing });
  expect(message).toMatch(/^[A-Z].*\.$/);
});

test('a date is compared with now, so that a wrong clock is seen', () => {
  const period = {
    from: Date.parse('2026-11-01T00:00:00Z'),
    until: Date.parse('2026-12-01T00:00:00Z'),
    now: Date.parse('2025-11-26T12:00:00.123Z'),
  };
  expect(wordsOf({ kind: 'collateral-date', part: 'tcb_info', period })).toEqual({
    message:
      'The TCB info in the collateral is not valid yet: it is valid from 2026-11-01T00:00:00Z to ' +
      '2026-12-01T00:00:00Z, and now it is 2025-11-26T12:00:00Z.',
    next: "If that date is wrong, set the runner's clock. Otherwise get newer collateral.",
  });
});

test('both hashes of an old boot are named', () => {
  const words = wordsOf({ kind: 'other-hash', expected: 'bb', measured: 'aa' });
  expect(words.message).toBe('The CVM booted the compose hash aa, not bb.');
});
