import { describe, expect, test } from '@jest/globals';

import type { Before } from '../../src/deploy/readiness.ts';
import { nothingKnownBefore, whyNotUp } from '../../src/flow/up.ts';
import { BEFORE, boot, cvm, OLD, OTHER } from '../deploy/support.ts';

const failed = (composeHash: string | undefined): Before => ({
  ...BEFORE,
  newestOperation: { id: 'o', status: 'failed', composeHash },
});

describe('a CVM that is up', () => {
  test.each<[string, Before]>([
    ['all is well', BEFORE],
    ['nothing is known but its status', nothingKnownBefore(cvm())],
    ['it is still booting', { ...BEFORE, boot: boot({ bootProgress: 'pull' }) }],
    ['an update to another hash failed', failed(OTHER)],
    ['something of no hash failed', failed(undefined)],
  ])('%s', (_, before) => {
    expect(whyNotUp(cvm(), before)).toBeUndefined();
  });
});

describe('one that is not', () => {
  test.each<[string, Before, string]>([
    [
      'a boot error',
      { ...BEFORE, boot: boot({ bootError: 'no disk' }) },
      'it did not boot: no disk',
    ],
    ['its update failed', failed(`0x${OLD.toUpperCase()}`), 'the update to it failed'],
  ])('%s', (_, before, why) => {
    expect(whyNotUp(cvm(), before)).toBe(why);
  });

  test.each(['stopped', 'exited', 'starting'])('it is %s, whatever else', (status) => {
    expect(whyNotUp(cvm({ status }), failed(OLD))).toBe(`it is ${status}`);
  });
});
