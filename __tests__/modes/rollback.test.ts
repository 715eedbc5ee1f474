import { describe, expect, test } from '@jest/globals';

import { Failure } from '../../src/base/failure.ts';
import { chooseRevision } from '../../src/modes/rollback.ts';
import type { Cvm } from '../../src/phala/cvm.ts';
import type { Revision } from '../../src/phala/revision.ts';
import { appCompose, cvm, NEW, OLD, OTHER, revision } from '../deploy/support.ts';

const now = revision({ id: 'r3', composeHash: NEW });
const again = revision({ id: 'r2', composeHash: `0x${NEW.toUpperCase()}` });
const before = revision({ id: 'r1', composeHash: OLD });
const first = revision({ id: 'r0', composeHash: OTHER });
const ALL = [now, again, before, first];

const choose = (
  wanted: string,
  revisions: readonly Revision[] | undefined = ALL,
  of: Partial<Cvm> = { composeHash: NEW },
  failed: readonly string[] = [],
): Revision =>
  chooseRevision(wanted, { cvm: cvm(of), appCompose: appCompose() }, revisions, failed);

describe('previous', () => {
  test('is not guessed from a list without dates, but for one that is alone', () => {
    const undated = ALL.map((each) => ({ ...each, createdAt: undefined }));
    expect(() => choose('previous', undated)).toThrow(/does not say when each revision was made/);
    expect(choose('previous', undated.slice(0, 3))).toMatchObject({ id: 'r1' });
  });

  test('is the newest with another hash than the CVM has, not the second newest', () => {
    expect(choose('previous')).toBe(before);
  });

  test('depends on what the CVM has now', () => {
    expect(choose('previous', ALL, { composeHash: OLD })).toBe(now);
  });

  test('is none that the CVM did not come up with', () => {
    expect(choose('previous', ALL, { composeHash: NEW }, [OLD])).toBe(first);
    expect(() => choose('previous', ALL, { composeHash: NEW }, [OLD, OTHER])).toThrow(Failure);
  });

  test.each([
    ['there is no other hash', [now, again], { composeHash: NEW }, /no other revision than/],
    ['there is no revision', [], { composeHash: NEW }, /no other revision than/],
    ['the hash of the CVM is not known', ALL, { composeHash: undefined }, /does not say which/],
  ])('%s: none is guessed', (_, revisions, of, message) => {
    expect(() => choose('previous', revisions, of)).toThrow(message);
  });
});

describe('a revision that is named', () => {
  test.each([
    ['its id', 'r1', before],
    ['its compose hash', OLD, before],
    ['its hash in another form', `0x${OTHER.toUpperCase()}`, first],
    ['a hash that several have: the newest', NEW, now],
    ['the one that runs', 'r3', now],
  ])('by %s', (_, wanted, expected) => {
    expect(choose(wanted)).toBe(expected);
  });

  test('is taken also when the CVM did not come up with it: that was asked for', () => {
    expect(choose('r1', ALL, { composeHash: NEW }, [OLD])).toBe(before);
  });

  test.each(['r9', 'Previous ', OLD.slice(0, 12), '', 'r'])('%j: there is none', (wanted) => {
    expect(() => choose(wanted)).toThrow(Failure);
    expect(() => choose(wanted)).toThrow(/None of the 4 revisions/);
  });

  test('what was asked for is not repeated: it may be a secret in the wrong input', () => {
    expect(() => choose('sk-canary')).toThrow(expect.not.stringContaining('canary'));
  });
});

test('revisions that cannot be read', () => {
  expect(() =>
    chooseRevision('previous', { cvm: cvm(), appCompose: appCompose() }, undefined, []),
  ).toThrow(/cannot be read/);
});
