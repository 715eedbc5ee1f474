import { getComposeHash } from '@phala/dstack-sdk';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { composeHashOf, findDrift } from '../../src/deploy/drift.ts';
import { appCompose, cvm, NEW, OLD, OTHER, revision } from './support.ts';

const DOCUMENT = {
  name: 'ü😀',
  b: [{ z: 1, a: null }, ' '],
  docker_compose_file: 'a: "1"\r\n\t\\\n',
  a: true,
  B: 0.5,
  _: {},
};
/** By Python: `json.dumps(…, sort_keys=True, separators=(',', ':'), ensure_ascii=False)`. */
const DOCUMENT_HASH = 'f5c5683cc8db9e4518d3b3fbbddca07d569217ee29ad9f86aeb2453d0167ebf3';
const LIVE = appCompose({ document: DOCUMENT });

describe('composeHashOf', () => {
  test('is that of the canonical form', () => {
    expect(composeHashOf(DOCUMENT)).toBe(DOCUMENT_HASH);
  });

  test("is that of the vendor's SDK", () => {
    const compose = {
      runner: 'docker-compose',
      docker_compose_file: 'services: {}\n',
      b: 1,
      a: [],
    };
    expect(composeHashOf(compose)).toBe(getComposeHash(compose));
  });

  test('does not depend on the order of the keys, at any depth', () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== 'object' || value === null) return value;
      const entries = Object.entries(value).map(([key, child]) => [key, reversed(child)] as const);
      return Object.fromEntries(entries.toReversed());
    };
    const document = fc.jsonValue({ maxDepth: 3, noUnicodeString: false });
    fc.assert(
      fc.property(document, (value) => {
        expect(composeHashOf(reversed(value))).toBe(composeHashOf(value));
      }),
    );
  });

  test('depends on the order of a list', () => {
    expect(composeHashOf({ a: [1, 2] })).not.toBe(composeHashOf({ a: [2, 1] }));
  });
});

describe('no drift', () => {
  const when = ' of 2026-01-02T03:04:05Z';
  test.each([
    ['the newest revision is what the CVM has', cvm(), [revision(), revision({ id: 'r0' })]],
    [
      'the hash in another form',
      cvm({ composeHash: `0x${OLD.toUpperCase()}` }),
      [revision({ composeHash: OLD })],
    ],
    [
      'a CVM without a hash, whose document hashes to that of the revision',
      cvm({ composeHash: undefined }),
      [revision({ composeHash: DOCUMENT_HASH })],
    ],
    ['a CVM that was only created so far', cvm(), [revision({ operationType: 'create' })]],
    ...['deploy', 'update', 'restart', 'CVM_UPDATE', 'power_on', 'envs_update'].map(
      (operationType) =>
        [`what was made by ${operationType}`, cvm(), [revision({ operationType })]] as const,
    ),
    [
      'a new revision that was rolled out from another CVM of the app',
      cvm(),
      [revision({ operationType: 'revision_redeploy' }), revision({ composeHash: OTHER })],
    ],
  ])('%s', (_, of, revisions) => {
    expect(findDrift(of, LIVE, revisions)).toEqual({
      state: 'none',
      reason: `The CVM has what its newest revision${when} made of it.`,
    });
  });

  test('older revisions do not count', () => {
    const older = revision({ composeHash: OTHER, operationType: 'redeploy' });
    expect(findDrift(cvm(), LIVE, [revision(), older]).state).toBe('none');
  });
});

describe('drift', () => {
  test('another hash than that of the newest revision: both are named, and when', () => {
    const { state, reason } = findDrift(cvm(), LIVE, [revision({ composeHash: NEW }), revision()]);
    expect(state).toBe('drifted');
    expect(reason).toContain(OLD);
    expect(reason).toContain(NEW);
    expect(reason).toContain('2026-01-02T03:04:05Z');
    expect(reason).toMatch(/changed outside of an update\.$/);
  });

  test('a CVM without a hash: that of its document is named', () => {
    const { state, reason } = findDrift(cvm({ composeHash: undefined }), LIVE, [revision()]);
    expect(state).toBe('drifted');
    expect(reason).toContain(DOCUMENT_HASH);
  });

  test.each(['redeploy', 'revision_redeploy', 'rollback'])(
    'an earlier revision that was put back by %s: the last change was a rollback',
    (operationType) => {
      const newest = revision({ operationType, createdAt: undefined });
      const history = [
        newest,
        revision({ composeHash: NEW }),
        revision({ operationType: 'create' }),
      ];
      expect(findDrift(cvm(), LIVE, history)).toEqual({
        state: 'drifted',
        reason: `The last change was a rollback: the newest revision (\`${operationType}\`) is an earlier one that was put back.`,
      });
    },
  );
});

describe('unknown', () => {
  test.each([
    ['revisions that cannot be read', undefined, /does not let this login read/],
    ['no revision', [], /no revision of this CVM/],
    [
      'an unknown word',
      [revision({ operationType: 'edit' })],
      /made by `edit`: whether that is an/,
    ],
  ])('%s', (_, revisions, reason) => {
    expect(findDrift(cvm(), LIVE, revisions)).toEqual({
      state: 'unknown',
      reason: expect.stringMatching(reason),
    });
  });
});
