import { describe, expect, test } from '@jest/globals';

import { costText, parseTtl, priceText, type Price } from '../../src/deploy/cost.ts';

const HOUR_MS = 3_600_000;
const AT = new Date(Date.UTC(2026, 0, 2, 3, 4, 5, 678));

function of(hourlyRate: string | undefined, instanceType = 'tdx.small'): Price {
  return { instanceType, hourlyRate };
}

/** The most that it costs, as a number. */
function most(rate: string, ttlMs: number): number {
  return Number(/at most \$(\S+) until/.exec(costText(of(rate, 'x'), ttlMs, AT))?.[1]);
}

describe('costText', () => {
  test('says the price, the worst case and the end', () => {
    expect(costText(of('0.058'), 72 * HOUR_MS, AT)).toBe(
      'tdx.small costs $0.058 per hour, at most $4.18 until it is deleted at 2026-01-02T03:04:05Z (in 72 h). Every further push puts that off; a teardown deletes it at once.',
    );
  });

  test('says minutes where hours are none', () => {
    expect(costText(of('0.06'), 1.5 * HOUR_MS, AT)).toContain('(in 90 min)');
  });

  test('of a size without a name', () => {
    expect(costText({ instanceType: undefined, hourlyRate: '1' }, HOUR_MS, AT)).toMatch(
      /^The CVM costs \$1 per hour/,
    );
  });

  test('does not guess a price', () => {
    const text = costText(of(undefined), HOUR_MS, AT);
    expect(text).toMatch(/^Its price is not known\. It is deleted at 2026-01-02T03:04:05Z/);
    expect(text).not.toContain('$');
  });

  test('never says less than it can cost', () => {
    expect(most('0.232', HOUR_MS)).toBeGreaterThanOrEqual(0.232);
    expect(most('0.058', HOUR_MS / 6)).toBeGreaterThanOrEqual(0.058 / 6);
    expect(most('0.001', HOUR_MS)).toBeGreaterThan(0);
  });

  test('does not say a cent more for nothing', () => {
    expect(most('0.1', 3 * HOUR_MS)).toBe(0.3);
    expect(most('0.07', 100 * HOUR_MS)).toBe(7);
  });
});

describe('priceText', () => {
  test.each([
    ['0.058', '42.34'],
    ['1', '730.00'],
    ['0.0001', '0.08'],
  ])('says what an hour and a month cost: %s', (rate, month) => {
    expect(priceText(of(rate))).toBe(
      `tdx.small costs $${rate} per hour, $${month} per month of 730 hours, until it is deleted.`,
    );
  });

  test('does not guess a price', () => {
    expect(priceText(of(undefined))).toBe('Its price is not known.');
  });
});

describe('parseTtl', () => {
  test.each([
    ['90m', 90 * 60_000],
    ['72h', 72 * HOUR_MS],
    ['72H', 72 * HOUR_MS],
    ['3d', 72 * HOUR_MS],
    ['0h', 0],
  ])('%j', (text, ms) => {
    expect(parseTtl(text)).toBe(ms);
  });

  test.each(['', '72', 'h', '1.5h', '-1h', '72 h', '72h ', '1h30m', '1w', '100000h', '٣h', '1e3h'])(
    '%j is none',
    (text) => {
      expect(parseTtl(text)).toBeUndefined();
    },
  );
});
