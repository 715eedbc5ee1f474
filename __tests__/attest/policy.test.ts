import { expect, test } from '@jest/globals';

import { readMeasurementPins, readPin, readTcbStatuses } from '../../src/attest/policy.ts';

test('pins are lines with a register and its value', () => {
  const lines = [`rtmr1=${'AB'.repeat(48)}`, ` MRTD = 0x${'cd'.repeat(48)} `];
  expect(readMeasurementPins(lines)).toEqual({ rtmr1: 'ab'.repeat(48), mrtd: 'cd'.repeat(48) });
});

test.each([
  [['rtmr3=' + 'ab'.repeat(48)], 'line 1 is not of the form'],
  [['rtmr1'], 'line 1 (rtmr1) is not hex'],
  [[`mrtd=${'ab'.repeat(48)}`, 'rtmr1=xyz'], 'line 2 (rtmr1) is not hex'],
  [['rtmr1=abcd'], 'line 1 (rtmr1) has 2 bytes, not 48'],
  [Array(2).fill(`rtmr1=${'ab'.repeat(48)}`), 'line 2 gives rtmr1 a second time'],
])('%p is no pin', (lines: string[], message) => {
  expect(() => readMeasurementPins(lines)).toThrow(message);
});

test('a pin is hex', () => {
  expect(readPin(`0x${'AB'.repeat(32)}`, 32)).toBe('ab'.repeat(32));
  expect(() => readPin('abc', undefined)).toThrow('it is not hex');
  expect(() => readPin('', undefined)).toThrow('it is not hex');
});

test('statuses are those of Intel, but Revoked', () => {
  expect(readTcbStatuses(['UpToDate', 'OutOfDate'])).toEqual(['UpToDate', 'OutOfDate']);
  expect(() => readTcbStatuses(['Revoked'])).toThrow('`Revoked` is never accepted');
  expect(() => readTcbStatuses(['uptodate'])).toThrow('none of UpToDate, SWHardeningNeeded');
  expect(() => readTcbStatuses([])).toThrow('it names no status');
});
