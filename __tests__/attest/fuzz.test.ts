import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { readCrl } from '../../src/attest/crl.ts';
import { NotDer } from '../../src/attest/der.ts';
import { evidenceOfCvm, evidenceOfGuest, instancesOfApp } from '../../src/attest/evidence.ts';
import { collateralOf, DEFAULT_POLICY, EXPECTED, evidenceOf, TEST_ROOT, NOW } from './support.ts';
import { judge, type Verdict } from '../../src/attest/verdict.ts';

const SEED = 20261126;
const EVIDENCE = evidenceOf();
const QUOTE = Buffer.from(EVIDENCE.quote, 'hex');
/** Where the quote's own bytes end; zeros that belong to nothing follow. */
const QUOTE_END = 636 + QUOTE.readUInt32LE(632);
const COLLATERAL = collateralOf();

const anyHex = fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes).toString('hex'));
const anyEntry = fc.record(
  {
    imr: fc.oneof(fc.integer({ min: -1, max: 4 }), fc.anything()),
    event_type: fc.oneof(fc.constant(0x08000001), fc.integer(), fc.anything()),
    digest: fc.oneof(anyHex, fc.anything()),
    event: fc.oneof(fc.constantFrom('compose-hash', 'app-id', 'system-ready'), fc.anything()),
    event_payload: fc.oneof(anyHex, fc.anything()),
    version: fc.constantFrom(1, 2, 3),
  },
  { requiredKeys: [] },
);

test('a quote with any bytes changed is never proven, and never breaks anything', () => {
  const change = fc.record({ at: fc.nat(QUOTE_END - 1), by: fc.integer({ min: 1, max: 255 }) });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const quote = Buffer.from(QUOTE);
      for (const { at, by } of changes) quote[at] = (QUOTE[at] ?? 0) ^ by;
      const { outcome } = judged(quote.toString('hex'), EVIDENCE.eventLog);
      // Line breaks and the last bits of Base64 mean nothing to whoever reads the certificates.
      const isInText = changes.every(({ at }) => at > QUOTE.indexOf('-----BEGIN'));
      if (!isInText) expect(outcome).not.toBe('proven');
    }),
    { seed: SEED, numRuns: 60 },
  );
});

test('a text of any kind is no quote', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), anyHex), (quote) => {
      expect(judged(quote, EVIDENCE.eventLog).outcome).toBe('unknown');
    }),
    { seed: SEED, numRuns: 200 },
  );
});

test('a log of any form, and any change of a genuine one, is never proven', () => {
  const genuine = EVIDENCE.eventLog;
  const replaced = fc
    .tuple(fc.nat(genuine.length - 1), fc.oneof(anyEntry, fc.anything()))
    .map(([at, entry]) => genuine.with(at, entry));
  const inserted = fc
    .tuple(fc.nat(genuine.length - 1), anyEntry)
    .map(([at, entry]) => genuine.toSpliced(at, 0, entry));
  const removed = fc.nat(genuine.length - 1).map((at) => genuine.toSpliced(at, 1));
  const swapped = fc
    .nat(genuine.length - 2)
    .filter((at) => at > 15)
    .map((at) => genuine.with(at, genuine[at + 1]).with(at + 1, genuine[at]));
  fc.assert(
    fc.property(fc.oneof(fc.array(anyEntry), replaced, inserted, removed, swapped), (log) => {
      expect(judged(EVIDENCE.quote, log).outcome).not.toBe('proven');
    }),
    { seed: SEED, numRuns: 60 },
  );
});

test('an answer of any form breaks nothing', () => {
  const answer = fc.oneof(
    fc.anything(),
    fc.record({
      instances: fc.oneof(fc.array(fc.anything()), fc.anything()),
      app_certificates: fc.oneof(fc.array(fc.anything()), fc.anything()),
      tcb_info: fc.anything(),
      app_cert: fc.anything(),
    }),
  );
  fc.assert(
    fc.property(answer, (value) => {
      instancesOfApp(value);
      evidenceOfCvm(value);
      evidenceOfGuest(value);
    }),
    { seed: SEED, numRuns: 500 },
  );
});

test('bytes of any kind are read as a revocation list, or refused', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }).map((one) => Buffer.from(one)),
    fc.tuple(fc.nat(COLLATERAL.pckCrl.length - 1), fc.nat(255)).map(([at, byte]) => {
      const changed = Buffer.from(COLLATERAL.pckCrl);
      changed[at] = byte;
      return changed;
    }),
  );
  fc.assert(
    fc.property(bytes, (der) => {
      try {
        readCrl(der);
      } catch (error) {
        expect(error).toBeInstanceOf(NotDer);
      }
    }),
    { seed: SEED, numRuns: 500 },
  );
});

function judged(quote: string, eventLog: readonly unknown[]): Verdict {
  return judge({ ...EVIDENCE, quote, eventLog }, EXPECTED, {
    collateral: () => COLLATERAL,
    policy: DEFAULT_POLICY,
    root: TEST_ROOT,
    now: NOW,
  });
}
